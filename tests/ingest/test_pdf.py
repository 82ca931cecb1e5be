"""PDF -> text in reading order, without furniture, with its structure, its pages, and what could not be read."""

import shutil
import subprocess

import pytest

from flows.ingest import read_source
from flows.ingest.pdf.recognised_pages import choose_languages
from flows.ingest.text.mended_lines import LineMender
from flows.model.document import Document, Role
from flows.model.problems import Severity
from tests.support.ingested import read, shown_blocks, source_of
from tests.support.pdf_files import set_pdf, show, write_pdf

PDF = "application/pdf"
ONE = "The two presidents agreed to broaden the partnership of their countries across economic, security and cultural domains. "
TWO = "Officials said the independent commission would publish its findings in spring, before the winter arrived in the valley. "


def read_pdf(content: bytes) -> Document:
    return read(content, PDF)[0]


@pytest.fixture(scope="module")
def article() -> Document:
    body = (
        f"<h1>Presidents speak about water</h1><p>{ONE}</p><div style='columns: 2; column-gap: 8mm'>"
        + "".join(
            f"<h2>Part {n}</h2><p>{ONE * 2}{TWO}</p><p>{TWO * 3}</p><ul><li>uranium</li><li>{TWO}</li></ul>"
            for n in range(1, 6)
        )
        + "</div><h2>Figures</h2><table style='width: 100%'><tr><th>Country</th><th>Share</th><th>Volume</th></tr>"
        + "".join(
            f"<tr><td>Country {n}</td><td>{n * 3}%</td><td>{n * 120} million</td></tr>" for n in range(1, 6)
        )
        + f"</table><p>{ONE * 2}</p><p style='font-size: 8pt'>1 So they say.</p>"
    )
    return read_pdf(set_pdf(body, "body { hyphens: auto; text-align: justify }", title="Untitled"))


def test_columns_are_read_one_after_the_other(article: Document) -> None:
    headings = [words for role, words in shown_blocks(article) if role is Role.HEADING]
    assert headings == ["Part 1", "Part 2", "Part 3", "Part 4", "Part 5", "Figures"]
    paragraphs = [words for role, words in shown_blocks(article) if role is Role.PARAGRAPH]
    expected = [ONE, *[ONE * 2 + TWO, TWO * 3] * 5, ONE * 2]
    assert paragraphs == [words.strip() for words in expected]


def test_the_title_is_the_large_heading_at_the_top(article: Document) -> None:
    assert article.metadata.value("title") == "Presidents speak about water"
    assert shown_blocks(article)[0] == (Role.TITLE, "Presidents speak about water")


def test_a_first_heading_that_says_what_the_file_is_called_is_the_title() -> None:
    body = (
        f"<h2>Notice 7: A pier gives way</h2><p>8 May 2025</p><h1>Status of this notice</h1><p>{ONE * 3}</p>"
    )
    assert read_pdf(set_pdf(body, title="Notice 7")).metadata.value("title") == "Notice 7: A pier gives way"
    assert read_pdf(set_pdf(body, title="Untitled")).metadata.value("title") == "Status of this notice"


def test_tables_lists_and_notes_are_told_apart(article: Document) -> None:
    cells = [(b.row, b.column, b.header) for b in article.blocks if b.role is Role.TABLE_CELL]
    assert cells == [(row, column, row == 1) for row in range(1, 7) for column in range(1, 4)]
    assert ("5", "15%", "600 million")[1:] == tuple(
        w for r, w in shown_blocks(article) if r is Role.TABLE_CELL
    )[-2:]
    items = [words for role, words in shown_blocks(article) if role is Role.LIST_ITEM]
    assert items == ["uranium", TWO.strip()] * 5
    assert shown_blocks(article)[-1] == (Role.FOOTNOTE, "1 So they say.")


def test_running_heads_and_page_numbers_are_no_text(article: Document) -> None:
    assert "Basin Review" not in article.text
    assert "Page 1" not in article.text


