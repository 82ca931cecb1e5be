"""Leaves out of a sentence what American papers put behind a politician's name: ", D-N.Y.," and "(R-Ky.)".

Party and state are no part of the sentence: "Sen. Ann Lee, D-Ariz., said" is read as "Sen. Ann Lee said".
"""

from collections.abc import Sequence

from flows.annotate.frames.framed_names import FrameToken
from flows.english.american_states import american_state
from flows.english.function_words import DETERMINERS, PREPOSITIONS, RELATIVES
from flows.english.titles import MODIFIERS, is_office

_PARTY_LETTERS = frozenset({"D", "R", "I"})
_LONGEST_PLACE = 5
"""Tokens of "St. Paul" or "Prince George's"."""


def without_affiliations(tokens: Sequence[FrameToken]) -> list[FrameToken]:
    """The tokens of a sentence without party and state behind a name, and the commas that set them off."""
    kept: list[FrameToken] = []
    position = 0
    while position < len(tokens):
        end = _end_of_affiliation(tokens, position) or _end_of_state(tokens, position)
        if not end:
            kept.append(tokens[position])
        position = end or position + 1
    return kept


def _end_of_affiliation(tokens: Sequence[FrameToken], opening: int) -> int:
    """Where an affiliation ends that a comma or bracket opens here, with the mark that closes it; 0 if none does."""
    letter = opening + 1
    if tokens[opening].text not in {",", "("} or letter + 2 >= len(tokens):
        return 0
    joined = tokens[letter + 1].text == "-" and tokens[letter].end == tokens[letter + 1].start
    place = letter + 2
    if tokens[letter].text not in _PARTY_LETTERS or not joined or not tokens[place].text[:1].isupper():
        return 0
    end = place
    while end < min(len(tokens), place + _LONGEST_PLACE) and _is_of_place(tokens, end):
        end += 1
    if tokens[opening].text == "(":
        return end + 1 if end < len(tokens) and tokens[end].text == ")" else 0
    if end == len(tokens):
        return end - (tokens[-1].text == ".")
    return end + (tokens[end].text == "," and _goes_on(tokens, end + 1))


def _end_of_state(tokens: Sequence[FrameToken], opening: int) -> int:
    """Where a shortened state ends between a town and a comma, each behind a comma: "of Erie, Pa., said"; else 0."""
    if tokens[opening].text != "," or not opening or not tokens[opening - 1].text[:1].isupper():
        return 0
    end = opening + 2
    stopped = end < len(tokens) and tokens[end].text == "." and tokens[end - 1].end == tokens[end].start
    if stopped:
        end += 1
    if end >= len(tokens) or tokens[end].text != ",":
        return 0
    state = tokens[opening + 1].text
    return end if (stopped or "." in state) and american_state(state) else 0


def _is_of_place(tokens: Sequence[FrameToken], position: int) -> bool:
    token = tokens[position]
    shortening = token.text == "." and tokens[position - 1].end == token.start
    return token.quoted < 0 and (token.text[:1].isupper() or shortening)


def _goes_on(tokens: Sequence[FrameToken], position: int) -> bool:
    """Whether the sentence goes on behind the closing comma as if there were none: no apposition, no "who"."""
    if position >= len(tokens):
        return False
    low = tokens[position].low
    another = (
        low in DETERMINERS or low in PREPOSITIONS or low in RELATIVES or low in MODIFIERS or is_office(low)
    )
    return tokens[position].text[:1].islower() and not another
