"""Days that are postponed, annulled or called off in a sentence are no coming days, unless it denies or doubts that."""

import pytest

from tests.support.annotated import annotated
from tests.support.coming_days import JUNE, coming_days_of
from tests.support.composed import compose


@pytest.mark.parametrize(
    "text",
    [
        f"The court has annulled the decision of the board to hold the by-election on {JUNE}.",
        f"The council cancels the hearing of {JUNE}.",
        f"The union called off the strike planned for {JUNE}.",
        f"The board has suspended the sale of {JUNE}.",
        f"The hearing on {JUNE} has been cancelled.",
        f"The visit of {JUNE} is postponed.",
        f"The council voted to postpone the hearing of {JUNE}.",
        f"The visit, which had been planned for {JUNE}, has been postponed.",
        f"The launch was due on {JUNE} but has been delayed.",
        f"The debate, which had been set for {JUNE} in Arden, has been postponed.",
        "The trip, which had been set for {date 2025-W27|next week}, was put off.",
        f"A court put on hold an order that would have forced the town to pay the mills by {JUNE}.",
        f"The judges stayed a ruling of the lower court which would have closed the ferry on {JUNE}.",
        f"Reports on the mills that were due on {JUNE} are also on hold.",
        f"The first payments, which were due on {JUNE}, have been frozen.",
        f"The gala planned for {JUNE} has been scrapped.",
        f"The parents’ evening of {JUNE} has been cancelled.",
        f"The fair on {JUNE} is postponed.",
        f"Corrected: an earlier version of these minutes gave {JUNE}.",
        f"The first version of this notice had the date as {JUNE}.",
        f"A convoy set for {JUNE} in Arden has been cancelled, as the road is closed.",
        f"The next exchange, which had been due on {JUNE}, would not take place for now.",
        f"The convoy due on {JUNE} will not go ahead.",
        f"Mayor Roe will not go to Arden on {JUNE}.",
        f"Mayor Roe is no longer expected in Arden on {JUNE}.",
        f"The talks planned for {JUNE} have collapsed.",
        f"The meeting in Arden, scheduled for {JUNE}, is off.",
        f"The gala due on {JUNE} has been shelved.",
        f"The owners have scrapped the gala planned for {JUNE}.",
        f"The office postponed the convoy planned for {JUNE}.",
        f"Mayor Roe would no longer travel to Arden on {JUNE}, an aide said.",
        f"The union decided this evening, by 11 votes to 6, to call off the one-day strike planned for {JUNE}.",
        f"The club voted by seven votes to two to cancel the dinner set for {JUNE}.",
        f"The members agreed unanimously with the league to put off the match due on {JUNE}.",
        f"We previously said {JUNE}.",
        f"What we are not going to do is the lights on {JUNE}.",
        f"What we won’t be holding is the parade on {JUNE}.",
        f"There’ll be no open-air market in Arden on {JUNE}.",
        f"We’re not doing the lights on {JUNE}.",
        f"They had hoped to sail from Arden on {JUNE}, but the ship is still in dock.",
        f"The council said it no longer intended to put the deal to the towns on {JUNE}.",
        f"The launch was first planned for spring, then for May and then for {JUNE}.",
    ],
)
def test_what_is_given_up_is_no_coming_day(text: str) -> None:
    assert coming_days_of(text) == []


@pytest.mark.parametrize(
    "text",
    [
        f"The board has not cancelled the hearing of {JUNE}.",
        f"An earlier version of the plan gave hope. The fair is on {JUNE}.",
        f"The launch, first planned for spring and then for May, will now take place on {JUNE}.",
        f"The council no longer intends to wait: the towns vote on {JUNE}.",
        f"The exam, which had been moved to {JUNE}, will now begin at noon.",
        f"The hearing on {JUNE} will not be cancelled.",
        f"The launch is due on {JUNE} but may be postponed.",
        f"The court annulled the law; the hearing is on {JUNE}.",
        f"The minister, whose trip was cancelled, speaks on {JUNE}.",
        f"A court may yet have stayed a law that is old; the payments are due on {JUNE}.",
        f"Reports on the mills that are due on {JUNE} are also on paper.",
        f"The board refused to postpone the hearing of {JUNE}.",
        f"The gala planned for {JUNE} has been praised, and the fair has been scrapped.",
        f"The vote planned for {JUNE} will not be close.",
        f"The gala planned for {JUNE} will now begin at noon.",
        f"The talks planned for {JUNE} are in doubt.",
        f"Prices dropped a week before the gala planned for {JUNE}.",
        f"The port has not scrapped the gala planned for {JUNE}.",
        f"Mayor Roe will not go to the summit in Arden on {JUNE}.",
        f"There will be no boats to Arden on {JUNE}.",
        f"There will be no doubt about the vote on {JUNE}.",
        f"We will not do without the fair on {JUNE}.",
        f"The members voted against a plan to cancel the dinner set for {JUNE}.",
        f"The club will vote on whether to cancel the dinner set for {JUNE}.",
        f"The strike planned for {JUNE} will go ahead, the union decided by 11 votes to 6.",
        f"The report, which was to be read on {JUNE}, will be long.",
        f"The talks, which ministers said would open on {JUNE}, will be short.",
    ],
)
def test_what_may_be_given_up_or_is_not_stays_a_coming_day(text: str) -> None:
    assert coming_days_of(text) == [("29 June 2025", "reported")]


