"""Dates and lengths told without figures: by the one beside them, by the tense, by a part of a day, by no number."""

import pytest

from tests.support.dated_texts import dated, ends, values


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They were held for months.", [("months", "PXM")]),
        ("After weeks of talks they met.", [("weeks", "PXW")]),
        ("In the coming weeks more will go.", [("the coming weeks", "PXW")]),
        ("More will go in the months ahead.", [("months ahead", "PXM")]),
        ("In the days of the king it was so.", []),
        ("It was filed for years 3 to 5.", []),
        ("The year-long inquiry and the daylong visit ended.", [("year-long", "P1Y"), ("daylong", "P1D")]),
        ("Several years ago it was small.", [("Several years ago", "PAST_REF")]),
        ("For two centuries it stood.", [("two centuries", "P200Y")]),
        ("It stood half a century ago.", [("half a century ago", "197")]),
        ("A century ago it stood.", [("A century ago", "19")]),
        ("He scored a century.", []),
        ("In the past hour it rained.", [("the past hour", "PT1H")]),
        ("A half-hour talk took half an hour.", [("A half-hour", "PT0.5H"), ("half an hour", "PT0.5H")]),
        ("The 1,000-day siege lasted 1500 days.", [("1,000-day", "P1000D"), ("1500 days", "P1500D")]),
        ("It took two-and-a-half years.", [("two-and-a-half years", "P2.5Y")]),
        ("It took 2 hrs 30 mins.", [("2 hrs 30 mins", "PT2H30M")]),
        ("The last couple of years were wet.", [("The last couple of years", "P2Y")]),
        ("It rained in the last century.", [("last century", "19")]),
    ],
)
def test_lengths_without_a_number_and_long_ones(text: str, found: list[tuple[str, str]]) -> None:
    assert values(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It rained the day before yesterday.", [("the day before yesterday", "2025-09-08")]),
        ("They meet the day after tomorrow.", [("the day after tomorrow", "2025-09-12")]),
        ("They meet two weeks after tomorrow.", [("two weeks after tomorrow", "2025-09-25")]),
        ("It began ten years ago today.", [("ten years ago today", "2015-09-10")]),
        ("It began ten years ago on Monday.", [("ten years ago on Monday", "2015-09-08")]),
        ("It began five years ago this month.", [("five years ago this month", "2020-09")]),
        ("They meet three weeks from Monday.", [("three weeks from Monday", "2025-10-06")]),
        ("A week from Friday they will meet.", [("A week from Friday", "2025-09-19")]),
        ("He leaves in a week’s time.", [("in a week’s time", "2025-W38")]),
        (
            "On Monday he came. Later that day he left. The next morning he died.",
            [("Monday", "2025-09-08"), ("Later that day", "2025-09-08"), ("The next morning", "2025-09-09")],
        ),
        (
            "He came on 3 May 2024; the day before, he had left.",
            [("3 May 2024", "2024-05-03"), ("the day before", "2024-05-02")],
        ),
        (
            "Sales rose in Q3 2024. They had fallen the year before.",
            [("Q3 2024", "2024-Q3"), ("year before", "2023-Q3")],
        ),
        (
            "In the fall of 1936 they met. That winter they married. The following spring they left.",
            [("fall of 1936", "1936-FA"), ("That winter", "1936-WI"), ("The following spring", "1937-SP")],
        ),
        (
            "In February 2010 he left. That winter was cold; that spring was not.",
            [("February 2010", "2010-02"), ("That winter", "2009-WI"), ("that spring", "2010-SP")],
        ),
        ("That spring it rained.", []),
        ("That day it rained, and the day after, too.", []),
        ("He left on the day after the vote.", []),
    ],
)
def test_days_told_by_others(text: str, found: list[tuple[str, str]]) -> None:
    assert values(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It had 400 staff at year-end.", [("year-end", "2024")]),
        ("It will have 400 staff by year’s end.", [("year’s end", "2025")]),
        ("It had 400 staff at year-end 2022.", [("year-end 2022", "2022")]),
        ("It will open by mid-year.", [("mid-year", "2025")]),
        ("Sales rose in the June quarter.", [("June quarter", "2025-Q2")]),
        ("In the summer they moved.", [("summer", "2025-SU")]),
        ("In the spring it will open.", [("spring", "2026-SP")]),
        ("In the winter it is cold.", []),
        ("They said homes cost more in the winter.", []),
        ("In 2020 he was held, and was there at year-end.", [("2020", "2020"), ("year-end", None)]),
        ("During the spring offensive it fell.", [("spring", "2025-SP")]),
        ("After the fall of the town he left.", []),
        ("Sales rose 5% in the first half.", [("the first half", "2025-H1")]),
        ("First-half profit rose.", [("First-half", "2025-H1")]),
        ("Sales rose 5%. He scored twice in the first half.", []),
        ("They will stay for the rest of the week.", [("rest of the week", "2025-09-10/2025-09-14")]),
        ("He missed the rest of the year.", [("rest of the year", "2025")]),
        ("Claims fell in the latest week.", [("latest week", "2025-W36")]),
        ("He worked there in the Sixties.", [("Sixties", "196")]),
        ("Temperatures were in the seventies.", []),
        ("It opens in the coming week.", [("the coming week", "2025-W38")]),
        ("It rained this past spring.", [("this past spring", "2025-SP")]),
        ("It opens in the first week of next month.", [("first week of next month", "2025-W40")]),
        ("It was the third week of 2024.", [("third week of 2024", "2024-W03")]),
        ("They will meet in the week of the 18th.", [("week of the 18th", "2025-W38")]),
        ("They met on the first Friday of last month.", [("first Friday of last month", "2025-08-01")]),
        ("They will meet on the third of next month.", [("third of next month", "2025-10-03")]),
        ("It ended on the last day of 2024.", [("the last day of 2024", "2024-12-31")]),
        ("It rained on the twenty second of June.", [("twenty second of June", "2025-06-22")]),
        ("It was sealed on 5 November this year.", [("5 November", "2025-11-05"), ("this year", "2025")]),
        ("It was sealed on 4/22.", [("4/22", "2025-04-22")]),
        ("It was sealed on 3/4.", []),
    ],
)
def test_parts_of_the_calendar_the_tense_gives(text: str, found: list[tuple[str, str]]) -> None:
    assert values(text) == found


