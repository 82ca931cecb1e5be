"""Whose figures those are to which a statement is given: "a count by the office", "figures that Low's office has".

Figures say nothing of themselves: who counted is the source.
"""

from flows.annotate.frames.event_verbs import is_past_form
from flows.annotate.frames.noun_phrases import NounPhrase, phrase_starting
from flows.annotate.frames.sentence_frames import Frame
from flows.annotate.frames.subjects import subject_before
from flows.english.function_words import DETERMINERS
from flows.english.word_tables import word_list

_FIGURES = word_list(
    "figures figure data count counts tally tallies numbers statistics estimate estimates toll census"
)
_GIVEN = word_list(
    "published released issued compiled provided collected kept given made gathered supplied prepared seen"
)
_LONGEST = 16
"""Tokens between the figures and the verb by which somebody gives them."""


def whose_figures(frame: Frame, phrase: NounPhrase | None) -> NounPhrase | None:
    """The phrase of a source, or whoever counted where that is mere figures."""
    if phrase is None or phrase.name is not None or phrase.pronoun:
        return phrase
    end = _end_of_figures(frame, phrase)
    found = (_counted_by(frame, end) or _published_by(frame, end)) if end else None
    return found or phrase


def _end_of_figures(frame: Frame, phrase: NounPhrase) -> int:
    """Where mere figures end: all of the phrase, or before the one who "released" them; 0 if it is of nothing such."""
    tokens = frame.tokens
    if tokens[phrase.last - 1].low in _FIGURES:
        return phrase.last
    inside = (place + 1 for place in range(phrase.first, phrase.last - 1) if tokens[place].low in _FIGURES)
    return next((end for end in inside if tokens[end].low in DETERMINERS), 0)


def _counted_by(frame: Frame, place: int) -> NounPhrase | None:
    words = [token.low for token in frame.tokens[place : place + 2]]
    step = words[:1] != [] and words[0] in _GIVEN
    by = words[1:2] if step else words[:1]
    return phrase_starting(frame, place + step + 1) if by in (["by"], ["from"]) else None


def _published_by(frame: Frame, place: int) -> NounPhrase | None:
    """Who does it in "that the office published", "which the office has released", "the office gave"."""
    tokens = frame.tokens
    if place >= len(tokens) or tokens[place].text == ",":
        return None
    first = place + (tokens[place].low in {"that", "which"})
    verb = next(
        (i for i in range(first + 1, min(place + _LONGEST, len(tokens))) if is_past_form(tokens[i].low)), 0
    )
    if not verb or any(t.text in {",", ";", ":"} or t.quoted >= 0 for t in tokens[first:verb]):
        return None
    subject = subject_before(frame, verb)
    if subject is None or subject.first >= first:
        return subject
    return NounPhrase(first, verb) if subject.last == verb and tokens[first].low in DETERMINERS else None
