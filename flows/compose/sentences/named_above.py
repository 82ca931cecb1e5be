"""What stands above a sentence that says nothing alone: "Not before Monday 7 December.", "It was 2024, not 2023."."""

import re

from flows.compose.sentences.locating import SourceSurvey, sentence_before
from flows.compose.wording.wording import content_words
from flows.english.question_marks import QUESTION_END
from flows.english.word_tables import word_list
from flows.model.calendar_names import MONTHS, WEEKDAYS
from flows.model.document import HEADING_ROLES, Role
from flows.model.spans import Span

CALENDAR = content_words(" ".join((*MONTHS, *WEEKDAYS)))
_VAGUE = word_list(
    "not no nor neither either none nobody there now then still yet again only just today yesterday tomorrow year years"
    " month months week weeks day days hundred thousand million billion trillion per cent percent same so too very"
    " about around even earlier later well right guess yes here you see look"
)
"""What names nothing, beside the words without meaning."""
_FEWEST_WORDS = 2
"""With meaning, in a sentence that says of what the next one is: not "As you can see here."."""
_PRONOUN = re.compile(
    r"\W*(?:It(?! (?:is|was) (?:[\w’'-]{1,20},? ){1,8}?that\b)|They|(?:This|That|These|Those) (?:is|are|was|were|will"
    r"|would|has|have|had|can|could|may|might|must|should|did|does|do|came|went|ended|began|started|happened))\b"
)
"""What is asked about above, where it opens a sentence: not "This year", nor "It was ten years ago that the mill"."""


def sentence_above(survey: SourceSurvey, sentence: Span) -> Span | None:
    """The sentence before another of its paragraph; before the first of it, the question or heading above."""
    if before := sentence_before(survey, sentence):
        return before
    index = survey.segment_index(sentence.start)
    above = survey.annotated.segmentation.segments[index - 1] if index else None
    if above is None or not (above.role in HEADING_ROLES or QUESTION_END.search(above.span.of(survey.text))):
        return None
    return survey.sentence_of(Span(above.span.end - 1, above.span.end))


def named_above(survey: SourceSurvey, sentence: Span, date: Span) -> Span | None:
    """What says of what a sentence tells that names nothing but numbers and a date, or answers a question."""
    segment, above = survey.segment_at(sentence.start), sentence_above(survey, sentence)
    if above is None or segment is None or segment.role is not Role.PARAGRAPH:
        return None
    asked = QUESTION_END.search(above.of(survey.text)) and not segment.span.contains(above)
    answers = asked and _PRONOUN.match(sentence.of(survey.text))
    if answers:
        return above
    words = len(content_words(above.of(survey.text)) - _VAGUE)
    says = words >= (1 if not segment.span.contains(above) else _FEWEST_WORDS)
    return above if says and names_nothing(survey, sentence, date) else None


def names_nothing(survey: SourceSurvey, sentence: Span, date: Span) -> bool:
    """Whether a sentence holds no word that carries meaning beside a date in it."""
    words = f"{survey.text[sentence.start : date.start]} {survey.text[date.end : sentence.end]}"
    return all(word.isdecimal() for word in content_words(words) - CALENDAR - _VAGUE)
