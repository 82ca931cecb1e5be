"""Dates that count from others: days in a row, the story told so far, the day of the source."""

import pytest

from flows.annotate.dates.dates import annotate_dates
from flows.ingest import document_from_record
from flows.model.annotation import AnnotatedDocument
from flows.segment import segment_document
from tests.support.dated_texts import dated, ends, values


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ministers met on 20 May 2024; they left on the 24th.", ["2024-05-20", "2024-05-24"]),
        ("From June to August it rained.", ["2025-06", "2025-08"]),
        ("It rained in June and August.", ["2025-06", "2025-08"]),
        ("They spoke from next Monday to Friday.", ["2025-09-15", "2025-09-19"]),
        ("It rained from 26 June to 28 June 2020.", ["2020-06-26", "2020-06-28"]),
        ("They meet from 3 to 4 p.m. tomorrow.", ["2025-09-11T15", "2025-09-11T16"]),
        ("They meet between 9.30 and 12.15pm.", ["2025-09-10T09:30", "2025-09-10T12:15"]),
        ("They met from 11 to 2 p.m. on Friday.", ["2025-09-05T11", "2025-09-05T14"]),
        ("They meet from 10 am to noon on Friday.", ["2025-09-05T10", "2025-09-05T12:00"]),
        ("They met on Friday at 3 p.m. and 5 p.m. on Monday.", ["2025-09-05T15", "2025-09-08T17"]),
        ("It rose from 5 to 6 per cent.", []),
        ("Hours were cut from 24/7 to 5 p.m. closing.", ["2025-09-10T17"]),
        ("It failed at the moment of launch, and stays at present rates.", []),
        ("In 2019 it rained. Later in the year it stopped.", ["2019", "2019"]),
        ("Sales fell in Q1 2024 and rose in the following quarter.", ["2024-Q1", "2024-Q2"]),
        ("They met for three days and two weeks ago.", ["P3D", "2025-W35"]),
        ("It will be closed in 2027, a year earlier than planned.", ["2027", "P1Y"]),
        ("Exports will recover to 2,300 tonnes by December, from 1,200 in June.", ["2025-12", "2025-06"]),
        ("It will grow by 3.5% in October, against 2.1% in August.", ["2025-10", "2025-08"]),
        ("It struck at 4:52 a.m. on Monday (2052 GMT Sunday).", ["2025-09-08T04:52", "2025-09-07T20:52Z"]),
        ("It struck at 4:52 a.m. on Monday (2052 GMT).", ["2025-09-08T04:52", "T20:52Z"]),
        (
            "In the three months to August 2025 it rose more than a year earlier.",
            ["2025-06/2025-08", "2024-06/2024-08"],
        ),
        ("In Q3 2025 it rose; a year earlier it fell.", ["2025-Q3", "2024-Q3"]),
        ("They met between five and six in the afternoon.", ["2025-09-10T17", "2025-09-10T18"]),
        ("Sales fell in the second and third quarters of 2024.", ["2024-Q2", "2024-Q3"]),
        ("It happened on Monday the 27th.", [None]),
        ("On 9 April he stopped it for 90 days, until 9 July.", ["2025-04-09", "P90D", "2025-07-09"]),
        ("It closed on 1 August 2023 and reopened on 15 September that year.", ["2023-08-01", "2023-09-15"]),
        ("It began at 7 a.m. (0600 GMT) and ended at 6 p.m. on Sunday.", ["T07", "T06:00Z", "2025-09-07T18"]),
        (
            "They spoke to 87 people from 1 to 5 August and to 12 on the 6th.",
            ["2025-08-01/2025-08-05", "2025-08-06"],
        ),
        ("It spent more in the third quarter of 2024-25.", ["2024/2025"]),
        ("Sales fell 3% in January from the same month a year ago.", ["2025-01", "2024-01"]),
        (
            "Sales rose in the nine months to May 2025, as in the same period of 2024.",
            ["2024-09/2025-05", "2023-09/2024-05"],
        ),
        (
            "GDP fell in the first half of 2025, against a rise in the same half of 2024.",
            ["2025-H1", "2024-H1"],
        ),
        ("It will grow by 5.5%, up from 4.9% in its April forecast.", ["2025-04"]),
        (
            "It fell in June 2025, the first time since May 2024; a year earlier it rose.",
            ["2025-06", "2024-05", "2024-06"],
        ),
        ("It met on 5/6/2024 and on 9 June 2024.", ["2024-06-05", "2024-06-09"]),
        ("It met on 5/6/2024 and on June 9, 2024.", ["2024-05-06", "2024-06-09"]),
        ("She said on Tuesday that talks would resume on Monday.", ["2025-09-09", "2025-09-15"]),
        ("It is to meet on 24 September; it approved the last loan in December.", ["2025-09-24", "2024-12"]),
        ("They were held until 19 June 2024 and freed on 20 June.", ["2024-06-19", "2024-06-20"]),
        ("They were held until 19 June 2024 and came back on 20 May.", ["2024-06-19", "2025-05-20"]),
        (
            "Polls close at 8 p.m. local time (1800 GMT) on Sunday.",
            ["2025-09-14T20", "T18:00Z", "2025-09-14"],
        ),
        (
            "It opens on Monday 15 September and votes at noon on Thursday.",
            ["2025-09-15", "2025-09-18T12:00"],
        ),
        ("It will open on 20 October, by what a note says of Friday.", ["2025-10-20", "2025-09-12"]),
        (
            "Lee, who will come on Friday, met Roe on Tuesday and Hale on Monday.",
            ["2025-09-12", "2025-09-09", "2025-09-08"],
        ),
        (
            "It, due on Thursday, was put off to Friday because of a strike on Tuesday.",
            ["2025-09-11", "2025-09-12", "2025-09-09"],
        ),
        ("It will start on 20 October, a statement on Monday said.", ["2025-10-20", "2025-09-08"]),
        ("In 2026 it will vote in March and again on 3 May.", ["2026", "2026-03", "2026-05-03"]),
        ("The court, which will rule on 4 November, sat on Friday.", ["2025-11-04", "2025-09-05"]),
        ("“We will know more tomorrow,” she said on Monday.", ["2025-09-09", "2025-09-08"]),
        ('"Yesterday was dark," he told reporters late on Monday.', ["2025-09-07", "2025-09-08"]),
        ("“Yesterday was dark,” he said.", ["2025-09-09"]),
        ("He said on Monday that yesterday was dark.", ["2025-09-08", "2025-09-09"]),
        ("It runs from 1000 to 1200 GMT.", ["2025-09-10T10:00Z", "2025-09-10T12:00Z"]),
        ("GDP grew in 2019, mostly in the second half of the year.", ["2019", "2019-H2"]),
    ],
)
def test_two_dates_lean_on_each_other(text: str, found: list[str]) -> None:
    assert [value for _, value in values(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It met on 7 and 8 October 2025.", ["2025-10-07", "2025-10-08"]),
        ("It met on Tuesday 7 and Wednesday 8 October 2025.", ["2025-10-07", "2025-10-08"]),
        ("It met on 3, 4 and 5 May.", ["2025-05-03", "2025-05-04", "2025-05-05"]),
        ("It met on the 7th or 8th of May.", ["2025-05-07", "2025-05-08"]),
        ("It met on May 7 and 8, 2024.", ["2024-05-07", "2024-05-08"]),
        ("It met on May 7, 8 and 9, 2024, in Arden.", ["2024-05-07", "2024-05-08", "2024-05-09"]),
        ("On May 7 and 8 it rained.", ["2025-05-07", "2025-05-08"]),
        ("On May 5 and 20 people came.", ["2025-05-05"]),
        ("On May 5, 20 people came.", ["2025-05-05"]),
        ("May 3 and 5 June were wet.", ["2025-05-03", "2025-06-05"]),
        ("It is paid on 31 March, 30 April and 1 May 2026.", ["2026-03-31", "2026-04-30", "2026-05-01"]),
        ("It rained on 30 December and 2 January 2024.", ["2023-12-30", "2024-01-02"]),
        ("It rained on Dec. 30 and Jan. 2, 2024.", ["2023-12-30", "2024-01-02"]),
        ("It rained in March, May and June 2024.", ["2024-03", "2024-05", "2024-06"]),
        ("It met on 30 May and 1 June 2024.", ["2024-05-30", "2024-06-01"]),
    ],
)
def test_days_of_one_month_in_a_row(text: str, found: list[str]) -> None:
    assert [value for _, value in values(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "It will begin in 2028.\n\nWhen will he answer what he announced on 4 March?",
            ["2028", "2025-03-04"],
        ),
        ("In 2063 they left. They came back on 4 March.", ["2063", "2063-03-04"]),
        (
            "It passed in August 2022.\n\nThree things. The call on the 24th. The vote.",
            ["2022-08", "2025-09-24"],
        ),
        ("They met on 20 May 2022; they left on the 24th.", ["2022-05-20", "2022-05-24"]),
        (
            "I shall be there on 25 September. She, who will speak on Thursday, knows.",
            ["2025-09-25", "2025-09-11"],
        ),
        ("In 2023 they all voted in March. In May it rained there.", ["2023", "2023-03", "2025-05"]),
        ("A letter of 8 September came.\n\nIt rained at noon.", ["2025-09-08", "2025-09-08T12:00"]),
        ("A letter of 8 September came.\n\nA.\n\nB.\n\nIt rained at noon.", ["2025-09-08", "T12:00"]),
    ],
)
def test_a_date_told_paragraphs_ago_counts_for_less(text: str, found: list[str]) -> None:
    document = document_from_record(1, "a", text, "2025-09-10")
    annotated = AnnotatedDocument(document, segment_document(document)[0])
    assert [d.value for d in annotate_dates(annotated).dates] == found


