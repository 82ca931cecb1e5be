"""The places of a pack: where they lie, and when that cannot be told."""

from flows.annotate import annotate_document
from flows.compose.matching.positions import Told, find_position
from flows.ingest import document_from_record
from flows.segment import segment_document
from tests.support.annotated import annotated
from tests.support.composed import compose


def told(*countries: str, **divisions: int) -> Told:
    return Told(dict.fromkeys((*countries, *divisions), 1), divisions)


def places_of(*texts: str) -> dict[str, str]:
    """What kind of place each name is and in which country, as "city UZ"."""
    content = compose(tuple(annotated(text, number=n) for n, text in enumerate(texts, 1)))
    return {place.row.name: f"{place.kind} {place.country}".strip() for place in content.places}


def test_a_place_is_found_by_any_of_its_names() -> None:
    kyiv = find_position(("nowhere at all", "Kiev"), Told())
    assert kyiv is not None
    assert (kyiv.kind, kyiv.country) == ("capital", "UA")
    assert find_position(("Central Asia", "Utopia"), Told()) is None
    country = find_position(("United States", "U.S."), Told())
    assert country is not None
    assert (country.kind, country.country) == ("country", "US")


def test_of_two_namesakes_the_far_larger_is_meant_unless_the_sources_point_elsewhere() -> None:
    washington = find_position(("Washington",), Told())
    assert washington is not None
    assert washington.country == "US"
    # The one in a country that the sources name and the larger one are not the same: nobody can tell.
    assert find_position(("Birmingham",), told("US")) is None
    assert find_position(("Birmingham",), told("GB")) == find_position(("Birmingham",), Told())
    # Two about equally large: the country decides.
    assert find_position(("Hyderabad",), Told()) is None or find_position(("Hyderabad",), told("PK")) is None


def test_the_places_of_the_sources_with_where_they_lie() -> None:
    content = compose(
        (
            annotated(
                "{PER ana|Ana Low} went from {LOC w|White House} to {LOC s|Samarkand} in {LOC u|Uzbekistan}. "
                "{LOC s|Samarkand} waited."
            ),
        )
    )
    places = {place.row.name: place for place in content.places}
    assert list(places) == ["Samarkand", "Uzbekistan", "White House"]
    assert (places["Samarkand"].kind, places["Samarkand"].country, places["Samarkand"].row.mentions) == (
        "city",
        "UZ",
        2,
    )
    assert (round(places["Samarkand"].longitude), round(places["Samarkand"].latitude)) == (67, 40)
    assert places["Uzbekistan"].kind == "country"
    assert places["White House"].kind == ""
    assert [place.row for place in content.places] == [row for group in content.whos_who if group.heading == "Places" for row in group.rows]  # fmt: skip


def test_a_state_or_county_is_no_city_of_its_name_elsewhere() -> None:
    text = "{LOC f|Florida}, {LOC t|Texas} and {LOC g|Georgia} wait. {LOC v|Virginia} is dry. {LOC s|Surrey} is in {LOC u|Britain}."
    assert places_of(text + " {LOC h|Havana} is in {LOC c|Cuba}.") == {
        "Britain": "",
        "Cuba": "country CU",
        "Florida": "region US",
        "Georgia": "",
        "Havana": "capital CU",
        "Surrey": "region GB",
        "Texas": "region US",
        "Virginia": "region US",
    }
    # In a country that is told of, while the county's own is not: nobody can tell.
    assert find_position(("Kent",), told("US")) is None
    assert find_position(("Kent",), Told()) == find_position(("Kent",), told("US", "GB"))
    assert find_position(("Punjab",), Told()) is None
    punjab = find_position(("Punjab",), told("PK"))
    assert punjab is not None
    assert (punjab.kind, punjab.country) == ("region", "PK")


def test_georgia_is_a_state_among_states_and_a_country_among_countries() -> None:
    among_states = "{LOC g|Georgia}, {LOC t|Texas}, {LOC o|Ohio} and {LOC i|Iowa} voted."
    among_countries = "{LOC g|Georgia}, {LOC a|Armenia} and {LOC z|Azerbaijan} signed."
    assert places_of(among_states)["Georgia"] == "region US"
    assert places_of(among_countries)["Georgia"] == "country GE"
    assert places_of("{LOC g|Georgia} voted.")["Georgia"] == "country GE"
    assert places_of(among_states, among_countries.replace("g|", "h|"))["Georgia"] == ""


