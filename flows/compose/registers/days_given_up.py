"""Whether a day is one on which something was to be and no longer is."""

import re
from collections.abc import Iterable
from dataclasses import replace

from flows.compose.registers.called_off import is_called_off
from flows.compose.registers.dropped_plans import day_put_off_by, is_dropped, is_not_held, stays_on_day
from flows.compose.registers.held_things import BEFORE_DAY, IT_IS, around
from flows.compose.registers.held_up import is_held_up
from flows.compose.sentences.factuality import read_factuality
from flows.compose.sentences.governing_dates import dates_near, is_to_come
from flows.compose.sentences.locating import SourceSurvey
from flows.english.held_events import CALLED_OFF, MOVED
from flows.model.annotation import DateMention
from flows.model.calendar_names import WEEKDAYS
from flows.model.calendar_values import days_of_value

_MOVED_FROM = re.compile(rf"\b{MOVED}\b(?P<object>[^.;:,?!]{{0,80}}?) from{BEFORE_DAY} \Z")
_SLIP_FROM = re.compile(
    rf"\b(?:slip|slide|move|be {MOVED})\b(?P<object>[^.;:,?!]{{0,80}}?) from{BEFORE_DAY} \Z"
)
_TO_ANOTHER = re.compile(r"[^.;:?!]{0,30}? (?:to|until|till) ")
_INSTEAD_OF = re.compile(
    rf"(?:\binstead of|\brather than|, (?:and )?not(?: (?:by|before|until))?){BEFORE_DAY} \Z"
)
_NOT_BUT = re.compile(rf"\bnot{BEFORE_DAY} \Z")
_BUT = re.compile(r",? but ")
_ON_DAY = rf"(?: on| for| of| the| (?:{'|'.join(WEEKDAYS)}),?){{0,4}}"
_AT_FIRST = re.compile(
    r"\b(?:originally|initially|first|previously) (?:set|planned|scheduled|due|called|announced|fixed|meant)"
    rf"(?: to [a-z]+(?: place)?)?{_ON_DAY} \Z"
)
_HAD_BEEN_SET = re.compile(
    rf"\b(?:set|planned|scheduled|called|announced|fixed|booked|convened)(?: to [a-z]+(?: place)?)? for{_ON_DAY} \Z"
    rf"|\bdue(?: to [a-z]+(?: place)?)?{BEFORE_DAY} \Z"
    r"|\b(?:had been|has been|was|were) (?:(?:originally|initially|first|previously|already) )?(?:"
    r"(?:(?:expected|meant|supposed)(?: to [a-z]+(?: place)?)?|to (?:be held|take place|begin|start|open|close"
    rf"|meet|arrive|leave|go|come|expire|end|visit)){BEFORE_DAY}) \Z"
)
"""Not "was set in 2019 and was changed in 2021", which tells when it was set."""
_IS_MOVED = re.compile(rf"{IT_IS}(?:{MOVED}|{CALLED_OFF}|off|collapsed|fallen through)\b")
_WILL_NOW_BE = re.compile(
    rf",? (?:will|would|is to|are to) (?:now|instead) [a-z]+(?: held| place)?(?: [^.;:,?!]{{1,30}}?)?{BEFORE_DAY} "
)
"""Between a planned day and the new one: "The fair planned for 3 May will now be held on 9 May"."""
_MOVED_AWAY = re.compile(
    rf" (?:was|were|is|are|has been|have been|had been|will be) (?:now )?{MOVED}\b[^.;:,?!]{{0,60}}?"
    r" (?:to|until|till) "
)
_OF_A_THING = re.compile(
    r"(?!(?:On|In)\b)\b[\w’'-]+ (?:(?:set|planned|scheduled|due) )?(?:on|of|for) (?:\w+day,? )?\Z"
)
"""Around a day in "The meeting on 6 March was postponed to 13 March"; not in "On 6 March it was postponed to"."""
_DENIAL = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|reject\w{0,3}|dismiss\w{0,3}|refut\w{1,3}|no truth|(?:is|are|was"
    r"|were) (?:not true|untrue|false)"
    r"|(?:not|n[’']t|never)(?: \w{1,12})? (?:be |been )?"
    rf"(?:{MOVED}|{CALLED_OFF}))\b"
)


def is_given_up(survey: SourceSurvey, mention: DateMention) -> bool:
    """Whether a sentence says that another has taken the place of one, or none; not where it denies or doubts it."""
    return names_day_given_up(survey, mention) and not is_denied_or_open(survey, mention)


