"""Events named by those who take part and what they hold: "EU-Central Asia summit", "SCO summit"."""

from flows.annotate.names.gazetteer import Entry
from flows.annotate.names.naming import Naming, in_order, words_of
from flows.english.tokens import Stretch, capitalised
from flows.english.word_tables import word_list
from flows.model.annotation import EntityType

HEADS = word_list(
    """
    summit conference forum congress olympics games championship championships cup festival expo exhibition
    marathon symposium convention referendum
    """
)
"""What is held, in small letters; after a name it makes an event, whether it is written small or not."""

CAPITAL_HEADS = word_list("War Revolution Crisis Massacre Uprising Rebellion Riots Earthquake Hurricane")
"""What befalls, which makes an event only when written with a capital."""

_PARTICIPANTS = frozenset({EntityType.PLACE, EntityType.ORGANISATION, EntityType.GROUP})
_LONGEST_EVENT = 14
BRACKETED = 3
"""Tokens of an abbreviation in brackets."""


def with_events(stretch: Stretch, names: list[Naming]) -> list[Naming]:
    """The names of a stretch and the events they make; those who take part stay named inside the event."""
    starts = {name.last: name for name in names}
    events: list[Naming] = []
    for head, token in enumerate(stretch.tokens):
        if not _is_head(token.text) or (stretch.heading and not capitalised(token.text)):
            continue
        first = None if _inside(names, head) else _event_start(stretch, head, starts)
        if first is None or head - first > _LONGEST_EVENT:
            continue
        if not _only_a_nationality(names, first, head, token.text):
            events.append(_event(stretch, first, head, names))
    return in_order([*names, *events])


def _event(stretch: Stretch, first: int, head: int, names: list[Naming]) -> Naming:
    """The event known by who takes part, so that "SCO summit" is the same wherever its long form stands."""
    parts = [name for name in names if first <= name.first < head]
    words = [name.entry.canonical if name.entry else words_of(stretch, name) for name in parts]
    canonical = " ".join([*dict.fromkeys(words), stretch.tokens[head].text]).lower()
    return Naming(first, head + 1, EntityType.EVENT, Entry(EntityType.EVENT, canonical))


def _inside(names: list[Naming], position: int) -> bool:
    return any(name.first <= position < name.last for name in names)


def _only_a_nationality(names: list[Naming], first: int, head: int, word: str) -> bool:
    """Whether it is any event of a country: "an American festival", unlike "the Arab summit"."""
    alone = any(name.first == first and name.last == head and name.type is EntityType.GROUP for name in names)
    return alone and not capitalised(word) and word != "summit"


def _is_head(word: str) -> bool:
    return word in CAPITAL_HEADS or word.lower() in HEADS


def _event_start(stretch: Stretch, head: int, names_ending_at: dict[int, Naming]) -> int | None:
    """Where the participants before a head begin, or None when there are none."""
    tokens = stretch.tokens
    first: int | None = None
    position = head
    while position > 0:
        word = tokens[position - 1].text
        name = names_ending_at.get(position)
        if name and name.type in _PARTICIPANTS:
            position = first = name.first
        elif word == ")" and tokens[max(0, position - BRACKETED)].text == "(":
            position -= BRACKETED
        elif word == "-" and position > 1 and (position - 1 in names_ending_at):
            position -= 1
        else:
            break
    return first
