"""A bound pack, opened again: is it one of ours, and which pages are which part's.

What comes in is a file that anybody may have made; what goes out is a `pikepdf.Pdf` to work on, or a UsageError.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pikepdf

from flows.errors import UsageError

PRODUCER = "briefing-pack"
"""How the Producer of every pack begins."""
_DEEPEST = 500
"""More levels of structure than any pack has: beyond them the tree goes round in circles."""

_DAMAGE = (
    pikepdf.PdfError,
    pikepdf.OutlineStructureError,
    AttributeError,
    LookupError,
    TypeError,
    ValueError,
)
"""What following a broken file's references comes to: a number or nothing stands where an object should."""

ObjectNumber = tuple[int, int]


@dataclass(frozen=True, slots=True)
class BoundPart:
    """A part of a bound pack: its key, its structure element, its pages as indices from 0."""

    key: str
    element: pikepdf.Object
    pages: range


@contextmanager
def open_pack(path: Path) -> Iterator[pikepdf.Pdf]:
    """The pack, open for as long as the block runs; the file itself is never written to.

    Raises UsageError for a file that is missing, no PDF, damaged, protected by a password, or no pack of ours.
    """
    try:
        pdf = pikepdf.open(path, attempt_recovery=False)
    except OSError as error:
        raise UsageError(f"{path}: {error.strerror or error}.", "Give the path of a pack.pdf.") from error
    except pikepdf.PasswordError as error:
        raise UsageError(
            f"{path} is protected by a password.", "Give the pack as it was built, without password."
        ) from error
    except pikepdf.PdfError as error:
        raise UsageError(
            f"{path} is not a PDF, or damaged.", "Give the path of a pack.pdf, or build the pack again."
        ) from error
    with pdf:
        try:
            if not _is_pack(pdf):
                raise UsageError(
                    f"{path} is not a briefing pack.", "Give the path of a pack.pdf made by briefpack."
                )
            yield pdf
        except _DAMAGE as error:
            raise UsageError(
                f"{path} is damaged: {type(error).__name__}: {error}.", "Build the pack again."
            ) from error


def find_parts(pdf: pikepdf.Pdf) -> tuple[BoundPart, ...]:
    """The parts in their order, each with all pages from its first to its last. Raises UsageError."""
    document = pdf.Root.StructTreeRoot.K[0]
    tops = {top.objgen: top for top in document.K if "/ID" in top}
    found: dict[ObjectNumber, list[int]] = {number: [] for number in tops}
    parents = pikepdf.NumberTree(pdf.Root.StructTreeRoot.ParentTree)
    for index, page in enumerate(pdf.pages):
        number = _part_on_page(page.obj, parents, tops)
        if number is not None:
            found[number].append(index)
    parts = tuple(
        BoundPart(str(top.ID), top, range(found[number][0], found[number][-1] + 1))
        for number, top in tops.items()
        if found[number]
    )
    if not parts:
        raise UsageError(
            "The pack does not name its parts.", "Build it again with this version of briefpack."
        )
    return parts


def part_above(element: pikepdf.Object, tops: dict[ObjectNumber, pikepdf.Object]) -> ObjectNumber | None:
    """Which of these parts' elements a structure element lies under; None if under none of them."""
    for _ in range(_DEEPEST):
        if element.objgen in tops:
            return element.objgen
        parent = element.get("/P")
        if parent is None:
            return None
        element = parent
    return None


def _part_on_page(
    page: pikepdf.Object, parents: pikepdf.NumberTree, tops: dict[ObjectNumber, pikepdf.Object]
) -> ObjectNumber | None:
    """The part that the first tagged words of a page belong to; None for a blank verso."""
    key = page.get("/StructParents")
    owners = parents.get(int(key)) if key is not None else None
    for element in owners if isinstance(owners, pikepdf.Array) else ():
        if isinstance(element, pikepdf.Dictionary):
            return part_above(element, tops)
    return None


def _is_pack(pdf: pikepdf.Pdf) -> bool:
    """Whether we bound it: our name in it, and a structure tree with parts under one Document."""
    producer = pdf.docinfo.get("/Producer")
    tree = pdf.Root.get("/StructTreeRoot")
    if producer is None or not str(producer).startswith(PRODUCER) or not isinstance(tree, pikepdf.Dictionary):
        return False
    tops = tree.get("/K")
    return (
        "/ParentTree" in tree
        and isinstance(tops, pikepdf.Array)
        and len(tops) == 1
        and isinstance(tops[0].get("/K"), pikepdf.Array)
    )
