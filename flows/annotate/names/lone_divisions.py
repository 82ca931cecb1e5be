"""States and counties that bear a person's name: where a document says "in Kent", a lone "Kent" is the county."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from flows.annotate.names.gazetteer import divisions, gazetteer
from flows.annotate.names.naming import Naming
from flows.english.titles import is_title
from flows.english.tokens import Stretch
from flows.english.word_tables import word_list
from flows.model.annotation import EntityType

PLACING = word_list("in across throughout around within into outside near mid north south east west")
"""Words before the name of a place, never before a person's but by chance."""
_ROW = frozenset({",", "and", ";", "or"})


def placed_divisions(stretches: Sequence[Stretch], namings: Sequence[Sequence[Naming]]) -> frozenset[str]:
    """The divisions named by one word that a document puts where a place stands, or in a row with places."""
    pairs = zip(stretches, namings, strict=True)
    return frozenset(word for stretch, names in pairs for word in _placed(stretch, names))


def _placed(stretch: Stretch, names: Sequence[Naming]) -> Iterator[str]:
    texts = [token.text for token in stretch.tokens]
    sure = {i for n in names if n.settled and n.type is EntityType.PLACE for i in (n.first, n.last - 1)}
    for i, word in enumerate(texts):
        if word not in divisions():
            continue
        follows_place = i > 1 and texts[i - 1] in _ROW and i - 2 in sure
        leads_place = i + 2 < len(texts) and texts[i + 1] in _ROW and i + 2 in sure
        if follows_place or leads_place or (i > 0 and texts[i - 1].lower() in PLACING):
            yield word


def as_division(stretch: Stretch, name: Naming, surnames: Collection[str], placed: Collection[str]) -> Naming:
    """A lone name taken for a person's as the division that the document places.

    Not where somebody is named so in full (`surnames`) or a title stands before it.
    """
    word = stretch.tokens[name.first].text
    alone = name.type is EntityType.PERSON and name.last - name.first == 1
    if not alone or word not in placed or word in surnames:
        return name
    if name.first > 0 and is_title(stretch.tokens[name.first - 1].text):
        return name
    return replace(name, type=EntityType.PLACE, entry=gazetteer().entry([word]))
