"""What stands beside a key point: whom and which day its words point to, and what to know of its source."""

from flows.compose.sentences.locating import SourceSurvey
from flows.compose.sentences.own_voice import ARGUED
from flows.compose.wording.dates_in_words import date_in_words
from flows.compose.wording.wording import on_one_line
from flows.model.annotation import Anchor
from flows.model.spans import Span

_PERSONS = frozenset(["He", "She"])


def day_meant(survey: SourceSurvey, span: Span) -> str:
    """The first day that a sentence names from where the source stands in time: "today: 18 May 2022"."""
    for mention in survey.annotated.annotations.dates:
        words = mention.span.of(survey.text)
        days = mention.days
        is_day = days is not None and days.first == days.last
        pointing = mention.anchor is Anchor.REFERENCE and not any(map(str.isdigit, words))
        if pointing and is_day and span.contains(mention.span):
            return f"{on_one_line(words)}: {date_in_words(mention, survey.text)}"
    return ""


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
    kind, grade = metadata.value("kind") or "", metadata.value("grade") or ""
    argues = kind.casefold() in ARGUED
    if not argues and not grade.startswith("F"):
        return ""
    return ", ".join(
        filter(None, (kind if argues else "", f"graded {grade}" if grade.startswith("F") else ""))
    )
