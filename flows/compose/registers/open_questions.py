"""The register of open questions: the sentences in which the sources say that something is not known."""

from collections.abc import Sequence

from flows.compose.registers.sayings import Sayings
from flows.compose.sentences.entries import QuotationEntry, SourceEntries
from flows.compose.sentences.locating import SourcePlaces
from flows.compose.sentences.questions_answered import other_half
from flows.model.annotation import OpenKind, OpenQuestion
from flows.model.locators import row_locator
from flows.model.open_matters import OpenRow
from flows.model.spans import Span

STATUS = {
    OpenKind.UNKNOWN: "not known",
    OpenKind.UNDECIDED: "not decided",
    OpenKind.UNCONFIRMED: "not confirmed",
    OpenKind.UNDISCLOSED: "not disclosed",
    OpenKind.UNANSWERED: "no answer",
    OpenKind.AWAITED: "to be seen",
    OpenKind.DISPUTED: "disputed",
    OpenKind.INQUIRED: "under inquiry",
}
"""How the pack calls each kind."""


def enter_open_questions(places: SourcePlaces, quotations: Sequence[QuotationEntry]) -> tuple[OpenRow, ...]:
    """The open questions of one source, numbered in text order; a sentence is one row, however often it says so."""
    speech = Sayings(places, quotations)
    sentences: dict[Span, list[OpenQuestion]] = {}
    for question in places.annotated.annotations.open_questions:
        sentences.setdefault(places.clip(question.span), []).append(question)
    return tuple(
        _enter(places, number, sentence, questions, speech)
        for number, (sentence, questions) in enumerate(sentences.items(), 1)
    )


def list_open_questions(sources: Sequence[SourceEntries]) -> tuple[OpenRow, ...]:
    return tuple(row for source in sources for row in source.open_questions)


def _enter(
    places: SourcePlaces, number: int, sentence: Span, questions: Sequence[OpenQuestion], speech: Sayings
) -> OpenRow:
    return OpenRow(
        locator=row_locator(places.number, "O", number),
        extract=places.extract(sentence),
        cues=tuple(question.cue for question in questions if sentence.contains(question.cue)),
        status=", ".join(dict.fromkeys(STATUS[question.kind] for question in questions)),
        said_by=speech.said_by(questions[0].cue),
        around=other_half(places, sentence),
    )
