"""Which sentences can be key points, and in which order: every source's best before any source's second best."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date
from typing import Any

from flows.compose.agreement.common_tolls import TollSentences
from flows.compose.matching.contrary import NEWS_LASTS
from flows.compose.matching.overtaken import find_awaited
from flows.compose.points.fit_sentences import may_be_point, tells_something
from flows.compose.points.news_value import (
    NewsValue,
    is_decisive,
    news_value,
    sets_scene,
    tells_little_of_a_talk,
)
from flows.compose.sentences.highlights import find_highlights
from flows.compose.sentences.locating import SourceSurvey
from flows.compose.sentences.orders import LAST
from flows.compose.sentences.voices import Voices
from flows.compose.wording.wording import on_one_line
from flows.english.sentence_openings import recommends
from flows.model.annotation import KeySentence
from flows.model.locators import Extract
from flows.model.spans import Span

UNRANKED = 1000
_OVERTAKEN = 1000
"""Turns; a toll that others have overtaken comes after all else."""
OF_LATE = 7
"""Days before the newest source; what was decided earlier is no longer what matters most."""
LONGEST_WAIT = 2
"""Turns; so long what is no news waits for the news of others."""
_DECISIVE_SCORE = 0.5
_TOLL_SCORE = 1.0
_ORDER_SCORE = 2.0
"""More than that of any key sentence: of equal turns what was decided goes before what tells of it."""


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
    """Whether the source opens with it and has highlights behind it."""
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

    voices: Voices
    candidate: _Candidate
    number: int


def point_candidates(
    sources: Sequence[Voices], tolls: TollSentences, cut_off: date = date.max
) -> list[tuple[Voices, KeySentence]]:
    """Key sentences of running text: every source's best first, then every source's second best, and so on.

    Of equal turns those of news go before those of sources that were published long before, what was decided before
    what tells of it, and then the newest. A source's best holds a
    figure, a date or an act, the latest toll before all and news before the rest, which waits a turn; what has none is
    a point only where there are too few others, and so is what an author argues. What only leads up to something that
    is over by the cut-off is none, nor is anything of a report that another of its agency has overtaken.
    """
    sources = [voices for voices in sources if not voices.is_overtaken]
    days = {voices.survey.number: voices.survey.published_on for voices in sources}
    issues = {voices.survey.number for voices in sources if is_of_month_to_come(voices.survey, cut_off)}
    newest = max((day for day in days.values() if day), default=date.min)

    def is_old(number: int) -> bool:
        day = days[number]
        return day is not None and (newest - day).days > NEWS_LASTS

    def age(number: int) -> int:
        return OF_LATE if number in issues else (newest - (days[number] or newest)).days

    def place(turn: _Turn) -> tuple[Any, ...]:
        number, candidate = turn.voices.survey.number, turn.candidate
        last = not candidate.telling, turn.voices.argues
        when = turn.number + candidate.waits, turn.number, is_old(number)
        news = candidate.order is None, age(number), -candidate.sentence.score
        return *last, *when, *news, number, candidate.sentence.span

    turns = [turn for voices in sources for turn in _turns(voices, tolls, cut_off)]
    return [(turn.voices, turn.candidate.sentence) for turn in sorted(turns, key=place)]


def is_of_month_to_come(survey: SourceSurvey, cut_off: date) -> bool:
    """Whether a text only bears a month to come, as an issue does: it has been out for a while."""
    return survey.published_on is None and survey.day is not None and survey.day > cut_off


def _turns(voices: Voices, tolls: TollSentences, cut_off: date) -> list[_Turn]:
    """The key sentences of a source that can be points, its best first."""
    survey = voices.survey
    wrong = voices.corrections.keys() | voices.superseded
    lit = [span for span in find_highlights(survey) if span not in wrong]
    latest = {span for number, span in tolls.latest if number == survey.number}
    counted = {span for number, span in (tolls.counted,) if number == survey.number}
    outdated = {span for number, span in tolls.outdated if number == survey.number}
    orders = {span: order.rank for span, order in voices.orders.items() if not order.formal}
    candidates = []
    for sentence in _sentences(voices, lit, latest | counted, cut_off):
        span, order = sentence.span, orders.get(sentence.span)
        value = news_value(voices, span, sentence.rank, cut_off)
        concludes = recommends(on_one_line(span.of(survey.text)))
        told = span in latest | counted or order is not None or tells_something(survey, sentence)
        candidate = _Candidate(
            sentence,
            value,
            telling=told and span not in outdated,
            order=order,
            among_highlights=_place_among(lit, span, value, concludes=concludes),
            concludes=concludes,
            # What a report opens with goes before what it then names as its highlights.
            leads=sentence.rank == 1 and value is NewsValue.NEWS and lit != [] and span < lit[0],
            of_talk=tells_little_of_a_talk(voices, span),
            is_latest=span in latest,
            is_outdated=span in outdated,
            counts_dead=(survey.number, span) == tolls.counted,
        )
        candidates.append(candidate)
    candidates.sort(key=_Candidate.place)
    # How many have died is told beside what a source leads with, not instead of it.
    beside = [_Turn(voices, c, 0) for c in candidates if c.counts_dead]
    others = (c for c in candidates if not c.counts_dead)
    return beside + [_Turn(voices, candidate, number) for number, candidate in enumerate(others)]


def _place_among(
    lit: Sequence[Span], span: Span, value: NewsValue, *, concludes: bool
) -> tuple[int, bool, int]:
    """Of a report with highlights what it concludes goes first, then these in their order, the slight ones last."""
    if lit and concludes:
        return 0, False, span.start
    return (1, value >= NewsValue.SLIGHT, lit.index(span)) if span in lit else (2, False, 0)


def _sentences(
    voices: Voices, lit: Sequence[Span], latest: AbstractSet[Span], cut_off: date
) -> list[KeySentence]:
    """What can be points of a source, each once: its key sentences, orders, highlights and the latest toll."""
    survey, awaited = voices.survey, find_awaited(voices.survey)
    found = [
        sentence
        for sentence in _with_decisive(survey)
        if may_be_point(survey, sentence)
        and not sets_scene(survey, sentence.span, cut_off)
        and sentence.span not in voices.corrections
        and sentence.span not in voices.superseded
        and sentence.span not in awaited
        and sentence.span not in voices.orders
    ]
    found += [
        KeySentence(span, order.rank, _ORDER_SCORE)
        for span, order in voices.orders.items()
        if not order.formal
    ]
    known = {sentence.span for sentence in found} | voices.orders.keys()
    fresh = (KeySentence(span, UNRANKED, _DECISIVE_SCORE) for span in lit if span not in known)
    found += [sentence for sentence in fresh if may_be_point(survey, sentence)]
    return found + [KeySentence(span, 0, _TOLL_SCORE) for span in sorted(latest - {s.span for s in found})]


def _with_decisive(survey: SourceSurvey) -> Iterator[KeySentence]:
    """The key sentences, and those beside them that tell of a deal, a charge, a changed plan or the like."""
    keys = survey.annotated.annotations.key_sentences
    yield from keys
    known = {key.span for key in keys}
    rank = len(keys)
    for span in survey.sentences:
        words = on_one_line(span.of(survey.text))
        if span not in known and (is_decisive(survey, span) or recommends(words)):
            rank += 1
            yield KeySentence(span, rank, _DECISIVE_SCORE)
