"""Authors whom a source only cites: "(Low and Webster, 2021)", "Low (2022)", in a note "Low, Rails, Oslo 2025.".

They are no people of the story it tells.
"""

from collections.abc import Sequence

from flows.compose.matching.joined_entities import JoinedEntity
from flows.compose.sentences.citations import authors_of_note, is_cited_author
from flows.compose.sentences.locating import SourceSurvey, Surveys
from flows.model.annotation import EntityType
from flows.model.spans import Span


def without_cited_authors(joined: Sequence[JoinedEntity], surveys: Surveys) -> tuple[JoinedEntity, ...]:
    """The entities without those who are named by surname alone, and nowhere but as authors of cited works."""
    return tuple(entity for entity in joined if not _is_only_cited(entity, surveys))


def _is_only_cited(entity: JoinedEntity, surveys: Surveys) -> bool:
    if entity.type is not EntityType.PERSON or " " in entity.name:
        return False
    if any(member.roles for _, member in entity.members):
        return False
    return all(
        is_cited_author(surveys[source].text, span) or _heads_note(surveys[source], span)
        for source, member in entity.members
        for span in member.mentions
    )


def _heads_note(survey: SourceSurvey, name: Span) -> bool:
    """Whether a surname is among the authors before the work that is all its paragraph names."""
    segment = survey.segment_at(name.start)
    authors = authors_of_note(survey.text, segment.span) if segment else None
    return authors is not None and authors.contains(name)
