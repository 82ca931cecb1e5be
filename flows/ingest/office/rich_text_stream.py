"""RTF as a stream of control words, text and groups, with what holds inside each group. One pass, nothing recurses."""

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from flows.ingest.office.rich_text_codes import CODE_PAGES, KEPT, SILENT
from flows.ingest.text.raised_digits import raise_digits
from flows.ingest.text.read_text import Unreadable

_TOKEN = re.compile(
    rb"\\(?P<word>[a-zA-Z]{1,32})(?P<value>-?\d{1,10})? ?|\\'(?P<hex>[0-9a-fA-F]{2})|\\(?P<symbol>[^a-zA-Z])"
    rb"|(?P<open>\{)|(?P<close>\})|[\r\n]+|(?P<plain>[^\\{}\r\n]+)|.",
    re.DOTALL,
)
_DEEPEST = 2_000


@dataclass(frozen=True, slots=True)
class Token:
    """`kind` is "word" (a control word and its number), "symbol", "bytes" (of text), "open" or "close" (a group)."""

    kind: str
    word: str = ""
    value: int | None = None
    content: bytes = b""


def read_tokens(content: bytes) -> Iterator[Token]:
    """The tokens of RTF in order, without the binary data between them."""
    position = 0
    while match := _TOKEN.match(content, position):
        position = match.end()
        kind = match.lastgroup
        if kind in {"word", "value"}:
            word, value = match["word"].decode("ascii"), int(match["value"]) if match["value"] else None
            if word == "bin":
                position += max(value or 0, 0)
            else:
                yield Token("word", word, value)
        elif kind == "plain":
            yield Token("bytes", content=match["plain"])
        elif kind == "hex":
            yield Token("bytes", content=bytes([int(match["hex"], 16)]))
        elif kind == "symbol":
            yield Token(kind, match["symbol"].decode("latin-1"))
        elif kind is not None:
            yield Token(kind)


@dataclass(frozen=True, slots=True)
class Group:
    """What holds inside a group of the stream: where its text goes, its character set, what a paragraph in it is."""

    destination: str = ""
    font: int = -1
    skip: int = 1
    hidden: bool = False
    raised: bool = False
    outline: int = -1
    style: int = 0
    listed: int = -1
    indent: int = 0
    in_table: bool = False


@dataclass(slots=True)
class RichTextStream:
    """The state of one pass: its groups, character sets, and the words of each destination."""

    code_page: str = "cp1252"
    default_font: int = -1
    fonts: dict[int, str] = field(default_factory=dict)
    groups: list[Group] = field(default_factory=lambda: [Group()])
    words: dict[str, list[str]] = field(default_factory=dict)
    waiting: bytearray = field(default_factory=bytearray)
    unread: int = 0
    star: bool = False

    @property
    def group(self) -> Group:
        """The innermost open group."""
        return self.groups[-1]

    def change(self, **values: object) -> None:
        """Set what holds inside the group."""
        self.groups[-1] = replace(self.group, **values)  # type: ignore[arg-type]

    def take(self, text: str) -> None:
        """Text for the destination of the group."""
        if text and not self.group.hidden and self.group.destination not in SILENT:
            words = raise_digits(text) if self.group.raised else text
            self.words.setdefault(self.group.destination, []).append(words)

    def take_bytes(self, content: bytes) -> None:
        """Bytes of text, less those that only repeat a Unicode character for old readers."""
        self.star = False
        dropped = min(self.unread, len(content))
        self.unread -= dropped
        self.waiting += content[dropped:]

    def take_code(self, value: int) -> None:
        """A character by its number; what repeats it for old readers is then left out."""
        self.take(chr(value % 65536))
        self.unread = self.group.skip

    def settle(self) -> None:
        """Decode the bytes gathered so far: characters may take two of them."""
        if self.waiting:
            encoding = self.fonts.get(self.group.font, self.code_page)
            self.take(self.waiting.decode(encoding, "replace"))
            self.waiting.clear()

    def open_group(self) -> None:
        """A group inside the group. Raises Unreadable when they nest too deeply."""
        self.settle()
        self.unread = 0
        if len(self.groups) > _DEEPEST:
            raise Unreadable("It nests too deeply.", "Save its text as plain text.")
        self.groups.append(self.group)

    def close_group(self) -> Group | None:
        """The group that ends; None for a bracket that closes nothing."""
        self.settle()
        self.unread = 0
        return self.groups.pop() if len(self.groups) > 1 else None

    def collected(self, destination: str = "") -> str:
        """The words of a destination since they were last asked for."""
        return join_surrogates("".join(self.words.pop(destination, [])))


def enter_destination(stream: RichTextStream, word: str, *, star: bool) -> bool:
    """Send the text of a group where a word says it goes; True where the word needs nothing more done."""
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


def set_characters(stream: RichTextStream, word: str, value: int | None) -> None:
    """What a word says about the characters that follow: their set, and whether they are shown."""
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
    elif word in {"super", "nosupersub", "sub"}:
        stream.change(raised=word == "super" and value != 0)
    elif word in {"v", "deleted"}:
        stream.change(hidden=value != 0)


def _known(encoding: str) -> str:
    try:
        return codecs.lookup(encoding).name
    except LookupError:
        return "cp1252"


def join_surrogates(text: str) -> str:
    """RTF writes characters beyond the first 65,536 as two halves."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
