"""Plain text -> the units whose role is to be found: single lines, or lines that belong together.

Where every line is a paragraph, each line is a unit. In wrapped text a unit ends at an empty line, and also
before a list item, before and after a table row, and where a ">" begins or ends. A short line directly above
wrapped prose is a unit of its own when the prose plainly does not go on from it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from flows.english.date_lines import is_date_line
from flows.english.head_lines import NOTE
from flows.english.letterheads import is_kind_of_text, is_letterhead
from flows.english.memo_fields import field_of_memo
from flows.model.document import Document
from flows.model.spans import Span
from flows.segment.opening_lines import is_label_below_title
from flows.segment.shapes import list_marker, reads_like_heading

_RULED = re.compile(r"[-=_*~#+·•\s]{3,}")
"""A line drawn with characters: it parts, it says nothing."""
_ENTRY = re.compile(
    r"[^\W\d_][^\n–—:.!?;]{0,60}(?: [–—-] |: )"
    r"(?:(?:about|approximately|around|over|nearly|some|up to) |~ ?)?[$€£]?\d.{0,60}"
)
"""What is counted and how much, on a line of its own: "tanks – 11 742 (+0)"."""
_SIGNED_FOR = re.compile(r"For (?:the )?[A-Z][^:\n]{1,60}: ?[A-Z]")
"""How a line begins that says for whom somebody signs: "For the Czech Republic: Ann Low, Minister of Ports"."""
_LONGEST_ENTRY = 90
_HEAD = 400
_TAIL = 80
_OPENING = 500
"""Characters of a text in which a line may say no more than its day; further down a sentence may end so."""
_LONGEST_DATE = 60
_NARROW = 0.7
"""A heading above wrapped prose is shorter than this share of the line under it."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A stretch of plain text that has one role.

    `words` is its beginning with white space folded (all of it when it is no longer than a heading or a
    caption can be), `ending` its last characters. `indent` counts the columns before it; `gap` says that an
    empty line stands above it, `ruled` a line drawn with characters.
    """

    span: Span
    words: str
    ending: str
    indent: int = 0
    lines: int = 1
    gap: bool = True
    ruled: bool = False

    def __len__(self) -> int:
        return len(self.span)


def text_lines(text: str, within: Span) -> Iterator[Span]:
    """The lines inside a span that are not empty, without white space at their ends."""
    start = within.start
    while start < within.end:
        end = text.find("\n", start, within.end)
        end = within.end if end < 0 else end
        line = Span(start, end).trimmed(text, " \t\r\n\f\v\u00a0\u2028\u2029")
        if len(line):
            yield line
        start = end + 1


def read_units(document: Document) -> tuple[Unit, ...]:
    """All units of a plain text, in order; lines drawn with characters are left out."""
    text = document.text
    units: list[Unit] = []
    open_lines: list[Span] = []
    parted, below_rule = True, False
    end = 0
    for line in text_lines(text, Span(0, len(text))):
        gap = text.count("\n", end, line.start) > 1
        end = line.end
        ruled = _RULED.fullmatch(text, line.start, line.end) is not None
        if open_lines and (
            gap or ruled or document.line_is_paragraph or _begins_unit(text, open_lines, line)
        ):
            units.append(_unit(text, open_lines, gap=parted, ruled=below_rule))
            open_lines, parted, below_rule = [], gap, False
        parted, below_rule = parted or gap or ruled, below_rule or ruled
        if not ruled:
            open_lines.append(line)
    if open_lines:
        units.append(_unit(text, open_lines, gap=parted, ruled=below_rule))
    return tuple(units)


def _begins_unit(text: str, open_lines: list[Span], line: Span) -> bool:
    """Whether a line under others does not belong to them."""
    above = open_lines[-1]
    if list_marker(text[line.start : line.start + _TAIL]) or NOTE.match(text, line.start, line.end):
        return True
    if text.startswith(">", above.start) != text.startswith(">", line.start):
        return True
    if any(has_cells(line_.of(text)) for line_ in (above, line)):
        return True
    if _SIGNED_FOR.match(text, line.start, line.end):
        return True
    if is_entry(above.of(text)) and is_entry(line.of(text)):
        return True
    if line.start < _OPENING and any(_is_head(line_.of(text)) for line_ in (above, line)):
        return True
    if line.start < _OPENING and len(open_lines) == 1 and _is_above_title(above.of(text), line.of(text)):
        return True
    if len(open_lines) > 1 or len(above) >= _NARROW * len(line):
        return False
    return text[line.start].isupper() and reads_like_heading(above.of(text))


def _is_above_title(above: str, line: str) -> bool:
    """Whether a line only names an office or a kind of text, and what stands below it begins anew."""
    return line[0].isupper() and (is_letterhead(above) or is_kind_of_text(above))


def _is_head(line: str) -> bool:
    """Whether a line says no more than its day, or is the field of a memorandum."""
    if field_of_memo(line):
        return True
    if len(line) > _LONGEST_DATE or line.endswith("."):
        return False
    return is_date_line(line) or is_label_below_title(line)


def is_entry(line: str) -> bool:
    """Whether a line tells of one thing how much there is of it, as the lines of a list do."""
    return len(line) <= _LONGEST_ENTRY and line[-1:] not in ".!?" and _ENTRY.fullmatch(line) is not None


def has_cells(line: str) -> bool:
    """Whether a line is divided into columns by tabs, wide gaps or upright strokes."""
    return len(line) < 1000 and len(cells_of(line)) > 1  # noqa: PLR2004 - longer than any table is wide


def cells_of(line: str) -> list[tuple[int, int]]:
    """Where the cells of a table row stand in the line; one cell means it is no row."""
    places: list[tuple[int, int]] = []
    start = 0
    for gap in re.finditer(r" *\t\s*| {3,}| *\| *", line):
        if gap.start() > start:
            places.append((start, gap.start()))
        start = gap.end()
    if start < len(line):
        places.append((start, len(line)))
    return places


def _unit(text: str, lines: list[Span], *, gap: bool, ruled: bool) -> Unit:
    span = Span(lines[0].start, lines[-1].end)
    line_start = text.rfind("\n", 0, span.start) + 1
    indent = len(text[line_start : span.start].expandtabs(4))
    if len(lines) > 1:
        # An indent counts as the unit's own only where all its lines have it.
        indent = min(indent, *(_indent(text, line) for line in lines[1:]))
    words = " ".join(text[span.start : min(span.end, span.start + _HEAD)].split())
    ending = text[max(span.start, span.end - _TAIL) : span.end]
    return Unit(span, words, ending, indent, len(lines), gap, ruled)


def _indent(text: str, line: Span) -> int:
    return len(text[text.rfind("\n", 0, line.start) + 1 : line.start].expandtabs(4))
