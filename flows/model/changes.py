"""What changed since the last edition: what is told otherwise, sources, rows of the registers, paragraphs."""

from dataclasses import dataclass

from flows.model.locators import Extract, Locator

DAY_MOVED, GIVEN_UP, TOLL, FIGURE, DAY, STATEMENT, POST, STATUS, SPEAKER, OPEN = SHIFT_KINDS = (
    "day moved", "given up", "toll", "figure", "day", "statement", "post", "status", "speaker", "open before",
)  # fmt: skip
"""What may be told otherwise, the weightiest first."""


@dataclass(frozen=True, slots=True)
class Told:
    """One side of a shift: the day, figure or name alone, which may be empty, and where it stands.

    `extract` is its sentence; where that stood in the last edition alone, it is None, `written` has its words and
    `stood` the place, which leads nowhere now.
    """

    value: str
    places: tuple[Locator, ...]
    extract: Extract | None = None
    written: str = ""
    stood: str = ""

    @property
    def words(self) -> str:
        """The sentence that tells it."""
        return self.extract.text if self.extract else self.written


@dataclass(frozen=True, slots=True)
class Shift:
    """What one place tells and a later source, or a later state of the same one, tells otherwise.

    `kind` is one of SHIFT_KINDS.
    """

    kind: str
    before: Told
    now: Told


@dataclass(frozen=True, slots=True)
class SourceChange:
    """A source that is new, updated or dropped since the last edition. `locator` is None once it is gone."""

    kind: str
    label: str
    title: str
    note: str
    locator: Locator | None


@dataclass(frozen=True, slots=True)
class RowChange:
    """A row of a register that is new, changed or gone: what it said and what it says now."""

    kind: str
    register: str
    old: str
    new: str
    locator: Locator | None


@dataclass(frozen=True, slots=True)
class ParagraphChange:
    """A paragraph of an updated source before and after; either may be empty. `where` is its row and column in a table,
    or where it stood that is gone.
    """

    old: str
    new: str
    locator: Locator
    where: str = ""


@dataclass(frozen=True, slots=True)
class Changes:
    """What is different from the edition before. `since` names that; it is empty for the first of a series."""

    since: str
    statement: str
    """One sentence of counts, or why there is nothing to compare with."""
    sources: tuple[SourceChange, ...] = ()
    rows: tuple[RowChange, ...] = ()
    paragraphs: tuple[ParagraphChange, ...] = ()
    shifts: tuple[Shift, ...] = ()
    """What is told otherwise now, the weightiest first."""
    unlisted: tuple[str, ...] = ()
    """Sentences that count what is not listed."""

    @property
    def told_otherwise(self) -> tuple[Shift, ...]:
        """The shifts but for those of what was open."""
        return tuple(shift for shift in self.shifts if shift.kind != OPEN)

    @property
    def told_since(self) -> tuple[Shift, ...]:
        """The shifts of what was open."""
        return tuple(shift for shift in self.shifts if shift.kind == OPEN)

    @property
    def compared(self) -> str:
        """The statement, and with which edition it was compared if there is one."""
        return f"Compared with {self.since}. {self.statement}" if self.since else self.statement


NO_CHANGES = Changes("", "")
