"""Pages of a PDF -> runs of glyphs with their place on the page, size and weight.

Coordinates are points from the upper left corner of the page as it is read: rotated pages are turned upright.
"""

from dataclasses import dataclass, field
from typing import Any, Self

from flows.ingest.pdf.pdf_glyphs import read_glyphs, turn_upright
from flows.ingest.pdf.pdf_runs import GlyphRun, join_glyphs
from flows.ingest.text.read_text import Unreadable

MOST_PAGES = 2_000


@dataclass(frozen=True, slots=True)
class PdfPage:
    """`pictured` is the share of the page that its largest picture covers."""

    number: int
    width: float
    height: float
    runs: tuple[GlyphRun, ...]
    pictured: float = 0.0
    pictures: int = 0


@dataclass(slots=True)
class PdfFile:
    """An open PDF. Raises Unreadable for what is none, or is encrypted."""

    handle: Any
    properties: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, content: bytes) -> Self:
        import pypdfium2  # noqa: PLC0415 - loads a library of some megabytes

        try:
            handle = pypdfium2.PdfDocument(content)
            handle.init_forms()
            return cls(handle, {k: str(v) for k, v in handle.get_metadata_dict(skip_empty=True).items()})
        except pypdfium2.PdfiumError as error:
            if "assword" in str(error) or "ecurity" in str(error):
                raise Unreadable(
                    "It is encrypted.", "Open it with its password and save it without one."
                ) from error
            raise Unreadable("The PDF is damaged.", "Save or download it again.") from error

    def __len__(self) -> int:
        return len(self.handle)

    def close(self) -> None:
        self.handle.close()

    def page(self, index: int) -> PdfPage:
        """One page, from 0. A page that cannot be read is empty."""
        import pypdfium2  # noqa: PLC0415 - as above

        try:
            page = self.handle[index]
        except pypdfium2.PdfiumError:
            return PdfPage(index + 1, 0.0, 0.0, ())
        try:
            if self.handle.formenv is not None and _has_fields(page):
                page = _flattened(self.handle, page, index)
            return _read_page(page, index + 1)
        finally:
            page.close()


def _has_fields(page: Any) -> bool:
    import pypdfium2.raw as c  # noqa: PLC0415 - as above

    for index in range(min(c.FPDFPage_GetAnnotCount(page), 2_000)):
        annotation = c.FPDFPage_GetAnnot(page, index)
        kind = c.FPDFAnnot_GetSubtype(annotation)
        c.FPDFPage_CloseAnnot(annotation)
        if kind == c.FPDF_ANNOT_WIDGET:
            return True
    return False


def _flattened(handle: Any, page: Any, index: int) -> Any:
    """The page with what is filled into its form as part of it."""
    import pypdfium2.raw as c  # noqa: PLC0415 - as above

    if c.FPDFPage_Flatten(page, c.FLAT_PRINT) != c.FLATTEN_SUCCESS:
        return page
    page.close()
    return handle[index]


def _read_page(page: Any, number: int) -> PdfPage:
    width, height = page.get_size()
    upright, turned_width, turned_height = turn_upright(read_glyphs(page), width, height, page.get_rotation())
    pictured, pictures = _pictures(page, width * height)
    return PdfPage(number, turned_width, turned_height, tuple(join_glyphs(upright)), pictured, pictures)


def _pictures(page: Any, area: float) -> tuple[float, int]:
    """The share of the page that its largest picture covers, and how many there are."""
    import pypdfium2.raw as c  # noqa: PLC0415 - as above

    largest, count = 0.0, 0
    for number, item in enumerate(page.get_objects(filter=[c.FPDF_PAGEOBJ_IMAGE], max_depth=3)):
        if number >= 500:  # noqa: PLR2004 - enough to know
            break
        left, bottom, right, top = item.get_bounds()
        count += 1
        largest = max(largest, abs((right - left) * (top - bottom)))
    return (min(largest / area, 1.0) if area else 0.0), count
