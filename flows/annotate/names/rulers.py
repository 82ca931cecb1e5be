"""Rulers and nobles, whose names hold a number, a byname or a place: "Edmund I", "Ivan the Terrible", "Duke of York".

"I" behind a name is as often a pronoun ("with Edmund I was safe"), and "the" as often begins what comes next.
"""

from collections.abc import Sequence

from flows.annotate.frames.event_verbs import is_past_form
from flows.annotate.frames.finite_verbs import THIRD_PERSON_FORMS
from flows.annotate.names.gazetteer import gazetteer
from flows.annotate.names.name_forms import NOBLES
from flows.annotate.names.name_patterns import CALENDAR, NUMERALS
from flows.annotate.names.naming import Naming
from flows.annotate.names.surnames import is_given_name
from flows.english.function_words import AUXILIARIES, CONJUNCTIONS, PREPOSITIONS, SUBORDINATORS, is_adverb
from flows.english.titles import MODIFIERS, is_title
from flows.english.tokens import Stretch, Token, capitalised
from flows.english.vocabulary import is_common
from flows.english.word_tables import word_list
from flows.model.annotation import EntityType

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
_DYNASTIES = frozenset({"dynasty", "dynasties", "Dynasty"})
_TELLING = NUMERALS | _DYNASTIES | {"the", "of"}


def regnal_number_at(tokens: Sequence[Token], place: int) -> bool:
    """Whether the word there counts rulers of the name before it; one letter is rather an initial or a pronoun."""
    if not 0 < place < len(tokens):
        return False
    word = tokens[place].text
    if len(word) > 1:
        return set(word) <= NUMERALS
    if word not in NUMERALS or not tokens[place - 1].text.isalpha():
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


def _speaks_of_himself(tokens: Sequence[Token], place: int) -> bool:
    """Whether another word is of the first person."""
    others = (token.text for i, token in enumerate(tokens) if i != place)
    return any(word.lower() in _FIRST_PERSON or word == "I" for word in others)


def rulers(stretch: Stretch) -> list[Naming]:
    """The rulers, nobles and ruling houses of a stretch: "Louis the German", "Duke of York", "the Qing dynasty"."""
    if not stretch.capitals_mean_names:
        return []
    tokens = stretch.tokens
    found: list[Naming] = []
    for place in stretch.places_of(_TELLING):
        if not place:
            continue
        word = tokens[place].text
        name = None
        if word == "the" or word in NUMERALS:
            name = _ruler(stretch, place)
        elif word == "of" and tokens[place - 1].text in NOBLES:
            name = _noble(tokens, place - 1)
        elif word in _DYNASTIES:
            name = _house(tokens, place)
        if name and not (found and name.overlaps(found[-1])):
            found.append(name)
    return found


def _ruler(stretch: Stretch, place: int) -> Naming | None:
    """Who is called by a given name before the number, or the "the" of a byname, that stands there."""
    tokens = stretch.tokens
    word = tokens[place - 1].text
    if not word.istitle() or (place > 1 and _is_in_capitals(tokens[place - 2].text)):
        return None  # "USS Martin II"
    if tokens[place].text == "the":
        last = _byname_end(stretch, place) if is_given_name(word) or _is_unlisted(word) else 0
    else:
        last = place + 1 if is_given_name(word) and regnal_number_at(tokens, place) else 0
    first = place - 1
    return Naming(first - _given_before(tokens, first), last, EntityType.PERSON) if last else None


def _is_in_capitals(word: str) -> bool:
    return word.isupper() and len(word) > 1


def _noble(tokens: Sequence[Token], first: int) -> Naming | None:
    """Who is called by the place he has as a title: "Duke of Torran and Ridgeway"."""
    if first + 2 >= len(tokens) or not capitalised(tokens[first + 2].text):
        return None
    last = first + 3
    while last < len(tokens) and _is_one_place(tokens, first + 2, last + 1):
        last += 1
    if first > 0 and tokens[first - 1].text == "," and _holds_another(tokens, last):
        last += 2
    behind = tokens[last].text if last < len(tokens) else "."
    ends = not capitalised(behind) and _may_follow_name(behind)
    return Naming(first, last, EntityType.PERSON) if ends else None


def _house(tokens: Sequence[Token], place: int) -> Naming | None:
    """Those who rule, named before "dynasty"."""
    name = tokens[place - 1].text
    begins = place > 1 and tokens[place - 2].text in {"the", "The", "and"}
    named = begins and name.istitle() and name.isalpha() and _is_unlisted(name)
    return Naming(place - 1, place, EntityType.ORGANISATION) if named else None


def _is_one_place(tokens: Sequence[Token], first: int, last: int) -> bool:
    return gazetteer().kind([token.text for token in tokens[first:last]]) is EntityType.PLACE


def _holds_another(tokens: Sequence[Token], place: int) -> bool:
    """Whether a second place and a mark follow, which is nobody's name: " and Ridgeway,"."""
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
    common = is_common(before) or before in CALENDAR
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
    if not capitalised(word):
        return 0
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
    single = not word.endswith(("s", "sh", "ch", "ese"))  # "the French" are many
    return single and gazetteer().kind([word]) is EntityType.GROUP


def _may_be_subject(tokens: Sequence[Token], place: int) -> bool:
    """Whether a given name stands where neither a verb has two objects nor a clause begins behind the name.

    Not in "gave Maria the German passport" and "for Maria the German is a rival".
    """
    before = tokens[place - 1].text.lower() if place else "."
    plain = before in CONJUNCTIONS or before in SUBORDINATORS or is_title(before) or not before[0].isalpha()
    return plain and is_given_name(tokens[place].text)
