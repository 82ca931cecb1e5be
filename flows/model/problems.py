"""What went wrong, or is worth knowing, as values that travel beside every stage's result."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a problem costs the reader of the pack."""

    NOTE = "note"
    """Worth knowing, nothing lost: a title derived from the text, an encoding guessed."""
    PROBLEM = "problem"
    """Something asked for could not be done: a correction whose text is no longer found."""
    LOSS = "loss"
    """Something given is not in the pack, or is there only as an error sheet: the edition is partial."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding: in which stage, about which source, where, what, and what to do next.

    `source` is the source's path as given (empty when it concerns the whole pack); `locator` a place in it
    ("¶12", "line 3", "key title"), or empty.
    """

    stage: str
    source: str
    message: str
    next_step: str = ""
    locator: str = ""
    severity: Severity = Severity.PROBLEM

    def __str__(self) -> str:
        place = " ".join(part for part in (self.source, self.locator) if part)
        lead = f"{place}: " if place else ""
        tail = f" {self.next_step}" if self.next_step else ""
        return f"{lead}{self.message}{tail}"
