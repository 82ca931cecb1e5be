"""Dates and hours as mails, agendas, invitations and tables write them, and prose that must not be read so."""

import pytest

from flows.annotate.dates.dates import annotate_dates
from flows.ingest import document_from_record
from flows.model.annotation import AnnotatedDocument
from flows.segment import segment_document
from tests.support.dated_texts import dated, values


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They meet Wednesday from 10-4.", [("Wednesday from 10-4", "2025-09-10")]),
        ("They meet on Friday from 9 to 11.", [("Friday from 9 to 11", "2025-09-12")]),
        ("They met between 3 and 8 yesterday.", [("between 3 and 8 yesterday", "2025-09-09")]),
        ("They meet five to seven today.", [("five to seven today", "2025-09-10")]),
        ("They lost six to four today.", [("today", "2025-09-10")]),
        ("The index fell on Friday from 10 to 4 points.", [("Friday", "2025-09-05")]),
        ("It sold 10 to 4 yesterday’s guests.", [("yesterday", "2025-09-09")]),
    ],
)
def test_hours_that_may_be_of_morning_or_evening_leave_the_day_what_is_known(
    text: str, found: list[tuple[str, str]]
) -> None:
    assert values(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They met between 7 and 9 last night.", ["2025-09-09T19", "2025-09-09T21"]),
        ("They meet from 7 to 7:30 tonight.", ["2025-09-10T19", "2025-09-10T19:30"]),
        ("They meet tonight from 7 to 7:30.", ["2025-09-10", "2025-09-10T19", "2025-09-10T19:30"]),
        ("They met between 10 and 11:30 on 3 May 2024.", ["2024-05-03T10", "2024-05-03T11:30"]),
        ("They met between 10 and 11:30 this morning.", ["2025-09-10T10", "2025-09-10T11:30"]),
        ("They will meet from 10:30 to 3 on Friday.", ["2025-09-12T10:30", "2025-09-12T15"]),
        ("They will meet from 10 am to noon on Friday.", ["2025-09-12T10", "2025-09-12T12:00"]),
        ("They were there from 8am-3 yesterday.", ["2025-09-09T08", "2025-09-09T15"]),
        ("It was open from 9am to 5.", ["2025-09-10T09", "2025-09-10T17"]),
        ("It is open from 9am to 5.", ["XXXX-XX-XXT09", "XXXX-XX-XXT17"]),
        ("It is open from 9pm to 2.", ["XXXX-XX-XXT21"]),
        ("Doors open between 0730-0930.", ["2025-09-10T07:30", "2025-09-10T09:30"]),
        ("It ran from 0730 to 1930.", ["2025-09-10T07:30", "2025-09-10T19:30"]),
        ("It grew from 1730 to 1930.", ["1730", "1930"]),
        ("He worked from 3 in the morning until 5pm.", ["2025-09-10T03", "2025-09-10T17"]),
        ("It came from 3 in the morning session.", []),
        ("The ratio rose from 10:30 to 3 per cent.", ["2025-09-10T10:30"]),
    ],
)
def test_one_end_of_a_stretch_of_hours_says_what_the_other_leaves_out(text: str, found: list[str]) -> None:
    assert [value for _, value in values(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They meet at 1140 a.m.", [("1140 a.m.", "2025-09-10T11:40")]),
        ("They meet at six pm.", [("six pm", "2025-09-10T18")]),
        ("They meet at eleven am today.", [("eleven am today", "2025-09-10T11")]),
        ("They met at six thirty p.m. Monday.", [("six thirty p.m. Monday", "2025-09-08T18:30")]),
        ("It is not known which one am I.", []),
        ("They meet Wednesday at 4 oclock.", [("Wednesday at 4 oclock", "2025-09-10T04")]),
        ("It is back in the morning at 7.", [("in the morning at 7", "2025-09-10T07")]),
        ("It fell in the morning at 7 per cent.", []),
        ("It fell in the morning at 7 a.m.", [("7 a.m.", "2025-09-10T07")]),
        ("This afternoon at 2 PM or later will do.", [("This afternoon at 2 PM", "2025-09-10T14")]),
        (
            "They meet tonight from 7 to 9 p.m.",
            [("tonight", "2025-09-10"), ("7", "2025-09-10T19"), ("9 p.m.", "2025-09-10T21")],
        ),
        (
            "It sets at thirty-six minutes past eight.",
            [("thirty-six minutes past eight", "2025-09-10T08:36")],
        ),
        ("It leaves everyday 6am.", [("everyday 6am", "XXXX-XX-XXT06")]),
        ("They meet every weekday.", [("every weekday", None)]),
        ("Shares closed at 97p today.", [("today", "2025-09-10")]),
    ],
)
def test_hours_written_short(text: str, found: list[tuple[str, str]]) -> None:
    assert values(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They meet on Monday 22.", ["2025-09-22"]),
        ("They meet on Monday 22 at 9:30.", ["2025-09-22T09:30"]),
        ("They met on Monday 8 from 9:30.", ["2025-09-08", "2025-09-08T09:30"]),
        ("They meet on Monday 23.", [None]),
        ("On Monday 22 people came.", ["2025-09-08"]),
        ("On Monday 22.5 per cent voted.", ["2025-09-08"]),
        ("It is of Dec31, 1994.", ["1994-12-31"]),
        ("It is of Dec 31 , 1994.", ["1994-12-31"]),
        ("It is of 14 FEB 2020.", ["2020-02-14"]),
        ("It is of 3 sep 2019.", ["2019-09-03"]),
        ("It is of 2019-aug-01.", ["2019-08-01"]),
        ("It was due on 20th dec.", ["2025-12-20"]),
        ("Arrived 14 FEB, left 15 FEB.", ["2025-02-14", "2025-02-15"]),
        ("A rate of 29 APR was set.", []),
        ("The 3 sep drives and the 20 dec points.", []),
        ("In 1990 s it rained.", ["199"]),
        ("It took 2000 s to load.", ["2000"]),
        ("Between august and october it rained.", ["2024-08", "2024-10"]),
        ("From May to the end of July it rained.", ["2025-05", "2025-07"]),
        ("They may march to the end of it.", []),
        ("Tues 7 Oct 18:00-20:00", ["2025-10-07T18:00", "2025-10-07T20:00"]),
        ("It began on Oct 7, 18:00.", ["2024-10-07T18:00"]),
        ("On May 7, 18 and 19 it rained.", ["2025-05-07", "2025-05-18", "2025-05-19"]),
        ("They are the august and the october ones.", []),
        ("They were off april ninth through 17th.", ["2025-04-09/2025-04-17"]),
        ("It is open 24/7, and they met on 24/7.", []),
    ],
)
def test_days_and_months_written_short(text: str, found: list[str | None]) -> None:
    assert [value for _, value in values(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It rained all day.", [("all day", "P1D")]),
        ("It is open all year long.", [("all year long", "P1Y")]),
        ("It is for all year 7 pupils.", []),
        ("By the end of today it is done.", [("the end of today", "2025-09-10")]),
        ("It took one hour and half.", [("one hour and half", "PT1.5H")]),
        ("It took one hour and half the crew.", [("one hour", "PT1H")]),
        (
            "They met on Friday. It rained that weekend.",
            [("Friday", "2025-09-05"), ("that weekend", "2025-W36-WE")],
        ),
        ("Since calendar year 2008 it rose.", [("calendar year 2008", "2008")]),
        ("It will rain over the next couple weeks.", [("the next couple weeks", "P2W")]),
    ],
)
def test_lengths_and_ends_written_short(text: str, found: list[tuple[str, str]]) -> None:
    assert values(text) == found


