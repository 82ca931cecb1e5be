"""The places of a pack: where they lie, and when that cannot be told."""

from flows.compose.positions import find_position
from tests.support.annotated import annotated
from tests.support.composed import compose


def test_a_place_is_found_by_any_of_its_names() -> None:
    kyiv = find_position(("nowhere at all", "Kiev"), ())
    assert kyiv is not None
    assert (kyiv.kind, kyiv.country) == ("capital", "UA")
    assert find_position(("Central Asia", "Utopia"), ()) is None
    country = find_position(("United States", "U.S."), ())
    assert country is not None
    assert (country.kind, country.country) == ("country", "US")


def test_of_two_namesakes_the_far_larger_is_meant_unless_the_sources_point_elsewhere() -> None:
    washington = find_position(("Washington",), ())
    assert washington is not None
    assert washington.country == "US"
    # The one in a country that the sources name and the larger one are not the same: nobody can tell.
    assert find_position(("Birmingham",), ("US",)) is None
    assert find_position(("Birmingham",), ("GB",)) == find_position(("Birmingham",), ())
    # Two about equally large: the country decides.
    assert find_position(("Hyderabad",), ()) is None or find_position(("Hyderabad",), ("PK",)) is None


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
