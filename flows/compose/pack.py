"""The whole pack, section by section: the order in which an editor works, each step using the ones before."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from flows.compose.agreement.agreements import list_agreements
from flows.compose.agreement.common_tolls import common_tolls, toll_sentences
from flows.compose.agreement.figure_conflicts import flag_conflicts
from flows.compose.agreement.overtaken_figures import note_overtaken
from flows.compose.agreement.rejected_figures import called_false, find_rejections, note_rejected
from flows.compose.agreement.shifts import FoundBetween, list_shifts
from flows.compose.desk.desk_hand import Corrections
from flows.compose.matching.pack_survey import PackSurvey, survey_pack
from flows.compose.matching.same_event import find_same_events
from flows.compose.matching.shared_copy import list_shared_copy
from flows.compose.matching.witnesses import note_witnesses
from flows.compose.pages.annexes import annex_source, note_agreements
from flows.compose.pages.back_page import make_back_page
from flows.compose.pages.briefs import write_brief
from flows.compose.pages.cover import describe_review, make_cover
from flows.compose.pages.handling import describe_handling
from flows.compose.pages.method import Given, describe_method
from flows.compose.pages.pack_title import name_pack
from flows.compose.points.glance import choose_glance
from flows.compose.points.key_points import choose_key_points
from flows.compose.points.named_points import name_speakers
from flows.compose.points.point_candidates import Reader
from flows.compose.registers.figures import enter_figures, list_figures
from flows.compose.registers.forward import list_forward
from flows.compose.registers.gaps import list_gaps
from flows.compose.registers.index import make_index
from flows.compose.registers.network import make_network
from flows.compose.registers.open_questions import enter_open_questions, list_open_questions
from flows.compose.registers.overtaken_days import OvertakenDays
from flows.compose.registers.places import list_places
from flows.compose.registers.quotations import enter_quotations, list_phrases, list_speech
from flows.compose.registers.sources import (
    list_sources,
    make_error_sheets,
    make_facsimile_sheets,
    with_neighbours,
)
from flows.compose.registers.telling_dates import END_OF_DAY
from flows.compose.registers.timeline import arrange_timeline, enter_dates
from flows.compose.registers.told_since import told_since
from flows.compose.registers.topics import Topic, gather_topics, phrase_of
from flows.compose.registers.united_dates import unite_rows, with_united
from flows.compose.registers.whos_who import list_whos_who
from flows.compose.sentences.entries import DeskDate, DeskMeasure, DeskValues, FigureEntry, SourceEntries
from flows.compose.sentences.former_numbers import is_former_amount
from flows.compose.sentences.locating import SourceSurvey
from flows.compose.sentences.voices import Voices
from flows.compose.withheld import withhold_measures, withhold_roles
from flows.compose.wording.wording import on_one_line
from flows.model.annotation import AnnotatedDocument
from flows.model.calendar_values import clock_of, days_of_value
from flows.model.content import Brief, ForwardRow, PackContent, PackIdentity, TimelineRow
from flows.model.key_points import KeyPoint
from flows.model.locators import Extract
from flows.model.problems import Problem
from flows.model.publication import Setting
from flows.model.source import Facsimile, UnreadSource
from flows.model.source_copies import SourceCopy
from flows.model.whos_who import WhoGroup
from flows.settings import Settings


@dataclass(frozen=True, slots=True)
class _Entered:
    """The rows that the sources have in the registers, what is found between them, and what was left out of them."""

    sources: tuple[SourceEntries, ...]
    timeline: tuple[TimelineRow, ...]
    whos_who: tuple[WhoGroup, ...]
    topics: Sequence[Topic]
    found: FoundBetween
    problems: tuple[Problem, ...]


def compose_pack(  # noqa: PLR0913, PLR0917 - everything a pack is made of
    documents: tuple[AnnotatedDocument, ...],
    facsimiles: tuple[Facsimile, ...],
    unread: tuple[UnreadSource, ...],
    identity: PackIdentity,
    settings: Settings,
    corrections: Corrections,
    problems: tuple[Problem, ...],
    versions: tuple[Setting, ...],
    copies: tuple[SourceCopy, ...] = (),
    said_before: str = "",
) -> tuple[PackContent, tuple[Problem, ...]]:
    """The content of the pack, and the problems met here: points asked for, and words left out, that no source has.

    `documents` are sorted by S number and corrected; `problems` of the stages before are printed with these. An
    identity without a title gets one. `said_before` is what the sources of the last edition said: points are new to it.
    """
    read = survey_pack(documents)
    entered = _enter_sources(read, identity, corrections)
    sources, found = entered.sources, entered.found
    identity = replace(identity, title=name_pack(identity, sources))
    ahead = list_forward(sources, found.overtaken)
    reader = Reader(_cut_off_day(identity), said_before, _given_up(ahead, found), read.succession.pairs)
    key_points, asked_in_vain = _choose_points(read, found, corrections, settings.pack.key_points, reader)
    given, met = _list_given(documents, facsimiles, unread, copies), asked_in_vain + entered.problems
    method = describe_method(identity, given, corrections, problems + met, versions, has_copies=bool(copies))
    review = describe_review(len(method.corrections), settings.pack.reviewed_by)
    registered = list_sources(sources, facsimiles, unread, _cited_sources(sources, key_points), copies)
    same_events = find_same_events(read.sources, read.joined)
    content = PackContent(
        identity=identity,
        cover=make_cover(identity, sources, len(facsimiles), len(unread), len(copies), review=review),
        key_points=key_points,
        briefs=_briefs(read, entered),
        timeline=entered.timeline,
        unresolved_dates=tuple(date for source in sources for date in source.unresolved),
        whos_who=entered.whos_who,
        quotations=list_speech(sources),
        phrases=list_phrases(sources),
        figures=list_figures(sources),
        sources=with_neighbours(registered, same_events, read.succession.newest),
        annexes=tuple(annex_source(source, read.known, key_points) for source in sources),
        error_sheets=make_error_sheets(unread),
        index=make_index(read.told_of, entered.topics, read.surveys),
        method=method,
        facsimiles=make_facsimile_sheets(facsimiles),
        agreements=list_agreements(sources, read, found.tolls, found.rejections),
        shared_copy=list_shared_copy(read.sources, read.copies),
        open_questions=list_open_questions(sources, found.since),
        handling=describe_handling(settings.pack),
        forward=with_united(ahead, entered.timeline),
        places=list_places(read.joined, read.surveys),
        network=make_network(read.told_of, read.surveys, read.copies.whole),
        sections=settings.pack.sections,
    )
    return _look_over(content, entered, read), met


def _choose_points(
    read: PackSurvey, found: FoundBetween, corrections: Corrections, limit: int, reader: Reader
) -> tuple[tuple[KeyPoint, ...], tuple[Problem, ...]]:
    voices, tolls = tuple(read.voices.values()), toll_sentences(found.tolls, read.surveys)
    return choose_key_points(voices, corrections, limit, read.statements, tolls, reader)


def _given_up(ahead: Sequence[ForwardRow], found: FoundBetween) -> tuple[Extract, ...]:
    """What no longer holds: the days that another place gives up, and the figures that one calls false."""
    return (*(f.row.extract for f in ahead if f.is_overtaken), *called_false(found.rejections))


def _briefs(read: PackSurvey, entered: _Entered) -> tuple[Brief, ...]:
    """A brief of each source that is read; roles are those that all sources together state."""
    roles = {row.anchor: row.roles for group in entered.whos_who for row in group.rows}
    subjects = {phrase_of(topic.phrase) for topic in entered.topics}
    return tuple(
        write_brief(s, read.told_of, read.surveys, subjects, roles, read.known, read.voices[s.number])
        for s in entered.sources
        if s.annotatable
    )


def _look_over(content: PackContent, entered: _Entered, read: PackSurvey) -> PackContent:
    """The content with what is drawn from the registers: at a glance, the gaps, the back page, what shifts."""
    sources = entered.sources
    gaps, voices = list_gaps(sources, content), read.voices
    witnessed = note_witnesses(
        content.key_points, content.agreements, registered="agreement" in content.sections
    )
    content = replace(content, key_points=name_speakers(witnessed, voices, read.named))
    glance = choose_glance(
        content,
        [e.row for s in sources for e in s.figures if _stands_by_itself(s, e, voices[s.number])],
        {s.number: day for s in sources if (day := s.survey.published_on) is not None},
        frozenset(number for number, voice in voices.items() if voice.argues),
        [author for s in sources if (author := s.survey.annotated.document.metadata.value("author"))],
    )
    back = make_back_page(content)
    annexes = note_agreements(content.annexes, content.agreements)
    shifts = list_shifts(sources, entered.found, content)
    return replace(content, annexes=annexes, gaps=gaps, glance=glance, back=back, shifts=shifts)


def _stands_by_itself(source: SourceEntries, entry: FigureEntry, voices: Voices) -> bool:
    """Whether a figure holds: not what something was before, nor denied, rejected, overtaken or put right."""
    wrong = entry.denied or entry.rejected or entry.row.sentence.span in voices.superseded
    wrong = wrong or voices.is_overtaken
    return not wrong and not is_former_amount(source.survey, entry.amount)


def _list_given(
    documents: Sequence[AnnotatedDocument],
    facsimiles: Sequence[Facsimile],
    unread: Sequence[UnreadSource],
    copies: Sequence[SourceCopy],
) -> tuple[Given, ...]:
    """Every source, whatever became of it."""
    return (*(a.document for a in documents), *facsimiles, *unread, *(copy.document for copy in copies))


def _enter_sources(read: PackSurvey, identity: PackIdentity, corrections: Corrections) -> _Entered:
    """The register rows of all sources, with their conflicts, and what was left out of them."""
    by_desk = _desk_values(corrections)
    rows, withheld = withhold_measures([_enter_source(survey, identity, by_desk) for survey in read.sources])
    flagged = flag_conflicts(rows)
    rejections = find_rejections(flagged, read.statements, read.succession.superseded)
    sources = note_overtaken(note_rejected(flagged, rejections), read.succession.newest)
    overtaken = OvertakenDays(sources, read.statements)
    whos_who, unstated = withhold_roles(list_whos_who(read.told_of, read.surveys), read.surveys)
    return _Entered(
        sources,
        unite_rows(arrange_timeline(sources, overtaken), read.surveys, read.statements),
        whos_who,
        gather_topics(read.sources, read.joined),
        FoundBetween(
            read.statements,
            overtaken,
            rejections,
            common_tolls(sources),
            told_since(sources, read.statements),
        ),
        withheld + unstated,
    )


def _enter_source(survey: SourceSurvey, identity: PackIdentity, by_desk: DeskValues) -> SourceEntries:
    """The register rows of one source, for a pack with this data cut-off."""
    quotations = enter_quotations(survey)
    dates, unresolved = enter_dates(
        survey, _cut_off_day(identity), by_desk.dates, clock_of(identity.cut_off)[:5] or END_OF_DAY
    )
    figures = enter_figures(survey, quotations, by_desk.measures)
    return SourceEntries(
        survey, quotations, figures, dates, unresolved, enter_open_questions(survey, quotations)
    )


def _cut_off_day(identity: PackIdentity) -> date:
    """The day of the data cut-off, in UTC; a cut-off that is no date puts nothing in the future."""
    days = days_of_value(identity.cut_off[:10])
    return days.last if days else date.max


def _desk_values(corrections: Corrections) -> DeskValues:
    """The dates whose value the desk has set, and the figures whose measure it has."""
    return DeskValues(
        frozenset(DeskDate(row.source, row.text) for row in corrections.dates if row.value),
        frozenset(
            DeskMeasure(row.source, on_one_line(row.text), row.measure)
            for row in corrections.figures
            if row.measure
        ),
    )


def _cited_sources(sources: Sequence[SourceEntries], key_points: Sequence[KeyPoint]) -> frozenset[int]:
    """The sources that some line of the pack rests on."""
    cited = {p.extract.source for p in key_points if p.extract}
    cited |= {s.number for s in sources if s.cites_anything() or s.survey.annotated.annotations.entities}
    return frozenset(cited)
