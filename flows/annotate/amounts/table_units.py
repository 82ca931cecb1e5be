"""The unit that a table states once for its bare numbers: "£m" in its corner, "Revenue ($ million)", "CFR (%)"."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise

from flows.annotate.amounts.table_counts import tables_of
from flows.english.money_words import CODES, SYMBOLS
from flows.english.number_words import plain
from flows.model.annotation import Amount, AmountType
from flows.model.document import Role
from flows.model.segmentation import Segment
from flows.model.spans import Span

_SCALES = {"thousand": 3, "k": 3, "000": 3, "m": 6, "mn": 6, "million": 6, "bn": 9, "billion": 9}
_SIGN = "|".join(sorted(map(re.escape, [*SYMBOLS, *CODES]), key=len, reverse=True))
_STATED = re.compile(
    rf"(?<!\w)(?P<sign>{_SIGN}) ?[’']?(?P<scale>thousands?|k|000|mn?|millions?|bn|billions?)(?!\w)"
    rf"|(?<!\w)(?P<scale_first>thousands?|millions?|billions?) (?P<code>{'|'.join(CODES)})(?!\w)"
)
"""A currency alone may head what is no sum in it, as a rate."""
_NO_SUM = re.compile(
    r"%|\b(?:per ?cent|percentage|number|no\.|ratio|margin|per|pence|cents?|shares?|staff|employees|headcount|change"
    r"|points?|customers|units?|volumes?|EPS|DPS|yield|multiple|leverage|rating)\b"
    rf"|\((?:{_SIGN})\)\s*\Z",
    re.IGNORECASE,
)
"""In the head of a row or column whose numbers are no such sums: "EPS (NOK)" in a table of "NOK m"."""
_SHARES = re.compile(r"(?:\A|[^\d ]|[^\d] )%|\b(?i:per ?cent)\b(?! points?\b)")
"""In the head of a column, or of a row, of shares; not of what bears a share in its name: "5% band"."""


_OF_SHARES = re.compile(
    r"(?:[,(;:–—-] ?|\b(?:[Ii]n|[Aa]s) |\A)(?i:per ?cent|%)(?=[),;.:]|\Z| of\b)|\b(?i:percentages?) of\b"
)
"""In the caption of a table of shares: "Share of votes, per cent, by hour"."""
_NO_SHARES = re.compile(
    r"\b(?:number|no|n|seats?|votes?|sample|base|change[sd]?|points?|pts|rank|members|mandates|total|weeks?|days?|years?|age)\b"
    r"|[+±$€£¥#]",
    re.IGNORECASE,
)
_PLAIN = re.compile(r"\d{1,3}(?:\.\d{1,3})?")
_ALL = 100
_CAPTIONS = frozenset({Role.CAPTION, Role.HEADING})


@dataclass(frozen=True, slots=True)
class TableUnit:
    """A currency, as its name and its code, or "%"; and by what power of ten its numbers are to be taken."""

    name: str
    iso: str = ""
    power: int = 0

    @property
    def is_share(self) -> bool:
        return self.name == "%"


def units_in_tables(text: str, segments: Sequence[Segment]) -> dict[Span, TableUnit]:
    """The unit of every cell of which the table says one: at the head of its row, of its column, or in its corner."""
    found: dict[Span, TableUnit] = {}
    captions = {
        cell.span: told.span.of(text)
        for told, cell in pairwise(segments)
        if cell.role is Role.TABLE_CELL and told.role in _CAPTIONS
    }
    for cells in tables_of(segments):
        heads = {cell.column: cell.span.of(text) for cell in cells if cell.row == cells[0].row}
        words = [cell.span.of(text) for cell in cells]
        if _OF_SHARES.search(captions.get(cells[0].span, "")):
            found |= {cell.span.trimmed(text): TableUnit("%") for cell in _shares(text, cells, heads)}
        if len(heads) < 2 or not any(_STATED.search(told) or _SHARES.search(told) for told in words):  # noqa: PLR2004
            continue
        labels: dict[int, str] = {}
        for cell in cells:
            labels.setdefault(cell.row, cell.span.of(text))
        for cell in cells:
            stated = (labels[cell.row], heads.get(cell.column, ""))
            unit = _unit_of(stated, heads[min(heads)]) if cell.row > cells[0].row else None
            if unit is not None:
                found[cell.span.trimmed(text)] = unit
    return found


def _shares(text: str, cells: Sequence[Segment], heads: Mapping[int, str]) -> Iterator[Segment]:
    """The numbers of a table of shares that may be some: none above a hundred, nor under a head that says otherwise."""
    for cell in cells:
        number, head = cell.span.trimmed(text).of(text), heads.get(cell.column, "")
        if _PLAIN.fullmatch(number) and float(number) <= _ALL and not _NO_SHARES.search(head):
            yield cell


def _unit_of(stated: Sequence[str], corner: str) -> TableUnit | None:
    """The first unit stated at the head of a row or column, or in the corner; none of what is no sum by its head."""
    if any(map(_SHARES.search, stated)):
        return TableUnit("%")
    for words in (*stated, corner):
        if told := _STATED.search(words):
            sign = told["sign"] or told["code"]
            name, iso = SYMBOLS.get(sign) or (CODES[sign], sign)
            scale = (told["scale"] or told["scale_first"]).removesuffix("s")
            return TableUnit(name, iso, _SCALES[scale])
        if _NO_SUM.search(words):
            return None
    return None


def in_unit(amount: Amount, units: Mapping[Span, TableUnit]) -> Amount:
    """A bare number of a table in the unit that the table states."""
    unit = units.get(amount.span)
    if unit is None or amount.type is not AmountType.COUNT or not amount.value or "/" in amount.value:
        return amount
    if unit.is_share:
        return replace(amount, type=AmountType.PERCENT, unit="percent")
    value = plain(Decimal(amount.value).scaleb(unit.power))
    return replace(amount, type=AmountType.MONEY, value=value, unit=unit.name, iso=unit.iso)
