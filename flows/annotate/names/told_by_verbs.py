"""Unlisted names that a verb or preposition beside them tells: "spoke to Zarran", "in Mabela da Costa".

Also those of whom the next sentence says "it": "Casa Aberta was founded in 1994. It takes no money."
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from flows.annotate.names.gazetteer import gazetteer
from flows.annotate.names.name_patterns import BODIES, COMPANY_WORDS, PARTICLES
from flows.annotate.names.naming import Naming, words_of
from flows.annotate.names.regions import PLACING
from flows.annotate.names.surnames import is_given_name
from flows.english.tokens import Stretch, capitalised
from flows.english.word_tables import read_words, word_list
from flows.model.annotation import EntityType

_SPEAKING = word_list("speak speaks spoke spoken speaking talk talks talked talking")
_BODY_OR_PLACE = frozenset({EntityType.ORGANISATION, EntityType.PLACE})
_IT = frozenset({"It", "Its"})
_OF_BODIES = (
    ("was", "founded"), ("was", "established"), ("was", "set", "up"), ("has", "worked", "in"), ("has", "operated"),
    ("operates",), ("employs",),
)  # fmt: skip
"""What is said of a body, behind its name."""


def kind_by_verb(stretch: Stretch, name: Naming) -> EntityType | None:
    """Somebody whom a place is spoken to, the place that an unlisted body with a small word inside is in."""
    tokens = stretch.tokens
    words = [token.text for token in tokens[name.first : name.last]]
    if name.entry or gazetteer().entry(words) is not None:
        return None
    before = [token.text for token in tokens[max(0, name.first - 2) : name.first]]
    behind = tokens[name.last].text if name.last < len(tokens) else "."
    if name.type is EntityType.PLACE and len(words) == 1 and not capitalised(behind):
        return (
            EntityType.PERSON
            if len(before) > 1 and before[0] in _SPEAKING and before[1] in {"to", "with"}
            else None
        )
    body = not (BODIES | COMPANY_WORDS).isdisjoint(words)
    foreign = name.type in _BODY_OR_PLACE and not body and not PARTICLES.isdisjoint(words[1:-1])
    return EntityType.PLACE if foreign and before[-1:] != [] and before[-1].lower() in PLACING else None


def bodies_told_by_it(stretches: Sequence[Stretch], namings: Sequence[Sequence[Naming]]) -> Iterator[str]:
    """The forms seen as people whom a sentence says to be founded or to work, and the next calls "it"."""
    for (stretch, names), (after, _) in pairwise(zip(stretches, namings, strict=True)):
        name = next((n for n in names if n.first == 0 and n.type is EntityType.PERSON), None)
        if name is None or after.tokens[0].text not in _IT or name.last < 2:  # noqa: PLR2004 - of two words and more
            continue
        words = [token.text for token in stretch.tokens[name.first : name.last]]
        behind = tuple(token.text for token in stretch.tokens[name.last : name.last + 3])
        told = any(behind[: len(verb)] == verb for verb in _OF_BODIES)
        somebody = is_given_name(words[0]) or words[-1] in read_words("surnames.txt")
        if told and not somebody:
            yield words_of(stretch, name)
