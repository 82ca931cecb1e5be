"""Numbers by which laws and judgments are cited, and what is bound is paged: "555 U.S. 7", "91 Fed. Reg. 41,207".

They count nothing, however much "555 pages" looks like them.
"""

import re

_SERIES = r"(?:\d{1,2}[a-z]{1,2}|[2-9]d)\.?"
"""Which row of volumes: "F.3d", "Cal. App. 4th"."""
_SHORTENED = rf"(?:[A-Z][A-Za-z’']{{0,9}}\.(?:{_SERIES})?|{_SERIES}|&|of)"
_REPORTER = rf"(?:[A-Z][A-Za-z]{{0,9}}\.(?:{_SERIES})?)(?:[ ]?{_SHORTENED}){{0,5}}"
"""A row of volumes in short, every word with its stop: "S. Ct.", "F. Supp. 2d", "Fed. Reg."."""
_CODES = r"(?:U\.?S\.?C\.?|C\.?F\.?R\.?|USCA|All ER|AC|QB|WLR|SCR|CLR|EHRR|ECR|I\.?L\.?M\.?|U\.?N\.?T\.?S\.?)"
_PAGE = r"\d[\d,]{0,6}[a-z]?(?:[-–]\d{1,5})?(?=[,;:)\]]|\.(?!\d)| \(| ?\n|\Z| (?:at|n\.|and|note)\b)"
_SECTION = r"(?:§{1,2} ?|(?:pts?|ch|art|secs?)\. ?)\d"
_CITED = re.compile(
    rf"\d{{1,4}} (?:(?:{_REPORTER}|{_CODES}) (?:{_PAGE}|{_SECTION})|{_CODES} \d{{1,5}}(?:\.\d|[a-z]?\b))"
)
_PARAGRAPH = re.compile(r"(?:§{1,2}|¶{1,2}|\b(?:para|paras|art|arts|sec|secs|ch|pp?|n|fn|ln)\.) ?\Z")
"""Before a number that only tells where: "Id. ¶ 19", "§ 4", "pp. 12"."""
_AHEAD = 8


def is_citation(text: str, start: int) -> bool:
    """Whether a number at a place is the volume of what is cited by it, or the paragraph or page of something."""
    return _CITED.match(text, start) is not None or (
        _PARAGRAPH.search(text, max(0, start - _AHEAD), start) is not None
    )
