"""Finds the names that stand in the tables: places, organisations, groups, events, by their exact words.

Names are looked up word by word in a table of word sequences, longest first, so the time taken grows with
the length of the text alone and not with the number of names known.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from flows.english.tokens import Stretch, plain_words
from flows.english.word_tables import read_rows, read_words, split_names
from flows.model.annotation import EntityType

NAME_TABLES = Path(__file__).parent.parent / "tables"

LONGEST_AMBIGUOUS = 3
"""A listed word this short may be an ordinary word in a line of capitals ("US", "WHO")."""

LONGEST_ABBREVIATED = 4
"""A single word in capitals no longer than this is not taken for a listed name written so."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What the tables know of a name: its type, the usual name of what it names, and the country of that.

    `sure` is False for a name that is as often something else ("Reading", "Shell"): it wants a second witness.
    """

    type: EntityType
    canonical: str
    country: str = ""
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Listed:
    """A name of the tables found in a stretch: tokens `first` up to, not including, `last`."""

    first: int
    last: int
    entry: Entry


class Gazetteer:
    """All names of the tables, ready for looking up."""

    def __init__(self, named: Iterable[tuple[str, Entry]]) -> None:
        self._entries: dict[str, Entry] = {}
        self._capitals: dict[str, Entry] = {}
        self._longest: dict[str, int] = {}
        for name, entry in named:
            words = plain_words(name)
            self._add(words, entry, self._entries)
            if len(words) > 1 or (entry.sure and len(name) > LONGEST_AMBIGUOUS):
                self._add([word.upper() for word in words], entry, self._capitals)

    def _add(self, words: list[str], entry: Entry, entries: dict[str, Entry]) -> None:
        # The first table to list a name decides what it is.
        if entries.setdefault(" ".join(words), entry) is entry:
            self._longest[words[0]] = max(len(words), self._longest.get(words[0], 0))

    def find(self, stretch: Stretch) -> list[Listed]:
        """The names that stand in a stretch, longest first at each place, none overlapping another."""
        found: list[Listed] = []
        behind = 0
        for position, word in enumerate(stretch.words):
            if position < behind or word not in self._longest:
                continue
            listed = self._longest_at(stretch.words, position, in_capitals=stretch.all_capitals)
            if listed:
                found.append(listed)
                behind = listed.last
        return found

    def entry(self, words: Sequence[str]) -> Entry | None:
        """What the tables know of exactly these words; a short word in capitals is rather an abbreviation ("OSH")."""
        key = " ".join(words)
        in_capitals = len(words) > 1 or len(key) > LONGEST_ABBREVIATED
        return self._entries.get(key) or (self._capitals.get(key) if in_capitals else None)

    def kind(self, words: Sequence[str]) -> EntityType | None:
        """What kind of thing the tables know under exactly these words, be it doubtful."""
        entry = self.entry(words)
        return entry.type if entry is not None else None

    def sure_kind(self, words: Sequence[str]) -> EntityType | None:
        """The same where the tables are sure of it."""
        entry = self.entry(words)
        return entry.type if entry is not None and entry.sure else None

    def _longest_at(self, texts: Sequence[str], position: int, *, in_capitals: bool) -> Listed | None:
        room = min(self._longest[texts[position]], len(texts) - position)
        for length in range(room, 0, -1):
            key = " ".join(texts[position : position + length])
            entry = self._entries.get(key) or (self._capitals.get(key) if in_capitals else None)
            if entry:
                return Listed(position, position + length, entry)
        return None


@cache
def gazetteer() -> Gazetteer:
    """The names of all tables."""
    regions = (*_places(), *_territories(), *_divisions())
    return Gazetteer([*regions, *_organisations(), *_companies(), *_groups(), *_cities()])


@cache
def divisions() -> frozenset[str]:
    """The names of states, provinces and counties that the tables list as divisions of a country."""
    return frozenset(name for name, _ in _divisions())


def _places() -> Iterable[tuple[str, Entry]]:
    for canonical, others, country in read_rows(NAME_TABLES / "places.tsv", 3):
        entry = Entry(EntityType.PLACE, canonical, country)
        for name in (canonical, *split_names(others)):
            yield name, entry


def _territories() -> Iterable[tuple[str, Entry]]:
    for name, country, canonical in read_rows(NAME_TABLES / "territories.tsv", 3):
        yield name, Entry(EntityType.PLACE, canonical, country)


def _divisions() -> Iterable[tuple[str, Entry]]:
    doubtful = _doubtful_words()
    for canonical, others, country in read_rows(NAME_TABLES / "divisions.tsv", 3):
        for name in (canonical, *split_names(others)):
            yield name, Entry(EntityType.PLACE, canonical, country, sure=name not in doubtful)


def _organisations() -> Iterable[tuple[str, Entry]]:
    doubtful = _doubtful_words()
    for table in ("organisations.tsv", "events_and_works.tsv"):
        for canonical, others, kind, country in read_rows(NAME_TABLES / table, 4):
            for name in (canonical, *split_names(others)):
                yield name, Entry(EntityType(kind), canonical, country, sure=name not in doubtful)


def _companies() -> Iterable[tuple[str, Entry]]:
    cities = {name for name, *_ in read_rows(NAME_TABLES / "cities.tsv", 1)}
    for short, full in read_rows(NAME_TABLES / "companies.tsv", 2):
        doubtful = (
            short in _doubtful_words() or short in cities or short.lower() in read_words("common_words.txt")
        )
        yield short, Entry(EntityType.ORGANISATION, short, sure=not doubtful)
        if full:
            yield full, Entry(EntityType.ORGANISATION, short)


@cache
def _doubtful_words() -> frozenset[str]:
    """Words and names of people, which a place or company may also bear."""
    people = read_words("given_names.txt") | read_words("surnames.txt")
    return people | read_words("ordinary_words.txt")


def _groups() -> Iterable[tuple[str, Entry]]:
    for forms, place in read_rows(NAME_TABLES / "demonyms.tsv", 2):
        names = split_names(forms)
        for name in names:
            yield name, Entry(EntityType.GROUP, names[0], place)


def _cities() -> Iterable[tuple[str, Entry]]:
    doubtful = _doubtful_words()
    for name, country in read_rows(NAME_TABLES / "cities.tsv", 2):
        entry = Entry(EntityType.PLACE, name, country, sure=name not in doubtful)
        yield name, entry
        if "-" in name and " " in name:
            yield name.replace(" ", "-"), entry  # "Sharm-el Sheikh" is written "Sharm-el-Sheikh", too


def is_town(word: str) -> bool:
    """Whether the tables have a town or district under a word, and no state, which an office could be of."""
    entry = gazetteer().entry([word])
    return entry is not None and entry.type is EntityType.PLACE and bool(entry.country)
