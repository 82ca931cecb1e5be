"""Initials as labels of a transcript: "NT: When did you know?", "FB: On Friday."."""

import re
from collections import Counter
from collections.abc import Iterable
from itertools import pairwise

_INITIALS = re.compile(r"(?P<who>[A-Z]{2,3}): (?=\S)")
_FEWEST = 2
"""So often a label comes, and so many there are at least."""
_MOST_TWICE = 0.2
"""So many speak twice running: a recording is played in between."""


def initials_of_turns(paragraphs: Iterable[str]) -> frozenset[str]:
    """The initials that open paragraphs as those of speakers who take turns.

    "EU: 3 million" and "US: 2 million" are no speakers: each stands once.
    """
    labels = [match["who"] for match in map(_INITIALS.match, paragraphs) if match]
    often = [label for label, count in Counter(labels).items() if count >= _FEWEST]
    twice = sum(one == other for one, other in pairwise(labels))
    taking_turns = len(often) >= _FEWEST and twice <= _MOST_TWICE * len(labels)
    first = next((place for place, label in enumerate(labels) if label in often), 0)
    return frozenset(labels[first:]) if taking_turns else frozenset()
