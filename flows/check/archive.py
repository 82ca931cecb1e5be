"""What PDF/A-3 forbids or asks, as far as a pack could break it: nothing outside the file, nothing that acts."""

from collections.abc import Iterator

import pikepdf

from flows.check.opening import OpenedPack
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
PRINT, HIDDEN = 4, 2 | 32
"""Annotation flags: it must be printed, and neither hidden nor without a view."""


def check_archive(pack: OpenedPack) -> tuple[int, Iterator[Finding]]:
    """Objects, annotations and catalog against ISO 19005-3."""
    return len(pack.pdf.objects), _faults(pack)


def _faults(pack: OpenedPack) -> Iterator[Finding]:
    yield from _fault_in_file(pack)
    yield from _fault_in_catalog(pack.root)
    for name, file in pack.attachments.items():
        if "/Subtype" not in file.EF.F or "/UF" not in file:
            yield Finding(name, "its type is not stated")
    for index, page in enumerate(pack.pdf.pages):
        for annotation in page.obj.get("/Annots", pikepdf.Array()):
            flags = int(annotation.get("/F", 0))
            if annotation.get("/Subtype") != "/Popup" and (not flags & PRINT or flags & HIDDEN):
                yield Finding(f"page {index + 1}", "an annotation would not be printed")
            action = str(annotation.get("/A", pikepdf.Dictionary()).get("/S", ""))
            if action in FORBIDDEN_ACTIONS:
                yield Finding(f"page {index + 1}", f"an action {action} is not allowed")
    yield from _fault_in_objects(pack.pdf)


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


def _fault_in_objects(pdf: pikepdf.Pdf) -> Iterator[Finding]:
    for thing in pdf.objects:
        if isinstance(thing, pikepdf.Stream):
            if "/F" in thing:
                yield Finding("stream", "its content lies outside the file")
            if "/LZWDecode" in str(thing.get("/Filter", "")):
                yield Finding("stream", "it is compressed with LZW")
            if thing.get("/Subtype") == "/Image" and thing.get("/Interpolate"):
                yield Finding("image", "it asks to be smoothed")
            if thing.get("/Subtype") == "/PS":
                yield Finding("stream", "it is a PostScript program")
        elif (
            isinstance(thing, pikepdf.Dictionary)
            and str(thing.get("/S", "")) in FORBIDDEN_ACTIONS
            and (thing.get("/Type") == "/Action" or "/JS" in thing or thing.get("/S") == "/Launch")
        ):
            yield Finding("action", f"{thing.S} is not allowed")
