"""Reader of RTF: paragraphs, headings (outline levels and styles), lists, tables, footnotes; pictures are left out.

RTF is a stream of control words and groups; it is read in one pass, with a stack of what holds inside each group.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from flows.ingest.facts.document_properties import properties_as_facts
from flows.ingest.office.rich_text_codes import CHARACTERS, SYMBOLS
from flows.ingest.office.rich_text_stream import (
    Group,
    RichTextStream,
    enter_destination,
    read_tokens,
    set_characters,
)
from flows.ingest.office.wrapped_pages import find_wrapped_page
from flows.ingest.text.assembling import Shape
from flows.ingest.text.decoding import DecodedText
from flows.ingest.text.given_text import text_of_blocks
from flows.ingest.text.page_blocks import PageBlock
from flows.ingest.text.read_text import ReadText, note
from flows.ingest.web.web_page import read_whole_page
from flows.model.document import Role
from flows.model.problems import Problem
from flows.model.source import Source

_DEEPEST_HEADING = 6
_HEADING_STYLE = re.compile(r"^heading ?(\d)", re.IGNORECASE)
_LABEL = re.compile(r"^\s*(?:(?P<bullet>[•·▪◦‣\uf0b7o-])|\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)])\t\s*")
_TWIPS_OF_A_LEVEL = 360
_PROPERTIES = {"title": "title", "author": "author"}


@dataclass(slots=True)
class _Stream(RichTextStream):
    """The stream, and what of its document was met: styles, rows and cells, notes, pictures."""

    styles: dict[int, str] = field(default_factory=dict)
    notes: list[PageBlock] = field(default_factory=list)
    row: int = 0
    column: int = 1
    pictures: int = 0


def read_rich_text(source: Source, content: bytes | None = None) -> ReadText:
    """The text of an .rtf file, its blocks, and its properties. Raises Unreadable.

    `content` is the RTF where the source's file only holds it. RTF that wraps a page is read as the page.
    """
    rich = source.content if content is None else content
    if page := find_wrapped_page(rich):
        return read_whole_page(source.path, DecodedText(page, "utf-8"))
    stream = _Stream()
    blocks = list(_read(rich, stream))
    values = {_PROPERTIES[key]: stream.collected(key) for key in _PROPERTIES}
    problems: tuple[Problem, ...] = ()
    if stream.pictures:
        problems = (note(source.path, f"{stream.pictures} pictures in it are not mentioned in the text."),)
    return text_of_blocks(blocks, properties=properties_as_facts(values), problems=problems)


def _read(content: bytes, stream: _Stream) -> Iterator[PageBlock]:
    for token in read_tokens(content):
        if token.kind == "word":
            yield from _obey(stream, token.word, token.value)
        elif token.kind == "bytes":
            stream.take_bytes(token.content)
        elif token.kind == "open":
            stream.open_group()
        elif token.kind == "close":
            _end_group(stream, stream.close_group())
        else:
            yield from _obey_symbol(stream, token.word)
    stream.settle()
    yield from _end_paragraph(stream)


def _end_group(stream: _Stream, closed: Group | None) -> None:
    """Keep what a group held for itself: a note, the name of a style, a picture."""
    if closed is None or closed.destination == stream.group.destination:
        return
    if closed.destination == "footnote":
        stream.notes.append(PageBlock(Shape(Role.FOOTNOTE), stream.collected("footnote")))
    elif closed.destination == "stylesheet entry":
        stream.styles[closed.style] = stream.collected("stylesheet entry").strip().rstrip(";")
    elif closed.destination == "pict":
        stream.pictures += 1


def _obey_symbol(stream: _Stream, symbol: str) -> Iterator[PageBlock]:
    stream.settle()
    if symbol == "*":
        stream.star = True
    elif symbol in "\r\n":
        yield from _end_paragraph(stream)
    elif symbol in SYMBOLS:
        stream.take(SYMBOLS[symbol])


def _obey(stream: _Stream, word: str, value: int | None) -> Iterator[PageBlock]:
    """Do what one control word says."""
    stream.settle()
    star, stream.star = stream.star, False
    if enter_destination(stream, word, star=star):
        return
    if word == "u" and value is not None:
        stream.take_code(value)
    elif word in CHARACTERS:
        stream.take(CHARACTERS[word])
    elif word in {"par", "sect"}:
        yield from _end_paragraph(stream)
    elif word == "cell":
        yield from _end_cell(stream)
    elif word == "row":
        stream.column = 1
        stream.row += 1
    elif not _set_paragraph(stream, word, value):
        set_characters(stream, word, value)


def _set_paragraph(stream: _Stream, word: str, value: int | None) -> bool:
    """Whether the word says something about the paragraph."""
    number = value or 0
    if word == "pard":
        stream.change(outline=-1, style=0, listed=-1, indent=0, in_table=False)
    elif word == "plain":
        stream.change(hidden=False, raised=False, font=stream.default_font)
    elif word == "intbl":
        stream.change(in_table=True)
    elif word == "outlinelevel":
        stream.change(outline=number)
    elif word == "s":
        stream.change(style=number)
        if stream.group.destination == "stylesheet":
            stream.change(destination="stylesheet entry")
    elif word == "ls" and number:
        stream.change(listed=max(stream.group.listed, 0))
    elif word == "ilvl":
        stream.change(listed=number)
    elif word == "li":
        stream.change(indent=number)
    else:
        return False
    return True


def _end_cell(stream: _Stream) -> Iterator[PageBlock]:
    if stream.group.destination != "":
        return
    row = max(stream.row, 1)
    stream.row = row
    yield PageBlock(Shape(Role.TABLE_CELL, row=row, column=stream.column), stream.collected())
    stream.column += 1


def _end_paragraph(stream: _Stream) -> Iterator[PageBlock]:
    """The paragraph gathered so far as a block, and the notes that belong to it."""
    if stream.group.destination == "footnote":
        stream.take(" ")
        return
    if stream.group.destination != "":
        return
    if stream.group.in_table:
        stream.take(" ")  # the cell goes on
        return
    label, text = stream.collected("listtext") + stream.collected("pntext"), stream.collected()
    stream.row = 0
    stream.column = 1
    shape = _shape(stream, label, text)
    inside = _LABEL.match(text) if shape.role is Role.LIST_ITEM and not label.strip() else None
    printed = (inside[0] if inside else label).strip() if shape.role is Role.LIST_ITEM else ""
    yield PageBlock(shape, text[inside.end() :] if inside else text, label=printed)
    yield from stream.notes
    stream.notes.clear()


def _shape(stream: _Stream, label: str, text: str) -> Shape:
    group = stream.group
    name = stream.styles.get(group.style, "")
    heading = _HEADING_STYLE.match(name)
    if name.lower() == "title":
        return Shape(Role.TITLE, level=1)
    if heading or 0 <= group.outline < _DEEPEST_HEADING:
        level = int(heading[1]) if heading else group.outline + 1
        return Shape(Role.HEADING, level=min(max(level, 1), _DEEPEST_HEADING))
    if _is_listed(stream, label, text):
        match = _LABEL.match(f"{label.strip()}\t" if label.strip() else text)
        level = max(group.listed, 0) + 1 if group.listed >= 0 else max(group.indent // _TWIPS_OF_A_LEVEL, 1)
        return Shape(Role.LIST_ITEM, level=level, ordered=bool(match and not match["bullet"]))
    if "quot" in name.lower():
        return Shape(Role.QUOTATION)
    return Shape(Role.PARAGRAPH)


def _is_listed(stream: _Stream, label: str, text: str) -> bool:
    return bool(label.strip()) or stream.group.listed >= 0 or _LABEL.match(text) is not None
