"""The key points: at most one page of telling sentences, verbatim, chosen over all sources without repetition."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from flows.compose.agreement.common_tolls import NO_TOLLS, TollSentences
from flows.compose.desk.desk_hand import Corrections, KeyPointCorrection
from flows.compose.matching.statements import Statement, Statements, denies, may_be_one
from flows.compose.points.beside_points import caution_of, day_meant, person_meant
from flows.compose.points.new_candidates import new_candidates
from flows.compose.points.point_candidates import Reader, point_candidates
from flows.compose.sentences.lead_ins import without_preamble
from flows.compose.sentences.locating import SourceSurvey, unique_locators
from flows.compose.sentences.voices import Voices
from flows.compose.wording.wording import content_words, count_phrase, join_words, number_in_figures
from flows.model.key_points import KeyPoint
from flows.model.locators import Extract, Locator, key_point_locator
from flows.model.problems import Problem
from flows.model.spans import Span

NEARLY_THE_SAME = 0.7
"""From this share of common content words on, two sentences make one point."""

_MOST = 0.5
"""The share of what a point tells that a further place of it must tell."""
_PRECISE = re.compile(r"(?<![\d.,])\d{1,9}\.\d{1,6}(?![\d.]\d)")
"""A figure of which two sentences on one day hardly speak by chance: 6.75."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_ONE_DAY = 0.2
"""From this likeness on, two sentences on a day and on two names that both give make one point."""

_OF_LATE = 7
"""Days before the newest source; what was decided earlier is no longer what matters most."""

_ANY_READER = Reader()

DESK_NOTE = "written by the desk"
PINNED_NOTE = "chosen by the desk"


