"""Footnotes of Markdown: "metered in 2024[^1]" and, anywhere below, "[^1]: Department for Water, table 3"."""

import re

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock

from flows.ingest.markdown.markdown_inline import REFERENCE
from flows.ingest.text.raised_digits import raise_digits

NOTE = "footnote_open"
"""The token that opens a note; its `info` is the note's label."""
MARKS = "marks"
"""Where the parser's environment holds the marks by label."""
_DEFINITION = re.compile(r"\[\^(?P<label>[^\]\s]{1,60})\]:[ \t]*")
_OPENS_LINE = re.compile(rf"^[ >*+-]{{0,12}}(?:\d{{1,3}}[.)] {{1,4}})?{_DEFINITION.pattern}", re.MULTILINE)


def find_marks(source: str) -> dict[str, str]:
    """The mark of each note that is defined: raised numbers in the order in which the text refers to them."""
    defined = {found["label"] for found in _OPENS_LINE.finditer(source)}
    body = _OPENS_LINE.sub("", source)
    labels = dict.fromkeys(found["label"] for found in REFERENCE.finditer(body) if found["label"] in defined)
    return {
        label: raise_digits(str(number))
        for number, label in enumerate((*labels, *sorted(defined - {*labels})), 1)
    }


def read_notes(parser: MarkdownIt) -> None:
    """Make the parser tell definitions of notes from definitions of links."""
    parser.block.ruler.before("reference", NOTE, _take_definition, {"alt": ["paragraph", "reference"]})


def _take_definition(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - the parser's form
    """One definition with the lines that go on with it, as an inline token between an opening and a closing one."""
    begin = state.bMarks[start] + state.tShift[start]
    found = _DEFINITION.match(state.src, begin, state.eMarks[start])
    if found is None or state.is_code_block(start) or found["label"] not in state.env[MARKS]:
        return False
    if silent:
        return True
    line = start + 1
    while (
        line < end
        and not state.isEmpty(line)
        and not _DEFINITION.match(state.src, state.bMarks[line] + state.tShift[line])
    ):
        line += 1
    words = state.getLines(start, line, state.blkIndent, keepLastLF=False).strip()
    state.line = line
    opening = state.push(NOTE, "p", 1)
    opening.map, opening.info = [start, line], found["label"]
    inline = state.push("inline", "", 0)
    inline.content, inline.map, inline.children = words[len(found[0]) :].strip(), [start, line], []
    state.push("footnote_close", "p", -1)
    return True
