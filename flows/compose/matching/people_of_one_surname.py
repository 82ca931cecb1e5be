"""Which of several people a surname behind an office means that another source uses: "Governor Low"."""

from flows.compose.matching.entity_groups import Members
from flows.compose.wording.wording import fold
from flows.english.word_tables import word_list

_RANKS = word_list("prime vice deputy former then ex")
"""What makes another office of it."""


def bearers_in_office(surname: Members, bearers: dict[str, Members]) -> list[str]:
    """Of the groups that bear a surname, by their keys, those whom the group named by it alone can be.

    The one of whom the same office is stated; else all, but none where a source of the surname names one of them in
    full: it has told a namesake apart, who may be anybody.
    """
    offices = [_words(role.text) for _, entity in surname for role in entity.roles]
    same = [key for key, members in bearers.items() if any(_holds(members, office) for office in offices)]
    if len(same) == 1:
        return same
    sources = {number for number, _ in surname}
    told_apart = any(number in sources for members in bearers.values() for number, _ in members)
    return [] if told_apart else list(bearers)


def _holds(members: Members, office: frozenset[str]) -> bool:
    """Whether an office of a group has all the words of another, and none that makes it a further one."""
    held = (_words(role.text) for _, entity in members for role in entity.roles)
    return any(office <= words and not (words - office) & _RANKS for words in held)


def _words(role: str) -> frozenset[str]:
    return frozenset(fold(role).replace("-", " ").split())
