"""Reader of RTF: paragraphs, headings (outline levels and styles), lists, tables, footnotes; pictures are left out.

RTF is a stream of control words and groups; it is read in one pass, with a stack of what holds inside each group.
"""

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from flows.ingest.assembling import Shape
from flows.ingest.document_properties import properties_as_facts
from flows.ingest.given_text import text_of_blocks
from flows.ingest.page_blocks import PageBlock
from flows.ingest.read_text import ReadText, Unreadable, note
from flows.ingest.rich_text_codes import CHARACTERS, CODE_PAGES, KEPT, SILENT, SYMBOLS
from flows.model.document import Role
from flows.model.problems import Problem
from flows.model.source import Source

_TOKEN = re.compile(
    rb"\\(?P<word>[a-zA-Z]{1,32})(?P<value>-?\d{1,10})? ?|\\'(?P<hex>[0-9a-fA-F]{2})|\\(?P<symbol>[^a-zA-Z])"
    rb"|(?P<open>\{)|(?P<close>\})|[\r\n]+|(?P<plain>[^\\{}\r\n]+)|.",
    re.DOTALL,
)
_DEEPEST = 2_000
_DEEPEST_HEADING = 6
_HEADING_STYLE = re.compile(r"^heading ?(\d)", re.IGNORECASE)
_LABEL = re.compile(r"^\s*(?:(?P<bullet>[•·▪◦‣\uf0b7o-])|\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)])\t\s*")
_TWIPS_OF_A_LEVEL = 360
_PROPERTIES = {"title": "title", "author": "author"}


@dataclass(frozen=True, slots=True)
class _Group:
    """What holds inside a group of the stream: where its text goes, its character set, what a paragraph in it is."""

    destination: str = ""
    font: int = -1
    skip: int = 1
    hidden: bool = False
    outline: int = -1
    style: int = 0
    listed: int = -1
    indent: int = 0
    in_table: bool = False


@dataclass(slots=True)
class _Stream:
    """The state of one pass."""

    code_page: str = "cp1252"
    default_font: int = -1
    fonts: dict[int, str] = field(default_factory=dict)
    styles: dict[int, str] = field(default_factory=dict)
    groups: list[_Group] = field(default_factory=lambda: [_Group()])
    words: dict[str, list[str]] = field(default_factory=dict)
    waiting: bytearray = field(default_factory=bytearray)
    unread: int = 0
    notes: list[PageBlock] = field(default_factory=list)
    row: int = 0
    column: int = 1
    pictures: int = 0
    star: bool = False

    @property
    def group(self) -> _Group:
        return self.groups[-1]

    def change(self, **values: object) -> None:
        self.groups[-1] = replace(self.group, **values)  # type: ignore[arg-type]

    def take(self, text: str) -> None:
        """Text for the destination of the group."""
        if text and not self.group.hidden and self.group.destination not in SILENT:
            self.words.setdefault(self.group.destination, []).append(text)

    def take_bytes(self, content: bytes) -> None:
        """Bytes of text, less those that only repeat a Unicode character for old readers."""
        dropped = min(self.unread, len(content))
        self.unread -= dropped
        self.waiting += content[dropped:]

    def settle(self) -> None:
        """Decode the bytes gathered so far: characters may take two of them."""
        if self.waiting:
            encoding = self.fonts.get(self.group.font, self.code_page)
            self.take(self.waiting.decode(encoding, "replace"))
            self.waiting.clear()

    def collected(self, destination: str = "") -> str:
        words = self.words.pop(destination, [])
        return _join_surrogates("".join(words))


def read_rich_text(source: Source) -> ReadText:
    """The text of an .rtf file, its blocks, and its properties. Raises Unreadable."""
    stream = _Stream()
    blocks = list(_read(source.content, stream))
    values = {_PROPERTIES[key]: stream.collected(key) for key in _PROPERTIES}
    problems: tuple[Problem, ...] = ()
    if stream.pictures:
        problems = (note(source.path, f"{stream.pictures} pictures in it are not mentioned in the text."),)
    return text_of_blocks(blocks, properties=properties_as_facts(values), problems=problems)


