"""The quotations that a line below or behind them signs: “…” / Ann Lee, Mayor of Erie; “…” -- Rep. Bo Ray.

In: a document and its quoted stretches. Out: the speaker of each that is signed so, the lines that sign, and which
quotations stand beside such a line without one of their own: whoever is named in it is not their speaker.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence

from flows.annotate.frames.framed_names import MentionIndex
from flows.annotate.speech.quotation_kinds import is_title
from flows.annotate.speech.quotation_marks import QuotedStretch
from flows.annotate.speech.signature_lines import SignatureLine, signature_line
from flows.model.annotation import AnnotatedDocument, Speaker
from flows.model.document import Role
from flows.model.spans import Span

_LABEL = re.compile(r"[A-Z][\w' ’-]{0,40}:\s{0,9}\Z")
"""What may stand before the words: "Quote of the day:"."""
_MARKS = ("“", '"', "«", "„")


class SignedQuotations:
    """The quotations of one document that are signed. `stretches` are those in no other, in text order."""

    def __init__(self, document: AnnotatedDocument, stretches: Sequence[QuotedStretch]) -> None:
        self._text = document.text
        self._names = {entity.id: entity.name for entity in document.annotations.entities}
        self._mentions = MentionIndex(document.annotations.mentions)
        self._segments = [s for s in document.segmentation.segments if s.role is not Role.CODE]
        self._starts = [segment.span.start for segment in self._segments]
        self._speakers: dict[int, Speaker] = {}
        self._beside: set[int] = set()
        self._lines: dict[int, SignatureLine] = {}
        self._read_until = 0
        for position, stretch in enumerate(stretches):
            self._read(position, stretch, stretches)

    def signer(self, stretch: QuotedStretch) -> Speaker | None:
        """Who signs a quotation."""
        return self._speakers.get(stretch.span.start)

    def is_beside(self, stretch: QuotedStretch) -> bool:
        """Whether a quotation without a speaker of its own stands by itself beside the line of another."""
        return stretch.span.start in self._beside

    def is_line(self, stretch: QuotedStretch) -> bool:
        """Whether what stands as a quotation is only the line that signs one."""
        found = self._lines.get(bisect_right(self._starts, stretch.span.start) - 1)
        return found is not None and found.line.start <= stretch.span.start < found.line.end

    def _read(self, position: int, stretch: QuotedStretch, stretches: Sequence[QuotedStretch]) -> None:
        number = bisect_right(self._starts, stretch.span.start) - 1
        if number < 0 or not self._segments[number].span.contains(stretch.span) or self.is_line(stretch):
            return
        end = self._segments[number].span.end
        following = stretches[position + 1].span.start if position + 1 < len(stretches) else end
        signature = self._signature(number, stretch, min(end, following))
        if signature is None:
            if self._is_alone(number, stretch) and self._is_doubtful(number):
                self._beside.add(stretch.span.start)
            return
        self._read_until = signature.line.end
        self._lines[bisect_right(self._starts, signature.line.start) - 1] = signature
        if is_title(self._text, stretch.words):
            return
        speaker = self._speaker(signature)
        while position >= 0:
            self._speakers[stretches[position].span.start] = speaker
            position = position - 1 if stretches[position].continues else -1

    def _speaker(self, signature: SignatureLine) -> Speaker:
        words = " ".join(signature.who.of(self._text).split())
        if signature.entity in self._names:
            return Speaker(signature.who, words, self._names[signature.entity], signature.entity)
        return Speaker(signature.who, words, words)

    def _is_alone(self, number: int, stretch: QuotedStretch) -> bool:
        segment = self._segments[number].span
        around = self._text[segment.start : stretch.span.start] + self._text[stretch.span.end : segment.end]
        return not around.strip()

    def _signature(self, number: int, stretch: QuotedStretch, end: int) -> SignatureLine | None:
        """The line that signs a quotation which opens its paragraph: behind it, or all of the next paragraph."""
        segment = self._segments[number].span
        opening = max(segment.start, min(self._read_until, stretch.span.start))
        before = self._text[opening : stretch.span.start]
        if before.strip(" \t\n*_.;") and not _LABEL.match(before.lstrip()):
            return None
        rest = Span(stretch.span.end, max(end, stretch.span.end))
        if rest.of(self._text).strip(" \t\n*_"):
            return signature_line(self._text, self._mentions, rest, closing=end == segment.end)
        if number + 1 >= len(self._segments) or (not stretch.continues and self._is_announced(number)):
            return None
        below = self._segments[number + 1].span
        if below.of(self._text).lstrip()[:1] in _MARKS:
            return None
        found = signature_line(self._text, self._mentions, below, closing=True)
        return None if found is None or (not found.dashed and self._is_named_above(number)) else found

    def _is_announced(self, number: int) -> bool:
        """Whether the paragraph before leads to what is quoted: "The mayor said:"."""
        before = self._segments[number - 1].span.of(self._text) if number else ""
        return before.rstrip(" \t\n*_").endswith((":", ","))

    def _is_doubtful(self, number: int) -> bool:
        """Whether the line above is another quotation's, or lines stand both above and below: nobody can tell whose."""
        if not self._is_line(number - 1):
            return False
        return number - 1 in self._lines or self._is_quotation(number - 2) or self._is_line(number + 1)

    def _is_named_above(self, number: int) -> bool:
        """Whether a line with a name stands above too and signs no quotation before."""
        signs_another = number - 1 in self._lines or self._is_quotation(number - 2)
        return not signs_another and self._is_line(number - 1)

    def _is_line(self, number: int) -> bool:
        if not 0 <= number < len(self._segments):
            return False
        span = self._segments[number].span
        return signature_line(self._text, self._mentions, span, closing=True) is not None

    def _is_quotation(self, number: int) -> bool:
        """Whether a paragraph or a title is a quotation and nothing else."""
        words = self._segments[number].span.of(self._text).strip() if number >= 0 else ""
        return words[:1] in _MARKS and words[-1:] in {"”", '"', "»", "“"}
