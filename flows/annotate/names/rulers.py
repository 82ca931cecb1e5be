"""Rulers and nobles, whose names hold a number, a byname or a place: "Edmund I", "Ivan the Terrible", "Duke of York".

"I" behind a name is as often a pronoun ("with Edmund I was safe"), and "the" as often begins what comes next.
"""

from collections.abc import Sequence

from flows.annotate.english.event_verbs import is_past_form
from flows.annotate.english.finite_verbs import THIRD_PERSON_FORMS
from flows.annotate.english.function_words import (
    AUXILIARIES,
    CONJUNCTIONS,
    PREPOSITIONS,
    SUBORDINATORS,
    is_adverb,
)
from flows.annotate.english.titles import MODIFIERS, is_title
from flows.annotate.english.tokens import Stretch, Token, capitalised
from flows.annotate.english.word_tables import read_words, word_list
from flows.annotate.names.gazetteer import gazetteer
from flows.annotate.names.name_forms import NOBLES
from flows.annotate.names.name_patterns import CALENDAR
from flows.annotate.names.naming import Naming
from flows.annotate.names.surnames import is_given_name
from flows.model.annotation import EntityType

_NUMERALS = frozenset("IVX")
_FIRST_PERSON = word_list("me my mine myself we us our i'm i've i'd i'll")
_OF_ONE = THIRD_PERSON_FORMS - {"was"}
"""Verbs that never stand behind the pronoun "I"."""
_OF_ONE_OR_ME = word_list("was had did would could should might must will can may shall")
_BYNAMES = word_list(
    """
    Great Terrible Conqueror Bald Fat Stout Pious Bold Good Bad Wise Elder Younger Lionheart Confessor Impaler
    Magnificent Fair Short Simple Fearless Navigator Baptist Evangelist Unready Lame Mad Cruel Just Strong Bastard
    Warlike Peaceful Handsome Tall Venerable Martyr Hermit Theologian Victorious Ironside Bruce Posthumous Stammerer
    Quarrelsome Proud Spider Exile Apostate Illustrator Areopagite Barefoot Bluetooth Forkbeard Lawgiver Pilgrim
    """
)
_BESIDE = AUXILIARIES | PREPOSITIONS | CONJUNCTIONS | {"who", "'s", "as"}
_SMALL = PREPOSITIONS | CONJUNCTIONS | SUBORDINATORS | {"besides", "except", "poor", "dear"}
_TOKENS_OF_BYNAME = 2


def regnal_number_at(tokens: Sequence[Token], place: int) -> bool:
    """Whether the word there counts rulers of the name before it; one letter is rather an initial or a pronoun."""
    if not 0 < place < len(tokens):
        return False
    word = tokens[place].text
    if len(word) > 1:
        return set(word) <= _NUMERALS
    if word not in _NUMERALS or not tokens[place - 1].text.isalpha():
        return False
    behind = tokens[place + 1].text if place + 1 < len(tokens) else "."
    touches = place + 1 < len(tokens) and tokens[place + 1].start == tokens[place].end
    if behind in {"-", "'"} and touches:
        return False
    return _counts_the_first(tokens, place, behind) if word == "I" else not capitalised(behind)


def _counts_the_first(tokens: Sequence[Token], place: int, behind: str) -> bool:
    """Whether "I" is no pronoun: by the mark, small word or verb behind it, and what stands before the name."""
    if not behind[0].isalpha():
        return behind != "-" or _is_free(tokens, place)
    if behind in _OF_ONE:
        return True
    if (behind in PREPOSITIONS or behind == "and") and behind != "for":  # "I for one"
        return not _speaks_of_himself(tokens, place)
    return (behind in _OF_ONE_OR_ME or is_past_form(behind)) and _is_free(tokens, place)


def _is_free(tokens: Sequence[Token], place: int) -> bool:
    """Whether the name before can be the subject, and nobody speaks of himself: not "met Edmund I was happy"."""
    if _speaks_of_himself(tokens, place):
        return False
    first = place - 1
    while first > 0 and capitalised(tokens[first - 1].text) and tokens[first - 1].text.lower() not in _SMALL:
        first -= 1
    before = tokens[first - 1].text.lower() if first else "."
    opens = before in (CONJUNCTIONS | SUBORDINATORS) - {"than"} or not before[0].isalpha() or is_title(before)
    return opens or is_title(tokens[first].text)


def ruling_houses(stretch: Stretch) -> list[Naming]:
    """The houses of a stretch named before "dynasty": "the Qing dynasty"."""
    tokens = stretch.tokens
    found: list[Naming] = []
    for place in range(1, len(tokens)):
        if tokens[place].text.lower() not in {"dynasty", "dynasties"}:
            continue
        name = tokens[place - 1].text
        begins = place > 1 and tokens[place - 2].text.lower() in {"the", "and"}
        if begins and name.istitle() and name.isalpha() and _is_unlisted(name):
            found.append(Naming(place - 1, place, EntityType.ORGANISATION))
    return found


def _speaks_of_himself(tokens: Sequence[Token], place: int) -> bool:
    """Whether another word is of the first person."""
    others = (token.text for i, token in enumerate(tokens) if i != place)
    return any(word.lower() in _FIRST_PERSON or word == "I" for word in others)


