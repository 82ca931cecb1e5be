"""Dates as news agencies write them: weekdays of a story, programmes, what is compared, months before nouns."""

from dataclasses import replace

import pytest

from flows.annotate.dates.dates import annotate_dates
from flows.ingest import document_from_record
from flows.model.annotation import AnnotatedDocument
from flows.segment import segment_document
from tests.support.dated_texts import values


def read(text: str) -> list[str | None]:
    document = document_from_record(1, "report", text, "2025-09-10")
    annotated = AnnotatedDocument(document, segment_document(document)[0])
    return [date.value for date in annotate_dates(annotated).dates]


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
        # The month after or before the date that was told.
        ("They signed it in September 2023. The following January they left.", ["2023-09", "2024-01"]),
        ("They signed it in January 2023. The following March they left.", ["2023-01", "2023-03"]),
        ("It opened in 2019. The following March it closed.", ["2019", "2020-03"]),
        ("It was tabled on 3 March 2022. The previous December they had met.", ["2022-03-03", "2021-12"]),
        ("He was held on 11 March with a card valid until the following May. Two days later he left.",
         ["2025-03-11", "2025-05", "2025-03-13"]),
        ("He left the following March.", [None]),
        # The season of a year that is counted.
        ("In the spring of this year they left.", ["2025-SP"]),
        ("It shut in 2019. In the autumn of the same year it opened.", ["2019", "2019-FA"]),
        # A part of a month that lies ahead is none in which something came about.
        ("Schools reopened in late September.", ["2024-09"]),
        ("Schools reopened in early September.", ["2025-09"]),
        ("Schools will reopen in late September.", ["2025-09"]),
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
        ("The prize is awarded in the first week of December.", ["2025-W49"]),
        ("The prize was awarded in the first week of December.", ["2024-W49"]),
        ("By Friday 40 had been found; by Sunday, all of them.", ["2025-09-05", "2025-09-07"]),
        ("At 10:40 p.m. they came; by 10:52 they had gone.", ["2025-09-10T22:40", "2025-09-10T22:52"]),
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


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # A plan years ahead is no year of what has happened.
        ("The lease ends in January 2030. The mine closed in April after a flood on March 3.", ["2030-01", "2025-04", "2025-03-03"]),
        ("The lease ends in January 2030. It lapses in April.", ["2030-01", "2030-04"]),
        # Days of an earlier year go on with its month.
        ("He was hired in March 2024. He signed on June 1.", ["2024-03", "2024-06-01"]),
        ("He was hired in March 2024. He signed on July 21.", ["2024-03", "2025-07-21"]),
        ("He came in March 2023. Between June 3 and June 7 of that year he left.", ["2023-03", "2023-06-03", "2023-06-07"]),
        # What was foretold counts from the saying.
        ("She said in 2019 that it would close by Christmas.", ["2019", "2019-12-25"]),
        ("In 2023, she warned that it would close by New Year’s Day.", ["2023", "2024-01-01"]),
        ("She said in August that it would open by April.", ["2025-08", "2026-04"]),
        ("She had paid all of it by April.", ["2025-04"]),
        ("He promised her in July that it would stay.", ["2025-07"]),
        ("He promised a vote in July.", ["2026-07"]),
        # Until when it was so.
        ("They came daily until May and come weekly now.", ["P1D", "2025-05", "P1W", "PRESENT_REF"]),
        ("They were made until April and then stopped.", ["2025-04"]),
        ("It had been shut until April.", ["2025-04"]),
        ("It was shut until April.", ["2026-04"]),
        # Parts of a year beside it.
        ("In the nine months ended June 30, it was 3, up from 2 a year earlier.", ["2024-10-01/2025-06-30", "2023-10-01/2024-06-30"]),
        ("2027: a presidential election, in April", ["2027", "2027-04"]),
        ("The first-quarter dividend will be paid on Dec. 12.", ["2025-Q1", "2025-12-12"]),
        ("In FY25 it fell.", ["2025"]),
        ("We had hoped for December.", ["2025-12"]),
        ("It rains every morning at 4:47.", ["XXXX-XX-XXT04:47"]),
        ("It begins at 2 a.m. Eastern on Thursday.", ["2025-09-11T02"]),
    ],
)  # fmt: skip
def test_years_of_a_story_with_plans_and_memories(text: str, found: list[str]) -> None:
    assert read(text) == found


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Friday: The court rules.", "2025-09-12"),
        ("Monday: Primaries in two states.", "2025-09-15"),
        ("Monday: The court ruled.", "2025-09-08"),
        ("Monday: Ann Lee, the aide charged with theft, is in court.", "2025-09-15"),
        ("Monday: Ann Lee, who is an aide, was in court.", "2025-09-08"),
        ("She is in court on Monday.", "2025-09-15"),
        ("She was in court on Monday.", "2025-09-08"),
        ("The ruling comes Monday.", "2025-09-15"),
        ("On Friday, she is sentenced.", "2025-09-12"),
        ("On Friday, she was sentenced.", "2025-09-05"),
        ("On Tuesday night he should tell us.", "2025-09-16"),
        ("They wanted it to be ready on Friday.", "2025-09-12"),
        ("She asked them to vote on Thursday.", "2025-09-11"),
        ("He wanted it on Friday.", "2025-09-05"),
        ("Friday, if we are lucky.", "2025-09-12"),
        ("They met on Tuesday.", "2025-09-09"),
    ],
)
def test_weekdays_of_a_list_of_what_comes(text: str, day: str) -> None:
    assert [value for _, value in values(text)] == [day]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ballots are due by 11/3. They were sent on May 5.", ["2025-11-03", "2025-05-05"]),
        ("Ballots are due by 11/10. They were sent on 5 May.", ["2025-10-11", "2025-05-05"]),
        ("The debate is 10/20 at 7 p.m.", ["2025-10-20T19"]),
        ("Register by 10/26.", ["2025-10-26"]),
        ("Ballots are due by 11/3.", []),
        ("It was cut by 2/3 on May 3.", ["2025-05-03"]),
        ("It is open 24/7 and is 3/4 full.", []),
    ],
)
def test_days_in_two_figures(text: str, found: list[str]) -> None:
    assert read(text) == found


