"""PDF files for the tests of ingest: set by WeasyPrint, or written byte by byte where it could not."""

import logging

RULES = """
@page { size: A4; margin: 25mm; @top-center { content: "The Basin Review"; font-size: 8pt }
  @bottom-center { content: "Page " counter(page) " of " counter(pages); font-size: 8pt } }
body { font-family: Source Serif Pro, serif; font-size: 10pt; margin: 0 } p { margin: 0 0 2mm }
"""


def set_pdf(body: str, rules: str = "", title: str = "") -> bytes:
    """A PDF of some HTML, with a running head and numbered pages."""
    from weasyprint import HTML

    logging.getLogger("weasyprint").setLevel(logging.CRITICAL)
    markup = f"<html lang='en'><head><title>{title}</title><style>{RULES}{rules}</style></head><body>{body}</body></html>"
    made = HTML(string=markup).write_pdf()
    assert isinstance(made, bytes)
    return made


def write_pdf(*pages: str, rotate: int = 0, resources: str = "", objects: tuple[bytes, ...] = ()) -> bytes:
    """A PDF whose pages have these content streams. `objects` are numbered from 4 + two for each page."""
    first = 4
    kids = " ".join(f"{first + 2 * index} 0 R" for index in range(len(pages)))
    parts = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for index, content in enumerate(pages):
        parts.append(
            (
                f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Rotate {rotate} "
                f"/Resources << /Font << /F 3 0 R >> {resources} >> /Contents {first + 2 * index + 1} 0 R >>"
            ).encode()
        )
        parts.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content.encode("latin-1")))
    return _with_table([*parts, *objects])


def show(text: str, left: float, base: float, size: float = 12) -> str:
    """A line of text in a content stream."""
    escaped = text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    return f"BT /F {size} Tf {left} {base} Td ({escaped}) Tj ET\n"


def _with_table(objects: list[bytes]) -> bytes:
    written = bytearray(b"%PDF-1.7\n")
    places: list[int] = []
    for number, content in enumerate(objects, 1):
        places.append(len(written))
        written += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = len(written)
    written += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    written += b"".join(b"%010d 00000 n \n" % place for place in places)
    written += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, table)
    return bytes(written)
