"""The properties a program writes into a document -> facts, each marked as a document property.

Titles that programs make up ("Microsoft Word - draft.doc", "untitled") are no titles.
"""

import re
from collections.abc import Mapping
from datetime import date

from flows.ingest.facts.stated_facts import read_facts
from flows.ingest.text.office_xml import local_name, parse_xml
from flows.ingest.text.packed_files import PackedFile
from flows.ingest.text.read_text import Unreadable
from flows.model.source import Metadata, Origin

WITHIN = "document properties"
_MADE_UP = re.compile(
    r"^(?:microsoft (?:word|powerpoint) - .*|untitled.*|(?:word )?document ?\d*|no title|presentation ?\d*|slide ?\d*"
    r"|\S+\.(?:docx?|odt|rtf|pdf|indd|qxd|pptx?|tex|dvi|ps|txt|html?))$",
    re.IGNORECASE,
)
_NOBODY = re.compile(
    r"^(?:user|admin(?:istrator)?|owner|author|unknown|python-docx|root|microsoft office user|\W*|\d+)$",
    re.IGNORECASE,
)
_TEMPLATES = frozenset(["2013-12-23T23:15:00Z", "2013-01-27T09:14:16Z"])
"""When the templates of python-docx and python-pptx were made, which every file that they write bears."""
_REUSED = 366
"""Days between first and last saving behind which the first is that of the file somebody began with."""
_CORE = "docProps/core.xml"
_NAMES = {"title": "title", "creator": "author", "created": "published", "modified": "updated"}


def properties_as_facts(values: Mapping[str, str]) -> Metadata:
    """Facts from fields of Metadata and their values; empty and made-up ones say nothing."""
    kept = {key: " ".join(value.split()) for key, value in values.items() if value and value.strip()}
    if _MADE_UP.match(kept.get("title", "")):
        del kept["title"]
    if "author" in kept and _NOBODY.match(kept["author"]):
        del kept["author"]
    facts, _ = read_facts(kept, Origin.DOCUMENT, WITHIN)
    return facts


def read_core_properties(packed: PackedFile) -> Metadata:
    """The core properties of an office document (Dublin Core); a damaged part of them says nothing."""
    if _CORE not in packed:
        return Metadata()
    try:
        root = parse_xml(packed.read(_CORE), "properties")
    except Unreadable:
        return Metadata()
    values = {_NAMES[key]: e.text or "" for e in root if (key := local_name(e)) in _NAMES}
    return properties_as_facts(values | _days_of(values))


def _days_of(values: Mapping[str, str]) -> dict[str, str]:
    """The days on which a document was first and last saved, as what they say of its text."""
    created, changed = (
        "" if value in _TEMPLATES else value
        for value in (values.get("published", ""), values.get("updated", ""))
    )
    if not created or _days_between(created, changed) > _REUSED:
        return {"published": changed, "updated": ""}
    return {"published": created, "updated": changed if changed[:10] != created[:10] else ""}


def _days_between(first: str, last: str) -> int:
    try:
        return (date.fromisoformat(last[:10]) - date.fromisoformat(first[:10])).days
    except ValueError:
        return 0
