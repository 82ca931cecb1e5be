"""Lines of reports of matches: results ("Leeds 0 Derby 1", "Leeds 2-1 Derby"), tables, fixtures ("Leeds v Derby")."""

import re
from collections.abc import Sequence

from flows.annotate.names.name_patterns import CALENDAR
from flows.english.tokens import Stretch, Token, capitalised
from flows.english.word_tables import word_list

_FEWEST_FIGURES = 3
"""Of a row of a table."""
_LONGEST_TEAM = 4
_LONGEST_SCORE = 3
"""Figures of a score: "Durham 114"."""
_AGAINST = word_list("v vs")
_MEETING = _AGAINST | {"at"}
_ENDS_OF_RESULT = frozenset({"(", ".", ";", ":", ","})
_OF = "of"
_JOINTS = frozenset({"-", "/", _OF})
_NO_TEAM = re.compile(
    r"(?:Article|Articles|Section|Part|Chapter|Paragraph|Annex|Table|Figure|Page|Group|Day|Week|Round|Game|Set|Heat"
    r"|Boeing|Airbus|Apollo|Windows|Level|Phase|Stage|Category|Room|Route|Bus|Line|Unit|Block|Class|Grade|Step)s?"
)
"""What has a number behind it and is numbered, not scored."""


def teams_of_row(tokens: Sequence[Token]) -> list[tuple[int, int]]:
    """The teams of "Celtic 3 2 1 0 9 3 7", "Arsenal 2 Derby 2" or of several results; none where it is no such row."""
    first = end_of_team(tokens, 0)
    if not first:
        return []
    figures = [token.text for token in tokens[first:]]
    if all(_is_figure(word) for word in figures):
        return [(0, first)] if sum(word[0].isdigit() for word in figures) >= _FEWEST_FIGURES else []
    return teams_of_results(tokens)


def teams_of_results(tokens: Sequence[Token]) -> list[tuple[int, int]]:
    """The teams of the results that a line begins with, one behind the other between semicolons."""
    found: list[tuple[int, int]] = []
    start = 0
    while start < len(tokens):
        result = _result(tokens, start)
        if not result:
            break
        *teams, end = result
        found += [teams[0], teams[1]]
        if end >= len(tokens) or tokens[end].text != ";":
            break
        start = end + 1
    return found


def teams_meeting(tokens: Sequence[Token]) -> list[tuple[int, int]]:
    """The teams of "DALLAS AT DENVER", "Leeds v Derby", a line of its own."""
    for place in range(1, min(len(tokens) - 1, _LONGEST_TEAM + 1)):
        if tokens[place].text.lower() not in _MEETING:
            continue
        names = end_of_team(tokens, 0, place) == place and end_of_team(tokens, place + 1) == len(tokens)
        capitals = all(token.text.isupper() for token in tokens)
        return (
            [(0, place), (place + 1, len(tokens))]
            if names and (capitals or tokens[place].text != "at")
            else []
        )
    return []


def teams_against(stretch: Stretch) -> list[tuple[int, int]]:
    """The teams on either side of "v" anywhere on a line: "19:30: Leeds United v Derby (rearranged)"."""
    tokens, found = stretch.tokens, list[tuple[int, int]]()
    for place in stretch.places_of(_AGAINST):
        first = place
        while first > max(0, place - _LONGEST_TEAM) and _may_be_of_team(tokens[first - 1].text):
            first -= 1
        first += tokens[first].text == _OF
        last = end_of_team(tokens, place + 1)
        opens = first == 0 or not tokens[first - 1].text[0].isalnum()
        closes = last == len(tokens) or tokens[last].text in _ENDS_OF_RESULT
        if first < place < last - 1 and opens and closes:
            found += [(first, place), (place + 1, last)]
    return found


def _may_be_of_team(word: str) -> bool:
    return word == _OF or (capitalised(word) and word.title() not in CALENDAR)


def end_of_team(tokens: Sequence[Token], first: int, end: int = 1000) -> int:
    """Where the words with capitals end that begin at `first`, joined by hyphens, strokes or "of" or not."""
    last = first
    while last < min(len(tokens), end, first + _LONGEST_TEAM):
        word = tokens[last].text
        joint = last > first and word in _JOINTS and capitalised(_text(tokens, last + 1))
        if not joint and not capitalised(word):
            break
        if last == first and (word.title() in CALENDAR or _NO_TEAM.fullmatch(word)):
            return first
        last += 1
    return last


def _text(tokens: Sequence[Token], place: int) -> str:
    return tokens[place].text if place < len(tokens) else ""


Result = tuple[tuple[int, int], tuple[int, int], int]


def _result(tokens: Sequence[Token], start: int) -> Result | tuple[()]:
    """The two teams of a result and where it ends: "Leeds 0 Derby 1", "Leeds 2, Derby 1", "Leeds 2-1 Derby"."""
    first = end_of_team(tokens, start)
    if first == start or not _is_score(_text(tokens, first)):
        return ()
    between = first + 1
    scored = _text(tokens, between) == "-" and _is_score(_text(tokens, between + 1))
    if scored:
        between += 2
    elif _text(tokens, between) == ",":
        between += 1
    between = _behind_brackets(tokens, between)
    second = end_of_team(tokens, between)
    end = second if scored else second + 1
    named = second > between and (scored or _is_score(_text(tokens, second)))
    closed = end >= len(tokens) or tokens[end].text in _ENDS_OF_RESULT
    return ((start, first), (between, second), end) if named and closed else ()


def _is_score(word: str) -> bool:
    return word.isdigit() and len(word) <= _LONGEST_SCORE


def _behind_brackets(tokens: Sequence[Token], place: int) -> int:
    """Behind what stands in brackets here, or here."""
    if _text(tokens, place) != "(":
        return place
    return next((i + 1 for i in range(place, len(tokens)) if tokens[i].text == ")"), place)


def _is_figure(word: str) -> bool:
    return word[0].isdigit() or word in {"-", "/", ".", "+", "½"}
