"""The words inside WeasyPrint's boxes."""

from typing import Any

from weasyprint.formatting_structure import boxes

from flows.hyphen import LINE_END_HYPHEN

SHOWN = 40
"""Characters that are enough to find the place."""


def text_in(box: Any) -> str:
    """All text of a box, in its order, without the hyphens of line ends."""
    if isinstance(box, boxes.TextBox):
        return str(box.text).removesuffix(LINE_END_HYPHEN)
    return "".join(text_in(child) for child in getattr(box, "children", ()))


def shorten(text: str) -> str:
    """The beginning of a text, on one line."""
    words = " ".join(text.split())
    return words if len(words) <= SHOWN else f"{words[: SHOWN - 1]}…"
