"""Decoded text -> the text of a Document: one kind of newline, nothing invisible, and the way back.

Text that is clean is returned as it is, with an empty (identity) map. Nothing else is touched: spaces,
quotation marks, dashes and Unicode composition stay as the source has them.
"""

import re

from flows.model.spans import OffsetMap

_NEWLINES = "\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]"
# Controls; soft hyphen; zero width space, direction marks; direction overrides and isolates, which could make
# print read differently from what the source says; word joiner, invisible operators; byte order mark; non-characters.
# Zero width (non-)joiners stay: Persian and Indian scripts are written with them.
_INVISIBLE = (
    "[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\xad\u061c\u180e\u200b\u200e\u200f"
    "\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff\ufdd0-\ufdef\U000e0000-\U000e007f]+"
)
_UNCLEAN = re.compile(f"(?P<newline>{_NEWLINES})|(?P<invisible>{_INVISIBLE})|(?P<lone>[\ud800-\udfff])")


def normalise_text(text: str) -> tuple[str, OffsetMap]:
    """The text with line feeds for newlines and without invisible characters, and the map back to `text`."""
    pieces: list[str] = []
    runs: list[tuple[int, int, bool]] = []
    length = done = 0
    for match in _UNCLEAN.finditer(text):
        clean = text[done : match.start()]
        if clean:
            runs.append((length, done, True))
            pieces.append(clean)
            length += len(clean)
        substitute = _substitute(match)
        if substitute:
            runs.append((length, match.start(), False))
            pieces.append(substitute)
            length += len(substitute)
        done = match.end()
    if not done:
        return text, OffsetMap()
    if done < len(text):
        runs.append((length, done, True))
        pieces.append(text[done:])
    # A text of which nothing is left still needs a first run at 0.
    return "".join(pieces), OffsetMap.from_runs(runs or [(0, 0, False)])


def _substitute(match: re.Match[str]) -> str:
    if match.lastgroup == "newline":
        return "\n"
    return "\N{REPLACEMENT CHARACTER}" if match.lastgroup == "lone" else ""
