"""Units of measure, and how texts write them."""

MEASURES = {
    "kilometre": ("kilometres", "kilometers", "kilometre", "kilometer", "km"),
    "metre": ("metres", "meters", "metre", "meter"), "centimetre": ("centimetres", "centimeters", "cm"),
    "millimetre": ("millimetres", "millimeters", "mm"), "inch": ("inches", "inch"),
    "nautical mile": ("nautical miles", "nautical mile"), "mile": ("miles", "mile"), "foot": ("feet", "foot"),
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
    "degree Celsius": ("degrees Celsius", "degree Celsius", "°C"), "degree Fahrenheit": ("degrees Fahrenheit", "°F"),
    "degree": ("degrees", "degree"), "basis point": ("basis points", "basis point"), "point": ("points",),
}  # fmt: skip
_CLOSE = "km km² km2 kg cm mm MW GW kW MWh GWh TWh kWh kV GB MB TB GHz MHz km/h mph bcm bpd °C °F m² m³"
CLOSE_MEASURES = tuple(_CLOSE.split())
"""Measures that are also written without a space behind the figure."""
