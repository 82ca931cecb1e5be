"""Objects of a part that go into the pack as the bytes they are, with other numbers in them: nine of ten.

Parsing them into objects, following those and writing them again takes most of the time of binding. Plain are
structure elements and references to links in which nothing can be the pack's business: no string (ids, alternative
texts), only names, numbers and references; table cells that name their headers, whose ids get the part's key before
them; and the links into the pack as WeasyPrint writes them.
Everything else in a part's object streams (ISO 32000-1, 7.5.7) is parsed one by one.
"""

import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from typing import cast

from pypdf import PdfReader
from pypdf.generic import IndirectObject, NumberObject, StreamObject, read_object

SCHEME = "pack:"
PRINT_FLAG = 4
"""Annotation flag Print, which PDF/A asks of every link."""

_ELEMENT, _MENTION = b"<</Type /StructElem", b"<</Type /OBJR"
_STRING = re.compile(rb"[()%]|(?<!<)<(?!<)")
"""What begins a string, or a comment."""
_REFERENCE = re.compile(rb"(?<![\w.+-])(\d+) 0 R(?!\w)")
_RUN = re.compile(rb"<</Type /StructElem/S /Span/K \[(?:(\d+)|(\d+) 0 R)\]/Pg (\d+) 0 R/P (\d+) 0 R>>")
"""An element without attributes: its marked content or the only element in it, its page, the element above it."""
_HOLDS_TEXT = re.compile(_ELEMENT + rb"/S /(P|H[1-6]|LBody|Lbl|TD|TH|Caption|Quote|Link|Span)/")
_CELL = re.compile(
    _ELEMENT
    + rb"/S /T[DH]/K \[[\d R]*\]/Pg \d+ 0 R/P \d+ 0 R/A <<([^()<>]*/Headers \[)((?:\([\w-]+\) ?)+)\]>>>>"
)
"""A table cell that names its headers; what stands before them, and their ids."""
_PARENT_TREE = re.compile(rb"<</Nums \[([\d \[\]R]*)\]>>")
_OWNERS = re.compile(rb"(\d+) (\[[\d R]*\]|\d+ 0 R)")
"""A key of the ParentTree, and the owners of what is marked on a page, or of a link."""
_LINK = re.compile(
    rb"(<</Type /Annot/Subtype /Link/Rect \[[-\d. ]+\]/BS <</W 0>>/Contents \([^()\\]*\))"
    rb"/A <</Type /Action/S /URI/URI \(pack:([!-'*-\[\]-~]+)\)>>/StructParent (\d+)>>"
)
"""A link into the pack: all before its action, the anchor, and its key to its owner."""


