"""What stands beside a key point: whom and which day its words point to, and what to know of its source."""

import re

from flows.compose.sentences.locating import SourceSurvey
from flows.compose.sentences.own_voice import kind_argued
from flows.compose.wording.dates_in_words import date_in_words
from flows.compose.wording.wording import on_one_line
from flows.model.annotation import Anchor, DateMention
from flows.model.spans import Span

_PERSONS = frozenset(["He", "She"])
_FROM_ANOTHER = re.compile(
    r"\b(?:(?:the|that|this) (?:same )?(?:week|weekend|month)|same (?:day|year)"
    r"|(?:weeks?|months?|years?) (?:later|earlier))\b",
    re.IGNORECASE,
)
"""A time that says when only behind another: alone, "the same week" would be that of the sentence before."""


def day_meant(survey: SourceSurvey, span: Span) -> str:
    """The first time that a sentence only points to: "today: 18 May 2022", "the same week: the week of 1 May 2023".

    One that names a day in full says by itself which week it speaks of.
    """
    dates = [m for m in survey.annotated.annotations.dates if span.contains(m.span)]
    dated = any(mention.anchor is Anchor.EXPLICIT for mention in dates)
    for mention in dates:
        words = on_one_line(mention.span.of(survey.text))
        if _is_pointing(mention, words) or (not dated and _is_counted(mention, words)):
            return f"{words}: {date_in_words(mention, survey.text)}"
    return ""


def _is_pointing(mention: DateMention, words: str) -> bool:
    """Whether a day is named from where its source stands in time: "today", "on Tuesday"."""
    days = mention.days
    is_day = days is not None and days.first == days.last
    return is_day and mention.anchor is Anchor.REFERENCE and not any(map(str.isdigit, words))


def _is_counted(mention: DateMention, words: str) -> bool:
    """Whether a week or more is counted from another time of the text."""
    counted = mention.anchor in (Anchor.REFERENCE, Anchor.NARRATIVE) and mention.days is not None
    return counted and not any(map(str.isdigit, words)) and _FROM_ANOTHER.search(words) is not None


def person_meant(survey: SourceSurvey, told: Span) -> str:
    """Who it is that a sentence begins with, where it only says so: "She: Petra Hale"."""
    for attribution in survey.annotated.annotations.attributions:
        source = attribution.source
        if (
            source is not None
            and source.span.start == told.start
            and source.entity
            and source.text in _PERSONS
        ):
            return f"{source.text}: {on_one_line(source.name)}"
    return ""


def caution_of(survey: SourceSurvey) -> str:
    """What a reader should know of a source that argues, or whose reliability nobody can judge."""
    metadata = survey.annotated.document.metadata
    grade = metadata.value("grade") or ""
    return ", ".join(filter(None, (kind_argued(survey), f"graded {grade}" if grade.startswith("F") else "")))
