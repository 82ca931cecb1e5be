"""The styles of an OpenDocument file: what a paragraph of one is, which text stands raised, what is not shown."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from flows.ingest.text.assembling import Shape
from flows.ingest.text.office_xml import attribute, child, local_name
from flows.model.document import Role

_DEEPEST = 20
_SHAPES = {
    "title": Shape(Role.TITLE, level=1),
    "quotations": Shape(Role.QUOTATION),
    "quote": Shape(Role.QUOTATION),
    "preformatted text": Shape(Role.CODE),
    "caption": Shape(Role.CAPTION), "illustration": Shape(Role.CAPTION), "figure": Shape(Role.CAPTION),
    "table": Shape(Role.CAPTION), "drawing": Shape(Role.CAPTION),
    **{f"heading {level}": Shape(Role.HEADING, level=level) for level in range(1, 7)},
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph style: the name people see, in small letters, and the style it is based on."""

    name: str
    parent: str


@dataclass(frozen=True, slots=True)
class OpenStyles:
    """`paragraphs` by internal names; `raised` stand above the line, `hiding` hide the sheets and slides they style."""

    paragraphs: Mapping[str, Style]
    raised: frozenset[str]
    hiding: frozenset[str]

    def shape_of(self, name: str) -> Shape:
        """The shape of a paragraph of that style."""
        for _ in range(_DEEPEST):
            style = self.paragraphs.get(name)
            if shape := _SHAPES.get(style.name if style else _shown(name)):
                return shape
            if style is None:
                break
            name = style.parent
        return Shape(Role.PARAGRAPH)


def read_open_styles(*roots: Any) -> OpenStyles:
    """From the roots of content.xml and styles.xml, either of which may be None; the first of a name counts."""
    styles = list(_styles(roots))
    paragraphs: dict[str, Style] = {}
    for style in styles:
        if attribute(style, "family") == "paragraph":
            name = attribute(style, "name")
            shown = attribute(style, "display-name").lower() or _shown(name)
            paragraphs.setdefault(name, Style(shown, attribute(style, "parent-style-name")))
    return OpenStyles(paragraphs, _named(styles, _raises), _named(styles, _hides))


def _styles(roots: tuple[Any, ...]) -> Iterator[Any]:
    for root in roots:
        yield from (e for e in (root.iter() if root is not None else ()) if local_name(e) == "style")


def _named(styles: list[Any], does: Callable[[Any], bool]) -> frozenset[str]:
    return frozenset(attribute(style, "name") for style in styles if does(style))


def _shown(name: str) -> str:
    """The name that people see of a style without one of its own."""
    return name.replace("_20_", " ").lower()


def _raises(style: Any) -> bool:
    place = child(style, "text-properties") if attribute(style, "family") == "text" else None
    return place is not None and attribute(place, "text-position").startswith("super")


def _hides(style: Any) -> bool:
    table, slide = child(style, "table-properties"), child(style, "drawing-page-properties")
    return (table is not None and attribute(table, "display") == "false") or (
        slide is not None and attribute(slide, "visibility") == "hidden"
    )
