"""Structure elements (ISO 32000-1, 14.7.2), each as what the check asks of it: from its bytes, or else from QPDF."""

import re
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

import pikepdf

from flows.check.packed_objects import PackedObjects, entries_in, reference_in, text_in

_KID = re.compile(rb"(\d+) \d+ R|<<([^<>]*)>>|(\d+)")
_MENTIONED = re.compile(rb"/Obj (\d+) \d+ R")
_HEADERS = re.compile(rb"/Headers\s*\[([^\]]*)\]")
_TYPE = b"/StructElem"
_STRING = re.compile(rb"\((?:[^()\\]|\\.)*\)", re.DOTALL)


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
    entries = entries_in(packed.body(number))
    if entries is not None and entries.get(b"/Type", _TYPE) == _TYPE:
        element = _plain(number, entries)
        if element is not None:
            return element
    value = packed.parsed(number)
    return _dictionary(value, page) if isinstance(value, pikepdf.Dictionary) else None


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


def _plain(number: int, entries: dict[bytes, bytes]) -> Element | None:
    """An element from its entries; None where an entry is not as plain as it could be."""
    given, attributes = entries.get(b"/K", b"[]"), entries.get(b"/A", b"")
    page = reference_in(entries.get(b"/Pg"))
    kids = _plain_kids(given, page)
    # Kids or attributes that stand elsewhere, or among others, have to be looked for.
    if kids is None or reference_in(given) or (attributes and not attributes.startswith(b"<<")):
        return None
    headers = _HEADERS.search(attributes) if b"/Headers" in attributes else None
    if b"/Headers" in attributes and headers is None:
        return None
    return Element(
        number=number,
        kind=entries.get(b"/S", b"").decode("latin-1"),
        parent=reference_in(entries.get(b"/P")),
        page=page,
        kids=kids,
        title=text_in(entries[b"/T"]) if b"/T" in entries else "",
        identifier=text_in(entries[b"/ID"]) if b"/ID" in entries else "",
        headers=tuple(text_in(header) for header in _STRING.findall(headers[1])) if headers else (),
        is_described=b"/Alt" in entries or b"/ActualText" in entries,
    )


def _plain_kids(given: bytes, page: int) -> tuple[Kid, ...] | None:
    """What is directly below an element; None for what has to be looked at."""
    kids: list[Kid] = []
    for element, dictionary, content in _KID.findall(given):
        if element:
            kids.append(int(element))
        elif content:
            kids.append(MarkedContent(page, int(content)))
        elif b"/OBJR" in dictionary and (mentioned := _MENTIONED.search(dictionary)):
            kids.append(Mention(int(mentioned[1])))
        else:
            return None
    return tuple(kids)
