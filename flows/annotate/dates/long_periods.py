"""How English writes decades, centuries and years of an era: "the 1990s", "the 19th century", "44 BC"."""

from flows.annotate.dates.certain_dates import is_no_name
from flows.annotate.dates.date_pattern import sign_of, written
from flows.annotate.dates.date_words import ARTICLE_OR_PART, PART

_ERA = r"(?P<era>B\.?C\.?E?\.?|A\.?D\.?|C\.?E\.?)"
_DECADES = sign_of("0[’' ]?s")
_CENTURIES = sign_of("century")
_ERAS = sign_of(r"\d (?:b\.?c|a\.?d|c\.?e)|\ba\.?d\.? \d")

LONG_PERIOD_PATTERNS = (
    written("decade", _DECADES, rf"{ARTICLE_OR_PART}(?P<decade>1[0-9]\d|20\d)0[’']?s"),
    written("decade", _DECADES, r"(?:(?<=\b[Ii]n )|(?<=\b[Tt]he ))(?P<decade>19\d)0 s"),
    written("decade", _DECADES, rf"(?<=\bthe ){PART}?[’'‘]?(?P<short>[3-9])0s"),
    written(
        "decade", _DECADES, rf"(?:(?<=0s and )|(?<=0s or )|(?<=0s to )|(?<=\b[Ii]n )){PART}?[’'‘](?P<short>[3-9])0s"
    ),
    written(
        "century", _CENTURIES,
        rf"{ARTICLE_OR_PART}(?P<century>[1-9]|1\d|2[01])(?:st|nd|rd|th)[ \-]century(?: {_ERA})?",
        any_case=True, holds=is_no_name,
    ),
    written(
        "century", _CENTURIES,
        r"(?:the )?(?P<named>eighteenth|nineteenth|twentieth|twenty-first)[ \-]century",
        any_case=True,
    ),
    written("era", _ERAS, rf"(?P<year>[1-9]\d{{0,3}}) {_ERA}|A\.?D\.? (?P<later>[1-9]\d{{0,3}})"),
)  # fmt: skip
