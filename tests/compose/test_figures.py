import time
from dataclasses import replace

import pytest

from flows.annotate import annotate_document
from flows.compose.wording.wording import NO_BREAK_SPACE
from flows.model.annotation import Attribution, AttributionKind, Speaker
from flows.model.document import Document, Role
from flows.model.source import Fact, Origin
from flows.model.spans import Span
from flows.segment import segment_document
from tests.support.annotated import annotated
from tests.support.composed import compose, harbour_report, wire_story


def figures_of(marked: str):
    return compose((annotated(marked),)).figures


def test_a_figure_and_its_conversion_are_one_verbatim_row():
    row = compose((harbour_report(),)).figures[0]
    assert row.extract.text == "€12 million (US$13.2 million)"
    assert row.normalised.replace(NO_BREAK_SPACE, " ") == "12 000 000 EUR = 13 200 000 USD"
    assert row.measure == "new quays"


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


def test_other_values_of_the_same_measure_are_named_on_both_rows():
    rows = {row.locator.label: row.conflict for row in compose((harbour_report(), wire_story())).figures}
    assert rows["S1 F4"] == "S2 F1 gives 157"
    assert rows["S2 F1"] == "S1 F4 gives 131"


def test_the_same_value_of_another_scope_is_a_difference_of_scope():
    rows = compose((harbour_report(),)).figures
    assert rows[1].conflict == "scope differs: S1 F3 (excluding pulp)"
    assert rows[2].conflict == "scope differs: S1 F2 states no limitation"
    assert rows[2].measure == "imported timber (excluding pulp)"


def test_figures_of_different_dates_or_measures_do_not_contradict():
    rows = figures_of(
        "In {date 2023|2023} {count 100|100} {measure|dock workers} struck. "
        "In {date 2024|2024} {count 90|90} {measure|dock workers} struck. The fleet has {count 80|80} {measure|dock cranes}."
    )
    assert [row.conflict for row in rows] == ["", "", ""]


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


