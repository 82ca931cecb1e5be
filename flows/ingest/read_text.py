"""What a reader of one format finds in a file, before the document is completed from the text itself."""

from dataclasses import dataclass, field

from flows.model.document import Block
from flows.model.problems import Problem, Severity
from flows.model.source import Metadata
from flows.model.spans import OffsetMap

STAGE = "ingest"


@dataclass(frozen=True, slots=True)
class ReadText:
    """`metadata` holds what the file says of itself; `problems` what could not be read as it should."""

    text: str
    offsets: OffsetMap
    metadata: Metadata = field(default_factory=Metadata)
    blocks: tuple[Block, ...] = ()
    line_is_paragraph: bool = True
    problems: tuple[Problem, ...] = ()


def note(path: str, message: str, next_step: str = "", locator: str = "") -> Problem:
    """Something worth knowing about a source."""
    return Problem(STAGE, path, message, next_step, locator, Severity.NOTE)


def loss(path: str, message: str, next_step: str) -> Problem:
    """A source that is not in the pack."""
    return Problem(STAGE, path, message, next_step, severity=Severity.LOSS)
