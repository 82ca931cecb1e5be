"""Names that a text writes in capitals alone, as they are usually written: "HALLA JONSDOTTIR" is Halla Jonsdottir.

Labels of transcripts, headlines and datelines write so. Initials, numbers behind kings and short words that may be
abbreviations keep their capitals.
"""

import re
from collections.abc import Sequence

from flows.annotate.names.gazetteer import LONGEST_ABBREVIATED, gazetteer
from flows.annotate.names.name_patterns import BODIES, PARTICLES, is_regnal_number
from flows.annotate.names.surnames import is_given_name
from flows.english.titles import LINKS
from flows.english.word_tables import read_words
from flows.model.annotation import EntityType

_PART = re.compile(r"[^\W\d_]+")
_SHORT = 2
"""Letters of a name that may as well be two initials: "JD", unlike "BO"."""
_INITIALS = 3
"""Letters of a word that without a vowel is no name: "BBC"."""
_VOWELS = frozenset("aeiouyäöüåæøáéíóúý")
_ABBREVIATED_GENERATIONS = {"JR": "Jr", "SR": "Sr"}


def in_usual_capitals(name: str, kind: EntityType, *, titled: bool = False) -> str:
    """The name of a person or known place in usual capitals, if all of it stands in capitals; else as it is.

    A short word behind a title is a surname and no abbreviation: "SEN. DELL".
    """
    if not name.isupper() or "." in name.rsplit(maxsplit=1)[-1]:
        return name
    words = name.split()
    if kind is EntityType.PLACE:
        parts = [_in_title_case(word) for word in words]
        usual = [p.lower() if n and p.lower() in LINKS else p for n, p in enumerate(parts)]
        of = usual.index("of") + 1 if "of" in usual else 0
        known = EntityType.PLACE in (gazetteer().kind(usual), gazetteer().kind(usual[of:]))
        return " ".join(usual) if known else name
    if kind is EntityType.ORGANISATION and len(words) > 1:
        return _of_body(words) or name
    short = (
        not titled and len(words) == 1 and len(name) <= LONGEST_ABBREVIATED and not _is_listed(name.title())
    )
    if kind is not EntityType.PERSON or short:
        return name
    return " ".join(_as_in_a_name(word, first=not place) for place, word in enumerate(words))


def _of_body(words: Sequence[str]) -> str:
    """The name of a body in usual capitals; empty where one of its words may be letters that stand for others."""
    links = {word for word in words[1:] if word.lower() in LINKS}
    if not all(word in links or _is_surely_a_word(word) for word in words):
        return ""
    return " ".join(word.lower() if word in links else _in_title_case(word) for word in words)


def _is_surely_a_word(word: str) -> bool:
    plain = word.isalpha() and len(word) > LONGEST_ABBREVIATED and gazetteer().entry([word]) is None
    return plain or word.title() in BODIES


def _as_in_a_name(word: str, *, first: bool) -> str:
    if word.strip(",") in _ABBREVIATED_GENERATIONS:
        return _ABBREVIATED_GENERATIONS[word.strip(",")]
    if "." in word or len(word) == 1 or (not first and is_regnal_number(word)):
        return word
    if not first and word.lower() in PARTICLES:
        return word.lower()
    usual = _in_title_case(word)
    initials = (len(word) == _SHORT and usual[1] not in _VOWELS) or (
        len(word) <= _INITIALS and _VOWELS.isdisjoint(word.lower())
    )
    return word if initials and not _is_listed(usual) else usual


def _is_listed(word: str) -> bool:
    return is_given_name(word) or word in read_words("surnames.txt")


def _in_title_case(word: str) -> str:
    """Each part with a capital: "Jean-Luc", "O'Brien"; the owner's s stays small."""
    return _PART.sub(lambda part: part[0][0] + part[0][1:].lower(), word)
