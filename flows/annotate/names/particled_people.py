"""People with small words before their surnames: "Jan van den Broek", "Ana dos Santos", "Ms. Van der Lugt".

They are told by a given name and such words, by a title and such words, or by two such words that stand in no other
names ("van der Meer said").
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache

from flows.annotate.names.name_patterns import FUNCTION_WORDS, NOT_NAMES, PARTICLES, can_be_named
from flows.annotate.names.naming import Naming
from flows.annotate.names.surnames import is_given_name
from flows.english.titles import is_office, is_title, leads_surname
from flows.english.tokens import Stretch, Token, capitalised
from flows.english.vocabulary import is_common
from flows.english.word_tables import read_words, word_list
from flows.model.annotation import EntityType

_SMALL = PARTICLES | word_list("los las das do 't bint mint ould ten te zu dem het ole")
"""Words inside a name, behind one that can open what stands before a surname."""
_TELLING = word_list("van von dos das da do di del della bin bint mint ibn ter ould ole")
"""Those that between a given name and a capital tell a person."""
_ARTICLES = word_list("la los las")
"""Behind "de" likewise."""
_DUTCH_AND_GERMAN = word_list("van von")
_THEIR_ARTICLES = word_list("den der de dem het 't")
_ELIDED = re.compile(r"(?:d|dell|dall|degl|nell)'[^\W\d_]{2,20}\Z", re.IGNORECASE)
"""A small word written as one with the surname: "dell'Acqua", "d'Auvergne"."""
_LONGEST = 8
"""Tokens of a name."""


def particled_people(stretch: Stretch) -> list[Naming]:
    """The people of a stretch who are told so."""
    found, place = list[Naming](), 0
    small = [i for i, word in enumerate(stretch.words) if _may_be_small(word)]
    while (near := bisect_left(small, place)) < len(small):
        place = max(place, small[near] - _LONGEST)
        last = _end_of_person(stretch, place)
        if last:
            found.append(Naming(place, last, EntityType.PERSON))
        place = last or place + 1
    return found


def _end_of_person(stretch: Stretch, place: int) -> int:
    """Where the person ends whose name begins at a token; 0 if none does."""
    tokens = stretch.tokens
    word, before = tokens[place].text, tokens[place - 1].text if place else ""
    leads = _may_lead(word) and _doubly_particled(tokens, place + 1)
    opens = leads or _is_small(word) or can_be_named(word) or word.isupper()
    if not opens or not (capitalised(word) or _doubly_particled(tokens, place)):
        return 0
    titled = leads_surname(before) or (capitalised(before) and is_office(before) and before.endswith("."))
    if titled:
        small, last = _run(tokens, place + leads, in_capitals=before.isupper())
        return last if small is not None else 0
    if not stretch.capitals_mean_names or _is_inside_a_name(tokens, place):
        return 0
    small, last = _run(tokens, place + leads, in_capitals=False)
    if small is None or (last < len(tokens) and _goes_on(tokens[last].text)):
        return 0
    given = small > place and is_given_name(word) and word not in read_words("ordinary_words.txt")
    told = leads or (given and _tells(tokens, small)) or (small == place and _doubly_particled(tokens, place))
    return last if told else 0


def _may_lead(word: str) -> bool:
    """Whether a word can be a given name, be it a month's, too: "Jan"."""
    return capitalised(word) and word not in FUNCTION_WORDS and not is_title(word)


def _goes_on(word: str) -> bool:
    """Whether a capital behind makes the name another thing's: "Leonardo da Vinci Airport"."""
    return capitalised(word) and word not in FUNCTION_WORDS


def _run(tokens: Sequence[Token], first: int, *, in_capitals: bool) -> tuple[int | None, int]:
    """The place of the first small word of a name and where the name ends; None where there is no such word."""
    small, last, place = None, 0, first
    while place < min(len(tokens), first + _LONGEST):
        word = tokens[place].text
        if _ELIDED.match(word):
            small, last = place if small is None else small, place + 1
        elif length := _length_of_small(tokens, place):
            small, place = place if small is None else small, place + length - 1
        elif _names(word, in_capitals=in_capitals):
            last = place + 1
        elif word != "-" or place == first:
            break
        place += 1
    return (small, last) if small is not None and last > small else (None, 0)


def _names(word: str, *, in_capitals: bool) -> bool:
    upper = in_capitals and word.isupper() and len(word) > 1 and not is_title(word)
    return upper or (can_be_named(word) and word not in FUNCTION_WORDS)


def _length_of_small(tokens: Sequence[Token], place: int) -> int:
    """How many tokens a small word is: two where it begins with an apostrophe ("'t"), 0 where it is none."""
    word = tokens[place].text
    further = tokens[place + 1].text.lower() if place + 1 < len(tokens) else ""
    if word == "'" and further in {"t", "s"}:
        return 2
    return int(_is_small(word))


@lru_cache(maxsize=20_000)
def _may_be_small(word: str) -> bool:
    return word == "'" or _is_small(word) or _ELIDED.match(word) is not None


def _is_small(word: str) -> bool:
    return word.lower() in _SMALL


def _tells(tokens: Sequence[Token], place: int) -> bool:
    """Whether the small words at a place tell a person behind a given name, unlike the "de" of "Santiago de Chile"."""
    word = tokens[place].text
    further = tokens[place + 1].text if place + 1 < len(tokens) else ""
    return word in _TELLING or bool(_ELIDED.match(word)) or (word == "de" and further in _ARTICLES)


def _doubly_particled(tokens: Sequence[Token], place: int) -> bool:
    """Whether two such words of the Netherlands or Germany stand here before a capital: "van der Meer"."""
    words = [token.text for token in tokens[place : place + 4]] + [""] * 4
    if words[0].lower() not in _DUTCH_AND_GERMAN:
        return False
    apostrophe = words[1] == "'" and words[2] == "t"
    article = apostrophe or words[1].lower() in _THEIR_ARTICLES
    return article and capitalised(words[3 if apostrophe else 2])


def _is_inside_a_name(tokens: Sequence[Token], place: int) -> bool:
    """Whether a name goes on here: behind another capital, or what is called after somebody ("Strait of ...")."""
    before = tokens[place - 1].text if place else ""
    if before == "of" and place > 1:
        return capitalised(tokens[place - 2].text) and not is_title(tokens[place - 2].text)
    no_name = before in NOT_NAMES or is_title(before) or (place == 1 and is_common(before))
    return (capitalised(before) and not no_name) or before == "-"
