"""The characters of a page of a tagged PDF in the order in which its tags are read, not in that of drawing."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pypdfium2
import pypdfium2.raw

_DEEPEST = 60


def read_in_order(page: pypdfium2.PdfPage, shown: pypdfium2.PdfTextPage, text: str) -> str:
    """The text of a page as its tags order it; as drawn where it has no tags.

    What stands apart in the drawing is parted by a space.
    """
    with _tags_of(page) as tree:
        order = list(_marks_in(tree)) if tree else []
    if not order:
        return text
    pieces = _pieces(shown, len(text))
    place = {mark: number for number, mark in reversed(list(enumerate(order)))}
    read = ""
    end = -1
    for mark in sorted(pieces, key=lambda mark: place.get(mark, len(order))):
        for index in pieces[mark]:
            read += f" {text[index]}" if read and index != end else text[index]
            end = index + 1
    return read


def _pieces(shown: pypdfium2.PdfTextPage, characters: int) -> dict[int, list[int]]:
    """The places of the characters by the mark of what they belong to; spaces between go with what is before them."""
    pieces: dict[int, list[int]] = {}
    mark = -1
    for index in range(characters):
        drawn = pypdfium2.raw.FPDFText_GetTextObject(shown.raw, index)
        found = pypdfium2.raw.FPDFPageObj_GetMarkedContentID(drawn) if drawn else -1
        mark = found if found >= 0 else mark
        pieces.setdefault(mark, []).append(index)
    return pieces


@contextmanager
def _tags_of(page: pypdfium2.PdfPage) -> Iterator[Any]:
    tree = pypdfium2.raw.FPDF_StructTree_GetForPage(page.raw)
    try:
        yield tree
    finally:
        if tree:
            pypdfium2.raw.FPDF_StructTree_Close(tree)


def _marks_in(tree: Any) -> Iterator[int]:
    for number in range(pypdfium2.raw.FPDF_StructTree_CountChildren(tree)):
        yield from _marks_below(pypdfium2.raw.FPDF_StructTree_GetChildAtIndex(tree, number), 0)


def _marks_below(element: Any, depth: int) -> Iterator[int]:
    """The marks of the content of an element and of all below it, in order."""
    if not element or depth > _DEEPEST:
        return
    for number in range(pypdfium2.raw.FPDF_StructElement_CountChildren(element)):
        child = pypdfium2.raw.FPDF_StructElement_GetChildAtIndex(element, number)
        if child:
            yield from _marks_below(child, depth + 1)
            continue
        mark = pypdfium2.raw.FPDF_StructElement_GetChildMarkedContentID(element, number)
        if mark >= 0:
            yield mark
