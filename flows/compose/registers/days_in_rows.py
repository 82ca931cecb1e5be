"""Days that stand in a row, of which all is true that is told of one: "planned for Friday 27 and Saturday 28 May"."""

import re

from flows.compose.sentences.governing_dates import dates_near
from flows.compose.sentences.locating import SourceSurvey
from flows.model.annotation import DateMention

_ROW = re.compile(r",? and (?:on )?(?:the )?|, ")
"""Between two of its days."""


def first_of_row(survey: SourceSurvey, mention: DateMention) -> DateMention:
    """The first of the days that stand in a row with one: of "called off the talks on 3, 4 and 5 May" the third."""
    first = mention
    near = [m for m in dates_near(survey, mention.span) if m.days and m.span.end <= mention.span.start]
    for day in reversed(near):
        if not are_in_row(survey, day, first):
            break
        first = day
    return first


def are_in_row(survey: SourceSurvey, one: DateMention, other: DateMention) -> bool:
    """Whether a comma or "and" alone parts a day from a later one."""
    between = survey.text[one.span.end : max(one.span.end, other.span.start)]
    return _ROW.fullmatch(between) is not None
