"""The day that is named for one that is given up: in its sentence, in one beside it, or by how much it moves."""

import re
from dataclasses import replace

from flows.compose.registers.days_given_up import is_instead, other_days
from flows.compose.registers.days_in_rows import are_in_row
from flows.compose.registers.dropped_plans import day_by_length, day_told_next
from flows.compose.registers.held_things import TO_DAY, around
from flows.compose.sentences.governing_dates import dates_near, is_to_come
from flows.compose.sentences.locating import SourceSurvey, sentence_before
from flows.compose.wording.wording import content_words
from flows.english.speech_cues import SAID
from flows.model.annotation import DateMention
from flows.model.spans import Span

_TO_DAY = re.compile(TO_DAY)
SAID_ON = re.compile(rf"\b(?:{'|'.join(sorted(SAID))})(?: late| early)?(?: on)? \Z")
_TELLS_OF_ANOTHER = re.compile(
    r"(?:needed|necessary|required|cancelled|canceled|withdrawn|called off|scrapped|abandoned), and (?:that )?"
    r"(?:the|an?|its|his|her|their) (?!new\b|next\b|first\b|replacement\b|rescheduled\b)"
)
"""Between a day that is given up and one of something else: "was no longer needed, and that the talks of 3 May"."""
_IT = re.compile(r"\W*(?:It|They|This|That|We|I)\b")
_SAME_AGAIN = re.compile(r"(?:but |and |instead,? )?(?:it|they|this|that|he|she|the new)\b", re.IGNORECASE)
"""How what stands behind a semicolon goes on about what was told before it."""


def new_day_of(survey: SourceSurvey, old: DateMention) -> DateMention | None:
    """The day that comes in the place of one that is given up; None where the text tells of none."""
    told = _named_instead(survey, old) or day_told_next(survey, old) or _told_in_sentence_before(survey, old)
    return told or _by_length(survey, old)


def is_about_it(survey: SourceSurvey, sentence: Span) -> bool:
    """Whether a sentence begins with a word for what only those before it name."""
    return _IT.match(sentence.of(survey.text)) is not None


def _named_instead(survey: SourceSurvey, old: DateMention) -> DateMention | None:
    """The day that a sentence names for one it gives up: the last before "rather than", else the next behind it.

    The day on which that was said is none: of what is to come the new day is to come too.
    """
    others = [
        other
        for other in other_days(survey, old)
        if _may_be_new(survey, other, old) and not _is_of_something_else(survey, old, other)
    ]
    before = [other for other in others if other.span.end <= old.span.start]
    behind = [other for other in others if other.span.start > old.span.start]
    if before and is_instead(survey, old):
        return before[-1]
    return next(iter(behind or before), None)


def _is_of_something_else(survey: SourceSurvey, old: DateMention, other: DateMention) -> bool:
    """Whether a day stands behind a semicolon, in what is told of something else than the day before it."""
    apart = survey.text.find("; ", old.span.end, other.span.start)
    if apart < 0 or _SAME_AGAIN.match(survey.text, apart + len("; ")):
        return False
    told = content_words(survey.text[survey.sentence_of(old.span).start : apart])
    return not told & content_words(survey.text[apart : other.span.start])


def _told_in_sentence_before(survey: SourceSurvey, old: DateMention) -> DateMention | None:
    """The last day to come of the sentence before: "You can claim until 3 May. We previously said 1 May."."""
    sentence = survey.sentence_of(old.span)
    before = sentence_before(survey, sentence)
    if before is None or not is_about_it(survey, sentence):
        return None
    told = [
        day for day in dates_near(survey, before) if before.contains(day.span) and is_to_come(survey, day)
    ]
    return told[-1] if told else None


def _may_be_new(survey: SourceSurvey, day: DateMention, old: DateMention) -> bool:
    told, _ = around(survey, day.span)
    between = survey.text, old.span.end, max(old.span.end, day.span.start)
    if SAID_ON.search(told) or _TELLS_OF_ANOTHER.search(*between):
        return False
    if are_in_row(survey, old, day) or are_in_row(survey, day, old):
        return False
    return is_to_come(survey, day) or not is_to_come(survey, old) or _TO_DAY.search(told) is not None


def _by_length(survey: SourceSurvey, old: DateMention) -> DateMention | None:
    days = day_by_length(survey, old)
    return None if days is None else replace(old, value=days.first.isoformat(), mod="", days=days)
