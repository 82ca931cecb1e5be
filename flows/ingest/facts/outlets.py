"""The first lines of a text -> who issues it: the letterhead above its title, or the name of a paper by its byline."""

import re
from collections.abc import Sequence

from flows.english.head_labels import is_head_label
from flows.english.head_lines import ISSUE_LINE, KICKER
from flows.english.letterheads import (
    heads_release,
    is_body_in_capitals,
    is_kind_of_text,
    is_letterhead,
    names_document,
)
from flows.english.mastheads import is_slogan, issuer_with_kind, paper_of_section
from flows.english.outlet_names import names_outlet, names_periodical
from flows.ingest.facts.author_lines import authors_of
from flows.ingest.facts.bylines import OPENING_LINES, first_lines, is_prose_line, read_byline
from flows.ingest.facts.date_lines import read_as_of, read_date_line
from flows.ingest.facts.imprints import WITHIN, read_dated_imprint
from flows.ingest.facts.in_small_letters import in_small
from flows.ingest.facts.issuers import issuer_told
from flows.model.source import Fact, Metadata, Origin

_MOST_PARTS = 2
_MASTHEAD = 4
_PART = re.compile(
    r"(?:Sub)?(?:Office|Committee|Subcommittee|Department|Division|Bureau|Directorate|Section|Branch|Secretariat|Service)\b",
    re.IGNORECASE,
)


_NUMBERED_PAPER = re.compile(
    r"(?:Resolution|Judge?ment|Decision|Order|Ruling|Decree|Circular|Regulation|Directive|Opinion|Notice"
    r"|Written Question) (?:[Nn]o\.? ?)?\d.{0,100}"
)
"""The line of what an office issues by its number: "Resolution No. 19/2026 of 20 March"."""


def read_outlet(text: str, title: str = "") -> Metadata:
    """The outlet that the first lines name; one in capitals as the text writes it elsewhere. The `title` is none."""
    opening = first_lines(text, OPENING_LINES)
    lines = _head(opening)
    released = len(lines) > 1 and heads_release(lines[0], lines[1], text)
    name = (
        lines[0] if released else _masthead(lines, title) or _letterhead(lines, title) or _beside_label(lines)
    )
    name = _in_one_line(name, text) if name else issuer_told(opening, text, title)
    return Metadata(outlet=Fact(name, Origin.DOCUMENT, WITHIN)) if name else Metadata()


def _in_one_line(lines: str, text: str) -> str:
    return ", ".join(in_small(line, text) for line in lines.split("\n"))


def _head(lines: Sequence[str]) -> Sequence[str]:
    """The lines up to the first of prose."""
    end = next((n for n, line in enumerate(lines) if is_prose_line(line)), len(lines))
    return lines[:end]


def _letterhead(lines: Sequence[str], title: str) -> str:
    """The line at the head that names an office or a paper, if both a title and a label stand below it; one right below
    the title, if labels follow. A part of the office on the next line belongs to it.
    """
    first = next((n for n, line in enumerate(lines[:2]) if is_letterhead(line) or names_outlet(line)), None)
    if first is None and title in lines[1:] and any(map(is_body_in_capitals, lines[:1])):
        first = 0
    if first is None or (first and not is_letterhead(lines[first])):
        return ""
    last = first
    while last + 1 < len(lines) and last - first < _MOST_PARTS and _is_part(lines[first], lines[last + 1]):
        last += 1
    below = [line for line in lines[last + 1 :] if not is_letterhead(line)]
    labels = [line for line in below if _is_label(line)]
    fits = (
        any(map(_is_label, below[:1])) or _names_authors(below)
        if first
        else title in lines[last + 1 :] or len(labels) < len(below)
    )
    issued = bool(labels) or any(map(names_document, below)) or any(map(_NUMBERED_PAPER.fullmatch, below[:1]))
    return "\n".join(lines[first : last + 1]) if issued and fits else ""


def _names_authors(below: Sequence[str]) -> bool:
    """Whether authors and a day stand below."""
    return len(below) > 1 and _dated(below[1]) and bool(authors_of(below[0], dated=True))


def _is_part(office: str, line: str) -> bool:
    """Whether a line names a part of an office: "Office of the Inspector" below "Department of Health"."""
    return is_letterhead(office) and is_letterhead(line) and _PART.match(line) is not None


def _masthead(lines: Sequence[str], title: str) -> str:
    """The first line, if it names what comes out in numbers and the number of an issue stands below it, or if a line
    below says since when there is such a paper; the name in a line that holds a part of a paper or a kind of text, too.
    """
    if not lines:
        return ""
    if names_periodical(lines[0]) and any(ISSUE_LINE.fullmatch(line) for line in lines[1:_MASTHEAD]):
        return lines[0]
    if any(map(is_slogan, lines[1:2])) and title in lines[2:]:
        return lines[0]
    named = (paper_of_section(line) or issuer_with_kind(line) for line in lines[:_MASTHEAD] if line != title)
    return next(filter(None, named), "")


def _beside_label(lines: Sequence[str]) -> str:
    """A line with nothing but the name of a paper, under a byline or above or below a date."""
    for number, line in enumerate(lines[1:], 1):
        if names_outlet(line):
            beside = (*lines[number - 1 : number], *lines[number + 1 : number + 2])
            if any(read_byline(other) != Metadata() or _dated(other) for other in beside):
                return line
    return ""


def _is_label(line: str) -> bool:
    kind = is_kind_of_text(line) or KICKER.fullmatch(line) or is_head_label(line)
    return bool(kind) or read_byline(line) != Metadata() or _dated(line)


def _dated(line: str) -> bool:
    found = read_date_line(line).over(read_dated_imprint(line))
    return found.published is not None or found.updated is not None or read_as_of(line) != Metadata()
