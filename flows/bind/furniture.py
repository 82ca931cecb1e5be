"""Page furniture: running heads, data cut-off, folio and marking, drawn as pagination artifacts at binding.

Rectos carry the pack's title inside and the section outside, the folio outside; versos mirror them. The
cover carries the marking alone, a blank verso says that it is blank. Pages are laid out as rectos: a verso is
moved towards its outer edge by the gutter, by moving the window on it. Lengths are points.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    FloatObject,
    IndirectObject,
    NameObject,
    PdfObject,
)

from flows.bind.assembly import Assembly
from flows.bind.fonts import FontUnion
from flows.bind.furniture_font import FurnitureFont
from flows.model.printed import Furniture, PageFacts, Tab
from flows.model.variants import MILLIMETRE
from flows.typefaces import typeface

HEAD_FROM_TOP, FOOT_FROM_BOTTOM = 16.5 * MILLIMETRE, 15.0 * MILLIMETRE
MARKING_FROM_EDGE = 7.5 * MILLIMETRE
EDGE_FOLIO_FROM_SIDE = 9 * MILLIMETRE
HEAD_GAP = 10 * MILLIMETRE
"""The least space between the two running heads."""
SEPARATOR = " · "
"""Between the number of a source and its title in the name of its section."""
MUTED, INK, PAPER = 0.35, 0.1, 1.0
"""Grey levels: 7:1 on white, near-black, and white."""
BLANK_LEFT, BLANK_RIGHT = 27 * MILLIMETRE, 22 * MILLIMETRE
"""The margins of a blank page as a recto, which nothing was laid out on."""
BLANK_NOTICE = "This page is intentionally blank"
TAB_FROM_EDGE, TAB_WIDTH, TAB_HEIGHT, TAB_SIZE = 5 * MILLIMETRE, 6 * MILLIMETRE, 13 * MILLIMETRE, 11.0
"""A tab stands clear of the edge that office printers leave white."""
TABS_TOP, TABS_BOTTOM = 0.16, 0.84
"""The share of the page's height, from its top, over which tabs step down."""
_BOXES = ("/MediaBox", "/CropBox", "/BleedBox", "/TrimBox", "/ArtBox")


@dataclass(frozen=True, slots=True)
class FurnishedPage:
    """A page of the pack and what is to be drawn on it. `facts` is None for a blank verso."""

    reference: IndirectObject
    folio: int
    facts: PageFacts | None
    furniture: bool
    is_facsimile: bool = False
    tab: Tab | None = None

    @property
    def is_recto(self) -> bool:
        return self.folio % 2 == 1


@dataclass(frozen=True, slots=True)
class _Window:
    """The part of the plane that a page shows."""

    left: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class _Words:
    """Words at a place: `x` is their left edge."""

    text: str
    x: float
    y: float
    size: float
    strong: bool
    grey: float


class FurnitureFaces:
    """The two faces that furniture is drawn in; they join those of the parts."""

    def __init__(self, assembly: Assembly, fonts: FontUnion) -> None:
        self._union = fonts
        self._faces = {
            False: FurnitureFont(typeface("label").path),
            True: FurnitureFont(typeface("label", 600).path),
        }
        self._fonts = {strong: assembly.reserve() for strong in self._faces}

    def __getitem__(self, strong: bool) -> FurnitureFont:
        return self._faces[strong]

    def lend(self, page: DictionaryObject) -> None:
        """Let the page's content use our faces. Pages of one part share their resources: twice does no harm."""
        if "/Resources" not in page:
            page[NameObject("/Resources")] = DictionaryObject()
        resources = cast(DictionaryObject, page["/Resources"].get_object())
        if "/Font" not in resources:
            resources[NameObject("/Font")] = DictionaryObject()
        fonts = cast(DictionaryObject, resources["/Font"].get_object())
        for strong, name in _FONT_NAMES.items():
            fonts[NameObject(name)] = self._fonts[strong]

    def finish(self) -> None:
        """Hand over the faces, once every page has been furnished."""
        for strong, face in self._faces.items():
            self._union.take(face.font(), alone=self._fonts[strong])


