"""The words right before a figure without which it would say something else: "down 12%", "against 6.5 billion",
"originally reported as 0.9%", "not grow by 2.3%".
"""

import re

from flows.english.level_verbs import LEVELS, LOWERS, MOVES, RAISES
from flows.english.number_words import APPROXIMATIONS
from flows.english.word_tables import word_list
from flows.model.annotation import Amount

_REACH = 45
_DIRECTION = re.compile(r"(?:,|\bis|\bwas|\bwere|\bare|[–—])\s+(?P<words>(?:down|up)(?:\s+by)?\s+)\Z")
"""Which way a change went: "traded at $15, down 0.8 per cent"."""
_LINK = rf"(?:(?:a|the|{APPROXIMATIONS})\s+){{0,2}}"
_GOES = re.compile(r"(?:up|down)\s+(?!(?:from|to)\b)", re.IGNORECASE)
_OTHER_TIME = re.compile(
    rf"(?:[,(]\s*(?P<set>(?:against|compared\s+(?:with|to)|versus)\s+{_LINK})|\b(?P<was>(?:up|down)\s+from\s+{_LINK})"
    r"|\b(?P<stated>(?:originally|previously|initially|first|earlier)\s+(?:reported|estimated|published|put|given)"
    rf"\s+(?:as|at)\s+)|[,(]\s*(?P<before>(?:previously|formerly|originally|earlier)\s+{_LINK})"
    r"|\b(?P<revised>revised\s+))\Z"
)
"""What is set before the figure of another time, or one that was given before: "up from 12"."""
_NEGATED = re.compile(
    r"(?<![\w])(?P<words>(?:not|never|no longer|[a-z]{2,6}n[’']t)\s+(?:(?:yet|even|really|now|ever)\s+)?"
    r"(?P<verb>[a-z]{2,12})\s+(?:(?:by|to|at|from|back)\s+){0,2})\Z",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"(?<!\w)(?P<words>(?:rather\s+than|not)\s+(?:(?:the|an?|its|their|about|around|some|nearly|almost|previously|earlier|"
    r"originally|announced|stated|reported|planned|promised|expected|agreed)\s+){0,4})\Z",
    re.IGNORECASE,
)
"""Of two figures the one that is said not to hold: "rather than the $860 million"."""
_LEVELS = MOVES | LEVELS | RAISES | LOWERS | {"come", "surpass"}
_LIMITS = word_list("exceed exceeded surpass")
"""What does not exceed a figure is bounded by it."""
_NO_BOUND = ("only", "just")
"""Words before a figure that say what to think of it, not how far it goes."""
_LONGEST_BOUND = 24
"""Characters: "approximately", "upwards of", with spaces."""
_OPENS_SO = re.compile(
    r"(?:not|rather than|never|no longer|[a-z]{2,6}n[’']t|against|compared|versus|(?:up|down) from|originally|"
    r"previously|formerly|initially|first|earlier|revised)\s",
    re.IGNORECASE,
)


def start_of_figure(amount: Amount, text: str) -> int:
    """Where "at least 82" or "up from 12" begins: a figure without its bound would say more than its source does."""
    start = amount.span.start
    if amount.approximation and amount.approximation not in _NO_BOUND:
        words = r"\s+".join(map(re.escape, amount.approximation.split()))
        bound = re.search(rf"\b{words}\s+\Z", text[max(0, start - _LONGEST_BOUND) : start], re.IGNORECASE)
        start -= len(bound[0]) if bound else 0
    return start_with_words(text, start)


def start_with_words(text: str, start: int) -> int:
    """Where a figure that begins at `start` begins with such words before it; else `start`."""
    before = text[max(0, start - _REACH) : start]
    found = _DIRECTION.search(before) or _OTHER_TIME.search(before)
    if found is not None and found.lastgroup:
        return start - len(before) + found.start(found.lastgroup)
    negated = _DENIED.search(before) or _negation(before)
    return start - len(before) + negated.start("words") if negated else start


def is_negated(text: str, start: int) -> bool:
    """Whether the words before a figure that begins at `start`, its bound included, deny that it holds."""
    before = text[max(0, start - _REACH) : start]
    negated = _negation(before)
    return _DENIED.search(before) is not None or (
        negated is not None and negated["verb"].lower() not in _LIMITS
    )


def leans(printed: str) -> bool:
    """Whether a figure, as it is printed, is of another time or denied, and says nothing alone."""
    return _OPENS_SO.match(printed) is not None


def tells_direction(printed: str) -> bool:
    """Whether a figure, as it is printed, is how far something went up or down: "up 3 cents"."""
    return _GOES.match(printed) is not None


def _negation(before: str) -> re.Match[str] | None:
    found = _NEGATED.search(before)
    return found if found is not None and found["verb"].lower() in _LEVELS else None
