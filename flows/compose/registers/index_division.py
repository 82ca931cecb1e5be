"""Divides a long index entry: what a person says apart, then by source, by section, by who is named beside them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from flows.compose.matching.index_names import printed_heading
from flows.compose.matching.joined_entities import JoinedEntity
from flows.compose.sentences.locating import SourceSurvey, Surveys, unique_locators
from flows.compose.wording.wording import on_one_line
from flows.model.annotation import EntityType, QuotationKind
from flows.model.locators import Locator

Divided = list[tuple[str, tuple[Locator, ...]]]

OPENING = "opening paragraphs"
QUOTED = "quoted"
ELSEWHERE = "other mentions"
LONGEST_TITLE = 48
"""Characters of a section's heading."""
_COMPANIONS = 12
"""Names tried when mentions are divided by who is named in the same paragraph."""
Company = dict[Locator, list[JoinedEntity]]
"""The people and organisations that each paragraph names."""


@dataclass(frozen=True, slots=True)
class IndexedMention:
    """One mention: the survey of its source and the offset where it begins."""

    survey: SourceSurvey
    start: int

    @property
    def locator(self) -> Locator:
        return self.survey.locator_at(self.start)

    @property
    def depth(self) -> int:
        return self.survey.depth_at(self.start)


def divide_mentions(
    found: Sequence[IndexedMention],
    limit: int,
    entity: JoinedEntity | None,
    company: Company,
    *,
    several: bool,
) -> Divided:
    """Subheadings with at most about `limit` locators each: "quoted" first, then by source or section.

    A source whose sections would have less than two each stays one.
    """
    quoted = unique_locators([p.locator for p in mentions_in_speech(entity, found)])
    parts: Divided = [(QUOTED, quoted)] if quoted else []
    groups = (
        _group(found, lambda mention: f"S{mention.survey.number}") if several else _group(found, section_of)
    )
    for heading, mentions in groups:
        locators = unique_locators([mention.locator for mention in mentions])
        sections = _group(mentions, section_of) if several else []
        thin = len(locators) < 2 * min(limit, len(sections))
        if len(locators) <= limit or thin:
            parts.append((heading, locators))
        elif len(sections) > 1:
            parts += [
                (f"S{part[0].survey.number} {name}", unique_locators([p.locator for p in part]))
                for name, part in sections
            ]
        else:
            parts += _divide_by_company(heading, mentions, limit, entity, company)
    return parts


def gather_company(joined: Sequence[JoinedEntity], surveys: Surveys) -> Company:
    """The people and organisations named in each paragraph, each once."""
    company: Company = {}
    for entity in joined:
        if entity.type not in (EntityType.PERSON, EntityType.ORGANISATION):
            continue
        named = (surveys[source].locator_at(m.start) for source, own in entity.members for m in own.mentions)
        for locator in dict.fromkeys(named):
            company.setdefault(locator, []).append(entity)
    return company


def section_of(place: IndexedMention) -> str:
    """The heading under which a mention stands."""
    heading = place.survey.words_over(place.start)
    return _shorten(on_one_line(heading)) if heading else OPENING


def _group(
    found: Sequence[IndexedMention], key: Callable[[IndexedMention], str]
) -> list[tuple[str, list[IndexedMention]]]:
    groups: dict[str, list[IndexedMention]] = {}
    for place in found:
        groups.setdefault(key(place), []).append(place)
    return list(groups.items())


def mentions_in_speech(entity: JoinedEntity | None, found: Sequence[IndexedMention]) -> list[IndexedMention]:
    """Where an entity is quoted, in the sources that name it."""
    if entity is None:
        return []
    spoken = []
    surveys = {place.survey.number: place.survey for place in found}
    ids = {(source, member.id) for source, member in entity.members}
    for number, survey in surveys.items():
        for quotation in survey.annotated.annotations.quotations:
            speaker = quotation.speaker.entity if quotation.speaker else ""
            if quotation.kind not in (QuotationKind.SCARE, QuotationKind.ECHO) and (number, speaker) in ids:
                spoken.append(IndexedMention(survey, quotation.span.start))
    return spoken


def _divide_by_company(
    heading: str,
    found: Sequence[IndexedMention],
    limit: int,
    entity: JoinedEntity | None,
    company: Company,
) -> Divided:
    """By people and organisations named in the same paragraphs; the rest under the heading itself."""
    rest = dict.fromkeys(place.locator for place in found)
    parts: Divided = []
    for name, locators in _companions(found, entity, company):
        if len(rest) <= limit:
            break
        shared = tuple(locator for locator in rest if locator in locators)[:limit]
        if len(shared) > 1:
            parts.append((f"and {name}", shared))
            rest = {locator: None for locator in rest if locator not in shared}
    label = heading if not parts else ELSEWHERE
    return [*parts, (label, tuple(rest))] if rest else parts


def _companions(
    found: Sequence[IndexedMention], entity: JoinedEntity | None, company: Company
) -> list[tuple[str, set[Locator]]]:
    """Who else is named in these paragraphs, the most constant companion first."""
    shared: dict[str, tuple[JoinedEntity, set[Locator]]] = {}
    for locator in dict.fromkeys(place.locator for place in found):
        for other in company.get(locator, ()):
            if other is not entity:
                shared.setdefault(other.anchor, (other, set()))[1].add(locator)
    companions = [(printed_heading(other), locators) for other, locators in shared.values()]
    companions.sort(key=lambda pair: (-len(pair[1]), pair[0]))
    return companions[:_COMPANIONS]


def _shorten(words: str) -> str:
    """A heading short enough for an index column, cut between words."""
    if len(words) <= LONGEST_TITLE:
        return words
    cut = words[:LONGEST_TITLE].rsplit(" ", 1)[0].rstrip(" ,;:–-")
    return f"{cut} …"
