"""Figures that belong together: changes, ranges, divisions, second numbers without a unit."""

import pytest

from flows.annotate import annotate_document
from flows.model.document import Document
from flows.segment import segment_document
from tests.support.dated_texts import dated


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The House divided: Ayes 34, Noes 23.", "Ayes 34, Noes 23", "34/23"),
        ("The House agreed by 34 votes to 23.", "34 votes to 23", "34/23"),
        ("The board, by four votes to three, cut it.", "four votes to three", "4/3"),
        ("The board voted 5-2 to cut it.", "5-2", "5/2"),
        ("It was a 5–2 decision.", "5–2", "5/2"),
        ("It was passed by 52 to 48.", "52 to 48", "52/48"),
        ("The vote was 98-0.", "98-0", "98/0"),
        ("It was carried with 34 in favour and 23 against.", "34 in favour and 23 against", "34/23"),
    ],
)
def test_a_division_is_one_figure(text: str, words: str, value: str) -> None:
    (amount,) = dated(text).annotations.amounts
    assert (amount.span.of(text), amount.value, amount.unit) == (words, value, "vote")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It takes 5 to 10 boats.", "5 to 10"),
        ("It passed by 3 to 5 miles.", "3 to 5 miles"),
        ("It was rejected by 40 to 45 per cent.", "40 to 45 per cent"),
    ],
)
def test_a_range_is_no_division(text: str, words: str) -> None:
    (amount,) = dated(text).annotations.amounts
    assert (amount.span.of(text), amount.unit == "vote") == (words, False)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The toll fell from 32 to 19 sailors.", [("32", "32", "sailors"), ("19", "19", "sailors")]),
        ("Catches fell from 65 million to 45 million tonnes.",
         [("65 million", "65000000", "Catches"), ("45 million tonnes", "45000000", "Catches")]),
        ("The fee was cut by 0.25 percentage points to 7.5%.",
         [("0.25 percentage points", "0.25", "fee"), ("7.5%", "7.5", "fee")]),
        ("The number stood at 431,000, down from 860,000.",
         [("431,000", "431000", "number"), ("860,000", "860000", "number")]),
        ("Some 17 of 20 sailors swam.", [("17", "17", "sailors"), ("20", "20", "sailors")]),
        ("The toll rose by 14 to 2,205.", [("14", "14", "toll"), ("2,205", "2205", "toll")]),
        ("The toll was up 14 to 2,205.", [("14", "14", "toll"), ("2,205", "2205", "toll")]),
        ("An increase of 14 to 2,205 boats came.", [("14", "14", "boats"), ("2,205", "2205", "boats")]),
        ("A surge of 14 to 2,205 boats came.", [("14", "14", "boats"), ("2,205", "2205", "boats")]),
        ("Sales rose by €4bn to €12bn.", [("€4bn", "4000000000", "Sales"), ("€12bn", "12000000000", "Sales")]),
        ("The fee was raised by $4m to $12m.", [("$4m", "4000000", "fee"), ("$12m", "12000000", "fee")]),
        ("It cut the fee by 4m to 12m euros.", [("4m", "4000000", "fee"), ("12m euros", "12000000", "fee")]),
        ("Its price rose 12p to 140p.", [("12p", "12", "price"), ("140p", "140", "price")]),
        ("The total rose 3,000 to 1.2 million.", [("3,000", "3000", "total"), ("1.2 million", "1200000", "total")]),
        ("The fleet fell by 3,000 to 1,200 boats.", [("3,000", "3000", "boats"), ("1,200", "1200", "boats")]),
        ("The rate rose 0.2 to 4.3 percent.", [("0.2", "0.2", "rate"), ("4.3 percent", "4.3", "rate")]),
        ("Catches rose 4 tonnes to 12 tonnes.", [("4 tonnes", "4", "Catches"), ("12 tonnes", "12", "Catches")]),
        ("The gale killed more than 1,000, injured 2,800.", [("1,000", "1000", "killed"), ("2,800", "2800", "injured")]),
    ],
)  # fmt: skip
def test_both_figures_of_a_change(text: str, found: list[tuple[str, str, str]]) -> None:
    amounts = dated(text).annotations.amounts
    assert [(a.span.of(text), a.value, a.measure and a.measure.of(text)) for a in amounts] == found


