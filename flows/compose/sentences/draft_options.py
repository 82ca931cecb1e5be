"""Sentences of drafts that leave open in square brackets what they decide: nobody has said yet which of it holds."""

import re

_INSIDE = r"\[[^\[\]\n]{1,80}\]"
_OPTIONS = re.compile(
    rf"(?=\[[^\[\]\n]{{0,79}}[A-Za-z]){_INSIDE}{_INSIDE}"
    r"|\[(?:no less than|not less than|at least|up to|no more than)\b"
    r"|(?:\b[A-Z]{3}|[$€£]) ?\[[\dX]"
)


def leaves_options(words: str) -> bool:
    """Whether words hold options or an open sum: "decides that [at least][up to] 50 per cent", "USD [39] billion".

    A note's mark or a word put in by an editor leaves nothing open: "he [Ray] left [1][2]".
    """
    return _OPTIONS.search(words) is not None
