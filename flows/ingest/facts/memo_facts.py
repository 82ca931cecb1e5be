"""The fields at the head of a memorandum -> who wrote it, for whom, when, on what."""

import re

from flows.english.head_lines import BODY_OF_PEOPLE, PERSON
from flows.english.memo_fields import find_memo_fields
from flows.english.outlet_names import names_outlet
from flows.ingest.facts.bylines import first_lines
from flows.ingest.facts.date_lines import read_date_line
from flows.model.source import Fact, Metadata, Origin

_AMONG = 14
"""So many lines from the top the last field may stand."""
_ADDRESS = re.compile(r"\s*<[^<>]{1,80}>|\s*\([^()]{0,40}@[^()]{1,60}\)")
_PEOPLE = re.compile(rf"(?:(?:Dr|Prof|Mr|Mrs|Ms)\.? )?(?P<names>{PERSON}(?: (?:and|&) {PERSON})?)")


def read_memo(text: str) -> tuple[Metadata, str]:
    """What the fields say but for the subject, and the subject; nothing of a text that has no such fields."""
    fields = dict(find_memo_fields([" ".join(line.split()) for line in first_lines(text, _AMONG)]).values())
    if not fields:
        return Metadata(), ""
    sender = _ADDRESS.sub("", fields["FROM"]).strip(" ;,")
    return _sender(sender).over(
        Metadata(published=read_date_line(fields.get("DATE", "")).published)
    ), fields.get("RE", "")


def _sender(words: str) -> Metadata:
    """The author, and the body that comes behind their name; a body alone is the outlet."""
    parts = words.split(", ")
    last = next((n for n, part in enumerate(parts) if part.startswith(("and ", "& "))), 0)
    found = [_PEOPLE.fullmatch(part.removeprefix("and ").removeprefix("& ")) for part in parts[: last + 1]]
    names = [match["names"] for match in found if match and not _is_body(match["names"])]
    if len(names) <= last:
        return Metadata(outlet=_fact(words)) if _is_body(words) else Metadata()
    body = next((n for n in range(last + 1, len(parts)) if _is_body(parts[n])), len(parts))
    return Metadata(
        author=_fact(" and ".join(filter(None, (", ".join(names[:-1]), names[-1])))),
        outlet=_fact(", ".join(parts[body:])) if parts[body:] else None,
    )


def _is_body(words: str) -> bool:
    return bool(words) and (names_outlet(words) or BODY_OF_PEOPLE.search(words) is not None)


def _fact(value: str) -> Fact:
    return Fact(value, Origin.DOCUMENT, "memo field")
