"""How the date of an entry was found, in words."""

from flows.compose.sentences.entries import DeskDate
from flows.compose.sentences.governing_dates import dates_near, distance
from flows.compose.sentences.locating import SourceSurvey
from flows.compose.wording.dates_in_words import date_in_words, iso_day_in_words
from flows.compose.wording.wording import on_one_line
from flows.model.annotation import Anchor, DateMention, DateType
from flows.model.document import Document
from flows.model.source import BY_MONTH, Origin
from flows.model.spans import Span


def explain_resolution(survey: SourceSurvey, mention: DateMention, desk_dates: frozenset[DeskDate]) -> str:
    """How a relative date was resolved, in words; empty when the text states it in full."""
    printed = on_one_line(mention.span.of(survey.text))
    if DeskDate(survey.annotated.document.path, mention.span.of(survey.text)) in desk_dates:
        return f"“{printed}”, value set by the desk"
    if mention.anchor == Anchor.REFERENCE:
        return f"“{printed}”, {_reference_in_words(survey.annotated.document, mention.value or '')}"
    if mention.anchor == Anchor.NARRATIVE and mention.anchor_span is not None:
        return f"“{printed}”, counted from {_anchor_in_words(survey, mention.anchor_span)}"
    if mention.anchor == Anchor.NARRATIVE:
        return f"“{printed}”, counted from another date of the text"
    return ""


def _reference_in_words(document: Document, resolved: str) -> str:
    """The day from which the relative dates of a source count, and whence it is.

    The source's own date, from which nearly all of them count, is told in as few words as a narrow column needs.
    """
    reference, published = document.reference_date, document.metadata.published
    if reference is None:
        return "counted from the source’s date"
    day = iso_day_in_words(reference.value)
    if reference != published and reference.within == BY_MONTH:
        return f"last day of the source’s month, {day}"
    if reference != published and reference == document.metadata.updated:
        return f"source’s last change, {day}"
    if reference == published or reference.origin is not Origin.DERIVED:
        by_line = reference != published and published and reference.within
        if resolved[:10] == reference.value:
            return f"the source’s date{' line' if by_line else ''}"
        return f"{'date line' if by_line else 'source'} of {day}"
    year = reference.value[:4]
    if reference.value.endswith("-12-31") and year in (document.metadata.value("title") or ""):
        return f"end of {year}, the year in the source’s title"
    return f"latest past day named, {day}"


def _anchor_in_words(survey: SourceSurvey, span: Span) -> str:
    for mention in dates_near(survey, span):
        if mention.span == span:
            words = date_in_words(mention, survey.text)
            return (
                words.removeprefix("since ")
                .removeprefix("until ")
                .removeprefix("before ")
                .removeprefix("after ")
            )
    return f"“{on_one_line(span.of(survey.text))}”"


def nearest_date(survey: SourceSurvey, span: Span) -> DateMention | None:
    """The calendar date that goes with the words at `span`: in the same sentence, the one closest to them."""
    sentence = survey.sentence_of(span)
    candidates = [
        mention
        for mention in dates_near(survey, span)
        if sentence.contains(mention.span)
        and mention.type in (DateType.DATE, DateType.TIME)
        and mention.days is not None
    ]
    if not candidates:
        return None
    return min(candidates, key=lambda m: (distance(m.span, span), m.span))
