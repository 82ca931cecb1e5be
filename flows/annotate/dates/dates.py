"""Dates, times, durations and recurrences, with TIMEX3 values resolved against the source's date and its story."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from flows.annotate.dates.bearings import Bearings
from flows.annotate.dates.before_matches import found_before
from flows.annotate.dates.date_meanings import Meaning
from flows.annotate.dates.date_pattern import DatePattern, Windows, windows_of
from flows.annotate.dates.date_patterns import DATE_PATTERNS, SIGNS
from flows.annotate.dates.date_values import find_meaning
from flows.annotate.dates.joined_times import join_times
from flows.annotate.dates.lengths import is_of_other_words
from flows.annotate.dates.outlooks import Outlook
from flows.annotate.dates.quoted_days import count_from_saying
from flows.annotate.dates.reckoned_lengths import reckon_lengths
from flows.annotate.dates.story import PART_OF_YEAR, Story
from flows.annotate.dates.words_beside import is_aside, is_of_minutes
from flows.english.clock_names import ANY_ZONE
from flows.english.plain_letters import in_small_letters
from flows.model.annotation import Anchor, AnnotatedDocument, Annotations, DateMention, DateType
from flows.model.calendar_values import DAY_VALUE, days_of_value
from flows.model.document import HEADING_ROLES, Role
from flows.model.segmentation import Segment
from flows.model.spans import Span

_ARTICLE = re.compile(
    r"the (?!same|very|next|following|previous|preceding|past|last|coming|end|start|middle|beginning|weekend"
    r"|day (?:before|after)"
    r"|(?:first|second|third|fourth|final|\d\w\w)[ -](?:quarter|half))",
    re.IGNORECASE,
)

_BY = re.compile(r"\b(?:by|until|till|before|through) \Z", re.IGNORECASE)
_DUE = re.compile(r"\b(?:by|until|till|before|not later than|no later than) (?:the )?\Z", re.IGNORECASE)
_DUE_REACH = 24
_VERY_END = re.compile(r"(?:the )?(?:end of\b|end-|(?:month|year)(?:[’']s)?[ -]end\b)", re.IGNORECASE)
_OF_A_YEAR = re.compile(r"\d{4}(?:-\d\d|-[QH]\d)?")
_MATURES = re.compile(
    r"\b(?:due|maturing|that matures?|expiring) (?:in )?(?:(?:19|20)\d\d(?:,? and |, | or )){0,6}\Z",
    re.IGNORECASE,
)
_MATURES_REACH = 60
_TARGET = re.compile(r"(\d{4})(-(?:\d\d(?:-\d\d)?|[QH]\d|SP|SU|FA|WI))?")
_SECURITY = re.compile(r" (?:[a-z-]+ ){0,2}(?:bonds?|eurobonds?|notes|gilts?|treasur(?:y|ies))\b")
_ARTICLE_BEFORE = re.compile(r"(?:\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur)|[’']s) \Z")
_NOUN_NEXT = re.compile(
    r" (?!(?:and|or|but|to|is|are|was|were|will|would|has|have|had|for|in|on|at|by|of|as|when|that|which|until)\b)"
    r"[A-Za-z]"
)
_FROM_DAY = ("earlier week", "clock", "weekday", "that day", "next part")
_FROM_DAY_OR_YEAR = ("same", "aside", "stepped")
"""Kinds that count from the last day told, even where a year was told after it; the latter where they are days."""
_YEARLESS = ("day", "month", "days")
"""Kinds that may have their year from the one with which the sentence begins."""
_SAID = re.compile(r"\b(?:said|says|reported|announced|posted|disclosed|released|published)\b[^.;]{0,60}\Z")
_SAID_REACH = 80
_SUBJECT = re.compile(r"\b(?:I|[Ww]e|you|he|she|they|[Ii]t)\b")
_OPENING_HOUR = re.compile(
    rf"\s*(?:[01]?\d|2[0-3])[:.][0-5]\d(?: ?[ap]\.?m\b\.?)?(?: {ANY_ZONE}\b)?(?![\d.:%])[ \t]*(?:[^\W\d]|[-–—:|“\"]|\Z)"
)
"""How the headings of a report hour by hour begin: "18:42 Summary"."""
_PARTED = re.compile(
    r"(?:\A|\n)[ \t]*(?:#{3,9}|(?:\* ?){3,9}|(?:[-–—_] ?){3,40}|-?(?:ENDS|ends|Ends)-?)[ \t]*\n"
)
_PARTED_REACH = 300
_SAME_FILE = timedelta(31)
"""So much later than the first item of a file another may be; a later day is one to come."""
_UPDATE = re.compile(r"\W{0,3}(?:UPDATED?|Updated?)(?: on)?[:,]? ?\(?")
_UPDATE_BEHIND = re.compile(r"\)?(?:,? (?:at )?\d{1,2}[:.]\d\d[^:\n]{0,24})?\)?(?:: | [–—-] )")
"""Around the day on which a paragraph was added: "UPDATE, 20 November: It said on Thursday"."""
_OPENS_BRACKETS, _BRACKETS_REACH = re.compile(r"\([^()\n]{0,16}\Z"), 20
_FIGURE_IN_BRACKETS = re.compile(r": ?[^()\n\d]{0,12}\d[^()\n]{0,32}\)")
_LOOSER = ("in the", "to date")
"""Dates that tell less than the one before them: what follows still counts from that."""


def annotate_dates(document: AnnotatedDocument) -> Annotations:
    """The layer of dates, in text order and disjoint."""
    is_dated = document.document.is_dated or document.document.metadata.published is not None
    story = before_table = Story(document.document.day, is_dated=is_dated)
    row, before = 0, None
    mentions: list[DateMention] = []
    small = in_small_letters(document.text)
    there = {sign.pattern for sign in SIGNS if sign.search(small)}
    patterns = [row for row in DATE_PATTERNS if row.sign.pattern in there]
    for segment in document.segmentation.segments:
        # What stands in a table tells of its own row: the text behind it goes on from where it was.
        if segment.role is Role.TABLE_CELL:
            before_table = before_table if row else story
            story = story if segment.row == row else before_table
            row = segment.row
        elif row:
            story, row = before_table, 0
        story = story.in_next(segment)
        in_heading = segment.role in HEADING_ROLES
        if in_heading and _OPENING_HOUR.match(document.text, segment.span.start, segment.span.end):
            story = story.in_entry()
        outlook, before = Outlook(document.text, segment, before), segment
        for kind, match in _expressions(document.text, segment, patterns):
            if in_heading and (_is_empty(kind, match, segment) or _tells_of_our_days(match, outlook)):
                continue  # "Why Now?" and "The port today" date nothing
            mention = _mention(kind, match, Bearings(story, outlook, *match.span()))
            if mention is not None:
                mentions.append(mention)
                story = _based_anew(document.text, segment, mention, story)
                story = story.under(mention) if in_heading else story
                story = _once_told(story, kind, match, mention, outlook)
    mentions = count_from_saying(mentions, document.text, document.segmentation)
    mentions = reckon_lengths(mentions, document.text)
    return Annotations(dates=tuple(join_times(mentions, document.text)))


def _once_told(
    story: Story, kind: str, match: re.Match[str], mention: DateMention, outlook: Outlook
) -> Story:
    """The story once a date has been told: what is only compared with or aimed at leaves it where it was."""
    text, start = match.string, match.start()
    if is_of_minutes(text, start):
        return story.without_days()
    aside = is_aside(text, start)
    looser = story.narrative and (kind in _LOOSER or _compares(kind, mention) or aside)
    # "They have held it since January 2025": an undated text may tell of a year long after it.
    looser = looser or (
        kind == "month beside told" and bool(_BY.search(text, max(0, start - len(" through ")), start))
    )
    looser = looser or (aside and story.reference is None and len(mention.value or "") <= len("2025-01"))
    if looser or _is_in_brackets(match) or _is_target(text, match, mention, story.reference):
        return story
    reported = story.period is not None and _is_of_report(text, start)
    is_day = mention.type is DateType.DATE and mention.value
    ahead = bool(story.reference is None and is_day and outlook.is_ahead(*match.span()))
    return story.after(mention, reported=reported, ahead=ahead)


def _compares(kind: str, mention: DateMention) -> bool:
    """Whether a date is the same part of another year, with which figures are compared: the story stays where it is."""
    return kind == "same part" or (kind == "offset" and bool(PART_OF_YEAR.fullmatch(mention.value or "")))


def _is_in_brackets(match: re.Match[str]) -> bool:
    """Whether a date stands in brackets with the figure of then: "fell to €71 million (9M 2025: €76 million)"."""
    before = _OPENS_BRACKETS.search(match.string, max(0, match.start() - _BRACKETS_REACH), match.start())
    return before is not None and _FIGURE_IN_BRACKETS.match(match.string, match.end()) is not None


def _based_anew(text: str, segment: Segment, mention: DateMention, story: Story) -> Story:
    """The story where a date is that of another item of the file, or heads a paragraph that was added on it."""
    if _dates_another_item(text, segment, mention, story):
        return story.based_on(mention)
    before = _UPDATE.fullmatch(text, segment.span.start, mention.span.start)
    if before is None or _UPDATE_BEHIND.match(text, mention.span.end) is None:
        return story
    days, reference = mention.days, story.reference
    if days is None or reference is None or not timedelta() <= days.first - reference <= _SAME_FILE:
        return story
    return story.within_update(mention)


def _dates_another_item(text: str, segment: Segment, mention: DateMention, story: Story) -> bool:
    """Whether a paragraph is no more than a day, and a line of signs right above it parts items: "###"."""
    if segment.span.trimmed(text) != mention.span or not DAY_VALUE.fullmatch(mention.value or ""):
        return False
    days, reference = mention.days, story.reference
    if days is None or reference is None or days.first - reference > _SAME_FILE:
        return False
    above = text[max(0, mention.span.start - _PARTED_REACH) : mention.span.start]
    return mention.anchor is Anchor.EXPLICIT and _PARTED.search(above) is not None


def _is_of_report(text: str, offset: int) -> bool:
    """Whether the date there is the day on which something was said."""
    return _SAID.search(text, max(0, offset - _SAID_REACH), offset) is not None


def _is_target(text: str, match: re.Match[str], mention: DateMention, reference: date | None) -> bool:
    """Whether a date is one of a later year by which something is to be done, in which a bond falls due, or of a name.

    The days told behind it are none of it.
    """
    value = _TARGET.fullmatch(mention.value or "")
    if reference is None or value is None or int(value[1]) <= reference.year + bool(value[2]):
        return False
    start = match.start()
    return bool(
        _BY.search(text, max(0, start - len(" before ")), start)
        or _MATURES.search(text, max(0, start - _MATURES_REACH), start)
        or _SECURITY.match(text, match.end())
        or _is_of_name(text, mention.span)
    )


def _is_of_name(text: str, year: Span) -> bool:
    """Whether a year only tells which thing is meant: "the 2030 World Cup", "its 2035 maturity"."""
    article = _ARTICLE_BEFORE.search(text, max(0, year.start - len(" their ")), year.start)
    return article is not None and _NOUN_NEXT.match(text, year.end) is not None


def _is_empty(kind: str, match: re.Match[str], heading: Segment) -> bool:
    """Whether a "now" stands in a heading that is no sentence: none says who does what."""
    return kind == "vague" and _SUBJECT.search(match.string, heading.span.start, match.start()) is None


def _tells_of_our_days(match: re.Match[str], outlook: Outlook) -> bool:
    return match[0].lower() == "today" and outlook.is_tenseless(match.start())


def _expressions(
    text: str, segment: Segment, patterns: Sequence[DatePattern]
) -> Iterator[tuple[str, re.Match[str]]]:
    """Matches in a segment, none inside another; of two that overlap the pattern named first wins."""
    start, end = segment.span.start, segment.span.end
    taken: list[tuple[str, re.Match[str]]] = []
    covered = bytearray(end - start)
    signs: dict[str, Windows] = {}
    small = in_small_letters(text[start:end])
    for row in patterns:
        windows = signs.get(row.sign.pattern)
        if windows is None:
            windows = signs[row.sign.pattern] = windows_of(row.sign, small, start)
        for window in windows:
            for match in row.pattern.finditer(text, *window):
                inside = slice(match.start() - start, match.end() - start)
                if not any(covered[inside]) and row.holds(match):
                    covered[inside] = b"\1" * (match.end() - match.start())
                    taken.append((row.kind, match))
    yield from sorted(taken, key=lambda found: found[1].start())


def _mention(kind: str, match: re.Match[str], bearings: Bearings) -> DateMention | None:
    meaning = find_meaning(kind, match, bearings)
    if meaning is None:
        return None
    days = days_of_value(meaning.value, meaning.mod) if meaning.value else None
    if days is not None and _is_due_at_end(match, meaning):
        days = replace(days, first=days.last)
    base = bearings.story.base if meaning.anchor is Anchor.REFERENCE else None
    return DateMention(
        span=_without_lead(match, meaning),
        type=meaning.type,
        value=meaning.value,
        mod=meaning.mod,
        anchor=Anchor.NARRATIVE if base else meaning.anchor,
        anchor_span=base.span if base else _anchor_span(kind, meaning, bearings.story),
        days=days,
        reach=meaning.reach,
    )


def _is_due_at_end(match: re.Match[str], meaning: Meaning) -> bool:
    """Whether something is due by the last day of a month or part of a year: "by the end of June"."""
    return bool(
        meaning.mod == "END"
        and _OF_A_YEAR.fullmatch(meaning.value or "")
        and _VERY_END.match(match[0])
        and found_before(_DUE, match, _DUE_REACH)
    )


def _anchor_span(kind: str, meaning: Meaning, story: Story) -> Span | None:
    """The date from which a narrative date counts."""
    if meaning.anchor is not Anchor.NARRATIVE:
        return None
    value = meaning.value or ""
    from_day = kind in _FROM_DAY or (
        kind in _FROM_DAY_OR_YEAR and bool(DAY_VALUE.fullmatch(value) or (kind != "stepped" and "W" in value))
    )
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
