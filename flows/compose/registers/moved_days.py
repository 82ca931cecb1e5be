"""Days that are given up: of a meeting that is moved from one day to another, the first is no announcement."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from flows.compose.registers.called_off import is_called_off, object_called_off
from flows.compose.registers.dropped_plans import (
    day_by_length,
    day_planned_before,
    day_put_off_by,
    day_told_next,
    is_dropped,
    is_not_held,
    object_put_off,
    stays_on_day,
    who_stays_away,
)
from flows.compose.registers.held_things import BEFORE_DAY, IT_IS, Thing, around, thing_held_on, thing_of
from flows.compose.registers.held_up import is_held_up, thing_held_up
from flows.compose.sentences.factuality import read_factuality
from flows.compose.sentences.governing_dates import dates_near, is_to_come
from flows.compose.sentences.locating import SourceSurvey
from flows.compose.wording.dates_in_words import date_in_words, value_in_words
from flows.compose.wording.wording import content_words
from flows.english.held_events import CALLED_OFF, MOVED
from flows.english.speech_cues import SAID
from flows.model.annotation import DateMention
from flows.model.calendar_names import MONTHS, WEEKDAYS
from flows.model.calendar_values import Days, days_of_value
from flows.model.locators import Locator
from flows.model.spans import Span

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
_TO = rf" (?:to|until|till){BEFORE_DAY} \Z"
_MOVED_TO = re.compile(
    rf"\b(?:has|have|had)? ?(?:now )?{MOVED} (?P<object>[^.;:,?!]{{3,100}}?){_TO}"
    rf"|\b(?:put|pushed|brought) (?P<between>[^.;:,?!]{{3,100}}?) (?:off|back|forward){_TO}"
)
_WAS_MOVED_TO = re.compile(
    rf"(?P<subject>[^;:?!]{{3,200}}?),? (?:has been|have been|had been|was|were|is|are|will be)(?: now| again)? "
    rf"(?:{MOVED}\b[^.;:,?!]{{0,60}}?|off){_TO}"
)
_EXTENDED = re.compile(r"\bextended\b")
_ORDERED_FOR = re.compile(
    r"\b(?:orders?|ordered|resolves?|resolved|rules?|ruled|decides?|decided|directs?|directed|decreed?|decrees)"
    r" that (?P<object>[^.;:,?!]{3,140}?) (?:shall |should |will |must )?(?:now )?(?:be held|take place)"
    rf"(?: on| in){BEFORE_DAY} \Z"
    rf"|\A\W*(?P<subject>[Tt]he [^.;:,?!]{{3,140}}?) shall (?:now )?(?:be held|take place)(?: on| in){BEFORE_DAY} \Z"
)
_DENIAL = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|reject\w{0,3}|dismiss\w{0,3}|refut\w{1,3}|no truth|(?:is|are|was"
    r"|were) (?:not true|untrue|false)"
    r"|(?:not|n[’']t|never)(?: \w{1,12})? (?:be |been )?"
    rf"(?:{MOVED}|{CALLED_OFF}))\b"
)
_SAID_THAT = re.compile(rf"\A[^.;:?!]{{1,80}}?\b(?:{'|'.join(sorted(SAID))})\b(?:[^.;:?!]{{0,60}}? that)? ")
"""Who says what is told of a day."""
_WHICH_WAS_TO = re.compile(
    rf",? (?:which|that) (?:was|were|had been|is|are)(?: [a-z]+)? to [a-z]+{BEFORE_DAY} \Z"
)
_OF_A_NAME = re.compile(
    r" (?:of|by|in|at|between|with|to|from) [^.;:,?!]{2,80}?(?= (?:has|have|had|was|were|is|are|will)\b)"
)
"""Behind a day, more of what was planned for it: "The fair planned for 3 May in Arden has been called off"."""
_NAME = re.compile(r"(?<=[\w,’'-] )[A-Z][\w’'-]+")
_FULL_NAME = re.compile(r"\b([A-Z][\w’'-]+) (?=([A-Z][\w’'-]+))")
CALENDAR = content_words(" ".join((*MONTHS, *WEEKDAYS)))
_PREPOSITION = re.compile(
    r"\b(?:of|in|at|on|with|before|between|for|by|about|into|has|have|had|was|were|is|are|will|would|which|that)\b(?!-)"
)


_OF_ANYTHING = content_words(
    "take took taken place held hold begin began begun start started due set planned happened not won’t won't"
)
"""What is told of anything that is held."""


@dataclass(frozen=True, slots=True)
class MovedDay:
    """A day that a source gives up: what was to be then, by the words for it, and the day it names instead.

    `days` is None where the source names only the new day, `instead` empty where it names none.
    """

    days: Days | None
    words: frozenset[str]
    """What was to be, up to the first preposition."""
    all_words: frozenset[str]
    thing: Thing | None
    instead: str
    new: Days | None
    source: int
    sentence: Span
    place: Locator
    names: frozenset[str]
    """Those of `all_words` that are written as names."""
    full_names: frozenset[tuple[str, str]] = frozenset()
    """Each two of the names that follow one another."""
    who: frozenset[str] = frozenset()
    """Who will not be there, where that is all that is given up."""


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
    others = _other_days(survey, mention)
    if is_put_off_to(survey, mention) or (
        stays_on_day(before, behind) and not _is_to_come_again(survey, others)
    ):
        return False
    moved = _moved_from(before) and _TO_ANOTHER.match(behind) and others
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
    if (end := _moved_within(survey, mention)[1]) is not None:
        return end
    days = day_put_off_by(survey, mention)
    if (
        days is None
        or not is_given_up(survey, mention)
        or _is_to_come_again(survey, _other_days(survey, mention))
    ):
        return mention
    return replace(mention, value=days.first.isoformat(), mod="", days=days)


def find_moved_days(survey: SourceSurvey) -> Iterator[MovedDay]:
    """The days that a source gives up, for others that it names in the same sentence or for none; and those to which
    it moves something without telling the day before.
    """
    for found in survey.annotated.annotations.dates:
        old, new = _moved_within(survey, found)
        mention = old or found
        if mention.days is None or (old and is_denied_or_open(survey, found)):
            continue
        if planned := day_planned_before(survey, mention):
            yield _moved_day(survey, replace(mention, days=planned), mention)
            continue
        if not (old or is_given_up(survey, mention)):
            yield from _moved_to(survey, found)
            continue
        if is_held_up(survey, mention):
            yield _moved_day(survey, mention, None)
            continue
        others = _other_days(survey, mention)
        behind = [other for other in others if other.span.start > mention.span.start]
        new = new or next(iter(behind or others), None) or day_told_next(survey, mention)
        yield _moved_day(survey, mention, new or _by_length(survey, mention))


def _by_length(survey: SourceSurvey, old: DateMention) -> DateMention | None:
    days = day_by_length(survey, old)
    return None if days is None else replace(old, value=days.first.isoformat(), mod="", days=days)


def _moved_day(survey: SourceSurvey, old: DateMention, new: DateMention | None) -> MovedDay:
    sentence = survey.sentence_of(old.span)
    told = _told_before(survey, old)
    thing = thing_held_on(survey, old.span)
    head = frozenset((thing.noun,)) if thing else without_numbers(_PREPOSITION.split(told, maxsplit=1)[0])
    head = (head - _OF_ANYTHING) or head
    before, behind = around(survey, old.span)
    names = names_in(told if before.startswith(told) else f"the {told}")
    if around_name := _OF_A_NAME.match(behind):
        names |= names_in(around_name[0])
    who, place = who_stays_away(before)
    if who:
        head = content_words(place)
    return MovedDay(
        old.days,
        head,
        (without_numbers(told) | names) - _OF_ANYTHING,
        thing,
        _in_words(survey, new) if new else "",
        new.days if new else None,
        survey.number,
        sentence,
        survey.locator_at(sentence.start),
        names,
        full_names(told),
        content_words(who),
    )


def _in_words(survey: SourceSurvey, new: DateMention) -> str:
    """The new day; "from" it, where something will not be held before it."""
    words = date_in_words(new, survey.text)
    return words if words.startswith("from ") else value_in_words(new.value or "", new.mod)


def _moved_to(survey: SourceSurvey, new: DateMention) -> Iterator[MovedDay]:
    """What is moved to a day, or ordered for it, in a sentence that names no day given up for it."""
    before, _ = around(survey, new.span)
    found = _MOVED_TO.search(before) or _WAS_MOVED_TO.search(before) or _ORDERED_FOR.search(before)
    if found is None or is_denied_or_open(survey, new):
        return
    phrase = next(filter(None, found.groups()), "")
    thing, words = thing_of(phrase), frozenset() if _EXTENDED.search(found[0]) else content_words(phrase)
    if thing is None and len(words) < len(("convoy", "Arden")):
        return
    if any(is_given_up(survey, other) for other in _other_days(survey, new)):
        return
    sentence = survey.sentence_of(new.span)
    yield MovedDay(
        None,
        frozenset(),
        words,
        thing,
        value_in_words(new.value or "", new.mod),
        new.days,
        survey.number,
        sentence,
        survey.locator_at(sentence.start),
        frozenset(),
    )


def names_in(words: str) -> frozenset[str]:
    """The words of a text that are written as names, but for those of the calendar and the first of all."""
    return content_words(" ".join(_NAME.findall(words))) - CALENDAR


def full_names(words: str) -> frozenset[tuple[str, str]]:
    """Each two names that follow one another, as "Ida Low", in the form of `names_in`."""
    pairs = ((content_words(one), content_words(other)) for one, other in _FULL_NAME.findall(words))
    return frozenset((first, last) for one, other in pairs for first in one for last in other)


def _moved_from(before: str) -> re.Match[str] | None:
    return _MOVED_FROM.search(before) or _SLIP_FROM.search(before)


def _moved_within(
    survey: SourceSurvey, mention: DateMention
) -> tuple[DateMention | None, DateMention | None]:
    """The day from which and the day to which something is moved, where both are one date."""
    first, _, last = (mention.value or "").partition("/")
    if (
        not last
        or " to " not in mention.span.of(survey.text)
        or not _moved_from(around(survey, mention.span)[0])
    ):
        return None, None
    day, other = (replace(mention, value=value, days=days_of_value(value)) for value in (first, last))
    return day, other


def _other_days(survey: SourceSurvey, mention: DateMention) -> list[DateMention]:
    """The other days that the sentence of a date names."""
    sentence = survey.sentence_of(mention.span)
    near = (m for m in dates_near(survey, mention.span) if sentence.contains(m.span) and m != mention)
    mine = mention.days
    return [m for m in near if (s := m.days) is not None and mine and s.first != mine.first]


def _told_before(survey: SourceSurvey, mention: DateMention) -> str:
    """What is moved: the object of the verb, else what stands before the date."""
    before, _ = around(survey, mention.span)
    found = _moved_from(before)
    told = found["object"].strip() if found else object_put_off(before) or thing_held_up(survey, mention)
    told = told or object_called_off(before)
    if not content_words(_PREPOSITION.split(told, maxsplit=1)[0]):
        told = _WHICH_WAS_TO.sub(
            "", _SAID_THAT.sub("", before[: found.start()] if found else before, count=1)
        )
    return told


def without_numbers(words: str) -> frozenset[str]:
    """The words of a text that carry meaning, but for numbers."""
    return frozenset(word for word in content_words(words) if not word.isdecimal())
