"""Days announced for something that a source has since moved to another day, or called off."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from flows.compose.registers.held_things import (
    Thing,
    may_be_one_thing,
    thing_held_on,
    words_for_what_starts_on,
)
from flows.compose.registers.moved_days import (
    OF_ANYTHING,
    MovedDay,
    find_moved_days,
    full_names,
    names_in,
    without_numbers,
)
from flows.compose.sentences.entries import DateEntry, SourceEntries
from flows.compose.sentences.locating import Surveys
from flows.compose.wording.wording import content_words, join_words
from flows.model.calendar_values import Days
from flows.model.content import TimelineRow

_SHARED_FOR_EACH_OTHER = 3
_FEWEST_SHARED = 2
_BOTH_SIDES = content_words("each both side sides")
_JOURNEY = content_words("trip visit journey tour come go travel fly arrive")
"""What may be told in other words: "Lee's trip to Arden", "Lee is due in Arden"."""


@dataclass(frozen=True, slots=True)
class OtherDay:
    """That a place tells of another day, in words, and the first ISO day of that; empty where it tells of none."""

    words: str
    instead: str
    is_older: bool = False
    """Whether only sources that were published before that of the row tell of it."""


class OvertakenDays:
    """All days that the sources of a pack give up, ready to be asked which rows they overtake."""

    def __init__(self, sources: Sequence[SourceEntries]) -> None:
        self._surveys: Surveys = {source.number: source.survey for source in sources}
        self._words: dict[int, frozenset[str]] = {}
        self._moved = tuple(day for source in sources for day in find_moved_days(source.survey))

    def of(self, entry: DateEntry) -> tuple[OtherDay, ...]:
        """What other places tell of the day that a row announces: each other day once, with the places that tell it."""
        told: dict[str, list[str]] = defaultdict(list)
        first: dict[str, str] = {}
        later: set[str] = set()
        for day in self._find(entry):
            if day.place.label not in told[day.instead]:
                told[day.instead].append(day.place.label)
            if not self._is_newer(entry, day):
                later.add(day.instead)
            first.setdefault(day.instead, day.new.first.isoformat() if day.new else "")
        if any(told):
            told.pop("", None)
        return tuple(
            OtherDay(_in_words(labels, day), first[day], day not in later) for day, labels in told.items()
        )

    def _find(self, entry: DateEntry) -> Iterator[MovedDay]:
        days = entry.mentions[0].days
        for day in self._moved:
            apart = entry.row.extract.source != day.source or not day.sentence.contains(entry.row.date_span)
            if apart and days is not None and self._overtakes(day, entry, days):
                yield day

    def _overtakes(self, day: MovedDay, entry: DateEntry, days: Days) -> bool:
        if day.days is not None and day.days.first == days.first:
            if day.who:
                told = content_words(entry.row.told)
                return bool(day.who & told) and bool(day.words & told)
            return _tells_of(entry.row, day)
        if day.who or self._is_newer(entry, day):
            return False
        if day.days is not None:
            return day.days.first <= days.first and days.last <= day.days.last and _tells_of(entry.row, day)
        return self._is_held_otherwise(day, entry, days)

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


def _tells_of(row: TimelineRow, day: MovedDay) -> bool:
    """Whether a row and what a day was given up for are told in the same words, but for few, and with the same names.

    A fair in Arden is not one in Corve, nor a vote on the port one on the budget.
    """
    told = content_words(row.told)
    start, text = row.extract.span.start, row.extract.text
    planned, behind = text[: max(0, row.date_span.start - start)], text[max(0, row.date_span.end - start) :]
    shared, missing = day.all_words & told, day.all_words - told
    if len(shared) >= _FEWEST_SHARED:
        bare = without_numbers(planned) - OF_ANYTHING - _BOTH_SIDES - _JOURNEY
        if len(bare) >= _FEWEST_SHARED and bare <= day.all_words and behind[:1] in {"", ".", ",", ";"}:
            return True
        surnames = {last for _, last in full_names(row.told)}
        first = {first for first, last in day.full_names if last in told - surnames}
        missing = frozenset(word for word in missing - _JOURNEY - first if len(word) > 1)
    if day.names & missing and names_in(planned) - day.all_words:
        return False
    is_few = len(missing) * _SHARED_FOR_EACH_OTHER <= len(shared)
    return bool(shared) and is_few and missing <= day.words | day.names


def _in_words(labels: Sequence[str], instead: str) -> str:
    tell = "tells" if len(labels) == 1 else "tell"
    return f"{join_words(labels)} {tell} {f'of another day: {instead}' if instead else 'that this day is given up'}"
