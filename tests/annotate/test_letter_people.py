"""Whom "I" and "you" mean in a letter."""

import pytest

from flows.annotate import annotate_document
from flows.model.document import Document
from flows.model.source import Fact, Metadata, Origin
from flows.segment import segment_document

AUTHOR = Metadata(author=Fact("Ann Byron", Origin.DOCUMENT, "mail header"))


def spoken(*lines: str, metadata: Metadata = AUTHOR) -> list[tuple[str, str]]:
    text = "\n".join(lines)
    document = Document(1, "a", "", "text/plain", text, metadata)
    found = annotate_document(document, segment_document(document)[0])[0].annotations
    return [(q.words.of(text), q.speaker.name) for q in found.quotations if q.speaker]


TAIL = (
    "The pier was closed on Monday after two of its beams had broken in the storm.",
    "Yours sincerely,",
    "Ann Byron",
)
YOURS = '"I will not close the pier for anybody," you said in Arden.'
MINE = '"The pier is not safe at all," I said in March.'


@pytest.mark.parametrize(
    "head", [("To the Mayor, Mr Oskar Lindqvist", "Dear Mayor,"), ("Dear Oskar Lindqvist,",)]
)
def test_the_addressee_and_the_writer(head: tuple[str, ...]) -> None:
    assert [who for _, who in spoken(*head, YOURS, MINE, *TAIL)] == ["Oskar Lindqvist", "Ann Byron"]


@pytest.mark.parametrize(
    "head", [("Dear Mayor,",), ("Dear Oskar Lindqvist and Maria Keller,",), ("Dear Oskar,",)]
)
def test_an_uncertain_addressee_is_nobody(head: tuple[str, ...]) -> None:
    assert "Oskar Lindqvist" not in [who for _, who in spoken(*head, YOURS, *TAIL)]


def test_outside_of_letters_nobody_is_meant() -> None:
    assert "Ann Byron" not in [
        who for _, who in spoken("To Oskar Lindqvist it was dear.", YOURS, MINE, *TAIL[:1])
    ]
