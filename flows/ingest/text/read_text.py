"""What a reader of one format finds in a file, before the document is completed from the text itself."""

from dataclasses import dataclass, field

from flows.model.document import Block, Link
from flows.model.problems import Problem, Severity
from flows.model.source import Metadata
from flows.model.spans import OffsetMap

STAGE = "ingest"
LARGEST_TEXT = 20_000_000
"""Bytes of a file that is all text; pictures and the like make others larger. Also the characters that one shows."""


@dataclass(frozen=True, slots=True)
class ReadText:
    """`metadata` holds what the file says of itself; `problems` what could not be read as it should.

    `properties` are facts a program wrote into the file (document properties): they count only where neither the
    file's text nor anybody else says something. `page_starts` are the offsets at which its pages begin, if it has any.
    """

    text: str
    offsets: OffsetMap
    metadata: Metadata = field(default_factory=Metadata)
    blocks: tuple[Block, ...] = ()
    line_is_paragraph: bool = True
    problems: tuple[Problem, ...] = ()
    properties: Metadata = field(default_factory=Metadata)
    page_starts: tuple[int, ...] = ()
    links: tuple[Link, ...] = ()


class Unreadable(Exception):  # noqa: N818 - the name says what is the matter
    """A file, or a part of one, that cannot be read: why, and what to do next."""

    def __init__(self, reason: str, next_step: str) -> None:
        super().__init__(reason)
        self.reason = reason
        self.next_step = next_step


def note(path: str, message: str, next_step: str = "", locator: str = "") -> Problem:
    """Something worth knowing about a source."""
    return Problem(STAGE, path, message, next_step, locator, Severity.NOTE)


def loss(path: str, message: str, next_step: str) -> Problem:
    """A source that is not in the pack."""
    return Problem(STAGE, path, message, next_step, severity=Severity.LOSS)
