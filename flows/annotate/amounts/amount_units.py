"""The unit of a figure in words and the ISO 4217 code of its currency, and where a unit is none."""

import re
from dataclasses import dataclass

from flows.annotate.amounts.compound_units import compound_unit
from flows.annotate.amounts.currency_places import code_in_text, code_of_letter
from flows.annotate.amounts.measure_words import UNIT_OF
from flows.annotate.amounts.ratio_words import has_no_part
from flows.english.money_words import CODES, LETTERS, NAMES, SYMBOLS
from flows.english.number_words import SCALE, value_of
from flows.model.annotation import AmountType
from flows.model.spans import Span

_ONE_OF = {
    "kroner": "krone",
    "kronor": "krona",
    "danish kroner": "danish krone",
    "norwegian kroner": "norwegian krone",
    "swedish kronor": "swedish krona",
    "pence": "penny",
    "us cent": "US cent",
    "u.s. cent": "US cent",
    "american cent": "US cent",
    "canadian cent": "Canadian cent",
    "australian cent": "Australian cent",
    "new zealand cent": "New Zealand cent",
    "singapore cent": "Singapore cent",
    "hong kong cent": "Hong Kong cent",
    "soles": "sol",
    "lei": "leu",
    "leva": "lev",
    "reais": "real",
    "guaranies": "guarani",
    "quetzales": "quetzal",
    "bolivares": "bolivar",
}
_DEGREES = {"C": "degree Celsius", "F": "degree Fahrenheit"}
_HEAT = re.compile(
    r"\b(?:temperature|heat|hot|warm|cold|cool|degrees?|weather|climate)|\d ?F\)|°", re.IGNORECASE
)
_AROUND = 120
_BACK = 30
OF_CERTAINTY = "(?:confidence|credible|credibility|prediction|uncertainty)"
_CERTAIN = rf"(?:CI|CrI|HDI|{OF_CERTAINTY} (?:interval|level|limit)s?)"
_CONFIDENCE = re.compile(rf"[- ]{_CERTAIN}\b")
"""Behind the share of certainty, which is no share of anything."""
_INTERVAL = re.compile(rf"\b{_CERTAIN}(?: of|:|,)? \Z")
"""Before the ends of the interval within which a share lies."""
_ARGUED = re.compile(
    r"\b(?:[Hh]ave|[Hh]as|[Hh]ad|[Mm]akes?|[Mm]ade|[Rr]aises?|[Rr]aised|[Tt]hese|[Tt]hose|[Tt]he following) \Z"
)
"""Before points that somebody makes: "I have three points"."""
_IN_MILLIONS = re.compile(r"[$€£¥₹]\d[\d.,]{0,12} ?(?:m|mn|bn|million|billion)\b")
_IN_SCALE = re.compile(r"(?:thousands|millions|billions|trillions)", re.IGNORECASE)
"""In brackets, with the name of a currency, the scale of a table: "(millions of dollars)"."""
_WON_BY = 100
"""Sums in won are larger; "12 won" is a victory."""
_OTHER_WORDS = frozenset({"sol", "sols", "soles", "lei", "lev", "levs", "s/", "s/."})
"""Currencies whose names and signs mean other things too: fish, garlands, documents "S/2231"."""
_IN_COUNTRY = re.compile(r"\b(?:Peru|Lima\b|Romania|Moldova|Bucharest|Bulgaria|Sofia\b|PEN\b|RON\b|MDL\b)")
_SCORE = re.compile(r"\d{1,2}[-–]\d{1,2}")
"""Before a word with a capital, which is who scored: "1-0 Rand"."""
_SCALED = re.compile(rf"{SCALE}\Z|(?:m|bn|mn)\Z")
_LINES = frozenset({"240", "360", "480", "540", "576", "720"})
"""The heights of video pictures, written like sums of pence."""


@dataclass(frozen=True, slots=True)
class Unit:
    """Its name in the singular, and the code of a currency."""

    name: str = ""
    iso: str = ""


def unit_of(kind: AmountType, groups: dict[str, str | None], text: str, countries: str) -> Unit:
    """The unit that the words beside a number name; `countries` are those of the cities of the text."""
    if groups.get("symbol"):
        name, iso = (SYMBOLS | LETTERS)[str(groups["symbol"])]
        return Unit(name, iso or code_in_text(name, text))
    if groups.get("placed"):
        code = code_of_letter(str(groups["placed"]), text, countries)
        return Unit(CODES[code], code)
    if groups.get("code"):
        return Unit(CODES[str(groups["code"])], str(groups["code"]))
    if groups.get("told"):
        told = str(groups["told"]).lower().removesuffix("s")
        return Unit(told, code_in_text(told, text, countries))
    if groups.get("name"):
        name = str(groups["name"]).lower()
        name = name if name in NAMES else name.removesuffix("s")
        unit = _ONE_OF.get(name, name)
        return Unit(unit, code_in_text(unit, text) or NAMES[name])
    if kind is AmountType.PERCENT:
        return Unit("percentage point" if "point" in str(groups.get("percent")) else "percent")
    if groups.get("measure"):
        word = str(groups["measure"])
        return Unit(_DEGREES.get(word) or UNIT_OF.get(word) or compound_unit(word))
    if groups.get("pence"):
        return Unit("penny" if groups["pence"] == "p" else "cent")
    return Unit("magnitude" if groups.get("scale") else "")


def is_doubtful(kind: AmountType, match: re.Match[str], text: str, sentence: Span, countries: str) -> bool:
    """Whether what looks like a unit is none: "44C" without a word of heat, "720p", "12 won", "95% CI"."""
    groups, number = match.groupdict(), match["number"]
    before = text[max(0, match.start() - _BACK) : match.start()]
    if kind is AmountType.PERCENT and (_CONFIDENCE.match(text, match.end()) or _INTERVAL.search(before)):
        return True
    if groups.get("measure") == "points" and number.isalpha():
        return _ARGUED.search(before) is not None
    if groups.get("placed"):
        return not code_of_letter(str(groups["placed"]), text, countries)
    if groups.get("measure") in _DEGREES:
        return not _HEAT.search(
            text, max(sentence.start, match.start() - _AROUND), min(sentence.end, match.end() + _AROUND)
        )
    if groups.get("measure") == "m":
        # Beside "€10m" it stands for million.
        return _IN_MILLIONS.search(text, sentence.start, sentence.end) is not None
    if groups.get("pence"):
        return number in _LINES
    if groups.get("name") and _IN_SCALE.fullmatch(number):
        before = text[max(0, match.start() - 4) : match.start()].lower()
        return before.endswith(("(in ", "(", "\nin ")) or text[match.end() : match.end() + 1] == ")"
    if _means_else(groups.get("name") or groups.get("symbol") or "", number, text):
        return True
    if groups.get("ratio"):
        return has_no_part(number)
    return groups.get("code") == "COP" and re.fullmatch(r"\d{1,2}", number) is not None


def _means_else(name: str, number: str, text: str) -> bool:
    """Whether the name or sign of a currency has its other meaning beside a number."""
    if _SCORE.fullmatch(number) and name[:1].isupper():
        return True
    name = name.lower()
    if name in _OTHER_WORDS:
        return not (_SCALED.search(number) or _IN_COUNTRY.search(text))
    value = value_of(number) if name == "won" else None
    return value is not None and float(value) < _WON_BY
