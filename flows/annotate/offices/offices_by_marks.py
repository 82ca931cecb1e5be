"""Offices beside a name by a mark or a small word alone: in brackets, behind a label, in a body.

"Marta Low (Governor)", "the Minister for Water (Dr Ann Low)", "PRESS OFFICER: Julia Low", "Paul Low of the Institute".
"""

from collections.abc import Iterator, Sequence

from flows.annotate.names.capitals import run_before
from flows.annotate.names.letters_behind_names import place_behind_letters
from flows.annotate.names.name_patterns import BODIES, is_body_noun
from flows.annotate.names.naming import Naming
from flows.english.function_words import PRONOUNS
from flows.english.parties import PARTIES_IN_COMMONS
from flows.english.titles import ADDRESS, LINKS, MODIFIERS, is_office
from flows.english.tokens import Stretch, Token, capitalised, is_hyphen
from flows.english.word_tables import word_list
from flows.model.annotation import EntityType
from flows.model.spans import Span

_LONGEST = 10
"""Tokens of an office in brackets or before them."""
_LONGEST_LABEL = 5
_LABELS = word_list("contact enquiries inquiries")
"""Heads of labels that are no office: "Media contact: Ann Low"."""
_BEHIND_LABELS = frozenset({",", ";", "(", ")", "|"})
_TAKEN_FROM = word_list(
    """
    accuse accused accuses accusing rob robbed deprive deprived inform informed informs remind reminded warn warned
    notify notified assure assured convict convicted acquit acquitted suspect suspected convince convinced relieve
    relieved strip stripped cleared told
    """
)
"""Verbs behind whose object "of" leads in something else: "accused Ann Low of ..."."""


def offices_by_marks(stretch: Stretch, name: Naming, names: Sequence[Naming]) -> Iterator[Span]:
    """The offices that stand so beside one person's name."""
    tokens = stretch.tokens
    first = run_before(tokens, name.first, ADDRESS.__contains__)
    behind = place_behind_letters(tokens, name.last)
    after = tokens[behind].text if behind < len(tokens) else ""
    before = tokens[first - 1].text if first else ""
    found: list[tuple[int, int] | None] = []
    if before == "(" and after == ")":
        found.append(_office_before(stretch, first - 1, names))
    called = after == "," and tokens[behind + 1 : behind + 2] and tokens[behind + 1].text in PRONOUNS
    label = before == ":" and not called and (not after or after in _BEHIND_LABELS)
    if label and not (tokens[first - 2].text.lower() in _LABELS and _office_follows(tokens, behind)):
        found.append(_label_before(tokens, first - 1))
    if after == "(":
        found.append(_office_in_brackets(stretch, behind + 1, names))
        found.append(_state_in_label(stretch, name, behind + 1, names))
        found.append(_seat_and_party(tokens, behind))
    if after == "," and tokens[behind + 1 : behind + 2] and tokens[behind + 1].text == "of":
        found.append(_plain_body_behind(tokens, behind + 1))
    if after == "of":
        found.append(_body_behind(tokens, name, behind, names))
    yield from (stretch.span(*place) for place in found if place)


def _office_before(stretch: Stretch, last: int, names: Sequence[Naming]) -> tuple[int, int] | None:
    """The office before the bracket at token `last`: a run of capitals that opens the stretch or follows "the"."""
    tokens = stretch.tokens
    first = last
    while first > max(0, last - _LONGEST) and _belongs(stretch, first - 1):
        first -= 1
    while first < last and (tokens[first].text.lower() in LINKS or not tokens[first].text[0].isalnum()):
        first += 1
    begins = first == 0 or tokens[first - 1].text.lower() == "the"
    named = any(n.type is EntityType.PERSON and n.first < last and n.last > first for n in names)
    if not begins or named or first == last or not capitalised(tokens[first].text):
        return None
    return (first, last) if _has_office(tokens, first, last) else None


def _office_in_brackets(stretch: Stretch, first: int, names: Sequence[Naming]) -> tuple[int, int] | None:
    """The office that is all that brackets hold."""
    tokens = stretch.tokens
    last = first
    while last < min(len(tokens), first + _LONGEST) and _belongs(stretch, last):
        last += 1
    closed = first < last < len(tokens) and tokens[last].text == ")"
    named = any(n.type is EntityType.PERSON and first <= n.first < last for n in names)
    return (first, last) if closed and not named and _has_office(tokens, first, last) else None


