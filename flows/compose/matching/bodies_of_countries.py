"""Bodies that every state has, told apart by country: the Supreme Court of Kenya is not that of Britain."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from flows.compose.matching.countries_told_of import leading_countries, tell_of_others
from flows.compose.matching.entity_groups import Groups, Members, is_body
from flows.compose.sentences.locating import SourceSurvey
from flows.compose.wording.wording import fold
from flows.model.annotation import EntityType
from flows.model.spans import Span

_OF_EVERY_STATE = re.compile(
    r"(?:the )?(?:(?:supreme|high|constitutional|federal|appeals?|cassation) court|court of (?:appeals?|cassation)"
    r"|parliament|senate|national assembly|house of representatives|chamber of deputies|cabinet|treasury"
    r"|central bank|electoral commission|election commission|(?:[a-z]+ )?(?:foreign|finance|interior|defen[cs]e|health"
    r"|education|justice|energy|agriculture|transport|trade) ministry"
    r"|ministry of (?:foreign affairs|finance|the interior|defen[cs]e|health|education|justice|energy|agriculture"
    r"|transport|trade))"
)
_STATE = re.compile(
    r"(?:[’']s?)?[\s-](?:[\w’'-]{1,20}\s){0,2}?(?i:governments?|ministers?|president|prime minister|parliament|courts?"
    r"|senate|cabinet|treasury|attorney general|ministry|lawmakers|judges|central bank|navy|army|police)\b"
)
"""Behind a country or its people: whose a government, court or the like is."""
_OF_STATE = re.compile(r"\b(?i:government|parliament|court|president|republic|constitution) of(?: the)? \Z")
_PARLIAMENT, _OF_UNION = "parliament", "european parliament"
_OTHER_BODY = re.compile(
    r"\b(?:European Commission|Council presidency|MEPs?|the Commission|European Council)\b"
)
_STATES_OWN = re.compile(
    r"\b(?!(?:European|The|But|And|While|When|If|Both|As)\b)"
    r"(?:[A-Z][a-z]+(?:[’']s)?|[a-z]+ish|[Nn]ational|its|their) [Pp]arliaments?\b"
)
_BEFORE = 24
_FEWEST = 2
"""So many countries must surely be told of, if none is said to own the body: one may be what a letter is about that
goes to another's parliament.
"""
_OWNS = re.compile(r"(?:[’']s?)? ")


def of_the_union(groups: Groups, sources: Sequence[SourceSurvey]) -> Groups:
    """The groups, where what a source on the European Union calls "the Parliament" is with the European Parliament."""
    bare, full = (f"{EntityType.ORGANISATION.value.lower()}:{name}" for name in (_PARLIAMENT, _OF_UNION))
    if bare not in groups or full not in groups:
        return groups
    naming = {number for number, _ in groups[full]}
    surveys = {s.number: s for s in sources if s.number in naming and _tells_of_union(s)}
    theirs = [member for member in groups[bare] if member[0] in surveys]
    left = [member for member in groups[bare] if member[0] not in surveys]
    result = {key: left if key == bare else members for key, members in groups.items() if key != bare or left}
    result[full] = sorted([*groups[full], *theirs], key=lambda member: member[0])
    return result


def _tells_of_union(survey: SourceSurvey) -> bool:
    """Whether a source tells of the Commission or the Council beside the Parliament, and of no state's parliament."""
    return _OTHER_BODY.search(survey.text) is not None and _STATES_OWN.search(survey.text) is None


def parted_by_country(groups: Groups, sources: Sequence[SourceSurvey]) -> Groups:
    """Bodies of one name that every state has, as one for each country of which it is sure that sources tell.

    Where nothing says of which a source tells, the same people named in full show it; else it is taken for the one
    of which most tell, unless it leads with other countries.
    """
    surveys = {survey.number: survey for survey in sources}
    result: Groups = {}
    for key, members in groups.items():
        first, *further = _parts(members, surveys) if _may_be_several(members) else [members]
        result[key] = first
        result.update({f"{key}#{part[0][0]}": part for part in further})
    return result


def _may_be_several(members: Members) -> bool:
    if not is_body(members) or len({number for number, _ in members}) == 1:
        return False
    return _OF_EVERY_STATE.fullmatch(fold(members[0][1].name)) is not None


def _parts(members: Members, surveys: Mapping[int, SourceSurvey]) -> list[Members]:
    numbers = dict.fromkeys(number for number, _ in members)
    known = {number: own for number in numbers if (own := _own_country(surveys[number]))}
    if not known or (len(set(known.values())) < _FEWEST and not _is_said_whose(members, surveys)):
        return [members]
    country = {number: known.get(number) or _by_people(number, known, surveys) for number in numbers}
    told = [found for found in country.values() if found]
    most = max(dict.fromkeys(told), key=told.count)
    lead = {number: leading_countries(surveys[number]) for number in numbers}
    for number in numbers:
        if not country[number] and not tell_of_others(lead[number], frozenset((most,))):
            country[number] = most
    parts: dict[str, Members] = {}
    for member in members:
        parts.setdefault(country[member[0]], []).append(member)
    return list(parts.values())


def _is_said_whose(members: Members, surveys: Mapping[int, SourceSurvey]) -> bool:
    """Whether a country or a people stands right before a naming of a body: "Kenya's Supreme Court"."""
    return any(
        _OWNS.fullmatch(surveys[number].text, span.end, body.start)
        for number, entity in members
        for body in entity.mentions
        for span in _states_named(surveys[number])
        if 0 < body.start - span.end < _BEFORE
    )


def _own_country(survey: SourceSurvey) -> str:
    """The country that a source alone leads with, if it says that a government, court or the like is of it; else ""."""
    lead = leading_countries(survey)
    if len(lead) != 1:
        return ""
    text = survey.text
    owns = any(
        _STATE.match(text, span.end) or _OF_STATE.search(text, max(0, span.start - _BEFORE), span.start)
        for span in _states_named(survey)
    )
    return next(iter(lead)) if owns else ""


def _states_named(survey: SourceSurvey) -> Iterator[Span]:
    """Where a source names places, and peoples of which it is known of where they are."""
    entities = survey.annotated.annotations.entities
    named = (e for e in entities if e.type in (EntityType.PLACE, EntityType.GROUP))
    return chain.from_iterable(e.mentions for e in named if e.type is EntityType.PLACE or e.place_of)


def _by_people(number: int, known: Mapping[int, str], surveys: Mapping[int, SourceSurvey]) -> str:
    """The country of the first source that names somebody in full whom this one names too, over those between."""
    reached, people = {number}, _people(surveys[number])
    rest = [other for other in surveys if other != number]
    while near := [other for other in rest if other not in reached and people & _people(surveys[other])]:
        found = [known[other] for other in near if other in known]
        if found:
            return found[0]
        reached.update(near)
        people = people.union(*(_people(surveys[other]) for other in near))
    return ""


def _people(survey: SourceSurvey) -> frozenset[str]:
    entities: Iterable[str] = (
        fold(e.name)
        for e in survey.annotated.annotations.entities
        if e.type is EntityType.PERSON and " " in e.name
    )
    return frozenset(entities)
