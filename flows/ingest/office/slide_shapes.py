"""The shapes of one slide, in their order, which is that of reading aloud: titles, lists, boxes, tables, diagrams."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from flows.ingest.office.drawn_text import ListedBox, is_hidden, said_of_shape
from flows.ingest.office.office_parts import Relation, read_part, relation_id
from flows.ingest.text.assembling import Shape
from flows.ingest.text.office_xml import attribute, child, local_name
from flows.ingest.text.packed_files import PackedFile
from flows.ingest.text.page_blocks import PageBlock
from flows.model.document import Role

_TITLES = frozenset(["title", "ctrTitle"])
_FURNITURE = frozenset(["dt", "ftr", "sldNum", "hdr"])
"""Placeholders of what stands on every slide."""
_LISTS = frozenset(["body", "obj", ""])
"""Placeholders whose paragraphs have bullets unless something says otherwise."""
_LEVELS = 9
_ON = frozenset(["1", "true"])


@dataclass(slots=True)
class SlideWalk:
    """Goes through the shapes of one slide; counts the pictures and charts that it can say nothing of.

    `charts` by the ids of their relations; `layout` is the root of the slide's layout, or None.
    """

    packed: PackedFile
    relations: Mapping[str, Relation]
    charts: Mapping[str, list[PageBlock]]
    layout: Any
    title_level: int
    pictures: int = 0
    undrawn: int = 0

    def blocks(self, tree: Any) -> Iterator[PageBlock]:
        for shape in shapes_of(tree):
            name = local_name(shape)
            if name == "sp":
                yield from self._box(shape)
            elif name == "pic":
                yield from self._picture(shape)
            elif name == "graphicFrame":
                yield from self._frame(shape)

    def _box(self, shape: Any) -> Iterator[PageBlock]:
        kind, body = placeholder_of(shape), body_of(shape)
        if body is None or kind in _FURNITURE:
            return
        if kind in _TITLES:
            words = " ".join(block.text for block in ListedBox().blocks(body))
            yield PageBlock(Shape(Role.HEADING, level=self.title_level), words)
            return
        yield from ListedBox(self._bullets(shape, body) if kind in _LISTS else _own_bullets(body, ())).blocks(
            body
        )

    def _bullets(self, shape: Any, body: Any) -> tuple[bool, ...]:
        """Whether the paragraphs of a placeholder have bullets, level by level, by its layout and by itself."""
        place = _place(shape)
        like = next((s for s in shapes_of(child(self.layout, "cSld", "spTree")) if _place(s) == place), None)
        bulleted = _own_bullets(body_of(like), (True,) * _LEVELS) if like is not None else (True,) * _LEVELS
        return _own_bullets(body, bulleted)

    def _picture(self, shape: Any) -> Iterator[PageBlock]:
        said = said_of_shape(shape)
        self.pictures += not said
        yield PageBlock(Shape(Role.CAPTION), said)

    def _frame(self, shape: Any) -> Iterator[PageBlock]:
        """A table, a diagram or a chart, with what is said of it."""
        held = child(shape, "graphic", "graphicData")
        table = child(held, "tbl")
        if table is not None:
            yield from _table(table)
        for element in held if held is not None else ():
            if local_name(element) == "chart":
                yield from self.charts.get(relation_id(element), ())
                self.undrawn += not self.charts.get(relation_id(element))
            diagram = self.relations.get(attribute(element, "dm"))
            if local_name(element) == "relIds" and diagram is not None:
                yield from _diagram(read_part(self.packed, diagram.part))
        yield PageBlock(Shape(Role.CAPTION), said_of_shape(shape))


def shapes_of(tree: Any) -> Iterator[Any]:
    """The shapes of a slide, those of groups among them, without hidden ones."""
    for element in tree if tree is not None else ():
        name = local_name(element)
        if name == "grpSp" and not is_hidden(element):
            yield from shapes_of(element)
        elif name == "AlternateContent":
            yield from shapes_of(child(element, "Choice"))
        elif name in {"sp", "pic", "graphicFrame"} and not is_hidden(element):
            yield element


def body_of(shape: Any) -> Any:
    return child(shape, "txBody")


def placeholder_of(shape: Any) -> str | None:
    """The kind of the placeholder that a shape fills, empty for one of any kind; None for a shape of its own."""
    held = _held_place(shape)
    return attribute(held, "type") if held is not None else None


def _held_place(shape: Any) -> Any:
    return next((place for part in shape if (place := child(part, "nvPr", "ph")) is not None), None)


def _place(shape: Any) -> str:
    """Which placeholder of its layout a shape fills."""
    held = _held_place(shape)
    return attribute(held, "idx") or attribute(held, "type") if held is not None else ""


def _own_bullets(body: Any, given: tuple[bool, ...]) -> tuple[bool, ...]:
    """Bullets level by level, as the list style of a box changes what is `given`."""
    bulleted = list(given or (False,) * _LEVELS)
    style = child(body, "lstStyle")
    for level in range(_LEVELS if style is not None else 0):
        properties = child(style, f"lvl{level + 1}pPr")
        if child(properties, "buNone") is not None:
            bulleted[level] = False
        elif any(child(properties, name) is not None for name in ("buChar", "buAutoNum", "buBlip")):
            bulleted[level] = True
    return tuple(bulleted)


def _table(table: Any) -> Iterator[PageBlock]:
    """The cells of a table; one that is merged into another holds nothing."""
    properties = child(table, "tblPr")
    heads = properties is not None and attribute(properties, "firstRow") in _ON
    rows = [element for element in table if local_name(element) == "tr"]
    for number, row in enumerate(rows, 1):
        for column, cell in enumerate((c for c in row if local_name(c) == "tc"), 1):
            if body_of(cell) is None or attribute(cell, "hMerge") in _ON or attribute(cell, "vMerge") in _ON:
                continue
            header = heads and number == 1 and len(rows) > 1
            shape = Shape(Role.TABLE_CELL, row=number, column=column, header=header)
            for block in ListedBox().blocks(body_of(cell)):
                yield PageBlock(shape, block.text)


def _diagram(root: Any) -> Iterator[PageBlock]:
    """The words of a diagram's points, in their order."""
    points = child(root, "ptLst")
    for point in points if points is not None else ():
        words = child(point, "t")
        if words is not None and attribute(point, "type") in {"", "node"}:
            for block in ListedBox().blocks(words):
                yield PageBlock(Shape(Role.LIST_ITEM, level=1), block.text)
