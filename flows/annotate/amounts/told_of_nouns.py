"""The noun that "of" ties a figure to, "a contraction of 1.1%", and the words that may stand between."""

from flows.annotate.amounts.clause_tokens import STEADY, Token, trimmed
from flows.annotate.frames.event_verbs import PAST_FORMS
from flows.english.function_words import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
    is_adverb,
)
from flows.english.level_verbs import COUNTED_OF, FILLERS, LEVEL_VERBS, NO_MEASURES, SEEING, SEEN_VERBS
from flows.english.speech_cues import CUE_FORMS
from flows.english.word_tables import word_list
from flows.model.annotation import AmountType
from flows.model.spans import Span

_CONTINUING = word_list(
    "down up from to not compared against or having and versus after originally initially previously first"
)
"""What goes on behind a comma with another figure of the same."""
_STEPS_ALIKE = frozenset({"amount", "margin", "point"})
"""Behind "by the same", "by half a"."""
_STATED = frozenset({"reported", "estimated", "published", "announced", "given"})
_MANY = frozenset({"staff", "we", "they", "people"})
_PAYING = 5


def fills(tokens: list[Token], place: int) -> bool:
    """Whether a token may stand between a verb and a later figure of its clause."""
    token = tokens[place]
    if token.stands_in or token.low in FILLERS or is_adverb(token.low):
        return True
    before = tokens[place - 1].low if place else ""
    after = tokens[place + 1].low if place + 1 < len(tokens) else ""
    if token.low in _STEPS_ALIKE and before in {"same", "a", "quarter"}:
        return True
    if token.low in STEADY and before in LEVEL_VERBS:
        return True
    if before == "having":
        return token.low in LEVEL_VERBS
    if token.text == ",":
        return after in _CONTINUING or after.endswith("ing")
    if _tells_revision(tokens, place, after):
        return True
    return token.low in LEVEL_VERBS and token.low.endswith("ing") and before == ","


def _tells_revision(tokens: list[Token], place: int, after: str) -> bool:
    """Whether a token belongs to "after a revised", "originally reported as"."""
    low = tokens[place].low
    if low == "after":
        return "revised" in {t.low for t in tokens[place + 1 : place + 3]}
    if low == "as":
        return place > 0 and tokens[place - 1].low in _STATED
    return low == "revised" or (low in _STATED and after == "as")


def noun_of(tokens: list[Token], of: int, kind: AmountType) -> Span | None:
    """The noun that "of" ties the figure to: "a contraction of 1.1%"."""
    first = of
    while first > 0 and of - first < 4 and _describes(tokens, first - 1):  # noqa: PLR2004 - adjectives and a noun
        first -= 1
        if first < of - 1 and first and _is_done(tokens[first].low) and _describes(tokens, first - 1):
            first += 1  # "the court awarded damages of", "staff forecast growth of"
            break
    first = _over_place(tokens, first, of)
    first = _behind_seeing(tokens, first, of)
    if first == of or tokens[of - 1].low in NO_MEASURES or not _goes_on(tokens, of):
        return None
    if kind is AmountType.COUNT and tokens[of - 1].low not in COUNTED_OF:
        return None
    return trimmed(tokens, _behind_owners(tokens, first), of - 1)


def _over_place(tokens: list[Token], first: int, of: int) -> int:
    """The first place of a noun with where it is, "growth in Norland of"; else the same."""
    named = all(token.text[0].isupper() for token in tokens[first:of])
    if first == of or not named or first < 2 or tokens[first - 1].low != "in":  # noqa: PLR2004
        return first
    place = first - 1
    while place > 0 and first - place < _PAYING and _describes(tokens, place - 1):
        place -= 1
    return place if place < first - 1 else first


def _behind_owners(tokens: list[Token], first: int) -> int:
    """The first place of a profit or loss told with whose it is: "net loss attributable to shareholders of"."""
    place = first - 2
    if place < 1 or tokens[first - 1].low != "to" or tokens[place].low not in {"attributable", "available"}:
        return first
    while place > 0 and first - place < _PAYING and _describes(tokens, place - 1):
        place -= 1
    return place if place < first - 2 else first


def _behind_seeing(tokens: list[Token], first: int, of: int) -> int:
    """The first place of a noun phrase, behind the verb of those who tell of it: "Staff project growth"."""
    for place in range(of - 1, first - 1, -1):
        before = tokens[place - 1].low if place else ""
        if tokens[place].low in SEEN_VERBS and (before in _MANY or before.endswith("s")):
            return place + 1
    return first


def _goes_on(tokens: list[Token], of: int) -> bool:
    """Whether nothing stands between "of" and a figure that leads to something else."""
    return all(fills(tokens, place) for place in range(of + 1, len(tokens)))


def _is_done(low: str) -> bool:
    """Whether a word behind a noun and before another is a verb."""
    return low.endswith("ed") or low in {"forecast", "forecasts", "won", "paid", "sought", "saw", "made"}


def _describes(tokens: list[Token], place: int) -> bool:
    token, low = tokens[place], tokens[place].low
    if token.stands_in or not token.text[0].isalpha() or low in DETERMINERS or low in PREPOSITIONS:
        return False
    closed = low in CONJUNCTIONS or low in SUBORDINATORS or low in AUXILIARIES or low in PRONOUNS
    # "A cut of" is a noun, "cut of" before it none.
    acts = is_verb(low) and not (
        tokens[place + 1].low == "of" and tokens[max(0, place - 1)].low in DETERMINERS
    )
    return not closed and not acts and not is_adverb(low) and low not in SEEING | {"to"}


def is_verb(low: str) -> bool:
    return low in PAST_FORMS or low in CUE_FORMS
