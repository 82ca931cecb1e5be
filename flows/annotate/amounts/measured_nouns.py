"""The words that say what is counted or measured behind a figure, "duty on Kazakh goods", and per what."""

import re

from flows.annotate.amounts.measure_words import PER
from flows.annotate.amounts.whole_lists import with_list
from flows.annotate.frames.finite_verbs import verb_begins
from flows.english.function_words import MONTHS
from flows.english.number_words import DIGITS, SCALE
from flows.english.word_tables import word_list
from flows.model.annotation import AmountType
from flows.model.spans import Span

STOP = re.compile(
    r"\b(?:and|or|but|that|which|who|whose|as|while|when|once|if|although|though|whereas|unless|must|shall|should|beyond|is|are|was|were|be|been|has|have|had|will|would|could|may|"
    r"might|can|cannot|in|at|by|from|since|until|after|before|during|with|to|than|including|excluding|plus|amid|under|where|because|"
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
_MAIL = re.compile(r"\w@\w")
_SUM = re.compile(rf"(?:[A-Z]{{3}} ?|[A-Z]{{0,3}}[$€£¥₹] ?){DIGITS}(?:[ -]?{SCALE})?")
"""Another sum, of which a sum is a part: "€2.5 billion of its €12 billion"."""
_LINKS_KEPT = ("on", "of", "for", "in", "to")
LONGEST_PHRASE = 90
_SECOND_OBJECT = re.compile(
    r"(?<=\w)(?<! of)(?<! on)(?<! for)(?<! in)(?<! to)(?<! and)(?<! or) (?:the|its|their|his|her|our) "
)
"""Behind a noun: "gave thousands of people the minutes they needed"."""
_OF_A_SUM = re.compile(r" of (?=[A-Z]{0,3}[$€£¥₹] ?\d)")
"""Behind what several sums make up: "payments of £150 per household"."""
_OF_TIME = re.compile(
    r"(?:\A| )(?:this|last|next) (?:(?:fiscal|financial|calendar) )?(?:year|quarter|month|week|season|decade)\Z"
)
_OWNS = re.compile(r"\A[\w’'-]{1,20}[’']s?\Z|\A[\w’'-]{1,20}(?:’|')s [a-z]{3,12}ed\Z")
"""Whose something is, and not what."""
_DANGLING = re.compile(r"(?:\s+(?:early|late|of|in|for|to|at|on|by|with|than|the|an?|its|their)){1,3}\Z")
RATE = re.compile(
    rf"[ -]?(?P<rate>\b(?:(?:an?|per|each|every) (?:{PER})\b(?: (?:a|per) (?:{PER})\b)?"
    r"(?! (?:earlier|ago|before|later|after|old)\b)|"
    r"per (?:\d{1,3}(?: \d{3}){1,3}|\d[\d,]{0,10})(?!\d)(?: (?:cubic |square )?(?!and\b|in\b|to\b|by\b)[a-z]+)?|"
    r"per (?:US |U\.S\. )?(?!cent|mille)[a-z]{3,}|apiece|each(?=[,.;]| and\b|\Z)|annually|daily|"
    r"(?:year|quarter|month|week)[- ]on[- ](?:year|quarter|month|week))\b)"
)
""""A month", "per 100,000 inhabitants"."""


def measured_phrase(
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
    inside = None if rate else RATE.search(text, start, end)
    if inside is not None and inside.end() <= stop:
        stop, rate = inside.start(), inside
    span = Span(start, max(start, stop)).trimmed(text)
    span = with_list(text, span, end, STOP)
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
    for found in STOP.finditer(text, start, end):
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
    return end if end < start + LONGEST_PHRASE else text.rfind(" ", start, end)


def _has_noun(words: str, kind: AmountType) -> bool:
    """Whether any of the words may name what is counted: not only "higher in June", "in all", "$10m"."""
    first = words.partition(" ")[0].lower()
    if (kind is not AmountType.COUNT and first in _COMPARED) or first in MONTHS | {"|", "/", "of"}:
        return False
    return not _SUM.fullmatch(words) and any(
        word not in _NO_NOUNS and _LETTER.match(word) and len(word) > 1 and not _MAIL.search(word)
        for word in words.lower().split()
    )
