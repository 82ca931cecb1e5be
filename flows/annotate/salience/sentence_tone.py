"""How a sentence reads when it is taken out of its text: whether it stands by itself and says what happened."""

import re

_LEANING = re.compile(
    r"[\"“'‘(\[]?(?:"
    r"(?:he|she|it|they|his|her|its|their|this|these|that|those|such|both|here|there|so|then|but|and|or|nor|yet"
    r"|also|however|nevertheless|nonetheless|meanwhile|moreover|furthermore|besides|instead|therefore|thus|hence"
    r"|still|similarly|likewise|consequently|accordingly|otherwise)"
    r"|(?:in|at|by|with|after|because of|against|despite|for|on|during|under|as part of|following)"
    r" (?:this|that|these|those)"
    r"|in (?:addition|contrast|turn)|by contrast|as a result|for (?:example|instance)|on the other hand"
    r"|at the same time|the same|that same"
    r"|according to the (?:office|ministry|statement|agency|report|company|group|document|letter|readout|source)"
    r"|the (?:former|latter|others?|two|three|pair|duo|moves?|exchange|result)"
    r")\b",
    re.IGNORECASE,
)
_SELF = re.compile(r"\b(?:I|me|my|we|us|our|you|your)\b|\b(?:I|we|you)['’]", re.IGNORECASE)
_CONNECTED = re.compile(
    r"[\"“'‘(\[]?(?:But|And|However|Also|For example|For instance|In addition|While|Although|If|When|After"
    r"|Because|As)\b"
)
_OUTLOOK = re.compile(
    r"\b(?:could|would|may|might|should|can|needs? to|must|remains? to be seen|appears?|seems?|likely|potential(?:ly)?"
    r"|reflects?|complements?|strengthens?|underscores?|signals?|reinforces?|remains?|represents?|important|importance"
    r"|if|whether|opportunit(?:y|ies)|challenges?|interested in|long-term|increasingly|question)\b"
)
"""In small letters."""
_MOST_OUTLOOK_WORDS = 3


def leans_on_others(text: str) -> bool:
    """Whether a sentence begins with what only the sentence before it explains ("He also", "These moves")."""
    return _LEANING.match(text) is not None


def goes_on(text: str) -> bool:
    """Whether a sentence begins by joining itself to what was said ("However", "For example", "When")."""
    return _CONNECTED.match(text) is not None


def is_question(text: str) -> bool:
    """Whether a sentence asks."""
    return text.rstrip("\"'”’) ").endswith("?")


def speaks_of_itself(text: str) -> bool:
    """Whether somebody speaks in the first person, or to somebody."""
    return _SELF.search(text) is not None


def share_of_outlook(text: str) -> float:
    """From 0 to 1: how far a sentence says what may be or matter rather than what is or was."""
    return min(len(_OUTLOOK.findall(text.lower())), _MOST_OUTLOOK_WORDS) / _MOST_OUTLOOK_WORDS
