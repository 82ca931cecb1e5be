"""Places of one name in several states or countries: "Springfield, Ohio" and "Springfield, Illinois" are two.

A bare name is that named with its region last, or where none has been so far, first.
"""

from collections.abc import Sequence

from flows.annotate.names.gazetteer import Entry, divisions
from flows.annotate.names.naming import Naming, words_of
from flows.english.tokens import Stretch
from flows.model.annotation import EntityType


def regions_of_namesakes(
    stretches: Sequence[Stretch], namings: Sequence[list[Naming]]
) -> dict[tuple[int, int], str]:
    """For each place whose name the document puts in two regions or more: its region.

    By the offsets of its first and last character. Nothing for all other places.
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
    several = {form: met[0] for form, met in regions.items() if len(met) > 1}
    found: dict[tuple[int, int], str] = {}
    for form, span, region in named:
        if form in several:
            several[form] = region or several[form]
            found[span.start, span.end] = several[form]
    return found


def _region_behind(stretch: Stretch, names: Sequence[Naming], name: Naming) -> str:
    """The state or country that stands behind a place and a comma; "" if none does."""
    if name.last >= len(stretch.tokens) or stretch.tokens[name.last].text != "," or _is_region(name.entry):
        return ""  # "Russia, China and India" are a row of countries
    behind = next((other for other in names if other.first == name.last + 1), None)
    entry = behind.entry if behind is not None and behind.type is EntityType.PLACE else None
    return entry.canonical if entry and _is_region(entry) else ""


def _is_region(entry: Entry | None) -> bool:
    """Whether a place is a state or a country, or larger."""
    return entry is not None and (entry.canonical in divisions() or not entry.country)
