"""Figures: value, unit, what they measure, pairs of currencies, and numbers that are no figures."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.annotate.number_words import value_of
from tests.support.dated_texts import dated, figures


@pytest.mark.parametrize(
    ("text", "words", "kind", "value"),
    [
        ("It cost $99 in all.", "$99", "MONEY", "99"),
        ("It cost US$13.2 billion in all.", "US$13.2 billion", "MONEY", "13200000000"),
        ("It cost 5 million euros in all.", "5 million euros", "MONEY", "5000000"),
        ("It cost 12,500 tenge in all.", "12,500 tenge", "MONEY", "12500"),
        ("It cost EUR 40 million in all.", "EUR 40 million", "MONEY", "40000000"),
        ("It rose 25% in all.", "25%", "PERCENT", "25"),
        ("It rose by 83 per cent.", "83 per cent", "PERCENT", "83"),
        ("It cost AU$52.5 million in all.", "AU$52.5 million", "MONEY", "52500000"),
        ("It cost GEL 2.6 billion in all.", "GEL 2.6 billion", "MONEY", "2600000000"),
        ("It cost 310 million kroner in all.", "310 million kroner", "MONEY", "310000000"),
        ("It cost billions of dollars in all.", "billions of dollars", "MONEY", None),
        ("It retails for $9.99 US dollars.", "$9.99 US dollars", "MONEY", "9.99"),
        ("It gained half a percent in all.", "half a percent", "PERCENT", "0.5"),
        ("They are 20 to 25 percent of it.", "20 to 25 percent", "PERCENT", "20/25"),
        ("It rose from 3 to 5 percent.", "5 percent", "PERCENT", "5"),
        ("Yields range from 3 to 5 tonnes.", "3 to 5 tonnes", "QUANTITY", "3/5"),
        ("It slowed to 3 knots off the cape.", "3 knots", "QUANTITY", "3"),
        ("It rose 150 basis points in May.", "150 basis points", "QUANTITY", "150"),
        ("A 31-year-old nurse walked home.", "31-year-old", "QUANTITY", "31"),
        ("He died aged 56 at home.", "56", "QUANTITY", "56"),
        ("She was 87.", "87", "QUANTITY", "87"),
        ("Port to Get $14 Billion of It.", "$14 Billion", "MONEY", "14000000000"),
        ("It cost $5M in all.", "$5M", "MONEY", "5000000"),
        ("It paid 1 1/2 million euros in all.", "1 1/2 million euros", "MONEY", "1500000"),
        ("It is 2½ km long.", "2½ km", "QUANTITY", "2.5"),
        ("It is for 11 to 18-year-olds.", "11 to 18-year-olds", "QUANTITY", "11/18"),
        ("It is for 16- to 24-year-olds.", "16- to 24-year-olds", "QUANTITY", "16/24"),
        ("It rose 15-20% in all.", "15-20%", "PERCENT", "15/20"),
        ("It is 40 km long.", "40 km", "QUANTITY", "40"),
        ("They deported 131 Uzbek nationals.", "131", "COUNT", "131"),
        ("All five presidents came.", "five", "COUNT", "5"),
        ("It employs two thousand people.", "two thousand", "COUNT", "2000"),
    ],
)
def test_figures_and_their_values(text: str, words: str, kind: str, value: str) -> None:
    assert (words, kind, value) in figures(text)


def test_two_currencies_name_each_other_and_measure_the_same() -> None:
    text = "Brussels unveiled a €12 billion (US$13.2 billion) Global Gateway package."
    euro, dollar = dated(text).annotations.amounts
    assert (euro.iso, dollar.iso) == ("EUR", "USD")
    assert (euro.equals, dollar.equals) == (dollar.span, euro.span)
    assert euro.measure is not None
    assert euro.measure.of(text).startswith("Global Gateway package")
    assert dollar.measure == euro.measure


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("After 25% U.S. tariffs on Kazakh goods, talks began.", "U.S. tariffs on Kazakh goods"),
        ("It set a 25% duty on Kazakh goods.", "duty on Kazakh goods"),
        ("Orders slashed 83% of USAID programs.", "USAID programs"),
        ("They deported 131 Uzbek nationals in April.", "Uzbek nationals"),
        ("They met 413 times of cultural and social growth.", "times of cultural and social growth"),
        ("They held 12 political and economic talks in May.", "political and economic talks"),
        ("The rate was 159 per 100,000; it rose.", "per 100,000"),
        ("The rate was 15.5 per 1,000 births, and rose.", "per 1,000 births"),
    ],
)
def test_what_a_figure_measures(text: str, measure: str) -> None:
    (amount,) = dated(text).annotations.amounts
    assert amount.measure is not None
    assert amount.measure.of(text) == measure


def test_a_limitation_in_brackets_is_its_scope() -> None:
    text = "It set a 25% duty on Kazakh goods (excluding key raw materials) in May."
    (amount,) = dated(text).annotations.amounts
    assert amount.scope is not None
    assert amount.scope.of(text) == "(excluding key raw materials)"


@pytest.mark.parametrize(
    ("text", "approximation"),
    [
        ("It cost about $12 million in all.", "about"),
        ("At least 82 sailors died.", "at least"),
        ("It takes no fewer than 30 sailors.", "no fewer than"),
        ("Up to £3,000 is paid.", "up to"),
    ],
)
def test_a_loosening_word_is_kept_apart(text: str, approximation: str) -> None:
    (amount,) = dated(text).annotations.amounts
    assert amount.approximation == approximation
    assert amount.value in ("12000000", "82", "30", "3000")


@pytest.mark.parametrize(
    "text",
    [
        "It was said in 2025.",
        "See No. 5 for more.",
        "The C5+1 met.",
        "On 7 September 2025 it rained.",
        "One of them spoke.",
        "The town moved to tier 2 rules and wave 1 grants.",
        "A Category 4 storm and Section 184 loans came.",
        "The 911 call centres were paid.",
        "They asked that 1) boats sail; 2) gulls sing.",
        "It shipped 600, 097 crates.",
        "It took 2 1/2 years.",
    ],
)
def test_numbers_that_are_no_figures(text: str) -> None:
    assert figures(text) == []


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("twenty-one", "21"), ("three hundred", "300"), ("two hundred thousand", "200000"), ("1.5 million", "1500000"),
        ("half a million", "500000"), ("12,345.60", "12345.6"), ("0", "0"), ("several", None), ("", None),
    ],
)  # fmt: skip
def test_numbers_in_digits_and_words(written: str, value: str | None) -> None:
    assert value_of(written) == value


PIECES = st.sampled_from(
    [
        "$",
        "€12 ",
        "billion ",
        "(",
        ")",
        "25%",
        " of ",
        "five ",
        "131 ",
        "Uzbek ",
        "hundred ",
        "-",
        "1,000",
        "km ",
    ]
)


@given(st.lists(PIECES | st.text(max_size=4), max_size=25))
def test_whatever_the_text_the_layer_is_sound(pieces: list[str]) -> None:
    text = "".join(pieces)
    end = 0
    for amount in dated(text).annotations.amounts:
        assert amount.span.of(text).strip()
        assert amount.span.start >= end
        end = amount.span.end
        for part in (amount.measure, amount.scope, amount.equals):
            if part is not None:
                assert part.of(text).strip()


@pytest.mark.parametrize(
    ("words", "unit"),
    [
        ("40 km²", "square kilometre"), ("55km²", "square kilometre"), ("30 m3", "cubic metre"), ("5MW", "megawatt"),
        ("30°C", "degree Celsius"), ("30 bcm", "billion cubic metres"), ("3 mb/d", "million barrels per day"),
        ("200,000 barrels per day", "barrel per day"), ("60 km/h", "kilometre per hour"), ("12 ha", "hectare"),
        ("2.5 degrees Celsius", "degree Celsius"), ("5–7 km³", "cubic kilometre"),
    ],
)  # fmt: skip
def test_units_as_desks_write_them(words: str, unit: str) -> None:
    text = f"The ministry put it at {words} in all."
    (amount,) = dated(text).annotations.amounts
    assert (amount.span.of(text), amount.unit) == (words, unit)


@pytest.mark.parametrize("name", ["Boeing 747-400", "747-400", "SECURE 2.0", "Runway 30", "Flight 6"])
def test_numbers_that_only_name_are_no_figures(name: str) -> None:
    assert not figures(f"The {name} planes and rules were praised.")
    assert figures("The 2.0 million planes were praised.")