@dataclass(slots=True)
class PlainObjects:
    """The plain objects of a part by their numbers; of a link what `_LINK` finds in it.

    `runs` are elements that say nothing of a stretch of text but that it is one: by their numbers that of its marked
    content, and the element it then belongs to. `mentions` are references of elements to links, `owners` ParentTrees.
    """

    elements: dict[int, bytes] = field(default_factory=dict)
    mentions: dict[int, bytes] = field(default_factory=dict)
    links: dict[int, re.Match[bytes]] = field(default_factory=dict)
    owners: dict[int, bytes] = field(default_factory=dict)
    runs: dict[int, tuple[int, int]] = field(default_factory=dict)

    def __contains__(self, number: int) -> bool:
        return number in self.elements or number in self.mentions or number in self.links

    def references(self, number: int) -> list[int]:
        """The numbers of all objects that a plain object leads to and does not take in."""
        found = [
            int(n) for n in _REFERENCE.findall(self.elements.get(number) or self.mentions.get(number, b""))
        ]
        taken_in = [n for n in found if n in self.mentions]
        own = [n for n in found if n not in self.mentions and n not in self.runs]
        return own + [n for mention in taken_in for n in self.references(mention)]

    def anchors(self) -> list[str]:
        """Where the links lead."""
        return [link[2].decode("ascii") for link in self.links.values()]

    def moved(self, number: int, became: Mapping[int, IndirectObject], first_key: int) -> bytes:
        """A plain object with its references changed; of a link the key, and what it does."""
        link = self.links.get(number)
        if link is None:
            return self._renumbered(self.elements.get(number) or self.mentions[number], became)
        key = int(link[3]) + first_key
        return b"%b/StructParent %d/F %d/Dest (%b)>>" % (link[1], key, PRINT_FLAG, link[2])

    def _renumbered(self, body: bytes, became: Mapping[int, IndirectObject]) -> bytes:
        def replaced(reference: re.Match[bytes]) -> bytes:
            number = int(reference[1])
            if number in self.runs:
                return b"%d" % self.runs[number][0]
            if number in self.mentions:
                return self._renumbered(self.mentions[number], became)
            return b"%d 0 R" % became[number].idnum

        return _REFERENCE.sub(replaced, body)

    def owners_in(self, number: int) -> list[tuple[int, bytes]]:
        """What a ParentTree says: keys and owners, as bytes."""
        return [(int(found[1]), found[2]) for found in _OWNERS.finditer(self.owners[number])]

    def owner(self, number: int) -> int:
        """The element that the text of a run belongs to."""
        while number in self.runs:
            number = self.runs[number][1]
        return number

    def merge_runs(self) -> None:
        """Let the text of every run on the page of the element above it belong to that element (14.7.4.2).

        WeasyPrint makes an element of every line, and often another around it: half of all elements of a pack.
        """
        before = -1
        while len(self.runs) > before:
            before = len(self.runs)
            for number, body in self.elements.items():
                if number not in self.runs and (run := _RUN.fullmatch(body)):
                    self._merge(number, run)
        for number in self.runs:
            del self.elements[number]

    def _merge(self, number: int, run: re.Match[bytes]) -> None:
        content, inner, page, above = run.groups()
        whole = self.elements.get(int(above), b"")
        if not _HOLDS_TEXT.match(whole) or b"/Pg %b 0 R" % page not in whole:
            return
        if content:
            self.runs[number] = int(content), int(above)
        elif int(inner) in self.runs:
            self.runs[number] = self.runs[int(inner)][0], int(above)


def take_plain_objects(reader: PdfReader, key: str) -> PlainObjects:
    """The plain objects of the part with this key; the others in its object streams are parsed and cached.

    The reader would parse all of an object stream for the first object asked of it.
    """
    plain = PlainObjects()
    for stream in sorted({stream for stream, _ in reader.xref_objStm.values()}):
        for number, body in _objects_in(reader, stream):
            if reader.xref_objStm.get(number, (0, 0))[0] != stream:
                continue
            if body.startswith(_ELEMENT) and not _STRING.search(body):
                plain.elements[number] = body
            elif body.startswith(_MENTION) and not _STRING.search(body):
                plain.mentions[number] = body
            elif link := _LINK.fullmatch(body):
                plain.links[number] = link
            elif tree := _PARENT_TREE.fullmatch(body):
                plain.owners[number] = tree[1]
            elif cell := _CELL.fullmatch(body):
                headers = cell[2].replace(b"(", f"({key}:".encode())
                plain.elements[number] = body[: cell.start(2)] + headers + body[cell.end(2) :]
            elif (0, number) not in reader.resolved_objects:
                reader.cache_indirect_object(0, number, read_object(io.BytesIO(body), reader))
    return plain


def parse_element(reader: PdfReader, number: int, plain: PlainObjects) -> None:
    """Let the reader know a plain element as an object after all."""
    if number in plain.elements:
        body = plain.elements.pop(number)
        reader.cache_indirect_object(0, number, read_object(io.BytesIO(body), reader))


def _objects_in(reader: PdfReader, number: int) -> Iterator[tuple[int, bytes]]:
    """The objects of one object stream, as bytes, by their numbers."""
    stream = cast(StreamObject, reader.get_object(IndirectObject(number, 0, reader)))
    content, first = stream.get_data(), int(cast(NumberObject, stream["/First"]))
    head = [int(field) for field in content[:first].split()]
    edges = [*(first + offset for offset in head[1::2]), len(content)]
    for own, (start, end) in zip(head[::2], pairwise(edges), strict=True):
        yield own, content[start:end].strip()


def references_in(body: bytes) -> list[int]:
    """The numbers of all objects that some bytes lead to."""
    return [int(number) for number in _REFERENCE.findall(body)]


def with_references(body: bytes, became: Mapping[int, IndirectObject]) -> bytes:
    """The bytes with every reference changed."""
    return _REFERENCE.sub(lambda reference: b"%d 0 R" % became[int(reference[1])].idnum, body)