def test_this_winter_is_the_one_that_began_last_year() -> None:
    assert values("This winter is cold.", "2025-01-20") == [("This winter", "2024-WI")]
    assert values("This winter will be cold.", "2025-11-20") == [("This winter", "2025-WI")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It opens at 8 tomorrow morning.", [("8 tomorrow morning", "2025-09-11T08")]),
        ("They meet tomorrow evening at 7.", [("tomorrow evening at 7", "2025-09-11T19")]),
        ("He speaks tonight at eight.", [("tonight at eight", "2025-09-10T20")]),
        ("He speaks tonight at 8 o’clock.", [("tonight at 8 o’clock", "2025-09-10T20")]),
        ("We are a few minutes late today.", [("a few minutes", "PTXM"), ("today", "2025-09-10")]),
        ("It opens at 7 o’clock tomorrow evening.", [("7 o’clock tomorrow evening", "2025-09-11T19")]),
        ("They met at eight-thirty in the morning.", [("eight-thirty in the morning", "2025-09-10T08:30")]),
        ("It struck at twenty past eight.", [("twenty past eight", "2025-09-10T08:20")]),
        ("It struck at ten minutes to nine.", [("ten minutes to nine", "2025-09-10T08:50")]),
        ("They won last night after two goals.", [("last night", "2025-09-09")]),
        ("They won on Friday night after 8 games.", [("Friday night", "2025-09-05")]),
        ("He is ten past one-time champions.", []),
        ("On the morning of 3 May he left.", [("morning of 3 May", "2025-05-03")]),
        ("In the early hours of Friday he died.", [("early hours of Friday", "2025-09-05")]),
        ("They met on Tuesday in the evening.", [("Tuesday in the evening", "2025-09-09")]),
        ("It fell on Tuesday in the morning session.", [("Tuesday", "2025-09-09")]),
        ("Noon local time is when it ends.", [("Noon local time", "2025-09-10T12:00")]),
        ("Midnight Oil sang.", []),
        ("They left on Monday at two, and came back.", [("Monday at two", "2025-09-08")]),
        ("They met on Monday at 10 sites.", [("Monday", "2025-09-08")]),
        ("In 2015, October 3 was a Saturday.", [("2015, October 3", "2015-10-03")]),
        ("It is due next month on the 20th.", [("next month on the 20th", "2025-10-20")]),
        ("It expires at midnight Sunday.", [("midnight Sunday", "2025-09-14T24:00")]),
        ("From 9 a.m. to 5 p.m. it rained.", [("9 a.m.", "2025-09-10T09"), ("5 p.m.", "2025-09-10T17")]),
        ("It opened May 14 8:00am.", [("May 14 8:00am", "2025-05-14T08:00")]),
    ],
)
def test_parts_of_days_and_their_hours(text: str, found: list[tuple[str, str]]) -> None:
    assert values(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They meet every summer.", [("every summer", "XXXX-SU")]),
        ("It floods every few years.", [("every few years", "PXY")]),
        ("On weekends they rest.", [("weekends", "XXXX-WXX-WE")]),
        ("They train three times a week.", [("three times a week", "P1W")]),
        ("It chimes hourly.", [("hourly", "PT1H")]),
        ("The hourly wage rose.", []),
        ("It may be cheaper in the future.", [("future", "FUTURE_REF")]),
        ("It is in the future interest of all.", []),
        ("It came as soon as it could, as recently as last week.", [("last week", "2025-W36")]),
        ("He wrote in the Sunday Times.", []),
        ("They met the weekend before last.", [("the weekend before last", "2025-W35-WE")]),
        ("Year to date, it has risen.", [("Year to date", "2025")]),
        ("It fell in the April-to-June quarter.", [("April-to-June", "2025-04/2025-06")]),
        ("He has lately been ill.", [("lately", "PAST_REF")]),
        ("Now, who knows? Now that he is gone, it is late.", []),
        ("It is now closed.", [("now", "PRESENT_REF")]),
    ],
)
def test_what_comes_again_and_what_is_no_day(text: str, found: list[tuple[str, str]]) -> None:
    assert values(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The three-day visit ends Sunday.", ["P3D", "2025-09-14"]),
        ("Talks resume Monday.", ["2025-09-15"]),
        ("The truce starts early Saturday.", ["2025-09-13"]),
        ("The visit ended Sunday.", ["2025-09-07"]),
    ],
)
def test_a_programme_told_without_a_preposition(text: str, found: list[str]) -> None:
    assert [value for _, value in values(text)] == found


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The board may meet on Tuesday.", "2025-09-16"),
        ("It could be sold as early as Monday.", "2025-09-15"),
        ("He wants to leave on Sunday.", "2025-09-14"),
        ("He urged voters to turn out on Sunday.", "2025-09-14"),
        ("It has called for a strike on Monday.", "2025-09-15"),
        ("Rain is likely on Sunday.", "2025-09-14"),
        ("He leaves for Rome on Tuesday.", "2025-09-16"),
        ("They play Spain on Saturday.", "2025-09-13"),
        ("The board may have met on Tuesday.", "2025-09-09"),
        ("He may be tried for what was done on Tuesday.", "2025-09-09"),
        ("He may be held over the fire on Tuesday.", "2025-09-09"),
        ("They could hear shots on Monday.", "2025-09-08"),
        ("He leaves a son who died on Monday.", "2025-09-08"),
        ("The visits on Monday have ended.", "2025-09-08"),
        ("He has been ill since he returned on Monday.", "2025-09-08"),
    ],
)
def test_weekdays_ahead_that_no_will_tells_of(text: str, value: str) -> None:
    assert [found for _, found in values(text)] == [value]


