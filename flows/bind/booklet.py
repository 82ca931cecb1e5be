"""A bound pack imposed for folding: two pages side by side, in the order that falls into place when folded.

For the press only: the sheets are not tagged, and the file claims no conformance. Lengths are points.
"""

import io
from collections.abc import Iterator
from pathlib import Path

import pikepdf

from flows import __version__
from flows.bind.bound_packs import open_pack
from flows.errors import UsageError

SHEET_WIDTH, SHEET_HEIGHT = 841.89, 595.276
"""A4 landscape."""
PAGES_PER_SHEET = 4

Side = tuple[int | None, int | None]
"""The pages left and right on one side of a sheet, as indices from 0; None is blank."""


def impose_booklet(pack: Path, sheets_per_section: int | None = None) -> tuple[bytes, int]:
    """The booklet and its number of sheets. Without `sheets_per_section` all sheets fold into one section.

    Raises UsageError for a file that is no pack.
    """
    with open_pack(pack) as source, pikepdf.new() as booklet:
        sides = list(arrange_sides(len(source.pages), sheets_per_section))
        for left, right in sides:
            booklet.add_blank_page(page_size=(SHEET_WIDTH, SHEET_HEIGHT))
            sheet = booklet.pages[-1]
            for index, edge in ((left, 0.0), (right, SHEET_WIDTH / 2)):
                if index is not None:
                    place = pikepdf.Rectangle(edge, 0, edge + SHEET_WIDTH / 2, SHEET_HEIGHT)
                    sheet.add_overlay(source.pages[index], place)
        booklet.docinfo["/Title"] = f"{source.docinfo.get('/Title', pack.stem)}: booklet"
        booklet.docinfo["/Producer"] = f"briefing-pack {__version__}"
        # Print dialogs offer the right way of printing two-sided.
        booklet.Root.ViewerPreferences = pikepdf.Dictionary(
            Duplex=pikepdf.Name.DuplexFlipShortEdge, PrintScaling=pikepdf.Name("/None")
        )
        buffer = io.BytesIO()
        booklet.save(
            buffer,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            deterministic_id=True,
            min_version="1.7",
        )
        return buffer.getvalue(), len(sides) // 2


def arrange_sides(page_count: int, sheets_per_section: int | None = None) -> Iterator[Side]:
    """The sides of all sheets, front then back, outermost sheet of each section first (saddle order).

    The last section has as many sheets as it needs. Raises UsageError for sections of no sheet.
    """
    if sheets_per_section is not None and sheets_per_section < 1:
        raise UsageError(f"A section cannot have {sheets_per_section} sheets.", "Give 1 or more.")
    sheets = -(-page_count // PAGES_PER_SHEET)
    section = sheets_per_section or sheets
    for first in range(0, sheets, section):
        start = first * PAGES_PER_SHEET
        size = min(section, sheets - first) * PAGES_PER_SHEET
        pages = [index if index < page_count else None for index in range(start, start + size)]
        for sheet in range(0, size // 2, 2):
            yield pages[size - 1 - sheet], pages[sheet]
            yield pages[sheet + 1], pages[size - 2 - sheet]
