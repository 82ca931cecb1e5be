"""Newer versions of one story: a wire's second lead, an update, a text that says it recasts what went out before.

The head of the newer one must say so ("2ND LEAD", "UPDATE 1", "(recasts with toll)"), and it must be plain that both
are one story: the same slug beside the mark, or titles or opening paragraphs in much the same words. What leads the
next day is a story of its own.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from flows.compose.sentences.datelines import without_dateline
from flows.compose.sentences.locating import SourceSurvey
from flows.compose.wording.wording import content_words, fold, on_one_line
from flows.model.calendar_names import MONTHS, WEEKDAYS
from flows.model.spans import Span

_MARK = re.compile(
    r"(?<!\w)(?:(?P<nth>\d)(?i:st|nd|rd|th)[ -](?i:lead|ld)\b|\((?:LEAD|LD|UPDATED?|Lead|Updated?)\)|(?:LEAD|LD|Ld)\b"
    r"|(?:UPDATE|Update|WRAPUP|WRAP|WRITETHRU|Writethru|RECAST)[ -]?#?(?P<number>\d{1,2})?\b"
    r"|(?P<recast>(?i:recast(?:s|ing)?|rewrites|writes through|replaces|supersedes|updates (?:with|throughout|to)))\b)"
)
"""How the head of a report says which version of its story it is."""
_OF_ANOTHER_DAY = re.compile(r"\b(?:DAY|NIGHT|MORNING|EVENING|Day|Night)[ -](?:LEAD|LD|Lead)\b")
_CLOCK_OR_DATE = re.compile(
    r"\b(?:[01]\d|2[0-3])[:.h]?[0-5]\d(?:Z|GMT)?\b|\b\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?\b|\d+"
)
_HOUR = re.compile(r"\b(?P<hour>[01]\d|2[0-3])[:.h]?(?P<minute>[0-5]\d)(?:Z|GMT)?\b")
_NO_SLUG = frozenset(map(fold, (*MONTHS, *WEEKDAYS))) | {
    "urgent",
    "embargoed",
    "copy",
    "news",
    "with",
    "story",
}
_HEAD = 6
"""Segments at the head of a text, in which a report says which it is."""
_LONGEST_LINE = 300
_LATEST = 1
"""Days between two versions of one story."""
_SHARED_TITLE = 3
_SHARED_OPENING, _OPENING_SHARE = 6, 0.5
"""Words of meaning that two titles, or two opening paragraphs, of one story have in common."""


@dataclass(frozen=True, slots=True)
class _Version:
    """A report of an outlet: which version of its story it says it is, when it went out, and of what it tells."""

    survey: SourceSurvey
    day: date
    minute: int
    stage: int
    recasts: bool
    slug: frozenset[str]
    title: frozenset[str]
    opening: frozenset[str]

    @property
    def order(self) -> tuple[date, int, int]:
        return self.day, self.minute, self.stage


def find_versions(sources: Sequence[SourceSurvey]) -> Mapping[int, int]:
    """By the S number of a report that a newer version of its story replaces, that of the newest."""
    by_outlet: dict[str, list[_Version]] = defaultdict(list)
    for survey in sources:
        outlet, day = fold(survey.annotated.document.metadata.value("outlet") or ""), survey.published_on
        if outlet and day is not None:
            by_outlet[outlet].append(_version(survey, outlet, day))
    found: dict[int, int] = {}
    for versions in by_outlet.values():
        for old, new in _successions(sorted(versions, key=lambda version: version.order)):
            found[old.survey.number] = new.survey.number
    return {old: _newest(new, found) for old, new in found.items()}


def _newest(number: int, found: Mapping[int, int]) -> int:
    """The last of the versions that follow one another."""
    seen = {number}
    while number in found and found[number] not in seen:
        number = found[number]
        seen.add(number)
    return number


def _successions(ordered: Sequence[_Version]) -> Iterator[tuple[_Version, _Version]]:
    """Each report with the newest that is a newer version of it."""
    for index, old in enumerate(ordered):
        newer = [new for new in ordered[index + 1 :] if _replaces(new, old)]
        if newer:
            yield old, newer[-1]


def _replaces(new: _Version, old: _Version) -> bool:
    if (new.day - old.day).days > _LATEST or not (
        new.stage > old.stage or (new.recasts and new.order > old.order)
    ):
        return False
    if new.slug and new.slug == old.slug:
        return True
    if len(new.title & old.title) >= _SHARED_TITLE:
        return True
    shared, least = new.opening & old.opening, min(len(new.opening), len(old.opening))
    return len(shared) >= _SHARED_OPENING and len(shared) >= _OPENING_SHARE * least


def _version(survey: SourceSurvey, outlet: str, day: date) -> _Version:
    title = on_one_line(survey.annotated.document.metadata.value("title") or "")
    stage, recasts, slug, minute = 0, False, frozenset[str](), -1
    for line in (title, *_head_lines(survey)):
        mark = None if _OF_ANOTHER_DAY.search(line) else _MARK.search(line)
        if mark is None:
            continue
        stage = max(stage, int(mark["nth"] or mark["number"] or (0 if mark["recast"] else 1)))
        recasts = recasts or _says_recast(line)
        if line != title:
            slug = slug or _slug(line[: mark.start()], outlet)
        hour = _HOUR.search(line[: mark.start()])
        minute = int(hour["hour"]) * 60 + int(hour["minute"]) if hour else minute
    words = content_words(_MARK.sub(" ", title))
    return _Version(survey, day, minute, stage, recasts, slug, words, _opening(survey))


def _says_recast(line: str) -> bool:
    return any(mark["recast"] for mark in _MARK.finditer(line))


def _slug(words: str, outlet: str) -> frozenset[str]:
    """What a story is called in the line that bears its mark, without the agency, its hour and its day."""
    plain = fold(_CLOCK_OR_DATE.sub(" ", words)).replace(outlet, " ")
    return content_words(plain) - _NO_SLUG


def _head_lines(survey: SourceSurvey) -> Iterator[str]:
    """The lines above the first numbered paragraph."""
    for segment in survey.annotated.segmentation.segments[:_HEAD]:
        if segment.number:
            return
        for line in segment.span.of(survey.text).split("\n"):
            if line.strip() and len(line) <= _LONGEST_LINE:
                yield on_one_line(line)


def _opening(survey: SourceSurvey) -> frozenset[str]:
    """The words of the first paragraph, without its dateline."""
    first = next((s.span for s in survey.annotated.segmentation.segments if s.number), Span(0, 0))
    return content_words(without_dateline(survey, first).of(survey.text))
