"""The register of figures: what is listed, as it is printed, of which day and on whose word."""

import time
from dataclasses import replace

import pytest

from flows.annotate import annotate_document
from flows.annotate.speech import annotate_attributions
from flows.compose.wording.wording import NO_BREAK_SPACE
from flows.model.annotation import Attribution, AttributionKind, Speaker
from flows.model.document import Document
from flows.model.spans import Span
from flows.segment import segment_document
from tests.support.annotated import annotated
from tests.support.composed import compose, harbour_report
from tests.support.figure_rows import figures_of, replace_approximation


def test_a_figure_and_its_conversion_are_one_verbatim_row():
    row = compose((harbour_report(),)).figures[0]
    assert row.extract.text == "€12 million (US$13.2 million)"
    assert row.normalised.replace(NO_BREAK_SPACE, " ") == "12 000 000 EUR = 13 200 000 USD"
    assert row.measure == "new quays"


def test_who_says_so_is_the_speaker_the_attribution_or_the_outlet():
    rows = compose((harbour_report(),)).figures
    assert rows[0].said_by == "The Arden Post"
    assert rows[3].said_by == "Harbour Council (HC)"
    spoken = figures_of("{PER a|Low} said: {speech a|“We lost {count 50|50} {measure|ships}.”}")
    assert spoken[0].said_by == "Low"


def test_what_a_source_calls_itself_is_the_source():
    found = figures_of("{said p|{ORG p|This paper} finds that it took {count 50|50} {measure|ships}}.")
    assert [row.said_by for row in found] == ["the source"]


def test_as_of_is_the_date_of_the_sentence_as_printed():
    assert [row.as_of for row in compose((harbour_report(),)).figures] == [
        "",
        "",
        "mid-2025",
        "April 2025",
        "",
    ]


def test_values_are_written_out_where_the_print_abbreviates():
    rows = figures_of(
        "{money -1500000.5 USD|a loss of $1.5m}, {percent 15/20|15 to 20 percent}, {percent 5|five percent}, "
        "{quantity 40 kilometre|40 km}, {count 1200000|1.2 million}, {money x USD|some dollars}."
    )
    assert [row.normalised.replace(NO_BREAK_SPACE, " ") for row in rows] == [
        "−1 500 000.5 USD",
        "",
        "5%",
        "",
        "1 200 000",
        "",
    ]


def test_a_date_in_the_phrase_that_opens_the_sentence_dates_its_figures():
    row = figures_of(
        "At the river summit in Low Ferry in {date 2025-04|April 2025}, they gave {money 5 EUR|€5} for quays."
    )[0]
    assert row.as_of == "April 2025"


def as_of(marked: str) -> str:
    return figures_of(marked)[0].as_of


def test_only_a_date_that_governs_a_figure_dates_it():
    assert as_of("{count 40|Some 40} {measure|ferries} ran in {date 2024|2024}.") == "2024"
    assert as_of("It paid {money 5 EUR|€5} to mend what the {date 2020|2020} floods left.") == ""
    assert as_of("It has {money 5 EUR|€5} under the Harbour Renewal Act of {date 2014|2014}.") == ""
    since = "{date 2025-06-09|Monday}’s storm was the worst since {date 2019-03|March 2019}"
    assert as_of(f"{since}, when {{count 31|31}} {{measure|people}} died.") == "March 2019"
    assert as_of(f"{since}, with {{count 31|31}} {{measure|people}} dead.") == "9 June 2025"
    assert as_of(f"{since}, when it rained, and {{count 31|31}} {{measure|people}} died.") == "9 June 2025"
    asked = "On {date 2025-06-09|Monday}, when asked about {count 31|31} {measure|boats}, he smiled."
    assert as_of(asked) == "9 June 2025"
    assert as_of("To date it has paid {money 5 EUR|€5} to towns that sank in {date 2020|2020}.") == ""
    assert as_of("It has {count 40|40} {measure|ferries}; in {date 2020|2020} it sank.") == ""
    assert as_of("It paid {money 5 EUR|€5} for what the {date 2022-02|February 2022} floods left.") == ""
    assert as_of("In {date 2024|2024} it had none; now it has {count 40|40} {measure|ferries}.") == ""
    assert as_of("The council sat in Arden in {date 2024|2024} and has paid {money 5 EUR|€5}.") == ""


def test_a_stretch_or_a_target_dates_a_figure_as_it_is_said():
    paid = "It paid {money 5 EUR|€5} from {date 2022-01|January 2022} to {date 2023-04|April 2023}."
    assert as_of(paid) == "January 2022 to April 2023"
    fell = "It fell from {percent 12|12%} in {date 2010|2010} to {percent 5|5%} in {date 2022|2022}."
    assert [row.as_of for row in figures_of(fell)] == ["2010", "2022"]
    assert as_of("It wants {percent 100|100%} of {measure|ferries} mended by {date 2050|2050}.") == "by 2050"


