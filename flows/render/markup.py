"""Standoff marks -> well-nested markup. The text never changes: without its tags the markup is the text again.

Marks may overlap in any way. The outer of two is the longer one (of equals: the kind named first in the
order below); a mark that another one cuts is closed and opened again at the cut.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from markupsafe import Markup, escape

from flows.english.clock_names import ANY_ZONE
from flows.model.annexed import Mark, MarkKind
from flows.model.calendar_names import MONTHS

_OUTER_FIRST = {
    kind: rank
    for rank, kind in enumerate(
        (MarkKind.QUOTATION, MarkKind.PHRASE, MarkKind.NAME, MarkKind.DATE, MarkKind.FIGURE)
    )
}
LONGEST_WHOLE = 24
"""Characters of a mark that is kept on one line."""
_MONTH = f"(?:{'|'.join(MONTHS)})"
_TOGETHER = re.compile(
    r"\b[A-Z]\w{0,30}-[A-Z]\w{0,30}\b"  # Kassym-Jomart
    rf"|\b{_MONTH} \d{{1,2}}, \d{{4}}\b|\b\d{{1,2}} {_MONTH} \d{{4}}\b"
    rf"|\b\d{{2}}:\d{{2}} {ANY_ZONE}\b"
    r"|\(?(?:[A-Z]{2,3})?[$€£¥]\d[\d.,]{0,20} (?:thousand|million|billion|trillion)\b\)?"
    r"|\b[A-Z]\.[A-Z]\.-\w{1,20}\b"  # U.S.-funded
)
_WORD = re.compile(r"[^ \t\n]{6,}")
"""A word with the signs about it, and what a space that does not break ties to it."""
_UNPARTED = re.compile(r"://|\bwww\.|\w@\w|\w{6}-\w|\w-\w{6}")
"""What a word has in which no further hyphen may stand: an address, or a compound that has one already."""
_SHORT_END = re.compile(r"[^ \t\n]{1,30} [^ \t\n]{1,7}\Z")
"""A last word that would be no line, with the one before it."""
_LETTER = re.compile(r"\w")
_FIRST_PHRASE = re.compile(r"[^,;]{1,36}(?:[,;]|\Z)")
"""Who said something, before the words on when and where: "Shavkat Mirziyoyev,"."""
SHORT_QUOTATION = 60
"""Characters of a quotation that would go into one line: its words are not parted either."""
SPACE = Markup("<span> </span>")
"""A space before an element, as an element of its own.

