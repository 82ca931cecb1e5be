"""A parsed page -> what it says of itself: title, author, outlet, day of publication, address, language."""

import re
from typing import Any

from flows.ingest.page_titles import choose_page_title
from flows.ingest.stated_facts import read_facts
from flows.model.source import Metadata, Origin

_DATE_SEARCH = {
    "original_date": True,
    "extensive_search": False,  # would guess, and count "two days ago" from the clock
    "max_date": "2199-12-31",  # the default is today: the clock again
}
_NO_AUTHOR = re.compile(
    r"@|\d|\b(?:said|on [A-Z]|org|com|authority control)\b|^(?:admin|editor|staff|ld|webmaster|redaktion)$",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"\s*\(?\bhttps?\b.*$", re.IGNORECASE)
_LONGEST_AUTHOR = 60
_MOST_AUTHORS = 6
_LANGUAGE = re.compile(r"^[a-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*$")


def read_page_metadata(tree: Any, headings: tuple[str, ...]) -> Metadata:
    """Facts from the head and the markup of a page; `headings` are its own, of level 1 first."""
    from trafilatura.metadata import extract_metadata  # noqa: PLC0415 - slow to import

    try:
        found = extract_metadata(tree, date_config=_DATE_SEARCH, extensive=False)
    except Exception:  # noqa: BLE001 - a page it stumbles over still has its text, title and language
        found = None
    outlet = str(getattr(found, "sitename", None) or "")
    table = {
        "title": choose_page_title(tree, headings, outlet) or getattr(found, "title", None) or "",
        "author": _name_authors(str(getattr(found, "author", None) or "")),
        "outlet": outlet,
        "published": getattr(found, "date", None) or "",
        "url": getattr(found, "url", None) or "",
        "language": _stated_language(tree),
    }
    facts, _ = read_facts(table, Origin.DOCUMENT)
    return facts


def _name_authors(found: str) -> str:
    """The names among what was found as authors: no addresses, no "said on August 3"."""
    names = [_ADDRESS.sub("", name).strip() for name in found.split(";")]
    kept = [n for n in names if n and len(n) <= _LONGEST_AUTHOR and not _NO_AUTHOR.search(n)]
    return ", ".join(kept[:_MOST_AUTHORS])


def _stated_language(tree: Any) -> str:
    stated = tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or ""
    return stated if _LANGUAGE.match(stated) else ""
