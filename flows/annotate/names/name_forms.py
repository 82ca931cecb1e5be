"""What a name is by its form and by the words beside it, whatever the recogniser takes it for."""

from collections.abc import Sequence

from flows.annotate.names.gazetteer import gazetteer
from flows.annotate.names.name_features import is_plain_word, word_kinds
from flows.annotate.names.name_patterns import (
    BODIES,
    BUSINESSES,
    COMPANY_ENDINGS,
    COMPANY_WORDS,
    FIRM_HEADS,
    HAPPENINGS,
    LANDMARK_HEADS,
    LANDMARKS,
    PAPERS,
    is_regnal_number,
)
from flows.annotate.names.recogniser import Recognised
from flows.annotate.names.surnames import is_given_name
from flows.english.titles import is_title
from flows.english.tokens import Token, capitalised
from flows.english.vocabulary import is_common
from flows.english.word_tables import read_words
from flows.model.annotation import EntityType

_SEATED = frozenset({"Member", "MP"})
"""Behind these and "for" stands the place that somebody sits in parliament for."""
_LONGEST_SEAT = 5
"""Words of its first part and "and": "Chingford and Woodford Green"."""
NOBLES = frozenset({"Duke", "Earl", "Marquess", "Viscount", "Baron", "Duchess", "Countess"})
"""Who bears the name of a place: "the Duke of York"."""
_MEDIA = frozenset(
    {
        "news",
        "newspaper",
        "newspapers",
        "website",
        "magazine",
        "channel",
        "radio",
        "television",
        "daily",
        "weekly",
        "broadcaster",
        "tabloid",
    }
)
"""What stands behind the names of media: "the Masr al-Arabiya news site"."""


_SURELY_OF_FIRMS = frozenset(
    {"Shipping", "Airlines", "Airways", "Pharmaceuticals", "Logistics", "Bancorp", "Breweries"}
)
"""Last words of what only a firm is, when it is seen as a thing."""
_OF_FIRMS = BUSINESSES | {"Holdings", "Holding", "Group", "AB", "AG", "SA", "SE"}
_BANKS = ("bank", "banki", "banka", "banken")
_LONGEST_ABBREVIATION = 4
_CALLED_BY_INITIALS = frozenset({"JFK", "FDR", "LBJ", "RFK", "MLK", "MBS", "AMLO", "RBG", "AOC", "DSK"})
_MISTAKEN_FOR = frozenset({EntityType.ORGANISATION, EntityType.PLACE, EntityType.MISC})
"""Kinds that a full name of another country may look like."""
_GIVEN = frozenset({"G2", "G3"})
"""Kinds of the words that mostly are given names."""
_PLACING = frozenset({"in", "at", "near", "from", "to", "of", "across", "outside"})
_NEVER_SURNAMES = BODIES | LANDMARKS | COMPANY_WORDS | BUSINESSES | PAPERS | HAPPENINGS
_ROYAL_SEATS = frozenset({"Wales", "Asturias", "Orange"})
_SHORTEST_STEM = 4
"""Letters before the word for a bank."""


def read_by_form(tokens: Sequence[Token], seen: Recognised) -> Recognised:
    """As a company with its ending ("Corvus Minerals plc"), as a place with its head word ("Loch Torran")."""
    after = tokens[seen.last].text if seen.last < len(tokens) else ""
    if _is_seat(tokens, seen):
        return Recognised(seen.first, seen.last, EntityType.PLACE)
    if after == "Act":
        return Recognised(seen.first, seen.last + 1, EntityType.MISC)
    if _is_law(tokens, seen):
        return Recognised(seen.first, seen.last, EntityType.MISC)
    if ending := _company_ending(tokens, seen):
        return Recognised(seen.first, ending, EntityType.ORGANISATION)
    if seen.type is EntityType.PERSON and after in HAPPENINGS:
        return Recognised(seen.first, seen.last + 1, EntityType.EVENT)
    if seen.type is EntityType.PERSON and (after in _MEDIA or tokens[seen.first].text in FIRM_HEADS):
        return Recognised(seen.first, seen.last, EntityType.ORGANISATION)
    return Recognised(seen.first, seen.last, _kind_by_words(tokens, seen))


def _company_ending(tokens: Sequence[Token], seen: Recognised) -> int:
    """Where the ending of a company behind what is seen ends: "Corvus plc", "Corvus Co., Limited"; 0 if none."""
    behind = [token.text for token in tokens[seen.last : seen.last + 3]]
    if len(behind) > 2 and behind[0] in COMPANY_WORDS and behind[1] == "," and behind[2] in COMPANY_ENDINGS:  # noqa: PLR2004
        return seen.last + 3
    begun = tokens[seen.last - 1].text in COMPANY_WORDS
    if begun and behind[:1] == [","] and behind[1:2] != [] and behind[1] in COMPANY_ENDINGS:
        return seen.last + 2
    return seen.last + 1 if behind[:1] and behind[0] in COMPANY_ENDINGS else 0


