"""What a figure counts or is a share of, as far as the sentence says it: the words right before or after it."""

import re
from dataclasses import dataclass

from flows.annotate.amounts.amount_units import OF_CERTAINTY
from flows.annotate.amounts.measure_words import PER_SHORT
from flows.annotate.amounts.measured_nouns import LONGEST_PHRASE, RATE, STOP, measured_phrase
from flows.annotate.frames.finite_verbs import PRESENT_FORMS, verb_begins
from flows.english.function_words import MONTHS
from flows.english.number_words import IN_WORDS
from flows.english.vocabulary import Use, know_word
from flows.model.annotation import AmountType
from flows.model.spans import Span

_LETTER_OF_ANY = re.compile(r"[^\W\d_]")
_BACK = 24
_OF = re.compile(r"\s+of\s+(?:the |its |their |his |her |all )?", re.IGNORECASE)
_OF_SOME = re.compile(
    r"\s+of\s+(?:all |both )?(?:the|its|their|his|her|our|my|your|these|those)\s+(?=[a-z])", re.IGNORECASE
)
"""Behind a count of some of them: "twenty-three of the patients"."""
_SCOPE = re.compile(
    r"[ ,]{1,2}(?P<scope>\((?:excluding|including|except|only|without|before|after)[^()]{1,80}\))"
)
_OF_OUTPUT = re.compile(
    r" (?P<rate>of (?:its |their |(?:annual |the (?:country|nation)[’']s )?)(?:GDP|GNI|GNP|gross domestic product|"
    r"gross national income|national income|economic output)\b)(?! growth)"
)
"""Debts and deficits are told as shares of it: it is what they are measured in, not what is measured."""
_CLOSING = re.compile(r"[)\]](?= )")
_INTERVAL = re.compile(
    rf" \((?:\d{{2}}(?:\.\d)?%[ -])?(?:CI|CrI|HDI|{OF_CERTAINTY} interval)\b"
    r"[^()]{0,60}\)(?= )"
)
"""In brackets, within what a figure lies: "38% (95% CI 24-52) of infections"."""
_SHORT_FORM = re.compile(r" \([A-Za-z]{1,4}\)(?= [a-z])")
"""Behind a unit its short form: "750 kilovolt (kV) line"."""
_SPACES = re.compile(
    r"(?![^\S\n]{3}|\t| - (?!(?:member|person|man|seat|year|month|week|day|hour|minute|page|point|part|mile|metre)\b))"
    r"[\s\-]{1,12}"
)
"""Between a figure and what it counts; a wider gap parts columns, and a hyphen between spaces may be a dash."""
_STRONG = re.compile(r"-(?:strong|plus|member|person)\s+(?=[a-z])")
_HYPHENED = re.compile(r"-(?P<noun>(?!strong|plus|member|person)[a-z]{2,12})\b")
""""A 190-page report" counts pages."""
_OF_SO_MANY = re.compile(
    rf"(?: out)? of (?:(?:the|its|their|our|your|his|her|my|these|those) )?(?:[\w-]{{2,20}}[’']s? (?:[a-z]{{3,12}} )?)?"
    rf"(?:\d[\d,]{{0,8}}|(?!one\b){IN_WORDS})(?= [A-Za-z])"
    rf"(?! (?i:{'|'.join(sorted(MONTHS))})\b)"
)
""""17 of 20 economists" are economists, "19 of the country's 46 harbours" harbours."""
_OF_THESE = re.compile(r"\s+of (?:them|these|those|which|whom|it)\b", re.IGNORECASE)
_ACTS = re.compile(r"(?!(?:is|was|has|does|[a-z]+[^s]s)\b)")
"""Behind a bare number a verb in the singular tells of the number, not of those that it counts."""
_HELPS = re.compile(
    r"(?:were|are|have|had|would|will|could|may|did|do|cannot|said|say|told|met|gave|spoke)\b"
)
_STATE = re.compile(
    r"\s+(?:(?:were|are|remain|remained|have been|had been|was)\s+)?"
    r"(?:(?:still|also|reported|confirmed|believed|seriously|found|feared|either)\s+)?(?P<state>injured|wounded|killed|missing|displaced|dead|hurt|homeless|detained|arrested|"
    r"evacuated|hospitali[sz]ed|rescued|damaged|destroyed|affected|infected|vaccinated|died|trapped|unaccounted for)"
    r"(?=[.,;:)]|\Z| (?:and|in|on|by|since|as|when|after|at|during|from|across|so|last|this|while|but|or)\b)"
)
"""What became of those whom a number counts that stands without a noun: "156 remain missing"."""
_PART_OF = re.compile(
    r"(?:\d|%|cent|\b(?!all\b)[a-z]{3,12}) of (?:the|these|those|its|their|our|his|her|my|your) \Z",
    re.IGNORECASE,
)
"""Before a whole: what becomes of a part does not become of it, "two of the 205 were dead"."""
_OPENS_LINE = re.compile(r"(?:\A|\n|[.!?][”\"*]{0,3} )[\s•*–—-]{0,6}\Z")
_DASH = re.compile(r"\*{0,2} [–—-](?= (?!(?:[Hh]e|[Ss]he|[Ii]t|[Tt]hey|[Ww]e|I|[Yy]ou)\b)[^\W\d_])")
_LIST_NUMBER = re.compile(r"\d{1,2}")
_IS_OF_WHICH = re.compile(r"\bof which (?:about |some |around )?\Z")
_IS_NOUN = re.compile(r" (?:is|are|was|were)(?= (?![a-z]+(?:ed|en|nt|id|ly)\b)[a-z]{3,})")
"""Between a part and what it is: "of which £4 million is wages"."""
_ACTED = re.compile(r"\bof (?:whom|which) (?:about |some |around |only )?\Z")
_WORD_BEHIND = re.compile(r" (?P<word>[a-z]{3,12})\b")
_NOTE = re.compile(r" ?\[[A-Z][\w’' -]{2,30}:")
"""An aside of those who print the text: "100 [Editor's note: it was 107]"."""
_TIME_APART = re.compile(
    r"\s*(?:an?|one|two|three|four|five|six|several|\d{1,3}) (?:hour|day|week|month|quarter|year|decade)s?"
    r" (?:earlier|before|previously|ago|later|after)\b"
)
"""Behind what a figure was before, and nothing that it measures: "from 47 a day earlier"."""
_COVERS = re.compile(
    r"(?P<verb>[a-z]+) (?:[A-Z]{0,3}[$€£¥₹]?\d|(?:the|an?|its|their|all|half|only|about|some|nearly|almost)\b)"
)
_SINGULAR_ACTS = re.compile(
    r"(?:matters|goes|comes|makes|means|seems|remains|belongs|becomes|stays|sits|buys|sounds|causes|reflects|includes|"
    r"excludes|represents|follows|compares|suggests|indicates|equals|helps|adds|brings|"
    r"looks|appears|proves) (?=[a-z])"
)
"""What a sum or a share does by itself: "because $40 million matters in a town"."""
_EXPECTED = re.compile(
    r"(?:forecast|expected|projected|predicted|estimated|planned|budgeted|foreseen|seen|recorded|registered|reported|posted)"
    r" (?:in|by|for|at|on|a|last|this|earlier|previously|before|during|under)\b"
)
"""Who said of a share, right behind it, what it is: "from 4.4% forecast in June"."""
_TIME = re.compile(
    r"(?:plus )?(?:(?:fiscal|financial|calendar|school|full|whole|straight|consecutive|working|business) )?"
    r"(?:second|minute|hour|day|night|week|month|year|decade|centurie|hr)s\b"
)
_STROKE = re.compile(rf"(?P<rate>/(?:{PER_SHORT}))(?!\w)")
""""$61/t"."""


