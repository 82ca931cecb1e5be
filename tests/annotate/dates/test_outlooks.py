"""Dates without a year: what the words around them tell of, what is to come and what is past."""

import pytest

from flows.annotate.dates.dates import annotate_dates
from flows.ingest import document_from_record
from flows.model.annotation import AnnotatedDocument
from flows.segment import segment_document
from tests.support.dated_texts import values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The judge set a hearing for 3 November.", "2025-11-03"),
        ("Mr Bah called an election for 14 December.", "2025-12-14"),
        ("The president has called elections for 14 December.", "2025-12-14"),
        ("They set the date of the vote for December.", "2025-12"),
        ("The union announced a strike for November.", "2025-11"),
        ("The trial has been set for 14 December.", "2025-12-14"),
        ("The vote was rescheduled for 14 December.", "2025-12-14"),
        ("The jury was recalled for 14 December.", "2025-12-14"),
        ("The vote was put back to 14 December.", "2025-12-14"),
        ("They put the vote back to 14 December.", "2025-12-14"),
        ("The court adjourned to 14 December.", "2025-12-14"),
        ("The strike planned for 14 December was called off.", "2025-12-14"),
        ("Mr Bah announced elections on 14 December.", "2025-12-14"),
        ("A rate cut in December is likely.", "2025-12"),
        ("The plan was to sign in November.", "2025-11"),
        ("The report was due in June.", "2025-06"),
        ("We previously said 14 December.", "2025-12-14"),
        ("The port has cancelled Friday's auction.", "2025-09-12"),
        ("Rain cancelled Friday's match.", "2025-09-05"),
        ("The port has praised Friday's auction.", "2025-09-05"),
        ("The clerk earlier said on 14 December that it was so.", "2024-12-14"),
        ("The vote was due on 14 December.", "2025-12-14"),
        ("The vote was moved to March.", "2026-03"),
        ("The bank announced results for December.", "2024-12"),
        ("The firm set a record for December.", "2024-12"),
        ("The bank set aside money for December.", "2024-12"),
        ("The deaths in December are likely to have been worse.", "2024-12"),
    ],
)
def test_what_is_set_for_a_day_or_put_off_to_it(text: str, value: str) -> None:
    assert values(text)[0][1] == value


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The vote was postponed from 14 September to 14 December.", ["2025-09-14", "2025-12-14"]),
        ("The vote was brought forward from 14 December to 3 November.", ["2025-12-14", "2025-11-03"]),
        ("The date of the vote, 14 December, was announced on Monday.", ["2025-12-14", "2025-09-08"]),
        ("On November 5, 2008, he called an election for December 8.", ["2008-11-05", "2008-12-08"]),
        ("In November 2008 he called an election for March 8.", ["2008-11", "2009-03-08"]),
        (
            "Samoa votes on Friday after its leader lost a vote on the budget in May.",
            ["2025-09-12", "2025-05"],
        ),
        ("The court will hear a man who led the coup in May.", ["2025-05"]),
        ("The ban lasts from December to March.", ["2025-12", "2026-03"]),
        ("It was closed from October to March.", ["2024-10", "2025-03"]),
        ("The plant ran from October to March.", ["2024-10", "2025-03"]),
        ("He was named as its chief with effect from 1 October.", ["2025-10-01"]),
        ("The fair runs from 28 November to 4 January.", ["2025-11-28", "2026-01-04"]),
        ("It rained between December and March.", ["2024-12", "2025-03"]),
        ("It fell from May to June.", ["2025-05", "2025-06"]),
        ("From 28 November 2022 to 4 January it was shut.", ["2022-11-28", "2023-01-04"]),
        ("It is to carry half of it by 2030. A ruling is due on 20 October.", ["2030", "2025-10-20"]),
        ("In 2030 it opened. It shut on 4 March.", ["2030", "2030-03-04"]),
    ],
)
def test_days_that_lean_on_another(text: str, found: list[str]) -> None:
    assert [value for _, value in values(text)] == found


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("In October he left for Doha.", "2024-10"),
        ("On October 7 gunmen attacked the base.", "2024-10-07"),
        ("On 15 September the bank failed.", "2024-09-15"),
        ("By October he had left.", "2024-10"),
        ("On October 7 the minister said the road was open.", "2024-10-07"),
        ("The fire on 20 September killed 12.", "2024-09-20"),
        ("The October summit was in Baku.", "2024-10"),
        ("The army seized the town in October.", "2024-10"),
        ("The army seized the town of Bo in October.", "2024-10"),
        ("Sales fell in October.", "2024-10"),
        ("On 20 September the court will rule.", "2025-09-20"),
        ("On 20 September ministers invited by the court will meet.", "2025-09-20"),
        ("On October 7, the minister said, the road will open.", "2025-10-07"),
        ("On 20 September it was due to open.", "2025-09-20"),
        ("The vote on 20 September was postponed.", "2025-09-20"),
        ("The talks on 20 September held in Doha are open.", "2025-09-20"),
        ("The talks on 20 September aimed at peace are open.", "2025-09-20"),
        ("The minister opposed a strike in October.", "2025-10"),
        ("He said the vote was in October.", "2025-10"),
        ("It is held in October.", "2025-10"),
    ],
)
def test_a_verb_of_the_past_beside_a_day_soon_to_come(text: str, value: str) -> None:
    assert values(text)[0][1] == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The ferry ran until June.", "2025-06"),
        ("He ruled the island until March.", "2025-03"),
        ("The ban was in force until June.", "2025-06"),
        ("He served as minister until November.", "2024-11"),
        ("Exports fell until June.", "2025-06"),
        ("The vote was postponed until June.", "2026-06"),
        ("He was remanded until 3 November.", "2025-11-03"),
        ("The airport was shut until 20 September.", "2025-09-20"),
        ("He is to serve as minister until November.", "2025-11"),
        ("He was asked to serve as minister until November.", "2025-11"),
        ("Results had been counted by noon on Tuesday.", "2025-09-09T12:00"),
        ("Results will be counted by noon on Tuesday.", "2025-09-16T12:00"),
    ],
)
def test_what_lasted_until_a_day_or_was_done_by_it(text: str, value: str) -> None:
    assert values(text)[0][1] == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("His term ends in March.", "2026-03"),
        ("The mandate lapses in April.", "2026-04"),
        ("The lease runs out in July.", "2026-07"),
        ("Mr Bah steps down in June.", "2026-06"),
        ("Oslo hosts the summit in May.", "2026-05"),
        ("Flights resume in March.", "2026-03"),
        ("Scotland votes in May.", "2026-05"),
        ("Parliament returns on 15 January.", "2026-01-15"),
        ("New rules apply from 1 July.", "2026-07-01"),
        ("The deadline for bids is 3 March.", "2026-03-03"),
        ("The election is in May.", "2026-05"),
        ("Bolivia votes again in five weeks.", "2025-W42"),
        ("Talks resume in two weeks.", "2025-W39"),
        ("He will be freed in two years' time.", "2027"),
        ("The deal saw flights resume in March.", "2025-03"),
        ("The talks collapsed in March.", "2025-03"),
        ("Its financial year ends in March.", "2025-03"),
        ("They fell out over the count of votes in the November elections.", "2024-11"),
        ("He won 300 votes in March.", "2025-03"),
    ],
)
def test_a_programme_told_in_the_present(text: str, value: str) -> None:
    assert values(text)[0][1] == value


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("They go to the polls on the first Tuesday of November.", "first Tuesday of November", "2025-11-04"),
        ("They met on the last Sunday of August.", "the last Sunday of August", "2025-08-31"),
        ("It is held on the second Sunday in October.", "second Sunday in October", "2025-10-12"),
        ("They vote on the third Sunday of January 2026.", "third Sunday of January 2026", "2026-01-18"),
        ("They meet on the second Tuesday of next month.", "second Tuesday of next month", "2025-10-14"),
        ("It fell in the first half of February.", "the first half of February", "2025-02-01/2025-02-15"),
        (
            "It will fall in the second half of October.",
            "the second half of October",
            "2025-10-16/2025-10-31",
        ),
        ("It fell on the last day of August.", "the last day of August", "2025-08-31"),
        ("They will meet on the third weekend of October.", "third weekend of October", "2025-W42-WE"),
        ("It rained in July–August.", "July–August", "2025-07/2025-08"),
        ("It rained in the January–June period.", "January–June", "2025-01/2025-06"),
        ("GDP grew in Q2.", "Q2", "2025-Q2"),
        ("Q2 results were good.", "Q2", "2025-Q2"),
        ("Sales rose in 1Q.", "1Q", "2025-Q1"),
        ("Sales will rise in H2.", "H2", "2025-H2"),
        ("Sales rose in H1.", "H1", "2025-H1"),
    ],
)
def test_parts_of_a_month_or_year_by_their_order(text: str, words: str, value: str) -> None:
    assert (words, value) in [
        (found.removeprefix("the ") if words[:4] != "the " else found, v) for found, v in values(text)
    ]


