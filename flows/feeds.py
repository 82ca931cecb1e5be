"""Bytes of a feed (RSS, RDF, Atom) -> its entries. Never any network: feeds are fetched elsewhere, or lie in a file."""

import io
from dataclasses import dataclass
from time import struct_time
from typing import Any

MOST_ENTRIES = 2_000


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """`moment` is when it was published, ISO 8601 in UTC, or empty; `markup` its text as HTML, whole or a summary."""

    key: str
    title: str
    link: str
    author: str
    moment: str
    updated: str
    markup: str
    is_whole: bool

    @property
    def changed(self) -> str:
        """The ISO day on which it was changed, if that is another than the one it was published on."""
        return self.updated[:10] if self.updated[:10] != self.moment[:10] else ""


@dataclass(frozen=True, slots=True)
class Feed:
    title: str
    link: str
    language: str
    entries: tuple[FeedEntry, ...]
    left_out: int = 0
    """How many entries were not read: a feed may hold MOST_ENTRIES."""


def read_feed(content: bytes) -> Feed | None:
    """The feed, or None for what is none. Markup in it is cleaned of scripts, styles and forms."""
    import feedparser  # noqa: PLC0415 - slow to import

    try:
        found = feedparser.parse(io.BytesIO(content), sanitize_html=True, resolve_relative_uris=False)
    except (
        ValueError,
        LookupError,
        RecursionError,
        AttributeError,
        TypeError,
        KeyError,
        IndexError,
        AssertionError,
    ):
        return None
    if not found.get("version"):
        return None
    feed = found.get("feed", {})
    held = found.get("entries", [])
    return Feed(
        _words(feed.get("title")),
        _words(feed.get("link")),
        _words(feed.get("language")),
        tuple(_read_entry(entry) for entry in held[:MOST_ENTRIES]),
        max(0, len(held) - MOST_ENTRIES),
    )


def _read_entry(entry: Any) -> FeedEntry:
    contents = [_markup(part) for part in entry.get("content", []) if part.get("value")]
    summary = _markup(entry.get("summary_detail") or {"value": entry.get("summary", "")})
    whole = max(contents, key=len, default="")
    title, link = _words(entry.get("title")), _words(entry.get("link"))
    updated = _iso(
        dict.get(entry, "updated_parsed")
    )  # its own `get` would give the day of publication, and warn
    moment = _iso(dict.get(entry, "published_parsed"))
    return FeedEntry(
        key=_words(entry.get("id")) or link or f"{title} {moment}",
        title=title,
        link=link,
        author=_words(entry.get("author_detail", {}).get("name")) or _words(entry.get("author")),
        moment=moment or updated,
        updated=updated,
        markup=whole or summary,
        is_whole=bool(whole) and len(whole) > len(summary),
    )


def _markup(part: Any) -> str:
    """A text construct as HTML; plain text is escaped and its empty lines made paragraphs."""
    from html import escape  # noqa: PLC0415 - kept beside its use

    value = str(part.get("value") or "").strip()
    if part.get("type") != "text/plain" or not value:
        return value
    return "".join(f"<p>{escape(paragraph.strip())}</p>" for paragraph in value.split("\n\n"))


def _words(value: Any) -> str:
    return " ".join(str(value or "").split())


def _iso(moment: struct_time | None) -> str:
    if moment is None or not 1 <= moment.tm_year <= 9999:  # noqa: PLR2004 - what a date can hold
        return ""
    return (
        f"{moment.tm_year:04d}-{moment.tm_mon:02d}-{moment.tm_mday:02d}"
        f"T{moment.tm_hour:02d}:{moment.tm_min:02d}:{moment.tm_sec:02d}Z"
    )
