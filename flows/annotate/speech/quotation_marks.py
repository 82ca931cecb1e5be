"""Finds what stands between quotation marks, paragraph by paragraph.

In: a text and the spans of its paragraphs. Out: quoted stretches in text order. Curly, straight, low and
angle marks are read, double and single, nested in each other. Apostrophes are told from single marks by the
letters beside them. A mark that is never closed reaches no further than its paragraph; one that is closed
in a later paragraph (each paragraph opening anew, as newspapers do, or not) gives one stretch for each.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from flows.model.spans import Span


@dataclass(frozen=True, slots=True)
class QuotedStretch:
    """A stretch with its marks (`span`) and without (`words`). `paragraph` counts from 0, `depth` from 0.

    `closed` is False where the closing mark is missing; `continues` says that the stretch carries on one
    that the paragraph before left open.
    """

    span: Span
    words: Span
    paragraph: int
    depth: int = 0
    closed: bool = True
    continues: bool = False


@dataclass(frozen=True, slots=True)
class _Mark:
    """A mark as read: its place, its family, and whether it can open or close."""

    start: int
    end: int
    family: str
    opens: bool
    closes: bool

    @property
    def double(self) -> bool:
        return self.family not in _SINGLE


_MARKS = re.compile(r"(?P<word>['‘’][nN]['’](?=\s))|``|''|[“”„«»‹›‘’‚\"']")
_FAMILIES = {
    "“": "curly", "”": "curly", "„": "low", '"': "straight", "``": "typewriter", "''": "typewriter",
    "«": "angle", "»": "angle", "‹": "small angle", "›": "small angle",
    "‘": "single", "’": "single", "‚": "single low", "'": "straight single",
}  # fmt: skip
_SINGLE = frozenset({"single", "single low", "straight single", "small angle"})
_MIXED = frozenset({"curly", "straight", "typewriter"})
"""Families that careless editing mixes: “ may be closed by a straight mark when no other is open."""
_DEEPEST = 8
"""How many open marks are looked back over."""
_ELISION = re.compile(r"(?:\d\ds?|em|til|tis|twas|cause|bout|n|im|round|neath)\b", re.IGNORECASE)
_BEFORE_OPENING = frozenset("([{<—–-/=|\"'“‘„«‹…:")
_LONGEST_WITHOUT_CLOSING = 3000
"""Characters; a stretch longer than this whose closing mark is missing is a slip, not a quotation."""


def find_quoted(text: str, paragraphs: Sequence[Span]) -> tuple[QuotedStretch, ...]:
    """The quoted stretches of all paragraphs, outer before inner, in text order."""
    found: list[QuotedStretch] = []
    left_open = False
    for number, paragraph in enumerate(paragraphs):
        follower = paragraphs[number + 1] if number + 1 < len(paragraphs) else None
        stretches = _read_paragraph(text, paragraph, number, left_open=left_open)
        stretches = [s for s in stretches if s.closed or _plausible(text, s, follower)]
        left_open = any(not s.closed for s in stretches)
        found.extend(_with_depths(stretches))
    return tuple(found)


def _read_paragraph(text: str, paragraph: Span, number: int, *, left_open: bool) -> list[QuotedStretch]:
    stack: list[_Mark] = []
    stretches: list[QuotedStretch] = []
    marks = _read_marks(text, paragraph)
    beginning = _first_character(text, paragraph)
    for index, mark in enumerate(marks):
        opening = _matching(stack, mark) if mark.closes else None
        if opening is not None and not _possessive(text, mark, marks[index + 1 : index + 2]):
            del stack[stack.index(opening) :]
            stretches.append(_stretch(text, opening.start, opening.end, mark.start, mark.end, number))
        elif mark.opens:
            stack.append(mark)
        elif left_open and mark.double and not stretches and not stack:
            # The paragraph carries on an open quotation without a mark of its own at its beginning.
            stretches.append(_stretch(text, beginning, beginning, mark.start, mark.end, number))
    outermost = next((mark for mark in stack if mark.double), None)
    if outermost:
        end = paragraph.trimmed(text).end
        stretch = _stretch(text, outermost.start, outermost.end, end, end, number)
        stretches.append(replace(stretch, closed=False))
    carried = [replace(s, continues=left_open and s.span.start == beginning) for s in stretches]
    return sorted(carried, key=lambda s: (s.span.start, -s.span.end))


def _read_marks(text: str, paragraph: Span) -> list[_Mark]:
    marks: list[_Mark] = []
    paired = text.count('"', paragraph.start, paragraph.end) % 2 == 0
    for match in _MARKS.finditer(text, paragraph.start, paragraph.end):
        if match["word"]:
            continue
        before = text[match.start() - 1] if match.start() > paragraph.start else " "
        after = text[match.end()] if match.end() < paragraph.end else " "
        opens, closes = _directions(match.group(), before, after, text, match.end())
        if match.group() == '"' and paired and before.isspace() and after.isspace():
            # Set apart on both sides, as in tokenised text: what is open tells. A figure may count inches.
            opens, closes = not text[max(paragraph.start, match.start() - 2)].isdigit(), True
        if opens or closes:
            marks.append(_Mark(match.start(), match.end(), _FAMILIES[match.group()], opens, closes))
    return marks


def _directions(mark: str, before: str, after: str, text: str, end: int) -> tuple[bool, bool]:
    """Whether the mark can open and whether it can close, by its shape and the characters beside it."""
    single = _FAMILIES[mark] in _SINGLE
    free_before = before.isspace() or before in _BEFORE_OPENING
    if single and mark not in "‹›" and ((before.isalnum() and after.isalnum()) or _ELISION.match(text, end)):
        return False, free_before is False and not after.isalnum()
    if mark in {"„", "‚", "``", "«", "‹"}:
        return not (mark in "«‹" and before.isalnum()), mark in "«‹" and not free_before
    if mark in {"“", "‘"}:
        return True, mark == "“" and not before.isspace() and not after.isalnum()
    if mark in {"”", "’", "''", "»", "›"}:
        return mark in "”»›" and free_before and after.isalnum(), not before.isspace() or mark in "”»›"
    opens = free_before and not after.isspace()
    closes = not (opens and (before.isspace() or before in "([{"))
    return opens, closes and not (single and before.isspace())


def _matching(stack: list[_Mark], closing: _Mark) -> _Mark | None:
    """The innermost open mark that this one can close."""
    partners = {"curly": {"curly", "low"}, "single": {"single", "single low"}}.get(
        closing.family, {closing.family}
    )
    near = stack[-_DEEPEST:]
    exact = next((mark for mark in reversed(near) if mark.family in partners), None)
    if exact is not None or closing.family not in _MIXED:
        return exact
    return next((mark for mark in reversed(near) if mark.family in _MIXED), None)


def _possessive(text: str, mark: _Mark, following: list[_Mark]) -> bool:
    """Whether a single mark after an s is more likely "the students' rights": the next one closes as well."""
    if mark.family not in {"single", "straight single"} or text[mark.start - 1] not in "sS":
        return False
    after = text[mark.end : mark.end + 2]
    another = any(m.family == mark.family and m.closes and not m.opens for m in following)
    return another and after[:1] == " " and after[1:2].islower()


def _stretch(text: str, start: int, words: int, words_end: int, end: int, number: int) -> QuotedStretch:
    inner = Span(words, words_end).trimmed(text)
    return QuotedStretch(Span(start, end), inner, number)


def _plausible(text: str, stretch: QuotedStretch, follower: Span | None) -> bool:
    """Whether an unclosed mark begins a quotation: it runs on into the next paragraph, or is not too long."""
    if len(stretch.words) < 2 or not text[stretch.words.start].isalnum():  # noqa: PLR2004
        return False
    if follower is not None and _MARKS.match(text, _first_character(text, follower)):
        return True
    return len(stretch.span) <= _LONGEST_WITHOUT_CLOSING


def _first_character(text: str, paragraph: Span) -> int:
    return paragraph.trimmed(text).start


def _with_depths(stretches: list[QuotedStretch]) -> list[QuotedStretch]:
    """Stretches with their depth of nesting; empty ones are left out."""
    placed: list[QuotedStretch] = []
    around: list[Span] = []
    for stretch in stretches:
        if not len(stretch.words):
            continue
        while around and around[-1].end <= stretch.span.start:
            around.pop()
        if around and not around[-1].contains(stretch.span):
            continue
        placed.append(replace(stretch, depth=len(around)))
        around.append(stretch.span)
    return placed
