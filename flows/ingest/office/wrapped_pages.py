"""HTML that Outlook keeps inside RTF (MS-OXRTFEX) -> the HTML as it was.

The page's tags lie in groups of their own, which other readers of RTF skip; what only those others are to see is
marked so; the words of the page are the words of the RTF.
"""

from html import escape

from flows.ingest.office.rich_text_codes import CHARACTERS, SYMBOLS
from flows.ingest.office.rich_text_stream import (
    RichTextStream,
    Token,
    enter_destination,
    join_surrogates,
    read_tokens,
    set_characters,
)

_SIGN = b"\\fromhtml"
HEAD = 2_000
"""Bytes within which RTF says what it was made from."""
_TAGS = "htmltag"
_FOR_OTHERS = "htmlrtf"


class _Page(RichTextStream):
    """The stream, and the page as far as it was read."""

    def take(self, text: str) -> None:
        """Markup as it stands; words with what would be markup in them written as characters."""
        destination = self.group.destination
        if text and not self.group.hidden and destination in {"", _TAGS}:
            self.words.setdefault("", []).append(text if destination else escape(text, quote=False))


def find_wrapped_page(content: bytes) -> str:
    """The HTML inside RTF; empty where it wraps none. Raises Unreadable for what nests too deeply."""
    if _SIGN not in content[:HEAD]:
        return ""
    page = _Page()
    for token in read_tokens(content):
        if token.kind == "word":
            page.settle()
            _obey(page, token)
        elif token.kind == "bytes":
            page.take_bytes(token.content)
        elif token.kind == "open":
            page.open_group()
        elif token.kind == "close":
            page.close_group()
        else:
            page.settle()
            page.star = token.word == "*"
            page.take(SYMBOLS.get(token.word, ""))
    page.settle()
    return join_surrogates("".join(page.words.get("", ())))


def _obey(page: _Page, token: Token) -> None:
    star, page.star = page.star, False
    if token.word == _FOR_OTHERS:
        page.change(hidden=token.value != 0)
    elif star and token.word == _TAGS:
        page.change(destination=_TAGS)
    elif enter_destination(page, token.word, star=star):
        return
    elif token.word == "u" and token.value is not None:
        page.take_code(token.value)
    elif token.word == "par":
        page.take("\n")
    elif token.word in CHARACTERS:
        page.take(CHARACTERS[token.word])
    elif token.word not in {"v", "deleted"}:  # what is hidden in the page is hidden by its own markup
        set_characters(page, token.word, token.value)
