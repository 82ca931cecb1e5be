"""Words that speak against each other: "passed" and "blocked", "leads" and "trails", a vote for and a vote against."""

import re

from flows.compose.matching.statement import stem
from flows.english.word_tables import word_list

Deed = tuple[str, str, str]
"""Who does what to whom."""

_OPPOSITES = tuple(
    tuple(frozenset(stem(word) for word in word_list(words)) for words in pair)
    for pair in (
        (
            "grant granted give given gave allow allowed permit permitted admit admitted",
            "refuse refused deny denied bar barred block blocked prevent prevented",
        ),
        (
            "accept accepted approve approved back backed support supported adopt adopted",
            "reject rejected oppose opposed veto vetoed",
        ),
        (
            "pass passed approve approved adopt adopted clear cleared",
            "block blocked fail failed defeat defeated reject rejected sink sank",
        ),
        ("open opened reopen reopened", "close closed shut"),
        ("free freed release released", "arrest arrested detain detained jail jailed"),
        ("convict convicted guilty", "acquit acquitted"),
        ("confirm confirmed", "deny denied"),
        ("join joined", "leave left quit"),
        ("arm armed", "disarm disarmed"),
        ("alive", "dead die died killed"),
    )
)
"""Words of which one statement does not hold the one and another the other if both tell of one event."""
_LEADS = frozenset(stem(word) for word in word_list("lead leads led leading outpoll outpolls"))
_TRAILS = frozenset(stem(word) for word in word_list("trail trails trailed trailing"))
_AFTERSHOCKS = frozenset(stem(word) for word in word_list("aftershock aftershocks"))
_TAKES_SIDES = re.compile(
    r"\b(?i:vot(?:e|es|ed|ing)|rul(?:es|ed|ing)|campaign(?:s|ed|ing)?|argu(?:es|ed|ing)|c[oa]m(?:e|es|ing) out"
    r"|testif(?:ies|ied)|lobb(?:ies|ied)|decid(?:es|ed))(?: [\w’'-]{1,20}){0,3}?"
    r" (?P<side>for|against|in favou?r of)(?= (?!the (?:first|second|third|last) time\b|(?:\w+ ){0,2}(?:days|weeks"
    r"|months|years|hours)\b)\w)"
)
_AGAINST = re.compile(r"\bagainst\b")


def are_of_other_kinds(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether the one holds a word, and not its opposite, of which the other holds the opposite, and not the word."""
    return any(_hold_apart(one, other, *pair) or _hold_apart(other, one, *pair) for pair in _OPPOSITES)


def only_one_is_of_aftershocks(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether only the one tells of an aftershock, and so not of the quake of which the other tells."""
    return bool(one & _AFTERSHOCKS) != bool(other & _AFTERSHOCKS)


def lead_and_trail(
    one: tuple[frozenset[str], frozenset[Deed]], other: tuple[frozenset[str], frozenset[Deed]]
) -> bool:
    """Whether, by the terms and deeds of two statements, somebody leads in one and trails, or is led, in the other.

    That Hale leads Fox and that Fox trails Hale is one and the same.
    """
    ahead, behind = zip(
        *((_deeds_of(deeds, _LEADS), _deeds_of(deeds, _TRAILS)) for _, deeds in (one, other)), strict=True
    )
    if any(
        {actor for actor, _ in pairs[0]} & {target for _, target in pairs[1]} for pairs in (ahead, behind)
    ):
        return True
    if any(
        {actor for actor, _ in pairs[1]} & {target for _, target in pairs[0]} for pairs in (ahead, behind)
    ):
        return True
    apart = _hold_apart(one[0], other[0], _LEADS, _TRAILS) or _hold_apart(other[0], one[0], _LEADS, _TRAILS)
    return apart and not any(
        (target, actor) in behind[0] | behind[1] for actor, target in ahead[0] | ahead[1]
    )


def _deeds_of(deeds: frozenset[Deed], words: frozenset[str]) -> frozenset[tuple[str, str]]:
    """Who does it and to whom, for the deeds of these words."""
    return frozenset((actor, target) for actor, deed, target in deeds if deed in words)


def sides_in(words: str) -> frozenset[str]:
    """The sides that somebody takes: "for" where he votes for something, "against" where he votes against it."""
    sides = {"against" if match["side"] == "against" else "for" for match in _TAKES_SIDES.finditer(words)}
    return frozenset(sides | {"against"} if sides and _AGAINST.search(words) else sides)


def _hold_apart(
    one: frozenset[str], other: frozenset[str], words: frozenset[str], against: frozenset[str]
) -> bool:
    mine, theirs = bool(one & words) and not one & against, bool(other & against) and not other & words
    return mine and theirs
