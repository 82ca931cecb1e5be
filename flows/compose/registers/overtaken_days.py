"""Days announced for something that a source has since moved to another day, or called off."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from flows.compose.matching.plans_given_up import plans_given_up
from flows.compose.matching.statement import Statement, common_words, stem
from flows.compose.matching.statements import Statements
from flows.compose.registers.held_things import (
    Thing,
    may_be_one_thing,
    thing_held_on,
    words_for_what_starts_on,
)
from flows.compose.registers.moved_days import (
    MovedDay,
    find_moved_days,
    given_up_in,
)
from flows.compose.registers.words_of_plans import full_names, names_in, without_numbers
from flows.compose.sentences.entries import DateEntry, SourceEntries
from flows.compose.sentences.locating import Surveys
from flows.compose.sentences.named_above import CALENDAR
from flows.compose.wording.wording import content_words, join_words
from flows.english.word_tables import word_list
from flows.model.annotation import EntityType
from flows.model.calendar_values import Days, clock_of

_FEWEST_SHARED = 2
_ALIKE = 5
"""So many first letters tell that names are of one place or person: "Kyrgyz", "Kyrgyzstan"."""
_COMPLEMENT = re.compile(
    r"\b(?!(?:expect|plan|intend|hope|promise|agree|aim|want|need|due|likely|ready|set|able)(?:s|d|ed|ned)? to\b)"
    r"(?P<head>[A-Za-z]{3,20}) (?P<behind>of|on|in|to|for|with|against)"
    r" (?P<what>(?:[\w’'-]{1,20} ){0,3}?[\w’'-]{1,20})"
    r"(?=[,.;:]|\Z| (?:and|in|on|at|of|to|for|by|is|was|were|will|has|had|have|which|that|planned|due|set|scheduled)\b)"
)
_ARRIVES = re.compile(
    r"\b(?:arriv|land(?:s|ed|ing)?\b|reach|deliver|dock(?:s|ing)?\b|com(?:e|es|ing)\b|due\b|expected\b|there\b)"
)
"""What is to come with a flight or a ship: "the doses land on Friday"."""
_SOMEBODY = word_list("him her them it us you me")
_WALK_OUT = re.compile(r"\bwalk(?:s|ing)? out\b")
_VERBS = {
    "closure": "clos", "decision": "decid", "publication": "publish", "departure": "depart", "arrival": "arriv",
    "introduction": "introduc", "inauguration": "inaugurat", "election": "elect", "resumption": "resum",
    "delivery": "deliver", "expiry": "expir", "removal": "remov", "signature": "sign", "ratification": "ratify",
    "payment": "pay", "walkout": "strik", "stoppage": "strik",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class OtherDay:
    """That a place tells of another day, in words, and the first ISO day of that; empty where it tells of none."""

    words: str
    instead: str
    is_older: bool = False
    """Whether only sources that were published before that of the row tell of it."""


class OvertakenDays:
    """All days that the sources of a pack give up, ready to be asked which rows they overtake."""

    def __init__(self, sources: Sequence[SourceEntries], sentences: Statements) -> None:
        self._surveys: Surveys = {source.number: source.survey for source in sources}
        self._off: dict[int, list[tuple[Statement, Statement]]] = defaultdict(list)
        for plan, off in plans_given_up(sentences):
            self._off[plan.source].append((plan, off))
        self._words: dict[int, frozenset[str]] = {}
        self._moved = tuple(day for source in sources for day in find_moved_days(source.survey))

    def of(self, entry: DateEntry) -> tuple[OtherDay, ...]:
        """What other places tell of the day that a row announces: each other day once, with the places that tell it."""
        told: dict[str, list[str]] = defaultdict(list)
        first: dict[str, str] = {}
        later: set[str] = set()
        hours: set[str] = set()
        for day in self._find(entry):
            if day.place.label not in told[day.instead]:
                told[day.instead].append(day.place.label)
            if not self._is_newer(entry, day):
                later.add(day.instead)
            if day.hour:
                hours.add(day.instead)
            first.setdefault(day.instead, day.new.first.isoformat() if day.new else "")
        if any(told):
            told.pop("", None)
        return tuple(
            OtherDay(_in_words(labels, day, "hour" if day in hours else "day"), first[day], day not in later)
            for day, labels in told.items()
        )

    def given_up(self, entry: DateEntry) -> tuple[MovedDay, ...]:
        """Where the day that a row announces is given up, by sources that were not published before its own."""
        return tuple(day for day in self._find(entry) if not self._is_newer(entry, day))

    def _find(self, entry: DateEntry) -> Iterator[MovedDay]:
        days, told = (
            entry.mentions[0].days,
            content_words(_WALK_OUT.sub("walkout", entry.row.told)) if self._moved else frozenset(),
        )
        for day in self._moved:
            apart = entry.row.extract.source != day.source or not day.sentence.contains(entry.row.date_span)
            if apart and days is not None and self._overtakes(day, entry, days, told):
                yield day
        if days is not None:
            yield from self._called_off(entry, days)

    def _called_off(self, entry: DateEntry, days: Days) -> Iterator[MovedDay]:
        """Where what a row announces is called off, or put off to a day, in a sentence that names no day given up."""
        for plan, off in self._off[entry.row.extract.source]:
            alone = plan.span.contains(entry.row.date_span) and plan.days == {days.first.isoformat()}
            if not alone or plan.days & off.days or not _names_no_other(plan, off):
                continue
            survey = self._surveys[off.source]
            day = given_up_in(survey, off.span, days, off.days - off.told_on if off.puts_off else frozenset())
            if day and not self._is_another(entry, day):
                yield day

    def _overtakes(self, day: MovedDay, entry: DateEntry, days: Days, told: frozenset[str]) -> bool:
        if day.hour and day.hour != clock_of(entry.mentions[0].value or ""):
            return False
        if day.days is not None and day.days.first == days.first:
            if day.who:
                return bool(day.who & told) and bool(day.words & told)
            if _deeds(day.cargo) & _deeds(told) and _ARRIVES.search(entry.row.told):
                return True
            alike = bool(_deeds(day.words) & _deeds(told)) or (
                _tells_most(day.all_words, told) and not day.all_words & told <= self._places(day)
            )
            return alike and not self._is_another(entry, day)
        if day.who or self._is_newer(entry, day):
            return False
        if day.days is not None:
            within = day.days.first <= days.first and days.last <= day.days.last
            return within and _tells_most(day.all_words, told) and not self._is_another(entry, day)
        return self._is_held_otherwise(day, entry, days)

    def _places(self, day: MovedDay) -> frozenset[str]:
        """The words of the places that a sentence names: what is held in one town on one day need not be one thing."""
        survey = self._surveys[day.source]
        layers = survey.annotated.annotations
        within = (mention for mention in layers.mentions if day.sentence.contains(mention.span))
        places = (m for m in within if layers.entity(m.entity).type is EntityType.PLACE)
        return frozenset[str]().union(*(content_words(place.span.of(survey.text)) for place in places))

    def _is_another(self, entry: DateEntry, day: MovedDay) -> bool:
        row = entry.row
        planned = row.extract.text[: max(0, row.date_span.start - row.extract.span.start)]
        return _tell_of_two_things(planned, row.told, day.sentence.of(self._surveys[day.source].text), day)

    def _is_newer(self, entry: DateEntry, day: MovedDay) -> bool:
        """Whether the source of a row was published after the one that gives a day up."""
        own = self._published_on(entry.row.extract.source, date.min)
        return own > self._published_on(day.source, date.max)

    def _is_held_otherwise(self, day: MovedDay, entry: DateEntry, days: Days) -> bool:
        """Whether the row announces for a day what the other place moves to another, or orders for one."""
        if day.new is None or (days.first <= day.new.last and day.new.first <= days.last):
            return False
        source = entry.row.extract.source
        if not entry.row.forward and days.first <= self._published_on(source, date.max):
            return False
        survey, date_span = self._surveys[source], entry.row.date_span
        if day.all_words and day.all_words == words_for_what_starts_on(survey, date_span):
            return True
        held = thing_held_on(survey, date_span) if day.thing else None
        return bool(day.thing and held and self._may_be_one(day.thing, day.source, held, source))

    def _may_be_one(self, moved: Thing, source: int, held: Thing, other: int) -> bool:
        return may_be_one_thing(moved, held, self._words_of(source), self._words_of(other))

    def _words_of(self, source: int) -> frozenset[str]:
        """All words of a source that carry meaning."""
        if source not in self._words:
            self._words[source] = content_words(self._surveys[source].text)
        return self._words[source]

    def _published_on(self, source: int, unknown: date) -> date:
        return self._surveys[source].published_on or unknown


def _names_no_other(plan: Statement, off: Statement) -> bool:
    """Whether what is called off is what is planned as far as both name somebody or something, and say what it is."""
    apart = plan.names - off.names and off.names - plan.names - off.speakers
    return not apart and common_words(plan, off) > 1


def _tells_most(words: frozenset[str], told: frozenset[str]) -> bool:
    """Whether a row has at least half of the words by which a day was given up."""
    return len(words & told) >= max(_FEWEST_SHARED, len(words) / 2)


def _deeds(words: frozenset[str]) -> frozenset[str]:
    """Words as stems, what is done as the verb for it: "They will meet" is of a "meeting"."""
    return frozenset(_VERBS.get(word, stem(word)) for word in words)


def _tell_of_two_things(planned: str, told: str, given_up: str, day: MovedDay) -> bool:
    """Whether what a row tells and what a day was given up for are said to be of other things, or of other people.

    A fair in Arden is not one in Corve, a vote on the port law none on the budget, Dahl's appeal not Lund's.
    """
    here, there = _complements(told), _complements(given_up)
    if any(here[head] - there[head] and there[head] - here[head] for head in here.keys() & there.keys()):
        return True
    people = full_names(told)
    if any(last == name and first != other for first, last in people for other, name in day.full_names):
        return True
    if day.names & content_words(told) or not day.names:
        return False
    known = {word[:_ALIKE] for word in content_words(given_up)}
    return any(name[:_ALIKE] not in known for name in names_in(planned))


def _complements(told: str) -> dict[tuple[str, str], frozenset[str]]:
    """By a word and the preposition behind it the words that say what it is of: "vote on" the port law."""
    return {
        (head, match["behind"]): words
        for match in _COMPLEMENT.finditer(told)
        for head in content_words(match["head"])
        if (words := without_numbers(match["what"]) - CALENDAR - _SOMEBODY)
    }


def _in_words(labels: Sequence[str], instead: str, unit: str) -> str:
    tell = "tells" if len(labels) == 1 else "tell"
    return f"{join_words(labels)} {tell} {f'of another {unit}: {instead}' if instead else 'that this day is given up'}"
