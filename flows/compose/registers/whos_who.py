"""Who's who: people, organisations, places, events and groups, with roles as the sources state them."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from flows.compose.matching.index_names import name_sort_key
from flows.compose.matching.joined_entities import JoinedEntity
from flows.compose.registers.stated_descriptions import stated_descriptions
from flows.compose.registers.stated_relations import stated_relations
from flows.compose.registers.stated_roles import list_roles, with_countries
from flows.compose.sentences.locating import Surveys, unique_locators
from flows.compose.sentences.mail_heads import is_in_head
from flows.compose.sentences.turn_labels import without_asking
from flows.compose.wording.wording import fold, on_one_line
from flows.model.annotation import Entity, EntityType
from flows.model.locators import Locator, source_locator
from flows.model.whos_who import StatedAs, WhoGroup, WhoRow

PEOPLE = "People"
_AS_AN_OFFICE = re.compile(r"\A(?:works|worked|serves|served) as (?:(?:the|an?) )?")
"""What stands before an office that may be stated elsewhere."""
_GROUPS = (
    (PEOPLE, (EntityType.PERSON,)),
    ("Organisations", (EntityType.ORGANISATION,)),
    ("Places", (EntityType.PLACE,)),
    ("Events", (EntityType.EVENT,)),
    ("Nationalities and groups", (EntityType.GROUP,)),
    ("Products, works and other names", (EntityType.PRODUCT, EntityType.WORK, EntityType.MISC)),
)

"""The survey of each source by S number."""


def list_whos_who(joined: Sequence[JoinedEntity], surveys: Surveys) -> tuple[WhoGroup, ...]:
    """The groups that have rows, each sorted as an index sorts: people by surname."""
    groups = []
    for heading, types in _GROUPS:
        members = sorted((e for e in joined if e.type in types), key=name_sort_key)
        if members:
            groups.append(WhoGroup(heading, tuple(describe_entity(e, surveys) for e in members)))
    return tuple(groups)


def describe_entity(joined: JoinedEntity, surveys: Surveys) -> WhoRow:
    """The row of one entity over all its sources, mails among them that only name a person in their head."""
    row = _row(joined, joined.members, joined.other_forms, surveys)
    told = {number for number, _ in joined.members}
    heads = [
        source_locator(number)
        for number, survey in sorted(surveys.items())
        if joined.type is EntityType.PERSON and number not in told and is_in_head(survey, joined.name)
    ]
    return replace(row, locators=(*row.locators, *heads))


def describe_in_source(
    joined: JoinedEntity, number: int, surveys: Surveys, everywhere: Sequence[StatedAs]
) -> WhoRow:
    """The row of one entity as one source alone presents it; `everywhere` are its roles over all its sources."""
    members = tuple((number, entity) for entity in joined.in_source(number))
    forms = dict.fromkeys(on_one_line(form) for _, e in members for form in (e.name, *e.forms))
    row = _row(joined, members, tuple(form for form in forms if form in joined.other_forms), surveys)
    return replace(row, roles=with_countries(row.roles, everywhere))


def mention_locators(members: Iterable[tuple[int, Entity]], surveys: Surveys) -> tuple[Locator, ...]:
    """The paragraphs that name an entity, in order; the headings only when no paragraph does."""
    named = [(surveys[source], span.start) for source, entity in members for span in sorted(entity.mentions)]
    in_text = [survey.locator_at(start) for survey, start in named if survey.paragraph_at(start)]
    return unique_locators(in_text or [survey.locator_at(start) for survey, start in named])


def _row(
    joined: JoinedEntity,
    members: tuple[tuple[int, Entity], ...],
    forms: tuple[str, ...],
    surveys: Surveys,
) -> WhoRow:
    return WhoRow(
        anchor=joined.anchor,
        name=joined.name,
        other_forms=tuple(form for form in forms if not _is_surname(form, joined)),
        roles=_roles(joined, members, surveys),
        locators=mention_locators(members, surveys),
        mentions=sum(len(without_asking(surveys[source], entity.mentions)) for source, entity in members),
    )


def _roles(
    joined: JoinedEntity, members: tuple[tuple[int, Entity], ...], surveys: Surveys
) -> tuple[StatedAs, ...]:
    """The offices stated of an entity; of a person, what he does and whose kin he is as well, each wording once."""
    roles = list_roles(members, surveys)
    if joined.type is not EntityType.PERSON:
        return roles
    told = [*stated_descriptions(members, surveys), *stated_relations(members, surveys)]
    others = {fold(one.text): one for one in reversed(told)}
    known = {fold(role.text) for role in roles}
    return (
        *roles,
        *(
            one
            for words, one in reversed(others.items())
            if not any(map(_AS_AN_OFFICE.sub("", words).startswith, known))
        ),
    )


def _is_surname(form: str, joined: JoinedEntity) -> bool:
    """Whether a form is only a person's surname, under which everybody looks anyway."""
    if joined.type is not EntityType.PERSON:
        return False
    short, name = fold(form), fold(joined.name)
    last = name.split()[1:][-1:] == [short]
    return last or (short != name and f"{fold(joined.surname)} ".startswith(f"{short} "))
