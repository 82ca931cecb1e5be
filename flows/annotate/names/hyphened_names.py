"""People of East Asia whose given names hold a hyphen: "Moon Jae-in", "Tsai Ing-wen", "Carrie Lam Cheng Yuet-ngor".

The second half is written small, as is the end of "Merkel-led"; what tells them apart is that the surname and both
halves are one syllable each, as such names are romanised.
"""

import re
from collections.abc import Sequence

from flows.annotate.names.gazetteer import gazetteer
from flows.annotate.names.name_patterns import FUNCTION_WORDS, NOT_NAMES
from flows.annotate.names.naming import Naming
from flows.english.function_words import PREPOSITIONS
from flows.english.titles import is_title
from flows.english.tokens import Stretch, capitalised, is_hyphen
from flows.english.vocabulary import is_common
from flows.english.word_tables import read_words, word_list
from flows.model.annotation import EntityType

_ONE = (
    r"(?:(?:[b-df-hj-np-tvxz]|ch|sh|th|kh|ph|ts|tz|hs|zh|ng|sz)?"
    r"(?=w?h?[aeiouyüŏŭ])[aeiouywhüŏŭ]{1,5}"
    r"(?:ng|n|hn|k|l|m|p|r|t|b|ck)?)"
)
_SYLLABLE = re.compile(_ONE)
"""One syllable of a Korean or Chinese name in Latin letters."""
FAMILY_NAMES = word_list(
    """
    ahn bae baek ban byun cha chae chan chang chau chen cheng cheung chiang chiu cho choe choi choo chou chow chu chua
    chun chung dai deng fan fang feng fong fu gao gu guo ha han hau he heo ho hong hou hsiao hsieh hsu hu huang hui hung
    hwang jang jeon jeong jiang jin jo joo joung ju jung kan kang kim ko koh koo ku kuan kuo kwak kwok kwon lai lam lau
    law lee leung li liang liao lim lin liu lo lu lui ma mao meng min moon mun nam noh oh ong pae pak pan park peng qian
    qin rhee ri roh ryu seo shen shin shum sim sin sohn son song su suh sun sung tam tan tang tien ting tong tsai tsang
    tse tseng tsui tung wang wei wen wong woo wu xi xie xu yang yao ye yeh yeo yeung yi yip yoo yoon yu yuan yun zeng
    zhang zhao zheng zhou zhu
    """
)
"""Frequent family names of China and Korea, in small letters."""
_ONE_OR_TWO = re.compile(_ONE + "{1,2}")
_OPEN_COMPOUNDS = word_list("Co Re Pre Pro Non Bi Un Sub Mid Self Far Low Semi Ex")
"""What stands before a hyphen in words that are no names: "Co-op", "Re-run"."""
_END_COMPOUNDS = word_list(
    "run win war law deal team town shop show tour loyal oil coal fuel gun car up out op key"
)
"""What stands behind one, behind whomever it may be: "Xi-run"."""
_HYPHEN = frozenset({"-"})
_HALVES = 3
"""Tokens of a given name with a hyphen."""


def hyphened_people(stretch: Stretch) -> list[Naming]:
    """The people of a stretch with such a name, whole."""
    found: list[Naming] = []
    for given in (hyphen - 1 for hyphen in stretch.places_of(_HYPHEN)):
        if given < 1 or not _is_given_name(stretch, given) or not _is_family_name(stretch, given - 1):
            continue
        first = _with_own_given_name(stretch, given - 1)
        found.append(Naming(first, given + _HALVES, EntityType.PERSON))
    return found


def family_name_place(words: Sequence[str]) -> int | None:
    """Where the family name stands in the words of such a name ("Moon", "Jae-in"), or None when it is no such name."""
    half = words[-1].partition("-")[2]
    return len(words) - 2 if len(words) > 1 and half.islower() and _SYLLABLE.fullmatch(half) else None


def is_of_syllables(word: str) -> bool:
    """Whether a word can be a Chinese or Korean given name written as one: "Jinping"."""
    return _ONE_OR_TWO.fullmatch(word.lower()) is not None


def _is_given_name(stretch: Stretch, first: int) -> bool:
    """Whether a syllable with a capital, a hyphen and a syllable without stand there."""
    if not is_hyphen(stretch, first + 1):
        return False
    tokens = stretch.tokens
    one, other = tokens[first].text, tokens[first + 2].text
    behind = [token.text for token in tokens[first + _HALVES : first + _HALVES + 2]]
    goes_on = behind[:1] == ["-"] and behind[1:] != [] and behind[1] in PREPOSITIONS  # "stay-at-home"
    if goes_on or not other.islower():
        return False
    if one in _OPEN_COMPOUNDS or other in _END_COMPOUNDS or one.isupper() or one in FUNCTION_WORDS:
        return False
    if not (_SYLLABLE.fullmatch(one.lower()) and _SYLLABLE.fullmatch(other)):
        return False
    known = tokens[first - 1].text.lower() in FAMILY_NAMES
    return known or not (is_common(one) or is_common(other))


def _is_family_name(stretch: Stretch, place: int) -> bool:
    word = stretch.tokens[place].text
    if not capitalised(word) or word in NOT_NAMES or is_title(word):
        return False
    return word.lower() in FAMILY_NAMES or (_SYLLABLE.fullmatch(word.lower()) is not None and len(word) > 1)


def _with_own_given_name(stretch: Stretch, family: int) -> int:
    """Where the name begins: with the given name that stands before the family name ("Eric Chu Li-luan")."""
    tokens, given = stretch.tokens, read_words("given_names.txt")
    first = family
    while first > 0 and family - first < 2 and _may_go_before(tokens[first - 1].text):  # noqa: PLR2004
        first -= 1
        if tokens[first].text in given:
            return first
    return family


def _may_go_before(word: str) -> bool:
    barred = word in NOT_NAMES or is_title(word) or gazetteer().sure_kind([word])
    return capitalised(word) and word.isalpha() and not word.isupper() and not barred
