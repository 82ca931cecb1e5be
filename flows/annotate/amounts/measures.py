"""What a figure counts or is a share of, as far as the sentence says it: the words right before or after it."""

import re
from dataclasses import dataclass

from flows.annotate.amounts.measure_words import PER, PER_SHORT
from flows.annotate.amounts.whole_lists import with_list
from flows.annotate.frames.finite_verbs import PRESENT_FORMS, verb_begins
from flows.english.function_words import MONTHS
from flows.english.number_words import DIGITS, IN_WORDS, SCALE
from flows.english.vocabulary import Use, know_word
from flows.english.word_tables import word_list
from flows.model.annotation import AmountType
from flows.model.spans import Span

_STOP = re.compile(
    r"\b(?:and|or|but|that|which|who|whose|as|while|when|once|if|although|though|whereas|unless|must|shall|should|beyond|is|are|was|were|be|been|has|have|had|will|would|could|may|"
    r"might|can|cannot|in|at|by|from|since|until|after|before|during|with|to|than|including|plus|amid|under|where|because|"
    r"advanced|met|said|gave|spoke|on|for|into|between|among|compared|despite|against|throughout|over|above|below|across|around|near|along|behind|within|without|inside|outside|about|"
    r"towards?|through|overnight|instead|rather|it|they|he|she|we|yesterday|today|tomorrow|tonight)\b|(?<!\b[A-Z])\.(?!\d)|,(?!\d{3})|[;:!?()“”\"—±]|(?<!\w)–|–(?![A-Z])|\s[-–—]\s"
)
_ADJECTIVE = re.compile(r"[a-z](?:al|ic|ive|ous|ary|ian|less|based|led|backed)\s+\Z")
_DESCRIBED = re.compile(r"\s+(?!the |a |an |its |their |other )[a-z]{3,}(?:-[a-z]+)?\s+[a-z]{3,}")
"""Another adjective and the noun of both: "sexual and gender-based violence"."""
_NO_NOUNS = word_list(
    """
    higher lower more less fewer up down ago earlier later longer shorter above below apart away off deep high long wide
    tall old thick early late now today yesterday tomorrow again too so far only alone respectively overall total
    this next last year month week time first second an a the of them it each both all there here not n't instead
    altogether together perhaps maybe aside rather also already still just even then according compared versus no
    missing dead alive or and out
    either neither effective full complete empty certain sure owned quarter season decade downstream upstream inland
    ashore offshore
    """
)
"""What stands behind a number and names nothing that is counted."""
_COMPARED = frozenset(
    {"higher", "lower", "more", "less", "fewer", "up", "down", "above", "below", "smaller", "larger"}
)
_LETTER = re.compile(r"[^\w$€£]*[^\W\d_]")
_LETTER_OF_ANY = re.compile(r"[^\W\d_]")
_MAIL = re.compile(r"\w@\w")
_SUM = re.compile(rf"(?:[A-Z]{{3}} ?|[A-Z]{{0,3}}[$€£¥₹] ?){DIGITS}(?:[ -]?{SCALE})?")
"""Another sum, of which a sum is a part: "€2.5 billion of its €12 billion"."""
_LINKS_KEPT = ("on", "of", "for", "in", "to")
_LONGEST = 90
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
    r" \((?:\d{2}(?:\.\d)?%[ -])?(?:CI|CrI|HDI|(?:confidence|credible|credibility|prediction|uncertainty) interval)\b"
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
    rf"(?: out)? of (?:the |its |their |these |those )?(?:[\w-]{{2,20}}[’']s? (?:[a-z]{{3,12}} )?)?"
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
_SECOND_OBJECT = re.compile(
    r"(?<=\w)(?<! of)(?<! on)(?<! for)(?<! in)(?<! to)(?<! and)(?<! or) (?:the|its|their|his|her|our) "
)
"""Behind a noun: "gave thousands of people the minutes they needed"."""
_OPENS_LINE = re.compile(r"(?:\A|\n|[.!?][”\"*]{0,3} )[\s•*–—-]{0,6}\Z")
_DASH = re.compile(r"\*{0,2} [–—-](?= (?!(?:[Hh]e|[Ss]he|[Ii]t|[Tt]hey|[Ww]e|I|[Yy]ou)\b)[^\W\d_])")
_LIST_NUMBER = re.compile(r"\d{1,2}")
_OF_A_SUM = re.compile(r" of (?=[A-Z]{0,3}[$€£¥₹] ?\d)")
"""Behind what several sums make up: "payments of £150 per household"."""
_IS_OF_WHICH = re.compile(r"\bof which (?:about |some |around )?\Z")
_IS_NOUN = re.compile(r" (?:is|are|was|were)(?= (?![a-z]+(?:ed|en|nt|id|ly)\b)[a-z]{3,})")
"""Between a part and what it is: "of which £4 million is wages"."""
_ACTED = re.compile(r"\bof (?:whom|which) (?:about |some |around |only )?\Z")
_WORD_BEHIND = re.compile(r" (?P<word>[a-z]{3,12})\b")
_TIME_APART = re.compile(
    r"\s*(?:an?|one|two|three|four|five|six|several|\d{1,3}) (?:hour|day|week|month|quarter|year|decade)s?"
    r" (?:earlier|before|previously|ago|later|after)\b"
)
"""Behind what a figure was before, and nothing that it measures: "from 47 a day earlier"."""
_OF_TIME = re.compile(
    r"(?:\A| )(?:this|last|next) (?:(?:fiscal|financial|calendar) )?(?:year|quarter|month|week|season|decade)\Z"
)
_COVERS = re.compile(
    r"(?P<verb>[a-z]+) (?:[A-Z]{0,3}[$€£¥₹]?\d|(?:the|an?|its|their|all|half|only|about|some|nearly|almost)\b)"
)
_SINGULAR_ACTS = re.compile(
    r"(?:matters|goes|comes|makes|means|seems|remains|belongs|becomes|stays|sits|buys|sounds|causes|reflects|includes|"
    r"excludes|represents|follows|compares|suggests|indicates|equals|helps|adds|brings) (?=[a-z])"
)
"""What a sum or a share does by itself: "because $40 million matters in a town"."""
_EXPECTED = re.compile(
    r"(?:forecast|expected|projected|predicted|estimated|planned|budgeted|foreseen|seen|recorded|registered|reported|posted)"
    r" (?:in|by|for|at|on|a|last|this|earlier|previously|before|during|under)\b"
)
"""Who said of a share, right behind it, what it is: "from 4.4% forecast in June"."""
_OWNS = re.compile(r"\A[\w’'-]{1,20}[’']s?\Z|\A[\w’'-]{1,20}(?:’|')s [a-z]{3,12}ed\Z")
"""Whose something is, and not what."""
_DANGLING = re.compile(r"(?:\s+(?:early|late|of|in|for|to|at|on|by|with|than|the|an?|its|their)){1,3}\Z")
_TIME = re.compile(
    r"(?:plus )?(?:(?:fiscal|financial|calendar|school|full|whole|straight|consecutive|working|business) )?"
    r"(?:second|minute|hour|day|night|week|month|year|decade|centurie|hr)s\b"
)
_RATE = re.compile(
    rf"[ -]?(?P<rate>\b(?:(?:an?|per|each|every) (?:{PER})\b(?: (?:a|per) (?:{PER})\b)?"
    r"(?! (?:earlier|ago|before|later|after|old)\b)|"
    r"per (?:\d{1,3}(?: \d{3}){1,3}|\d[\d,]{0,10})(?!\d)(?: (?:cubic |square )?(?!and\b|in\b|to\b|by\b)[a-z]+)?|"
    r"per (?:US |U\.S\. )?(?!cent|mille)[a-z]{3,}|apiece|each(?=[,.;]| and\b|\Z)|annually|daily|"
    r"(?:year|quarter|month|week)[- ]on[- ](?:year|quarter|month|week))\b)"
)
""""A month", "per 100,000 inhabitants"."""
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
    if not _LETTER_OF_ANY.search(text, start, min(end, start + _LONGEST)) or _TIME_APART.match(
        text, start, end
    ):
        return Measure()
    skipped = _CLOSING.match(text, start, end) or _INTERVAL.match(text, start, end)
    skipped = skipped or (_SHORT_FORM.match(text, start, end) if kind is AmountType.QUANTITY else None)
    skipped = skipped or _said_to_be(text, figure) or _explained(text, figure)
    start = skipped.end() if skipped else start
    if _OF_THESE.match(text, start, end) or (kind is AmountType.COUNT and _acts_of_whom(text, figure, end)):
        return Measure(acts=True)
    if kind is AmountType.COUNT and (so_many := _OF_SO_MANY.match(text, start, end)):
        start = so_many.end()
    rate = _RATE.match(text, start, end) or _STROKE.match(text, start, end)
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
    measured, rate = _noun_phrase(text, space.end(), min(end, space.end() + _LONGEST), kind, rate)
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
    stop = _STOP.search(text, start, min(end, start + _LONGEST))
    limit = stop.start() if stop else min(end, start + _LONGEST)
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


