"""Lines that only name somebody or something, as a signature does: "Dr Ann Low, Chief Inspector of Harbours"."""

import re

from flows.annotate.frames.event_verbs import PAST_FORMS
from flows.annotate.frames.finite_verbs import PRESENT_FORMS, THIRD_PERSON_FORMS
from flows.compose.sentences.locating import SourceSurvey
from flows.english.function_words import ADVERBS, AUXILIARIES, CONJUNCTIONS, DETERMINERS, PREPOSITIONS
from flows.model.spans import Span

_WORD = re.compile(r"[^\W\d_][\w’'.-]*")
_VERBS = PAST_FORMS | PRESENT_FORMS | THIRD_PERSON_FORMS | AUXILIARIES
_LINKS = (
    DETERMINERS
    | PREPOSITIONS
    | CONJUNCTIONS
    | {"de", "von", "van", "al", "el", "la", "le", "da", "di", "bin", "y"}
)
_LONGEST = 14
"""Words."""
_FIGURE = re.compile(r"\d")


def only_names(survey: SourceSurvey, stretch: Span) -> bool:
    """Whether a stretch is a whole paragraph of capitalised words without a verb, a figure or a stop at its end."""
    segment = survey.segment_at(stretch.start)
    words = stretch.of(survey.text).strip()
    if segment is None or segment.span.of(survey.text).strip() != words or words.endswith((".", "!", "?")):
        return False
    found = _WORD.findall(words)
    if not found or len(found) > _LONGEST or _FIGURE.search(words):
        return False
    plain = [word for word in found if word.lower() not in _LINKS]
    named = all(word[0].isupper() for word in plain) and not all(word.isupper() for word in plain)
    return named and not any(word.lower() in _VERBS | ADVERBS for word in plain)
