"""Offices that a sentence says somebody has come into, or what he leads: "Low was sworn in as mayor"."""

from collections.abc import Sequence

from flows.annotate.names.name_patterns import is_body_noun
from flows.annotate.names.naming import Naming
from flows.english.function_words import ARTICLES, AUXILIARIES, POSSESSIVES, PREPOSITIONS
from flows.english.titles import LINKS, MODIFIERS, is_office
from flows.english.tokens import Stretch, Token, capitalised, is_hyphen
from flows.english.word_tables import word_list
from flows.model.spans import Span

_CHOSEN = word_list(
    "elected appointed named re-elected reelected installed inaugurated reappointed confirmed"
)
_PASSIVE = frozenset({"was", "been"})
_ACTIVE = frozenset({"has", "had"})
_FOLLOWING = word_list("succeeds succeeded replaces replaced")
_TAKING = word_list("took takes taken serves")
_HEADING = word_list("heads leads chairs runs directs led chaired headed")
_GROUPS = word_list("""
    team delegation mission task group unit inquiry union campaign company firm business farm charity clinic
    laboratory
    """)
"""What is led and has no name."""
SUPPOSED = frozenset({"if", "unless", "whether", "should", "had"})
_ARTICLES = ARTICLES | POSSESSIVES
_LONGEST_OFFICE = 16
_BEHIND_BODIES = word_list(
    "and or but who which that when while where as until since once again today now then there"
)
_LONGEST_GROUP = 4
_LONGEST_PREDECESSOR = 6
"""Tokens between "succeeds" and "as"."""


def office_taken(stretch: Stretch, name: Naming, names: Sequence[Naming]) -> Span | None:
    """The office that the words right behind a name say its bearer has come into, or what he heads."""
    tokens, place = stretch.tokens, name.last
    if place + 2 >= len(tokens) or (name.first and tokens[name.first - 1].text.lower() in SUPPOSED):
        return None
    if [t.text for t in tokens[place : place + 2]] == [",", "who"] and tokens[place + 2].text in _HEADING:
        return _headed(stretch, place + 2, names)
    start = _behind_verb(tokens, place)
    return _office_at(stretch, start, names) if start is not None else None


def _behind_verb(tokens: Sequence[Token], place: int) -> int | None:
    """The token behind "was sworn in as", "has been elected", "succeeds Ann Low as", "took over as"."""
    words = [token.text for token in tokens[place : place + 5]]
    if words[0] in _FOLLOWING:
        reach = range(place + 2, min(place + 2 + _LONGEST_PREDECESSOR, len(tokens)))
        behind = next((i for i in reach if not _is_of_predecessor(tokens[i].text)), None)
        return behind + 1 if behind is not None and tokens[behind].text == "as" else None
    if words[0] == "became":
        return place + 1
    if words[0] in _TAKING:
        return _behind_as(tokens, place + 1, must=True)
    at = 2 if words[0] in _ACTIVE and words[1:2] == ["been"] else 1 if words[0] in _PASSIVE else None
    if at is None or len(words) <= at:
        return None
    if words[at] == "sworn":
        return _behind_as(tokens, place + at + 1, must=True)
    return _behind_as(tokens, place + at + 1, must=False) if words[at] in _CHOSEN else None


def _behind_as(tokens: Sequence[Token], place: int, *, must: bool) -> int | None:
    if place < len(tokens) and tokens[place].text in {"in", "over"}:
        place += 1
    if place < len(tokens) and tokens[place].text == "as":
        return place + 1
    return None if must else place


def _is_of_predecessor(word: str) -> bool:
    return capitalised(word) or word in {"the", "-", "'s"} or word.lower() in MODIFIERS or is_office(word)


