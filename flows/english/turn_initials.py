"""Labels of a transcript that are no full names: initials ("NT: When?"), given names and parts ("BRIAN: Yes.")."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

from flows.english.person_genders import gender_of
from flows.english.titles import is_title
from flows.english.word_tables import word_list

_INITIALS = re.compile(r"(?P<who>[A-Z]{2,3}): (?=\S)")
_CAPITALS = re.compile(r"(?P<who>[A-Z][A-Z'’-]{1,19}(?: [A-Z][A-Z'’-]{1,19})?(?: \d{1,2})?):\s+(?=\S)")
_PARTS = word_list(
    """
    host caller presenter interviewer interviewee moderator operator anchor reporter correspondent guest listener
    speaker narrator clerk counsel witness judge chair chairman chairwoman audience questioner respondent
    """
)
"""Who takes part in a talk, by what he does there: "CALLER 2"."""
_FEWEST = 2
"""So often a label comes, and so many there are at least."""
_FEWEST_OF_HOST = 3
"""So often the one comes who leads a talk with others who come once."""
_MOST_TWICE = 0.2
"""So many speak twice running: a recording is played in between."""
_MOST_LABELLED = 0.8
"""So many paragraphs of a talk have a label."""


def initials_of_turns(paragraphs: Iterable[str]) -> frozenset[str]:
    """The initials that open paragraphs as those of speakers who take turns.

    "EU: 3 million" and "US: 2 million" are no speakers: each stands once.
    """
    labels = [match["who"] for match in map(_INITIALS.match, paragraphs) if match]
    often = [label for label, count in Counter(labels).items() if count >= _FEWEST]
    first = next((place for place, label in enumerate(labels) if label in often), 0)
    return frozenset(labels[first:]) if len(often) >= _FEWEST and _take_turns(labels) else frozenset()


def words_of_turns(paragraphs: Sequence[str]) -> frozenset[str]:
    """The labels in capitals of a text whose paragraphs nearly all have one, however few turns each has.

    Half of them at least are given names, have a title, say what somebody does in a talk or are spoken to in it:
    "MYTH:" and "FACT:" are none.
    """
    matches = [_CAPITALS.match(paragraph) for paragraph in paragraphs]
    opened = [match["who"] if match else "" for match in matches]
    counts = Counter(filter(None, opened))
    host = next((who for who, count in counts.most_common(1) if count >= _FEWEST_OF_HOST), "")
    if not host or len(counts) < _FEWEST:
        return frozenset()
    talk = opened[next(place for place, who in enumerate(opened) if who) :]
    labels = list(filter(None, talk))
    people = sum(_may_be_somebody(who) or _is_spoken_to(who, paragraphs) for who in counts)
    whole = len(labels) >= _MOST_LABELLED * len(talk) and 2 * people >= len(counts)
    return frozenset(labels) if whole and _take_turns(labels) else frozenset()


def _take_turns(labels: list[str]) -> bool:
    twice = sum(one == other for one, other in pairwise(labels))
    return twice <= _MOST_TWICE * len(labels)


def is_part(label: str) -> bool:
    """Whether a label says what somebody does in a talk: "CALLER 2"."""
    return not _PARTS.isdisjoint(label.lower().split())


def _is_spoken_to(label: str, paragraphs: Iterable[str]) -> bool:
    """Whether somebody says the name to the one who has it: "Morning, Brian.", "Joanne, you were there?"."""
    name = re.escape(label.title())
    spoken = re.compile(rf", {name}[.?!,]|[:.?!] {name}, ")
    return any(spoken.search(paragraph) for paragraph in paragraphs)


def _may_be_somebody(label: str) -> bool:
    words = label.title().split()
    given = bool(gender_of((), f"{words[0]} X"))
    return given or is_title(words[0]) or is_part(label)
