"""Lines above a title that name who issues a text or what kind of text it is: "Ministry of Health", "STATEMENT"."""

import re

from flows.english.head_lines import BODY_OF_PEOPLE
from flows.english.legal_forms import CLEAR_FORMS
from flows.english.titles import MODIFIERS, OFFICES

_ISSUER = (
    r"(?:Ministry|Ministries|Department|Office|Bank|Embassy|Government|Parliament|Agency|Authority|Commission|Council"
    r"|Committee|Court|Institute|University|Foundation|Association|Organi[sz]ation|Secretariat|Bureau|Service|Fund|Union"
    r"|Chamber|Assembly|House|Senate|Directorate|Nations|Presidency|Mission|Delegation|Federation|Cent(?:re|er)|Board"
    r"|Programme|Exchange|Party|Branch|Treasury|Inspectorate|Ombudsman|Tribunal|Inquiry|Regulator|Library"
    r"|(?:General|Joint) Staff|Armed Forces|Headquarters|Observatory|Cabinet|Congress|Police|Republic|Kingdom)"
)
_JOINED = r"(?:of|for|on|and|the|de|du|to|in|&)"
_LETTERHEAD = re.compile(
    rf"(?:The )?(?:[A-Z][\w.'’&-]* (?:(?:and|&) )?){{0,5}}{_ISSUER}"
    rf"(?:(?:,? (?:of|for|on|and|&)(?: {_JOINED}|,? [A-Z][\w.'’&-]*){{1,14}}| \([A-Z][\w-]+\)){{0,2}})"
)
SMALL_WORDS = frozenset(["of", "for", "on", "and", "the", "de", "du", "to", "in"])
_KIND = re.compile(
    r"(?:(?:press|news|media) (?:releases?|statements?|advisory)|press service"
    r"|statement|communiqu[eé]|circular|bulletin|notice|read-?out"
    r"|memorandum|transcript|hansard|(?:(?:official|verbatim|hansard) )?(?:report|record)(?: of (?:the )?proceedings)?)"
    r"(?:\s*(?:no\.?:?|nr\.?:?|number:?|#)\s*[\w/.-]{1,20}| \d{1,4})?"
    r"(?:\s*[-–—|:,]\s*(?:for )?immediate (?:release|use|publication))?"
    r"(?: \((?:extracts?|excerpts?|corrected|uncorrected|unrevised)\))?",
    re.IGNORECASE,
)
_DOCUMENT = re.compile(
    r"(?:(?:Joint|Final|Opening|Closing|Written|Oral|Press|Introductory|Official|[A-Z][a-z]+-of-[a-z]+) )?"
    r"(?:[Ss]tatement|Remarks|Read-?out|Speech|Address|Communiqu[eé]|Declaration|Report|Minutes|MINUTES|Summary|Resolution"
    r"|Transcript|Message|Note|Letter|[Pp]ress (?:[Cc]onference|[Bb]riefing))"
    r"(?: [a-z]+)? (?:by|of|on|from|to|following|at|after)\b"
    r"|(?:TRANSCRIPT|Transcript): [A-Z]|(?:NOTICE|ORDER|DECISION|MINUTES) OF [A-Z]"
)
_SITE = re.compile(r"Official (?:Web ?)?[Ss]ite of (?:the )?[A-Z].{2,100}", re.IGNORECASE)
_LONGEST_DOCUMENT = 260
_RELEASE = re.compile(
    r"for immediate release\b.{0,60}|(?:press|news|media) (?:release|statement)s?\b.{0,60}", re.IGNORECASE
)
_OFFICE_WORD = "|".join(map(re.escape, sorted(OFFICES)))
_OFFICE = re.compile(
    rf"(?:the )?(?:(?:{'|'.join(map(re.escape, sorted(MODIFIERS)))}|{_OFFICE_WORD}) ){{0,3}}(?:{_OFFICE_WORD})"
    r"(?: (?:of|for|to) [^.,;:]{2,60})?",
    re.IGNORECASE,
)
_MOST_WORDS_OF_NAME = 6
_MOST_WORDS_IN_CAPITALS = 7


_OF_NAME = r"(?:[A-Z][\w’'-]*,?|and|of|for|the|&)"
_BODY = re.compile(
    rf"(?:{_OF_NAME} ){{0,8}}(?:Committee|Board|Commission|Council|Court|Agency|Authority|Office|Department|Ministry"
    rf"|Library|Institute|Association|Tribunal|Inspectorate)(?: (?:of|for|on)(?: {_OF_NAME}){{1,6}})?"
)


def is_letterhead(words: str) -> bool:
    """Whether a line is nothing but the name of an office, a ministry, a bank or the like."""
    if words.isupper():
        small = [w.lower() if w.lower() in SMALL_WORDS else w.capitalize() for w in words.split()]
        words = " ".join([small[0].capitalize(), *small[1:]])
    if len(words) > 160:  # noqa: PLR2004 - as long as a title
        return False
    return any(form.fullmatch(words) for form in (_LETTERHEAD, _SITE)) or _names_firm(words)


def names_body(words: str) -> bool:
    """Whether words are nothing but the name of a body: "Health and Homes Committee", "Arden Board of Elections"."""
    return is_letterhead(words) or _BODY.fullmatch(words) is not None


def is_body_in_capitals(words: str) -> bool:
    """Whether a line in capitals holds a word of the names of bodies: "DOCKERS' UNION OF ARDEN"."""
    return (
        words.isupper()
        and len(words.split()) <= _MOST_WORDS_IN_CAPITALS
        and bool(BODY_OF_PEOPLE.search(words.title()))
    )


def _names_firm(words: str) -> bool:
    parts = words.split()
    if not 1 < len(parts) <= _MOST_WORDS_OF_NAME or parts[-1] not in CLEAR_FORMS:
        return False
    apart = parts[0][0].isupper() and parts[-2].endswith(",")
    return apart or all(part[0].isupper() for part in parts[:-1])


def heads_release(head: str, line: str, text: str) -> bool:
    """Whether a first line is the name, which the text takes up, or the office of who issues the release below it."""
    if _OFFICE.fullmatch(head) and _RELEASE.fullmatch(line):
        return True
    named = len(head.split()) <= _MOST_WORDS_OF_NAME and all(word[0].isupper() for word in head.split())
    below = named and (_RELEASE.fullmatch(line) is not None or names_document(line))
    return below and text.count(head) > 1


def is_kind_of_text(words: str) -> bool:
    """Whether a line says only what kind of text follows: "Press release no. 19/2025"."""
    return _KIND.fullmatch(words.rstrip(":")) is not None


def names_document(words: str) -> bool:
    """Whether a line names a document in full, however long: "Statement by the Minister of Health, Dr. Lee, on ..."."""
    return (
        len(words) <= _LONGEST_DOCUMENT
        and _DOCUMENT.match(words) is not None
        and words.rstrip("\"'”’)")[-1:] not in ".,;:"
    )
