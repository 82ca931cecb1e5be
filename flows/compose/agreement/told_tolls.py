"""The tolls of one source, each with what is told around it: the kind of happening, and the places."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import islice

from flows.compose.agreement.figures_apart import leading_happenings
from flows.compose.agreement.tolls import Toll, find_tolls
from flows.compose.matching.positions import COUNTRY, bearers
from flows.compose.sentences.locating import SourceSurvey
from flows.compose.wording.wording import fold
from flows.english.word_tables import word_list
from flows.model.annotation import EntityType
from flows.model.calendar_names import MONTHS, WEEKDAYS
from flows.model.document import Role
from flows.model.spans import Span

QUAKE = "quake"
LASTING = {
    QUAKE: r"earthquakes?|quakes?|tremors?|aftershocks?|tsunamis?",
    "eruption": r"eruptions?|erupted|volcanic|volcano",
    "weather": r"floods?|flooding|landslides?|mudslides?|hurricanes?|cyclones?|typhoons?|storms?|tornado(?:es)?"
    r"|(?:dam|dike|dyke|levee)s? (?:[a-z]+ ){0,3}(?:broke|breaks|breached|burst|failed)",
    "illness": r"outbreak|cholera|epidemic|pandemic|measles|ebola|virus disease|confirmed cases",
}
"""Of these the toll grows for days."""
SUDDEN = {
    "fire": r"wildfires?|fires?|blaze|bushfires?",
    "crash": r"crash(?:es|ed)?|derail(?:ed|ment)|collisions?|collided|overturned|ran aground|capsized|shipwreck"
    r"|(?:left|leaving|jumped|off) the (?:rails|tracks?|runway)"
    r"|(?:boat|ferry|ship|vessel|trawler|dinghy) (?:sinking|sank)|sinking of",
    "collapse": r"collapse[sd]?",
    "explosion": r"explosions?|exploded|blasts?",
    "violence": r"attacks?|attacked|bomb(?:s|ed|ing|ings|ardment)?|shell(?:ed|ing)|air ?strikes?|missiles?|drones?"
    r"|shooting|gunmen|massacre|war|offensive|clashes|raids?|militants?|fighting|invasion",
}
"""Of these there may be another the next day."""
ONCE = frozenset({"crash", "collapse"})
"""Of these there is hardly another in the same place within days."""
_KINDS = {kind: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for kind, words in (LASTING | SUDDEN).items()}
_PLACE_WORD = re.compile(
    r"\b(?:in|off|on|at|near|of|across|around) (?:the )?(?:[a-z]+ (?:islands?|city|town|village|province|region) of )?"
    r"(?P<name>[A-Z][a-z]\w+)"
    r"|\b(?P<struck>[A-Z][a-z]\w+) (?i:earthquake|quake|tsunami|floods?|fires?|disaster)\b"
)
"""What reads as a place, though nothing else says that it is one: "the people of Lowmere", "the Lowmere quake"."""
_NO_PLACE = frozenset((*MONTHS, *WEEKDAYS)) | word_list(
    "The This That An State States House Government Parliament President Minister Ministers Prime"
    " Foreign Affairs National United Nations Council Committee Commission Secretary Department Ministry Red Cross"
    " Answer God Congress Senate Republic Kingdom Interior Defence Health Emergency Disaster Police Army"
)
_STRUCK = {EntityType.PLACE, EntityType.EVENT}
_MOST_OF_A_SOURCE, _LONGEST_TOLD = 50, 2000
"""So many tolls of one source are compared; characters of a paragraph read."""
_AS_OFTEN = 0.5
"""The share of the namings of the place named most from which on another leads beside it."""
_PARAGRAPHS = 4
"""So many paragraphs before that of a number tell of what it is."""


@dataclass(frozen=True, slots=True)
class ToldToll:
    """A toll of a source with what is told around it."""

    survey: SourceSurvey
    toll: Toll
    kinds: frozenset[str]
    named: frozenset[str]
    leading: frozenset[str]
    """The places of which the source tells most, and the storms that it names most."""

    @property
    def key(self) -> tuple[int, Span]:
        return self.survey.number, self.toll.span

    @property
    def day(self) -> date:
        """The day by which it is put in order, whether stated or not."""
        return self.toll.of or self.survey.day or date.min


def told_tolls(survey: SourceSurvey) -> list[ToldToll]:
    """The tolls that a source tells, in order."""
    tolls = list(islice(find_tolls(survey), _MOST_OF_A_SOURCE))
    return list(map(Surroundings(survey).describe, tolls)) if tolls else []


class Surroundings:
    """What is told around the numbers of one source, ready to be asked of many."""

    def __init__(self, survey: SourceSurvey) -> None:
        self._survey = survey
        segments = survey.annotated.segmentation.segments
        self._titles = [s.span for s in segments if s.role is Role.TITLE]
        self._named = sorted(_names_by_place(survey))
        self._starts = [start for start, _ in self._named]
        self._leading = _leading_places(self._named) | leading_happenings(survey.text)

    def describe(self, toll: Toll) -> ToldToll:
        spans = list(self._told_around(toll.span))
        words = " ".join(span.of(self._survey.text) for span in spans)
        kinds = _kinds_in(words) or self._only_kind
        named = frozenset(name for span in spans for name in self._names_within(span))
        return ToldToll(self._survey, toll, kinds, named, self._leading)

    @cached_property
    def _only_kind(self) -> frozenset[str]:
        """The kind of happening with a toll that grows of which the source tells, if it is one only."""
        kinds = _kinds_in(self._survey.text) & LASTING.keys()
        return kinds if len(kinds) == 1 else frozenset()

    def _told_around(self, span: Span) -> Iterator[Span]:
        """The title, the heading above a number, the paragraphs before its own, and its own up to its sentence."""
        survey, segments = self._survey, self._survey.annotated.segmentation.segments
        index = survey.segment_index(span.start) or 0
        section = survey.sections[index]
        yield from self._titles
        if section >= 0:
            yield segments[section].span
        first = max(section + 1, index - _PARAGRAPHS)
        yield from (s.span for s in segments[first:index] if s.number)
        end = survey.sentence_of(span).end
        yield Span(max(segments[index].span.start, end - _LONGEST_TOLD), end)

    def _names_within(self, span: Span) -> Iterator[str]:
        first, last = bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)
        yield from (name for _, name in self._named[first:last])
        for match in _PLACE_WORD.finditer(self._survey.text, span.start, span.end):
            if match["struck"] and match["struck"] not in _NO_PLACE:
                yield fold(match["struck"])
            elif match["name"] and match["name"] not in _NO_PLACE:
                word = Span(*match.span("name"))
                yield from () if _is_of_another_name(self._survey, word) else (fold(match["name"]),)


def _kinds_in(words: str) -> frozenset[str]:
    return frozenset(kind for kind, pattern in _KINDS.items() if pattern.search(words))


def _leading_places(named: Sequence[tuple[int, str]]) -> frozenset[str]:
    """The places within countries that a source names most."""
    counts = Counter(name for _, name in named if not is_country(name))
    most = max(counts.values(), default=0)
    return frozenset(name for name, count in counts.items() if most > 1 and count >= _AS_OFTEN * most)


def _names_by_place(survey: SourceSurvey) -> Iterator[tuple[int, str]]:
    """Where places, and peoples by the country they are of, are named."""
    for entity in survey.annotated.annotations.entities:
        name = entity.place_of if entity.type is EntityType.GROUP else entity.name
        if name and entity.type in {EntityType.PLACE, EntityType.GROUP}:
            yield from ((mention.start, fold(name)) for mention in entity.mentions)


def _is_of_another_name(survey: SourceSurvey, word: Span) -> bool:
    """Whether a word is that of a people, or one of the words of a longer name that is no place."""
    mentions = survey.annotated.annotations.mentions
    index = bisect_right(mentions, word.start, key=lambda m: m.span.start) - 1
    mention = mentions[index] if index >= 0 else None
    if mention is None or not mention.span.contains(word) or mention.type in _STRUCK:
        return False
    return mention.type is EntityType.GROUP or mention.span != word


def is_country(name: str) -> bool:
    """Whether a name, folded, is that of a country."""
    return any(place.kind == COUNTRY for place in bearers(name))
