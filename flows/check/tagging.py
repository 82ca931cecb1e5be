"""The structure tree of a file, walked once: what it holds, in reading order, and what is wrong with it.

The rules are those of PDF/UA-1 (ISO 14289-1) that a machine can decide, and some that validators pass over: a
part that is missing from the tree, links that swapped their owners, parts in another order than their pages.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from sys import intern

import pikepdf

from flows.model.checking import Finding

HEADING = re.compile(r"/H([1-6])")
Reference = tuple[int, int]


@dataclass(slots=True)
class TaggedPart:
    """A child of the document element: its title and its marked content in reading order (page reference, number)."""

    title: str
    content: list[tuple[Reference, int]] = field(default_factory=list)


@dataclass(slots=True)
class Tagging:
    """The whole tree. `owners` says which element each marked content belongs to, `objects` each annotation."""

    parts: list[TaggedPart] = field(default_factory=list)
    owners: dict[tuple[Reference, int], Reference] = field(default_factory=dict)
    objects: dict[Reference, Reference] = field(default_factory=dict)
    kinds: dict[Reference, str] = field(default_factory=dict)
    content: dict[Reference, list[tuple[Reference, int]]] = field(default_factory=dict)
    """The marked content below each link element, in reading order: what the link reads."""
    identifiers: set[str] = field(default_factory=set)
    headers: set[str] = field(default_factory=set)
    faults: list[Finding] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Content:
    """Marked content: the page it is drawn on, if the tree says so, and its number there."""

    page: pikepdf.Object | None
    number: int


def read_tagging(root: pikepdf.Object) -> Tagging:
    """Walk the tree below a StructTreeRoot. Deep trees are no danger: the walk keeps its own stack."""
    tagging = Tagging()
    walk = _Walk(tagging)
    for top in _kids(root):
        walk.walk(top, root.objgen)
    return tagging


class _Walk:
    """One way through the tree, in reading order."""

    def __init__(self, tagging: Tagging) -> None:
        self._tagging = tagging
        self._level = 0
        self._pages: dict[Reference, Reference] = {}
        """Each page's reference once: there are many thousands of each."""

    def walk(self, top: pikepdf.Object, above: Reference) -> None:
        # element or marked content, parent, part it lies in, link it lies in
        stack: list[tuple[pikepdf.Object | _Content, Reference, TaggedPart | None, Reference | None]] = [
            (top, above, None, None)
        ]
        while stack:
            element, parent, part, link = stack.pop()
            if isinstance(element, _Content):
                self._own(parent, element, part, link)
                continue
            if not isinstance(element, pikepdf.Dictionary):
                continue
            own = element.objgen
            if own in self._tagging.kinds:
                self._fault("an element stands in the tree twice")
                continue
            self._enter(element, parent)
            if element.get("/S") == "/Part" and part is None:
                part = TaggedPart(str(element.get("/T", "")))
                self._tagging.parts.append(part)
            link = own if element.get("/S") == "/Link" else link
            below = [(kid, own, part, link) for kid in self._contents(element, own)]
            stack.extend(reversed(below))
            _forget(element)

    def _enter(self, element: pikepdf.Object, parent: Reference) -> None:
        """Note an element, and what is wrong with it alone."""
        tagging, kind = self._tagging, intern(str(element.get("/S", "")))
        tagging.kinds[element.objgen] = kind
        if "/P" not in element or element.P.objgen != parent:
            self._fault(f"an element {kind} does not name the one above it as its parent")
        heading = HEADING.fullmatch(kind)
        if heading:
            level = int(heading[1])
            if level > self._level + 1:
                self._fault(f"a heading of level {level} follows one of level {self._level}")
            self._level = level
        if kind == "/Figure" and "/Alt" not in element and "/ActualText" not in element:
            self._fault("a figure has no alternative text")
        if "/ID" in element:
            identifier = str(element.ID)
            if identifier in tagging.identifiers:
                self._fault(f"two elements have the id {identifier}")
            tagging.identifiers.add(identifier)
        attributes = element.get("/A")
        if isinstance(attributes, pikepdf.Dictionary) and "/Headers" in attributes:
            tagging.headers |= {str(header) for header in attributes.Headers}

    def _contents(self, element: pikepdf.Object, own: Reference) -> Iterator[pikepdf.Object | _Content]:
        """What is directly below an element, in reading order; its annotations are noted on the way."""
        page = element.get("/Pg")
        for kid in _kids(element):
            if isinstance(kid, int):
                yield _Content(page, kid)
            elif isinstance(kid, pikepdf.Dictionary) and kid.get("/Type") == "/MCR":
                yield _Content(kid.get("/Pg", page), int(kid.MCID))
            elif isinstance(kid, pikepdf.Dictionary) and kid.get("/Type") == "/OBJR":
                self._tagging.objects[kid.Obj.objgen] = own
            else:
                yield kid

    def _own(
        self, element: Reference, marked: _Content, part: TaggedPart | None, link: Reference | None
    ) -> None:
        page, number = marked.page, marked.number
        if page is None:
            self._fault("marked content is named without its page")
            return
        content = (self._pages.setdefault(page.objgen, page.objgen), number)
        if content in self._tagging.owners:
            self._fault(f"marked content {number} belongs to two elements")
        self._tagging.owners[content] = element
        if part is not None:
            part.content.append(content)
        if link is not None:
            self._tagging.content.setdefault(link, []).append(content)

    def _fault(self, message: str) -> None:
        self._tagging.faults.append(Finding("structure tree", message))


def _forget(element: pikepdf.Object) -> None:
    """Empty an element whose content is noted: opened, the elements of a large pack would take gigabytes."""
    for key in list(element.keys()):
        del element[key]


def _kids(element: pikepdf.Object) -> Iterator[pikepdf.Object]:
    kids = element.get("/K")
    if isinstance(kids, pikepdf.Array):
        yield from kids
    elif kids is not None:
        yield kids
