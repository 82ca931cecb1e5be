"""What PDF/A-3 forbids or asks, as far as a pack could break it: nothing outside the file, nothing that acts."""

import re
from collections.abc import Iterator

import pikepdf

from flows.check.opening import OpenedPack
from flows.check.packed_objects import PackedObjects
from flows.model.checking import Finding

FORBIDDEN_ACTIONS = frozenset(
    {
        "/Launch",
        "/Sound",
        "/Movie",
        "/ResetForm",
        "/ImportData",
        "/JavaScript",
        "/Hide",
        "/Rendition",
        "/Trans",
    }
)
_SUSPICIOUS = re.compile("|".join((*sorted(FORBIDDEN_ACTIONS), "#", r"/S\s*+\d")).encode())
"""The name of a forbidden action, or what may be one: a name with letters written as numbers, or one that stands
elsewhere. The rest is not looked at closely.
"""
PRINT, HIDDEN = 4, 2 | 32
"""Annotation flags: it must be printed, and neither hidden nor without a view."""


def check_archive(pack: OpenedPack) -> tuple[int, Iterator[Finding]]:
    """Objects, annotations and catalog against ISO 19005-3."""
    return pack.packed.count, _faults(pack)


def _faults(pack: OpenedPack) -> Iterator[Finding]:
    yield from _fault_in_file(pack)
    yield from _fault_in_catalog(pack.root)
    for name, file in pack.attachments.items():
        if "/Subtype" not in file.EF.F or "/UF" not in file:
            yield Finding(name, "its type is not stated")
    for index, annotations in enumerate(pack.annotations):
        for annotation in annotations:
            if annotation.kind != "/Popup" and (not annotation.flags & PRINT or annotation.flags & HIDDEN):
                yield Finding(f"page {index + 1}", "an annotation would not be printed")
            if annotation.action in FORBIDDEN_ACTIONS:
                yield Finding(f"page {index + 1}", f"an action {annotation.action} is not allowed")
    yield from _fault_in_objects(pack.packed)


def _fault_in_file(pack: OpenedPack) -> Iterator[Finding]:
    if pack.pdf.is_encrypted:
        yield Finding("file", "it is encrypted")
    if "/ID" not in pack.pdf.trailer:
        yield Finding("file", "it has no identifier")


def _fault_in_catalog(root: pikepdf.Object) -> Iterator[Finding]:
    if not any("/DestOutputProfile" in intent for intent in root.get("/OutputIntents", pikepdf.Array())):
        yield Finding("catalog", "no colour profile says what its colours mean")
    if "/AA" in root or "/JavaScript" in root.get("/Names", pikepdf.Dictionary()):
        yield Finding("catalog", "it acts by itself")
    if "/NeedAppearances" in root.get("/AcroForm", pikepdf.Dictionary()):
        yield Finding("catalog", "its form fields have no looks of their own")
    if "/Filter" in root.get("/Metadata", pikepdf.Dictionary()):
        yield Finding("metadata", "the XMP metadata is compressed")


def _fault_in_objects(packed: PackedObjects) -> Iterator[Finding]:
    for number in packed.loose:
        thing = packed.parsed(number)
        if isinstance(thing, pikepdf.Stream):
            yield from _fault_in_stream(thing)
        elif isinstance(thing, pikepdf.Dictionary):
            yield from _fault_in_action(thing)
    for number in packed.holding(_SUSPICIOUS):
        thing = packed.parsed(number)
        if isinstance(thing, pikepdf.Dictionary):
            yield from _fault_in_action(thing)


def _fault_in_stream(stream: pikepdf.Stream) -> Iterator[Finding]:
    if "/F" in stream:
        yield Finding("stream", "its content lies outside the file")
    if "/LZWDecode" in str(stream.get("/Filter", "")):
        yield Finding("stream", "it is compressed with LZW")
    if stream.get("/Subtype") == "/Image" and stream.get("/Interpolate"):
        yield Finding("image", "it asks to be smoothed")
    if stream.get("/Subtype") == "/PS":
        yield Finding("stream", "it is a PostScript program")


def _fault_in_action(thing: pikepdf.Dictionary) -> Iterator[Finding]:
    kind = str(thing.get("/S", ""))
    if kind in FORBIDDEN_ACTIONS and (thing.get("/Type") == "/Action" or "/JS" in thing or kind == "/Launch"):
        yield Finding("action", f"{kind} is not allowed")
