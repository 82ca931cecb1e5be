"""The office that opens a sentence and whose holder it names: "The Ambassador of Norway to Japan is Rosa Lund"."""

from collections.abc import Sequence

from flows.annotate.names.capitals import run_before
from flows.annotate.names.letters_behind_names import place_behind_letters
from flows.annotate.names.naming import Naming
from flows.annotate.offices.descriptions import ENDS
from flows.annotate.offices.office_modifiers import modifies_office
from flows.english.titles import ADDRESS, LINKS, head_of_envoy, is_office
from flows.english.tokens import Stretch, Token, capitalised
from flows.model.annotation import EntityType
from flows.model.spans import Span

_LONGEST = 20
"""Tokens of an office with what it is of."""
_OPENERS = frozenset({"The", "the", "Its", "its", "Their", "their", "Our", "our"})
_LEADS = frozenset({"of", "for", "to", "in", "at", "is"})


def office_named(stretch: Stretch, name: Naming, names: Sequence[Naming]) -> Span | None:
    """The words before "is" and the name, where they are an office and what it is of, and nothing stands behind."""
    tokens = stretch.tokens
    verb = run_before(tokens, name.first, ADDRESS.__contains__) - 1
    behind = place_behind_letters(tokens, name.last)
    ended = behind == len(tokens) or tokens[behind].text in ENDS
    if not 0 < verb <= _LONGEST or tokens[verb].text != "is" or not ended:
        return None
    first = int(tokens[0].text in _OPENERS)
    named = any(n.type is EntityType.PERSON and n.first < verb for n in names)
    head = next((i for i in range(first, verb) if _is_head(tokens, i)), None)
    if named or head is None or not all(modifies_office(stretch, i) for i in range(first, head)):
        return None
    plain = all(capitalised(token.text) or token.text in LINKS | {"'s"} for token in tokens[head + 1 : verb])
    return stretch.span(first, verb) if plain else None


def _is_head(tokens: Sequence[Token], place: int) -> bool:
    """Whether the head of an office stands there, with what it is of or the verb behind it."""
    ends = (i for i in (place, place + 1, place + 3) if i + 1 < len(tokens))
    return is_office(tokens[place].text) and any(
        tokens[end + 1].text in _LEADS and head_of_envoy(tokens, end) == place for end in ends
    )