@pytest.mark.parametrize(
    ("text", "words", "value", "unit", "measure"),
    [
        ("Sales were 6 billion euros, against 6.5 billion a year earlier.", "6.5 billion", "6500000000", "euro", "Sales"),
        ("The fee will rise, from 14 euros to 60.", "60", "60", "euro", "fee"),
        ("Some 19 harbours shut in 2025, up from 12 in 2015.", "12", "12", "", "harbours"),
        ("It sold 40 tonnes in May, compared with 35 in June.", "35", "35", "tonne", None),
        ("It will return 45 tonnes a year. The union put the figure at 28.", "28", "28", "tonne", None),
        ("It sold 40 tonnes from about 35.", "35", "35", "tonne", None),
        ("It cost the town 57 million euros, down from the union's earlier estimate of 61 million.",
         "61 million", "61000000", "euro", "cost the town"),
    ],
)  # fmt: skip
def test_a_bare_number_set_beside_a_figure_is_of_its_unit(
    text: str, words: str, value: str, unit: str, measure: str | None
) -> None:
    amount = dated(text).annotations.amounts[-1]
    assert (amount.span.of(text), amount.value, amount.unit) == (words, value, unit)
    assert (amount.measure and amount.measure.of(text)) == measure


@pytest.mark.parametrize(
    "text",
    [
        "Sales were 6 billion euros, against 12 in May.",  # of another size
        "It sold 40 tonnes. It was compared with 35 others. Against 12 it lost.",
        "It sold 40 tonnes; the union, up from 12, fell.",
        "It moved 40 tonnes to 35 harbours.",
        "It moved 40 tonnes to Berth 35.",
    ],
)
def test_a_number_of_something_else_does_not_take_the_unit(text: str) -> None:
    units = [a.unit for a in dated(text).annotations.amounts]
    assert [unit for unit in units if unit] == units[:1]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("Catches will rise by 4 to 6 per cent.", "4 to 6 per cent", "4/6"),
        ("Catches fell 1 to 3 per cent.", "1 to 3 per cent", "1/3"),
        ("The sea will rise by 20 to 30 centimetres.", "20 to 30 centimetres", "20/30"),
        ("Fees will fall by $10 to $15.", "$10 to $15", "10/15"),
        ("The fee cost $4m to $12m.", "$4m to $12m", "4000000/12000000"),
        ("The fleet rose to 12 to 15 boats.", "12 to 15", "12/15"),
        ("Some 14 to 2,205 boats came.", "14 to 2,205", "14/2205"),
        ("It lost by 12 to 31 votes.", "12 to 31", "12/31"),
        ("Some 3,000 to 1.2 million boats came.", "3,000 to 1.2 million", "3000/1200000"),
    ],
)
def test_ranges_that_are_no_change(text: str, words: str, value: str) -> None:
    (amount,) = dated(text).annotations.amounts
    assert (amount.span.of(text), amount.value) == (words, value)


def test_a_figure_in_two_units_is_one_figure() -> None:
    text = "A wave of 3.4 metres (about 11 feet) came."
    metres, feet = dated(text).annotations.amounts
    assert (metres.equals, feet.equals) == (feet.span, metres.span)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It was 287 tonnes, not 310.", ["287 tonnes 287", "310 310"]),
        ("It was 287 tonnes, and not about 310, she said.", ["287 tonnes 287", "310 310"]),
        ("It was not 310 but 287 tonnes.", ["310 310", "287 tonnes 287"]),
        ("It cost $5 million rather than the 6 first reported.", ["$5 million 5000000", "6 6000000"]),
        ("It held 14 sailors, not 12, on board.", ["14 14", "12 12"]),
    ],
)
def test_a_bare_number_that_is_denied_is_of_the_unit_of_the_other(text: str, found: list[str]) -> None:
    amounts = dated(text).annotations.amounts
    assert [f"{a.span.of(text)} {a.value}" for a in amounts] == found
    assert len({(a.type, a.unit) for a in amounts}) == 1


@pytest.mark.parametrize(
    "text",
    [
        "It was 287 tonnes, not a 310-page report.",
        "It weighs 287 tonnes, not 12 kinds of fish.",
        "It was 287 tonnes, not far from 310.",
        "It holds 287 tonnes and 310.",
    ],
)
def test_a_number_of_something_else_is_not_of_the_unit(text: str) -> None:
    amounts = dated(text).annotations.amounts
    assert [a.value for a in amounts if a.unit == "tonne"] == ["287"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "They moved 49 of 64 boats to Arden and 47 of 71 to Lowmere.",
            [("49", "boats"), ("64", "boats"), ("47", "boats"), ("71", "boats")],
        ),
        (
            "Norland had moved 41 of the 64 fishing boats, and Westport 38 of 71.",
            [
                ("41", "fishing boats"),
                ("64", "fishing boats"),
                ("38", "fishing boats"),
                ("71", "fishing boats"),
            ],
        ),
        (
            "They moved 49 of 64 boats; 47 of 71 came back.",
            [("49", "boats"), ("64", "boats"), ("47", ""), ("71", "")],
        ),
        ("They moved 64 boats to Arden and 47 of 71 to Lowmere.", [("64", "boats")]),
        ("They moved 49 of 64 boats and 12 carts.", [("49", "boats"), ("64", "boats"), ("12", "carts")]),
    ],
)
def test_a_second_part_of_a_whole_counts_what_the_first_counts(
    text: str, found: list[tuple[str, str]]
) -> None:
    amounts = dated(text).annotations.amounts
    assert [(a.span.of(text), a.measure.of(text) if a.measure else "") for a in amounts] == found


