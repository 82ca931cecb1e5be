"""Lines under a title that name who wrote a text and where."""

import pytest

from flows.ingest.facts.author_lines import authors_of, read_author_line, read_speaker
from tests.support.ingested import read


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("Ann Lee in Budapest", "Ann Lee"),
        ("By Ann Lee in Budapest", "Ann Lee"),
        ("Ann Lee-Roe in Port Arden and Bo van Ray in Paris", "Ann Lee-Roe and Bo van Ray"),
        ("Ann Lee, Bo Ray and Cy Poe, Budapest", "Ann Lee, Bo Ray and Cy Poe"),
        ("Ann Lee, Senior Fellow", "Ann Lee"),
        ("Dr Ann Lee, Senior Fellow, and Bo Ray, Research Associate", "Ann Lee and Bo Ray"),
        ("Ann Lee, Director of Research; Bo Ray, Chief Economist", "Ann Lee and Bo Ray"),
        ("EXCLUSIVE by Ann Lee, Senior Reporter", "Ann Lee"),
        ("From Ann Lee in Budapest", "Ann Lee"),
        ("By Ann Lee, Dr Bo Ray", "Ann Lee and Dr Bo Ray"),
        ("By ANN LEE and BO J. RAY", "Ann Lee and Bo J. Ray"),
        ("By Ann Lee, Associated Press", ""),
        ("From Ann Lee", ""),
        ("Ann Lee, President", ""),
        ("Peace Talks, Ministers Say", ""),
        ("Ann Lee, Budapest", ""),
        ("Ministers meet in Budapest", ""),
        ("Ann Lee was in Budapest", ""),
    ],
)
def test_lines_of_authors(line: str, authors: str) -> None:
    assert authors_of(line) == authors
    assert read_author_line(f"A title\n{line}\nProse").value("author") == (authors or None)
    assert read_author_line(line).value("author") is None


@pytest.mark.parametrize(
    ("lines", "author"),
    [
        (("Ann Lee and Bo Ray", "Institute for River Policy, February 2026"), "Ann Lee and Bo Ray"),
        (("Ann Lee, Bo Ray and Cy Poe", "12 March 2026"), "Ann Lee, Bo Ray and Cy Poe"),
        (("Ann Lee & Bo Ray", "12 March 2026"), "Ann Lee and Bo Ray"),
        (("Ann Lee and Bo Ray", "They met in February 2026"), None),
        (("Ann Lee", "The Red Coast Observer, Sunday, 12 March 2026"), "Ann Lee"),
        (("By Ann Lee", "The Red Coast Observer, 12 March 2026"), "Ann Lee"),
        (("Ann Lee", "12 March 2026"), None),
        (("Harbour Board", "The Red Coast Observer, Sunday, 12 March 2026"), None),
        (("Norland and Sudland", "12 March 2026"), None),
        (("Ann Lee and Bo Ray", ""), None),
    ],
)
def test_names_alone_are_those_of_authors_above_a_day(lines: tuple[str, str], author: str | None) -> None:
    text = "\n\n".join(("Paying for the river", *lines, "Prose begins here and goes on for a while."))
    assert read_author_line(text).value("author") == author


@pytest.mark.parametrize(
    ("end", "author"),
    [
        ("Ann Lee is a senior analyst at a bank.", "Ann Lee"),
        ("Ann Lee writes about rivers from Arden.", "Ann Lee"),
        ("“Ann Lee is a friend,” he said.", None),
        ("The river is long.", None),
    ],
)
def test_a_name_above_a_day_is_the_author_of_whom_the_end_tells(end: str, author: str | None) -> None:
    text = f"Paying for the river\n\nAnn Lee\nNov. 18, 2026\n\nProse begins here and goes on.\n\n{end}"
    assert read_author_line(text).value("author") == author


def test_a_title_names_no_author() -> None:
    text = "HARBOUR OFFICE\n\nHarbour Targets Firms in Norland\n\n12 March 2026\n\nProse begins here."
    assert read_author_line(text).value("author") == "Harbour Targets Firms"
    assert read_author_line(text, "Harbour Targets Firms in Norland").value("author") is None


@pytest.mark.parametrize(
    ("byline", "author"),
    [
        ("By Ann Lee in Arden", "Ann Lee"),
        ("By Ann Lee", "Ann Lee"),
        ("By the staff in Arden", "the staff in Arden"),
    ],
)
def test_the_place_behind_the_author_of_a_page_is_no_part_of_the_name(byline: str, author: str) -> None:
    told = "The two presidents agreed to broaden the partnership of their countries across many domains. " * 3
    document, _ = read(f"<html><body><p class='byline'>{byline}</p><p>{told}</p></body></html>", "text/html")
    assert document.metadata.value("author") == author


I_SAID = "I promised you a pier, and I kept my word."


@pytest.mark.parametrize(
    ("title", "text", "author"),
    [
        ("Remarks by Ann Lee, Mayor of Arden, on the pier", I_SAID, "Ann Lee"),
        ("Opening statement of Prime Minister Ann Lee at the fair", I_SAID, "Prime Minister Ann Lee"),
        ("SPEECH BY ANN LEE", I_SAID, "Ann Lee"),
        ("Address by Ann Lee", "We promised you a pier.", None),
        ("Remarks by Ann Lee anger the unions", I_SAID, None),
        ("Statement by the Harbour Board", I_SAID, None),
        ("Statement by Arden Harbour Board on the pier", I_SAID, None),
        ("Statement by Ann Lee and Bo Ray", I_SAID, None),
    ],
)
def test_a_title_names_who_speaks(title: str, text: str, author: str | None) -> None:
    assert read_speaker(title, text).value("author") == author
