"""What numbers count that follow another in a series, in brackets or as its parts."""

import pytest

from tests.support.dated_texts import dated


def measured(text: str) -> list[tuple[str, str]]:
    return [
        (amount.span.of(text), amount.measure.of(text) if amount.measure else "")
        for amount in dated(text).annotations.amounts
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Arden built 62 ferries in 2023, 71 in 2024 and 94 in 2025.", ["62", "71", "94"]),
        ("There were 62 ferries in May, 71 in June, and about 94 in July.", ["62", "71", "94"]),
        ("It sold 30 ferries to Norland and another 20 to Westport.", ["30", "20"]),
        ("It has 11,600 ferries (2025: 12,100).", ["11,600", "12,100"]),
        ("It has 62 ferries (previous year: 58).", ["62", "58"]),
        ("It ordered 62 ferries (from 58).", ["62", "58"]),
        ("It ordered 14 ferries, with options for eight more.", ["14", "eight"]),
        ("It has 40 ferries, 19 of them new.", ["40", "19"]),
        ("It has 40 ferries, of which 19 were new.", ["40", "19"]),
        ("It has 40 ferries, of which 19 carry coal.", ["40", "19"]),
        ("It has 204 ferries, 63% of them new.", ["204", "63%"]),
        ("Of the 137 ferries, 96 were old, 41 were new, and nine had sunk.", ["137", "96", "41", "nine"]),
        ("Of 29 ferries, work has begun on 17.", ["29", "17"]),
        ("They left with 118 and 94 ferries.", ["118", "94"]),
    ],
)
def test_numbers_of_what_the_first_counts(text: str, found: list[str]) -> None:
    assert measured(text) == [(words, "ferries") for words in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Of the 137 people interviewed, 96 said they had paid, and 41 told of threats.",
         [("137", "people"), ("96", "people"), ("41", "people")]),
        ("61 people have died in Arden and 29 in Selm since May.", [("61", "people"), ("29", "people")]),
        ("Some 40 boats were missing at Arden and 12 at Selm.", [("40", "boats"), ("12", "boats")]),
        ("Sales were £3m in 2023, £4m in 2024 and £5m in 2025.",
         [("£3m", "Sales"), ("£4m", "Sales"), ("£5m", "Sales")]),
        ("Trade amounted to $4.2 billion (in 2024 – 4 billion).", [("$4.2 billion", "Trade"), ("4 billion", "Trade")]),
        ("Exports rose to 7.5 million tons (2024: 6.1 million).",
         [("7.5 million tons", "Exports"), ("6.1 million", "Exports")]),
        ("Trade grew by 21 percent and amounted to $13 billion.", [("21 percent", "Trade"), ("$13 billion", "Trade")]),
        ("Output reached 5 million tons. In 2025, the figure was 4 million tons.",
         [("5 million tons", "Output"), ("4 million tons", "Output")]),
        ("It has 31 clerks (28.4 ferries), of whom 12 inspect ships.",
         [("31", "clerks"), ("28.4", "ferries"), ("12", "clerks")]),
    ],
)  # fmt: skip
def test_money_and_measures_too(text: str, found: list[tuple[str, str]]) -> None:
    assert measured(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # Another verb, another thing, another preposition, another sentence.
        ("It built 62 ferries in 2023 and opened 7 in 2024.", [("62", "ferries")]),
        ("It built 62 ferries in 2023, 71 jetties in 2024.", [("62", "ferries"), ("71", "jetties")]),
        ("It has 62 ferries (page 58).", [("62", "ferries")]),
        ("It has 62 ferries. See 58 more than once.", [("62", "ferries")]),
        ("It has 40 ferries, of which 19 coal ships are old.", [("40", "ferries"), ("19", "coal ships")]),
        ("Of the 40 ferries, 12 ships were old, and Arden said 20 would go.",
         [("40", "ferries"), ("12", "ships")]),
        ("It has 40 ferries, 90 of them new.", [("40", "ferries"), ("90", "")]),
    ],
)  # fmt: skip
def test_look_alikes(text: str, found: list[tuple[str, str]]) -> None:
    assert measured(text) == found


def test_a_hyphen_between_spaces_joins_a_number_to_what_it_counts_members_of() -> None:
    assert measured("The six - member board met.") == [("six", "member board")]
    assert measured("It sold 12 - the board met.") == measured("It sold 12; the board met.")
