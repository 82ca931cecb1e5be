"""Speeds, weights, distances and other measures of one happening: "at 120 km/h", "about 350 tonnes of debris".

What is measured must be told beside the figure: the vehicle of a speed, the matter of a weight, the place from which a
distance is counted. Values are led to one unit for each kind, so that miles are compared with kilometres.
"""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from flows.compose.agreement.readings import Reading
from flows.compose.agreement.told_hours import OTHER_CLAUSE
from flows.compose.agreement.told_tolls import Surroundings
from flows.compose.agreement.tolls import tells_of_long_ago
from flows.compose.sentences.entries import SourceEntries
from flows.compose.sentences.former_numbers import is_former_amount
from flows.compose.sentences.governing_dates import date_of_figure
from flows.compose.sentences.locating import SourceSurvey
from flows.compose.wording.figure_openings import start_of_figure
from flows.compose.wording.wording import content_words, fold
from flows.english.happenings import DEED
from flows.english.number_words import ABOUT, APPROXIMATIONS, AT_LEAST, AT_MOST, JUST_BELOW
from flows.english.vocabulary import stem_of
from flows.english.word_tables import word_list
from flows.model.annotation import Amount, AmountType
from flows.model.spans import Span

_FACTORS = {
    "kilometre per hour": ("speed", "1"), "mile per hour": ("speed", "1.609344"), "knot": ("speed", "1.852"),
    "metre per second": ("speed", "3.6"),
    "kilometre": ("length", "1000"), "metre": ("length", "1"), "mile": ("length", "1609.344"),
    "foot": ("length", "0.3048"), "inch": ("length", "0.0254"), "centimetre": ("length", "0.01"),
    "nautical mile": ("length", "1852"),
    "tonne": ("weight", "1000"), "kilotonne": ("weight", "1000000"), "kilogram": ("weight", "1"),
    "gram": ("weight", "0.001"),
    "litre": ("volume", "1"), "gallon": ("volume", "3.785"), "barrel": ("volume", "158.987"),
    "cubic metre": ("volume", "1000"), "cubic foot": ("volume", "28.3168"),
    "hectare": ("area", "10000"), "acre": ("area", "4046.86"), "square kilometre": ("area", "1000000"),
    "square mile": ("area", "2589988"), "square metre": ("area", "1"),
    "magnitude": ("magnitude", "1"),
}  # fmt: skip
"""Of each unit what it measures, and how many of the unit in which that is compared it is."""
_VEHICLES = {
    word: kind
    for kind, words in {
        "train": "train locomotive tram", "bus": "bus coach minibus", "car": "car taxi van",
        "lorry": "lorry truck tanker",
        "plane": "plane aircraft jet airliner aeroplane airplane", "helicopter": "helicopter",
        "ship": "ship ferry boat vessel freighter trawler",
    }.items()
    for word in words.split()
}  # fmt: skip
_VEHICLE = re.compile(rf"\b(?P<word>{'|'.join(_VEHICLES)})s?\b", re.IGNORECASE)
_MOVES = re.compile(
    r"\b(?:at|doing|going|travelling|traveling|driving|flying|sailing|speed (?:of|was|at)|reached|clocked at|was)"
    rf" (?:a speed of )?(?:{APPROXIMATIONS} )?\Z"
    r"|\bspeed\b[^.;,]{0,40}\Z"
)
"""Before the speed of something, as it moved."""
_NO_SPEED_TOLD = re.compile(
    r"\b(?:limit|restrict|maximum|minimum|permitted|allowed|line speed|capable|designed|built|top speed|wind|gust"
    r"|average|normally|usual|slowed|should|supposed|must|not|below|above|storm)",
    re.IGNORECASE,
)
_LIMIT_BEHIND = re.compile(r"\W(?:speed )?(?:limit|restriction|zone|maximum|gust|wind)", re.IGNORECASE)
_DEBRIS = word_list(
    "debris mud earth soil rock rocks rubble material stone stones spoil dirt clay boulders sludge"
)
"""What came down, by many words."""
_TAKEN = re.compile(
    r"\b(?:carr(?:y|ied|ying)|loaded with|laden with|(?:cargo|load) of|spill(?:ed|ing)|leak(?:ed|ing)|seiz(?:ed|ing)"
    r"|st(?:ole|olen|ealing)|dump(?:ed|ing)|lost)\b(?: [a-z]+){0,3} \Z"
)
"""Before what a ship carried, or what thieves took."""
_PRICED = re.compile(r"\b(?:[Dd]amage|[Rr]ansom|[Hh]aul)\b")
_WORTH = re.compile(r"\b(?:worth|valued? (?:of|at))\b")
_STOLEN = re.compile(
    r"\b(?:st(?:ole|olen|ealing)|thieves|robbers|burglars|(?:made off|got away) with|took)\b"
)
_BURNED = "area burned"
_BURNS = re.compile(
    r"\b(?:burn|scorch|blacken|char|torch|destroy|consum|devour|raz|engulf)(?:e?d|t|ing|s|es)?\b"
)
_QUAKE = re.compile(r"\b(?:earthquake|quake|tremor)\b", re.IGNORECASE)
_AFTERSHOCK = re.compile(r"\b(?:aftershocks?|foreshocks?|second|another|smaller)\b", re.IGNORECASE)
_FROM_PLACE = re.compile(
    r"(?:-[a-z]+)? (?:to the )?(?P<way>(?:north|south|east|west)(?:-?(?:east|west|north|south))?)"
    r"(?:ern)? of (?:the )?(?P<place>[A-Z][\w’'-]+)"
)
_FALL = re.compile(r"\b(?:plunged|fell|dropped|tumbled|plummeted) \Z")
_DEPTH = re.compile(r"\bdepth of \Z")
_REACH, _FAR = 80, 800
_NEARLY = Decimal("0.1")
_PLAIN = re.compile(r"\d+(?:\.\d+)?")
_ENDLESS = Decimal("Infinity")


