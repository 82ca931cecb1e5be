"""Days that a plan has lost though no sentence moves it from one to another.

"The trial will begin on 1 June, a week later than planned", "was due to begin on 25 May. It will now begin on 1 June",
"will not begin on 25 May", "should have begun on 25 May", "has put back by a week the trial, which was to begin on".
"""

import re
from dataclasses import replace
from datetime import timedelta

from flows.compose.registers.held_things import BEFORE_DAY, IT_IS, around
from flows.compose.sentences.governing_dates import dates_near, is_to_come
from flows.compose.sentences.locating import SourceSurvey, sentence_before, sentences_behind
from flows.compose.sentences.reversals import revoked_behind
from flows.english.held_events import CALLED_OFF, ELSEWHERE, EVENT, GATHERING, MOVED
from flows.english.number_words import ONE_TO_TEN, value_of
from flows.model.annotation import DateMention
from flows.model.calendar_values import Days
from flows.model.spans import Span

_LENGTH = rf"(?P<number>an?|{ONE_TO_TEN}|\d{{1,2}}) (?P<unit>day|week|fortnight)s?"
_THAN_PLANNED = re.compile(
    rf",? (?:\w{{2,12}} )?{_LENGTH} (?P<step>later|earlier|sooner) than"
    r" (?:(?:had been |was |were )?(?:originally |first |initially |previously )?(?:planned|scheduled|expected"
    r"|announced|foreseen|agreed|set|intended|due)\b|(?:the )?(?:law|rules?|constitution|statutes?|treaty|timetable"
    r"|regulations?) (?:foresees?|requires?|provides?|sets?|says?|prescribes?|lays? down|allows?)\b)",
    re.IGNORECASE,
)
_LATE = re.compile(rf",? {_LENGTH} (?P<step>behind|ahead of) (?:schedule|time|plan)\b", re.IGNORECASE)
_MOVED_BY = re.compile(
    rf"\b(?:{MOVED}|put|pushed|brought)\b[^.;:?!]{{0,60}}? by {_LENGTH}\b|\b{_LENGTH.replace('<', '<the_')} "
    r"(?:delay|postponement)\b"
)
_PUT_OFF = re.compile(
    rf"\b(?:{MOVED}|put|pushed|brought)\b[^.;:?!,]{{0,40}}? by {_LENGTH} "
    r"(?:the (?:start|beginning|opening|launch|date) of )?(?P<object>[^.;:?!,]{3,100})"
)
_HAS_PUT_OFF_BY = re.compile(
    rf"\b(?:{MOVED}|put|pushed|brought) (?P<object>(?:the|an?|its|his|her|their|our) [^.;:?!,]{{3,80}}?)"
    rf"(?: (?:off|back|forward))? by {_LENGTH}\b"
    rf"|\A\W*(?P<subject>[^.;:?!]{{3,100}}?),? (?:has|have|had|was|were|is|are|will)(?: now)?(?: been| be)? {MOVED}"
    rf" by {_LENGTH.replace('<', '<the_')}\b"
)
_IT_IS_NOW = re.compile(
    r"\W*(?:It|They) (?:(?:will|would) (?:now|instead)|(?:is|are) (?:now|instead) (?:to|due|set))\b"
)
"""How a sentence opens that says when what the one before it puts off will be."""
_FORWARD = re.compile(r"\bforward\b")
_IS_MOVED_BY = re.compile(rf"{IT_IS}{MOVED} by {_LENGTH}\b")
_IS_EXTENDED = re.compile(rf"{IT_IS}extended\b")
_ENDS = re.compile(
    r"\b(?:expir\w{1,5}|end(?:s|ed|ing)?|close[sd]?|lapse[sd]?|run out|finish|deadlines?|until|till)\b"
)
_IS_ELSEWHERE = re.compile(rf"{IT_IS}{MOVED}{ELSEWHERE}")
_MOVES = re.compile(r"\bto move\b[^.;:?!]{3,160}\Z")
_ELSEWHERE_BEHIND = re.compile(ELSEWHERE)
_SHOULD_HAVE = re.compile(
    rf"\b(?:(?:was|were) to have|should have)(?: been)? [a-z]+\b[^.,;:?!]{{0,60}}?{BEFORE_DAY} \Z"
)
_WAS_DUE = re.compile(
    r"\b(?:was|were|had been) (?:(?:originally|initially|first|previously|already) )?(?:(?:due|set|scheduled|planned"
    r"|expected|meant|supposed)(?: to| for| on)?|to (?:be|begin|start|open|close|meet|take|go|come|resume|end"
    r"|sail|leave"
    rf"|vote))\b[^.;:?!]{{0,60}}?{BEFORE_DAY} \Z"
    rf"|\b(?:was|were) (?:wrongly )?(?:given|stated|printed|shown|listed|announced) as{BEFORE_DAY} \Z"
)
_NOT_HELD = (
    r"(?:(?:will|shall|would|is to|are to) (?:now )?(?:not|no longer)|won[’']t)"
    r" (?:(?:now|after all) )?(?:be (?:held|signed|launched|published|released|opened|issued|debated)"
    r"|take (?:place|effect)"
    r"|go ahead|(?:begin|start|open|reopen|happen|resume|proceed|convene|meet|vote|launch|sail|end|close|expire)\b)"
)
_BETWEEN = (
    r"(?:(?!\b(?:before|until|till|unless|if|only|earlier|that|which|who|whether)\b)[^.,;:?!]){0,60}?"
    rf"{BEFORE_DAY} \Z"
)
_WILL_NOT = re.compile(rf"\b{_NOT_HELD}{_BETWEEN}")
_WILL_NOT_GO = re.compile(
    r"\b(?P<who>[\w’'-]{2,24}) (?:(?:(?:will|would) (?:now )?(?:not|no longer)|won[’']t) (?:(?:now|after all) )?"
    r"(?:go|travel|come|fly|return)|(?:is|was) (?:now )?(?:not|no longer) (?:going|due|expected)(?: to (?:go|travel))?)"
    rf" (?:to|in) (?!(?:[\w’'-]{{1,24}} ){{0,4}}{EVENT}\b)(?P<place>[\w’'-]{{2,24}})\b{_BETWEEN}"
)
"""Who will not be where: "Lee will not go to Arden on 3 May"; not "to the summit on 3 May", which will be held."""
_HOLD = r"(?:do(?:ing)?|hold(?:ing)?|hav(?:e|ing)|stag(?:e|ing)|host(?:ing)?|run(?:ning)?)"
_NO_MORE_HELD = re.compile(
    r"\b(?:[Ww]hat )?(?:[Ww]e|I|[Tt]hey|[Hh]e|[Ss]he|[Ii]t|(?:[Tt]he )?[\w’'-]{2,24})(?:"
    rf"(?: (?:are|is|am)|[’'](?:re|s|m)) not (?:going to )?{_HOLD}|(?: will not| won[’']t) (?:be )?{_HOLD})"
    rf"(?: is)? (?:the|an?|our|its|their|any)\b{_BETWEEN}"
    r"|\b[Tt]here(?: will|[’']ll| (?:is|are) going to) be no (?:more )?"
    r"(?:(?!(?:about|of|for|in|on|at|to|as|that|doubt|need|question|reason)\b)[\w’'-]{1,24} ){0,3}?"
    rf"(?:{EVENT}|{GATHERING})\b{_BETWEEN}"
)
"""What somebody says will not be: "What we are not going to do is the lights on Friday", "There'll be no fair on"."""
_IS_NOT_HELD = re.compile(rf",? (?:it |they )?{_NOT_HELD}")
_NOW = re.compile(
    r"\W*(?:It|They|He|She|This|That|The [\w’'-]{1,24}(?: [\w’'-]{1,24}){0,4}?) "
    rf"(?:(?:will|is|are|would) (?:now|instead|no longer|not)\b|(?:has|have|had|was|were)(?: now| since| been){{0,3}} "
    rf"(?!{MOVED}{ELSEWHERE})(?:{MOVED}|{CALLED_OFF})\b)"
)
_WILL_BE_THEN = re.compile(
    r"\W*(?:It|They|The [\w’'-]{1,24}(?: [\w’'-]{1,24}){0,4}?) (?:will|is to|are to) (?:be (?:held|published|released"
    r"|issued|opened|signed|launched|debated)|take (?:place|effect)|begin|start|open|resume|meet|go ahead)\b"
)
"""Behind what will not be on its day, when it will be: "They will take place on 15 June"."""
_CORRECT_DAY_IS = re.compile(
    r"\W*(?:But )?[Tt]he (?:correct|right|true|actual) (?:date|day|deadline|time)"
    r" (?:is|was|should be|should have been) "
)
"""Behind a day that was given by mistake: "The correct date is 4 May"."""
_NOT = re.compile(r"\b(?:no longer|not|cancelled|called off|scrapped|abandoned)\b")
_LONGEST_HELD = timedelta(14)
_DAYS_OF = {"day": 1, "week": 7, "fortnight": 14}


