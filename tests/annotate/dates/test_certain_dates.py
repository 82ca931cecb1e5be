"""Dates that lie near another reading: counts that look like years, weekdays of every month, figures in two orders."""

from dataclasses import replace

import pytest

from flows.annotate.dates.dates import annotate_dates
from flows.model.document import Role
from flows.model.segmentation import Segment, Segmentation
from flows.model.spans import Span
from tests.support.dated_texts import dated, ends, values


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A survey of 1709 schoolchildren began.", []),
        ("They asked 1850 fishermen and 1920 townspeople.", []),
        ("It came to the 1000 + on the list.", []),
        ("It rained in 1200 villages.", []),
        ("He spoke to the 1200 workers.", []),
        ("In 1349 rats brought it.", ["1349"]),
        ("It burned in 1200, and in 1450 they left.", ["1200", "1450"]),
        ("Yields exceeded 10% of 2000 levels.", ["2000"]),
        ("The practice of 2012 continues.", ["2012"]),
        ("A fleet of 2012 ships sailed.", []),
        ("Emissions are 40% under 1990 levels.", ["1990"]),
        ("The 2004 elections were held.", ["2004"]),
        ("Call +86 138-2010-2015 for more.", []),
        ("The code of it is 133-03-03-2020.", []),
        ("The plan of 2010-2015 is over.", ["2010", "2015"]),
        ("Case No. 11/CC/2026 – Low v. Board", []),
        ("By Resolution No. 12/CNE/2026 of 4 February 2026 it set the vote.", ["2026-02-04"]),
        ("The text is A/RES/2022 – as adopted.", []),
        ("See Order 7/Fin-A/2025, signed then.", []),
        ("It fell in spring/2026 – by half.", ["2026"]),
    ],
)
def test_a_number_before_what_is_counted_is_no_year(text: str, found: list[str]) -> None:
    assert [value for _, value in values(text)] == found


@pytest.mark.parametrize(
    ("text", "reference", "value"),
    [
        # 7 March 2018 is a Wednesday, and in 2017 it was a Tuesday: the writer has mistaken the weekday.
        ("Let us meet on Tuesday March 7.", "2018-03-14", "2018-03-07"),
        ("They met on Tue, 7 March.", "2018-03-14", "2018-03-07"),
        # Of days that are as near the weekday tells which is meant.
        ("The bill is to be read on Friday 13 March.", "2025-09-10", "2026-03-13"),
        ("It was read on Thursday 13 March.", "2025-09-10", "2025-03-13"),
    ],
)
def test_where_weekday_and_date_disagree_the_near_year_is_meant(
    text: str, reference: str, value: str
) -> None:
    assert [found for _, found in values(text, reference)] == [value]


