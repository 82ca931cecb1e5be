"""Quotations set apart that repeat what the reporter himself writes: nobody in the text has said them."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from flows.annotate.frames.sentence_frames import Frame
from flows.annotate.speech.quotation_marks import QuotedStretch
from flows.model.annotation import AnnotatedDocument

_FEWEST_WORDS, _MOST_SENTENCES = 4, 12
_WORD = re.compile(r"[\w’'-]+")


def repeats_reporter(document: AnnotatedDocument, frames: Sequence[Frame], stretch: QuotedStretch) -> bool:
    """Whether the words of a quotation stand outside quotation marks in a paragraph, and in nobody's turn of a talk.

    It stands alone: what is quoted beside other words is said by whoever these name.
    """
    if not _stands_alone(frames, stretch):
        return False
    text, turn_at = document.text, document.annotations.turn_at
    words = _WORD.findall(stretch.words.of(text))
    if len(words) < _FEWEST_WORDS:
        return False
    pattern = re.compile(r"\W+".join(map(re.escape, words)) + r"\b")
    return any(
        not stretch.span.start <= match.start() < stretch.span.end
        and _is_told(frames, match.start())
        and turn_at(match.start()) is None
        for match in pattern.finditer(text)
    )


def _stands_alone(frames: Sequence[Frame], stretch: QuotedStretch) -> bool:
    """Whether the paragraph of a quotation holds nothing else."""
    number = bisect_right(frames, stretch.span.start, key=lambda frame: frame.start) - 1
    here = frames[number].paragraph if number >= 0 else -1
    near = frames[max(0, number - 1) : number + _MOST_SENTENCES]
    return all(
        stretch.span.start <= frame.start and frame.end <= stretch.span.end
        for frame in near
        if frame.paragraph == here
    )


def _is_told(frames: Sequence[Frame], place: int) -> bool:
    """Whether a word of a sentence, and none that is quoted in it, begins at an offset."""
    number = bisect_right(frames, place, key=lambda frame: frame.start) - 1
    return number >= 0 and any(t.start == place and t.quoted < 0 for t in frames[number].tokens)
