"""Days and hours in print that a text does not tell: of a comparison, a copyright, half of a day, a list of names."""

import pytest

from tests.support.annotated import annotated
from tests.support.composed import compose

DAY = "2025-06-10"
"""That of the source; the data end at six in the morning of 12 June."""


def rows(text: str, day: str = DAY) -> list[tuple[str, str]]:
    return [
        (row.date, row.told)
        for row in compose((annotated(text, published=day, reference_date=day),)).timeline
    ]


def dates(text: str, day: str = DAY) -> list[str]:
    return [date for date, _ in rows(text, day)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Cotton rose to the highest since {date 2024-09|September 2024}.", []),
        ("It was the biggest fall in a day since {date 2020-03|March 2020}.", []),
        ("He has lived there since {date 2020-03|March 2020}.", ["since March 2020"]),
        ("© {date 2025|2025} Dunmore Research Ltd.", []),
        ("© The Dunmore Wire {date 2025|2025}", []),
        ("PAK, Viktor, Almaty; DOB {date 1974-02-02|02 Feb 1974}; POB Osh", []),
        ("Passport AC2204187 (Norland) expires {date 2031-06-30|30 Jun 2031} (individual).", []),
        ("His licence expires on {date 2031-06-30|30 June 2031}.", ["30 June 2031"]),
        ("{date 2025|This year} will be about 13.", []),
        ("{date 2025|This year} it will be about 13 tons.", ["2025"]),
        ("WATER INDUSTRY ACT {date 1991|1991}", []),
        ("# Forced labour in the {date 2026|2026} harvest\nIt rained all summer.", []),
        ("The pier opened in {date 1991|1991}.", ["1991"]),
        ("It reports not before {date 2025-10-15|15 October}.", ["from 15 October 2025"]),
        ("It opens no earlier than {date 2025-10-15|15 October}.", ["from 15 October 2025"]),
        ("It reports before {date 2025-10-15|15 October}.", ["before 15 October 2025"]),
        ("They did not expect it to open before {date 2025-10-15|15 October}.", ["from 15 October 2025"]),
        (
            "The ban is not expected to be lifted before {date 2025-10-15|15 October}.",
            ["from 15 October 2025"],
        ),
        ("It is unlikely to open before {date 2025-10-15|15 October}.", ["from 15 October 2025"]),
        ("It is expected to open before {date 2025-10-15|15 October}.", ["before 15 October 2025"]),
        ("It is not known; it opens before {date 2025-10-15|15 October}.", ["before 15 October 2025"]),
        ("No trains run until at least {date 2025-10-15|15 October}.", ["until at least 15 October 2025"]),
        ("The mayor left by {date 2025-06-09T04:30|half past four}.", ["by 9 June 2025"]),
        ("The shop shut {date 2025-06-09T05:30|half past five on Monday}.", ["9 June 2025"]),
        ("In the evening it shut at {date 2025-06-09T18:30|half past six}.", ["9 June 2025, 18:30"]),
        ("It shut at {date 2025-06-09T05:30|5:30 a.m.}.", ["9 June 2025, 05:30"]),
        (
            "It ends {date 2025-07-01T00:01|12:01 a.m. eastern standard time, July 1}.",
            ["1 July 2025, 00:01 eastern standard time"],
        ),
    ],
)
def test_a_date_is_printed_as_far_as_it_is_told(text: str, found: list[str]) -> None:
    assert dates(text) == found


def test_a_bracket_is_not_cut_in_two() -> None:
    text = (
        "We traced most of our cotton to its country of origin ({date 2024|2024}: less than half of all cotton; "
        "the target for all farms in {date 2027|2027}: nine tenths of it)."
    )
    assert len({told for _, told in rows(text)}) == 1


@pytest.mark.parametrize(
    ("text", "day", "found"),
    [
        ("{date 2025-06-12|12 June} – summit of the river states, Arden", DAY, ["12 June 2025"]),
        ("The river states met in Arden on {date 2025-06-12|12 June}.", "2025-06-12", []),
    ],
)
def test_what_was_announced_for_the_last_day_is_ahead(text: str, day: str, found: list[str]) -> None:
    content = compose((annotated(text, published=day, reference_date=day),))
    assert [row.row.date for row in content.forward] == found


def test_a_stretch_of_days_later_than_planned_overtakes_the_first() -> None:
    plan = "Premier {PER a|Li Moss} will visit {LOC b|Arden} on {date 2025-12-08/2025-12-09|December 8-9}."
    later = (
        "Premier {PER a|Li Moss} will come to {LOC b|Arden} on {date 2025-12-09/2025-12-10|December 9-10}, a day later "
        "than planned."
    )
    sources = (
        annotated(plan, published="2025-06-05", reference_date="2025-06-05"),
        annotated(later, number=2, published=DAY, reference_date=DAY),
    )
    content = compose(sources)
    first = next(row for row in content.forward if row.row.iso.startswith("2025-12-08"))
    assert first.status.endswith("S2 ¶1 tells of another day: 9 to 10 December 2025")
    assert [row.row.iso for row in content.glance.ahead] == ["2025-12-09/2025-12-10"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He was an adviser from {date 2017|2017} to {date 2021|2021}.", ["2017 to 2021"]),
        ("The plan for {date 2021|2021}–{date 2023|2023} was adopted.", ["2021 to 2023"]),
        ("Sales rose between {date 2019|2019} and {date 2021|2021}.", ["2019 to 2021"]),
        (
            "It ran from {date 2023-01|January 2023} to {date 2024-03|March 2024}.",
            ["January 2023 to March 2024"],
        ),
        ("It rose in {date 2019|2019} and {date 2021|2021}.", ["2019", "2021"]),
        ("The end was moved from {date 2022|2022} to {date 2024|2024}.", ["2024"]),
    ],
)
def test_the_ends_of_a_stretch_of_years_are_one_row(text: str, found: list[str]) -> None:
    assert dates(text) == found
