"""Fonts united: one file for each face, and nothing on any page looks or reads otherwise."""

import io
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace

import pikepdf
import pypdfium2 as pdfium
import pytest
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.ttLib import TTFont
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.bind import bind_pack
from flows.bind.furniture_font import FurnitureFont
from flows.bind.glyphs import FacesDiffer, UnitedFace, identify_face
from flows.model.printed import Furniture, Imprint, PrintedPart
from flows.render.fonts import font_face_rules
from flows.typefaces import typeface
from tests.support.small_parts import small_part

FURNITURE = Furniture("", "", "")
IMPRINT = Imprint("Desk", "", "", (), "en", "2025-09-09T06:00:00Z", "briefing-pack")
TEXTS = {
    "one": "The café on Zürich’s bridge: fifty-five offices, official figures.",
    "two": "Қасым-Жомарт Тоқаев met Ευκλείδης – “quite different letters” – £12 & €7.",
    "three": "A no-break\u00a0space here, ÄÖÜäöü, ŽŠČ, 0123456789.",
}


def part(key: str, order: int) -> PrintedPart:
    body = f"<h1 id={key}>{TEXTS[key]}</h1><p>{TEXTS[key]} <b>{TEXTS[key]}</b> <i>{TEXTS[key]}</i></p>"
    return small_part(key, body, order, recto=False, furniture=False)


@pytest.fixture(scope="module")
def parts() -> list[PrintedPart]:
    return [part(key, place) for place, key in enumerate(TEXTS, 1)]


@pytest.fixture(scope="module")
def pack(parts: list[PrintedPart]) -> bytes:
    return bind_pack(parts, FURNITURE, IMPRINT).pdf


@contextmanager
def opened(pdf: bytes) -> Iterator[pdfium.PdfDocument]:
    document = pdfium.PdfDocument(pdf)
    try:
        yield document
    finally:
        document.close()


def test_every_page_looks_and_reads_as_its_part_did(parts: list[PrintedPart], pack: bytes) -> None:
    with opened(pack) as bound:
        for index, before in enumerate(parts):
            with opened(before.pdf) as alone:
                pages = (alone[0], bound[index])
                texts = [page.get_textpage().get_text_range() for page in pages]
                pictures = [page.render(scale=2).to_pil().tobytes() for page in pages]
            assert texts[0] == texts[1]
            assert pictures[0] == pictures[1]


def test_each_face_is_in_the_file_once(parts: list[PrintedPart], pack: bytes) -> None:
    with pikepdf.open(io.BytesIO(pack)) as pdf:
        files = [font_file(d) for d in pdf.objects if isinstance(d, pikepdf.Dictionary) and "/FontFile2" in d]
    faces = [identify_face(content) for content in files]
    assert len(faces) == len(set(faces)) > 2
    in_parts = []
    for before in parts:
        with pikepdf.open(io.BytesIO(before.pdf)) as pdf:
            in_parts += [d for d in pdf.objects if isinstance(d, pikepdf.Dictionary) and "/FontFile2" in d]
    assert len(in_parts) > len(files)


def font_file(descriptor: pikepdf.Object) -> bytes:
    content: bytes = descriptor.FontFile2.read_bytes()
    return content


def subset(role: str, weight: int, text: str) -> bytes:
    face = FurnitureFont(typeface(role, weight).path)
    face.encode(text)
    content: bytes = face.font()["/DescendantFonts"][0]["/FontDescriptor"]["/FontFile2"].get_data()
    return content


@settings(max_examples=12, deadline=None)
@given(st.lists(st.text("abcdefgABC ,.éüñçÅŽ“”–", min_size=1, max_size=12), min_size=1, max_size=5))
def test_subsets_of_one_face_are_united_whatever_is_in_them(texts: list[str]) -> None:
    face = UnitedFace()
    for text in texts:
        face.add(subset("label", 400, text))
    united, whole = TTFont(io.BytesIO(face.font_file())), TTFont(typeface("label", 400).path)
    for character in set("".join(texts)):
        name = whole.getBestCmap()[ord(character)]
        own = united.getGlyphName(whole.getGlyphID(name))
        assert drawn(united, own) == drawn(whole, name)
        assert united["hmtx"][own] == whole["hmtx"][name]
        assert united["glyf"][own].isComposite() == whole["glyf"][name].isComposite()
    assert_limits_hold(united)


def drawn(font: TTFont, name: str) -> list[object]:
    """The strokes of a glyph, its accents among them."""
    glyphs = font.getGlyphSet()
    pen = DecomposingRecordingPen(glyphs)
    glyphs[name].draw(pen)
    return pen.value