def _kind_by_words(tokens: Sequence[Token], seen: Recognised) -> EntityType:
    is_person = seen.type is EntityType.PERSON
    if seen.last - seen.first < 2:  # noqa: PLR2004 - a head word and a name
        word = tokens[seen.first].text
        return (
            EntityType.ORGANISATION if is_person and (_is_bank(word) or _is_body(tokens, seen)) else seen.type
        )
    of_firms = _OF_FIRMS if is_person else _SURELY_OF_FIRMS if seen.type is EntityType.MISC else frozenset()
    if tokens[seen.last - 1].text in COMPANY_ENDINGS | of_firms:
        return EntityType.ORGANISATION
    if is_noble(tokens, seen) or tokens[seen.last - 1].text.endswith("dóttir"):
        return EntityType.PERSON
    of_something = tokens[seen.first].text in BODIES and tokens[seen.first + 1].text in {"of", "for"}
    if of_something and seen.type in {EntityType.EVENT, EntityType.MISC, EntityType.PERSON}:
        return EntityType.ORGANISATION
    if is_person and (other := _kind_of_two(tokens, seen)):
        return other
    if seen.type in _MISTAKEN_FOR and _is_full_name(tokens, seen):
        return EntityType.PERSON
    return EntityType.PLACE if is_person and tokens[seen.first].text in LANDMARK_HEADS else seen.type


def _is_full_name(tokens: Sequence[Token], seen: Recognised) -> bool:
    """Whether two words are a given name and a word that no place, body or thing is known by: "Faith Koribet"."""
    words = [token.text for token in tokens[seen.first : seen.last]]
    before = tokens[seen.first - 1].text.lower() if seen.first else ""
    if len(words) != 2 or before in {"the", "a", "an"} | _PLACING or not all(map(_is_plain_name, words)):  # noqa: PLR2004
        return False
    first, last = words
    given = is_given_name(first) or word_kinds().get(first.lower(), "")[:2] in _GIVEN
    other = (
        is_common(last)
        or is_plain_word(last)
        or last in _NEVER_SURNAMES
        or gazetteer().entry([last])
        or gazetteer().entry([first])
    )
    return given and not other and word_kinds().get(last.lower(), "")[:1] in {"", "S", "G"}


def _is_plain_name(word: str) -> bool:
    return word.istitle() and word.isalpha() and len(word) > 2  # noqa: PLR2004 - "Da", "El"


def _kind_of_two(tokens: Sequence[Token], seen: Recognised) -> EntityType | None:
    """That two words are a port ("Port Arden") or a newspaper ("Arden Courier"), and no given name and a surname."""
    first, last = tokens[seen.first].text, tokens[seen.last - 1].text
    determined = seen.first > 0 and tokens[seen.first - 1].text.lower() == "the"
    named = is_given_name(first) and not determined
    if seen.last - seen.first > 2 or named or is_title(first) or is_title(last):  # noqa: PLR2004
        return None
    if first == "Port" and last.istitle() and last not in BODIES:
        return EntityType.PLACE
    return EntityType.ORGANISATION if last in PAPERS else None


def _is_bank(word: str) -> bool:
    """Whether a word ends as the names of banks do in several languages: "Íslandsbanki", unlike "Fairbank"."""
    stem = next((word[: -len(ending)] for ending in _BANKS if word.endswith(ending)), "")
    return len(stem) >= _SHORTEST_STEM and word not in read_words("surnames.txt")


def _is_body(tokens: Sequence[Token], seen: Recognised) -> bool:
    """Whether a person seen is a word in capitals that abbreviates a body, and no name written so: "INA said"."""
    word = tokens[seen.first].text
    short = word.isalpha() and word.isupper() and 1 < len(word) <= _LONGEST_ABBREVIATION
    short = short and not is_regnal_number(word)
    before = tokens[seen.first - 1].text if seen.first else ""
    behind = tokens[seen.last].text if seen.last < len(tokens) else ""
    alone = not (behind[:1].islower() or behind == "'s")
    led = is_title(before) or (before[:1].isupper() and not before.isupper()) or alone
    named = word.title() in read_words("surnames.txt") or is_given_name(word.title())
    return short and not led and not named and word not in _CALLED_BY_INITIALS


def is_noble(tokens: Sequence[Token], seen: Recognised) -> bool:
    """Whether a title of nobility has its place: "the Duke of York"."""
    words = [token.text for token in tokens[seen.first : seen.last]]
    royal = words[0] in {"Prince", "Princess"} and words[2:3] != [] and words[2] in _ROYAL_SEATS
    return (words[0] in NOBLES or royal) and words[1:2] == ["of"]


def _is_seat(tokens: Sequence[Token], seen: Recognised) -> bool:
    """Whether a place stands behind "Member for", or between "and" and who sits for it, in brackets."""
    if not seen.first or tokens[seen.first - 1].text not in {"for", "and"}:
        return False
    named = [token.text for token in tokens[seen.first : seen.last]]
    if (
        gazetteer().sure_kind(named)
        or is_plain_word(named[0])
        or any(w in read_words("given_names.txt") for w in named[1:])
    ):
        return False
    words = [token.text for token in tokens[max(0, seen.first - _LONGEST_SEAT - 2) : seen.first]]
    if words[-1:] == ["and"] and seen.last < len(tokens) and tokens[seen.last].text == "(":
        while words and (capitalised(words[-1]) or words[-1] == "and"):
            words.pop()
    return words[-1:] == ["for"] and words[-2:-1] != [] and words[-2] in _SEATED


def _is_law(tokens: Sequence[Token], seen: Recognised) -> bool:
    """Whether what is seen as a body is a law or what a law gives: "Ferry Safety Act", "Child Tax Credit"."""
    words = [token.text for token in tokens[seen.first : seen.last]]
    if seen.type not in {EntityType.ORGANISATION, EntityType.PERSON, EntityType.PLACE} or len(words) == 1:
        return False
    ends_as_law = words[-1] == "Law" and seen.type is not EntityType.PERSON and words[-2] != "of"
    return words[-1] == "Act" or words[-2:] == ["Tax", "Credit"] or ends_as_law
