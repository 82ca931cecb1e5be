"""The layer `events`: dated happenings, each with the verb that tells it, who acted, with whom, and when.

An event is told by a finite verb of the reporter's own words with a date in its clause. Who acted may be named,
described or a pronoun; what is not said stays empty.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from flows.annotate.events.event_dates import is_before_noun, verb_of_date
from flows.annotate.events.participants import find_actors, find_others, over_date_and_adverbs
from flows.annotate.frames.event_verbs import VerbGroup, find_verbs, is_past
from flows.annotate.frames.noun_phrases import NounPhrase
from flows.annotate.frames.sentence_frames import Frame, read_frames, read_paragraphs
from flows.annotate.frames.subjects import subject_before
from flows.annotate.speech.speakers import SpeakerFinder
from flows.model.annotation import (
    Actor,
    AnnotatedDocument,
    Annotations,
    DateMention,
    DateType,
    Event,
)
from flows.model.calendar_values import REFERENCES
from flows.model.spans import Span

_NOBODY = frozenset({"no", "none", "nobody", "neither", "nothing"})


def annotate_events(document: AnnotatedDocument) -> Annotations:
    """The layer `events`, in text order. Reads `mentions`, `entities`, `dates` and `quotations`."""
    layers = document.annotations
    quoted: list[Span] = []
    for quotation in layers.quotations:
        if not quoted or quotation.span.start >= quoted[-1].end:
            quoted.append(quotation.span)
    frames = read_frames(document, read_paragraphs(document), quoted)
    dates = [d for d in layers.dates if _names_a_time(d)]
    starts = [date.span.start for date in dates]
    speakers = SpeakerFinder(document, frames)
    today = document.document.day
    events: list[Event] = []
    for last, frame in zip((None, *frames), frames, strict=False):
        inside = dates[bisect_left(starts, frame.start) : bisect_left(starts, frame.end)]
        if inside:
            told = _Told(frame, last, speakers)
            events.extend(_events_in(told, inside, today))
    return Annotations(events=tuple(sorted(events, key=lambda event: event.trigger)))


def _names_a_time(date: DateMention) -> bool:
    return date.type in (DateType.DATE, DateType.TIME) and bool(date.value) and date.value not in REFERENCES


def _events_in(told: "_Told", dates: Sequence[DateMention], today: date | None) -> Iterator[Event]:
    """The events of one sentence: each verb that has a date, with the first of its dates."""
    frame = told.frame
    verbs = find_verbs(frame)
    for verb, mention in _dated_verbs(frame, verbs, dates, today):
        yield Event(
            span=frame.span,
            trigger=frame.stretch(verb.first, verb.last),
            date=mention.span,
            who=told.actors(find_actors(frame, verb, verbs)),
            whom=told.actors(find_others(frame, verb)),
        )


def _dated_verbs(
    frame: Frame, verbs: Sequence[VerbGroup], dates: Sequence[DateMention], today: date | None
) -> Iterator[tuple[VerbGroup, DateMention]]:
    """Each verb that tells of what happened with its date: the first, or the first that is no word of a noun's."""
    found: dict[VerbGroup, DateMention] = {}
    for mention in dates:
        verb = verb_of_date(frame, verbs, mention)
        if verb is None or not verb.happens or _happens_to_none(frame, verb):
            continue
        if _begins_behind(mention, today) and is_past(frame, verb):
            continue  # the day of what was agreed or announced
        if verb not in found or (is_before_noun(frame, found[verb]) and not is_before_noun(frame, mention)):
            found[verb] = mention
    yield from found.items()


def _begins_behind(mention: DateMention, today: date | None) -> bool:
    """Whether a date lies behind a day, as far as both are known."""
    return today is not None and mention.days is not None and mention.days.first > today


def _happens_to_none(frame: Frame, verb: VerbGroup) -> bool:
    """Whether the subject says that nothing happened: "no deal was reached"."""
    subject = subject_before(frame, over_date_and_adverbs(frame, verb.first))
    return subject is not None and frame.tokens[subject.first].low in _NOBODY


@dataclass(frozen=True, slots=True)
class _Told:
    """A sentence that tells of events, the one before it, and what finds out who is meant."""

    frame: Frame
    last: Frame | None
    speakers: SpeakerFinder

    def actors(self, phrases: Sequence[NounPhrase]) -> tuple[Actor, ...]:
        """Those whom noun phrases mean; a pronoun that points to nobody names nobody."""
        meant = [(phrase, self.speakers.speaker(self.frame, phrase)) for phrase in phrases]
        return tuple(
            Actor(s.span, s.text, s.name, s.entity)
            for phrase, s in meant
            if not (phrase.pronoun and (s.name == s.text or self._goes_on_with_another(phrase, s.entity)))
        )

    def _goes_on_with_another(self, phrase: NounPhrase, entity: str | None) -> bool:
        """Whether "it" rather means what opens the sentence before: "Lamu is idle, the bank said. It handled ..."."""
        if self.last is None or self.frame.tokens[phrase.first].low != "it":
            return False
        opens = int(self.last.tokens[0].low == "the")
        opening = next((name for name in self.last.names if name.first == opens), None)
        return opening is not None and (opening.mention is None or opening.mention.entity != entity)
