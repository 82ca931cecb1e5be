"""All sources of a pack read beside one another, before any section is written."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from flows.compose.matching.asked_not_named import without_unnamed
from flows.compose.matching.cited_works import without_cited_authors
from flows.compose.matching.joined_entities import JoinedEntity, Named, entities_by_source
from flows.compose.matching.joining import join_entities
from flows.compose.matching.shared_copy import Copies, find_copies
from flows.compose.matching.statement_reading import read_clauses, read_statements
from flows.compose.matching.statements import Statements
from flows.compose.matching.succession import Succession, read_succession
from flows.compose.sentences.locating import SourceSurvey, Surveys, survey_source
from flows.compose.sentences.voices import Voices
from flows.model.annotation import AnnotatedDocument


@dataclass(frozen=True, slots=True)
class PackSurvey:
    """What the sources of a pack, by S number, have in common: names, statements, copied paragraphs, who follows whom.

    `told_of` are the entities without those that are only asked about or cited; `named` and `known` are all of them
    and these by the places where they are named.
    """

    surveys: Surveys
    voices: Mapping[int, Voices]
    joined: Sequence[JoinedEntity]
    told_of: Sequence[JoinedEntity]
    named: Named
    known: Named
    statements: Statements
    clauses: Statements
    copies: Copies
    succession: Succession

    @property
    def sources(self) -> tuple[SourceSurvey, ...]:
        """The surveys of all sources, in order."""
        return tuple(self.surveys.values())


def survey_pack(documents: Sequence[AnnotatedDocument]) -> PackSurvey:
    """The documents, sorted by S number, read together."""
    surveys = {a.document.number: survey_source(a) for a in documents}
    sources = tuple(surveys.values())
    joined, succession = join_entities(sources), read_succession(sources)
    told_of = without_unnamed(without_cited_authors(joined, surveys), surveys)
    named = entities_by_source(joined)
    return PackSurvey(
        surveys=surveys,
        voices={number: succession.voices_of(survey) for number, survey in surveys.items()},
        joined=joined,
        told_of=told_of,
        named=named,
        known=entities_by_source(told_of),
        statements=read_statements(sources, named),
        clauses=read_clauses(sources, named),
        copies=find_copies(sources),
        succession=succession,
    )
