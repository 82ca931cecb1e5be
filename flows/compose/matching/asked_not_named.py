"""Whom a text asks not to name: "Please do not quote Ms Low by name". The registers of a pack do not name them.

They stand in the annexed text alone, as its sender wrote it.
"""

import re
from collections.abc import Mapping, Sequence

from flows.compose.matching.joining import JoinedEntity
from flows.compose.sentences.locating import SourceSurvey
from flows.model.annotation import EntityType

_NOT_TO_NAME = re.compile(
    r"\b(?:[Dd]o not|[Dd]on[’']t|(?:not|never) (?:to )?be|must not|may not) (?:please )?"
    r"(?:quoted?|named?|identif(?:y|ied)|cite|attribute (?:this|anything|it) to)\b(?P<behind>[^.;!?\n]{0,80})"
)
_PASSIVE = re.compile(
    r"(?P<before>[^.;!?\n]{0,60})\b(?:is|are|must|may|should|wishes|asks|asked) not (?:to )?be "
    r"(?:quoted|named|identified)\b"
)
_BY_NAME = re.compile(r"\b(?:by name|(?:her|his|their) names?)\b")


def without_unnamed(
    entities: Sequence[JoinedEntity], surveys: Mapping[int, SourceSurvey]
) -> tuple[JoinedEntity, ...]:
    """The entities without the people whom a source that names them asks not to name, if no other source names them."""
    return tuple(entity for entity in entities if not _is_not_to_be_named(entity, surveys))


def _is_not_to_be_named(entity: JoinedEntity, surveys: Mapping[int, SourceSurvey]) -> bool:
    if entity.type is not EntityType.PERSON:
        return False
    return all(
        any(
            start <= mention.start < end
            for start, end in _stretches(surveys[number].text)
            for mention in member.mentions
        )
        for number, member in entity.members
    )


def _stretches(text: str) -> list[tuple[int, int]]:
    """Where those are named who are not to be named."""
    found = [
        match.span("behind") for match in _NOT_TO_NAME.finditer(text) if _BY_NAME.search(match["behind"])
    ]
    return found + [match.span("before") for match in _PASSIVE.finditer(text)]