def day_planned_before(survey: SourceSurvey, mention: DateMention) -> Days | None:
    """The day that was planned, where a sentence says that its day is so much later or earlier than that, or the one
    before it that what is held on it was put off by so much.
    """
    days, behind = mention.days, around(survey, mention.span)[1]
    if days is None or days.last - days.first > _LONGEST_HELD:
        return None
    told = _THAN_PLANNED.match(behind) or _LATE.match(behind)
    if told is not None:
        length = _length(told["number"], told["unit"])
        step = -length if told["step"].lower() in {"later", "behind"} else length
    else:
        step = -_put_off_before(survey, mention.span)
    return replace(days, first=days.first + step, last=days.last + step) if step else None


def _put_off_before(survey: SourceSurvey, day: Span) -> timedelta:
    """By how much the sentence before that of a day says that something is put off, where this says to when."""
    sentence = survey.sentence_of(day)
    above = sentence_before(survey, sentence) if _IT_IS_NOW.match(sentence.of(survey.text)) else None
    moved = _HAS_PUT_OFF_BY.search(above.of(survey.text)) if above else None
    if moved is None:
        return timedelta(0)
    length = _length(moved["number"] or moved["the_number"], moved["unit"] or moved["the_unit"])
    return -length if _FORWARD.search(moved[0]) else length


