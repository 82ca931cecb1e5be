"""Reader of Word documents of 1997 to 2003 (.doc): paragraphs, headings, list items, tables, footnotes at the end."""

import re
from collections.abc import Iterator, Sequence

from flows.ingest.office.old_word_parts import OldParagraph, read_old_word
from flows.ingest.text.assembling import Shape
from flows.ingest.text.given_text import text_of_blocks
from flows.ingest.text.page_blocks import PageBlock
from flows.ingest.text.read_text import ReadText, note
from flows.model.document import Role
from flows.model.source import Source

_FIELD_CODE = re.compile(r"\x13[^\x13\x14\x15]*(?:\x14|(?=\x15))")
"""From the mark that opens a field to the one before its result."""
_CHARACTERS = str.maketrans({"\x0b": " ", "\x1e": "\N{NON-BREAKING HYPHEN}", "\x1f": None, "\x15": None, "\x14": None,
                             "\x13": None, "\x01": None, "\x02": None, "\x05": None, "\x08": None})  # fmt: skip
_DEEPEST_HEADING = 6
_TITLE_STYLE = 62
_HEADINGS = 9


def read_old_word_document(source: Source) -> ReadText:
    """The text of a .doc file and its blocks. Raises Unreadable."""
    body, notes = read_old_word(source.content)
    blocks = [*_blocks(body), *(PageBlock(Shape(Role.FOOTNOTE), _plain(p.text)) for p in notes)]
    advice = "Save it as .docx to have its list numbers, and its footnotes in their places."
    return text_of_blocks(blocks, problems=(note(source.path, "It is an old Word document (.doc).", advice),))


def _blocks(paragraphs: Sequence[OldParagraph]) -> Iterator[PageBlock]:
    row, column = 1, 1
    cell: list[str] = []
    for index, paragraph in enumerate(paragraphs):
        text = _plain(paragraph.text)
        if paragraph.mark != "\x07" and not _goes_on_to_cell(paragraphs, index):
            row, column = 1, 1
            yield PageBlock(_shape(paragraph), text)
            continue
        if paragraph.ends_row:
            row, column, cell = row + 1, 1, []
            continue
        cell.append(text)
        if paragraph.mark == "\x07":
            yield PageBlock(Shape(Role.TABLE_CELL, row=row, column=column), " ".join(cell))
            column, cell = column + 1, []


def _goes_on_to_cell(paragraphs: Sequence[OldParagraph], index: int) -> bool:
    """Whether a paragraph stands in a cell that goes on: the text before was in a row that has not ended."""
    for before in range(index - 1, -1, -1):
        if paragraphs[before].mark == "\x07":
            return not paragraphs[before].ends_row
        if index - before > _HEADINGS:
            break
    return False


def _shape(paragraph: OldParagraph) -> Shape:
    if paragraph.style == _TITLE_STYLE:
        return Shape(Role.TITLE, level=1)
    if 1 <= paragraph.style <= _HEADINGS:
        return Shape(Role.HEADING, level=min(paragraph.style, _DEEPEST_HEADING))
    if paragraph.listed:
        return Shape(Role.LIST_ITEM, level=min(paragraph.level, 8) + 1)
    return Shape(Role.PARAGRAPH)


def _plain(text: str) -> str:
    """The words without the codes of fields and the places of pictures."""
    for _ in range(20):  # fields stand in each other
        text, count = _FIELD_CODE.subn("", text)
        if not count:
            break
    return text.translate(_CHARACTERS)
