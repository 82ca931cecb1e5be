"""The annexed sources: every block as ingested, annotations marked in it, and in the margin where it is used."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from flows.compose.matching.joined_entities import Named
from flows.compose.pages.briefs import brief_locator, top_sentences
from flows.compose.registers.quotations import NOBODY
from flows.compose.registers.source_facts import byline_of, describe_for_annex, title_note_of, title_of
from flows.compose.sentences.entries import SourceEntries
from flows.compose.sentences.locating import SourceSurvey, heading_locator
from flows.compose.wording.wording import as_in_passing
from flows.model.agreement import Agreement
from flows.model.annexed import AnnexBlock, AnnexedLink, AnnexedSource, Mark, MarkKind, SideNote
from flows.model.annotation import Entity, QuotationKind
from flows.model.document import Role
from flows.model.key_points import KeyPoint
from flows.model.locators import Locator, key_point_locator, paragraph_locator, source_locator
from flows.model.spans import Span

"""The joined entity of each (S number, entity id)."""

LONGEST_SETTING = 24
"""A margin is narrow: longer words on how something was said stay in the register."""


@dataclass(frozen=True, slots=True)
class _Note:
    """A side note and where in the text it belongs; `order` puts uses before register rows."""

    start: int
    order: int
    note: SideNote


def annex_source(entries: SourceEntries, named: Named, key_points: Sequence[KeyPoint]) -> AnnexedSource:
    """One source in full, with marks and side notes; a text without segments is one block."""
    survey = entries.survey
    document = survey.annotated.document
    return AnnexedSource(
        number=survey.number,
        anchor=source_locator(survey.number).anchor,
        title=title_of(document),
        title_note=title_note_of(document),
        facts=describe_for_annex(document),
        blocks=_blocks(entries, named, key_points),
        language=document.language,
        brief=brief_locator(survey.number) if entries.annotatable else None,
        links=tuple(AnnexedLink(survey.extract(link.span), link.address) for link in document.links),
        byline=byline_of(document),
        pages=len(document.page_starts),
    )


def note_agreements(
    annexes: Sequence[AnnexedSource], agreements: Sequence[Agreement]
) -> tuple[AnnexedSource, ...]:
    """The annexed sources, each paragraph naming the matters of agreement that rest on it."""
    matters: defaultdict[str, dict[SideNote, None]] = defaultdict(dict)
    for matter in agreements:
        note = SideNote(f"→ {matter.locator.label}", matter.locator)
        for extract in (matter.lead, *(stance.extract for stance in matter.stances)):
            matters[extract.locator.anchor][note] = None
    return tuple(
        replace(
            annex,
            blocks=tuple(
                replace(block, notes=(*block.notes, *matters[block.anchor]))
                if block.anchor in matters
                else block
                for block in annex.blocks
            ),
        )
        for annex in annexes
    )


def _blocks(entries: SourceEntries, named: Named, key_points: Sequence[KeyPoint]) -> tuple[AnnexBlock, ...]:
    survey = entries.survey
    segments = survey.annotated.segmentation.segments
    if not segments:
        return (AnnexBlock(Role.PARAGRAPH, survey.text),) if survey.text.strip() else ()
    anchors = anchor_segments(survey)
    marks = _place_marks(survey, _collect_marks(entries, named))
    notes = _place_notes(survey, _collect_notes(entries, key_points))
    return tuple(
        AnnexBlock(
            role=segment.role,
            text=segment.span.of(survey.text),
            anchor=anchors[index],
            number=segment.number,
            level=segment.level,
            row=segment.row,
            column=segment.column,
            header=segment.header,
            ordered=segment.ordered,
            marks=tuple(marks[index]),
            notes=tuple(notes[index]),
        )
        for index, segment in enumerate(segments)
    )


def anchor_segments(survey: SourceSurvey) -> tuple[str, ...]:
    """The anchor of each segment; of the cells of one table row only the first has it."""
    anchors: list[str] = []
    numbered: set[int] = set()
    for segment, heading in zip(survey.annotated.segmentation.segments, survey.headings, strict=True):
        if segment.number and segment.number not in numbered:
            numbered.add(segment.number)
            anchors.append(paragraph_locator(survey.number, segment.number).anchor)
        else:
            anchors.append(heading_locator(survey.number, heading).anchor if heading else "")
    return tuple(anchors)


def _collect_marks(entries: SourceEntries, named: Named) -> list[Mark]:
    """Everything shown in the text, with spans of the whole document, in text order."""
    marks = [
        Mark(
            quotation.span,
            MarkKind.PHRASE if e.quotation.kind == QuotationKind.SCARE else MarkKind.QUOTATION,
            e.row.locator,
        )
        for e in entries.quotations
        for quotation in e.stretches
    ]
    marks += [Mark(e.row.extract.span, MarkKind.FIGURE, e.row.locator) for e in entries.figures]
    marks += [Mark(m.span, MarkKind.DATE, e.row.locator) for e in entries.dates for m in e.mentions]
    for entity in entries.survey.annotated.annotations.entities:
        whole = named.get((entries.number, entity.id))
        first = _first_mention(entries.survey, entity)
        if first is not None and whole is not None:
            marks.append(Mark(first, MarkKind.NAME, Locator(whole.name, whole.anchor)))
    return sorted(marks, key=lambda mark: (mark.span.start, -mark.span.end, mark.kind.value))


def _first_mention(survey: SourceSurvey, entity: Entity) -> Span | None:
    """The first mention in running text, else in a heading."""
    mentions = sorted(entity.mentions)
    return next((span for span in mentions if survey.paragraph_at(span.start)), next(iter(mentions), None))


def _place_marks(survey: SourceSurvey, marks: Iterable[Mark]) -> defaultdict[int, list[Mark]]:
    """Marks by segment, their spans made relative to it and clipped to it."""
    placed: defaultdict[int, list[Mark]] = defaultdict(list)
    for mark in marks:
        index = survey.segment_index(mark.span.start)
        if index is not None:
            start = survey.segment_starts[index]
            placed[index].append(Mark(survey.clip(mark.span).shift(-start), mark.kind, mark.target))
    return placed


def _collect_notes(entries: SourceEntries, key_points: Sequence[KeyPoint]) -> list[_Note]:
    survey = entries.survey
    notes = [
        _Note(start, 0, SideNote(f"→ K{point.number}", key_point_locator(point.number)))
        for point in key_points
        for start in _starts_of_point(survey, point)
    ]
    brief = SideNote(f"→ Brief S{survey.number}", brief_locator(survey.number))
    notes += [_Note(span.start, 1, brief) for span in top_sentences(survey)]
    notes += [
        _Note(
            e.quotation.span.start,
            2,
            SideNote(_quotation_note(e.row.locator, e.row.speaker, e.row.setting), e.row.locator),
        )
        for e in entries.quotations
    ]
    notes += [
        _Note(e.amount.span.start, 2, SideNote(_row_label(e.row.locator), e.row.locator))
        for e in entries.figures
    ]
    notes += [
        _Note(e.row.date_span.start, 2, SideNote(f"{_row_label(e.row.locator)} {e.row.date}", e.row.locator))
        for e in entries.dates
    ]
    notes += [
        _Note(row.cues[0].start, 2, SideNote(f"{_row_label(row.locator)} {row.status}", row.locator))
        for row in entries.open_questions
    ]
    notes += _page_notes(survey)
    return sorted(notes, key=lambda note: (note.order, note.start, note.note.text))


def _page_notes(survey: SourceSurvey) -> list[_Note]:
    """Where a page of the source begins, by the segment in which or with which it does."""
    document = survey.annotated.document
    notes = []
    for number, start in enumerate(document.page_starts, 1):
        place = start + len(document.text[start:]) - len(document.text[start:].lstrip())
        if place < len(document.text) and document.page_at(place) == number:
            notes.append(_Note(place, 3, SideNote(f"p. {number}", None)))
    return notes


def _starts_of_point(survey: SourceSurvey, point: KeyPoint) -> list[int]:
    """Where in this source a key point has its places."""
    anchors = {locator.anchor for locator in point.locators}
    return [
        segment.span.start
        for segment, anchor in zip(
            survey.annotated.segmentation.segments, anchor_segments(survey), strict=True
        )
        if anchor in anchors
    ]


def _quotation_note(locator: Locator, speaker: str, setting: str) -> str:
    parts = [_row_label(locator)]
    setting = setting.partition("; ")[0]
    if speaker != NOBODY:
        parts.append(
            f"{speaker}, {as_in_passing(setting)}" if setting and len(setting) <= LONGEST_SETTING else speaker
        )
    return " ".join(parts)


def _row_label(locator: Locator) -> str:
    """In the margin of its own source a row needs no S number: "Q2"."""
    return locator.label.split(" ", 1)[-1]


def _place_notes(survey: SourceSurvey, notes: Iterable[_Note]) -> defaultdict[int, list[SideNote]]:
    """Notes by the segment that carries the anchor of their paragraph, each note once."""
    carriers: dict[int, int] = {}
    for index, segment in enumerate(survey.annotated.segmentation.segments):
        if segment.number:
            carriers.setdefault(segment.number, index)
    placed: defaultdict[int, list[SideNote]] = defaultdict(list)
    seen: set[tuple[int, SideNote]] = set()
    for note in notes:
        found = survey.segment_index(note.start)
        if found is None:
            continue
        carrier = carriers.get(survey.annotated.segmentation.segments[found].number, found)
        if (carrier, note.note) not in seen:
            seen.add((carrier, note.note))
            placed[carrier].append(note.note)
    return placed
