"""The register of open questions: the sentences in which the sources say that something is not known."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from flows.compose.registers.sayings import Sayings
from flows.compose.registers.told_denials import who_denies
from flows.compose.registers.told_since import Place, told_later
from flows.compose.sentences.entries import QuotationEntry, SourceEntries
from flows.compose.sentences.lead_ins import printed_lead
from flows.compose.sentences.locating import SourceSurvey, sentence_before
from flows.compose.sentences.questions_answered import other_half
from flows.compose.sentences.turn_labels import without_opening
from flows.compose.wording.dates_in_words import date_in_words
from flows.compose.wording.wording import on_one_line
from flows.english.letters import addressee
from flows.model.annotation import OpenKind, OpenQuestion
from flows.model.document import Role
from flows.model.locators import Extract, row_locator
from flows.model.open_matters import OpenRow
from flows.model.spans import Span

_BEFORE = re.compile(r"\b(by|than|before|ahead|prior)\b")
_DENIES_IT = re.compile(
    r"\b(?:den(?:y|ies|ied)|disput(?:es?|ed)|reject(?:s|ed)?|contest(?:s|ed)?) (?:it|this|that|them|these)"
    r"(?= ?[.,;:]|\Z)"
)
_CALLS_IT_UNTRUE = re.compile(
    r"\W*(?:This|That|It) (?:is|was) (?:\w+ ){0,2}?(?:untrue|false|incorrect|nonsense|fabricated|true|correct"
    r"|the case)\b"
)
_OF_OTHERS = re.compile(r"(?:(?!I |[Ww]e )\w+ ){0,3}?(?:ask|request|urge|call|demand)")
"""How the words begin by which a source tells what others ask: "asks the Minister to"; not "We ask"."""
_REFUSES = re.compile(r"\b(?:calls?|demands?) (?:to|for|that)\b")
"""What is called for is not true or untrue."""
_THE = re.compile(r"\AThe ")
STATUS = {
    OpenKind.UNKNOWN: "not known",
    OpenKind.UNDECIDED: "not decided",
    OpenKind.UNCONFIRMED: "not confirmed",
    OpenKind.UNDISCLOSED: "not disclosed",
    OpenKind.UNANSWERED: "no answer",
    OpenKind.AWAITED: "to be seen",
    OpenKind.DISPUTED: "disputed",
    OpenKind.DENIED: "denied",
    OpenKind.INQUIRED: "under inquiry",
    OpenKind.REQUESTED: "request",
}
"""How the pack calls each kind."""


def enter_open_questions(survey: SourceSurvey, quotations: Sequence[QuotationEntry]) -> tuple[OpenRow, ...]:
    """The open questions of one source, numbered in text order; a sentence is one row, however often it says so."""
    speech = Sayings(survey, quotations)
    sentences: dict[Span, list[OpenQuestion]] = {}
    for question in survey.annotated.annotations.open_questions:
        sentences.setdefault(survey.clip(question.span), []).append(question)
    return tuple(
        _enter(survey, number, sentence, questions, speech)
        for number, (sentence, questions) in enumerate(sentences.items(), 1)
    )


def list_open_questions(
    sources: Sequence[SourceEntries], since: Mapping[Place, Extract]
) -> tuple[OpenRow, ...]:
    """The rows of all sources, each with where a later source tells of the same: `since` has its sentence."""
    return tuple(_followed(row, since) for source in sources for row in source.open_questions)


def _followed(row: OpenRow, since: Mapping[Place, Extract]) -> OpenRow:
    told = told_later(row, since)
    return replace(row, later=told.locator if told else None)


def _enter(
    survey: SourceSurvey, number: int, sentence: Span, questions: Sequence[OpenQuestion], speech: Sayings
) -> OpenRow:
    around = other_half(survey, sentence) or _leaned_on(survey, sentence) or _lead_of(survey, sentence)
    return OpenRow(
        locator=row_locator(survey.number, "O", number),
        extract=survey.extract(sentence if around else without_opening(survey, sentence)),
        cues=tuple(question.cue for question in questions if sentence.contains(question.cue)),
        status=", ".join(dict.fromkeys(_status(survey, question) for question in questions)),
        said_by=speech.said_by(questions[0].cue),
        around=around,
        sentence=sentence,
    )


def _leaned_on(survey: SourceSurvey, sentence: Span) -> tuple[Extract, ...]:
    """The sentence before one that does not say itself what is denied: "His lawyer denies it."."""
    before = sentence_before(survey, sentence)
    leans = _DENIES_IT.search(survey.text, sentence.start, sentence.end) or (
        _CALLS_IT_UNTRUE.match(survey.text, sentence.start, sentence.end)
    )
    return (survey.extract(before),) if before and leans else ()


def _lead_of(survey: SourceSurvey, sentence: Span) -> tuple[Extract, ...]:
    """What leads in to the list of an item that is no sentence: "The union demands:"."""
    index = survey.segment_index(sentence.start)
    segment = survey.segment_at(sentence.start)
    if index is None or segment is None or segment.role is not Role.LIST_ITEM:
        return ()
    lead = printed_lead(survey, index, sentence) if sentence.of(survey.text)[:1].islower() else None
    return (survey.extract(lead),) if lead else ()


def _status(survey: SourceSurvey, question: OpenQuestion) -> str:
    """In what way something is open; of a request whom it goes to and until when, where that is clear."""
    if question.kind is OpenKind.DENIED:
        status = "rejected" if _REFUSES.search(question.cue.of(survey.text)) else STATUS[question.kind]
        return f"{status} by {who}" if (who := who_denies(survey, question)) else status
    if question.kind is not OpenKind.REQUESTED:
        return STATUS[question.kind]
    told = "reported " if _OF_OTHERS.match(question.cue.of(survey.text)) else ""
    whom, until = _whom(survey, question), _until(survey, question)
    return " ".join(filter(None, (f"{told}{STATUS[question.kind]}", whom and f"to {whom}", until)))


def _whom(survey: SourceSurvey, question: OpenQuestion) -> str:
    """Who is asked: in full whom the words name, as they stand what else they say, of a letter whom it goes to."""
    if question.asked is None:
        reader = addressee(survey.annotated) if question.asks_reader else None
        return on_one_line(reader[0]) if reader else ""
    named = [m for m in survey.annotated.annotations.mentions if m.span == question.asked]
    if named:
        return on_one_line(survey.annotated.annotations.entity(named[0].entity).name)
    return _THE.sub("the ", on_one_line(question.asked.of(survey.text)), count=1)


def _until(survey: SourceSurvey, question: OpenQuestion) -> str:
    """By or before which day: "by 16 March 2026"."""
    dates = [m for m in survey.annotated.annotations.dates if m.span == question.until]
    if not dates:
        return ""
    before = survey.text[question.cue.end : dates[0].span.start]
    word = "before" if _BEFORE.findall(before)[-1:] not in ([], ["by"], ["than"]) else "by"
    words = date_in_words(dates[0], survey.text)
    return words if words.startswith(("before ", "by ")) else f"{word} {words}"