def test_a_time_of_day_looks_for_no_day_across_a_heading() -> None:
    text = "Rain in Arden\n\nA letter of 8 September came to the town that day.\n\nWHAT PEOPLE HEARD\n\nIt rained at noon there."
    document = document_from_record(1, "a", text, "2025-09-10")
    annotated = AnnotatedDocument(document, segment_document(document)[0])
    assert [d.value for d in annotate_dates(annotated).dates][-1] == "T12:00"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The monsoon breaks in June and ends in mid-August.", ["XXXX-06", "XXXX-08"]),
        ("The rainy season lasts from May to October.", ["XXXX-05", "XXXX-10"]),
        ("The feast is traditionally held on 3 May.", ["XXXX-05-03"]),
        ("Declarations must be filed annually by April 30.", ["P1Y", "XXXX-04-30"]),
        ("The bank, which usually meets in Moscow, raised rates in July.", ["2025-07"]),
        ("The monsoon broke in June.", ["2025-06"]),
        ("The rainy season is expected to begin in October.", ["2025-10"]),
        ("The harvest begins in October.", ["2025-10"]),
        ("It usually rains in July 2025.", ["2025-07"]),
        ("It is International Holocaust Remembrance Day.", []),
        ("On Remembrance Day they met.", ["2024-11-11"]),
        ("He called for the extension of the ban back in January.", ["2025-01"]),
        ("The bill is to be read on Friday 13 March.", ["2026-03-13"]),
        ("The museum is open from Tuesday to Sunday.", ["XXXX-WXX-2", "XXXX-WXX-7"]),
    ],
)
def test_days_of_every_year_and_of_the_year_their_words_tell(text: str, found: list[str]) -> None:
    assert [value for _, value in values(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It lasts between a year and 18 months.", ["P1Y", "P18M"]),
        ("It lasts between a week and 10 days.", ["P1W", "P10D"]),
        ("They got three years and 18 months respectively.", ["P3Y", "P18M"]),
        ("They work 38 hours a week and 30 days of leave.", ["PT38H", "P1W", "P30D"]),
        ("Trains run once a week and two hours on Sunday.", ["P1W", "PT2H", "2025-09-07"]),
        ("She stayed for two years and six months later she moved.", ["P2Y", None]),
        ("It took a decade and two years.", ["P12Y"]),
        ("It took three weeks and five hours.", ["P3WT5H"]),
        ("It happened a day and six hours ago.", [None]),
        (
            "On 3 May 2019 he left. In June 2021 he returned. A year and two months later he died.",
            ["2019-05-03", "2021-06", "2022-08"],
        ),
        ("In 2021 he returned. A year and two months later he died.", ["2021", None]),
        ("It had traded for five years and two months ago closed.", ["P5Y", "2025-07"]),
        ("It ended after two weeks and three days later the pit closed.", ["P2W", None]),
        ("Prices rose 5% a year and six months of rent.", ["P1Y", "P6M"]),
        ("They got 10 years and six months, respectively.", ["P10Y", "P6M"]),
        ("It will open two years and six months from now.", ["2028-03"]),
    ],
)
def test_two_lengths_are_one_where_the_second_fills_up_the_first(text: str, found: list[str | None]) -> None:
    assert [value for _, value in values(text)] == found


