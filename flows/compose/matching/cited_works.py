"""Authors whom a source only cites, "(Low and Webster, 2021)", "Low (2022)": no people of the story it tells."""

from collections.abc import Mapping, Sequence

from flows.compose.matching.joining import JoinedEntity
from flows.compose.sentences.citations import is_cited_author
from flows.compose.sentences.locating import SourcePlaces
from flows.model.annotation import EntityType


def without_cited_authors(
    joined: Sequence[JoinedEntity], surveys: Mapping[int, SourcePlaces]
) -> tuple[JoinedEntity, ...]:
    """The entities without those who are named by surname alone, and nowhere but as authors of cited works."""
    return tuple(entity for entity in joined if not _is_only_cited(entity, surveys))


def _is_only_cited(entity: JoinedEntity, surveys: Mapping[int, SourcePlaces]) -> bool:
    if entity.type is not EntityType.PERSON or " " in entity.name:
        return False
    if any(member.roles for _, member in entity.members):
        return False
    return all(
        is_cited_author(surveys[source].text, span)
        for source, member in entity.members
        for span in member.mentions
    )
