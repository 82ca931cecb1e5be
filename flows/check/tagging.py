"""The structure tree of a file, walked once: what it holds, in reading order, and what is wrong with it.

The rules are those of PDF/UA-1 (ISO 14289-1) that a machine can decide, and some that validators pass over: a
part that is missing from the tree, links that swapped their owners, parts in another order than their pages.
"""

import re
from dataclasses import dataclass, field
from sys import intern

import pikepdf

from flows.check.elements import Element, Kid, MarkedContent, Mention, element_of, read_kid
from flows.check.packed_objects import PackedObjects
from flows.model.checking import Finding

HEADING = re.compile(r"/H([1-6])")


@dataclass(slots=True)
class TaggedPart:
    """A child of the document element: its title and its marked content in reading order."""

    title: str
    content: list[MarkedContent] = field(default_factory=list)


@dataclass(slots=True)
class Tagging:
    """The whole tree. `owners` says which element each marked content belongs to, `objects` each annotation.

    Elements, pages and annotations are known by their object numbers.
    """

    parts: list[TaggedPart] = field(default_factory=list)
    owners: dict[MarkedContent, int] = field(default_factory=dict)
    objects: dict[int, int] = field(default_factory=dict)
    kinds: dict[int, str] = field(default_factory=dict)
    content: dict[int, list[MarkedContent]] = field(default_factory=dict)
    """The marked content below each link element, in reading order: what the link reads."""
    identifiers: set[str] = field(default_factory=set)
    headers: set[str] = field(default_factory=set)
    faults: list[Finding] = field(default_factory=list)


def read_tagging(root: pikepdf.Object, packed: PackedObjects) -> Tagging:
    """Walk the tree below a StructTreeRoot, with a stack of its own: trees may be deep."""
    tagging = Tagging()
    walk = _Walk(tagging, packed)
    walk.walk_below(element_of(root))
    return tagging


class _Walk:
    """One way through the tree, in reading order."""

    def __init__(self, tagging: Tagging, packed: PackedObjects) -> None:
        self._tagging = tagging
        self._packed = packed
        self._level = 0

    def walk_below(self, root: Element) -> None:
        # what is below an element, that element, the part it lies in, the link it lies in
        stack: list[tuple[Kid, Element, TaggedPart | None, int | None]] = [
            (kid, root, None, None) for kid in reversed(root.kids)
        ]
        while stack:
            kid, above, part, link = stack.pop()
            if isinstance(kid, int):
                if kid in self._tagging.kinds:
                    self._fault("an element stands in the tree twice")
                    continue
                found = read_kid(self._packed, kid, above.page)
                if found is None:
                    continue
                kid = found
            if isinstance(kid, MarkedContent):
                self._own(above.number, kid, part, link)
            elif isinstance(kid, Mention):
                self._tagging.objects[kid.annotation] = above.number
            elif isinstance(kid, Element):
                self._enter(kid, above.number)
                if kid.kind == "/Part" and part is None:
                    part = TaggedPart(kid.title)
                    self._tagging.parts.append(part)
                link = kid.number if kid.kind == "/Link" else link
                stack.extend((below, kid, part, link) for below in reversed(kid.kids))

    def _enter(self, element: Element, parent: int) -> None:
        """Note an element, and what is wrong with it alone."""
        tagging, kind = self._tagging, intern(element.kind)
        tagging.kinds[element.number] = kind
        if not element.parent or element.parent != parent:
            self._fault(f"an element {kind} does not name the one above it as its parent")
        heading = HEADING.fullmatch(kind)
        if heading:
            level = int(heading[1])
            if level > self._level + 1:
                self._fault(f"a heading of level {level} follows one of level {self._level}")
            self._level = level
        if kind == "/Figure" and not element.is_described:
            self._fault("a figure has no alternative text")
        if element.identifier:
            if element.identifier in tagging.identifiers:
                self._fault(f"two elements have the id {element.identifier}")
            tagging.identifiers.add(element.identifier)
        tagging.headers.update(element.headers)

    def _own(self, element: int, content: MarkedContent, part: TaggedPart | None, link: int | None) -> None:
        if not content.page:
            self._fault("marked content is named without its page")
            return
        if content in self._tagging.owners:
            self._fault(f"marked content {content.number} belongs to two elements")
        self._tagging.owners[content] = element
        if part is not None:
            part.content.append(content)
        if link is not None:
            self._tagging.content.setdefault(link, []).append(content)

    def _fault(self, message: str) -> None:
        self._tagging.faults.append(Finding("structure tree", message))