def test_the_story_is_what_later_counts_from() -> None:
    text = "At the April 2025 summit they met. Two months later they met again. That same year it rained."
    assert [v for _, v in values(text)] == ["2025-04", "2025-06", "2025"]
    later = dated(text).annotations.dates[1]
    assert later.anchor.value == "narrative"
    assert later.anchor_span is not None
    assert later.anchor_span.of(text) == "April 2025"


def test_the_week_of_the_story() -> None:
    text = "On September 7, 2025, he spoke. Earlier in the week she spoke."
    assert [v for _, v in values(text, None)] == ["2025-09-07", "2025-W36"]


def test_without_a_day_to_count_from_nothing_is_guessed() -> None:
    assert values("It rained yesterday, on Monday and in July.", None) == [
        ("yesterday", None), ("Monday", None), ("July", None),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("It rained for the past ten days.", ("2025-08-31", "2025-09-10")),
        ("Rain is expected for the next two months.", ("2025-09-10", "2025-11-10")),
        ("It rained for ten days.", None),
        ("It rained over the past two decades.", ("2005-09-10", "2025-09-10")),
        ("Sales fell in the past two quarters.", ("2025-01-01", "2025-06-30")),
        ("Sales will fall in the next two quarters.", ("2025-10-01", "2026-03-31")),
    ],
)
def test_stretches_up_to_the_reference_day_and_from_it_on(text: str, days: tuple[str, str] | None) -> None:
    (mention,) = dated(text).annotations.dates
    assert ends(mention) == days


