"""The layer `open_questions`: what a text says is unknown, undecided, unconfirmed, undisclosed or still to be seen.

Only what the words say: a question is open because the text says so, never because the text leaves it out.
"""

import re
from collections.abc import Iterator

from flows.annotate.uncertainty.demands import find_demands
from flows.annotate.uncertainty.open_cues import OPEN_CUES
from flows.annotate.uncertainty.recommendations import find_recommendations
from flows.annotate.uncertainty.requests import find_requests
from flows.english.plain_letters import in_small_letters
from flows.model.annotation import AnnotatedDocument, Annotations, OpenKind, OpenQuestion
from flows.model.document import Role
from flows.model.spans import Span

_NOT_READ = (Role.CODE, Role.BYLINE, Role.TITLE, Role.HEADING)
_DENYING = re.compile(
    r"(?:(?:\bno longer|\b(?:can)?not|n['’]t|\bhardly|\bhowever)|\bor rather(?: that)?|\bif you like,?"
    r"|\b(?:if|unless))\s+$"
)
"""Before words like "unclear", these take them back, or make a figure of speech of them: "or rather that nobody
knows". Nor does a condition say that something is open: "if no agreement is reached".
"""
_BY_A_COURT = re.compile(r"\b(?:court|judges?|tribunal|jury|magistrates?|justices?)\b[^,;:]{0,40}$")
"""Before what is no denial: "the court rejected the claim"."""
_REACH, _FAR = 18, 70
"""Characters before a cue in which they are looked for."""

_NOBODY_DENIES = re.compile(
    r"\b(?:(?:nobody|no one|neither|none|who|without)(?: [a-z]+)?|(?:whether|if|unless) [^,;]{0,40}) $"
)
_ASKS = re.compile(r"\?[”’\"')]*\s*$")

Cue = tuple[Span, OpenKind]


def annotate_open_questions(document: AnnotatedDocument) -> Annotations:
    """The layer `open_questions`: for each cue its sentence, its words and its kind, in text order.

    Requests, demands and recommendations are among them. Reads the layers of dates, turns, quotations and attributions.
    """
    small = in_small_letters(document.text)
    found = [
        OpenQuestion(sentence, cue, kind)
        for sentence in _statements(document)
        for cue, kind in _cues_in(small, sentence)
    ]
    found += find_requests(document)
    for find in (find_demands, find_recommendations):
        asked = {question.span for question in found if question.kind is OpenKind.REQUESTED}
        found += [question for question in find(document) if question.span not in asked]
    return Annotations(open_questions=tuple(sorted(found, key=lambda question: question.cue)))


def _statements(document: AnnotatedDocument) -> Iterator[Span]:
    """The sentences of running text, tables and lists; a text without segments is one sentence."""
    segments = document.segmentation.segments
    if not segments:
        yield Span(0, len(document.text))
    for segment in segments:
        if segment.role not in _NOT_READ:
            yield from segment.sentences or (segment.span,)


def _cues_in(small: str, sentence: Span) -> list[Cue]:
    """The cues of one sentence, in small letters; of those that overlap the first, or the longest of the first."""
    cues = [
        (Span(match.start(), match.end()), kind)
        for kind, pattern in OPEN_CUES
        for match in pattern.finditer(small, sentence.start, sentence.end)
        if not _DENYING.search(small, max(sentence.start, match.start() - _REACH), match.start())
        and not (kind is OpenKind.DENIED and _is_no_denial(small, sentence, match))
    ]
    cues.sort(key=lambda cue: (cue[0].start, -cue[0].end))
    kept: list[Cue] = []
    for span, kind in cues:
        if not kept or span.start >= kept[-1][0].end:
            kept.append((span, kind))
    return kept


def _is_no_denial(small: str, sentence: Span, match: re.Match[str]) -> bool:
    """Whether a court rules, somebody asks, or it is denied that anybody denies it."""
    before = small[max(sentence.start, match.start() - _FAR) : match.start()]
    return bool(
        _BY_A_COURT.search(before)
        or _NOBODY_DENIES.search(before)
        or _ASKS.search(small, match.end(), sentence.end)
    )
