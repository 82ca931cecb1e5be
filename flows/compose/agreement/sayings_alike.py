"""What a source says of a matter that another tells alike: the same, the same in part, or otherwise, and of when."""

import re

from flows.compose.agreement.common_matters import Saying
from flows.compose.agreement.figures_apart import tells_of_one_day
from flows.compose.agreement.figures_in_statements import (
    figures_in,
    has_grown_from,
    has_grown_since,
    is_of_other_years,
    other_figure,
    other_toll,
    tell_parts,
)
from flows.compose.matching.statement import Statement
from flows.compose.sentences.entries import SourceEntries
from flows.compose.sentences.locating import SourceSurvey
from flows.compose.sentences.reversals import grown_behind, with_reversal
from flows.compose.wording.dates_in_words import day_in_words
from flows.compose.wording.frequencies import frequencies_in
from flows.model.locators import Extract

_UNANIMOUS = re.compile(r"\bunanimous(?:ly)?\b", re.IGNORECASE)
_DIVIDED = re.compile(
    r"\bvotes? to (?!zero|none|nil)[\w-]+|\b\d{1,4}[-–]\d{1,4} (?:vote|majority|decision)\b"
    r"|\bby (?:a )?majority\b|\bdissent"
)
_FEARED = re.compile(r"\b(?:feared?|fears|expect(?:s|ed)?|thought)\b")
_THAN_FEARED = re.compile(
    r"\b(?:fewer|less|more|lower|higher) than (?:\w+ )?(?:feared|expected|thought|reported)\b"
)
_SAME_NEWS = 2
"""Days between two sources that tell of one state of things."""


def say_alike(
    entries: SourceEntries, leader: Statement, theirs: SourceEntries, other: Statement, *, whole: bool
) -> Saying:
    """What another source says of what the first tells; `whole` where its sentence holds most of it."""
    conflict = other_figure(entries, leader, theirs, other)
    grown = _grown_since(entries.survey, leader, theirs.survey, other)
    otherwise = conflict is not None or _says_otherwise(entries.survey, leader, theirs.survey, other)
    moved = conflict is not None and _has_moved(entries, leader, theirs, other)
    unsaid = figures_in(entries, leader).keys() - figures_in(theirs, other).keys()
    return Saying(
        grown or conflict or theirs.survey.extract(other.span),
        agrees=not otherwise and grown is None,
        in_part=conflict is None and (bool(unsaid) or not whole),
        when=f"published {day_in_words(other.source_day)}" if moved and other.source_day else "",
        other_day=moved or (conflict is not None and is_of_other_years(entries, leader, theirs, conflict)),
    )


def _has_moved(entries: SourceEntries, leader: Statement, theirs: SourceEntries, other: Statement) -> bool:
    """Whether a figure may be another only because its source is of another day: a toll, a part of a whole, a price."""
    parts = tell_parts(entries, leader) or tell_parts(theirs, other)
    if other_toll(entries.survey, leader, theirs.survey, other) is not None:
        return leader.source_day != other.source_day
    if has_grown_from(entries, leader, theirs, other):
        return leader.source_day != other.source_day
    daily = tells_of_one_day(entries.survey, leader.span)
    daily = daily or has_grown_since(entries, leader, theirs, other)
    return (parts and _are_of_other_days(leader, other, _SAME_NEWS)) or (
        daily and _are_of_other_days(leader, other, 0)
    )


def _are_of_other_days(one: Statement, other: Statement, most: int) -> bool:
    """Whether two statements without a day stand in sources of days that lie further apart than `most` days."""
    if one.days or other.days or one.source_day is None or other.source_day is None:
        return False
    return abs((one.source_day - other.source_day).days) > most


def _grown_since(
    survey: SourceSurvey, leader: Statement, their_survey: SourceSurvey, other: Statement
) -> Extract | None:
    """The sentence of another source with that behind it which gives a later count, where the first gives none."""
    sentence = their_survey.sentence_of(other.span)
    if grown_behind(their_survey, sentence) is None or grown_behind(survey, survey.sentence_of(leader.span)):
        return None
    return their_survey.extract(with_reversal(their_survey, sentence))


def _says_otherwise(
    survey: SourceSurvey, leader: Statement, their_survey: SourceSurvey, other: Statement
) -> bool:
    """Whether only one calls off what both tell of, one was unanimous and the other not, or one came true otherwise."""
    words, theirs = leader.span.of(survey.text), other.span.of(their_survey.text)
    unlike = any(
        (one.search(words) and two.search(theirs)) or (one.search(theirs) and two.search(words))
        for one, two in ((_UNANIMOUS, _DIVIDED), (_FEARED, _THAN_FEARED))
    )
    often = frequencies_in(words), frequencies_in(theirs)
    unlike = unlike or (all(often) and often[0].isdisjoint(often[1]))
    # Of two days the one that is moved to the other may be told as either.
    return unlike or (leader.calls_off != other.calls_off and len(leader.days & other.days) <= 1)
