"""Figures as read from running text: parts of a whole in one row, what they are of, and of which day."""

from dataclasses import replace

import pytest

from flows.annotate import annotate_document
from flows.model.content import FigureRow
from flows.model.document import Document
from flows.segment import segment_document
from tests.support.composed import compose
from tests.support.dated_texts import dated


def figures_of(text: str) -> tuple[FigureRow, ...]:
    return compose((dated(text),)).figures


@pytest.mark.parametrize(
    ("text", "printed", "measure"),
    [
        ("The court found that 92 of 240 stations cannot be used.", "92 of 240", "stations cannot be used"),
        ("It held that 212 of the 240 stations could be used.", "212 of the 240", "stations could be used"),
        ("Some 19 of the country's 46 harbours are full.", "Some 19 of the country's 46", "harbours"),
        ("He said 647 of our 1,340 clerks voted for it.", "647 of our 1,340", "clerks voted"),
        ("An estimated 58 of 201 voters have lost theirs.", "An estimated 58 of 201", "voters"),
    ],
)
def test_some_of_a_whole_are_one_row(text: str, printed: str, measure: str) -> None:
    (row,) = figures_of(text)
    assert (row.extract.text, row.measure) == (printed, measure)


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("It will pay $145 million, including $52 million for the port of Kuryk.", "for the port of Kuryk"),
        ("They get (a) USD 40 million for two roads in Norland; and more.", "for two roads in Norland"),
        ("They get (a) £500 for every household, he said.", "for every household"),
        ("They get (a) £500 for it.", ""),
        ("They get (a) £500 for three years.", ""),
        ("They get (a) £500 for the year.", ""),
        ("They get (a) £500 for now.", ""),
    ],
)
def test_what_a_sum_is_for(text: str, measure: str) -> None:
    assert figures_of(text)[-1].measure == measure


def test_numbers_of_different_things_are_rows_of_their_own() -> None:
    rows = figures_of("It moved 40 crates of 12 kinds and sold 30 of 240 tonnes.")
    assert [row.extract.text for row in rows] == ["40", "12", "30", "240 tonnes"]


def conflicts(one: str, other: str) -> list[str]:
    first, second = dated(one), dated(other)
    second = replace(second, document=replace(second.document, number=2, path="b.txt"))
    return [row.conflict for row in compose((first, second)).figures]


def test_what_can_be_used_and_what_cannot_are_no_rivals() -> None:
    told = "It held that 212 of 240 polling stations could be used."
    assert conflicts(told, "The court found that 92 of 240 polling stations cannot be used.") == ["", ""]
    rivals = ["S2 F1 gives 148", "S1 F1 gives 212 of 240"]
    assert conflicts(told, "It was told that only 148 polling stations were usable.") == rivals


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        ("Trade was worth 14 billion euros, up 45% from 2023.", ["", ""]),
        ("Trade in 2024 was 12% lower than in 2023.", ["2024"]),
        ("Some 19 measures agreed in Arden in July 2023 have been carried out.", [""]),
        ("Some 19 measures agreed in July 2023 at Arden.", ["July 2023"]),
        ("The minister said in July that 19 quays were full.", [""]),
        ("Trade rose 45% from 2021 to 2023.", ["2021 to 2023"]),
        ("They plan 60 beds by the end of March.", ["by the end of March 2026"]),
        ("They plan 60 beds by March.", ["by March 2026"]),
        # What stands in brackets is of another time.
        ("It has 11,600 ferries (2024: 12,100).", ["", "2024"]),
        ("Trade amounted to $4.2 billion (in 2024 – 4 billion).", ["", "2024"]),
        ("Traced were 71% of it (2024: 54%; target for 2027: 90%).", ["", "2024", "2027"]),
        ("It had 11,600 ferries (in 2024).", ["2024"]),
        ("In 2024 it had 11,600 ferries (two new).", ["2024"]),
        # The day of the first figure, not of the second; since when a body is.
        ("It rose to 655 euros a tonne from 642 euros in July 2024.", ["", "July 2024"]),
        ("It rose to 655 euros in July 2024.", ["July 2024"]),
        ("Founded in 1966, the bank has 69 members.", [""]),
        ("In 1966 the bank had 69 members.", ["1966"]),
    ],
)
def test_the_day_of_a_figure(text: str, as_of: list[str]) -> None:
    assert [row.as_of for row in figures_of(text)] == as_of


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Hundreds of people were feared trapped, an official said.", "people were feared trapped"),
        ("Lorries lost a day on the road, which is 38 per cent of the trip.", "of the trip"),
        ("The toll rose to 89 on Monday from 47 a day earlier.", "toll"),
        (
            "The line could move 6 million tonnes of freight. The bank put the figure at 8 million tonnes.",
            "freight",
        ),
        ("The length of the quay would be 4 kilometres and its cost 31 million dollars.", "cost"),
        (
            "The length of the quay was 4 kilometres and the town paid 31 million dollars.",
            "The length of the quay was 4 kilometres and the town paid 31 million dollars",
        ),
        ("Thirty-two of the sailors have drowned.", "sailors have drowned"),
        ("Some 42 sailors, among them nine boys, were killed.", "sailors, among them nine boys, were killed"),
        ("At least 143 sailors lost their lives.", "sailors lost their lives"),
        ("Another 15 boats are classified as unsafe.", "boats are classified as unsafe"),
        ("The 15 boats have returned.", "boats have returned"),
        ("The 15 boats had been seen near the pier.", "boats"),
        ("The 15 boats have decided the race.", "boats"),
        ("Nineteen have recovered and been discharged.", "Nineteen have recovered and been discharged"),
        ("The club has given £4.2 million to the pier.", "The club has given £4.2 million to the pier"),
        ("Of the 61 boats, 33 (54%) are red.", "Of the 61 boats, 33 (54%) are red"),
        ("It has given £4.2 million.", ""),
        ("They met, said Low, who had £4.2 million.", ""),
        ("In Arden £4.2 million.", ""),
        (
            "Over three years, the number of boats between Arden and the isles has grown from 22 to 61.",
            "number of boats between Arden and the isles",
        ),
        ("It moved 6 million tonnes of freight, compared with 5 million tonnes then.", "freight"),
    ],
)
def test_what_the_last_figure_measures(text: str, measure: str) -> None:
    assert figures_of(text)[-1].measure == measure


