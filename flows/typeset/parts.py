"""Typesetting one part: layout, PDF, and the facts that binding and numbering need."""

import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from math import inf
from pathlib import Path

from weasyprint import HTML, Document
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import FatalURLFetchingError

from flows.errors import CheckFailed
from flows.model.printed import AnchorPlace, Fit, OutlineEntry, PartMarkup, PrintedPart
from flows.typeset.complaints import fault_of, listening
from flows.typeset.continued_paragraphs import mark_turns
from flows.typeset.faces import take_faces
from flows.typeset.hyphenation import lay_out_with_breaks, write_soft_hyphens
from flows.typeset.page_facts import POINTS_PER_PIXEL, describe_pages, last_fill
from flows.typeset.resources import PackResources
from flows.typeset.sheets import take_sheets

VARIANT = "pdf/ua-1"
PROFILE = "srgb"
FEW_LINES = 0.22
"""A last page filled less than this is worth saving."""
FEW_LINES_OF_TEXT = 0.25
"""The same of a part that prints one source, whose text may be set smaller, too."""
LITTLE = 0.45
"""The same of a part that can print less: what it leaves out stands elsewhere."""
FEW_PAGES = 12
"""A part of more pages is set once only: a page saved is little of it, and each try costs as much again."""
SEVERAL_PAGES = 3
"""On more pages a line more on each is seen less than their paragraphs set closer, and saves more."""
HOPE = 2.0
"""How much more a closer way may win than the one before it, measured by what both were to win: tables win little by
lines set closer, and are not tried again and again.
"""
OPEN_BODY, CLOSE_BODY = '<body class="', '<body class="close '
END_OF_HEAD = "</head>"


@dataclass(frozen=True, slots=True)
class _Closer:
    """A way to save a last page, besides less space between paragraphs: a sheet to follow the part's own.

    `wins` is the share of a page that it may win on each other page: what was needed at most where it sufficed.
    """

    sheet: str
    wins: float


_CLOSER = (
    _Closer("", 0.035),
    _Closer("css/long.css", 0.05),
    _Closer("css/longer.css", 0.13),
    _Closer("css/longest.css", FEW_LINES),
    _Closer("css/smallest.css", FEW_LINES_OF_TEXT),
)
"""None; a line more on each page; a line more, and lines a little closer; these and paragraphs closer still; all of
these, and the text in smaller type."""


def typeset_part(markup: PartMarkup, base: Path, overlay: Path | None = None) -> PrintedPart:
    """Set one part as a tagged PDF. `base` is the templates folder that its addresses are relative to; a file of
    the same name in `overlay` goes before one there.

    Raises CheckFailed, naming the part, when our own markup or styles are at fault: a resource that may not be
    loaded, a rule that WeasyPrint does not know; UsageError when there is an overlay, whose rule it will be.
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
        raise fault_of(complaints.defects[0], markup.key, overlay)
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
        unprintable=tuple(sorted(complaints.unprintable)),
    )


def _lay_out(markup: PartMarkup, base: Path, overlay: Path | None) -> Document:
    """The part laid out, on no more pages than it may have, and without a last page of a few lines if that can be."""
    if markup.fits:
        return _first_that_fits(markup, base, overlay)
    document = _read(markup.html, base, overlay)
    others = len(document.pages) - 1
    if 1 <= others < FEW_PAGES:
        last, yields = last_fill(document), inf
        for way in _ways(markup, last, others, base):
            if way.wins and way.wins * yields < last:
                continue
            fitted = _read(way.html, base, overlay, most_pages=others)
            if len(fitted.pages) <= others:
                return fitted
            if way.wins:
                yields = HOPE * max(0.0, last - last_fill(fitted)) / way.wins
    return document


@dataclass(frozen=True, slots=True)
class _Way:
    """A part set otherwise. `wins` is that of its closer, or 0 where it is not to be measured by others."""

    html: str
    wins: float = 0.0


def _ways(markup: PartMarkup, last: float, others: int, base: Path) -> Iterator[_Way]:
    """The ways to save the last page, filled to `last`, from the one least seen: none for a page that is well used.

    First closer and closer, as far as it may win as much of a page on each other page as is needed; then with less
    and less of what it need not print.
    """
    few, closer = (FEW_LINES_OF_TEXT, _CLOSER) if markup.source else (FEW_LINES, _CLOSER[:-1])
    sheets = [way for way in closer if not way.sheet or (base / way.sheet).is_file()]
    close = markup.html.replace(OPEN_BODY, CLOSE_BODY, 1)
    if last < few:
        for way in sheets:
            if last / others <= way.wins and (way.sheet or others <= SEVERAL_PAGES):
                yield _Way(_linked(close, way.sheet), way.wins if way.sheet else 0.0)
    if last < LITTLE:
        shorter = [close.replace(CLOSE_BODY, f"{CLOSE_BODY}{name} ", 1) for name in markup.shorter]
        yield from map(_Way, shorter)
        yield from (_Way(_linked(html, sheets[-1].sheet)) for html in shorter[-1:])


def _linked(html: str, sheet: str) -> str:
    """A part with one more style sheet."""
    link = f'<link rel="stylesheet" href="{sheet}">' if sheet else ""
    return html.replace(END_OF_HEAD, f"{link}{END_OF_HEAD}", 1)


def _first_that_fits(markup: PartMarkup, base: Path, overlay: Path | None) -> Document:
    """The part set the first way that keeps to its pages; the last way when none does."""
    *ways, last = markup.fits
    taken: dict[str, int] = {}
    for fit in ways:
        if fit.is_hopeless(taken):
            continue
        document = _read(_fitted(markup, fit), base, overlay, most_pages=fit.pages)
        taken[fit.name] = len(document.pages)
        if taken[fit.name] <= fit.pages:
            return document
    return _read(_fitted(markup, last), base, overlay)


def _fitted(markup: PartMarkup, fit: Fit) -> str:
    return markup.html.replace(OPEN_BODY, f"{OPEN_BODY}{fit.name} ", 1)


def _read(html: str, base: Path, overlay: Path | None, most_pages: int | None = None) -> Document:
    """The part laid out; only as far as its number of pages tells where it takes more than `most_pages`."""
    address = f"{base.resolve().as_uri()}/"
    bare, sheets = take_sheets(html, base, overlay)
    # Sheets that stay with their part may bring faces of their own.
    bare, fonts = take_faces(bare, base, overlay) if sheets else (bare, FontConfiguration())
    source = HTML(string=bare, base_url=address, url_fetcher=PackResources(base, overlay))
    return lay_out_with_breaks(lambda: source.render(font_config=fonts, stylesheets=sheets), most_pages)


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
