"""Reader of saved web pages: main text and metadata by trafilatura, structure from the page. Never any network."""

import logging
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice
from typing import Any

from flows.ingest.text.assembling import Piece, TextAssembly
from flows.ingest.text.decoding import DecodedText, decode_text
from flows.ingest.text.given_text import text_of_blocks
from flows.ingest.text.item_labels import ListPlaces
from flows.ingest.text.page_blocks import PageBlock, find_blocks, is_hidden
from flows.ingest.text.plain_text import describe_decoding
from flows.ingest.text.read_text import ReadText, loss, note
from flows.ingest.web.page_metadata import read_page_metadata
from flows.ingest.web.page_places import MarkupPlaces
from flows.ingest.web.page_selection import select_blocks
from flows.model.document import Block, Role
from flows.model.problems import Problem
from flows.model.source import Metadata, Source
from flows.model.spans import OffsetMap

_HEAD = 4096
_HEADINGS_COMPARED = 40
_TELLING = 400
_CHARSET = re.compile(rb"<meta[^<>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_XML_ENCODING = re.compile(rb"^\s*<\?xml[^<>]{0,100}?encoding\s*=\s*[\"']([\w.:-]{2,40})[\"']")
_LONG_TAG = re.compile(r"<([A-Za-z][A-Za-z0-9]{0,20})\b[^<>]{20000,}>")
_XML_DECLARATION = re.compile(r"\A\s*<\?xml[^<>]{0,200}\?>")
_LARGEST_ANALYSED = 5_000_000
_AROUND_ARTICLES = ("nav", "aside", "footer", "header", "form", "script", "iframe")
_MOST_LINKS = 30
"""A page without any of these, and with fewer links, holds nothing but its text."""
_MOST_ELEMENTS = 60_000
_MOST_BLOCKS = 6_000
"""Beyond these a page is taken as a whole: telling the article from the rest would take too long."""


def read_web_page(source: Source, content: bytes | None = None, charset: str | None = None) -> ReadText:
    """The main text of a saved page, its blocks, and what it says of itself.

    `content` is the page where the source's file only holds it, `charset` what that file says of its encoding.
    """
    markup = source.content if content is None else content
    for library in ("trafilatura", "htmldate", "courlan"):
        logging.getLogger(library).setLevel(logging.CRITICAL)  # what matters of it is said as problems
    decoded = decode_text(markup, charset or _declared_charset(markup))
    tree, too_deep = _parse(decoded.text)
    if tree is None:
        return ReadText("", OffsetMap())
    page = tuple(find_blocks(tree))
    metadata = read_page_metadata(tree, _headings(page), _own_heading(page), _only_heading(page))
    blocks, problems = _choose(source.path, tree, decoded, page)
    assembly = _assemble(blocks, decoded.text)
    if assembly.length > _TELLING:
        # Templates state a language that the text may not be in; a text of some length tells for itself.
        metadata = replace(metadata, language=None)
    return ReadText(
        assembly.text,
        OffsetMap.from_runs(assembly.runs),
        metadata,
        _with_title(tuple(assembly.blocks), assembly.text, metadata),
        problems=describe_decoding(source.path, decoded)
        + problems
        + _report_depth(source.path, too_deep=too_deep),
        links=tuple(assembly.links),
    )


def read_whole_page(path: str, decoded: DecodedText) -> ReadText:
    """All the text of markup that is no web page, such as an HTML mail: nothing in it is taken for a menu."""
    tree, too_deep = _parse(decoded.text)
    problems = describe_decoding(path, decoded) + _report_depth(path, too_deep=too_deep)
    return text_of_blocks(find_blocks(tree) if tree is not None else (), problems=problems)


def _headings(page: tuple[PageBlock, ...]) -> tuple[str, ...]:
    """The first headings of a page, those of level 1 before those of level 2."""
    found = [b for b in page if b.shape.role is Role.HEADING and b.shape.level <= 2]  # noqa: PLR2004 - h1, h2
    return tuple(b.text for b in sorted(found[:_HEADINGS_COMPARED], key=lambda b: b.shape.level))


def _own_heading(page: tuple[PageBlock, ...]) -> str:
    """The only heading of level 1 in the articles of a page, or nothing."""
    found = [b.text for b in _first_headings(page) if b.article]
    return found[0] if len(found) == 1 else ""


def _only_heading(page: tuple[PageBlock, ...]) -> str:
    """The only heading of level 1 of a page, or nothing."""
    found = [b.text for b in _first_headings(page) if not b.boilerplate]
    return found[0] if len(found) == 1 else ""


def _first_headings(page: tuple[PageBlock, ...]) -> Iterator[PageBlock]:
    return (b for b in page if b.shape.role is Role.HEADING and b.shape.level == 1)


def _declared_charset(content: bytes) -> str | None:
    head = content[:_HEAD]
    match = _XML_ENCODING.search(head) or _CHARSET.search(head)
    return match[1].decode("ascii") if match else None


def _parse(text: str) -> tuple[Any, bool]:
    """An lxml tree (None for a page that holds nothing), and whether it nests deeper than libxml2 goes.

    Nothing is loaded from anywhere. Tags of enormous length are shortened to their names.
    """
    from lxml import etree, html  # noqa: PLC0415 - slow to import

    parser = html.HTMLParser(no_network=True, remove_pis=True, remove_comments=True, huge_tree=False)
    bounded = _LONG_TAG.sub(r"<\1>", _XML_DECLARATION.sub("", text, count=1))
    try:
        tree = html.document_fromstring(bounded, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        tree = None
    return tree, any("depth" in entry.message for entry in parser.error_log)


def _report_depth(path: str, *, too_deep: bool) -> tuple[Problem, ...]:
    message = "The page nests too deeply; what lies deepest was left out."
    return (loss(path, message, "Save its text as plain text."),) if too_deep else ()


def _choose(
    path: str, tree: Any, decoded: DecodedText, page: tuple[PageBlock, ...]
) -> tuple[tuple[PageBlock, ...], tuple[Problem, ...]]:
    """The blocks of the article; all of the page, with a note, when it is too large to tell or nothing stands out."""
    body = tuple(block for block in page if not block.boilerplate)
    if (
        len(decoded.text) > _LARGEST_ANALYSED
        or _count(tree.iter(), _MOST_ELEMENTS) == _MOST_ELEMENTS
        or len(page) > _MOST_BLOCKS
    ):
        return body, (
            note(path, "The page is very large; all of its text was taken.", "Check for menus and adverts."),
        )
    if (
        not any(True for _ in tree.iter(*_AROUND_ARTICLES))
        and _count(tree.iter("a"), _MOST_LINKS) < _MOST_LINKS
    ):
        return body, ()
    main = _main_blocks(tree)
    return select_blocks(page, main) or body or page, ()


def _count(elements: Iterable[Any], most: int) -> int:
    """How many there are, counted no further than `most`."""
    return sum(1 for _ in islice(elements, most))


def _main_blocks(tree: Any) -> tuple[PageBlock, ...]:
    """What trafilatura takes for the article; nothing when it finds none or gives up.

    It forgets how lists count, so none of its items has a number.
    """
    from trafilatura import bare_extraction  # noqa: PLC0415 - slow to import

    for element in [e for e in tree.iter() if is_hidden(e) and e.getparent() is not None]:
        element.drop_tree()
    try:
        found = bare_extraction(tree, include_comments=False, include_tables=True, include_formatting=False)
    except Exception:  # noqa: BLE001 - a page it stumbles over is still read, by its own blocks
        return ()
    body = getattr(found, "body", None)
    found_blocks = find_blocks(body) if body is not None else ()
    return tuple(replace(b, shape=replace(b.shape, ordered=False), label="") for b in found_blocks)


def _assemble(blocks: tuple[PageBlock, ...], markup: str) -> TextAssembly:
    assembly = TextAssembly()
    places = MarkupPlaces.of(markup)
    lists = ListPlaces()
    for block in blocks:
        shape, label = lists.settle(block.shape, block.label)
        pieces = places.pieces(block.text)
        # The label stands nowhere in the markup: it is counted.
        counted = [Piece(f"{label} ", pieces[0].place, verbatim=False)] if label else []
        assembly.add_block(shape, [*counted, *pieces], block.links)
    return assembly


def _with_title(blocks: tuple[Block, ...], text: str, metadata: Metadata) -> tuple[Block, ...]:
    """The first heading that is the page's title gets that role."""
    title = metadata.value("title")
    for index, block in enumerate(blocks):
        if block.role is Role.HEADING and block.span.of(text) == title:
            named = Block(block.span, Role.TITLE, block.level)
            return (*blocks[:index], named, *blocks[index + 1 :])
    return blocks