def object_put_off_by(words: str) -> str:
    """What a sentence says to be put off by so much; empty where nothing is."""
    told = _HAS_PUT_OFF_BY.search(words)
    return (told["object"] or told["subject"]) if told else ""


def day_by_length(survey: SourceSurvey, old: DateMention) -> Days | None:
    """The day to which something is moved that a sentence only says to be put off by so much."""
    days, sentence = old.days, survey.sentence_of(old.span).of(survey.text)
    told = _MOVED_BY.search(sentence)
    if told is None or days is None or days.first != days.last:
        return None
    length = _length(told["number"] or told["the_number"], told["unit"] or told["the_unit"])
    day = days.first - length if _FORWARD.search(told[0]) else days.first + length
    return Days(day, day, "day")


def day_put_off_by(survey: SourceSurvey, old: DateMention) -> Days | None:
    """The day to which what was planned for another is said to be moved by so much, in the words right behind that."""
    before, behind = around(survey, old.span)
    moved = _IS_MOVED_BY.match(behind) and not stays_on_day(before, behind)
    return day_by_length(survey, old) if moved else None


def stays_on_day(before: str, behind: str) -> bool:
    """Whether what is planned for a day keeps it, from the words on either side: only its place or its end moves."""
    if _IS_ELSEWHERE.match(behind) or (_MOVES.search(before) and _ELSEWHERE_BEHIND.match(behind)):
        return True
    return _IS_EXTENDED.match(behind) is not None and _ENDS.search(before) is None


def object_put_off(before: str) -> str:
    """What is put off by so much, in the words before its day; empty where nothing is."""
    told = _PUT_OFF.search(before)
    return told["object"] if told else ""


def is_dropped(survey: SourceSurvey, mention: DateMention) -> bool:
    """Whether a sentence, with the one behind it, tells a day only as that of a plan that holds no more."""
    before, behind = around(survey, mention.span)
    if _SHOULD_HAVE.search(before):
        return True
    if not is_to_come(survey, mention):
        return survey.day is None and _is_revoked(survey, mention)
    if _is_revoked(survey, mention) or any(
        told.search(before) for told in (_WILL_NOT, _WILL_NOT_GO, _NO_MORE_HELD)
    ):
        return True
    if _WAS_DUE.search(before) is None:
        return False
    put_off = _MOVED_BY.search(before) or _MOVED_BY.search(behind)
    return put_off is not None or following_plan(survey, mention) is not None


def _is_revoked(survey: SourceSurvey, mention: DateMention) -> bool:
    return revoked_behind(survey, survey.sentence_of(mention.span)) is not None


def is_not_held(behind: str) -> bool:
    """Whether the words behind a planned day say that nothing will be held: "due on 3 May, will not begin"."""
    return _IS_NOT_HELD.match(behind) is not None


def who_stays_away(before: str) -> tuple[str, str]:
    """The last word for somebody who will not go, and where to, in the words before a day; empty if nobody is told."""
    told = _WILL_NOT_GO.search(before)
    return (told["who"], told["place"]) if told else ("", "")


def following_plan(survey: SourceSurvey, mention: DateMention) -> Span | None:
    """The sentence right behind a planned day that says what is planned now; None where there is none."""
    following = next(sentences_behind(survey, survey.sentence_of(mention.span)), None)
    if following is None:
        return None
    told = any(
        begins.match(survey.text, following.start, following.end) for begins in (_NOW, _CORRECT_DAY_IS)
    )
    return following if told else None


def day_told_next(survey: SourceSurvey, mention: DateMention) -> DateMention | None:
    """The first day that the sentence behind gives to what was planned."""
    following = following_plan(survey, mention) or _day_behind_what_is_not_held(survey, mention)
    if following is None or _NOT.search(
        survey.text, following.start, following.start + len("The trial will not")
    ):
        return None
    near = (m for m in dates_near(survey, following) if following.contains(m.span) and m.days is not None)
    return next(near, None)


def _day_behind_what_is_not_held(survey: SourceSurvey, mention: DateMention) -> Span | None:
    """The sentence right behind what will not be on a day that says when it will be."""
    before, behind = around(survey, mention.span)
    following = next(sentences_behind(survey, survey.sentence_of(mention.span)), None)
    if following is None or not (is_not_held(behind) or _WILL_NOT.search(before)):
        return None
    return following if _WILL_BE_THEN.match(survey.text, following.start, following.end) else None


def _length(number: str, unit: str) -> timedelta:
    many = 1 if number.lower() in {"a", "an"} else int(value_of(number.lower()) or number)
    return timedelta(many * _DAYS_OF[unit.lower()])
