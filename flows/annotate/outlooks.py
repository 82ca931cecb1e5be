"""Whether a date looks ahead: what the last verb before it says, quoted words and those around them apart."""

import re
from bisect import bisect_right

from flows.model.segmentation import Segment
from flows.model.spans import Span

_SIGN = re.compile(
    r"\b(?P<ahead>will|shall|is to|are to|upcoming|plans? to|scheduled|slated|set to|due|expected|expects?|forecast|"
    r"hopes? to|aims? to|intends? to|promised?|pledged? to|next|going to|(?:is|are) (?:taking place|being held)|"
    r"to take place)\b|[’'](?P<shortly>ll)\b"
    r"|(?<!\bbe )\b(?:said|told|announced|reported|added|wrote|stated|confirmed|warned|ruled)\b|\b(?:was|were|did)\b"
)
"""A verb that looks ahead, or one that tells of what is past."""
_BACK = re.compile(
    r"\b(?:said|told [\w ]{1,30}|announced|reported|added|wrote|stated|confirmed)(?: on)? \Z"
    r"|(?<!\bbe )(?<!\bbe newly )(?<!\bget )(?<!\bgets )(?<!\band )(?<!\bor )(?<!\bhave )(?<!\bto )"
    r"\b(?!expect|schedul|plann|slat|postpon|delay|need)[a-z]{3,}ed (?:in|on|last|early in|late in) \Z"
)
"""What came about: "officials said on", "grants announced in"."""
_UNTIL = re.compile(r"\b(?:until|till|by) \Z", re.IGNORECASE)
_HAPPENED_BY = re.compile(r"\b(?:was|were|had)\b(?:(?!\bto\b)[^.;])*\bby \Z")
_QUOTED = re.compile(r"“[^”]*(?:”|\Z)|\"[^\"]*(?:\"|\Z)|\A[^“”]*”")
_BEFORE = 48
"""Characters right before a date that are looked at for its verb or preposition."""
_CLAUSE = 200
"""Characters before "by" in which its verb is looked for."""
_LONGEST_SENTENCE = 2000
"""Characters of a sentence that are looked at for its verbs."""


class Outlook:
    """The sentences of one segment, ready to be asked whether a date in them looks ahead."""

    def __init__(self, text: str, segment: Segment) -> None:
        self._text = text
        self._sentences = segment.sentences
        self._signs: dict[int, tuple[tuple[int, int, bool], ...]] = {}
        self._quoted: dict[int, tuple[Span, ...]] = {}

    def is_ahead(self, offset: int) -> bool:
        """Whether the date that begins there is one to come."""
        index = bisect_right(self._sentences, offset, key=lambda sentence: sentence.start) - 1
        if index < 0:
            return False
        sentence = self._sentences[index]
        start = max(sentence.start, offset - _BEFORE)
        if _BACK.search(self._text, start, offset):
            return False
        if _UNTIL.search(self._text, start, offset):
            return not _HAPPENED_BY.search(self._text, max(sentence.start, offset - _CLAUSE), offset)
        return self._last_sign(index, offset)

    def _last_sign(self, index: int, offset: int) -> bool:
        """Whether the last verb before a place looks ahead: of those in the same quoted words, or outside any."""
        if index not in self._signs:
            sentence = self._sentences[index]
            words = self._text[sentence.start : min(sentence.end, sentence.start + _LONGEST_SENTENCE)]
            self._quoted[index] = tuple(Span(*found.span()) for found in _QUOTED.finditer(words))
            self._signs[index] = tuple(
                (found.end(), self._voice(index, found.start()), bool(found["ahead"] or found["shortly"]))
                for found in _SIGN.finditer(words)
            )
        place = offset - self._sentences[index].start
        voice = self._voice(index, place)
        before = [ahead for end, spoken, ahead in self._signs[index] if end <= place and spoken == voice]
        return bool(before) and before[-1]

    def _voice(self, index: int, place: int) -> int:
        """Which quoted words of a sentence hold a place, by their number; -1 for none."""
        return next((n for n, span in enumerate(self._quoted[index]) if span.start <= place < span.end), -1)
