"""What the tables know, and that they are whole."""

import pytest

from flows.annotate.names.gazetteer import NAME_TABLES, gazetteer
from flows.english.tokens import Stretch, plain_words, read_tokens
from flows.english.word_tables import read_rows, split_names
from flows.model.annotation import EntityType
from flows.model.spans import Span


def find(text, **kind):
    stretch = Stretch(tuple(read_tokens(text, Span(0, len(text)))), **kind)
    return [(stretch.span(n.first, n.last).of(text), n.entry) for n in gazetteer().find(stretch)]


@pytest.mark.parametrize(
    ("name", "kind", "canonical"),
    [
        ("U.S.", EntityType.PLACE, "United States"),
        ("America", EntityType.PLACE, "United States"),
        ("UK", EntityType.PLACE, "United Kingdom"),
        ("Türkiye", EntityType.PLACE, "Turkey"),
        ("EU", EntityType.ORGANISATION, "European Union"),
        ("UN", EntityType.ORGANISATION, "United Nations"),
        ("C5+1", EntityType.ORGANISATION, "C5+1"),
        ("Americans", EntityType.GROUP, "American"),
        ("Central Asian", EntityType.GROUP, "Central Asian"),
        ("U.S. Open", EntityType.EVENT, "U.S. Open"),
        ("Samarkand", EntityType.PLACE, "Samarkand"),
    ],
)
def test_known_names(name, kind, canonical):
    [(found, entry)] = find(name)
    assert (found, entry.type, entry.canonical, entry.sure) == (name, kind, canonical, True)


def test_longest_name_wins():
    assert [name for name, _ in find("Central Asian leaders in South Asia")] == [
        "Central Asian",
        "South Asia",
    ]


def test_a_currency_is_no_country():
    assert find("US$13.2 billion") == []


def test_capitals_are_read_only_where_all_is_capitals():
    assert find("WHO CALLS US IN KAZAKHSTAN", all_capitals=True)[-1][0] == "KAZAKHSTAN"
    assert find("kazakhstan") == []


def test_cities_know_their_country():
    [(_, entry)] = find("Tashkent")
    assert entry.country == "Uzbekistan"


def test_names_that_are_ordinary_words_are_not_sure():
    assert not find("Reading")[0][1].sure
    assert not find("Shell")[0][1].sure


def test_every_country_of_a_group_or_city_is_itself_a_place():
    countries = {place for _, place in read_rows(NAME_TABLES / "demonyms.tsv", 2)} | {
        c for _, c in read_rows(NAME_TABLES / "cities.tsv", 2)
    }
    known = {country: gazetteer().entry(plain_words(country)) for country in sorted(countries - {""})}
    assert [c for c, entry in known.items() if not entry or entry.canonical != c] == []


@pytest.mark.parametrize(("table", "columns"), [("organisations.tsv", 4), ("events_and_works.tsv", 4)])
def test_rows_are_well_formed(table, columns):
    rows = tuple(read_rows(NAME_TABLES / table, columns))
    assert len(rows) > 50
    for name, others, kind, _ in rows:
        assert plain_words(name)
        assert all(plain_words(other) for other in split_names(others))
        assert kind in set(EntityType)


def test_tables_stay_small():
    assert (NAME_TABLES / "cities.tsv").stat().st_size <= 300_000
    assert (NAME_TABLES / "names.crfsuite").stat().st_size <= 12_000_000
