"""Counties, states and provinces, and the places of one name that they tell apart.

Counties by their head word: "Pinellas County", each of "Volusia, Lee and Putnam Counties". Where a document says "in
Kent", a lone "Kent" is the county. "Springfield, Ohio" and "Springfield, Illinois" are two; a bare name is that named
with its region last, or where none has been so far, first.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from flows.annotate.names.capitals import may_name
from flows.annotate.names.gazetteer import Entry, divisions, gazetteer
from flows.annotate.names.name_patterns import BODIES
from flows.annotate.names.naming import Naming, words_of
from flows.annotate.names.short_marks import state_behind
from flows.english.titles import is_title
from flows.english.tokens import Stretch, capitalised
from flows.english.word_tables import word_list
from flows.model.annotation import EntityType

_HEADS_OF_COUNTIES = {"County": False, "Parish": False, "Counties": True, "Parishes": True}
"""Head words, and whether they are of several."""
_LINKS = frozenset({",", "and", "&"})
_LONGEST_COUNTY = 3
"""Words of the name of a county: "St. John the Baptist" is read by its last ones."""
PLACING = word_list("in across throughout around within into outside near mid north south east west")
"""Words before the name of a place, never before a person's but by chance."""
_ROW = frozenset({",", "and", ";", "or"})


def county_names(stretch: Stretch) -> list[Naming]:
    """The counties of a stretch; not those that only begin the name of a body ("Kent County Council")."""
    if not stretch.capitals_mean_names:
        return []
    texts = stretch.words
    found: list[Naming] = []
    for head in stretch.places_of(_HEADS_OF_COUNTIES.keys()):
        if _goes_on(texts, head + 1):
            continue
        first = _begin_of_county(texts, head)
        if first == head:
            continue
        several = _HEADS_OF_COUNTIES[texts[head]]
        found.append(Naming(first, head if several else head + 1, EntityType.PLACE))
        found.extend(_row_before(texts, first) if several else ())
    return found


def _goes_on(texts: Sequence[str], after: int) -> bool:
    return after < len(texts) and capitalised(texts[after]) and not is_title(texts[after])


def _begin_of_county(texts: Sequence[str], end: int) -> int:
    """Where the run of capitals that ends before a place begins; the place itself when there is none."""
    first = end
    while first > 0 and end - first < _LONGEST_COUNTY and may_name(texts[first - 1], BODIES):
        first -= 1
        hyphened = first > 1 and texts[first - 1] == "-" and may_name(texts[first - 2], BODIES)
        first -= hyphened
    return first


def _row_before(texts: Sequence[str], first: int) -> list[Naming]:
    """The other counties of a row that shares one head word."""
    found: list[Naming] = []
    while first > 0 and texts[first - 1] in _LINKS:
        end = first - 1
        while end > 0 and texts[end - 1] in _LINKS:
            end -= 1
        first = _begin_of_county(texts, end)
        if first == end:
            break
        found.append(Naming(first, end, EntityType.PLACE))
    return found


def placed_divisions(stretches: Sequence[Stretch], namings: Sequence[Sequence[Naming]]) -> frozenset[str]:
    """The divisions named by one word that a document puts where a place stands, or in a row with places."""
    pairs = zip(stretches, namings, strict=True)
    return frozenset(word for stretch, names in pairs for word in _placed(stretch, names))


def _placed(stretch: Stretch, names: Sequence[Naming]) -> Iterator[str]:
    places, texts = stretch.places_of(divisions()), stretch.words
    if not places:
        return
    sure = {i for n in names if n.settled and n.type is EntityType.PLACE for i in (n.first, n.last - 1)}
    for i in places:
        follows_place = i > 1 and texts[i - 1] in _ROW and i - 2 in sure
        leads_place = i + 2 < len(texts) and texts[i + 1] in _ROW and i + 2 in sure
        if follows_place or leads_place or (i > 0 and texts[i - 1].lower() in PLACING):
            yield texts[i]


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


def regions_of_namesakes(
    stretches: Sequence[Stretch], namings: Sequence[list[Naming]]
) -> dict[tuple[int, int], str]:
    """For each place whose name the document puts in two regions or more: its region.

    By the offsets of its first and last character. Nothing for all other places, but for those named like a country
    that the document puts in an American state: "Malta, Mont.".
    """
    named = [
        (form, stretch.span(name.first, name.last), _region_behind(stretch, names, name))
        for stretch, names in zip(stretches, namings, strict=True)
        for name in names
        if name.type is EntityType.PLACE and (form := words_of(stretch, name))
    ]
    regions: dict[str, list[str]] = {}
    for form, _, region in named:
        if region and region not in regions.setdefault(form, []):
            regions[form].append(region)
    countries = {
        words_of(s, n)
        for s, names in zip(stretches, namings, strict=True)
        for n in names
        if _is_country(n.entry)
    }
    several = {form: met[0] for form, met in regions.items() if len(met) > 1 or form in countries}
    found: dict[tuple[int, int], str] = {}
    for form, span, region in named:
        if form in several:
            several[form] = region or several[form]
            found[span.start, span.end] = several[form]
    return found


def _region_behind(stretch: Stretch, names: Sequence[Naming], name: Naming) -> str:
    """The state or country that stands behind a place and a comma; "" if none does."""
    if state := state_behind(stretch, name):
        return state
    if name.last >= len(stretch.tokens) or stretch.tokens[name.last].text != "," or _is_region(name.entry):
        return ""  # "Russia, China and India" are a row of countries
    behind = next((other for other in names if other.first == name.last + 1), None)
    entry = behind.entry if behind is not None and behind.type is EntityType.PLACE else None
    return entry.canonical if entry and _is_region(entry) else ""


def _is_region(entry: Entry | None) -> bool:
    """Whether a place is a state or a country, or larger."""
    return entry is not None and (entry.canonical in divisions() or not entry.country)


def _is_country(entry: Entry | None) -> bool:
    return entry is not None and _is_region(entry) and entry.canonical not in divisions()