def test_a_stretch_in_two_units_has_its_days() -> None:
    (found,) = dated("It rained over the last two years and six months.").annotations.dates
    assert (found.value, ends(found)) == ("P2Y6M", ("2023-03-10", "2025-09-10"))


def test_both_times_have_the_day_that_is_stated_where_nothing_else_is_known() -> None:
    text = "It runs from 3 to 4 p.m. on 12 September 2025."
    assert [value for _, value in values(text, None)] == ["2025-09-12T15", "2025-09-12T16"]


def test_today_in_a_heading_without_a_verb_is_no_day() -> None:
    text = "The port today\n\nIt has three berths. The town came before it.\n\nIt is old."
    document = document_from_record(1, "port", text, "2025-09-10")
    assert annotate_dates(AnnotatedDocument(document, segment_document(document)[0])).dates == ()


def test_the_next_day_is_counted_from_the_day_told_though_a_year_stands_between() -> None:
    text = "On Nov. 23 the tariff changed. In 2010 imports were low. The next day prices fell."
    later = dated(text).annotations.dates[-1]
    assert later.anchor_span is not None
    assert later.anchor_span.of(text) == "Nov. 23"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Rebels, who have held it since January 2025, left.\n\nThe talks were put off to 3 December.",
            ["2025-01", None],
        ),
        ("The flood is the worst since 2008.\n\nIt began on 3 May.", ["2008", None]),
        ("The rebels took it in January 2025.\n\nThey left on 3 March.", ["2025-01", "2025-03-03"]),
    ],
)
def test_a_text_without_a_day_does_not_go_on_from_what_has_lasted_since(
    text: str, found: list[str | None]
) -> None:
    document = document_from_record(1, "report", f"Talks on the lake\n\nWho came and why.\n\n{text}", None)
    annotated = AnnotatedDocument(document, segment_document(document)[0])
    assert [date.value for date in annotate_dates(annotated).dates] == found
