"""Joins the entities of all sources into one list: the same key is the same entity, a lone surname its only bearer."""

import re
from collections import defaultdict
from collections.abc import Collection, Sequence

from flows.compose.matching.bodies_of_countries import of_the_union, parted_by_country
from flows.compose.matching.entity_groups import Groups, Members, is_person
from flows.compose.matching.joined_entities import JoinedEntity, describe_joined
from flows.compose.matching.kinds_across_sources import settle_kinds
from flows.compose.matching.people_of_one_surname import bearers_in_office, parted_by_office
from flows.compose.matching.romanised_names import join_romanised
from flows.compose.matching.short_bodies import ShortBodies, bodies_by_reach
from flows.compose.sentences.locating import SourceSurvey
from flows.compose.wording.wording import fold
from flows.english.word_tables import word_list
from flows.model.annotation import Entity, EntityType
from flows.model.spans import Span

_WORD = re.compile(r"(?<![\w@./])[a-z]+(?![\w@/]|\.\w)")
"""A word in small letters, and no part of an address."""
_OF_MANY = word_list("bank union group board company court parliament")
_KINDS_OF_PRODUCTS = (EntityType.PRODUCT, EntityType.WORK)


def join_entities(sources: Sequence[SourceSurvey]) -> tuple[JoinedEntity, ...]:
    """Every entity of every source, joined; in order of first appearance."""
    groups: Groups = {}
    for number, entity in settle_kinds(sources):
        groups.setdefault(entity.key, []).append((number, entity))
    groups = of_the_union(parted_by_office(groups), sources)
    groups = join_romanised(parted_by_country(groups, sources))
    groups = _join_bodies_by_reach(_join_lone_names_to_places(_join_turned_names(_join_unkinded(groups))))
    ordinary = _ordinary_names(groups, sources)
    groups = _join_short_bodies(groups, sources, ordinary)
    # A surname may have one bearer only when that one's shorter full name has joined the longer.
    joined = _join_given_names(_join_short_forms(_join_short_forms(groups, ordinary), ordinary)).values()
    anchors: set[str] = set()
    return tuple(describe_joined(members, anchors) for members in joined)


def _ordinary_names(groups: Groups, sources: Sequence[SourceSurvey]) -> frozenset[str]:
    """The names of one word that the sources also write small: any house, library or council may be called so."""
    single = {fold(members[0][1].name) for members in groups.values()}
    return frozenset(word for survey in sources for word in _WORD.findall(survey.text) if word in single)


def _join_unkinded(groups: Groups) -> Groups:
    """What one source has no kind for is the product or work that another source names so."""
    target = {key: key for key in groups}
    for key, members in groups.items():
        named = key.partition(":")[2]
        known = [other for kind in _KINDS_OF_PRODUCTS if (other := f"{kind.value.lower()}:{named}") in groups]
        if members[0][1].type is EntityType.MISC and len(known) == 1:
            target[key] = known[0]
    return _join_to(target, groups)


def _join_short_bodies(groups: Groups, sources: Sequence[SourceSurvey], ordinary: Collection[str]) -> Groups:
    """A body that some sources name in short is that which others name in full, where nothing speaks against it."""
    bodies = ShortBodies(groups, sources)
    target = {
        key: bodies.in_full(key, may_be_any=fold(members[0][1].name) in ordinary)
        for key, members in groups.items()
    }
    return _join_to(target, groups)


def _in_order(member: tuple[int, Entity]) -> tuple[int, tuple[Span, ...]]:
    """What entities are sorted by: source by source, as they are first named there."""
    return member[0], member[1].mentions[:1]


def _join_turned_names(groups: Groups) -> Groups:
    """Groups of people named by the same words in another order are one: "Orbán Viktor", "Viktor Orbán"."""
    first: dict[frozenset[str], str] = {}
    result: Groups = {}
    for key, members in groups.items():
        words = fold(members[0][1].name).split()
        same = first.setdefault(frozenset(words), key) if is_person(members) and len(words) > 1 else key
        turned = same != key and (_shows_order(groups[same] + members) or _is_marked(members))
        result.setdefault(same if turned else key, []).extend(members)
    return result


def _is_marked(members: Members) -> bool:
    """Whether a name has letters that English lacks: its language may put the surname first."""
    return not members[0][1].name.isascii()


def _shows_order(members: Members) -> bool:
    """Whether a source shows that a name begins with the surname."""
    return any(entity.surname == entity.name for _, entity in members)


