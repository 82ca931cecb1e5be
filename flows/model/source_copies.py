"""Sources that say what another says: listed in the source register, not printed a second time."""

from dataclasses import dataclass
from enum import StrEnum

from flows.model.annotation import AnnotatedDocument
from flows.model.document import Document


class CopyKind(StrEnum):
    """How much of the printed source a copy holds."""

    SAME = "the same text as"
    SHORTER = "a shortened copy of"
    NEAR = "nearly the same text as"


@dataclass(frozen=True, slots=True)
class SourceCopy:
    """A source whose text another holds. `original` is the S number of the one that is printed.

    `differs` says in words what is not the same: what it leaves out, what it adds.
    """

    annotated: AnnotatedDocument
    original: int
    kind: CopyKind
    differs: tuple[str, ...]

    @property
    def document(self) -> Document:
        return self.annotated.document

    @property
    def number(self) -> int:
        return self.annotated.document.number
