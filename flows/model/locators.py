"""Places in the pack, as they are printed and linked, and words of a source with the place where they stand."""

from collections.abc import Iterable
from dataclasses import dataclass

from flows.model.spans import Span


@dataclass(frozen=True, slots=True)
class Locator:
    """A place in the pack as printed ("S3 ¶12", "S3 Q2", "K2") and the anchor it links to ("s3-p12")."""

    label: str
    anchor: str

    @property
    def source(self) -> str:
        """The label of the source in which it lies: "S3"."""
        return self.label.partition(" ")[0]


def source_locator(source: int) -> Locator:
    """The annexed source itself: "S3"."""
    return Locator(f"S{source}", f"s{source}")


def paragraph_locator(source: int, paragraph: int) -> Locator:
    """A numbered paragraph of an annexed source: "S3 ¶12"."""
    return Locator(f"S{source} ¶{paragraph}", f"s{source}-p{paragraph}")


def row_locator(source: int, register: str, row: int) -> Locator:
    """A register row, numbered within its source.

    `register`: "Q" (quotations), "F" (figures), "T" (timeline), "O" (open questions).
    """
    return Locator(f"S{source} {register}{row}", f"s{source}-{register.lower()}{row}")


def agreement_locator(number: int) -> Locator:
    """A matter of which several sources speak: "A3"."""
    return Locator(f"A{number}", f"a{number}")


def key_point_locator(number: int) -> Locator:
    """A key point: "K2"."""
    return Locator(f"K{number}", f"k{number}")


def runs_of(numbers: Iterable[int]) -> list[list[int]]:
    """Ascending numbers, neighbours together: 3, 4, 5 and 9."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return runs


@dataclass(frozen=True, slots=True)
class Extract:
    """Words of a source, character by character, and where they stand. `span` indexes the source's text."""

    text: str
    source: int
    span: Span
    locator: Locator
