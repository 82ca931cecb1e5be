"""Styles and numbering of a Word document -> what a paragraph in them is: title, heading, list item, quotation ..."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from flows.ingest.office.word_numbering import WordNumbering, read_numbering, value_of
from flows.ingest.text.assembling import Shape
from flows.ingest.text.office_xml import attribute, child, local_name, whole_number
from flows.model.document import Role

_HEADING = re.compile(r"^heading ?(\d)$")
_ROLES = (
    (re.compile(r"^title$"), Role.TITLE),
    (re.compile(r"^(?:intense )?quote$|^block ?(?:text|quote|quotation)"), Role.QUOTATION),
    (re.compile(r"caption$"), Role.CAPTION),
    (re.compile(r"^(?:source code|html preformatted|plain code|code|macro text|verbatim)\b"), Role.CODE),
    (re.compile(r"^list bullet|^list number"), Role.LIST_ITEM),
)
_DEEPEST_STYLE = 20
_DEEPEST_HEADING = 6
_BODY_LEVEL = 9
"""The outline level of what is no heading."""


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph style: its built-in name in small letters, the style it is based on, what it says itself."""

    name: str
    based_on: str
    outline: int | None
    numbering: tuple[str, int] | None
    hidden: bool


@dataclass(frozen=True, slots=True)
class WordStyles:
    """The styles of a document by their ids, and its numbering."""

    styles: Mapping[str, Style]
    numbering: WordNumbering

    def label_of(self, properties: Any) -> str:
        """The number that Word sets before such a paragraph; every paragraph must be asked once, in order."""
        numbering = self._numbering(properties, self._chain(value_of(child(properties, "pStyle"))))
        return self.numbering.next_label(*numbering) if numbering else ""

    def shape_of(self, properties: Any) -> Shape:
        """The shape of a paragraph with these properties (`w:pPr`, or None)."""
        chain = self._chain(value_of(child(properties, "pStyle")))
        names = [style.name for style in chain]
        heading = next((m for name in names if (m := _HEADING.match(name))), None)
        outline = _outline(properties)
        if outline is None:
            outline = next((s.outline for s in chain if s.outline is not None), None)
        role = next((role for name in names for pattern, role in _ROLES if pattern.search(name)), None)
        if role is Role.TITLE:
            return Shape(Role.TITLE, level=1)
        if heading or (outline is not None and outline < _BODY_LEVEL and role is None):
            level = int(heading[1]) if heading else (outline or 0) + 1
            return Shape(Role.HEADING, level=min(max(level, 1), _DEEPEST_HEADING))
        numbering = self._numbering(properties, chain)
        if numbering and role in {None, Role.LIST_ITEM}:
            return Shape(
                Role.LIST_ITEM, level=numbering[1] + 1, ordered=self.numbering.level_of(*numbering).counts
            )
        if role is Role.LIST_ITEM:
            return Shape(role, level=1, ordered="number" in names[0])
        return Shape(role or Role.PARAGRAPH)

    def hides(self, properties: Any) -> bool:
        """Whether text with these run properties is hidden."""
        if _is_on(child(properties, "vanish")):
            return True
        return any(style.hidden for style in self._chain(value_of(child(properties, "rStyle"))))

    def _chain(self, name: str) -> list[Style]:
        """A style and those it is based on, nearest first."""
        chain: list[Style] = []
        while (style := self.styles.get(name)) and len(chain) < _DEEPEST_STYLE:
            chain.append(style)
            name = style.based_on
        return chain

    def _numbering(self, properties: Any, chain: list[Style]) -> tuple[str, int] | None:
        own = _numbering_of(properties)
        if own is not None:
            return own if own[0] != "0" else None  # number 0 takes a paragraph out of the list of its style
        return next((s.numbering for s in chain if s.numbering and s.numbering[0] != "0"), None)


def read_styles(styles: Any, numbering: Any) -> WordStyles:
    """From the roots of styles.xml and numbering.xml, either of which may be None."""
    table = {
        attribute(element, "styleId"): _read_style(element)
        for element in (styles if styles is not None else ())
        if local_name(element) == "style"
    }
    return WordStyles(table, read_numbering(numbering))


def _read_style(element: Any) -> Style:
    properties = child(element, "pPr")
    return Style(
        name=value_of(child(element, "name")).lower(),
        based_on=value_of(child(element, "basedOn")),
        outline=_outline(properties),
        numbering=_numbering_of(properties),
        hidden=_is_on(child(element, "rPr", "vanish")),
    )


def _outline(properties: Any) -> int | None:
    element = child(properties, "outlineLvl")
    return whole_number(value_of(element)) if element is not None else None


def _numbering_of(properties: Any) -> tuple[str, int] | None:
    number = value_of(child(properties, "numPr", "numId"))
    return (number, whole_number(value_of(child(properties, "numPr", "ilvl")))) if number else None


def _is_on(element: Any) -> bool:
    return element is not None and value_of(element) not in {"0", "false", "off"}
