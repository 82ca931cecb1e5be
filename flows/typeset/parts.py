"""Typesetting one part: layout, PDF, and the facts that binding and numbering need."""

import warnings
from collections.abc import Iterator
from pathlib import Path

from weasyprint import HTML, Document
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import FatalURLFetchingError

from flows.errors import CheckFailed
from flows.model.printed import AnchorPlace, OutlineEntry, PartMarkup, PrintedPart
from flows.typeset.complaints import listening
from flows.typeset.hyphenation import lay_out_with_breaks, write_soft_hyphens
from flows.typeset.page_facts import POINTS_PER_PIXEL, describe_pages, last_fill
from flows.typeset.page_turns import mark_turns
from flows.typeset.resources import PackResources
from flows.typeset.sheets import take_sheets

VARIANT = "pdf/ua-1"
PROFILE = "srgb"
FEW_LINES = 0.22
"""A last page filled less than this is worth saving."""
FEW_PAGES = 12
"""A part of more pages is set once only: a page saved is little of it, and each try costs as much again."""
OPEN_BODY, CLOSE_BODY = '<body class="', '<body class="close '
END_OF_HEAD = "</head>"
LONGER_PAGES = ("css/long.css", "css/longer.css")


def typeset_part(markup: PartMarkup, base: Path, overlay: Path | None = None) -> PrintedPart:
    """Set one part as a tagged PDF. `base` is the templates folder that its addresses are relative to; a file of
    the same name in `overlay` goes before one there.

    Raises CheckFailed, naming the part, when our own markup or styles are at fault: a resource that may not be
    loaded, a rule that WeasyPrint does not know.
    """
    with listening() as complaints:
        try:
            document = _lay_out(markup, base, overlay)
            mark_turns(document.pages)
            pdf = _write(document, markup.key)
        except FatalURLFetchingError as error:
            raise CheckFailed(
                f"Part {markup.key}: {error}.", "Keep images and styles inside the templates folder."
            ) from error
    if complaints.defects:
        raise CheckFailed(
            f"Part {markup.key}: {complaints.defects[0]}.", "Correct the template or style sheet."
        )
    return PrintedPart(
        key=markup.key,
        title=markup.title,
        pdf=pdf,
        order=markup.order,
        pages=describe_pages(document, markup.title, complaints.unprintable),
        anchors=tuple(_anchors(document)),
        outline=tuple(_outline(document)),
        recto=markup.recto,
        furniture=markup.furniture,
        language=markup.language,
        tab=markup.tab,
        continues=markup.continues,
    )


def _lay_out(markup: PartMarkup, base: Path, overlay: Path | None) -> Document:
    """The part laid out, on no more pages than it may have.

    Where that saves a last page of a few lines, with less space between its paragraphs, and if that is not enough
    with a line more on each page, or two.
    """
    if markup.fits:
        return _first_that_fits(markup, base, overlay)
    html = markup.html
    document = _read(html, base, overlay)
    if 1 < len(document.pages) <= FEW_PAGES and last_fill(document) < FEW_LINES:
        close = html.replace(OPEN_BODY, CLOSE_BODY, 1)
        sheets = [sheet for sheet in LONGER_PAGES if (base / sheet).is_file()]
        links = [f'<link rel="stylesheet" href="{sheet}">{END_OF_HEAD}' for sheet in sheets]
        for shorter in (close, *(close.replace(END_OF_HEAD, link, 1) for link in links)):
            fitted = _read(shorter, base, overlay)
            if len(fitted.pages) < len(document.pages):
                return fitted
    return document


def _first_that_fits(markup: PartMarkup, base: Path, overlay: Path | None) -> Document:
    """The part set the first way that keeps to its pages; the last way when none does."""
    for fit in markup.fits:
        document = _read(markup.html.replace(OPEN_BODY, f"{OPEN_BODY}{fit.name} ", 1), base, overlay)
        if len(document.pages) <= fit.pages:
            break
    return document


def _read(html: str, base: Path, overlay: Path | None) -> Document:
    address = f"{base.resolve().as_uri()}/"
    bare, sheets = take_sheets(html, base, overlay)
    source = HTML(string=bare, base_url=address, url_fetcher=PackResources(base, overlay))
    return lay_out_with_breaks(lambda: source.render(font_config=FontConfiguration(), stylesheets=sheets))


def _write(document: Document, key: str) -> bytes:
    """The part as PDF/UA-1, with the colour profile that PDF/A will ask of the pack."""
    with warnings.catch_warnings():
        # WeasyPrint leaves the profile's file to the garbage collector to close.
        warnings.simplefilter("ignore", ResourceWarning)
        pdf: bytes = document.write_pdf(
            finisher=write_soft_hyphens,
            pdf_variant=VARIANT,
            pdf_tags=True,
            output_intent=PROFILE,
            pdf_identifier=key.encode(),
        )
    return pdf


def _anchors(document: Document) -> Iterator[AnchorPlace]:
    """Every anchor once, where it first stands."""
    seen: set[str] = set()
    for number, page in enumerate(document.pages):
        for name, (x, y, *_) in page.anchors.items():
            if name not in seen:
                seen.add(name)
                yield AnchorPlace(name, number, _points(x), _points(page.height - y))


def _outline(document: Document) -> Iterator[OutlineEntry]:
    for number, page in enumerate(document.pages):
        for level, label, (_, y), _ in page.bookmarks:
            yield OutlineEntry(level, label, number, _points(page.height - y))


def _points(pixels: float) -> float:
    return round(pixels * POINTS_PER_PIXEL, 3)
