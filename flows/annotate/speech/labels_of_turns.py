"""What a label looks like that says at the head of a paragraph who speaks: "Cat Maddox:", "Q:", "AFP:"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from flows.english.titles import LINKS, is_title
from flows.model.spans import Span

FEWEST_LABELS = 3
"""So many labels make a transcript, of two speakers at least."""
FEWEST_POSTS = 2
LABEL = re.compile(r"(?P<who>[^\s:()\[\]][^:()\[\]\n]{0,80}?)(?: ?\([^()\n]{1,80}\)){0,2}:(?=\s|\Z)")
SHORT_LABELS = {
    "q": "Q", "question": "Q", "interviewer": "Q", "reporter": "Q", "journalist": "Q", "moderator": "Q",
    "a": "A", "answer": "A",
}  # fmt: skip
STOPPED = re.compile(r"(?P<who>Q|A|Question|Answer)(?: ?\d{1,3}[.:]|\.)(?=[ \u00a0]\S)")
"""A label in a text that marks questions and answers so: "Q. Who pays?", "A. The town.", "Q3. Who pays?"."""

POST = re.compile(
    r"(?P<who>@\w{2,30}(?: \([^()\n]{2,60}\))?)(?: ?[·•|,–—-] ?| )(?=[^\n]{0,12}\d)[^\n]{3,32}(?=\n|\Z)"
)
"""The line above a post: "@HarbourFire · 23 Nov 19:31"."""
REPLYING = re.compile(r"Replying to @")
"""A line that stands between a post and who sends it."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """A label with what stands behind it up to the next."""

    label: Span
    start: int
    paragraph: int
    """Where the paragraph ends that the label opens."""
    end: int
    is_of_paper: bool = False
    """Whether the label is of a paper or agency that asks."""


def is_question(text: str, span: Span) -> bool:
    """Whether a stretch ends in a question mark."""
    return span.of(text).rstrip().endswith("?")


def words_of_label(text: str, label: Span) -> str:
    """A label without what stands in brackets."""
    return label.of(text).partition("(")[0].rstrip()


def is_office_in_label(parts: Sequence[str]) -> bool:
    """Whether words are an office with its article and in capitals: "The Parliamentary Secretary of State"."""
    titled = parts[:1] == ["The"] and any(is_title(piece) for part in parts[1:4] for piece in part.split("-"))
    return titled and all(part[:1].isupper() or part in LINKS for part in parts)