def _noun_phrase(
    text: str, start: int, end: int, kind: AmountType, rate: re.Match[str] | None
) -> tuple[Span | None, re.Match[str] | None]:
    """The words up to the first that cannot belong, "duty on Kazakh goods", and what they are counted per."""
    stop = _phrase_stop(text, start, end, kind)
    verb = verb_begins(text, start, stop)
    if verb is not None and verb > start:
        stop = verb
    second = _SECOND_OBJECT.search(text, start, stop)
    stop = second.start() if second else stop
    sums = _OF_A_SUM.search(text, start, stop)
    stop = sums.start() if sums else stop
    inside = None if rate else _RATE.search(text, start, end)
    if inside is not None and inside.end() <= stop:
        stop, rate = inside.start(), inside
    span = Span(start, max(start, stop)).trimmed(text)
    span = with_list(text, span, end, _STOP)
    if _OWNS.search(span.of(text)):
        return None, rate  # "2 gigawatts of the line's planned 5"
    if time := _OF_TIME.search(span.of(text)):
        span = Span(span.start, span.start + time.start())
    dangling = _DANGLING.search(span.of(text))
    span = Span(span.start, span.start + dangling.start()) if dangling else span
    return (span if _has_noun(span.of(text), kind) else None), rate


def _phrase_stop(text: str, start: int, end: int, kind: AmountType) -> int:
    """The offset of the first word that belongs to no noun phrase, over one link: "duty on Kazakh goods"."""
    stop, linked = start, kind is AmountType.COUNT
    for found in _STOP.finditer(text, start, end):
        word = found[0].lower()
        if (
            word == "and"
            and _ADJECTIVE.search(text, start, found.start())
            and _DESCRIBED.match(text, found.end(), end)
        ):
            continue
        stop = found.start()
        if linked or word not in _LINKS_KEPT or found.start() == start:
            return stop
        linked = True
    return end if end < start + _LONGEST else text.rfind(" ", start, end)


def _has_noun(words: str, kind: AmountType) -> bool:
    """Whether any of the words may name what is counted: not only "higher in June", "in all", "$10m"."""
    first = words.partition(" ")[0].lower()
    if (kind is not AmountType.COUNT and first in _COMPARED) or first in MONTHS | {"|", "/", "of"}:
        return False
    return not _SUM.fullmatch(words) and any(
        word not in _NO_NOUNS and _LETTER.match(word) and len(word) > 1 and not _MAIL.search(word)
        for word in words.lower().split()
    )
