"""Long sentences divided into the clauses that each state one thing, so that each is found again by itself."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache

from flows.compose.sentences.locating import SourceSurvey
from flows.compose.wording.wording import content_words
from flows.model.document import Role
from flows.model.spans import Span

_FEWEST_WORDS = 4
"""Words of meaning; a shorter piece stays with the one before it."""
_LIST_ITEM = 3
"""Words; what stands between two commas before "and" and is no longer is an item of a list."""
_OPENERS = (
    "and", "but", "so", "yet", "while", "whereas", "although", "though", "who", "whom", "whose", "which", "where",
    "when", "as", "having", "with", "after", "before", "because", "including",
)  # fmt: skip
"""Words that open a clause after a comma; besides them participles ("deepening") and "a region that"."""
_BOUNDARY = re.compile(
    r"(?P<stop>;|:|\s[–—]|—|,)[”’\"']*\s+"
    rf"(?P<word>(?:{'|'.join(_OPENERS)})\b|an?\s\w+\s(?:that|which|who|where)\b|(?!during\b|according\b|regarding\b|concerning\b)[a-z]{{3,}}ing\b)?"
)
_ENDS = " \t\n\u00a0,;:–—"
"""What joins a clause to the next and is no part of it."""
_ENOUGH = 400
"""Characters of a clause that show whether it says enough, and before "and" whether a list goes on."""
_JOINING = re.compile(r"(?:and|but)\s+")
"""What joins a clause to the one before and is no part of it either."""
_RELATIVE = re.compile(r"(?:which|who|whom|whose|that|of (?:which|whom)|where)\b")
"""How a clause opens that says nothing without the noun before it."""
_BRACKETED = re.compile(r"\([^()\n]{1,200}\)")
_NO_DATE = re.compile(r"[^\W\d]")


def divide_into_clauses(survey: SourceSurvey) -> Iterator[Span]:
    """The clauses of the running text and of list items, in order; a cell of a table states nothing by itself."""
    for sentence in survey.sentences:
        segment = survey.segment_at(sentence.start)
        if segment and segment.number and segment.role is not Role.TABLE_CELL:
            yield from _divide(survey.text, sentence, _quoted_near(survey, sentence))


def clause_of(survey: SourceSurvey, span: Span) -> Span:
    """The clause in which a stretch begins."""
    sentence = survey.sentence_of(span)
    clauses = _divide(survey.text, sentence, _quoted_near(survey, sentence))
    return next((clause for clause in clauses if span.start < clause.end), sentence)


def with_noun(survey: SourceSurvey, clause: Span) -> Span:
    """A clause; one that opens with "which", "who" or "that" from where the clause begins that holds its noun."""
    sentence = survey.sentence_of(clause)
    if _RELATIVE.match(survey.text, clause.start, clause.end) is None or not sentence.contains(clause):
        return clause
    start = sentence.start
    for before in _divide(survey.text, sentence, _quoted_near(survey, sentence)):
        if before.start >= clause.start:
            break
        if _RELATIVE.match(survey.text, before.start, before.end) is None:
            start = before.start
    return Span(start, clause.end)


def _quoted_near(survey: SourceSurvey, sentence: Span) -> tuple[Span, ...]:
    """The quotations that begin in a sentence, and the last one before it."""
    quotations = survey.annotated.annotations.quotations
    first = bisect_left(quotations, sentence.start, key=lambda quotation: quotation.span.start)
    last = bisect_left(quotations, sentence.end, key=lambda quotation: quotation.span.start)
    return tuple(quotation.span for quotation in quotations[max(first - 1, 0) : last])


@lru_cache(maxsize=16)
def _divide(text: str, sentence: Span, quoted: tuple[Span, ...]) -> tuple[Span, ...]:
    """The clauses of a sentence; kept, since each of its many dates and figures asks for them."""
    return tuple(_clauses(text, sentence, quoted))


def _clauses(text: str, sentence: Span, quoted: tuple[Span, ...]) -> Iterator[Span]:
    start = sentence.start
    for cut in (*_cuts(text, sentence, quoted), sentence.end):
        if cut == sentence.end or (
            _says_enough(text[start : min(cut, start + _ENOUGH)])
            and _says_enough(text[cut : min(sentence.end, cut + _ENOUGH)])
        ):
            first = _JOINING.match(text, start, cut)
            yield Span(first.end() if first else start, start + len(text[start:cut].rstrip(_ENDS)))
            start = cut


def _says_enough(words: str) -> bool:
    """Whether it holds words enough, and more than a name with a title."""
    plain = any(word[0].islower() and content_words(word) for word in words.split())
    return plain and len(content_words(words)) >= _FEWEST_WORDS


def _cuts(text: str, sentence: Span, quoted: tuple[Span, ...]) -> Iterator[int]:
    """The offsets at which clauses begin; none inside quoted words, brackets or a list."""
    brackets = tuple(Span(*found.span()) for found in _BRACKETED.finditer(text, sentence.start, sentence.end))
    for match in _BOUNDARY.finditer(text, sentence.start, sentence.end):
        word = match["word"] or ""
        comma = match["stop"] == ","
        held = any(_inside(spans, match.start("stop"), match.end()) for spans in (quoted, brackets))
        if (comma and not word) or held:
            continue
        if not (
            word == "and"
            and _follows_item(text[max(sentence.start, match.start() - _ENOUGH) : match.start()])
        ):
            yield match.start("word") if word else match.end()


def _inside(quoted: tuple[Span, ...], stop: int, start: int) -> bool:
    """Whether a boundary lies between the marks of a quotation; one at its end does not."""
    index = bisect_left(quoted, start, key=lambda span: span.start) - 1
    return index >= 0 and quoted[index].start < stop and start < quoted[index].end


def _follows_item(before: str) -> bool:
    """Whether what stands before ", and" is an item of a list; the year of a date is no item."""
    pieces = [piece for piece in before.split(",") if _NO_DATE.search(piece)]
    return len(pieces) > 1 and len(pieces[-1].split()) <= _LIST_ITEM
