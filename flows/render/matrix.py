"""The register of agreement as a matrix: a row for each matter, a column for each source, its paragraphs in it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from flows.model.agreement import Agreement, Stance
from flows.model.content import PackContent
from flows.model.locators import Locator
from flows.render.printed_locators import NO_BREAK_SPACE, Place, join_places

WIDEST = 6
"""More sources than this make columns too narrow; the register then names those who speak."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How some paragraphs of a source stand to a matter: `word` is "differs", "copy", "in part" and the like, or ""."""

    word: str
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """A matter and how each source stands to it; a source without a standing is silent."""

    matter: Agreement
    cells: tuple[tuple[Standing, ...], ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """The sources that head the columns, and the rows."""

    sources: tuple[int, ...]
    rows: tuple[MatrixRow, ...]

    @property
    def has_headings(self) -> bool:
        """Whether a place in it is that of a heading, which is longer than a paragraph's."""
        standings = (standing for row in self.rows for cell in row.cells for standing in cell)
        return any("heading" in place.label for standing in standings for place in standing.places)


def agreement_matrix(content: PackContent) -> Matrix | None:
    """The matrix of a pack; None where it would be too wide to read."""
    sources = tuple(annex.number for annex in content.annexes)
    return matrix_of(content.agreements, sources) if len(sources) <= WIDEST else None


def matrix_of(matters: Iterable[Agreement], sources: tuple[int, ...]) -> Matrix:
    """Matters as rows, sources as columns."""
    rows = (MatrixRow(m, tuple(_standings(m, number) for number in sources)) for m in matters)
    return Matrix(sources, tuple(rows))


def _standings(matter: Agreement, number: int) -> tuple[Standing, ...]:
    said = [("", matter.lead), *((_word(s), s.extract) for s in matter.stances)]
    said += [("same number", extract) for extract in matter.same_number]
    own = [(word, extract.locator) for word, extract in said if extract.source == number]
    words = dict.fromkeys(word for word, _ in own)
    return tuple(Standing(word, _within(place for other, place in own if other == word)) for word in words)


def _word(stance: Stance) -> str:
    if stance.other_day:
        return "other day" if stance.when else "undated"
    if not stance.agrees:
        return "differs"
    if stance.copied:
        return "copy"
    return "in part" if stance.in_part else ""


def _within(places: Iterable[Locator]) -> tuple[Place, ...]:
    """Places as they are named in the column of their own source: "¶1, 4"."""
    joined = join_places(dict.fromkeys(places))
    return tuple(
        replace(place, label=place.label.split(NO_BREAK_SPACE, 1)[-1] if not number else place.label)
        for number, place in enumerate(joined)
    )