def _read(content: bytes, stream: _Stream) -> Iterator[PageBlock]:
    position = 0
    while match := _TOKEN.match(content, position):
        position = match.end()
        kind = match.lastgroup
        if kind in {"word", "value"}:
            word, value = match["word"].decode("ascii"), int(match["value"]) if match["value"] else None
            if word == "bin":
                position += max(value or 0, 0)
            else:
                yield from _obey(stream, word, value)
        elif kind == "plain":
            stream.star = False
            stream.take_bytes(match["plain"])
        elif kind == "hex":
            stream.take_bytes(bytes([int(match["hex"], 16)]))
        elif kind == "open":
            _open_group(stream)
        elif kind == "close":
            _close_group(stream)
        elif kind == "symbol":
            yield from _obey_symbol(stream, match["symbol"].decode("latin-1"))
    stream.settle()
    yield from _end_paragraph(stream)


def _open_group(stream: _Stream) -> None:
    stream.settle()
    stream.unread = 0
    if len(stream.groups) > _DEEPEST:
        raise Unreadable("It nests too deeply.", "Save its text as plain text.")
    stream.groups.append(stream.group)


def _close_group(stream: _Stream) -> None:
    stream.settle()
    stream.unread = 0
    if len(stream.groups) == 1:
        return
    closed = stream.groups.pop()
    if closed.destination == stream.group.destination:
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
    if _enter_destination(stream, word, star=star):
        return
    if word == "u" and value is not None:
        stream.take(chr(value % 65536))
        stream.unread = stream.group.skip
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
        _set_characters(stream, word, value)


def _enter_destination(stream: _Stream, word: str, *, star: bool) -> bool:
    """Whether the word says where the text of its group goes, or that it goes nowhere."""
    at = stream.group.destination
    if word in SILENT or (star and word not in KEPT):
        if word in {"pict", "nonshppict"} and at in SILENT:
            return True
        stream.change(destination=word if word in SILENT else "colortbl")
    elif at in SILENT:
        return False
    elif word in {"fonttbl", "stylesheet", "info"}:
        stream.change(destination=word)
    elif word in {"footnote", "listtext", "pntext", "title", "author"}:
        stream.change(destination=word, hidden=False)
    elif at == "info" and word not in {"title", "author"}:
        stream.change(destination="colortbl")
    elif word == "shptxt":
        stream.change(destination="")
    elif word == "shpinst":
        stream.change(destination=word)
    return word == "shppict"
    return True


def _set_paragraph(stream: _Stream, word: str, value: int | None) -> bool:
    """Whether the word says something about the paragraph."""
    number = value or 0
    if word == "pard":
        stream.change(outline=-1, style=0, listed=-1, indent=0, in_table=False)
    elif word == "plain":
        stream.change(hidden=False, font=stream.default_font)
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


def _set_characters(stream: _Stream, word: str, value: int | None) -> None:
    number = value or 0
    if word == "uc":
        stream.change(skip=max(number, 0))
    elif word == "ansicpg":
        stream.code_page = _known(f"cp{number}")
    elif word == "mac":
        stream.code_page = "mac-roman"
    elif word == "deff":
        stream.default_font = number
        stream.change(font=number)
    elif word == "f":
        stream.change(font=number)
    elif word == "fcharset" and stream.group.destination == "fonttbl" and number > 1:
        stream.fonts[stream.group.font] = CODE_PAGES.get(number, stream.code_page)
    elif word in {"v", "deleted"}:
        stream.change(hidden=value != 0)


def _known(encoding: str) -> str:
    try:
        return codecs.lookup(encoding).name
    except LookupError:
        return "cp1252"


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


def _join_surrogates(text: str) -> str:
    """RTF writes characters beyond the first 65,536 as two halves."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
