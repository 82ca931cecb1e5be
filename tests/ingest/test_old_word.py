"""Old Word documents -> their text, headings, tables and notes."""

import pytest

from flows.ingest import read_source
from flows.model.document import Role
from tests.support.compound_files import compound_file
from tests.support.ingested import read, shown_blocks, source_of
from tests.support.old_word_files import IN_ROW, LISTED, ROW_END, old_word_file

DOC = "application/msword"
PARAGRAPHS = (
    ("Water plan", "\r", 4, ()),
    ("Why", "\r", 1, ()),
    ("It rained\x0bin the \x13 HYPERLINK x \x14valley\x15.\x02", "\r", 0, ()),
    ("one", "\r", 0, (LISTED,)),
    ("Item", "\x07", 0, (IN_ROW,)),
    ("Cost", "\x07", 0, (IN_ROW,)),
    ("", "\x07", 0, (IN_ROW, ROW_END)),
    ("Dam", "\x07", 0, (IN_ROW,)),
    ("4", "\x07", 0, (IN_ROW,)),
    ("", "\x07", 0, (IN_ROW, ROW_END)),
    ("End – “here”.", "\r", 0, ()),
)


@pytest.mark.parametrize("narrow", [False, True])
def test_structure_is_kept(narrow: object) -> None:
    document, problems = read(old_word_file(PARAGRAPHS, "So they say.\r", narrow=bool(narrow)), DOC)
    assert shown_blocks(document) == [
        (Role.TITLE, "Water plan"),
        (Role.HEADING, "Why"),
        (Role.PARAGRAPH, "It rained in the valley."),
        (Role.LIST_ITEM, "one"),
        (Role.TABLE_CELL, "Item"),
        (Role.TABLE_CELL, "Cost"),
        (Role.TABLE_CELL, "Dam"),
        (Role.TABLE_CELL, "4"),
        (Role.PARAGRAPH, "End – “here”."),
        (Role.FOOTNOTE, "So they say."),
    ]
    assert [(b.row, b.column) for b in document.blocks if b.row] == [(1, 1), (1, 2), (2, 1), (2, 2)]
    assert any("old Word document" in p.message for p in problems)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (old_word_file(PARAGRAPHS, flags=0x0100), "encrypted"),
        (compound_file({"WordDocument": b"\xec\xa5\x65\0" + b"\0" * 600}), "before 1997"),
        (compound_file({"WordDocument": b"\xec\xa5\xc1\0" + b"\0" * 600}), "damaged"),
        (compound_file({"WordDocument": b"x"}), "damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1WordDocument", "damaged"),
    ],
)
def test_what_cannot_be_read_says_why(content: bytes, reason: str) -> None:
    document, problems = read_source(source_of(content, DOC))
    assert document is None
    assert reason in problems[0].message
