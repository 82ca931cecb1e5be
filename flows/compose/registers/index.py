"""The index: people inverted, organisations, places, events and topics, with the paragraphs that name them."""

from collections.abc import Iterable, Mapping, Sequence

from flows.compose.matching.index_names import printed_heading, sort_key
from flows.compose.matching.joined_entities import JoinedEntity
from flows.compose.registers.index_adjectives import countries_of_adjectives
from flows.compose.registers.index_division import (
    QUOTED,
    Company,
    IndexedMention,
    divide_mentions,
    gather_company,
    mentions_in_speech,
)
from flows.compose.registers.topics import Topic
from flows.compose.sentences.locating import Surveys
from flows.compose.wording.wording import content_words, fold
from flows.model.annotation import EntityType
from flows.model.index_entries import IndexEntry, IndexSubentry
from flows.model.locators import Locator

UNDIFFERENTIATED = 6
"""More locators than this in one row send a reader hunting: the entry is divided."""
NEAR = 4
"""Letters in which two headings agree that stand so near each other that neither needs to lead to the other."""


def make_index(
    joined: Sequence[JoinedEntity], topics: Sequence[Topic], surveys: Surveys
) -> tuple[IndexEntry, ...]:
    """All entries in the order of an index; headings that differ only in case are one entry."""
    entries: dict[str, IndexEntry] = {}
    company = gather_company(joined, surveys)
    countries = countries_of_adjectives(joined)
    for namesakes in _under_one_heading(joined, countries):
        entry = _entity_entry(namesakes, company, surveys)
        entries[fold(entry.heading)] = entry
    for topic in topics:
        entries.setdefault(fold(topic.phrase), _entry(topic.phrase, topic.mentions, company, surveys))
    for entity in joined:
        place = countries.get(entity.anchor)
        if place and not sort_key(printed_heading(place)).startswith(sort_key(entity.name)[:NEAR]):
            see = IndexEntry(entity.name, sort_key(entity.name), see=printed_heading(place))
            entries.setdefault(fold(entity.name), see)
        for alias in () if place else aliases_of(entity):
            see = IndexEntry(alias, sort_key(alias), see=printed_heading(entity))
            entries.setdefault(fold(alias), see)
    return tuple(sorted(entries.values(), key=lambda e: (e.sort_key, e.heading)))


def aliases_of(entity: JoinedEntity) -> tuple[str, ...]:
    """Other forms under which a reader may look: abbreviations and names that share no word with the heading."""
    own = content_words(entity.name)
    heading = sort_key(printed_heading(entity))
    return tuple(
        form
        for form in entity.other_forms
        if content_words(form)
        and not f"{heading},".startswith((f"{sort_key(form)} ", f"{sort_key(form)},"))
        and (_is_abbreviation(form) or not content_words(form) & own)
    )


def _is_abbreviation(form: str) -> bool:
    """Whether a form is a single word mostly in capitals ("SCO", "U.S.", "UNHCR")."""
    capitals = sum(c.isupper() for c in form)
    return " " not in form and capitals > 1 and capitals * 2 >= sum(c.isalnum() for c in form)


def _under_one_heading(
    joined: Sequence[JoinedEntity], countries: Mapping[str, JoinedEntity]
) -> Iterable[list[JoinedEntity]]:
    """The entities by their headings: two with the same one (a place and a body) are to a reader the same words.

    `countries` are those under which nationalities stand, by the anchors of these.
    """
    headed: dict[str, list[JoinedEntity]] = {}
    for entity in joined:
        headed.setdefault(fold(printed_heading(countries.get(entity.anchor, entity))), []).append(entity)
    return headed.values()


def _entity_entry(namesakes: Sequence[JoinedEntity], company: Company, surveys: Surveys) -> IndexEntry:
    named = [
        IndexedMention(surveys[source], start)
        for source, start in sorted(
            (source, span.start)
            for entity in namesakes
            for source, member in entity.members
            for span in member.mentions
        )
    ]
    in_text = [place for place in named if place.survey.paragraph_at(place.start)]
    entity = max(namesakes, key=lambda one: (one.type != EntityType.GROUP, one.mentions))
    return _entry(printed_heading(entity), in_text or named, company, surveys, entity)


def _entry(
    heading: str,
    found: Sequence[IndexedMention],
    company: Company,
    surveys: Surveys,
    entity: JoinedEntity | None = None,
) -> IndexEntry:
    depths = _depths(found)
    if len(depths) <= UNDIFFERENTIATED:
        return IndexEntry(heading, sort_key(heading), locators=tuple(depths), depths=tuple(depths.values()))
    divided = divide_mentions(found, UNDIFFERENTIATED, entity, company, several=len(surveys) > 1)
    spoken = _depths(mentions_in_speech(entity, found))
    subentries = tuple(
        IndexSubentry(
            name, locators, tuple((spoken if name == QUOTED else depths)[locator] for locator in locators)
        )
        for name, locators in divided
    )
    return IndexEntry(heading, sort_key(heading), subentries=subentries)


def _depths(found: Sequence[IndexedMention]) -> dict[Locator, tuple[int, ...]]:
    """Every paragraph in which something was found, and how deep in it that stands."""
    by_locator: dict[Locator, set[int]] = {}
    for place in found:
        by_locator.setdefault(place.locator, set()).add(place.depth)
    return {locator: tuple(sorted(depths)) for locator, depths in by_locator.items()}