@dataclass(frozen=True, slots=True)
class Measure:
    """The spans of what is measured, of a limitation stated beside it and of what it is counted per.

    `acts` where a verb follows at once, so that the number itself is what did something: "48 remain".
    """

    measured: Span | None = None
    scope: Span | None = None
    rate: Span | None = None
    acts: bool = False


def find_measure(text: str, figure: Span, kind: AmountType, end: int, *, vague: bool = False) -> Measure:
    """What the figure at `figure` measures; nothing beyond `end`, the end of its sentence, is looked at."""
    output = _OF_OUTPUT.match(text, figure.end, end) if kind is AmountType.PERCENT else None
    return Measure(rate=_span_of(output)) if output else _find_behind(text, figure, kind, end, vague=vague)


def _find_behind(text: str, figure: Span, kind: AmountType, end: int, *, vague: bool) -> Measure:
    start = figure.end
    near = min(end, start + LONGEST_PHRASE)
    apart = _TIME_APART.match(text, start, end) or _NOTE.match(text, start)
    if apart or not _LETTER_OF_ANY.search(text, start, near):
        return Measure()
    skipped = _CLOSING.match(text, start, end) or _INTERVAL.match(text, start, end)
    skipped = skipped or (_SHORT_FORM.match(text, start, end) if kind is AmountType.QUANTITY else None)
    skipped = skipped or _said_to_be(text, figure) or _explained(text, figure)
    start = skipped.end() if skipped else start
    if _OF_THESE.match(text, start, end) or (kind is AmountType.COUNT and _acts_of_whom(text, figure, end)):
        return Measure(acts=True)
    if kind is AmountType.COUNT and (so_many := _OF_SO_MANY.match(text, start, end)):
        start = so_many.end()
    rate = RATE.match(text, start, end) or _STROKE.match(text, start, end)
    start = rate.end() if rate else start
    of = (_OF if vague or kind is not AmountType.COUNT else _OF_SOME).match(text, start, end)
    space = of or _STRONG.match(text, start, end) or _SPACES.match(text, start, end)
    if space is None:
        return Measure(rate=_span_of(rate))
    if kind is AmountType.COUNT and (hyphened := _HYPHENED.match(text, figure.end, end)):
        return Measure(Span(*hyphened.span("noun")))
    state = _STATE.match(text, start, end)
    if state and _PART_OF.search(text, max(0, figure.start - _BACK), figure.start):
        return Measure(rate=_span_of(rate), acts=True)
    if kind is AmountType.COUNT and state:
        return Measure(Span(*state.span("state")), rate=_span_of(rate))
    if of is None and (verb := _verb_at_once(text, space.end(), end, kind)):
        return Measure(rate=_span_of(rate), acts=_ACTS.match(verb) is not None)
    measured, rate = measured_phrase(text, space.end(), min(end, space.end() + LONGEST_PHRASE), kind, rate)
    if measured and kind is AmountType.COUNT and _TIME.fullmatch(measured.of(text)):
        return Measure()
    scope = _SCOPE.match(text, measured.end if measured else figure.end, end)
    return Measure(measured, Span(*scope.span("scope")) if scope else None, _span_of(rate))


