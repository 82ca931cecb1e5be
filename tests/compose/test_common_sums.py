"""Sums and measures that several sources give of one thing in other words, and such as only look alike."""

import pytest

from flows.model.agreement import Agreement
from tests.support.annotated import annotated
from tests.support.composed import compose


def compare(*told: str) -> list[Agreement]:
    sources = (annotated(text, n, f"{n}.txt", published="2025-06-12") for n, text in enumerate(told, 1))
    return [row for row in compose(tuple(sources)).agreements if row.kind == "figure"]


POOL = "The result was a pool for mills and quays. {LOC a|Arden} is to pay in {money 40000000 EUR|€40m} soon."


def test_a_sum_told_beside_the_same_name_in_other_words() -> None:
    other = "{LOC a|Arden} would give {money 40000000 EUR|EUR 40 million} to the pool for quays and mills."
    (row,) = compare(POOL, other)
    assert (row.lead.text, row.about) == ("€40m", "Arden is to pay in €40m soon")
    assert [(s.extract.text, s.agrees) for s in row.stances] == [("EUR 40 million", True)]


@pytest.mark.parametrize(
    "other",
    [
        "{LOC a|Arden} won {money 40000000 EUR|EUR 40 million} at cards.",
        "{LOC b|Lowmere} would give {money 40000000 EUR|EUR 40 million} to the pool for quays and mills.",
        "{LOC a|Arden} would give {money 40000000 USD|USD 40 million} to the pool for quays and mills.",
        "{LOC a|Arden} would give {money 50000000 EUR|EUR 50 million} to the pool for quays and mills.",
    ],
)
def test_sums_that_only_look_alike(other: str) -> None:
    assert compare(POOL, other) == []


MET = "{LOC a|Arden} and {ORG b|the River Bank} met. "
PUT = "Both shall put up {money 1200000000 EUR|€1.2bn} in guarantees for refining projects as soon as {date 2030|2030}."
AGREED = "They agreed on {{money {0} EUR|{0}}} in guarantees for refining {1} by {{date 2030|2030}}."


def test_another_sum_of_the_same_thing_by_the_same_year_differs() -> None:
    one = MET + AGREED.format("1500000000", "plants")
    other = "In the rain {ORG b|the River Bank} won over {LOC a|Arden}. " + PUT
    (row,) = compare(one, other)
    assert (row.about, [s.differs for s in row.stances]) == ("in guarantees for refining plants", [True])


@pytest.mark.parametrize(
    "other",
    [
        MET + AGREED.format("1200000000", "projects").replace("2030", "2027"),
        AGREED.format("1200000000", "projects"),
        MET + AGREED.format("1200000000", "projects") + " " + AGREED.format("300000000", "mills"),
        MET + AGREED.format("1200000000", "projects").replace("They", "{LOC c|Lowmere}"),
    ],
)
def test_sums_of_other_years_sources_kinds_or_parties_do_not_differ(other: str) -> None:
    one = MET + AGREED.format("1500000000", "plants").replace("They", "{PER p|Ida Low}")
    assert compare(one, other) == []


def test_a_telling_number_needs_fewer_words_in_sources_that_name_much_the_same() -> None:
    named = "{LOC a|Arden} and {ORG b|the River Bank} met. "
    one = (
        named
        + "\nA court ordered that {money 1760000000 KES shilling|1.76 billion shillings} go to the millers."
    )
    other = named + "\nThe millers were given {money 1760000000 - shilling|1.76 billion shillings} in court."
    (row,) = compare(one, other)
    assert [s.agrees for s in row.stances] == [True]
    assert len(compare(one, other.replace(" -", " KES"))) == 1
    assert compare(one, other.replace(" -", " UGX")) == []
    assert compare(one, other.replace("millers were given", "ferrymen owe")) == []


def test_a_telling_number_beside_another_that_both_give() -> None:
    named = "{LOC a|Arden} and {ORG b|the River Bank} met.\n"
    one = named + "A judge ordered that {money 1760000000 EUR|€1.76 billion} go to {count 4700|4,700} men."
    other = named + "Some {count %s|many} households shall have {money 1760000000 EUR|€1.76 billion}."
    assert [len(compare(one, other % count)) for count in (4700, 4800)] == [1, 0]


def test_the_words_beside_a_figure_of_a_long_clause_tell_what_it_is() -> None:
    one = (
        "{LOC a|Arden}, a town of many mills and few ships on the north bank of the river, sends nearly all of its trade"
        " through the harbour and pays the harbour master {money 1500000000 EUR|€1.5 billion} a year in port charges."
    )
    (row,) = compare(
        one, "In port charges alone the harbour takes {money 1500000000 EUR|€1.5 billion} from {LOC a|Arden}."
    )
    assert row.about == "… harbour and pays the harbour master €1.5 billion a year in port charges"


@pytest.mark.parametrize(
    ("behind", "about"),
    [
        ("for the three months", "Arden is to pay in €40m for the three months"),
        ("in the same period of", "Arden is to pay in €40m in the same period of {date 2024|2024}"),
        ("in fees for the", "in fees"),
        ("in fees for quays", "in fees for quays"),
    ],
)
def test_a_time_behind_a_sum_is_not_what_it_is(behind: str, about: str) -> None:
    other = "{LOC a|Arden} would give {money 40000000 EUR|EUR 40 million} to the pool for quays and mills."
    end = (
        " {date 2024|2024}" if behind.endswith("of") else " {LOC b|Lowmere}" if behind.endswith("the") else ""
    )
    (row,) = compare(POOL.replace(" soon", f" {behind}{end}"), other)
    assert row.about == about.replace("{date 2024|2024}", "2024")


CARRIED = "The {ORG c|Middle Corridor} carried {quantity 4100000 tonne|4.1 million tons}, {percent 12|12%} more than before."


@pytest.mark.parametrize(
    ("other", "rows"),
    [
        ("Freight via the {ORG c|Middle Corridor} came to {quantity 4100000 tonne|4.1 million tons}, up by {percent 12|12 per cent}.", 1),
        ("Freight via the {ORG d|Lower Corridor} came to {quantity 4100000 tonne|4.1 million tons}, up by {percent 12|12 per cent}.", 0),
        ("Freight via the {ORG c|Middle Corridor} came to {quantity 4100000 tonne|4.1 million tons}, up by {percent 13|13 per cent}.", 0),
        ("Freight via the {ORG c|Middle Corridor} came to {quantity 4100000 tonne|4.1 million tons}, up by {percent 5|5 per cent}.", 0),
    ],
)  # fmt: skip
def test_two_figures_that_both_have_beside_a_name(other: str, rows: int) -> None:
    assert len([row for row in compare(CARRIED, other) if "4.1" in row.lead.text]) == rows


def test_persons_are_people() -> None:
    one = "I think that {count 170000/240000|170,000 to 240,000} {measure|persons} were made to pick cotton."
    other = "{PER e|Tom Low} said {count 170000/240000|170,000 to 240,000} {measure|people} had been made to pick cotton."
    (row,) = compare(one, other)
    assert [s.agrees for s in row.stances] == [True]
