"""Days that are given up: of a meeting that is moved from one day to another, the first is no announcement."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from flows.compose.sentences.governing_dates import dates_near
from flows.compose.sentences.locating import SourcePlaces
from flows.compose.wording.calendar_values import Stretch, stretch_of
from flows.compose.wording.dates_in_words import value_in_words
from flows.compose.wording.wording import content_words
from flows.model.annotation import DateMention
from flows.model.calendar_names import WEEKDAYS
from flows.model.locators import Locator
from flows.model.spans import Span

_MOVED = (
    r"(?:moved|postponed|rescheduled|delayed|deferred|shifted|adjourned|pushed back|put back|put off|brought forward"
    r"|set back|changed|switched)(?: again| back| forward)?"
)
_BEFORE_DAY = rf"(?: on| for| of| the| (?:{'|'.join(WEEKDAYS)}),?)*"
_MOVED_FROM = re.compile(rf"\b{_MOVED}\b(?P<object>[^.;:,?!]{{0,80}}?) from{_BEFORE_DAY} \Z")
_TO_ANOTHER = re.compile(r"[^.;:?!]{0,30}? (?:to|until|till) ")
_INSTEAD_OF = re.compile(rf"(?:\binstead of|\brather than|, (?:and )?not){_BEFORE_DAY} \Z")
_NOT_BUT = re.compile(rf"\bnot{_BEFORE_DAY} \Z")
_BUT = re.compile(r",? but ")
_AT_FIRST = re.compile(
    r"\b(?:originally|initially|first|previously) (?:set|planned|scheduled|due|called|announced|fixed|meant)"
    rf"(?: to [a-z]+(?: place)?)?{_BEFORE_DAY} \Z"
)
_MOVED_AWAY = re.compile(
    rf" (?:was|were|is|are|has been|have been|had been|will be) (?:now )?{_MOVED}\b[^.;:,?!]{{0,60}}?"
    r" (?:to|until|till) "
)
_OF_A_THING = re.compile(
    r"(?!(?:On|In)\b)\b[\w’'-]+ (?:(?:set|planned|scheduled|due) )?(?:on|of|for) (?:\w+day,? )?\Z"
)
"""Around a day in "The meeting on 6 March was postponed to 13 March"; not in "On 6 March it was postponed to"."""
_REACH = 140
_PREPOSITION = re.compile(
    r"\b(?:of|in|at|on|with|before|between|for|by|about|into|has|have|had|was|were|is|are|will|would)\b"
)


@dataclass(frozen=True, slots=True)
class MovedDay:
    """A day that a source gives up: what was to be then, by the words for it, and the day it names instead."""

    given_up: DateMention
    stretch: Stretch
    thing: frozenset[str]
    instead: str
    source: int
    sentence: Span
    place: Locator


def is_given_up(places: SourcePlaces, mention: DateMention) -> bool:
    """Whether a sentence names a day only to say that another has taken its place."""
    text, sentence = places.text, places.sentence_of(mention.span)
    before = text[max(sentence.start, mention.span.start - _REACH) : mention.span.start]
    behind = text[mention.span.end : sentence.end]
    moved = _MOVED_FROM.search(before) and _TO_ANOTHER.match(behind) and _other_days(places, mention)
    denied = _NOT_BUT.search(before) and _BUT.match(behind)
    instead = _INSTEAD_OF.search(before) and _other_days(places, mention)
    away = _MOVED_AWAY.match(behind) and _OF_A_THING.search(before) and _other_days(places, mention)
    return bool(moved or denied or instead or away or _AT_FIRST.search(before))


def day_now_meant(places: SourcePlaces, mention: DateMention) -> DateMention:
    """A date; of one that is read as a stretch, its end where something is moved "from 3 to 10 March"."""
    return _moved_within(places, mention)[1] or mention


def _moved_within(
    places: SourcePlaces, mention: DateMention
) -> tuple[DateMention | None, DateMention | None]:
    """The day from which and the day to which something is moved, where both are one date."""
    text, sentence = places.text, places.sentence_of(mention.span)
    first, _, last = (mention.value or "").partition("/")
    before = text[max(sentence.start, mention.span.start - _REACH) : mention.span.start]
    if not last or " to " not in mention.span.of(text) or not _MOVED_FROM.search(before):
        return None, None
    return replace(mention, value=first, last=mention.first), replace(mention, value=last, first=mention.last)


def find_moved_days(places: SourcePlaces) -> Iterator[MovedDay]:
    """The days that a source gives up for others that it names in the same sentence."""
    for found in places.annotated.annotations.dates:
        old, new = _moved_within(places, found)
        mention = old or found
        stretch = stretch_of(mention)
        if stretch is None or not (old or is_given_up(places, mention)):
            continue
        others = _other_days(places, mention)
        behind = [other for other in others if other.span.start > mention.span.start]
        new = new or next(iter(behind or others), None)
        if new is None:
            continue
        sentence = places.sentence_of(mention.span)
        words = value_in_words(new.value or "", new.mod)
        place = places.locator_at(sentence.start)
        yield MovedDay(
            mention, stretch, _thing(places, mention, sentence), words, places.number, sentence, place
        )


def _other_days(places: SourcePlaces, mention: DateMention) -> list[DateMention]:
    """The other days that the sentence of a date names."""
    sentence = places.sentence_of(mention.span)
    near = (m for m in dates_near(places, mention.span) if sentence.contains(m.span) and m != mention)
    mine = stretch_of(mention)
    return [m for m in near if (s := stretch_of(m)) is not None and mine and s.first != mine.first]


def _thing(places: SourcePlaces, mention: DateMention, sentence: Span) -> frozenset[str]:
    """The words for what is moved: the object of the verb, else its subject up to the first preposition."""
    before = places.text[max(sentence.start, mention.span.start - _REACH) : mention.span.start]
    found = _MOVED_FROM.search(before)
    told = found["object"] if found else ""
    head = _PREPOSITION.split(told.strip(), maxsplit=1)[0]
    if not content_words(head):
        head = _PREPOSITION.split(places.text[sentence.start : mention.span.start], maxsplit=1)[0]
    return frozenset(word for word in content_words(head) if not word.isdecimal())