def test_where_weekday_and_date_disagree_a_year_that_is_told_is_meant() -> None:
    text = "In 2017 they met twice, on Tuesday 7 March and in the autumn."
    assert [found for _, found in values(text, "2018-03-14")][:2] == ["2017", "2017-03-07"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It ran from 5/1/2019-5/7/2020.", ["2019-05-01", "2020-05-07"]),
        ("It ran from 5/1/2019 to 5/20/2020.", ["2019-05-01", "2020-05-20"]),
        ("It ran from 5/1/2019 to 20/5/2020.", ["2019-01-05", "2020-05-20"]),
        ("They meet Friday 7/6.", ["2018-07-06"]),
        ("They meet Fri. 6/7.", ["2018-07-06"]),
        ("They meet on Friday, 06/07/2018.", ["2018-07-06"]),
        ("They meet on Friday 2018-7-6.", ["2018-07-06"]),
        ("They meet on Friday 4/8.", [None]),
        ("Shares on Friday 7/6% lower.", ["2018-06-29"]),
    ],
)
def test_day_and_month_in_figures_have_one_order_in_a_text(text: str, found: list[str | None]) -> None:
    assert [value for _, value in values(text, "2018-07-03")] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They meet on the first Monday of each month.", [("first Monday of each month", "P1M")]),
        (
            "It is due on the last working day of every month.",
            [("the last working day of every month", "P1M")],
        ),
        ("It is due on the 19th of every month.", [("19th of every month", "XXXX-XX-19")]),
        ("On the second Tuesday after the vote they met.", []),
        ("They met on the second Tuesday of May 2025.", [("second Tuesday of May 2025", "2025-05-13")]),
        ("She is out Tuesday afternoons.", [("Tuesday afternoons", "XXXX-WXX-2TAF")]),
        ("She was out Tuesday afternoon.", [("Tuesday afternoon", "2025-09-09")]),
        ("They pay semiannually and report fortnightly.", [("semiannually", "P6M"), ("fortnightly", "P2W")]),
        ("They meet Monday two weeks from now.", [("Monday two weeks from now", "2025-09-22")]),
        ("It ran from this May to Oct 2026.", [("this May", "2025-05"), ("Oct 2026", "2026-10")]),
        ("It ran from May to Oct 2026.", [("May to Oct 2026", "2026-05/2026-10")]),
    ],
)
def test_weekdays_and_months_with_what_stands_beside_them(text: str, found: list[tuple[str, str]]) -> None:
    assert values(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It rained in the last week of July 2017.", ["2017-W30"]),
        ("It rained in the first week of June 2025.", ["2025-W23"]),
        ("It rained in the first week of October 2025.", ["2025-W40"]),
        ("It rained in the first full week of October 2025.", ["2025-W41"]),
        ("It rained in the last full week of October 2025.", ["2025-W43"]),
        ("Last Christmas it rained.", ["2024-12-25"]),
        ("Next Easter it will rain.", ["2026-04-05"]),
        ("The next easter is late, the previous one was early.", ["2026-04-05"]),
        ("Last easter it rained over halloween weekend too.", ["2025-04-20", "2024-W44-WE"]),
        ("Their last Christmas was that of 2019.", ["2019"]),
        ("They meet every Christmas under a Christmas tree.", []),
        ("They met at Christmas.", ["2024-12-25"]),
        ("It rained over Labor Day weekend.", ["2025-W35-WE"]),
        ("They met on earth day 2010.", ["2010-04-22"]),
        ("It will be done by year end.", ["2025"]),
        ("It is due by end of month.", ["2025-09"]),
        ("It had closed at month-end.", [None]),
        ("It came at the end of year 5 of school.", []),
        ("They left two nights ago.", ["2025-09-08"]),
        ("They stayed for two nights.", ["P2D"]),
        ("One night they left.", []),
        ("The room is booked for 1 night.", ["P1D"]),
        ("They meet 3 minutes from now.", [None]),
    ],
)
def test_weeks_holidays_ends_and_nights(text: str, found: list[str | None]) -> None:
    assert [value for _, value in values(text)] == found


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("It rained over the 3 past weeks.", ("2025-08-20", "2025-09-10")),
        ("It will rain in the 5 upcoming years.", ("2025-09-10", "2030-09-10")),
        ("It fell over the past five trading days.", ("2025-09-03", "2025-09-10")),
        ("It will rise over the next three working days.", ("2025-09-10", "2025-09-15")),
        ("He is out for three days from today.", ("2025-09-10", "2025-09-13")),
        ("The talk should not last two hours.", None),
    ],
)
def test_the_days_of_a_length(text: str, days: tuple[str, str] | None) -> None:
    (mention,) = dated(text).annotations.dates
    assert ends(mention) == days


