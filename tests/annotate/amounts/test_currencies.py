"""Which currency a sum is of: by its name, by the country told of, by the words of the text."""

import pytest

from flows.annotate import annotate_document
from flows.model.annotation import AmountType
from flows.model.document import Document
from flows.segment import segment_document
from tests.support.dated_texts import dated


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


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("The Danish team lost. Shares fell to a price of 90 crowns in Stockholm.", ""),
        ("The Danish team won. It paid a dividend of 3 crowns.", "DKK"),
        ("It paid a dividend of 3 crowns in Stockholm.", "SEK"),
    ],
)
def test_crowns_where_a_city_lies_elsewhere(text: str, iso: str) -> None:
    document = Document(1, "a.txt", "", "text/plain", text)
    found = annotate_document(document, segment_document(document)[0])[0].annotations
    assert [(amount.unit, amount.iso) for amount in found.amounts] == [("crown", iso)]


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


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Zambia lost track of the K112 million, K48.6 million of it in May.",
            ["K112 million", "K48.6 million"],
        ),
        ("Of the R2 billion that Pretoria set aside, R300 million is left.", ["R2 billion", "R300 million"]),
        ("In Manila the P300 million was spent.", ["P300 million"]),
        ("Pretoria closed the R21 on Monday.", []),
        ("Their depots at Ndola and Chingola cost K9.3 million.", ["K9.3 million"]),
        ("Their depots at Durham and Ghent cost K9.3 million.", []),
        ("Their depots at Ndola and Mzuzu cost K9.3 million.", []),
    ],
)
def test_a_letter_is_a_currency_where_the_text_tells_the_country(text: str, found: list[str]) -> None:
    document = Document(1, "a.txt", "00", "text/plain", text)
    annotated, _ = annotate_document(document, segment_document(document)[0])
    sums = [a for a in annotated.annotations.amounts if a.type is AmountType.MONEY]
    assert [a.span.of(text) for a in sums if a.iso] == found


@pytest.mark.parametrize(
    ("text", "words", "unit", "iso"),
    [
        ("It paid 198 million soles in all.", "198 million soles", "sol", "PEN"),
        ("The fare in Lima is 3 soles.", "3 soles", "sol", "PEN"),
        ("It paid S/212 million in all.", "S/212 million", "sol", "PEN"),
        ("The fare in Peru is S/ 3.50 now.", "S/ 3.50", "sol", "PEN"),
        ("It paid 3.2 million lei in all.", "3.2 million lei", "leu", ""),
        ("The fare in Romania is 3 lei.", "3 lei", "leu", "RON"),
        ("It paid 40 million leva in all.", "40 million leva", "lev", "BGN"),
        ("It paid 40 reais in all.", "40 reais", "real", "BRL"),
        ("Shares slipped 35 Canadian cents in Arden.", "35 Canadian cents", "Canadian cent", ""),
        ("Gold rose 40 U.S. cents in Arden.", "40 U.S. cents", "US cent", ""),
        ("Gold rose 40 US cents in Arden.", "40 US cents", "US cent", ""),
    ],
)
def test_currencies_and_cents_by_their_names(text: str, words: str, unit: str, iso: str) -> None:
    (amount,) = dated(text).annotations.amounts
    assert (amount.type, amount.span.of(text), amount.unit, amount.iso) == (
        AmountType.MONEY,
        words,
        unit,
        iso,
    )


@pytest.mark.parametrize(
    "text",
    [
        "The net held 12 soles and a crab.",
        "The rover has driven for 300 sols in the crater.",
        "The dancers wore 40 lei of shells.",
        "The council adopted S/25704 in May.",
        "The council adopted document S/2231 in May.",
    ],
)
def test_fish_garlands_and_documents_are_no_money(text: str) -> None:
    assert all(amount.type is not AmountType.MONEY for amount in dated(text).annotations.amounts)
