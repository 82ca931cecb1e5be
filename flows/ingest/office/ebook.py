"""Reader of e-books (.epub): the chapters of its spine in order, each read like a web page that is all text."""

import posixpath
import re
from collections.abc import Iterator
from html.entities import html5
from typing import Any
from urllib.parse import unquote

from flows.ingest.facts.stated_facts import read_facts
from flows.ingest.text.given_text import text_of_blocks
from flows.ingest.text.office_xml import attribute, child, local_name, parse_xml
from flows.ingest.text.packed_files import PackedFile
from flows.ingest.text.page_blocks import PageBlock, find_blocks
from flows.ingest.text.read_text import ReadText, Unreadable, note
from flows.model.problems import Problem
from flows.model.source import Metadata, Origin, Source

WITHIN = "Dublin Core"
_CONTAINER = "META-INF/container.xml"
_NAMES = {
    "title": "title", "creator": "author", "publisher": "outlet", "date": "published", "language": "language",
    "rights": "licence",
}  # fmt: skip
_NAMED = re.compile(rb"&([A-Za-z][A-Za-z0-9]{1,31});")
_OF_XML = frozenset(["amp", "lt", "gt", "quot", "apos"])
_FRONT = frozenset(["titlepage", "cover", "toc", "landmarks", "copyright-page"])
"""Kinds of pages that repeat what the package says of the book."""


def read_ebook(source: Source) -> ReadText:
    """The text of an .epub file, its blocks, and what its package says of it. Raises Unreadable."""
    packed = PackedFile.of(source.content)
    if "META-INF/encryption.xml" in packed and b"EncryptedData" in packed.read("META-INF/encryption.xml"):
        problems: tuple[Problem, ...] = (note(source.path, "Parts of it, perhaps its fonts, are encrypted."),)
    else:
        problems = ()
    place = _package_place(packed)
    package = parse_xml(packed.read(place), "package")
    blocks: list[PageBlock] = []
    for name in dict.fromkeys(_spine(package, posixpath.dirname(place))):  # a chapter is read once
        if name in packed:
            blocks.extend(_chapter(packed.read(name), name))
        else:
            problems += (note(source.path, f"The chapter {name} is missing in it."),)
    metadata = _read_metadata(package)
    return text_of_blocks(blocks, metadata, problems=problems)


def _package_place(packed: PackedFile) -> str:
    root = parse_xml(packed.read(_CONTAINER), "container")
    places = (attribute(e, "full-path") for e in root.iter() if local_name(e) == "rootfile")
    place = next((p for p in places if p), "")
    if not place:
        raise Unreadable("It names no package document.", "Save its text as plain text.")
    return place


def _spine(package: Any, folder: str) -> Iterator[str]:
    """The names of the chapters in reading order, without its own table of contents."""
    items = {
        attribute(item, "id"): item
        for item in (child(package, "manifest") if child(package, "manifest") is not None else ())
    }
    spine = child(package, "spine")
    for reference in spine if spine is not None else ():
        item = items.get(attribute(reference, "idref"))
        if item is None or "nav" in attribute(item, "properties").split():
            continue
        yield posixpath.normpath(posixpath.join(folder, unquote(attribute(item, "href"))))


def _chapter(content: bytes, name: str) -> Iterator[PageBlock]:
    """The blocks of one chapter; XHTML that is not well-formed is read as browsers would."""
    from lxml import etree, html  # noqa: PLC0415 - slow to import

    content = _NAMED.sub(_character, content)
    try:
        root = parse_xml(content, name)
    except Unreadable:
        try:
            root = html.document_fromstring(content, parser=html.HTMLParser(no_network=True, huge_tree=False))
        except (etree.ParserError, etree.XMLSyntaxError, ValueError):
            return
    if any(_FRONT & set(attribute(e, "type").split()) for e in _outermost(root)):
        return
    yield from find_blocks(root)


def _character(reference: re.Match[bytes]) -> bytes:
    """The character a reference names in HTML, as XML writes it; XML knows only five names."""
    named = reference[1].decode("ascii")
    character = html5.get(f"{named};")
    if character is None or named in _OF_XML:
        return reference[0]
    return "".join(f"&#{ord(c)};" for c in character).encode("ascii")


def _outermost(root: Any) -> Iterator[Any]:
    """The body and the first element in it: where a page says what kind of page it is."""
    body = child(root, "body")
    if body is not None:
        yield body
        yield from list(body)[:1] if len(body) == 1 else ()


def _read_metadata(package: Any) -> Metadata:
    table: dict[str, Any] = {}
    metadata = child(package, "metadata")
    for element in metadata if metadata is not None else ():
        name = _NAMES.get(local_name(element), "")
        words = " ".join((element.text or "").split())
        if not name or not words:
            continue
        if name == "author":
            table.setdefault(name, []).append(words)
        else:
            table.setdefault(name, words)
    facts, _ = read_facts(table, Origin.DOCUMENT, WITHIN)
    return facts
