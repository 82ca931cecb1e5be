"""Lines under a title that name who wrote a text and where."""

import pytest

from flows.ingest.facts.author_lines import authors_of, read_author_line


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("Ann Lee in Budapest", "Ann Lee"),
        ("By Ann Lee in Budapest", "Ann Lee"),
        ("Ann Lee-Roe in Port Arden and Bo van Ray in Paris", "Ann Lee-Roe and Bo van Ray"),
        ("Ann Lee, Bo Ray and Cy Poe, Budapest", "Ann Lee, Bo Ray and Cy Poe"),
        ("Ann Lee, Budapest", ""),
        ("Ministers meet in Budapest", ""),
        ("Ann Lee was in Budapest", ""),
    ],
)
def test_lines_of_authors(line: str, authors: str) -> None:
    assert authors_of(line) == authors
    assert read_author_line(f"A title\n{line}\nProse").value("author") == (authors or None)
    assert read_author_line(line).value("author") is None