def is_denied_or_open(survey: SourceSurvey, mention: DateMention) -> bool:
    """Whether a sentence denies, asks or doubts what it tells of a day."""
    factuality = read_factuality(survey, survey.sentence_of(mention.span))
    return any(part.contains(mention.span) for part in factuality.open) or is_denied(survey, mention)


def is_denied(survey: SourceSurvey, mention: DateMention) -> bool:
    """Whether a sentence says that what is told of a day is not true, or that nothing is moved to it."""
    before, _ = around(survey, mention.span)
    if _DENIAL.search(before) is None:
        return False
    factuality = read_factuality(survey, survey.sentence_of(mention.span))
    return any(part.contains(mention.span) for part in factuality.denied)


def names_day_given_up(survey: SourceSurvey, mention: DateMention) -> bool:
    """Whether a sentence names a day only to say that another has taken its place, or none, be that so or not."""
    before, behind = around(survey, mention.span)
    others = other_days(survey, mention)
    if is_put_off_to(survey, mention) or (
        stays_on_day(before, behind) and not _is_to_come_again(survey, others)
    ):
        return False
    moved = moved_from(before) and _TO_ANOTHER.match(behind) and others
    denied = _NOT_BUT.search(before) and _BUT.match(behind)
    instead = _INSTEAD_OF.search(before) and others
    away = _MOVED_AWAY.match(behind) and _OF_A_THING.search(before) and others
    planned = _AT_FIRST.search(before) or (
        _HAD_BEEN_SET.search(before)
        and (_IS_MOVED.match(behind) or is_not_held(behind) or _is_now_on_another(survey, mention, others))
    )
    if moved or denied or instead or away or planned:
        return True
    return is_called_off(survey, mention) or is_dropped(survey, mention) or is_held_up(survey, mention)


def _is_to_come_again(survey: SourceSurvey, others: Iterable[DateMention]) -> bool:
    """Whether one of the other days of a sentence is still to come."""
    return any(is_to_come(survey, other) for other in others)


def is_put_off_to(survey: SourceSurvey, mention: DateMention) -> bool:
    """Whether a date is the one to which its sentence moves another: "due on 3 May, was put off by a week"."""
    known = (m for m in dates_near(survey, mention.span) if m.span == mention.span and m.days != mention.days)
    return any((day := day_put_off_by(survey, m)) and day == mention.days for m in known)


def _is_now_on_another(survey: SourceSurvey, mention: DateMention, others: Iterable[DateMention]) -> bool:
    """Whether what was planned for a day "will now be" on another."""
    return any(_WILL_NOW_BE.fullmatch(survey.text, mention.span.end, other.span.start) for other in others)


def day_now_meant(survey: SourceSurvey, mention: DateMention) -> DateMention:
    """A date; of one that is read as a stretch, its end where something is moved "from 3 to 10 March".

    Of one from which something is only said to be put off by so much, the day that makes.
    """
    if (end := moved_within(survey, mention)[1]) is not None:
        return end
    days = day_put_off_by(survey, mention)
    if (
        days is None
        or not is_given_up(survey, mention)
        or _is_to_come_again(survey, other_days(survey, mention))
    ):
        return mention
    return replace(mention, value=days.first.isoformat(), mod="", days=days)


def moved_from(before: str) -> re.Match[str] | None:
    """The words behind which a day is one that something leaves: "moved from"."""
    return _MOVED_FROM.search(before) or _SLIP_FROM.search(before)


def moved_within(survey: SourceSurvey, mention: DateMention) -> tuple[DateMention | None, DateMention | None]:
    """The day from which and the day to which something is moved, where both are one date."""
    first, _, last = (mention.value or "").partition("/")
    if (
        not last
        or " to " not in mention.span.of(survey.text)
        or not moved_from(around(survey, mention.span)[0])
    ):
        return None, None
    day, other = (replace(mention, value=value, days=days_of_value(value)) for value in (first, last))
    return day, other


def other_days(survey: SourceSurvey, mention: DateMention) -> list[DateMention]:
    """The other days that the sentence of a date names."""
    sentence = survey.sentence_of(mention.span)
    near = (m for m in dates_near(survey, mention.span) if sentence.contains(m.span) and m != mention)
    mine = mention.days
    return [m for m in near if (s := m.days) is not None and mine and s.first != mine.first]