class Furnisher:
    """Draws furniture on pages that its faces have been lent to."""

    def __init__(
        self, assembly: Assembly, faces: FurnitureFaces, furniture: Furniture, page_count: int
    ) -> None:
        self._assembly = assembly
        self._faces = faces
        self._furniture = furniture
        self._page_count = page_count
        self._opening = assembly.add_stream(b"q", {}, compress=False)

    def furnish(self, page: FurnishedPage) -> None:
        """Add the page's furniture after its own content, which is closed off so that it cannot move it."""
        dictionary = self._assembly.dictionary(page.reference)
        window = self._window(page, dictionary)
        marking = self._furniture.marking_size
        top = [
            *self._marking(window, window.height - MARKING_FROM_EDGE - marking * 0.7),
            *self._head(page, window),
        ]
        foot = self._edge_folio(page, window) if page.is_facsimile else self._foot(page, window)
        bottom = [*self._marking(window, MARKING_FROM_EDGE), *foot]
        if page.facts is None:
            size = self._furniture.head_size
            top.append(self._centred(BLANK_NOTICE, window, window.height / 2, size, strong=False, grey=MUTED))
        drawing = [
            "Q",
            self._artifact("/Subtype /Header /Attached [/Top]", top),
            self._artifact("/Subtype /Footer /Attached [/Bottom]", bottom),
            self._tab(page, window),
        ]
        after = self._assembly.add_stream("\n".join(drawing).encode("ascii"), {})
        dictionary[NameObject("/Contents")] = ArrayObject(
            [self._opening, *list.__iter__(cast(ArrayObject, dictionary["/Contents"])), after]
        )

    def _window(self, page: FurnishedPage, dictionary: DictionaryObject) -> _Window:
        """What the page shows, moved first if it is a verso of our own."""
        if self._furniture.gutter and not page.is_recto and not page.is_facsimile:
            for name in _BOXES:
                if name in dictionary:
                    dictionary[NameObject(name)] = _moved(dictionary[name], self._furniture.gutter)
        left, _, right, height = (float(v) for v in cast(ArrayObject, dictionary["/MediaBox"]))
        return _Window(left, right - left, height)

    def _head(self, page: FurnishedPage, window: _Window) -> Iterator[_Words]:
        if not page.furniture or page.facts is None or page.is_facsimile:
            return
        left, right = page.facts.left, page.facts.right
        size = self._furniture.head_size
        y = window.height - HEAD_FROM_TOP - (size - 8.5) * 0.6
        face = self._faces[False]
        room = right - left - HEAD_GAP
        pack = face.fit(self._furniture.head, size, room * 0.6)
        # "S2 · Title": of a title in another script the number alone.
        whole, number = page.facts.section, page.facts.section.partition(SEPARATOR)[0]
        named = whole if face.can_draw(whole) else number
        section = face.fit(named, size, room - face.measure(pack, size))
        inner, outer = (pack, section) if page.is_recto else (section, pack)
        yield _Words(inner, left, y, size, strong=False, grey=MUTED)
        yield _Words(outer, right - face.measure(outer, size), y, size, strong=False, grey=MUTED)

    def _foot(self, page: FurnishedPage, window: _Window) -> Iterator[_Words]:
        """The data cut-off inside, the folio outside."""
        if not page.furniture:
            return
        left, right = _type_area(page, window)
        folio, cut_off = f"{page.folio} / {self._page_count}", self._furniture.foot
        strong, size = self._furniture.folio_size, self._furniture.head_size
        folio_x, cut_off_x = left, right - self._faces[False].measure(cut_off, size)
        if page.is_recto:
            folio_x, cut_off_x = right - self._faces[True].measure(folio, strong), left
        yield _Words(cut_off, cut_off_x, FOOT_FROM_BOTTOM, size, strong=False, grey=MUTED)
        yield _Words(folio, folio_x, FOOT_FROM_BOTTOM, strong, strong=True, grey=INK)

    def _edge_folio(self, page: FurnishedPage, window: _Window) -> Iterator[_Words]:
        """The folio alone, in the outer corner: the rest of the page is somebody else's."""
        size, folio = self._furniture.folio_size, f"{page.folio} / {self._page_count}"
        right = window.left + window.width - EDGE_FOLIO_FROM_SIDE - self._faces[True].measure(folio, size)
        x = right if page.is_recto else window.left + EDGE_FOLIO_FROM_SIDE
        yield _Words(folio, x, MARKING_FROM_EDGE, size, strong=True, grey=INK)

    def _marking(self, window: _Window, y: float) -> Iterator[_Words]:
        if self._furniture.marking:
            size = self._furniture.marking_size
            yield self._centred(self._furniture.marking.upper(), window, y, size, strong=True, grey=INK)

    def _tab(self, page: FurnishedPage, window: _Window) -> str:
        """The edge tab of the page's division: a dark block on the fore-edge with the letter in it."""
        if page.tab is None or page.is_facsimile:
            return ""
        room = (TABS_BOTTOM - TABS_TOP) * window.height / max(page.tab.of, 4)
        top = window.height * (1 - TABS_TOP) - (page.tab.place - 1) * room
        x = window.left + TAB_FROM_EDGE
        if page.is_recto:
            x = window.left + window.width - TAB_FROM_EDGE - TAB_WIDTH
        wide = self._faces[True].measure(page.tab.letter, TAB_SIZE)
        baseline = top - TAB_HEIGHT / 2 - TAB_SIZE * 0.33
        letter = _Words(
            page.tab.letter, x + (TAB_WIDTH - wide) / 2, baseline, TAB_SIZE, strong=True, grey=PAPER
        )
        block = f"{MUTED:g} g {x:.2f} {top - TAB_HEIGHT:.2f} {TAB_WIDTH:.2f} {TAB_HEIGHT:.2f} re f"
        return self._artifact(f"/Attached [{'/Right' if page.is_recto else '/Left'}]", [letter], block)

    def _centred(
        self, text: str, window: _Window, y: float, size: float, *, strong: bool, grey: float
    ) -> _Words:
        x = window.left + (window.width - self._faces[strong].measure(text, size)) / 2
        return _Words(text, x, y, size, strong, grey)

    def _artifact(self, properties: str, words: list[_Words], shape: str = "") -> str:
        """A pagination artifact (ISO 32000-1, 14.8.2.2): a shape, and words on it."""
        if not words:
            return ""
        lines = [f"/Artifact <</Type /Pagination {properties}>> BDC", *([shape] if shape else [])]
        for word in words:
            code = self._faces[word.strong].encode(word.text)
            lines.append(
                f"BT {_FONT_NAMES[word.strong]} {word.size:g} Tf {word.grey:g} g "
                f"1 0 0 1 {word.x:.2f} {word.y:.2f} Tm <{code}> Tj ET"
            )
        return "\n".join([*lines, "EMC"])


def _type_area(page: FurnishedPage, window: _Window) -> tuple[float, float]:
    if page.facts:
        return page.facts.left, page.facts.right
    return BLANK_LEFT, window.width - BLANK_RIGHT


def _moved(box: PdfObject, by: float) -> ArrayObject:
    left, bottom, right, top = (float(v) for v in cast(ArrayObject, box.get_object()))
    return ArrayObject([FloatObject(v) for v in (round(left + by, 3), bottom, round(right + by, 3), top)])


def list_streams(page: DictionaryObject) -> None:
    """Let a page name its own content streams one by one, so that others can be put around them."""
    streams: list[PdfObject] = []
    if "/Contents" in page:
        content = page["/Contents"].get_object()
        streams = (
            list(list.__iter__(content)) if isinstance(content, ArrayObject) else [page.raw_get("/Contents")]
        )
    page[NameObject("/Contents")] = ArrayObject(streams)


_FONT_NAMES = {False: "/Furniture", True: "/FurnitureStrong"}
