"""One brief for each source: what happened, who, figures, quotations, dates and phrases, on a page or two."""

from collections.abc import Container, Mapping, Sequence
from typing import TypeVar

from flows.compose.matching.joined_entities import JoinedEntity, Named, speaker_in
from flows.compose.matching.overtaken import find_awaited
from flows.compose.points.news_value import points_back
from flows.compose.registers.figures import PUT_RIGHT
from flows.compose.registers.said_in_turns import LONGEST_QUESTION, is_said_in_turn
from flows.compose.registers.source_facts import byline_of, title_of
from flows.compose.registers.topics import Phrase, phrase_of
from flows.compose.registers.whos_who import describe_in_source
from flows.compose.sentences.corrected import is_of_earlier_version, tells_what_was_wrong
from flows.compose.sentences.courtesies import is_greeting
from flows.compose.sentences.entries import SourceEntries, holds
from flows.compose.sentences.hearsay import is_hearsay
from flows.compose.sentences.highlights import find_highlights
from flows.compose.sentences.locating import SourceSurvey, Surveys
from flows.compose.sentences.mastheads import is_head_line
from flows.compose.sentences.orders import find_orders
from flows.compose.sentences.own_voice import is_note_on_author
from flows.compose.sentences.questions_answered import leans_on_question
from flows.compose.sentences.ratings import is_rating
from flows.compose.sentences.record_forms import is_form_of_record
from flows.compose.sentences.surroundings import is_item_or_cell
from flows.compose.sentences.turn_labels import is_asked, without_asking
from flows.compose.sentences.voices import Voices
from flows.compose.wording.wording import closing_mark, on_one_line
from flows.model.annotation import EntityType, QuotationKind
from flows.model.content import Brief, FigureRow, QuotationRow, TimelineRow
from flows.model.document import Role
from flows.model.locators import Locator, source_locator
from flows.model.spans import Span
from flows.model.whos_who import StatedAs, WhoRow

SENTENCES = 5
FEWEST_SENTENCES = 2
FEWEST_FIGURES = 3
NAMES = 10
TURNS = 8
ROWS = 15
"""A brief shows at most so many rows of a register; the registers hold all of them."""
PHRASES = 10

T = TypeVar("T")


def brief_locator(source: int) -> Locator:
    """The brief of a source: "Brief S1"."""
    return Locator(f"Brief S{source}", f"brief-s{source}")


def write_brief(  # noqa: PLR0913, PLR0917 - all that a brief is drawn from
    entries: SourceEntries,
    joined: Sequence[JoinedEntity],
    surveys: Surveys,
    topics: Container[Phrase],
    everywhere: Mapping[str, tuple[StatedAs, ...]],
    named: Named,
    voices: Voices,
) -> Brief:
    """The brief of one source in which something was looked for.

    `everywhere` are the roles that all sources state, by the anchor of who has them; `named` the joined entity of each
    (S number, entity id).
    """
    survey = entries.survey
    document = survey.annotated.document
    told = top_sentences(survey)
    parts = _parts_told(told, voices)
    return Brief(
        number=survey.number,
        anchor=brief_locator(survey.number).anchor,
        title=title_of(document),
        byline=byline_of(document),
        happened=tuple(map(survey.extract, parts)),
        who=_who(survey.number, joined, surveys, everywhere),
        figures=_figures(entries, told),
        quotations=_quotations(entries, told) or _turns(voices, told, named),
        dates=_dates(entries, told),
        phrases=_phrases(survey, topics),
        annex=source_locator(survey.number),
        speakers=tuple(speaker_in(voices, part, named) for part in parts),
        argues=voices.argues,
    )


def _parts_told(told: Sequence[Span], voices: Voices) -> list[Span]:
    """What is printed of the sentences, in order: before the first of what is decided stands what leads in to it."""
    orders = [voices.orders[span] for span in told if span in voices.orders]
    leads = {order.lead for order in orders if order.lead}
    parts = [voices.part_told(span) for span in told if span not in voices.orders and span not in leads]
    told_all = sorted([*parts, *leads, *(order.told(voices.survey.text) for order in orders)])
    return _with_corrections(_without_told(told_all), voices)