@pytest.mark.parametrize("text", ["The answer to Q2 is no.", "The Audi Q3 is new.", "Q1. What is new?"])
def test_a_lone_number_of_a_question_is_no_quarter(text: str) -> None:
    assert values(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It fell from 3.8 per cent in the June quarter to 3.2 per cent.", [("June quarter", "2025-Q2")]),
        ("Visitors rose by a quarter to 12 million.", []),
        ("It grew by a quarter to 7.5 million tonnes.", []),
        ("It left at a quarter to three.", [("quarter to three", "2025-09-10T02:45")]),
        ("It left at quarter to 3.", [("quarter to 3", "2025-09-10T02:45")]),
        (
            "At 06:13 local time (UTC+12) on 30 July it shook.",
            [("06:13 local time (UTC+12) on 30 July", "2025-07-30T06:13")],
        ),
        (
            "It shook at 10:30 am Jakarta time on 30 July.",
            [("10:30 am Jakarta time on 30 July", "2025-07-30T10:30")],
        ),
        ("It opens at 3 p.m. in Lagos on 30 July.", [("3 p.m. in Lagos on 30 July", "2025-07-30T15")]),
        ("It ends at midnight tonight.", [("midnight tonight", "2025-09-10T24:00")]),
        (
            "Polls close at 7 p.m. on Saturday; results are due by midnight.",
            [("7 p.m. on Saturday", "2025-09-13T19"), ("midnight", "2025-09-13T24:00")],
        ),
        ("It ended before midnight on Monday.", [("midnight on Monday", "2025-09-08T24:00")]),
        ("The talks begin a week on Monday.", [("a week on Monday", "2025-09-22")]),
        ("The talks begin Monday week.", [("Monday week", "2025-09-22")]),
    ],
)
def test_hours_and_what_looks_like_them(text: str, found: list[tuple[str, str]]) -> None:
    assert values(text) == found


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The court heard 14 witnesses over 11 days.", "11 days"),
        ("It will cost $4m over ten years.", "ten years"),
        ("It has taken over ten years.", "over ten years"),
        ("She brings over ten years of practice.", "over ten years"),
        ("It broke over ten years after the war.", "over ten years"),
    ],
)
def test_over_a_length_is_during_it_or_more(text: str, words: str) -> None:
    assert values(text)[0][0] == words


