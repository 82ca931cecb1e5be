"""A chart of an office document -> the table that it draws: a row for each category, a column for each series.

The file keeps the drawn values in the chart itself, as they were when it was saved.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

from flows.ingest.office.drawn_text import words_of
from flows.ingest.office.number_formats import GENERAL, shown_number
from flows.ingest.office.office_parts import read_part, read_relations
from flows.ingest.text.assembling import Shape
from flows.ingest.text.office_xml import attribute, child, local_name
from flows.ingest.text.packed_files import PackedFile
from flows.ingest.text.page_blocks import PageBlock
from flows.model.document import Role

_MOST_POINTS = 2_000
_MOST_SERIES = 100
_DIGITS = 6
_CACHES = frozenset(["strCache", "numCache", "strLit", "numLit"])


@dataclass(frozen=True, slots=True)
class _Series:
    name: str
    categories: dict[int, str]
    values: dict[int, str]


def read_charts(packed: PackedFile, part: str) -> dict[str, list[PageBlock]]:
    """The blocks of each chart that a part shows, by the id with which it names it."""
    return {
        name: _chart_blocks(read_part(packed, relation.part))
        for name, relation in read_relations(packed, part).items()
        if relation.kind == "chart"
    }


def _chart_blocks(root: Any) -> list[PageBlock]:
    """The title and the table of a chart (the root of its part); nothing where its values have no categories."""
    chart = child(root, "chart")
    series = list(islice(_series(child(chart, "plotArea")), _MOST_SERIES))
    categories = _united(series)
    if not categories or not any(one.values for one in series):
        return []
    title = child(chart, "title")
    blocks = [PageBlock(Shape(Role.CAPTION), _title(title) if title is not None else "")]
    if any(one.name for one in series):
        blocks += [_cell(1, column, one.name, header=True) for column, one in enumerate(series, 2)]
    for row, (index, category) in enumerate(sorted(categories.items()), 2):
        blocks.append(_cell(row, 1, category))
        blocks += [_cell(row, column, one.values.get(index, "")) for column, one in enumerate(series, 2)]
    return blocks


def _cell(row: int, column: int, words: str, *, header: bool = False) -> PageBlock:
    return PageBlock(Shape(Role.TABLE_CELL, row=row, column=column, header=header), words)


def _title(title: Any) -> str:
    return " ".join(words_of(element) for element in title.iter() if local_name(element) == "p")


def _united(series: list[_Series]) -> dict[int, str]:
    """The categories of all series by their place; none where two series call a place otherwise."""
    united: dict[int, str] = {}
    for one in series:
        for index, category in one.categories.items():
            if united.setdefault(index, category) != category:
                return {}
    return united


def _series(area: Any) -> Iterator[_Series]:
    for kind in area if area is not None else ():
        for element in kind:
            if local_name(element) == "ser":
                yield _Series(
                    " ".join(_points(child(element, "tx")).values()),
                    _points(child(element, "cat")),
                    _points(child(element, "val")),
                )


def _points(held: Any) -> dict[int, str]:
    """The kept points under an element, as they are shown, by their place."""
    if held is None:
        return {}
    cache = next((e for e in held.iter() if local_name(e) in _CACHES), None)
    if cache is None:
        return {0: bare.text or ""} if (bare := child(held, "v")) is not None else {}
    code = child(cache, "formatCode")
    shown = (code.text or "") if code is not None else GENERAL
    kept = islice((point for point in cache if local_name(point) == "pt"), _MOST_POINTS)
    stored = {
        int(index): _text(child(e, "v")) for e in kept if (index := attribute(e, "idx")[:_DIGITS]).isdecimal()
    }
    if local_name(cache).startswith("str"):
        return stored
    return {index: shown_number(value, shown) for index, value in stored.items()}


def _text(element: Any) -> str:
    return (element.text or "") if element is not None else ""
