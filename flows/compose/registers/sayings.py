"""Who says what stands at a place of a source: somebody quoted, somebody the text gives it to, or the source itself."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from flows.compose.registers.quotations import NOBODY, POINTERS
from flows.compose.registers.said_in_turns import is_said_in_turn
from flows.compose.sentences.entries import QuotationEntry, holds
from flows.compose.sentences.issuing_bodies import issuing_body
from flows.compose.sentences.locating import SourceSurvey, amounts_in
from flows.compose.sentences.own_voice import OwnVoice, author_speaking
from flows.compose.sentences.turn_labels import is_asked, turn_opened
from flows.compose.wording.wording import fold, on_one_line
from flows.model.annotation import AmountType, Attribution
from flows.model.spans import Span

_SPEAKS_ALONE = re.compile(
    r"s\Z|\b(?:police|staff|media|government|parliament|opposition|council|court|people|president|minister|premier"
    r"|bank|fund|union|agency|department|office|board|party|institute|regulator|authority|association|treasury"
    r"|prosecution|defence|army|navy|church|company|management|mayor|governor|ministry|commission|committee"
    r"|port|airport|hospital|airline|railway|university|school|brigade|guard|firm|club|city|town|village)\Z"
)
"""A description of one word that names speakers: "officials", "police". "Work" names none."""
_ITSELF = re.compile(
    r"(?:this|our|the present) (?:\w+ )?"
    r"(?:paper|report|article|study|brief|briefing|note|statement|document|analysis|book)"
)
"""What a source calls itself."""
_HEAD_OF_MAIL = re.compile(
    r"\W{0,40}(?:From|Sent|To|Subject|Date|Begin forwarded|Forwarded message|Original Message)\b"
)
_LABEL = re.compile(r"\A[QA][:.]?\s+")
"""Of a turn, before who is told to say something in it."""
_UNKNOWN = "the source"
_QUESTION = "a question"
"""Who says what an interviewer puts into his question, and nobody says."""
_CLAIM = "a claim"
"""Who says what is only told to be called false, and nobody is named for."""
_REACHING = 8
"""So many stretches before a place are looked at: nobody nests speech deeper."""


class Sayings:
    """The speech of one source, ready to be asked who says a thing. Where nobody is known to issue it: "the source"."""

    def __init__(self, survey: SourceSurvey, quotations: Sequence[QuotationEntry]) -> None:
        self._survey = survey
        self._outlet = _issuer(survey) or issuing_body(survey) or _UNKNOWN
        self._is_body = self._outlet == survey.annotated.document.metadata.value("outlet")
        self._own = OwnVoice(survey)
        named = [e for e in quotations if e.row.speaker != NOBODY and fold(e.row.speaker) not in POINTERS]
        marked = [e for e in named if not is_said_in_turn(e.quotation)]
        self._quotations = sorted(_stretches(marked), key=lambda pair: pair[0])
        # In what somebody says in turn he may tell what another has said.
        given = [
            *_stretches([e for e in named if is_said_in_turn(e.quotation)]),
            *((a.span, who) for a in survey.annotated.annotations.given if (who := name_source(survey, a))),
        ]
        self._attributions = sorted(given, key=lambda pair: pair[0])

    def said_by(self, span: Span) -> str:
        if speaker := self._speaker(span):
            return speaker
        if is_asked(self._survey, span.start):
            return _QUESTION
        says_i = self._is_body and self._own.is_of_one_writer(self._survey.sentence_of(span))
        return _UNKNOWN if says_i else self._outlet  # no body says "I"

    def claimed_by(self, span: Span) -> str:
        """The same of what a text only sets down to call it false: not the source says it."""
        return self._speaker(span) or _CLAIM

    def denied_by(self, span: Span) -> str:
        """The same of what is told to be denied, which is his claim least of all who denies it."""
        return f"denied by {speaker}" if (speaker := self._speaker(span)) else "denied"

    def _speaker(self, span: Span) -> str:
        for said in (self._quotations, self._attributions):
            within = [(len(s), name) for s, name in _beginning_before(said, span) if holds(s, span)]
            if within:
                return min(within)[1]
        return ""


def _stretches(entries: Sequence[QuotationEntry]) -> list[tuple[Span, str]]:
    return [(stretch.span, e.row.speaker) for e in entries for stretch in e.stretches]


def _issuer(survey: SourceSurvey) -> str:
    """Who issues a source: its author where he speaks in it, else its outlet.

    Of a letter or a mail without an outlet it is who writes it, unless it passes on another's.
    """
    metadata = survey.annotated.document.metadata
    segments = survey.annotated.segmentation.segments
    beside = [index for index, segment in enumerate(segments) if segment.beside]
    heads = [i for i in beside if _HEAD_OF_MAIL.match(segments[i].span.of(survey.text))]
    passes_on = bool(heads) and any(s.number and not s.beside for s in segments[heads[-1] :])
    author = metadata.value("author") if beside and not passes_on else ""
    return author_speaking(survey) or metadata.value("outlet") or author or ""


def _beginning_before(said: list[tuple[Span, str]], span: Span) -> list[tuple[Span, str]]:
    """The few stretches before `span` that can reach over it."""
    end = bisect_right(said, span.start, key=lambda pair: pair[0].start)
    return said[max(0, end - _REACHING) : end]


def _holds_share(survey: SourceSurvey, span: Span) -> bool:
    """Whether a share stands in a stretch: what "61% of voters" expect is asked by a poll, and told by its maker."""
    return any(amount.type is AmountType.PERCENT for amount in amounts_in(survey, span))


def name_source(survey: SourceSurvey, attribution: Attribution) -> str:
    """Who is said to say it, by name or description; empty for a pronoun alone or a word that names nobody."""
    source = attribution.source
    named = on_one_line(source.name or source.text) if source else ""
    turn = turn_opened(survey, source.span.start) if source else None
    if turn is not None:
        named = _LABEL.sub("", named)
    if source and _holds_share(survey, source.span):
        return ""
    if fold(named) in POINTERS or _ITSELF.fullmatch(fold(named)):
        return ""
    if source is None or source.entity or " " in named or _SPEAKS_ALONE.search(fold(named)):
        return named
    if turn is not None and turn.speaker.span == source.span and len(named) > 1:
        return named  # the label of a turn names somebody, were it a single word
    opens = survey.sentence_of(source.span).start == source.span.start
    return "" if opens or named.islower() else named
