"""What a text says of itself below or in its title -> who issues it, where no letterhead does.

"This update is issued by OCHA Arden in collaboration with ...", "SG/SM/22984", "IAEA Director General Statement on
...", "Foreign Ministry Spokesperson Ann Lee's Regular Press Conference on ...", the lead of a news release.
"""

import re
from collections.abc import Sequence

from flows.english.datelines import read_dateline
from flows.english.head_labels import is_head_label
from flows.english.head_lines import KICKER
from flows.english.letterheads import is_letterhead
from flows.english.outlet_names import names_outlet
from flows.ingest.facts.bylines import read_byline
from flows.model.source import Metadata

_WORD = r"[A-Z][\w&'’-]{0,30}"
_NAME = rf"{_WORD}(?: (?:(?:of|for|and|the|on) ){{0,2}}{_WORD}){{0,10}}"
_ISSUED = re.compile(
    r"\W{0,3}(?:This|The present|The following) (?:[\w-]{2,20} ){1,4}?(?:is|was|has been) (?:[a-z]+ly )?"
    rf"(?:issued|published|released) (?:today )?by (?:the )?(?P<name>{_NAME})"
)
_LONGEST_SENTENCE = 400
_ORGANS = {
    "SG": "Secretary-General", "DSG": "Deputy Secretary-General", "SC": "Security Council", "GA": "General Assembly",
    "ECOSOC": "Economic and Social Council",
}  # fmt: skip
_SYMBOL = re.compile(
    r"(?P<organ>DSG|SG|SC|GA|ECOSOC)/(?:[A-Z0-9]{1,6}/){0,2}\d{3,6}(?:[-/][A-Z0-9]{1,10}){0,3}"
)
"""Of a press release of the United Nations: "SC/16291", "SG/SM/22984"."""
_UNITED_NATIONS = "United Nations"
_OFFICE = (
    r"(?:Director|General|Secretary|President|Presidency|Chair\w{0,6}|Commissioner|Administrator|Spokes\w{3,6}|Ministers?"
    r"|Leaders|Representatives?|Commission|Council|Board|Secretariat|Bureau)"
)
_STATEMENT = re.compile(
    r"(?:[A-Z][a-z]+ (?:[Nn]o\.? )?\d{1,4} ?[:–—-] ?)?"
    rf"(?P<name>[A-Z][A-Z0-9&+]{{1,7}} (?:[A-Z][a-z]+[ -]){{0,3}}{_OFFICE})"
    r"(?:['’]s?)? (?:Joint )?Statement (?:on|regarding|concerning|following) .+"
)
_PRESS_CONFERENCE = re.compile(
    rf"(?P<name>(?:{_WORD} ){{0,4}}(?:Ministry|Department|Office|Commission)(?: of (?:the )?{_NAME})?)"
    rf" Spokes(?:person|man|woman) (?:{_WORD} ){{1,3}}(?:(?<=['’]s )|(?<=['’] ))(?:\w+ ){{0,2}}"
    r"(?:Press|News|Media) (?:Conference|Briefing)\b.{0,80}"
)
_IN_OWN_NAME = re.compile(r"\bsaid today\b|(?:\A|\n)\W{0,3}(?:\d{1,3}\. )?We,? ")
_LEAD = re.compile(rf"(?:The )?(?P<name>{_NAME}) \((?P<short>[A-Z][A-Za-z&-]{{1,9}})\) ")
_LABELLED = re.compile(r"(?:press|news|media) release\b.{0,60}", re.IGNORECASE)
_OPENING = 3000


def issuer_told(lines: Sequence[str], text: str, title: str) -> str:
    """Who issues the text, by a sentence among its first `lines`, its symbol, its title or its lead; or empty."""
    return (
        next(filter(None, map(_issuing, lines)), "")
        or _by_symbol(lines, text)
        or _in_title(lines, text, title)
        or _releasing(lines, title)
    )


def _issuing(line: str) -> str:
    match = _ISSUED.match(line[:_LONGEST_SENTENCE])
    name = match["name"] if match else ""
    is_body = name and (name.split()[0].isupper() or is_letterhead(name) or names_outlet(name))
    return name if is_body else ""


def _by_symbol(lines: Sequence[str], text: str) -> str:
    """The United Nations, where a line is the symbol of its press releases and the text speaks of it and the organ."""
    opening = text[:_OPENING]
    for line in lines:
        match = _SYMBOL.fullmatch(line)
        if match and _ORGANS[match["organ"]] in opening and _UNITED_NATIONS in opening:
            return _UNITED_NATIONS
    return ""


def _in_title(lines: Sequence[str], text: str, title: str) -> str:
    """Whose statement or press conference it is, as its title says: "IAEA Director General", "G7 Foreign Ministers"."""
    if conference := _PRESS_CONFERENCE.fullmatch(title):
        return conference["name"]
    match = _STATEMENT.fullmatch(title)
    if match is None or any(read_byline(line) != Metadata() for line in lines):
        return ""
    official = _IN_OWN_NAME.search(text[:_OPENING]) or any(map(is_head_label, lines))
    return match["name"] if official else ""


def _releasing(lines: Sequence[str], title: str) -> str:
    """The body with which the lead of a news release begins, if its title begins with what it is called for short."""
    if not any(KICKER.fullmatch(line) or _LABELLED.fullmatch(line) for line in lines):
        return ""
    for line in lines:
        dateline = read_dateline(line)
        lead = _LEAD.match(line, dateline.end) if dateline else None
        if lead:
            return lead["name"] if title.startswith(f"{lead['short']} ") else ""
    return ""
