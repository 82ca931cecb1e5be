"""Page furniture: running heads, data cut-off, folio and marking, drawn as pagination artifacts at binding.

Rectos carry the pack's title inside and the section outside, the folio outside; versos mirror them. The
cover carries the marking alone, a blank verso says that it is blank. Lengths are points.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, NameObject, PdfObject

from flows.bind.assembly import Assembly
from flows.bind.fonts import FontUnion
from flows.bind.furniture_font import FurnitureFont
from flows.model.printed import Furniture, PageFacts
from flows.typefaces import typeface

MILLIMETRE = 72 / 25.4
HEAD_SIZE, FOLIO_SIZE, MARKING_SIZE = 8.5, 9.0, 12.0
HEAD_FROM_TOP, FOOT_FROM_BOTTOM = 16.5 * MILLIMETRE, 15.0 * MILLIMETRE
MARKING_FROM_EDGE = 7.5 * MILLIMETRE
EDGE_FOLIO_FROM_SIDE = 9 * MILLIMETRE
HEAD_GAP = 10 * MILLIMETRE
"""The least space between the two running heads."""
MUTED, INK = 0.35, 0.1
"""Grey levels: 7:1 on white and near-black."""
BLANK_LEFT, BLANK_RIGHT = 27 * MILLIMETRE, 188 * MILLIMETRE
"""The type area of a blank page, which nothing was laid out on."""
BLANK_NOTICE = "This page is intentionally blank"


@dataclass(frozen=True, slots=True)
class FurnishedPage:
    """A page of the pack and what is to be drawn on it. `facts` is None for a blank verso."""

    reference: IndirectObject
    folio: int
    facts: PageFacts | None
    furniture: bool
    is_facsimile: bool = False


@dataclass(frozen=True, slots=True)
class _Words:
    """Words at a place: `x` is their left edge."""

    text: str
    x: float
    y: float
    size: float
    strong: bool
    grey: float


class Furnisher:
    """Draws furniture on pages, in two faces that join those of the parts."""

    def __init__(self, assembly: Assembly, fonts: FontUnion, furniture: Furniture, page_count: int) -> None:
        self._assembly = assembly
        self._union = fonts
        self._furniture = furniture
        self._page_count = page_count
        self._faces = {
            False: FurnitureFont(typeface("label").path),
            True: FurnitureFont(typeface("label", 600).path),
        }
        self._fonts = {strong: assembly.reserve() for strong in self._faces}
        self._opening = assembly.add_stream(b"q", {}, compress=False)

    def furnish(self, page: FurnishedPage) -> None:
        """Add the page's furniture after its own content, which is closed off so that it cannot move it."""
        dictionary = self._assembly.dictionary(page.reference)
        width, height = (float(v) for v in cast(ArrayObject, dictionary["/MediaBox"])[2:])
        top = [
            *self._marking(width, height - MARKING_FROM_EDGE - MARKING_SIZE * 0.7),
            *self._head(page, height),
        ]
        foot = self._edge_folio(page, width) if page.is_facsimile else self._foot(page)
        bottom = [*self._marking(width, MARKING_FROM_EDGE), *foot]
        if page.facts is None:
            top.append(self._centred(BLANK_NOTICE, width, height / 2, HEAD_SIZE, strong=False, grey=MUTED))
        drawing = "\n".join(["Q", self._artifact("/Header", top), self._artifact("/Footer", bottom)])
        after = self._assembly.add_stream(drawing.encode("ascii"), {})
        dictionary[NameObject("/Contents")] = ArrayObject([self._opening, *_streams(dictionary), after])
        self._lend_fonts(dictionary)

    def finish(self) -> None:
        """Hand over the faces, once every page has been furnished."""
        for strong, face in self._faces.items():
            self._union.take(face.font(), alone=self._fonts[strong])

    def _head(self, page: FurnishedPage, height: float) -> Iterator[_Words]:
        if not page.furniture or page.facts is None or page.is_facsimile:
            return
        left, right = page.facts.left, page.facts.right
        y = height - HEAD_FROM_TOP
        face = self._faces[False]
        room = right - left - HEAD_GAP
        pack = face.fit(self._furniture.head, HEAD_SIZE, room * 0.6)
        section = face.fit(page.facts.section, HEAD_SIZE, room - face.measure(pack, HEAD_SIZE))
        inner, outer = (pack, section) if page.folio % 2 else (section, pack)
        yield _Words(inner, left, y, HEAD_SIZE, strong=False, grey=MUTED)
        edge = right - face.measure(outer, HEAD_SIZE)
        yield _Words(outer, edge, y, HEAD_SIZE, strong=False, grey=MUTED)

    def _foot(self, page: FurnishedPage) -> Iterator[_Words]:
        if not page.furniture:
            return
        left, right = (page.facts.left, page.facts.right) if page.facts else (BLANK_LEFT, BLANK_RIGHT)
        folio = f"{page.folio} / {self._page_count}"
        cut_off, strong = self._furniture.foot, self._faces[True]
        if page.folio % 2:
            yield _Words(cut_off, left, FOOT_FROM_BOTTOM, HEAD_SIZE, strong=False, grey=MUTED)
            edge = right - strong.measure(folio, FOLIO_SIZE)
            yield _Words(folio, edge, FOOT_FROM_BOTTOM, FOLIO_SIZE, strong=True, grey=INK)
        else:
            yield _Words(folio, left, FOOT_FROM_BOTTOM, FOLIO_SIZE, strong=True, grey=INK)
            edge = right - self._faces[False].measure(cut_off, HEAD_SIZE)
            yield _Words(cut_off, edge, FOOT_FROM_BOTTOM, HEAD_SIZE, strong=False, grey=MUTED)

    def _edge_folio(self, page: FurnishedPage, width: float) -> Iterator[_Words]:
        """The folio alone, in the outer corner: the rest of the page is somebody else's."""
        strong, folio = self._faces[True], f"{page.folio} / {self._page_count}"
        right = width - EDGE_FOLIO_FROM_SIDE - strong.measure(folio, FOLIO_SIZE)
        x = right if page.folio % 2 else EDGE_FOLIO_FROM_SIDE
        yield _Words(folio, x, MARKING_FROM_EDGE, FOLIO_SIZE, strong=True, grey=INK)

    def _marking(self, width: float, y: float) -> Iterator[_Words]:
        if self._furniture.marking:
            yield self._centred(
                self._furniture.marking.upper(), width, y, MARKING_SIZE, strong=True, grey=INK
            )

    def _centred(
        self, text: str, width: float, y: float, size: float, *, strong: bool, grey: float
    ) -> _Words:
        return _Words(text, (width - self._faces[strong].measure(text, size)) / 2, y, size, strong, grey)

    def _artifact(self, subtype: str, words: list[_Words]) -> str:
        """A pagination artifact (ISO 32000-1, 14.8.2.2) with these words in it."""
        if not words:
            return ""
        side = "/Top" if subtype == "/Header" else "/Bottom"
        lines = [f"/Artifact <</Type /Pagination /Subtype {subtype} /Attached [{side}]>> BDC"]
        for word in words:
            code = self._faces[word.strong].encode(word.text)
            lines.append(
                f"BT {_FONT_NAMES[word.strong]} {word.size:g} Tf {word.grey:g} g "
                f"1 0 0 1 {word.x:.2f} {word.y:.2f} Tm <{code}> Tj ET"
            )
        return "\n".join([*lines, "EMC"])

    def _lend_fonts(self, page: DictionaryObject) -> None:
        """Let the page's content use our faces. Pages of one part share their resources: twice does no harm."""
        if "/Resources" not in page:
            page[NameObject("/Resources")] = DictionaryObject()
        resources = cast(DictionaryObject, page["/Resources"].get_object())
        if "/Font" not in resources:
            resources[NameObject("/Font")] = DictionaryObject()
        fonts = cast(DictionaryObject, resources["/Font"].get_object())
        for strong, name in _FONT_NAMES.items():
            fonts[NameObject(name)] = self._fonts[strong]


def _streams(page: DictionaryObject) -> list[PdfObject]:
    """The page's own content streams, as references."""
    if "/Contents" not in page:
        return []
    content = page["/Contents"].get_object()
    return list(list.__iter__(content)) if isinstance(content, ArrayObject) else [page.raw_get("/Contents")]


_FONT_NAMES = {False: "/Furniture", True: "/FurnitureStrong"}
