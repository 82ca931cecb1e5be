"""At a glance: the first of every register, few enough for two pages that can stand alone."""

import re
from collections import Counter
from collections.abc import Container, Mapping, Sequence
from datetime import date
from types import MappingProxyType

from flows.compose.points.glance_figures import telling_figures
from flows.compose.registers.binding_days import AGREED, DEADLINE, DECIDED, ORDERED
from flows.compose.registers.forward import ASKED, ASKED_OFF, UNCONFIRMED
from flows.compose.sentences.corrected import is_of_earlier_version
from flows.compose.sentences.courtesies import is_greeting
from flows.compose.sentences.protected import is_protected
from flows.english.sentence_openings import leans_on_others
from flows.model.calendar_values import PRECISIONS
from flows.model.content import FigureRow, ForwardRow, Glance, PackContent, QuotationRow, TimelineRow
from flows.model.key_points import KeyPoint
from flows.model.locators import Extract

POINTS, QUOTATIONS, AHEAD, RECENT, PEOPLE, DIFFERING = 3, 4, 4, 5, 6, 3
BINDING = (ASKED, DEADLINE, ORDERED, DECIDED, AGREED)
"""Statuses of days that bind somebody."""
OF_ONE_DAY = 3
"""Hours of one day among the latest dates, as long as there are other days."""
LONGEST_POINT, LONGEST_QUOTATION, LONGEST_EVENT = 320, 180, 260
"""Characters: what is longer is left to its register, for nothing is cut short."""
FRAGMENT = 5
"""Words; a quoted phrase that is shorter says little without the sentence around it."""
_LONG_STRETCHES = frozenset(PRECISIONS[: PRECISIONS.index("month")])
_ISO_DAY = 10
"""Characters of a day in ISO form."""
PEOPLE_HEADING = "People"
_POINTS_BACK = re.compile(r"(?:In|At|By|With|On|During|After) (?:that|this|these|those)\b")
"""How a passage begins that says nothing of its day without the one before it: "In that July letter"."""
_ON_ITSELF = re.compile(r"\W*(?:Excerpt|Extract|Adapted|Translated|Reprinted|Interview) (?:from|by|with)\b")
"""How words begin that speak of the text in which they stand."""


def choose_glance(
    content: PackContent,
    figures: Sequence[FigureRow],
    published: Mapping[int, date] = MappingProxyType({}),
    arguing: Container[int] = (),
    authors: Sequence[str] = (),
) -> Glance:
    """What the two pages print of each register of the content, and of the figures that still hold.

    `published` are the days of the sources that state one, `arguing` those that say what their author thinks: what they
    hold goes last. Who only wrote one of the sources, by the `authors` as they state them, is nobody in the news.
    """
    first = _newest_points(content.key_points, published)
    people = [
        row
        for group in content.whos_who
        if group.heading == PEOPLE_HEADING
        for row in group.rows
        if row.roles or not any(row.name in author for author in authors)
    ]
    return Glance(
        points=first,
        figures=telling_figures(
            [row for row in figures if row.extract.source not in arguing] or figures,
            content.key_points,
            content.agreements,
            published,
        ),
        quotations=_varied_quotations(content.quotations, published, arguing),
        ahead=_next_events(content.forward, content.identity.cut_off[:_ISO_DAY]),
        recent=_latest_events(
            [row for row in content.timeline if row.extract.source not in arguing] or content.timeline, first
        ),
        people=tuple(sorted(people, key=lambda row: (-row.mentions, row.name)))[:PEOPLE],
        differing=tuple(a for a in content.agreements if a.differs)[:DIFFERING],
    )


def _newest_points(points: Sequence[KeyPoint], published: Mapping[int, date]) -> tuple[KeyPoint, ...]:
    """The points of the last week first, then of the weeks before; in their own order. What is not dated is not old."""
    newest = max(published.values(), default=date.min)

    def weeks(point: KeyPoint) -> int:
        day = published.get(point.extract.source, newest) if point.extract else newest
        return (newest - day).days // 7

    short = [point for point in points if _length(point) <= LONGEST_POINT]
    return tuple(sorted(sorted(short, key=weeks)[:POINTS], key=lambda point: point.number))


def _length(point: KeyPoint) -> int:
    return len(point.extract.text if point.extract else point.written)


def _varied_quotations(
    quotations: Sequence[QuotationRow], published: Mapping[int, date], arguing: Container[int]
) -> tuple[QuotationRow, ...]:
    """One quotation of each speaker first, then second ones; the same words once; nobody's words never.

    Whole utterances go before fragments in the reporter's sentence ("great conversation"), those of one source before
    second ones of another; of a source those who hold an office first, and of equals the newest.
    """

    def worth(position: int) -> tuple[bool, bool, bool, int, int]:
        row = quotations[position]
        day = published.get(row.extract.source, date.min).toordinal()
        return row.extract.source in arguing, _is_fragment(row), not row.capacity, -day, position

    speakers: Counter[str] = Counter()
    sources: Counter[int] = Counter()
    said: set[str] = set()
    ranked: list[tuple[tuple[int | bool, ...], int, QuotationRow]] = []
    for order, position in enumerate(sorted(range(len(quotations)), key=worth)):
        row = quotations[position]
        words = row.extract.text.strip(",.;: ").casefold()
        if (
            len(row.speaker) > 1
            and " " in words  # of "“Trust,” it said, “is all.”" not the one word
            and len(words) <= LONGEST_QUOTATION
            and not row.continued
            and words not in said
        ):
            said.add(words)
            source = row.extract.source
            partly = _is_fragment(row), row.kind == "partial"
            turn = speakers[row.speaker], source in arguing, *partly, sources[source], order
            ranked.append((turn, position, row))
            speakers[row.speaker] += 1
            sources[source] += 1
    chosen = sorted(ranked, key=lambda item: item[0])[:QUOTATIONS]
    return tuple(row for *_, row in sorted(chosen, key=lambda item: item[1]))