def rulers(stretch: Stretch) -> list[Naming]:
    """The people of a stretch called by a given name and a number or a byname."""
    if not stretch.capitals_mean_names:
        return []
    tokens = stretch.tokens
    found: list[Naming] = []
    for place in range(len(tokens) - 1):
        word = tokens[place].text
        if not (capitalised(word) and word.istitle() and (is_given_name(word) or _is_unlisted(word))):
            continue
        if place and tokens[place - 1].text.isupper() and len(tokens[place - 1].text) > 1:
            continue  # "USS Martin II"
        first = place - _given_before(tokens, place)
        if last := _byname_end(stretch, place + 1):
            found.append(Naming(first, last, EntityType.PERSON))
        elif is_given_name(word) and regnal_number_at(tokens, place + 1):
            found.append(Naming(first, place + 2, EntityType.PERSON))
    return found


def nobles(stretch: Stretch) -> list[Naming]:
    """The people of a stretch called by the place they have as a title: "Duke of Cumberland and Strathearn"."""
    if not stretch.capitals_mean_names:
        return []
    tokens = stretch.tokens
    found: list[Naming] = []
    for first in range(len(tokens) - 2):
        if tokens[first].text not in NOBLES or tokens[first + 1].text != "of":
            continue
        last = first + 3 if capitalised(tokens[first + 2].text) else first
        while last > first and last < len(tokens) and _is_one_place(tokens, first + 2, last + 1):
            last += 1
        apposed = first > 0 and tokens[first - 1].text == ","
        if apposed and last > first and _holds_another(tokens, last):
            last += 2
        behind = tokens[last].text if last < len(tokens) else "."
        if last > first and not capitalised(behind) and _may_follow_name(behind):
            found.append(Naming(first, last, EntityType.PERSON))
    return found


def _is_one_place(tokens: Sequence[Token], first: int, last: int) -> bool:
    entry = gazetteer().entry([token.text for token in tokens[first:last]])
    return entry is not None and entry.type is EntityType.PLACE


def _holds_another(tokens: Sequence[Token], place: int) -> bool:
    """Whether a second place and a mark follow, which is nobody's name: " and Strathearn,"."""
    words = [token.text for token in tokens[place : place + 3]]
    whole = len(words) == 3 and words[0] == "and" and words[2] in {",", ".", ";", ")"}  # noqa: PLR2004 - so many tokens
    return whole and words[1].istitle() and not is_title(words[1]) and not is_given_name(words[1])


def _may_follow_name(word: str) -> bool:
    """Whether a word ends a name before it: a mark, a small word, a verb; not "pub"."""
    return (
        not word[0].isalpha()
        or word in _BESIDE
        or is_past_form(word)
        or word in THIRD_PERSON_FORMS
        or is_adverb(word)
    )


def _given_before(tokens: Sequence[Token], place: int) -> int:
    """One, where a further name stands before: "Franz Joseph I", "Pieter Bruegel the Elder"."""
    before = tokens[place - 1].text if place else ""
    small = before.lower()
    common = small in read_words("common_words.txt") or before in CALENDAR
    plain = common or is_title(before) or small in _SMALL | MODIFIERS
    return int(before.istitle() and before.isalpha() and not plain and _is_unlisted(before))


def _is_unlisted(word: str) -> bool:
    return gazetteer().entry([word]) is None


def with_byname(stretch: Stretch, first: int, last: int) -> int:
    """Where a name ends: with a number or byname, and without a pronoun ("Edmund I", "Louis the German")."""
    tokens = stretch.tokens
    if last - first > 1 and tokens[last - 1].text == "I" and not regnal_number_at(tokens, last - 1):
        last -= 1
    return _byname_end(stretch, last) or last + regnal_number_at(tokens, last)


def _byname_end(stretch: Stretch, place: int) -> int:
    """Where the byname ends whose "the" stands there, behind a name; 0 if there is none."""
    tokens = stretch.tokens
    if place + 1 >= len(tokens) or tokens[place].text != "the" or place == 0:
        return 0
    word = tokens[place + 1].text
    behind = tokens[place + _TOKENS_OF_BYNAME].text if place + _TOKENS_OF_BYNAME < len(tokens) else "."
    if capitalised(behind) or behind == "-" or not _may_follow_name(behind):
        return 0
    ends = (
        not behind[0].isalpha() or behind in _BESIDE or is_past_form(behind) or behind in THIRD_PERSON_FORMS
    )
    if not ends:
        return 0
    named = word in _BYNAMES or (_is_people(word) and _may_be_subject(tokens, place - 1))
    return place + _TOKENS_OF_BYNAME if named else 0


def _is_people(word: str) -> bool:
    """Whether a word names one of a people: "the German"."""
    entry = gazetteer().entry([word])
    return entry is not None and entry.type is EntityType.GROUP and not word.endswith("s")


def _may_be_subject(tokens: Sequence[Token], place: int) -> bool:
    """Whether no verb stands before a name, which would have two objects: "gave Maria the German"."""
    before = tokens[place - 1].text.lower() if place else "."
    plain = before in CONJUNCTIONS or before in PREPOSITIONS or before in SUBORDINATORS or is_title(before)
    return plain or not before[0].isalpha()
