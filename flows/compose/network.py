"""Who is mentioned with whom: people and organisations that are named in the same paragraph."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from itertools import combinations

from flows.compose.index_names import sort_key
from flows.compose.joining import JoinedEntity
from flows.compose.shared_copy import Origins, Place
from flows.compose.whos_who import Surveys
from flows.model.annotation import EntityType
from flows.model.content import NO_NETWORK, Member, Network, Tie
from flows.model.locators import paragraph_locator

FEWEST_MEMBERS, MOST_MEMBERS = 4, 20
"""A smaller network says nothing that a sentence would not, a larger one cannot be read in print."""
FEWEST_TIES, MOST_TIES = 4, 40

_Together = Mapping[tuple[Member, Member], Collection[Place]]


def make_network(joined: Sequence[JoinedEntity], surveys: Surveys, origins: Origins) -> Network:
    """The network of those who are named most; none where it would be too small.

    A paragraph that repeats one of an earlier source nearly word for word is no second one.
    """
    named = {
        Member(entity.name, entity.anchor, entity.type == EntityType.PERSON): _paragraphs(
            entity, surveys, origins
        )
        for entity in joined
        if entity.type in {EntityType.PERSON, EntityType.ORGANISATION}
    }
    together = _together(named)
    tied = {member for pair in together for member in pair}
    ranked = sorted(tied, key=lambda member: (-len(named[member]), sort_key(member.name), member.anchor))
    chosen = _readable(ranked, together)
    ties = [
        Tie(one, other, tuple(paragraph_locator(*place) for place in sorted(places)))
        for (one, other), places in together.items()
        if one in chosen and other in chosen
    ]
    ties.sort(
        key=lambda tie: (-len(tie.locators), sort_key(tie.one.name), sort_key(tie.other.name), tie.one.anchor)
    )
    members = tuple(member for member in ranked if any(member in (tie.one, tie.other) for tie in ties))
    if len(members) < FEWEST_MEMBERS or len(ties) < FEWEST_TIES:
        return NO_NETWORK
    return Network(members, tuple(ties), len(ranked) - len(members))


def _paragraphs(entity: JoinedEntity, surveys: Surveys, origins: Origins) -> frozenset[Place]:
    """The paragraphs that name an entity, but for copies."""
    places = {
        (source, surveys[source].paragraph_at(span.start))
        for source, part in entity.members
        for span in part.mentions
    }
    return frozenset(place for place in places if place[1] and place not in origins)


def _together(named: Mapping[Member, Collection[Place]]) -> _Together:
    """The paragraphs that name two members, for every two that share one; the more often named of them first."""
    present: dict[Place, list[Member]] = defaultdict(list)
    for member in sorted(
        named, key=lambda member: (-len(named[member]), sort_key(member.name), member.anchor)
    ):
        for place in named[member]:
            present[place].append(member)
    together: dict[tuple[Member, Member], list[Place]] = defaultdict(list)
    for place in sorted(present):
        for one, other in combinations(present[place], 2):
            together[one, other].append(place)
    return together


def _readable(ranked: Sequence[Member], together: _Together) -> frozenset[Member]:
    """The first of a ranking, as many as have no more ties among them than can be read."""
    for count in range(min(len(ranked), MOST_MEMBERS), 0, -1):
        chosen = frozenset(ranked[:count])
        if sum(one in chosen and other in chosen for one, other in together) <= MOST_TIES:
            return chosen
    return frozenset()
