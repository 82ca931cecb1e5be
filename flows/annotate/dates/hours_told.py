"""Hours of which the words around them tell the day: past ones are of no day to come, opening hours are of none."""

import re

from flows.annotate.dates.date_words import MONTH, WEEKDAY
from flows.annotate.dates.outlook_patterns import PAST_ALONE
from flows.annotate.frames.event_verbs import is_past_form
from flows.english.clock_names import CALLED_BY_HOUR
from flows.english.speech_cues import SAID
from flows.model.spans import Span

_CLAUSE = re.compile(r"[,;:–—“”\"(]|\b(?:that|which|who|when|while|and|but|if)\b")
_AHEAD = re.compile(
    r"\b(?:will|would|shall|may|might|must|should|can|could|is|are)\b|[’'](?:ll|s|re)\b|\bwon[’']t\b"
    r"|\bto (?=[a-z])(?!(?:the|an?|its|his|her|their|our|this|that)\b)"
)
_WAS = re.compile(r"\b(?:was|were|had|did)\b")
_WAS_TO = re.compile(
    r"\b(?:was|were|had been)(?: \w{1,12}ly)? (?:to|due|set|scheduled|expected|planned|supposed)\b"
)
_OPENS_SENTENCE = re.compile(
    r"\W*(?:(?:[Bb]y|[Aa]t|[Aa]round|[Aa]bout|[Ss]hortly|[Jj]ust|after|before) ){1,3}"
)
_WORD = re.compile(r"[A-Za-z]+")
_CLAUSE_REACH, _RULE_REACH, _NEXT_WORDS = 120, 160, 24
"""Characters around an hour that are looked at."""
_OPEN = (
    r"(?:(?:is|are|remains?|stays?|kept) (?:\w{1,12} ){0,2}?(?:open|closed|shut|in force|in place)"
    r"|(?:curfew|ban|shift|visiting|trading|service|office|opening|business|working|hours)(?: \w{1,20}){0,4}?"
    r" (?:runs?|lasts?|is|are|from|applies|apply)|opening hours)"
)
_HOURS = re.compile(rf"\b{_OPEN}\b[^.;!?]{{0,60}}?\b(?:from|between) [^.;!?]{{0,40}}\Z", re.IGNORECASE)
_STANDS = re.compile(
    r"\b(?:curfews?\b[^.;!?]{0,60}? (?:is|are|applies|apply|runs?|lasts?|remains?)|until further notice)\b"
)
"""What is in force day after day, whatever day was told before: "A curfew applies from"."""
_OPENS = re.compile(r"\b(?:opens?|closes?|shuts?|starts?|begins?|ends?|runs?)\b[^.;!?]{0,40}\Z")
_AGAIN = re.compile(
    r"\b(?:every|each|daily|weekdays|weekends|nightly|all week|[Mm]ondays|[Tt]uesdays|[Ww]ednesdays|[Tt]hursdays"
    r"|[Ff]ridays"
    r"|[Ss]aturdays|[Ss]undays|(?:usual|normal) hours)\b"
)
_CALL = re.compile(
    r"(?:\A|[.:;,(“\"] ?|\b(?:please|or|and|to|can) |\n)(?:[Rr]ing|[Cc]all|[Tt]elephone|[Pp]hone|[Dd]ial|[Cc]ontact"
    r"|[Tt]ext) (?:[\w’'.+()/@-]{1,40} ){1,8}?(?:between|from) (?:[\w:.]{1,8} (?:[ap]\.?m\.? )?(?:and|to|until) )?\Z"
)
_ON_A_DAY = re.compile(
    rf"\b(?:{WEEKDAY}\b|{MONTH} \d|\d{{1,2}}(?:st|nd|rd|th)? {MONTH}|[Tt]oday|[Tt]onight|[Tt]omorrow|[Yy]esterday"
    r"|[Tt]his (?:morning|afternoon|evening|week)|[Nn]ext|[Ll]ast|[Nn]ow|again)\b"
)
_REMEMBERED = re.compile(
    r"\b(?:had (?:\w{1,12}ly |not |been |also ){0,2}[a-z]{2,20}|who|which|whose|until|till|since)\b[^.;:?!\n]{0,100}\Z"
)
_MEMORY_REACH = 140
_ARTICLE = re.compile(r"\b(?:the|an?|our|their|his|her|my|your|this|that) \Z", re.IGNORECASE)
_JOURNEY = re.compile(
    rf" {CALLED_BY_HOUR}| (?:from|to) [A-Z]| [A-Z][\w’'-]{{1,20}}(?: [A-Z][\w’'-]{{1,20}}){{0,2}} to [A-Z]"
)


