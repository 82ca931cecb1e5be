"""Lines above a title that name who issues a text or what kind of text it is: "Ministry of Health", "STATEMENT"."""

import re

_ISSUER = (
    r"(?:Ministry|Ministries|Department|Office|Bank|Embassy|Government|Parliament|Agency|Authority|Commission|Council"
    r"|Committee|Court|Institute|University|Foundation|Association|Organi[sz]ation|Secretariat|Bureau|Service|Fund|Union"
    r"|Chamber|Assembly|House|Senate|Directorate|Nations|Presidency|Mission|Delegation|Federation|Cent(?:re|er)|Board"
    r"|Programme|Treasury|Cabinet|Congress|Police|Republic|Kingdom)"
)
_JOINED = r"(?:of|for|on|and|the|de|du|to|in|&)"
_LETTERHEAD = re.compile(
    rf"(?:The )?(?:[A-Z][\w.'’&-]* ){{0,5}}{_ISSUER}(?:,? (?:of|for|on|and|&)(?: {_JOINED}|,? [A-Z][\w.'’&-]*){{1,14}}"
    r"| \([A-Z][\w-]+\)){0,2}"
)
SMALL_WORDS = frozenset(["of", "for", "on", "and", "the", "de", "du", "to", "in"])
_KIND = re.compile(
    r"(?:(?:press|news|media) (?:release|statement|advisory)|statement|communiqu[eé]|circular|bulletin|notice|read-?out"
    r"|memorandum|transcript|hansard|(?:(?:official|verbatim|hansard) )?(?:report|record)(?: of (?:the )?proceedings)?)"
    r"(?:\s*(?:no\.?|nr\.?|number|#)\s*[\w/.-]{1,20})?"
    r"(?: \((?:extracts?|excerpts?|corrected|uncorrected|unrevised)\))?",
    re.IGNORECASE,
)
_DOCUMENT = re.compile(
    r"(?:(?:Joint|Final|Opening|Closing|Written|Oral|Press|Introductory|Official) )?(?:Statement|Remarks|Read-?out"
    r"|Speech|Address|Communiqu[eé]|Declaration|Report|Minutes|Summary|Resolution|Transcript|Message|Note|Letter)"
    r"(?: [a-z]+)? (?:by|of|on|from|to|following|at|after)\b"
)
_LONGEST_DOCUMENT = 260


def is_letterhead(words: str) -> bool:
    """Whether a line is nothing but the name of an office, a ministry, a bank or the like."""
    if words.isupper():
        small = [w.lower() if w.lower() in SMALL_WORDS else w.capitalize() for w in words.split()]
        words = " ".join([small[0].capitalize(), *small[1:]])
    return len(words) <= 160 and _LETTERHEAD.fullmatch(words) is not None  # noqa: PLR2004 - as long as a title


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
