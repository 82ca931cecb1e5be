"""The desk's corrections as values: one class for each kind of row in corrections.toml."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches

from flows.model.problems import Problem

STAGE = "compose"
NOTHING = "—"
"""Written by the desk for a speaker or role that is to be empty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotationCorrection:
    """`text` are the quoted words. `nth` 0 means every place where they stand, else the nth."""

    place: str
    source: str
    text: str
    nth: int = 0
    speaker: str = ""
    kind: str = ""
    drop: bool = False

    def line(self) -> str:
        return _line(self.source, self.text, self.drop, (("speaker", self.speaker), ("kind", self.kind)))


@dataclass(frozen=True, slots=True, kw_only=True)
class NameCorrection:
    """`text` is any printed form of the entity."""

    place: str
    source: str
    text: str
    type: str = ""
    role: str = ""
    drop: bool = False

    def line(self) -> str:
        return _line(self.source, self.text, self.drop, (("type", self.type), ("role", self.role)))


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureCorrection:
    place: str
    source: str
    text: str
    nth: int = 0
    value: str = ""
    unit: str = ""
    type: str = ""
    measure: str = ""
    drop: bool = False

    def line(self) -> str:
        changes = (
            ("value", self.value),
            ("unit", self.unit),
            ("type", self.type),
            ("measure", self.measure),
        )
        return _line(self.source, self.text, self.drop, changes)


@dataclass(frozen=True, slots=True, kw_only=True)
class DateCorrection:
    """`value` is a TIMEX3 value ("2025-06", "2025-W36"), `mod` START, MID, END ... if any."""

    place: str
    source: str
    text: str
    nth: int = 0
    value: str = ""
    mod: str = ""
    drop: bool = False

    def line(self) -> str:
        return _line(self.source, self.text, self.drop, (("value", self.value), ("modifier", self.mod)))


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenCorrection:
    """`text` are the words that say that something is open ("has yet to decide")."""

    place: str
    source: str
    text: str
    nth: int = 0
    kind: str = ""
    drop: bool = False

    def line(self) -> str:
        return _line(self.source, self.text, self.drop, (("kind", self.kind),))


@dataclass(frozen=True, slots=True, kw_only=True)
class MergeCorrection:
    """All `names` are one entity, called by the first. Without a source: in every source."""

    place: str
    names: tuple[str, ...]
    source: str = ""

    def line(self) -> str:
        where = self.source or "every source"
        return f"{where}: {', '.join(f'“{name}”' for name in self.names)} are one"


@dataclass(frozen=True, slots=True, kw_only=True)
class SplitCorrection:
    """Mentions printed as `form` (all, or the `nth` ones) are not the entity `name` but one of their own."""

    place: str
    source: str
    name: str
    form: str
    nth: tuple[int, ...] = ()
    type: str = ""

    def line(self) -> str:
        which = f" (number {', '.join(map(str, self.nth))})" if self.nth else ""
        return f"{self.source}: “{self.form}”{which} is not “{self.name}”"


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyPointCorrection:
    """Pins or drops the sentence in which `text` stands, or adds the desk's own words (`write`)."""

    place: str
    source: str = ""
    text: str = ""
    write: str = ""
    position: int | None = None
    drop: bool = False

    def line(self) -> str:
        where = f" as number {self.position}" if self.position else ""
        if self.write:
            return f"Key point written by the desk{where}: “{self.write}”"
        return f"{self.source}: “{self.text}”: {'dropped from' if self.drop else 'pinned to'} the key points{where}"


Correction = (
    QuotationCorrection
    | NameCorrection
    | FigureCorrection
    | DateCorrection
    | OpenCorrection
    | MergeCorrection
    | SplitCorrection
    | KeyPointCorrection
)


@dataclass(frozen=True, slots=True)
class Corrections:
    """Every row of one corrections file, by kind. `path` is the file's name as problems print it."""

    path: str = ""
    quotations: tuple[QuotationCorrection, ...] = ()
    names: tuple[NameCorrection, ...] = ()
    figures: tuple[FigureCorrection, ...] = ()
    dates: tuple[DateCorrection, ...] = ()
    open_questions: tuple[OpenCorrection, ...] = ()
    merges: tuple[MergeCorrection, ...] = ()
    splits: tuple[SplitCorrection, ...] = ()
    key_points: tuple[KeyPointCorrection, ...] = ()

    @property
    def rows(self) -> tuple[Correction, ...]:
        """All rows, those about entities first: the order in which they are applied."""
        return (
            *self.merges,
            *self.splits,
            *self.names,
            *self.quotations,
            *self.figures,
            *self.dates,
            *self.open_questions,
            *self.key_points,
        )

    def problem(self, place: str, message: str) -> Problem:
        """A correction that could not be applied, with the number of its row."""
        return Problem(STAGE, self.path, message, "Correct the row, or remove it.", place)

    def lines_without(self, problems: Sequence[Problem]) -> tuple[str, ...]:
        """One line for each correction that was applied: all but those that `problems` report."""
        failed = {p.locator for p in problems if p.source == self.path and p.stage == STAGE}
        return tuple(row.line() for row in self.rows if row.place not in failed)


def no_such_source(corrections: Corrections, row: Correction, paths: Collection[str]) -> Problem | None:
    """The problem of a row that names a source which is not among those read; `paths` are theirs."""
    if not row.source or row.source in paths:
        return None
    near = get_close_matches(row.source, sorted(paths), 1)
    problem = corrections.problem(row.place, f"No source that was read is called {row.source}.")
    return replace(problem, next_step=f"Did you mean {near[0]}?") if near else problem


def _line(source: str, text: str, drop: bool, changes: Sequence[tuple[str, str]]) -> str:  # noqa: FBT001
    made = ["dropped"] if drop else [f"{label} set to {value}" for label, value in changes if value]
    return f"{source}: “{text.strip('“”')}”: {', '.join(made)}"
