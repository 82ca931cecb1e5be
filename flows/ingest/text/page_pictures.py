"""The pictures of a page: what is said of them, and which of them show nothing that a text would speak of."""

import re
from itertools import islice
from typing import Any

from flows.ingest.text.normalising import normalise_text

_FEWEST_WORDS = 3
_LONGEST_DESCRIPTION = 400
_SMALLEST_PICTURE = 60
"""Pixels of width or height below which a picture shows nothing that a text would speak of."""
_PICTURE = re.compile(r"\.(?:jpe?g|png|gif|svg|webp|avif|tiff?)(?:[?#]|$)", re.IGNORECASE)


def said_of_picture(element: Any) -> str:
    """The description of a picture that has no caption of its own; names of files and single words say nothing."""
    said = " ".join(normalise_text(element.get("alt") or "")[0].split())
    if _is_badge(element):
        return ""
    if len(said.split()) < _FEWEST_WORDS or len(said) > _LONGEST_DESCRIPTION or "/" in said:
        return ""
    figure = next((e for e in islice(element.iterancestors(), 4) if local_name(e) == "figure"), None)
    captioned = figure is not None and any(local_name(e) == "figcaption" for e in figure.iter())
    return "" if captioned else said


def leads_elsewhere(caption: Any) -> bool:
    """Whether a picture with its caption is a link to another page, as the teaser of another story is."""
    figure = caption.getparent() if caption.getparent() is not None else caption
    around = islice(figure.iterancestors("a"), 1)
    inside = (link for link in islice(figure.iter("a"), 4) if any(True for _ in link.iter("img")))
    return any(not _PICTURE.search(link.get("href") or "") for link in (*around, *inside))


def _is_badge(picture: Any) -> bool:
    """Whether a picture is small, or leads to something else than itself in large: icons, badges, adverts."""
    if any(0 < _number(picture.get(side)) < _SMALLEST_PICTURE for side in ("width", "height")):
        return True
    link = next((e for e in islice(picture.iterancestors(), 3) if local_name(e) == "a"), None)
    return link is not None and not _PICTURE.search(link.get("href") or "")


def _number(stated: str | None) -> int:
    """The pixels of a width or height; 0 where none are stated."""
    bare = (stated or "").strip().removesuffix("px")
    return int(bare) if bare.isascii() and bare.isdecimal() and len(bare) < 6 else 0  # noqa: PLR2004


def local_name(element: Any) -> str:
    tag = element.tag
    return tag.rpartition("}")[2].lower() if isinstance(tag, str) else ""
