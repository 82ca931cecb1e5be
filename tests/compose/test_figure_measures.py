"""What a figure measures, in the words of its sentence."""

from dataclasses import replace

import pytest

from flows.annotate import annotate_document
from flows.model.document import Document
from flows.model.source import Fact, Origin
from flows.model.spans import Span
from flows.segment import segment_document
from tests.support.annotated import annotated
from tests.support.composed import compose
from tests.support.figure_rows import figures_of, with_measure


def test_small_counts_are_listed_only_when_they_count_people_or_states():
    rows = figures_of(
        "{count 2|Two} {measure|nations} met; {count 2|two} {measure|soldiers} died; {count 5|five} {measure|presidents} "
        "saw {count 3|three} {measure|ways}, {count 7|7} {measure|ways} and {count 40|forty} {measure|ways}."
    )
    assert [(row.extract.text, row.measure) for row in rows] == [
        ("two", "soldiers died"),
        ("five", "presidents"),
        ("7", "ways"),
        ("forty", "ways"),
    ]
    assert [row.normalised for row in rows] == ["2", "5", "", "40"]
    assert measures_of(
        "The {count 2|two} {measure|countries} met. {count 3|Three} {measure|families} left."
    ) == ["families"]


def measures_of(marked: str) -> list[str]:
    return [row.measure for row in figures_of(marked)]


def test_a_measure_carries_what_happened_to_it():
    assert measures_of(
        "It ordered the deportation of {count 131|131} {measure|Arden nationals} in April."
    ) == ["deportation of 131 Arden nationals"]
    assert measures_of("Some {count 130|130} {measure|dogs} have been rescued by U.S. troops since May.") == [
        "dogs have been rescued by U.S. troops since May"
    ]
    assert measures_of("Some {count 130|130} {measure|dogs} were rescued by the U.S.") == [
        "dogs were rescued by the U.S."
    ]
    assert measures_of("Orders have slashed {percent 83|83%} of {measure|aid programs} and grants.") == [
        "slashed 83% of aid programs and grants"
    ]
    assert measures_of("{count 40|40} {measure|aid programs} were closed by executive order.") == [
        "aid programs were closed by executive order"
    ]
    assert measures_of("With {count 5|five} {measure|river presidents} in attendance, it met.") == [
        "river presidents in attendance"
    ]


def test_what_happened_to_things_of_those_who_are_counted_is_told_of_these():
    assert measures_of("We believe that the records of {count 40|40} {measure|patients} were copied.") == [
        "records of 40 patients were copied"
    ]
    assert measures_of("Teams of {count 40|40} {measure|patients} were formed.") == ["patients were formed"]


def test_a_pair_of_nouns_stays_whole_and_a_second_verb_does_not_join():
    assert measures_of("A {money 5 EUR|€5} {measure|package for roads} and green energy, they said.") == [
        "package for roads and green energy"
    ]
    assert measures_of("It has {count 40|40} {measure|aid programs} and massively downsized media.") == [
        "aid programs"
    ]


def test_what_is_worth_a_sum_is_its_measure():
    assert measures_of("Brussels unveiled a River Gateway package worth {money 5 EUR|€5 billion}.") == [
        "River Gateway package"
    ]


def test_a_limit_may_stand_in_the_next_clause_and_the_owner_before():
    assert measures_of("Arden goods now face a {percent 25|25%} {measure|duty}; raw pulp is excluded.") == [
        "Arden goods now face a 25% duty; raw pulp is excluded"
    ]
    assert measures_of(
        "{LOC a|Arden} resents the {percent 25|25%} {measure|tariffs on its goods} of late."
    ) == ["tariffs on its goods [Arden]"]


@pytest.mark.parametrize(
    ("marked", "printed"),
    [
        ("The toll rate was cut by {percent 0.25|0.25 points}.", "toll rate was cut by 0.25 points"),
        ("The toll rate contracted {percent 2|2%} there.", "toll rate contracted 2%"),
        ("The toll rate stood at {percent 7.5|7.5%}.", "toll rate"),
        ("The port will lower the toll rate to {percent 7.5|7.5%}.", "lower the toll rate to 7.5%"),
    ],
)
def test_a_measure_before_its_figure_says_which_way_it_changed(marked: str, printed: str):
    assert [row.measure for row in compose((with_measure(marked, "toll rate"),)).figures] == [printed]


def test_the_direction_and_what_a_figure_is_counted_per_are_printed_with_it():
    rows = figures_of(
        "Tin traded at {money 15 USD|$15}, down {percent 0.8|0.8 per cent}. Fees are {percent 6|6%} lower."
    )
    assert [row.extract.text for row in rows] == ["$15", "down 0.8 per cent", "6% lower"]
    document = annotated("It pays {money 1343 GBP|£1,343} a month.")
    (amount,) = document.annotations.amounts
    rated = replace(amount, rate=Span(amount.span.end + 1, amount.span.end + 8))
    document = replace(document, annotations=replace(document.annotations, amounts=(rated,)))
    assert compose((document,)).figures[0].extract.text == "£1,343 a month"


def test_a_total_is_no_thing_that_a_sum_is_worth():
    assert measures_of("It bought a total of {money 156 EUR|€156}.") == [""]


def measure_of_last(marked: str, words: str) -> str:
    return compose((with_measure(marked, words),)).figures[-1].measure


