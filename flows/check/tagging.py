"""The structure tree of a file, walked once: what it holds, in reading order, and what is wrong with it.

The rules are those of PDF/UA-1 (ISO 14289-1) that a machine can decide, and some that validators pass over: a
part that is missing from the tree, links that swapped their owners, parts in another order than their pages.
"""

import re
from array import array
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

import pikepdf

from flows.check.elements import Element, Kid, MarkedContent, Mention, element_of, read_kid
from flows.check.object_table import LARGEST_NUMBER, ObjectTable
from flows.check.packed_objects import PackedObjects
from flows.model.checking import Finding

HEADING = re.compile(r"/H([1-6])")
MOST = 0xFFFF_FFFF
"""The highest number that marked content may have here."""
MOST_CONTENT = 10_000_000
"""Pieces of marked content in one file: a pack of 5,700 pages has 700,000."""
MOST_FAULTS = 10_000
"""Faults that are kept; where there are more, nobody reads them."""


def _numbers() -> "array[int]":
    return array("I")


@dataclass(slots=True)
class TaggedPart:
    """A child of the document element: its title, and where its marked content lies in the reading order."""

    title: str
    first: int
    end: int


@dataclass(slots=True)
class Tagging:
    """The whole tree. Elements, pages and annotations are known by their object numbers.

    All marked content in reading order is told in three columns, since a large pack has a million pieces of it: on
    which page (`pages`), which number there (`numbers`), below which element (`elements`).
    """

    parts: list[TaggedPart] = field(default_factory=list)
    pages: "array[int]" = field(default_factory=_numbers)
    numbers: "array[int]" = field(default_factory=_numbers)
    elements: "array[int]" = field(default_factory=_numbers)
    objects: ObjectTable = field(default_factory=ObjectTable)
    """The element that each annotation is part of."""
    identifiers: set[str] = field(default_factory=set)
    headers: set[str] = field(default_factory=set)
    faults: list[Finding] = field(default_factory=list)
    element_count: int = 0
    _kinds: ObjectTable = field(default_factory=ObjectTable)
    _kind_numbers: dict[str, int] = field(default_factory=dict)
    _kind_names: list[str] = field(default_factory=lambda: [""])
    _links: tuple[ObjectTable, ObjectTable] = field(default_factory=lambda: (ObjectTable(), ObjectTable()))
    """Where in the reading order the marked content below each link begins, and where it ends."""
    _runs: dict[int, list[int]] = field(default_factory=dict)
    """For each page where in the reading order a run of its marked content begins and ends, and the next begins ..."""

    def kind_of(self, element: int) -> str:
        """The kind of an element, empty for what is none."""
        return self._kind_names[self._kinds[element]]

    def enter(self, element: int, kind: str) -> None:
        """Note an element. One that is no object of its own (0) is only counted: nothing can name it."""
        self.element_count += 1
        if not element:
            return
        number = self._kind_numbers.setdefault(kind, len(self._kind_names))
        if number == len(self._kind_names):
            self._kind_names.append(kind)
        self._kinds[element] = number

    def has(self, element: int) -> bool:
        """Whether the element has been noted."""
        return element in self._kinds

    def own(self, element: int, content: MarkedContent, part: TaggedPart | None, link: int) -> None:
        """Note the next marked content, whose numbers are from 0 to `MOST`; `link` is 0 where it stands in none."""
        place = len(self.pages)
        runs = self._runs.setdefault(content.page, [])
        if runs and runs[-1] == place:
            runs[-1] = place + 1
        else:
            runs += place, place + 1
        self.pages.append(content.page)
        self.numbers.append(content.number)
        self.elements.append(element)
        if part is not None:
            part.end = place + 1
        if link:
            begins, ends = self._links
            if link not in ends:
                begins[link] = place
            ends[link] = place + 1

    def marked(self, first: int, end: int) -> Iterator[MarkedContent]:
        """The marked content in one stretch of the reading order."""
        return map(MarkedContent, self.pages[first:end], self.numbers[first:end])

    def marked_in(self, part: TaggedPart) -> Iterator[MarkedContent]:
        return self.marked(part.first, part.end)

    def read_by(self, link: int) -> Iterator[MarkedContent]:
        """The marked content below a link element: what the link reads. None for 0, which is no element."""
        begins, ends = self._links
        return self.marked(begins[link], ends[link])

    def owners_on(self, page: int) -> dict[int, int]:
        """The element below which each marked content of a page stands, by its number."""
        return {self.numbers[place]: self.elements[place] for place in self._places_on(page)}

    def owned_twice(self) -> Iterator[int]:
        """The numbers of marked content that stands in the tree twice."""
        for page in self._runs:
            found = Counter(self.numbers[place] for place in self._places_on(page))
            yield from (number for number, times in found.items() if times > 1)

    def _places_on(self, page: int) -> Iterator[int]:
        runs = self._runs.get(page, [])
        for first, end in zip(runs[0::2], runs[1::2], strict=True):
            yield from range(first, end)


def read_tagging(root: pikepdf.Object, packed: PackedObjects) -> Tagging:
    """Walk the tree below a StructTreeRoot, with a stack of its own: trees may be deep."""
    tagging = Tagging()
    walk = Walk(tagging, packed)
    walk.walk_below(element_of(root))
    walk.finish()
    return tagging


class Walk:
    """One way through the tree, in reading order."""

    def __init__(self, tagging: Tagging, packed: PackedObjects) -> None:
        self._tagging = tagging
        self._packed = packed
        self._level = 0

    def walk_below(self, root: Element) -> None:
        # what is below an element, that element, the part it lies in, the outermost link it lies in
        stack: list[tuple[Kid, Element, TaggedPart | None, int]] = [
            (kid, root, None, 0) for kid in reversed(root.kids)
        ]
        while stack:
            kid, above, part, link = stack.pop()
            if isinstance(kid, int):
                if self._tagging.has(kid):
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
                    place = len(self._tagging.pages)
                    part = TaggedPart(kid.title, place, place)
                    self._tagging.parts.append(part)
                link = link or (kid.number if kid.kind == "/Link" else 0)
                stack.extend((below, kid, part, link) for below in reversed(kid.kids))

    def _enter(self, element: Element, parent: int) -> None:
        """Note an element, and what is wrong with it alone."""
        tagging, kind = self._tagging, element.kind
        tagging.enter(element.number, kind)
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

    def _own(self, element: int, content: MarkedContent, part: TaggedPart | None, link: int) -> None:
        if not content.page:
            self._fault("marked content is named without its page")
            return
        if not (0 < content.page <= LARGEST_NUMBER and 0 <= content.number <= MOST):
            self._fault("marked content has a number that none can have")
            return
        if len(self._tagging.pages) >= MOST_CONTENT:
            raise ValueError("the structure tree holds more marked content than any pack")
        self._tagging.own(element, content, part, link)

    def finish(self) -> None:
        """Note what is wrong with all of it."""
        for number in self._tagging.owned_twice():
            self._fault(f"marked content {number} belongs to two elements")

    def _fault(self, message: str) -> None:
        if len(self._tagging.faults) < MOST_FAULTS:
            self._tagging.faults.append(Finding("structure tree", message))
