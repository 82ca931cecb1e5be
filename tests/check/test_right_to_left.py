"""Words written from right to left are found as they are drawn, and missed where they are not."""

import io

import pikepdf
import pytest

from flows.check.page_content import ContentReader
from flows.check.provenance import is_printed, sentence_of
from flows.check.right_to_left import is_made_of, runs_right_to_left, stands_on_page
from flows.model.printed import PartMarkup
from flows.packaged import templates_root
from flows.typeset import typeset_part

ARABIC = "وزارة الخارجية الأمريكية: السلام ولا غيره في القاهرة (2025)، قالت USAID."
HEBREW = "משרד החוץ: שָׁלוֹם עם 25% מס בירושלים."
MIXED = "The ministry in القاهرة said it, and not ירושלים."


def drawn(text: str, direction: str) -> str:
    html = f'<html lang=en><head><title>T</title></head><body><h1>A</h1><p dir="{direction}" style="direction: {direction}">{text}</p></body></html>'
    part = typeset_part(PartMarkup(key="t", title="T", html=html, order=1), templates_root())
    with pikepdf.open(io.BytesIO(part.pdf)) as pdf:
        return "".join(ContentReader().read(pdf.pages[0]).marked.values())


@pytest.mark.parametrize(("text", "direction"), [(ARABIC, "rtl"), (HEBREW, "rtl"), (MIXED, "ltr")])
def test_a_sentence_is_found_as_it_is_drawn(text: str, direction: str) -> None:
    page = drawn(text, direction)
    assert text not in page
    assert stands_on_page(text, page)
    assert is_made_of(text, page)


@pytest.mark.parametrize(
    ("text", "other"),
    [
        (ARABIC, ARABIC.replace("القاهرة", "الرياض")),
        (HEBREW, HEBREW.replace("25", "27")),
        (MIXED, MIXED.replace("not", "also")),
    ],
)
def test_another_word_is_missed(text: str, other: str) -> None:
    page = drawn(other, "ltr")
    assert not stands_on_page(text, page)
    assert not is_made_of(text, page)


def test_only_these_scripts_are_looked_up_word_by_word() -> None:
    assert [runs_right_to_left(text) for text in (ARABIC, HEBREW, MIXED, "Қазақстан 东京 Ελλάδα 25%")] == [
        True,
        True,
        True,
        False,
    ]


@pytest.mark.parametrize("missing", ["", "ministry"])
def test_a_sentence_is_found_among_others_written_from_the_right(missing: str) -> None:
    sentence = "On 7 May (the ministry said) 25 came."
    line = f"{ARABIC} {sentence}"
    text = f"A heading\n{line}\nAn end."
    page = "".join(drawn(line.replace(missing, "office") if missing else line, "rtl").split())
    start = text.index(sentence)
    assert sentence.replace(" ", "") not in page
    assert is_printed(sentence_of(text, start, start + len(sentence)), page) is not bool(missing)


def test_a_line_without_such_letters_stands_letter_by_letter() -> None:
    text = f"{ARABIC}\nThe ministry said so."
    start = text.index("The")
    assert is_printed(sentence_of(text, start, len(text)), "Theministrysaidso.")
    assert not is_printed(sentence_of(text, start, len(text)), "ministryThesaidso.")
