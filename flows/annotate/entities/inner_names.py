"""Names inside longer names: the place in "University of Texas", the firm in "Friends of Corvus Society".

The pack counts and lists the longer name alone; what stands inside is told beside it, for whoever reads the record.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from flows.annotate.names.gazetteer import Entry, gazetteer
from flows.annotate.names.name_edges import BUILDINGS
from flows.annotate.names.name_patterns import BODIES, LANDMARKS
from flows.annotate.names.naming import (
    PERSON_BODY_OR_PLACE,
    Naming,
    word_behind,
    words_before,
    words_in,
    words_of,
)
from flows.annotate.names.parts_of_names import ROOMS
from flows.english.tokens import Stretch, capitalised
from flows.english.vocabulary import is_common
from flows.english.word_tables import read_words
from flows.model.annotation import Entity, EntityType, InnerName
from flows.model.spans import Span

_WITHIN = frozenset(EntityType) - {EntityType.PERSON, EntityType.GROUP}
"""Kinds of names in which others stand; "London" in "Jack London" names no place."""
_LISTED = PERSON_BODY_OR_PLACE - {EntityType.PERSON}
_LINKS = frozenset({"of", "for", "the", "at", "&", "and"})
"""What stands before a name that ends a longer one: "Friends of Corvus"."""
_OBJECTS = frozenset({"of", "for"})
_OFFICES = frozenset({"Ministry", "Ministries", "Department", "Departments", "Secretary", "Office"})
"""What is of a subject: the "Foreign Affairs" of a ministry are no journal."""
_SITES = LANDMARKS | BODIES | BUILDINGS | ROOMS
"""Last words of places that stand in the place they are called by: "Torran Opera House", unlike "West Torran"."""
_SEATED = frozenset({"University", "Municipality", "City", "Town", "Diocese", "Archdiocese", "Port"})
"""What is of a place, if it is of a name alone."""
_SHORT = 2
"""Letters of a word that names nothing surely, unless they are capitals: "La"."""


@dataclass(slots=True)
class _Forms:
    """What a document names by itself, by its words and by what the tables call it."""

    by_words: dict[str, Entity] = field(default_factory=dict)
    by_key: dict[str, Entity] = field(default_factory=dict)
    at: dict[Span, Entity] = field(default_factory=dict)
    longest: dict[str, int] = field(default_factory=dict)


def inner_names(
    stretches: Sequence[Stretch], namings: Sequence[list[Naming]], entities: Sequence[Entity]
) -> tuple[InnerName, ...]:
    """The people, bodies and places named inside longer names that are no people's, in text order.

    A word is one where the document names it by itself elsewhere, or the tables surely know a place or body by it.
    """
    forms = _read_forms(stretches, namings, entities)
    return tuple(
        inner
        for stretch, names in zip(stretches, namings, strict=True)
        for name in names
        if name.type in _WITHIN and name.last - name.first > 1
        for inner in _inside(stretch, name, names, forms)
    )


def _read_forms(
    stretches: Sequence[Stretch], namings: Sequence[list[Naming]], entities: Sequence[Entity]
) -> _Forms:
    forms = _Forms()
    forms.by_key = {entity.key: entity for entity in entities if entity.type in PERSON_BODY_OR_PLACE}
    forms.at = {span: entity for entity in entities for span in entity.mentions}
    for stretch, names in zip(stretches, namings, strict=True):
        for name in names:
            if name.type in PERSON_BODY_OR_PLACE:
                words = words_of(stretch, name).split(" ")
                forms.by_words.setdefault(" ".join(words), forms.at[stretch.span(name.first, name.last)])
                forms.longest[words[0]] = max(len(words), forms.longest.get(words[0], 0))
    return forms


def _inside(stretch: Stretch, outer: Naming, names: Sequence[Naming], forms: _Forms) -> Iterator[InnerName]:
    whole = forms.at[stretch.span(outer.first, outer.last)]
    taken = [
        name for name in names if name != outer and outer.first <= name.first and name.last <= outer.last
    ]
    position = outer.first
    while position < outer.last:
        found = _longest_at(stretch, outer, position, forms)
        if found is None:
            position += 1
            continue
        last, (kind, key, entity) = found
        inner = Naming(position, last, kind)
        apart = entity != whole.id and not any(inner.overlaps(name) for name in taken)
        if apart and _names_another(stretch, outer, inner):
            yield InnerName(stretch.span(position, last), kind, key, entity)
        position = last


def _longest_at(
    stretch: Stretch, outer: Naming, first: int, forms: _Forms
) -> tuple[int, tuple[EntityType, str, str]] | None:
    """The longest name that begins with a token and is not the whole: its end, and its kind, key and entity."""
    texts = [token.text for token in stretch.tokens[first : outer.last]]
    if not capitalised(texts[0]):
        return None
    for length in range(len(texts) - (first == outer.first), 0, -1):
        words = texts[:length]
        known = forms.by_words.get(" ".join(words)) if length <= forms.longest.get(words[0], 0) else None
        if known and (length > 1 or _is_telling(words[0])):
            return first + length, (known.type, known.key, known.id)
        entry = gazetteer().entry(words)
        if entry and entry.type in _LISTED and (entry.sure or _is_seat(stretch, outer, first, length)):
            key = _key(entry)
            same = forms.by_key.get(key)
            return first + length, (entry.type, key, same.id if same else "")
    return None


def _is_seat(stretch: Stretch, outer: Naming, first: int, length: int) -> bool:
    """Whether a body is of just these words, where it can only be of a place: "University of Reading"."""
    head, of = (token.text for token in stretch.tokens[outer.first : outer.first + 2])
    ends = outer.first + 2 == first and first + length == outer.last
    return ends and of == "of" and head in _SEATED


def _is_telling(word: str) -> bool:
    """Whether a word that the document names something by is no other word: "Vestmark", but not "Square"."""
    plain = word in read_words("ordinary_words.txt") or is_common(word) or word in _SITES
    return not plain and (len(word) > _SHORT or word.isupper())


def _names_another(stretch: Stretch, outer: Naming, inner: Naming) -> bool:
    """Whether what stands inside is somebody or something else, and no part of what the longer name names.

    A body is that at the front ("NASA Glenn Centre") or behind "of" ("Friends of Corvus"), a person everywhere but at
    the end ("Lynley Cup"), a place everywhere but in parts of it ("West Torran").
    """
    tokens = stretch.tokens
    opens = inner.first == outer.first
    linked = not opens and tokens[inner.first - 1].text in _LINKS
    if inner.type is EntityType.PERSON:
        return linked or inner.last < outer.last
    if inner.type is EntityType.ORGANISATION:
        sole = inner.last - inner.first == 1 and not tokens[inner.first].text.isupper()
        own = sole and outer.type is EntityType.ORGANISATION and opens  # "Daewoo Motors"
        subject = linked and not _OFFICES.isdisjoint(words_before(stretch, inner, 2))
        return (opens or linked) and not own and not subject and word_behind(stretch, inner) not in _OBJECTS
    if gazetteer().kind(words_in(stretch, outer)) is EntityType.PLACE:
        return False
    return outer.type is not EntityType.PLACE or linked or tokens[outer.last - 1].text in _SITES


def _key(entry: Entry) -> str:
    return f"{entry.type.value.lower()}:{entry.canonical.lower()}"
