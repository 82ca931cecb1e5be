"""Who comes in another's place, and then speaks: "Lee declined. He sent Bo Ray, his deputy. “We are sorry,” he said."""

from flows.annotate.frames.frame_words import before_titles
from flows.annotate.frames.framed_names import FramedName
from flows.annotate.frames.sentence_frames import Frame
from flows.english.function_words import POSSESSIVES
from flows.english.word_tables import word_list

_SENDING = word_list("sent sends dispatched deputed fielded")
_OF_TWO = {("put", "up"), ("puts", "up"), ("represented", "by")}
_LONGEST_DESCRIPTION = 6
"""Tokens of "his deputy chief executive," before a name."""
_BEHIND = frozenset({",", ".", "(", "instead", "in", ";"})


def stand_in(frame: Frame) -> FramedName | None:
    """The person whom somebody sends or puts up to speak for him; None where a sentence tells of none.

    Whoever is sent somewhere ("sent Ray to Mali") or something ("sent Ray a letter") is none.
    """
    return next((name for name in frame.names if name.person and _comes_instead(frame, name)), None)


def _comes_instead(frame: Frame, name: FramedName) -> bool:
    first = _start_with_description(frame, name.first)
    before = tuple(token.low for token in frame.tokens[max(0, first - 2) : first])
    if not before or (before[-1] not in _SENDING and before not in _OF_TWO):
        return False
    behind = [token.low for token in frame.tokens[name.last :]]
    return before in _OF_TWO or (not behind or (behind[0] in _BEHIND and "to" not in behind))


def _start_with_description(frame: Frame, first: int) -> int:
    """Where a name begins with what it is to the sender before it: "his deputy, Mr Bo Ray", "his adviser Bo Ray"."""
    first = before_titles(frame, first)
    last = first - 1 if first and frame.tokens[first - 1].text == "," else first
    for position in range(last - 1, max(-1, last - 1 - _LONGEST_DESCRIPTION), -1):
        token = frame.tokens[position]
        if token.low in POSSESSIVES:
            return position
        if not token.text.replace("-", "").isalpha():
            break
    return first