def test_a_plan_of_the_past_counts_from_its_story() -> None:
    text = "The ship left at 7 p.m. on Sunday and was due at 11:10 a.m. on Monday."
    assert [value for _, value in values(text)] == ["2025-09-07T19", "2025-09-08T11:10"]
    assert [value for _, value in values("The board was due to meet on Friday.")] == ["2025-09-12"]


def test_to_last_is_to_go_on() -> None:
    (found,) = dated("The trial is expected to last three months.").annotations.dates
    assert (found.value, ends(found)) == ("P3M", None)


def test_a_length_within_which_something_is_due_ends_on_a_day() -> None:
    length, day = dated("Payment is due within 21 days of 3 March 2025.").annotations.dates
    assert (length.value, ends(length)) == ("P21D", ("2025-03-03", "2025-03-24"))
    assert day.value == "2025-03-03"
    length, _ = dated("It was sealed for 21 days after 3 March.").annotations.dates
    assert ends(length) is None


def test_early_and_late_on_a_day() -> None:
    (late,) = dated("The shares fell late Tuesday.").annotations.dates
    assert (late.value, late.mod, ends(late)) == ("2025-09-09", "END", ("2025-09-09", "2025-09-09"))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Sales rose in Q2 2025 from the year-ago quarter.", ["2025-Q2", "2024-Q2"]),
        ("Sales rose in Q2 2025, it said on Monday. A year earlier they fell.", ["2025-Q2", "2025-09-08", "2024-Q2"]),
        ("On Monday he was freed. A year earlier he was held.", ["2025-09-08", "2024"]),
        ("It lost money in the year-ago period.", ["2024"]),
        ("Sales rose to $3m in H1 2025 from year-earlier sales of $2m.", ["2025-H1", "2024-H1"]),
        ("Sales rose in Q2 2025. A year earlier they fell; in the year-ago quarter, too.", ["2025-Q2", "2024-Q2", "2024-Q2"]),
        ("Sales rose in Q2 2025. The fire on Monday killed two. A year earlier it had burnt.", ["2025-Q2", "2025-09-08", "2024"]),
        ("Sales rose in Q2 2025. In the quarter, costs fell.", ["2025-Q2", "2025-Q2"]),
        ("It will outdo last year’s fourth quarter.", ["2024-Q4"]),
        ("It reported fourth-quarter and full-year results on Monday.", ["2024-Q4", "2025-09-08"]),
        ("He ran in a first-quarter touchdown.", []),
    ],
)  # fmt: skip
def test_the_same_part_of_the_year_before(text: str, found: list[str]) -> None:
    assert [value for _, value in values(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It struck at 2052 ET.", [("2052 ET", "2025-09-10T20:52")]),
        ("It was lost at 1430 CT on Monday.", [("1430 CT on Monday", "2025-09-08T14:30")]),
        ("Doors open at 9.30 PT.", [("9.30 PT", "2025-09-10T09:30")]),
        ("In 2019 CT scans were rare.", [("2019", "2019")]),
        ("By 2019 CT imaging was common.", [("2019", "2019")]),
        ("In 2014 PT Timah, in 2015 IT, grew.", [("2014", "2014"), ("2015", "2015")]),
    ],
)
def test_hours_with_a_zone_of_two_letters(text: str, found: list[tuple[str, str]]) -> None:
    assert values(text) == found


def test_a_name_is_no_number_with_its_unit() -> None:
    assert values("Idi Amin waited 10mins.") == [("10mins", "PT10M")]
