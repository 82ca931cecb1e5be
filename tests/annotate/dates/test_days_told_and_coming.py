"""Days told of something that is past, and days to come: which verbs, nouns and lines say so."""

import pytest

from flows.annotate.dates.dates import annotate_dates
from flows.ingest import document_from_record
from flows.model.annotation import AnnotatedDocument, Annotations
from flows.segment import segment_document


def annotate(text: str, day: str | None = "2026-11-20") -> tuple[str, Annotations]:
    document = document_from_record(1, "report", text, day)
    annotated = AnnotatedDocument(document, segment_document(document)[0])
    return document.text, annotate_dates(annotated)


def read(text: str, day: str | None = "2026-11-20") -> list[str | None]:
    return [date.value for date in annotate(text, day)[1].dates]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "The mill will grow to 25 million tons by 2028. On November 19, the mayor visited it.",
            ["2028", None],
        ),
        ("The pier will open in 2029. On 17 October, the envoy had met the mayor.", ["2029", None]),
        ("The pier will open in 2029. On 17 October, the mayor will cut the ribbon.", ["2029", "2029-10-17"]),
        ("The pier closed in 2024. On 3 May, the mayor sold it.", ["2024", "2024-05-03"]),
        ("The pact was signed in 2021. On 3 May, they met again.", ["2021", "2021-05-03"]),
    ],
)
def test_what_came_about_does_not_go_on_with_a_plan(text: str, found: list[str | None]) -> None:
    assert read(text, None) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The mayor said on Monday that work begins no later than March 31.", ["2026-11-16", "2027-03-31"]),
        ("Work starts not later than 1 March.", ["2027-03-01"]),
        ("The fees must be paid not later than 5 May.", ["2027-05-05"]),
        ("The fees were paid not later than 5 May.", ["2026-05-05"]),
        ("They left no later than March 31.", ["2026-03-31"]),
        ("They left by March 31.", ["2026-03-31"]),
        ("They agreed to leave by March 31.", ["2027-03-31"]),
        ("They sought a deal by March 31.", ["2027-03-31"]),
        ("They agreed a plan by which all leave by March 31.", ["2027-03-31"]),
    ],
)
def test_by_a_day_of_the_past_or_to_come(text: str, found: list[str | None]) -> None:
    assert read(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Ties were established on December 26, 1991.\n\nOn the same day, he met the envoy.",
            ["1991-12-26", None],
        ),
        ("The bridge fell on 3 May 1902. On the same day the mayor resigned.", ["1902-05-03", "1902-05-03"]),
        ("He met the envoy on 15 November 2026.\n\nOn the same day, he left.", ["2026-11-15", "2026-11-15"]),
    ],
)
def test_the_same_day_is_not_that_of_a_footnote(text: str, found: list[str | None]) -> None:
    assert read(text) == found


READOUTS = """Secretary Lund’s Call

November 16, 2026

Secretary Lund spoke today with the minister.

###

Office of the Spokesperson

November 18, 2026

Deputy Secretary Lang met the envoy today. Yesterday he saw the king.
"""


def test_a_later_item_of_a_file_counts_from_its_own_day() -> None:
    text, found = annotate(READOUTS, "2026-11-16")
    assert [date.value for date in found.dates] == [
        "2026-11-16", "2026-11-16", "2026-11-18", "2026-11-18", "2026-11-17",
    ]  # fmt: skip
    line = found.dates[-1].anchor_span
    assert line is not None
    assert line.of(text) == "November 18, 2026"


@pytest.mark.parametrize(
    ("update", "day"),
    [
        ("UPDATE, 20 November: The mill said on Thursday that it would pay.", "2026-11-19"),
        ("Update (20 November, 18:05): The mill said on Thursday that it would pay.", "2026-11-19"),
        ("The update of 20 November: The mill said on Thursday that it would pay.", "2026-11-12"),
    ],
)
def test_a_paragraph_that_was_added_later_counts_from_its_own_day(update: str, day: str) -> None:
    text = f"The court ruled on Wednesday.\n\n{update}\n\nThe judge spoke on Wednesday."
    assert (read(text, "2026-11-18")[2], read(text, "2026-11-18")[-1]) == (day, "2026-11-18")


