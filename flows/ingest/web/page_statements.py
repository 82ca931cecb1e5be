"""A parsed page -> the statements that it makes about itself for machines, each kind in a table of its own.

JSON-LD of schema.org, Open Graph and its kin, Dublin Core, the usual meta elements, and links marked as the author's.
"""

import json
import re
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any

from flows.english.opinion_pieces import kind_of_section
from flows.ingest.facts.author_lines import authors_of

_ARTICLES = re.compile(r"(?:Article|Posting|Report|Review|WebPage|CreativeWork|Recipe|VideoObject)$")
_MOST_NODES = 2_000
_LARGEST_SCRIPT = 500_000
_DEEPEST = 12
_OPEN_GRAPH = {
    "og:title": "title", "og:site_name": "outlet", "og:url": "url", "article:published_time": "published",
    "article:modified_time": "updated", "og:updated_time": "updated", "article:author": "author",
    "og:article:published_time": "published", "og:article:author": "author", "og:locale": "language",
}  # fmt: skip
_SECTION = "article:section"
_DUBLIN_CORE = {
    "title": "title", "creator": "author", "publisher": "outlet", "date": "published", "date.issued": "published",
    "date.created": "published", "date.modified": "updated", "language": "language", "rights": "licence",
    "issued": "published", "created": "published", "modified": "updated",
}  # fmt: skip
_META = {
    "author": "author", "byl": "author", "parsely-author": "author", "sailthru.author": "author",
    "citation_author": "author", "citation_title": "title", "parsely-title": "title", "headline": "title",
    "twitter:title": "title", "title": "title", "application-name": "outlet", "parsely-pub-date": "published",
    "sailthru.date": "published", "pubdate": "published", "publishdate": "published", "publish-date": "published",
    "date": "published", "citation_publication_date": "published", "citation_online_date": "published",
    "datepublished": "published", "article.published": "published", "last-modified": "updated",
    "datemodified": "updated", "article.updated": "updated", "copyright": "licence",
}  # fmt: skip
_AUTHOR_PAGE = re.compile(r"/(?:author|authors|autor|auteur|profile|by)/[^/?#]+/?$", re.IGNORECASE)
_CREDIT = re.compile(r"(?:^|[\s_-])(?:byline|author|autor)(?:[\s_-]?name)?(?:$|[\s_-])", re.IGNORECASE)
_ASIDE = frozenset(["nav", "footer", "aside"])
_COMMENTS = re.compile(r"comment|related|sidebar|widget|reply", re.IGNORECASE)
_BY = re.compile(r"^(?:by|von|par|por|di|от)\s+", re.IGNORECASE)
_LOOKED_AT = 4_000
_LONGEST = 80

Table = dict[str, Any]


def read_statements(tree: Any) -> tuple[tuple[str, Table], ...]:
    """What a page states, as (where, table) with the most reliable first. Values are as they stand."""
    return (
        ("JSON-LD", _read_json_ld(tree)),
        ("Open Graph", _read_meta(tree, "property", _OPEN_GRAPH)),
        ("Dublin Core", _read_dublin_core(tree)),
        ("author link", _read_author_link(tree)),  # more particular than what a site says on all its pages
        ("meta element", _read_meta(tree, "name", _META)),
    )


def _read_json_ld(tree: Any) -> Table:
    table: Table = {}
    for script in islice(tree.iter("script"), 200):
        if "ld+json" not in (script.get("type") or "") or len(script.text or "") > _LARGEST_SCRIPT:
            continue
        try:
            given = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        for node in islice(_nodes(given), _MOST_NODES):
            if _ARTICLES.search(_kind(node)):
                for key, value in _article_facts(node).items():
                    table.setdefault(key, value)
    return table


def _nodes(value: Any, depth: int = 0) -> Iterator[Mapping[str, Any]]:
    """All objects in a JSON value, outer ones first, articles before the pages that hold them."""
    if depth > _DEEPEST:
        return
    if isinstance(value, dict):
        inner = [
            item
            for key, item in value.items()
            if key in {"@graph", "mainEntity", "mainEntityOfPage", "hasPart"}
        ]
        if _kind(value).endswith("WebPage"):
            yield from (node for item in inner for node in _nodes(item, depth + 1))
            yield value
        else:
            yield value
            yield from (node for item in inner for node in _nodes(item, depth + 1))
    elif isinstance(value, list):
        found = [node for item in value[:200] for node in _nodes(item, depth + 1)]
        yield from sorted(found, key=lambda node: _kind(node).endswith("WebPage"))


