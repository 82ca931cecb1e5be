"""Two sentences of which one counts a single thing and the other several of it: "one death", "two deaths"."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from flows.english.number_words import DIGITS, IN_WORDS, value_of
from flows.english.vocabulary import stem_of
from flows.english.word_tables import word_list
from flows.model.spans import Span

_COUNT = re.compile(rf"(?<![\w.,$£€-])(?P<number>{DIGITS}|{IN_WORDS}) (?P<thing>[a-z]{{3,30}})\b")
_ONE = re.compile(r"\b[Oo]ne\b|(?<![\w.,-])1 ")
_NO_THINGS = word_list(
    "day week month year hour minute second night time way point side hand thing part third half per and the more"
    " million billion hundred thousand"
)
"""What "one" stands before without counting it: "one day", "one way"."""


def counts_otherwise(one: str, other: str) -> Span | None:
    """Where the second of two sentences counts another number of something, of which one of them counts a single one.

    Counts of several are compared by their annotation, which has none of "one".
    """
    if not (_ONE.search(one) or _ONE.search(other)):
        return None
    mine, theirs = _counts(one), _counts(other)
    for thing in sorted(mine.keys() & theirs.keys()):
        values = [{value for value, _ in found[thing]} for found in (mine, theirs)]
        if all(len(v) == 1 for v in values) and values[0] != values[1] and "1" in values[0] | values[1]:
            return theirs[thing][0][1]
    return None


def _counts(sentence: str) -> Mapping[str, Sequence[tuple[str, Span]]]:
    """The counts of a sentence by what is counted, right behind the number."""
    found: dict[str, list[tuple[str, Span]]] = defaultdict(list)
    for match in _COUNT.finditer(sentence):
        value, thing = value_of(match["number"]), stem_of(match["thing"])
        if value is not None and thing not in _NO_THINGS:
            found[thing].append((value, Span(*match.span())))
    return found
