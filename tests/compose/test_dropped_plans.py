"""Plans that hold no more though nobody says that they are moved, and reports of a move that are denied or in doubt."""

import pytest

from tests.support.annotated import annotated
from tests.support.coming_days import coming_days_of
from tests.support.composed import compose

JUNE, JULY = "{date 2025-06-24|24 June}", "{date 2025-07-01|1 July}"
PLAN = f"The trial of the pump will begin in Arden on {JUNE} with six men."
OTHERWISE = "reported; S2 ¶1 tells of another day: 1 July 2025"
GIVEN_UP = "reported; S2 ¶1 tells that this day is given up"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (
            f"The trial of the pump in Arden was due to begin on {JUNE}. It will now begin on {JULY}.",
            OTHERWISE,
        ),
        (f"The trial of the pump in Arden will begin on {JULY}, a week later than planned.", OTHERWISE),
        (f"The second trial of the pump will be held on {JULY}, a week later than planned.", OTHERWISE),
        (f"The trial of the pump will be held on {JULY}, a week later than planned.", OTHERWISE),
        (f"The trial of the pump will begin on {JULY}, seven days behind schedule.", OTHERWISE),
        (
            f"Arden has put back by a week the start of the trial of the pump, which was to begin on {JUNE}.",
            OTHERWISE,
        ),
        (f"The trial of the pump, due to begin on {JUNE} with six men, was moved to {JULY}.", "reported"),
        (f"The trial of the pump in Arden will not begin on {JUNE}.", GIVEN_UP),
        (f"The trial of the pump won’t begin in Arden on {JUNE}.", GIVEN_UP),
        (
            f"The trial of the pump, which should have begun on {JUNE} with six men, has been called off.",
            GIVEN_UP,
        ),
        (
            f"The trial of the pump was to have begun in Arden on {JUNE}, but the board has stopped it.",
            GIVEN_UP,
        ),
    ],
)
def test_what_holds_no_more_stands_beside_its_plan(text: str, status: str) -> None:
    assert (("24 June 2025", status)) in coming_days_of(PLAN, text)


@pytest.mark.parametrize(
    "text",
    [
        f"The mayor cannot confirm reports that the trial of the pump will be moved from {JUNE} to {JULY}.",
        f"The mayor denies that the trial of the pump has been moved from {JUNE} to {JULY}.",
        f"It is unclear whether the trial of the pump will be moved from {JUNE} to {JULY}.",
        f"If it rains, the trial of the pump will be moved from {JUNE} to {JULY}.",
        f"The board has not moved the trial of the pump from {JUNE} to {JULY}.",
        f"The trial of the pump will not begin before {JUNE}.",
        f"The mayor will not attend the trial of the pump on {JUNE}.",
        f"The trial of the pump is due to begin on {JUNE}. It is red now.",
        f"The trial of the pump will begin on {JUNE}, a week earlier than that of the well.",
    ],
)
def test_a_report_that_is_denied_or_in_doubt_moves_no_plan(text: str) -> None:
    assert coming_days_of(PLAN, text)[0] == ("24 June 2025", "reported")


def test_a_day_in_doubt_is_none_of_the_next_dates() -> None:
    text = f"The mayor cannot confirm reports that the trial of the pump will be moved from {JUNE} to {JULY}."
    content = compose((annotated(text, reference_date="2025-06-10"),))
    assert [(row.row.date, row.status) for row in content.forward] == [("1 July 2025", "not confirmed")]
    assert content.glance.ahead == ()


def test_because_something_is_not_ready_is_no_denial() -> None:
    text = f"The trial of the pump was moved from {JUNE} to {JULY} because the hall was not ready."
    assert coming_days_of(PLAN, text)[0] == ("24 June 2025", OTHERWISE)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        (f"Notice No. 7 appointed {JUNE} as the day of the trial of the pump. That Notice is revoked.", []),
        (f"An order set {JUNE} for the trial of the pump. The order has been withdrawn.", []),
        (
            f"An order set {JUNE} for the trial of the pump. The mayor has been withdrawn from it.",
            [("24 June 2025", "reported")],
        ),
        (
            f"An order set {JUNE} for the trial of the pump. The order is in writing.",
            [("24 June 2025", "reported")],
        ),
        (
            f"The board set {JUNE} for the trial of the pump. The order is revoked.",
            [("24 June 2025", "reported")],
        ),
    ],
)
def test_a_day_set_by_a_notice_that_is_revoked_is_given_up(text: str, kept: list[tuple[str, str]]) -> None:
    assert coming_days_of(text) == kept


def test_a_hearing_that_had_been_listed_for_a_day_is_not_on_it() -> None:
    plan = f"The court in Arden will hear the pump case on {JULY} at a hearing."
    text = f"The court brought forward to {JUNE} a hearing of the pump case that had been listed for {JULY}."
    told = [row for row in coming_days_of(plan, text) if row[0] == "1 July 2025"]
    assert told == [("1 July 2025", "reported; S2 ¶1 tells of another day: 24 June 2025")]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        (f"The board had earlier set a date of {JUNE}.", False),
        (f"The board earlier set a date of {JUNE} for the trial.", True),
        (f"The index of the port, delayed from {JUNE} by a flood, is now due on {JULY}.", False),
        (f"The two towns had been due to meet on {JUNE}; the talks have been moved up to {JULY}.", False),
        (f"The sale of shares is suspended. It had been due to run until {JUNE}.", False),
        (f"Lee said the trial had been set for {JUNE}.", True),
        (f"The mayor had been expected to arrive on {JUNE} with his wife.", True),
        (f"The tests, which had been expected by {JUNE}, will be ready on {JULY}.", False),
        (f"The decree on oil, which was to enter into force on {JUNE}, has been withdrawn.", False),
        (f"The decree on oil, which is to enter into force on {JUNE}, has been signed.", True),
        (f"Her trip to Arden, planned for {JUNE}, was no longer needed.", False),
        (f"Her trip to Arden, planned for {JUNE}, was well known.", True),
        (f"The day of record was given as {JUNE}. The correct date is {JULY}.", False),
        (f"The day of record was given as {JUNE}. The correct price is lower.", True),
    ],
)
def test_a_day_for_which_something_was_due_once_is_none_to_come(text: str, *, kept: bool) -> None:
    assert ("24 June 2025" in (day for day, _ in coming_days_of(text))) == kept


def test_the_day_of_something_else_is_not_the_new_one_of_what_is_dropped() -> None:
    dropped = f"Her trip to Arden, planned for {JUNE}, was no longer needed, and that the talks of {JULY} would be short."
    assert coming_days_of(f"The envoy, on a trip to Arden, will be there on {JUNE}.", f"She said {dropped}")[
        0
    ] == ("24 June 2025", GIVEN_UP)
    moved = f"Her trip to Arden, planned for {JUNE}, was cancelled, and the new day is {JULY}."
    assert coming_days_of(f"The envoy, on a trip to Arden, will be there on {JUNE}.", moved)[0] == (
        "24 June 2025",
        OTHERWISE,
    )


def test_the_day_that_is_said_to_be_correct_stands_beside_the_wrong_one() -> None:
    plan = f"The board will pay a dividend to shareholders of record on {JUNE}."
    put_right = f"The record date for the dividend was given as {JUNE}. The correct date is {JULY}."
    assert coming_days_of(plan, put_right)[0] == ("24 June 2025", OTHERWISE)
