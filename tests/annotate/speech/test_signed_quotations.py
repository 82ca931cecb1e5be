"""Quotations whose speaker stands on the line below or behind a dash."""

import pytest

from tests.support.quoted_texts import told

LEE = "{Ann Lee}, Mayor of Erie"
RAY = "{Bo Ray}, Bishop of Hull"


@pytest.mark.parametrize(
    "marked",
    [
        f"“We will not wait.”\n{LEE}\n“We must wait.”\n{RAY}",
        f"“We will not wait.”\n— {LEE}\n“We must wait.”\n— {RAY}",
        f"“We will not wait.”\n-- {LEE}\n“We must wait.”\n-- {RAY}",
        f"“We will not wait.”\n{LEE} – 10/11/2026\n“We must wait.”\n{RAY} – 10/11/2026",
        f"“We will not wait.” {LEE}\n“We must wait.” {RAY}",
        f"“We will not wait.” — {LEE}\n“We must wait.” — {RAY}",
        f"“We will not wait.” — {LEE}. “We must wait.” — {RAY}.",
        "“We will not wait.” -- {Ann Lee}, D-Ohio, on Newsmax, Monday\n“We must wait.” -- {Bo Ray}, Oct. 11, Hull",
        "“We will not wait.” — {Ann Lee}, on whether the town will build\n“We must wait.” — {Bo Ray}, who had been asked",
        f"Quote of the day: “We will not wait.” — {LEE}\n“We must wait.” — {RAY}",
    ],
)
def test_each_is_whose_line_stands_below_or_behind(marked: str) -> None:
    assert [row[2] for row in told(marked)] == ["Ann Lee", "Bo Ray"]


@pytest.mark.parametrize(
    ("marked", "speakers"),
    [
        ("“We will keep it all.”\n— a resident of Hull", ["a resident of Hull"]),
        ("“He took it all and ran.” -- {Lee} campaign ad, week of Oct. 5", ["Lee campaign ad"]),
        ("“We will go,\n“and we will stay.”\n— {Ann Lee}", ["Ann Lee", "Ann Lee"]),
        # Without a line of its own it is not the one's who stands above for another.
        (f"“We will not wait.”\n{LEE}\n“We must wait.”", ["Ann Lee", "-"]),
        # Lines above and below: nobody can tell.
        (f"{LEE}\n“We will not wait.”\n{RAY}", ["-"]),
    ],
)
def test_others_are_named_as_the_line_does_or_not_at_all(marked: str, speakers: list[str]) -> None:
    assert [row[2] for row in told(marked)] == speakers


@pytest.mark.parametrize(
    ("marked", "speaker"),
    [
        ("{Bo Ray} said no. “We will fight on.”\n{Ann Lee}, the mayor, was there.", "Bo Ray"),
        ("“We will fight on” — {Ann Lee}, the mayor, said on Monday.", "Ann Lee"),
        ("The mayor spoke:\n“We will fight on.”\n{Bo Ray}, a guest, listened.", "mayor"),
        ("“We will fight on,” said {Bo Ray}.\n{Ann Lee}, Mayor of Erie", "Bo Ray"),
    ],
)
def test_a_sentence_that_follows_signs_nothing(marked: str, speaker: str) -> None:
    assert [row[2] for row in told(marked)] == [speaker]
