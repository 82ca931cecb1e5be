"""One naming in one stretch, as the steps from tokens to mentions hand it on."""

from dataclasses import dataclass

from flows.annotate.names.gazetteer import Entry
from flows.english.tokens import Stretch
from flows.model.annotation import EntityType


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
    return " ".join(token.text for token in stretch.tokens[naming.first : naming.last])


def in_order(namings: "list[Naming]") -> "list[Naming]":
    return sorted(namings, key=lambda naming: (naming.first, -naming.last))