def test_what_a_figure_is_compared_with_moves_no_story() -> None:
    text = "It made 12 tonnes in August, 3% more than in July and 8% more than a year earlier."
    assert values(text) == [("August", "2025-08"), ("July", "2025-07"), ("a year earlier", "2024-08")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("In March 2023 the bank failed. In April it was sold to a rival.", ["2023-03", "2023-04"]),
        ("In March 2023 the bank failed, and in May it was sold.", ["2023-03", "2023-05"]),
        ("In March 2023 the bank failed. In August it rose again.", ["2023-03", "2025-08"]),
        ("In March 2023 the bank failed. In April it will open again.", ["2023-03", "2026-04"]),
        ("In March 2023 the bank failed. Talks with a rival began in April.", ["2023-03", "2025-04"]),
        ("In March 2023 the bank failed. In February it had lost money.", ["2023-03", "2025-02"]),
    ],
)
def test_a_chronicle_goes_on_in_its_year(text: str, found: list[str]) -> None:
    document = document_from_record(1, "a", text, "2025-09-10")
    segmentation, _ = segment_document(document)
    dates = annotate_dates(AnnotatedDocument(document, segmentation)).dates
    assert [date.value for date in dates] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He asked whether they could come in February.", ["2026-02"]),
        ("She asks if the board might meet from March.", ["2026-03"]),
        ("Asked if he would accept the result in May whatever it was, he smiled.", ["2026-05"]),
        ("He said: “Ask me in May.”", ["2026-05"]),
        ("“Please come back on Monday,” she said.", ["2025-09-15"]),
        ("Call us on 3 November about it.", ["2025-11-03"]),
        ("He asked whether they had met in February.", ["2025-02"]),
        ("He asked if it could have been seen in February.", ["2025-02"]),
        ("Call centres opened in January.", ["2025-01"]),
        ("Come rain or shine, it opened in January.", ["2025-01"]),
        ("The men who came back in January said so.", ["2025-01"]),
    ],
)
def test_what_is_asked_about_or_told_to_do_lies_ahead(text: str, found: list[str]) -> None:
    assert [value for _, value in values(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("We were told that a doctor would come on Friday. On Friday he was in Rome.", ["2025-09-05"] * 2),
        ("They said the ship would dock on Monday. It will bring food.", ["2025-09-15"]),
        ("They said the ship would dock on Monday. On Monday the court will sit.", ["2025-09-15"] * 2),
        ("They said the ship would dock on Monday. On Tuesday it was in Rome.", ["2025-09-15", "2025-09-09"]),
    ],
)
def test_what_was_promised_for_a_day_that_the_next_sentence_tells_of_is_past(
    text: str, found: list[str]
) -> None:
    document = document_from_record(1, "a", text, "2025-09-10")
    annotated = AnnotatedDocument(document, segment_document(document)[0])
    assert [d.value for d in annotate_dates(annotated).dates] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It broke on Sunday. The toll rose to 89 on Monday from 47 a day earlier.", "2025-09-07"),
        ("It broke on Sunday. Output fell to 12 on 4 September from 47 a day earlier.", "2025-09-03"),
        ("It broke in 2023. Prices rose 5% on 2024. A year earlier they fell.", "2022"),
    ],
)
def test_a_day_on_which_something_rose_is_not_compared_with(text: str, found: str) -> None:
    document = document_from_record(1, "a", text, "2025-09-10")
    annotated = AnnotatedDocument(document, segment_document(document)[0])
    assert [d.value for d in annotate_dates(annotated).dates][-1] == found
