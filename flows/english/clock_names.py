"""How a clock is named in words behind an hour: "eastern standard time", "Central European Time"."""

ZONE_IN_WORDS = r"(?i:(?:[a-z]{4,20} ){1,2}(?:standard|daylight|summer|mean|european)(?: summer)? time\b)"
