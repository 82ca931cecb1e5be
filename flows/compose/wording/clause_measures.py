"""How a measure that stands before its figure is printed: with the verb that says which way it changed, if one does."""

import re

from flows.english.function_words import DETERMINERS
from flows.english.level_verbs import LOWERS, MOVES, NOUNS_OF_CHANGE, RAISES
from flows.english.word_tables import word_list
from flows.model.spans import Span

_LONGEST, _FIGURE = 12, 2
"""Words from the measure to the figure, and of a figure; what is longer prints the measure alone."""
_HELPERS = (
    r"(?:(?:has|had|have|was|were|is|are|be|been|being|will|would|could|may|might|to|[a-z]{2,15}ly)\s+){0,4}"
)
_CHANGES = MOVES | RAISES | LOWERS
_VERB_AFTER = re.compile(rf"\s+(?:(?:that|which)\s+)?{_HELPERS}(?P<verb>[a-z]+)\b")
_VERB_BEFORE = re.compile(r"\b(?P<verb>[a-z]+)\s+(?:(?:the|its|their|his|her|a|an)\s+)?\Z")
_NOUN_BEFORE = re.compile(
    rf"\b(?:{'|'.join(sorted(NOUNS_OF_CHANGE))})\s+(?:of|in)\s+(?:(?:the|its|their|his|her)\s+)?\Z"
)
_FIRST_WORD = re.compile(r"[A-Z][\w’'-]*")
_LEANING = word_list(
    """
    it its they their he his she her we our i my you your this that these those there here who which what
    in on at by for from with to of under over after before during since until as while when where if though although
    because but and or so yet not no according
    """
)
"""What opens a clause that says little without the one before, or tells first when and where."""
_OF_A_WHOLE = re.compile(r"Of (?:the|its|their|all|some) [^\s,]{0,4}\d")
_SUBORDINATE = word_list(
    "that which who whose whom when where while if because as since although though and but or so after before until"
    " say says said tell tells told think thinks thought believe believes believed claim claims claimed estimate"
    " estimates estimated warn warns warned add adds added argue argues argued report reports reported expect expects"
    " expected project projects projected forecast forecasts later earlier ago"
)
"""What opens another clause, of which alone the figure may be: "It estimates that the bill will cost"; so does what
tells who said it or how long after: "Arden's mayor said reserves", "Two years later inflation"."""
_LEVEL = re.compile(
    r"\b(?:to|at|from|was|were|is|are|stood|stands|remain|remains|remained)\s+(?:[a-z]+\s+){0,3}(?:\W?\d|\Z)"
)
"""What says how much something is, right before a figure or one that it is coordinated with: "was 9% in May and 7%"."""


def with_change(text: str, measure: Span, figure: Span, sentence: Span) -> Span:
    """The measure up to the figure where a verb of change stands between or before it, else the measure alone."""
    if any(map(str.isdigit, text[measure.end : figure.start])):
        return measure  # what changed by another figure
    before = _VERB_BEFORE.search(text, sentence.start, measure.start)
    after = _VERB_AFTER.match(text, measure.end, figure.start)
    if after is not None and after["verb"] in _CHANGES:
        shown = Span(measure.start, figure.end)
    elif before is not None and before["verb"] in _CHANGES:
        shown = Span(before.start(), figure.end)
    else:
        return measure
    longest = _LONGEST + max(0, len(figure.of(text).split()) - _FIGURE)
    return shown if len(shown.of(text).split()) <= longest else measure


def with_noun_of_change(text: str, measure: Span, sentence: Span) -> Span:
    """The measure with the noun that says what happened to it: "reduction of its share"."""
    noun = _NOUN_BEFORE.search(text, sentence.start, measure.start)
    return Span(noun.start(), measure.end) if noun else measure


def clause_to_measure(text: str, clause: Span, measure: Span) -> Span:
    """From the head of its clause to a measure of one word, which says little alone: "Norland has set itself a share".

    The measure alone where the clause leans on another, gives a figure besides or is long.
    """
    first = _FIRST_WORD.match(text, clause.start, measure.start)
    words = text[clause.start : measure.start].split()
    plain = [word for word in words if word.lower() not in DETERMINERS]
    alone = first is None or first[0].lower() in _LEANING or any(map(str.isdigit, "".join(words)))
    joined = any(word.endswith((",", ":")) or word in _SUBORDINATE for word in words)
    if alone or joined or len(plain) < 2 or len(words) >= _LONGEST:  # noqa: PLR2004 - a subject and a verb
        return measure
    return Span(clause.start, measure.end)


def opens_alone(clause: str) -> bool:
    """Whether a clause begins with a subject of its own, or with the whole of which it tells: "Of the 61 cases, 33"."""
    if _OF_A_WHOLE.match(clause):
        return True
    first, _, rest = clause.partition(" ")
    low = first.lower()
    return (
        (first[:1].isupper() or first[:1].isdigit() or first[:1] in "$€£")
        and low not in _LEANING
        and bool(rest)
    )


def is_change(text: str, measure: Span, figure: Span) -> bool:
    """Whether the figure says how far its measure changed, not how much it is: "rose by 2%", not "rose to 7%"."""
    between = text[measure.end : figure.start]
    return bool(between.strip()) and between.strip() != "of" and not _LEVEL.search(between)
