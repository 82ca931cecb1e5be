"""Lines above a title that name the paper, its part, its issue or the message of a wire, and not what is told below."""

import re

from flows.english.head_lines import KICKER
from flows.english.letterheads import is_kind_of_text, is_letterhead
from flows.english.outlet_names import names_outlet
from flows.model.calendar_names import MONTH

_SECTION = (
    r"(?:News|World|National|International|Local|Regional|Politics|Policy|Government|Diplomacy|Business|Economy|Markets"
    r"|Money|Finance|Companies|Industry|Technology|Tech|Science|Health|Education|Environment|Climate|Energy|Society|Culture"
    r"|Arts|Books|Life|Lifestyle|Style|Travel|Food|Sports?|Football|Opinion|Comment|Commentary|Analysis|Features|Letters"
    r"|Obituaries|Investigations?|Data|Video|Podcasts?|Photos|Security|Defen[cs]e|Law|Justice|Crime|Migration"
    r"|Development|Europe|Asia|Eurasia|Africa|Americas|UK|US|Middle East|Central Asia|Weather)"
)
"""What papers call their parts."""
_SECTIONS = re.compile(rf"{_SECTION}(?: ?(?:&|and) ?{_SECTION}){{0,2}}", re.IGNORECASE)
_PAPER_AND_SECTION = re.compile(
    rf"(?P<paper>[A-Z][^\n—–|:>.!?-]{{2,40}}?) ?(?:—|–|\||(?<= )-) ?(?i:{_SECTIONS.pattern})"
)
_TRAIL = re.compile(
    r"[A-Z][\w&’' ]{1,30}(?: ?[>»›] ?[A-Z][\w&’' ]{1,30}){1,5}|Home(?: ?/ ?[A-Z][\w&’' ]{1,30}){1,5}"
)
"""The way from the first page to this one: "World > Eurasia"."""
_LONGEST = 120
_SLUG = re.compile(
    r"(?:BC|UPDATE \d|[A-Z]{2,12})(?:[-/][A-Z]{2,20}){1,5}(?:/[A-Z]{2,20})?(?: ?\([A-Z][^()\n]{1,40}\))?"
    r"|[A-Z]{2,6} \d{4} \d{1,2}/\d{1,2} [A-Z]{2,12}\b.{0,200}"
)
"""What a wire calls a message: "BC-CHINA-TRADE (UPDATE 1)", "NPA 2140 23/11 RAIL Crash LEAD"."""
_ISSUE = re.compile(
    rf"(?i:{MONTH}|Spring|Summer|Autumn|Fall|Winter)(?:[/–-]{MONTH})?,? [12]\d{{3}} (?:issue|edition|number)",
    re.IGNORECASE,
)
"""Of a magazine: "December 2026 issue"."""
_SLOGAN = re.compile(
    r"[A-Z][^.!?:;\n]{2,80} (?:since|est\.?|established(?: in)?|founded(?: in)?) (?:1[5-9]|20)\d\d",
    re.IGNORECASE,
)
_NAME_AND_KIND = re.compile(
    r"(?P<name>[^\n:|–—]{3,80}?) ?(?:[–—|:]|(?<= )-) ?(?P<kind>[^\d,(]{3,30}?)(?P<rest>,? \d.*)?"
)


def is_section_label(words: str) -> bool:
    """Whether a line above a title names the part of a paper or the way to it: "World > Eurasia", "Business"."""
    return any(form.fullmatch(words) for form in (_SECTIONS, _PAPER_AND_SECTION, _TRAIL))


def paper_of_section(words: str) -> str:
    """The paper whose part a line names: "Tokyo Window" of "Tokyo Window — Diplomacy"; or empty."""
    match = _PAPER_AND_SECTION.fullmatch(words)
    return match["paper"] if match and not _SECTIONS.fullmatch(match["paper"]) else ""


def is_slogan(words: str) -> bool:
    """Whether a line may be what a paper says of itself below its name: "News for the coast since 1921"."""
    return _SLOGAN.fullmatch(words) is not None


def is_issue_of_month(words: str) -> bool:
    """Whether a line only says of which month or season an issue is."""
    return _ISSUE.fullmatch(words) is not None


def is_wire_slug(words: str) -> bool:
    """Whether a line is what a wire calls a message by, and no headline."""
    return _SLUG.fullmatch(words) is not None


def issuer_with_kind(words: str) -> str:
    """The office or outlet in a line that names it and a kind of text, as "Vale Police - Statement 4"; or empty."""
    match = _NAME_AND_KIND.fullmatch(words) if len(words) <= _LONGEST else None
    if match is None or not (is_letterhead(match["name"]) or names_outlet(match["name"])):
        return ""
    kind = match["kind"].rstrip()
    return match["name"] if is_kind_of_text(kind) or KICKER.fullmatch(kind) else ""


def stands_above_title(words: str) -> bool:
    """Whether a line at the head of a text is none of its title where another one can be."""
    named = is_section_label(words) or is_issue_of_month(words) or is_wire_slug(words)
    return named or bool(issuer_with_kind(words))