def _join_lone_names_to_places(
    groups: Groups,
) -> Groups:
    """A lone name that one source takes for somebody's is the place that another source names so.

    Not where any source names somebody so in full, or says what he is.
    """
    surnames = {
        word for members in groups.values() if is_person(members) for word in _words_of_full_names(members)
    }
    result: Groups = {}
    for key, members in groups.items():
        name = fold(members[0][1].name)
        place = f"{EntityType.PLACE.value.lower()}:{key.partition(':')[2]}"
        lone = is_person(members) and " " not in name and name not in surnames
        unsaid = not any(entity.roles or entity.forms or entity.surname for _, entity in members)
        apart = {number for number, _ in members}.isdisjoint(number for number, _ in groups.get(place, ()))
        result.setdefault(place if lone and unsaid and apart and place in groups else key, []).extend(members)
    return {key: sorted(members, key=lambda m: is_person([m])) for key, members in result.items()}


def _join_bodies_by_reach(groups: Groups) -> Groups:
    """A body that some sources name without its reach is that which others name with it."""
    longer = bodies_by_reach(groups)
    return _join_to({key: longer.get(key, key) for key in groups}, groups)


def _join_given_names(
    groups: Groups,
) -> Groups:
    """A given name alone is short for the one person of that name whom the same source has named in full before."""
    bearers: dict[str, list[str]] = defaultdict(list)
    for key, members in groups.items():
        words = fold(max((entity.name for _, entity in members), key=len)).split()
        if is_person(members) and len(words) > 1:
            bearers[words[0]].append(key)
    result: Groups = {}
    for key, members in groups.items():
        found = bearers[fold(members[0][1].name)] if is_person(members) else []
        same = len(found) == 1 and found[0] != key and _named_before(groups[found[0]], members)
        titled = any(entity.surname or entity.roles for _, entity in members)
        result.setdefault(found[0] if same and not titled else key, []).extend(members)
    return {key: sorted(members, key=_in_order) for key, members in result.items()}


def _named_before(full: Members, short: Members) -> bool:
    """Whether every source of a short name has the full one before it."""
    first: dict[int, int] = {}
    for number, entity in full:
        start = min(mention.start for mention in entity.mentions)
        first[number] = min(start, first.get(number, start))
    return all(
        first.get(number, entity.mentions[0].start) < entity.mentions[0].start for number, entity in short
    )


def _words_of_full_names(members: Members) -> set[str]:
    full = (fold(entity.name).split() for _, entity in members)
    return {word for words in full if len(words) > 1 for word in words}


def _join_short_forms(groups: Groups, ordinary: Collection[str]) -> Groups:
    """Groups known only by a surname or an abbreviation join the one group that bears it."""
    bearers: dict[tuple[EntityType, str], list[str]] = defaultdict(list)
    for key, members in groups.items():
        for form in sorted(_forms_that_lead_to(members)):
            bearers[members[0][1].type, form].append(key)
    target = {key: _bearer(key, groups, bearers, ordinary) for key in groups}
    return _join_to(target, groups)


def _join_to(target: dict[str, str], groups: Groups) -> Groups:
    """The groups with each in that which it belongs to."""
    result: Groups = {}
    for key, members in groups.items():
        result.setdefault(_last_target(key, target), []).extend(members)
    return {key: sorted(members, key=_in_order) for key, members in result.items()}


def _forms_that_lead_to(members: Members) -> set[str]:
    """Short forms under which an entity may stand alone in another source."""
    forms: set[str] = set()
    for _, entity in members:
        forms.update(fold(form) for form in entity.forms)
        words = fold(entity.name).split()
        if entity.type == EntityType.PERSON and len(words) > 1:
            own = fold(entity.surname)
            forms.update((words[-1], own or words[-1], own.partition(" ")[0] or words[-1]))
            called = {own.partition(" ")[0], *(form for form in map(fold, entity.forms) if form in words)}
            forms.update(f"{words[0]} {last}" for last in (words[-1], *called) if last)
    return forms


def _bearer(
    key: str,
    groups: Groups,
    bearers: dict[tuple[EntityType, str], list[str]],
    ordinary: Collection[str],
) -> str:
    """The key of the only fuller group of the same type that bears this group's name, else its own key.

    An ordinary word is short for a name only where that ends in it: not "the House" for "House of Commons Library".
    What many bodies call themselves is short for one of its own source alone: "the Bank" is not another's World Bank.
    """
    members = groups[key]
    kind, name = members[0][1].type, fold(members[0][1].name)
    if kind is EntityType.ORGANISATION and name in _OF_MANY:
        return key
    found = [other for other in bearers[kind, name] if other != key]
    if kind is EntityType.PERSON:
        found = bearers_in_office(members, {other: groups[other] for other in found})
    if found == [f"{kind.value.lower()}:u.s. {name}"]:
        return found[0]
    if len(found) != 1 or (len(name.split()) > 1 and kind is not EntityType.PERSON):
        return key
    may_be_any = kind is EntityType.ORGANISATION and name in ordinary
    return found[0] if not may_be_any or found[0].split()[-1:] == [name] else key


def _last_target(key: str, target: dict[str, str]) -> str:
    seen = {key}
    while target[key] not in seen:
        key = target[key]
        seen.add(key)
    return key