def assert_limits_hold(font: TTFont) -> None:
    """What the tables state of all glyphs is true of each: programs that draw reserve room by it."""
    glyphs = [font["glyf"][name] for name in font.getGlyphOrder()]
    outlines = [glyph for glyph in glyphs if glyph.numberOfContours > 0]
    for glyph in outlines:
        assert font["head"].xMin <= glyph.xMin
        assert font["head"].yMin <= glyph.yMin
        assert font["head"].xMax >= glyph.xMax
        assert font["head"].yMax >= glyph.yMax
        assert font["maxp"].maxPoints >= len(glyph.coordinates)
        assert font["maxp"].maxContours >= glyph.numberOfContours
    composites = [glyph for glyph in glyphs if glyph.isComposite()]
    assert all(font["maxp"].maxComponentElements >= len(glyph.components) for glyph in composites)
    assert font["maxp"].maxComponentDepth >= bool(composites)
    assert font["hhea"].advanceWidthMax >= max(advance for advance, _ in font["hmtx"].metrics.values())


def test_limits_hold_when_the_subset_that_reaches_furthest_is_a_plain_one() -> None:
    face = UnitedFace()
    for text in ("@Ǻ", "⁄", "i"):
        face.add(subset("label", 400, text))
    assert_limits_hold(TTFont(io.BytesIO(face.font_file())))


def test_another_face_is_refused_whole() -> None:
    face = UnitedFace()
    face.add(subset("label", 400, "abc"))
    before = face.font_file()
    with pytest.raises(FacesDiffer):
        face.add(subset("label", 600, "abcxyz"))
    assert face.font_file() == before
    assert identify_face(subset("label", 400, "a")) != identify_face(subset("label", 600, "a"))


OUR_FACES = f"""<style>{font_face_rules()} body {{ font-family: Text }}
h1 {{ font: 400 20pt Label }} b {{ font: 600 10pt Label }}</style>"""
HEAD = "Ж Žižkov · “Łódź” & 789"
"""What the furniture alone prints: none of it stands in the parts."""


def set_in_our_faces(key: str, text: str, order: int, *, furniture: bool = False) -> PrintedPart:
    body = f"{OUR_FACES}<h1 id={key}>{key}</h1><p>{text} <b>{key}</b></p>"
    return small_part(key, body, order, recto=False, furniture=furniture)


def fonts_of(pdf: bytes) -> list[tuple[str, tuple[int, int]]]:
    """Name and font file of every font dictionary."""
    with pikepdf.open(io.BytesIO(pdf)) as opened_pack:
        return [
            (str(font.BaseFont).split("+")[1], font.DescendantFonts[0].FontDescriptor.FontFile2.objgen)
            for font in opened_pack.objects
            if isinstance(font, pikepdf.Dictionary) and font.get("/Subtype") == "/Type0"
        ]


def read_page(pdf: bytes, page: int = 0) -> str:
    with opened(pdf) as document:
        text: str = document[page].get_textpage().get_text_range()
    return text


def type_area(pdf: bytes, page: int = 0) -> bytes:
    """The picture of a page between its head and its foot."""
    with opened(pdf) as document:
        picture = document[page].render(scale=100 / 72).to_pil()
    width, height = picture.size
    content: bytes = picture.crop((0, round(height * 24 / 297), width, round(height * 271 / 297))).tobytes()
    return content


def test_one_glyph_stands_for_what_each_part_meant_by_it() -> None:
    # In this face a space and a no-break space, a micro sign and a mu, are one glyph each.
    texts = {"plain": "5 µm or so", "kept": "5\u00a0μm\u00a0or\u00a0so", "again": "6 µm in all"}
    alone = [set_in_our_faces(key, text, place) for place, (key, text) in enumerate(texts.items())]
    bound = bind_pack(alone, FURNITURE, IMPRINT).pdf
    for place, text in enumerate(texts.values()):
        assert read_page(bound, place) == read_page(alone[place].pdf)
        assert text in read_page(bound, place)
    serif = [file for name, file in fonts_of(bound) if name == "Text"]
    assert (len(serif), len(set(serif))) == (2, 1), (
        "two fonts over one file: the first and the third part agree"
    )