def test_a_past_day_of_annulling_is_an_event() -> None:
    text = "The court annulled the decision of {date 2025-06-04|4 June}. It annulled the vote on {date 2025-06-09|9 June}."
    assert [row.date for row in compose((annotated(text, reference_date="2025-06-10"),)).timeline] == [
        "4 June 2025",
        "9 June 2025",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The rule was set in {date 2019|2019} and was changed by the court.",
        "The tax was announced in {date 2019|2019} but was delayed.",
        "The bridge was originally planned in {date 2019|2019}.",
        "The truce was called on {date 2025-05-20|20 May} and was extended by a week.",
    ],
)
def test_when_something_was_set_is_an_event(text: str) -> None:
    assert len(compose((annotated(text, reference_date="2025-06-10"),)).timeline) == 1


@pytest.mark.parametrize(
    "text",
    [
        f"The party called for the by-election on {JUNE} to be put off by two months.",
        f"We call on the board to postpone the by-election of {JUNE}.",
        f"She asked for the postponement of the hearing on {JUNE}.",
        f"The opposition said the board should cancel the vote of {JUNE}.",
    ],
)
def test_a_day_that_somebody_asks_to_give_up_says_so(text: str) -> None:
    assert coming_days_of(text) == [("29 June 2025", "asked to be put off")]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("The signing may slip from {date 2025-06-20/2025-06-27|20 to 27 June}.", ["27 June 2025"]),
        (
            "The answer will come by {date 2025-06-20|20 June}, not in {date 2025-11|November}.",
            ["by 20 June 2025"],
        ),
        (
            "It answers by {date 2025-06-20|20 June}, not before {date 2025-06-15|15 June}.",
            ["by 20 June 2025"],
        ),
        ("They meet in {date 2025-11|November}, and not in {date 2025-10|October}.", ["November 2025"]),
        ("The fair will last from {date 2025-06-20/2025-06-27|20 to 27 June}.", ["20 to 27 June 2025"]),
    ],
)
def test_a_day_that_slips_or_is_denied_is_no_announcement(text: str, rows: list[str]) -> None:
    assert [date for date, _ in coming_days_of(text)] == rows


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (f"The match planned for {JUNE} was moved from Corve to Arden.", "29 June 2025"),
        (f"The gala due on {JUNE} has been moved indoors.", "29 June 2025"),
        (f"The hearing set for {JUNE} was moved to a larger room, the court said.", "29 June 2025"),
        (f"The talks planned for {JUNE} were moved online.", "29 June 2025"),
        (f"The fair planned for {JUNE} has been moved to the harbour after the hall was flooded.", "29 June 2025"),
        (f"The fair planned for {JUNE} has been moved to the harbour, the mayor said on {{date 2025-06-09|Monday}}.",
         "29 June 2025"),
        (f"The hearing on {JUNE} has been moved to Arden.", "29 June 2025"),
        (f"The debate was due on {JUNE}. It has been moved to Arden.", "29 June 2025"),
        (f"The council decided to move the hearing on {JUNE} to Arden.", "29 June 2025"),
        (f"The strike planned for {JUNE} has been extended by two days.", "29 June 2025"),
        (f"The trip of the envoy to Arden, planned for {JUNE}, has been postponed by a day.", "30 June 2025"),
        (f"The gala due on {JUNE} has been put off by two weeks.", "13 July 2025"),
        (f"The meeting due on {JUNE} was brought forward by a day.", "28 June 2025"),
        (f"The truce, which was to expire on {JUNE}, has been extended by a week.", "6 July 2025"),
        (f"The deadline of {JUNE} has been extended by a week.", "6 July 2025"),
    ],
)  # fmt: skip
def test_what_has_another_place_keeps_its_day_and_what_is_put_off_by_so_much_has_its_new_one(
    text: str, day: str
) -> None:
    (row,) = (row for row in coming_days_of(text) if row[0] != "9 June 2025")
    assert row in {(day, status) for status in ("reported", "deadline", "decided")}


@pytest.mark.parametrize(
    "text",
    [
        f"The hearing set for {JUNE} was moved to a later date.",
        f"The gala due on {JUNE} has been moved to next spring.",
        f"The gala due on {JUNE} has been moved back again to another time.",
        f"The gala due on {JUNE} has been called off, as the fair was put off by a week.",
        f"The gala due on {JUNE} was cancelled after a two-week delay.",
    ],
)
def test_what_is_moved_to_no_known_day_has_none(text: str) -> None:
    assert coming_days_of(text) == []