def test_the_figures_of_a_change_are_printed_with_both_ends():
    fell = "The stock has fallen from {quantity 4 tonne|4 tonnes} in 2014 to about {quantity 2 tonne|2 tonnes} now."
    whole = "stock has fallen from 4 tonnes in 2014 to about 2 tonnes"
    assert measure_of_last(fell, "stock") == whole
    first = annotated(fell).annotations.amounts[0]
    document = with_measure(fell, "stock")
    start = document.text.index("stock")
    both = (replace(first, measure=Span(start, start + 5)), document.annotations.amounts[1])
    document = replace(document, annotations=replace(document.annotations, amounts=both))
    assert [row.measure for row in compose((document,)).figures] == [whole, whole]
    cut = "It takes a cut in its share from {percent 9|9%} to {percent 7|7%}."
    assert measure_of_last(cut, "share") == "cut in its share from 9% to 7%"
    other = (
        "The stock fell to {quantity 4 tonne|4 tonnes}, from {percent 9|9%} to {quantity 2 tonne|2 tonnes}."
    )
    assert measure_of_last(other, "stock") == "stock"


@pytest.mark.parametrize(
    ("marked", "word", "printed"),
    [
        ("Arden's boats landed fish worth {money 6 EUR|€6} there.", "fish", "Arden's boats landed fish"),
        ("Norland has set itself a share of {percent 9|9%}.", "share", "Norland has set itself a share"),
        ("There was a swell of {quantity 4 metre|four metres}.", "swell", "swell"),
        ("It carries a fine of {money 6 EUR|€6}.", "fine", "fine"),
        ("Nordfisk AS posted a bond of {money 6 EUR|€6}.", "bond", "Nordfisk AS posted a bond"),
        ("The catch of {quantity 9 tonne|nine tonnes} was sold.", "catch", "catch"),
        ("The bank estimates that the bill will cost {money 6 EUR|€6}.", "bill", "bill"),
        ("The 12 boats of Arden paid a toll of {money 6 EUR|€6}.", "toll", "toll"),
    ],
)
def test_a_measure_of_one_word_stands_with_its_clause(marked: str, word: str, printed: str):
    assert measure_of_last(marked, word) == printed


def test_a_verb_with_an_object_is_no_part_of_what_is_counted():
    assert measures_of("Some {count 23|23} {measure|mayors} signed a letter.") == ["mayors"]
    assert measures_of("Some {count 23|23} {measure|sailors} drowned there.") == ["sailors drowned"]


def test_our_is_said_whose_where_the_text_is_of_a_body_itself():
    def with_outlet(marked: str, outlet: str) -> list[str]:
        document = annotated(marked)
        metadata = replace(document.document.metadata, outlet=Fact(outlet, Origin.DOCUMENT))
        document = replace(document, document=replace(document.document, metadata=metadata))
        return [row.measure for row in compose((document,)).figures]

    count = "{count 412|412} {measure|members}."
    assert with_outlet(f"We write for our {count}", "Lakes Union") == ["members [Lakes Union]"]
    assert with_outlet(f"We write for the {count}", "Lakes Union") == ["members"]
    spoken = f"{{PER a|Ana Low}} said: {{speech a|“We ask for our {count}”}}"
    assert with_outlet(spoken, "Lakes Union") == ["members"]


@pytest.mark.parametrize(
    ("marked", "measure"),
    [
        ("Some {count 14|14} {measure|shares} changed hands.", "shares"),
        ("Some {count 14|14} {measure|houses} burned down.", "houses burned"),
        ("Some {count 14|14} {measure|houses} damaged in May stand.", "houses damaged"),
        ("The man who saw {count 38|38} {measure|people} is asked to come.", "people"),
        ("Some {count 38|38} {measure|people} are detained.", "people are detained"),
    ],
)
def test_no_verb_of_another_is_told_of_what_is_counted(marked: str, measure: str):
    assert measures_of(marked) == [measure]


def test_half_a_bracket_is_no_measure():
    assert measures_of(
        "Ore will be short in spring (central estimate: {quantity 620 tonne|620 tonnes} of {measure|ore}), about "
        "{percent 2|2%} of {measure|demand} in Arden and Skerra."
    ) == ["ore", "of demand"]


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        # The rate is printed with the figure, the verb belongs to another.
        ("Remittances made up 24 percent of gross domestic product.", "Remittances"),
        ("The mayor asked for 24 percent of GDP.", "The mayor asked for 24 percent of GDP"),
        ("Trade of the 38 states reached $106 billion.", "states"),
        ("Some 38 houses collapsed.", "houses collapsed"),
    ],
)  # fmt: skip
def test_a_measure_says_nothing_twice_and_nothing_of_another(text: str, measure: str):
    document = Document(1, "a.txt", "", "text/plain", text)
    read = annotate_document(document, segment_document(document)[0])[0]
    assert compose((read,)).figures[0].measure == measure


def test_a_sum_that_is_part_of_another_is_told_to_be_of_it() -> None:
    assert (
        annotated_measures("So far €3 million of the €9 million grant was spent.")[0]
        == "of the €9 million grant"
    )
    assert annotated_measures("So far €3 million of the grant was spent.")[0] == "grant"


def annotated_measures(text: str) -> list[str]:
    document = Document(1, "a.txt", "", "text/plain", text)
    read = annotate_document(document, segment_document(document)[0])[0]
    return [row.measure for row in compose((read,)).figures]
