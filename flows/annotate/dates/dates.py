"""Dates, times, durations and recurrences, with TIMEX3 values resolved against the source's date and its story."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from flows.annotate.dates.calendar_days import days_of
from flows.annotate.dates.counted_dates import is_of_other_words
from flows.annotate.dates.date_meanings import Bearings, Meaning
from flows.annotate.dates.date_pattern import in_small_letters, windows_of
from flows.annotate.dates.date_patterns import DATE_PATTERNS
from flows.annotate.dates.date_values import find_meaning
from flows.annotate.dates.joined_times import join_times
from flows.annotate.dates.outlooks import Outlook
from flows.annotate.dates.quoted_days import count_from_saying
from flows.annotate.dates.reckoned_lengths import reckon_lengths
from flows.model.annotation import Anchor, AnnotatedDocument, Annotations, DateMention, DateType
from flows.model.document import Role
from flows.model.segmentation import Segment
from flows.model.spans import Span

_ARTICLE = re.compile(
    r"the (?!same|very|next|following|previous|preceding|past|last|coming|end|start|middle|beginning|weekend"
    r"|day (?:before|after)"
    r"|(?:first|second|third|fourth|final|\d\w\w)[ -](?:quarter|half))",
    re.IGNORECASE,
)

_BY = re.compile(r"\b(?:by|until|till|before|through) \Z", re.IGNORECASE)
_YEARLESS = ("day", "month", "days")
"""Kinds that may have their year from the one with which the sentence begins."""
_FAR = 1000
"""Paragraphs for which a heading counts."""
_PART_OF_YEAR = re.compile(r"\d{4}-[QH]\d|\d{4}-\d\d(?:-\d\d)?/\d{4}-\d\d(?:-\d\d)?")
_NEAR_PERIOD = 3
"""So many paragraphs after a quarter "a year earlier" may still be one."""
_REPORTED_WITHIN = timedelta(days=45)
_SAID = re.compile(r"\b(?:said|says|reported|announced|posted|disclosed|released|published)\b[^.;]{0,60}\Z")
_SAID_REACH = 80
_SIGNS = tuple(dict.fromkeys(row.sign for row in DATE_PATTERNS))
_LOOSER = ("in the", "to date")
"""Dates that tell less than the one before them: what follows still counts from that."""


@dataclass(frozen=True, slots=True)
class _Story:
    """What has been dated so far."""

    reference: date | None
    narrative: DateMention | None = None
    day: DateMention | None = None
    year: DateMention | None = None
    """The last year told by itself."""
    paragraphs: int = 0
    """Since the last date was told; 0 in the same."""
    paragraphs_since_day: int = 0
    period: DateMention | None = None
    """The last part of a year told: a quarter, a half, a stretch of months."""
    paragraphs_since_period: int = 0

    def after(self, mention: DateMention, *, reported: bool = False) -> "_Story":
        """The story once this date has been told; `reported` is the day on which something is said."""
        if mention.type is not DateType.DATE or mention.first is None or not mention.value:
            return self
        told = replace(self, narrative=mention, paragraphs=0)
        if re.fullmatch(r"\d{4}", mention.value):
            told = replace(told, year=mention)
        if _PART_OF_YEAR.fullmatch(mention.value):
            told = replace(told, period=mention, paragraphs_since_period=0)
        elif not reported:
            told = replace(told, period=None)
        names_day = re.match(r"\d{4}-\d\d-\d\d", mention.value)
        return replace(told, day=mention, paragraphs_since_day=0) if names_day else told

    def in_next(self, segment: Segment) -> "_Story":
        """The story where the next paragraph begins; the items of a list are one with what leads to them."""
        steps = {Role.TITLE: _FAR, Role.HEADING: _FAR, Role.LIST_ITEM: 0}.get(segment.role, 1)
        return replace(
            self,
            paragraphs=self.paragraphs + max(steps, 1),
            paragraphs_since_day=self.paragraphs_since_day + steps,
            paragraphs_since_period=self.paragraphs_since_period + steps,
        )

    def _period_told(self) -> str | None:
        """The part of a year that figures are of, where the date told since is but the day of the report."""
        told = self.narrative
        if (
            self.period is None
            or self.paragraphs_since_period > _NEAR_PERIOD
            or told is None
            or told.first is None
        ):
            return None
        if self.reference is None or told.first != told.last:
            return None
        is_of_report = abs(date.fromisoformat(told.first) - self.reference) <= _REPORTED_WITHIN
        return self.period.value if is_of_report else None

    def _opening_year(self, outlook: Outlook, start: int) -> int | None:
        year = self.year
        if (
            year is None
            or not year.value
            or self.paragraphs
            or not outlook.opens_sentence_of(year.span.start, start)
        ):
            return None
        return int(year.value)

    def _range_from(self, outlook: Outlook, start: int, end: int) -> date | None:
        told = self.narrative
        if told is None or told.first is None or not outlook.is_end_of(told.span, start, end):
            return None
        return date.fromisoformat(told.first)

    def bearings(self, outlook: Outlook, start: int, end: int) -> Bearings:
        """Those of the date that stands there."""
        return Bearings(
            self.reference,
            self.narrative.value if self.narrative else None,
            self._period_told(),
            date.fromisoformat(self.day.first) if self.day and self.day.first else None,
            forward=outlook.is_ahead(start, end),
            yearly=outlook.is_yearly(start),
            told_here=not self.paragraphs,
            paragraphs_since_day=self.paragraphs_since_day,
            day_in_clause=self.day is not None
            and not self.paragraphs_since_day
            and outlook.are_in_one_clause(self.day.span.end, start),
            day_in_sentence=self.day is not None
            and not self.paragraphs_since_day
            and outlook.are_in_one_sentence(self.day.span.start, start),
            looks_back=outlook.looks_back(start, end),
            tenseless=outlook.is_tenseless(start),
            present=outlook.may_be_near(start),
            may_come=outlook.may_come(start),
            reach_of_plan=outlook.reach_of_plan(start),
            set_in_story=self.narrative is not None
            and outlook.is_set_beside(self.narrative.span.start, start, end),
            ends_stretch=outlook.ends_stretch(start),
            opening_year=self._opening_year(outlook, start),
            range_from=self._range_from(outlook, start, end),
            in_chronicle=self.narrative is not None
            and not self.paragraphs
            and outlook.opens_clause(self.narrative.span.start)
            and outlook.opens_clause(start),
            heads_entry=outlook.heads_entry(start, end),
        )


def annotate_dates(document: AnnotatedDocument) -> Annotations:
    """The layer of dates, in text order and disjoint."""
    story = _Story(_reference_day(document))
    mentions: list[DateMention] = []
    for segment in document.segmentation.segments:
        story = story.in_next(segment)
        in_heading = segment.role in (Role.TITLE, Role.HEADING)
        outlook = Outlook(document.text, segment)
        for kind, match in _expressions(document.text, segment):
            if in_heading and (kind == "vague" or _tells_of_our_days(match, outlook)):
                continue  # "Why Now?" and "The port today" date nothing
            mention = _mention(kind, match, story.bearings(outlook, *match.span()), story)
            if mention is not None:
                mentions.append(mention)
                looser = story.narrative and (
                    kind in _LOOSER or _compares(kind, mention) or outlook.is_aside(match.start())
                )
                if not looser and not _is_target(document.text, match, mention, story.reference):
                    story = story.after(mention, reported=_is_of_report(document.text, match.start()))
    mentions = count_from_saying(mentions, document.text, document.segmentation)
    mentions = reckon_lengths(mentions, document.text)
    return Annotations(dates=tuple(join_times(mentions, document.text)))


def _compares(kind: str, mention: DateMention) -> bool:
    """Whether a date is the same part of another year, with which figures are compared: the story stays where it is."""
    return kind == "same part" or (kind == "offset" and bool(_PART_OF_YEAR.fullmatch(mention.value or "")))


def _is_of_report(text: str, offset: int) -> bool:
    """Whether the date there is the day on which something was said."""
    return _SAID.search(text, max(0, offset - _SAID_REACH), offset) is not None


def _is_target(text: str, match: re.Match[str], mention: DateMention, reference: date | None) -> bool:
    """Whether a date is a later year by which something is to be done: the days told behind it are none of it."""
    year = int(mention.value) if mention.value and re.fullmatch(r"\d{4}", mention.value) else 0
    ahead = reference is not None and year > reference.year
    return ahead and _BY.search(text, max(0, match.start() - len(" before ")), match.start()) is not None


def _tells_of_our_days(match: re.Match[str], outlook: Outlook) -> bool:
    return match[0].lower() == "today" and outlook.is_tenseless(match.start())


def _reference_day(document: AnnotatedDocument) -> date | None:
    fact = document.document.reference_date
    try:
        return date.fromisoformat(fact.value[:10]) if fact else None
    except ValueError:
        return None


def _expressions(text: str, segment: Segment) -> Iterator[tuple[str, re.Match[str]]]:
    """Matches in a segment, none inside another; of two that overlap the pattern named first wins."""
    start, end = segment.span.start, segment.span.end
    taken: list[tuple[str, re.Match[str]]] = []
    covered = bytearray(end - start)
    small = in_small_letters(text[start:end])
    signs = {sign: windows for sign in _SIGNS if (windows := windows_of(sign, small, start))}
    for row in (row for row in DATE_PATTERNS if row.sign in signs):
        for match in (m for window in signs[row.sign] for m in row.pattern.finditer(text, *window)):
            inside = slice(match.start() - start, match.end() - start)
            if not any(covered[inside]) and row.holds(match):
                covered[inside] = b"\1" * (match.end() - match.start())
                taken.append((row.kind, match))
    yield from sorted(taken, key=lambda found: found[1].start())


def _mention(kind: str, match: re.Match[str], bearings: Bearings, story: _Story) -> DateMention | None:
    meaning = find_meaning(kind, match, bearings)
    if meaning is None:
        return None
    days = meaning.days or (days_of(meaning.value, meaning.mod) if meaning.value else None)
    return DateMention(
        span=_without_lead(match, meaning),
        type=meaning.type,
        value=meaning.value,
        mod=meaning.mod,
        anchor=meaning.anchor,
        anchor_span=_anchor_span(kind, meaning, story),
        first=days[0] if days else None,
        last=days[1] if days else None,
    )


def _anchor_span(kind: str, meaning: Meaning, story: _Story) -> Span | None:
    """The date from which a narrative date counts."""
    if meaning.anchor is not Anchor.NARRATIVE:
        return None
    from_day = kind in ("earlier week", "clock") or (kind == "same" and "W" in (meaning.value or ""))
    of_year = meaning.value is not None and story.year is not None and meaning.value[:4] == story.year.value
    mention = story.day if from_day else story.year if of_year and kind in _YEARLESS else story.narrative
    return mention.span if mention else None


def _without_lead(match: re.Match[str], meaning: Meaning) -> Span:
    """Without an article or a word of what stands before, and a duration without the "in" that would make it a date."""
    if meaning.type is DateType.DURATION and match[0].lower().startswith("in "):
        return Span(match.start() + len("in "), match.end())
    if loose := is_of_other_words(match) and match.groupdict().get("loose"):
        return Span(match.start() + len(loose) + 1, match.end())
    article = _ARTICLE.match(match[0])
    return Span(match.start() + article.end(), match.end()) if article else Span(*match.span())
