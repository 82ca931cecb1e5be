"""People whose names are ordinary words or months, where they are named alone: "May said", "the target is Homer"."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from flows.annotate.names.name_patterns import CALENDAR, FUNCTION_WORDS
from flows.annotate.names.naming import Naming
from flows.english.function_words import CONJUNCTIONS, SUBORDINATORS
from flows.english.tokens import Stretch, capitalised
from flows.english.word_tables import read_words, word_list
from flows.model.annotation import EntityType

_DONE_BY_PEOPLE = word_list(
    """
    said says told tells announced announces warned warns insisted insists argued argues replied replies urged urges
    promised promises admitted admits denied denies refused refuses resigned resigns agreed agrees thanked thanks
    apologised apologized apologises apologizes vowed vows declined declines pledged pledges wrote writes spoke speaks
    asked asks believes believed joked laughed smiled stood sat voted
    """
)
"""What months never do, and adjectives never stand before."""
_DONE_TO_PEOPLE = word_list(
    "received accused faced promised called urged said told met criticised criticized appointed elected"
)
"""Behind "has" or "had"."""
_OPENING = frozenset({'"', "'", ":", "(", "-", "."})


def plain_surnames(stretch: Stretch, taken: Sequence[bool], people: AbstractSet[str]) -> list[Naming]:
    """The places, not taken by other names, where a word is the name of one whom the document names in full.

    `people` are the given names and surnames of these.
    """
    if not stretch.capitals_mean_names or stretch.heading:
        return []
    words = [token.text for token in stretch.tokens]
    return [
        Naming(place, place + 1, EntityType.PERSON)
        for place, word in enumerate(words)
        if word in people and not taken[place] and _is_person(words, place)
    ]


def _is_person(words: Sequence[str], place: int) -> bool:
    word = words[place]
    ordinary = word in CALENDAR or word in read_words("ordinary_words.txt")
    before = words[place - 1] if place else "."
    if (
        not (ordinary and word.istitle())
        or before == "-"
        or (capitalised(before) and before not in FUNCTION_WORDS)
    ):
        return False
    behind = [*words[place + 1 : place + 3], ".", "."]
    if capitalised(behind[0]) or behind[0] == "-":
        return False
    subject = before in _OPENING or before == "," or before.lower() in CONJUNCTIONS | SUBORDINATORS
    if subject and _acts(behind[0], behind[1]):
        return True
    inside = place > 0 and before not in _OPENING and before.lower() not in {"the", "a", "an"}
    return inside and word not in CALENDAR


def _acts(verb: str, further: str) -> bool:
    return verb in _DONE_BY_PEOPLE or (verb in {"has", "had"} and further in _DONE_TO_PEOPLE)