@pytest.mark.parametrize("parting", ["", "\n\nIt is a long way."])
def test_a_day_by_itself_parts_no_items(parting: str) -> None:
    text = f"He spoke today.{parting}\n\nNovember 3, 2026\n\nHe spoke today."
    assert read(text, "2026-11-16") == ["2026-11-16", "2026-11-03", "2026-11-16"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It holds through 12:01 a.m. eastern standard time, December 18, 2026.", ["2026-12-18T00:01"]),
        ("It ends at 11 p.m. Central European Time, May 3, 2027.", ["2027-05-03T23"]),
        ("It ends at 11 p.m. British Summer Time on May 3, 2027.", ["2027-05-03T23"]),
        ("It ends at 11 p.m. Eastern time, May 3, 2027.", ["2027-05-03T23"]),
    ],
)
def test_the_clock_of_an_hour_in_words(text: str, found: list[str]) -> None:
    assert read(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The board registered four candidates for the January 24 vote.", ["2027-01-24"]),
        ("He bought a ticket for the March 4 concert.", ["2027-03-04"]),
        ("The party named its candidate for the March 8 election.", ["2027-03-08"]),
        ("He was criticised for the January 24 vote.", ["2026-01-24"]),
        ("The police apologised for the March 3 raid.", ["2026-03-03"]),
        ("He was a candidate for the June 8 election.", ["2026-06-08"]),
    ],
)
def test_the_day_for_which_one_stands(text: str, found: list[str]) -> None:
    assert read(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Is it true that sanctions are coming on Wednesday?", "2026-11-25"),
        ("Are the sanctions being announced on Wednesday?", "2026-11-25"),
        ("The Danes are coming home on Wednesday.", "2026-11-25"),
        ("Were the sanctions announced on Wednesday?", "2026-11-18"),
        ("The mayor is coming under fire for words he spoke on Wednesday.", "2026-11-18"),
        ("The minister said the group would not meet on 15 January as planned.", "2027-01-15"),
        ("The fair would not be held on Feb. 3, the town said.", "2027-02-03"),
        ("He would not run in May, he said.", "2027-05"),
        ("He would not say whether they met on 15 January.", "2026-01-15"),
        ("He said he would not comment on the January 15 meeting.", "2026-01-15"),
        ("She would not have gone on 3 March.", "2026-03-03"),
        ("She would not leave the house after the fire on 3 March.", "2026-03-03"),
    ],
)
def test_what_is_coming_and_what_would_not_be(text: str, found: str) -> None:
    assert read(text) == [found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The visit set for 3 May was cancelled.", ["2026-05-03"]),
        ("The match due on 4 June was postponed.", ["2026-06-04"]),
        ("The bid expected in July never came.", ["2026-07"]),
        ("A rally planned for 12 August was called off.", ["2026-08-12"]),
        ("The talks planned for August did not take place.", ["2026-08"]),
        ("The rally planned for 12 December was called off.", ["2026-12-12"]),
        ("The rally planned for 3 March was announced.", ["2027-03-03"]),
        ("The rally set for 3 March will be cancelled.", ["2027-03-03"]),
        ("They said a team would come by 3 March and nobody came.", ["2026-03-03"]),
        ("The town had promised to mend it by 3 March, but did not.", ["2026-03-03"]),
        ("The firm pledged to open it on 3 March but it never did.", ["2026-03-03"]),
        ("The mayor said it would open on 3 March but did not say how.", ["2027-03-03"]),
        ("The club said it would play on 3 March and nobody would be let in.", ["2027-03-03"]),
        ("He promised it by 3 March, but has not yet given a price.", ["2027-03-03"]),
    ],
)
def test_a_plan_that_came_to_nothing(text: str, found: list[str]) -> None:
    assert read(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He was told in August there would be no money until April.", ["2026-08", "2027-04"]),
        ("In September he was promised a bus by January.", ["2026-09", "2027-01"]),
        ("In June she was told there was no bus until March.", ["2026-06", "2027-03"]),
        ("He was told in July there would be no bed until September.", ["2026-07", "2026-09"]),
        ("He said on 3 May that it would open on 4 June.", ["2026-05-03", "2026-06-04"]),
        ("He said in October that it would open on 3 May.", ["2026-10", "2027-05-03"]),
        ("He said in October that he would not discuss the fire on 3 May.", ["2026-10", "2026-05-03"]),
        ("He told us in July that no bus ran until 5 May.", ["2026-07", "2026-05-05"]),
    ],
)
def test_what_was_foretold_counts_from_the_telling(text: str, found: list[str]) -> None:
    assert read(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("You promised us at our meeting in Oslo on 3 February that it would be shown.", ["2026-02-03"]),
        ("He promised a meeting in Oslo on 3 February.", ["2027-02-03"]),
        ("15 January: the group meets in Oslo and the reply is due", ["2027-01-15"]),
        ("2 March: reply due", ["2027-03-02"]),
        ("20 January: the group was founded", ["2026-01-20"]),
        ("15 January: two men are killed", ["2026-01-15"]),
    ],
)
def test_promises_and_entries(text: str, found: list[str]) -> None:
    assert read(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "It was found on Friday 23 October. It was told on the Monday evening. He had known since the Sunday.",
            ["2026-10-23", "2026-10-26", "2026-10-25"],
        ),
        ("I was told on the Friday evening, the 23rd.", ["2026-10-23"]),
        ("He rang on Thursday (the 5th).", ["2026-11-05"]),
        ("The vote was on 18 November. He left on the Thursday.", ["2026-11-18", "2026-11-19"]),
        ("He left on the Monday after the vote.", [None]),
    ],
)
def test_weekdays_of_the_story(text: str, found: list[str | None]) -> None:
    assert read(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It must be done by June.", ["2027-06"]),
        ("It must be done by June Friday.", ["2027-06", "2026-11-20"]),
        ("The work will end by May. Falk agreed.", ["2027-05"]),
        ("In May Oslo agreed.", ["2026-05"]),
        ("He told reporters today that it was over.", ["2026-11-20"]),
        ("They meet in Oslo. Today is the day.", ["2026-11-20"]),
    ],
)
def test_months_and_days_beside_names(text: str, found: list[str]) -> None:
    assert read(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Sales in H1 2026/27 rose.", ["2026/2027"]),
        ("Sales in H1 2026 rose.", ["2026-H1"]),
        ("The quota for Q4 was 71% used by 17 November.", ["2026-Q4", "2026-11-17"]),
        ("The fourth quarter was the best so far.", ["2026-Q4"]),
        ("The fourth quarter was the best.", ["2025-Q4"]),
        (
            "For the nine months of the current year it rose by 8% on the same period of last year.",
            ["2026-01/2026-09", "2025-01/2025-09"],
        ),
        (
            "In the week to 12 November it fell, as in the previous week.",
            ["2026-11-06/2026-11-12", "2026-10-30/2026-11-05"],
        ),
        ("Weeks run from Monday to Sunday.", ["XXXX-WXX-1", "XXXX-WXX-7"]),
        ("The strike runs from Tuesday to Thursday.", ["2026-11-17", "2026-11-19"]),
        ("Mon 23\n\nWed 25 Vote of the board\n\nFri 27 Early close 13:30 ET",
         ["2026-11-23", "2026-11-25", "2026-11-27", "2026-11-27T13:30"]),
        ("| Mon 23 | Vote of the board |\n| Fri 27 | Early close |", ["2026-11-23", "2026-11-27"]),
        ("The Sun 23 was read.", []),
    ],
)  # fmt: skip
def test_parts_of_years_and_weeks(text: str, found: list[str]) -> None:
    assert read(text) == found


