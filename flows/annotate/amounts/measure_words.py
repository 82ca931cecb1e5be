"""Units of measure, and how texts write them."""

MEASURES = {
    "kilometre": ("kilometres", "kilometers", "kilometre", "kilometer", "km"),
    "metre": ("metres", "meters", "metre", "meter"), "centimetre": ("centimetres", "centimeters", "cm"),
    "millimetre": ("millimetres", "millimeters", "mm"), "inch": ("inches", "inch"),
    "nautical mile": ("nautical miles", "nautical mile"), "mile": ("miles", "mile"), "foot": ("feet", "foot", "ft"),
    "knot": ("knots", "knot"), "hectare": ("hectares", "hectare", "ha"), "acre": ("acres", "acre"),
    "tonne": ("tonnes", "tons", "tonne", "ton"), "kilogram": ("kilograms", "kilogram", "kg"),
    "kilotonne": ("kilotonnes", "kilotons", "kt"), "megatonne": ("megatonnes", "megatons", "Mt"),
    "gigatonne": ("gigatonnes", "gigatons", "Gt"),
    "megawatt": ("megawatts", "megawatt", "MW"), "gigawatt": ("gigawatts", "gigawatt", "GW"),
    "megawatt-hour": ("megawatt-hours", "MWh"), "gigawatt-hour": ("gigawatt-hours", "GWh"),
    "terawatt-hour": ("terawatt-hours", "TWh"), "kilowatt-hour": ("kilowatt-hours", "kWh"),
    "kilowatt": ("kilowatts", "kW"),
    "kilovolt": ("kilovolts", "kilovolt", "kV"),
    "gigahertz": ("GHz",), "megahertz": ("MHz",), "gigabyte": ("gigabytes", "gigabyte", "GB"),
    "megabyte": ("megabytes", "MB"), "terabyte": ("terabytes", "TB"), "barrel": ("barrels", "barrel"),
    "barrel per day": ("barrels per day", "barrels a day", "bpd", "b/d"), "million barrels per day": ("mb/d",),
    "microgram": ("micrograms", "microgram", "µg", "μg", "mcg"), "nanogram": ("nanograms", "nanogram", "ng"),
    "kilopascal": ("kilopascals", "kilopascal", "kPa"), "megapascal": ("megapascals", "megapascal", "MPa"),
    "hectopascal": ("hectopascals", "hectopascal", "hPa"), "decibel": ("decibels", "decibel", "dB"),
    "millisievert": ("millisieverts", "millisievert", "mSv"), "becquerel": ("becquerels", "becquerel", "Bq"),
    "microsievert": ("microsieverts", "microsievert", "µSv", "μSv"), "millimole": ("millimoles", "millimole", "mmol"),
    "kilojoule": ("kilojoules", "kilojoule", "kJ"), "megajoule": ("megajoules", "megajoule", "MJ"),
    "gigajoule": ("gigajoules", "gigajoule", "GJ"), "terajoule": ("terajoules", "terajoule", "TJ"),
    "petajoule": ("petajoules", "petajoule", "PJ"), "micrometre": ("micrometres", "micrometers", "microns", "µm", "μm"),
    "megalitre": ("megalitres", "megaliters", "megalitre", "megaliter", "ML"), "acre-foot": ("acre-feet", "acre-foot"),
    "cubic hectometre": ("cubic hectometres", "cubic hectometers", "hm³", "hm3"),
    "milligram": ("milligrams", "milligram", "mg"), "millilitre": ("millilitres", "milliliters", "ml"),
    "gallon": ("gallons", "gallon"), "ounce": ("ounces", "ounce"),
    "litre": ("litres", "liters", "litre", "liter"),
    "cubic metre": ("cubic metres", "cubic meters", "cubic metre", "cubic meter", "m³", "m3"),
    "billion cubic metres": ("bcm",), "cubic kilometre": ("cubic kilometres", "cubic kilometers", "km³", "km3"),
    "cubic foot": ("cubic feet",), "square foot": ("square feet", "sq ft"),
    "square metre": ("square metres", "square meters", "square metre", "square meter", "sq m", "m²", "m2"),
    "square mile": ("square miles", "square mile", "sq mi"),
    "square kilometre": ("square kilometres", "square kilometers", "square kilometre", "square kilometer", "sq km",
                         "km²", "km2"),
    "kilometre per hour": ("kilometres per hour", "kilometers per hour", "kilometres an hour", "kilometers an hour",
                           "km/h", "kph"),
    "mile per hour": ("miles per hour", "miles an hour", "mph"),
    "degree Celsius": ("degrees Celsius", "degree Celsius", "degrees C", "°C"),
    "degree Fahrenheit": ("degrees Fahrenheit", "degree Fahrenheit", "degrees F", "°F"),
    "part per million": ("parts per million", "ppm"), "part per billion": ("parts per billion", "ppb"),
    "cubic metre per second": ("cubic metres per second", "cubic meters per second", "m³/s", "m3/s"),
    "gram": ("grams", "gram", "grammes", "gramme"),
    "metre per second": ("metres per second", "meters per second", "m/s"),
    "degree": ("degrees", "degree"), "basis point": ("basis points", "basis point", "bps", "bp"), "point": ("points",),
}  # fmt: skip
_CLOSE = (
    "km km² km2 kg cm mm MW GW kW MWh GWh TWh kWh kV GB MB TB GHz MHz km/h mph bcm bpd °C °F m² m³ "
    "ft bp bps ppm ppb mg µg μg kPa MPa hPa dB hm³ hm3"
)
CLOSE_MEASURES = tuple(_CLOSE.split())
"""Measures that are also written without a space behind the figure."""