def _said_to_be(text: str, figure: Span) -> re.Match[str] | None:
    """The verb between a part and what it is: "of which £4 million is wages"."""
    told = _IS_OF_WHICH.search(text, max(0, figure.start - _BACK), figure.start)
    return _IS_NOUN.match(text, figure.end) if told else None


def _explained(text: str, figure: Span) -> re.Match[str] | None:
    """The dash between a figure that opens a line and what it is: "14,500 – Afghan railcars in a siding"."""
    opens = _OPENS_LINE.search(text, max(0, figure.start - _BACK), figure.start)
    if _LIST_NUMBER.fullmatch(text, figure.start, figure.end):
        return None
    return _DASH.match(text, figure.end) if opens else None


def _acts_of_whom(text: str, figure: Span, end: int) -> bool:
    """Whether a verb of those just named stands behind a number of them: "of whom 12 inspect ships"."""
    word = _WORD_BEHIND.match(text, figure.end, end)
    acted = word and _ACTED.search(text, max(0, figure.start - _BACK), figure.start)
    return bool(acted and word and know_word(word["word"]).use is Use.OTHER)


def _verb_at_once(text: str, start: int, end: int, kind: AmountType) -> str:
    """The verb that a figure is itself the subject of, or empty: "48 remain", "27 were hurt"."""
    if kind is not AmountType.COUNT and (said := _said_or_acting(text, start, end)):
        return said
    helps = _HELPS.match(text, start, end)
    if helps is not None:
        return helps[0]
    stop = STOP.search(text, start, min(end, start + LONGEST_PHRASE))
    limit = stop.start() if stop else min(end, start + LONGEST_PHRASE)
    begins = verb_begins(text, start, limit, share=kind is not AmountType.COUNT, at_once=True) == start
    return text[start:limit].partition(" ")[0] if begins else ""


def _said_or_acting(text: str, start: int, end: int) -> str:
    """The first word of "forecast in June" or "cover the costs" behind a share or a sum, which is no noun; or empty."""
    expected, covers = _EXPECTED.match(text, start, end), _COVERS.match(text, start, end)
    if _SINGULAR_ACTS.match(text, start, end):
        return text[start:end].partition(" ")[0]
    if expected is None and (covers is None or covers["verb"] not in PRESENT_FORMS):
        return ""
    return text[start:end].partition(" ")[0]


def _span_of(rate: re.Match[str] | None) -> Span | None:
    return Span(*rate.span("rate")) if rate else None
