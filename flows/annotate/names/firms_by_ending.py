"""Firms of several words that a legal form ends: "Arden Meridian Shipping LLP", whatever its words are otherwise."""

from collections.abc import Sequence

from flows.annotate.names.capitals import may_name
from flows.annotate.names.gazetteer import gazetteer
from flows.annotate.names.name_patterns import PARTICLES
from flows.annotate.names.naming import Naming
from flows.english.titles import is_title
from flows.english.tokens import Stretch, Token, capitalised, is_hyphen
from flows.english.vocabulary import is_common
from flows.english.word_tables import word_list
from flows.model.annotation import EntityType

LEGAL_FORMS = word_list(
    """
    LLC LLP FZE FZCO FZC DMCC GmbH Ltd Ltd. Limited Inc Inc. PLC Plc plc PJSC JSC OOO ZAO OAO Pty SARL Bhd Berhad Tbk
    Zrt Kft Nyrt B.V. N.V. S.p.A.
    """
)
"""Of these no other name has one for its end."""
_FEWEST, _LONGEST = 2, 7
"""Words before a legal form; one alone is seen by the recogniser."""


def firms_by_ending(stretch: Stretch) -> list[Naming]:
    """The firms of a stretch that are a run of capitals with a legal form behind."""
    if not stretch.capitals_mean_names:
        return []
    tokens = stretch.tokens
    found = []
    for place, token in enumerate(tokens):
        if token.text not in LEGAL_FORMS or (place + 1 < len(tokens) and _goes_on(tokens[place + 1].text)):
            continue
        first = _begin(stretch, place)
        if place - first >= _FEWEST and not _may_begin_otherwise(tokens, first):
            found.append(Naming(first, place + 1, EntityType.ORGANISATION))
    return found


def _goes_on(word: str) -> bool:
    """Whether the name may be longer, or the word no legal form: "Inc Magazine"."""
    return (capitalised(word) and not is_title(word)) or word in {"&", "-"}


def _begin(stretch: Stretch, last: int) -> int:
    """Where the run of capitals before a legal form begins, behind the people or land whose firm it is."""
    tokens = stretch.tokens
    first = last
    while first > max(0, last - _LONGEST) and (
        _may_be_of_firm(tokens[first - 1].text) or is_hyphen(stretch, first - 1)
    ):
        first -= 1
    return first + (gazetteer().kind([tokens[first].text]) is EntityType.GROUP)


def _may_be_of_firm(word: str) -> bool:
    return word == "&" or (may_name(word) and word.isalpha())


def _may_begin_otherwise(tokens: Sequence[Token], first: int) -> bool:
    """Whether the first word has its capital from the sentence, or the run is cut off: "Yesterday Arden Foods Ltd"."""
    word = tokens[first].text
    common = is_common(word) and word.lower() not in PARTICLES
    return (
        not capitalised(word)
        or (first == 0 and common)
        or (first > 0 and tokens[first - 1].text in {"'s", "/", ","})
    )
