"""Figures that a source only asks about, doubts or denies bear out nobody: "Asked whether eleven nurses ..."."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from flows.compose.agreement.common_matters import Matter
from flows.compose.matching.contrary import opposed
from flows.compose.matching.statements import Statements
from flows.compose.sentences.factuality import read_factuality
from flows.compose.sentences.locating import SourceSurvey, Surveys
from flows.model.locators import Extract


def without_doubted(matters: Iterable[Matter], surveys: Surveys, sentences: Statements) -> Iterator[Matter]:
    """The matters without the figures of sentences that do not state them; none of which only one source is left."""
    for matter in matters:
        stated = [s for s in matter.sayings if not _is_open(s.extract, surveys[s.extract.source])]
        lead = stated[0].extract if stated else None
        kept = tuple(
            s for s in stated if lead and not (s.agrees and _are_opposed(lead, s.extract, surveys, sentences))
        )
        if len({saying.extract.source for saying in kept}) > 1:
            yield replace(matter, sayings=kept)


def _is_open(figure: Extract, survey: SourceSurvey) -> bool:
    told = read_factuality(survey, survey.sentence_of(figure.span))
    return any(part.contains(figure.span) for part in told.open)


def _are_opposed(one: Extract, other: Extract, surveys: Surveys, sentences: Statements) -> bool:
    """Whether two figures stand in sentences on the same, of which one bears out nothing of the other."""
    first, second = (sentences.at(e.source, surveys[e.source].sentence_of(e.span)) for e in (one, other))
    if first is None or second is None:
        return False
    return opposed(first, second) and sentences.same(first, second)
