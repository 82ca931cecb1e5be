"""Firms and papers that bear the name of a country: "Zambia Power said", "ExxonMobil Guyana paid", "India Today says".

They are told by the verb behind them, for countries stand beside other names in every text.
"""

from collections.abc import Sequence

from flows.annotate.names.capitals import may_name
from flows.annotate.names.gazetteer import gazetteer
from flows.annotate.names.name_patterns import BODIES
from flows.annotate.names.naming import Naming
from flows.annotate.names.surnames import is_given_name
from flows.english.titles import MODIFIERS
from flows.english.tokens import Stretch, Token
from flows.english.vocabulary import is_common
from flows.english.word_tables import read_words, word_list
from flows.model.annotation import EntityType

_SAYING = word_list("said says reported reports announced told")
_ACTING = _SAYING | word_list("paid signed agreed plans plan will has")


def firms_of_countries(stretch: Stretch) -> list[Naming]:
    """The firm that opens a stretch with two words, one of them a country, before a verb; and airlines of countries."""
    return [*_airlines(stretch), *_opening_firm(stretch)]


def _airlines(stretch: Stretch) -> list[Naming]:
    """The airlines of countries, as "Air Zambia"."""
    if not stretch.capitals_mean_names:
        return []
    tokens = stretch.tokens
    return [
        Naming(place, place + 2, EntityType.ORGANISATION)
        for place in range(len(tokens) - 1)
        if tokens[place].text == "Air" and _is_country(tokens[place + 1].text)
    ]


def _opening_firm(stretch: Stretch) -> list[Naming]:
    tokens = stretch.tokens
    if len(tokens) <= 2 or not stretch.capitals_mean_names:  # noqa: PLR2004 - the name and its verb
        return []
    verb = tokens[2].text
    national = verb in _SAYING and _is_national(tokens)
    branch = verb in _ACTING and _is_branch(tokens)
    return [Naming(0, 2, EntityType.ORGANISATION)] if national or branch else []


def _is_national(tokens: Sequence[Token]) -> bool:
    """Whether an ordinary noun with a capital stands behind a country: "Zambia Power".

    Before one it may describe the country: "Host India said".
    """
    country, noun = tokens[0].text, tokens[1].text
    person = is_given_name(country) and noun in read_words("surnames.txt")
    return _is_country(country) and _is_ordinary(noun) and not person


def _is_branch(tokens: Sequence[Token]) -> bool:
    """Whether a country stands behind a listed firm: "ExxonMobil Guyana"."""
    firm = gazetteer().sure_kind([tokens[0].text]) is EntityType.ORGANISATION
    return firm and _is_country(tokens[1].text)


def _is_country(word: str) -> bool:
    entry = gazetteer().entry([word])
    return entry is not None and entry.sure and entry.type is EntityType.PLACE and not entry.country


def _is_ordinary(word: str) -> bool:
    """Whether it is a common word with a capital that no person, office or day is called by."""
    barred = word.lower() in MODIFIERS or is_given_name(word)
    return may_name(word, BODIES) and word.istitle() and is_common(word) and not barred
