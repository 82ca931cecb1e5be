"""The layers `attributions` and `estimates`: what the text gives to somebody, with source and cue.

A statement's span is its content alone, or with who says it in its midst ("the war, he said, would end"). It is
direct when all of it is quoted, mixed when a part is, and indirect when the reporter's words report it.
"""

from bisect import bisect_right
from collections.abc import Sequence

from flows.annotate.frames.sentence_frames import read_frames, read_paragraphs
from flows.annotate.speech.gapped_figures import with_gapped
from flows.annotate.speech.reported_content import ReportedContent, find_contents
from flows.annotate.speech.speakers import SpeakerFinder, is_nobody
from flows.annotate.speech.stated_figures import find_estimates, find_said_figures
from flows.model.annotation import (
    AnnotatedDocument,
    Annotations,
    Attribution,
    AttributionKind,
    Quotation,
    QuotationKind,
)
from flows.model.spans import Span

_NEST = 16
"""So many statements before a quotation are looked at: no sentence nests deeper."""


def annotate_attributions(document: AnnotatedDocument) -> Annotations:
    """The layers `attributions` and `estimates`. Reads names, turns and quotations; there may be none."""
    quotations = _outermost(document.annotations.quotations)
    frames = read_frames(document, read_paragraphs(document), [q.span for q in quotations])
    speakers = SpeakerFinder(document, frames)
    reported: list[Attribution] = []
    estimates: list[Attribution] = []
    for frame in frames:
        contents = find_contents(frame)
        cues = {content.cue_first for content in contents}
        contents += [
            part
            for said in find_said_figures(frame)
            if said.cue_first not in cues
            for part in with_gapped(said)
        ]
        reported.extend(_attribution(content, quotations, speakers) for content in contents)
        estimates.extend(
            _attribution(part, quotations, speakers)
            for given in find_estimates(frame)
            if given.cue_first not in cues
            for part in with_gapped(given)
        )
    reported = sorted(filter(_is_somebodys, _without_repeats(reported)), key=lambda a: a.span.start)
    starts = [a.span.start for a in reported]
    spoken = [q for q in quotations if q.speaker and not _covered(q, _before(q, starts, reported))]
    direct = [Attribution(q.span, AttributionKind.DIRECT, q.speaker, q.cue) for q in spoken]
    turns = [turn for turn in document.annotations.turns if turn.speaker.name]
    direct += [Attribution(turn.span, AttributionKind.DIRECT, turn.speaker, None) for turn in turns]
    return Annotations(
        attributions=tuple(sorted([*reported, *direct], key=lambda a: (a.span.start, -a.span.end))),
        estimates=tuple(sorted(filter(_is_somebodys, estimates), key=lambda a: (a.span.start, -a.span.end))),
    )


def _is_somebodys(attribution: Attribution) -> bool:
    return attribution.source is None or not is_nobody(attribution.source)


def _outermost(quotations: Sequence[Quotation]) -> list[Quotation]:
    """The quotations that stand in no other."""
    outer: list[Quotation] = []
    for quotation in quotations:
        if not outer or quotation.span.start >= outer[-1].span.end:
            outer.append(quotation)
    return outer


def _attribution(
    content: ReportedContent, quotations: Sequence[Quotation], speakers: SpeakerFinder
) -> Attribution:
    frame = content.frame
    quoted = [quotations[t.quoted] for t in frame.tokens[content.first : content.last] if t.quoted >= 0]
    words = [t for t in frame.tokens[content.first : content.last] if t.quoted < 0 and t.text[:1].isalnum()]
    spoken = [q for q in quoted if q.kind is not QuotationKind.SCARE]
    kind = AttributionKind.INDIRECT
    if quoted:
        kind = AttributionKind.DIRECT if spoken and not _telling(words) else AttributionKind.MIXED
    cue = frame.stretch(content.cue_first, content.cue_last) if content.cue_last > content.cue_first else None
    speaker = speakers.speaker(frame, content.phrase)
    return Attribution(frame.stretch(content.first, content.last), kind, speaker, cue)


def _telling(words: Sequence[object]) -> bool:
    return len(words) > 1


def _without_repeats(reported: Sequence[Attribution]) -> list[Attribution]:
    seen: set[Span] = set()
    kept: list[Attribution] = []
    for attribution in reported:
        if attribution.span not in seen:
            seen.add(attribution.span)
            kept.append(attribution)
    return kept


def _before(
    quotation: Quotation, starts: Sequence[int], reported: Sequence[Attribution]
) -> Sequence[Attribution]:
    """The last statements that begin before a quotation ends: those that can hold it."""
    last = bisect_right(starts, quotation.span.start)
    return reported[max(0, last - _NEST) : last]


def _covered(quotation: Quotation, reported: Sequence[Attribution]) -> bool:
    speaker = quotation.speaker.name if quotation.speaker else ""
    return any(a.span.contains(quotation.span) and a.source and a.source.name == speaker for a in reported)
