"""How large words are set so that they fit: the title of the cover, the page of key points, the contents."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import accumulate
from math import ceil

from flows.render.views import ContentsLine

KEY_POINT_ROOM = 610
"""Points of height for the key points below the head of their page."""
CHANGES_ROOM = 64
"""Points of it that one sentence on changes takes below them."""
_KEY_POINT_SIZES = (("", 57, 16.5, 14.5), ("close", 66, 14.5, 7.25))
SMALLEST = "small"
"""Each size with the characters in its line, its leading, and the space below a point."""
_TITLE_SIZES = ((55, ""), (120, "long"))
CONTENTS_ROOM = 430
"""Points of height for the lines of the contents above the note and the handling of the pack."""
CLOSE_CONTENTS_ROOM = 500
"""The same where all of them stand close."""
CLOSE, BARE = "close", "bare"
DIVIDER_ROOM = 410
"""Points of height for the lines of a divider below its title."""
CONTENTS_LINE = 90
"""Characters of a title in one line of the contents."""
TURNED_ROOM = 480
"""Points of height for the lines on a second page, which has no head, above the note and the handling."""
CONTENTS_PAGE = 580
"""Points of height for lines of the contents with nothing below them, on the shortest paper."""
_BELOW_CONTENTS = 110
"""Points of height of the note and the handling below close lines."""


def size_of_title(title: str) -> str:
    """The modifier of the cover for a title of this length: none, "long" or "longest"."""
    return next((name for longest, name in _TITLE_SIZES if len(title) <= longest), "longest")


def size_of_key_points(points: Sequence[tuple[str, int]], *, with_changes: bool = False) -> str:
    """The largest size at which all key points go on one page: none, "close", else "small".

    `points` are the words of each point and how many lines of the side column its places take. Seven sentences
    of 500 characters fit at the smallest size; longer ones run on to a second page, for no word is cut.
    `with_changes` leaves room below them for the sentence on what changed.
    """
    room = KEY_POINT_ROOM - (CHANGES_ROOM if with_changes else 0)
    for name, line, leading, space in _KEY_POINT_SIZES:
        if _height(points, line, leading, space) <= room:
            return name
    return SMALLEST


def _height(points: Iterable[tuple[str, int]], line: int, leading: float, space: float) -> float:
    return sum(max(ceil(len(words) / line) * leading, places * 10.5) + space for words, places in points)


def size_of_divider(lines: Sequence[ContentsLine]) -> str:
    """The modifiers of a divider, so that its lines keep to its page, as those of the contents.

    Close lines stand below a title at the head of the page.
    """
    if _contents_height(lines) <= DIVIDER_ROOM:
        return ""
    return BARE if _contents_height(_bare(lines)) <= DIVIDER_ROOM else f"{CLOSE} {BARE}"


def size_of_contents(lines: Sequence[ContentsLine]) -> str:
    """The modifiers of the contents: "close" when they would leave no room on their page for what stands below.

    "bare" is without the lines below the titles of sources: where that is not enough, or where two pages need it.
    """
    turns = turns_of_contents(lines)
    if not turns and _contents_height(lines) <= CONTENTS_ROOM:
        return ""
    if not turns:
        return CLOSE if _contents_height(lines, close=True) <= CLOSE_CONTENTS_ROOM else f"{CLOSE} {BARE}"
    if turns != _last_division(lines):
        return f"{CLOSE} {BARE}"
    return "" if _contents_height(lines[turns[0] :]) <= TURNED_ROOM else BARE


def turns_of_contents(lines: Sequence[ContentsLine]) -> tuple[int, ...]:
    """The indices of the lines that open further pages, where one page cannot hold the contents.

    Two pages part at the last division: what would run over by a few lines is better halved. Longer contents, whose
    lines stand close, fill all their pages alike.
    """
    bare = _bare(lines)
    if _contents_height(bare, close=True) <= CLOSE_CONTENTS_ROOM:
        return ()
    last = _last_division(bare)
    turn = last[0] if last else len(bare)
    if _contents_height(bare[:turn]) <= CONTENTS_PAGE and _contents_height(bare[turn:]) <= TURNED_ROOM:
        return last
    return tuple(_even_turns(bare))


def _last_division(lines: Sequence[ContentsLine]) -> tuple[int, ...]:
    """The index of the last line that others are part of."""
    return tuple(n for n, line in enumerate(lines[:-1]) if line.level < lines[n + 1].level)[-1:]


def _even_turns(bare: Sequence[ContentsLine]) -> Iterator[int]:
    """Where close lines turn to the next page, so that each holds as much, the last with what stands below them."""
    filled = list(accumulate(_contents_height([line], close=True) for line in bare))
    whole = filled[-1] + _BELOW_CONTENTS
    share = whole / ceil(whole / CONTENTS_PAGE)
    page = 1
    for index in range(1, len(bare)):
        # A division goes over with its first line.
        opens = bare[index - 1].level < bare[index].level
        if filled[index] > page * share and not opens:
            page += 1
            yield index


def _bare(lines: Sequence[ContentsLine]) -> list[ContentsLine]:
    return [replace(line, detail="") for line in lines]


def _contents_height(lines: Sequence[ContentsLine], *, close: bool = False) -> float:
    head, line_, detail = (15.6, 12.0, 10.5) if close else (21.75, 14.5, 14.1)
    return sum(
        head
        if line.level == 1
        else line_ * ceil(len(line.title) / CONTENTS_LINE) + (detail if line.detail else 0)
        for line in lines
    )
