"""The last lines of a text that say who made it."""

import pytest

from flows.english.credit_lines import credits_helpers, is_note_of_wire, makers_of, reporters_of
from tests.support.growth import seconds
from tests.support.ingested import read

PROSE = "Ferries will go by night again, the ministry said on Friday. Nobody had asked for it, and nobody will pay."


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("This issue was written by Ann Lee and Bo Ray.", ("Ann Lee", "Bo Ray")),
        (
            "The Harbour Bulletin is written by Ann Lee, Ph.D., Bo Ray, and Cy Poe. The Editor is Di Orr <d@x.org>.",
            ("Ann Lee", "Bo Ray", "Cy Poe"),
        ),
        ("The report is written by the office of Ann Lee.", ()),
        ("The letter to the mayor was written by Ann Lee.", ()),
        ("This song was written by Ann Lee.", ()),
        ("He said that this report was written by Ann Lee.", ()),
    ],
)
def test_who_made_it(line: str, names: tuple[str, ...]) -> None:
    assert makers_of(line) == names


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("This issue was written by Ann Lee and Bo Ray.", "Ann Lee and Bo Ray"),
        ("The letter to the mayor was written by Ann Lee.", None),
    ],
)
def test_they_are_its_authors(line: str, author: str | None) -> None:
    assert read(f"Ferries go by night\n\n{PROSE}\n\n{line}\n")[0].metadata.value("author") == author


@pytest.mark.parametrize(
    ("line", "only"),
    [
        ("Cy Poe in Arden contributed to this report.", True),
        ("Lee reported from Arden, Ray from Holm. Staff writer Cy Poe contributed to this story.", True),
        ("With files from The Arden Press", True),
        ("(Cy Poe contributed to this report.)", True),
        ("(Reporting by Ann Lee in Arden; additional reporting by Bo Ray; editing by Cy Poe)", True),
        ("Editing by Cy Poe", True),
        ("Reporting by Ann Lee was praised in Arden", False),
        ("Editing by committee", False),
        ("Cy Poe contributed to this report. She is no relation of Ann Poe.", False),
        ("The rain contributed to this flood.", False),
    ],
)
def test_who_helped(line: str, only: bool) -> None:  # noqa: FBT001 - a table
    assert credits_helpers(line) is only


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("(Reporting by Ann Lee; Editing by Bo Ray)", ("Ann Lee",)),
        ("(Reporting by Ann Lee in Port Arden and Bo Ray in Holm)", ("Ann Lee", "Bo Ray")),
        ("Editing by Bo Ray", ()),
        ("Reporting by Ann Lee shows that piers give way", ()),
    ],
)
def test_who_reported(line: str, names: tuple[str, ...]) -> None:
    assert reporters_of(line) == names


@pytest.mark.parametrize(
    ("line", "is_note"),
    [
        ("(Adds comment of the minister, paragraph 4)", True),
        ("(Clarifies in headline that the vote is a first one)", True),
        ("(Rewrites of the play are due) he said", False),
        ("NPA jp/dm 232140 NOV 26", True),
        ("NPA jp/ta/sr 250610 NOV 26 more follows", True),
        ("(Adds up to nothing) he said", False),
        ("NPA sold 232140 shares in Nov 26", False),
    ],
)
def test_what_a_wire_says_of_its_message(line: str, is_note: bool) -> None:  # noqa: FBT001 - a table
    assert is_note_of_wire(line) is is_note


def test_hostile_lines_take_no_time() -> None:
    for piece in (
        "This a ",
        "by Ann Lee, ",
        "A A in ",
        "Ann ",
        "; editing by Ann Lee",
        "Ann Lee and ",
        "a contributed ",
        "a. ",
        "With files from ",
    ):
        assert seconds(lambda length, piece=piece: makers_of((piece * 100)[:length]), 400) < 1, piece
        credits_helpers((piece * 100)[:400])
        credits_helpers(("Reporting by " + piece * 100)[:400])
        reporters_of(("Reporting by " + piece * 100)[:400])
