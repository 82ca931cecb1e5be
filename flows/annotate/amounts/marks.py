"""The scores of tests and games, which are no twenties: "test scores rose"; not "scores of people fled"."""

import re

from flows.annotate.frames.event_verbs import is_past_form
from flows.english.function_words import DETERMINERS
from flows.english.vocabulary import Use, know_word
from flows.model.spans import Span

_OF_MANY = re.compile(
    r" (?:of (?!\d|the |an? |all |both |these |those |its |their |his |her |zero\b)|(?:more|others)\b)"
    r"|(?: (?:were|are|have been|had been|remained|remain))? (?:also )?(?:(?:feared|reported|believed) )?"
    r"(?:killed|injured|wounded|hurt|dead|missing|displaced|arrested|detained|died|homeless|trapped|stranded)\b"
)
"""What follows "scores" where it is a number."""
_WORD_BEFORE = re.compile(r"(?P<word>[A-Za-z’'-]+) \Z")
_LONGEST = 30


def are_marks(text: str, span: Span, number: str) -> bool:
    """Whether "scores" tells of marks: whose they are stands before it, or nothing behind it says of what so many."""
    if number.lower() != "scores":
        return False
    before = _WORD_BEFORE.search(text, max(0, span.start - _LONGEST), span.start)
    word = before["word"].lower() if before else ""
    owned = word in DETERMINERS or word.endswith(("'s", "’s", "s'", "s’"))
    acts = word.endswith(("ed", "ing")) or is_past_form(word)
    named = bool(word) and not acts and know_word(word).use is Use.NOUN
    return owned or named or _OF_MANY.match(text, span.end) is None
