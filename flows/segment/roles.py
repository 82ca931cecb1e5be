"""The table of rules that give each unit of a plain text its role.

A rule looks at the whole page and names the units it knows. Rules run in the order of RULES; a unit keeps the
first role it is given, and later rules see the roles found before them. What no rule knows is a paragraph.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence

from flows.english.memo_fields import find_memo_fields
from flows.english.page_debris import debris_among
from flows.model.document import Role
from flows.segment.court_pages import roles_on_court_pages
from flows.segment.headings import (
    find_headings,
    find_letterheads,
    find_marked_headings,
    find_named_speakers,
    find_numbered_headings,
    find_title,
    find_turns,
)
from flows.segment.lines import Unit, cells_of
from flows.segment.list_items import find_list_items
from flows.segment.opening_lines import closes_text, is_byline, labels_among
from flows.segment.shapes import (
    is_caption,
    is_prose,
    list_marker,
    reads_like_heading,
)
from flows.segment.side_lines import side_roles
from flows.segment.units import Page

_OPENING = 8
"""Bylines and date lines stand among the first units."""
_OPENING_OF_MEMO = 14
_CLOSING = 8
_SHORTEST_TABLE = 3
_FEWEST_HEADS = 2
_WIDEST_ROW = 1000
_DEEP = 4
_MINORITY = 0.4


def find_roles(text: str, units: tuple[Unit, ...], title: str) -> tuple[Role, ...]:
    """The role of every unit. `title` is the title that stands in the metadata, or empty."""
    court = roles_on_court_pages(text, [unit.span for unit in units])
    lines = [unit.words for unit in units]
    beside = dict(side_roles(lines)) | dict.fromkeys(debris_among(lines), Role.BYLINE)
    page = Page(text, units, " ".join(title.split()), court, beside, [None] * len(units))
    for role, rule in RULES:
        for index in rule(page):
            if page.open(index):
                page.roles[index] = role
    return tuple(role or Role.PARAGRAPH for role in page.roles)


def find_court_titles(page: Page) -> list[int]:
    """What the paper of a court calls itself, below its caption."""
    return [number for number, role in page.court.items() if role is Role.TITLE]


def find_court_forms(page: Page) -> list[int]:
    """Captions, stamps, numbers of pages and signatures on the papers of a court."""
    return [number for number, role in page.court.items() if role is Role.BYLINE]


def find_table_rows(page: Page) -> list[int]:
    """Three lines or more, one under the other, divided into the same number of columns, and the heads above them."""
    widths = [_columns(page.text, unit) for unit in page.units]
    rows: list[int] = []
    start = 0
    for index in range(1, len(widths) + 1):
        if index == len(widths) or widths[index] != widths[start] or page.units[index].gap:
            if widths[start] > 1 and index - start >= _SHORTEST_TABLE:
                rows.extend(range(start - _has_heads(page, widths, start), index))
            start = index
    return rows


def _has_heads(page: Page, widths: Sequence[int], row: int) -> bool:
    """Whether the line above a row is set in and heads all its columns but the first, which has no head."""
    if row == 0 or page.units[row].gap or page.units[row - 1].indent < _DEEP:
        return False
    return _FEWEST_HEADS <= widths[row - 1] == widths[row] - 1


def _columns(text: str, unit: Unit) -> int:
    if unit.lines > 1 or len(unit) > _WIDEST_ROW or list_marker(unit.words):
        return 1
    return len(cells_of(unit.span.of(text)))


def find_quotations(page: Page) -> list[int]:
    """Units marked with ">", and prose set in from a margin that most of the text keeps."""
    marked = [i for i, unit in enumerate(page.units) if unit.words.startswith(">")]
    set_in = [i for i, unit in enumerate(page.units) if _is_set_in(unit)]
    if len(set_in) > _MINORITY * len(page.units):
        return marked
    return marked + set_in


def _is_set_in(unit: Unit) -> bool:
    deep = unit.indent >= _DEEP or (unit.indent > 1 and unit.lines > 1)
    return deep and not list_marker(unit.words) and is_prose(unit.words, unit.ending, len(unit))


def find_opening_labels(page: Page) -> list[int]:
    """Bylines, date lines and kickers above the first paragraph of prose, and the fields of a memorandum."""
    labels = list(find_memo_fields([unit.words for unit in page.units[:_OPENING_OF_MEMO]]))
    for start in (0, *_items_of_file(page)):
        labels.extend(_labels_from(page, start))
    return labels


def _items_of_file(page: Page) -> Iterator[int]:
    """Where below a drawn line another text of the same file begins."""
    return (index for index, unit in enumerate(page.units) if unit.ruled and index)


def _labels_from(page: Page, start: int) -> Iterator[int]:
    words = [unit.words for unit in page.units[start : start + _OPENING + 1]]
    # The first line of the first text may be its title; that of another is a label like those below it.
    above = [""] if start else []
    among = {number - len(above) for number in labels_among([*above, *words])}
    for index in range(min(_OPENING, len(words))):
        if index in among and words[index] != page.title:
            yield start + index
        elif page.is_prose(start + index) and not (
            # What a text is about may stand above the line that says who wrote it.
            reads_like_heading(words[index], title=True) or any(map(is_byline, words[index + 1 : index + 2]))
        ):
            return


def find_titles_of_items(page: Page) -> Iterator[int]:
    """What another text of the same file is called, below its labels, if it has some."""
    for start in _items_of_file(page):
        index = _below_labels(page, start)
        named = page.open(index) and reads_like_heading(page.units[index].words, title=True)
        if named and page.holds_content(_below_labels(page, index + 1)):
            yield index


def _below_labels(page: Page, index: int) -> int:
    while index < len(page.units) and page.roles[index] is Role.BYLINE:
        index += 1
    return index


def find_closing_lines(page: Page) -> list[int]:
    """The last lines of a text that only say whom to ask, who made it, or that it ends."""
    first = max(len(page.units) - _CLOSING, 0)
    return [n for n in range(first, len(page.units)) if closes_text(page.units[n].words)]


def find_side_lines(page: Page) -> list[int]:
    """What is printed with a text and is no part of it."""
    return [number for number, role in page.beside.items() if role is Role.BYLINE]


def find_notes(page: Page) -> list[int]:
    """Notes with a number in square brackets."""
    return [number for number, role in page.beside.items() if role is Role.FOOTNOTE]


def find_captions(page: Page) -> Iterable[int]:
    return (i for i, unit in enumerate(page.units) if unit.lines < 4 and is_caption(unit.words))  # noqa: PLR2004


RULES: tuple[tuple[Role, Callable[[Page], Iterable[int]]], ...] = (
    (Role.TITLE, find_court_titles),
    (Role.BYLINE, find_court_forms),
    (Role.TABLE_CELL, find_table_rows),
    (Role.BYLINE, find_opening_labels),
    (Role.BYLINE, find_closing_lines),
    (Role.BYLINE, find_side_lines),
    (Role.FOOTNOTE, find_notes),
    (Role.HEADING, find_marked_headings),
    (Role.HEADING, find_numbered_headings),
    (Role.LIST_ITEM, find_list_items),
    (Role.QUOTATION, find_quotations),
    (Role.TITLE, find_title),
    (Role.BYLINE, find_letterheads),
    (Role.HEADING, find_titles_of_items),
    (Role.CAPTION, find_captions),
    (Role.PARAGRAPH, find_named_speakers),
    (Role.PARAGRAPH, find_turns),
    (Role.HEADING, find_headings),
)
