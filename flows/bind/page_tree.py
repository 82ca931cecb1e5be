"""The pack's page tree, two levels deep, so that a reader finds page 3,000 quickly (ISO 32000-1, 7.7.3)."""

from dataclasses import dataclass, field

from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, NameObject, NumberObject

from flows.bind.assembly import Assembly

FAN_OUT = 64


@dataclass(slots=True)
class PageTree:
    """All pages in order of folio. A page learns its parent when it is appended, the parents come at the end."""

    assembly: Assembly
    pages: list[IndirectObject] = field(default_factory=list)
    _nodes: list[IndirectObject] = field(default_factory=list)

    def append(self, page: IndirectObject) -> None:
        if len(self.pages) % FAN_OUT == 0:
            self._nodes.append(self.assembly.reserve())
        self.assembly.dictionary(page)[NameObject("/Parent")] = self._nodes[-1]
        self.pages.append(page)

    def write(self) -> None:
        """Write the nodes and the root, and show the root to the catalog."""
        root = self.assembly.reserve()
        for place, node in enumerate(self._nodes):
            kids = self.pages[place * FAN_OUT : (place + 1) * FAN_OUT]
            self.assembly.put(node, _node(kids, len(kids), root))
        self.assembly.put(root, _node(self._nodes, len(self.pages), None))
        self.assembly.catalog[NameObject("/Pages")] = root


def _node(kids: list[IndirectObject], count: int, parent: IndirectObject | None) -> DictionaryObject:
    node = DictionaryObject({NameObject("/Type"): NameObject("/Pages")})
    if parent is not None:
        node[NameObject("/Parent")] = parent
    node[NameObject("/Kids")] = ArrayObject(kids)
    node[NameObject("/Count")] = NumberObject(count)
    return node
