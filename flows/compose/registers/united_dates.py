"""One event that several sources tell of one date: a row of the timeline with all its places, and not one for each."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from flows.compose.matching.contrary import may_be_one
from flows.compose.matching.statement import Statement
from flows.compose.matching.statements import Statements
from flows.compose.registers.called_off import is_asked_to_be_called_off
from flows.compose.sentences.locating import Surveys
from flows.compose.wording.wording import content_words, fold
from flows.model.content import ForwardRow, TimelineRow
from flows.model.spans import Span

_COMPARED_AT_MOST = 60
"""Rows of one date are compared pair by pair up to this many."""


def unite_rows(
    rows: Iterable[TimelineRow], surveys: Surveys, statements: Statements
) -> tuple[TimelineRow, ...]:
    """The rows in their order; the first of those that tell the same names the others, one of each later source."""
    by_date: dict[tuple[str, str, str, bool], list[TimelineRow]] = defaultdict(list)
    ordered = list(rows)
    for row in ordered:
        by_date[row.iso, row.date, row.precision, row.forward].append(row)
    united: dict[str, TimelineRow] = {}
    for dated in by_date.values():
        united |= _unite(dated[:_COMPARED_AT_MOST], surveys, statements)
    return tuple(united.get(row.locator.anchor, row) for row in ordered)


def with_united(forward: Iterable[ForwardRow], timeline: Iterable[TimelineRow]) -> tuple[ForwardRow, ...]:
    """The rows of the forward calendar as they stand in the timeline."""
    united = {row.locator.anchor: row for row in timeline}
    return tuple(replace(ahead, row=united[ahead.row.locator.anchor]) for ahead in forward)


def _unite(rows: Sequence[TimelineRow], surveys: Surveys, statements: Statements) -> dict[str, TimelineRow]:
    groups: list[list[TimelineRow]] = []
    told = {row.locator.anchor: _statement(row, surveys, statements) for row in rows}
    asked_off = {
        row.locator.anchor
        for row in rows
        if is_asked_to_be_called_off(surveys[row.extract.source], row.date_span)
    }
    for row in sorted(rows, key=lambda row: (row.extract.source, row.extract.span)):
        for group in groups:
            others = {other.extract.source for other in group}
            lead = group[0]
            alike = (lead.locator.anchor in asked_off) == (row.locator.anchor in asked_off)
            if (
                alike
                and row.extract.source not in others
                and _tell_the_same(
                    lead, row, (told[lead.locator.anchor], told[row.locator.anchor]), statements
                )
            ):
                group.append(row)
                break
        else:
            groups.append([row])
    return {
        lead.locator.anchor: replace(
            lead,
            with_rows=tuple(row.locator for row in others),
            with_places=tuple(row.extract.locator for row in others),
        )
        for lead, *others in groups
        if others
    }


def _statement(row: TimelineRow, surveys: Surveys, statements: Statements) -> Statement | None:
    survey = surveys[row.extract.source]
    return statements.at(survey.number, survey.sentence_of(Span(row.date_span.start, row.date_span.end)))


def _tell_the_same(
    one: TimelineRow,
    other: TimelineRow,
    told: tuple[Statement | None, Statement | None],
    statements: Statements,
) -> bool:
    if fold(one.told) == fold(other.told):
        return True
    if told[0] is None or told[1] is None or one.context or other.context or _numbers_differ(one, other):
        return False
    return may_be_one(told[0], told[1]) and statements.same(told[0], told[1])


def _numbers_differ(one: TimelineRow, other: TimelineRow) -> bool:
    """Whether each gives a number that the other has not: then both are printed."""
    numbers, others = ({w for w in content_words(row.told) if w[0].isdigit()} for row in (one, other))
    return bool(numbers - others and others - numbers)
