"""A paragraph of Markdown whose lines say each a thing for themselves, as at the head of a release or a memorandum."""

from collections.abc import Sequence

from markdown_it.token import Token

from flows.english.head_lines import NOTE, is_contact_line
from flows.english.letterheads import is_kind_of_text, is_letterhead
from flows.english.memo_fields import field_of_memo
from flows.ingest.facts.bylines import read_byline
from flows.ingest.facts.date_lines import read_date_line
from flows.model.source import Metadata

_BREAKS = frozenset(["softbreak", "hardbreak"])
_LONGEST_LINE = 120
_MOST_LINES = 12
_LONGEST_HEADING = 60
_MOST_WORDS = 8


def is_set_as_heading(tokens: Sequence[Token]) -> bool:
    """Whether a paragraph is a few words in bold and nothing else, as heads a section: "**What it means**".

    A question may be one that is put to somebody.
    """
    shown = [token for token in tokens if token.nesting or token.content.strip()]
    if len(shown) != 3 or (shown[0].type, shown[-1].type) != ("strong_open", "strong_close"):  # noqa: PLR2004
        return False
    words = shown[1].content.strip()
    short = len(words) <= _LONGEST_HEADING and len(words.split()) <= _MOST_WORDS
    return short and words[:1].isupper() and words[-1] not in ".,;:!?…" and not _is_label(words)


def lines_of_head(tokens: Sequence[Token]) -> list[list[Token]]:
    """The inline tokens of each line, if all are short, none goes on with the one above, and one is a label; else one
    line of all.
    """
    lines: list[list[Token]] = [[]]
    depth = 0
    for token in tokens:
        depth += token.nesting if token.type.startswith("link") else 0
        if token.type in _BREAKS and not depth:
            lines.append([])
        else:
            lines[-1].append(token)
    words = ["".join(token.content for token in line if not token.nesting).strip() for line in lines]
    apart = 1 < len(lines) <= _MOST_LINES and all(_stands_alone(line) for line in words)
    return lines if apart and any(map(_is_label, words)) else [list(tokens)]


def lines_of_notes(tokens: Sequence[Token]) -> list[list[Token]]:
    """The inline tokens of each note of a paragraph of notes, "[1] ...", "[2] ..."; one line of all in any other."""
    lines: list[list[Token]] = [[]]
    for number, token in enumerate(tokens):
        opens = token.type in _BREAKS and number + 1 < len(tokens) and NOTE.match(tokens[number + 1].content)
        if opens:
            lines.append([])
        else:
            lines[-1].append(token)
    noted = len(lines) > 1 and tokens[0].type == "text" and NOTE.match(tokens[0].content)
    return lines if noted else [list(tokens)]


def _stands_alone(line: str) -> bool:
    return 0 < len(line) <= _LONGEST_LINE and not line[0].islower() and line[-1] not in ",;"


def _is_label(line: str) -> bool:
    if field_of_memo(line) or is_kind_of_text(line) or is_letterhead(line) or is_contact_line(line):
        return True
    return read_byline(line).over(read_date_line(line)) != Metadata()
