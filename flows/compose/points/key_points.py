"""The key points: at most one page of telling sentences, verbatim, chosen over all sources without repetition."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from flows.compose.agreement.common_tolls import NO_TOLLS, TollSentences
from flows.compose.agreement.figures_apart import tells_of_one_day
from flows.compose.desk.desk_hand import Corrections
from flows.compose.matching.calls_to_go import calls_met
from flows.compose.matching.statements import Statements
from flows.compose.matching.witnesses import OTHERWISE
from flows.compose.points.beside_points import caution_of, day_meant, person_meant
from flows.compose.points.desk_points import follow_desk
from flows.compose.points.drafts import PRECISE, Draft, Relation, relation
from flows.compose.points.new_candidates import new_candidates
from flows.compose.points.point_candidates import OF_LATE, Reader, is_of_month_to_come, point_candidates
from flows.compose.sentences.former_numbers import standing_text
from flows.compose.sentences.lead_ins import without_preamble
from flows.compose.sentences.locating import unique_locators
from flows.compose.sentences.reversals import grown_behind
from flows.compose.sentences.voices import Voices
from flows.compose.wording.wording import content_words, count_phrase, join_words
from flows.model.key_points import KeyPoint
from flows.model.locators import Locator, key_point_locator
from flows.model.problems import Problem
from flows.model.spans import Span

_ANY_READER = Reader()

DESK_NOTE = "written by the desk"
PINNED_NOTE = "chosen by the desk"


def choose_key_points(
    sources: Sequence[Voices],
    corrections: Corrections,
    limit: int,
    statements: Statements,
    tolls: TollSentences = NO_TOLLS,
    reader: Reader = _ANY_READER,
) -> tuple[tuple[KeyPoint, ...], tuple[Problem, ...]]:
    """At most `limit` points: the desk's own and pinned ones first in right, then the best of every source in turn.

    A sentence that tells what a point already tells, in the same words or in others, is a further place of it. Of
    `tolls` those that have grown since are no points, nor is what announces a day that is given up, or asks somebody to
    go who has gone. Of what the last
    edition did not say to the `reader` half of the points tell, if there is so much.
    """
    fixed, dropped, problems = follow_desk([voice.survey for voice in sources], corrections)
    for point in fixed:
        if point.extract is not None:
            point.statement = statements.at(point.extract.source, point.extract.span)
    chosen = list(fixed)
    passed_over = dropped | calls_met([voice.survey for voice in sources]).keys()
    best = point_candidates(sources, tolls, reader.cut_off)
    news = new_candidates(sources, best, reader)
    for candidates, most in ((news, (limit + 1) // 2), (best, limit)):
        for voice, sentence in candidates:
            here = voice.survey.number, sentence.span
            if here not in passed_over and not reader.is_given_up(*here):
                room = 0 if here in tolls.overtaken else most
                _consider(chosen, voice, sentence.span, room, statements, reader)
    ordered = _without_repeated_leads(_put_in_order(chosen[: max(limit, 0)]))
    return tuple(_number(point, n) for n, point in enumerate(ordered, 1)), problems


def _consider(
    chosen: list[Draft],
    voices: Voices,
    span: Span,
    limit: int,
    statements: Statements,
    reader: Reader,
) -> None:
    """Add a sentence as a point, or as a further place of the point that says nearly the same: of two successive
    reports the one does not bear out the other.
    """
    survey, order = voices.survey, voices.orders.get(span)
    if any(p.extract and p.extract.source == survey.number and p.extract.span.contains(span) for p in chosen):
        return  # what takes a point back stands behind it
    told = order.told(survey.text) if order else voices.part_told(span)
    standing = standing_text(survey, told)
    draft = Draft(
        survey.extract(told),
        content_words(standing),
        locators=[survey.locator_at(span.start)],
        sources={survey.number},
        figures=frozenset(PRECISE.findall(standing)),
        statement=statements.at(survey.number, span),
        caution=caution_of(survey),
        decided=order is not None,
        day=survey.day,
        of_month_to_come=is_of_month_to_come(survey, reader.cut_off),
        argues=voices.argues,
        of_one_day=tells_of_one_day(survey, told),
        has_grown=grown_behind(survey, span) is not None,
    )
    for point in chosen:
        related = relation(point, draft, statements)
        if related is Relation.OTHERWISE:
            point.otherwise += draft.locators
            draft.otherwise += point.locators
        elif related is not Relation.APART:
            if (
                related is Relation.PLACE
                and frozenset(point.sources | draft.sources) not in reader.successive
            ):
                point.take(draft)
            return
    if len(chosen) < limit:
        chosen.append(draft)
        draft.when = "; ".join(filter(None, (person_meant(survey, told), day_meant(survey, span))))
        if order and order.lead:
            draft.lead = survey.extract(order.lead)
            draft.short_lead = survey.extract(without_preamble(survey, order.lead))


def _put_in_order(points: list[Draft]) -> list[Draft]:
    """The desk's positions as given; around them the desk's other points, then what was decided of late, then the
    others: those of the newest source first, of what an author argues last.

    Those of one source stay in order of text: out of it sentences lose what they lean on ("Earlier the same week").
    """
    newest = max((p.day for p in points if p.day and not p.of_month_to_come), default=date.min)

    def place(point: Draft) -> tuple[bool, bool, int, int, int]:
        source, start = (point.extract.source, point.extract.span.start) if point.extract else (0, 0)
        age = OF_LATE if point.of_month_to_come else (newest - (point.day or newest)).days
        return not (point.decided and age < OF_LATE), point.argues, age, source, start

    placed = sorted((p for p in points if p.position is not None), key=lambda p: p.position or 0)
    ordered = [p for p in points if p.position is None and p.pinned]
    ordered += sorted((p for p in points if p.position is None and not p.pinned), key=place)
    for point in placed:
        ordered.insert(max((point.position or 1) - 1, 0), point)
    return ordered


def _without_repeated_leads(points: Sequence[Draft]) -> list[Draft]:
    """The points; of those behind the same preamble only the first has it, the others no more of it than they need."""
    kept: list[Draft] = []
    for point in points:
        again = point.lead is not None and any(other.lead == point.lead for other in points[: len(kept)])
        whole = point.extract is not None and point.extract.text[:1].isupper()
        short = None if whole else point.short_lead
        kept.append(replace(point, lead=short) if again and point.short_lead != point.lead else point)
    return kept


def _number(point: Draft, number: int) -> KeyPoint:
    if point.extract is None:
        note = DESK_NOTE
    elif len(point.sources) > 1:
        note = f"in {count_phrase(len(point.sources), 'source')}"
        note += ", whose figures differ" if point.differs else ", in part" if point.partly else ""
    else:
        note = PINNED_NOTE if point.pinned else point.caution
    if point.otherwise:
        places = join_words([locator.label for locator in unique_locators(point.otherwise)])
        note = "; ".join(filter(None, (note, f"{OTHERWISE}{places}")))
    anchor = key_point_locator(number).anchor
    return KeyPoint(
        number,
        anchor,
        point.extract,
        point.written,
        _from_first(point) if point.extract else unique_locators(point.locators),
        note,
        point.when,
        lead=point.lead,
    )


def _from_first(point: Draft) -> tuple[Locator, ...]:
    """Where the words of a point stand, then the other places in the order of the sources and their paragraphs."""
    first, *others = unique_locators(point.locators)
    return (first, *sorted(others, key=lambda place: [int(n) for n in re.findall(r"\d+", place.label)]))