def test_the_years_before_one_that_is_told_are_none_of_ours() -> None:
    *_, mention = dated("In 1998 it rose, as in the previous two years.").annotations.dates
    assert (mention.value, ends(mention)) == ("P2Y", None)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It swaps bonds due in 2029 and 2034. Reject it before it lapses on Sept. 30.", "2025-09-30"),
        ("The 2034 dollar bonds fell. It lapses on 30 September.", "2025-09-30"),
        ("If the mill were exempted on 1 December, it could take more.", "2025-12-01"),
        ("It could take more before the House came back on 1 November if it passed.", "2024-11-01"),
        ("If he had left on 1 March, he would have lost.", "2025-03-01"),
        ("Spending is expected to be 7 billion, 10% less than planned in March.", "2025-03"),
        ("It is expected to be less than was forecast in June.", "2025-06"),
        ("We have agreed not to discuss it at Christmas.", "2025-12-25"),
        ("Reserves were 4 billion at end-2024.", "2024"),
    ],
)
def test_what_is_supposed_lies_ahead_and_what_was_planned_behind(text: str, found: str) -> None:
    assert [value for _, value in values(text)][-1] == found


def test_a_quarter_that_is_only_compared_with_is_not_the_one_told_of() -> None:
    text = "Net profit for the second quarter was 4% up from the first quarter. It was 6,550 a year earlier."
    assert [value for _, value in values(text)] == ["2025-Q2", "2025-Q1", "2024-Q2"]


def test_what_follows_a_table_does_not_count_from_its_cells() -> None:
    lines = (
        "It met on 5 May 2025.",
        "First charge",
        "1 April 2028",
        "Last charge",
        "June",
        "It came a week earlier.",
    )
    text = "\n".join(lines)
    segments, start = [], 0
    for number, line in enumerate(lines):
        span = Span(start, start + len(line))
        row = (number + 1) // 2 if 0 < number < len(lines) - 1 else 0
        role = Role.TABLE_CELL if row else Role.PARAGRAPH
        segments.append(Segment(span, role, number + 1, row=row, sentences=(span,)))
        start = span.end + 1
    document = replace(dated(text), segmentation=Segmentation(tuple(segments)))
    found = [(mention.span.of(text), mention.value) for mention in annotate_dates(document).dates]
    assert found == [
        ("5 May 2025", "2025-05-05"),
        ("1 April 2028", "2028-04-01"),
        ("a week earlier", "2025-W18"),
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It may open in May or June next year.", ["2026-05", "2026-06"]),
        ("It was held in May, June and July last year.", ["2024-05", "2024-06", "2024-07"]),
        ("It was built in December or January last year.", ["2023-12", "2024-01"]),
        ("It runs from May to June next year.", ["2026-05", "2026-06"]),
        ("It may be held on 3 or 4 May next year.", ["2026-05-03", "2026-05-04"]),
        ("CLOSED: MONDAY 15 AND TUESDAY 16 SEPTEMBER", ["2025-09-15", "2025-09-16"]),
        ("They meet again on Monday three weeks.", ["2025-10-06"]),
        ("They met on Monday three weeks ago.", ["2025-09-08", "2025-W34"]),
        ("They want to cut the Sunday sailing.", []),
        ("They have kept the Saturday train.", []),
        ("They missed the Sunday sailing.", ["2025-09-07"]),
        ("Tickets go on sale on Friday.", ["2025-09-12"]),
        ("Tickets went on sale on Friday.", ["2025-09-05"]),
        ("Bids could be lodged until noon on Monday.", ["2025-09-08T12:00"]),
        ("Bids could be lodged until Monday, she said.", ["2025-09-15"]),
        ("The strike could last until Monday.", ["2025-09-15"]),
        ("The ban, which was to begin on Monday, will not go ahead.", ["2025-09-15"]),
        ("The ban, which was to begin on Monday, was lifted.", ["2025-09-08"]),
        ("The fair, which was due on Saturday, has been called off.", ["2025-09-13"]),
        ("The Christmas market opens in a week.", ["2025-W38"]),
        ("The shop is shut at Christmas.", ["2025-12-25"]),
    ],
)
def test_days_and_months_of_a_row_or_of_habit(text: str, found: list[str]) -> None:
    assert [value for _, value in values(text)] == found


def test_an_evening_of_a_school_is_no_part_of_its_day() -> None:
    assert values("The parents’ evening of 3 May 2024 was full.") == [("3 May 2024", "2024-05-03")]
    assert values("They came on the evening of 3 May 2024.") == [("evening of 3 May 2024", "2024-05-03")]