def test_two_counts_of_peoples_share_the_noun_of_the_second() -> None:
    text = "Twenty-one Kyrgyz and 16 Tajik sailors came. They saw 12 Kyrgyz and 14 boats."
    document = Document(1, "a.txt", "00", "text/plain", text)
    rows = compose((annotate_document(document, segment_document(document)[0])[0],)).figures
    assert [(row.extract.text, row.measure) for row in rows][:3] == [
        ("Twenty-one", "Kyrgyz [sailors]"),
        ("16", "Tajik sailors"),
        ("12", "Kyrgyz"),
    ]


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        (
            "The ruling came days after the Senate voted 52-47 to fund a new port.",
            "the Senate voted 52-47 to fund a new port",
        ),
        ("She said no; the board voted 6-1 to close it.", "the board voted 6-1 to close it"),
        (
            "The panel voted 5-2, with Hale and Low against, to sell the port.",
            "The panel voted 5-2, with Hale and Low against, to sell the port",
        ),
        (
            "The House passed the bill 218-215, and the Senate meets.",
            "The House passed the bill 218-215",
        ),
        ("It voted 5-2 to sell the port.", ""),
        ("51-48: the Senate vote on the port bill.", "the Senate vote on the port bill"),
        ("$612 million: what is frozen.", "what is frozen"),
        ("About $3.2 million through the end of the year.", ""),
        ("Because $41 million matters in a small town.", ""),
        (
            "It went to 31 hospitals owned or managed by Arden Health.",
            "hospitals owned or managed by Arden Health",
        ),
    ],
)
def test_what_is_told_of_a_figure(text: str, measure: str) -> None:
    assert figures_of(text)[0].measure == measure


LONG = "The order, which Ann Low signed in May after a review of all that she called waste and of much else that is not, {}"


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        (LONG.format("paused $612 million in payments from the Arden Harbour Fund."), "payments from the Arden Harbour Fund"),
        (LONG.format("paused $612 million in May."), ""),
        (LONG.format("hailed $612 million in agreements at the forum."), "agreements"),
        (LONG.format("stopped $8.1 million paid to Arden Health for services that it owed."), "paid to Arden Health for services"),
        (LONG.format("shows that Arden Health received $142 million over two fiscal years, not $87 million."),
         "Arden Health received $142 million over two fiscal years"),
        (LONG.format("shows that it received $142 million over two years."), ""),
        ("They wrote a 61-page opinion.", "page opinion"),
        ("A 12-member panel met.", "panel"),
        ("A 70-strong team came.", "team"),
        ("A 10-ship convoy left.", "ship convoy"),
        ("It kept 25-bed and 30-bed wards.", "bed"),
    ],
)  # fmt: skip
def test_what_is_told_where_no_clause_or_noun_tells_it(text: str, measure: str) -> None:
    assert figures_of(text)[0].measure == measure


