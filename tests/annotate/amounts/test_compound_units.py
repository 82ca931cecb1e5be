"""Units put together of two, and units of science, which are no things that are counted."""

import pytest

from flows.model.annotation import AmountType
from tests.support.dated_texts import dated


@pytest.mark.parametrize(
    ("words", "unit"),
    [
        ("0.012 mg/l", "milligram per litre"), ("10 mg/L", "milligram per litre"),
        ("35 µg/m3", "microgram per cubic metre"), ("35 μg/m³", "microgram per cubic metre"),
        ("4 µg/dl", "microgram per decilitre"), ("1.2 g/t", "gram per tonne"), ("46,000 t/d", "tonne per day"),
        ("30 l/s", "litre per second"), ("30 L/s", "litre per second"), ("12 m3/s", "cubic metre per second"),
        ("3 mSv/h", "millisievert per hour"), ("5mg/kg", "milligram per kilogram"), ("7 mmol/l", "millimole per litre"),
        ("120 kWh/m2", "kilowatt-hour per square metre"), ("5 km/h", "kilometre per hour"), ("3 m/s", "metre per second"),
        ("291 kPa", "kilopascal"), ("291 kilopascals", "kilopascal"), ("85 dB", "decibel"), ("5 hm3", "cubic hectometre"),
        ("300 Bq", "becquerel"), ("900 acre-feet", "acre-foot"), ("40 micrograms", "microgram"), ("12 GJ", "gigajoule"),
    ],
)  # fmt: skip
def test_units_of_measurements_are_units(words: str, unit: str) -> None:
    text = f"The laboratory put it at {words} in all."
    (amount,) = dated(text).annotations.amounts
    assert (amount.span.of(text), amount.type, amount.unit) == (words, AmountType.QUANTITY, unit)


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Lead reached 0.3 mg/l at the pump.", "Lead"),
        ("Silt at the weir rose to 9,000 mg/l.", "Silt at the weir"),
        ("The mill takes 46,000 t/d of ore.", "ore"),
        ("Pressure in the main was 291 kPa.", "Pressure in the main"),
    ],
)
def test_what_is_measured_in_them_is_no_unit(text: str, measure: str) -> None:
    (amount,) = dated(text).annotations.amounts
    assert amount.measure is not None
    assert amount.measure.of(text) == measure


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("It won 5 gold medals.", AmountType.COUNT),
        ("It sent 40 men/women teams.", AmountType.COUNT),
        ("It heard 12 Gjaltema songs.", AmountType.COUNT),
        ("It has 30 kPamphlets.", AmountType.COUNT),
    ],
)
def test_other_words_are_no_units(text: str, kind: AmountType) -> None:
    (amount,) = dated(text).annotations.amounts
    assert amount.type is kind
