"""Which sentences of a source can be key points, and in which order."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from flows.compose.agreement.common_tolls import TollSentences
from flows.compose.matching.overtaken import find_awaited
from flows.compose.points.fit_sentences import holds_fact, may_be_point, tells_act, tells_something
from flows.compose.points.news_value import (
    NewsValue,
    is_decisive,
    news_value,
    sets_scene,
    tells_little_of_a_talk,
)
from flows.compose.points.worth import Ranked
from flows.compose.sentences.bare_demands import is_recommended
from flows.compose.sentences.highlights import find_highlights
from flows.compose.sentences.locating import SourceSurvey
from flows.compose.sentences.orders import LAST
from flows.compose.sentences.own_voice import kind_argued
from flows.compose.sentences.theses import find_thesis
from flows.compose.sentences.voices import Voices
from flows.compose.wording.wording import on_one_line
from flows.english.sentence_openings import recommends
from flows.model.annotation import KeySentence
from flows.model.locators import Extract
from flows.model.spans import Span

UNRANKED = 1000
_OVERTAKEN = 1000
"""Turns; a toll that others have overtaken comes after all else."""
_OF_LATE = 7
"""So many days old an issue is that bears a month to come."""
_NO_HIGHLIGHT = 2
"""The place among the highlights of what is none."""
_OLDEST = 30
"""Days; what is older than this is background all the same."""
LONGEST_WAIT = 2
"""Turns; so long what is no news waits for the news of others."""
_NO_SCORE = 0.0
"""What is no key sentence has none."""


@dataclass(frozen=True, slots=True)
class Reader:
    """Where the reader of a pack stands: the cut-off of its data, and all that the last edition said."""

    cut_off: date = date.max
    said_before: str = ""
    given_up: tuple[Extract, ...] = ()
    """What announces a day that is given up, or gives a figure that another source calls false."""
    successive: frozenset[frozenset[int]] = frozenset()
    """Pairs of S numbers of reports of which one follows or replaces the other."""

    def is_given_up(self, source: int, sentence: Span) -> bool:
        return any(told.source == source and told.span.overlaps(sentence) for told in self.given_up)


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A sentence that can be a point, with all that decides its place among those of its source."""

    sentence: KeySentence
    value: NewsValue
    telling: bool
    order: int | None
    """The rank of an order, by a court or the like, that it is; None for no order."""
    among_highlights: tuple[int, bool, int]
    concludes: bool
    """Whether it says what a report concludes or recommends."""
    leads: bool
    """Whether the source opens with it, or argues it."""
    of_talk: bool
    """Whether it tells little of a talk."""
    is_latest: bool
    """Whether it tells the latest toll."""
    is_outdated: bool
    """Whether others have overtaken the toll that it tells."""
    counts_dead: bool = False
    """Whether it tells how many have died by the newest source of a pack in which no tolls are compared."""

    @property
    def waits(self) -> int:
        """How many turns it waits for the news of others."""
        if self.is_outdated:
            return _OVERTAKEN
        return (
            0
            if self.is_latest or self.counts_dead or self.order is not None
            else min(self.value, LONGEST_WAIT)
        )

    @property
    def matters(self) -> bool:
        """Whether it is an order, the latest toll, or what its source concludes or itself names as its main points."""
        named = self.concludes or self.among_highlights[0] < _NO_HIGHLIGHT
        return self.is_latest or self.counts_dead or self.order is not None or named

    def place(self) -> tuple[Any, ...]:
        """What the candidates of a source are sorted by; of a report's own conclusions the first that it gives."""
        return (
            self.is_outdated,
            not self.telling,
            not self.is_latest,
            LAST if self.order is None else self.order,
            not self.leads,
            self.among_highlights,
            self.of_talk,
            self.value,
            not self.concludes,
            self.sentence.span.start if self.concludes else self.sentence.rank,
        )


@dataclass(frozen=True, slots=True)
class _Turn:
    """A sentence that can be a point, and its number in its source."""

    candidate: _Candidate
    number: int