def _state_in_label(
    stretch: Stretch, name: Naming, first: int, names: Sequence[Naming]
) -> tuple[int, int] | None:
    """The state for which the speaker of a turn speaks: "Ms. Low (Norway) (spoke in Norwegian):"."""
    tokens = stretch.tokens
    led = name.first > 0 and tokens[name.first - 1].text in ADDRESS
    opens = name.first == 1 or (name.first > 1 and tokens[name.first - 2].text == ":")
    state = next((n for n in names if n.first == first and n.entry and not n.entry.country), None)
    if not led or not opens or state is None or state.type is not EntityType.PLACE:
        return None
    behind = [token.text for token in tokens[state.last : state.last + 2]]
    ended = behind[:1] == [")"] and (len(behind) == 1 or behind[1] in {":", "("})
    return (first, state.last) if ended else None


def _seat_and_party(tokens: Sequence[Token], first: int) -> tuple[int, int] | None:
    """The seat and the party of a member of the Commons, in brackets: "(Hackney North) (Lab)"."""
    closed = next(
        (i for i in range(first, min(len(tokens), first + _LONGEST)) if tokens[i].text == ")"), first
    )
    behind = [token.text for token in tokens[closed + 1 : closed + 4]]
    tagged = behind[::2] == ["(", ")"] and behind[1] in PARTIES_IN_COMMONS
    return (
        (first, closed + 4) if tagged and closed > first + 1 and capitalised(tokens[first + 1].text) else None
    )


def _belongs(stretch: Stretch, place: int) -> bool:
    word = stretch.tokens[place].text
    small = word.lower()
    known = small in MODIFIERS or small in LINKS or is_office(word) or word in {",", "'s", "&"}
    return known or is_hyphen(stretch, place) or (capitalised(word) and word not in ADDRESS)


def _has_office(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether the head of an office stands last, or before "of" or "for"."""
    return any(
        is_office(tokens[i].text) and (i + 1 == last or tokens[i + 1].text in {"of", "for"})
        for i in range(first, last)
    )


def _office_follows(tokens: Sequence[Token], comma: int) -> bool:
    """Whether an office stands in the words up to the next comma: "Media contact: Ann Low, Press Officer, ..."."""
    for token in tokens[comma + 1 : comma + 1 + _LONGEST]:
        if is_office(token.text):
            return True
        if token.text in _BEHIND_LABELS:
            break
    return False


def _label_before(tokens: Sequence[Token], colon: int) -> tuple[int, int] | None:
    """The office or task that is all that stands before a colon."""
    words = [token.text.lower() for token in tokens[:colon]]
    if not 0 < len(words) <= _LONGEST_LABEL or not capitalised(tokens[0].text) or words[0] == "the":
        return None
    headed = is_office(words[-1]) or (words[-1] in _LABELS and len(words) > 1)
    return (0, colon) if headed and all(word.isalpha() for word in words) else None


def _plain_body_behind(tokens: Sequence[Token], of: int) -> tuple[int, int] | None:
    """The words "of" and a body in small letters between commas: ", of the presidential human rights council,"."""
    last = next(
        (i for i in range(of + 1, min(len(tokens), of + _LONGEST)) if tokens[i].text in {",", "."}), 0
    )
    words = [token.text for token in tokens[of + 1 : last]]
    plain = words[:1] == ["the"] and all(word.isalpha() or word in {"-", "'s"} for word in words)
    return (
        (of, last) if plain and len(words) > 1 and (is_body_noun(words[-1]) or words[-1] == "board") else None
    )


def _body_behind(
    tokens: Sequence[Token], name: Naming, of: int, names: Sequence[Naming]
) -> tuple[int, int] | None:
    """The words "of" and the body to which somebody belongs: "of the Institute for Ports"."""
    told = {token.text.lower() for token in tokens[max(0, name.first - 3) : name.first]}
    start = of + 1 + (of + 1 < len(tokens) and tokens[of + 1].text == "the")
    if start >= len(tokens) or not _TAKEN_FROM.isdisjoint(told):
        return None
    body = next((n for n in names if n.first == start and n.type is EntityType.ORGANISATION), None)
    last = body.last if body else start + (tokens[start].text in BODIES)
    after = tokens[last].text if last < len(tokens) else ""
    return (of, last) if last > start and after not in {"'s", "-", "of"} and not capitalised(after) else None
