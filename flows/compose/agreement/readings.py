"""What a source gives as the hour, the speed, the weight or another measure of one happening, ready to be compared."""

from dataclasses import dataclass
from decimal import Decimal

from flows.compose.agreement.told_tolls import Scene
from flows.model.spans import Span

_ROUNDED = Decimal("0.05")
"""The share of a number by which it may be another when it was led from one unit to another."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A measure of something: `thing` says of what, as "speed of the train"; the value lies from `low` to `high`.

    `unit` is the unit in which the source gives it; values are in one unit for all that can be compared.
    """

    scene: Scene
    thing: str
    span: Span
    low: Decimal
    high: Decimal
    unit: str = ""
    grows: bool = False
    """Whether it is another the next day, as the area that has burned."""


def allow(one: Reading, other: Reading) -> bool:
    """Whether two measures of one thing can both hold, rounding and what bounds them considered."""
    slack = Decimal(0) if one.unit == other.unit else _ROUNDED
    return one.low <= other.high * (1 + slack) and other.low <= one.high * (1 + slack)
