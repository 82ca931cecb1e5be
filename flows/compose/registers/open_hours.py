"""Hours told in words of which nobody says whether they are of the morning: the day is what is known."""

import re
from dataclasses import replace

from flows.compose.sentences.locating import SourceSurvey
from flows.english.number_words import ONE_TO_TWELVE
from flows.model.annotation import DateMention
from flows.model.calendar_values import days_of_value

_IN_WORDS = rf"(?:{ONE_TO_TWELVE}|1[0-2]|[1-9])"
_OF_TWELVE = re.compile(
    rf"(?:(?:half|quarter|[a-z-]{{3,12}}|\d{{1,2}})(?: min(?:ute)?s?)? (?:past|to) {_IN_WORDS}(?: o[’']?clock)?"
    rf"|{_IN_WORDS} o[’']?clock)\b",
    re.IGNORECASE,
)
_HALF_OF_DAY = re.compile(
    r"\b(?:morning|afternoon|evening|night|tonight|noon|midday|midnight|dawn|dusk|breakfast|lunch|dinner)\b"
    r"|(?:\d ?|\b)[ap]\.?m\b",
    re.IGNORECASE,
)
_DAY = len("2025-09-10")


def as_far_as_known(survey: SourceSurvey, mention: DateMention) -> DateMention:
    """A date; of "half past five on Tuesday" the Tuesday, where its sentence names no half of the day."""
    value = mention.value or ""
    if value[_DAY : _DAY + 1] != "T" or not _OF_TWELVE.match(mention.span.of(survey.text)):
        return mention
    if _HALF_OF_DAY.search(survey.sentence_of(mention.span).of(survey.text)):
        return mention
    day = value[:_DAY]
    return replace(mention, value=day, days=days_of_value(day))
