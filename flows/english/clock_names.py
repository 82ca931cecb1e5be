"""How a clock is named behind an hour: "GMT", "EST", "eastern standard time", "Central European Time"."""

UNIVERSAL_TIME = r"(?:UTC|GMT)"
OFFSET = r" ?[+−–-]\d{1,2}(?::?\d\d)?"
"""Behind it, how far another clock is from it: "UTC+3", "GMT -05:30"."""
ZONE_LETTERS = r"(?:[BCEIJKMP]ST|[CEMP]DT|(?:AE|CE|EE|WE)S?T|AEDT|MSK|[CEW]AT|WIB|WITA)"
ANY_ZONE = "[A-Z]{2,4}"
"""Behind an hour, where it is enough that letters stand there."""
TWO_ZONE_LETTERS = "[CEMP]T"
"""May be another word as well: "2019 CT scans", "12.30 MT"."""
AMERICAN_ZONE = "(?:Eastern|Central|Mountain|Pacific)"
ZONE_IN_WORDS = r"(?i:(?:[a-z]{4,20} ){1,2}(?:standard|daylight|summer|mean|european)(?: summer)? time\b)"
CALLED_BY_HOUR = (
    r"(?:[\w’'&-]{1,20} ){0,4}?(?:services?|trains?|flights?|bus(?:es)?|coach|ferry|boat|tram|sailing|departure|express"
    r"|shuttle|sleeper)\b"
)
"""What leaves at an hour and is called by it: "the 17:52 Arden Lines service"."""