UNIT_WORDS = frozenset(word.lower() for words in MEASURES.values() for word in words) | {
    "hour", "hours", "minute", "minutes", "second", "seconds"
}  # fmt: skip
"""The words in which texts write units, in small letters."""
LETTER_MEASURES = {"m": "metre", "t": "tonne", "l": "litre", "g": "gram"}
"""Measures of one letter, behind a figure and a space: "5 m"."""
COUNTED_IN_MILLIONS = (
    "people|men|women|children|users|customers|viewers|inhabitants|residents|citizens|voters|workers|refugees|migrants|"
    "patients|passengers|tourists|visitors|subscribers|members|followers|households|homes|jobs|copies|downloads|cases|"
    "doses|vehicles|cars"
)
"""What a figure before "m" counts, so that the letter stands for million."""

PER = (
    "second|minute|hour|night|day|week|weekend|month|quarter|year|season|tonne|ton|kilo|kilogram|kilometre|kilometer|kg|"
    "gram|litre|liter|gallon|barrel|head|person|child|pupil|student|worker|household|family|capita|share|unit|home|ounce|"
    "pound|bushel|mile|metre|meter|km|hectare|acre|(?:square|cubic) (?:metre|meter|foot|mile|kilometre|kilometer)|"
    "megawatt-hour|kilowatt-hour|"
    "MWh|kWh|GJ|piece|bottle|pack|ticket|visit|flight|passenger|seat|bed|patient|vehicle|car|trip|dose"
)
"""What a figure is counted per: "a month", "per tonne"."""
PER_SHORT = (
    "tonnes?|tons?|t|lbs?|kg|kilo|g|bbl|barrel|b|MWh|kWh|GJ|MMBtu|mmbtu|oz|ounce|litre|liter|l|day|week|month|year|yr|"
    "hour|hr|mtu|dmtu|dmt|wmt|toe|boe|night|head|person|share|unit|sqm|m2|m²|ha|acre|bushel|gallon"
)
"""Behind a stroke: "$61/t"."""

UNIT_OF = {word: unit for unit, words in MEASURES.items() for word in words} | LETTER_MEASURES
"""The unit of each word and short form."""
