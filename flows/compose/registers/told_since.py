"""Where a later source tells of what an earlier one says is open: "has not said whether he will go", "will not go".

Whether that answers the question is for the reader to see; the register only says where to look.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from flows.compose.matching.calls_to_go import calls_met
from flows.compose.matching.statement import Statement, stem
from flows.compose.matching.statements import SAME_EVENT, Statements
from flows.compose.sentences.entries import SourceEntries
from flows.compose.sentences.locating import SourceSurvey, sentence_before
from flows.model.annotation import OpenKind
from flows.model.locators import Extract
from flows.model.open_matters import OpenRow
from flows.model.spans import Span

_ON_ONE_DAY = 0.3
"""The likeness that is enough where both name somebody and the same day."""
_PLAIN_WORDS = 2
_NEVER_TOLD = (OpenKind.REQUESTED, OpenKind.DISPUTED)

_LEANS = re.compile(
    r"(?:(?:A|The) (?:(?:new|later|further|final|fresh|exact|revised) )?"
    r"(?:date|day|time|price|decision|venue|timetable|reason|details)"
    r"|No (?:new |further )?(?:date|day|reason|price|details|decision)|(?:Further )?[Dd]etails)\b(?! (?:of|for|on)\b)"
)
"""How a sentence begins that leaves to the one before it of what something is open."""
_PUTTING_OFF = frozenset(map(stem, ("postponed", "deferred", "delayed", "suspended", "adjourned", "put")))
_PLAIN_WORDS_ALONE = 3
"""So many common words are enough where nobody is named."""
Place = tuple[int, Span]


def told_since(sources: Sequence[SourceEntries], sentences: Statements) -> Mapping[Place, Extract]:
    """For sentences that say something is open, the sentence of a source published later that is most like it."""
    surveys = {source.number: source.survey for source in sources}
    met = calls_met([source.survey for source in sources])
    unanswered = {place for survey in surveys.values() for place in _open_sentences(survey)}
    found: dict[Place, Extract] = dict(met)
    for place in sorted(unanswered - met.keys()):
        asked = _whole(surveys[place[0]], place[1], sentences)
        told = _best(asked, sentences, unanswered) if asked else None
        if told is not None:
            found[place] = surveys[told.source].extract(told.span)
    return found


def told_later(row: OpenRow, since: Mapping[Place, Extract]) -> Extract | None:
    """The sentence of a later source that tells of what a row says is open, of those that `told_since` found."""
    return since.get((row.extract.source, row.sentence)) if row.sentence else None


def _open_sentences(survey: SourceSurvey) -> Iterator[Place]:
    for question in survey.annotated.annotations.open_questions:
        if question.kind not in _NEVER_TOLD:
            yield survey.number, survey.clip(question.span)


def _whole(survey: SourceSurvey, sentence: Span, sentences: Statements) -> Statement | None:
    """What a sentence says is open, with the sentence before it where only that says of what: "A new date will be"."""
    asked, before = sentences.at(survey.number, sentence), sentence_before(survey, sentence)
    leans = _LEANS.match(survey.text, sentence.start, sentence.end) is not None
    earlier = sentences.at(survey.number, before) if leans and before is not None else None
    if asked is None or earlier is None:
        return asked
    return replace(
        earlier, span=sentence, terms=earlier.terms - {*_PUTTING_OFF}, calls_off=False, puts_off=False
    )


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
    if days[0] is None or days[1] is None or days[0] >= days[1]:
        return False
    common = asked.terms & other.terms
    plain = sum(term[0].isalpha() for term in common)
    enough_words = _PLAIN_WORDS if asked.names & other.names else _PLAIN_WORDS_ALONE
    if plain < enough_words or common <= other.open:
        return False
    enough = _ON_ONE_DAY if asked.days & other.days else SAME_EVENT
    return sentences.likeness(asked, other) >= enough
