"""Figures set above the line, as each format says so, and as the text of the source then reads."""

import pytest

from flows.ingest.text.raised_digits import lower_digits, raise_digits
from tests.support.ingested import check_places, read
from tests.support.office_files import open_document_file, word_file

ABOUT = "About 10⁶ km² by the 3rd, 10^-3 each."


@pytest.mark.parametrize(
    ("given", "raised"),
    [("2", "²"), ("-3", "^-3"), ("−3", "^−3"), ("-", "-"), ("-a", "-a"), ("10", "¹⁰"), ("rd", "rd"), ("[2]", "[2]"), ("", ""), ("2a", "2a"), ("٣", "٣")],
)  # fmt: skip
def test_only_numbers_are_raised(given: str, raised: str) -> None:
    assert raise_digits(given) == raised
    assert lower_digits(raised) == given.replace("-3", "^-3").replace("−3", "^−3")


def runs(*texts: tuple[str, bool]) -> str:
    raised = '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
    words = (
        f'<w:r>{raised if above else ""}<w:t xml:space="preserve">{text}</w:t></w:r>' for text, above in texts
    )
    return f"<w:p>{''.join(words)}</w:p>"


def pieces() -> list[tuple[str, bool]]:
    return [("About 10", False), ("6", True), (" km", False), ("2", True), (" by the 3", False), ("rd", True), (", 10", False),
            ("-3", True), (" each.", False)]  # fmt: skip


def test_web_pages() -> None:
    page = "".join(f"<sup>{text}</sup>" if above else text for text, above in pieces())
    document, _ = read(f"<p>{page}</p>", "text/html")
    assert document.text == ABOUT
    page = "<p>About 10<sup>6</sup> km<sup>2</sup>, he said<sup><a href='#n1'>1</a></sup> so.</p>"
    document, _ = read(page, "text/html")
    assert document.text == "About 10⁶ km², he said¹ so."
    assert check_places(document, page) > 0.4


def test_word_documents() -> None:
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    assert read(word_file(runs(*pieces())), kind)[0].text == ABOUT


def test_formulas_of_word_documents() -> None:
    maths = "http://schemas.openxmlformats.org/officeDocument/2006/math"

    def part(name: str, text: str) -> str:
        return f"<m:{name}><m:r><m:t>{text}</m:t></m:r></m:{name}>"

    power = f"<m:sSup>{part('e', 'r')}{part('sup', '2')}</m:sSup>"
    fraction = f"<m:f>{part('num', 'a+b')}{part('den', 'c')}</m:f>"
    body = f'<w:p><m:oMath xmlns:m="{maths}">{power}<m:r><m:t>=</m:t></m:r>{fraction}</m:oMath></w:p>'
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    assert read(word_file(body), kind)[0].text == "r²=(a+b)/c"


def test_open_documents() -> None:
    styles = (
        '<style:style style:name="T1" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>'
        '<style:style style:name="T2" style:family="text"><style:text-properties style:text-position="sub 58%"/></style:style>'
    )
    words = "".join(
        f'<text:span text:style-name="T1">{text}</text:span>' if above else text for text, above in pieces()
    )
    body = f'<text:p>{words} CO<text:span text:style-name="T2">2</text:span></text:p>'
    document, _ = read(open_document_file(body, styles), "application/vnd.oasis.opendocument.text")
    assert document.text == f"{ABOUT} CO2"


def test_rich_text() -> None:
    words = "".join(f"{{\\super {text}}}" if above else text for text, above in pieces())
    document, _ = read(f"{{\\rtf1\\ansi {words} \\super 2\\nosupersub  2\\par}}", "application/rtf")
    assert document.text == f"{ABOUT} ² 2"
