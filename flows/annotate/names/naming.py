"""One naming in one stretch, as the steps from tokens to mentions hand it on."""

from dataclasses import dataclass

from flows.annotate.names.gazetteer import Entry
from flows.english.tokens import Stretch
from flows.model.annotation import EntityType

PERSON_BODY_OR_PLACE = frozenset({EntityType.PERSON, EntityType.ORGANISATION, EntityType.PLACE})
AND = frozenset({"and", "&"})
BETWEEN_NAMES = AND | {",", "or"}
"""What stands between the names of a row."""


@dataclass(frozen=True, slots=True)
class Naming:
    """Tokens `first` up to, not including, `last` name something of a type; `entry` when the tables know it."""

    first: int
    last: int
    type: EntityType
    entry: Entry | None = None

    @property
    def settled(self) -> bool:
        """Whether the tables alone say what it is."""
        return self.entry is not None and self.entry.sure

    def overlaps(self, other: "Naming") -> bool:
        return self.first < other.last and other.first < self.last


def words_of(stretch: Stretch, naming: Naming) -> str:
    """The words of a naming, one blank between two: its form, for comparing."""
    return " ".join(stretch.words[naming.first : naming.last])


def words_in(stretch: Stretch, naming: Naming) -> list[str]:
    return list(stretch.words[naming.first : naming.last])


def words_before(stretch: Stretch, naming: Naming, most: int) -> list[str]:
    """The words right before a naming, as many as there are of so many."""
    return list(stretch.words[max(0, naming.first - most) : naming.first])


def words_behind(stretch: Stretch, naming: Naming, most: int) -> list[str]:
    """The words right behind a naming, as many as there are of so many."""
    return list(stretch.words[naming.last : naming.last + most])


def word_before(stretch: Stretch, naming: Naming) -> str:
    """The word right before a naming; "" where it opens the stretch."""
    return stretch.words[naming.first - 1] if naming.first else ""


def word_behind(stretch: Stretch, naming: Naming) -> str:
    """The word right behind a naming; "" where it ends the stretch."""
    return stretch.words[naming.last] if naming.last < len(stretch.words) else ""


def in_order(namings: "list[Naming]") -> "list[Naming]":
    return sorted(namings, key=lambda naming: (naming.first, -naming.last))
