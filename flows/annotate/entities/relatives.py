"""Who is told of only as the kin of somebody with the same surname, or as no relation of his.

"Sen. Low left. His son, Peter Low, stayed": whom a title and a surname name is none of these.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from flows.annotate.names.naming import Naming, words_before, words_behind, words_in
from flows.annotate.names.surnames import hyphened, surname
from flows.english.kin import CHILDREN, CONSORTS, is_kin_word
from flows.english.plain_letters import unmarked
from flows.english.titles import is_title, leads_surname
from flows.english.tokens import Stretch
from flows.english.word_tables import word_list
from flows.model.annotation import EntityType

_OWNERS = word_list("his her their our my 's '")
_DENIALS = (["no", "relation"], ["not", "related"], ["unrelated"])
_REACH = 8
"""Tokens beside a name in which its kin is told."""
_LONGEST_TITLE = 4
_MOST_BETWEEN = 3
"""Words between the owner and the word of kin: "his late younger brother"."""
_ENDS = frozenset({",", ";", ".", "(", ")", '"', "?", "!", ":"})
_FIRST = frozenset({"First", "Second"})


@dataclass(frozen=True, slots=True)
class Families:
    """What a text tells of people of one surname; the names are in words, what hyphens join as one."""

    apart: frozenset[tuple[str, ...]]
    """Full names of whom the text tells only as another's kin whom it has named by his surname before."""
    parents: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]]
    """By surname: a child and a parent."""


def read_families(stretches: Sequence[Stretch], namings: Sequence[Sequence[Naming]]) -> Families:
    """Read over the whole document, once."""
    called: set[str] = set()
    met: set[tuple[str, ...]] = set()
    apart: set[tuple[str, ...]] = set()
    parents: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]] = {}
    for number, (stretch, names) in enumerate(zip(stretches, namings, strict=True)):
        people = [name for name in names if name.type is EntityType.PERSON]
        for place, name in enumerate(people):
            words = tuple(hyphened(words_in(stretch, name)))
            if len(words) == 1:
                if _is_titled(stretch, name) or _owns_kin(stretch, name):
                    called.add(unmarked(words[0]))
                continue
            last = unmarked(surname(words))
            beside = [tuple(hyphened(words_in(stretch, other))) for other in people[:place]]
            alike = [other for other in beside if len(other) > 1 and unmarked(surname(other)) == last]
            if words not in met and last in called and not alike:
                before = stretches[number - 1] if number and not place else None
                if is_told_as_kin(stretch, name) or (before is not None and _asks_of_kin(before)):
                    apart.add(words)
            if alike and words != alike[-1] and (pair := _child_and_parent(stretch, name, alike[-1], words)):
                parents.setdefault(last, []).append(pair)
            met.add(words)
    return Families(frozenset(apart), parents)


def is_told_as_kin(stretch: Stretch, name: Naming) -> bool:
    """Whether words beside a full name say whose kin its bearer is, or that he is none: "his son, Peter Low"."""
    before, behind = _before_titles(stretch, name), words_behind(stretch, name, _REACH)
    if before[-1:] == [","]:
        before = before[:-1]
    kin = _kin_at_end(before)
    if kin and any(word.lower() in _OWNERS for word in before[max(0, kin - 1 - _MOST_BETWEEN) : kin]):
        return True
    if before[-1:] and before[-1] in CONSORTS and before[-2:-1] and before[-2] in _FIRST:
        return True
    return behind[:1] in ([","], ["("]) and _is_description_of_kin(behind[1:])


def is_kin_of(stretch: Stretch, name: Naming) -> bool:
    """Whether a name only says whose kin another is: "Peter Low, the son of former Senator Low"."""
    before = _before_titles(stretch, name)
    return before[-1:] == ["of"] and _kin_at_end(before[:-1]) > 0


def _before_titles(stretch: Stretch, name: Naming) -> list[str]:
    """The words before a name without the titles right before it and an article or "former"."""
    before = words_before(stretch, name, _REACH + _LONGEST_TITLE)
    dropped = 0
    while (
        before
        and dropped < _LONGEST_TITLE
        and (is_title(before[-1]) or before[-1].lower() in {"the", "former", "late", "then", "state"})
    ):
        before.pop()
        dropped += 1
    return before[-_REACH:]


def _kin_at_end(words: Sequence[str]) -> int:
    """Where the last word is one of kin, its place and 1; 0 where it is none; "brother - in - law" is one."""
    last = len(words) - (4 if list(words[-4:]) == ["-", "in", "-", "law"] else 0)
    return last if last > 0 and is_kin_word(words[last - 1]) else 0


def _is_description_of_kin(behind: Sequence[str]) -> bool:
    """Whether the words behind a name and its mark tell of kin: "no relation", "his son", "the senator's brother"."""
    end = next((place for place, word in enumerate(behind) if word in _ENDS), len(behind))
    words = [word.lower() for word in behind[:end]]
    if any(list(words[place : place + len(said)]) == said for said in _DENIALS for place in range(3)):
        return True
    kin = _kin_at_end(words)
    return kin > 0 and any(word.lower() in _OWNERS for word in words[: kin - 1])


def _asks_of_kin(before: Stretch) -> bool:
    """Whether a sentence ends in asking after somebody's kin: "And his brother?"."""
    words = [token.text for token in before.tokens[-_REACH:]]
    kin = _kin_at_end(words[:-1]) if words[-1:] == ["?"] else 0
    return kin > 0 and any(word.lower() in _OWNERS for word in words[max(0, kin - 1 - _MOST_BETWEEN) : kin])


def _is_titled(stretch: Stretch, name: Naming) -> bool:
    return name.first > 0 and leads_surname(stretch.tokens[name.first - 1].text)


def _owns_kin(stretch: Stretch, name: Naming) -> bool:
    """Whether a surname is of him whose kin is told of: "Low's wife"."""
    behind = words_behind(stretch, name, _MOST_BETWEEN + 2)
    return behind[:1] == ["'s"] and any(is_kin_word(word) for word in behind[1:])


def _child_and_parent(
    stretch: Stretch, name: Naming, earlier: tuple[str, ...], words: tuple[str, ...]
) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """Which of two is the child: the one before in "Ann Low, the daughter of Ben Low", else in "Ben Low's son, Ann"."""
    before = _before_titles(stretch, name)
    if before[-2:-1] and before[-2].lower() in CHILDREN and before[-1] == "of":
        return earlier, words
    if before[-1:] == [","]:
        before = before[:-1]
    owned = before[-1:] and before[-1].lower() in CHILDREN and before[-2:-1] and before[-2].lower() in _OWNERS
    return (words, earlier) if owned else None
