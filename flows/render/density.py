"""How large words are set so that they fit: the title of the cover, the page of key points, a brief."""

from collections.abc import Iterable, Sequence
from math import ceil

from flows.model.content import Brief

KEY_POINT_ROOM = 610
"""Points of height for the key points below the head of their page."""
_KEY_POINT_SIZES = (("", 57, 16.5, 14.5), ("close", 66, 14.5, 7.25))
SMALLEST = "small"
"""Each size with the characters in its line, its leading, and the space below a point."""
_TITLE_SIZES = ((55, ""), (120, "long"))
_PAGE = 700
_BRIEF_SPARES = 90
"""Points of height that a brief saves when it is set close."""


def size_of_title(title: str) -> str:
    """The modifier of the cover for a title of this length: none, "long" or "longest"."""
    return next((name for longest, name in _TITLE_SIZES if len(title) <= longest), "longest")


def size_of_key_points(points: Sequence[tuple[str, int]]) -> str:
    """The largest size at which all key points go on one page: none, "close", else "small".

    `points` are the words of each point and how many lines of the side column its places take. Seven sentences
    of 500 characters fit at the smallest size; longer ones run on to a second page, for no word is cut.
    """
    for name, line, leading, space in _KEY_POINT_SIZES:
        if _height(points, line, leading, space) <= KEY_POINT_ROOM:
            return name
    return SMALLEST


def _height(points: Iterable[tuple[str, int]], line: int, leading: float, space: float) -> float:
    return sum(max(ceil(len(words) / line) * leading, places * 10.5) + space for words, places in points)


def size_of_brief(brief: Brief) -> str:
    """The modifier of a brief: "close" when it would run over its last page by a few lines; else none."""
    pages, over = divmod(_height_of_brief(brief), _PAGE)
    return "close" if pages and over < _BRIEF_SPARES else ""


def _height_of_brief(brief: Brief) -> float:
    def text(words: str) -> float:
        return ceil(len(words) / 66) * 14.5

    head = 12 + ceil(len(brief.title) / 52) * 24 + 52
    told = sum(text(extract.text) + 7.25 for extract in brief.happened)
    said = sum(text(f"{row.extract.text} {row.speaker} {row.setting}") + 3.6 for row in brief.quotations)
    counted = sum(text(f"{row.extract.text} {row.measure} {row.as_of}") + 3.6 for row in brief.figures)
    dates = text("".join(f"{row.date} S1 T1; " for row in brief.dates))
    return head + 5 * 32.6 + told + len(brief.who) * 18.1 + said + counted + dates
