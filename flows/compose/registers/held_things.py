"""What is held on a day, by the words for it: "the by-election in Quelimane ... on 29 March"."""

import re
from dataclasses import dataclass

from flows.compose.sentences.locating import SourceSurvey
from flows.compose.wording.wording import content_words, words_of
from flows.english.held_events import CALLED_OFF, CALLS_OFF, EVENT, MOVED, PUT_OFF
from flows.english.vocabulary import stem_of
from flows.model.calendar_names import WEEKDAYS
from flows.model.spans import Span

BEFORE_DAY = rf"(?: on| for| of| in| at| the| (?:{'|'.join(WEEKDAYS)}),?){{0,4}}"
TO_DAY = rf" (?:to|until|till){BEFORE_DAY} \Z"
IT_IS = (
    r"(?: (?:in|at|of|by) (?:(?!\band\b)[^.;:,?!]){1,40}?)?(?:,|,? (?:but|and))? (?:(?:it|he|she|they) )?(?:has|have"
    r"|had|was|were|is|are)(?: now| since| been| then| therefore){0,3} "
)
"""Between a day for which something is planned and what is told of that."""
_DETERMINER = r"(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur|[Aa] second|[\w’'-]{1,24}[’']s)"
_LINKING = r"(?:of|in|for|at|with|between|by|to|on|from)"
_NP = rf"{_DETERMINER} (?:(?!{_LINKING}\b)[\w’'-]{{1,24}} ){{0,4}}?{EVENT}\b"
_BEGINS = (
    r"(?:\A[\s(“\"]*|[,;:“\"(] ?|\)\s|\b(?:that|and|but|hold(?:s|ing)?|held|sets?|fix(?:ed|es)?|call(?:s|ed)?(?: for)?"
    r"|scheduled?|schedules|plan(?:s|ned)?|announced?|announces|confirm(?:s|ed)?|convened?|convenes"
    rf"|{MOVED}|{PUT_OFF}|{CALLED_OFF}|{CALLS_OFF}) )"
)
_PHRASES = rf"(?:,? {_LINKING} [^.;:?!]{{2,80}}?){{0,2}}"
_TO_BE = (
    r"(?:,? (?:(?:which|that) )?(?:will|shall|should|must|would|is|are|was|were|be|has been|had been|have been)\b"
    r"(?: (?:now|still|again|not|to|be|been|all|therefore)){0,3}"
    r"(?: (?:held|takes?|taking|take place|go ahead|happen|scheduled|due|set|planned|fixed|called))?"
    r"(?: [^.;:?!,]{2,30}?)?)?"
)
_HELD = re.compile(rf"{_BEGINS}(?P<np>{_NP})(?P<more>{_PHRASES}){_TO_BE}{BEFORE_DAY} \Z")
_AT_END = re.compile(rf"\b{_NP}(?: {_LINKING} [^.;:,?!]{{2,60}})?\Z")
REACH = 260
"""Characters on either side of a day that are looked at for what is held on it."""
_STARTS = re.compile(
    r"\A\W*(?P<what>(?:The|Its|His|Her|Their|Our|An?) [^.,;:?!]{3,120}?) (?:(?:will|(?:is|are) (?:due )?to) "
    r"(?:be (?:held|heard|opened|published|launched|signed|released)|leave|open|start|begin|take place|set off"
    r"|depart|sail|resume)|opens?|starts?|begins?|leaves?|takes? place|resumes?)\b"
    rf"(?:(?!\band\b)[^.,;:?!\d]){{0,40}}?{BEFORE_DAY} \Z"
)
_HEAD = re.compile(rf"\b{EVENT}\Z")
_CARGO = re.compile(
    r"\b(?:flights?|planes?|aircraft|ships?|vessels?|boats?|convoys?|trains?|trucks?|lorr(?:y|ies)|shipments?"
    r"|consignments?|cargo(?:es)?|deliver(?:y|ies)|batch(?:es)?) (?:with|of|carrying|bringing) "
    r"(?:(?:the|some|about|its|first|\d[\d,.]*|tonnes|tons|of) ){0,5}(?P<what>[a-z]{3,20})\b"
)


@dataclass(frozen=True, slots=True)
class Thing:
    """What is held: its noun ("by-election") and the other words that tell which ("quelimane", "mayor")."""

    noun: str
    others: frozenset[str]


def thing_of(words: str) -> Thing | None:
    """What a phrase names, "the by-election in Quelimane"; None where its noun is not one of what is held."""
    found = re.match(rf"\W*{_NP}", words)
    if found is None:
        return None
    noun = _HEAD.search(found[0])
    if noun is None:
        return None
    told = stem_of(words_of(noun[0])[-1])
    others = content_words(words[: noun.start()]) | content_words(words[found.end() :])
    return Thing(told, frozenset(word for word in others if not word.isdecimal()) - {told})


def thing_at_end(words: str) -> str:
    """The phrase for what is held with which the words end, "the first sitting of the assembly"; else empty."""
    found = _AT_END.search(words)
    return found[0] if found else ""


def cargo_of(words: str) -> str:
    """What is to come with the flight or the ship of which some words tell; empty where none is told of."""
    carried = _CARGO.search(words)
    return carried["what"] if carried else ""


def around(survey: SourceSurvey, date: Span) -> tuple[str, str]:
    """What the sentence of a date says before and behind it."""
    text, sentence = survey.text, survey.sentence_of(date)
    return text[max(sentence.start, date.start - REACH) : date.start], text[
        date.end : min(sentence.end, date.end + REACH)
    ]


def words_for_what_starts_on(survey: SourceSurvey, date: Span) -> frozenset[str]:
    """The words for what begins on a day, be it an event or not: "The convoy to Arden will leave on 3 May"."""
    found = _STARTS.search(around(survey, date)[0])
    return content_words(found["what"]) if found else frozenset()


def thing_held_on(survey: SourceSurvey, date: Span) -> Thing | None:
    """What its sentence says is held on a day; None where it tells something else of it."""
    found = _HELD.search(around(survey, date)[0])
    return thing_of(found["np"] + found["more"]) if found else None


def may_be_one_thing(
    one: Thing, other: Thing, words_of_one: frozenset[str], words_of_other: frozenset[str]
) -> bool:
    """Whether both phrases may name the same: the noun and, as far as both tell more, the rest.

    A phrase that is the noun alone is what its own source, whose words are given, names more fully.
    """
    if one.noun != other.noun:
        return False
    if not one.others and not other.others:
        return False
    if not one.others or not other.others:
        return one.others <= words_of_other if one.others else other.others <= words_of_one
    fewer, more = sorted((one.others, other.others), key=len)
    return fewer <= more
