"""What a single token of a frame is there: an auxiliary, a possessive, a dash, a title."""

from flows.annotate.frames.sentence_frames import Frame
from flows.english.function_words import AUXILIARIES, PRONOUNS
from flows.english.titles import is_title

CONTRACTING = PRONOUNS | frozenset({"that", "there", "what", "who", "here"})
"""Behind these "'s" is a verb."""


def is_possessive(frame: Frame, last: int) -> bool:
    """Whether the phrase that ends before token `last` is followed by the possessive."""
    return last < len(frame.tokens) and frame.tokens[last].low in {"'s", "'"}


def is_auxiliary(frame: Frame, position: int) -> bool:
    """Whether the word is an auxiliary: not the possessive of "the union's president", the month of May, Will Ray."""
    low = frame.tokens[position].low
    if position and frame.tokens[position].text in {"May", "Will"}:
        return False
    if low == "'s":
        return position == 0 or frame.tokens[position - 1].low in CONTRACTING
    return low in AUXILIARIES


def is_dash(frame: Frame, position: int) -> bool:
    """Whether the token is a dash between words, not a hyphen inside one."""
    tokens = frame.tokens
    if tokens[position].text not in {"-", "—", "―"}:
        return False
    if tokens[position].text != "-":
        return True
    before = position == 0 or tokens[position - 1].end < tokens[position].start
    after = position + 1 == len(tokens) or tokens[position + 1].start > tokens[position].end
    return before or after


def before_titles(frame: Frame, first: int, lowest: int = 0) -> int:
    """Where the titles before a name begin: "Mr" of "the deputy, Mr. Bo Ray"; none before token `lowest` count."""
    while first > lowest and (is_title(frame.tokens[first - 1].text) or frame.tokens[first - 1].text == "."):
        first -= 1
    return first
