"""A small pack on the disk, made from a few small parts, for the tests of what is done with a finished pack."""

from pathlib import Path

from flows.bind import bind_pack
from flows.model.printed import Attachment, Furniture, Imprint
from tests.support.small_parts import long_part, small_part

FURNITURE = Furniture(head="Desk · Edition 3", foot="Data to 9 September 2025", marking="TLP:CLEAR")
IMPRINT = Imprint(
    "Desk, edition 3", "The desk", "Counts.", ("desk",), "en", "2025-09-09T06:00:00Z", "briefing-pack 0.1.0"
)
SECRET = "Nightingale"
"""A word of the part `four`, and of the file attached to the pack, alone."""


def write_small_pack(folder: Path) -> Path:
    """Nine pages: cover (1), blank (2), one (3, 4), two (5 to 7), three (8), four (9); claims PDF/A and PDF/UA."""
    sub = (
        "<h2 id='sub'>Below</h2><h3 id='sub-sub'>Further below</h3>"
        "<p>See <a href='pack:two-2'>two</a>, <a href='pack:one'>one</a> and <a href='https://example.org'>the web</a>.</p>"
    )
    parts = [
        small_part(
            "cover", "<h1 id=cover>Cover</h1><p><a href='pack:two-2'>to two</a></p>", 1, furniture=False
        ),
        long_part("one", 2, 2),
        long_part("two", 3, 3),
        small_part("three", sub, 4, recto=False),
        small_part("four", f"<h1 id=four>Four</h1><p>{SECRET}</p>", 5, recto=False),
    ]
    pack = folder / "pack.pdf"
    note = Attachment("four.txt", f"{SECRET} said.".encode(), "text/plain", "A note", "Source")
    pack.write_bytes(bind_pack(parts, FURNITURE, IMPRINT, [note]).pdf)
    return pack
