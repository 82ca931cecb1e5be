"""Figures: value, unit, what they measure, pairs of currencies, and numbers that are no figures."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.annotate import annotate_document
from flows.annotate.english.number_words import value_of
from flows.model.annotation import AmountType
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
    ("text", "words", "unit", "measure"),
    [
        ("The cost of the plant is 38 million crowns a year.", "38 million crowns", "crown", "cost of the plant"),
        ("The fee for boats is 14 crowns.", "14 crowns", "crown", "fee for boats"),
        ("Net profit was 1.8 billion saldos in all. It was 2 billion saldos before.",
         "1.8 billion saldos", "saldo", "Net profit"),
        ("The debt rose to 3 million talers. The loan of 14 talers is due.", "14 talers", "taler", "loan"),
    ],
)  # fmt: skip
def test_a_word_that_keeps_standing_behind_sums_is_their_currency(
    text: str, words: str, unit: str, measure: str
) -> None:
    amount = next(a for a in dated(text).annotations.amounts if a.span.of(text) == words)
    assert (amount.type, amount.unit, amount.iso) == (AmountType.MONEY, unit, "")
    assert amount.measure is not None
    assert amount.measure.of(text) == measure


def test_whose_crowns_they_are_is_told_by_the_country() -> None:
    (amount,) = dated("Swedish boats paid a fee of 5 million crowns.").annotations.amounts
    assert (amount.unit, amount.iso) == ("crown", "SEK")


@pytest.mark.parametrize(
    "text",
    [
        "She has won three crowns this season and 12 crowns in all.",
        "The museum shows 12 crowns of the kings of Arden.",
        "Revenue came from 12 million subscribers. It had 11 million subscribers last year, when revenue fell.",
        "It sold 3 million smartphones at a profit. It sold 2 million smartphones at the old price.",
        "The zoo fed 3 million zebras. It kept 2 million zebras.",
        "Net profit was 3 million zlots.",
    ],
)
def test_what_is_counted_in_millions_is_no_currency(text: str) -> None:
    amounts = dated(text).annotations.amounts
    assert amounts
    assert all(amount.type is AmountType.COUNT for amount in amounts)


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
        ("The rate was 159 per 100,000; it rose.", "rate"),
        ("A ferry with 40 sailors aboard capsized.", "sailors aboard"),
        ("Each winter 3,000 gulls die.", "gulls"),
        ("The 14 lake states back a toll.", "lake states"),
        ("Of the 40 sailors, 12 remain.", "sailors"),
        ("It sent a 60-strong dive team.", "dive team"),
        ("Hundreds of thousands of eels swam by.", "eels"),
        ("Turnout was 61.3%.", "Turnout"),
        ("Core inflation eased to 2.9% in May.", "Core inflation"),
        ("The bank said unemployment was 3.7%.", "unemployment"),
        ("The toll rate – the one on barges – will therefore remain 7.5%.", "toll rate"),
        ("According to the harbour office, traffic was to average 3%.", "traffic"),
        ("It left the buffer at 2.5%.", "buffer"),
        ("They wanted to cut rates by 0.25 percentage points.", "rates"),
        ("It told of a contraction of 1.1%.", "contraction"),
        ("It was a cut of 78%.", "cut"),
        ("It gave thousands of sailors the hour they needed.", "sailors"),
        ("The lock has a depth of 11 metres.", "depth"),
        ("The death toll rose to 112.", "death toll"),
        ("The storm killed more than 1,000.", "killed"),
        ("After the storm 156 remain missing.", "missing"),
        ("Catches, which rose to 40 tonnes, fell again.", "Catches"),
        ("The town unveiled a river package worth €12 million.", "river package"),
        ("The plant is worth 1.3 million euros.", "plant"),
        ("It raised its growth forecast for 2025 to 2.1%.", "growth forecast"),
        ("In May inflation was 2%.", "inflation"),
        ("Demand for tin rose 2%.", "Demand for tin"),
        ("The jobless rate held at 4.1%.", "jobless rate"),
        ("Output grew at an annualised rate of 3%.", "Output"),
        ("The yield on the 10-year note rose four basis points.", "yield on the 10-year note"),
        ("A vaccine was 94% effective.", "vaccine"),
        ("A 7.1-magnitude quake hit Arden.", "quake"),
        ("Harbour fees were 3.6% higher in June.", "Harbour fees"),
        ("It wrote a 190-page report.", "page"),
        ("They saw a 9% drop before noon.", "drop"),
        ("They took a third of the port's fleet of around forty.", "port's fleet"),
        ("Trade between Arden and Low amounted to $16 million.", "Trade between Arden and Low"),
        ("Staff forecast growth of 1.4 per cent.", "growth"),
        ("The Harbour Tribunal awarded damages of £1.5bn.", "damages"),
        ("It had an adjusted profit of £1.5bn.", "adjusted profit"),
        ("Its growth forecast of 1.4 per cent is new.", "growth forecast"),
        ("The river ran at 505,000 cusecs early today.", "cusecs"),
        ("The port grew 0.3% quarter on quarter.", "port"),
        ("Its share of the cost is less than half of the total of $860 million.", "total"),
        ("Their part of the bill, $420 million, is due in May.", "part of the bill"),
        ("The party won 4 and 5 seats.", "seats"),
        ("It accepts a reduction of its share from 31.5 percent.", "share"),
        ("A cut in the toll from 9% is likely.", "toll"),
        ("Trade between the two towns amounted to $16 million.", "Trade between the two towns"),
        ("Some 900 jobs hang on it.", "jobs"),
        ("A port that grew by 0.4% in May does not grow by 2.3% in a year.", "port"),
        ("The port that grew by 0.4% is old.", "port"),
        ("Fourteen months later inflation stood at 19%.", "inflation"),
        ("The board decided to reduce the toll rate by 0.25 percentage points, to 6.75%.", "toll rate"),
        ("It trimmed its forecast for growth in 2026 to 2.3% from 2.7%.", "forecast for growth"),
        ("The bank now sees inflation at 3.9% in May.", "inflation"),
        ("It sees inflation at 3.9%, down from 4.4% forecast in June.", "inflation"),
        ("The office projects demand to 4.1%.", "demand"),
        ("Net reserves of $5.1 billion cover 2.8 months of imports.", "Net reserves"),
        ("Catches fell to 1,500 barrels a day, down 12% from May.", "Catches"),
        ("Catches fell to 1,500 barrels, down 12%.", "Catches"),
        ("Demand grew 0.4%, after a revised 0.7%.", "Demand"),
        ("Demand grew 0.4%, originally reported as 0.9%.", "Demand"),
        ("The toll is 1.2% of output this fiscal year.", "output"),
        ("The fee will quadruple to $60.", "fee"),
        ("Some 19 of the country's 46 harbours are shut.", "harbours"),
        ("Thousands of boats came.", "boats"),
        ("The harbour (thousands of boats strong) is shut.", "boats strong"),
        ("He said the levy should be 15%, not 22%.", "levy"),
        (
            "Staff project real growth of 1.8 percent in May, compared with 2.2 percent in June.",
            "real growth",
        ),
        ("The rail project loss of $5 million is new.", "rail project loss"),
        ("It paid 3% of GDP.", "GDP"),
        ("The bill will cost farms $57 million.", "cost farms"),
        ("The bill will cost farms 57 million euros a year, not 61 million.", "cost farms"),
        ("The cost to farms came to $57 million.", "cost to farms"),
        ("It cut the value of bonds due in 2029 by 22%.", "value of bonds"),
    ],
)
def test_what_a_figure_measures(text: str, measure: str) -> None:
    amount = dated(text).annotations.amounts[-1]
    assert amount.measure is not None
    assert amount.measure.of(text) == measure


@pytest.mark.parametrize(
    ("text", "output", "holder"),
    [
        ("The primary deficit, which fell in May, was 2.9 percent of GDP.", "GDP", "primary deficit"),
        ("Public debt stood at 94% of gross domestic product.", "gross domestic product", "Public debt"),
        ("The deficit will be 1.2% of its GDP this fiscal year.", "GDP", "deficit"),
        ("It paid 3% of GDP.", "GDP", None),
    ],
)
def test_what_is_so_great_a_share_of_the_output(text: str, output: str, holder: str | None) -> None:
    (amount,) = dated(text).annotations.amounts
    assert amount.measure is not None
    assert (amount.measure.of(text), amount.holder and amount.holder.of(text)) == (output, holder)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Some 20,000 filled the quay.", "20,000"),
        ("In all, 58% backed the toll.", "58%"),
        ("At least 220 did.", "220"),
        ("The chair came with 12 led by a diver.", "12"),
        ("It is 9 per cent year on year.", "9 per cent"),
        ("They mended 212 of them at once.", "212"),
        ("Tens of thousands gathered on the quay.", "Tens of thousands"),
    ],
)
def test_a_verb_or_a_pronoun_behind_a_figure_is_no_measure(text: str, words: str) -> None:
    (amount,) = dated(text).annotations.amounts
    assert (amount.span.of(text), amount.measure) == (words, None)


@pytest.mark.parametrize(
    ("text", "words", "rate"),
    [
        ("She pays £1,343 a month.", "£1,343", "a month"),
        ("They cost £4,000 apiece.", "£4,000", "apiece"),
        ("It makes 60,000 tonnes a year.", "60,000 tonnes", "a year"),
        ("The rate was 11.2 per 100,000 sailors.", "11.2", "per 100,000 sailors"),
        ("It lands 300 boats a day.", "300", "a day"),
        ("It costs $40 per person per year.", "$40", "per person per year"),
        ("It grew 0.3% quarter on quarter.", "0.3%", "quarter on quarter"),
        ("A charge of €0.12 per cubic metre came in.", "€0.12", "per cubic metre"),
        ("It pays $30 per 1,000 cubic metres.", "$30", "per 1,000 cubic metres"),
        ("It burns 40 grams per 100 km.", "40 grams", "per 100 km"),
    ],
)
def test_what_a_figure_is_counted_per(text: str, words: str, rate: str) -> None:
    (amount,) = dated(text).annotations.amounts
    assert amount.rate is not None
    assert (amount.span.of(text), amount.rate.of(text)) == (words, rate)


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


@pytest.mark.parametrize(
    ("text", "unit", "iso"),
    [
        ("Morocco paid 5 million dirhams.", "dirham", "MAD"),
        ("Dubai paid 5 million dirhams.", "dirham", "AED"),
        ("The port paid 5 million dirhams.", "dirham", ""),
        ("Morocco and Dubai paid 5 million dirhams.", "dirham", ""),
        ("The port paid 5 million pounds.", "pound", "GBP"),
        ("Egypt paid 5 million pounds.", "pound", "EGP"),
        ("It rose by 12 cents.", "cent", ""),
        ("It is 12p more.", "penny", ""),
        ("In Pretoria it costs R45.", "rand", "ZAR"),
        ("Eskom paid R5,712.55.", "rand", "ZAR"),
        ("In Manila it costs P645 a day.", "peso", "PHP"),
        ("Botswana paid P12 million.", "pula", "BWP"),
        ("Zambia paid K500,000.", "kwacha", "ZMW"),
        ("Papua New Guinea paid K24 billion.", "kina", "PGK"),
        ("Bhutan asks Nu 1,200.", "ngultrum", "BTN"),
        ("Tonga paid T$12 million.", "pa'anga", "TOP"),
        ("Senegal paid CFA 300 billion.", "cfa franc", "XOF"),
        ("Mali paid CFA300bn.", "cfa franc", "XOF"),
        ("The fund lent SDR 2.3 billion.", "special drawing right", "XDR"),
        ("It paid 500,000 kyat.", "kyat", "MMK"),
        ("It paid 4.2 million rufiyaa.", "rufiyaa", "MVR"),
        ("It paid 150 Sudanese pounds.", "sudanese pound", "SDG"),
        ("Nairobi in Kenya paid 5 million shillings.", "shilling", "KES"),
        ("Norway paid 5 million kroner.", "krone", "NOK"),
        ("Danish boats paid 5 million kroner.", "krone", "DKK"),
        ("The port paid 5 million kroner.", "krone", ""),
        ("Iceland fined a Norwegian boat 5 million kroner.", "krone", ""),
        ("Norway and the Faroe Islands paid 5 million kroner.", "krone", ""),
    ],
)
def test_whose_currency_a_name_means(text: str, unit: str, iso: str) -> None:
    (amount,) = dated(text).annotations.amounts
    assert (amount.unit, amount.iso) == (unit, iso)


def test_a_figure_in_two_units_is_one_figure() -> None:
    text = "A wave of 3.4 metres (about 11 feet) came."
    metres, feet = dated(text).annotations.amounts
    assert (metres.equals, feet.equals) == (feet.span, metres.span)


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
        "The Estlink 2 cable was cut.",
        "Leopard 2 tanks came.",
        "They sent the Falcon 9 rocket.",
        "The FTSE 100 fell and the S&P 500 rose.",
        "He told Harbour Radio 4 listeners.",
        "It is below 1990 levels.",
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
        "Units 3 and 4 will close.",
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


def test_a_part_of_a_point() -> None:
    assert figures("The rate moved by 0.04 of a percentage point.") == [
        ("0.04 of a percentage point", "PERCENT", "0.04")
    ]


def test_a_verb_without_its_subject_measures_nothing() -> None:
    text = "It will open in spring and cost $68 million."
    (amount,) = dated(text).annotations.amounts
    assert amount.measure is None


def test_a_year_before_is_no_rate() -> None:
    assert [a.rate for a in dated("Deaths tripled to 90 from 30 a year before.").annotations.amounts] == [
        None,
        None,
    ]


def test_no_later_is_no_measure() -> None:
    text = "They owe 150,000 US dollars no later than noon."
    (amount,) = dated(text).annotations.amounts
    assert (amount.unit, amount.measure) == ("us dollar", None)


def test_a_rate_with_spaces() -> None:
    text = "The rate is 72.4 per 100 000 population."
    (amount,) = dated(text).annotations.amounts
    assert amount.rate is not None
    assert amount.rate.of(text) == "per 100 000 population"


@pytest.mark.parametrize("name", ["Boeing 747-400", "747-400", "SECURE 2.0", "Runway 30", "Flight 6"])
def test_numbers_that_only_name_are_no_figures(name: str) -> None:
    assert not figures(f"The {name} planes and rules were praised.")
    assert figures("The 2.0 million planes were praised.")


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


def counted_in_tables(*tables: str) -> list[str]:
    text = "\n\nA line of prose stands between the tables.\n\n".join(tables)
    document = Document(1, "a", "", "text/plain", text)
    found = annotate_document(document, segment_document(document)[0])[0].annotations
    return [amount.span.of(text) for amount in found.amounts]


def table(*rows: str) -> str:
    return "\n".join("\t".join(row.split("|")) for row in rows)


@pytest.mark.parametrize(
    ("rows", "counted"),
    [
        (("Item|Number", "Ferries|23", "Trawlers|7"), ["23", "7"]),
        (("Ship|2024|2025", "Ferries|23|1,204", "Trawlers|7|9"), ["23", "1,204", "7", "9"]),
        (("Year|Cargo", "2023|410", "2024|389"), ["410", "389"]),
        (("Item|No. of berths", "Quay|4", "Pier|3"), ["4", "3"]),
        (("Chapter|Page", "Ferries|23", "Trawlers|7"), []),
        (("Port|Rank in 2024", "Arden|3", "Skerra|7"), []),
        (("Office|Number", "Telephone|5551234", "Fax|5551235"), []),
        (("Port|Founded", "Arden|1920", "Skerra|1876"), []),
        (("1|Ferries", "2|Trawlers", "3|Tugs"), []),
        (("Port|Place", "Arden|1", "Skerra|2"), []),
        (("1|2", "3|4", "5|7"), []),
    ],
)
def test_bare_numbers_in_a_table_count_what_the_row_says(rows: tuple[str, ...], counted: list[str]) -> None:
    assert counted_in_tables(table(*rows)) == counted


def test_a_table_without_end_is_no_list_of_figures() -> None:
    rows = [f"Ferry {chr(65 + n // 26)}{chr(65 + n % 26)}|{n * 37 + 11}" for n in range(60)]
    assert counted_in_tables(table("Ship|Crew", *rows)) == []
    assert counted_in_tables(table("Ship|Crew", *rows[:5]), table("Ship|Length", *rows[5:8])) != []
