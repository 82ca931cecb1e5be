"""Long parts in pieces that are typeset side by side and bound as one: HTML -> HTML.

A register of a thousand sources has hundreds of pages. Typeset in one piece it would keep one core busy while the
others wait, take memory that grows with its length, and be done again whole for one row that changed. It is cut
between rows, entries or paragraphs, never inside one and never after a heading; every piece opens on a new page
and repeats the head of a table it goes on with. Where the cuts lie depends on the rows around them alone: a row
more in one place moves no cut elsewhere, so that the other pieces stay what they were.
"""

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from html import unescape

from flows.model.printed import PartMarkup
from flows.render.anchors import find_anchors

CHARACTERS_PER_PAGE = 2_500
"""Of text, without markup; measured on the registers and annexes of packs of twenty sources."""
LONG = 60 * CHARACTERS_PER_PAGE
SHORTEST_PIECE = 16 * CHARACTERS_PER_PAGE
LONGEST_PIECE = 30 * CHARACTERS_PER_PAGE
"""Tables of long rows take a worker twenty megabytes a page."""
DENSE = frozenset({"index"})
"""Parts whose pages hold twice as many lines and links as others, and take three times as long: cut at a quarter of
the length, where a letter begins if one does in time.
"""
DENSE_SHARE = 0.25
ROWS_PER_CUT = 48
"""On average so many rows beyond the shortest piece comes one before which it is cut."""

_TAG = re.compile(r"""<(/?)([a-zA-Z][\w-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>""")
_BODY = re.compile(r"(.*?<body[^>]*>)(.*)(</body>.*)", re.DOTALL)
_ID = re.compile(r'\s(?:id|data-[\w-]+)="[^"]*"')
_SECTION = re.compile(r'data-section="([^"]*)"')
_BELONGS = re.compile(r'class="[^"]*--sub\b')
"""A subentry stands below the entry before it."""
_VOID = frozenset({"br", "img", "hr", "meta", "link", "col", "wbr", "input"})
_CONTAINERS = frozenset({"section", "div", "table", "tbody"})
_BLOCKS = frozenset(
    {"section", "div", "p", "h2", "h3", "table", "tr", "ul", "ol", "dl", "figure", "blockquote", "pre"}
)
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "header", "caption", "thead", "colgroup"})


@dataclass(frozen=True, slots=True)
class _Place:
    """A place where a part may be cut: how much text stands before it, and what is open there.

    `reopened` is the markup with which the next piece goes on, `closed` that with which this one ends.
    """

    position: int
    text: int
    section: str
    reopened: str
    closed: str


@dataclass(slots=True)
class _Open:
    """An element that is open: its tag as written, and the head it repeats if it is a table."""

    name: str
    tag: str
    start: int = 0
    head: str = ""
    last_closed: str = ""


def divide_markup(markup: PartMarkup) -> tuple[PartMarkup, ...]:
    """The part itself, or its pieces in order when it is longer than some sixty pages; a dense one, fifteen.

    The first piece keeps the key; the others have it with a number, and are marked as continuing it.
    """
    whole = _BODY.fullmatch(markup.html)
    dense = markup.key in DENSE
    share = DENSE_SHARE if dense else 1.0
    if whole is None or len(_TAG.sub("", whole[2])) <= share * LONG:
        return (markup,)
    head, body, tail = whole.groups()
    cuts = list(_choose(body, share, at_sections=dense))
    starts = ["", *(cut.reopened for cut in cuts)]
    ends = [*(cut.closed for cut in cuts), ""]
    edges = [0, *(cut.position for cut in cuts), len(body)]
    titles = [markup.title, *(cut.section or markup.title for cut in cuts)]
    pieces = []
    for number, (start, end, title) in enumerate(zip(starts, ends, titles, strict=True)):
        html = f"{head}{start}{body[edges[number] : edges[number + 1]]}{end}{tail}"
        anchors = find_anchors(html)
        piece = replace(markup, title=title, html=html, defines=anchors.defines, refers=anchors.refers)
        if number:
            piece = replace(piece, key=f"{markup.key}-{number + 1}", recto=False, continues=True)
        pieces.append(piece)
    return tuple(pieces)


def _choose(body: str, share: float, *, at_sections: bool) -> Iterator[_Place]:
    """The places where the part is cut, into pieces of this share of the usual length."""
    shortest, longest = share * SHORTEST_PIECE, share * LONGEST_PIECE
    total = len(_TAG.sub("", body))
    begun = 0
    for place in _places(body):
        length = place.text - begun
        if length < shortest or total - place.text < shortest / 2:
            continue
        # What stands there decides, but for the page numbers it may lead to.
        mark = body[place.position : place.position + 200].partition("href")[0]
        fits = mark.startswith("<section") if at_sections else _is_cut_before(mark)
        if length >= longest or fits:
            begun = place.text
            yield place


def _is_cut_before(mark: str) -> bool:
    return zlib.crc32(mark.encode("utf-8")) % ROWS_PER_CUT == 0


def _places(body: str) -> Iterator[_Place]:
    """Every place before a block that follows another block, with nothing but containers open around it."""
    opened = [_Open("body", "")]
    text, end, section = 0, 0, ""
    for tag in _TAG.finditer(body):
        text += tag.start() - end
        end = tag.end()
        closing, name = tag[1], tag[2].lower()
        if closing:
            _close(opened, name, body, tag)
            continue
        if name in _BLOCKS and _may_be_cut(opened) and not _BELONGS.search(tag[3]):
            yield _Place(
                tag.start(),
                text,
                section,
                "".join(_reopened(element) for element in opened),
                "".join(f"</{element.name}>" for element in reversed(opened[1:])),
            )
        if found := _SECTION.search(tag[3]):
            section = unescape(found[1])
        if name not in _VOID and not tag[3].endswith("/"):
            opened.append(_Open(name, tag[0], tag.start()))


def _may_be_cut(opened: list[_Open]) -> bool:
    before = opened[-1].last_closed
    around = (element.name in _CONTAINERS for element in opened[1:])
    return bool(before) and before not in _HEADINGS and all(around)


def _close(opened: list[_Open], name: str, body: str, tag: re.Match[str]) -> None:
    """Close an element, and what was left open inside it; a table remembers its head."""
    while len(opened) > 1:
        element = opened.pop()
        parent = opened[-1]
        parent.last_closed = element.name
        if element.name in {"thead", "colgroup"} and parent.name == "table":
            parent.head += body[element.start : tag.end()]
        if element.name == name:
            return


def _reopened(element: _Open) -> str:
    """The start of an element that goes on in the next piece; names and bookmarks stay in the first."""
    return _ID.sub("", element.tag) + element.head
