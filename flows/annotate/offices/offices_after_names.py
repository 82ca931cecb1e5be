"""The office that stands behind a person's name: "Jane Doe, the finance minister of X"."""

from collections.abc import Sequence

from flows.annotate.names.letters_behind_names import place_behind_letters
from flows.annotate.names.naming import Naming
from flows.annotate.offices.descriptions import (
    ENDS,
    behind_particulars,
    end_of_description,
    is_post,
    is_profession,
    without_whole,
)
from flows.annotate.offices.office_modifiers import modifies_office
from flows.english.function_words import ARTICLES, POSSESSIVES
from flows.english.titles import ADDRESS, LINKS, MODIFIERS, is_office
from flows.english.tokens import Stretch, Token, capitalised
from flows.english.word_tables import word_list
from flows.model.annotation import EntityType
from flows.model.spans import Span

_HEAD_WITHIN = 8
OPENERS = ARTICLES | POSSESSIVES | {"now", "another"}
"""What may stand before an office behind a name."""
_OBJECTS = word_list("he she they we i us him them me")
"""What stands in a clause and in no office."""
_AFTER_AN_OFFICE = LINKS | {"on", "from", "with", "under", "'s", "since", "based"}
_NOT_BEFORE_AN_OFFICE = frozenset({"for", "to", "in", "at", "on", "from", "by", "with"})


def office_after(stretch: Stretch, name: Naming, names: Sequence[Naming]) -> Span | None:
    """The office behind a name and a comma, without its article, or None."""
    tokens = stretch.tokens
    first = place_behind_letters(tokens, name.last) + 1
    if first >= len(tokens) or tokens[first - 1].text != "," or _is_called(tokens, name):
        return None
    told, first = first, behind_particulars(tokens, first)
    if first > told and not _may_open_office(tokens[first].text):
        return None
    if tokens[first].text.lower() in OPENERS:
        first += 1
    owner = next((n.first for n in names if n.first == first and _owns(tokens, n)), None)
    people = frozenset(n.first for n in names if n.type is EntityType.PERSON and n.first != owner)
    last = end_of_description(stretch, first, people)
    if last in people or (first < len(tokens) and tokens[first].text.lower() in {"and", "or"}):
        return None  # what is said there is said of the next
    if first > told + 1 and last < len(tokens) and tokens[last].text not in ENDS:
        return None  # "Ann Low, 51, the mayor said, ..."
    first = without_whole(tokens, first, last)
    heads = [i for i in range(first, min(last, first + _HEAD_WITHIN)) if is_post(tokens[i].text)]
    if any(token.text.lower() in _OBJECTS for token in tokens[first:last]):
        return None
    described = any(
        _describes(stretch, first, head, names) and _goes_on_as_office(stretch, head, last) for head in heads
    )
    return stretch.span(first, last) if described else None


def _may_open_office(word: str) -> bool:
    """Whether the words behind somebody's age or birth may be what he is, and not the verb of the sentence."""
    small = word.lower()
    return small in OPENERS | MODIFIERS or is_office(word) or is_profession(word) or capitalised(word)


def _is_called(tokens: Sequence[Token], name: Naming) -> bool:
    """Whether a turn of a transcript opens by calling somebody: "Q  Mr. Low, Senator Orr said so."."""
    before = [token.text for token in tokens[: name.first]]
    while before and before[-1] in ADDRESS:
        before.pop()
    labelled = before[-1:] == [":"] and all(w.isupper() or not w.isalpha() for w in before)
    return name.last == name.first + 1 and (labelled or before == ["Q"])


def _owns(tokens: Sequence[Token], name: Naming) -> bool:
    """Whether somebody is only he whose press secretary another is."""
    return name.last < len(tokens) and tokens[name.last].text == "'s"


def _goes_on_as_office(stretch: Stretch, head: int, last: int) -> bool:
    """Whether no verb follows the head word of an office: not ", the President signed it"."""
    if head + 1 >= last:
        return True
    word = stretch.tokens[head + 1].text
    return (
        word in _AFTER_AN_OFFICE
        or word == ","  # of a row of fields, or before a department
        or capitalised(word)
        or modifies_office(stretch, head + 1)
        or word.endswith("ing")
    )


def _describes(stretch: Stretch, first: int, head: int, names: Sequence[Naming]) -> bool:
    """Whether what stands before the head of an office can belong to it, and the office to the person before."""
    tokens = stretch.tokens
    another = any(n.first == head + 1 and n.type is EntityType.PERSON for n in names)
    inside = [n for n in names if first <= n.first < head]
    if another or any(n.type is EntityType.PERSON and n.first > first for n in inside):
        return False
    covered = {i for n in inside for i in range(n.first, n.last)}
    words = (tokens[i].text.lower() for i in range(first, head) if i not in covered)
    return not any(word in _NOT_BEFORE_AN_OFFICE for word in words)
