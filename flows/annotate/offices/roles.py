"""The offices that a text states beside a person's name, as printed.

Before it: "U.S. Trade Representative Katherine Tai", "Kazakhstan's President Tokayev", "Secretary of State Jane
Doe". After it: "Jane Doe, the finance minister of X, ...".
"""

import re
from collections.abc import Container, Sequence

from flows.annotate.frames.event_verbs import is_past_form
from flows.annotate.names.capitals import run_before
from flows.annotate.names.letters_behind_names import place_behind_letters
from flows.annotate.names.naming import Naming
from flows.annotate.offices.descriptions import (
    ENDS,
    behind_particulars,
    end_of_description,
    is_profession,
    without_whole,
)
from flows.annotate.offices.office_modifiers import modifies_office
from flows.annotate.offices.offices_by_marks import offices_by_marks
from flows.annotate.offices.offices_held import office_held
from flows.annotate.offices.offices_in_apposition import COUNTERPART, is_of_another, office_in_apposition
from flows.annotate.offices.offices_named import office_named
from flows.annotate.offices.offices_over_offices import office_over
from flows.annotate.offices.offices_taken import office_taken
from flows.english.function_words import ARTICLES, DETERMINERS, POSSESSIVES, PRONOUNS, is_adverb
from flows.english.titles import ADDRESS, LINKS, MODIFIERS, SENT_TO, head_of_envoy, is_office
from flows.english.tokens import Stretch, Token, capitalised, is_hyphen
from flows.english.word_tables import word_list
from flows.model.annotation import EntityType, StatedRole
from flows.model.spans import Span

_LINK = re.compile(r"(?:and|or)\s+", re.IGNORECASE)
_LONGEST_BEFORE = 9
_LONGEST_WITH_OBJECT = 16
_HEAD_WITHIN = 8
_OPENERS = ARTICLES | POSSESSIVES | {"now"}
_INSIDE = LINKS | {"'s"}
"""What stands inside an office with a capital, and not last in it: "Ambassador of the People's Republic"."""
_TELLING_TIME = word_list("since until now then later formerly previously once currently")
_TIMES = frozenset({"former", "then", "acting", "late"})
_RANKS = _TIMES | word_list("deputy assistant associate vice principal interim ex incoming outgoing")
"""What stands before the owner of an office: "Deputy UN envoy"."""
_MOST_RANKS = 3
_PEERS = frozenset({"Lord", "Lady"})
_OF_THE_CROWN = word_list("Justice Chancellor President Mayor Speaker Advocate Provost Lieutenant")
_OBJECTS = word_list("he she they we i us him them me")
"""What stands in a clause and in no office."""
_CHOSEN = frozenset({"elect", "designate"})
_SHARED = word_list("founder cofounder chairman chairwoman chairperson chair owner director editor president")
"""Offices that one person has beside another: "founder and chief executive"."""
_AFTER_AN_OFFICE = LINKS | {"on", "from", "with", "under", "'s", "since"}
_NOT_BEFORE_AN_OFFICE = frozenset({"for", "to", "in", "at", "on", "from", "by", "with"})


def stated_roles(text: str, stretch: Stretch, names: Sequence[Naming]) -> list[tuple[Naming, StatedRole]]:
    """The roles stated in one stretch, with the person each belongs to."""
    people = [name for name in names if name.type is EntityType.PERSON]
    spans = [(name, span) for name in people for span in _spans(stretch, name, names)]
    stated = [(name, _without_link(text, span)) for name, span in spans]
    return [(name, StatedRole(" ".join(span.of(text).split()), span)) for name, span in stated]


def _spans(stretch: Stretch, name: Naming, names: Sequence[Naming]) -> list[Span]:
    apposed, title = office_in_apposition(stretch, name, names), _before(stretch, name, names)
    before = apposed or title
    also = title if apposed and title and title.start > apposed.end else None  # "its head, Professor Low"
    after = None if _acts(stretch, name, before) else _after(stretch, name, names)
    after = None if apposed and after and _is_of_next(stretch, after, names) else after
    held = office_held(stretch, name, names)
    taken = None if held else office_taken(stretch, name, names)
    parts = _then_and_since(stretch, after) if after else ()
    named = office_named(stretch, name, names)
    found = (before, also, *parts, taken, held, named, *offices_by_marks(stretch, name, names))
    return [span for span in found if span]


