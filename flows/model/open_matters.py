"""What is open: what the sources say is not known, and what the pack did not find in them."""

from dataclasses import dataclass

from flows.model.locators import Extract, Locator
from flows.model.paired_marks import with_paired_marks
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
    around: tuple[Extract, ...] = ()
    """Of an answer the question, of a question the answer: neither says enough alone."""
    sentence: Span | None = None
    """The whole sentence of the extract."""
    later: Locator | None = None
    """Where a source published later tells of the same."""

    @property
    def stretches(self) -> tuple[tuple[str, bool], ...]:
        """The sentence cut into its cues (True) and the words between them (False), with the question or the answer."""
        start, text = self.extract.span.start, self.extract.text
        parts: list[tuple[str, bool]] = []
        position = 0
        for cue in self.cues:
            parts += [
                (text[position : cue.start - start], False),
                (text[cue.start - start : cue.end - start], True),
            ]
            position = cue.end - start
        parts = _with_marks([*parts, (text[position:], False)], text)
        for other in self.around:
            before = other.span.start < start
            words = with_paired_marks(other.text)
            parts = [(f"{words} · ", False), *parts] if before else [*parts, (f" · {words}", False)]
        return tuple(part for part in parts if part[0])


def _with_marks(parts: list[tuple[str, bool]], text: str) -> list[tuple[str, bool]]:
    """The parts of a sentence with the marks of a quotation that begins or ends elsewhere."""
    begins, _, ends = with_paired_marks(text).partition(text)
    (first, opens), (last, closes) = parts[0], parts[-1]
    if len(parts) == 1:
        return [(f"{begins}{first}{ends}", opens)]
    return [(f"{begins}{first}", opens), *parts[1:-1], (f"{last}{ends}", closes)]


@dataclass(frozen=True, slots=True)
class Gap:
    """Something the pack did not find. `places` are where it is missing, the first of `count`."""

    what: str
    places: tuple[Locator, ...]
    count: int
