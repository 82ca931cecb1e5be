"""Offices seen as names though nobody is named, and what they are of: "Vice President", "Envoys of Arvenia"."""

from collections.abc import Sequence

from flows.annotate.names.fields_of_government import is_field
from flows.annotate.names.gazetteer import gazetteer
from flows.annotate.names.name_evidence import Evidence
from flows.annotate.names.name_patterns import BODIES, COMPANY_WORDS, INNER_WORDS
from flows.annotate.names.naming import Naming, words_before
from flows.english.titles import MODIFIERS, is_office, is_title
from flows.english.tokens import Stretch, capitalised
from flows.english.word_tables import word_list
from flows.model.annotation import EntityType

_LONGEST_OFFICE = 10
"""Tokens of an office before the last of what it is for."""
_MEMBERS = word_list("MP MEP MSP")
"""Whose party stands before them and is no body with them: "the Green MEP Ann Low"."""
_PEERS = word_list("Lord Lady Baroness Viscount Earl")


def are_offices(words: Sequence[str], known: Evidence) -> bool:
    """As "Special Rapporteurs", "Vice President", or a member with the party: "Green MEP"."""
    several = words[-1].endswith("s") and is_office(words[-1][:-1])
    plain = several and all(word.lower() in MODIFIERS for word in words[:-1])
    return words[-1] in _MEMBERS or plain or (is_office(words[-1]) and is_bare_office(words, known))


def is_holder(words: Sequence[str]) -> bool:
    """As "Head of Press", "Envoys of Arvenia": who holds an office there, and no body."""
    held = is_office(words[0]) or is_office(words[0].removesuffix("s"))
    european = len(words) > 2 and is_office(words[1]) and gazetteer().kind(words[:1]) is EntityType.GROUP  # noqa: PLR2004
    if european and words[2] in {"of", "for"}:
        return True  # "European Commissioner for Energy"
    is_body = words[-1] in BODIES or words[-1] in COMPANY_WORDS
    return held and len(words) > 1 and words[1] in {"of", "for"} and not is_body


def is_of_an_office(stretch: Stretch, name: Naming, words: Sequence[str]) -> bool:
    """What an office is of or a peer's title holds: "State for Ports", "... and Harbour Affairs", "Low of Ridge"."""
    before = words_before(stretch, name, _LONGEST_OFFICE)
    of_state = words[:2] == ["State", "for"] and before[-1:] == ["of"]
    if of_state or (before[-2:] == ["State", "for"] and name.type is not EntityType.PERSON):
        return True
    seen_to = (
        before[-1:] == ["for"] and before[-2:-1] != [] and is_office(before[-2]) and capitalised(before[-2])
    )
    if seen_to and len(words) == 1 and is_field(words[0]) and name.type is not EntityType.PERSON:
        return True
    if before[-1:] == ["of"] and len(words) == 1 and before[-3:-2] and before[-3] in _PEERS:
        return True
    explained = name.last < len(stretch.tokens) and stretch.tokens[name.last].text == "("
    body = "Office" in words or not BODIES.isdisjoint(words)
    of_affairs = words[-1] == "Affairs" and not body and not explained
    return of_affairs and _goes_back_to_office(before)


def is_bare_office(words: Sequence[str], known: Evidence) -> bool:
    """As "Vice President", "Speaker": an office without the one who holds it."""
    if words[-1] in known.surnames and len(words) == 1:
        return False
    return all(is_title(word) or word.lower() in MODIFIERS or word in INNER_WORDS for word in words)


def _goes_back_to_office(before: Sequence[str]) -> bool:
    """Whether words are the beginning of an office and what it is for: "Minister of State for Ports and"."""
    for place in range(len(before) - 1, 0, -1):
        word = before[place]
        if word in {"for", "of"} and is_office(before[place - 1]) and capitalised(before[place - 1]):
            return True
        if not (capitalised(word) or word in {",", "and", "for", "of", "the", "-"}):
            return False
    return False
