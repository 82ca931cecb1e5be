"""A sentence as its reporter wrote it: words and marks, each quotation standing as one token.

Sentence boundaries inside a quotation are of no account here; “What now?” he asked. is one frame.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from flows.annotate.frames.affiliations import without_affiliations
from flows.annotate.frames.framed_names import (
    FramedName,
    FrameToken,
    MentionIndex,
    names_among,
    without_other_words,
)
from flows.annotate.frames.pseudonyms import pseudonym
from flows.english.function_words import DETERMINERS
from flows.english.speech_cues import SPOKEN_FORMS
from flows.english.tokens import lines_of, read_tokens
from flows.model.annotation import AnnotatedDocument, Mention
from flows.model.document import Role
from flows.model.spans import Span

LONGEST_FRAME = 150
"""Tokens; a longer sentence (a table, a list without stops) is read in several frames."""

_NOT_READ = (Role.TITLE, Role.HEADING, Role.BYLINE, Role.CODE)
_SHORT_ATTRIBUTION = 9
"""Tokens within which the verb of “What now?” the minister of culture asked. must stand."""
_LONG_ATTRIBUTION = 20
"""The same where something in apposition stands between."""


@dataclass(frozen=True, slots=True)
class Frame:
    """The tokens of one sentence and the names among them; `paragraph` counts the paragraphs read, from 0.

    `opening` is the first token behind a dateline, 0 where the sentence has none.
    """

    tokens: tuple[FrameToken, ...]
    paragraph: int
    names: tuple[FramedName, ...] = ()
    opening: int = 0

    @property
    def start(self) -> int:
        return self.tokens[0].start

    @property
    def end(self) -> int:
        return self.tokens[-1].end

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)

    def stretch(self, first: int, last: int) -> Span:
        """The characters from token `first` up to, not including, token `last`."""
        return Span(self.tokens[first].start, self.tokens[last - 1].end)

    @property
    def only_quoted(self) -> bool:
        """Whether the sentence holds nothing but quotations and marks."""
        return all(t.quoted >= 0 or not t.text[:1].isalnum() for t in self.tokens)

    def name_ending(self, last: int) -> FramedName | None:
        """The name whose last word is the token before `last`."""
        return next((name for name in self.names if name.last == last), None)

    def names_within(self, first: int, last: int) -> list[FramedName]:
        return [name for name in self.names if first <= name.first and name.last <= last]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A stretch of running text with the places where its sentences begin; `quotation` for a block quotation.

    `dateline` is where the dateline ends with which it opens, 0 where there is none.
    """

    span: Span
    sentence_starts: tuple[int, ...]
    quotation: bool = False
    dateline: int = 0


def read_paragraphs(document: AnnotatedDocument) -> tuple[Paragraph, ...]:
    """Everything but headings, bylines and code; the lines of the text where nothing was segmented."""
    segments = document.segmentation.segments
    if not segments:
        return tuple(Paragraph(span, ()) for span in lines_of(document.text))
    dateline = document.segmentation.dateline
    return tuple(
        Paragraph(
            s.span,
            tuple(sentence.start for sentence in s.sentences),
            s.role is Role.QUOTATION,
            dateline.end if dateline is not None and s.span.contains(dateline) else 0,
        )
        for s in segments
        if s.role not in _NOT_READ and len(s.span)
    )


def read_frames(
    document: AnnotatedDocument, paragraphs: Sequence[Paragraph], quotations: Sequence[Span]
) -> tuple[Frame, ...]:
    """The frames of all paragraphs in order. `quotations` are disjoint and in text order."""
    return _frames(document.text, document.annotations.mentions, tuple(paragraphs), tuple(quotations))


@lru_cache(maxsize=2)
def _frames(
    text: str, named: tuple[Mention, ...], paragraphs: tuple[Paragraph, ...], quotations: tuple[Span, ...]
) -> tuple[Frame, ...]:
    # Those who find quotations, statements and events read the same frames, one after the other.
    mentions = MentionIndex(named)
    frames: list[Frame] = []
    starts = [span.start for span in quotations]
    for number, paragraph in enumerate(paragraphs):
        first = bisect_left(starts, paragraph.span.start)
        last = bisect_left(starts, paragraph.span.end)
        tokens = _read(text, paragraph.span, quotations, range(first, last))
        for sentence in _join_attributions(_split(text, tokens, paragraph.sentence_starts), text):
            part = without_affiliations(sentence)
            for begin in range(0, len(part), LONGEST_FRAME):
                frame_tokens = tuple(part[begin : begin + LONGEST_FRAME])
                opening = bisect_left(frame_tokens, paragraph.dateline, key=lambda token: token.start)
                opening = opening if opening < len(frame_tokens) else 0
                names = names_among(frame_tokens, mentions)
                frames.append(Frame(without_other_words(frame_tokens, names), number, names, opening))
    return tuple(frames)


