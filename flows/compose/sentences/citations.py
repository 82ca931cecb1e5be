"""Works cited in a text: "(Lund and Moe, 2018, p. 44)", "Lund et al. (2021)". Which years and names belong to them."""

import re

from flows.model.spans import Span

_REACH = 80
"""Characters beside a year or a name in which the rest of its citation is looked for."""
_LONGEST_BRACKET = 300
_LAST_NAME = r"[A-Z][\w’'.-]*"
_MORE_NAMES = rf"(?:,? (?:{_LAST_NAME}|and|&|et|al\.?|von|van|de|for|of|the)){{0,8}}"
_YEAR = r"(?:1[89]|20)\d\d[a-z]?(?![\d–-])"
_BEFORE_YEAR = re.compile(
    rf"[(;] ?(?:(?:see|see also|cf\.|e\.g\.),? )?{_LAST_NAME}{_MORE_NAMES},? (?:\d{{4}}[a-z]?, ){{0,4}}\Z"
    r"|\b[A-Z][\w’'-]+(?: et al\.?,?)? \(\Z"
)
_BEHIND_YEAR = re.compile(r"[a-z]?(?:, \d{4}[a-z]?)*(?:[,:] ?(?:(?:pp?|paras?|chs?)\. ?)?[\divxl–-]+)? ?[;)]")
_BEHIND_NAME = re.compile(
    rf"{_MORE_NAMES}(?P<inside>,? {_YEAR})|(?:,? (?:and|&) [A-Z][\w’'-]{{1,30}}|,? et al\.?)? \({_YEAR}[,;:) ]"
)
"""Further authors, and the year, in brackets of its own or not."""

_BEHIND_OF_JUDGMENT = re.compile(r"[\])] (?:\d{1,3} )?[A-Z]{2,8}\d{0,2}(?: [A-Z][a-z]{1,9})? \d{1,5}\b")
_OF_NUMBER = re.compile(r"\b(?:[Nn]os?\.?|[Nn]umber|Act|Notice|Order|Petition|Appeal|Case) \d{1,6} of \Z")
_NOTE = re.compile(
    r"(?:[\[(]?\^?[\d⁰¹²³⁴-⁹*†]{1,4}[\].:)]{0,2}\s{1,3})?"
    r"(?P<authors>[A-Z][\w’'-]{1,30}(?:(?:, | and | & )[A-Z][\w’'-]{1,30}){0,3}), "
    r"[“\"'*_A-Z][^.;]{3,150}, (?:[A-Z][\w’'-]{1,30}[:,]? ){1,4}(?:19|20)\d\d"
    r"(?:, pp?\. ?\d{1,4}(?:[–-]\d{1,4})?)?\.?\s*"
)
"""A note that is a work and no more: who wrote it, its title, place and year, and a page."""


def is_cited_year(text: str, year: Span) -> bool:
    """Whether a year only tells which work, judgment or instrument is meant: behind a name, "[2016] UKSC 12", "No. 9 of
    2026".
    """
    if _numbers_judgment(text, year) or _OF_NUMBER.search(text, max(0, year.start - _REACH), year.start):
        return True
    behind = _BEHIND_YEAR.match(text, year.end, year.end + _REACH)
    return (
        behind is not None and _BEFORE_YEAR.search(text[max(0, year.start - _REACH) : year.start]) is not None
    )


def _numbers_judgment(text: str, year: Span) -> bool:
    """Whether a year opens the number of a judgment: "[2025] EWCA Civ 1127", "(2019) 3 SCC 45"."""
    opened = text[year.start - 1 : year.start] if year.start else ""
    return opened in {"[", "("} and _BEHIND_OF_JUDGMENT.match(text, year.end, year.end + _REACH) is not None


def is_cited_author(text: str, name: Span) -> bool:
    """Whether a year stands behind a surname as behind the author of a work; a bare one only inside brackets."""
    behind = _BEHIND_NAME.match(text, name.end, name.end + _REACH)
    if behind is None:
        return False
    if behind["inside"] is None:
        return True
    before = text[max(0, name.start - _LONGEST_BRACKET) : name.start]
    return before.rfind("(") > before.rfind(")")


def authors_of_note(text: str, paragraph: Span) -> Span | None:
    """Where the authors stand in a paragraph that is a work and no more: "Low, Rails, Oslo 2025."."""
    note = _NOTE.fullmatch(text, paragraph.start, paragraph.end)
    return Span(*note.span("authors")) if note else None
