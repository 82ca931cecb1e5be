"""What only observes the forms of a debate, a letter or a meeting, and tells nothing."""

import re

from flows.compose.wording.wording import content_words

_FORMS = re.compile(
    r"\b(?:obliged|grateful|indebted|thanks?) (?:to|for)\b|\bI (?:thank|congratulate|commend|welcome|pay tribute)\b"
    r"|\b(?:hon\.|honourable|learned) (?:Lady|Gentleman|Friend|Member)|\bMember for\b|\b(?:Dear|Yours) \w+",
    re.IGNORECASE,
)
_LABEL = r"(?:[A-Z][^:?!\n]{0,60}: )?"
_CHAIR = r"(?:(?:Mr|Madam|Mrs|Ms)\.? (?:Speaker|President|Chairman|Chair)(?:, Sir)?, )?"
_GREETING = re.compile(
    rf"\W*{_LABEL}(?:Order, |On a point of order\b"
    r"|(?:Good (?:morning|afternoon|evening|day)|Hello|Welcome to|Thank you)\b[^.!?]{0,60}[.!]"
    r"|I (?:will |shall )?give way\b|(?:(?:I|We) (?:also )?have with (?:me|us)|With (?:me|us) (?:today|here))\b"
    r"|(?:I|We)(?:['’]m|['’]re| am| are) (?:delighted to be |pleased to be |now )?joined by\b"
    r"|(?:Joining (?:me|us)|Please (?:join me in )?welcom(?:e|ing))\b"
    rf"|{_CHAIR}I (?:am the (?:Senator|Member|Deputy) for|rise to)\b)"
)
_POLITE = re.compile(
    r"\b(?:congratulated|thanked|greeted|expressed (?:(?:his|her|its|their) )?(?:\w{2,12} )?(?:gratitude|appreciation)"
    r"|(?:wished|conveyed|extended) [^.;]{0,60}\b(?:success|well|greetings|congratulations|best wishes))\b"
)
_FEWEST = 1
"""Words of meaning that tell something: "Rain." tells nothing."""


def is_form(words: str) -> bool:
    """Whether words belong to the forms of a debate or a letter."""
    return _FORMS.search(words) is not None


def is_courtesy(words: str) -> bool:
    """Whether a sentence tells that somebody congratulated or thanked somebody."""
    return _POLITE.search(words) is not None


def is_greeting(words: str) -> bool:
    """Whether a sentence opens or leads a meeting, presents its speaker, or is a call of a word or two."""
    return _GREETING.match(words) is not None or len(content_words(words)) <= _FEWEST
