"""What the last page of a pack holds: abbreviations, scales, facts."""

from dataclasses import dataclass

from flows.model.labels import LabelledFact
from flows.model.locators import Locator


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """A short form used in the sources, what it stands for, and where it first stands."""

    short: str
    full: str
    locator: Locator


@dataclass(frozen=True, slots=True)
class Scale:
    """A scale that readers of the pack need: its title and its steps."""

    title: str
    steps: tuple[LabelledFact, ...]


@dataclass(frozen=True, slots=True)
class BackPage:
    """Abbreviations, the scales of grades where a source is graded, and what to quote when asking about the pack."""

    abbreviations: tuple[Abbreviation, ...]
    scales: tuple[Scale, ...]
    facts: tuple[LabelledFact, ...]

    @property
    def title(self) -> str:
        return "Abbreviations and scales" if self.scales else "Abbreviations"


NO_BACK_PAGE = BackPage((), (), ())
