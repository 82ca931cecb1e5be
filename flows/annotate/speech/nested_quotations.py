"""Quotations inside quotations: spoken when the words around them say by whom, else phrases."""

from collections.abc import Sequence

from flows.annotate.frames.sentence_frames import Frame, Paragraph, read_frames
from flows.annotate.speech.quotation_kinds import is_clause
from flows.annotate.speech.quotation_marks import QuotedStretch
from flows.annotate.speech.quoted_by import find_credit
from flows.annotate.speech.speakers import SpeakerFinder
from flows.annotate.speech.speech_credits import Credit, Manner
from flows.annotate.speech.speech_verbs import is_saying
from flows.model.annotation import AnnotatedDocument, Quotation, QuotationKind, Speaker

_FIRST_PERSON = frozenset(["i", "me", "my"])


def read_nested(
    document: AnnotatedDocument, stretches: Sequence[QuotedStretch], outer: Sequence[Quotation]
) -> list[Quotation]:
    """The quotations in `stretches` that stand inside others; `outer` are those around them, already read."""
    inner = [s for s in stretches if s.depth == 1]
    around = {q.words: q for q in outer}
    parents = _around(inner, [s for s in stretches if s.depth == 0])
    frames = read_frames(document, [Paragraph(s.words, ()) for s in parents], [s.span for s in inner])
    speakers = SpeakerFinder(document, frames)
    found: list[Quotation] = []
    for frame in frames:
        whose = around.get(parents[frame.paragraph].words)
        for position, token in enumerate(frame.tokens):
            if token.quoted >= 0:
                teller = whose.speaker if whose else None
                found.append(_read(document.text, frame, position, inner[token.quoted], speakers, teller))
    deeper = [s for s in stretches if s.depth > 1]
    return [*found, *(Quotation(s.span, s.words, QuotationKind.SCARE) for s in deeper)]


def _around(inner: Sequence[QuotedStretch], outer: Sequence[QuotedStretch]) -> list[QuotedStretch]:
    """The outer stretches that hold an inner one; both are in text order."""
    holders: list[QuotedStretch] = []
    position = 0
    for stretch in inner:
        while position < len(outer) and outer[position].span.end <= stretch.span.start:
            position += 1
        holds = position < len(outer) and outer[position].span.contains(stretch.span)
        if holds and outer[position] not in holders[-1:]:
            holders.append(outer[position])
    return holders


def _read(
    text: str,
    frame: Frame,
    position: int,
    stretch: QuotedStretch,
    speakers: SpeakerFinder,
    teller: Speaker | None,
) -> Quotation:
    credit = find_credit(frame, position, ends_open=True)
    announced = position > 0 and is_saying(frame, position - 1)
    if credit is None:
        kind = QuotationKind.SPEECH if announced else QuotationKind.SCARE
        return Quotation(stretch.span, stretch.words, kind)
    if not _is_told(text, credit, stretch, announced=announced):
        return Quotation(stretch.span, stretch.words, QuotationKind.SCARE)
    speaker = speakers.speaker(frame, credit.phrase)
    if speaker.text.lower() in _FIRST_PERSON and teller is not None:
        speaker = Speaker(speaker.span, speaker.text, teller.name, teller.entity)
    cue = frame.stretch(credit.first, credit.last) if credit.last > credit.first else None
    return Quotation(stretch.span, stretch.words, QuotationKind.SPEECH, speaker, cue)


def _is_told(text: str, credit: Credit, stretch: QuotedStretch, *, announced: bool) -> bool:
    """Whether the words are somebody's speech: a clause, or set off by the word that announces it."""
    if announced:
        return True
    introduced = credit.manner in (Manner.INTRODUCED, Manner.FOLLOWED)
    sure = introduced or credit.phrase.name is not None
    return sure and is_clause(text, stretch.words)
