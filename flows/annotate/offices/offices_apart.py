"""Whether two stated offices can be one person's: "Governor Low" is hardly the "Finance Minister Ann Low" of a text.

Only offices are weighed that nobody holds two of at a time; a seat in parliament, a chair or a party says nothing.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from flows.english.titles import MODIFIERS, is_office
from flows.english.word_tables import word_list

_SOLE = word_list("president premier chancellor governor minister mayor ambassador")
"""Heads of offices of which one person has one."""
_RANKS = word_list("prime vice deputy first under")
"""What makes another office of the same head."""
_NOT_NOW = word_list(
    "former then ex late elect designate incoming outgoing next nominee candidate contender acting interim"
)
_SYNONYMS = {("minister", frozenset({"prime"})): ("premier", frozenset[str]())}
_OF_BODIES = {"bank": "governor", "ministry": "minister", "department": "minister"}
"""Whose head says what sort of body it is that he leads."""

_LINKS = word_list("of for at in from with on to who")


@dataclass(frozen=True, slots=True)
class _Office:
    head: str
    rank: frozenset[str]
    fields: frozenset[str]

    def fits(self, other: "_Office") -> bool:
        """Whether both can be the same office."""
        same = (self.head, self.rank) == (other.head, other.rank)
        return same and (not self.fields or not other.fields or bool(self.fields & other.fields))


def can_be_one(roles: Iterable[str], others: Iterable[str]) -> bool:
    """Whether who holds the one offices may be who holds the others."""
    held, known = list(_sole_offices(roles)), list(_sole_offices(others))
    return not held or not known or any(a.fits(b) for a in held for b in known)


def is_same(roles: Iterable[str], others: Iterable[str]) -> bool:
    """Whether an office of the one is one of the others."""
    known = list(_sole_offices(others))
    return any(a.fits(b) for a in _sole_offices(roles) for b in known)


def names_title(title: str, roles: Iterable[str]) -> bool:
    """Whether a title with a capital that stands before a surname is one of the words of an office."""
    return (
        title[:1].isupper() and is_office(title) and any(title.casefold() in _words(role) for role in roles)
    )


def says_the_same(roles: Iterable[str], others: Iterable[str]) -> bool:
    """Whether what somebody is said to be is one of the others, office or none: "the nurse" and "nurse at a clinic"."""
    return not {_head(role) for role in roles}.isdisjoint({_head(role) for role in others} - {""})


def holds_office(roles: Iterable[str]) -> bool:
    """Whether one of the offices is of those that one person has."""
    return any(True for _ in _sole_offices(roles))


def are_unlike(roles: Iterable[str], others: Iterable[str]) -> bool:
    """Whether no head word of an office is one of the others'."""
    known = {word for role in others for word in _words(role) if is_office(word)}
    return known.isdisjoint(word for role in roles for word in _words(role))


def leads(body: str, roles: Iterable[str]) -> bool:
    """Whether one of the offices is of a body, or is the one by which such a body is led: governors lead banks."""
    words = set(body.casefold().split())
    heads = {head for word, head in _OF_BODIES.items() if word in words}
    return any(body.casefold() in role.casefold() for role in roles) or any(
        office.head in heads and not office.rank for office in _sole_offices(roles)
    )


def _sole_offices(roles: Iterable[str]) -> Iterable[_Office]:
    for role in roles:
        words = _words(role)
        head = next((word for word in words if word in _SOLE), "")
        if not head or not _NOT_NOW.isdisjoint(words):
            continue
        rank = frozenset(words) & _RANKS
        head, rank = _SYNONYMS.get((head, rank), (head, rank))
        yield _Office(head, rank, frozenset(words) & MODIFIERS - _RANKS)


def _head(role: str) -> str:
    """The last word of what somebody is, before what he is it of; "" if none."""
    words = _words(role)
    end = next((place for place, word in enumerate(words) if place and word in _LINKS), len(words))
    return words[end - 1] if words else ""


def _words(role: str) -> list[str]:
    return role.casefold().replace("-", " ").replace("’s", " ").replace("'s", " ").split()
