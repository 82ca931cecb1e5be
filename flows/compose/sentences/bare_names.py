"""Lines that only name somebody and his office, as a signature does: "Dr Ann Low, Chief Inspector of Harbours"."""

import re
from bisect import bisect_left

from flows.compose.sentences.locating import SourceSurvey
from flows.english.function_words import AUXILIARIES, CONJUNCTIONS, DETERMINERS, PREPOSITIONS
from flows.model.annotation import EntityType
from flows.model.spans import Span

_WORD = re.compile(r"[^\W\d_][\w’'.-]*")
_LINKS = DETERMINERS | PREPOSITIONS | CONJUNCTIONS
_LONGEST = 14
"""Words."""
_FIGURE = re.compile(r"\d")
_BEHIND_NAME = re.compile(r"\s*(?:,|\n|[–—-] |\Z)")
_TITLE = 12
"""Characters of the titles before a name."""


def only_names(survey: SourceSurvey, stretch: Span) -> bool:
    """Whether a stretch is a whole paragraph without a stop: a person's name, and behind it words with capitals."""
    segment = survey.segment_at(stretch.start)
    words = stretch.of(survey.text).strip()
    if segment is None or segment.span.of(survey.text).strip() != words or words.endswith((".", "!", "?")):
        return False
    found = _WORD.findall(words)
    if len(found) > _LONGEST or _FIGURE.search(words) or any(w.lower() in AUXILIARIES for w in found):
        return False
    named = all(word[0].isupper() for word in found if word.lower() not in _LINKS)
    return named and _opens_with_person(survey, stretch)


def _opens_with_person(survey: SourceSurvey, stretch: Span) -> bool:
    mentions = survey.annotated.annotations.mentions
    index = bisect_left(mentions, stretch.start, key=lambda mention: mention.span.start)
    first = mentions[index] if index < len(mentions) else None
    if first is None or first.type is not EntityType.PERSON or first.span.start - stretch.start > _TITLE:
        return False
    return _BEHIND_NAME.match(survey.text, first.span.end, stretch.end) is not None
