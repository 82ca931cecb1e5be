"""Bodies and firms with a mark inside their names: "Mirovan People's Party", "Ray & Sons", "Nordvind A/S".

The recogniser parts names at a possessive, at "&" and at "/", for most of them stand between two.
"""

from collections.abc import Sequence

from flows.annotate.names.capitals import may_name, run_before
from flows.annotate.names.gazetteer import gazetteer
from flows.annotate.names.name_patterns import BODIES, CALENDAR, COMPANY_ENDINGS, FUNCTION_WORDS
from flows.annotate.names.naming import Naming
from flows.english.tokens import Stretch, Token, capitalised
from flows.english.word_tables import word_list
from flows.model.annotation import EntityType

_OWNERS = word_list(
    "People Peoples Women Men Children Workers Farmers Teachers Writers Students Lawyers Journalists Miners Veterans"
)
"""To whom bodies belong, in their names."""
_ROYAL = word_list("King Queen Prince Princess Lord Christ")
_ROYAL_BODIES = word_list("College University Hospital School Foundation Trust")
_HEADS = BODIES | word_list(
    "Party Front Army Congress Movement Alliance League Coalition Fund Club Organisation Organization Daily Republic"
)
_PARTNERS = word_list("Co Co. Cos Cos. Company Sons Bros Bros. Brothers Associates Partners")
"""Who joins a firm's name behind "&"."""
_MOST_BEFORE = 4
_MOST_BEHIND = 5
_INNER = frozenset({"of", "for", "the", "and"})


def owned_bodies(stretch: Stretch) -> list[Naming]:
    """The bodies that belong to people of a kind or bear a king's name, and the firms of partners."""
    if not stretch.capitals_mean_names:
        return []
    found: list[Naming] = []
    for place in range(1, len(stretch.tokens) - 1):
        mark = stretch.tokens[place].text
        ends = None
        if mark in {"'", "'s"}:
            ends = _owned(stretch.tokens, place)
        elif mark == "&":
            ends = _of_partners(stretch.tokens, place)
        elif mark == "/":
            ends = _of_shareholders(stretch.tokens, place)
        if ends and not any(ends[0] < other.last for other in found):
            found.append(Naming(*ends, EntityType.ORGANISATION))
    return found


def _of_shareholders(tokens: Sequence[Token], mark: int) -> tuple[int, int] | None:
    """Where a firm of Denmark or Norway begins and ends: "Nordvind A/S"."""
    joined = [token.text for token in tokens[mark - 1 : mark + 2]] == ["A", "/", "S"]
    if not joined or tokens[mark + 1].start - tokens[mark - 1].end != 1:
        return None
    first = run_before(tokens, mark - 1, lambda word: word == "&" or may_name(word), _MOST_BEFORE)
    first += tokens[first].text == "&"
    return (first, mark + 2) if first < mark - 1 else None


def _owned(tokens: Sequence[Token], mark: int) -> tuple[int, int] | None:
    """Where a body around a possessive begins and ends, or None."""
    owner = tokens[mark - 1].text
    touches = tokens[mark].start == tokens[mark - 1].end
    royal = owner in _ROYAL
    if not touches or not (royal or owner in _OWNERS):
        return None
    last = _end_of_body(tokens, mark + 1, _ROYAL_BODIES if royal else _HEADS)
    if not last:
        return None
    first = mark - 1 if royal else run_before(tokens, mark - 1, may_name, _MOST_BEFORE - 1)
    listed = gazetteer().entry([token.text for token in tokens[first:last]])
    return (first, last) if listed is None else None


def _end_of_body(tokens: Sequence[Token], start: int, heads: frozenset[str]) -> int:
    """Where a run of capitals with a head among them ends; 0 if there is none."""
    last, headed, place = start, False, start
    while place < min(len(tokens), start + _MOST_BEHIND):
        word = tokens[place].text
        if capitalised(word) and word not in FUNCTION_WORDS | CALENDAR:
            last = place + 1
            headed = headed or word in heads
        elif word not in _INNER or place == start or (word == "and" and headed):
            break
        place += 1
    return last if headed else 0


def _of_partners(tokens: Sequence[Token], mark: int) -> tuple[int, int] | None:
    """Where a firm around "&" begins and ends, if partners or the ending of a company stand behind; else None."""
    last = mark + 1
    while last < min(len(tokens), mark + _MOST_BEHIND) and capitalised(tokens[last].text):
        last += 1
        if tokens[last - 1].text in _PARTNERS | COMPANY_ENDINGS:
            break
    if tokens[last - 1].text not in _PARTNERS | COMPANY_ENDINGS or last == mark + 1:
        return None
    while last < len(tokens) and tokens[last].text in COMPANY_ENDINGS:
        last += 1
    first = run_before(tokens, mark, may_name, _MOST_BEFORE)
    return (first, last) if first < mark else None