def test_a_figure_is_printed_with_the_word_that_bounds_it():
    printed = [
        compose((replace_approximation(marked, word),)).figures[0].extract.text
        for marked, word in (
            ("At least {count 82|82} {measure|sailors} left.", "at least"),
            ("It pays up to {money 3000 GBP|£3,000} a year.", "up to"),
            ("It pays only {money 3000 GBP|£3,000} a year.", "only"),
        )
    ]
    assert printed == ["At least 82", "up to £3,000", "£3,000"]


def test_a_single_word_above_a_turn_names_who_says_a_figure():
    text = (
        "BRIAN: I rang {count 12|12} {measure|helplines}.\nHOST: Whom?\nBRIAN: The clinic.\nHOST: And then?\n"
        "BRIAN: Nothing."
    )
    document = annotated(text)
    said = annotate_attributions(document).attributions
    document = replace(document, annotations=replace(document.annotations, attributions=said))
    assert [row.said_by for row in compose((document,)).figures] == ["Brian"]


def test_a_pronoun_or_a_word_that_names_nobody_is_not_who_says_a_figure():
    def said_by(words: str) -> str:
        document = annotated(f"{words} said it has {{count 40|40}} {{measure|ferries}}.")
        told = Span(len(words) + len(" said "), len(document.text) - 1)
        named = Attribution(told, AttributionKind.INDIRECT, Speaker(Span(0, len(words)), words, ""), None)
        annotations = replace(document.annotations, attributions=(named,))
        return compose((replace(document, annotations=annotations),)).figures[0].said_by

    assert [said_by(words) for words in ("I", "Work", "Officials", "The harbour master", "Port")] == [
        "the source",
        "the source",
        "Officials",
        "The harbour master",
        "Port",
    ]


def test_an_age_is_no_figure_and_a_bare_number_shows_its_unit():
    rows = figures_of(
        "Low, {quantity 74 year|74}, told of a rise from {percent 3|3} to {percent 5|5 per cent}."
    )
    assert [(row.extract.text, row.normalised) for row in rows] == [("3", "3%"), ("5 per cent", "")]


@pytest.mark.parametrize(
    ("marked", "said_by"),
    [
        ("{PER a|Low} denies {said a|that {count 40|40} {measure|ships} sank}.", "denied by Low"),
        ("{PER a|Low} dismissed claims {said a|that {count 40|40} {measure|ships} sank}.", "denied by Low"),
        ("She rejected as false a figure of {count 200|200} {measure|ships}.", "denied"),
        ("Reports that {count 40|40} {measure|ships} sank are false.", "denied"),
        (
            "{PER a|Low} took back her claim {said a|that {count 40|40} {measure|ships} sank}.",
            "denied by Low",
        ),
        ("The bank retracted its statement that {count 40|40} {measure|ships} sank.", "denied"),
        # What is not denied, though somebody denies something.
        ("{PER a|Low}, with {count 40|40} {measure|ships}, denies that it was late.", "the source"),
        ("{PER a|Low} did not deny {said a|that {count 40|40} {measure|ships} sank}.", "Low"),
        ("{PER a|Low} took back the {count 40|40} {measure|ships} that sank.", "the source"),
        (
            "The bank withdrew its claim that it won and put the loss at {count 40|40} {measure|ships}.",
            "the source",
        ),
        ("The union walked back to the plant that has {count 40|40} {measure|ships}.", "the source"),
        ("{PER a|Low} denied the charge; {count 40|40} {measure|ships} sank.", "the source"),
        ("{PER a|Low} denied a part in the storm that sank {count 40|40} {measure|ships}.", "the source"),
    ],
)
def test_the_figure_of_a_denied_claim_is_nobody_s(marked, said_by):
    assert [row.said_by for row in figures_of(marked)] == [said_by]


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("It has eight cranes, not 14.", ["eight", "not 14"]),
        ("It has eight cranes, and 14 berths.", ["14"]),
        ("It has eight cranes.", []),
    ],
)
def test_a_small_number_is_listed_only_against_another(text: str, printed: list[str]):
    document = Document(1, "a.txt", "", "text/plain", text)
    read = annotate_document(document, segment_document(document)[0])[0]
    assert [row.extract.text for row in compose((read,)).figures] == printed


@pytest.mark.parametrize(
    "words",
    [
        "{measure|rents} rose {percent 5|5%} to {count 1200|1200} {measure|flats}, ",
        "officials deny that {count 12|12} {measure|farms} lost {money 3000000 USD|$3 million}, ",
        "{measure|exports} fell from {money 3000000 USD|$3 million} to {money 4000000 USD|$4 million} and ",
    ],
)
def test_figures_of_a_sentence_without_end_are_entered_in_a_bounded_time(words: str):
    report = annotated("On Monday " + words * 300 + "they said.")
    began = time.process_time()
    assert len(compose((report,)).figures) > 0
    assert time.process_time() - began < 10  # seconds; it takes two
