"""Numbers that only name, order or place things and are no figures: "No. 5", "Falcon 9", "top 10", "1990 levels"."""

import re

from flows.annotate.amounts.amount_units import OF_CERTAINTY
from flows.annotate.frames.event_verbs import PAST_FORMS
from flows.english.function_words import (
    ADVERBS,
    CONJUNCTIONS,
    DETERMINERS,
    MONTHS,
    PREPOSITIONS,
    SUBORDINATORS,
    WEEKDAYS,
)
from flows.english.vocabulary import STOP_WORDS, Use, know_word
from flows.model.spans import Span

_NOT_COUNTED = re.compile(r"one|a hundred", re.IGNORECASE)
_BOUNDED = re.compile(
    r"\b(?:[Mm]ore|[Ff]ewer|[Ll]ess) than \Z|\b(?:[Aa]t least|[Nn]early|[Aa]lmost|[Oo]ver) \Z"
)
"""Before "a hundred" that counts: "more than a hundred"."""
_INTERVAL = re.compile(rf"\b(?:CI|CrI|HDI|{OF_CERTAINTY} (?:interval|limits?))(?: of|:|,)? \Z")
"""Before the ends of an interval within which a number lies: "95% CI 24-52"."""
_NUMBERED = re.compile(
    r"(?:\b(?:No\.?|number|p\.|(?i:(?:section|article|chapter|page|paragraph|clause|subsection|subparagraph|regulation|"
    r"recommendation|amendment|schedule|appendix|annex|rule|item|directive|resolution|table)"
    r"(?:s(?: \d{1,3}(?:,| and| to|-)){0,4})?|"
    r"tier|wave|phase|category|stage|level|grade)"
    r"|Resolution|Flight|Route|Highway|Runway|Boeing|Airbus|Title|Form|Group|Round|Step|Zone|Class|Channel|Year|Day|"
    r"UPDATE|WRAPUP|CORRECTED|TAKE|War|Type|Unit|Part|Annex|Rule|Table|Figure|Schedule|Proposition|Amendment|Area|District|Division|Protocol)"
    r"|\b(?i:top)|\bper) $"
)
"""What a number behind these words only names or, behind "per", is counted in: "tier 2", "159 per 100,000"."""
_NUMBERED_ALIKE = re.compile(r"\b[A-Za-z][a-z]{2,19}s \d{1,3}(?:,| and| to) \Z")
_ALIKE_END = re.compile(
    r"(?= (?:of|in|at|on|and|to|will|would|shall|should|may|must|were|are|have|had)\b|[,.;:)](?!\d)|\Z)"
)
"""Around the last number of "berths 4 and 5 of the port", which name the berths; not of "wins 4 and 5 medals"."""
_CALLED = re.compile(
    r"(?:911|999|112|101|111|311)(?= (?:call|calls|caller|operator|dispatch|emergency|service)s?\b)"
)
"""The numbers by which help is called."""
_LISTED = re.compile(r"\(?\d{1,2}\)")
"""The number of an item in a list: "1)", "(2)"."""
_MULTIPLIED = re.compile(
    r" times (?:what|as|the|that|more|less|higher|lower|larger|bigger|its|their|his|her)\b"
)
"""Behind a number that multiplies and counts no times."""
_LASTS = re.compile(r"[ -](?:seconds?|minutes?)\b(?! (?:flat|round))")
"""A length of time: "in less than 20 seconds"."""
_OF_A_BODY = re.compile(
    r" (?:Committee|Commission|Group|Regiment|Brigade|Squadron|Convention|Act)\b"
    r"(?! [a-z]{2,20}s\b)"
)
_HEADS_TABLE = re.compile(r"(?:\(|(?:\A|[\n(])[Ii]n )\Z")
_SCALE_OF_TABLE = re.compile(
    r"(?:thousands|millions|billions|trillions) of [a-z]{3,20}(?:[,)\n]|\Z| unless\b)"
)
"""The scale of a table, at its head or in brackets: "In millions of saldos", "(thousands of boats)"."""
_BROKEN = re.compile(r"0\d")
"""The end of a number whose digits were parted: "600, 097"."""
AIRCRAFT = re.compile(r"7[0-8]7(?=-\d| (?:MAX|Max|Dreamliner|jet|plane|aircraft|airliner|fleet)s?\b)")
_PART_BEFORE = re.compile(r"\b(?:half|quarter|third|fifth|tenth|fraction|part)s? of \Z", re.IGNORECASE)
"""Before "a million" of which only a part is meant."""
_VERSION = re.compile(r"\d\.\d")
_DESCENDING = re.compile(r"(\d{1,4})(?:[-–]| to )(\d{1,4})")
_YEAR_COMPARED = re.compile(
    r"(?:19|20)\d\d(?=[ -](?:levels?|baselines?|prices|highs?|lows?|peaks?|standards?|figures?|rates?|base|terms"
    r"|targets?|goals?|pledges?|commitments?|objectives?|ambitions?|milestones?|emissions(?! permits)|elections?"
    r"|campaigns?|budgets?|contributions?"
    r"|(?:(?:dollar|euro|sovereign|government) )?(?:[Ee]uro)?(?:bonds?|gilts?|[Bb]unds?|sukuks?))\b)"
)
"""A year whose level later ones are compared with, for which something is aimed at, or in which a bond falls due:
"below 1990 levels", "2030 targets", "its 2031 Eurobond".
"""
_COMPOUND = re.compile(
    r"[-\N{NON-BREAKING HYPHEN}](?!(?:strong|plus|member|person|people|man|woman|seat|seater|bed|nation|country|"
    r"vehicle|vessel|ship|room|unit|job|page|storey|story|passenger|crew|soldier)\b)[a-z]"
)
"""A number that only describes: "two-state solution", "ten-point plan"; not "a 70-strong team"."""
_NAME_BEFORE = re.compile(
    r"(?P<place>\b[iI]n |\b[aA]t |\b[nN]ear |\b[aA]cross )?(?P<name>\b[A-Z][\w.&-]*) \Z"
)
_SHORT = re.compile(r"\d{1,4}")
_NAMED_AFTER = re.compile(
    r"(?P<name>(?: [A-Z][a-z]+){2,4})(?=[.,;:)’']|\Z|"
    r" (?:said|says|found|put|is|was|has|had|will|and|in|on|of|to|by|for)\b)"
)
_OPENS_NAME = re.compile(
    r"(?: [A-Z][\w’-]*){1,4}(?: (?![a-z-]*[a-rt-z]s\b)(?!people\b|wo?men\b|police\b)|[^\w ]|\Z)"
)
"""Behind a number that opens a sentence: "Seven Sisters Road was", not "Six Uzbek nationals"."""
_OF_MANY = re.compile(r" of (?:the )?\d")
"""Behind a part: "and Norland 38 of 71"."""
_WORD_BEFORE = re.compile(r"[\w’'-]+ \Z")
_FREEING = (
    DETERMINERS
    | PREPOSITIONS
    | CONJUNCTIONS
    | SUBORDINATORS
    | ADVERBS
    | {"further", "remaining", "additional"}
)
"""Words behind which a number begins a phrase of its own."""
_PEOPLES = ("s", "ese", "ish", "nch", "men", "people", "wiss", "utch")
_BEFORE = 40
_OPENING = 10
_LONG_WORD = 4
_AROUND = 100


