"""Markup -> its words: tags dropped, scripts and styles with all they hold, references resolved. With places.

A small scanner rather than a parser: it builds no tree, so that nothing nests, and runs in linear time.
"""

import html
import re
from collections.abc import Iterator

_TOKEN = re.compile(
    r"<!--(?P<comment>.*?)(?:-->|\Z)"
    r"|<(?P<silent>script|style|template|textarea|title|iframe)\b[^<>]*>"
    r"|<[/!?]?[A-Za-z][^<>]*>"
    r"|(?P<reference>&(?:#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?)",
    re.DOTALL | re.IGNORECASE,
)


def words_without_tags(markup: str) -> str:
    """The words of a scrap of markup, white space folded."""
    return " ".join("".join(text for text, _, _ in visible_runs(markup, space_for_tags=True)).split())


def visible_runs(markup: str, *, space_for_tags: bool = False) -> Iterator[tuple[str, int, bool]]:
    """Runs of visible characters, where each stands in the markup, and whether it stands there letter by letter."""
    position = done = 0
    while match := _TOKEN.search(markup, position):
        if match.start() > done:
            yield markup[done : match.start()], done, True
        position = done = match.end()
        if match["reference"]:
            yield html.unescape(match["reference"]), match.start(), False
        elif match["silent"]:
            closing = re.compile(f"</{match['silent']}", re.IGNORECASE).search(markup, position)
            position = done = closing.start() if closing else len(markup)  # as browsers take it
        elif space_for_tags and match["comment"] is None:
            yield " ", match.start(), False
    if done < len(markup):
        yield markup[done:], done, True
