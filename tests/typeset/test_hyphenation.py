"""Words parted at line ends: which, how many in a row, and what the finished file says of the hyphen."""

import io
import re
from pathlib import Path

import pikepdf
import pytest
from fontTools.ttLib import TTFont
from pypdf import PdfReader
from weasyprint import HTML, Document

from flows.check.page_content import ContentReader
from flows.hyphen import LINE_END_HYPHEN, SOFT_HYPHEN, hyphen_face
from flows.model.printed import PartMarkup
from flows.publish import read_page_texts
from flows.render.fonts import font_face_rules
from flows.typefaces import typefaces
from flows.typeset import typeset_part
from flows.typeset.hyphenation import MOST_IN_A_ROW, SureBreaks, lay_out_with_breaks

STYLE = r"""
@page { size: 60mm 200mm; margin: 5mm }
p { font: 10.5pt/14.5pt 'Text', serif, 'Line End Hyphen'; hyphenate-character: "\fdd0"; hyphens: auto;
  hyphenate-limit-chars: 6 3 3; hyphenate-limit-zone: 0 }
"""
WORDS = (
    "Representatives of several international organisations acknowledged the government’s responsibility "
    "for administration and infrastructure throughout the neighbouring territories; negotiations notwithstanding, "
    "transportation development remained unsatisfactory according to independent commentators. "
)


def typeset_text(text: str, base: Path, language: str = "en") -> bytes:
    """A PDF of one page."""
    head = f"<head><title>T</title><style>{font_face_rules()}{STYLE}</style></head>"
    html = f"<html lang={language}>{head}<body><h1>A</h1><p>{text}</p></body></html>"
    printed = typeset_part(PartMarkup(key="t", title="T", html=html, order=1, language=language), base)
    assert [f for page in printed.pages for f in page.findings] == []
    return printed.pdf


def set_text(text: str, base: Path, language: str = "en") -> str:
    """The text of the page as the finished file has it."""
    with pikepdf.open(io.BytesIO(typeset_text(text, base, language))) as pdf:
        assert len(pdf.pages) == 1
        return "".join(ContentReader().read(pdf.pages[0]).marked.values())


def parted(text: str) -> list[str]:
    return re.findall(rf"\w+{SOFT_HYPHEN}\w+", text)


def test_a_word_is_parted_by_a_soft_hyphen_and_whole_without_it(tmp_path: Path) -> None:
    text = set_text(WORDS, tmp_path)
    assert len(parted(text)) > 2
    assert LINE_END_HYPHEN not in text
    assert WORDS.replace(" ", "") in text.replace(SOFT_HYPHEN, "").replace(" ", "")


def test_the_words_that_are_searched_are_whole(tmp_path: Path) -> None:
    ((words,),) = read_page_texts((typeset_text(WORDS, tmp_path),))
    assert words == f"A {WORDS.strip()}"


def test_a_hyphen_of_the_text_stays_one(tmp_path: Path) -> None:
    words = f"Decision-making and U\u2010turns, {WORDS}"
    text = set_text(words, tmp_path)
    assert "Decision-making" in text
    assert "U-turns" in text.replace("\u2010", "-")
    assert parted(text)


def test_what_may_be_a_name_is_never_parted(tmp_path: Path) -> None:
    text = set_text(WORDS.title(), tmp_path)
    assert parted(text) == []


def test_never_three_lines_in_a_row(tmp_path: Path) -> None:
    """Words nearly as wide as the line: each would be parted at its end."""
    pdf = typeset_text("institutionalisation notwithstanding " * 20, tmp_path)
    lines = PdfReader(io.BytesIO(pdf)).pages[0].extract_text().splitlines()
    in_a_row = "".join("-" if line.endswith(SOFT_HYPHEN) else " " for line in lines).split()
    assert len(in_a_row) > 1
    assert max(map(len, in_a_row)) == MOST_IN_A_ROW


def test_a_document_of_too_many_pages_is_laid_out_once() -> None:
    text = "institutionalisation notwithstanding " * 20
    html = f"<html lang=en><head><style>{STYLE}</style></head><body><p>{text}</p></body></html>"
    tries: list[Document] = []

    def lay_out() -> Document:
        tries.append(HTML(string=html).render())
        return tries[-1]

    assert lay_out_with_breaks(lay_out, most_pages=0) is tries[-1]
    assert len(tries) == 1
    lay_out_with_breaks(lay_out, most_pages=1)
    assert len(tries) > 2


def test_no_word_is_parted_over_two_pages(tmp_path: Path) -> None:
    """Of texts that begin at different places on the page, some would have one there."""
    style = STYLE.replace("200mm", "100mm").replace("60mm", "90mm")
    head = f"<head><title>T</title><style>{font_face_rules()}{style}</style></head>"
    for start in range(3, 7):
        html = f"<html lang=en>{head}<body><h1>A</h1><p>{'It is so. ' * start}{WORDS * 4}</p></body></html>"
        printed = typeset_part(PartMarkup(key="t", title="T", html=html, order=1), tmp_path)
        ends = [page.extract_text().rstrip("\n")[-1] for page in PdfReader(io.BytesIO(printed.pdf)).pages]
        assert len(ends) > 1
        assert SOFT_HYPHEN not in ends


@pytest.mark.parametrize(
    ("language", "text", "breaks"),
    [
        ("ru", "правительственные представители международных организаций " * 3, True),
        ("kk", "халықаралық ұйымдардың мемлекеттік өкілдері " * 3, False),
        ("de", "verwaltungsrechtliche zusammenhänge internationaler einrichtungen " * 3, True),
    ],
)
def test_a_text_is_parted_by_its_own_language_or_not_at_all(
    language: str, text: str, *, breaks: bool, tmp_path: Path
) -> None:
    printed = set_text(text, tmp_path, language)
    assert bool(parted(printed)) is breaks
    assert text.replace(" ", "") in printed.replace(SOFT_HYPHEN, "").replace(" ", "")


def test_british_and_american_habits_must_agree() -> None:
    breaks = SureBreaks(lang="en", left=3, right=3)
    assert breaks.inserted("government") == "gov-ern-ment"
    assert breaks.inserted("progress") == "progress"  # prog-ress, pro-gress
    assert breaks.inserted("Kazakhstan") == "Kazakhstan"


def test_a_break_that_changes_letters_is_none() -> None:
    hungarian = SureBreaks(lang="hu_HU", left=2, right=2)
    assert list(hungarian.iterate("asszonnyal")) == []  # asz-szony-nyal
    assert hungarian.inserted("barack") == "ba-rack"


def test_the_face_of_the_hyphen_is_the_same_every_time_and_has_a_name_of_its_own() -> None:
    for face in typefaces():
        made = hyphen_face(face)
        hyphen_face.cache_clear()
        assert hyphen_face(face) == made
        with TTFont(io.BytesIO(made)) as font:
            names = [font["name"].getDebugName(number) for number in (1, 4, 6)]
            assert "Open Font License" in font["name"].getDebugName(13)
        assert not any("source" in str(name).lower() for name in names)  # reserved by its licence
