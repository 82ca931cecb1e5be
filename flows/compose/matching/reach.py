"""Whom a clause speaks of: the parties it names, and those of the words it leans on.

"The two presidents agreed" leans on the sentence before it; "having spoken with him" on the one it stands in; an item
of a list on the words that lead in.
"""

import re
from bisect import bisect_left

from flows.compose.matching.statement import Statement
from flows.compose.matching.statements import Statements
from flows.compose.sentences.lead_ins import lead_in
from flows.compose.sentences.locating import SourceSurvey
from flows.compose.wording.wording import content_words
from flows.model.annotation import QuotationKind
from flows.model.document import Role
from flows.model.spans import Span

_LEANING = re.compile(
    r"\W*(?:he|she|it|they|we|both|the|his|her|its|their|this|that|these|those)\b", re.IGNORECASE
)


class Reach:
    """The clauses of one source, ready to be asked whom each of them speaks of."""

    def __init__(self, survey: SourceSurvey, clauses: Statements) -> None:
        self._survey = survey
        own = (clause for clause in clauses.by_place.values() if clause.source == survey.number)
        self._clauses = sorted(own, key=lambda clause: clause.span)
        self._starts = [clause.span.start for clause in self._clauses]
        quotations = survey.annotated.annotations.quotations
        self._quoted = [
            q.words for q in quotations if q.kind in {QuotationKind.SPEECH, QuotationKind.PARTIAL}
        ]

    def parties(self, clause: Statement) -> frozenset[str]:
        """The anchors of people and organisations named in its sentence, or in what it leans on."""
        return frozenset(party for held in self._held(clause) for party in held.parties)

    def terms(self, clause: Statement) -> frozenset[str]:
        """The terms of its sentence, and of the one before if it leans on that."""
        return frozenset(term for held in self._held(clause) for term in held.terms)

    def quoted_words(self, clause: Statement) -> frozenset[str]:
        """The words that carry meaning of what the clause quotes somebody as saying."""
        first = bisect_left(self._quoted, clause.span.start, key=lambda words: words.start)
        held: list[str] = []
        for words in self._quoted[first:]:
            if words.start >= clause.span.end:
                break
            held.extend(content_words(words.of(self._survey.text)))
        return frozenset(held)

    def sentence(self, clause: Statement) -> int:
        """Where its sentence begins."""
        return self._survey.sentence_of(clause.span).start

    def _held(self, clause: Statement) -> list[Statement]:
        sentence = self._survey.sentence_of(clause.span)
        first = sentence.start
        if _LEANING.match(self._survey.text, sentence.start):
            first = self._sentence_before(sentence.start)
        leading = self._lead_in(sentence)
        return [*(self._within(leading) if leading else ()), *self._within(Span(first, sentence.end))]

    def _lead_in(self, sentence: Span) -> Span | None:
        """What leads in to the list in which a sentence stands."""
        index = self._survey.segment_index(sentence.start)
        item = (
            index is not None and self._survey.annotated.segmentation.segments[index].role is Role.LIST_ITEM
        )
        return lead_in(self._survey, index) if item and index is not None else None

    def _within(self, span: Span) -> list[Statement]:
        return self._clauses[bisect_left(self._starts, span.start) : bisect_left(self._starts, span.end)]

    def _sentence_before(self, start: int) -> int:
        """Where the sentence before begins, if it stands in the same paragraph."""
        index = bisect_left(self._survey.sentence_starts, start) - 1
        if index < 0:
            return start
        before = self._survey.sentence_starts[index]
        return before if self._survey.paragraph_at(before) == self._survey.paragraph_at(start) else start
