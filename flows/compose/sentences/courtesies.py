"""What only observes the forms of a debate, a letter or a meeting, and tells nothing."""

import re

from flows.compose.wording.wording import content_words
from flows.english.credit_lines import CHANGES_OF_STORIES
from flows.english.imprints import is_imprint, says_how_to_read

_FORMS = re.compile(
    r"\b(?:obliged|grateful|indebted|thanks?) (?:to|for)\b"
    r"|\bI(?:(?:(?: would| should|[’']d) like| want| wish| am (?:happy|pleased|delighted|honou?red)) to)? "
    r"(?:thank|congratulate|commend|welcome|pay tribute)\b"
    r"|\b(?:hon\.|honourable|learned) (?:Lady|Gentleman|Friend|Member)|\bMember for\b|\b(?:Dear|Yours) \w+",
    re.IGNORECASE,
)
_LABEL = r"(?:[A-Z][^:?!\n]{0,60}: )?"
_CHAIR = r"(?:(?:Mr|Madam|Mrs|Ms)\.? (?:Speaker|President|Chairman|Chair)(?:, Sir)?, )?"
_GREETING = re.compile(
    rf"\W*{_LABEL}(?:Order, |On a point of order\b"
    r"|(?:Good (?:morning|afternoon|evening|day)|Hello|Welcome to|Thank you)\b[^.!?]{0,60}[.!]"
    r"|(?:At the outset, |First(?: of all)?, |To begin(?: with)?, )?I(?:(?: would| should|['’]d) like| want| wish) to"
    r" (?:\w{1,10}ly )?(?:welcome|thank|greet)\b"
    r"|I (?:will |shall )?give way\b|(?:(?:I|We) (?:also )?have with (?:me|us)|With (?:me|us) (?:today|here))\b"
    r"|(?:I|We)(?:['’]m|['’]re| am| are) (?:delighted to be |pleased to be |now )?joined by\b"
    r"|(?:First(?:ly)?, |[^.!?]{0,40}\bthat )?(?:[Mm]y|[Oo]ur) (?:deepest |heartfelt |first )?"
    r"(?:thoughts|hearts?|condolences|sympath(?:y|ies))"
    r" (?:(?:and prayers )?(?:are|is|remain) (?:\w+ )?with|go(?:es)? (?:out )?to)\b"
    r"|(?:Joining (?:me|us)|Please (?:join me in )?welcom(?:e|ing))\b"
    rf"|{_CHAIR}I (?:am the (?:Senator|Member|Deputy) for|rise to)\b)"
)
_MEETING = r"(?:[Mm]eeting|[Ss]itting|[Ss]ession|House|Council|Committee|Assembly)"
_PROCEDURE = re.compile(
    rf"\W*{_LABEL}(?:"
    r"(?:In accordance with|Pursuant to|Under) (?:the |its |our )?(?:provisional )?(?:rules?|articles?"
    r"|[Ss]tanding [Oo]rders?|paragraphs?) (?:\d+|of)[^.;]{0,160}?, (?:I|the (?:President|Chair\w*|Speaker))"
    r"(?: now| hereby)? (?:invite|give|call|declare)s?\b"
    r"|I (?:shall |will )?(?:now )?(?:give|yield) the floor\b|I (?:did|do) not (?:intend|wish) to take the floor\b"
    r"|I(?: shall| will|[’']ll)?(?: now)? hand (?:you )?(?:over|back) to\b"
    r"|I (?:shall |will |wish to |(?:would|[’']d) like to )?(?:now )?invite [^;]{3,160}? to"
    r" (?:participate|take part|brief|take the floor"
    r"|make (?:a|his|her) statement|address)\b"
    rf"|The (?:\w+ )?{_MEETING} (?:was )?(?:called to order|rose|adjourned|resumed|suspended|opened|closed) at\b"
    rf"|The (?:provisional )?agenda (?:for the {_MEETING} )?(?:was|is) adopted\b"
    r"|There being no (?:objection|further)\b|I now resume my functions\b)"
)
"""How those in the chair lead a sitting."""
_SLUG = re.compile(rf"\((?:{'|'.join(CHANGES_OF_STORIES)})\b")
"""How an agency tells what is new in its own report: "(Adds quotes, background)"."""
_REFERENCE = re.compile(
    r"\W*(?:Reference is (?:also )?made|(?:We|[A-Z][^.;:!?]{1,60}?) (?:hereby )?refers?) to (?:(?:the|its|our) )?"
    r"(?:(?:stock exchange|previous|earlier|regulatory|company) ){0,2}"
    r"(?:announcement|notice|release|disclosure|letter)s?\b"
    r"(?:[^.;!?]|\.(?=\d)){0,160}[.]?\Z"
)
"""How a notice of an exchange begins, before it tells anything: "Low ASA refers to its announcement of 24 May."."""
_POLITE = re.compile(
    r"\b(?:congratulated|thanked|greeted|expressed (?:(?:his|her|its|their) )?(?:\w{2,12} )?(?:gratitude|appreciation)"
    r"|(?:wished|conveyed|extended) [^.;]{0,60}\b(?:success|well|greetings|congratulations|best wishes))\b"
)
_FEWEST = 1
"""Words of meaning that tell something: "Rain." tells nothing."""


def is_form(words: str) -> bool:
    """Whether words belong to the forms of a debate or a letter, or say who makes the text in which they stand."""
    return _FORMS.search(words) is not None or is_imprint(words)


def is_courtesy(words: str) -> bool:
    """Whether a sentence tells that somebody congratulated or thanked somebody."""
    return _POLITE.search(words) is not None


def is_greeting(words: str) -> bool:
    """Whether a sentence opens, leads or ends a meeting, presents its speaker, says what is new in its report, who
    makes it or how to read it, or is a call of a word or two.
    """
    if is_imprint(words) or says_how_to_read(words):
        return True
    if any(told.match(words) is not None for told in (_PROCEDURE, _SLUG, _REFERENCE)):
        return True
    return _GREETING.match(words) is not None or len(content_words(words)) <= _FEWEST
