"""What a text tells as talk that nobody stands for: it is in the registers, and given no prominence."""

import re

_TALK = r"(?:rumou?rs?|gossip|hearsay|scuttlebutt|whispers?)"
_HEARSAY = re.compile(
    r"[,–—-] ?or so (?:the )?[\w’'-]+(?: [\w’'-]+){0,3} (?:says?|goes|ha(?:s|ve) it|claims?|believes?|tells?"
    r"|hears?|reckons?)\b"
    r"|\b(?:it|he|she|they) (?:is|are|was|were) (?:widely |often |also )?(?:rumou?red|whispered|murmured|gossiped)\b"
    rf"|\b(?:the )?(?:{_TALK}|word|legend|talk|the grapevine) (?:on|in) the (?:street|market|town|corridors?|bazaar)s? "
    rf"|\b{_TALK} (?:ha(?:s|d|ve)|have) (?:long )?(?:it|circulated|spread|swirled)\b"
    rf"|\b(?:there (?:is|are|was|were)|amid|according to|on the strength of) (?:[\w’'-]+ ){{0,3}}?{_TALK}\b"
    r"|\bword has it\b|\b(?:people|neighbou?rs|locals|the (?:market|street|town|village)) whispers?\b|\btongues wag\b"
    r"|\bI (?:have )?(?:hear|heard) (?:it said|tell|on the grapevine)\b",
    re.IGNORECASE,
)


def is_hearsay(words: str) -> bool:
    """Whether a sentence gives as its only source what is said about: "or so the market says", "rumour has it"."""
    return _HEARSAY.search(words) is not None