def told_measures(source: SourceEntries, read: Surroundings) -> Iterator[Reading]:
    """The measures of a happening that a source gives as holding, in order."""
    survey = source.survey
    for entry in source.figures:
        amount = entry.amount
        if entry.denied or is_former_amount(survey, amount) or not _PLAIN.fullmatch(amount.value or ""):
            continue
        thing, factor = _thing(survey, amount)
        if thing and not tells_of_long_ago(survey, survey.sentence_of(amount.span)):
            low, high = _bounds(Decimal(amount.value or 0) * Decimal(factor), amount.approximation)
            day = _day_of(survey, amount)
            scene = read.around(amount.span, day or survey.published_on, stated=day is not None)
            yield Reading(scene, thing, entry.row.extract.span, low, high, amount.unit, thing == _BURNED)


def _thing(survey: SourceSurvey, amount: Amount) -> tuple[str, str]:
    """What a figure measures, empty where that is not told, and how many it is of the unit that is compared."""
    sentence = survey.sentence_of(amount.span)
    if amount.type is AmountType.MONEY:
        return _price(survey, sentence, amount), "1"
    dimension, factor = _FACTORS.get(amount.unit, ("", "1"))
    if not dimension or amount.type is not AmountType.QUANTITY or amount.rate:
        return "", factor
    if dimension in {"weight", "volume"}:
        matter = _matter(survey, sentence, amount)
        return f"{dimension} of the {matter}" if matter else "", factor
    return _THINGS[dimension](survey, sentence, amount), factor


def _day_of(survey: SourceSurvey, amount: Amount) -> date | None:
    """The one day that a figure is said to be of."""
    dated = date_of_figure(survey, amount.span)
    days = dated.days if dated else None
    return days.first if days and days.first == days.last else None


def _bounds(value: Decimal, bound: str) -> tuple[Decimal, Decimal]:
    """From what to what a measure may be by the word before it."""
    if bound in ABOUT:
        return value * (1 - _NEARLY), value * (1 + _NEARLY)
    if bound in JUST_BELOW:
        return value * (1 - _NEARLY), value
    if bound in AT_LEAST:
        return value, _ENDLESS
    return (Decimal(0), value) if bound in AT_MOST else (value, value)