WeasyPrint 70 measures a run of text with the space at its end. When the words alone would just fill the line
it takes the run for too long and breaks it after its first word. With the space apart the run fits.
"""


def mark_up(text: str, marks: Sequence[Mark]) -> Markup:
    """The text, escaped, with a span element for each stretch of each mark. Empty marks leave no trace."""
    stretches = tuple(_stretches(text, marks))
    last = max((n for n, (words, _) in enumerate(stretches) if _LETTER.search(words)), default=-1)
    pieces: list[str] = []
    open_marks: tuple[Mark, ...] = ()
    for position, (words, covering) in enumerate(stretches):
        kept = _shared_depth(open_marks, covering)
        pieces.append("</span>" * (len(open_marks) - kept))
        pieces.extend(f'<span class="{_classes(m)}">' for m in covering[kept:])
        pieces.append(_escaped(words, before_tag=position + 1 < len(stretches), at_end=position == last))
        open_marks = covering
    pieces.append("</span>" * len(open_marks))
    return Markup("".join(pieces))  # noqa: S704 - every piece of text was escaped


def keep_together(text: str, *, running: bool = False) -> Markup:
    """Words of a source with what must not be parted at a line end in spans: names with a hyphen, dates, sums.

    `running`: they are set as text that runs on, in which words may be parted but for some.
    """
    written = _escaped if running else _spaced
    pieces: list[str] = []
    at = 0
    for found in _TOGETHER.finditer(text):
        pieces.append(written(text[at : found.start()], before_tag=True))
        pieces.append(f'<span class="whole">{escape(found[0])}</span>')
        at = found.end()
    rest = text[at:]
    last = _escaped(rest, before_tag=False, at_end=True) if running else _spaced(rest, before_tag=False)
    return Markup("".join([*pieces, last]))  # noqa: S704 - all of it was escaped


def behind_dash(text: str) -> Markup:
    """Words kept together as above behind a dash that does not end the line before them; a short name or date that
    they begin with is not parted either.
    """
    first = _FIRST_PHRASE.match(text)
    if first:
        return Markup('<span class="whole">– {}</span>').format(first[0]) + keep_together(text[first.end() :])
    kept = keep_together(text)
    whole = '<span class="whole">'
    if not kept.startswith(whole):
        return Markup("–&nbsp;") + kept
    return Markup(f"{whole}– {kept[len(whole) :]}")  # noqa: S704 - all of it was escaped


def _classes(mark: Mark) -> str:
    """The kind of a mark; a short one that is no speech stays on one line, no word of a short quotation is parted."""
    kind = f"mark mark--{mark.kind.value}"
    if mark.kind in (MarkKind.QUOTATION, MarkKind.PHRASE):
        return f"{kind} unparted" if len(mark.span) <= SHORT_QUOTATION else kind
    return f"{kind} whole" if len(mark.span) <= LONGEST_WHOLE else f"{kind} unparted"


def _stretches(text: str, marks: Sequence[Mark]) -> Iterator[tuple[str, tuple[Mark, ...]]]:
    """The text cut wherever a mark begins or ends, each piece with the marks that cover it, the outermost first."""
    begin: defaultdict[int, list[Mark]] = defaultdict(list)
    end: defaultdict[int, list[Mark]] = defaultdict(list)
    for mark in marks:
        if len(mark.span) and mark.span.end <= len(text):
            begin[mark.span.start].append(mark)
            end[mark.span.end].append(mark)
    covering: list[Mark] = []
    for start, stop in pairwise(sorted({0, len(text), *begin, *end})):
        closed = {id(mark) for mark in end[start]}
        if closed or begin[start]:
            covering = [mark for mark in covering if id(mark) not in closed] + begin[start]
            covering.sort(key=_nesting)
        yield text[start:stop], tuple(covering)


def _escaped(words: str, *, before_tag: bool, at_end: bool = False) -> str:
    """Words as markup, those that may not be parted in spans. `at_end`: the last word of the text is among them, and
    with a short one the word before it.
    """
    end = _SHORT_END.search(words) if at_end else None
    pieces: list[str] = []
    at = 0
    for found in _WORD.finditer(words, 0, end.start() if end else len(words)):
        if _UNPARTED.search(found[0]) or (at_end and found.end() == len(words)):
            pieces += (_spaced(words[at : found.start()], before_tag=True), _span("unparted", found[0]))
            at = found.end()
    if end:
        pieces += (_spaced(words[at : end.start()], before_tag=True), _span("whole", end[0]))
        at = end.end()
    return "".join([*pieces, _spaced(words[at:], before_tag=before_tag)])


def _span(kind: str, words: str) -> str:
    return f'<span class="{kind}">{escape(words)}</span>'


def _spaced(words: str, *, before_tag: bool) -> str:
    if before_tag and words.endswith(" "):
        return f"{escape(words[:-1])}{SPACE}"
    return str(escape(words))


def _nesting(mark: Mark) -> tuple[int, int, int]:
    """Longer marks outside shorter ones; of equals the kind's rank."""
    return -len(mark.span), mark.span.start, _OUTER_FIRST[mark.kind]


def _shared_depth(before: Sequence[Mark], now: Sequence[Mark]) -> int:
    """How many of the open marks go on unchanged."""
    depth = 0
    for old, new in zip(before, now, strict=False):
        if old is not new:
            break
        depth += 1
    return depth