def test_a_lesser_city_is_in_a_country_that_is_told_of_or_nowhere() -> None:
    assert places_of("Rain fell in {LOC s|Salinas}.") == {"Salinas": ""}
    assert places_of("Rain fell in {LOC s|Salinas}, {LOC c|California}.")["Salinas"] == "city US"
    # A town of Puerto Rico bears the name too.
    told_of_both = "Rain fell in {LOC s|Salinas}. {LOC c|California} and {LOC p|Puerto Rico} wait."
    assert places_of(told_of_both)["Salinas"] == ""


def test_a_great_city_far_away_is_found_where_the_sentence_says_that_it_is_a_place() -> None:
    assert places_of("They met in {LOC a|Algiers}.") == {"Algiers": "capital DZ"}
    assert places_of("The {LOC a|Algiers} basin was pumped dry.") == {"Algiers": ""}
    assert places_of("They worked with {LOC f|Fortaleza}.") == {"Fortaleza": ""}
    assert places_of("They flew to {LOC f|Fortaleza}.") == {"Fortaleza": "city BR"}


def test_a_part_of_a_longer_name_is_no_city() -> None:
    in_california = "{LOC c|California} waits. "
    assert places_of(in_california + "The Pueblo of {LOC s|Salinas} voted.")["Salinas"] == ""
    assert places_of(in_california + "The {LOC s|Salinas} dam held.")["Salinas"] == ""
    assert places_of(in_california + "{LOC s|Salinas} Valley is dry.")["Salinas"] == ""
    assert places_of(in_california + "{LOC s|Salinas} is dry.")["Salinas"] == "city US"


def test_a_great_capital_without_namesakes_lies_where_it_does_whatever_stands_before_it() -> None:
    places = places_of(
        "{LOC a|Baku} wants a say, and {LOC b|Springfield} agrees. The {LOC c|Oslo} talks failed."
    )
    assert places == {"Baku": "capital AZ", "Springfield": "", "Oslo": ""}
    assert places_of("Rails, {LOC o|Oslo} 2025, p. 17.") == {"Oslo": "capital NO"}


def test_hyphens_and_blanks_part_the_names_of_one_place() -> None:
    for name in ("Mazar-e-Sharif", "Mazar-e Sharif", "Mazar e Sharif"):
        found = find_position((name,), told("AF"))
        assert found is not None
        assert (found.kind, found.country) == ("city", "AF")


def test_a_place_bears_the_usual_name_that_a_source_prints() -> None:
    texts = ("The Republic of Uzbekistan agreed.", "Uzbekistan agreed.")
    read = [
        document_from_record(number, f"r{number}", text, "2026-10-14") for number, text in enumerate(texts, 1)
    ]
    formal, usual = (annotate_document(document, segment_document(document)[0])[0] for document in read)
    assert [place.row.name for place in compose((formal, usual)).places] == ["Uzbekistan"]
    assert [place.row.name for place in compose((formal,)).places] == ["Republic of Uzbekistan"]


def test_a_namesake_in_a_country_of_which_only_other_sources_tell_is_not_drawn() -> None:
    own = "He sat in {LOC k|Kanyama} in {LOC z|Zambia}."
    other = "A driver fell ill in {LOC c|Democratic Republic of the Congo}."
    assert places_of(own, other)["Kanyama"] == ""
    assert places_of(f"He sat in {{LOC k|Kanyama}}. {other}")["Kanyama"] == "city CD"
    # A great city is meant wherever it is named.
    assert (
        places_of("He went to {LOC p|Paris} from {LOC z|Zambia}.", "It rained in {LOC f|France}.")["Paris"]
        == "capital FR"
    )


def test_of_places_of_one_name_none_is_drawn_where_a_source_may_mean_that_of_its_own_country() -> None:
    british = "He met her in {LOC s|Stafford} in the {LOC u|United Kingdom}."
    assert places_of(british)["Stafford"] == "city GB"
    assert places_of(british, "Aid left {LOC s|Stafford} in {LOC a|Australia}.")["Stafford"] == ""
    assert places_of(british, "Aid left {LOC s|Stafford} for {LOC f|France}.")["Stafford"] == "city GB"