@dataclass(slots=True)
class _Point:
    """A point in the making: its extract or the desk's words, further locators, and where the desk wants it."""

    extract: Extract | None
    words: frozenset[str]
    written: str = ""
    locators: list[Locator] = field(default_factory=list)
    sources: set[int] = field(default_factory=set)
    figures: frozenset[str] = frozenset()
    position: int | None = None
    pinned: bool = False
    statement: Statement | None = None
    differs: bool = False
    partly: bool = False
    otherwise: list[Locator] = field(default_factory=list)
    """Where another source denies it, or states what it denies."""
    caution: str = ""
    when: str = ""
    """Who its "She" and which day its "today" or "Friday" is."""
    lead: Extract | None = None
    short_lead: Extract | None = None
    decided: bool = False
    """It is what a declaration, a judgment or the like decides."""
    day: date | None = None
    """When the newest of its sources was written, where that is known."""
    argues: bool = False
    """Its source tells what its author thinks."""


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
    `tolls` those that have grown since are no points. Of what the last edition did not say to the `reader` half of the
    points tell, if there is so much.
    """
    fixed, dropped, problems = _follow_desk([voice.survey for voice in sources], corrections)
    for point in fixed:
        if point.extract is not None:
            point.statement = statements.at(point.extract.source, point.extract.span)
    chosen = list(fixed)
    news = new_candidates(sources, tolls, reader)
    best = point_candidates(sources, tolls, reader.cut_off)
    for candidates, most in ((news, (limit + 1) // 2), (best, limit)):
        for voice, sentence in candidates:
            if (voice.survey.number, sentence.span) not in dropped:
                _consider(chosen, voice, sentence.span, most, statements)
    ordered = _without_repeated_leads(_put_in_order(chosen[: max(limit, 0)]))
    return tuple(_number(point, n) for n, point in enumerate(ordered, 1)), problems


def _consider(chosen: list[_Point], voices: Voices, span: Span, limit: int, statements: Statements) -> None:
    """Add a sentence as a point, or as a further place of the point that says nearly the same."""
    survey, order = voices.survey, voices.orders.get(span)
    told = order.told(survey.text) if order else voices.part_told(span)
    words = content_words(told.of(survey.text))
    locator = survey.locator_at(span.start)
    statement = statements.at(survey.number, span)
    figures = frozenset(_PRECISE.findall(told.of(survey.text)))
    otherwise: list[Locator] = []
    for point in chosen:
        alike = similarity(point.words, words) >= NEARLY_THE_SAME
        if _says_otherwise(point, statement, statements, alike=alike):
            point.otherwise.append(locator)
            otherwise += point.locators
        alike = (alike and _may_be_one(point, statement)) or _of_one_figure(point, statement, figures)
        if alike or _tells_the_same(point, statement, statements):
            if alike or _tells_most(point, statement, statements):
                point.locators.append(locator)
                point.sources.add(survey.number)
                point.day = max(filter(None, (point.day, survey.day)), default=None)
                if _other_numbers(point.words, words):
                    # With a precise figure in common the one tells more than the other, not other things.
                    in_part = bool(point.figures & figures)
                    point.partly, point.differs = point.partly or in_part, point.differs or not in_part
            return
    if len(chosen) < limit:
        chosen.append(
            _Point(
                survey.extract(told),
                words,
                locators=[locator],
                sources={survey.number},
                figures=figures,
                statement=statement,
                otherwise=otherwise,
                caution=caution_of(survey),
                lead=survey.extract(order.lead) if order and order.lead else None,
                short_lead=survey.extract(without_preamble(survey, order.lead))
                if order and order.lead
                else None,
                decided=order is not None,
                day=survey.day,
                argues=voices.argues,
                when="; ".join(filter(None, (person_meant(survey, told), day_meant(survey, span)))),
            )
        )


def _tells_the_same(point: _Point, statement: Statement | None, statements: Statements) -> bool:
    if point.statement is None or statement is None or not may_be_one(point.statement, statement):
        return False
    return statements.same(point.statement, statement) or _of_one_day(point.statement, statement, statements)


def _of_one_day(one: Statement, other: Statement, statements: Statements) -> bool:
    """Whether two sentences speak of the same names on the same day: one of them is enough of a point."""
    if not (one.days & other.days and one.source != other.source and len(one.names & other.names) > 1):
        return False
    plain = [term for term in one.terms & other.terms if term[0].isalpha()]
    return bool(plain) and statements.likeness(one, other) >= _ONE_DAY


def _of_one_figure(point: _Point, statement: Statement | None, figures: frozenset[str]) -> bool:
    """Whether two sources give the same precise figure on the same day, and a word for it in common: 6.75, a rate."""
    own = point.statement
    if own is None or statement is None or own.source == statement.source or not own.days & statement.days:
        return False
    plain = any(term[0].isalpha() for term in own.terms & statement.terms)
    return plain and bool(point.figures & figures)


def _says_otherwise(
    point: _Point, statement: Statement | None, statements: Statements, *, alike: bool
) -> bool:
    """Whether of a sentence of another source and a point the one denies what the other tells."""
    own = point.statement
    if own is None or statement is None or own.source == statement.source or not denies(own, statement):
        return False
    return alike or statements.same(own, statement)


def _tells_most(point: _Point, statement: Statement | None, statements: Statements) -> bool:
    """Whether a sentence on the same event tells most of the point: else it is neither a place of it nor a new one."""
    if point.statement is None or statement is None:
        return False
    return statements.share(point.statement, statement.terms) >= _MOST


def _may_be_one(point: _Point, statement: Statement | None) -> bool:
    """Whether a sentence as alike can tell of the same event: "spoke today with" is said of many calls."""
    return point.statement is None or statement is None or may_be_one(point.statement, statement)


def similarity(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of common words in the shorter of two sentences, damped when the other is much longer; 0 to 1."""
    if not one or not other or _other_numbers(one, other):
        return 0.0
    common = len(one & other)
    return (common / min(len(one), len(other)) + common / max(len(one), len(other))) / 2


