"""The layer `events`: dated happenings, each with the verb that tells it, who acted, with whom, and when.

An event is told by a finite verb of the reporter's own words with a date in its clause. Who acted may be named,
described or a pronoun; what is not said stays empty.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from flows.annotate.event_verbs import VerbGroup, find_verbs
from flows.annotate.framed_names import FramedName
from flows.annotate.function_words import PREPOSITIONS, is_adverb
from flows.annotate.name_tables import word_list
from flows.annotate.noun_phrases import NounPhrase, phrase_starting
from flows.annotate.sentence_frames import Frame, read_frames, read_paragraphs
from flows.annotate.speakers import SpeakerFinder
from flows.annotate.subjects import sentence_subject, subject_before
from flows.annotate.titles import MODIFIERS, is_title
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

_BOUNDARIES = frozenset(
    {"who", "which", "that", "whose", "when", "while", "because", "although", "though", "if", "where"}
)
_HARD = frozenset({";", ":", "—", "--"})
_ACTING = (EntityType.PERSON, EntityType.ORGANISATION, EntityType.PLACE, EntityType.GROUP)
_TOWARDS = frozenset({"with", "to", "against", "alongside"})
_REACH = 8
"""Words behind a verb within which the one it is done to, or with, must be named."""
_DAYS = word_list(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday week month year last next this"
)
_UNDATED = frozenset({"since", "for", "of"})
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
    events: list[Event] = []
    for frame in frames:
        inside = dates[bisect_left(starts, frame.span.start) : bisect_left(starts, frame.span.end)]
        if inside:
            events.extend(_events_in(frame, inside, speakers))
    return Annotations(events=tuple(sorted(events, key=lambda event: event.trigger)))


def _names_a_time(date: DateMention) -> bool:
    return date.type in (DateType.DATE, DateType.TIME) and bool(date.value) and date.value not in _NO_DAY


def _events_in(frame: Frame, dates: Sequence[DateMention], speakers: SpeakerFinder) -> Iterator[Event]:
    """The events of one sentence: each verb that has a date, with the first of its dates."""
    verbs = find_verbs(frame)
    taken: set[VerbGroup] = set()
    for date in dates:
        place = _tokens_of(frame, date)
        verb = _verb_of(frame, verbs, *place) if place else None
        if verb is None or verb in taken:
            continue
        taken.add(verb)
        yield Event(
            span=frame.span,
            trigger=frame.stretch(verb.first, verb.last),
            date=date.span,
            who=_actors(frame, _who(frame, verb, verbs), speakers),
            whom=_actors(frame, _whom(frame, verb), speakers),
        )


def _actors(frame: Frame, phrases: Sequence[NounPhrase], speakers: SpeakerFinder) -> tuple[Actor, ...]:
    """Those whom noun phrases mean; a pronoun that points to nobody names nobody."""
    meant = [(phrase, speakers.speaker(frame, phrase)) for phrase in phrases]
    return tuple(
        Actor(s.span, s.text, s.name, s.entity)
        for phrase, s in meant
        if not (phrase.pronoun and s.name == s.text)
    )


def _tokens_of(frame: Frame, date: DateMention) -> tuple[int, int] | None:
    """The tokens of a date; None where it is quoted, and behind "since", "for" or "of", which date no event."""
    inside = [i for i, t in enumerate(frame.tokens) if t.start < date.span.end and date.span.start < t.end]
    if not inside or any(frame.tokens[i].quoted >= 0 for i in inside):
        return None
    if frame.tokens[inside[0]].low in _UNDATED or (inside[0] and frame.tokens[inside[0] - 1].low in _UNDATED):
        return None
    return inside[0], inside[-1] + 1


def _verb_of(frame: Frame, verbs: Sequence[VerbGroup], first: int, last: int) -> VerbGroup | None:
    """The verb that a date goes with: of its clause the one before it or, where it opens a clause, the one behind."""
    before = next((v for v in reversed(verbs) if v.last <= first), None)
    behind = next((v for v in verbs if v.first >= last), None)
    if before and _parted(frame, before.last, first):
        before = None
    if behind and _parted(frame, last, behind.first):
        behind = None
    if before and behind and _opens_clause(frame, first):
        return behind
    return before or behind


def _parted(frame: Frame, first: int, last: int) -> bool:
    """Whether a clause begins or ends between two places."""
    return any(t.low in _BOUNDARIES or t.text in _HARD for t in frame.tokens[first:last])


def _opens_clause(frame: Frame, first: int) -> bool:
    """Whether a date, with the preposition before it, follows a comma and "and" or "but"."""
    position = first - 1
    while position >= 0 and (
        frame.tokens[position].low in PREPOSITIONS or frame.tokens[position].low == "the"
    ):
        position -= 1
    return position >= 0 and frame.tokens[position].low in {"and", "but", "then"}


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
        return [by] if by is not None and by.name is not None and _acts(by.name) else []
    end = _over_date_and_adverbs(frame, verb.first)
    if end and frame.tokens[end - 1].low in {"and", "but", "then"}:
        earlier = next((v for v in reversed(verbs) if v.last < end), None)
        return _who(frame, earlier, verbs) if earlier else []
    subject = _named_before(frame, end) or subject_before(frame, end) or _behind_comma(frame, end)
    if subject is None or _says_nobody(frame, subject):
        return []
    return [*_joined_before(frame, subject), subject]


def _named_before(frame: Frame, end: int) -> NounPhrase | None:
    """The name right before a verb or its comma: "the operator, Norse Ferries, cancelled", "Lee, 71, who left"."""
    words = [token.text for token in frame.tokens[max(0, end - 4) : end]]
    if len(words) == 4 and words[0] == words[2] == "," and words[1].isdigit() and words[3] in _BOUNDARIES:  # noqa: PLR2004
        end -= 4
    elif words[-1:] == [","]:
        end -= 1
        name = frame.name_ending(end)
        if name is None or not name.first or frame.tokens[name.first - 1].text != ",":
            return None
    name = frame.name_ending(end)
    return NounPhrase(name.first, name.last, name) if name is not None and name.mention is not None else None


def _behind_comma(frame: Frame, end: int) -> NounPhrase | None:
    return sentence_subject(frame, end) if end and frame.tokens[end - 1].text == "," else None


def _says_nobody(frame: Frame, subject: NounPhrase) -> bool:
    """Whether a subject is a number, or so long a description that it is hardly one."""
    if subject.name is not None or subject.pronoun:
        return False
    return subject.last - subject.first > _REACH or frame.tokens[subject.last - 1].text[:1].isdigit()


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


def _whom(frame: Frame, verb: VerbGroup) -> list[NounPhrase]:
    """The one named right behind a verb, or behind it and "with": "met Bo Ray", "spoke today with Bo Ray"."""
    direct = True
    for position in range(verb.last, min(verb.last + _REACH, len(frame.tokens))):
        token = frame.tokens[position]
        name = next((n for n in frame.names if n.first == position), None)
        if name is not None and name.mention is not None:
            towards = direct or frame.tokens[_before_title(frame, position)].low in _TOWARDS
            whole = name.mention.type in (EntityType.PERSON, EntityType.ORGANISATION)
            return [NounPhrase(name.first, name.last, name)] if towards and whole else []
        if token.text in _HARD or token.low in _BOUNDARIES or token.quoted >= 0:
            break
        if not (
            is_adverb(token.low) or token.low in _TOWARDS or token.low == "the" or _is_title_word(token.text)
        ):
            direct = False
    return []


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
