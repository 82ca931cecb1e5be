"""Who and what the sample pack names: its who's who, where its places lie, who stands beside whom, its index."""

from collections.abc import Sequence
from itertools import combinations

from flows.model.index_entries import IndexEntry, IndexSubentry
from flows.model.locators import paragraph_locator
from flows.model.whos_who import Member, Network, PlaceRow, StatedAs, Tie, WhoGroup, WhoRow
from tests.support.sample_annexes import NAMES, PARAGRAPHS

_POSITIONS = {
    "Kazakhstan": ("country", "KZ"),
    "Samarkand": ("city", "UZ", 66.96, 39.65),
    "United States": ("country", "US"),
    "Uzbekistan": ("country", "UZ"),
}


def who_row(name: str, sources: Sequence[int], *, anchor: str = "") -> WhoRow:
    found = [n for n, words in enumerate(PARAGRAPHS, 1) if name in words]
    locators = tuple(paragraph_locator(s, n) for s in sources for n in found)
    roles = (StatedAs("President", paragraph_locator(sources[0], 2)),) if "e" in name and " " in name else ()
    forms = (name.rsplit(maxsplit=1)[-1],) if " " in name else ()
    return WhoRow(
        anchor or f"name-{'-'.join(name.lower().split())}", name, forms, roles, locators, len(locators)
    )


def sample_whos_who(annotated: Sequence[int]) -> tuple[WhoGroup, ...]:
    if not annotated:
        return ()
    rows = {name: who_row(name, annotated) for name in NAMES}
    return (
        WhoGroup("People", (rows["Shavkat Mirziyoyev"], rows["Kassym-Jomart Tokayev"])),
        WhoGroup("Organisations", (rows["Chevron"], rows["ExxonMobil"])),
        WhoGroup(
            "Places", tuple(rows[n] for n in ("Kazakhstan", "Samarkand", "United States", "Uzbekistan"))
        ),
        WhoGroup("Events", ()),
    )


def sample_network(whos_who: Sequence[WhoGroup]) -> Network:
    """Four who are all named with each other."""
    members = [
        Member(row.name, row.anchor, group.heading == "People")
        for group in whos_who
        if group.heading in {"People", "Organisations"}
        for row in group.rows
    ]
    ties = [
        Tie(
            one,
            other,
            (paragraph_locator(1, 2), paragraph_locator(1, 3))[: 1 + (one.is_person and other.is_person)],
        )
        for one, other in combinations(members, 2)
    ]
    return Network(tuple(members), tuple(ties))


def sample_places(whos_who: Sequence[WhoGroup]) -> tuple[PlaceRow, ...]:
    rows = [row for group in whos_who if group.heading == "Places" for row in group.rows]
    return tuple(PlaceRow(row, *_POSITIONS[row.name]) for row in rows)


def sample_index(annotated: Sequence[int]) -> tuple[IndexEntry, ...]:
    if not annotated:
        return ()
    entries = [
        IndexEntry(name, name.casefold(), locators=who_row(name, annotated[:2]).locators)
        for name in NAMES[3:]
    ]
    places = tuple(paragraph_locator(n, p) for n in annotated for p in (1, 2, 4))
    return (
        *entries,
        IndexEntry("C5+1", "c5+1", locators=(paragraph_locator(1, 3),)),
        IndexEntry("2025, the year", "2025", locators=(paragraph_locator(1, 1),)),
        IndexEntry(
            "Tokayev, Kassym-Jomart", "tokayev", locators=tuple(paragraph_locator(1, n) for n in (1, 2, 3))
        ),
        IndexEntry(
            "trade",
            "trade",
            subentries=(
                IndexSubentry("duties on", places),
                IndexSubentry("with the European Union", places[:2]),
            ),
        ),
        IndexEntry("U.S.", "u.s.", see="United States"),
    )
