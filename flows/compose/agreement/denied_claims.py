"""What one source says and another says is not so: "No district is without food", and "That is not true" of it."""

from collections.abc import Iterator, Mapping

from flows.compose.agreement.common_matters import Matter, Saying
from flows.compose.matching.statements import Statement, Statements, denies
from flows.compose.sentences.corrected import with_reversal
from flows.compose.sentences.locating import SourceSurvey

_OF_THE_SAME = 0.45
"""The likeness from which on a sentence tells what another denies."""
_FEWEST_WORDS = 3
"""Words besides names that both must have."""


def matters_denied(surveys: Mapping[int, SourceSurvey], statements: Statements) -> list[Matter]:
    """One matter for each sentence of a source (by its S number) that says that what another source tells is not so.

    The earlier source's words come first; the other's do not agree with them.
    """
    found: dict[tuple[Statement, ...], Matter] = {}
    for claim in statements.by_place.values():
        told = (
            max(_tellings(claim, statements), default=None, key=lambda pair: pair[0])
            if claim.denied
            else None
        )
        if told is not None:
            pair = tuple(sorted((claim, told[1]), key=lambda statement: statement.source))
            found.setdefault(pair, Matter("statement", "", tuple(_sayings(pair, surveys))))
    return list(found.values())


def _sayings(pair: tuple[Statement, ...], surveys: Mapping[int, SourceSurvey]) -> Iterator[Saying]:
    """What each says, with the sentence behind it that takes it back."""
    for statement in pair:
        survey = surveys[statement.source]
        yield Saying(survey.extract(with_reversal(survey, statement.span)), agrees=statement is pair[0])


def _tellings(claim: Statement, statements: Statements) -> Iterator[tuple[float, Statement]]:
    """The sentences of other sources that tell what a claim does not, each with how alike they are."""
    for other in statements.around(claim):
        words = sum(term[0].isalpha() for term in claim.terms & other.terms)
        likeness = statements.likeness(claim, other) if words >= _FEWEST_WORDS else 0.0
        if likeness >= _OF_THE_SAME and denies(claim, other):
            yield likeness, other