def _is_fragment(row: QuotationRow) -> bool:
    """Whether a row is a phrase in the reporter's sentence, or the end of a sentence broken off for its speaker."""
    words = row.extract.text
    return words[:1].islower() or (row.kind == "partial" and len(words.split()) < FRAGMENT)


def _stands_alone(words: str) -> bool:
    """Whether words can be read without those around them: short enough, no clause torn from its sentence, not on the
    text itself, no greeting, and of nobody who is to be protected.
    """
    alone = not words[:1].islower() and not _ON_ITSELF.match(words) and not is_greeting(words)
    alone = alone and not is_of_earlier_version(words)
    return alone and len(words) <= LONGEST_EVENT and not is_protected(words)


def _latest_events(timeline: Sequence[TimelineRow], points: Sequence[KeyPoint]) -> tuple[TimelineRow, ...]:
    """The last dated passages before the cut-off, the newest first: one for each date and each sentence.

    What is printed as a point is told again only where nothing else is told of its date. What its source only
    announced, asks about or denies is no event.
    """
    # A point stands without the label or the dateline that opens its sentence.
    points_told = {(e.source, e.span.end) for point in points if (e := point.extract)}
    past = [row for row in timeline if row.came_about and not row.forward and _stands_alone(row.told)]
    # Of one date the first source's passage goes first.
    past.sort(key=lambda row: (row.first, -PRECISIONS.index(row.precision)), reverse=True)
    told: set[Extract] = set()
    by_date: dict[str, TimelineRow] = {}

    def gives_way(row: TimelineRow) -> tuple[bool, bool]:
        in_points = (row.extract.source, row.extract.span.end) in points_told
        return in_points, leans_on_others(row.told) or _POINTS_BACK.match(row.told) is not None

    for row in sorted(past, key=gives_way):
        if row.extract not in told and row.date not in by_date:
            told.add(row.extract)
            by_date[row.date] = row
    newest = sorted(by_date.values(), key=lambda row: row.sort_key, reverse=True)
    days: Counter[str] = Counter()
    turns = []
    for row in newest:
        turns.append((days[row.first] >= OF_ONE_DAY, row))
        days[row.first] += 1
    chosen = [row for _, row in sorted(turns, key=lambda turn: turn[0])[:RECENT]]
    return tuple(sorted(chosen, key=lambda row: row.sort_key, reverse=True))


def _next_events(ahead: Sequence[ForwardRow], cut_off: str) -> tuple[ForwardRow, ...]:
    """The first passages about what is to come, one for each day: each sentence once, and what several tell once.

    In the place of a day that is given up stands the one told instead of it. What is only told of a year or a quarter
    that has begun by the cut-off ("sales will rise this year") goes behind all others.
    """

    def place(forward: ForwardRow) -> tuple[bool, str]:
        row = forward.row
        runs = row.precision in _LONG_STRETCHES and row.first <= cut_off < row.last
        return runs, row.last if runs else row.sort_key

    united = {place for forward in ahead for place in forward.row.with_rows}
    sure = [f for f in ahead if not f.status.startswith(UNCONFIRMED)]
    fit = [f for f in sure if len(f.row.told) <= LONGEST_EVENT and not is_protected(f.row.told)]
    short = [f for f in fit if f.locator not in united]
    stale = {(f.row.extract.source, f.row.told) for f in short if f.is_overtaken}
    told: dict[tuple[int, str], ForwardRow] = {}
    days: set[str] = set()
    for forward in sorted(short, key=place):
        if len(told) == AHEAD:
            break
        best = _best_of_day(short, forward.row, stale)
        if best.is_overtaken and best.instead:
            best = min((f for f in short if f.row.first == best.instead), key=_is_open, default=best)
        if not best.is_overtaken and best.row.date not in days:
            days.update(f.row.date for f in short if _is_of_that_day(f, best.row))
            told.setdefault((best.row.extract.source, best.row.told), best)
    return tuple(sorted(told.values(), key=lambda forward: place(forward)[1]))


def _best_of_day(
    ahead: Sequence[ForwardRow], row: TimelineRow, stale: Container[tuple[int, str]]
) -> ForwardRow:
    """What is printed of a day; a sentence that tells another day too, which is given up, gives way."""
    of_day = (forward for forward in ahead if _is_of_that_day(forward, row))
    return min(of_day, key=lambda f: ((f.row.extract.source, f.row.told) in stale, *_is_open(f)))


def _is_of_that_day(forward: ForwardRow, row: TimelineRow) -> bool:
    """Whether a passage is of the same day or stretch; other months or years that begin with it are others."""
    return (forward.row.first, forward.row.last) == (row.first, row.last) and (
        row.first == row.last or forward.row.date == row.date
    )


def _is_open(forward: ForwardRow) -> tuple[bool, bool, bool]:
    """What is asked to be put off, or told to be given up, is printed last of a day, what binds somebody first."""
    binds = forward.status.startswith(BINDING)
    return forward.is_overtaken, forward.status.startswith(ASKED_OFF), not binds