def point_candidates(
    sources: Sequence[Voices], tolls: TollSentences, cut_off: date = date.max
) -> list[Ranked]:
    """Key sentences of running text, source by source, each with its turn among those of its source.

    A source's best holds a figure, a date or an act, the latest toll before all and news before the rest, which waits a
    turn; what has none, or tells little, is a point only where there are too few others, and so is what the author of a
    column thinks. What only leads up to something that is over by the cut-off is none, nor is anything of a report that
    another of its agency has overtaken.
    """
    sources = [voices for voices in sources if not voices.is_overtaken]
    days = sorted(day for voices in sources if (day := voices.survey.published_on))
    newest, undated = (days[-1], days[len(days) // 2]) if days else (date.min, date.min)
    return [
        Ranked(
            voices.survey.number,
            turn.candidate.sentence,
            turn.number,
            max(turn.candidate.waits, 1 if kind_argued(voices.survey) else 0),
            _age(voices.survey, (newest, undated), cut_off),
            (not turn.candidate.telling, turn.candidate.waits >= LONGEST_WAIT, voices.argues),
            turn.candidate.matters,
            holds_fact(voices.survey, turn.candidate.sentence.span),
        )
        for voices in sources
        for turn in _turns(voices, tolls, cut_off)
    ]


def _age(survey: SourceSurvey, days: tuple[date, date], cut_off: date) -> int:
    """How many days a source is older than the newest, up to a month; an issue has been out for a while.

    `days` are that of the newest, and the one that stands in the middle of all: a source without one is as old as that.
    """
    newest, undated = days
    if _is_of_month_to_come(survey, cut_off):
        return _OF_LATE
    return min((newest - (survey.published_on or undated)).days, _OLDEST)


def _is_of_month_to_come(survey: SourceSurvey, cut_off: date) -> bool:
    """Whether a text only bears a month to come, as an issue does: it has been out for a while."""
    return survey.published_on is None and survey.day is not None and survey.day > cut_off


@dataclass(frozen=True, slots=True)
class _Known:
    """What is known of sentences of a source: its highlights, orders and thesis, and which tolls are the latest."""

    lit: tuple[Span, ...]
    orders: Mapping[Span, int]
    latest: frozenset[Span]
    counted: frozenset[Span]
    outdated: frozenset[Span]
    thesis: Span | None
    is_argued: bool

    def opens_with(self, sentence: KeySentence, value: NewsValue) -> bool:
        """Whether it is what a source argues, or the news with which it opens, not behind its highlights."""
        if self.is_argued and sentence.span == self.thesis:
            return True
        first = not self.lit or sentence.span <= self.lit[0]
        return sentence.rank == 1 and value is NewsValue.NEWS and first


def _know(voices: Voices, tolls: TollSentences) -> _Known:
    survey = voices.survey
    wrong = voices.corrections.keys() | voices.superseded

    def here(places: Iterable[tuple[int, Span]]) -> frozenset[Span]:
        return frozenset(span for number, span in places if number == survey.number)

    return _Known(
        tuple(span for span in find_highlights(survey) if span not in wrong),
        {span: order.rank for span, order in voices.orders.items() if not order.formal},
        here(tolls.latest),
        here([tolls.counted]),
        here(tolls.outdated),
        find_thesis(survey),
        bool(kind_argued(survey)),
    )


def _turns(voices: Voices, tolls: TollSentences, cut_off: date) -> list[_Turn]:
    """The sentences of a source that can be points, its best first."""
    known = _know(voices, tolls)
    candidates = [
        _candidate(voices, known, sentence, cut_off) for sentence in _sentences(voices, known, cut_off)
    ]
    candidates.sort(key=_Candidate.place)
    # How many have died is told beside what a source leads with, not instead of it.
    beside = [_Turn(c, 0) for c in candidates if c.counts_dead]
    others = (c for c in candidates if not c.counts_dead)
    return beside + [_Turn(candidate, number) for number, candidate in enumerate(others)]


def _candidate(voices: Voices, known: _Known, sentence: KeySentence, cut_off: date) -> _Candidate:
    survey, span = voices.survey, sentence.span
    value = news_value(voices, span, sentence.rank, cut_off)
    concludes = span == known.thesis or _recommends(survey, span)
    told = concludes or span in known.latest | known.counted | known.orders.keys()
    return _Candidate(
        sentence,
        value,
        telling=(told or tells_something(survey, sentence)) and span not in known.outdated,
        order=known.orders.get(span),
        among_highlights=_place_among(known.lit, span, value, concludes=concludes),
        concludes=concludes,
        leads=known.opens_with(sentence, value),
        of_talk=tells_little_of_a_talk(voices, span),
        is_latest=span in known.latest,
        is_outdated=span in known.outdated,
        counts_dead=span in known.counted,
    )


def _place_among(
    lit: Sequence[Span], span: Span, value: NewsValue, *, concludes: bool
) -> tuple[int, bool, int]:
    """Of a report with highlights what it concludes goes first, then these in their order, the slight ones last."""
    if lit and concludes:
        return 0, False, span.start
    return (1, value >= NewsValue.SLIGHT, lit.index(span)) if span in lit else (_NO_HIGHLIGHT, False, 0)


def _sentences(voices: Voices, known: _Known, cut_off: date) -> list[KeySentence]:
    """What can be points of a source, each once: its key sentences, orders, highlights, thesis and the latest toll."""
    survey, awaited = voices.survey, find_awaited(voices.survey)
    found = [
        sentence
        for sentence in _with_decisive(survey, known.thesis)
        if may_be_point(survey, sentence)
        and not sets_scene(survey, sentence.span, cut_off)
        and sentence.span not in voices.corrections
        and sentence.span not in voices.superseded
        and sentence.span not in awaited
        and sentence.span not in voices.orders
    ]
    found += [KeySentence(span, rank, _NO_SCORE) for span, rank in known.orders.items()]
    there = {sentence.span for sentence in found} | voices.orders.keys()
    fresh = (KeySentence(span, UNRANKED, _NO_SCORE) for span in known.lit if span not in there)
    found += [sentence for sentence in fresh if may_be_point(survey, sentence)]
    tolls = (known.latest | known.counted) - {sentence.span for sentence in found}
    return found + [KeySentence(span, 0, _NO_SCORE) for span in sorted(tolls)]


def _with_decisive(survey: SourceSurvey, thesis: Span | None) -> Iterator[KeySentence]:
    """The key sentences, and those beside them that tell of a deal, a charge, a changed plan or the like, or what the
    source argues.
    """
    keys = survey.annotated.annotations.key_sentences
    yield from keys
    known = {key.span for key in keys}
    rank = len(keys)
    for span in survey.sentences:
        if span not in known and (span == thesis or _is_weighty(survey, span)):
            rank += 1
            yield KeySentence(span, rank, _NO_SCORE)


def _is_weighty(survey: SourceSurvey, span: Span) -> bool:
    """Whether a sentence tells of a deal, a charge or the like, opens its paragraph with an act, or recommends."""
    segment = survey.segment_at(span.start)
    acts = segment is not None and segment.sentences[:1] == (span,) and tells_act(survey, span)
    return acts or is_decisive(survey, span) or _recommends(survey, span)


def _recommends(survey: SourceSurvey, span: Span) -> bool:
    return recommends(on_one_line(span.of(survey.text))) or is_recommended(survey, span)
