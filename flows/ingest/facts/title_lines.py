"""Plain text -> the line above its prose that is its title, if it has one."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from flows.english.head_labels import is_head_label
from flows.english.head_lines import CLOSERS, ENDS_IN_ABBREVIATION, ISSUE_LINE, KICKER, SUBJECT_FIELD
from flows.english.letterheads import (
    heads_release,
    is_body_in_capitals,
    is_kind_of_text,
    is_letterhead,
    names_document,
)
from flows.english.mastheads import (
    is_issue_of_month,
    is_section_label,
    is_slogan,
    is_wire_slug,
    stands_above_title,
)
from flows.english.memo_fields import field_of_memo, find_memo_fields
from flows.english.outlet_names import names_outlet, names_periodical
from flows.english.page_debris import is_page_debris
from flows.ingest.facts.author_lines import authors_of
from flows.ingest.facts.bylines import read_byline
from flows.ingest.facts.date_lines import read_date_line
from flows.ingest.facts.imprints import read_dated_imprint
from flows.ingest.text.read_text import ReadText
from flows.model.source import Metadata
from flows.model.spans import Span

_LINE_BREAKS = re.compile(r"\n\s*")
_EMPTY_LINES = re.compile(r"\n[^\S\n]*\n\s*")
_LONGEST_TITLE = 160
_MOST_WORDS = 26
_LONGEST_HEAD = 400
"""Characters of a stretch of lines that may hold a title and what stands above and below it."""
_SHORTEST_PROSE = 80
_LOOKED_AT = 10
_GENERIC = frozenset(
    [
        "executive summary",
        "summary",
        "introduction",
        "background",
        "overview",
        "contents",
        "key points",
        "highlights",
    ]
)
"""Headings that stand first without naming the text."""
_LONGEST_QUESTION = 90
_MOST_IN_KICKER = 3
_MOST_OF_PAPER = 7
_GOES_ON = re.compile(r"(?:of|by|on|from|to|between|following|concerning) ")
_SALUTATION = re.compile(r"^(?:dear|mr\.? |mrs\.? |ladies and gentlemen|to (?:the|all)\b)", re.IGNORECASE)


def paragraphs_from_top(read: ReadText) -> Iterator[Span]:
    """The paragraphs of a plain text, lines or stretches between empty lines, one after the other; in a stretch, lines
    that name an office, a kind of text or a day stand for themselves.
    """
    text, start = read.text, 0
    break_ = _LINE_BREAKS if read.line_is_paragraph else _EMPTY_LINES
    while start < len(text):
        match = break_.search(text, start)
        end = match.start() if match else len(text)
        span = Span(start, end).trimmed(text)
        if len(span):
            yield from _without_labels(text, span) if len(span) <= _LONGEST_HEAD else (span,)
        start = match.end() if match else len(text)


def _without_labels(text: str, stretch: Span) -> Iterator[Span]:
    """A stretch of lines, without those above and below it that are no part of a sentence or a title."""
    lines = [line.trimmed(text) for line in _lines_of(text, stretch)]
    first, last = 0, len(lines)
    while first < last and _stands_alone(lines[first].of(text)):
        first += 1
    while last > first and _stands_alone(lines[last - 1].of(text)):
        last -= 1
    yield from lines[:first]
    if first < last:
        yield Span(lines[first].start, lines[last - 1].end)
    yield from lines[last:]


def _lines_of(text: str, stretch: Span) -> Iterator[Span]:
    start = stretch.start
    for line in stretch.of(text).split("\n"):
        yield Span(start, start + len(line))
        start += len(line) + 1


def _stands_alone(line: str) -> bool:
    words = " ".join(line.split())
    dated = not words.endswith(".") and read_date_line(words, first=True) != Metadata()
    label = is_kind_of_text(words) or is_letterhead(words) or is_head_label(words) or is_page_debris(words)
    label = label or is_wire_slug(words) or is_section_label(words) or is_issue_of_month(words)
    return dated or label or field_of_memo(words) is not None


def find_title_line(read: ReadText) -> Span | None:
    """The first paragraph that is neither byline, date nor kicker, if it reads like a title and prose follows.

    The name of an office or the like, as letters bear it at their head, is a title only where no other line follows.
    """
    told = (
        span for span in paragraphs_from_top(read) if not is_page_debris(" ".join(span.of(read.text).split()))
    )
    spans = list(islice(told, _LOOKED_AT + 1))
    words = [" ".join(span.of(read.text)[: 2 * _LONGEST_HEAD].split()) for span in spans]
    title = _title_among(words, read.text)
    if title is None:
        return None
    last = title + 1 if _goes_on(words, title) else title
    subject = SUBJECT_FIELD.match(read.text, spans[title].start)
    return Span(subject.end() if subject else spans[title].start, spans[last].end)


def _title_among(words: Sequence[str], text: str) -> int | None:
    fields = find_memo_fields(words)
    found: int | None = None
    issuer: int | None = None
    for count, line in enumerate(words):
        named = names_document(line) and (found is None or _is_short_capitals(words[found]))
        above = found is not None or (issuer is not None and not is_title_like(line))
        if above and not named and not is_head_label(line) and (is_prose(line) or line.startswith("|")):
            return issuer if found is None else _below_kicker(words, found, count)
        if count == _LOOKED_AT:
            return None
        if found == 0 and (_heads_issue(words[0], line) or heads_release(words[0], line, text)):
            issuer, found = 0, None
        if named:
            found = None
        elif found is not None and _heads_paper(words[found], line):
            issuer, found = found, None
            continue
        elif found is not None or count in fields or _is_label(line) or _names_authors(line):
            continue
        if not (named or is_title_like(line)):
            return issuer
        if is_letterhead(line) or (not count and names_outlet(line)) or stands_above_title(line):
            issuer = count
        else:
            found = count
    return None


def _heads_issue(head: str, line: str) -> bool:
    """Whether a first line names what comes out in numbers, and the one below has the number of an issue."""
    return ISSUE_LINE.fullmatch(line) is not None and names_periodical(head)


def _heads_paper(head: str, line: str) -> bool:
    """Whether a line in capitals names a paper, and the one below it says since when there is one."""
    return head.isupper() and len(head.split()) <= _MOST_OF_PAPER and is_slogan(line)


def _names_authors(line: str) -> bool:
    """Whether a line above any title holds nothing but authors; of one alone it is unsure: "Ann Lee in Arden"."""
    return " and " in line and bool(authors_of(line))


def _is_short_capitals(line: str) -> bool:
    return line.isupper() and (len(line.split()) <= _MOST_IN_KICKER or is_body_in_capitals(line))


def _goes_on(words: Sequence[str], title: int) -> bool:
    """Whether the line below a title ends it: "JOINT STATEMENT", "of the Leaders of five states"."""
    below = words[title + 1] if title + 1 < len(words) else ""
    return (
        words[title].isupper()
        and _GOES_ON.match(below) is not None
        and is_title_like(below[:1].upper() + below[1:])
    )


def _below_kicker(words: Sequence[str], found: int, prose: int) -> int:
    """The line below one of a few words in capitals that the text does not take up, where it is the title and a label
    follows: "LIVES LIVED" names a column, not its text.
    """
    kicker, below = words[found], words[found + 1]
    if not _is_short_capitals(kicker) or found + 2 > prose:
        return found
    if below.isupper() or len(below.split()) <= _MOST_IN_KICKER or not is_title_like(below):
        return found
    told = [word for line in (below, words[prose]) for word in re.findall(r"[^\W\d_]{4,}", line)]
    # What the text calls a body by its name with capitals; what a headline tells, it tells again in small letters.
    taken_up = {word.lower() for word in told if word.islower() or not is_body_in_capitals(kicker)}
    own = {word.lower() for word in re.findall(r"[^\W\d_]{4,}", kicker)}
    labelled = found + 2 < prose and (_is_label(words[found + 2]) or bool(authors_of(words[found + 2])))
    return found + 1 if labelled and not own & taken_up else found


def is_title_like(words: str) -> bool:
    """Short, beginning like a title, and not a sentence: no full stop, colon or comma at its end."""
    if not words or len(words) > _LONGEST_TITLE or len(words.split()) > _MOST_WORDS:
        return False
    first = words.lstrip("\"'“‘«¿¡")[:1]
    if not (first.isupper() or first.isdecimal() or (first.isalpha() and first.lower() == first.upper())):
        return False
    bare = words.rstrip(CLOSERS)
    if not bare or _SALUTATION.match(words) or words.lower() in _GENERIC:
        return False
    if bare[-1] == "?" and len(words) > _LONGEST_QUESTION:
        return False
    return bare[-1] not in ".,;:。،" or bool(ENDS_IN_ABBREVIATION.search(bare))


def is_prose(words: str) -> bool:
    """Long enough to be a paragraph of the text, or at least a sentence that ends."""
    if len(words) >= _SHORTEST_PROSE:
        return True
    return len(words.split()) > 4 and words.rstrip(CLOSERS)[-1:] in set(".!?。") and not _is_label(words)  # noqa: PLR2004


def _is_label(words: str) -> bool:
    """A line that says something about the text rather than naming it."""
    if (
        words.startswith(("[", "("))
        or KICKER.fullmatch(words)
        or is_kind_of_text(words)
        or is_head_label(words)
        or not any(c.isalpha() for c in words)
    ):
        return True
    if len(words) > _LONGEST_TITLE:
        return False
    return Metadata() != read_byline(words).over(read_date_line(words, first=True)).over(
        read_dated_imprint(words)
    )