def _office_at(stretch: Stretch, start: int, names: Sequence[Naming]) -> Span | None:
    """The office that begins there, with what it is of."""
    tokens = stretch.tokens
    start += start < len(tokens) and tokens[start].text in _ARTICLES
    head = start
    while head < len(tokens) and leads_to_head(stretch, head, names):
        head += 1
    if head >= len(tokens) or not is_office(tokens[head].text):
        head = next((i for i in range(head - 1, start - 1, -1) if is_office(tokens[i].text)), -1)
    if head < start or (head + 1 < len(tokens) and tokens[head + 1].text == "-"):
        return None
    return stretch.span(start, _end_of_object(stretch, head + 1, names))


def leads_to_head(stretch: Stretch, place: int, names: Sequence[Naming]) -> bool:
    """Whether the word at a place can stand before the head word of an office."""
    word = stretch.tokens[place].text
    named = any(n.first <= place < n.last for n in names)
    last = place + 1 < len(stretch.tokens) and _is_office_word(stretch, place + 1)
    own = word.lower() in MODIFIERS or named or word == "'s" or is_hyphen(stretch, place)
    return own or (is_office(word) and last)


def _is_office_word(stretch: Stretch, place: int) -> bool:
    word = stretch.tokens[place].text
    return is_office(word) or word.lower() in MODIFIERS or is_hyphen(stretch, place)


def _end_of_object(stretch: Stretch, place: int, names: Sequence[Naming]) -> int:
    """Where "of the Conservatives", "of the Harbour Board" ends: just there if nothing follows."""
    tokens = stretch.tokens
    if place + 1 >= len(tokens) or tokens[place].text not in {"of", "for"}:
        return place
    end = place + 1
    while end < len(tokens) and end - place < _LONGEST_OFFICE and _belongs(stretch, end, names):
        end += 1
    while end > place and (tokens[end - 1].text in LINKS or not tokens[end - 1].text[0].isalnum()):
        end -= 1
    return end


def _belongs(stretch: Stretch, place: int, names: Sequence[Naming]) -> bool:
    """Whether a word belongs to what an office is of: a name, an article, or a noun right behind one."""
    tokens = stretch.tokens
    word, before = tokens[place].text, tokens[place - 1].text
    if (
        any(n.first <= place < n.last for n in names)
        or capitalised(word)
        or word in _ARTICLES | {"of", "'s", "-"}
    ):
        return True
    if capitalised(before) and is_body_noun(word):
        return True  # "of the Liberal party"
    return before in _ARTICLES and word not in PREPOSITIONS | AUXILIARIES and word.isalpha()


def _is_group(word: str) -> bool:
    """Whether a word is a body of people: "the team"."""
    return is_body_noun(word) or word in _GROUPS


def _end_of_group(tokens: Sequence[Token], first: int) -> int | None:
    """Where a body in small letters ends that begins there: "miners' union", "freight forwarding company"."""
    for place in range(first, min(len(tokens), first + _LONGEST_GROUP)):
        if _is_group(tokens[place].text):
            return place + 1
        if (
            not (tokens[place].text.islower() and tokens[place].text not in PREPOSITIONS)
            and tokens[place].text != "'"
        ):
            return None
    return None


def _headed(stretch: Stretch, verb: int, names: Sequence[Naming]) -> Span | None:
    """The verb and the name of what is headed: "heads the Harbour Board"."""
    first = verb + 1 + (stretch.tokens[verb + 1].text in _ARTICLES if verb + 1 < len(stretch.tokens) else 0)
    body = next((n for n in names if n.first == first), None)
    group = _end_of_group(stretch.tokens, first) if first > verb + 1 else None
    if body is None and group is None:
        return None
    last = body.last if body else group or first
    while last < len(stretch.tokens) and (
        is_body_noun(stretch.tokens[last].text) or stretch.tokens[last].text == "select"
    ):
        last += 1
    return None if body is not None and _describes_more(stretch.tokens, last) else stretch.span(verb, last)


def _describes_more(tokens: Sequence[Token], last: int) -> bool:
    """Whether a name only describes what is headed: "led the White House study"."""
    word = tokens[last].text if last < len(tokens) else ""
    goes_on = word in PREPOSITIONS | AUXILIARIES | _BEHIND_BODIES or word.endswith(("ed", "ly"))
    return word.isalpha() and word.islower() and not goes_on
