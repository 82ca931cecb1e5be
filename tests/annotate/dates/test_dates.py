"""Dates: every kind of expression, what it counts from, which days it can mean."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.dated_texts import dated, ends, values
from tests.support.growth import assert_time_grows_with


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("On September 7, 2025, they spoke.", "September 7, 2025", "2025-09-07"),
        ("On Sunday, 7 September 2025 they spoke.", "Sunday, 7 September 2025", "2025-09-07"),
        ("Dated 2025-09-07.", "2025-09-07", "2025-09-07"),
        ("On March 3 they spoke.", "March 3", "2025-03-03"),
        ("It will open on 3 December.", "3 December", "2025-12-03"),
        ("The table was corrected on 13 September.", "13 September", "2025-09-13"),
        ("The table was corrected on 20 October.", "20 October", "2024-10-20"),
        ("In April 2025 it rained.", "April 2025", "2025-04"),
        ("It rained in July.", "July", "2025-07"),
        ("It rained in November.", "November", "2024-11"),
        ("It will rain in November.", "November", "2025-11"),
        ("Since 2017 it rains.", "2017", "2017"),
        ("In mid-2025 it rained.", "mid-2025", "2025"),
        ("Since the mid-1990s it rains.", "mid-1990s", "199"),
        ("In the first quarter of 2025 it rained.", "the first quarter of 2025", "2025-Q1"),
        ("In the second half of 2024 it rained.", "the second half of 2024", "2024-H2"),
        ("In the spring of 2024 it rained.", "spring of 2024", "2024-SP"),
        ("It rained yesterday.", "yesterday", "2025-09-09"),
        ("It rained on Monday.", "Monday", "2025-09-08"),
        ("It rains next Monday.", "next Monday", "2025-09-15"),
        ("It rained last week.", "last week", "2025-W36"),
        ("It rained last month.", "last month", "2025-08"),
        ("It rained three years ago.", "three years ago", "2022"),
        ("It rained for two months.", "two months", "P2M"),
        ("It rained for 2 1/2 years.", "2 1/2 years", "P2.5Y"),
        ("It rains every day.", "every day", "P1D"),
        ("In the 19th century it rained.", "19th century", "18"),
        ("Last Friday it rained.", "Last Friday", "2025-09-05"),
        ("It will rain until the end of 2026.", "the end of 2026", "2026"),
        ("Rates will rise in the fourth quarter.", "the fourth quarter", "2025-Q4"),
        ("Sales fell in the first quarter.", "the first quarter", "2025-Q1"),
        ("They hope to have it back by the end of June.", "the end of June", "2026-06"),
        ("Sales rose in fiscal 2023/24.", "fiscal 2023/24", "2023/2024"),
        ("The deficit of the current fiscal year grew.", "current fiscal year", "2025"),
        ("It rained on Christmas Eve.", "Christmas Eve", "2024-12-24"),
        ("It met on 5/6/24.", "5/6/24", "2024-06-05"),
        ("They fell for five quarters.", "five quarters", "P5Q"),
        ("It rained last night.", "last night", "2025-09-09"),
        ("It rained later this morning.", "later this morning", "2025-09-10"),
        ("It rained yesterday evening.", "yesterday evening", "2025-09-09"),
        ("It rained on Tuesday of last week.", "Tuesday of last week", "2025-09-02"),
        ("They meet next week on Monday.", "next week on Monday", "2025-09-15"),
        ("They meet the week after next.", "week after next", "2025-W39"),
        ("It rained in the last week of July 2025.", "the last week of July 2025", "2025-W31"),
        ("It rained in the first week of 2025.", "first week of 2025", "2025-W01"),
        ("It rained on Easter Monday 2025.", "Easter Monday 2025", "2025-04-21"),
        ("It rained on Thanksgiving last year.", "Thanksgiving last year", "2024-11-28"),
        ("It rained on the fourth of July.", "fourth of July", "2025-07-04"),
        ("It rained at half past seven.", "half past seven", "2025-09-10T07:30"),
        ("It rained at noon.", "noon", "2025-09-10T12:00"),
        ("It rained at six o’clock in the evening.", "six o’clock in the evening", "2025-09-10T18"),
        ("They report quarterly.", "quarterly", "P3M"),
        ("It was closed by Friday.", "Friday", "2025-09-05"),
        ("It changed after 9/11.", "9/11", "2001-09-11"),
        ("It will be closed by Friday.", "Friday", "2025-09-12"),
        ("The review is taking place this Friday.", "this Friday", "2025-09-12"),
        ("The review took place this Monday.", "this Monday", "2025-09-08"),
        ("The review is to take place this Monday.", "this Monday", "2025-09-15"),
        ("The board was set to meet on Wednesday.", "Wednesday", "2025-09-10"),
        ("It is slated to open a hearing on the quay on Monday.", "Monday", "2025-09-15"),
        ("“The board will not act,” stated Lee during the rites on Friday.", "Friday", "2025-09-05"),
        ("Work will begin, Lee said in Arden on Friday.", "Friday", "2025-09-05"),
        ("It rained between 3 and 12 September.", "between 3 and 12 September", "2025-09-03/2025-09-12"),
        (
            "It rained on September 3rd through the 5th.",
            "September 3rd through the 5th",
            "2025-09-03/2025-09-05",
        ),
        ("It rained on 28 June in 2020.", "28 June in 2020", "2020-06-28"),
        ("It began on the fourth of July, 1995.", "fourth of July, 1995", "1995-07-04"),
        ("The file is of 20240115.", "20240115", "2024-01-15"),
        ("In the first six months of 2024 it rained.", "first six months of 2024", "2024-01/2024-06"),
        ("Fees fell (9M 2024: 4).", "9M 2024", "2024-01/2024-09"),
        ("The last two weeks of May were wet.", "The last two weeks of May", "2025-05-18/2025-05-31"),
        ("The first ten days of last year were wet.", "first ten days of last year", "2024-01-01/2024-01-10"),
        ("In the week of October 6, 2025 it rained.", "week of October 6, 2025", "2025-W41"),
        ("The week beginning 3 September was wet.", "week beginning 3 September", "2025-09-03/2025-09-09"),
        ("Sales rose in H1 2024.", "H1 2024", "2024-H1"),
        ("Sales rose in 2024 H2.", "2024 H2", "2024-H2"),
        ("It rained on Friday 5th.", "Friday 5th", "2025-09-05"),
        ("He left on the evening of the 5th.", "evening of the 5th", "2025-09-05"),
        ("She would prefer the morning of the 18th.", "morning of the 18th", "2025-09-18"),
        ("It will rain on Mon 13th.", "Mon 13th", "2025-10-13"),
        ("It rained on the 3rd.", "3rd", "2025-09-03"),
        ("A fortnight ago it rained.", "A fortnight ago", "2025-W35"),
        ("It rained for two fortnights.", "two fortnights", "P4W"),
        ("It will rain over the next fortnight.", "the next fortnight", "P2W"),
        ("It rained over the past fortnight.", "the past fortnight", "P2W"),
        ("It rained in the past quarter.", "past quarter", "2025-Q2"),
        ("They meet every two years.", "every two years", "P2Y"),
        ("They meet every other week.", "every other week", "P2W"),
        ("They meet twice a month.", "twice a month", "P1M"),
        ("It rained at 8.30pm.", "8.30pm", "2025-09-10T20:30"),
        ("It rained at 7:56:30 am.", "7:56:30 am", "2025-09-10T07:56:30"),
        ("It opens this coming Friday.", "this coming Friday", "2025-09-12"),
        ("It rained this past Monday.", "this past Monday", "2025-09-08"),
        ("Later in the year it will rain.", "Later in the year", "2025"),
        ("Prices rose in the year to date.", "year to date", "2025"),
        ("It is at present closed.", "at present", "PRESENT_REF"),
        ("They meet every morning.", "every morning", "XXXX-XX-XXTMO"),
        ("They meet every Monday at 9 a.m.", "every Monday at 9 a.m.", "XXXX-WXX-1T09"),
        ("Every day at 6:30 p.m. they met.", "Every day at 6:30 p.m.", "XXXX-XX-XXT18:30"),
        ("They met at 7:30 in the evening.", "7:30 in the evening", "2025-09-10T19:30"),
        ("They met at half past seven in the evening.", "half past seven in the evening", "2025-09-10T19:30"),
        ("At eleven at night they left.", "eleven at night", "2025-09-10T23"),
        ("At two at night they left.", "two at night", "2025-09-10T02"),
        ("It took a year and three months.", "a year and three months", "P1Y3M"),
        ("It took two hours and 30 minutes.", "two hours and 30 minutes", "PT2H30M"),
        ("It rained two weeks and a day ago.", "two weeks and a day ago", "2025-08-26"),
        ("It rained a year and two months ago.", "a year and two months ago", "2024-07"),
        ("Lee said work will begin on Friday.", "Friday", "2025-09-12"),
        ("The rules come into force on Friday.", "Friday", "2025-09-12"),
        ("The summit opens on Friday.", "Friday", "2025-09-12"),
        ("It plans to spend the grants announced in November.", "November", "2024-11"),
        ("The quay will be opened in November.", "November", "2025-11"),
        ("It ends one minute past midnight.", "one minute past midnight", "2025-09-10T00:01"),
        ("It ended ten minutes before noon.", "ten minutes before noon", "2025-09-10T11:50"),
        ("On Friday the court will rule.", "Friday", "2025-09-12"),
        ("On 3 January the newly elected council is to meet.", "3 January", "2026-01-03"),
        ("In May, Mr. Lee and two others may be tried.", "May", "2026-05"),
        ("The ministry said that on Friday Lee will visit Arden.", "Friday", "2025-09-12"),
        ("The election in May will decide who governs.", "May", "2026-05"),
        ("On Friday the rules take effect.", "Friday", "2025-09-12"),
        ("On Friday the minister said he will go.", "Friday", "2025-09-05"),
        ("On Friday the council, which will meet again, rose.", "Friday", "2025-09-05"),
        ("In May police held ten men who will be tried.", "May", "2025-05"),
        ("It met, in May, and will meet again.", "May", "2025-05"),
        ("The attack in May will not be forgotten.", "May", "2025-05"),
        (
            "Done at Vienna, this twenty-third day of May, one thousand nine hundred and sixty-nine.",
            "twenty-third day of May, one thousand nine hundred and sixty-nine",
            "1969-05-23",
        ),
        (
            "Done on the 14th of July in the year two thousand and three.",
            "14th of July in the year two thousand and three",
            "2003-07-14",
        ),
        (
            "It was signed on the ninth of June, nineteen ninety-one.",
            "ninth of June, nineteen ninety-one",
            "1991-06-09",
        ),
        (
            "He left on 6 April seventeen hundred and three.",
            "6 April seventeen hundred and three",
            "1703-04-06",
        ),
        ("It met in October two thousand and five.", "October two thousand and five", "2005-10"),
        ("It rained in twenty twenty-four.", "twenty twenty-four", "2024"),
        ("It rained in nineteen oh five.", "nineteen oh five", "1905"),
        ("On the 5th day of August 2025 it rained.", "5th day of August 2025", "2025-08-05"),
        ("It rained on the second day of May.", "second day of May", "2025-05-02"),
        (
            "It rained between the ninth and the seventeenth of April.",
            "ninth and the seventeenth of April",
            "2025-04-09/2025-04-17",
        ),
        ("It rained on Sunday, the eleventh of May.", "Sunday, the eleventh of May", "2025-05-11"),
        ("It rained on Friday the fifth.", "Friday the fifth", "2025-09-05"),
        ("In the year to March 2025 it rained.", "year to March 2025", "2024-04/2025-03"),
        (
            "In the three months to the end of June it rained.",
            "three months to the end of June",
            "2025-04/2025-06",
        ),
        (
            "It lost money in twelve months ended 30 June 2024.",
            "twelve months ended 30 June 2024",
            "2023-07-01/2024-06-30",
        ),
        ("In the week to 5 October 2024 it rained.", "week to 5 October 2024", "2024-09-29/2024-10-05"),
        ("In the six months to May last year it rained.", "six months to May last year", "2023-12/2024-05"),
        ("It rained in winter 2024-25.", "winter 2024-25", "2024-WI"),
        ("Sales rose in FY2024.", "FY2024", "2024"),
        ("It has rained from March to date.", "March", "2025-03"),
        ("It closes on the 15th day of next month.", "15th day of next month", "2025-10-15"),
        ("It rained in Dec-2018.", "Dec-2018", "2018-12"),
        ("It is of 23-Sep-2020.", "23-Sep-2020", "2020-09-23"),
        ("It is of 2019/Aug/01.", "2019/Aug/01", "2019-08-01"),
        ("It rained in the third month of 2021.", "third month of 2021", "2021-03"),
        ("It rained in week 27 of last year.", "week 27 of last year", "2024-W27"),
        ("It rained on the weekend of 3 May.", "the weekend of 3 May", "2025-W18-WE"),
        ("It rained over the weekend of May 3-4, 2024.", "the weekend of May 3-4, 2024", "2024-W18-WE"),
        ("It rained in the two previous years.", "two previous years", "P2Y"),
        ("It came in Sept ’24.", "Sept ’24", "2024-09"),
        ("It rained in the summer of ’69.", "summer of ’69", "1969-SU"),
        ("Sales rose in 3Q24.", "3Q24", "2024-Q3"),
        ("Sales rose in 1H25.", "1H25", "2025-H1"),
        ("It rained on Whit Monday 2025.", "Whit Monday 2025", "2025-06-09"),
        ("Talks resume on Monday.", "Monday", "2025-09-15"),
        ("Voters go to the polls on Sunday.", "Sunday", "2025-09-14"),
        ("It was off to a bright start on Saturday.", "Saturday", "2025-09-06"),
        ("He has until 5 p.m. on Friday to reply.", "5 p.m. on Friday", "2025-09-12T17"),
        ("It is due at 23:59 CET on 31 October 2025.", "23:59 CET on 31 October 2025", "2025-10-31T23:59"),
        ("At 0600 on 24 February 2022 it began.", "0600 on 24 February 2022", "2022-02-24T06:00"),
        ("On 15 April 2023, at about 9 a.m., it began.", "15 April 2023, at about 9 a.m.", "2023-04-15T09"),
        ("Around 5:30 that morning it began.", "5:30", "T05:30"),
        ("Every October it rains.", "Every October", "XXXX-10"),
        ("A second cut before the end of June is unlikely.", "the end of June", "2026-06"),
        ("Nobody sees room for cuts before the fourth quarter.", "the fourth quarter", "2025-Q4"),
        ("13 December: hearings of the committee.", "13 December", "2025-12-13"),
        ("Late January: draft terms.", "Late January", "2026-01"),
        ("The scheme closes at 11.59 pm on 30 November.", "11.59 pm on 30 November", "2025-11-30T23:59"),
        ("They agreed to meet on Friday.", "Friday", "2025-09-12"),
        ("It may be held as early as 23 November.", "23 November", "2025-11-23"),
        ("He spoke at a Monday rally.", "Monday", "2025-09-08"),
        ("Oil for December delivery fell.", "December", "2025-12"),
        ("It will publish second-quarter results.", "second-quarter", "2025-Q2"),
        ("They expect to decide on all of them by Christmas.", "Christmas", "2025-12-25"),
        ("The wall fell on 9 October.", "9 October", "2024-10-09"),
        ("It struck at 2052 GMT.", "2052 GMT", "2025-09-10T20:52Z"),
        ("It struck at 0930 local time.", "0930 local time", "2025-09-10T09:30"),
        ("Doors open at 0900 hours.", "0900 hours", "2025-09-10T09:00"),
        ("It is shown today at 9.30 hrs.", "today at 9.30 hrs", "2025-09-10T09:30"),
        ("It struck at 2052 GMT Tuesday.", "2052 GMT Tuesday", "2025-09-09T20:52Z"),
        ("It will come out two weeks from today.", "two weeks from today", "2025-09-24"),
        ("It will come out two weeks from now.", "two weeks from now", "2025-W39"),
        ("Growth in the first half of the year was slow.", "the first half of the year", "2025-H1"),
        ("In the first six months of the year it rained.", "first six months of the year", "2025-01/2025-06"),
        ("Sales in the third quarter could be lower.", "the third quarter", "2025-Q3"),
        ("Some 17 have been decided since Friday and are to be signed.", "Friday", "2025-09-05"),
        ("It will go on, and 17 have been decided since Friday.", "Friday", "2025-09-05"),
        ("The toll had risen and reached 118 by Friday.", "Friday", "2025-09-05"),
        ("Shocks – 163 of them by Friday – kept people awake.", "Friday", "2025-09-05"),
    ],
)
def test_expressions_and_their_values(text: str, words: str, value: str) -> None:
    assert values(text) == [(words, value)]


@pytest.mark.parametrize(
    ("text", "mod"),
    [
        ("In early 2025 it rained.", "START"),
        ("In mid-2025 it rained.", "MID"),
        ("In late 2024 it rained.", "END"),
    ],
)
def test_parts_of_a_year_keep_their_precision(text: str, mod: str) -> None:
    (date,) = dated(text).annotations.dates
    assert date.mod == mod
    assert ends(date) is not None
    assert ends(date)[1] < "2026"


PIECES = st.sampled_from(
    [
        "May ",
        "in ",
        "2025 ",
        "mid-",
        "the ",
        "1990s ",
        "two ",
        "months ",
        "later ",
        "Monday ",
        "3 ",
        "p.m. ",
        "Q1 ",
        "ü ",
        "\n",
        "30 ",
        "February ",
        "that day ",
        "at 8 ",
        "half a century ago ",
        "year-end ",
        "in the summer ",
        "year-ago ",
        "within ",
        " of ",
    ]
)


@settings(deadline=None)
@given(
    st.lists(PIECES | st.text(max_size=5), max_size=25),
    st.sampled_from([None, "2025-09-10", "0001-01-01", "9999-12-31"]),
)
def test_whatever_the_text_the_layer_is_sound(pieces: list[str], reference: str | None) -> None:
    text = "".join(pieces)
    end = 0
    for date in dated(text, reference).annotations.dates:
        assert date.span.of(text).strip()
        assert date.span.start >= end
        end = date.span.end


@pytest.mark.slow
@pytest.mark.parametrize(
    "piece",
    [
        "1",
        "May ",
        "1 ",
        "a",
        "the ",
        "2025-",
        "first quarter of ",
        "for months ",
        "may meet on Monday ",
        "please on Friday ",
        "from 10:30 to 3 on ",
        "5/6/2024 ",
    ],
)
def test_time_is_linear(piece: str) -> None:
    count = 5_000 // len(piece)
    assert_time_grows_with(lambda times: dated(piece * times), count, 4 * count)


@pytest.mark.parametrize("years", ["2014-2018", "2021–2025"])
def test_both_years_of_a_stretch_are_dates(years: str) -> None:
    text = f"The programme of {years} holds."
    assert [mention.span.of(text) for mention in dated(text).annotations.dates] == [years[:4], years[5:]]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Of all cargo, 40 per cent of what is sent, those who live here today are poor.", "PRESENT_REF"),
        ("40 percent of the freight that crosses the lake today spends days in port.", "PRESENT_REF"),
        ("Most of those who farm there today have no water.", "PRESENT_REF"),
        ("Arden is today a town of 9,000.", "PRESENT_REF"),
        ("The man who killed her today is in court.", "2025-09-10"),
        ("The ship that docks today carries grain.", "2025-09-10"),
        ("Most of those who came today have left.", "2025-09-10"),
        ("The vote is today.", "2025-09-10"),
        ("It rained today.", "2025-09-10"),
    ],
)
def test_today_may_be_nowadays(text: str, value: str) -> None:
    assert [found for words, found in values(text) if words == "today"] == [value]


@pytest.mark.parametrize(
    ("text", "words", "value", "days"),
    [
        (
            "It is set before the end of the first quarter of 2027.",
            "the end of the first quarter of 2027",
            "2027-Q1",
            "31",
        ),
        ("It will be done by the end of Q3 2027.", "the end of Q3 2027", "2027-Q3", "30"),
        ("It will be done by the end of the year.", "the end of the year", "2025", "31"),
        ("It will be done not later than the end of 2027.", "the end of 2027", "2027", "31"),
        ("It stays until the end of May 2027.", "the end of May 2027", "2027-05", "31"),
        ("It will be done by year-end.", "year-end", "2025", "31"),
        (
            "It was built by the end of the second half of 2024.",
            "the end of the second half of 2024",
            "2024-H2",
            "31",
        ),
    ],
)
def test_what_is_due_by_the_end_is_due_on_the_last_day(text: str, words: str, value: str, days: str) -> None:
    (found,) = dated(text).annotations.dates
    assert (found.span.of(text), found.value, found.mod) == (words, value, "END")
    assert found.days is not None
    assert found.days.first == found.days.last
    assert found.days.last.isoformat().endswith(days)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Prices rose at the end of 2024.", ("2024-09-01", "2024-12-31")),
        ("It is due by late 2027.", ("2027-09-01", "2027-12-31")),
        ("It opens at the start of the first quarter of 2027.", ("2027-01-01", "2027-01-30")),
        ("It is due in the first quarter of 2027.", ("2027-01-01", "2027-03-31")),
    ],
)
def test_other_ends_and_parts_keep_their_days(text: str, days: tuple[str, str]) -> None:
    (found,) = dated(text).annotations.dates
    assert ends(found) == days
