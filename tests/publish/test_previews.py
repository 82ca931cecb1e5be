"""What an edition leaves for the shelf: pictures of pages, their words, and the card."""

import io
from collections.abc import Callable
from typing import cast

import pytest
from PIL import Image

from flows.bind import bind_pack
from flows.edition import CARD_NAME, CONTENT_NAME, PAGE_TEXTS_NAME
from flows.making import previewing
from flows.making.enclosures import Enclosures
from flows.making.previewing import preview_pack
from flows.making.printing import PrintedVariant, Printing
from flows.making.reading import Reading
from flows.model.content import PackContent
from flows.model.json_form import from_json
from flows.model.shelving import EditionCard, PageTexts
from flows.model.variants import PRINT
from flows.publish import picture_pages, read_page_texts
from flows.workers.work import Workers, WorkFailed
from tests.support.building import Built
from tests.support.small_packs import FURNITURE, IMPRINT
from tests.support.small_parts import long_part, small_part


def test_the_first_pages_become_pictures_the_same_each_time() -> None:
    pdf = long_part("one", 3, 1).pdf
    pictures = picture_pages(pdf, (1, 2))
    assert [picture.folio for picture in pictures] == [1, 2]
    assert pictures == picture_pages(pdf, (1, 2))
    image = Image.open(io.BytesIO(pictures[0].png))
    assert image.size == (pictures[0].width, pictures[0].height) == (560, 793)
    extremes = image.convert("L").getextrema()
    assert extremes[0] < 40, "there is ink on the page"
    assert extremes[1] == 255, "the paper is white"


def test_a_short_document_has_as_many_pictures_as_pages() -> None:
    assert len(picture_pages(small_part("one", "<p>Here</p>", 1).pdf, (1, 2))) == 1


def test_words_are_read_page_by_page_on_one_line() -> None:
    two = small_part(
        "two", "<p>The first\u00a0line<br>and the second</p><p style='break-before: page'>Next</p>", 2
    )
    assert read_page_texts((two.pdf,)) == (("The first line and the second", "Next"),)


def test_words_are_read_in_the_order_of_the_page_and_not_of_drawing() -> None:
    page = (
        "<p>First.</p><div style='position: relative'><p>Second, <a href='#x'>linked</a>, goes on.</p></div>"
        "<p id='x'>Third.</p>"
    )
    assert read_page_texts((small_part("order", page, 1).pdf,)) == (
        ("First. Second, linked, goes on. Third.",),
    )


def test_a_word_broken_at_the_end_of_a_line_is_whole_again() -> None:
    word = "<p style='width: 20mm; hyphens: manual'>inter&shy;nation&shy;ali&shy;sation inter&shy;nation&shy;ali&shy;sation</p>"
    ((text,),) = read_page_texts((small_part("word", word, 1).pdf,))
    assert text.split() == ["internationalisation", "internationalisation"]


def test_a_label_whose_letters_stand_apart_is_a_word() -> None:
    label = (
        "<p style='letter-spacing: 0.1em; font-size: 8pt'>SUMMARY</p><p>A plan is a plan</p><p>I agree</p>"
    )
    ((text,),) = read_page_texts((small_part("label", label, 1).pdf,))
    assert text == "SUMMARY A plan is a plan I agree"


def test_a_narrow_space_behind_a_lone_letter_or_number_is_one() -> None:
    lines = (
        "<p style='word-spacing: -0.16em'>1 January 2027</p><p style='word-spacing: -0.16em'>V of the Act</p>"
    )
    ((text,),) = read_page_texts((small_part("narrow", lines, 1).pdf,))
    assert text == "1 January 2027 V of the Act"


def test_what_is_no_pdf_is_refused() -> None:
    with pytest.raises(ValueError, match="not a PDF that can be shown"):
        picture_pages(b"no", (1,))


@pytest.mark.slow
@pytest.mark.orchestration
def test_an_edition_has_its_card_its_texts_and_its_pictures(sample_pack: Built) -> None:
    folder, manifest = sample_pack.edition, sample_pack.manifest
    card = from_json(EditionCard, (folder / CARD_NAME).read_text("utf-8"))
    texts = from_json(PageTexts, (folder / PAGE_TEXTS_NAME).read_text("utf-8"))
    pages = next(count.value for count in manifest.counts if count.name == "pages")
    assert card.period == "1 to 7 September 2025"
    assert card.marking == "TLP:CLEAR"
    pictured = [picture.folio for picture in card.pictures]
    assert pictured == sorted(set(pictured))
    assert (pictured[0], len(pictured)) == (1, 6)
    published = {record.name for record in manifest.files}
    assert {picture.file for picture in card.pictures} <= published
    assert len(card.key_points) == 7
    folios = {anchor.anchor: anchor.folio for anchor in texts.anchors}
    by_folio = {page.folio: page.text for page in texts.pages}
    assert set(by_folio) <= set(range(1, pages + 1))
    assert set(pictured) <= set(by_folio), "a blank page has no words and no picture"
    for point in card.key_points:
        assert point.folio == folios[f"k{card.key_points.index(point) + 1}"]
        assert " ".join(point.text.split())[:40] in by_folio[point.folio]
    assert all(1 <= line.folio <= pages for line in card.contents)
    assert "TLP:CLEAR" not in by_folio[folios["s1-p1"]], "page furniture is left out"


class _BrokenPool:
    """Workers that die over every piece of work."""

    workers = 1

    def run_within(self, seconds: float, work: Callable[..., object], *args: object) -> object:
        raise WorkFailed(f"{work.__name__} died.")


@pytest.mark.slow
@pytest.mark.orchestration
def test_an_edition_that_cannot_be_pictured_or_read_is_published_without_and_says_so(
    sample_pack: Built, monkeypatch: pytest.MonkeyPatch
) -> None:
    part = small_part("one", "<h1 id='one'>One</h1>", 1)
    pack = bind_pack([part], FURNITURE, IMPRINT)
    content = from_json(PackContent, (sample_pack.edition / CONTENT_NAME).read_text("utf-8"))
    printed = PrintedVariant(PRINT, pack, (part,), words=WorkFailed("read_page_texts died."))
    printing = Printing((printed,), content, Enclosures(b"", b"", ()), Reading((), (), ()))
    monkeypatch.setattr(previewing, "perform", lambda _stage, _label, work: work())
    files, noted = preview_pack(printing, cast(Workers, _BrokenPool()))
    assert [file.name for file in files] == [CARD_NAME]
    assert [problem.message for problem in noted.reading.problems] == [
        "The pages could not be pictured: picture_pages died.",
        "The words of the pages could not be read: read_page_texts died.",
    ]
