"""The hyphen that layout puts at the end of a line: a character of its own, and a face that draws it.

A reader must be able to take it out of the finished file again, so it may not be a hyphen that a text has. PDF calls
it a soft hyphen (ISO 32000-1, 14.8.2.2.3), which HarfBuzz never draws; so parts are set with a character that is none
(Unicode keeps it for use inside a program, and no text is read with it), and `flows.typeset` writes what it stands for.
"""

import io
from datetime import UTC, datetime
from functools import cache
from typing import Any

from fontTools.fontBuilder import FontBuilder
from fontTools.ttLib import TTFont

from flows.typefaces import Typeface

LINE_END_HYPHEN = "\ufdd0"
SOFT_HYPHEN = "\xad"
FAMILY = "Line End Hyphen"
_MAC_EPOCH = datetime(1904, 1, 1, tzinfo=UTC)
_MADE = int((datetime(2025, 1, 1, tzinfo=UTC) - _MAC_EPOCH).total_seconds())
"""The time stamp of the faces: the same on every day."""
_COPYRIGHT, _LICENCE, _LICENCE_ADDRESS = 0, 13, 14


@cache
def hyphen_face(face: Typeface) -> bytes:
    """A TrueType file with one glyph: the hyphen of `face`, as high and as wide, for the character of line ends.

    Its licence is that of the face, whose name it may not have.
    """
    with TTFont(face.path, lazy=True) as drawn:
        glyph = drawn.getBestCmap()[ord("-")]
        outline = drawn["glyf"][glyph]
        outline.expand(drawn["glyf"])
        made = FontBuilder(drawn["head"].unitsPerEm, isTTF=True)
        made.setupGlyphOrder([".notdef", "hyphen"])
        made.setupCharacterMap({ord(LINE_END_HYPHEN): "hyphen"})
        made.setupGlyf({".notdef": type(outline)(), "hyphen": outline})
        made.setupHorizontalMetrics({".notdef": (0, 0), "hyphen": drawn["hmtx"][glyph]})
        made.setupHorizontalHeader(ascent=drawn["hhea"].ascent, descent=drawn["hhea"].descent)
        made.setupNameTable(_names(face, drawn))
        made.setupOS2(**_heights(drawn), usWeightClass=face.weight)
        made.setupPost()
        made.updateHead(created=_MADE, modified=_MADE, macStyle=drawn["head"].macStyle)
        made.font.recalcTimestamp = False
        file = io.BytesIO()
        made.save(file)
    return file.getvalue()


def _names(face: Typeface, drawn: TTFont) -> dict[str, str]:
    stated = drawn["name"].getDebugName
    style = f"{face.weight}{' italic' if face.italic else ''}"
    return {
        "copyright": stated(_COPYRIGHT) or "",
        "familyName": FAMILY,
        "styleName": style,
        "psName": f"{FAMILY} {style}".replace(" ", ""),
        "licenseDescription": stated(_LICENCE) or "",
        "licenseInfoURL": stated(_LICENCE_ADDRESS) or "",
    }


def _heights(drawn: TTFont) -> dict[str, Any]:
    """How high lines of the face are: a hyphen must not move the line it stands in."""
    stated = drawn["OS/2"]
    kept = ("sTypoAscender", "sTypoDescender", "sTypoLineGap", "usWinAscent", "usWinDescent", "fsSelection")
    return {name: getattr(stated, name) for name in kept}
