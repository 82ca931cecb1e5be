"""A parsed page -> what it says of itself: title, author, outlet, days, address, language, each with where it says so.

Statements for machines go first (JSON-LD, Open Graph, Dublin Core, meta elements, links to the author), then what
trafilatura finds in the page. A title is compared with the headings: what is printed is one of them.
"""

import re
from typing import Any

from flows.ingest.facts.stated_facts import read_facts, without_idle_update
from flows.ingest.web.page_statements import Table, read_statements
from flows.ingest.web.page_titles import (
    choose_page_title,
    likely_title,
    site_behind_title,
    site_without_title,
)
from flows.model.source import Metadata, Origin

_DATE_SEARCH = {
    "original_date": True,
    "extensive_search": False,  # would guess, and count "two days ago" from the clock
    "max_date": "2199-12-31",  # the default is today: the clock again
}
_NO_AUTHOR = re.compile(
    r"@|\d|\b(?:said|on [A-Z]|org|com|authority control|she|he|they|his|her|their)\b"
    r"|^(?:admin|administrator|editor|staff|ld\+json|webmaster"
    r"|redaktion|guest|team|contributors?|user|default|unknown|author|autor|by|posted)$",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"\s*\(?\bhttps?\b.*$", re.IGNORECASE)
_TOLD = re.compile(r"(?<=\w),? (?:is|was|are|were|has|writes|wrote|covers|reports|works|joined|teaches)\b.*$")
"""What a box about the author goes on with behind the name."""
_LONGEST_AUTHOR = 60
_MOST_AUTHORS = 6
_LANGUAGE = re.compile(r"^[a-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*$")
_STATED = ("author", "outlet", "published", "updated", "licence", "kind")
"""What statements for machines are believed about; titles and addresses are chosen with care."""


def read_page_metadata(tree: Any, headings: tuple[str, ...], own: str = "", only: str = "") -> Metadata:
    """Facts from the head and the markup of a page; `headings` are its own, of level 1 first, `own` the only one of
    that level in its article, and `only` the only one of the page.
    """
    from trafilatura.metadata import extract_metadata  # noqa: PLC0415 - slow to import

    stated = Metadata()
    for within, table in read_statements(tree):
        stated = stated.over(_as_facts(table, within))
    try:
        found = extract_metadata(tree, date_config=_DATE_SEARCH, extensive=False)
    except Exception:  # noqa: BLE001 - a page it stumbles over still has its text, title and language
        found = None
    guessed = site_without_title(str(getattr(found, "sitename", None) or ""), headings)
    outlet = stated.value("outlet") or guessed or site_behind_title(tree, headings)
    title = (
        choose_page_title(tree, headings, outlet, own or likely_title(tree, only))
        or getattr(found, "title", None)
        or ""
    )
    table = {
        "author": _name_authors(str(getattr(found, "author", None) or "")),
        "outlet": outlet,
        "published": getattr(found, "date", None) or "",
        "url": getattr(found, "url", None) or "",
        "language": _stated_language(tree),
    }
    rest, _ = read_facts(table, Origin.DOCUMENT, "page")
    named, _ = read_facts({"title": title}, Origin.DOCUMENT, "heading" if title in headings else "page head")
    return named.over(without_idle_update(stated)).over(rest)


def _as_facts(table: Table, within: str) -> Metadata:
    kept = {key: value for key, value in table.items() if key in _STATED}
    if "author" in kept:
        kept["author"] = _name_authors(str(kept["author"]))
    facts, _ = read_facts(kept, Origin.DOCUMENT, within)
    return facts


def _name_authors(found: str) -> str:
    """The names among what was found as authors: no addresses, no "said on August 3", nothing told of an author."""
    names = [_TOLD.sub("", _ADDRESS.sub("", name)).strip() for name in found.split(";")]
    kept = [n for n in names if n and len(n) <= _LONGEST_AUTHOR and not _NO_AUTHOR.search(n)]
    return ", ".join(dict.fromkeys(kept[:_MOST_AUTHORS]))


def _stated_language(tree: Any) -> str:
    stated = tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or ""
    return stated if _LANGUAGE.match(stated) else ""
