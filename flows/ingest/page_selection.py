"""All blocks of a page and its main text as the extractor sees it -> the blocks that are the article.

The extractor (trafilatura) is good at telling the article from what surrounds it, but loses headings,
lists and tables on the way. So it decides, and the page's own blocks are kept.
"""

from collections.abc import Sequence

from flows.ingest.page_blocks import PageBlock
from flows.model.document import Role

_ENOUGH = 0.7
"""Share of the main text that the chosen blocks must cover; else the extractor's own blocks are taken."""
_SHORT = 25
_MOST_MISSES = 400
"""A search that finds nothing reads the whole text: after so many the rest is taken as not found."""


def select_blocks(page: Sequence[PageBlock], main: Sequence[PageBlock]) -> tuple[PageBlock, ...]:
    """The article's blocks, from the page where they can be found there, else from the extractor."""
    body = [block for block in page if not block.boilerplate]
    wanted = sum(len(squeeze(block.text)) for block in main)
    if not wanted:
        return tuple(body)
    chosen = _with_headings(body, _stand_in(body, main))
    covered = sum(len(squeeze(block.text)) for block in chosen)
    return tuple(chosen) if covered >= _ENOUGH * wanted else tuple(main)


def squeeze(text: str) -> str:
    """Letters and digits only, small: what stays the same however a text is spaced."""
    return "".join(character for character in text.casefold() if character.isalnum())


def _stand_in(body: Sequence[PageBlock], main: Sequence[PageBlock]) -> list[bool]:
    """For each block whether its words stand in the main text; short ones only in their place."""
    text = "\n".join(squeeze(block.text) for block in main)
    whole = set(text.split("\n"))
    found: list[bool] = []
    cursor = misses = 0
    for block in body:
        words = squeeze(block.text)
        if words in whole:
            found.append(True)
            continue
        place = text.find(words, cursor) if words and len(words) >= _SHORT and misses < _MOST_MISSES else -1
        if place < 0 and len(words) >= _SHORT and misses < _MOST_MISSES:
            place = text.find(words)
            misses += place < 0
        cursor = place + len(words) if place >= 0 else cursor
        found.append(place >= 0)
    return found


def _with_headings(body: Sequence[PageBlock], found: Sequence[bool]) -> list[PageBlock]:
    """The blocks found, and between the first and the last of them headings, and whatever is short and in company."""
    places = [
        index for index, there in enumerate(found) if there and body[index].shape.role is not Role.HEADING
    ]
    if not places:
        return []
    first, last = places[0], places[-1]
    kept = list(found)
    for index, block in enumerate(body):
        inside = first < index < last
        if block.shape.role is Role.HEADING:
            near = first - 3 <= index < last
            kept[index] = near and (found[index] or _leads_on(body, found, index))
        elif not found[index] and inside and len(squeeze(block.text)) < _SHORT:
            kept[index] = block.shape.role in {Role.TABLE_CELL, Role.LIST_ITEM} and (
                found[index - 1] or found[index + 1]
            )
    return [block for block, keep in zip(body, kept, strict=True) if keep]


def _leads_on(body: Sequence[PageBlock], found: Sequence[bool], index: int) -> bool:
    """Whether what follows a heading, up to the next, is part of the article."""
    for following in range(index + 1, min(index + 4, len(body))):
        if body[following].shape.role is Role.HEADING:
            return body[following].shape.level > body[index].shape.level and _leads_on(body, found, following)
        if found[following]:
            return True
    return False
