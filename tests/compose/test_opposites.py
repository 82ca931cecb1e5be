"""Words that speak against each other: no two sources bear each other out with them."""

import pytest

from flows.compose.matching.opposites import are_of_other_kinds, lead_and_trail, sides_in
from tests.support.composed import compose_papers

DAY = "on {date 2026-02-03|3 February 2026}"


def told(one: str, other: str) -> tuple[list[bool], list[str]]:
    """Whether the second source agrees, in each row of the register; the notes of the key points."""
    content = compose_papers(one, other)
    return [s.agrees for row in content.agreements for s in row.stances], [p.note for p in content.key_points]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            f"Councillor {{PER i|Ida Marn}} voted against the {{ORG h|Hudby Harbour}} bill {DAY}.",
            f"Councillor {{PER i|Ida Marn}} voted for the {{ORG h|Hudby Harbour}} bill {DAY}.",
        ),
        (
            f"The {{ORG c|Hudby Court}} ruled in favour of the ferry company {DAY}.",
            f"The {{ORG c|Hudby Court}} ruled against the ferry company {DAY}.",
        ),
        (
            "{PER i|Ida Marn} leads {PER b|Bo Tarn} among likely voters in the race for mayor of {LOC h|Hudby}.",
            "{PER i|Ida Marn} trails {PER b|Bo Tarn} among likely voters in the race for mayor of {LOC h|Hudby}.",
        ),
        (
            "{PER i|Ida Marn} leads {PER b|Bo Tarn} among likely voters in the race for mayor of {LOC h|Hudby}.",
            "{PER b|Bo Tarn} leads {PER i|Ida Marn} among likely voters in the race for mayor of {LOC h|Hudby}.",
        ),
        (
            f"The {{ORG a|Hudby Assembly}} passed the ferry bill {DAY} after a long debate.",
            f"The {{ORG a|Hudby Assembly}} blocked the ferry bill {DAY} after a long debate.",
        ),
        (
            "Mayor {PER i|Ida Marn} will seek a third term in {LOC h|Hudby} in the spring.",
            "Mayor {PER i|Ida Marn} will resign rather than seek a third term in {LOC h|Hudby} in the spring.",
        ),
        (
            "{NORP r|Greens} won control of the {ORG a|Hudby Assembly} by a handful of seats.",
            "{NORP d|Liberals} won control of the {ORG a|Hudby Assembly} by a handful of seats.",
        ),
        (
            "The town council will vote on the stadium on {date 2026-02-20|20 February 2026}.",
            "The vote of the town council on the stadium, planned for {date 2026-02-20|20 February}, was pushed to {date 2026-02-27|27 February}.",
        ),
    ],
)
def test_opposites_are_never_in_two_sources(one: str, other: str) -> None:
    agrees, notes = told(one, other)
    assert agrees == [False]
    assert notes == ["others differ: A1"] * 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            f"Councillor {{PER i|Ida Marn}} voted against the {{ORG h|Hudby Harbour}} bill {DAY}.",
            f"Councillor {{PER i|Ida Marn}} was among those who voted against the {{ORG h|Hudby Harbour}} bill {DAY}.",
        ),
        (
            f"Councillor {{PER i|Ida Marn}} voted against the {{ORG h|Hudby Harbour}} bill {DAY}.",
            f"Some voted for the {{ORG h|Hudby Harbour}} bill {DAY}; {{PER i|Ida Marn}} voted against it.",
        ),
        (
            "{PER i|Ida Marn} leads {PER b|Bo Tarn} among likely voters in the race for mayor of {LOC h|Hudby}.",
            "{PER b|Bo Tarn} trails {PER i|Ida Marn} among likely voters in the race for mayor of {LOC h|Hudby}.",
        ),
        (
            f"The {{ORG a|Hudby Assembly}} passed the ferry bill {DAY} after a long debate.",
            f"The {{ORG a|Hudby Assembly}} passed the ferry bill {DAY}, which some had tried to block, after a long debate.",
        ),
        (
            "{NORP r|Greens} won control of the {ORG a|Hudby Assembly} by a handful of seats.",
            "{NORP r|Greens} won control of the {ORG a|Hudby Assembly} by a handful of seats, beating {NORP d|Liberals}.",
        ),
    ],
)
def test_what_tells_the_same_with_such_words_still_agrees(one: str, other: str) -> None:
    agrees, _ = told(one, other)
    assert agrees
    assert all(agrees)


@pytest.mark.parametrize(
    ("words", "sides"),
    [
        ("She voted for the levy.", {"for"}),
        ("She voted 52-47 against the levy.", {"against"}),
        ("He came out strongly in favour of the levy.", {"for"}),
        ("The mayor voted for it, her deputy against.", {"for", "against"}),
        ("They voted for the first time on Monday.", set()),
        ("They argued for three hours.", set()),
        ("They played against Leeds.", set()),
    ],
)
def test_a_side_is_what_somebody_votes_or_speaks_for(words: str, sides: set[str]) -> None:
    assert sides_in(words) == sides


def test_a_word_speaks_against_another_only_where_its_opposite_is_missing() -> None:
    assert are_of_other_kinds(frozenset(["pass", "bill"]), frozenset(["block", "bill"]))
    assert not are_of_other_kinds(frozenset(["pass", "block"]), frozenset(["block"]))
    assert not are_of_other_kinds(frozenset(["bill"]), frozenset(["block"]))


def test_who_leads_and_who_trails_is_told_from_either_side() -> None:
    leads = frozenset(["lead"]), frozenset([("a", "lead", "b")])
    assert lead_and_trail(leads, (frozenset(["trail"]), frozenset([("a", "trail", "b")])))
    assert not lead_and_trail(leads, (frozenset(["trail"]), frozenset([("b", "trail", "a")])))


def test_an_aftershock_is_neither_the_quake_nor_against_it() -> None:
    quake = f"A quake of magnitude {{quantity 6.8|6.8}} struck {{LOC h|Hudby}} {DAY}."
    after = quake.replace("A quake", "An aftershock").replace("6.8", "5.9")
    assert told(quake, after)[0] == []
    assert told(quake, quake.replace("6.8", "6.7"))[0] == [False]
    assert told(quake, quake.replace("A quake", "A strong quake"))[0] == [True]
