"""What stands beside a person's name: a title, offices, the body whose he is, the place he sits for."""

from collections.abc import Sequence
from dataclasses import dataclass

from flows.annotate.entities.relatives import is_kin_of, is_told_as_kin
from flows.annotate.names.naming import Naming, word_before, words_behind, words_of
from flows.english.person_genders import gender_of
from flows.english.titles import MODIFIERS, is_office, is_title
from flows.english.tokens import Stretch
from flows.english.word_tables import word_list
from flows.model.annotation import EntityType

_SOMEBODY = frozenset({"he", "she", "him", "her", "his"})
_LANDS = frozenset({EntityType.GROUP, EntityType.PLACE})
_TOLD = word_list("told tells informed assured warned promised addressed reminded")
_ASSEMBLIES = word_list(
    "parliament congress cabinet lawmakers legislators mps parliamentarians deputies senators senate commons assembly"
)
_BEFORE_ASSEMBLIES = word_list("the a national")
_GENERATIONS = {
    "elder": "elder",
    "older": "elder",
    "senior": "elder",
    "younger": "younger",
    "junior": "younger",
}
_LONGEST_OFFICE = 5
"""Words before the head of an office."""


@dataclass(frozen=True, slots=True)
class Beside:
    """What stands beside a naming of a person."""

    gender: str = ""
    """What the title before it tells ("Mrs"): "m", "f" or empty."""
    roles: tuple[str, ...] = ()
    body: str = ""
    """The one whose he is said to be: "Harbour Bank's Low"."""
    title: str = ""
    """The title right before it."""
    stretch: int = 0
    """The number of its sentence."""
    of_place: bool = False
    """Whether "of" and a place stand behind it: "Senator Low of Ohio"."""
    addresses_assembly: bool = False
    """Whether he "told parliament" something."""
    kin: bool = False
    """Whether words beside it say whose kin its bearer is: "his mother, Mrs Low"."""
    kin_of: bool = False
    """Whether the name only says whose kin another is: "the son of Senator Low"."""
    generation: str = ""
    """What "elder" or "younger" before a surname says: "the elder Low"."""
    told_before: str = ""
    """The office without a name that the sentence before tells of, if the name opens its own."""


def tell_beside(
    stretches: Sequence[Stretch],
    namings: Sequence[Sequence[Naming]],
    number: int,
    name: Naming,
    roles: tuple[str, ...],
) -> Beside:
    """What stands beside a naming in the sentence of a number; `roles` are the offices stated of it."""
    stretch, names = stretches[number], namings[number]
    lone = name.type is EntityType.PERSON and name.last == 1
    opens = lone and name.first == 0 and number > 0 and not stretch.heading
    before = word_before(stretch, name)
    of = name.last < len(stretch.tokens) and stretch.tokens[name.last].text == "of"
    of_place = of and any(n.first == name.last + 1 and n.type is EntityType.PLACE for n in names)
    return Beside(
        gender=gender_of([before], ""),
        roles=roles,
        body=_whose(stretch, name, names),
        title=before if is_title(before) else "",
        stretch=number,
        of_place=of_place,
        addresses_assembly=_addresses_assembly(stretch, name),
        kin=is_told_as_kin(stretch, name),
        kin_of=is_kin_of(stretch, name),
        generation=_GENERATIONS.get(before.lower(), "") if name.last - name.first == 1 else "",
        told_before=_office_without_name(stretches[number - 1], namings[number - 1]) if opens else "",
    )


def _addresses_assembly(stretch: Stretch, name: Naming) -> bool:
    words = [word for word in words_behind(stretch, name, 4) if word.lower() not in _BEFORE_ASSEMBLIES]
    return len(words) > 1 and words[0] in _TOLD and words[1].lower() in _ASSEMBLIES


def _office_without_name(stretch: Stretch, names: Sequence[Naming]) -> str:
    """The only office of a country in a sentence that tells of nobody else: "saw the Arvenian foreign minister"."""
    tokens = [token.text for token in stretch.tokens]
    somebody = any(name.type is EntityType.PERSON for name in names) or any(
        w.lower() in _SOMEBODY for w in tokens
    )
    if stretch.heading or somebody:
        return ""
    found = []
    for head, word in enumerate(tokens):
        goes_on = head + 1 < len(tokens) and (is_office(tokens[head + 1]) or tokens[head + 1] in {"-", "'s"})
        if not is_office(word) or goes_on:
            continue
        first = head
        while first > max(0, head - _LONGEST_OFFICE) and _may_modify(stretch, first - 1, names):
            first -= 1
        whose = any(name.first == first < head and name.type in _LANDS for name in names)
        if whose and ("'s" in tokens[first:head] or (first > 0 and tokens[first - 1].lower() == "the")):
            found.append(" ".join(tokens[first : head + 1]))
    return found[0] if len(found) == 1 else ""


def _may_modify(stretch: Stretch, place: int, names: Sequence[Naming]) -> bool:
    word = stretch.tokens[place].text
    named = any(name.first <= place < name.last for name in names)
    return named or word.lower() in MODIFIERS or word == "'s" or is_office(word)


def _whose(stretch: Stretch, name: Naming, names: Sequence[Naming]) -> str:
    owned = name.first > 1 and stretch.tokens[name.first - 1].text == "'s"
    bodies = (n for n in names if n.last == name.first - 1 and n.type is EntityType.ORGANISATION)
    return next((words_of(stretch, n) for n in bodies), "") if owned else ""