def test_pages_are_kept(article: Document) -> None:
    assert len(article.page_starts) == 2
    assert article.page_at(0) == 1
    assert article.page_at(len(article.text) - 1) == 2
    assert article.text[article.page_starts[1] :].startswith("would publish its findings")


def test_a_paragraph_goes_on_on_the_next_page() -> None:
    document = read_pdf(set_pdf(f"<p>{ONE * 40}</p>", "@page { margin: 80mm 40mm }"))
    assert document.text == (ONE * 40).strip()
    assert len(document.page_starts) > 1


def test_numbers_of_a_list_stay_where_they_say_more_than_a_place() -> None:
    lines = ["1. one", "2. two", "7. seven", "(b) other"]
    page = show(ONE[:60], 60, 600) + "".join(show(line, 60, 560 - 20 * n) for n, line in enumerate(lines))
    document = read_pdf(write_pdf(page))
    items = [(b.ordered, b.span.of(document.text)) for b in document.blocks if b.role is Role.LIST_ITEM]
    assert items == [(True, "one"), (True, "two"), (False, "7. seven"), (False, "(b) other")]


@pytest.mark.parametrize("rotate", [0, 90, 180, 270])
def test_rotated_pages_are_read_as_they_are_shown(rotate: int) -> None:
    turns = {0: "1 0 0 1 0 0", 90: "0 1 -1 0 600 0", 180: "-1 0 0 -1 600 800", 270: "0 -1 1 0 0 800"}
    lines = show("First line of the page.", 60, 500) + show("Second line of the page.", 60, 484)
    document = read_pdf(write_pdf(f"q {turns[rotate]} cm {lines} Q", rotate=rotate))
    assert document.text.split() == [
        "First",
        "line",
        "of",
        "the",
        "page.",
        "Second",
        "line",
        "of",
        "the",
        "page.",
    ]


def test_words_set_letter_by_letter_are_words() -> None:
    lines, left = "", 60.0
    for letter, width in zip(
        "RAINFALL", (722, 667, 278, 722, 611, 667, 556, 556), strict=True
    ):  # of Helvetica
        lines += show(letter, left, 500)
        left += 12 * width / 1000
    assert read_pdf(write_pdf(lines + show("came again", left + 3.4, 500))).text == "RAINFALL came again"


def scanned_pdf(*texts: str) -> bytes:
    image = b"<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\n\x80\nendstream"
    pages = ["q 600 0 0 800 0 0 cm /I Do Q\n", *texts]
    return write_pdf(*pages, resources=f"/XObject << /I {4 + 2 * len(pages)} 0 R >>", objects=(image,))


def without_ocr(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: None)


def test_scans_are_told_and_said_to_need_ocr(monkeypatch: pytest.MonkeyPatch) -> None:
    without_ocr(monkeypatch)
    document, problems = read_source(source_of(scanned_pdf(), PDF))
    assert document is None
    assert "needs OCR" in problems[0].message
    assert "OCRmyPDF" in problems[0].next_step


def test_single_scanned_pages_are_a_loss_and_the_rest_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    without_ocr(monkeypatch)
    document, problems = read(scanned_pdf(show("These words are text.", 60, 700)), PDF)
    assert document.text == "These words are text."
    assert [(p.severity, p.message) for p in problems if "pictures" in p.message] == [
        (Severity.LOSS, "Page 1 is pictures of text and not in the pack.")
    ]