def _with_corrections(parts: Sequence[Span], voices: Voices) -> list[Span]:
    """The parts, and behind one that its source puts right elsewhere the words that do so."""
    notes = {part: voices.corrections.get(voices.survey.sentence_of(part)) for part in parts}
    kept: list[Span] = []
    for part in parts:
        if any(note is not None and note.overlaps(part) for note in notes.values()):
            continue
        note = notes[part]
        kept += [part] if note is None or note in kept else [part, note]
    return kept


def _without_told(parts: Sequence[Span]) -> list[Span]:
    """The parts of sentences without those that one before them holds."""
    kept: list[Span] = []
    for part in parts:
        if not kept or part.start >= kept[-1].end:
            kept.append(part)
    return kept


def top_sentences(survey: SourceSurvey) -> tuple[Span, ...]:
    """The highest-ranked key sentences of the running text, in text order; where a text decides something or names what
    matters in it, most of them are that.

    Items and cells tell only beside others, but for items of several sentences, as answers have; whole sentences of a
    text that is a list of paragraphs tell by themselves. What a text says twice in the same words is told once.
    """
    found = [s for s in survey.annotated.annotations.key_sentences if survey.paragraph_at(s.span.start)]
    running = [
        s for s in found if not is_item_or_cell(survey, s.span.start) or _is_of_paragraph(survey, s.span)
    ]
    if len(running) < FEWEST_SENTENCES:
        alone = [s for s in found if survey.told_in_items or _is_sentence(s.span.of(survey.text))]
        running += [s for s in alone if s not in running]
    awaited = find_awaited(survey)
    telling = [s for s in running if _tells(survey, s.span) and s.span not in awaited]
    if len(telling) < FEWEST_SENTENCES:
        telling = [
            s
            for s in running
            if not leans_on_question(survey, s.span) and not tells_what_was_wrong(survey, s.span)
        ]
    running = telling or running
    best: dict[str, Span] = {}
    orders = [order for order in find_orders(survey).values() if not order.formal]
    for order in sorted(orders, key=lambda o: (o.rank, o.span))[: SENTENCES - 1]:
        best[on_one_line(order.span.of(survey.text))] = order.span
    for span in find_highlights(survey)[: SENTENCES - 1 - len(best)]:
        best[on_one_line(span.of(survey.text))] = span
    for sentence in sorted(running, key=lambda s: (s.rank, s.span)):
        best.setdefault(on_one_line(sentence.span.of(survey.text)), sentence.span)
    return tuple(sorted([*best.values()][:SENTENCES]))


def _tells(survey: SourceSurvey, span: Span) -> bool:
    """Whether a sentence is no greeting, no talk, no question, no answer that says nothing without its question."""
    words = span.of(survey.text)
    form = is_greeting(words) or is_asked(survey, span.start) or is_hearsay(on_one_line(words))
    form = form or is_note_on_author(survey, span)
    form = form or is_head_line(survey, span.start) or tells_what_was_wrong(survey, span)
    form = form or is_form_of_record(on_one_line(words)) or is_rating(on_one_line(words))
    return not form and not points_back(on_one_line(words)) and not leans_on_question(survey, span)


def _is_of_paragraph(survey: SourceSurvey, span: Span) -> bool:
    """Whether a whole sentence stands in an item that is a paragraph, of several sentences, with a number before it."""
    segment = survey.segment_at(span.start)
    numbered = segment is not None and segment.role is Role.LIST_ITEM and segment.ordered
    return (
        numbered and len(segment.sentences) > 1 and _is_sentence(span.of(survey.text)) if segment else False
    )


def _is_sentence(words: str) -> bool:
    return closing_mark(words) in {".", "!", "…"} and words.lstrip("“‘\"'(")[:1].isupper()


