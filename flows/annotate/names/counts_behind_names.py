"""Parties of which a row tells how many seats or votes each has: in "the Social Democrats 47 and Green Path 27" the
numbers are theirs, and no part of their names.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from flows.annotate.names.naming import AND, Naming, word_behind, words_of
from flows.english.tokens import Stretch
from flows.english.word_tables import word_list
from flows.model.annotation import EntityType

_COUNTED = word_list("seats votes percent per % points mandates deputies councillors ministries")
_LONGEST = 3
"""Digits of seats; four are the year of a law."""
_ENDS = AND | {"", ",", ".", ";", ")"}


def without_counts(stretches: Sequence[Stretch], namings: Sequence[list[Naming]]) -> list[list[Naming]]:
    """The namings, those of bodies without the count behind them where the document names these without it, too."""
    forms = {words_of(s, name): name for s, names in zip(stretches, namings, strict=True) for name in names}
    return [
        [_without(stretch, name, forms) for name in names]
        if not _COUNTED.isdisjoint(stretch.vocabulary)
        else names
        for stretch, names in zip(stretches, namings, strict=True)
    ]


def _without(stretch: Stretch, name: Naming, forms: Mapping[str, Naming]) -> Naming:
    """A naming without the number with which it ends, where that is a count."""
    number = stretch.words[name.last - 1]
    counted = name.last - name.first > 1 and number.isdigit() and len(number) <= _LONGEST
    if (
        not counted
        or name.settled
        or name.type is EntityType.PERSON
        or word_behind(stretch, name) not in _ENDS
    ):
        return name
    known = forms.get(" ".join(stretch.words[name.first : name.last - 1]))
    return replace(known, first=name.first, last=name.last - 1) if known else name