@pytest.mark.parametrize(
    ("text", "sums"),
    [
        (
            "They will pay 4.6 million euros, of which 1.2 million was sent.",
            ["4.6 million euros", "1.2 million"],
        ),
        (
            "They paid 4.6 million euros. Westport gave a further 2 million.",
            ["4.6 million euros", "2 million"],
        ),
        ("They paid 4.6 million euros, of which 1.2 million voters knew.", ["4.6 million euros"]),
        ("They paid 4.6 million euros, of which 12 was sent.", ["4.6 million euros"]),
        ("They moved 4.6 million tonnes, of which 1.2 million was sent.", []),
        ("They paid 4.6 million euros. A further 2 million people left.", ["4.6 million euros"]),
    ],
)
def test_millions_of_a_sum_told_before_are_of_its_currency(text: str, sums: list[str]) -> None:
    assert [a.span.of(text) for a in dated(text).annotations.amounts if a.iso] == sums


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Nineteen Kyrgyz sailors came.", ["Nineteen"]),
        ("Twenty-one Kyrgyz and six Tajik sailors came.", ["Twenty-one", "six"]),
        ("Twenty-one Pilots came.", []),
        ("Seven Sisters Road was shut.", []),
    ],
)
def test_a_number_before_the_name_of_a_people_counts(text: str, found: list[str]) -> None:
    document = Document(1, "a.txt", "00", "text/plain", text)
    annotated, _ = annotate_document(document, segment_document(document)[0])
    assert [a.span.of(text) for a in annotated.annotations.amounts] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Pressure rose from 180 kPa in 2022 to 265, well above the 240 at which it rings.",
         [("180 kPa", "kilopascal"), ("265", "kilopascal"), ("240", "kilopascal")]),
        ("Flow fell from 40 l/s in May 2024 to 12.", [("40 l/s", "litre per second"), ("12", "litre per second")]),
        ("Some 14 million shares were sold, twice the daily average of 7 million.",
         [("14 million", ""), ("7 million", "")]),
        ("Pressure rose from 180 kPa in 2022 to 12 gauges.", [("180 kPa", "kilopascal"), ("12", "")]),
        ("It rose from 180 kPa near the quay to 265.", [("180 kPa", "kilopascal")]),
    ],
)  # fmt: skip
def test_a_second_number_lies_behind_a_date_or_a_level(text: str, found: list[tuple[str, str]]) -> None:
    assert [(a.span.of(text), a.unit) for a in dated(text).annotations.amounts] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It sets a fine of CHF 5,000 to 20,000.", [("CHF 5,000 to 20,000", "5000/20000")]),
        ("It costs EUR 40 to 60 a night.", [("EUR 40 to 60", "40/60")]),
        ("It costs $20 to 30, he said.", [("$20 to 30", "20/30")]),
        # A change, two things, no second of its size.
        ("It rose from $40 to 60.", [("$40", "40"), ("60", "60")]),
        ("It gave $500 to 600 people.", [("$500", "500"), ("600", "600")]),
        ("It gave $500 to 12 boats.", [("$500", "500"), ("12", "12")]),
        ("It paid $5 to 3,000.", [("$5", "5")]),
        ("It paid £2 to 3% of them.", [("£2", "2"), ("3%", "3")]),
    ],
)
def test_a_range_of_money_with_one_currency(text: str, found: list[tuple[str, str | None]]) -> None:
    assert [(a.span.of(text), a.value) for a in dated(text).annotations.amounts] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Tin rose to $61/t.", [("$61", "Tin", "/t")]),
        ("Freight up $4 to $61/t.", [("$4", "Freight", ""), ("$61", "Freight", "/t")]),
        ("Ore exports down 3% on the year.", [("3%", "Ore exports", "")]),
        ("Its price is 84 c/lb.", [("84 c/lb", "price", "")]),
        ("It is open 24/7.", []),
        ("It paid £3/Low.", []),
        ("He picked up 20 cents.", [("20 cents", "", "")]),
        ("Shares ended up 3%.", [("3%", "", "")]),
        ("We are up 3%.", [("3%", "", "")]),
    ],
)
def test_prices_behind_up_and_before_a_stroke(text: str, found: list[tuple[str, str, str]]) -> None:
    amounts = dated(text).annotations.amounts
    spans = ((a.span, a.measure, a.rate) for a in amounts)
    assert [tuple(span.of(text) if span else "" for span in told) for told in spans] == found
