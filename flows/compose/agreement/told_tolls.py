"""The numbers of a source, its tolls above all, each with what is told around it: the kind of happening, the places."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import islice

from flows.compose.agreement.figures_apart import is_more, leading_happenings, names_in
from flows.compose.agreement.tolls import Toll, find_tolls
from flows.compose.matching.contrary import NEWS_LASTS
from flows.compose.matching.positions import COUNTRY, bearers
from flows.compose.sentences.locating import SourceSurvey
from flows.compose.wording.wording import fold
from flows.english.happenings import ILLNESS, LASTING, ONCE, QUAKE, SUDDEN
from flows.english.word_tables import word_list
from flows.model.annotation import EntityType
from flows.model.calendar_names import MONTHS, WEEKDAYS
from flows.model.document import Role
from flows.model.spans import Span

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
_NEAR_DAYS = 3
"""Between reports of one crash."""
_NAMES_OF_ONE_CRASH = 3
_PARAGRAPHS = 4
"""So many paragraphs before that of a number tell of what it is."""


@dataclass(frozen=True, slots=True)
class Scene:
    """What is told around a number. `of` is the day it is of, `stated` whether the text says so; else it is the day on
    which its source was published, if that is known.
    """

    survey: SourceSurvey
    of: date | None
    stated: bool
    kinds: frozenset[str]
    named: frozenset[str]
    leading: frozenset[str]
    """The places of which the source tells most, and the storms that it names most."""

    @property
    def day(self) -> date:
        """The day by which it is put in order, whether stated or not."""
        return self.of or self.survey.day or date.min


@dataclass(frozen=True, slots=True)
class ToldToll(Scene):
    """A toll of a source with what is told around it."""

    toll: Toll

    @property
    def key(self) -> tuple[int, Span]:
        return self.survey.number, self.toll.span


def same_happening(one: Scene, other: Scene) -> bool:
    """Whether two numbers are told of one happening: of one kind, at one place, at about the same time."""
    if abs((one.day - other.day).days) > NEWS_LASTS:
        return False
    shared = one.named & other.named
    local = any(not is_country(name) for name in shared)
    if one.survey.number == other.survey.number:
        return bool(one.kinds & other.kinds) and bool(shared or not one.named or not other.named)
    if LASTING.keys() & one.kinds & other.kinds:
        # Two quakes of one country within a month are rarer than its storms and floods.
        return local or bool(one.leading & other.leading) or bool(shared and QUAKE in one.kinds & other.kinds)
    if not (SUDDEN.keys() & one.kinds & other.kinds and local):
        return False
    if same_day(one, other):
        return True
    near = abs((one.day - other.day).days) <= _NEAR_DAYS and bool(ONCE & one.kinds & other.kinds)
    days = one.survey.published_on, other.survey.published_on
    at_once = days[0] is not None and days[0] == days[1] and not (one.stated and other.stated)
    common = names_in(one.survey) & names_in(other.survey)
    return near and (at_once or len(common) >= _NAMES_OF_ONE_CRASH)


def same_day(one: Scene, other: Scene) -> bool:
    """Whether two numbers are said to be of one day, or stand in sources of one day."""
    return one.of is not None and (one.of, one.stated) == (other.of, other.stated)


def is_below(one: ToldToll, other: ToldToll) -> bool:
    """Whether a toll without a day is the smaller of two of a happening of one kind, at a place that both name."""
    kinds = one.kinds & other.kinds & LASTING.keys()
    return bool(kinds and one.named & other.named) and is_more(other.toll.value, one.toll.value)


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
        """A toll with what is told around it."""
        scene = self.around(toll.span, toll.of, stated=toll.stated)
        return ToldToll(self._survey, toll.of, toll.stated, scene.kinds, scene.named, scene.leading, toll)

    def around(self, span: Span, of: date | None, *, stated: bool) -> Scene:
        """What is told around a number that is of a day."""
        spans = list(self._told_around(span))
        words = " ".join(span.of(self._survey.text) for span in spans)
        kinds = self._kinds_of(span, kinds_in(words)) or self._only_kind
        named = frozenset(name for span in spans for name in self._names_within(span))
        return Scene(self._survey, of, stated, kinds, named, self._leading)

    def _kinds_of(self, number: Span, around: frozenset[str]) -> frozenset[str]:
        """The kinds told of around a number, but of those with a toll that grows only the one that its sentence names;
        where that names none, no illness that comes after a quake or a flood.
        """
        lasting = around & LASTING.keys()
        own = kinds_in(self._survey.sentence_of(number).of(self._survey.text)) & lasting
        if own:
            return around - lasting | own
        heads = " ".join(head.of(self._survey.text) for head in self._heads(number))
        after = len(lasting) > 1 and ILLNESS not in kinds_in(heads)
        return around - {ILLNESS} if after else around

    @cached_property
    def _only_kind(self) -> frozenset[str]:
        """The kind of happening with a toll that grows of which the source tells, if it is one only."""
        kinds = kinds_in(self._survey.text) & LASTING.keys()
        return kinds if len(kinds) == 1 else frozenset()

    def _told_around(self, span: Span) -> Iterator[Span]:
        """The title, the heading above a number, the paragraphs before its own, and its own up to its sentence."""
        survey, segments = self._survey, self._survey.annotated.segmentation.segments
        index = survey.segment_index(span.start) or 0
        section = survey.sections[index]
        yield from self._heads(span)
        first = max(section + 1, index - _PARAGRAPHS)
        yield from (s.span for s in segments[first:index] if s.number)
        end = survey.sentence_of(span).end
        yield Span(max(segments[index].span.start, end - _LONGEST_TOLD), end)

    def _heads(self, span: Span) -> Iterator[Span]:
        """The title, and the heading above a number."""
        survey = self._survey
        section = survey.sections[survey.segment_index(span.start) or 0]
        yield from self._titles
        if section >= 0:
            yield survey.annotated.segmentation.segments[section].span

    def _names_within(self, span: Span) -> Iterator[str]:
        first, last = bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)
        yield from (name for _, name in self._named[first:last])
        for match in _PLACE_WORD.finditer(self._survey.text, span.start, span.end):
            if match["struck"] and match["struck"] not in _NO_PLACE:
                yield fold(match["struck"])
            elif match["name"] and match["name"] not in _NO_PLACE:
                word = Span(*match.span("name"))
                yield from () if _is_of_another_name(self._survey, word) else (fold(match["name"]),)


def kinds_in(words: str) -> frozenset[str]:
    """The kinds of happening that some words tell of."""
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
