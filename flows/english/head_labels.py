"""Lines of the frame of a text that name nothing: references, symbols, page numbers, addresses, secrecy."""

import re

from flows.english.clock_names import ANY_ZONE
from flows.model.calendar_names import MONTH

_LONGEST = 160
_DAY = rf"(?i:\d{{1,2}} {MONTH} [12]\d{{3}}|{MONTH} \d{{1,2}}, [12]\d{{3}})"
_SECRECY = r"(?:OFFICIAL(?:[-:– ]{1,3}SENSITIVE)?|UNCLASSIFIED|CONFIDENTIAL|RESTRICTED|TLP:[A-Z]{3,6})"
_PAGE = r"(?:[Pp]age|[Pp]\.|PAGE):? ?\d{1,4}(?: ?(?:/|of) ?\d{1,4})?"
_RUNNING_HEAD = re.compile(
    rf"\d{{1,4}} {_DAY}(?: \d{{1,4}})?|{_DAY} \d{{1,4}}|(?:{_SECRECY} ?[|·–-]? ?)?{_PAGE}|{_SECRECY}(?: {_PAGE})?"
)
"""Above or below each page: "701 17 NOVEMBER 2026 702", "OFFICIAL Page 4 of 4"."""
_FIELDS = re.compile(
    r"(?:(?:Our |Your )?[Rr]ef(?:erence)?(?: [Nn]o\.?)?|RNS [Nn]umber"
    r"|(?:Document|Doc\.?|File|Case|Order|Index)(?: [Nn]o\.?)?|Original|Distr\.?|Distribution"
    r"|(?:Data|Report)(?:ing)? (?:to|period)|Next (?:report|update|issue)"
    r"|Supersedes|Replaces|Incident (?:Director|Controller)"
    r"|Presenters?|Guests?|Producer|Photographs?(?: by)?|Pictures(?: by)?|Additional reporting)"
    r" ?: ?\S.{0,100}"
    r"|(?:Photographs?|Photography|Pictures|Illustrations?|Words|Additional reporting) by [A-Z].{1,80}"
)
_SYMBOL = re.compile(
    r"(?=\D{0,40}\d)(?:[A-Z]{1,8}(?:[/.-][A-Z0-9().-]{1,14}){1,7}|(?:No|Nr|Number|№)\.? ?[\w/-]{1,20})"
    r"|\(\d{1,4}(?:-\d{1,6}){1,2}\)(?: Page:? ?\d{1,4}/\d{1,4})?"
)
"""The symbol or number of a document: "WT/DS658/6", "No. 88/2026", "(26-8114) Page: 1/2"."""
_SECTION = re.compile(r"(?:[A-Z][\w&’' ]{1,40}, )?[Pp](?:ages?|p?\.) ?\d{1,3}(?: ?[-–] ?\d{1,3})?")
_ADDRESS = re.compile(
    r"(?=[^\n]{0,120}\d)[^\n]{0,120}\b(?:Street|St|Road|Rd|Avenue|Ave|Square|Lane|Boulevard|House|Floor|Building|Way|Place)"
    r"\b,? [^\n.]{0,60}(?:[A-Z]{1,2}\d{1,2}[A-Z]? \d[A-Z]{2}|\b\d{5,6})(?:, [A-Z][\w .]{1,40})?"
)
"""A house in a street, with the number of its town."""
_LEGAL_BASIS = re.compile(
    r"(?:[A-Z][A-Za-z()&,-]{1,20} (?:(?:and|of|the) ){0,2}){1,8}(?:ACT|Act|REGULATIONS|Regulations) (?:19|20)\d\d"
    r"(?:, (?i:sections?|s\.|part|regulations?) ?[\w() ,-]{1,30})?"
)
_INSIDE = re.compile(
    r"\(?(?:This announcement contains inside information|Not for (?:release|publication|distribution)|Copyright \S"
    r"|© \S|(?:Check|Delivered) against delivery|Unofficial (?:translation|transcript))\b.{0,200}",
    re.IGNORECASE | re.DOTALL,
)
_STAMP = re.compile(
    rf"(?i:\d{{1,2}} {MONTH}|{MONTH} \d{{1,2}})(?:,? [12]\d{{3}})?,? (?:at )?\d{{1,2}}:\d\d"
    rf"(?: ?[APap]\.?[Mm]\.?)?(?: \(?{ANY_ZONE}\)?)?"
)
"""The day and minute at which something was put out: "11 FEB, 14:35"."""
_MEETING = re.compile(
    r"\d{1,3}(?:,\d{3})?(?i:st|nd|rd|th) (?:[A-Z][A-Za-z]{2,14} ){0,2}(?i:meeting|session|sitting)"
    r"(?:,? ?\((?i:am|pm|a\.m\.|p\.m\.|night|resumed|closed|part [ivx]{1,4})\)){0,2}"
)
"""The number of a meeting: "9,964TH MEETING (PM)"."""
_FORMS = (_STAMP, _MEETING, _RUNNING_HEAD, _FIELDS, _SYMBOL, _SECTION, _ADDRESS, _LEGAL_BASIS, _INSIDE)
_LONGEST_NOTICE = 240


def is_head_label(words: str) -> bool:
    """Whether a line at the head of a text, on one line, only bears what a file is kept by, and is no title."""
    if len(words) > _LONGEST and not _INSIDE.match(words):
        return False
    return len(words) <= _LONGEST_NOTICE and any(form.fullmatch(words) for form in _FORMS)


def is_running_head(words: str) -> bool:
    """Whether a line is what stands above or below each page."""
    return len(words) <= _LONGEST and _RUNNING_HEAD.fullmatch(words) is not None
