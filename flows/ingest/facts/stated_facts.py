"""Tables of metadata (pack.toml rows, sidecars, front matter, page metadata) -> checked, uniform facts.

Keys are the fields of Metadata, or a usual other name for one. Values are cleaned: one line, no control
characters, dates as ISO days, addresses only of the web. What does not pass is reported, not used.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any

from flows.ingest.facts.full_dates import read_full_date
from flows.ingest.text.normalising import normalise_text
from flows.model.source import Fact, Metadata, Origin

_FIELDS = frozenset(field.name for field in fields(Metadata))
_OTHER_NAMES = {
    "date": "published", "pubdate": "published", "datepublished": "published", "updated_at": "updated",
    "lastmod": "updated", "modified": "updated", "accessed": "retrieved", "authors": "author", "byline": "author",
    "by": "author", "site": "outlet", "sitename": "outlet", "publisher": "outlet", "publication": "outlet",
    "source": "outlet", "link": "url", "canonical": "url", "source_url": "url", "lang": "language",
    "license": "licence", "type": "kind", "location": "place", "headline": "title",
}  # fmt: skip
_DATES = frozenset({"published", "updated", "retrieved"})
_LONGEST = {"title": 400, "url": 2000}
_LONGEST_OTHER = 300
_GRADE = re.compile(r"^[A-F][1-6]$")


@dataclass(frozen=True, slots=True)
class Refused:
    """A key or value that cannot be used, why, and what to write instead."""

    key: str
    reason: str
    next_step: str


def read_facts(
    table: Mapping[str, Any], origin: Origin, within: str = ""
) -> tuple[Metadata, tuple[Refused, ...]]:
    """The facts of a table and what of it had to be refused. Empty values say nothing.

    `within` says where in a document the table stands.
    """
    facts: dict[str, Fact] = {}
    refused: list[Refused] = []
    for key, value in table.items():
        name = str(key).strip().lower().replace("-", "_")
        name = name if name in _FIELDS else _OTHER_NAMES.get(name, "")
        if not name:
            refused.append(
                Refused(str(key)[:60], "unknown key", f"Known keys: {', '.join(sorted(_FIELDS))}.")
            )
            continue
        words = _as_words(value)
        checked = _check(name, words) if words else None
        if isinstance(checked, Refused):
            refused.append(checked)
        elif checked and name not in facts:
            facts[name] = Fact(checked, origin, within)
    return Metadata(**facts), tuple(refused)


def without_idle_update(metadata: Metadata) -> Metadata:
    """The same but for an update on the day of publication or before it, which says nothing."""
    published, updated = (read_full_date(metadata.value(name) or "") for name in ("published", "updated"))
    if updated is None or published is None or updated > published:
        return metadata
    return replace(metadata, updated=None)


def clean_words(text: str, longest: int) -> str:
    """One line without control characters, cut at a word when it is too long."""
    words = " ".join(normalise_text(text[: longest * 4])[0].split())
    return words if len(words) <= longest else words[:longest].rsplit(" ", 1)[0] + "…"


def _as_words(value: Any) -> str:
    """A string, number, date or list of them as words; anything else is no statement."""
    if isinstance(value, list | tuple):
        return ", ".join(filter(None, (_as_words(item) for item in value[:20] if not isinstance(item, list))))
    if isinstance(value, Mapping):
        return _as_words(value.get("name", ""))
    if hasattr(value, "isoformat"):
        return str(value.isoformat())
    return str(value) if isinstance(value, str | int | float) and not isinstance(value, bool) else ""


def _check(name: str, words: str) -> str | Refused:
    value = clean_words(words, _LONGEST.get(name, _LONGEST_OTHER))
    if name in _DATES:
        day = read_full_date(value)
        return _iso(day) if day else Refused(name, f"{value!r} is not a day", "Write it as 2025-09-09.")
    if name == "url" and not re.match(r"^https?://[^\s<>\"]+$", value, re.IGNORECASE):
        return Refused(name, f"{value[:60]!r} is not an address of the web", "Begin it with https://.")
    if name == "grade":
        grade = value.upper()
        return (
            grade
            if _GRADE.match(grade)
            else Refused(name, f"{value!r} is no Admiralty grade", "Write A1 to F6.")
        )
    return value


def _iso(day: date) -> str:
    return day.isoformat()
