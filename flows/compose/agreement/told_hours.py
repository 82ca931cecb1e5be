"""At which hour a source says that something happened: "derailed at about 18.40", "Shortly after 2 p.m. it crashed".

An hour is of a happening only where it stands right in the clause of it; of two happenings of one kind in one source
it is not known which another source means.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from flows.compose.agreement.readings import Reading
from flows.compose.agreement.told_tolls import Surroundings
from flows.compose.agreement.tolls import tells_of_long_ago
from flows.compose.sentences.locating import SourceSurvey
from flows.english.happenings import DEED
from flows.model.annotation import DateMention
from flows.model.calendar_names import MONTHS, WEEKDAYS
from flows.model.calendar_values import clock_of
from flows.model.spans import Span

_LINK = re.compile(
    r"\b(?P<link>(?:[Aa]t|[Aa]round|[Aa]bout|(?:[Ss]hortly|[Jj]ust|[Ss]oon) (?:after|before)))"
    r"(?P<loose> (?:about|around|approximately|roughly|some time around))? "
    r"(?=\d{1,2}(?:[:.]\d\d|:?\d\d [ap]\.?m| ?[ap]\.?m)|noon\b|midnight\b|half past\b|(?:a )?quarter (?:past|to)\b)"
)
_DOTTED = re.compile(
    r"(?P<hour>[01]\d|2[0-3])\.(?P<minute>[0-5]\d)(?![\d.]\d| ?(?:[ap]\.?m|%|per ?cent|million|m\b))"
)
OTHER_CLAUSE = re.compile(
    r"[;—()]|:(?!\d)|\b(?:when|after|before|while|until|who|which|whose|where|that|and|but|said|due"
    r"|to [a-z]+)\b"
)
"""Not between a happening and the hour behind it."""
_NO_OPENING = re.compile(
    r"[;—()]|:(?!\d)|\b(?:when|after|before|until|whether|that|said|told|call(?:s|ed)?|received|report(?:s|ed)?|alarm|arrived"
    r"|sent|hear(?:s|d)?|learn(?:s|ed|t)|because|if)\b"
)
"""Not between an hour that opens a sentence and what happened then."""
_DENIED = re.compile(
    r"\b(?:not|n[’']t|never|rather than|instead of|(?:due|scheduled|expected|supposed) to [a-z]+)\s\Z"
)
_PREVIOUSLY = re.compile(
    r"[^.;]{0,20}?\bas (?:previously|earlier|first|originally) (?:reported|stated|announced|thought)"
)
_ZONED = re.compile(r"(?:Z|[+-]\d\d(?::\d\d)?)\Z")
_EITHER_HALF = re.compile(r"[1-9][:.]\d\d(?! ?[ap]\.?m)|half past|(?:a )?quarter (?:past|to)", re.IGNORECASE)
"""An hour of the morning or the afternoon: "at 9:15"."""
_REACH, _OPENING = 90, 160
_OF_A_DAY = re.compile(
    rf"\b(?:{'|'.join((*WEEKDAYS, *MONTHS))}|today|yesterday|tonight|last|this)\b", re.IGNORECASE
)
_HOURS_END = re.compile(r"\d[:.]\d\d")
_LATER = 15
"""Minutes that "shortly after" goes on."""
_HALF_HOUR, _OF_HALF_HOUR, _OF_FIVE, _OF_SPOKEN = 30, 10, 5, 2
"""Minutes by which an hour may be another that is said to be about one: a whole or a half hour, or another; and a
number of minutes that one may round to.
"""


def told_hours(survey: SourceSurvey, read: Surroundings) -> Iterator[Reading]:
    """The hours of happenings that a source tells, in order."""
    for link in _LINK.finditer(survey.text):
        if not survey.paragraph_at(link.start()):
            continue
        sentence = survey.sentence_of(Span(link.start(), link.end()))
        before = survey.text[sentence.start : link.start()]
        deed = _deed(survey, sentence, link, before)
        plain = deed and not _DENIED.search(before) and not tells_of_long_ago(survey, sentence)
        told = _clock(survey, link) if plain else None
        if deed is None or told is None:
            continue
        span, minutes, day = told
        if _PREVIOUSLY.match(survey.text, span.end, sentence.end):
            continue
        low, high = _bounds(link, minutes, span.of(survey.text))
        of = day or survey.published_on
        scene = read.around(span, of, stated=day is not None)
        yield Reading(scene, f"hour of the {deed}", Span(link.start("link"), span.end), low, high)


def _deed(survey: SourceSurvey, sentence: Span, link: re.Match[str], before: str) -> str | None:
    """What happened at an hour: the last happening before it in its clause, or the first behind one that opens."""
    near = before[-_REACH:]
    found = list(DEED.finditer(near))
    if found and not OTHER_CLAUSE.search(near, found[-1].end()):
        return found[-1].lastgroup
    if any(character.isalnum() for character in before):
        return None
    behind = DEED.search(survey.text, link.end(), min(sentence.end, link.end() + _OPENING))
    if behind is None or _NO_OPENING.search(survey.text, link.end(), behind.start()):
        return None
    return behind.lastgroup


def _clock(survey: SourceSurvey, link: re.Match[str]) -> tuple[Span, int, date | None] | None:
    """The hour behind a link as the minute of the day, and its day where the text says so there."""
    mention = _mention_at(survey, link.end())
    if mention is not None and mention.value and "T" in mention.value:
        words = mention.span.of(survey.text)
        if _ZONED.search(mention.value) or _EITHER_HALF.match(words):
            return None
        clock = clock_of(mention.value)
        stated = mention.days is not None and _OF_A_DAY.search(words)
        day = mention.days.first if stated and mention.days else None
        hour, _, minute = clock.partition(":")
        return (mention.span, int(hour) * 60 + int(minute[:2] or 0), day) if hour.isdecimal() else None
    dotted = _DOTTED.match(survey.text, link.end())
    if dotted is None:
        return None
    return Span(*dotted.span()), int(dotted["hour"]) * 60 + int(dotted["minute"]), None


def _mention_at(survey: SourceSurvey, start: int) -> DateMention | None:
    dates = survey.annotated.annotations.dates
    index = bisect_left(dates, start, key=lambda mention: mention.span.start)
    found = dates[index] if index < len(dates) else None
    return found if found is not None and found.span.start == start else None


def _bounds(link: re.Match[str], minute: int, printed: str) -> tuple[Decimal, Decimal]:
    """From when to when it may have been: "shortly after 2 p.m." is some minutes later."""
    words = link["link"].casefold()
    rounded = minute % _HALF_HOUR == 0
    if words.endswith(("after", "before")):
        later = words.endswith("after")
        return Decimal(minute - _LATER * (not later)), Decimal(minute + _LATER * later)
    if link["loose"] or words in {"around", "about"}:
        slack = _OF_HALF_HOUR if rounded else _OF_FIVE
    elif not _HOURS_END.search(printed):
        slack = _OF_FIVE  # "at 2 p.m.", "at noon"
    else:
        slack = _OF_SPOKEN if minute % _OF_FIVE == 0 else 0
    return Decimal(minute - slack), Decimal(minute + slack)
