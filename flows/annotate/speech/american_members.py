"""The state and the party that a text states of American politicians.

"Rep. Ann Lee, D-N.Y.", "Sen. Bo Ray (R-Texas)", "Ray, a Texas Republican", "Sen. Ann Lee of Ohio", "Texas Gov. Bo Ray".
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from flows.english.american_states import AMERICAN_STATES, american_state
from flows.model.annotation import AnnotatedDocument, Entity, EntityType

PARTIES = {"republican": "R", "democrat": "D", "independent": "I", "democratic": "D", "gop": "R"}
"""Who is of a party, and what is, by the letter of the party."""

_STATE = "|".join(sorted(map(re.escape, set(AMERICAN_STATES.values())), key=lambda name: (-len(name), name)))
_LETTERS = re.compile(r",? ?\(?(?P<party>[DRI])[-–](?P<state>[A-Z][A-Za-z. ]{0,14}?)(?=[),;]|\. ?[),]|\s)")
_BEHIND_NAME = re.compile(r", [DRI][-–][A-Z][A-Za-z. ]{0,20}(?:,|\Z)| \([DRI][-–][A-Z][A-Za-z. ]{0,20}\)")
_OF_STATE = re.compile(rf",? (?:of|from) (?P<state>{_STATE})\b")
_APPOSED = re.compile(
    rf",? (?:an?|the) (?:[\w-]{{2,20}} ){{0,4}}?(?P<state>{_STATE}) (?P<party>Republican|Democrat|independent)\b"
)
_BEFORE = re.compile(
    rf"(?:\b(?P<state>{_STATE}) )?(?:(?P<party>Republican|Democratic|GOP|independent) )?(?:(?:state|U\.S\.|Lt\.) )?"
    r"(?:Sen(?:\.|ator)|Rep(?:\.|resentative)|Gov(?:\.|ernor)|Congress(?:wo)?man|Congressmember) \Z"
)
_BEFORE_REACH = 60


@dataclass(frozen=True, slots=True)
class Membership:
    """The state and the letter of the party that are stated of somebody at a place; empty where they are not."""

    entity: str
    place: int
    state: str
    party: str


def memberships(document: AnnotatedDocument) -> tuple[Membership, ...]:
    """What a document states of its people, place by place."""
    people = (entity for entity in document.annotations.entities if entity.type is EntityType.PERSON)
    return tuple(stated for person in people for stated in _memberships(document.text, person))


def without_party(words: str) -> str:
    """Words without the party and state behind a name: "Ann Lee, D-Ohio, and Bo Ray" as "Ann Lee and Bo Ray"."""
    return _BEHIND_NAME.sub("", words)


def _memberships(text: str, entity: Entity) -> Iterator[Membership]:
    for mention in entity.mentions:
        before = _BEFORE.search(text, max(0, mention.start - _BEFORE_REACH), mention.start)
        behind = (pattern.match(text, mention.end) for pattern in (_LETTERS, _OF_STATE, _APPOSED))
        for match in filter(None, (before, *behind)):
            told = match.groupdict()
            state = american_state(told.get("state") or "")
            word = told.get("party") or ""
            party = word if len(word) == 1 else PARTIES.get(word.lower(), "")
            if state or party:
                yield Membership(entity.id, mention.start, state, party)
