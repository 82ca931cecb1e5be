"""Figures: value, unit, how they are loosened, and numbers that are no figures."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.annotate import annotate_document
from flows.english.number_words import value_of
from flows.model.document import Document
from flows.segment import segment_document
from tests.support.dated_texts import dated, figures


@pytest.mark.parametrize(
    ("text", "words", "kind", "value"),
    [
        ("It cost $99 in all.", "$99", "MONEY", "99"),
        ("It cost US$13.2 billion in all.", "US$13.2 billion", "MONEY", "13200000000"),
        ("It cost 5 million euros in all.", "5 million euros", "MONEY", "5000000"),
        ("It cost 12,500 tenge in all.", "12,500 tenge", "MONEY", "12500"),
        ("It cost 12 500 tenge in all.", "12 500 tenge", "MONEY", "12500"),
        ("It cost 1 200 000 euros in all.", "1 200 000 euros", "MONEY", "1200000"),
        ("It cost EUR 40 million in all.", "EUR 40 million", "MONEY", "40000000"),
        ("It rose 25% in all.", "25%", "PERCENT", "25"),
        ("It rose by 83 per cent.", "83 per cent", "PERCENT", "83"),
        ("It cost AU$52.5 million in all.", "AU$52.5 million", "MONEY", "52500000"),
        ("It cost GEL 2.6 billion in all.", "GEL 2.6 billion", "MONEY", "2600000000"),
        ("It cost 310 million kroner in all.", "310 million kroner", "MONEY", "310000000"),
        ("It cost billions of dollars in all.", "billions of dollars", "MONEY", None),
        ("It retails for $9.99 US dollars.", "$9.99 US dollars", "MONEY", "9.99"),
        ("It gained half a percent in all.", "half a percent", "PERCENT", "0.5"),
        ("It is less than half of one percent.", "half of one percent", "PERCENT", "0.5"),
        ("It is half of 1% of all.", "half of 1%", "PERCENT", "0.5"),
        ("They are 20 to 25 percent of it.", "20 to 25 percent", "PERCENT", "20/25"),
        ("It rose from 3 to 5 percent.", "5 percent", "PERCENT", "5"),
        ("Yields range from 3 to 5 tonnes.", "3 to 5 tonnes", "QUANTITY", "3/5"),
        ("It slowed to 3 knots off the cape.", "3 knots", "QUANTITY", "3"),
        ("It rose 150 basis points in May.", "150 basis points", "QUANTITY", "150"),
        ("A 31-year-old nurse walked home.", "31-year-old", "QUANTITY", "31"),
        ("He died aged 56 at home.", "56", "QUANTITY", "56"),
        ("Sailors aged 18 to 24 backed it.", "18 to 24", "QUANTITY", "18/24"),
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
        ("Half a million people fled.", "Half a million", "COUNT", "500000"),
        ("A quarter of a million people fled.", "A quarter of a million", "COUNT", "250000"),
        ("Two and a half million people fled.", "Two and a half million", "COUNT", "2500000"),
        ("Six sailors swam.", "Six", "COUNT", "6"),
        ("One million sailors swam.", "One million", "COUNT", "1000000"),
        ("A dozen helicopters came.", "A dozen", "COUNT", "12"),
        ("Some 5m people came.", "5m", "COUNT", "5000000"),
        ("It employs 2 lakh workers.", "2 lakh", "COUNT", "200000"),
        ("Hundreds of thousands of eels swam.", "Hundreds of thousands", "COUNT", None),
        ("It has several dozen boats.", "several dozen", "COUNT", None),
        ("Between 40 and 50 boats sank.", "Between 40 and 50", "COUNT", "40/50"),
        ("One in five sailors is tall.", "One in five", "PERCENT", "20"),
        ("Some 1 in 4 sailors are tall.", "1 in 4", "PERCENT", "25"),
        ("Seven out of 10 sailors are tall.", "Seven out of 10", "PERCENT", "70"),
        ("It hit nearly four in ten of the moored.", "four in ten", "PERCENT", "40"),
        ("Two-thirds of sailors are tall.", "Two-thirds", "PERCENT", None),
        ("Nearly a fifth of sailors are tall.", "a fifth", "PERCENT", "20"),
        ("Half of the sailors are tall.", "Half", "PERCENT", "50"),
        ("It fell by a quarter.", "a quarter", "PERCENT", "25"),
        ("It rose between 3 and 5 per cent.", "between 3 and 5 per cent", "PERCENT", "3/5"),
        ("It cost Rs 45,000 crore.", "Rs 45,000 crore", "MONEY", "450000000000"),
        ("It cost Rs 3.5 lakh crore.", "Rs 3.5 lakh crore", "MONEY", "3500000000000"),
        ("It cost Rp 14.2 billion.", "Rp 14.2 billion", "MONEY", "14200000000"),
        ("It cost SFr21.3bn.", "SFr21.3bn", "MONEY", "21300000000"),
        ("It cost N15bn.", "N15bn", "MONEY", "15000000000"),
        ("It cost R2.3bn.", "R2.3bn", "MONEY", "2300000000"),
        ("It cost KSh 200 million.", "KSh 200 million", "MONEY", "200000000"),
        ("It cost 100m euros.", "100m euros", "MONEY", "100000000"),
        ("It cost 4tn dollars.", "4tn dollars", "MONEY", "4000000000000"),
        ("It costs 7.5p now.", "7.5p", "MONEY", "7.5"),
        ("It cost between €20m and €30m.", "between €20m and €30m", "MONEY", "20000000/30000000"),
        ("It cost $5bn to $7bn.", "$5bn to $7bn", "MONEY", "5000000000/7000000000"),
        ("It cost USD 200-300 million.", "USD 200-300 million", "MONEY", "200000000/300000000"),
        ("$1.5 to 2 billion is paid.", "$1.5 to 2 billion", "MONEY", "1500000000/2000000000"),
        ("It gave $5 to 2 million people.", "$5", "MONEY", "5"),
        ("Quarter of a million people fled.", "Quarter of a million", "COUNT", "250000"),
        ("It cost £2m-£3m in all.", "£2m-£3m", "MONEY", "2000000/3000000"),
        ("It cost $5bn, up from $4bn.", "$4bn", "MONEY", "4000000000"),
        ("It rose from $5bn to $7bn.", "$5bn", "MONEY", "5000000000"),
        ("It is 30,000ft up.", "30,000ft", "QUANTITY", "30000"),
        ("It was hot at 44C (111F).", "44C", "QUANTITY", "44"),
        ("It rose 200bp in May.", "200bp", "QUANTITY", "200"),
        (
            "It sold between 2 million and 2.5 million tonnes.",
            "between 2 million and 2.5 million tonnes",
            "QUANTITY",
            "2000000/2500000",
        ),
        ("A magnitude 7.3 earthquake came.", "magnitude 7.3", "QUANTITY", "7.3"),
        ("A 7.1-magnitude quake came.", "7.1-magnitude", "QUANTITY", "7.1"),
    ],
)
def test_figures_and_their_values(text: str, words: str, kind: str, value: str) -> None:
    assert (words, kind, value) in figures(text)


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("Revenue fell −3.1% in May.", "−3.1%", "-3.1"),
        ("Growth was -0.3% in June.", "-0.3%", "-0.3"),
        ("Growth was +1.2% in June.", "+1.2%", "1.2"),
        ("The change (-4%) was small.", "-4%", "-4"),
        ("It was −5 degrees at noon.", "−5 degrees", "-5"),
        ("It cost -$5 million in all.", "-$5 million", "-5000000"),
        ("It lies 10-12% lower.", "10-12%", "10/12"),
        ("It is some 10 -12% lower.", "10 -12%", "10/12"),
    ],
)
def test_a_figure_bears_its_sign(text: str, words: str, value: str) -> None:
    (amount,) = dated(text).annotations.amounts
    assert (amount.span.of(text), amount.value) == (words, value)


@pytest.mark.parametrize(
    "text", ["The flux is in mW m−2 here.", "Growth –3% – was told.", "Vote A-5 and bus +5 ran."]
)
def test_a_dash_is_no_sign_of_a_count_or_an_exponent(text: str) -> None:
    assert all(not (a.value or "").startswith("-") for a in dated(text).annotations.amounts)


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
        "The Estlink 2 cable was cut.",
        "Leopard 2 tanks came.",
        "They sent the Falcon 9 rocket.",
        "The FTSE 100 fell and the S&P 500 rose.",
        "He told Harbour Radio 4 listeners.",
        "It is below 1990 levels.",
        "They must raise their 2030 targets.",
        "The state's 2031 Eurobond sank.",
        "Net 2050 pledges are weak.",
        "That puts 2030 emissions too high.",
        "They back a two-state solution.",
        "The top 10 firms came.",
        "It was so, said the chair of the 21 Art Centre.",
        "They saw the first half of the match.",
        "It sold at half the price.",
        "The bus took bay 44C at noon.",
        "It was settled at COP 30 there.",
        "Of the seats, five won by luck were kept.",
        "It was a third party.",
        "The map on page 6 has no scale.",
        "They flew the 737 MAX fleet.",
        "The ratio was 3:1.",
        "Arden won by 5-2 on Sunday.",
        "Table 2 (millions of dollars).",
        "Table 2 (in millions of euros).",
        "In thousands of boats, unless stated",
        "Table 2 (thousands of boats).",
        "They beat Low 3–1 at home.",
        "Clauses 9, 10 and 14 were removed.",
        "We do not accept that clause 14 should be removed.",
        "Amendment 27 was lost and Schedule 3 stands.",
        "In Pretoria the R45 was shut.",
        "Articles 7 to 9 apply.",
        "Sections 12 and 14 apply.",
        "They met the 2140 Committee.",
        "It is three times what it was.",
        "It is ten times the size of it.",
        "It was told (95% CI).",
        "In Pretoria the road R45 was shut.",
        "The port has a K500 there.",
        "Zambia and Malawi saw K500 there.",
        "It was told before. [4] Followed by others, it grew.",
        "It is a tenth of a square mile.",
        "It runs berths 4 and 5 of the harbour.",
        "Parts 3 and 4 would come into force later.",
        "Units 3 and 4 will close.",
        "They met under rule 37 of the club's rules.",
        "Under rules 37 and 39 they met; item 12 of the agenda fell.",
        "It was told (95% credible interval 1.1-1.8).",
        "It was told (CI: 60-80%).",
        "I have three points.",
        "A hundred of them came.",
    ],
)
def test_numbers_that_are_no_figures(text: str) -> None:
    assert figures(text) == []


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("twenty-one", "21"), ("three hundred", "300"), ("two hundred thousand", "200000"), ("1.5 million", "1500000"),
        ("half a million", "500000"), ("a half million", "500000"), ("a million and a half", "1500000"),
        ("three hundred and fifty thousand", "350000"), ("half a dozen", "6"), ("three lakh crore", "3000000000000"),
        ("12,50,000", "1250000"), ("three quarters of a million", "750000"), ("a third of a million", None), ("12,345.60", "12345.6"), ("0", "0"), ("several", None), ("", None),
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


@settings(deadline=None)
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
        ("145 m", "metre"), ("5-m", "metre"), ("12m high", "metre"), ("3 m to 5 m", "metre"), ("5,000 t", "tonne"),
        ("5,000t", "tonne"), ("40 l", "litre"), ("40 g", "gram"), ("40 grams", "gram"), ("25 m/s", "metre per second"),
        ("2.5 degrees Celsius", "degree Celsius"), ("5–7 km³", "cubic kilometre"),
    ],
)  # fmt: skip
def test_units_as_desks_write_them(words: str, unit: str) -> None:
    text = f"The ministry put it at {words} in all."
    (amount,) = dated(text).annotations.amounts
    assert (amount.span.of(text), amount.unit) == (words.removesuffix(" high"), unit)


@pytest.mark.parametrize(
    ("text", "words", "value", "unit"),
    [
        ("It paid $5 m last year.", "$5 m", "5000000", "dollar"),
        ("It paid 12 m euros in all.", "12 m euros", "12000000", "euro"),
        ("It paid 12 m EUR in all.", "12 m EUR", "12000000", "euro"),
        ("Some 12 m people came.", "12 m", "12000000", ""),
        ("It has 12 m users.", "12 m", "12000000", ""),
        ("It has 12m users.", "12m", "12000000", ""),
        ("Costs rose to €12 m in May.", "€12 m", "12000000", "euro"),
        ("It is a 5 m wave.", "5 m", "5", "metre"),
        ("The hut lies 2,400 m above sea level.", "2,400 m", "2400", "metre"),
        ("It holds 12 t of ore.", "12 t", "12", "tonne"),
    ],
)
def test_a_letter_stands_for_million_or_a_measure(text: str, words: str, value: str, unit: str) -> None:
    (amount,) = dated(text).annotations.amounts
    assert (amount.span.of(text), amount.value, amount.unit) == (words, value, unit)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Some 1 200 people came.", [("1 200", "1200")]),
        ("It fell from 3 200 to 2 100 cases.", [("3 200", "3200"), ("2 100", "2100")]),
        ("It paid 5 000 euros.", [("5 000 euros", "5000")]),
        ("It weighs 4 500 kg in all.", [("4 500 kg", "4500")]),
        ("It dropped 4 500 kg bombs.", [("500 kg", "500")]),
        ("It owns 50 737 MAX jets.", [("50", "50")]),
        ("In section 5 200 people are named.", [("200", "200")]),
        ("In 2024 500 people left.", [("500", "500")]),
        ("Of 1,450 boats 2 150 people own all.", [("1,450", "1450"), ("2", "2"), ("150", "150")]),
    ],
)
def test_a_space_parts_thousands_or_two_numbers(text: str, found: list[tuple[str, str]]) -> None:
    amounts = dated(text).annotations.amounts
    assert [(amount.span.of(text), amount.value) for amount in amounts] == found


@pytest.mark.parametrize("name", ["Boeing 747-400", "747-400", "SECURE 2.0", "Runway 30", "Flight 6"])
def test_numbers_that_only_name_are_no_figures(name: str) -> None:
    assert not figures(f"The {name} planes and rules were praised.")
    assert figures("The 2.0 million planes were praised.")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Write to Friends of the Pier, Quay Street 3, 5003 Bergen.", []),
        ("Its seat is in 20457 Hamburg, Germany.", []),
        ("Its seat is at Kungsgatan 12, 111 22 Stockholm, Sweden.", []),
        ("Quay Street 12\n5306 Skogvik", []),
        ("In the storm 5003 Bergen residents lost their homes.", ["5003"]),
        ("In the storm 5003 Norwegians lost their homes.", ["5003"]),
        ("On pier 3, 5306 Skogvik families were counted.", ["5306"]),
    ],
)
def test_a_postcode_is_no_figure(text: str, found: list[str]) -> None:
    document = Document(1, "a", "", "text/plain", text)
    amounts = annotate_document(document, segment_document(document)[0])[0].annotations.amounts
    assert [amount.span.of(text) for amount in amounts] == found
