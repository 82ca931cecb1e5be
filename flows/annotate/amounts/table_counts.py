"""Bare numbers that stand alone in the cells of a table and count what its row says: "Vessels | 23"."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from flows.english.word_tables import word_list
from flows.model.document import Role
from flows.model.segmentation import Segment
from flows.model.spans import Span

_NUMBER = re.compile(r"(?:\d{1,3}(?:[, \u00a0\u202f]\d{3}){1,4}|\d{1,9})(?:\.\d{1,4})?")
_WHOLE = re.compile(rf"[-–−+]?{_NUMBER.pattern}[MKB]?")
_FIGURE = re.compile(r"[$€£¥]? ?\d[\d,]{0,12}(?:\.\d{1,2})? ?(?:[MKBmkb]|bn|mn|%)?")
_RANGE = re.compile(rf"(?P<first>{_NUMBER.pattern}) ?(?:[-–]|\bto\b) ?(?P<last>{_NUMBER.pattern})")
_SHORTEST = 2
"""Digits of the ends of a range: "1–3" may be a score."""
_BRACKETED = re.compile(rf"\((?P<figure>[$€£¥]? ?(?:{_NUMBER.pattern}) ?(?:%|m|bn|mn|k|million|billion)?)\)")
_ACCOUNTS = re.compile(
    r"[$€£¥]|\b(?:loss(?:es)?|profits?|earnings|ebitda|revenues?|income|cash flows?|deficit|surplus|expenses|turnover|"
    r"sales|change)\b",
    re.IGNORECASE,
)
"""In a table of accounts a figure in brackets is below nothing."""
_STATISTICS = re.compile(
    r"\b(?:standard errors?|std|CI|confidence|coefficients?|p-values?|SD|IQR|median|odds|hazard)\b"
    r"|\b(?:n|no\.?|number) \(%\)",
    re.IGNORECASE,
)
"""In others an error, a share or the number of a note stands there."""
_TWO = 2
_NOTED = re.compile(r"(?P<figure>\d{1,3}(?:[,.\u00a0\u202f ]?\d{3})*) ?(?:\*{1,3}|[†‡§¹²³])")
_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_YEAR_MARKED = re.compile(
    r"(?:1[89]|20)\d\d(?: ?\((?:p|r|provisional|revised|preliminary|estimated?|e|f)\)|[*pre†]{1,2})?"
)
"""At the head of a row, with a mark that tells how sure its numbers are: "2026 (p)"."""
_CAPITALS = re.compile(r"[A-Z]{2,4}")
_WORD = re.compile(r"[^\W\d_]{3,}")
_NAMING = word_list(
    """
    nr number code id ids reference ref page pages year years phone telephone tel fax mobile rank ranking place
    position postcode zip account version edition section chapter article paragraph row line item step stage time
    date day week month level grade class category type group annex room extension score scores result results record
    """
)
"""Words of the head of a column or row whose numbers name or order things, in small letters."""
_YEAR_ON_YEAR = re.compile(
    r"\b(?P<one>year|month|quarter|week|day)[ -](?:on|over)[ -](?P=one)\b", re.IGNORECASE
)
"""Changes."""
_WHEN = frozenset({"this", "last", "previous", "prior", "current", "next"})
_ASIDE = re.compile(r" (?:in|for|at|on|by)\b|[(,;:]")
"""Behind what a head says first."""
_MOST = 40
"""Bare numbers; of a larger table only the totals are listed, and the rest is read there."""
_TOTAL = re.compile(r"\W{0,3}(?:(?:grand|overall|sub)?[ -]?totals?|overall|all)\b", re.IGNORECASE)
"""At the head of a row or column."""


def counts_in_tables(text: str, segments: Sequence[Segment]) -> frozenset[Span]:
    """Where the bare numbers stand that count something, of tables with more than some dozens of them only totals."""
    return frozenset(span for cells in tables_of(segments) for span in _counts(text, cells))


def tables_of(segments: Sequence[Segment]) -> Iterator[list[Segment]]:
    """The cells of each table; a table that follows another at once begins with the first row again."""
    for is_table, run in groupby(segments, key=lambda segment: segment.role is Role.TABLE_CELL):
        cells: list[Segment] = []
        for cell in run if is_table else ():
            if cells and cell.row < cells[-1].row:
                yield cells
                cells = []
            cells.append(cell)
        if cells:
            yield cells


def losses_in_tables(text: str, segments: Sequence[Segment]) -> dict[Span, Span]:
    """The figures that stand in brackets alone in the cells of accounts, each with the span of its brackets."""
    return {
        Span(*found.span("figure")): Span(*found.span())
        for cells in tables_of(segments)
        if _are_accounts(text, cells)
        for cell in cells
        if (found := _bracketed(text, cell))
    }


def _bracketed(text: str, cell: Segment) -> re.Match[str] | None:
    span = cell.span.trimmed(text)
    return _BRACKETED.fullmatch(text, span.start, span.end)


def _are_accounts(text: str, cells: Sequence[Segment]) -> bool:
    words = [cell.span.of(text) for cell in cells]
    return any(map(_ACCOUNTS.search, words)) and not any(map(_STATISTICS.search, words))


def _counts(text: str, cells: Sequence[Segment]) -> Iterator[Span]:
    places = {cell: _without_mark(text, cell.span.trimmed(text)) for cell in cells}
    if _are_accounts(text, cells):
        losses = {cell: Span(*found.span("figure")) for cell in cells if (found := _bracketed(text, cell))}
        places |= losses
    words = {cell: place.of(text) for cell, place in places.items()}
    numbers = [cell for cell in cells if _WHOLE.fullmatch(words[cell]) or _is_range(words[cell])]
    if cells[0].row == cells[-1].row:
        return
    listed = len(numbers) <= _MOST
    heads = {cell.column: words[cell] for cell in cells if cell.row == cells[0].row}
    # Key figures stand in two columns without heads, each before what it is of.
    first = cells[0].column
    bare = len(heads) == _TWO and _FIGURE.fullmatch(heads[first]) is not None
    labels: dict[int, Segment] = {}
    for cell in cells:
        if _WORD.search(words[cell]) or _YEAR_MARKED.fullmatch(words[cell]):
            labels.setdefault(cell.row, cell)
    for column, held in groupby(sorted(numbers, key=_column), key=_column):
        stand = list(held)
        printed = [words[cell] for cell in stand]
        head = "" if _is_abbreviated(heads, column) else heads.get(column, "")
        if _names(head) or all(map(_YEAR.fullmatch, printed)) or _runs_on(printed):
            continue
        for cell in stand:
            label = labels.get(cell.row)
            if not (listed or _is_total(label, words) or _TOTAL.match(heads.get(column, ""))):
                continue
            told = label and (_WORD.search(words[label]) or _WORD.search(heads.get(column, "")))
            beside = label and (label.column < column or (bare and column == first))
            if label and told and beside and not _names(words[label]):
                yield places[cell]


def _is_abbreviated(heads: Mapping[int, str], column: int) -> bool:
    """Whether a head is one of several in capitals, as of parties: "NR" beside "CU" and "SD" is no number."""
    others = sum(_CAPITALS.fullmatch(head) is not None for other, head in heads.items() if other != column)
    return others >= _TWO and _CAPITALS.fullmatch(heads.get(column, "")) is not None


def _without_mark(text: str, cell: Span) -> Span:
    """The figure of a cell alone where the mark of a note stands behind it: "129*"."""
    noted = _NOTED.fullmatch(text, cell.start, cell.end)
    return Span(*noted.span("figure")) if noted else cell


def _is_total(label: Segment | None, words: Mapping[Segment, str]) -> bool:
    """Whether the head of a row tells that it is the sum of the others."""
    return label is not None and _TOTAL.match(words[label]) is not None


def _is_range(words: str) -> bool:
    """Whether a cell holds the ends of a range: "305–320"; scores and years are none."""
    ends = _RANGE.fullmatch(words)
    if ends is None or _YEAR.fullmatch(ends["first"]) or min(map(len, ends.groups())) < _SHORTEST:
        return False
    first, last = (float(re.sub(r"[^\d.]", "", end)) for end in ends.groups())
    return first < last


def _column(cell: Segment) -> int:
    return cell.column


def _names(head: str) -> bool:
    """Whether the numbers under or beside a head name or order things: "Page", "Rank in 2024"; not "Number" alone."""
    if _YEAR_ON_YEAR.search(head):
        return False
    said = _ASIDE.split(head.lower(), maxsplit=1)[0]
    told = re.findall(r"[^\W\d_]+", said)
    if told[:1] and told[0] in _WHEN:
        return False  # "This year" holds its figures
    return "#" in head or (told not in ([], ["number"]) and told[-1] in _NAMING)


def names_things(head: str) -> bool:
    """Whether what stands before a number says what it counts, and not what it numbers or orders."""
    return not _names(head)


def _runs_on(printed: Sequence[str]) -> bool:
    """Whether numbers only number the rows."""
    if len(printed) == 1 or not printed[0].isdigit() or (len(printed) == _TWO and printed[0] != "1"):
        return False
    return [*printed] == [str(int(printed[0]) + n) for n in range(len(printed))]