def _other_numbers(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two sentences give different numbers: then they say different things, however alike they are.

    A year that only one of them states says nothing else than that the other leaves it out.
    """
    numbers, others = (_numbers_among(words) for words in (one, other))
    years, other_years = (frozenset(filter(_YEAR.fullmatch, words)) for words in (numbers, others))
    if not (years and other_years):
        numbers, others = numbers - years, others - other_years
    return bool(numbers - others and others - numbers)


def _numbers_among(words: frozenset[str]) -> frozenset[str]:
    """The numbers among folded words, those of two and more in figures: "eleven" is 11."""
    spelled = {number_in_figures(word) for word in words}
    return frozenset(word for word in words | spelled if word[:1].isdigit())


def _put_in_order(points: list[_Point]) -> list[_Point]:
    """The desk's positions as given; around them the desk's other points, then what was decided of late, then the
    others: those of the newest source first, of what an author argues last.

    Those of one source stay in order of text: out of it sentences lose what they lean on ("Earlier the same week").
    """
    newest = max((point.day for point in points if point.day), default=date.min)

    def place(point: _Point) -> tuple[bool, bool, int, int, int]:
        source, start = (point.extract.source, point.extract.span.start) if point.extract else (0, 0)
        age = (newest - (point.day or newest)).days
        return not (point.decided and age < _OF_LATE), point.argues, age, source, start

    placed = sorted((p for p in points if p.position is not None), key=lambda p: p.position or 0)
    ordered = [p for p in points if p.position is None and p.pinned]
    ordered += sorted((p for p in points if p.position is None and not p.pinned), key=place)
    for point in placed:
        ordered.insert(max((point.position or 1) - 1, 0), point)
    return ordered


def _without_repeated_leads(points: Sequence[_Point]) -> list[_Point]:
    """The points; of those behind the same preamble only the first has it, the others no more of it than they need."""
    kept: list[_Point] = []
    for point in points:
        again = point.lead is not None and any(other.lead == point.lead for other in points[: len(kept)])
        whole = point.extract is not None and point.extract.text[:1].isupper()
        short = None if whole else point.short_lead
        kept.append(replace(point, lead=short) if again and point.short_lead != point.lead else point)
    return kept


def _number(point: _Point, number: int) -> KeyPoint:
    if point.extract is None:
        note = DESK_NOTE
    elif len(point.sources) > 1:
        note = f"in {count_phrase(len(point.sources), 'source')}"
        note += ", whose figures differ" if point.differs else ", in part" if point.partly else ""
    else:
        note = PINNED_NOTE if point.pinned else point.caution
    if point.otherwise:
        places = join_words([locator.label for locator in unique_locators(point.otherwise)])
        note = "; ".join(filter(None, (note, f"otherwise {places}")))
    anchor = key_point_locator(number).anchor
    return KeyPoint(
        number,
        anchor,
        point.extract,
        point.written,
        unique_locators(point.locators),
        note,
        point.when,
        lead=point.lead,
    )


def _follow_desk(
    sources: Sequence[SourceSurvey], corrections: Corrections
) -> tuple[list[_Point], set[tuple[int, Span]], tuple[Problem, ...]]:
    """The points the desk pinned or wrote, the sentences it dropped, and what it asked for in vain."""
    points: list[_Point] = []
    dropped: set[tuple[int, Span]] = set()
    problems: list[Problem] = []
    for row in corrections.key_points:
        found = _find_sentence(sources, row)
        if found is None and (row.text or not row.write):
            problems.append(corrections.problem(row.place, f"“{row.text}” is not found in {row.source}."))
        elif found is not None and row.drop:
            dropped.add((found[0].number, found[1]))
        else:
            points.append(_desk_point(row, found))
    return points, dropped, tuple(problems)


def _desk_point(row: KeyPointCorrection, found: tuple[SourceSurvey, Span] | None) -> _Point:
    locators = [found[0].locator_at(found[1].start)] if found else []
    sources = {found[0].number} if found else set()
    if row.write or found is None:
        return _Point(
            None, content_words(row.write), row.write, locators, sources, position=row.position, pinned=True
        )
    words = content_words(found[1].of(found[0].text))
    return _Point(
        found[0].extract(found[1]), words, "", locators, sources, position=row.position, pinned=True
    )


def _find_sentence(
    sources: Sequence[SourceSurvey], row: KeyPointCorrection
) -> tuple[SourceSurvey, Span] | None:
    """The sentence in which the quoted words begin."""
    for survey in sources:
        if survey.annotated.document.path == row.source and row.text:
            start = survey.text.find(row.text)
            if start >= 0:
                return survey, survey.sentence_of(Span(start, start + len(row.text)))
    return None
