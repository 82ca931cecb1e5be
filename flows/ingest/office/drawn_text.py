"""Text in the drawings of office documents (DrawingML): the paragraphs of a box, and how each is listed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from flows.ingest.text.assembling import Shape
from flows.ingest.text.item_labels import number_in_words
from flows.ingest.text.office_xml import attribute, child, local_name, whole_number
from flows.ingest.text.page_blocks import PageBlock
from flows.ingest.text.raised_digits import raise_digits
from flows.model.document import Role

_SILENT = frozenset(["Fallback", "pPr", "endParaRPr", "rPr"])
_DEEPEST = 8
_COUNTS = {
    "arabic": "decimal", "alphaLc": "lowerLetter", "alphaUc": "upperLetter", "romanLc": "lowerRoman",
    "romanUc": "upperRoman",
}  # fmt: skip
"""How the types of counting begin ("alphaLcParenR"), and what we call them."""


@dataclass(slots=True)
class ListedBox:
    """The lists of one box: `bulleted` says of each level whether its paragraphs have a bullet unless they say so."""

    bulleted: Sequence[bool] = ()
    counts: dict[int, int] = field(default_factory=dict)

    def blocks(self, body: Any) -> Iterator[PageBlock]:
        """The paragraphs of a box (`txBody`) as blocks."""
        for element in body:
            if local_name(element) == "p":
                yield self._block(element)

    def _block(self, paragraph: Any) -> PageBlock:
        properties = child(paragraph, "pPr")
        level = _level_of(properties)
        for deeper in [each for each in self.counts if each > level]:
            del self.counts[deeper]
        text = words_of(paragraph)
        counted = child(properties, "buAutoNum")
        if text.strip() and counted is not None:
            label = self._label(level, counted)
            return PageBlock(Shape(Role.LIST_ITEM, level=level + 1, ordered=True), text, label=label)
        self.counts.pop(level, None)
        listed = child(properties, "buNone") is None and (
            child(properties, "buChar") is not None
            or child(properties, "buBlip") is not None
            or (level < len(self.bulleted) and self.bulleted[level])
        )
        return PageBlock(Shape(Role.LIST_ITEM, level=level + 1) if listed else Shape(Role.PARAGRAPH), text)

    def _label(self, level: int, counted: Any) -> str:
        stated = attribute(counted, "startAt")
        first = whole_number(stated) if stated else 1
        number = self.counts.get(level, first - 1) + 1
        self.counts[level] = number
        way = attribute(counted, "type")
        kind = next((kind for begin, kind in _COUNTS.items() if way.startswith(begin)), "decimal")
        shown = number_in_words(number, kind)
        if way.endswith("ParenBoth"):
            return f"({shown})"
        return f"{shown})" if way.endswith("ParenR") else f"{shown}."


def words_of(paragraph: Any) -> str:
    """The words of a paragraph; raised numbers in raised characters, a line break as a space."""
    words: list[str] = []
    _take(paragraph, words)
    return "".join(words)


def _take(element: Any, words: list[str]) -> None:
    for inner in element:
        name = local_name(inner)
        if name == "t":
            properties = child(element, "rPr")
            raised = properties is not None and attribute(properties, "baseline").lstrip("0")[:1].isdecimal()
            words.append(raise_digits(inner.text or "") if raised else inner.text or "")
        elif name in {"br", "tab"}:
            words.append(" ")
        elif name not in _SILENT and not (name == "fld" and attribute(inner, "type") == "slidenum"):
            _take(inner, words)


def _level_of(properties: Any) -> int:
    stated = attribute(properties, "lvl") if properties is not None else ""
    return min(whole_number(stated), _DEEPEST)


def is_hidden(shape: Any) -> bool:
    """Whether a shape of a drawing is hidden."""
    return any(
        local_name(e) == "cNvPr" and attribute(e, "hidden") in {"1", "true"} for part in shape for e in part
    )


def said_of_shape(shape: Any) -> str:
    """What is said of a picture or a chart for those who do not see it."""
    return next(
        (
            attribute(e, "descr").strip() or attribute(e, "title").strip()
            for part in shape
            for e in part
            if local_name(e) == "cNvPr"
        ),
        "",
    )
