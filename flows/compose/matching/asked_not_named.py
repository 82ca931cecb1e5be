"""Whom a text asks not to name: "Please do not quote Ms Low by name". The registers of a pack do not name them.

They stand in the annexed text alone, as its sender wrote it.
"""

import re
from collections.abc import Mapping, Sequence

from flows.compose.matching.joined_entities import JoinedEntity
from flows.compose.sentences.locating import Surveys
from flows.model.annotation import EntityType
from flows.model.spans import Span

_NOT_TO_NAME = re.compile(
    r"\b(?:[Dd]o not|[Dd]on[’']t|(?:not|never) (?:to )?be|must not|may not) (?:please )?"
    r"(?:quoted?|named?|identif(?:y|ied)|cite|attribute (?:this|anything|it) to)\b(?P<behind>[^.;!?\n]{0,80})"
)
_PASSIVE = re.compile(
    r"\b(?:is|are|must|may|should|wishes|asks|asked) not (?:to )?be (?:quoted|named|identified)\b"
)
_BEGINNING = re.compile(r"[^.;!?\n]{0,60}\Z")
_BEFORE = 60
_BY_NAME = re.compile(r"\b(?:by name|(?:her|his|their) names?)\b")


def without_unnamed(entities: Sequence[JoinedEntity], surveys: Surveys) -> tuple[JoinedEntity, ...]:
    """The entities without the people whom a source that names them asks not to name, if no other source names them."""
    stretches = {number: _stretches(survey.text) for number, survey in surveys.items()}
    return tuple(entity for entity in entities if not _is_not_to_be_named(entity, stretches))


def _is_not_to_be_named(entity: JoinedEntity, stretches: Mapping[int, Sequence[Span]]) -> bool:
    if entity.type is not EntityType.PERSON:
        return False
    return all(
        any(
            part.start <= mention.start < part.end
            for part in stretches[number]
            for mention in member.mentions
        )
        for number, member in entity.members
    )


def _stretches(text: str) -> list[Span]:
    """Where those are named who are not to be named."""
    found = [Span(*m.span("behind")) for m in _NOT_TO_NAME.finditer(text) if _BY_NAME.search(m["behind"])]
    for match in _PASSIVE.finditer(text):
        before = _BEGINNING.search(text[max(0, match.start() - _BEFORE) : match.start()])
        found.append(Span(match.start() - len(before[0]) if before else match.start(), match.start()))
    return found