def test_the_day_of_minutes_is_none_of_the_story() -> None:
    text = (
        "It met on 16 November 2026.\n\nThe minutes of the meeting held on 21 September 2026 were agreed.\n\n"
        "Dr Rao said that 198 cases had been found up to the previous day."
    )
    assert read(text) == ["2026-11-16", "2026-09-21", None]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("On 10 February the court hears the case.", ["2027-02-10"]),
        ("He left. On 10 February the new court hears it.", ["2027-02-10"]),
        ("On 3 March the council, which sits in Oslo, met.", ["2026-03-03"]),
        ("On 5 September the council meets.", ["2026-09-05"]),
        ("On 10 February the army enters the town.", ["2026-02-10"]),
    ],
)
def test_a_programme_told_in_the_present(text: str, found: list[str]) -> None:
    assert read(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("18.40 GMT\n\nThe court freed him.", ["2026-11-20T18:40Z"]),
        ("I was told on the Friday evening, the 23rd, about seven o'clock.", ["2026-10-23T19"]),
        (
            "I was told on the Friday, the 23rd.\n\nAnd you told them on the Monday evening.",
            ["2026-10-23", "2026-10-26"],
        ),
        ("It was gone by 9 am on the first two days.", ["T09", "P2D"]),
        (
            "He rang on 3 November.\n\nIt rained.\n\nIt froze.\n\nShe rang the previous day.",
            ["2026-11-03", None],
        ),
        ("He rang on 3 November.\n\nShe rang the previous day.", ["2026-11-03", "2026-11-02"]),
        (
            "It covers 19 November.\n\nIt rained.\n\nIt froze.\n\nThree rang, one the previous day.",
            ["2026-11-19", "2026-11-18"],
        ),
    ],
)
def test_hours_and_days_beside_others(text: str, found: list[str | None]) -> None:
    assert read(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("An aide said the mill had insisted until Wednesday night that he leave.", ["2026-11-18"]),
        ("The mill had refused until Saturday night to sign.", ["2026-11-14"]),
        ("Talks had gone on until Sunday.", ["2026-11-15"]),
        ("They met on Wednesday. Talks had gone on until Sunday.", ["2026-11-18", "2026-11-15"]),
        ("An aide said on Wednesday the mill had insisted until Monday on it.", ["2026-11-18", "2026-11-16"]),
        ("It will last from next Wednesday until Sunday.", ["2026-11-25", "2026-11-29"]),
        ("Lee wanted to leave on Saturday; Roe asked him to stay.", ["2026-11-14"]),
        ("Lee hoped to meet her on Sunday, but she was ill.", ["2026-11-15"]),
        # To come, as it is told, or as it goes on.
        ("Lee said she wanted to leave on Saturday.", ["2026-11-21"]),
        ("Lee hoped to sign it on Monday, she told the board.", ["2026-11-23"]),
        ("Lee wants to leave on Saturday.", ["2026-11-21"]),
        ("They wanted it to be ready on Monday.", ["2026-11-23"]),
        ("The road is shut until Monday.", ["2026-11-23"]),
        ("The mill refused to open until Monday.", ["2026-11-23"]),
        ("The judge had extended the ban until Monday.", ["2026-11-23"]),
    ],
)
def test_what_was_wanted_or_went_on_is_over(text: str, found: list[str]) -> None:
    assert read(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "It will last until 21 February.\n\nOil was down $1.84, or 2.6 percent, at $68.12 by 1110 GMT.",
            "2026-11-20T11:10Z",
        ),
        ("The vote is planned for December 3.\n\nBy 1400 GMT, 12 boats had been lost.", "2026-11-20T14:00Z"),
        ("The vote is on December 3.\n\nBy 1400 GMT, results will be known.", "2026-12-03T14:00Z"),
        ("The vote is on December 3.\n\nIn the hall, at 3 p.m., ministers will meet.", "2026-12-03T15"),
        ("The vote is on December 3.\n\nDoors, the mayor said, open at 3 p.m.", "2026-12-03T15"),
    ],
)
def test_an_hour_of_what_came_about_is_of_no_day_to_come(text: str, found: str) -> None:
    assert read(text)[-1] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The 2030 World Cup was given away. The office will open on December 9.", ["2030", "2026-12-09"]),
        (
            "With the 2035 maturity at 61 cents, the war will be a year old on March 4.",
            ["2035", "2027-03-04"],
        ),
        ("The pier will open in 2030. The mayor will cut the ribbon on December 9.", ["2030", "2030-12-09"]),
        ("It is planned for the year 2030. The pier will open on December 9.", ["2030", "2030-12-09"]),
        ("It ends on 11 December. The damage is six billion over the next decade.", ["2026-12-11", "P10Y"]),
        ("In 2012 he left, and over the next year he wrote a book.", ["2012", "2013"]),
        ("The mill stood without coal for the winter.", []),
        ("They will need coal for the winter.", ["2026-WI"]),
        ("It took effect at midnight on Tuesday night.", ["2026-11-17T24:00"]),
        (
            "It took effect at midnight Arden time (2200 GMT) on Tuesday night.",
            ["2026-11-17T24:00", "T22:00Z", "2026-11-17"],
        ),
        ("It took effect at midnight on Tuesday.", ["2026-11-17T00:00"]),
        (
            "It will end on the tenth of April, a Saturday. Ask me on the Monday.",
            ["2027-04-10", "2027-04-12"],
        ),
        ("It will end on the tenth of April. Ask me on Monday.", ["2027-04-10", "2026-11-23"]),
    ],
)
def test_what_a_date_counts_from(text: str, found: list[str]) -> None:
    assert read(text) == found
