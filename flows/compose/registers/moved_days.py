"""Days that are given up, with what was to be then and the day named instead: a meeting moved from one to another."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from flows.compose.registers.called_off import event_of_day, object_called_off
from flows.compose.registers.days_given_up import (
    is_denied_or_open,
    is_given_up,
    is_instead,
    is_of_older_version,
    moved_from,
    moved_within,
    other_days,
    without_plan,
)
from flows.compose.registers.days_in_rows import first_of_row
from flows.compose.registers.dropped_plans import (
    day_planned_before,
    object_put_off,
    object_put_off_by,
    who_stays_away,
)
from flows.compose.registers.held_things import (
    BEFORE_DAY,
    TO_DAY,
    Thing,
    around,
    cargo_of,
    thing_at_end,
    thing_held_on,
    thing_of,
)
from flows.compose.registers.held_up import is_held_up, thing_held_up
from flows.compose.registers.new_days import is_about_it, new_day_of
from flows.compose.registers.words_of_plans import full_names, names_in, without_numbers
from flows.compose.sentences.clauses import clause_of
from flows.compose.sentences.locating import SourceSurvey
from flows.compose.sentences.named_above import CALENDAR, sentence_above
from flows.compose.wording.dates_in_words import date_in_words, value_in_words
from flows.compose.wording.wording import content_words
from flows.english.held_events import MOVED
from flows.english.speech_cues import SAID
from flows.model.annotation import DateMention
from flows.model.calendar_names import WEEKDAY
from flows.model.calendar_values import Days, clock_of, days_of_value
from flows.model.locators import Locator
from flows.model.spans import Span

_MOVED_TO = re.compile(
    rf"\b(?:has|have|had)? ?(?:now )?{MOVED} (?P<object>[^.;:,?!]{{3,100}}?){TO_DAY}"
    rf"|\b(?:put|pushed|brought) (?P<between>[^.;:,?!]{{3,100}}?) (?:off|back|forward){TO_DAY}"
)
_WAS_MOVED_TO = re.compile(
    rf"(?P<subject>[^;:?!]{{3,200}}?),? (?:has been|have been|had been|was|were|is|are|will be)(?: now| again)? "
    rf"(?:{MOVED}\b[^.;:,?!]{{0,60}}?|off){TO_DAY}"
)
_EXTENDED = re.compile(r"\bextended\b")
_ORDERED_FOR = re.compile(
    r"\b(?:orders?|ordered|resolves?|resolved|rules?|ruled|decides?|decided|directs?|directed|decreed?|decrees)"
    r" that (?P<object>[^.;:,?!]{3,140}?) (?:shall |should |will |must )?(?:now )?(?:be held|take place)"
    rf"(?: on| in){BEFORE_DAY} \Z"
    rf"|\A\W*(?P<subject>[Tt]he [^.;:,?!]{{3,140}}?) shall (?:now )?(?:be held|take place)(?: on| in){BEFORE_DAY} \Z"
)
_SAID_THAT = re.compile(
    r"\A(?:[^.;:?!]|\.(?! [A-Z][a-z]+ [a-z])){1,160}?\b"
    rf"(?:(?:{'|'.join(sorted(SAID))})\b(?! for\b)(?:[^.;:?!]{{0,60}}? that)?"
    r"|(?:inform|notif|remind|advis|assur)(?:y|e)?(?:s|d|ed|ies|ied)?\b[^.;:?!]{1,60}? that) "
)
"""Who says what is told of a day."""
_WHICH_WAS_TO = re.compile(
    rf",? (?:which|that) (?:was|were|had been|is|are)(?: [a-z]+)? to [a-z]+{BEFORE_DAY} \Z"
)
_WHICH_WAS_SAID = re.compile(
    rf",? which [^.;:,?!]{{2,60}}? (?:{'|'.join(sorted(SAID))})(?: (?:late |early )?(?:on )?{WEEKDAY})?"
    r" (?:has|have|had|was|were|is|are)\b[^.;:,?!]{0,40}\Z"
)
"""Behind a thing, who says what of it: "the sitting, which her office said on Tuesday had been put off from"."""
_LABEL = re.compile(r"\A\W*(?:UPDATE|Update|Updated|Correction|Corrected|Amendment|Note)\b[^:]{0,30}: ")
_OF_A_NAME = re.compile(
    r" (?:of|by|in|at|between|with|to|from) [^.;:,?!]{2,80}?(?= (?:has|have|had|was|were|is|are|will)\b)"
)
"""Behind a day, more of what was planned for it: "The fair planned for 3 May in Arden has been called off"."""
_PREPOSITION = re.compile(
    r"\b(?:of|in|at|on|with|before|between|for|by|about|into|has|have|had|was|were|is|are|will|would|which|that)\b(?!-)"
)
_OF_ANYTHING = content_words(
    "take took taken place held hold begin began begun start started due set planned happened not won’t won't now"
    " instead rather previously earlier originally initially announced called scheduled convened fixed booked"
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
    hour: str = ""
    """The hour that is given up, where the day stays the same."""
    who: frozenset[str] = frozenset()
    """Who will not be there, where that is all that is given up."""
    cargo: frozenset[str] = frozenset()
    """What was to come with the flight or the ship that is late."""


def find_moved_days(survey: SourceSurvey) -> Iterator[MovedDay]:
    """The days that a source gives up, for others that it names in the same sentence or for none; and those to which
    it moves something without telling the day before.
    """
    for found in survey.annotated.annotations.dates:
        old, new = moved_within(survey, found)
        mention = old or found
        if mention.days is None or (old and is_denied_or_open(survey, found)):
            continue
        if is_of_older_version(survey, mention):
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
        yield _moved_day(survey, mention, new or new_day_of(survey, mention))


def _named_above(survey: SourceSurvey, sentence: Span) -> Span | None:
    """What stands before a sentence about "it" and says what that is."""
    return sentence_above(survey, sentence) if is_about_it(survey, sentence) else None


def _moved_day(survey: SourceSurvey, old: DateMention, new: DateMention | None) -> MovedDay:
    sentence, first = survey.sentence_of(old.span), first_of_row(survey, old)
    before, behind = around(survey, first.span)
    antecedent = _antecedent(before)
    told = antecedent or _told_before(survey, first)
    thing = thing_of(antecedent) or thing_held_on(survey, first.span)
    head, words = _words_for(survey, sentence, told, thing)
    names = names_in(told if before.startswith(told) else f"the {told}")
    if around_name := _OF_A_NAME.match(behind):
        names |= names_in(around_name[0])
    who, place = who_stays_away(before)
    return MovedDay(
        old.days,
        content_words(place) if who else head,
        words | (names - _OF_ANYTHING),
        thing,
        _in_words(survey, new) if new else "",
        new.days if new else None,
        survey.number,
        sentence,
        survey.locator_at(sentence.start),
        names,
        full_names(told),
        clock_of(old.value or "") if new and _are_on_one_day(old, new) else "",
        content_words(who),
        content_words(cargo_of(told)),
    )


def _words_for(
    survey: SourceSurvey, sentence: Span, told: str, thing: Thing | None
) -> tuple[frozenset[str], frozenset[str]]:
    """The words for what is given up, to the first preposition, and all; of a bare "it" those of what it stands for."""
    head = frozenset((thing.noun,)) if thing else _head(told)
    words = without_numbers(told) - _OF_ANYTHING - CALENDAR
    above = _named_above(survey, sentence) if len(words) < len(("convoy", "Arden")) else None
    if above is None:
        return (head - _OF_ANYTHING) or head, words
    told_above = above.of(survey.text)
    further = without_numbers(told_above) - _OF_ANYTHING - CALENDAR
    return _head(object_put_off_by(told_above)), words | further


def _head(told: str) -> frozenset[str]:
    return without_numbers(_PREPOSITION.split(told, maxsplit=1)[0])


def given_up_in(survey: SourceSurvey, sentence: Span, old: Days, new: frozenset[str]) -> MovedDay | None:
    """A day that a sentence gives up without naming it, for the one ISO day of `new`, or for none; None for several."""
    if len(new) > 1:
        return None
    to, words = next(iter(new), ""), sentence.of(survey.text)
    return MovedDay(
        old,
        frozenset(),
        without_numbers(words) - _OF_ANYTHING - CALENDAR,
        None,
        value_in_words(to, "") if to else "",
        days_of_value(to) if to else None,
        survey.number,
        sentence,
        survey.locator_at(sentence.start),
        names_in(words),
        full_names(words),
    )


def _antecedent(before: str) -> str:
    """What is moved of which somebody says so: "the first sitting, which her office said had been put off from"."""
    which = _WHICH_WAS_SAID.search(before)
    return thing_at_end(before[: which.start()]) if which else ""


def _are_on_one_day(one: DateMention, other: DateMention) -> bool:
    return bool(one.days and other.days and one.days.first == other.days.first)


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
    if any(is_given_up(survey, other) for other in other_days(survey, new)):
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


def _told_before(survey: SourceSurvey, mention: DateMention) -> str:
    """What is moved: the object of the verb, else what stands before the date."""
    before, behind = around(survey, mention.span)
    if is_instead(survey, mention):
        before = survey.text[clause_of(survey, mention.span).start : mention.span.start]
    found = moved_from(before)
    told = found["object"].strip() if found else object_put_off(before) or thing_held_up(survey, mention)
    told = told or object_called_off(before) or event_of_day(before, behind)
    if not content_words(_PREPOSITION.split(told, maxsplit=1)[0]):
        planned = without_plan(before[: found.start()] if found else before)
        told = _WHICH_WAS_TO.sub("", _SAID_THAT.sub("", _LABEL.sub("", planned), count=1))
    return told
