"""The dates to come: which are listed as announced, by whom and with what status."""

from datetime import date

import pytest

from flows.compose.registers.timeline import enter_dates
from flows.compose.sentences.locating import survey_source
from tests.support.annotated import annotated
from tests.support.composed import compose, harbour_report

FIRST, SECOND = "{date 2025-06-20|20 June}", "{date 2025-06-22|22 June}"


def test_only_dates_after_the_cut_off_are_forward():
    assert [r.locator.label for r in compose((harbour_report(),)).timeline if r.forward] == ["S1 T7"]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("What would change if they voted in {date 2027-03|March 2027}? Nobody knows.", []),
        ("She presented the budget for {date 2027|2027} on {date 2025-06-01|1 June 2025}.", ["1 June 2025"]),
        ("They vote in {date 2027-03|March 2027}. Why?", ["March 2027"]),
        ("Why did they vote in {date 2024-03|March 2024}?", ["March 2024"]),
        (
            "{open requested until|Could you let} me know by {date 2025-06-20|20 June} whether he comes?",
            ["by 20 June 2025"],
        ),
        ("Will he speak before the annual meeting on {date 2025-06-20|20 June}?", ["20 June 2025"]),
        ("Will the minister resign on {date 2025-06-20|20 June}?", []),
        ("Could you see rates fall by {date 2027-03|March 2027}?", []),
        (
            "The hearing has been moved from {date 2025-06-20|20 June} to {date 2025-06-27|27 June}.",
            ["27 June 2025"],
        ),
        (
            "The court postponed its hearing from Friday, {date 2025-06-20|20 June}, to {date 2025-06-27|27 June}.",
            ["27 June 2025"],
        ),
        (
            "The hearing on {date 2025-06-20|20 June} was postponed to {date 2025-06-27|27 June}.",
            ["27 June 2025"],
        ),
        ("The hearing was postponed from {date 2025-06-20/2025-06-27|20 to 27 June}.", ["27 June 2025"]),
        ("The fair ran from {date 2025-06-20/2025-06-27|20 to 27 June}.", ["20 to 27 June 2025"]),
        ("The hearing was moved from {date 2025-05-20|20 May} to {date 2025-05-27|27 May}.", ["27 May 2025"]),
        (
            "The hearing of {date 2025-05-20|20 May} has been put off to {date 2025-05-27|27 May}.",
            ["27 May 2025"],
        ),
        (
            "On {date 2025-05-20|20 May} the hearing was moved to {date 2025-05-27|27 May}.",
            ["20 May 2025", "27 May 2025"],
        ),
        ("They meet not on {date 2025-06-20|20 June} but on {date 2025-06-27|27 June}.", ["27 June 2025"]),
        ("They meet on {date 2025-06-27|27 June}, not {date 2025-06-20|20 June}.", ["27 June 2025"]),
        ("The vote was originally planned for {date 2025-06-20|20 June}.", []),
        ("The visit, first planned for {date 2025-06-20|20} and {date 2025-06-21|21 June}, was put off.", []),
        (
            "The visit is planned for {date 2025-06-20|20} and {date 2025-06-21|21 June}.",
            ["20 and 21 June 2025"],
        ),
        ("This replaces the date of {date 2025-06-20|20 June} given in the first notice.", []),
        ("The notice gives the date of {date 2025-06-20|20 June}.", ["20 June 2025"]),
        ("He is due in Arden on {date 2025-06-20|20 June}.", ["20 June 2025"]),
        (
            "The exam, which had been moved to {date 2025-06-20|20 June}, will now begin on {date 2025-06-27|27 June}.",
            ["27 June 2025"],
        ),
        (
            "The fair runs from {date 2025-06-20|20 June} to {date 2025-06-27|27 June}.",
            ["20 June 2025", "27 June 2025"],
        ),
        ("It will not open until {date 2025-06-20|20 June}.", ["20 June 2025"]),
        (
            "Consumer prices for {date 2025-06|June} will be published on {date 2025-07-10|10 July}.",
            ["10 July 2025"],
        ),
        (
            "Inflation in {date 2025-06|June} is to be announced on {date 2025-07-10|10 July}.",
            ["10 July 2025"],
        ),
        ("Prices in {date 2025-07|July} will rise.", ["July 2025"]),
        ("She declined to say whether the bank would cut in {date 2025-11|November}.", []),
        ("She declined to say more before the vote in {date 2025-11|November}.", ["November 2025"]),
    ],
)
def test_what_is_asked_or_planned_for_a_year_to_come_announces_nothing(text: str, rows: list[str]):
    assert [row.date for row in compose((annotated(text),)).timeline] == rows


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (
            "{PER ana|Anna Sörley} said {said ana|they vote in {date 2027-03|March 2027}}.",
            "said by Anna Sörley",
        ),
        ("{PER we|We} understand {said we|they vote in {date 2027-03|March 2027}}.", "reported"),
        ("They vote in {date 2027-03|March 2027}.", "reported"),
        ("If the bill passes, it takes effect in {date 2027-03|March 2027}.", "on a condition"),
        ("They vote in {date 2027-03|March 2027} and, if all goes well, soon again.", "on a condition"),
        ("They talk. If the bill passes, it takes effect in {date 2027-03|March 2027}.", "on a condition"),
        ("They vote in {date 2027-03|March 2027}, if the bill passes and it is signed.", "on a condition"),
        ("Should the talks fail, it takes effect in {date 2027-03|March 2027}.", "on a condition"),
        ("It lapses in {date 2027-03|March 2027} unless they pay.", "on a condition"),
        ("The house should vote in {date 2027-03|March 2027}.", "reported"),
        ("He asked whether they vote in {date 2027-03|March 2027}.", "reported"),
        ("He could not confirm that they vote in {date 2027-03|March 2027}.", "not confirmed"),
        ("Unconfirmed reports say that they vote in {date 2027-03|March 2027}.", "not confirmed"),
        (
            "{open requested until|We ask you to} answer by {date 2027-03|March 2027}.",
            "deadline of a request",
        ),
        ("We ask you to come in {date 2027-03|March 2027}.", "reported"),
    ],
)
def test_who_announced_it_has_a_name(text: str, status: str):
    assert [row.status for row in compose((annotated(text),)).forward] == [status]


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        (
            f"The first meeting is on {FIRST} in Arden, and a second, if needed, on {SECOND}.",
            ["reported", "on a condition"],
        ),
        (
            f"The hearing is on {FIRST}; the verdict, unless the judge is ill, on {SECOND}.",
            ["reported", "on a condition"],
        ),
        (
            f"If needed, they meet on {FIRST} and again on {SECOND}.",
            ["on a condition", "on a condition"],
        ),
    ],
)
def test_a_condition_is_of_the_day_that_it_stands_with(text: str, statuses: list[str]):
    assert [row.status for row in compose((annotated(text),)).forward] == statuses


