"""What changed since the last edition: sources, rows of the registers, paragraphs."""

from dataclasses import dataclass

from flows.model.locators import Locator


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

    @property
    def compared(self) -> str:
        """The statement, and with which edition it was compared if there is one."""
        return f"Compared with {self.since}. {self.statement}" if self.since else self.statement


NO_CHANGES = Changes("", "")
