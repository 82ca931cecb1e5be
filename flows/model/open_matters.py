"""What is open: what the sources say is not known, and what the pack did not find in them."""

from dataclasses import dataclass

from flows.model.locators import Extract, Locator
from flows.model.spans import Span


@dataclass(frozen=True, slots=True)
class OpenRow:
    """A sentence that says something is open. `cues` are the words that say so, indexing the source's text.

    `status` says in what way ("not known", "not disclosed"), `said_by` who says so.
    """

    locator: Locator
    extract: Extract
    cues: tuple[Span, ...]
    status: str
    said_by: str

    @property
    def stretches(self) -> tuple[tuple[str, bool], ...]:
        """The sentence cut into its cues (True) and the words between them (False)."""
        start, text = self.extract.span.start, self.extract.text
        parts: list[tuple[str, bool]] = []
        position = 0
        for cue in self.cues:
            parts += [
                (text[position : cue.start - start], False),
                (text[cue.start - start : cue.end - start], True),
            ]
            position = cue.end - start
        return tuple(part for part in (*parts, (text[position:], False)) if part[0])


@dataclass(frozen=True, slots=True)
class Gap:
    """Something the pack did not find. `places` are where it is missing, the first of `count`."""

    what: str
    places: tuple[Locator, ...]
    count: int
