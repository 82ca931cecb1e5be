"""Who is mentioned with whom: people and organisations that are named in the same paragraph."""

import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from itertools import combinations

from flows.compose.matching.index_names import sort_key
from flows.compose.matching.joined_entities import JoinedEntity
from flows.compose.matching.shared_copy import Origins, Place
from flows.compose.sentences.locating import SourceSurvey, Surveys
from flows.model.annotation import Entity, EntityType
from flows.model.locators import paragraph_locator
from flows.model.spans import Span
from flows.model.whos_who import NO_NETWORK, Member, Network, Tie

FEWEST_MEMBERS, MOST_MEMBERS = 4, 20
"""A smaller network says nothing that a sentence would not, a larger one cannot be read in print."""
FEWEST_TIES, MOST_TIES = 4, 40
MANY_TIES = 12
"""Of more than these only pairs that share several paragraphs are worth a line."""

_TERM = re.compile(
    r"(?:['’]s?)?\s+(?:(?:first|second|third|new|last|next|own)\s+)*"
    r"(?:term|presidency|administration|government|cabinet|era|years|tenure|reign|mandate)\b"
)
_OUTLET = re.compile(
    r"\b(?:Times|Post|News|Journal|Herald|Tribune|Telegraph|Guardian|Gazette|Reuters|Agency|Press|Review|Chronicle|Mail"
    r"|Star|Standard|Observer|Independent|Economist|Magazine|Weekly|Daily|Radio|Television|TV|BBC|CNN|AFP|AP|NBC|CBS|ABC"
    r"|Bloomberg|Politico|Axios|Spiegel|Monde|Figaro|País|Xinhua|TASS|Interfax|Kyodo|Yonhap|Wire)\b"
)
"""Words by which the name of an outlet is known; other bodies that are quoted take part in what they tell of."""

_Together = Mapping[tuple[Member, Member], Collection[Place]]


def make_network(joined: Sequence[JoinedEntity], surveys: Surveys, origins: Origins) -> Network:
    """The network of those who are named most; none where it would be too small, or where no pair comes again.

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
    if len(ties) > MANY_TIES:
        ties = [tie for tie in ties if len(tie.locators) > 1]
    ties.sort(
        key=lambda tie: (-len(tie.locators), sort_key(tie.one.name), sort_key(tie.other.name), tie.one.anchor)
    )
    members = tuple(member for member in ranked if any(member in (tie.one, tie.other) for tie in ties))
    if len(members) < FEWEST_MEMBERS or len(ties) < FEWEST_TIES:
        return NO_NETWORK
    return Network(members, tuple(ties), len(ranked) - len(members))


def _paragraphs(entity: JoinedEntity, surveys: Surveys, origins: Origins) -> frozenset[Place]:
    """The paragraphs in which an entity stands as somebody present, but for copies."""
    places = {
        (source, surveys[source].paragraph_at(span.start))
        for source, part in entity.members
        for span in part.mentions
        if not _only_names_a_time(surveys[source].text, span)
        and not _only_reports(surveys[source], part, span)
    }
    return frozenset(place for place in places if place[1] and place not in origins)


def _only_names_a_time(text: str, span: Span) -> bool:
    """Whether a name stands for a term of office or a government: "Trump's second term", "the Trump administration"."""
    return _TERM.match(text, span.end) is not None


def _only_reports(survey: SourceSurvey, entity: Entity, span: Span) -> bool:
    """Whether an organisation is named only as the one that tells: "the Times has reported that"."""
    if entity.type is not EntityType.ORGANISATION or not _OUTLET.search(entity.name):
        return False
    layers = survey.annotated.annotations
    told_by = (*(a.source for a in layers.given), *(q.speaker for q in layers.quotations))
    return any(
        s and s.entity == entity.id and s.span.start < span.end and span.start < s.span.end for s in told_by
    )


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