def is_told_as_past(text: str, sentence: Span, offset: int) -> bool:
    """Whether the verb of its clause, which an hour may open, tells what came about: "the board rose at 4 p.m."."""
    words = text[max(sentence.start, offset - _CLAUSE_REACH) : offset]
    if _OPENS_SENTENCE.fullmatch(words):
        return _is_past_clause(text[offset : min(sentence.end, offset + _CLAUSE_REACH)])
    # "were down 2 dollars, or 3 percent, by 1110 GMT": the clause is the last that has a verb.
    bounds = [0, *(found.end() for found in _CLAUSE.finditer(words))]
    for start in reversed(bounds):
        if _AHEAD.search(words, start) or _is_past_clause(words[start:]):
            return _is_past_clause(words[start:])
    return False


def _is_past_clause(clause: str) -> bool:
    if _AHEAD.search(clause) or _WAS_TO.search(clause):
        return False
    return bool(_WAS.search(clause)) or any(
        verb in PAST_ALONE or (verb.endswith("ed") and is_past_form(verb))
        for verb in _WORD.findall(clause)
        if verb not in SAID
    )


def are_opening_hours(text: str, sentence: Span, hour: Span, *, of_a_past_day: bool) -> bool:
    """Whether an hour is of no day: of those between which something is open or shut, or of what is so every day.

    `of_a_past_day` says that only a day that is past was told before: what opens then, opened.
    """
    start, end = max(sentence.start, hour.start - _RULE_REACH), min(sentence.end, hour.end + _RULE_REACH)
    before = text[start : hour.start]
    if _AGAIN.search(text, start, end):
        is_rule = _OPENS.search(before) is not None or _HOURS.search(before) is not None
        return is_rule and not _ON_A_DAY.search(text, hour.end, min(end, hour.end + _NEXT_WORDS))
    if _ON_A_DAY.search(text, start, end):
        return False
    return _HOURS.search(before) is not None or (of_a_past_day and _OPENS.search(before) is not None)


def are_hours_to_call(text: str, sentence: Span, hour: Span) -> bool:
    """Whether an hour is one of those between which somebody can be rung: "ring us between 9 am and noon"."""
    start, end = max(sentence.start, hour.start - _RULE_REACH), min(sentence.end, hour.end + _RULE_REACH)
    called = _CALL.search(text, start, hour.start)
    return called is not None and _ON_A_DAY.search(text, start, end) is None


def is_standing_rule(text: str, sentence: Span) -> bool:
    """Whether a sentence tells of what is in force until further notice, such as a curfew: its hours are of no day."""
    return _STANDS.search(text, sentence.start, sentence.end) is not None


def is_remembered(text: str, day: Span) -> bool:
    """Whether a day is one of an earlier time of which a sentence only tells besides: "had been seen on 31 August"."""
    return _REMEMBERED.search(text, max(0, day.start - _MEMORY_REACH), day.start) is not None


def names_journey(text: str, hour: Span) -> bool:
    """Whether a train or the like is called by its hour: "the 17:52 from Arden"."""
    article = _ARTICLE.search(text, max(0, hour.start - _NEXT_WORDS), hour.start)
    return article is not None and _JOURNEY.match(text, hour.end) is not None