def read_figures(text: str) -> tuple[FigureRow, ...]:
    document = Document(1, "a.txt", "00", "text/plain", text)
    return compose((annotate_document(document, segment_document(document)[0])[0],)).figures


RELEASE = "FOR IMMEDIATE RELEASE\n\nThe Arden Harbour Authority {} findings. It counted 40 cranes."
TALK = "MS. HOLM: It is safe.\n\nQ    Is it?\n\nMS. HOLM: It is.\n\n"
MEMO = (
    "FROM: Ann Low, {}\n\nThe race is close.\n\nArden Valley Survey interviewed 812 likely voters by phone."
)


@pytest.mark.parametrize(
    ("text", "said_by"),
    [
        (RELEASE.format("today released"), "Arden Harbour Authority"),
        (RELEASE.format("(AHA) today issued"), "Arden Harbour Authority"),
        (RELEASE.format("last year released"), "the source"),
        (RELEASE.removeprefix("FOR IMMEDIATE RELEASE").format("today released"), "the source"),
        (MEMO.format("Arden Valley Survey"), "Arden Valley Survey"),
        (MEMO.format("Low Campaign"), "the source"),
    ],
)
def test_a_released_text_is_its_issuers(text: str, said_by: str) -> None:
    assert read_figures(text)[-1].said_by == said_by


@pytest.mark.parametrize(
    ("text", "said_by"),
    [
        ("Still, 61% of voters expect him to win, and his rating (46% favourable) is better.", "the source"),
        (
            "The spread on Arden's 6.1% notes, which had said little, narrowed by 40 basis points.",
            "the source",
        ),
        (TALK + "Q    The Port Union says that 11 docks have closed.", "The Port Union"),
        (TALK + "Q    Did you know? The bill is $4.8 billion.", "a question"),
        (TALK + "Q    Why?\n\nMS. HOLM: It cost $4.8 billion.", "Holm"),
    ],
)
def test_who_tells_a_figure(text: str, said_by: str) -> None:
    assert read_figures(text)[-1].said_by == said_by


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("It cut 137 barrels from the 400 barrels announced in April 2023.", ["", "April 2023"]),
        ("It sold 137 barrels and 400 barrels made in April 2023.", ["April 2023", "April 2023"]),
        ("They spoke of $1 billion and 2029.", [""]),
        ("It had 60 boats in 2023 and 40 in 2024.", ["2023", "2024"]),
        ("He said that 38 percent of the works were done and that the line would open in 2030.", [""]),
        ("Some 40 percent of seats are sold and the hall opens in 2029.", [""]),
        ("It has 532 miles of track that towns had argued over since 1997.", [""]),
        ("It saw 40 ferries that sailed in May 2024.", ["May 2024"]),
        ("Catches rose in 2024 from 30 tonnes to 40 tonnes.", ["", "2024"]),
        ("Catches rose from 30 tonnes in 2023 to 40 tonnes in 2024.", ["2023", "2024"]),
        ("Catches are below the 40 tonnes of 2023-24.", ["2023–24"]),
        ("Catches grew by 2 percent in the June 2025 Harbour Outlook.", [""]),
        ("The estimate published in May 2025 had shown growth of 2 percent.", [""]),
        ("Fees fell to $71 million (9M 2024: $76 million).", ["", "January to September 2024"]),
        ("It had 61 mm of rain against a November average of 94 mm.", ["", ""]),
    ],
)
def test_of_what_day_a_figure_is(text: str, days: list[str]) -> None:
    assert [row.as_of for row in figures_of(text)] == days


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("By Monday evening 14 people were dead or dying.", "people were dead or dying"),
        ("Some 12 people were missing or presumed dead.", "people were missing or presumed dead"),
        ("It found that 13 people had been counted twice.", "people had been counted twice"),
        ("Some 13 boats were damaged in May.", "boats were damaged"),
    ],
)
def test_what_is_told_of_people_is_told_whole(text: str, measure: str) -> None:
    assert figures_of(text)[0].measure == measure
