"""Fonts united: one file for each face, and nothing on any page looks or reads otherwise."""

import io
from collections.abc import Iterator
from contextlib import contextmanager

import pikepdf
import pypdfium2 as pdfium
import pytest
from fontTools.ttLib import TTFont

from flows.bind import bind_pack
from flows.bind.furniture_font import FurnitureFont
from flows.bind.glyphs import FacesDiffer, UnitedFace, identify_face
from flows.model.printed import Furniture, Imprint, PrintedPart
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


def test_subsets_of_one_face_are_united_and_can_be_read_again() -> None:
    face = UnitedFace()
    for text in ("abcé", "cdeü", "Ñ"):
        face.add(subset("label", 400, text))
    united = TTFont(io.BytesIO(face.font_file()))
    whole = TTFont(typeface("label", 400).path)
    for character in "abcdeéüÑ":
        name = whole.getBestCmap()[ord(character)]
        number = whole.getGlyphID(name)
        drawn, expected = united["glyf"][united.getGlyphName(number)], whole["glyf"][name]
        assert united["hmtx"][united.getGlyphName(number)] == whole["hmtx"][name]
        assert drawn.numberOfContours == expected.numberOfContours
        if not drawn.isComposite():
            assert list(drawn.coordinates) == list(expected.coordinates)


def test_another_face_is_refused_whole() -> None:
    face = UnitedFace()
    face.add(subset("label", 400, "abc"))
    before = face.font_file()
    with pytest.raises(FacesDiffer):
        face.add(subset("label", 600, "abcxyz"))
    assert face.font_file() == before
    assert identify_face(subset("label", 400, "a")) != identify_face(subset("label", 600, "a"))
