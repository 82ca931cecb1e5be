"""Sources and documents for the tests of ingest."""

import hashlib

from flows.ingest import read_source
from flows.ingest.readers import READERS
from flows.ingest.text.read_text import ReadText
from flows.model.document import Document, Role
from flows.model.problems import Problem
from flows.model.source import Metadata, Source


def source_of(
    content: bytes | str, media_type: str = "text/plain", path: str = "a.txt", stated: Metadata | None = None
) -> Source:
    data = content.encode() if isinstance(content, str) else content
    return Source(1, path, hashlib.sha256(data).hexdigest(), media_type, data, stated or Metadata())


def read(
    content: bytes | str, media_type: str = "text/plain", stated: Metadata | None = None
) -> tuple[Document, tuple[Problem, ...]]:
    document, problems = read_source(source_of(content, media_type, stated=stated))
    assert document is not None, problems
    return document, problems


def read_alone(content: bytes, media_type: str) -> ReadText:
    """What the reader of a format finds, before the document is completed from its text."""
    return READERS[media_type](source_of(content, media_type))


def shown_blocks(document: Document | ReadText) -> list[tuple[Role, str]]:
    return [(block.role, block.span.of(document.text)) for block in document.blocks]


def check_places(document: Document, decoded: str) -> float:
    """Every verbatim run says of the source what stands there; the share of its letters that lies in such runs."""
    offsets = document.offsets
    if not offsets.text_offsets:
        assert document.text == decoded
        return 1.0
    assert offsets.text_offsets[0] == 0
    assert list(offsets.text_offsets) == sorted(set(offsets.text_offsets))
    ends = [*offsets.text_offsets[1:], len(document.text)]
    covered = 0
    for start, end, place, verbatim in zip(
        offsets.text_offsets, ends, offsets.source_offsets, offsets.verbatim, strict=True
    ):
        assert 0 <= place <= len(decoded)
        if verbatim:
            assert decoded[place : place + end - start] == document.text[start:end]
            covered += _letters(document.text[start:end])
    return covered / max(_letters(document.text), 1)


def _letters(text: str) -> int:
    return sum(1 for character in text if not character.isspace())
