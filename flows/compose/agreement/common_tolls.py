"""Tolls of one happening in several sources: the latest of each, set side by side with the days they are of.

A toll that grows is no disagreement: sources differ only where they speak of the same day. Two sources tell of one
happening where the words around the numbers name the same kind of it and the same place.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import islice

from flows.compose.agreement.common_matters import Matter, Saying
from flows.compose.agreement.dead_counted import newest_count
from flows.compose.agreement.figures_apart import leading_happenings, leaves_room
from flows.compose.agreement.old_tolls import old_tolls
from flows.compose.agreement.tolls import FATES, Toll, find_tolls
from flows.compose.matching.contrary import NEWS_LASTS
from flows.compose.matching.positions import COUNTRY, bearers
from flows.compose.sentences.entries import SourceEntries
from flows.compose.sentences.locating import SourceSurvey, Surveys
from flows.compose.wording.dates_in_words import day_in_words
from flows.compose.wording.wording import fold
from flows.english.sentence_openings import leans_on_others
from flows.english.word_tables import word_list
from flows.model.annotation import EntityType
from flows.model.calendar_names import MONTHS, WEEKDAYS
from flows.model.document import Role
from flows.model.locators import Extract
from flows.model.spans import Span

_QUAKE = "quake"
_LASTING = {
    _QUAKE: r"earthquakes?|quakes?|tremors?|aftershocks?|tsunamis?",
    "eruption": r"eruptions?|erupted|volcanic|volcano",
    "weather": r"floods?|flooding|landslides?|mudslides?|hurricanes?|cyclones?|typhoons?|storms?|tornado(?:es)?"
    r"|(?:dam|dike|dyke|levee)s? (?:[a-z]+ ){0,3}(?:broke|breaks|breached|burst|failed)",
    "illness": r"outbreak|cholera|epidemic|pandemic|measles|ebola|virus disease|confirmed cases",
}
"""Of these the toll grows for days."""
_SUDDEN = {
    "fire": r"wildfires?|fires?|blaze|bushfires?",
    "crash": r"crash(?:es|ed)?|derail(?:ed|ment)|collisions?|capsized|shipwreck",
    "collapse": r"collapse[sd]?",
    "violence": r"attacks?|attacked|bomb(?:s|ed|ing|ings|ardment)?|shell(?:ed|ing)|air ?strikes?|missiles?|drones?"
    r"|shooting|gunmen|massacre|war|offensive|clashes|raids?|militants?|fighting|invasion",
}
"""Of these there may be another the next day."""
_KINDS = {
    kind: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for kind, words in (_LASTING | _SUDDEN).items()
}
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
_MOST_OF_A_SOURCE, _COMPARED_AT_MOST, _LONGEST_TOLD = 50, 200, 2000
"""So many tolls of one source are compared, each with so many that share a name; characters of a paragraph read."""
_AS_OFTEN = 0.5
"""The share of the namings of the place named most from which on another leads beside it."""
_PARAGRAPHS = 4
"""So many paragraphs before that of a number tell of what it is."""


@dataclass(frozen=True, slots=True)
class _Told:
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


NOWHERE = (0, Span(0, 0))


@dataclass(frozen=True, slots=True)
class TollSentences:
    """The sentence that tells how many died by the latest count, for each happening, and those with older counts."""

    latest: frozenset[tuple[int, Span]] = frozenset()
    outdated: frozenset[tuple[int, Span]] = frozenset()
    counted: tuple[int, Span] = NOWHERE
    """Where no tolls can be set side by side: the sentence of the newest source that tells how many have died."""


_OF_THE_DEAD = "people dead"
NO_TOLLS = TollSentences()


def toll_sentences(tolls: Sequence[Matter], surveys: Surveys) -> TollSentences:
    """Where the latest tolls stand, each by its source and its sentence, and where the older ones that differ."""

    def stand(extract: Extract) -> tuple[int, Span]:
        return extract.source, surveys[extract.source].sentence_of(extract.span)

    latest = set()
    for toll in (toll for toll in tolls if toll.about.startswith(_OF_THE_DEAD)):
        newest_first = [toll.sayings[0], *reversed(toll.sayings[1:])]
        found = map(stand, (saying.extract for saying in newest_first))
        alone = (at for at in found if not leans_on_others(at[1].of(surveys[at[0]].text)))
        latest |= {at for at in [next(alone, None)] if at}
    others = (s for toll in tolls for s in toll.sayings[1:] if s.other_day and s.when)
    outdated = frozenset(stand(s.extract) for s in others) - latest
    return TollSentences(frozenset(latest), outdated, NOWHERE if latest else newest_count(surveys) or NOWHERE)


def common_tolls(sources: Sequence[SourceEntries]) -> list[Matter]:
    """For each happening and each fate of people the toll of every source that gives one, the latest first."""
    told = [one for source in sources for one in _told_by(source.survey)]
    matters = [
        matter for fate in FATES for matter in _matters(fate, [t for t in told if t.toll.fate == fate])
    ]
    return matters + old_tolls([source.survey for source in sources])


def _told_by(survey: SourceSurvey) -> list[_Told]:
    tolls = list(islice(find_tolls(survey), _MOST_OF_A_SOURCE))
    return list(map(_Surroundings(survey).describe, tolls)) if tolls else []


class _Surroundings:
    """What is told around the numbers of one source, ready to be asked of many."""

    def __init__(self, survey: SourceSurvey) -> None:
        self._survey = survey
        segments = survey.annotated.segmentation.segments
        self._titles = [s.span for s in segments if s.role is Role.TITLE]
        self._named = sorted(_names_by_place(survey))
        self._starts = [start for start, _ in self._named]
        self._leading = _leading_places(self._named) | leading_happenings(survey.text)

    def describe(self, toll: Toll) -> _Told:
        spans = list(self._told_around(toll.span))
        words = " ".join(span.of(self._survey.text) for span in spans)
        kinds = _kinds_in(words) or self._only_kind
        named = frozenset(name for span in spans for name in self._names_within(span))
        return _Told(self._survey, toll, kinds, named, self._leading)

    @cached_property
    def _only_kind(self) -> frozenset[str]:
        """The kind of happening with a toll that grows of which the source tells, if it is one only."""
        kinds = _kinds_in(self._survey.text) & _LASTING.keys()
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
    counts = Counter(name for _, name in named if not _is_country(name))
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


def _matters(fate: str, told: list[_Told]) -> Iterator[Matter]:
    """The happenings of which several sources give a toll."""
    left = sorted(told, key=lambda t: (-t.day.toordinal(), t.survey.number, t.toll.span))
    while left:
        lead = left[0]
        same = _all_of_one(lead, left)
        left = [other for other in left if other not in same]
        latest: dict[int, _Told] = {}
        for one in same:
            latest.setdefault(one.survey.number, one)
        if len(latest) > 1:
            yield _matter(fate, lead, [t for t in latest.values() if t is not lead])


def _all_of_one(lead: _Told, told: Sequence[_Told]) -> list[_Told]:
    """The tolls that lead from the first to one another as told of one happening, in their order."""
    same, news = {lead.key}, [lead]
    near = _Near(told)
    while news:
        here = news.pop()
        found = [other for other in near.to(here) if other.key not in same and _same_happening(here, other)]
        same |= {other.key for other in found}
        news += found
    return [one for one in told if one.key in same]


class _Near:
    """Tolls by their source and by what is named around them."""

    def __init__(self, told: Sequence[_Told]) -> None:
        self._of_source: dict[int, list[_Told]] = defaultdict(list)
        self._named: dict[str, list[_Told]] = defaultdict(list)
        for one in told:
            self._of_source[one.survey.number].append(one)
            for name in one.named | one.leading:
                self._named[name].append(one)

    def to(self, here: _Told) -> list[_Told]:
        """Those of the same source, and the first of others that share a name."""
        shared = (
            other
            for name in sorted(here.named | here.leading)
            for other in self._named[name][:_COMPARED_AT_MOST]
        )
        found = {other.key: other for other in (*self._of_source[here.survey.number], *shared)}
        return list(found.values())


def _same_happening(one: _Told, other: _Told) -> bool:
    if abs((one.day - other.day).days) > NEWS_LASTS:
        return False
    shared = one.named & other.named
    local = any(not _is_country(name) for name in shared)
    if one.survey.number == other.survey.number:
        return bool(one.kinds & other.kinds) and bool(shared or not one.named or not other.named)
    if _LASTING.keys() & one.kinds & other.kinds:
        # Two quakes of one country within a month are rarer than its storms and floods.
        return (
            local or bool(one.leading & other.leading) or bool(shared and _QUAKE in one.kinds & other.kinds)
        )
    return bool(_SUDDEN.keys() & one.kinds & other.kinds) and local and _same_day(one, other)


def _is_country(name: str) -> bool:
    return any(place.kind == COUNTRY for place in bearers(name))


def _same_day(one: _Told, other: _Told) -> bool:
    """Whether two tolls are said to be of one day, or stand in sources of one day."""
    return one.toll.of is not None and (one.toll.of, one.toll.stated) == (other.toll.of, other.toll.stated)


def _matter(fate: str, lead: _Told, others: Sequence[_Told]) -> Matter:
    day = f", {'as of ' if lead.toll.stated else ''}{_when(lead)}" if _when(lead) else ""
    ordered = sorted(others, key=lambda t: (t.day, t.survey.number))
    sayings = (Saying(_extract(lead)), *(_say(lead, other) for other in ordered))
    return Matter("figure", f"people {fate}{day}", sayings)


def _say(lead: _Told, other: _Told) -> Saying:
    mine, theirs = lead.toll, other.toll
    room = leaves_room(mine.value, mine.bound, theirs.value) or leaves_room(
        theirs.value, theirs.bound, mine.value
    )
    agrees = mine.value == theirs.value or (room and _same_day(lead, other))
    return Saying(
        _extract(other),
        agrees,
        in_part=agrees and mine.value != theirs.value,
        when=_when(other),
        other_day=not agrees and not _same_day(lead, other),
    )


def _when(told: _Told) -> str:
    """The day that a toll is of, in words, or else that on which its source was published."""
    if told.toll.of is None:
        return ""
    return f"{'' if told.toll.stated else 'published '}{day_in_words(told.toll.of)}"


def _extract(told: _Told) -> Extract:
    return told.survey.extract(told.toll.span)
