"""A page's <title>, its cards for other sites, and its headings -> the title of the article."""

import re
from typing import Any

from flows.english.letterheads import is_letterhead
from flows.english.outlet_names import names_outlet

_SEPARATOR = re.compile(r"\s+(?:[|–—·•»«:-]|::|\|\|)\s+")
_DOMAIN = re.compile(r"^(?:www\.)?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,6}$")
"""A heading that is the address of the site is its name."""
_NO_SITE = re.compile(
    r"(?:Home|News|Blogs?|Articles?|Press(?: releases?)?|Publications?|Reports?|Opinion|World|Politics|Business|PDF"
    r"|(?:Part|Page|Chapter|Section|Episode|Vol\.?|No\.?) .{1,10}|.{0,12}\d{4}.{0,4})",
    re.IGNORECASE,
)
"""What stands behind a title and is no name of a site."""
_LONGEST_SITE = 6
_SHORTEST = 3
_FEWEST_WORDS = 4
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")
_FEWEST_SHARED = 2
_LAST_PART = re.compile(r"(?P<title>.+\S)\s+\|\s+(?P<site>[^|]+)")
"""An upright stroke parts more than a dash does."""


def choose_page_title(tree: Any, headings: tuple[str, ...], outlet: str, own: str = "") -> str:
    """The heading that the page's <title> or cards repeat; else the one heading of level 1 in its article, `own`, where
    that is a title; else what these say, without the name of the site.
    """
    stated = [words for words in (_card(tree), _title_element(tree)) if words]
    repeated = [
        (_fold(words).find(_fold(heading)), rank, heading)
        for rank, heading in enumerate(headings)
        for words in stated
        if len(heading) >= _SHORTEST and _repeats(words, heading, outlet)
    ]
    if repeated:
        return min(repeated)[2]  # sites put their own name last
    if len(own.split()) >= _FEWEST_WORDS and _fold(own) != _fold(outlet):
        return own
    if stated:
        return _without_site(stated[0], outlet)
    return headings[0] if headings else ""


def likely_title(tree: Any, only: str) -> str:
    """The only heading of level 1 of a page, if it tells of the same as its <title>; else "".

    What only ends a longer <title> is the name of the site.
    """
    stated = _title_element(tree)
    names_site = stated.endswith(only) and stated != only
    return only if not names_site and _tell_of_the_same(only, stated) else ""


def site_without_title(found: str, headings: tuple[str, ...]) -> str:
    """The name of a site taken from a <title> of several parts, without those that a heading of the page holds:
    "Bulletin No. 12 | Ministry of Health" is the site of a page headed "Marburg virus disease: Bulletin No. 12".
    """
    parts = [part.strip() for part in _SEPARATOR.split(found) if part.strip()]
    kept = [part for part in parts if not any(_fold(part) in _fold(heading) for heading in headings)]
    return kept[0] if kept and len(kept) < len(parts) else found


def site_behind_title(tree: Any, headings: tuple[str, ...]) -> str:
    """The name of the site where a page's <title> is a heading of the page with one more part behind it, or several:
    "Pier leased without a vote | News | The Arden Ledger"; else "".
    """
    stated = _title_element(tree)
    parts = [part.strip() for part in _SEPARATOR.split(stated) if part.strip()]
    if _is_named_site(stated) and any(_tell_of_the_same(heading, stated) for heading in headings):
        return parts[-1]
    if len(parts) < 2 or not parts[-1][:1].isupper() or len(parts[-1].split()) > _LONGEST_SITE:  # noqa: PLR2004
        return ""
    folded = [_fold(heading) for heading in headings if len(heading) >= _SHORTEST]
    begins = any(_fold(stated).startswith(heading) for heading in folded if _fold(parts[0]) in heading)
    if not begins or _NO_SITE.fullmatch(parts[-1]) or any(_fold(parts[-1]) in heading for heading in folded):
        return ""
    return parts[-1]


def _tell_of_the_same(heading: str, stated: str) -> bool:
    told = [set(_LONG_WORD.findall(words.casefold())) for words in (heading, stated)]
    return len(told[0] & told[1]) >= _FEWEST_SHARED


def _is_named_site(stated: str) -> bool:
    """Whether a <title> ends, behind an upright stroke, in the name of an office or an outlet."""
    match = _LAST_PART.fullmatch(stated)
    return match is not None and (is_letterhead(match["site"]) or names_outlet(match["site"]))


def _repeats(stated: str, heading: str, outlet: str) -> bool:
    """Whether the heading is the stated title, or one side of it that is not the name of the site."""
    parts = {_fold(part) for part in _SEPARATOR.split(stated)} | {_fold(stated)}
    folded = _fold(heading)
    if folded == _fold(stated):
        return True
    if folded == _fold(outlet) or _DOMAIN.match(folded):
        return False
    return folded in parts or (len(parts) < 2 and _fold(stated).startswith(folded + " "))  # noqa: PLR2004 - undivided


def _without_site(stated: str, outlet: str) -> str:
    """The first part of a title, unless that is the site; the whole when it cannot be told apart."""
    parts = [part.strip() for part in _SEPARATOR.split(stated) if part.strip()]
    if len(parts) < 2:  # noqa: PLR2004 - a title and a site
        return stated
    if _is_named_site(stated) or _fold(parts[-1]) == _fold(outlet):
        return stated[: stated.rfind(parts[-1])].rstrip(" |–—·•»«:-")
    if _fold(parts[0]) == _fold(outlet):
        return stated[stated.find(parts[1]) :]
    return parts[0] if len(parts[0]) >= len(parts[-1]) else stated


def _card(tree: Any) -> str:
    for kind, name in (("property", "og:title"), ("name", "twitter:title"), ("name", "title")):
        for element in tree.iter("meta"):
            if element.get(kind) == name and (element.get("content") or "").strip():
                return " ".join(element.get("content").split())
    return ""


def _title_element(tree: Any) -> str:
    head = tree.find("head")
    element = head.find("title") if head is not None else None
    return " ".join((element.text or "").split()) if element is not None else ""


def _fold(words: str) -> str:
    return " ".join(words.casefold().split())
