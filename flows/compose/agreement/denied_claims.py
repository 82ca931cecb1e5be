"""What one source says and another calls untrue: "No district is without food", and "That is not true" of it."""

import re
from collections.abc import Iterator, Mapping

from flows.compose.agreement.common_matters import Matter, Saying
from flows.compose.matching.statements import Statement, Statements
from flows.compose.sentences.denials import denied_behind
from flows.compose.sentences.locating import SourceSurvey
from flows.model.spans import Span

_DENIES_WITHIN = re.compile(
    r"\W*(?:(?:But|Yet) )?[Ii]t (?:is|was) (?:not (?:true|so|correct|the case)|untrue|false|wrong|incorrect) that\b"
)
_OF_THE_SAME = 0.45
"""The likeness from which on a sentence tells what another denies."""
_FEWEST_WORDS = 3
"""Words besides names that both must have."""


def matters_denied(surveys: Mapping[int, SourceSurvey], statements: Statements) -> list[Matter]:
    """One matter for each sentence of a source (by its S number) that another source calls untrue.

    The earlier source's words come first; the other's do not agree with them.
    """
    found: list[Matter] = []
    for source in surveys.values():
        for claim, words in _denials(source, statements):
            said = max(_tellings(claim, statements), default=None, key=lambda pair: pair[0])
            if said is not None:
                told = said[1]
                sayings = [source.extract(words), surveys[told.source].extract(told.span)]
                sayings.sort(key=lambda extract: extract.source)
                found.append(
                    Matter("statement", "", tuple(Saying(e, agrees=e is sayings[0]) for e in sayings))
                )
    return found


def _denials(source: SourceSurvey, statements: Statements) -> Iterator[tuple[Statement, Span]]:
    """What a source denies, and its words from the claim to the denial."""
    for sentence in source.sentences:
        statement = statements.at(source.number, sentence)
        within = _DENIES_WITHIN.match(source.text, sentence.start, sentence.end)
        denial = sentence if within else denied_behind(source, sentence)
        if statement is not None and denial is not None:
            yield statement, Span(sentence.start, denial.end)


def _tellings(claim: Statement, statements: Statements) -> Iterator[tuple[float, Statement]]:
    """The sentences of other sources that tell what a claim does, each with how alike they are."""
    for other in statements.around(claim):
        words = sum(term[0].isalpha() for term in claim.terms & other.terms)
        likeness = statements.likeness(claim, other) if words >= _FEWEST_WORDS else 0.0
        if likeness >= _OF_THE_SAME:
            yield likeness, other
