"""Units put together of two, as texts abbreviate them: "mg/l", "t/d", "m3/s", "g/t"."""

from flows.annotate.amounts.measure_words import UNIT_OF

_UPPER = (
    "ng µg μg mcg mg g kg t kt Mt ml l L Ml ML m3 m³ hm3 hm³ km3 km³ kJ MJ GJ W kW kWh MWh GWh "
    "Bq µSv μSv mSv mmol µmol μmol mol mm cm m km"
)
_LOWER = {
    "l": "litre", "L": "litre", "dl": "decilitre", "dL": "decilitre", "ml": "millilitre",
    "mL": "millilitre", "m3": "cubic metre", "m³": "cubic metre", "m2": "square metre", "m²": "square metre",
    "cm2": "square centimetre", "cm²": "square centimetre",
    "km2": "square kilometre", "km²": "square kilometre", "ha": "hectare", "km": "kilometre",
    "kg": "kilogram", "g": "gram", "t": "tonne", "mol": "mole", "d": "day", "day": "day", "h": "hour", "hr": "hour",
    "min": "minute", "s": "second", "sec": "second", "wk": "week", "yr": "year", "year": "year", "a": "year",
}  # fmt: skip
_ELSEWHERE = {
    "L": "litre", "Ml": "megalitre", "W": "watt", "µmol": "micromole", "μmol": "micromole", "mol": "mole",
}  # fmt: skip
"""Of symbols that texts use but in such units hardly ever, or not in this spelling."""


def _any_of(words: list[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


COMPOUND = rf"(?:{_any_of(_UPPER.split())})/(?:{_any_of(list(_LOWER))})"
"""The expression of such a unit."""


def compound_unit(written: str) -> str:
    """The name of a unit that `COMPOUND` matches, in the singular: "milligram per litre"."""
    upper, _, lower = written.partition("/")
    return f"{UNIT_OF.get(upper) or _ELSEWHERE[upper]} per {_LOWER[lower]}"