def test_furniture_shares_the_faces_of_the_parts_and_changes_nothing_in_them() -> None:
    alone = [
        set_in_our_faces(key, f"The {key} text.", place, furniture=True)
        for place, key in enumerate(("quick", "brown"))
    ]
    bound = bind_pack(alone, Furniture(HEAD, "§ 12", "Ω"), IMPRINT).pdf
    for place, part_alone in enumerate(alone):
        assert type_area(bound, place) == type_area(part_alone.pdf)
        assert read_page(part_alone.pdf) in read_page(bound, place)
        assert HEAD in read_page(bound, place)
    fonts = fonts_of(bound)
    files = {file for _, file in fonts}
    with pikepdf.open(io.BytesIO(bound)) as pdf:
        faces = {identify_face(pdf.get_object(file).read_bytes()) for file in files}
    assert (len(fonts), len(files), len(faces)) == (5, 3, 3), (
        "of two faces a font each for parts and furniture"
    )


def altered(part_before: PrintedPart, alter: Callable[[pikepdf.Object], None]) -> PrintedPart:
    """The part after something was done to every font dictionary in it."""
    with pikepdf.open(io.BytesIO(part_before.pdf)) as pdf:
        for font in pdf.objects:
            if isinstance(font, pikepdf.Dictionary) and font.get("/Subtype") == "/Type0":
                alter(font)
        buffer = io.BytesIO()
        pdf.save(buffer)
    return replace(part_before, pdf=buffer.getvalue())


def widen_every_glyph(font: pikepdf.Object) -> None:
    """Another face under the same name and dates, as an update of a font may be."""
    stream = font.DescendantFonts[0].FontDescriptor.FontFile2
    face = TTFont(io.BytesIO(stream.read_bytes()), recalcTimestamp=False)
    for glyph in face["glyf"].glyphs.values():
        glyph.expand(face["glyf"])
        if glyph.numberOfContours > 0:
            glyph.coordinates.scale((1.5, 1))
    buffer = io.BytesIO()
    face.save(buffer)
    stream.write(buffer.getvalue())


def test_the_box_of_a_face_holds_the_boxes_of_its_subsets() -> None:
    alone = [set_in_our_faces(key, text, n) for n, (key, text) in enumerate({"a": "iii", "b": "WWW"}.items())]
    boxes = [
        box_of_serif(pdf) for pdf in (alone[0].pdf, alone[1].pdf, bind_pack(alone, FURNITURE, IMPRINT).pdf)
    ]
    assert boxes[0] != boxes[1]
    assert boxes[2] == [*map(min, boxes[0][:2], boxes[1][:2]), *map(max, boxes[0][2:], boxes[1][2:])]


def box_of_serif(content: bytes) -> list[float]:
    with pikepdf.open(io.BytesIO(content)) as pdf:
        (box,) = [
            [float(edge) for edge in descriptor.FontBBox]
            for descriptor in pdf.objects
            if isinstance(descriptor, pikepdf.Dictionary)
            and str(descriptor.get("/FontName", "")).endswith("+Text")
        ]
    return box


def test_faces_that_draw_differently_are_kept_apart_whatever_they_are_called() -> None:
    first, second = (set_in_our_faces(key, f"The {key} text.", n) for n, key in enumerate(("one", "two")))
    second = altered(second, widen_every_glyph)
    bound = bind_pack([first, second], Furniture("", "", ""), IMPRINT).pdf
    for place, part_alone in enumerate((first, second)):
        assert type_area(bound, place) == type_area(part_alone.pdf)
    serif = [file for name, file in fonts_of(bound) if name == "Text"]
    assert (len(serif), len(set(serif))) == (2, 2)


def state_characters_as_a_range(font: pikepdf.Object) -> None:
    """A ToUnicode map as WeasyPrint does not write it."""
    text = font.ToUnicode.read_bytes().replace(
        b"endcmap", b"1 beginbfrange\n<fff0> <fff1> <0041>\nendbfrange\nendcmap"
    )
    font.ToUnicode.write(text)


def test_fonts_of_another_make_are_carried_as_they_are_and_each_file_once() -> None:
    made = [set_in_our_faces(key, "The same words.", n) for n, key in enumerate(("same", "mesa"))]
    alone = [altered(part_before, state_characters_as_a_range) for part_before in made]
    bound = bind_pack(alone, FURNITURE, IMPRINT).pdf
    for place, part_alone in enumerate(alone):
        assert type_area(bound, place) == type_area(part_alone.pdf)
        assert read_page(part_alone.pdf) in read_page(bound, place)
    serif = [file for name, file in fonts_of(bound) if name == "Text"]
    assert (len(serif), len(set(serif))) == (2, 1)
