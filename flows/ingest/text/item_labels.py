"""What is printed before the items of a list that counts: "7.", "c.", "IV." - counted as whoever shows the file counts.

Also the letters and Roman figures of counts, for every format that names how its lists count.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from flows.ingest.text.assembling import Shape
from flows.model.document import Role

_NUMBER = re.compile(r"^\(?(\d{1,4})[.)]?$")
_STATED = re.compile(r"\s*-?\d{1,6}\s*")
_LIST_STYLE = re.compile(r"list-style(?:-type)?:\s{0,9}(?P<kind>[a-z-]{1,40})", re.IGNORECASE)
_KINDS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
"""The types of HTML, and of OpenDocument, which names them alike."""
_STYLES = {
    "decimal": "decimal", "decimal-leading-zero": "decimalZero", "lower-alpha": "lowerLetter",
    "upper-alpha": "upperLetter", "lower-latin": "lowerLetter", "upper-latin": "upperLetter",
    "lower-roman": "lowerRoman", "upper-roman": "upperRoman", "none": "",
}  # fmt: skip
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
    (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


@dataclass(slots=True)
class ListCount:
    """Where the count of a list stands; `kind` is how it is shown, empty for a list that does not count."""

    kind: str = ""
    next: int = 1
    step: int = 1

    def label(self, stated: int | None = None) -> str:
        """Count one item, and say its label; `stated` is the number that it gives itself."""
        if not self.kind:
            return ""
        number = self.next if stated is None else stated
        self.next = number + self.step
        return f"{number_in_words(number, self.kind)}."


@dataclass(slots=True)
class ListPlaces:
    """Which place the items of a text have in their lists, as whoever prints them counts."""

    places: list[int] = field(default_factory=list)

    def settle(self, shape: Shape, label: str) -> tuple[Shape, str]:
        """The shape of the next block, and its label where the label must be text.

        A bullet, or a number that says no more than the item's place in its list, is left to whoever prints the
        list; any other label ("(b)", "7." at the head of a list) is text.
        """
        if shape.role is not Role.LIST_ITEM:
            self.places.clear()
            return shape, ""
        depth = max(shape.level, 1)
        del self.places[depth:]
        self.places.extend([0] * (depth - len(self.places)))
        number, place = _NUMBER.match(label), self.places[depth - 1] + 1
        ordered = int(number[1]) == place if number else shape.ordered and not label
        self.places[depth - 1] = place if ordered else 0  # an item without a number ends a numbered list
        bare = ordered or not any(character.isalnum() for character in label)
        return Shape(shape.role, level=shape.level, ordered=ordered), "" if bare else label


def count_of_page_list(attributes: Mapping[str, Any], items: int) -> ListCount:
    """The count of an HTML list that counts, by its attributes; `items` is how many items it has."""
    styled = _LIST_STYLE.search(str(attributes.get("style", "")))
    kind = _KINDS.get(str(attributes.get("type", "")).strip(), "decimal")
    if styled:
        kind = _STYLES.get(styled["kind"].lower(), kind)
    backwards = "reversed" in attributes
    start = stated_number(attributes.get("start"))
    return ListCount(kind, (items if backwards else 1) if start is None else start, -1 if backwards else 1)


def stated_number(stated: str | None) -> int | None:
    """A whole number as an attribute states it, within reason."""
    return int(stated) if stated and _STATED.fullmatch(stated) else None


def kind_of_format(written: str) -> str:
    """How "1", "a", "A", "i" or "I" counts; empty for what does not count."""
    return _KINDS.get(written, "decimal" if written else "")


def number_in_words(number: int, kind: str) -> str:
    """A count as its format shows it: 3, c, III ..."""
    if kind in {"lowerRoman", "upperRoman"} and 0 < number < 4000:  # noqa: PLR2004 - Roman figures end there
        roman, left = "", number
        for value, letters in _ROMAN:
            while left >= value:
                roman, left = roman + letters, left - value
        return roman.upper() if kind == "upperRoman" else roman
    if kind in {"lowerLetter", "upperLetter"} and number > 0:
        letter = chr(ord("a") + (number - 1) % 26) * min((number - 1) // 26 + 1, 4)
        return letter.upper() if kind == "upperLetter" else letter
    return f"{number:02d}" if kind == "decimalZero" else str(number)