def test_scans_are_read_through_the_program_that_is_installed(
    tmp_path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program, made = tmp_path / "ocrmypdf", tmp_path / "text.pdf"
    made.write_bytes(write_pdf(show("Recognised words of the page.", 60, 700)))
    program.write_text(f'#!/bin/sh\nfor last; do :; done\ncp {made} "$last"\n', encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    document, problems = read(scanned_pdf(), PDF)
    assert document.text == "Recognised words of the page."
    assert any("scanned; what is read there was recognised by OCRmyPDF" in p.message for p in problems)
    program.write_text("#!/bin/sh\necho it broke >&2\nexit 3\n", encoding="utf-8")
    document, problems = read_source(source_of(scanned_pdf(), PDF))
    assert document is None
    assert "OCRmyPDF gave up: it broke." in problems[0].message


@pytest.mark.parametrize(
    ("stated", "installed", "chosen"),
    [
        ("ru", "eng kaz rus", "rus eng"),
        ("RU-kz", "eng rus", "rus eng"),
        ("en-GB", "eng rus", "eng"),
        ("kk", "eng rus", "eng rus"),
        ("", "rus kaz eng uzb fra", "eng fra kaz rus"),
        ("ru", "rus", "rus"),
        ("", "", "eng"),
    ],
)
def test_the_languages_that_scans_are_read_in(stated: str, installed: str, chosen: str) -> None:
    assert choose_languages(stated, frozenset(installed.split())) == tuple(chosen.split())


SCANNED = [
    ("eng", ONE, "agreed to broaden the partnership of their countries"),
    ("rus", "Стороны договорились расширить партнёрство двух стран.", "договорились расширить"),
]


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("ocrmypdf") is None, reason="OCRmyPDF is not installed")
@pytest.mark.parametrize(("language", "words", "found"), SCANNED)
def test_scans_are_read_by_ocrmypdf(language: str, words: str, found: str) -> None:
    import io

    import pypdfium2

    listed = subprocess.run(["tesseract", "--list-langs"], check=False, capture_output=True, text=True)
    if language not in listed.stdout:
        pytest.skip(f"Tesseract does not have {language}")
    page = pypdfium2.PdfDocument(
        set_pdf(f"<h1>Water plan</h1><p>{words}</p>", "@page { @top-center { content: none } }")
    )[0]
    picture = io.BytesIO()
    page.render(scale=3).to_pil().convert("L").save(picture, "PDF", resolution=216)
    document, _ = read(picture.getvalue(), PDF)
    assert found in " ".join(document.text.split())


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"%PDF-1.7\n", "damaged"),
        (b"%PDF-1.7\n" + b"1 0 obj\n<<" * 1000, "damaged"),
    ],
)
def test_what_is_damaged_says_so(content: bytes, reason: str) -> None:
    document, problems = read_source(source_of(content, PDF))
    assert document is None
    assert reason in problems[0].message


def test_encrypted_files_say_so() -> None:
    import io

    import pikepdf

    locked = io.BytesIO()
    with pikepdf.open(io.BytesIO(write_pdf(show("Secret.", 60, 700)))) as pdf:
        pdf.save(locked, encryption=pikepdf.Encryption(owner="a", user="b"))
    document, problems = read_source(source_of(locked.getvalue(), PDF))
    assert document is None
    assert problems[0].message == "It is encrypted."


MENDER = LineMender.of(
    ["of the well-known and the independent commission of valley towns", "a state run press in it"]
)


@pytest.mark.parametrize(
    ("above", "below", "whole"),
    [
        ("a well-", "known", "a well-known"),
        ("an inde\u2010", "pendent", "an independent"),
        ("an inde-", "pendent", "an independent"),
        ("the Anglo-", "Saxon", "the Anglo-Saxon"),
        ("the UN-", "backed", "the UN-backed"),
        ("pages 12-", "14", "pages 12-14"),
        ("some words", "and more", "some words and more"),
        ("the state-", "press", "the state-press"),
        ("it was soft\u00ad", "ened", "it was softened"),
    ],
)  # fmt: skip
def test_words_broken_at_the_end_of_a_line_are_mended(above: str, below: str, whole: str) -> None:
    words, space = MENDER.join(above, below)
    assert words + space + below == whole


def test_heads_of_chapters_beside_the_page_number_are_no_text() -> None:
    pages = [
        show(f"Chapter {1 + n // 3}: Water {n + 7}", 60, 770) + "".join(show(f"{ONE[:50]} {n} {k}", 60, 700 - 14 * k) for k in range(9))
        for n in range(9)
    ]  # fmt: skip
    document = read_pdf(write_pdf(*pages))
    assert "Chapter" not in document.text
    assert all(f"{ONE[:50]} {n} 8" in document.text for n in range(9))