def _kind(node: Mapping[str, Any]) -> str:
    kind = node.get("@type", "")
    return str(kind[0] if isinstance(kind, list) and kind else kind)


def _article_facts(node: Mapping[str, Any]) -> Table:
    table = {
        "title": node.get("headline") or ("" if _kind(node).endswith("WebPage") else node.get("name")),
        "author": _people(node.get("author")),
        "outlet": _people(node.get("publisher")) or _people(node.get("sourceOrganization")),
        "published": node.get("datePublished") or "",
        "updated": node.get("dateModified") or "",
        "language": node.get("inLanguage") if isinstance(node.get("inLanguage"), str) else "",
        "url": node.get("url") if isinstance(node.get("url"), str) else "",
        "licence": node.get("license") if isinstance(node.get("license"), str) else "",
        "kind": kind_of_section(section) if isinstance(section := node.get("articleSection"), str) else "",
    }
    return {key: value for key, value in table.items() if isinstance(value, str) and value.strip()}


def _people(value: Any) -> str:
    """The names of persons or organisations, several joined with semicolons."""
    items = value if isinstance(value, list) else [value]
    names = [item.get("name") if isinstance(item, dict) else item for item in items[:10]]
    flat = [name[0] if isinstance(name, list) and name else name for name in names]
    return "; ".join(name.strip() for name in flat if isinstance(name, str) and not name.startswith("http"))


def _read_meta(tree: Any, key: str, names: Mapping[str, str]) -> Table:
    """Meta elements, wherever they say their name; several authors are joined."""
    table: Table = {}
    for element in islice(tree.iter("meta"), 500):
        stated = (element.get(key) or element.get("name") or element.get("itemprop") or "").strip().lower()
        content = " ".join((element.get("content") or "").split())
        field = names.get(stated) or ("kind" if stated == _SECTION and key == "property" else "")
        if field == "kind":
            content = kind_of_section(content)
        if not field or not content or (field == "author" and content.startswith("http")):
            continue
        if field == "author" and stated == "citation_author" and field in table:
            table[field] += f"; {content}"
        table.setdefault(field, content)
    return table


def _read_dublin_core(tree: Any) -> Table:
    table: Table = {}
    for element in islice(tree.iter("meta"), 500):
        name = (element.get("name") or element.get("property") or "").strip().lower()
        prefix, dot, rest = name.partition("." if "." in name else ":")
        content = " ".join((element.get("content") or "").split())
        if dot and prefix in {"dc", "dcterms"} and rest in _DUBLIN_CORE and content:
            table.setdefault(_DUBLIN_CORE[rest], content)
    return table


def _read_author_link(tree: Any) -> Table:
    """The words of the first link to the author, or of what is marked as the byline, outside menus and comments."""
    found: dict[int, str] = {}
    for element in islice(tree.iter("a", "span", "p", "div", "address"), _LOOKED_AT):
        rank = _author_rank(element)
        if rank is None or rank in found or _is_aside(element):
            continue
        words = _BY.sub("", " ".join("".join(element.itertext()).split()))
        if words and len(words) <= _LONGEST and not words.lower().startswith(("http", "alle ", "all posts")):
            found[rank] = authors_of(words) or words  # "Ann Lee in Arden"
    return {"author": found[min(found)]} if found else {}


def _author_rank(element: Any) -> int | None:
    """How surely an element names the author: 0 surest; None if it does not."""
    if "author" in (element.get("rel") or "").split() or element.get("itemprop") == "author":
        return 0
    if element.tag == "a":
        return 1 if _AUTHOR_PAGE.search(element.get("href") or "") else None
    marked = element.get("class") or element.get("id") or ""
    return 2 if _CREDIT.search(marked) and len(marked) < _LONGEST else None


def _is_aside(element: Any) -> bool:
    """Whether an element stands in a menu, a side column or among comments."""
    for around in islice(element.iterancestors(), 30):
        if around.tag in {"body", "html"}:  # themes say all sorts of things about the whole page
            return False
        if around.tag in _ASIDE or _COMMENTS.search(f"{around.get('class') or ''} {around.get('id') or ''}"):
            return True
    return False
