"""The layer `events`: dated happenings, each with the verb that tells it, who acted, with whom, and when.

An event is told by a finite verb of the reporter's own words with a date in its clause. Who acted may be named,
described or a pronoun; what is not said stays empty.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from flows.annotate.events.event_dates import BOUNDARIES, HARD, is_before_noun, verb_of_date
from flows.annotate.frames.event_verbs import VerbGroup, find_verbs, is_past
from flows.annotate.frames.frame_words import is_auxiliary
from flows.annotate.frames.framed_names import FramedName
from flows.annotate.frames.noun_phrases import NounPhrase, phrase_starting
from flows.annotate.frames.sentence_frames import Frame, read_frames, read_paragraphs
from flows.annotate.frames.subjects import sentence_subject, subject_before
from flows.annotate.speech.speakers import SpeakerFinder
from flows.english.function_words import AUXILIARIES, CONJUNCTIONS, PREPOSITIONS, WEEKDAYS, is_adverb
from flows.english.titles import MODIFIERS, is_title
from flows.english.word_tables import word_list
from flows.model.annotation import (
    Actor,
    AnnotatedDocument,
    Annotations,
    DateMention,
    DateType,
    EntityType,
    Event,
)
from flows.model.spans import Span

_ACTING = (EntityType.PERSON, EntityType.ORGANISATION, EntityType.PLACE, EntityType.GROUP)
_TOWARDS = frozenset({"with", "to", "against", "alongside"})
_REACH = 8
"""Words behind a verb within which the one it is done to, or with, must be named."""
_OF = frozenset({"of", "between", "for", "from", "by", "with", "in", "at", "near", "outside"})
_NOBODY = frozenset({"no", "none", "nobody", "neither", "nothing"})
_IMPERSONAL = word_list(
    "became rained snowed emerged turned took came happened seemed appeared remained is was"
)
"""With "it" these say what nobody does."""
_DAYS = WEEKDAYS | word_list("today yesterday week month year last next this")
_NO_DAY = ("PRESENT_REF", "PAST_REF", "FUTURE_REF")


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
    return date.type in (DateType.DATE, DateType.TIME) and bool(date.value) and date.value not in _NO_DAY


def _events_in(told: "_Told", dates: Sequence[DateMention], today: date | None) -> Iterator[Event]:
    """The events of one sentence: each verb that has a date, with the first of its dates."""
    frame = told.frame
    verbs = find_verbs(frame)
    for verb, mention in _dated_verbs(frame, verbs, dates, today):
        yield Event(
            span=frame.span,
            trigger=frame.stretch(verb.first, verb.last),
            date=mention.span,
            who=told.actors(_who(frame, verb, verbs)),
            whom=told.actors(_whom(frame, verb)),
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
    subject = subject_before(frame, _over_date_and_adverbs(frame, verb.first))
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


def _who(frame: Frame, verb: VerbGroup, verbs: Sequence[VerbGroup]) -> list[NounPhrase]:
    """The subject of a verb, with the names joined to it; of a passive the one it is done by."""
    if verb.passive:
        agent = next(
            (
                i
                for i in range(verb.last, min(verb.last + _REACH, len(frame.tokens)))
                if frame.tokens[i].low == "by"
            ),
            None,
        )
        by = phrase_starting(frame, agent + 1) if agent is not None else None
        named = by is not None and by.name is not None and _acts(by.name)
        return [by, *_joined_behind(frame, by)] if by is not None and named else []
    end = _over_date_and_adverbs(frame, verb.first)
    if end and frame.tokens[end - 1].low in {"and", "but", "then"}:
        earlier = next((v for v in reversed(verbs) if v.last < end), None)
        if earlier and any(is_auxiliary(frame, i) for i in range(earlier.last, end)):
            return []  # "told us that it would be late and cost more": it costs more
        return _who(frame, earlier, verbs) if earlier else []
    subject = _named_before(frame, end) or subject_before(frame, end) or _behind_comma(frame, end)
    own = next((v for v in verbs if subject and v.first < subject.last and subject.first < v.last), None)
    if own is not None:  # "she left, moved to Paris"
        return _who(frame, own, verbs) if own.last < verb.last else []
    if subject is None or _says_nobody(frame, subject) or _is_impersonal(frame, subject, verb):
        return []
    return [*_joined_before(frame, subject), subject]


def _named_before(frame: Frame, end: int) -> NounPhrase | None:
    """The name right before a verb or its comma: "the operator, Norse Ferries, cancelled", "Lee, 71, who left"."""
    words = [token.text for token in frame.tokens[max(0, end - 4) : end]]
    if len(words) == 4 and words[0] == words[2] == "," and words[1].isdigit() and words[3] in BOUNDARIES:  # noqa: PLR2004
        end -= 4
    elif words[-1:] == [","]:
        end -= 1
        name = frame.name_ending(end)
        if name is None or not name.first or frame.tokens[name.first - 1].text != ",":
            return None
    name = frame.name_ending(end)
    if name is None or name.mention is None or _depends(frame, name):
        return None
    return NounPhrase(name.first, name.last, name)


def _depends(frame: Frame, name: FramedName) -> bool:
    """Whether a name belongs to the noun before it: "talks between Serbia and Kosovo", "a team of Iceland"."""
    position = _before_title(frame, name.first)
    while position > 0 and frame.tokens[position].low in {"and", ","}:
        earlier = frame.name_ending(position)
        if earlier is None:
            break
        position = _before_title(frame, earlier.first)
    return position > 0 and frame.tokens[position].low in _OF


def _behind_comma(frame: Frame, end: int) -> NounPhrase | None:
    return sentence_subject(frame, end) if end and frame.tokens[end - 1].text == "," else None


def _says_nobody(frame: Frame, subject: NounPhrase) -> bool:
    """Whether a subject is a number, or so long a description, or one of when, that it is hardly one."""
    if subject.name is not None or subject.pronoun:
        return False
    if any(frame.tokens[i].low in {"before", "after"} for i in range(subject.first, subject.last)):
        return True
    return subject.last - subject.first > _REACH or frame.tokens[subject.last - 1].text[:1].isdigit()


def _is_impersonal(frame: Frame, subject: NounPhrase, verb: VerbGroup) -> bool:
    """Whether "it" stands for nobody: "it became clear", "it emerged that"."""
    return frame.tokens[subject.first].low == "it" and frame.tokens[verb.last - 1].low in _IMPERSONAL


def _over_date_and_adverbs(frame: Frame, verb: int) -> int:
    """The place before "on Tuesday", "today" or "also" that stands between a subject and its verb."""
    position = verb
    while position > 1:
        token = frame.tokens[position - 1]
        if is_adverb(token.low) or token.low in _DAYS or (token.low in {"on", "in"} and position < verb):
            position -= 1
        elif token.text == ")" and (opening := _opening(frame, position - 1)):
            position = opening
        else:
            break
    return position


def _opening(frame: Frame, closing: int) -> int:
    """The token of the bracket that a bracket closes, or 0."""
    return next((i for i in range(closing, max(0, closing - _REACH), -1) if frame.tokens[i].text == "("), 0)


def _joined_before(frame: Frame, subject: NounPhrase) -> list[NounPhrase]:
    """The names before a named subject that are joined to it: "Ann Lee and Minister Bo Ray met"."""
    found: list[NounPhrase] = []
    first = subject.first
    joint = False
    while subject.name is not None and subject.name.mention is not None:
        position = first - 1
        while position >= 0 and _is_title_word(frame.tokens[position].text):
            position -= 1
        if position < 1 or frame.tokens[position].low not in {"and", ","}:
            break
        joint = joint or frame.tokens[position].low == "and"
        name = frame.name_ending(position)
        if name is None or name.mention is None or not joint or not _acts(name):
            break
        found.insert(0, NounPhrase(name.first, name.last, name))
        first = name.first
    return found


def _joined_behind(frame: Frame, agent: NounPhrase) -> list[NounPhrase]:
    """The names behind one who acted that are joined to it: "signed by Ann Lee and Bo Ray"."""
    found: list[NounPhrase] = []
    last = agent.last
    while last < len(frame.tokens) and frame.tokens[last].low in {"and", ","}:
        position = last + 1
        while position < len(frame.tokens) and _is_title_word(frame.tokens[position].text):
            position += 1
        name = next((n for n in frame.names if n.first == position), None)
        if name is None or name.mention is None or not _acts(name):
            break
        found.append(NounPhrase(name.first, name.last, name))
        last = name.last
    return found


def _whom(frame: Frame, verb: VerbGroup) -> list[NounPhrase]:
    """The one named right behind a verb, or behind it and "with": "met Bo Ray", "spoke today with Bo Ray"."""
    direct = True
    for position in range(verb.last, min(verb.last + _REACH, len(frame.tokens))):
        token = frame.tokens[position]
        name = next((n for n in frame.names if n.first == position), None)
        if name is not None and name.mention is not None:
            towards = direct or frame.tokens[_before_title(frame, position)].low in _TOWARDS
            whole = name.mention.type in (EntityType.PERSON, EntityType.ORGANISATION)
            meant = towards and whole and not _describes(frame, name)
            return [NounPhrase(name.first, name.last, name)] if meant else []
        if token.text in HARD or token.low in BOUNDARIES or token.quoted >= 0:
            break
        if not (
            is_adverb(token.low) or token.low in _TOWARDS or token.low == "the" or _is_title_word(token.text)
        ):
            direct = False
    return []


def _describes(frame: Frame, name: FramedName) -> bool:
    """Whether a name only describes what follows: "was appointed UN envoy", "met EU officials"."""
    if name.last >= len(frame.tokens):
        return False
    after = frame.tokens[name.last]
    closed = after.low in PREPOSITIONS | CONJUNCTIONS | AUXILIARIES | BOUNDARIES | _DAYS or is_adverb(
        after.low
    )
    return not name.person and after.text.isalpha() and after.text.islower() and not closed


def _before_title(frame: Frame, position: int) -> int:
    position -= 1
    while position > 0 and (
        _is_title_word(frame.tokens[position].text) or frame.tokens[position].low == "the"
    ):
        position -= 1
    return position


def _is_title_word(word: str) -> bool:
    return is_title(word) or word.lower() in MODIFIERS


def _acts(name: FramedName) -> bool:
    return name.mention is None or name.mention.type in _ACTING
