"""What looks like a date and is none, or is another than it looks."""

import pytest

from tests.support.dated_texts import dated, values


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The truce will be extended past Sunday.", [("Sunday", "2025-09-14")]),
        ("A decision is coming Wednesday.", [("Wednesday", "2025-09-10")]),
        ("It told of this in a July speech.", [("July", "2025-07")]),
        ("The 17:52 Arden Lines service sank, and so did the 9:15 from Lowmere.", []),
        ("It is for the 14:00 briefing.", [("14:00", "2025-09-10T14:00")]),
        ("2023 was the hottest year to date.", [("2023", "2023")]),
        ("He reached the following quarter-final.", []),
        (
            "In 2019 the army took it. Late in the month it left.",
            [("2019", "2019"), ("Late in the month", None)],
        ),
        (
            "A vote is planned for May 2027 and one will follow later in the year.",
            [("May 2027", "2027-05"), ("later in the year", "2027")],
        ),
        ("It rained early in the year 2000.", [("2000", "2000")]),
        ("Later in the year-long inquiry it rained.", []),
        ("It exploded at the moment the minister arrived.", []),
        ("It was discounted at present value.", []),
        ("In two thousand and eight villages it rained.", []),
        ("Nineteen hundred people came, nineteen ninety saw it.", []),
        ("The opening was put off two weeks to 5 May.", [("two weeks", "P2W"), ("5 May", "2025-05-05")]),
        ("On Wednesday the sixth round of talks opened.", [("Wednesday", "2025-09-10")]),
        ("The rally on Saturday, the ninth in a row, was calm.", [("Saturday", "2025-09-06")]),
        ("In the three months to 31 June it rained.", [("three months", "P3M")]),
        ("In March two thousand people died.", [("March", "2025-03")]),
        ("On 5 May two thousand protesters marched.", [("5 May", "2025-05-05")]),
        ("The herd fell to two thousand by then.", []),
        ("From two thousand to five thousand people marched.", []),
        ("On Sunday Italy approved a bill that will cut taxes.", [("Sunday", "2025-09-07")]),
        ("On Monday Trump tweets that he will sue.", [("Monday", "2025-09-08")]),
        ("On Friday France beats Italy and will play Spain.", [("Friday", "2025-09-05")]),
        ("In May both agreed that the talks will resume.", [("May", "2025-05")]),
        ("On Monday the president may have broken the law.", [("Monday", "2025-09-08")]),
        ("The launch in May will be followed by two more.", [("May", "2025-05")]),
        ("In March the war begins its fifth year.", [("March", "2025-03")]),
        ("By Tuesday rescuers had pulled out 12 people.", [("Tuesday", "2025-09-09")]),
        ("It was in USA Today, which sells well.", []),
        ("“Today it rains,” he said.", [("Today", "2025-09-10")]),
        ("The 21st Century Border Initiative began.", []),
        ("The second and third of May were wet.", [("third of May", "2025-05-03")]),
        (
            "It will rain Monday through Wednesday next week.",
            [("Monday", "2025-09-15"), ("Wednesday next week", "2025-09-17")],
        ),
        ("Game 3 – 8 p.m. Tuesday.", [("8 p.m. Tuesday", "2025-09-09T20")]),
        ("They held all 12 until 5 p.m. there.", [("5 p.m.", "2025-09-10T17")]),
        ("The toll rose to eight in the evening.", []),
        ("The index dropped to 5 in the morning session.", []),
        ("It met from 8 to 8 p.m. there.", [("8", "2025-09-10T08"), ("8 p.m.", "2025-09-10T20")]),
        ("It met from 3 to 4 p.m. GMT there.", [("3", "2025-09-10T15Z"), ("4 p.m. GMT", "2025-09-10T16Z")]),
        (
            "On Monday from 9 a.m. to 5 p.m. on Friday it rained.",
            [("Monday", "2025-09-08"), ("9 a.m.", "2025-09-08T09"), ("5 p.m. on Friday", "2025-09-05T17")],
        ),
        (
            "They take it twice a day at 9 a.m. and 5 p.m.",
            [("twice a day", "P1D"), ("9 a.m.", "2025-09-10T09"), ("5 p.m.", "2025-09-10T17")],
        ),
        (
            "It is open every day at 9 a.m. until 5 p.m. on 30 September.",
            [("every day at 9 a.m.", "XXXX-XX-XXT09"), ("5 p.m. on 30 September", "2025-09-30T17")],
        ),
        (
            "They meet every Monday from 9 a.m. to noon.",
            [("every Monday from 9 a.m.", "XXXX-WXX-1T09"), ("noon", "XXXX-WXX-1T12:00")],
        ),
        (
            "The gun fired on 3 May 2024. Earlier in the year he had bought it. Two months later he was caught.",
            [("3 May 2024", "2024-05-03"), ("Earlier in the year", "2024"), ("Two months later", "2024-07")],
        ),
        (
            "Sales rose in August and are up in the year to date. A month earlier they had fallen.",
            [("August", "2025-08"), ("year to date", "2025"), ("A month earlier", "2025-07")],
        ),
        (
            "Mondays 9 a.m. to 5 p.m. it rains.",
            [("Mondays 9 a.m.", "XXXX-WXX-1T09"), ("5 p.m.", "XXXX-WXX-1T17")],
        ),
    ],
)
def test_what_looks_like_another_date(text: str, found: list[tuple[str, str | None]]) -> None:
    assert values(text) == found


def test_the_next_month_or_two_is_no_month() -> None:
    assert values("Things will change in the next month or two.") == []


@pytest.mark.parametrize(
    "text",
    [
        "They may meet in Rome.", "Theresa May spoke.", "They march on.", "A rise of 25% was seen.", "It cost 1,200.",
        "Call +44 20 7946 0958.", "The Sun wrote so.", "It cost $2,025.", "Version 2025.1 is out.",
        "The 18th Congress sat on the 18th floor.", "It was the night of the 5th dancer.", "The number is 20259999.",
        "It was a Tuesday.", "One Friday he left.",
        "Resolution 1973 was adopted.", "Flight 2040 left gate 1950.", "They have an Agenda 2063.",
    ],
)  # fmt: skip
def test_what_is_no_date(text: str) -> None:
    assert values(text) == []


def test_the_thirtieth_of_february_is_no_date() -> None:
    assert ("February 30, 2025", "2025-02-30") not in values("On February 30, 2025, it rained.")


def test_what_bears_the_name_of_a_day_is_no_date() -> None:
    text = "They protect the Belfast/Good Friday Agreement and recalled the Easter Rising. They met on Good Friday."
    assert [mention.span.of(text) for mention in dated(text).annotations.dates] == ["Good Friday"]


@pytest.mark.parametrize(
    "text",
    [
        "(Reporting by Jan Roos in Riga; Editing by June Hart)",
        "Photo by August Strand.",
        "A motion by April Moss was lost.",
        "A letter to April Moss, from May Falk, for June Hart.",
        "He told the Today programme that it was over.",
        "Radio 4’s Today heard it.",
        "Please credit RADIO 4 TODAY PROGRAMME.",
        "Ring +44 (0)1905 555 010 or 020 7946 1999.",
        "He left yesterday week.",
    ],
)
def test_names_and_numbers_are_no_dates(text: str) -> None:
    assert values(text) == []
