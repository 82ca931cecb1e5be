"""Map projections of the sphere: longitude and latitude in degrees -> a plane in radii of the earth, x east, y north.

Formulas: Snyder, Map Projections: A Working Manual (1987), chapters 15 and 24; Savric, Patterson and Jenny, The
Equal Earth map projection (2019).
"""

from dataclasses import dataclass
from functools import lru_cache
from math import acos, asin, cos, degrees, log, pi, radians, sin, sqrt, tan
from typing import Protocol

EARTH = 6371.0
"""The radius of the earth in kilometres."""
_A1, _A2, _A3, _A4 = 1.340264, -0.081106, 0.000893, 0.003796
_NEARLY_POLE = 89.5


class Projection(Protocol):
    """A way to lay the earth flat. `reach` is how far from the middle, in degrees, it can be drawn."""

    @property
    def name(self) -> str: ...

    @property
    def reach(self) -> float: ...

    @property
    def middle(self) -> tuple[float, float]: ...

    def project(self, longitude: float, latitude: float) -> tuple[float, float]:
        """The place on the plane."""


@dataclass(frozen=True, slots=True)
class EqualEarth:
    """The whole world, areas true."""

    name: str = "Equal Earth"
    reach: float = 180.0
    middle: tuple[float, float] = (0.0, 0.0)

    def project(self, longitude: float, latitude: float) -> tuple[float, float]:
        t = asin(sqrt(3) / 2 * sin(radians(latitude)))
        t2 = t * t
        t6 = t2 * t2 * t2
        slope = 9 * _A4 * t6 * t2 + 7 * _A3 * t6 + 3 * _A2 * t2 + _A1
        return 2 * sqrt(3) * radians(longitude) * cos(t) / (3 * slope), t * (
            _A4 * t6 * t2 + _A3 * t6 + _A2 * t2 + _A1
        )


@dataclass(frozen=True, slots=True)
class AzimuthalEqualArea:
    """A region about as high as wide, areas true, scale true at the middle."""

    middle: tuple[float, float]
    reach: float = 100.0

    @property
    def name(self) -> str:
        return f"Lambert azimuthal equal-area, centre {in_degrees(*self.middle)}"

    def project(self, longitude: float, latitude: float) -> tuple[float, float]:
        east, north, centre = _east_of(longitude, self.middle[0]), radians(latitude), radians(self.middle[1])
        cosine = sin(centre) * sin(north) + cos(centre) * cos(north) * cos(east)
        # The point opposite the middle lies nowhere; it is never drawn.
        k = sqrt(2 / max(1 + cosine, 1e-9))
        return (
            k * cos(north) * sin(east),
            k * (cos(centre) * sin(north) - sin(centre) * cos(north) * cos(east)),
        )


@dataclass(frozen=True, slots=True)
class ConformalConic:
    """A region much wider than high in the middle latitudes, angles true, scale true on two parallels."""

    middle: tuple[float, float]
    parallels: tuple[float, float]
    reach: float = 80.0

    @property
    def name(self) -> str:
        south, north = sorted(self.parallels)
        return f"Lambert conformal conic, standard parallels {_latitude(south)} and {_latitude(north)}"

    def project(self, longitude: float, latitude: float) -> tuple[float, float]:
        n, f, origin = _cone(self.parallels, self.middle[1])
        towards_pole = max(-_NEARLY_POLE, min(_NEARLY_POLE, latitude))
        rho = f / _half(radians(towards_pole)) ** n
        theta = n * _east_of(longitude, self.middle[0])
        return rho * sin(theta), origin - rho * cos(theta)


@lru_cache(maxsize=64)
def _cone(parallels: tuple[float, float], middle: float) -> tuple[float, float, float]:
    """What all points of a conic projection share: its constants n and F, and the radius of its middle."""
    first, second = (radians(parallel) for parallel in parallels)
    n = sin(first)  # of a single parallel
    if abs(first - second) > 1e-9:  # noqa: PLR2004 - far less than a step
        n = log(cos(first) / cos(second)) / log(_half(second) / _half(first))
    f = cos(first) * _half(first) ** n / n
    return n, f, f / _half(radians(middle)) ** n


def distance(here: tuple[float, float], there: tuple[float, float]) -> float:
    """How far two places lie from each other on the sphere, in degrees."""
    north, other = radians(here[1]), radians(there[1])
    cosine = sin(north) * sin(other) + cos(north) * cos(other) * cos(radians(there[0] - here[0]))
    return degrees(acos(max(-1.0, min(1.0, cosine))))


def in_degrees(longitude: float, latitude: float) -> str:
    """A place in words: "44° N 66° E"."""
    east = f"{abs(round(longitude))}°\u00a0{'E' if longitude >= 0 else 'W'}"
    return f"{_latitude(latitude)} {east}"


def _latitude(latitude: float) -> str:
    return f"{abs(round(latitude))}°\u00a0{'N' if latitude >= 0 else 'S'}"


def _half(latitude: float) -> float:
    return tan(pi / 4 + latitude / 2)


def _east_of(longitude: float, meridian: float) -> float:
    """How far east of a meridian, in radians between minus and plus pi."""
    return radians((longitude - meridian + 180) % 360 - 180)
