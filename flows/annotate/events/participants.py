"""Who takes part in what a verb tells: the noun phrases of those who act, and of those it is done to or with."""

from collections.abc import Sequence

from flows.annotate.events.event_dates import BOUNDARIES, HARD
from flows.annotate.frames.event_verbs import VerbGroup
from flows.annotate.frames.frame_words import is_auxiliary
from flows.annotate.frames.framed_names import FramedName
from flows.annotate.frames.noun_phrases import NounPhrase, phrase_starting
from flows.annotate.frames.sentence_frames import Frame
from flows.annotate.frames.subjects import sentence_subject, subject_before
from flows.english.function_words import AUXILIARIES, CONJUNCTIONS, PREPOSITIONS, WEEKDAYS, is_adverb
from flows.english.titles import MODIFIERS, is_title
from flows.english.word_tables import word_list
from flows.model.annotation import EntityType

_ACTING = (EntityType.PERSON, EntityType.ORGANISATION, EntityType.PLACE, EntityType.GROUP)
_TOWARDS = frozenset({"with", "to", "against", "alongside"})
_REACH = 8
"""Words behind a verb within which the one it is done to, or with, must be named."""
_OF = frozenset({"of", "between", "for", "from", "by", "with", "in", "at", "near", "outside"})
_IMPERSONAL = word_list(
    "became rained snowed emerged turned took came happened seemed appeared remained is was"
)
"""With "it" these say what nobody does."""
_DAYS = WEEKDAYS | word_list("today yesterday week month year last next this")


def find_actors(frame: Frame, verb: VerbGroup, verbs: Sequence[VerbGroup]) -> list[NounPhrase]:
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
    end = over_date_and_adverbs(frame, verb.first)
    if end and frame.tokens[end - 1].low in {"and", "but", "then"}:
        earlier = next((v for v in reversed(verbs) if v.last < end), None)
        if earlier and any(is_auxiliary(frame, i) for i in range(earlier.last, end)):
            return []  # "told us that it would be late and cost more": it costs more
        return find_actors(frame, earlier, verbs) if earlier else []
    subject = _named_before(frame, end) or subject_before(frame, end) or _behind_comma(frame, end)
    own = next((v for v in verbs if subject and v.first < subject.last and subject.first < v.last), None)
    if own is not None:  # "she left, moved to Paris"
        return find_actors(frame, own, verbs) if own.last < verb.last else []
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


def over_date_and_adverbs(frame: Frame, verb: int) -> int:
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


def find_others(frame: Frame, verb: VerbGroup) -> list[NounPhrase]:
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