def counts_nothing(text: str, span: Span, number: str, sentence: Span) -> bool:
    """Whether a number that might be a count only names or orders things."""
    before, after = text[max(0, span.start - _BEFORE) : span.start], text[span.end : span.end + _BEFORE]
    bare = _NOT_COUNTED.fullmatch(number) and not (number[:2].lower() == "a " and _BOUNDED.search(before))
    if bare or _NUMBERED.search(before) or _COMPOUND.match(after) or _INTERVAL.search(before):
        return True
    if any(p.match(text, span.start) for p in (_BROKEN, _CALLED, _YEAR_COMPARED, AIRCRAFT)):
        return True
    if _NUMBERED_ALIKE.search(before) and _ALIKE_END.match(after):
        return True
    if _SCALE_OF_TABLE.match(text, span.start) and _HEADS_TABLE.search(before):
        return True
    if (
        _LASTS.match(text, span.end)
        or _MULTIPLIED.match(text, span.end)
        or (before.endswith("the ") and _OF_A_BODY.match(text, span.end))
    ):
        return True
    if number[:2].lower() == "a " and _PART_BEFORE.search(before):
        return True
    if before[-1:] + after[:1] == "[]" or _is_list_number(text, span) or _descends(number):
        return True
    return _is_in_name(text, span, number, sentence)


