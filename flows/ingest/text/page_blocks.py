"""A parsed page (or the main part of one) -> its blocks of text in reading order, white space folded.

One walk serves HTML and the simplified tree that the main-text extractor hands back. It is iterative:
however deep a page nests, nothing recurses.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import Any

from lxml import etree

from flows.english.word_tables import word_list
from flows.ingest.text.assembling import LinkedWords, Shape, find_links, linked
from flows.ingest.text.item_labels import ListCount, count_of_page_list, stated_number
from flows.ingest.text.normalising import normalise_text
from flows.ingest.text.page_pictures import leads_elsewhere, local_name, said_of_picture
from flows.ingest.text.page_tables import CELLS, PageTable, covered, is_layout
from flows.ingest.text.raised_digits import raise_digits
from flows.model.document import Role

_SILENT_NAMES = (
    "script style noscript template form button select option svg math iframe object embed head canvas video audio "
    "textarea input map title dialog graphic"
)
_SILENT = frozenset(_SILENT_NAMES.split())
_BOILERPLATE = frozenset(["nav", "footer", "aside", "menu"])
_MAY_BE_MENUS = frozenset(["ul", "ol", "div", "section", "header"])
_MENUS = word_list(
    "nav navbar navigation menu main-menu mainmenu site-nav main-nav topnav breadcrumb breadcrumbs"
)
"""What pages call their menus."""
_LONGEST_MENU = 1500
_BLOCK_NAMES = (
    "html body main article section div header nav footer aside menu address center fieldset hgroup details summary "
    "figure p h1 h2 h3 h4 h5 h6 ul ol dl li dt dd blockquote pre table caption thead tbody tfoot tr td th hr "
    "figcaption doc comments text head list item quote row cell ab"
)
_BLOCKS = frozenset(_BLOCK_NAMES.split())
_ARTICLES = frozenset(["article", "main"])
_LISTS = frozenset(["ul", "ol", "dl", "list"])
_ITEMS = frozenset(["li", "item", "dt", "dd"])
_ROLES = {
    "p": Role.PARAGRAPH, "ab": Role.PARAGRAPH, "li": Role.LIST_ITEM, "item": Role.LIST_ITEM, "dt": Role.LIST_ITEM,
    "dd": Role.LIST_ITEM, "blockquote": Role.QUOTATION, "quote": Role.QUOTATION, "td": Role.TABLE_CELL,
    "th": Role.TABLE_CELL, "cell": Role.TABLE_CELL, "pre": Role.CODE, "figcaption": Role.CAPTION,
    "caption": Role.CAPTION,
}  # fmt: skip
_BREAK = "\x00"
"""Stands for a line break until its block is whole: no parsed text holds it."""
_HIDDEN = re.compile(r"display:\s*none|visibility:\s*hidden", re.IGNORECASE)
_FOLD = re.compile(r"[ \t\n\r\f\v\x00]+")
_PARAGRAPH_BREAK = re.compile(r"\x00[ \t\n]*(?:\x00[ \t\n]*)+")


@dataclass(frozen=True, slots=True)
class PageBlock:
    """`boilerplate`: it stands in navigation, a footer or the like; `label`: what is printed before a list item;
    `article`: the number of the article of the page that holds it, 0 for none and for what leads elsewhere;
    `page`: the page of the file on which it stands, 0 where it has none.
    """

    shape: Shape
    text: str
    boilerplate: bool = False
    label: str = ""
    article: int = 0
    links: tuple[LinkedWords, ...] = ()
    page: int = 0


@dataclass(slots=True)
class _Walk:
    """Where the walk stands: the open containers, lists and tables, the words not yet made a block."""

    around: list[Shape | None] = field(default_factory=list)
    lists: list[ListCount] = field(default_factory=list)
    items: list[str | None] = field(default_factory=list)
    """The labels of the items around; None of one whose first words are a block already."""
    tables: list[PageTable] = field(default_factory=list)
    boilerplate: int = 0
    words: list[str] = field(default_factory=list)
    pictures: list[str] = field(default_factory=list)
    """What is said of the pictures among the words: it stands behind them."""
    raised: int = 0
    articles: list[int] = field(default_factory=list)
    """The numbers of the articles around; 0 for a caption that leads elsewhere."""
    articles_begun: int = 0
    open_links: list[tuple[int, str]] = field(default_factory=list)
    """From which of the words on a link goes, and where it leads."""
    links: list[LinkedWords] = field(default_factory=list)

    def shape(self) -> Shape:
        return next((shape for shape in reversed(self.around) if shape), Shape(Role.PARAGRAPH))

    @property
    def article(self) -> int:
        return self.articles[-1] if self.articles else 0

    def take(self, text: str | None) -> None:
        if text:
            normal = normalise_text(text)[0]
            self.words.append(raise_digits(normal) if self.raised else normal)

    def flush(self) -> Iterator[PageBlock]:
        """The words gathered so far as a block; a doubled line break parts paragraphs."""
        text, self.words = "".join(self.words), []
        pending, self.links = self.links, []
        self.open_links = [(0, address) for _, address in self.open_links]
        shape = self.shape()
        if shape.role is Role.CODE:
            parts = [text.replace(_BREAK, "\n").strip("\n").rstrip()]
        else:
            parts = [_FOLD.sub(" ", part).strip() for part in _PARAGRAPH_BREAK.split(text)]
        for part in parts:
            if part.strip():
                held = pending[: len(list(find_links(part, pending)))]
                del pending[: len(held)]
                shape, label = self._label(shape)
                yield PageBlock(
                    shape, part, bool(self.boilerplate), label, article=self.article, links=tuple(held)
                )
        if shape.role is not Role.TABLE_CELL:
            yield from (
                PageBlock(Shape(Role.CAPTION), said, bool(self.boilerplate), article=self.article)
                for said in self.pictures
            )
            self.pictures.clear()

    def _label(self, shape: Shape) -> tuple[Shape, str]:
        """The shape of the next block, and the label of an item that begins with it; what follows is a paragraph."""
        if shape.role is not Role.LIST_ITEM or not self.items:
            return shape, ""
        label, self.items[-1] = self.items[-1], None
        return (Shape(Role.PARAGRAPH), "") if label is None else (shape, label)


def find_blocks(root: Any) -> Iterator[PageBlock]:
    """The blocks of an lxml tree, in order; what one table cell holds is one block."""
    held: PageBlock | None = None
    for block in _walk_tree(root):
        if held and held.shape.role is Role.TABLE_CELL and block.shape == held.shape:
            held = replace(held, text=f"{held.text} {block.text}", links=held.links + block.links)
            continue
        if held:
            yield held
        held = block
    if held:
        yield held


def _walk_tree(root: Any) -> Iterator[PageBlock]:
    walk = _Walk()
    events = etree.iterwalk(root, events=("start", "end"))
    for event, element in events:
        name = local_name(element)
        silent = not name or _is_silent(element, name)
        if event == "start":
            if silent:
                events.skip_subtree()
            else:
                yield from _enter(walk, element, name)
        else:
            if not silent:
                yield from _leave(walk, element, name)
            walk.take(element.tail)
    yield from walk.flush()


def _enter(walk: _Walk, element: Any, name: str) -> Iterator[PageBlock]:
    if name in {"br", "lb"}:
        walk.words.append(_BREAK)
    if name == "img" and (said := said_of_picture(element)):
        walk.pictures.append(said)
    if name in _BLOCKS:
        yield from walk.flush()
        walk.boilerplate += _is_boilerplate(element, name)
        if name in _ARTICLES:
            walk.articles_begun += 1
            walk.articles.append(walk.articles_begun)
        elif name == "figcaption":
            walk.articles.append(0 if leads_elsewhere(element) else walk.article)
        _count_tables(walk, element, name)
        if name in _LISTS:
            walk.lists.append(_count_of(element, name))
        if name in _ITEMS:
            stated = stated_number(element.get("value"))
            walk.items.append(walk.lists[-1].label(stated) if walk.lists else "")
        walk.around.append(_shape_of(walk, element, name))
    walk.raised += name == "sup"
    if name == "a":
        walk.open_links.append((len(walk.words), element.get("href") or ""))
    walk.take(element.text)


def _is_boilerplate(element: Any, name: str) -> bool:
    """Whether an element is navigation or the like, by its name or by what a page calls a short one."""
    if name in _BOILERPLATE:
        return True
    called = (
        f"{element.get('role') or ''} {element.get('class') or ''} {element.get('id') or ''}".lower().split()
    )
    if name not in _MAY_BE_MENUS or _MENUS.isdisjoint(called):
        return False
    return sum(map(len, islice(element.itertext(), _LONGEST_MENU))) < _LONGEST_MENU


def _leave(walk: _Walk, element: Any, name: str) -> Iterator[PageBlock]:
    walk.raised -= name == "sup"
    if name == "a" and walk.open_links:
        begun, address = walk.open_links.pop()
        walk.links.extend(linked("".join(walk.words[begun:]).replace(_BREAK, " "), address))
    if name not in _BLOCKS:
        return
    yield from walk.flush()
    walk.boilerplate -= _is_boilerplate(element, name)
    if walk.articles and (name in _ARTICLES or name == "figcaption"):
        walk.articles.pop()
    if walk.around:
        walk.around.pop()
    if name in _LISTS and walk.lists:
        walk.lists.pop()
    if name in _ITEMS and walk.items:
        walk.items.pop()
    if name == "table" and walk.tables:
        walk.tables.pop()


def _count_of(element: Any, name: str) -> ListCount:
    if name != "ol" and element.get("rend") != "ol":
        return ListCount()
    return count_of_page_list(element.attrib, sum(local_name(item) in _ITEMS for item in element))


def _count_tables(walk: _Walk, element: Any, name: str) -> None:
    if name == "table":
        walk.tables.append(PageTable(is_layout(element)))
    elif walk.tables and name in {"tr", "row"}:
        walk.tables[-1].enter_row()
    elif walk.tables and name in CELLS:
        walk.tables[-1].enter_cell(covered(element, "colspan"), covered(element, "rowspan"))


def _shape_of(walk: _Walk, element: Any, name: str) -> Shape | None:
    """The shape that an element gives to the words in it, or None when it leaves that to what is around it."""
    if name == "head" or (len(name) == 2 and name[0] == "h" and name[1].isdecimal()):  # noqa: PLR2004 - h1 to h6
        rank = (element.get("rend") or "h2") if name == "head" else name
        return Shape(Role.HEADING, level=int(rank[1]) if rank[1:].isdecimal() else 2)
    role = _ROLES.get(name)
    outer = walk.shape()
    if role is None or (role is Role.PARAGRAPH and outer.role in _KEPT):
        return None
    if role is Role.LIST_ITEM:
        if outer.role is Role.TABLE_CELL:
            return None
        return Shape(role, level=max(len(walk.lists), 1), ordered=bool(walk.lists and walk.lists[-1].kind))
    if role is Role.TABLE_CELL:
        if not walk.tables or walk.tables[-1].is_layout:
            return None
        header = name == "th" or element.get("role") == "head"
        return Shape(role, row=max(walk.tables[-1].row, 1), column=walk.tables[-1].column, header=header)
    return Shape(role)


_KEPT = frozenset([Role.LIST_ITEM, Role.QUOTATION, Role.TABLE_CELL, Role.CAPTION])
"""A paragraph inside one of these is part of it."""


def _is_silent(element: Any, name: str) -> bool:
    """Whether nothing in an element is read. The simplified tree calls its headings "head", with their rank."""
    if name in _SILENT and not (name == "head" and element.get("rend")):
        return True
    return is_hidden(element)


def is_hidden(element: Any) -> bool:
    """Whether an element says of itself that it is not shown."""
    return element.get("hidden") is not None or bool(_HIDDEN.search(element.get("style") or ""))