def _read(text: str, span: Span, quotations: Sequence[Span], within: range) -> list[FrameToken]:
    tokens: list[FrameToken] = []
    position = span.start
    for index in within:
        quoted = quotations[index]
        tokens.extend(_words(text, Span(position, max(position, quoted.start))))
        if name := pseudonym(text, quoted):
            tokens.extend(_words(text, name))
            if text[name.end] == ",":
                tokens.append(FrameToken(",", ",", name.end, name.end + 1))
        else:
            tokens.append(FrameToken('"', '"', quoted.start, quoted.end, index))
        position = quoted.end
    tokens.extend(_words(text, Span(position, max(position, span.end))))
    return tokens


def _words(text: str, span: Span) -> list[FrameToken]:
    tokens = read_tokens(text, span)
    shouted = text[span.start : span.end].isupper()
    return [FrameToken(t.text, _in_small_letters(t.text, shouted=shouted), t.start, t.end) for t in tokens]


def _in_small_letters(word: str, *, shouted: bool) -> str:
    """The word in small letters; WHO and US stay as they are, lest they be read as pronouns."""
    return word if len(word) > 1 and word.isupper() and not shouted else word.lower()


def _split(text: str, tokens: list[FrameToken], starts: tuple[int, ...]) -> list[list[FrameToken]]:
    """The tokens sentence by sentence: at the given places, and where a quotation ends or begins a sentence."""
    parts: list[list[FrameToken]] = [[]]
    for token in tokens:
        part = parts[-1]
        if part and (_given(part[-1], token, starts) or _at_quotation(text, part[-1], token)):
            parts.append([])
        parts[-1].append(token)
    return [part for part in parts if part]


def _given(before: FrameToken, token: FrameToken, starts: tuple[int, ...]) -> bool:
    """Whether a sentence begins between two tokens."""
    return bisect_right(starts, token.start) > bisect_right(starts, max(before.end - 1, before.start))


def _at_quotation(text: str, before: FrameToken, token: FrameToken) -> bool:
    """Whether a sentence ends with the quotation before or begins with the quotation here."""
    if token.quoted >= 0:
        first = next((c for c in text[token.start : token.start + 4] if c.isalnum()), "")
        return before.text in {".", "!", "?"} and first.isupper()
    return before.quoted >= 0 and _last_word_mark(text, before) in ".!?…" and token.text[:1].isupper()


def _last_word_mark(text: str, quotation: FrameToken) -> str:
    """The last character inside the marks of a quotation."""
    return text[quotation.start : quotation.end].rstrip("”\"’'»‹›“ \u00a0)")[-1:] or " "


def _join_attributions(parts: list[list[FrameToken]], text: str) -> list[list[FrameToken]]:
    """Sentences with what was cut off behind their quotation put back: “What now?” | the minister asked."""
    joined: list[list[FrameToken]] = []
    for part in parts:
        if joined and joined[-1][-1].quoted >= 0 and _belongs_to_quotation(joined[-1][-1], part, text):
            joined[-1].extend(part)
        else:
            joined.append(part)
    return joined


def _belongs_to_quotation(quotation: FrameToken, part: list[FrameToken], text: str) -> bool:
    if part[0].quoted >= 0:
        return False
    last = _last_word_mark(text, quotation)
    if part[0].text[:1].islower() or last in ",-–—" or not part[0].text[:1].isalnum():
        return True
    if last not in "?!…":
        return False
    if _behind_apposition(part):
        return True
    for position, token in enumerate(part[:_SHORT_ATTRIBUTION]):
        noun = position > 0 and part[position - 1].low in DETERMINERS  # "He deleted the post"
        if token.low in SPOKEN_FORMS and position and not noun:
            return position + 1 == len(part) or part[position + 1].low not in {"that", '"', ":"}
        if not token.text[:1].isalnum() and token.text not in {"'s", "-"}:
            return False
    return False


def _behind_apposition(part: Sequence[FrameToken]) -> bool:
    """Whether a verb of speech stands behind a name and what it is told by: “Who?” Ann Lee, the mayor, asked."""
    commas = [i for i, token in enumerate(part[:_LONG_ATTRIBUTION]) if token.text == ","][:2]
    if len(commas) < 2 or commas[1] + 1 >= len(part):  # noqa: PLR2004 - before and behind
        return False
    named = all(token.text[:1].isupper() or token.text == "." for token in part[: commas[0]])
    following = part[commas[1] + 2].low if commas[1] + 2 < len(part) else "."
    return named and part[commas[1] + 1].low in SPOKEN_FORMS and following not in {"that", '"', ":"}
