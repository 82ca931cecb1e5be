"""Letters behind a person's name: degrees, honours, seats in parliament ("Jane Doe OBE", "Paul Low MHA").

They are no part of the name, no other name of its bearer, and name nobody where they stand alone ("an MHA voted").
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from flows.annotate.names.abbreviations import abbreviations_in_brackets
from flows.annotate.names.capitals import run_from
from flows.annotate.names.gazetteer import gazetteer
from flows.annotate.names.name_patterns import BODIES, is_regnal_number
from flows.annotate.names.naming import Naming, words_in
from flows.annotate.names.surnames import is_given_name
from flows.english.titles import ADDRESS
from flows.english.tokens import Stretch, Token
from flows.english.vocabulary import is_common
from flows.english.word_tables import read_words, word_list
from flows.model.annotation import EntityType

_LETTERS = word_list(
    """
    AC AK AM AO AS BA BSc Bt CB CBE CFA CH CMG CNZM CPA CVO DBE DCB DCMG DCVO DD DL DPhil DSc DSC DSO EdD Esq FBA
    FCA FRCP FRCS FREng FRS FRSE GBE GC GCB GCMG GCVO JD JP KBE KC KCB KCMG KCVO KG KT LLB LLD LLM LVO MA MBA MBE MC
    MD MEng MEP MHA MHK ML MLA MLC MNA MP MPH MPhil MPP MS MSc MSP MVO OAM OBE OM ONZM PC PhD PSM QC QSO RA RN TD VC
    BCom BEd BEng BLitt BMus DClinPsy FRGS FRIBA FRICS FRSA MCom MEd MFA MLitt MRCVS MRes MRICS MRTPI PGCE PQH
    """
)
_OF_JUDGES = word_list("LJ LJJ JSC JA CJ LCJ JCA J")
"""Behind the surname alone of a judge: "Stourton LJ"."""
_UNKNOWN = re.compile(r"[A-Z]{3,5}")
_FULL_NAME = 2
"""Words of a given name and a surname, behind which letters can stand; behind a form of address the surname does."""
_FEWEST_BEARERS = 2
"""People behind whose names letters stand that no list has."""


def end_before_letters(tokens: Sequence[Token], first: int, last: int) -> int:
    """Where a person's name ends before the letters that a list has."""
    if last - first == _FULL_NAME and tokens[last - 1].text in _OF_JUDGES:
        return last - (not is_common(tokens[first].text))  # not the "Low" of "Low J"
    addressed = first > 0 and tokens[first - 1].text in ADDRESS
    shortest = 1 if addressed else _FULL_NAME
    while last - first > shortest and tokens[last - 1].text in _LETTERS:
        last -= 1
    return last


def place_behind_letters(tokens: Sequence[Token], place: int) -> int:
    """The place behind the letters that stand right behind a name: the comma of "Jane Doe MP, ..."."""
    return run_from(tokens, place, _LETTERS.__contains__)


def without_letters(stretches: Sequence[Stretch], namings: Sequence[Sequence[Naming]]) -> list[list[Naming]]:
    """The namings of a document, people without letters behind their names, and none that is letters alone."""
    explained = {s.tokens[place].text for s in stretches for place, _ in abbreviations_in_brackets(s)}
    borne = _borne_letters(stretches, namings) - explained
    bare = [
        [_without(stretch, name, borne) for name in names]
        for stretch, names in zip(stretches, namings, strict=True)
    ]
    used = borne | {
        word
        for stretch, names in zip(stretches, bare, strict=True)
        for word in _behind_people(stretch, names)
        if word not in explained
    }
    return [
        [name for name in names if not _are_letters(stretch, name, used)]
        for stretch, names in zip(stretches, bare, strict=True)
    ]


def _borne_letters(stretches: Sequence[Stretch], namings: Sequence[Sequence[Naming]]) -> frozenset[str]:
    """Letters that no list has, and that end the names of several people, or of one who is named without them, too."""
    bearers: dict[str, set[str]] = defaultdict(set)
    people: set[str] = set()
    for stretch, names in zip(stretches, namings, strict=True):
        for name in names:
            if name.type is EntityType.PERSON:
                words = words_in(stretch, name)
                people.add(" ".join(words))
                if len(words) > _FULL_NAME and _may_be_letters(words[-1]) and not words[-2].isupper():
                    bearers[words[-1]].add(" ".join(words[:-1]))
    return frozenset(
        letters
        for letters, names_borne in bearers.items()
        if len(names_borne) >= _FEWEST_BEARERS or not people.isdisjoint(names_borne)
    )


def _may_be_letters(word: str) -> bool:
    """Whether capitals are nobody's name and no known body's."""
    usual = word.title()
    named = (
        usual in read_words("surnames.txt")
        or usual in read_words("given_names.txt")
        or is_regnal_number(word)
    )
    return _UNKNOWN.fullmatch(word) is not None and not named and gazetteer().entry([word]) is None


def _without(stretch: Stretch, name: Naming, borne: AbstractSet[str]) -> Naming:
    tokens = stretch.tokens
    if name.settled or name.last - name.first <= _FULL_NAME:
        return name
    last = end_before_letters(tokens, name.first, name.last)
    if name.type is EntityType.PERSON:
        return replace(name, last=last - (tokens[last - 1].text in borne))
    words = [token.text for token in tokens[name.first : last]]
    # Seen as a body for its capitals: "Tom Grade KC".
    called = last < name.last and is_given_name(words[0]) and all(w.istitle() and w.isalpha() for w in words)
    return Naming(name.first, last, EntityType.PERSON) if called and BODIES.isdisjoint(words) else name


def _behind_people(stretch: Stretch, names: Sequence[Naming]) -> Iterator[str]:
    """The listed letters that stand behind the names of people, some with commas before them: "Low KCMG, CBE"."""
    tokens = stretch.tokens
    for name in names:
        place = name.last if name.type is EntityType.PERSON else len(tokens)
        while place < len(tokens):
            place += tokens[place].text == ","
            if place == len(tokens) or tokens[place].text not in _LETTERS:
                break
            yield tokens[place].text
            place += 1


def _are_letters(stretch: Stretch, name: Naming, used: AbstractSet[str]) -> bool:
    return name.last - name.first == 1 and not name.settled and stretch.tokens[name.first].text in used
