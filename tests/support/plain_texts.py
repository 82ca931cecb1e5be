"""Plain texts as they are parted, with a letter for each role."""

from flows.model.document import Document, Role
from flows.model.source import Fact, Metadata, Origin
from flows.segment import segment_document

PROSE = "The two sides spoke for an hour about trade, energy and security. They agreed to meet again in the spring."
LETTERS = {
    Role.TITLE: "T",
    Role.HEADING: "H",
    Role.PARAGRAPH: "p",
    Role.LIST_ITEM: "i",
    Role.QUOTATION: "q",
    Role.TABLE_CELL: "c",
    Role.CAPTION: "f",
    Role.BYLINE: "b",
    Role.FOOTNOTE: "n",
}


def plain(text: str, *, line_is_paragraph: bool = True, title: str = "") -> Document:
    metadata = Metadata(title=Fact(title, Origin.DOCUMENT) if title else None)
    return Document(1, "a.txt", "", "text/plain", text, metadata, line_is_paragraph=line_is_paragraph)


def roles(*lines: str, **options: bool | str) -> str:
    segmentation, problems = segment_document(plain("\n".join(lines), **options))
    assert not problems
    return "".join(LETTERS[s.role] for s in segmentation.segments)


def texts(*lines: str, **options: bool | str) -> list[str]:
    document = plain("\n".join(lines), **options)
    return [s.span.of(document.text) for s in segment_document(document)[0].segments]
