"""The key points: at most one page of telling sentences, verbatim, chosen over all sources without repetition."""

import re
from collections.abc import Sequence
from dataclasses import replace

from flows.compose.agreement.common_tolls import NO_TOLLS, TollSentences
from flows.compose.desk.desk_hand import Corrections
from flows.compose.matching.calls_to_go import calls_met
from flows.compose.matching.statements import Statements
from flows.compose.matching.witnesses import OTHERWISE
from flows.compose.points.choosing import Choice
from flows.compose.points.desk_points import follow_desk
from flows.compose.points.drafts import Draft
from flows.compose.points.new_candidates import new_candidates
from flows.compose.points.point_candidates import Reader, point_candidates
from flows.compose.sentences.locating import unique_locators
from flows.compose.sentences.voices import Voices
from flows.compose.wording.wording import count_phrase, join_words
from flows.model.key_points import KeyPoint
from flows.model.locators import Locator, key_point_locator
from flows.model.problems import Problem

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
    """At most `limit` points: the desk's own and pinned ones first in right, then one by one what is worth most.

    A sentence that tells what a point already tells, in the same words or in others, is a further place of it. Of
    `tolls` those that have grown since are no points, nor is what announces a day that is given up, or asks somebody to
    go who has gone. Of what the last edition did not say to the `reader` half of the points tell, if there is so much.
    """
    fixed, dropped, problems = follow_desk([voice.survey for voice in sources], corrections)
    for point in fixed:
        if point.extract is not None:
            point.statement = statements.at(point.extract.source, point.extract.span)
    chosen = list(fixed)
    passed_over = dropped | calls_met([voice.survey for voice in sources]).keys()
    best = point_candidates(sources, tolls, reader.cut_off)
    news = new_candidates(sources, best, reader)
    choice = Choice(chosen, sources, statements, reader)
    for candidates, most in ((news, (limit + 1) // 2), (best, limit)):
        fit = [
            one for one in candidates if one.place not in passed_over and not reader.is_given_up(*one.place)
        ]
        choice.fill(fit, most, tolls.overtaken)
    ordered = _without_repeated_leads(_put_in_order(chosen[: max(limit, 0)]))
    return tuple(_number(point, n) for n, point in enumerate(ordered, 1)), problems


def _put_in_order(points: list[Draft]) -> list[Draft]:
    """The desk's positions as given; around them the desk's other points, then the others as they were chosen: what
    matters most first, of what an author argues last.

    Those of one source stand together and in order of text: out of it sentences lose what they lean on ("Earlier the
    same week").
    """
    placed = sorted((p for p in points if p.position is not None), key=lambda p: p.position or 0)
    ordered = [p for p in points if p.position is None and p.pinned]
    others = [p for p in points if p.position is None and not p.pinned]
    first: dict[int, int] = {}
    for index, point in enumerate(others):
        first.setdefault(_place(point)[0], index)
    ordered += sorted(others, key=lambda p: (p.argues, first[_place(p)[0]], _place(p)))
    for point in placed:
        ordered.insert(max((point.position or 1) - 1, 0), point)
    return ordered


def _place(point: Draft) -> tuple[int, int]:
    return (point.extract.source, point.extract.span.start) if point.extract else (0, 0)


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
