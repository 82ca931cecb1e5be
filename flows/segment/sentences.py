"""A block of text -> the spans of its sentences.

nupunkt proposes where sentences begin; the rules of `flows.segment.sentence_rules` decide, place by place.
Long blocks are read in windows, so that the time taken grows with their length alone.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from flows.model.spans import Span
from flows.segment.sentence_rules import Place, begins_sentence
from flows.segment.shapes import CREDIT

_WINDOW = 10_000
"""Characters read at a time."""
_CONTEXT = 80
"""Characters before and after a place that the rules may look at."""
_SPACE = " \t\r\n\f\v\u00a0\u2028\u2029"
_STOP = re.compile(r"[.!?…][\"'”’»)\]]{0,4}[ \t\u00a0]+(?=\S)|[。！？][”’」』）]{0,3} *(?=\S)|[؟۔।] +(?=\S)")
"""Where a sentence may end: the match ends where the next would begin."""
_MARK = r"\[(?:\d[\d ,;–-]{0,20}|citation needed|note \d{1,3}|[a-z])\]"
_REFERENCES = re.compile(rf"(?:[\"'”’»]{{1,2}}(?=\[))?(?:{_MARK} *)+")
_BEFORE_REFERENCES = ("[", '"', "'", "”", "’", "»")
_REFERENCES_BEFORE = re.compile(rf"(?<=[.!?…\"'”’»)])\s*(?:{_MARK}\s*)+$")
"""Reference marks behind a stop belong to the sentence before them."""

_RAISED = r"[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}"
_NOTE_BEHIND_STOP = re.compile(
    rf"(?P<stop>[.!?…][\"'”’»)\]]{{0,3}})(?P<mark>{_RAISED}(?:,{_RAISED}){{0,3}}|(?<=[”\"])\d{{1,3}}(?=\s[A-Z“]|$))(?=\s|$)"
)
"""Raised figures, or plain ones right behind a closing quotation mark."""


def split_sentences(
    text: str, span: Span, language: str = "en", *, caption: bool = False
) -> tuple[Span, ...]:
    """The sentences inside a span of the text, in order, without white space at their ends.

    In a caption, "Image: ..." begins a sentence of its own.
    """
    block = _NOTE_BEHIND_STOP.sub(_note_before_stop, span.of(text).replace("\n", " "))
    image_credits = frozenset(m.end() for m in CREDIT.finditer(block)) if caption else frozenset()
    proposed = frozenset(_move_behind_references(block, propose_starts(block)))
    possible = _move_behind_references(block, (m.end() for m in _STOP.finditer(block)))
    starts = [0]
    for at in sorted(proposed | image_credits | set(possible)):
        place = _place(block, starts[-1], at, language, proposed=at in proposed)
        if at in image_credits or begins_sentence(place):
            starts.append(at)
    ends = [*starts[1:], len(block)]
    spans = (Span(a, b).trimmed(block, _SPACE) for a, b in zip(starts, ends, strict=True))
    return tuple(sentence.shift(span.start) for sentence in spans if len(sentence))


def propose_starts(block: str) -> Iterator[int]:
    """Where nupunkt sees sentences begin, after the first.

    Each window but the last ends at the last sentence it holds, which is read again with what follows; a
    sentence longer than a window is read on from where the window ended.
    """
    begin = 0
    while begin < len(block):
        window = block[begin : begin + _WINDOW]
        starts = [start for start, _ in _splitter().span_tokenize(window)]
        starts = [_skip_space(window, start) for start in starts if start]
        last_window = begin + len(window) == len(block)
        yield from (begin + start for start in starts if begin + start < len(block))
        begin += len(window) if last_window or not starts else starts[-1]


@cache
def _splitter() -> Any:
    """The splitter with its own model, read once per process."""
    from nupunkt import load_default_model  # noqa: PLC0415 - slow to import

    return load_default_model()


def _skip_space(window: str, start: int) -> int:
    while start < len(window) and window[start] in _SPACE:
        start += 1
    return start


def _note_before_stop(match: re.Match[str]) -> str:
    """The mark of a note behind a stop as letters before it, as many: the stop then ends a sentence like any other."""
    return "e" * len(match["mark"]) + match["stop"]


def _move_behind_references(block: str, starts: Iterable[int]) -> Iterator[int]:
    for start in starts:
        marks = _REFERENCES.match(block, start) if block.startswith(_BEFORE_REFERENCES, start) else None
        if marks is None:
            yield start
        elif marks.end() < len(block):
            yield marks.end()


def _place(block: str, start: int, at: int, language: str, *, proposed: bool) -> Place:
    before = block[max(start, at - _CONTEXT) : at]
    if "]" in before:
        before = _REFERENCES_BEFORE.sub("", before)
    return Place(before.rstrip(_SPACE), block[at : at + _CONTEXT], at - start <= _CONTEXT, proposed, language)
