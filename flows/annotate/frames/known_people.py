"""People whom a clause without "whom" tells of: the colonel of "a colonel I know", "an official we spoke to"."""

from flows.annotate.frames.sentence_frames import Frame
from flows.english.function_words import DETERMINERS, PREPOSITIONS, PRONOUNS
from flows.english.word_tables import word_list

_KNOWING = word_list(
    """
    know knew trust trusted meet met like liked love loved hire hired interviewed married saw called reached visited
    questioned consulted contacted admire admired respect believe believed employ employed
    """
)
_SPEAKING = word_list("spoke speak talked talk")
_TO = frozenset({"to", "with"})
_LONGEST = 8
"""Words before the clause."""


def end_before_clause(frame: Frame, last: int) -> int:
    """Where the phrase ends of whom such a clause tells that ends before token `last`; `last` where there is none."""
    tokens = frame.tokens
    verb = last - 2 if last > 1 and tokens[last - 1].low in _TO else last - 1
    spoken = tokens[verb].low in _SPEAKING and any(token.low in _TO for token in tokens[verb + 1 : verb + 2])
    known = spoken or (verb == last - 1 and tokens[verb].low in _KNOWING)
    if not known or verb < 3 or tokens[verb - 1].low not in PRONOUNS:  # noqa: PLR2004 - "a man I know"
        return last
    end = verb - 1
    for position in range(end - 1, max(-1, end - _LONGEST), -1):
        token = tokens[position]
        if token.low in DETERMINERS:
            return end if position < end - 1 else last
        if token.quoted >= 0 or not token.text[:1].isalnum() or token.low in PREPOSITIONS - {"of"}:
            return last
    return last
