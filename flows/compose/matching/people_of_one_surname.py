"""Which of several people a surname behind an office means that another source uses: "Governor Low"."""

from collections.abc import Iterable

from flows.compose.matching.entity_groups import Groups, Members, is_person
from flows.compose.wording.wording import fold
from flows.english.word_tables import word_list

_RANKS = word_list("prime vice deputy former then ex")
"""What makes another office of it."""
_IN_FULL = {
    "sen.": "senator",
    "sen": "senator",
    "gov.": "governor",
    "gov": "governor",
    "rep.": "representative",
    "rep": "representative",
    "pres.": "president",
    "congressman": "representative",
    "congresswoman": "representative",
}
_OF_COURTS = word_list("judge justice magistrate")
_OF_STATE = word_list(
    """
    senator representative governor president premier chancellor minister secretary mayor king queen prince
    princess pope speaker ambassador lawmaker
    """
)
_OF_CLIENTS = word_list(
    """
    lawyer solicitor barrister attorney prosecutor counsel engineer nurse surgeon striker midfielder goalkeeper
    quarterback singer actor actress rapper novelist reporter journalist correspondent victim defendant driver teacher
    """
)
"""What nobody is who is called by an office of state or of a court."""
_TIMES = word_list("former then ex late candidate nominee elect")
"""What tells of another time, at which he may have been anything."""
_OF_GOVERNMENT = word_list("general united states u.s. us district city county state deputy assistant")
"""What makes an office of "attorney"."""


def bearers_in_office(surname: Members, bearers: dict[str, Members]) -> list[str]:
    """Of the groups that bear a surname, by their keys, those whom the group named by it alone can be.

    The one of whom the same office is stated; else all who may hold it, but none where a source of the surname names
    one of them in full: it has told a namesake apart, who may be anybody.
    """
    offices = [_words(role.text) for _, entity in surname for role in entity.roles]
    same = [key for key, members in bearers.items() if any(_holds(members, office) for office in offices)]
    if len(same) == 1:
        return same
    sources = {number for number, _ in surname}
    told_apart = any(number in sources for members in bearers.values() for number, _ in members)
    if told_apart:
        return []
    return [key for key, members in bearers.items() if not are_apart(surname, members)]


def parted_by_office(groups: Groups) -> Groups:
    """People whom different sources name by one surname alone, each with an office that is not the other's, as two."""
    result: Groups = {}
    for key, members in groups.items():
        lone = is_person(members) and all(" " not in entity.name for _, entity in members)
        parts: list[Members] = []
        for member in members:
            part = next((part for part in parts if not (lone and are_apart(part, [member]))), None)
            if part is None:
                parts.append([member])
            else:
                part.append(member)
        result[key] = parts[0]
        result.update({f"{key}#{part[0][0]}": part for part in parts[1:]})
    return result


def are_apart(one: Members, other: Members) -> bool:
    """Whether an office of the one, of a court or of state, is such that the other cannot be he."""
    held, known = _sorts(one), _sorts(other)
    return bool(held and known) and held.isdisjoint(known)


def _sorts(members: Members) -> set[str]:
    """Of which sorts the offices of a group are; none where one of state or of a court is of another time."""
    found: set[str] = set()
    for words in _all_words(members):
        of_clients = words & _OF_CLIENTS and not words & _OF_GOVERNMENT
        if words & _TIMES and not of_clients:
            return set()
        found.update(
            sort
            for sort, told in (
                ("client", of_clients),
                ("court", words & _OF_COURTS and not of_clients),
                ("state", words & _OF_STATE and not of_clients and not words & _OF_COURTS),
            )
            if told
        )
    return found


def _all_words(members: Members) -> Iterable[frozenset[str]]:
    return (_words(role.text) for _, entity in members for role in entity.roles)


def _holds(members: Members, office: frozenset[str]) -> bool:
    """Whether an office of a group has all the words of another, and none that makes it a further one."""
    return any(office <= words and not (words - office) & _RANKS for words in _all_words(members))


def _words(role: str) -> frozenset[str]:
    return frozenset(_IN_FULL.get(word, word) for word in fold(role).replace("-", " ").split())
