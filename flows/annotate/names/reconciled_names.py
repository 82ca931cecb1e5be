"""What stands where the recogniser sees a name: its own reading, that of the tables, or several names in a row."""

from collections.abc import Sequence
from itertools import pairwise

from flows.annotate.names.abbreviations import can_stand_for, is_abbreviation
from flows.annotate.names.gazetteer import Entry, Listed
from flows.annotate.names.name_edges import of_the_calendar, trim_name
from flows.annotate.names.name_events import HEADS
from flows.annotate.names.name_forms import is_noble
from flows.annotate.names.name_patterns import BODIES, COMPANY_ENDINGS
from flows.annotate.names.naming import Naming
from flows.annotate.names.recogniser import Recognised
from flows.annotate.names.surnames import is_given_name
from flows.english.tokens import Stretch, Token
from flows.model.annotation import EntityType

_BREAKS = frozenset({",", "-", "/", "'s", "'S", "and", "&", ";"})
_BREAKS_OF_PEOPLE = _BREAKS | {"of"}


def reconcile(stretch: Stretch, seen: Recognised, listed: Sequence[Listed]) -> list[Naming]:
    """What stands where the recogniser sees a name: its own reading, the tables', or several names in a row."""
    tokens = stretch.tokens
    if is_noble(tokens, seen) or (seen.type is EntityType.ORGANISATION and _is_explained(tokens, seen)):
        return trim_name(stretch, seen)
    inside = [n for n in listed if n.first < seen.last and seen.first < n.last]
    for name in inside:
        if name.first <= seen.first and seen.last <= name.last:
            return [_as_listed(name)] if _trusted(tokens, name, seen) else trim_name(stretch, seen)
    if _is_given_name_of(tokens, inside, seen):
        return trim_name(stretch, seen)
    sure = [name for name in inside if name.entry.sure and not _is_whose_body(tokens, name, seen)]
    if any(_is_all_of_it(tokens, name, seen) for name in sure):
        return [Naming(n.first, n.last, n.entry.type, n.entry) for n in sure]
    if _is_row_of_names(tokens, seen, sure) or _is_of_party(seen, sure):
        return _row_of_names(stretch, seen, sure)
    if any(name.first < seen.first or name.last > seen.last for name in sure):
        return [Naming(n.first, n.last, n.entry.type, n.entry) for n in sure]
    return trim_name(stretch, seen)


def _is_given_name_of(tokens: Sequence[Token], inside: Sequence[Listed], seen: Recognised) -> bool:
    """Whether all that is listed of a person's name is a group that is a given name, too: "Christian Lindner"."""
    if seen.type is not EntityType.PERSON or len(inside) != 1 or inside[0].first != seen.first:
        return False
    listed = inside[0]
    alone = listed.last == seen.first + 1 < seen.last and listed.entry.type is EntityType.GROUP
    return alone and is_given_name(tokens[seen.first].text)


def _is_explained(tokens: Sequence[Token], seen: Recognised) -> bool:
    """Whether an abbreviation in brackets behind it has its letters: "Social Democratic and Labour Party (SDLP)"."""
    behind = [token.text for token in tokens[seen.last : seen.last + 3]]
    words = [token.text for token in tokens[seen.first : seen.last]]
    return behind[::2] == ["(", ")"] and is_abbreviation(behind[1]) and can_stand_for(behind[1], words)


def _is_whose_body(tokens: Sequence[Token], name: Listed, seen: Recognised) -> bool:
    """Whether what is seen begins with a body that the name belongs to: "University of California, Berkeley"."""
    before = [token.text for token in tokens[seen.first : name.first]]
    return before[-1:] == ["of"] and before[-2:-1] != [] and before[-2] in BODIES


def _is_all_of_it(tokens: Sequence[Token], name: Listed, seen: Recognised) -> bool:
    """Whether what is seen beyond a listed name is a date before it or the head word of an event after it.

    Who takes part in an event is named here; the event itself is made of them later.
    """
    dated = all(of_the_calendar(token.text) for token in tokens[seen.first : name.first])
    rest = tokens[name.last : seen.last]
    return dated and (not rest or (len(rest) == 1 and rest[0].text.lower() in HEADS))


def _trusted(tokens: Sequence[Token], name: Listed, seen: Recognised) -> bool:
    """A place or team that bears a person's name is believed where the recogniser does not see a person."""
    if name.entry.sure:
        return True
    if seen.type is EntityType.PLACE:
        return name.entry.type is not EntityType.ORGANISATION  # "a lorry from Dover", which is a company, too
    doubtful = name.entry.type is EntityType.PLACE or is_given_name(tokens[name.first].text)
    return seen.type is not EntityType.PERSON or not doubtful


def _as_listed(name: Listed) -> Naming:
    return Naming(name.first, name.last, name.entry.type, name.entry)


def _is_row_of_names(tokens: Sequence[Token], seen: Recognised, sure: Sequence[Listed]) -> bool:
    """Whether a mark or possessive parts listed names: "U.S.-Kazakhstan", "Astana, Kazakhstan", "Iran's Tehran"."""
    if not sure:
        return False
    marks = _BREAKS_OF_PEOPLE if seen.type is EntityType.PERSON else _BREAKS
    breaks = {i for i in range(seen.first, seen.last) if tokens[i].text in marks}
    endings = {i for i in range(1, len(tokens)) if tokens[i].text in COMPANY_ENDINGS}
    breaks -= {i for i in breaks if tokens[i].text == "," and i + 1 in endings}
    if seen.type is EntityType.ORGANISATION:
        owners = [name for name in sure if name.entry.type in (EntityType.PLACE, EntityType.ORGANISATION)]
        joined = {name.last for name in owners} & {name.first - 1 for name in owners}
        breaks -= {i for i in breaks if tokens[i].text == "-" and i not in joined}
    return any(
        (name.last in breaks or name.first - 1 in breaks) and _stands_alone(name.entry) for name in sure
    )


def _is_of_party(seen: Recognised, sure: Sequence[Listed]) -> bool:
    """Whether a place and those who are of it or of a party there are all that is seen: "Nevada Democrat"."""
    if len(sure) < 2 or sure[-1].entry.type is not EntityType.GROUP:  # noqa: PLR2004 - the place and the party
        return False
    kinds = {name.entry.type for name in sure[:-1]}
    whole = sure[0].first == seen.first and sure[-1].last == seen.last
    return whole and kinds == {EntityType.PLACE} and all(a.last == b.first for a, b in pairwise(sure))


def _stands_alone(entry: Entry) -> bool:
    return entry.type in (EntityType.PLACE, EntityType.GROUP, EntityType.ORGANISATION)


def _row_of_names(stretch: Stretch, seen: Recognised, sure: Sequence[Listed]) -> list[Naming]:
    names = [Naming(n.first, n.last, n.entry.type, n.entry) for n in sure]
    rest: list[Naming] = []
    start = seen.first
    edges = [*((name.first, name.last) for name in sure), (seen.last, seen.last)]
    for first, last in edges:
        rest.extend(trim_name(stretch, Recognised(start, first, seen.type)) if first > start else [])
        start = last
    return [*names, *rest]
