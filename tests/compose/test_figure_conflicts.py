"""Figures that contradict each other, and those that only seem to."""

import pytest

from flows.compose.agreement.figures_apart import is_more
from flows.compose.agreement.same_measures import unit_and_value
from flows.compose.agreement.words_measured import far_apart
from flows.model.source import Origin
from tests.support.annotated import annotated
from tests.support.composed import compose, harbour_report, wire_story
from tests.support.dated_texts import dated
from tests.support.figure_rows import figures_of, replace_approximation, with_measure


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


def test_the_same_limit_in_other_words_is_no_other_scope():
    rows = figures_of(
        "Arden goods now face a {percent 25|25%} {measure|duty}; raw pulp is excluded. "
        "The {percent 25|25%} {measure|tariffs on Arden goods} {scope|(excluding raw pulp)} hurt. "
        "Since then {percent 25|25%} {measure|tariffs on Arden goods} have bitten."
    )
    assert [row.conflict.count("scope differs") for row in rows] == [1, 1, 1]
    assert "S1 F2" not in rows[0].conflict


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


@pytest.mark.parametrize("bound", ["more than", "in excess of"])
def test_a_bound_leaves_room_for_the_figures_within_it(bound: str) -> None:
    one = "They saved {count 131|131} {measure|dock workers}."
    more = replace_approximation(f"They saved {bound} {{count 100|100}} {{measure|dock workers}}.", bound)
    most = replace_approximation("They saved up to {count 100|100} {measure|dock workers}.", "up to")
    assert [r.conflict for r in compose((annotated(one, 1, "1.txt"), more)).figures] == ["", ""]
    assert all(r.conflict for r in compose((annotated(one, 1, "1.txt"), most)).figures)


def test_a_bound_at_the_head_of_its_sentence_is_named_in_passing():
    one = "They saved {count 131|131} {measure|dock workers}."
    two = replace_approximation("Up to {count 100|100} {measure|dock workers} left.", "up to")
    assert compose((annotated(one, 1, "1.txt"), two)).figures[0].conflict == "S2 F1 gives up to 100"


def test_how_far_a_thing_changed_contradicts_nobody_who_says_how_much_it_is():
    change = with_measure("The harbour toll rate rose by {percent 2|2%} there.", "harbour toll rate", 1)
    level = with_measure("The harbour toll rate stood at {percent 7|7%} there.", "harbour toll rate", 2)
    other = with_measure("The harbour toll rate was {percent 8|8%} there.", "harbour toll rate", 3)
    rows = compose((change, level, other)).figures
    assert [row.conflict for row in rows] == ["", "S3 F1 gives 8%", "S2 F1 gives 7%"]


def test_words_that_count_one_thing_after_another_do_not_tell_which_is_meant():
    seen = "Crews saw {count 1021|1,021} {measure|polling stations}. "
    broken = "Presses failed in {count 27|27} {measure|polling stations}. "
    near = "Money was offered near {count 22|22} {measure|polling stations}. "
    silent = "Nothing came from {count 318|318} {measure|polling stations}."
    assert any(conflicts_of(seen + broken, silent))
    assert not any(conflicts_of(seen + broken + near, silent))
    # What grows is counted so from day to day.
    cases = [f"They told of {{count {n}|{n}}} {{measure|confirmed cases}}. " for n in (4, 9, 14, 20)]
    assert any(conflicts_of("".join(cases[:3]), cases[3]))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("It cut rates by 25 basis points.", ("PERCENT", "percentage point", "0.25")),
        ("It cut rates by 0.25 percentage points.", ("PERCENT", "percentage point", "0.25")),
        ("It cut rates by 25 to 50 basis points.", ("QUANTITY", "basis point", "25/50")),
    ],
)
def test_basis_points_are_compared_as_parts_of_percentage_points(
    text: str, told: tuple[str, str, str]
) -> None:
    document = dated(text)
    (amount,) = document.annotations.amounts
    assert unit_and_value(amount, amount.span.of(text)) == told


def test_of_a_range_nothing_is_said_to_be_more_or_far_from_it():
    assert (far_apart("10", "40"), far_apart("30", "40"), far_apart("10/12", "40")) == (True, False, False)
    assert (is_more("40", "10"), is_more("10", "40"), is_more("40/50", "10")) == (True, False, False)
