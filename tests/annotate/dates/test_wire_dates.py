"""Dates as news agencies write them: weekdays of a story, programmes, what is compared, months before nouns."""

import pytest

from tests.support.dated_texts import values


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # The weekday after or before a day that was told.
        ("He quit on Aug. 28. She took over the following Monday.", ["2025-08-28", "2025-09-01"]),
        ("On Thursday, Sept. 4, they heard him; on the following Monday they voted.", ["2025-09-04", "2025-09-08"]),
        ("They voted on Aug. 28; he had quit the previous Monday.", ["2025-08-28", "2025-08-25"]),
        ("They meet the following Monday.", ["2025-09-15"]),
        ("They meet next Monday.", ["2025-09-15"]),
        # The month of the year that was told.
        ("It was tabled in January 2024 and passed that June.", ["2024-01", "2024-06"]),
        ("It was tabled in January 2024. That June, it passed.", ["2024-01", "2024-06"]),
        ("He said that June was dry.", ["2025-06"]),
        # Hours on either side of midnight.
        ("It held between 8 p.m. on Dec. 3 and 2 a.m. the next day.", ["2024-12-03T20", "2024-12-04T02"]),
        ("It rained on Dec. 3 and 5.", ["2024-12-03", "2024-12-05"]),
        # A stretch of the past ends before the source's day.
        ("They sat between October and February.", ["2024-10", "2025-02"]),
        ("They sat between September and February.", ["2024-09", "2025-02"]),
        ("They will sit between October and February.", ["2025-10", "2026-02"]),
        # Only since when: "due" counts from now.
        ("The truce, kept since it began on Aug. 22, was due to end on Tuesday.", ["2025-08-22", "2025-09-16"]),
        ("It left on Aug. 31 and was due on Tuesday.", ["2025-08-31", "2025-09-02"]),
        # What a figure of now is compared with.
        ("Profit was $210 million, up from $187 million a year earlier.", ["2024"]),
        ("The rate was unchanged from a week earlier.", ["2025-W36"]),
        ("It had left a year earlier.", [None]),
        ("In May it rose, against a fall of 3% a year earlier.", ["2025-05", "2024-05"]),
        ("It was 4.3% in August, against 4.2% the month before and 4.1% in May.", ["2025-08", "2025-07", "2025-05"]),
    ],
)  # fmt: skip
def test_days_beside_one_that_was_told(text: str, found: list[str | None]) -> None:
    assert [value for _, value in values(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The talks could last through Friday.", ["2025-09-12"]),
        ("The show runs through Jan. 11.", ["2026-01-11"]),
        ("The show runs through Sunday.", ["2025-09-14"]),
        ("Sales through August are up 3%.", ["2025-08"]),
        ("He came on Tuesday and leaves on Thursday.", ["2025-09-09", "2025-09-11"]),
        ("He came on Tuesday and left on Thursday.", ["2025-09-09", "2025-09-04"]),
        ("Oil fell as traders awaited Thursday’s meeting.", ["2025-09-11"]),
        ("Oil fell ahead of Thursday’s meeting.", ["2025-09-11"]),
        ("Oil fell after Thursday’s meeting.", ["2025-09-04"]),
        ("The final is at 3 p.m. on Sunday.", ["2025-09-14T15"]),
        ("The final was at 3 p.m. on Sunday.", ["2025-09-07T15"]),
        ("Kick-off is at noon Sunday.", ["2025-09-14T12:00"]),
        ("She was arrested on Monday and held until Tuesday.", ["2025-09-08", "2025-09-09"]),
        ("The road was closed until Friday.", ["2025-09-12"]),
        ("The firm lowered its forecast in November.", ["2024-11"]),
        ("Analysts forecast growth in November.", ["2025-11"]),
        ("They vote for the third time in two years.", ["P2Y"]),
        ("They will vote in two years.", ["2027"]),
        ("The vote, originally set for July 8, was moved to Sept. 17.", ["2025-07-08", "2025-09-17"]),
        ("A deal was reached on Friday; sentencing is Dec. 15.", ["2025-09-05", "2025-12-15"]),
        ("It has met since spring.", ["2025-SP"]),
        ("The season begins in three weeks.", ["2025-W40"]),
        ("The season began in three weeks.", ["P3W"]),
        ("Thursday marks two years of war.", ["2025-09-11", "P2Y"]),
        ("It must report by 31 March each year.", ["XXXX-03-31", "P1Y"]),
        ("Wheat was cut two weeks late this year.", ["P2W", "2025"]),
        ("Wheat was cut late this year.", ["2025"]),
        ("It sits until 8 October; he will speak on the 15th.", ["2025-10-08", "2025-09-15"]),
        ("It opens on 8 October; he will speak on the 15th.", ["2025-10-08", "2025-10-15"]),
        ("It will do so by the end of the calendar year.", ["2025"]),
        ("She ran the day after Labor Day, not the day before Easter.", ["2025-09-02", "2025-04-19"]),
    ],
)
def test_what_is_to_come_and_what_is_over(text: str, found: list[str]) -> None:
    assert [value for _, value in values(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("In the late 1970s and early ’80s it was large.", [("late 1970s", "197"), ("early ’80s", "198")]),
        ("I was there in '89.", [("'89", "1989")]),
        ("He took over in ’03.", [("’03", "2003")]),
        ("The ’03 was a good wine.", []),
        ("It was the third strike in as many months.", []),
        ("It took many months.", [("many months", "PXM")]),
        ("Every Friday they met.", [("Every Friday", "XXXX-WXX-5")]),
        ("Every other Friday they met.", [("Every other Friday", "P2W")]),
        ("The Sept. 11 attacks changed it.", [("Sept. 11", "2001-09-11")]),
        ("The Sept. 10 attacks changed it.", [("Sept. 10", "2025-09-10")]),
        ("An August report and a June poll said so.", [("August", "2025-08"), ("June", "2025-06")]),
        ("The May election and June’s vote were lost.", [("May", "2025-05"), ("June", "2025-06")]),
        ("The May girl and June’s mother were lost.", []),
        ("An August Bauer wrote it.", []),
    ],
)
def test_decades_months_and_what_comes_again(text: str, found: list[tuple[str, str]]) -> None:
    assert values(text) == found
