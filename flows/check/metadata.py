"""What a reader and a catalogue are told of the file: title, language, how it opens."""

from collections.abc import Iterator
from xml.etree.ElementTree import ParseError, XMLParser

import pikepdf

from flows.check.opening import OpenedPack
from flows.model.checking import Finding

_ENTRIES = 5


def check_metadata(pack: OpenedPack) -> tuple[int, Iterator[Finding]]:
    """The document properties that every pack must have."""
    return _ENTRIES, _missing(pack)


def _missing(pack: OpenedPack) -> Iterator[Finding]:
    root = pack.root
    title = str(pack.pdf.docinfo.get("/Title", "")) if pack.pdf.docinfo is not None else ""
    if not title.strip():
        yield Finding("properties", "the document has no title")
    if not pack.metadata:
        yield Finding("properties", "there is no XMP metadata")
    elif fault := _fault_in(pack.metadata):
        yield Finding("properties", f"the XMP metadata is no XML: {fault}")
    elif "<dc:title>" not in pack.metadata:
        yield Finding("properties", "the XMP metadata has no title")
    if not str(root.get("/Lang", "")):
        yield Finding("properties", "the document does not state its language")
    if not root.get("/ViewerPreferences", pikepdf.Dictionary()).get("/DisplayDocTitle"):
        yield Finding("properties", "readers are not told to show the title")


def _fault_in(metadata: str) -> str:
    """Why it is no well-formed XML, or nothing. Entities are not expanded: the packet may be hostile."""
    if "<!" in metadata:
        return "it declares entities"
    parser = XMLParser()  # noqa: S314 - no entity can be declared in it
    try:
        parser.feed(metadata)
        parser.close()
    except ParseError as error:
        return str(error)
    return ""
