"""Pages -> the same pages without running heads, running foots and page numbers, which are not text."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from flows.ingest.pdf.pdf_layout import group_rows
from flows.ingest.pdf.pdf_pages import PdfPage
from flows.ingest.pdf.pdf_runs import GlyphRun

_LOOKED_AT = 3
"""Rows at the head and at the foot of a page."""
_MARGIN = 0.14
"""Furniture stands in the first or last seventh of a page."""
_SHARE = 0.4
"""On so many of the pages a row must come back, at the same height."""
_FEWEST = 2
_DIGITS = re.compile(r"\d+|\b[ivxlc]+\b", re.IGNORECASE)
_FOLIO = re.compile(
    r"^[-–—\[(|· ]*(?:(?:page|p\.?|seite|стр\.?)\s*)?(?:\d{1,4}|[ivxlc]{1,7})"
    r"(?:\s*(?:of|/|von|из)\s*\d{1,4})?[-–—\])|· ]*$",
    re.IGNORECASE,
)

_Key = tuple[str, int]


def without_furniture(pages: Sequence[PdfPage]) -> tuple[PdfPage, ...]:
    """The pages without what comes back in their margins."""
    rows = [_margin_rows(page) for page in pages]
    seen = Counter(key for found in rows for key in {key for key, _ in found})
    needed = max(_FEWEST, round(_SHARE * len(pages)))
    counted = _counted_rows(pages, rows)
    cleaned = []
    for page, found in zip(pages, rows, strict=True):
        dropped = {
            id(run)
            for key, row in found
            for run in row
            if seen[key] >= needed
            or (_stands_apart(page, row) and (_FOLIO.match(_words(row)) or (page.number, key) in counted))
        }
        cleaned.append(replace(page, runs=tuple(s for s in page.runs if id(s) not in dropped)))
    return tuple(cleaned)


def _counted_rows(
    pages: Sequence[PdfPage], rows: Sequence[list[tuple[_Key, list[GlyphRun]]]]
) -> frozenset[tuple[int, _Key]]:
    """Rows, by page, that come back a page or two away with a number in them that has grown by as much.

    Such is the head of a chapter beside the number of the page; no line of the text counts so.
    """
    found: set[tuple[int, _Key]] = set()
    numbers = {
        (page.number, key): _numbers(row) for page, at in zip(pages, rows, strict=True) for key, row in at
    }
    for (page, key), here in numbers.items():
        for step in (1, 2):
            there = numbers.get((page + step, key))
            if (
                there
                and len(here) == len(there)
                and any(b - a == step for a, b in zip(here, there, strict=True))
            ):
                found |= {(page, key), (page + step, key)}
    return frozenset(found)


def _numbers(row: list[GlyphRun]) -> list[int]:
    return [int(match) for match in re.findall(r"\d{1,6}", _words(row))]


def _margin_rows(page: PdfPage) -> list[tuple[_Key, list[GlyphRun]]]:
    """The first and last rows of a page that lie in its margins, and what tells them again on another page."""
    rows = group_rows(page.runs)
    ends = [*rows[:_LOOKED_AT], *rows[max(_LOOKED_AT, len(rows) - _LOOKED_AT) :]]
    return [
        ((_DIGITS.sub("#", _words(row)).lower(), round(_height(page, row) / 4)), row)
        for row in ends
        if row[0].base < _MARGIN * page.height or row[0].base > (1 - _MARGIN) * page.height
    ]


def _height(page: PdfPage, row: list[GlyphRun]) -> float:
    """From the upper edge, or from the lower one (negative): pages of several sizes have the same foots."""
    base = row[0].base
    return base if base < page.height / 2 else base - page.height


def _stands_apart(page: PdfPage, row: list[GlyphRun]) -> bool:
    """Whether nothing stands between a row and the edge of the page."""
    others = [s.base for s in page.runs if all(s is not mine for mine in row)]
    base = row[0].base
    return not others or base < min(others) or base > max(others)


def _words(row: list[GlyphRun]) -> str:
    return " ".join(s.text for s in row)