def numbers_behind(text: str, start: int) -> bool:
    """Whether a word before a number at `start` makes it a name or is one: "section 5", "Leopard 2"."""
    before = text[max(0, start - _BEFORE) : start]
    found = _NAME_BEFORE.search(before)
    name = found is not None and not found["place"] and found["name"].lower() not in STOP_WORDS
    return name or _NUMBERED.search(before) is not None


def stands_free(text: str, span: Span) -> bool:
    """Whether a bare number is no name of the noun before it: "12 remain", not "page 6 has", "iPhone 4 began"."""
    before = _WORD_BEFORE.search(text, max(0, span.start - _BEFORE), span.start)
    if before is None or not _SHORT.fullmatch(span.of(text)):
        return True
    word = before[0].strip().lower()
    return word in _FREEING or word in PAST_FORMS or word.endswith(("ed", "ing", "ly"))


def may_begin(text: str, span: Span, sentence: Span) -> bool:
    """Whether a number in words with a capital stands where prose has one: first in its sentence, or in a heading."""
    before = text[max(sentence.start, span.start - _OPENING) : span.start]
    opens = span.start - sentence.start <= _OPENING and not before.strip("“\"'‘( -–—•*")
    opens = opens or before.endswith((": ", "“", '"', "‘"))
    return (opens and not _OPENS_NAME.match(text, span.end)) or _is_title(text, span, sentence)


def _descends(number: str) -> bool:
    """Whether the second number is the smaller: "747-400" is no range, "52 to 48" a vote."""
    bounds = _DESCENDING.fullmatch(number)
    if bounds is None or int(bounds[1]) < int(bounds[2]):
        return False
    return len(bounds[1]) <= len(bounds[2]) or bounds[2] == "0" or " to " in number


def _is_list_number(text: str, span: Span) -> bool:
    """Whether a bracket closes behind the number that none opens before it, or one that holds it alone."""
    opened = text[max(0, span.start - _BEFORE) : span.start]
    if opened.endswith("("):
        return _LISTED.match(text, span.start - 1) is not None
    return "(" not in opened and _LISTED.match(text, span.start) is not None


def _is_in_name(text: str, span: Span, number: str, sentence: Span) -> bool:
    """Whether the number belongs to the capitalised name before or behind it: "Leopard 2 tanks", "21 Art Centre"."""
    if not number[0].isdigit() or (
        text[span.end + 1 : span.end + 2].isupper() and _is_title(text, span, sentence)
    ):
        return False
    found = _NAME_BEFORE.search(text, max(sentence.start, span.start - _BEFORE), span.start)
    if _OF_MANY.match(text, span.end):
        return False
    if found and _VERSION.fullmatch(number):
        return True
    if found and _SHORT.fullmatch(number) and not found["place"] and _names(found, sentence.start):
        return True
    named = _NAMED_AFTER.match(text, span.end, min(sentence.end, span.end + _BEFORE))
    return bool(named and _SHORT.fullmatch(number) and not named["name"].endswith(_PEOPLES))


def _names(found: re.Match[str], start: int) -> bool:
    """Whether a word in capitals is part of a name, and not the first of its sentence or a day."""
    small = found["name"].lower()
    if small in WEEKDAYS or small in MONTHS:
        return False
    if found.start("name") > start:
        return True
    return small not in STOP_WORDS and know_word(small).use is Use.NOUN


def _is_title(text: str, span: Span, sentence: Span) -> bool:
    """Whether all longer words around a number have capitals, as in a heading."""
    around = text[max(sentence.start, span.start - _AROUND) : min(sentence.end, span.end + _AROUND)]
    words = [word for word in around.split() if word[0].isalpha() and len(word) >= _LONG_WORD]
    return len(words) > 1 and all(word[0].isupper() for word in words)
