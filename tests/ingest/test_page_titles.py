"""The title and the outlet of a web page, by its head and its headings."""

import pytest

from tests.support.ingested import read
from tests.support.web_pages import PARAGRAPH, page

HTML = "text/html"


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("<h1>On the outcome of the talks at Arden</h1>", "On the outcome of the talks at Arden"),
        ("<h1>Ministry</h1>", "Minister talks at Arden – Ministry of Harbours and Ferries of Arvenia"),
        ("<h1>One of two heads of this</h1><h1>The other of two heads</h1>", "Minister talks at Arden – Ministry of Harbours and Ferries of Arvenia"),
        ("<h1>Minister talks at Arden</h1>", "Minister talks at Arden"),
    ],
)  # fmt: skip
def test_the_heading_of_the_article_is_its_title(head: str, title: str) -> None:
    markup = page(
        f"<main><article>{head}<p>{PARAGRAPH}</p></article></main>",
        "<title>Minister talks at Arden – Ministry of Harbours and Ferries of Arvenia</title>",
    )
    assert read(markup, HTML)[0].metadata.value("title") == title


def test_a_part_of_the_title_that_the_heading_holds_is_no_outlet() -> None:
    inner = f"<article><h1>Ferries: Bulletin No. 12</h1><p>{PARAGRAPH}</p></article>"
    text = page(inner, "<title>Bulletin No. 12 | Ministry of Ports | Republic of Arden</title>")
    assert read(text, HTML)[0].metadata.value("outlet") == "Ministry of Ports"


@pytest.mark.parametrize(
    ("title", "outlet"),
    [
        ("Ferries go by night | Harbour Dispatch", "Harbour Dispatch"),
        ("Ferries go by night | News | Harbour Dispatch", "Harbour Dispatch"),
        ("Ferries go by night | Part 2", None),
        ("Ferries go by night | News", None),
        ("Another page | Harbour Dispatch", None),
        ("Night ferries - what they cost | Ministry of Ports", "Ministry of Ports"),
        ("Ferries go by night", None),
    ],
)
def test_what_stands_behind_the_heading_in_the_title_is_the_outlet(title: str, outlet: str | None) -> None:
    text = page(
        f"<article><h1>Ferries go by night</h1><p>{PARAGRAPH}</p></article>", f"<title>{title}</title>"
    )
    assert read(text, HTML)[0].metadata.value("outlet") == outlet


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        ("Gross domestic product and consumer prices, October 2026", "Gross domestic product and consumer prices, October 2026"),
        ("The Arden Ledger of the Coast", "GDP and consumer prices - November 2026"),
    ],
)  # fmt: skip
def test_the_only_heading_of_a_page_is_its_title_if_it_tells_of_the_same(heading: str, title: str) -> None:
    head = "<title>GDP and consumer prices - November 2026 | Arden Statistical Office</title>"
    markup = page(f"<h1>{heading}</h1><p>{PARAGRAPH}</p><p>{PARAGRAPH}</p>", head)
    assert read(markup, HTML)[0].metadata.value("title") == title


def test_a_heading_that_only_ends_the_title_names_the_site() -> None:
    head = "<title>Fares to the islands - Boats and harbours - Ferries in Arden</title>"
    markup = page(f"<h1>Boats and harbours - Ferries in Arden</h1><p>{PARAGRAPH}</p><p>{PARAGRAPH}</p>", head)
    assert read(markup, HTML)[0].metadata.value("title") == "Fares to the islands"
