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
        for side in sides:
            _lay_side(booklet, source, side)
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


def _lay_side(booklet: pikepdf.Pdf, source: pikepdf.Pdf, side: Side) -> None:
    """Add one side of a sheet, its pages scaled to fit and centred in their halves."""
    booklet.add_blank_page(page_size=(SHEET_WIDTH, SHEET_HEIGHT))
    sheet = booklet.pages[-1]
    half = SHEET_WIDTH / 2
    for index, edge, name in ((side[0], 0.0, pikepdf.Name.Left), (side[1], half, pikepdf.Name.Right)):
        if index is not None:
            form = booklet.copy_foreign(source.pages[index].as_form_xobject())
            # Under a name of our own: pikepdf's own overlays make up random ones.
            sheet.add_resource(form, pikepdf.Name.XObject, name)
            place = pikepdf.Rectangle(edge, 0, edge + half, SHEET_HEIGHT)
            sheet.contents_add(
                sheet.calc_form_xobject_placement(
                    form, name, place, invert_transformations=True, allow_shrink=True, allow_expand=True
                )
            )


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