def test_a_row_says_which_source_tells_of_another_day():
    first = annotated(
        "{date 2025-06-20|20 June}: court hearing in Arden. The fair opens on {date 2025-06-20|20 June}."
    )
    moved = "The hearing in Arden has been moved from {date 2025-06-20|20 June} to {date 2025-06-27|27 June}."
    rows = compose((first, annotated(moved, 2, "2.txt"))).forward
    assert [(row.row.date, row.status) for row in rows] == [
        ("20 June 2025", "reported; S2 ¶1 tells of another day: 27 June 2025"),
        ("20 June 2025", "reported"),
        ("27 June 2025", "reported"),
    ]


@pytest.mark.parametrize(
    ("told", "forward"),
    [
        ("Inflation is projected to average {percent 13|13 percent} in {date 2025|2025}.", True),
        ("We do not expect the mill to pay for {date 2025|2025}.", True),
        ("Inflation averaged {percent 13|13 percent} in {date 2025|2025}.", False),
        ("Inflation was projected to fall in {date 2024|2024}.", False),
        ("Growth in {date 2025|2025} will be {percent 2.3|2.3%}, the bank said.", True),
        ("The bank sees it at {percent 3.9|3.9%} at {date 2025 END|the end of the year}.", True),
        ("The minister said {date 2025-10|this month} that growth will slow.", False),
        ("In {date 2025-10|October} she announced that growth will slow.", False),
        ("The bank said growth will be {percent 2.3|2.3%} in {date 2025|2025}.", True),
        ("If {date 2025-10|this month} stays dry, they would suspend licences.", True),
        ("The mill will cut prices, as it did {date 2025-10|earlier this month}.", False),
        ("The mill will cut what it has sold so far {date 2025-10|this month}.", False),
        ("A report {date 2025-10|this month} found that growth will slow.", False),
        ("A report due {date 2025-10|this month} will find that growth slows.", True),
        (
            "They met over whether {date 2025|this year}'s talks in Arden should name a day by which emissions must fall or are due to.",
            False,
        ),
        ("{date 2025|This year}'s talks will be held in Arden.", True),
    ],
)
def test_what_is_forecast_of_a_year_that_is_not_over_is_ahead(told: str, *, forward: bool) -> None:
    (entry,) = enter_dates(survey_source(annotated(told)), date(2025, 10, 20), frozenset())[0]
    assert entry.row.forward is forward
