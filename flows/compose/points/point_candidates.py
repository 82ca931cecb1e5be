"""Which sentences can be key points, and in which order: every source's best before any source's second best."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from flows.compose.agreement.common_tolls import TollSentences
from flows.compose.matching.same_event import published_on
from flows.compose.matching.statements import NEWS_LASTS
from flows.compose.points.news_value import (
    ACT,
    is_decisive,
    news_value,
    sets_scene,
    tells_little_of_a_talk,
)
from flows.compose.sentences.courtesies import is_greeting
from flows.compose.sentences.locating import SourcePlaces
from flows.compose.sentences.questions_answered import leans_on_question
from flows.compose.sentences.turn_labels import is_asked
from flows.compose.wording.calendar_values import stretch_of
from flows.compose.wording.figure_values import is_trivial
from flows.compose.wording.wording import on_one_line
from flows.model.annotation import DateMention, DateType, KeySentence

_LAST = 1000
"""Turns; a toll that others have overtaken comes after all else."""
_DECISIVE_SCORE = 0.5
_META = re.compile(
    r"\b(?:can be (?:told|summed up|summarised|summarized|seen)|(?:this|the present) (?:article|report|paper|text|brief"
    r"|section|chapter|document|study) (?:is|was|looks?|examines?|describes?|explains?|sets? out|aims?|offers?)"
    r"|here (?:is|are) (?:what|how|the|a)|as (?:follows|noted above|described below))\b",
    re.IGNORECASE,
)
"""What speaks of the telling instead of telling."""
_ASKS = re.compile(
    r"(?:[A-Z][^:.?!]{2,60}: )?(?:What|Whether|If (?:he|she|they|the)|To ask|How|When|Why|Who|Will|Can|Does|Is) "
)
"""What asks, as questions put down in a parliament do, with or without a question mark."""
_BACKGROUND = timedelta(days=366)
"""What lies further back than this tells of how things came about, not of what is new."""


@dataclass(frozen=True, slots=True)
class Reader:
    """Where the reader of a pack stands: the cut-off of its data, and all that the last edition said."""

    cut_off: date = date.max
    said_before: str = ""


def point_candidates(
    sources: Sequence[SourcePlaces], tolls: TollSentences, cut_off: date = date.max
) -> list[tuple[SourcePlaces, KeySentence]]:
    """Key sentences of running text: every source's best first, then every source's second best, and so on.

    Of equal turns those of news go before those of sources that were published long before. A source's best holds a
    figure, a date or an act, the latest toll before all and news before the rest; what has none is a point only where
    there are too few others. What only leads up to something that is over by the cut-off is none.
    """
    days = {places.number: published_on(places) for places in sources}
    newest = max((day for day in days.values() if day), default=date.min)

    def is_old(number: int) -> bool:
        day = days[number]
        return day is not None and (newest - day).days > NEWS_LASTS

    turns = [turn for places in sources for turn in _turns(places, tolls, cut_off)]
    return [
        (places, sentence)
        for telling, turn, places, sentence in sorted(
            turns,
            key=lambda t: (not t[0], t[1], is_old(t[2].number), -t[3].score, t[2].number, t[3].span),
        )
    ]


def new_candidates(
    sources: Sequence[SourcePlaces], tolls: TollSentences, reader: Reader
) -> list[tuple[SourcePlaces, KeySentence]]:
    """The candidates that no source of the last edition said: every source's first, then every source's second.

    Of a source that has changed, the first new sentence of each paragraph that tells something, too.
    """
    if not reader.said_before:
        return []
    candidates = point_candidates(sources, tolls, reader.cut_off)
    turns: list[tuple[int, int, SourcePlaces, KeySentence]] = []
    for places in sources:
        fresh = [s for s in places.sentences if on_one_line(s.of(places.text)) not in reader.said_before]
        best = [k for p, k in candidates if p is places and k.span in fresh and tells_something(p, k)]
        if len(fresh) < len(places.sentences):
            told = {key.span for key in best}
            others = [KeySentence(span, len(candidates), 0.0) for span in fresh if span not in told]
            by_paragraph = {
                places.paragraph_at(key.span.start): key
                for key in reversed(others)
                if _may_be_point(places, key) and tells_something(places, key)
            }
            taken = {places.paragraph_at(key.span.start) for key in best}
            best += [key for number, key in sorted(by_paragraph.items()) if number not in taken]
        turns += [(turn, places.number, places, key) for turn, key in enumerate(best)]
    return [(places, key) for *_, places, key in sorted(turns, key=lambda t: t[:2])]


def _may_be_point(places: SourcePlaces, sentence: KeySentence) -> bool:
    segment = places.segment_at(sentence.span.start)
    return (
        segment is not None
        and segment.number > 0
        and not segment.beside
        and _is_whole(sentence.span.of(places.text))
        and not is_asked(places, sentence.span.start)
        and not is_greeting(sentence.span.of(places.text))
        and not leans_on_question(places, sentence.span)
    )


def _turns(
    places: SourcePlaces, tolls: TollSentences, cut_off: date
) -> Iterator[tuple[bool, int, SourcePlaces, KeySentence]]:
    """The key sentences of a source that can be points, each with whether it tells something and which turn it has."""
    whole = [
        sentence
        for sentence in _with_decisive(places)
        if _may_be_point(places, sentence) and not sets_scene(places, sentence.span, cut_off)
    ]
    latest = {span for number, span in tolls.latest if number == places.number}
    whole += [KeySentence(span, 0, 1.0) for span in sorted(latest - {s.span for s in whole})]
    telling = {s.span for s in whole if tells_something(places, s)}
    overtaken = {span for number, span in tolls.outdated if number == places.number}
    telling = (telling | latest) - overtaken
    whole.sort(
        key=lambda s: (
            s.span in overtaken,
            s.span not in telling,
            s.span not in latest,
            tells_little_of_a_talk(places, s.span),
            news_value(places, s.span, s.rank, cut_off),
            s.rank,
        )
    )
    for turn, sentence in enumerate(whole):
        last = _LAST if sentence.span in overtaken else 0
        yield sentence.span in telling, turn + last, places, sentence


def _with_decisive(places: SourcePlaces) -> Iterator[KeySentence]:
    """The key sentences, and those beside them that tell of a deal, a charge, a changed plan or the like."""
    keys = places.annotated.annotations.key_sentences
    yield from keys
    known = {key.span for key in keys}
    rank = len(keys)
    for span in places.sentences:
        if span not in known and is_decisive(places, span):
            rank += 1
            yield KeySentence(span, rank, _DECISIVE_SCORE)


def tells_something(places: SourcePlaces, sentence: KeySentence) -> bool:
    """Whether a sentence holds a figure, a date or somebody's act, and does not only speak of the text itself."""
    span, layers = sentence.span, places.annotated.annotations
    words = span.of(places.text)
    if _META.search(words) or (_ASKS.match(words) and (words.rstrip().endswith("?") or ": " in words[:64])):
        return False
    held = (
        *(amount.span for amount in layers.amounts if not is_trivial(amount, places.text)),
        *(
            mention.span
            for mention in layers.dates
            if mention.type is DateType.DATE and _is_recent(places, mention)
        ),
    )
    return any(span.contains(one) for one in held) or ACT.search(span.of(places.text)) is not None


def _is_recent(places: SourcePlaces, mention: DateMention) -> bool:
    stretch, published = stretch_of(mention), published_on(places)
    return stretch is not None and (published is None or stretch.last >= published - _BACKGROUND)


def _is_whole(sentence: str) -> bool:
    """Whether it ends as a sentence does, and not as an item of a list or the head of one."""
    return sentence.rstrip("”’\"')").endswith((".", "!", "?", "…"))
