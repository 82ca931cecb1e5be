"""The statistical recogniser of names of people, organisations, places and events.

A conditional random field tells them from other capitals by their words, shapes and neighbours, and by what
the tables know. It is trained by `flows.annotate.training.train_recogniser`.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

import pycrfsuite

from flows.annotate.names.gazetteer import NAME_TABLES, Listed
from flows.annotate.names.name_features import read_features
from flows.english.tokens import Stretch, Token, capitalised
from flows.model.annotation import EntityType

MODEL = NAME_TABLES / "names.crfsuite"
OUTSIDE = "O"
_UZBEK = re.compile(r"([OoGg])'(?=[a-z])")


@dataclass(frozen=True, slots=True)
class Recognised:
    """A name the recogniser sees: tokens `first` up to, not including, `last`."""

    first: int
    last: int
    type: EntityType


def recognise(stretch: Stretch, listed: Sequence[Listed], begin: int = 0) -> list[Recognised]:
    """The names of a stretch from its token `begin` on, read as if it began there.

    Of people alone in a heading in title case, none in a line of capitals.
    """
    if stretch.all_capitals or not stretch.capitals:
        return []
    rest = _from(stretch, begin)
    if begin:
        listed = [replace(n, first=n.first - begin, last=n.last - begin) for n in listed if n.first >= begin]
    found = _with_objects(rest, read_labels(_tagger().tag(read_features(rest, listed))))
    return [
        replace(name, first=name.first + begin, last=name.last + begin) if begin else name
        for name in found
        if stretch.capitals_mean_names or name.type is EntityType.PERSON
    ]


def _from(stretch: Stretch, begin: int) -> Stretch:
    """What of a stretch stands from a token on, its words as the recogniser knows them."""
    if not begin and not any("'" in stretch.words[place] for place in stretch.capitals):
        return stretch
    return replace(stretch, tokens=tuple(map(_as_plain, stretch.tokens[begin:])))


def _with_objects(stretch: Stretch, names: Iterable[Recognised]) -> list[Recognised]:
    """What is seen, with what it is of where that is seen apart from it: "City of" and "Cape Town"."""
    joined: list[Recognised] = []
    for name in names:
        before = joined[-1] if joined else None
        if before and before.last == name.first and stretch.tokens[name.first - 1].text == "of":
            joined[-1] = replace(before, last=name.last)
        else:
            joined.append(name)
    return joined


def _as_plain(token: Token) -> Token:
    """A name with the letters oʻ and gʻ of Uzbek as the recogniser knows it: "Gulomov"; not "O'Brien"."""
    word = token.text
    return token._replace(text=_UZBEK.sub(r"\1", word)) if "'" in word and capitalised(word) else token


def read_labels(labels: Sequence[str]) -> Iterator[Recognised]:
    """The names in a sequence of labels: O, B-PER, I-PER ..."""
    first, kind = 0, ""
    for position, label in enumerate([*labels, OUTSIDE]):
        if label == OUTSIDE and not kind:
            continue
        if kind and label != "I-" + kind:
            yield Recognised(first, position, EntityType(kind))
            kind = ""
        if label != OUTSIDE and not kind:
            first, kind = position, label[2:]


@cache
def _tagger() -> "pycrfsuite.Tagger":
    tagger = pycrfsuite.Tagger()
    tagger.open(str(MODEL))
    return tagger
