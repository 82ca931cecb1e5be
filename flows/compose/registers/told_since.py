"""Where a later source tells of what an earlier one says is open: "has not said whether he will go", "will not go".

Whether that answers the question is for the reader to see; the register only says where to look.
"""

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from flows.compose.matching.statement import Statement
from flows.compose.matching.statements import SAME_EVENT, Statements
from flows.compose.sentences.entries import SourceEntries
from flows.compose.sentences.locating import SourceSurvey
from flows.model.annotation import OpenKind
from flows.model.locators import Locator
from flows.model.spans import Span

_ON_ONE_DAY = 0.3
"""The likeness that is enough where both name somebody and the same day."""
_PLAIN_WORDS = 2
_NEVER_TOLD = (OpenKind.REQUESTED, OpenKind.DISPUTED)

Place = tuple[int, Span]


def told_since(sources: Sequence[SourceEntries], sentences: Statements) -> Mapping[Place, Locator]:
    """For sentences that say something is open, the sentence of a source published later that is most like it."""
    surveys = {source.number: source.survey for source in sources}
    unanswered = {place for survey in surveys.values() for place in _open_sentences(survey)}
    found: dict[Place, Locator] = {}
    for place in sorted(unanswered):
        asked = sentences.at(*place)
        told = _best(asked, sentences, unanswered) if asked else None
        if told is not None:
            found[place] = surveys[told.source].locator_at(told.span.start)
    return found


def _open_sentences(survey: SourceSurvey) -> Iterator[Place]:
    for question in survey.annotated.annotations.open_questions:
        if question.kind not in _NEVER_TOLD:
            yield survey.number, survey.clip(question.span)


def _best(asked: Statement, sentences: Statements, unanswered: AbstractSet[Place]) -> Statement | None:
    pairs = [
        (sentences.likeness(asked, other), other)
        for other in sentences.around(asked)
        if (other.source, other.span) not in unanswered and _tells_since(asked, other, sentences)
    ]
    return max(pairs, key=lambda pair: pair[0])[1] if pairs else None


def _tells_since(asked: Statement, other: Statement, sentences: Statements) -> bool:
    """Whether a statement of a later source tells of the same, of the same somebody, and states it."""
    days = asked.source_day, other.source_day
    if days[0] is None or days[1] is None or days[0] >= days[1] or not asked.names & other.names:
        return False
    common = asked.terms & other.terms
    plain = sum(term[0].isalpha() for term in common)
    if plain < _PLAIN_WORDS or common <= other.open:
        return False
    enough = _ON_ONE_DAY if asked.days & other.days else SAME_EVENT
    return sentences.likeness(asked, other) >= enough