def mentioned_most(
    survey: SourceSurvey, joined: Sequence[JoinedEntity], types: Sequence[EntityType]
) -> list[JoinedEntity]:
    """The entities of these types that a source names, the most named first; of equals the first named."""
    named = []
    for whole in joined:
        spans = [span for entity in whole.in_source(survey.number) for span in entity.mentions]
        if spans and whole.type in types:
            named.append((-len(without_asking(survey, spans)), min(spans), whole.anchor, whole))
    return [whole for *_, whole in sorted(named, key=lambda n: n[:3])]


def _who(
    number: int,
    joined: Sequence[JoinedEntity],
    surveys: Surveys,
    everywhere: Mapping[str, tuple[StatedAs, ...]],
) -> tuple[WhoRow, ...]:
    people = mentioned_most(surveys[number], joined, (EntityType.PERSON,))
    bodies = mentioned_most(surveys[number], joined, (EntityType.ORGANISATION,))
    return tuple(
        describe_in_source(whole, number, surveys, everywhere[whole.anchor])
        for whole in [*people, *bodies][:NAMES]
    )


def _figures(entries: SourceEntries, told: Sequence[Span]) -> tuple[FigureRow, ...]:
    """Figures of which the source says what they measure, all where these are very few; none that it takes back."""
    rows = [(e.amount.span, e.row) for e in entries.figures if PUT_RIGHT not in e.row.conflict]
    measured = [(span, row) for span, row in rows if row.measure]
    return _most_telling(measured if len(measured) >= FEWEST_FIGURES else rows, told)


def _quotations(entries: SourceEntries, told: Sequence[Span]) -> tuple[QuotationRow, ...]:
    quoted = (e for e in entries.quotations if not is_said_in_turn(e.quotation))
    rows = [(e.quotation.span, e.row) for e in quoted if e.quotation.kind != QuotationKind.SCARE]
    return _most_telling(rows, told)


def _turns(voices: Voices, told: Sequence[Span], named: Named) -> tuple[QuotationRow, ...]:
    """What is said in a debate or an interview that quotes nobody: the head of each turn, with what was asked."""
    rows: list[QuotationRow] = []
    survey, known = voices.survey, {sentence.start for sentence in told}
    for sentence, question in voices.heads_of_turns():
        part = voices.part_told(sentence)
        speaker = speaker_in(voices, part, named)
        if not speaker or sentence.start in known:
            continue
        words = survey.extract(part)
        asked = on_one_line(question.of(survey.text)) if question else ""
        setting = f"asked: {asked}" if 0 < len(asked) <= LONGEST_QUESTION else ""
        rows.append(QuotationRow(words.locator, words, QuotationKind.SPEECH.value, speaker, "", "", setting))
    return tuple(rows[:TURNS])


def _dates(entries: SourceEntries, told: Sequence[Span]) -> tuple[TimelineRow, ...]:
    dates = [e.row for e in entries.dates if not is_of_earlier_version(on_one_line(e.row.extract.text))]
    rows = _most_telling([(row.date_span, row) for row in dates], told)
    return tuple(sorted(rows, key=lambda row: row.sort_key))


def _most_telling(rows: Sequence[tuple[Span, T]], told: Sequence[Span]) -> tuple[T, ...]:
    """At most ROWS rows in text order, those of the key sentences before all others."""
    preferred = sorted(
        range(len(rows)), key=lambda i: (not any(holds(sentence, rows[i][0]) for sentence in told), i)
    )
    return tuple(rows[i][1] for i in sorted(preferred[:ROWS]))


def _phrases(survey: SourceSurvey, topics: Container[Phrase]) -> tuple[str, ...]:
    """What the source is about, the most telling first: of its key phrases those that are topics of the pack."""
    phrases = sorted(survey.annotated.annotations.key_phrases, key=lambda p: (-p.score, p.spans[:1], p.text))
    own = (on_one_line(p.text) for p in phrases if phrase_of(p.text) in topics)
    return tuple(dict.fromkeys(own))[:PHRASES]
