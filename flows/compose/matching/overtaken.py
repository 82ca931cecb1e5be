"""Sources that a later one of the same outlet has overtaken, and sentences of a running report that a later hour has.

A flash says what is feared; the update of the same agency on the same subject says what came of it.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from flows.compose.sentences.locating import SourceSurvey
from flows.compose.wording.wording import content_words, fold, on_one_line
from flows.model.spans import Span

_FLASH = re.compile(
    r"\W*(?:NEWS ?FLASH|FLASH|BREAKING(?: NEWS)?|URGENT|ALERT|SNAP|News ?flash|Breaking(?: news)?)\b\W*"
)
_UPDATE = re.compile(
    r"\W*(?:UPDATE|Update|WRAPUP|WRAP|LEAD|RECAST|REFILE|\d(?:st|nd|rd|th) (?:LD|LEAD))\b ?#?(?P<number>\d{1,2})?\W*"
)
"""How the title of a report begins that comes before others of its agency, or after them."""
_SHARED = 2
"""Words of meaning that two titles on one subject have in common."""
_CLOCK = re.compile(r"\W*(?P<hour>[01]?\d|2[0-3])[:.h](?P<minute>[0-5]\d)\b")
_AWAITS = re.compile(
    r"\b(?:is|are|was|were) (?:still |now |widely |also )?"
    r"(?:expected|due|set|about|scheduled|likely|thought|believed) to\b"
    r"|\b(?:is|are|was|were) (?:still |also )?feared\b|\b(?:is|are) (?:still )?awaited\b|\bexpects? to\b"
)
_BEGINNING = 8
"""Words of a sentence among which its subject stands."""


_REPLACES = re.compile(
    r"\b(?:[Tt]his|[Tt]he present) (?:[\w’'-]+ ){1,5}?(?:replaces|supersedes|cancels) (?:the |our )?"
    r"(?P<what>(?:[\w-]+ ){0,3}?(?:report|bulletin|notice|edition|version|release|update|circular|advisory|list))"
    r" (?:[Nn]o\.? ?|[Nn]umber )?(?P<number>\d{1,4})\b"
)
"""How a report says which earlier one it takes the place of."""
_NUMBER = re.compile(r"\d+")
_ISSUE = re.compile(
    r"\W{0,3}(?:(?:flash|situation|operational|security|weekly|daily) )?"
    r"(?:update|report|sitrep|bulletin|digest|brief(?:ing)?|issue)"
    r",?(?: no\.?| number)? ?#?\d{1,4}\W{0,3}"
)
"""A line that only bears the number of an issue, folded."""
_HEAD = 8
"""Segments at the head of a text, in which a report says which it is."""


@dataclass(frozen=True, slots=True)
class _Report:
    """A report of an outlet: how far the story had got, on which day, and the words of its title."""

    number: int
    stage: int
    day: date
    words: frozenset[str]

    def is_overtaken_by(self, other: "_Report") -> bool:
        later = other.stage > self.stage and other.day >= self.day
        return later and len(self.words & other.words) >= _SHARED


def find_replaced(sources: Sequence[SourceSurvey]) -> Mapping[int, int]:
    """By the S number of a report that another says it replaces, that of the other: "replaces situation report 3"."""
    heads = {survey.number: _head(survey) for survey in sources}
    found: dict[int, int] = {}
    for survey in sources:
        for replaced in _REPLACES.finditer(survey.text):
            named = re.compile(
                rf"\b{re.escape(fold(replaced['what']))} (?:no\.? ?|number )?{replaced['number']}(?!\d)"
            )
            older = (s for s in sources if s is not survey and named.search(heads[s.number]))
            found |= {one.number: survey.number for one in older if _is_not_later(one, survey)}
    return found


def find_successive(sources: Sequence[SourceSurvey]) -> frozenset[frozenset[int]]:
    """The pairs of S numbers of reports that follow one another, day by day: their titles, or where those bear none the
    lines below them, differ by numbers alone.

    What such a report tells without a day is of its own.
    """
    series: dict[str, list[SourceSurvey]] = defaultdict(list)
    for survey in sources:
        title = _numbered_title(survey)
        if survey.published_on is not None and title:
            series[_NUMBER.sub("0", title)].append(survey)
    pairs = (pair for reports in series.values() for pair in combinations(reports, 2))
    return frozenset(
        frozenset((one.number, other.number))
        for one, other in pairs
        if one.published_on != other.published_on
    )


def _numbered_title(survey: SourceSurvey) -> str:
    """The title of a report, folded, with the number of its issue; empty where neither it nor a line at the head has
    one.
    """
    title = fold(on_one_line(survey.annotated.document.metadata.value("title") or ""))
    if _NUMBER.search(title):
        return title
    segments = survey.annotated.segmentation.segments[:_HEAD]
    lines = (fold(line) for segment in segments for line in segment.span.of(survey.text).split("\n"))
    issue = next(filter(_ISSUE.fullmatch, lines), "")
    return f"{title} {issue}" if title and issue else ""


def _head(survey: SourceSurvey) -> str:
    """The title and first lines of a source, without what they say is replaced."""
    segments = survey.annotated.segmentation.segments[:_HEAD]
    lines = [survey.annotated.document.metadata.value("title") or ""]
    lines += [segment.span.of(survey.text) for segment in segments]
    return fold(" ".join(_REPLACES.sub("", line) for line in lines))


def _is_not_later(one: SourceSurvey, other: SourceSurvey) -> bool:
    return one.published_on is None or other.published_on is None or one.published_on <= other.published_on


def find_overtaken(sources: Sequence[SourceSurvey]) -> frozenset[int]:
    """The S numbers of reports that another, later one of the same outlet has overtaken."""
    by_outlet: dict[str, list[_Report]] = defaultdict(list)
    for survey in sources:
        outlet, day = fold(survey.annotated.document.metadata.value("outlet") or ""), survey.published_on
        if outlet and day is not None:
            by_outlet[outlet].append(_report(survey, day))
    return frozenset(number for reports in by_outlet.values() for number in _overtaken(reports))


def _overtaken(reports: Sequence[_Report]) -> Iterator[int]:
    """The numbers of those overtaken: where all stand at one stage, none is."""
    first = min(report.stage for report in reports)
    later = [report for report in reports if report.stage > first]
    for report in reports:
        if any(report.is_overtaken_by(other) for other in later):
            yield report.number


def _report(survey: SourceSurvey, day: date) -> _Report:
    title = on_one_line(survey.annotated.document.metadata.value("title") or "")
    words = content_words(_UPDATE.sub("", _FLASH.sub("", title, count=1), count=1))
    return _Report(survey.number, _stage(title), day, words)


def _stage(title: str) -> int:
    """-1 for a flash, 0 for a report, and the number of an update."""
    if _FLASH.match(title):
        return -1
    update = _UPDATE.match(title)
    return int(update["number"] or 1) if update else 0


def find_awaited(survey: SourceSurvey) -> frozenset[Span]:
    """The sentences of a report told hour by hour that only say what was expected, where a later hour tells of it."""
    hours = _hours(survey)
    if not hours:
        return frozenset()
    told = {span: _subject(span.of(survey.text)) for span in hours}
    latest: dict[str, int] = {}
    for span, hour in hours.items():
        if not _AWAITS.search(span.of(survey.text)):
            latest |= {word: hour for word in told[span] if hour > latest.get(word, -1)}
    return frozenset(
        span
        for span, hour in hours.items()
        if _AWAITS.search(span.of(survey.text)) and any(latest.get(word, -1) > hour for word in told[span])
    )


def _hours(survey: SourceSurvey) -> dict[Span, int]:
    """The minute of the day at which each sentence was written, by the heading above it, where that bears an hour."""
    segments = survey.annotated.segmentation.segments
    clocks = {
        index: int(clock["hour"]) * 60 + int(clock["minute"])
        for index in set(survey.sections)
        if index >= 0 and (clock := _CLOCK.match(segments[index].span.of(survey.text)))
    }
    return {
        sentence: clocks[section]
        for segment, section in zip(segments, survey.sections, strict=True)
        if segment.number and section in clocks
        for sentence in segment.sentences
    }


def _subject(sentence: str) -> frozenset[str]:
    """The names with which a sentence begins, as words."""
    first = sentence.split()[:_BEGINNING]
    return frozenset(word for name in first if name[:1].isupper() for word in content_words(name))
