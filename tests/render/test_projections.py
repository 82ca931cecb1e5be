"""Map projections against known values (PROJ 9, on a sphere of radius 1)."""

import pytest

from flows.render.projections import AzimuthalEqualArea, ConformalConic, EqualEarth, Projection, distance

KNOWN = [
    (EqualEarth(), (-75, 35), (-1.029037, 0.685335)),
    (EqualEarth(), (150, -33), (2.079637, -0.648719)),
    (EqualEarth(), (179, 70), (1.82655, 1.207483)),
    (AzimuthalEqualArea((-100, 40)), (-75, 35), (0.351737, -0.038429)),
    (AzimuthalEqualArea((-100, 40)), (150, -33), (-1.699291, -0.502049)),
    (AzimuthalEqualArea((64, 40)), (179, 70), (0.358731, 0.940596)),
    (ConformalConic((-96, 23), (33, 45)), (-75, 35), (0.296678, 0.246211)),
    (ConformalConic((-96, 23), (33, 45)), (2, 1), (1.703882, 0.593024)),
    (ConformalConic((150, -25), (-39, -10)), (150, -33), (0.0, -0.135658)),
    (ConformalConic((150, -25), (-39, -10)), (66.96, 39.65), (-1.980872, 0.755779)),
]


@pytest.mark.parametrize(("projection", "place", "known"), KNOWN)
def test_a_place_stands_where_it_is_known_to(
    projection: Projection, place: tuple[float, float], known: tuple[float, float]
) -> None:
    assert projection.project(*place) == pytest.approx(known, abs=2e-6)


@pytest.mark.parametrize("projection", [AzimuthalEqualArea((64, 40)), ConformalConic((64, 40), (35, 45))])
def test_the_middle_of_a_region_is_the_middle_of_its_map(projection: Projection) -> None:
    assert projection.project(*projection.middle) == pytest.approx((0, 0), abs=1e-12)


def test_one_parallel_and_the_pole_are_no_trouble() -> None:
    cone = ConformalConic((10, 50), (50, 50))
    assert cone.project(10, 50) == pytest.approx((0, 0))
    assert all(abs(part) < 10 for part in cone.project(10, 90))


def test_distances_on_the_sphere() -> None:
    assert distance((0, 0), (90, 0)) == pytest.approx(90)
    # From Tashkent to Samarkand it is about 265 km.
    assert distance((69.22, 41.26), (66.96, 39.65)) * 111.2 == pytest.approx(265, abs=6)


def test_projections_say_what_they_are() -> None:
    assert AzimuthalEqualArea((-64.2, -40)).name.endswith("centre 40°\u00a0S 64°\u00a0W")
    assert "30°\u00a0N and 45°\u00a0N" in ConformalConic((0, 0), (45, 30)).name
