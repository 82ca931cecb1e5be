"""What stands beside a person's name: a title, offices, the body whose he is, the place he sits for."""

from collections.abc import Sequence
from dataclasses import dataclass

from flows.annotate.english.person_genders import gender_of
from flows.annotate.english.titles import is_title
from flows.annotate.english.tokens import Stretch
from flows.annotate.names.naming import Naming, words_of
from flows.model.annotation import EntityType


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


def tell_beside(
    stretch: Stretch, number: int, name: Naming, names: Sequence[Naming], roles: tuple[str, ...]
) -> Beside:
    """What stands beside a naming in the sentence of a number; `roles` are the offices stated of it."""
    before = stretch.tokens[name.first - 1].text if name.first else ""
    of = name.last < len(stretch.tokens) and stretch.tokens[name.last].text == "of"
    of_place = of and any(n.first == name.last + 1 and n.type is EntityType.PLACE for n in names)
    return Beside(
        gender=gender_of([before], ""),
        roles=roles,
        body=_whose(stretch, name, names),
        title=before if is_title(before) else "",
        stretch=number,
        of_place=of_place,
    )


def _whose(stretch: Stretch, name: Naming, names: Sequence[Naming]) -> str:
    owned = name.first > 1 and stretch.tokens[name.first - 1].text == "'s"
    bodies = (n for n in names if n.last == name.first - 1 and n.type is EntityType.ORGANISATION)
    return next((words_of(stretch, n) for n in bodies), "") if owned else ""
