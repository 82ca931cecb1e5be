"""XML of office documents and e-books -> lxml trees. No entity is expanded, nothing is loaded from anywhere."""

from typing import Any

from flows.ingest.text.read_text import Unreadable

_LARGEST_TREE = 2_000_000
"""Elements: a tree takes some 200 bytes for each, and time to walk."""

_SIGNS_OF_BOMBS = ("HUGE", "mplification", "depth", "entity reference loop")
"""In what libxml2 says of files that are made to overload their reader."""


def parse_xml(content: bytes, what: str) -> Any:
    """The root element. Raises Unreadable for what is no XML, nests deeper than libxml2 goes, or is very large."""
    from lxml import etree  # noqa: PLC0415 - slow to import

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_pis=True,
        remove_comments=True,
    )  # fmt: skip
    if content.count(b"<") > 2 * _LARGEST_TREE:
        raise Unreadable(f"Its {what} is too large to be read.", "Split it.")
    try:
        return etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        said = str(error)
        if any(sign in said for sign in _SIGNS_OF_BOMBS):
            message = f"Its {what} nests too deeply or unfolds to too much."
            raise Unreadable(message, "Leave it out, or save its words as plain text.") from error
        line = getattr(error, "lineno", None)
        where = f" (line {line})" if line else ""
        raise Unreadable(f"Its {what} is not well-formed XML{where}.", "Save it again.") from error


def local_name(element: Any) -> str:
    """The tag without its namespace; empty for what is no element, such as a reference that was not expanded."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: Any, name: str) -> str:
    """An attribute by its local name, whatever its namespace: strict and transitional documents differ in it."""
    for key, value in element.attrib.items():
        if key.rpartition("}")[2] == name:
            return str(value)
    return ""


def child(element: Any, *names: str) -> Any:
    """The first child of that local name, then its first child of the next ...; None where one is missing."""
    for name in names:
        if element is None:
            return None
        element = next((inner for inner in element if local_name(inner) == name), None)
    return element


def whole_number(stated: str, digits: int = 5) -> int:
    """A whole number as an attribute states it, of at most so many digits; 0 for what is none."""
    return int(stated) if stated.isdecimal() and len(stated) <= digits else 0
