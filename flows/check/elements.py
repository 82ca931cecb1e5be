"""Structure elements (ISO 32000-1, 14.7.2), each as what the check asks of it: from its bytes, or else from QPDF."""

import re
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

import pikepdf

from flows.check.packed_objects import PackedObjects
from flows.check.plain_values import (
    NotPlainError,
    entries_in,
    name_in,
    reference_in,
    text_in,
    texts_in,
)

_KIDS = re.compile(rb"\[?(?:\s*+(?:\d++ \d++ R|\d++|<<[^<>]*+>>))*+\s*+\]?")
_KID = re.compile(rb"(\d++) \d++ R|<<([^<>]*+)>>|(\d++)")
_MENTIONED = re.compile(rb"/Obj (\d++) \d++ R")
_ATTRIBUTES = re.compile(rb"<</O ?/Table\s*+(?:/Headers ?(\[.*\]))?\s*+>>|<<[^()<>#]*+>>", re.DOTALL)
_TYPE = "/StructElem"


class MarkedContent(NamedTuple):
    """Marked content: the object number of the page it is drawn on, 0 if none is named, and its number there."""

    page: int
    number: int


class Mention(NamedTuple):
    """An annotation as part of an element, by its object number."""

    annotation: int


@dataclass(frozen=True, slots=True)
class Element:
    """One structure element.

    `number`, `parent` and `page` are object numbers, 0 for one that has none; `kids` in reading order, those that are
    objects of their own by their number.
    """

    number: int
    kind: str
    parent: int
    page: int
    kids: "tuple[Kid, ...]" = ()
    title: str = ""
    identifier: str = ""
    headers: tuple[str, ...] = ()
    is_described: bool = False


Kid: TypeAlias = "MarkedContent | Mention | int | Element"


def read_kid(packed: PackedObjects, number: int, page: int) -> "Kid | None":
    """What has this object number, below an element on `page`; None for something else than a dictionary."""
    body = packed.body(number)
    try:
        return _plain(number, entries_in(body))
    except NotPlainError:
        value = packed.parsed(number)
    if not isinstance(value, pikepdf.Dictionary):
        return None
    kid = _dictionary(value, page)
    if not body:
        _forget(value)
    return kid


def _forget(value: pikepdf.Object) -> None:
    """Empty an element outside all streams, which is noted now: kept, those of a large pack would take gigabytes."""
    for key in list(value.keys()):
        del value[key]


def element_of(value: pikepdf.Object) -> Element:
    """An element as QPDF knows it."""
    attributes = value.get("/A")
    headers = attributes.get("/Headers", ()) if isinstance(attributes, pikepdf.Dictionary) else ()
    page = _page_of(value, 0)
    kids = value.get("/K", pikepdf.Array())
    return Element(
        number=value.objgen[0],
        kind=str(value.get("/S", "")),
        parent=value.P.objgen[0] if "/P" in value else 0,
        page=page,
        kids=tuple(
            kid
            for given in (kids if isinstance(kids, pikepdf.Array) else [kids])
            if (kid := _kid_of(given, page)) is not None
        ),
        title=str(value.get("/T", "")),
        identifier=str(value.get("/ID", "")),
        headers=tuple(str(header) for header in headers),
        is_described="/Alt" in value or "/ActualText" in value,
    )


def _kid_of(given: object, page: int) -> "Kid | None":
    if isinstance(given, int):
        return MarkedContent(page, given)
    if not isinstance(given, pikepdf.Dictionary):
        return None
    return given.objgen[0] or _dictionary(given, page)


def _dictionary(given: pikepdf.Object, page: int) -> "Kid":
    if given.get("/Type") == "/MCR":
        return MarkedContent(_page_of(given, page), int(given.MCID))
    if given.get("/Type") == "/OBJR":
        return Mention(given.Obj.objgen[0])
    return element_of(given)


def _page_of(given: pikepdf.Object, otherwise: int) -> int:
    return given.Pg.objgen[0] if "/Pg" in given else otherwise


def _plain(number: int, entries: dict[bytes, bytes]) -> Element:
    """An element from its entries. Raises NotPlainError."""
    if name_in(entries.get(b"/Type")) not in ("", _TYPE):
        raise NotPlainError(entries[b"/Type"])
    page = reference_in(entries.get(b"/Pg"))
    return Element(
        number=number,
        kind=name_in(entries.get(b"/S")),
        parent=reference_in(entries.get(b"/P")),
        page=page,
        kids=_plain_kids(entries.get(b"/K", b"[]"), page),
        title=text_in(entries.get(b"/T")),
        identifier=text_in(entries.get(b"/ID")),
        headers=_plain_headers(entries.get(b"/A")),
        is_described=b"/Alt" in entries or b"/ActualText" in entries,
    )


def _plain_kids(given: bytes, page: int) -> "tuple[Kid, ...]":
    """What is directly below an element. Raises NotPlainError, also where kids stand together elsewhere."""
    if not _KIDS.fullmatch(given) or (given.endswith(b"R") and not given.startswith(b"[")):
        raise NotPlainError(given[:40])
    kids: list[Kid] = []
    for element, dictionary, content in _KID.findall(given):
        if element:
            kids.append(int(element))
        elif content:
            kids.append(MarkedContent(page, int(content)))
        elif b"/OBJR" in dictionary and (mentioned := _MENTIONED.search(dictionary)):
            kids.append(Mention(int(mentioned[1])))
        else:
            raise NotPlainError(given[:40])
    return tuple(kids)


def _plain_headers(attributes: bytes | None) -> tuple[str, ...]:
    """The headers that a table cell names. Raises NotPlainError for attributes that may name some in another way."""
    if attributes is None:
        return ()
    found = _ATTRIBUTES.fullmatch(attributes)
    if found is None or (found[1] is None and b"/Headers" in attributes):
        raise NotPlainError(attributes[:40])
    return texts_in(found[1]) if found[1] else ()
