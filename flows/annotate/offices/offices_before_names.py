"""The office that stands before a person's name: "Kazakhstan's President Tokayev", "Secretary of State Jane Doe"."""

from collections.abc import Container, Sequence

from flows.annotate.names.capitals import run_before
from flows.annotate.names.letters_behind_names import place_behind_letters
from flows.annotate.names.naming import Naming
from flows.annotate.offices.descriptions import ENDS, is_post
from flows.annotate.offices.office_modifiers import modifies_office
from flows.annotate.offices.offices_in_apposition import COUNTERPART, is_of_another
from flows.annotate.offices.offices_over_offices import office_over
from flows.english.titles import ADDRESS, LINKS, SENT_TO, head_of_envoy, is_office
from flows.english.tokens import Stretch, capitalised, is_hyphen
from flows.english.word_tables import word_list
from flows.model.annotation import EntityType
from flows.model.spans import Span

_LONGEST_BEFORE = 9
_LONGEST_WITH_OBJECT = 16
_INSIDE = LINKS | {"'s"}
"""What stands inside an office with a capital, and not last in it: "Ambassador of the People's Republic"."""
_TIMES = frozenset({"former", "then", "acting", "late"})
_RANKS = _TIMES | word_list("deputy assistant associate vice principal interim ex incoming outgoing")
"""What stands before the owner of an office: "Deputy UN envoy"."""
_MOST_RANKS = 3
_PEERS = frozenset({"Lord", "Lady"})
_OF_THE_CROWN = word_list("Justice Chancellor President Mayor Speaker Advocate Provost Lieutenant")
_CHOSEN = frozenset({"elect", "designate"})
_SHARED = word_list("founder cofounder chairman chairwoman chairperson chair owner director editor president")
"""Offices that one person has beside another: "founder and chief executive"."""


def office_before(stretch: Stretch, name: Naming, names: Sequence[Naming]) -> Span | None:
    """The office right before a name, or None."""
    tokens = stretch.tokens
    last = run_before(tokens, name.first, ADDRESS.__contains__)
    introduced = _introduces(stretch, name, last)
    last -= introduced  # "Iran's foreign minister, Kamal Kharazi, said"
    if last == 0:
        return None
    first = _head_before(stretch, last)
    if first is None:
        return None
    named = {i for n in names for i in range(n.first, n.last)}
    first = _with_modifiers(stretch, first, named)
    if first and _is_of_the_crown(tokens[first - 1].text, tokens[first].text):
        return stretch.span(first - 1, last)
    over = first if introduced else office_over(stretch, first, last, names)
    if over is None:
        return None
    first = first if over == first else _with_modifiers(stretch, over, named)
    first = _with_owner(stretch, _with_shared_office(stretch, first, named), names)
    supposed = (
        last - first == 1
        and capitalised(tokens[first].text)
        and first > 0
        and tokens[first - 1].text in {"a", "an"}
    )
    whose = tokens[first].text != COUNTERPART
    if supposed or not whose or (introduced and is_of_another(tokens, first)):
        return None  # "a President Low" is none yet
    return stretch.span(first, last)


def _head_before(stretch: Stretch, last: int) -> int | None:
    """Where the head of the office that ends before token `last` begins: "president", "president-elect"."""
    tokens = stretch.tokens
    word = tokens[last - 1].text
    if word == COUNTERPART or (is_post(word) and word != "fellow"):
        return last - 1
    hyphen = last - 2
    if tokens[last - 1].text.lower() in _CHOSEN and hyphen > 0 and is_hyphen(stretch, hyphen):
        return hyphen - 1 if is_office(tokens[hyphen - 1].text) else None
    return _office_with_object(stretch, last)


def _is_of_the_crown(address: str, office: str) -> bool:
    """Whether a form of address belongs to an office: "Mrs Justice Low" is a judge, "Lord Chancellor" a minister."""
    return address in (ADDRESS if office == "Justice" else _PEERS) and office in _OF_THE_CROWN


def _with_modifiers(stretch: Stretch, first: int, named: Container[int]) -> int:
    """Where an office begins whose head stands at `first`, with the words before it that belong to it."""
    earliest = max(0, first - _LONGEST_BEFORE)
    while first > earliest and first - 1 not in named and modifies_office(stretch, first - 1):
        first -= 1
    # The first half of "Socio-environmental activist" need be no word of an office.
    return first - (first > 0 and first - 1 not in named and is_hyphen(stretch, first))


def _with_shared_office(stretch: Stretch, first: int, named: Container[int]) -> int:
    """Where an office begins that is joined to the one at `first` by "and", and is the same person's."""
    tokens = stretch.tokens
    joined = (
        first > 1 and tokens[first - 1].text in {"and", "&"} and tokens[first - 2].text.lower() in _SHARED
    )
    if not joined or capitalised(tokens[first].text):
        return first  # "the president and Prime Minister Low" are two
    return _with_modifiers(stretch, first - 2, named)


def _introduces(stretch: Stretch, name: Naming, last: int) -> bool:
    """Whether an office and a comma stand before token `last`, and a mark or nothing behind the name."""
    tokens = stretch.tokens
    behind = place_behind_letters(tokens, name.last)
    after = tokens[behind].text if behind < len(tokens) else "."
    return last > 1 and tokens[last - 1].text == "," and is_office(tokens[last - 2].text) and after in ENDS


def _with_owner(stretch: Stretch, first: int, names: Sequence[Naming]) -> int:
    """Where an office begins that names its country, body or person: "Uzbek President", "White House secretary"."""
    tokens = stretch.tokens
    edge = first - 1 if first > 0 and tokens[first - 1].text == "'s" else first
    owner = next((n for n in names if n.last == edge and n.type is not EntityType.EVENT), None)
    if owner is None:
        return first
    if (
        owner.first > 1
        and tokens[owner.first - 1].text == "-"
        and tokens[owner.first - 2].text.lower() == "ex"
    ):
        return owner.first - 2  # "ex-Harbour Board chief"
    begin = owner.first
    while begin > max(0, owner.first - _MOST_RANKS) and tokens[begin - 1].text.lower() in _RANKS:
        begin -= 1
    return begin


def _office_with_object(stretch: Stretch, last: int) -> int | None:
    """Where the office of "Secretary of State" begins that ends just before token `last`, or None."""
    tokens = stretch.tokens
    if tokens[last - 1].text in _INSIDE:
        return None
    for position in range(last - 1, max(0, last - _LONGEST_WITH_OBJECT), -1):
        word, head = tokens[position].text, head_of_envoy(tokens, position - 1)
        office = tokens[head].text
        leads = word.lower() in {"of", "for"} or (word in {"to", "in"} and office.lower() in SENT_TO)
        if leads and is_office(office) and capitalised(office) and position < last - 1:
            return head
        listed = word == "," and any(token.text == "and" for token in tokens[position:last])
        if not (capitalised(word) or word in _INSIDE or listed):
            return None
    return None
