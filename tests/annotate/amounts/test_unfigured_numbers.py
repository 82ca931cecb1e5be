"""Telephones, house numbers, hours, marks of documents, contents lists, ages and goals, which are no figures."""

import pytest

from tests.support.dated_texts import dated, figures


def words(text: str) -> list[str]:
    return [figure[0] for figure in figures(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Press Service\nTel.: +7 (7172) 72 05 18\npress@mfa.example",
        "Contact us: +7 (727) 258 11 60 office@lund.example. Tel. (495) 12 34 56. Fax: 8 (800) 200 11 22",
        "Ms. Ida Falk (+41 22 555 0188 / slavery@un.example)",
        "Call +33 1 45 68 17 48 / press@x.example. Tel. 020 7946 0991 (mobile).",
        "Contact: (022) 24 71 30 or info@lund.example",
        "Media: +44 (0)1905 555 010",
    ],
)
def test_telephones(text: str) -> None:
    assert words(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Its mobile networks have 12 500 000 users.", ["12 500 000"]),
        ("Some (2024) 12 500 ferries sailed.", ["12 500"]),
        ("It sold 300 telephone lines.", ["300"]),
        ("The fax cost $1,200 in 1990.", ["$1,200"]),
    ],
)
def test_what_looks_like_a_telephone_and_is_none(text: str, found: list[str]) -> None:
    assert words(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("WT/DS9/6\n(26-8114)                Page: 1/2", []),
        ("See document (26-0412) of the panel.", []),
        ("It sold (200-300) boats.", ["200-300"]),
        ("18.40 GMT\nArden: mayor resigns", []),
        ("It rose 18.40 euros.", ["18.40 euros"]),
        ("It sailed at 4.40 the next morning.", []),
        ("Boats sold on Friday at 10.5 million euros.", ["10.5 million euros"]),
        ("The 17.52 Arden Lines service sank.", []),
        ("The index was at 4.40 boats.", ["4.40"]),
        ("It moved to 17 Smith Square.", []),
        ("Address: 12 Embankment, Kirsk.", []),
        ("It moved to 114 Great Quay Street, Arden.", []),
        ("Some 40 Quay Street traders left.", ["40"]),
        ("701                    17 NOVEMBER 2026                    702", []),
        ("This replaces report 6 of 18 November 2026.", []),
        ("Some 6 of 18 boats sank.", ["6", "18"]),
        ("There were 212 r in May.", []),
        ("I do not accept 43 either.", []),
    ],
)
def test_other_numbers_that_count_nothing(text: str, found: list[str]) -> None:
    assert words(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("1 Background 5\n2 The flood 7\n3 Who guards the quay? 11\n4 Payments 14", []),
        ("1 Background 5 2 The flood 7 3 Who guards the quay? 11", []),
        ("1 Background 2\n1.1 The quay 2\n1.2 The berths 4\n2 Payments 9", []),
        ("1 Background 5\nIt has 40 cranes.", ["1", "40"]),
        ("12 Boats 40\n11 Ferries 7", ["12", "11"]),
    ],
)
def test_contents_lists(text: str, found: list[str]) -> None:
    assert words(text) == found


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("A man of 71 dies at Arden.", "71"),
        ("The old woman of 83 was hurt.", "83"),
        ("A boy of nine was found.", "nine"),
    ],
)
def test_ages_behind_of(text: str, age: str) -> None:
    (amount,) = dated(text).annotations.amounts
    assert (amount.span.of(text), amount.unit, amount.measure) == (age, "year", None)


@pytest.mark.parametrize(
    "text", ["He is a man of 12 talents.", "A mother of 12 boys left.", "A crew of 12 left."]
)
def test_of_and_a_number_that_is_no_age(text: str) -> None:
    assert not [amount for amount in dated(text).annotations.amounts if amount.unit == "year"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Goals: 1-0 Rand (23), 1-1 Bell (45+2), 2-1 Rand (71)", []),
        ("It was 2-1 Euro at the break.", []),
        ("It costs 1-2 rand.", ["1-2 rand"]),
        ("It costs 500 Rand.", ["500 Rand"]),
    ],
)
def test_goals_are_no_money(text: str, found: list[str]) -> None:
    assert words(text) == found


def test_an_hour_behind_a_day_is_no_figure_though_nobody_knows_the_day() -> None:
    assert dated("Bring the list to the office tomorrow at 10.", None).annotations.amounts == ()