def _speed(survey: SourceSurvey, sentence: Span, amount: Amount) -> str:
    """The vehicle that moved so fast, as far as it is named in the sentence; no limit and no wind."""
    text, start = survey.text, amount.span.start
    before = text[max(sentence.start, start - _REACH) : start]
    clause = re.split(r"[,;:—]", before)[-1]
    if (
        _NO_SPEED_TOLD.search(clause)
        or _LIMIT_BEHIND.match(text, amount.span.end)
        or not _MOVES.search(before)
    ):
        return ""
    vehicle = _vehicle_in(text[sentence.start : start]) or _vehicle_in(text[amount.span.end : sentence.end])
    if not vehicle and DEED.search(before):
        vehicle = _vehicle_in(text[max(0, start - _FAR) : start])  # "ploughed into a wall of mud at 70mph"
    return f"speed of the {vehicle}" if vehicle else ""


def _vehicle_in(words: str) -> str:
    """The only kind of vehicle that is named in some words."""
    found = {_VEHICLES[match["word"].casefold()] for match in _VEHICLE.finditer(words)}
    return found.pop() if len(found) == 1 else ""


def _length(survey: SourceSurvey, sentence: Span, amount: Amount) -> str:
    """How far from a place something happened, how deep a quake was, how far something fell."""
    text = survey.text
    before = text[sentence.start : start_of_figure(amount, text)]
    if _DEPTH.search(before) and _is_of_quake(before):
        return "depth of the earthquake"
    if _FALL.search(before) and (vehicle := _vehicle_in(before)):
        return f"fall of the {vehicle}"
    place = _FROM_PLACE.match(text, amount.span.end)
    near = before[-_REACH * 2 :]
    deeds = list(DEED.finditer(near))
    if place is None or not deeds or OTHER_CLAUSE.search(near, deeds[-1].end()):
        return ""
    return f"distance {place['way'].replace('-', '')} of {place['place']}"


def _matter(survey: SourceSurvey, sentence: Span, amount: Amount) -> str:
    """What came down, was carried, lost or taken and weighs so much: the noun behind the figure, in one sentence."""
    measure, text = amount.measure, survey.text
    if measure is None or text[amount.span.end : measure.start] != " of " or measure.end > sentence.end:
        return ""
    words = {word for word in fold(measure.of(text)).split() if word in content_words(word)}
    if words & _DEBRIS:
        return "debris"
    taken = _TAKEN.search(text, max(sentence.start, amount.span.start - _REACH), amount.span.start)
    return " ".join(sorted(map(stem_of, words))) if taken and words else ""


def _area(survey: SourceSurvey, sentence: Span, _: Amount) -> str:
    return _BURNED if _BURNS.search(survey.text, sentence.start, sentence.end) else ""


def _price(survey: SourceSurvey, sentence: Span, amount: Amount) -> str:
    """What damage, a ransom or what was stolen came to."""
    words = survey.text[max(sentence.start, amount.span.start - _REACH) : amount.span.start]
    words += amount.measure.of(survey.text) if amount.measure else ""
    named = _PRICED.search(words)
    stolen = _WORTH.search(words) and _STOLEN.search(survey.text, sentence.start, sentence.end)
    kind = fold(named[0]) if named else "haul" if stolen else ""
    return f"{kind} in {amount.unit}" if kind and amount.unit else ""


def _is_of_quake(words: str) -> bool:
    return _QUAKE.search(words) is not None and _AFTERSHOCK.search(words) is None


def _magnitude(survey: SourceSurvey, sentence: Span, _: Amount) -> str:
    return "magnitude of the earthquake" if _is_of_quake(sentence.of(survey.text)) else ""


_THINGS = {
    "speed": _speed,
    "length": _length,
    "area": _area,
    "magnitude": _magnitude,
}