def test_a_figure_alone_in_its_cell_measures_what_the_row_says():
    document = annotated("{percent 25|25%}\nduty on Kazakh goods\n{percent 83|83%}\n{count 40|40}")
    segments = document.segmentation.segments
    cells = tuple(
        replace(segment, role=Role.TABLE_CELL, number=1 + i // 2, row=1 + i // 2, column=1 + i % 2)
        for i, segment in enumerate(segments)
    )
    rows = compose((replace(document, segmentation=replace(document.segmentation, segments=cells)),)).figures
    assert [(row.extract.text, row.measure) for row in rows] == [
        ("25%", "duty on Kazakh goods"),
        ("83%", ""),  # its row holds nothing but figures
        ("40", ""),
    ]


def test_the_head_of_a_column_says_what_its_figures_are_and_of_when():
    rows = "Item\nIn {date 2026|2026}\nChange\nFigure\nFares\n{percent 5|5%}\n{percent -3.1|−3.1%}\n{percent 7|7%}"
    document = annotated(rows)
    cells = tuple(
        replace(segment, role=Role.TABLE_CELL, number=1 + i // 4, row=1 + i // 4, column=1 + i % 4)
        for i, segment in enumerate(document.segmentation.segments)
    )
    content = compose((replace(document, segmentation=replace(document.segmentation, segments=cells)),))
    assert [(row.extract.text, row.measure, row.as_of) for row in content.figures] == [
        ("5%", "Fares", "2026"),
        ("−3.1%", "Fares; Change", ""),
        ("7%", "Fares", ""),
    ]


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


def test_the_same_limit_in_other_words_is_no_other_scope():
    rows = figures_of(
        "Arden goods now face a {percent 25|25%} {measure|duty}; raw pulp is excluded. "
        "The {percent 25|25%} {measure|tariffs on Arden goods} {scope|(excluding raw pulp)} hurt. "
        "Since then {percent 25|25%} {measure|tariffs on Arden goods} have bitten."
    )
    assert [row.conflict.count("scope differs") for row in rows] == [1, 1, 1]
    assert "S1 F2" not in rows[0].conflict


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


def conflicts_of(*marked: str, days: tuple[str, str] = ("2025-06-10", "2025-06-10")) -> list[str]:
    documents = tuple(
        annotated(text, number, f"{number}.txt", reference_date=day, reference_origin=Origin.DOCUMENT)
        for number, (text, day) in enumerate(zip(marked, days, strict=False), 1)
    )
    return [row.conflict for row in compose(documents).figures]


def test_figures_of_one_source_contradict_only_in_the_same_full_measure():
    ran = "It has {count 40|40} {measure|river ferries}. "
    assert all(conflicts_of(ran + "It has {count 30|30} {measure|river ferries}."))
    assert not any(conflicts_of(ran + "It has {count 30|30} {measure|new river ferries}."))
    assert not any(conflicts_of(ran + "It wants an additional {count 30|30} {measure|river ferries}."))
    assert not any(
        conflicts_of(
            "The {count 40|40} {measure|river ferries} of May became {count 30|30} {measure|river ferries} in June."
        )
    )


def test_figures_told_long_apart_or_of_other_storms_do_not_contradict():
    one = "Now {count 3400|3,400} {measure|rescue workers} are out."
    other = "Some {count 8000|8,000} {measure|rescue workers} are out."
    assert all(conflicts_of(one, other))
    assert not any(conflicts_of(one, other, days=("2022-10-01", "2024-10-09")))
    assert not any(conflicts_of(f"Hurricane Irma came. {one}", f"Hurricane Nora came. {other}"))


def test_rates_of_other_areas_do_not_contradict():
    one = "In {LOC a|Arden} the fall is {percent 40|40%} of {measure|ferry ticket sales}."
    assert all(conflicts_of(one, one.replace("40", "30")))
    assert not any(conflicts_of(one, one.replace("40", "30").replace("Arden", "Bridport")))


LAND = "Our {count 412|412} {measure|members} land {percent 90|90%} of {measure|Norland's herring quota}."
ONE_FIRM = "{ORG f|Nordfisk} lands {percent 4|4%} of {measure|Norland's herring quota}."


@pytest.mark.parametrize(
    ("other", "differs"),
    [
        (ONE_FIRM, False),
        ("{ORG f|Nordfisk} has ships. It holds {percent 4|4%} of {measure|Norland's herring quota}.", False),
        ("The members land {percent 80|80%} of {measure|Norland's herring quota}.", True),
        ("There are many members. They land {percent 80|80%} of {measure|Norland's herring quota}.", True),
    ],
)
def test_shares_of_other_holders_do_not_contradict(other: str, *, differs: bool) -> None:
    assert any(conflicts_of(LAND, other)) is differs


def test_a_bound_leaves_room_for_the_figures_within_it():
    one = "They saved {count 131|131} {measure|dock workers}."
    more = replace_approximation("They saved more than {count 100|100} {measure|dock workers}.", "more than")
    most = replace_approximation("They saved up to {count 100|100} {measure|dock workers}.", "up to")
    assert [r.conflict for r in compose((annotated(one, 1, "1.txt"), more)).figures] == ["", ""]
    assert all(r.conflict for r in compose((annotated(one, 1, "1.txt"), most)).figures)


def test_a_bound_at_the_head_of_its_sentence_is_named_in_passing():
    one = "They saved {count 131|131} {measure|dock workers}."
    two = replace_approximation("Up to {count 100|100} {measure|dock workers} left.", "up to")
    assert compose((annotated(one, 1, "1.txt"), two)).figures[0].conflict == "S2 F1 gives up to 100"


def replace_approximation(marked: str, approximation: str):
    document = annotated(marked, 2, "2.txt")
    amounts = tuple(replace(a, approximation=approximation) for a in document.annotations.amounts)
    return replace(document, annotations=replace(document.annotations, amounts=amounts))


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


def with_measure(marked: str, words: str, number: int = 1):
    """A text whose last figure measures words that stand before it."""
    document = annotated(marked, number=number)
    amounts = document.annotations.amounts
    start = document.text.index(words)
    measured = replace(amounts[-1], measure=Span(start, start + len(words)))
    return replace(document, annotations=replace(document.annotations, amounts=(*amounts[:-1], measured)))


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


def test_how_far_a_thing_changed_contradicts_nobody_who_says_how_much_it_is():
    change = with_measure("The harbour toll rate rose by {percent 2|2%} there.", "harbour toll rate", 1)
    level = with_measure("The harbour toll rate stood at {percent 7|7%} there.", "harbour toll rate", 2)
    other = with_measure("The harbour toll rate was {percent 8|8%} there.", "harbour toll rate", 3)
    rows = compose((change, level, other)).figures
    assert [row.conflict for row in rows] == ["", "S3 F1 gives 8%", "S2 F1 gives 7%"]


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


def test_an_age_is_no_figure_and_a_bare_number_shows_its_unit():
    rows = figures_of(
        "Low, {quantity 74 year|74}, told of a rise from {percent 3|3} to {percent 5|5 per cent}."
    )
    assert [(row.extract.text, row.normalised) for row in rows] == [("3", "3%"), ("5 per cent", "")]


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


def test_a_number_in_a_table_measures_what_its_row_and_column_say():
    lines = ("Ship", "{date 2024|2024}", "Share", "Ferries", "{count 23|23}", "{count 80|80}")
    document = annotated("\n".join(lines))
    cells = tuple(
        replace(segment, role=Role.TABLE_CELL, number=1 + i // 3, row=1 + i // 3, column=1 + i % 3)
        for i, segment in enumerate(document.segmentation.segments)
    )
    content = compose((replace(document, segmentation=replace(document.segmentation, segments=cells)),))
    assert [(row.extract.text, row.measure, row.as_of) for row in content.figures] == [
        ("23", "Ferries", "2024"),
        ("80", "Ferries; Share", ""),
    ]


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


def test_a_head_that_tells_which_figures_it_holds_stands_beside_them():
    lines = ("Ship", "Previous ({date 2024-08-05|5 August})", "{date 2024|2024}", "Ferries", "{count 23|23}")
    document = annotated("\n".join((*lines, "{count -80|(80)}")))
    cells = tuple(
        replace(segment, role=Role.TABLE_CELL, number=1 + i // 3, row=1 + i // 3, column=1 + i % 3)
        for i, segment in enumerate(document.segmentation.segments)
    )
    content = compose((replace(document, segmentation=replace(document.segmentation, segments=cells)),))
    assert [(row.extract.text, row.normalised, row.measure, row.as_of) for row in content.figures] == [
        ("23", "", "Ferries; Previous (5 August)", "5 August 2024"),
        ("(80)", "−80", "Ferries", "2024"),
    ]


def in_table(*rows: str, columns: int) -> list[tuple[str, str]]:
    """The figures of a table with what they measure; its cells are parted by " / "."""
    document = annotated("\n".join(cell for row in rows for cell in row.split(" / ")))
    cells = tuple(
        replace(
            segment,
            role=Role.TABLE_CELL,
            number=1 + i // columns,
            row=1 + i // columns,
            column=1 + i % columns,
        )
        for i, segment in enumerate(document.segmentation.segments)
    )
    content = compose((replace(document, segmentation=replace(document.segmentation, segments=cells)),))
    return [(row.extract.text, row.measure) for row in content.figures]


def test_all_labels_of_a_row_say_what_its_figure_is_and_what_stands_behind_is_printed():
    assert in_table(
        "Country / Deal / Value / Status",
        "Norland / Harbour cranes / {money 4 USD|$4 million} / Signed",
        "Westport / Gas turbines / {money 3 USD|$3 million} / Memorandum",
        columns=4,
    ) == [
        ("$4 million", "Norland; Harbour cranes; Signed"),
        ("$3 million", "Westport; Gas turbines; Memorandum"),
    ]


@pytest.mark.parametrize("nothing", ["n.m.", "n/a", "N/A", "nil", "n.a."])
def test_what_stands_in_place_of_a_figure_says_nothing_of_the_others(nothing: str):
    rows = ("Item / Now / Before / Change", f"Loss / {{count 12|12}} / {nothing} / {{count 3|3}}")
    assert in_table(*rows, columns=4) == [("12", "Loss; Now"), ("3", "Loss; Change")]


def test_the_unit_of_a_row_stands_beside_its_figures():
    assert in_table(
        "Good / Unit / Now / Before", "Tin / c/lb / {count 91|91.2} / {count 88|88.7}", columns=4
    ) == [("91.2", "Tin; c/lb; Now"), ("88.7", "Tin; c/lb; Before")]


def test_beside_a_year_the_column_says_what_its_figures_are():
    assert in_table(
        "Year / Notices / Total",
        "{date 2023|2023} / {count 41|41} / {count 66|66}",
        "Notes / None / {count 12|12}",
        columns=3,
    ) == [("41", "Notices"), ("66", "Total"), ("12", "Notes; None; Total")]


def test_the_columns_of_one_row_do_not_contradict_each_other():
    document = annotated("Port\nWeek 41\nWeek 42\nArden Hills\n{count 22|22}\n{count 41|41}")
    cells = tuple(
        replace(segment, role=Role.TABLE_CELL, number=1 + i // 3, row=1 + i // 3, column=1 + i % 3)
        for i, segment in enumerate(document.segmentation.segments)
    )
    content = compose((replace(document, segmentation=replace(document.segmentation, segments=cells)),))
    assert [(row.measure, row.conflict) for row in content.figures] == [
        ("Arden Hills; Week 41", ""),
        ("Arden Hills; Week 42", ""),
    ]


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


@pytest.mark.parametrize(("ships", "named"), [(30, True), (8, False)])
def test_a_table_of_more_numbers_than_are_listed_is_named_among_the_gaps(ships: int, *, named: bool):
    rows = [f"Ferry {chr(65 + n)}\t{n * 37 + 11}\t{n * 42 + 14}" for n in range(ships)]
    document = Document(1, "a.txt", "", "text/plain", "Fleet\n\n" + "\n".join(["Ship\tCrew\tTonnage", *rows]))
    read = annotate_document(document, segment_document(document)[0])[0]
    gaps = [gap.what for gap in compose((read,)).gaps]
    assert ("Tables of which only totals are listed as figures" in gaps) is named


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
