"""What a file may still say of itself once it was changed: claims of conformance taken out of its XMP."""

import re

import pikepdf

_ELEMENT = re.compile(r"\s*<pdfaid:(\w+)>[^<]*</pdfaid:\1>".encode("ascii"))
_ATTRIBUTE = re.compile(rb"""\s+pdfaid:\w+=(?:"[^"<]*"|'[^'<]*')""")


def without_archival_claim(xmp: bytes) -> bytes:
    """The XMP packet without the claim to be PDF/A; a claim of accessibility (PDF/UA) stays.

    PDF/A forbids encryption, and wants a file whole, with all that it was made from.
    """
    return _ATTRIBUTE.sub(b"", _ELEMENT.sub(b"", xmp))


def read_xmp(pdf: pikepdf.Pdf) -> bytes:
    """The XMP packet of a file, empty if it has none."""
    metadata = pdf.Root.get("/Metadata")
    return metadata.read_bytes() if isinstance(metadata, pikepdf.Stream) else b""


def write_xmp(pdf: pikepdf.Pdf, xmp: bytes) -> None:
    """Put another XMP packet in the place of the one that is there."""
    metadata = pdf.Root.get("/Metadata")
    if isinstance(metadata, pikepdf.Stream):
        metadata.write(xmp)