def _is_of_next(stretch: Stretch, office: Span, names: Sequence[Naming]) -> bool:
    """Whether an office is the next one's, in a row: "the mayor, Ann Low, the dean, Ms Eva Orr, and others"."""
    tokens = stretch.tokens
    comma = next((i for i, token in enumerate(tokens) if token.start >= office.end), len(tokens))
    place = comma + 1
    while place < len(tokens) and tokens[place].text in ADDRESS:
        place += 1
    follows = comma < len(tokens) and tokens[comma].text == ","
    return follows and any(n.first == place and n.type is EntityType.PERSON for n in names)


def _then_and_since(stretch: Stretch, office: Span) -> list[Span]:
    """Two offices of two times as two: "then deputy minister and since 12 May ambassador to Oman"."""
    inside = [token for token in stretch.tokens if office.start <= token.start < office.end]
    joins = [
        i
        for i, token in enumerate(inside[:-2])
        if token.text == "and" and inside[i + 1].text in _TELLING_TIME
    ]
    starts = [0, *(i + 1 for i in joins)]
    ends = [*joins, len(inside)]
    return [Span(inside[a].start, inside[b - 1].end) for a, b in zip(starts, ends, strict=True) if b > a]


def _without_link(text: str, span: Span) -> Span:
    """Without the "and" that joins it to what was said before."""
    link = _LINK.match(text, span.start, span.end)
    return Span(link.end(), span.end) if link else span


def _before(stretch: Stretch, name: Naming, names: Sequence[Naming]) -> Span | None:
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
    if is_office(tokens[last - 1].text) or tokens[last - 1].text == COUNTERPART:
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
    return first


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


def _acts(stretch: Stretch, name: Naming, before: Span | None) -> bool:
    """Whether a name stands between commas and the verb of its clause behind it: "the king, Paul Low, met the mayor".

    Behind an office any past form is that verb; "In May, Ann Low, elected mayor in 2020, left" only describes her.
    """
    tokens = stretch.tokens
    place = place_behind_letters(tokens, name.last) + 1
    if name.first == 0 or tokens[name.first - 1].text != "," or place >= len(tokens):
        return False
    while place < len(tokens) - 2 and is_adverb(tokens[place].text):
        place += 1
    verb, after = tokens[place].text, tokens[place + 1].text if place + 1 < len(tokens) else "."
    object_follows = capitalised(after) or after in DETERMINERS or after in PRONOUNS
    if not verb.islower() or verb in MODIFIERS or is_office(verb) or after == "-":
        return False
    if is_past_form(verb):
        return object_follows or before is not None
    return verb.endswith("s") and verb not in _OPENERS and object_follows


def _after(stretch: Stretch, name: Naming, names: Sequence[Naming]) -> Span | None:
    tokens = stretch.tokens
    first = place_behind_letters(tokens, name.last) + 1
    if first >= len(tokens) or tokens[first - 1].text != "," or _is_called(tokens, name):
        return None
    told, first = first, behind_particulars(tokens, first)
    if first > told and not _may_open_office(tokens[first].text):
        return None
    if tokens[first].text.lower() in _OPENERS:
        first += 1
    owner = next((n.first for n in names if n.first == first and _owns(tokens, n)), None)
    people = frozenset(n.first for n in names if n.type is EntityType.PERSON and n.first != owner)
    last = end_of_description(stretch, first, people)
    if last in people or (first < len(tokens) and tokens[first].text.lower() in {"and", "or"}):
        return None  # what is said there is said of the next
    if first > told + 1 and last < len(tokens) and tokens[last].text not in ENDS:
        return None  # "Ann Low, 51, the mayor said, ..."
    first = without_whole(tokens, first, last)
    heads = [i for i in range(first, min(last, first + _HEAD_WITHIN)) if _is_head(tokens[i].text)]
    if any(token.text.lower() in _OBJECTS for token in tokens[first:last]):
        return None
    described = any(
        _describes(stretch, first, head, names) and _goes_on_as_office(stretch, head, last) for head in heads
    )
    return stretch.span(first, last) if described else None


def _may_open_office(word: str) -> bool:
    """Whether the words behind somebody's age or birth may be what he is, and not the verb of the sentence."""
    small = word.lower()
    return small in _OPENERS | MODIFIERS or is_office(word) or is_profession(word) or capitalised(word)


def _is_called(tokens: Sequence[Token], name: Naming) -> bool:
    """Whether a turn of a transcript opens by calling somebody: "Q  Mr. Low, Senator Orr said so."."""
    before = [token.text for token in tokens[: name.first]]
    while before and before[-1] in ADDRESS:
        before.pop()
    labelled = before[-1:] == [":"] and all(w.isupper() or not w.isalpha() for w in before)
    return name.last == name.first + 1 and (labelled or before == ["Q"])


def _is_head(word: str) -> bool:
    return is_office(word) or is_profession(word)


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