@pytest.mark.parametrize(
    "text", ["On Super Tuesday she won.", "On Black Monday shares fell.", "It has been so since Fat Tuesday."]
)
def test_a_weekday_with_a_name_is_no_day_of_this_week(text: str) -> None:
    assert values(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The certificate of 21 June 2024 gave 1.5. A tremor came at 05:12.", ["2024-06-21", "T05:12"]),
        ("On 21 June 2024 it gave way. A tremor came at 05:12.", ["2024-06-21", "2024-06-21T05:12"]),
        ("Polls close at 8 p.m. on Election Day.", ["T20"]),
        ("Polls close at 8 p.m. on Sunday.", ["2025-09-14T20"]),
    ],
)
def test_hours_that_have_no_day_are_given_none(text: str, found: list[str]) -> None:
    assert read(text) == found


def test_hours_in_the_paragraphs_behind_a_day_of_months_ago() -> None:
    assert read("On 3 May 2025 a train left the rails.\n\nThe driver came at 05:20.") == [
        "2025-05-03",
        "2025-05-03T05:20",
    ]
    assert read("He was elected on 3 May 2024.\n\nThe session began at 10:00.") == [
        "2024-05-03",
        "2025-09-10T10:00",
    ]


def test_hours_under_a_heading_that_names_their_day() -> None:
    text = "# The fire\n\nIt was put out.\n\n## Events of 3 May 2025\n\nIt began at 06:51.\n\n## Weather\n\nIt rained at 11:00."
    document = replace(document_from_record(1, "report", text, "2025-09-10"), media_type="text/markdown")
    annotated = AnnotatedDocument(document, segment_document(document)[0])
    assert [date.value for date in annotate_dates(annotated).dates] == [
        "2025-05-03",
        "2025-05-03T06:51",
        "T11:00",
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("NPA jp/ta/sr 250610 NOV 26", ["2026-11-25T06:10"]),
        ("The storm was near as of 241530Z MAY 26.", ["2026-05-24T15:30Z"]),
        ("No 250610 is sold. It came on NOV 26.", ["2024-11-26"]),
    ],
)
def test_the_day_hour_and_month_of_a_wire(text: str, found: list[str]) -> None:
    assert [value for _, value in values(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # The source's day is a Wednesday, 10 September.
        ("Lee, who flies to Rome on Sunday, said Oslo would ask for a waiver.", ["2025-09-14"]),
        ("Lee, who flew to Rome on Sunday, said Oslo would ask for a waiver.", ["2025-09-07"]),
        ("Ministers meet on Sunday and are expected to leave output unchanged.", ["2025-09-14"]),
        ("The bank left its rate unchanged on Monday.", ["2025-09-08"]),
        ("Markets are closed on Thursday and shut early on Friday.", ["2025-09-11", "2025-09-12"]),
        ("Markets were closed on Monday and shut early on Friday.", ["2025-09-08", "2025-09-05"]),
        ("The gang has set a deadline of midnight on Monday.", ["2025-09-15T24:00"]),
        ("The firm missed a deadline of noon on Monday.", ["2025-09-08T12:00"]),
        ("The union extended its deadline to midnight on Monday.", ["2025-09-15T24:00"]),
        ("It expects sales of 18 billion, against a range of 19 billion given on Aug. 20.", ["2025-08-20"]),
        ("It expects a ruling in December.", ["2025-12"]),
        ("It took longer than expected, and rates softened from June.", ["2025-06"]),
        # What is compared with is of the day before the story, not of the day before what is foretold.
        ("They put the chance of a cut on Oct. 9 at 64%, down from 71% a day earlier.", ["2025-10-09", "2025-09-09"]),
        ("It sank on Aug. 9, with 12 aboard, up from 7 a day earlier.", ["2025-08-09", "2025-08-08"]),
        # The hour of a saying is none of the day that it tells of.
        ("Roe, who had until Oct. 18 to bid, said at 0705 GMT that he would not.", ["2025-10-18", "2025-09-10T07:05Z"]),
        ("It closes on Oct. 18 at 0705 GMT.", ["2025-10-18T07:05Z"]),
        # The year by which a bond is known.
        ("It missed a coupon on its 2031 Eurobond on Aug. 16.", ["2025-08-16"]),
        ("It came after the 2024 bond sale.", ["2024"]),
    ],
)  # fmt: skip
def test_days_of_markets_and_deadlines(text: str, found: list[str]) -> None:
    assert [value for _, value in values(text)] == found