def test_a_day_before_which_more_than_a_length_lies_is_no_exact_one() -> None:
    (mention,) = dated("He came more than two weeks before today.").annotations.dates
    assert (mention.value, mention.mod) == ("2025-08-27", "APPROX")


@pytest.mark.parametrize(("heading", "found"), [("Why Now?", []), ("What we know now", ["now"])])
def test_now_in_a_heading_is_one_where_someone_acts(heading: str, found: list[str]) -> None:
    text = f"{heading}\n\nIt has three berths. The town came before it.\n\nIt is old."
    document = document_from_record(1, "port", text, "2025-09-10")
    dates = annotate_dates(AnnotatedDocument(document, segment_document(document)[0])).dates
    assert [mention.span.of(text) for mention in dates] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Please reply by Friday.", ["2025-09-12"]),
        ("Please reply by end of day Friday.", ["2025-09-12"]),
        ("Please send it by close of business on Monday.", ["2025-09-15"]),
        ("Please do not send it before 3 November.", ["2025-11-03"]),
        ("Could you please attend on Monday?", ["2025-09-15"]),
        ("Please find the minutes of Friday.", ["2025-09-05"]),
        ("Please reply to my letter of 3 May.", ["2025-05-03"]),
        ("Please send the notes you took on Monday.", ["2025-09-08"]),
    ],
)
def test_what_someone_is_asked_to_do_lies_ahead(text: str, found: list[str]) -> None:
    assert [value for _, value in values(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Open Monday to Friday, 9-5.", ["XXXX-WXX-1", "XXXX-WXX-5"]),
        ("The fair opens Monday to the public.", ["2025-09-15"]),
        ("It meets the second Tuesday of every month at 6:30 p.m.", ["P1M"]),
        ("Rent is due on the 19th of every month at 9 a.m.", ["XXXX-XX-19T09"]),
    ],
)
def test_what_comes_again_has_no_day_of_its_own(text: str, found: list[str]) -> None:
    assert [value for _, value in values(text)] == found
