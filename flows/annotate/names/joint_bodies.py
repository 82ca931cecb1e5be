"""Bodies whose names have "and" inside, or two countries at their head.

"Department for Work and Pensions", "Food and Nutrition Service": the words on both sides are ordinary ones, for "the
Ministry of Energy and Corvus" are two. "U.S.-Kazakhstan Business Council": two countries have it.
"""

from collections.abc import Container, Sequence

from flows.annotate.names.capitals import run_before, run_from
from flows.annotate.names.fields_of_government import rows_of_fields
from flows.annotate.names.gazetteer import Listed, gazetteer
from flows.annotate.names.name_patterns import CALENDAR
from flows.annotate.names.naming import AND, Naming
from flows.english.titles import is_title
from flows.english.tokens import Stretch, Token, capitalised, is_hyphen
from flows.english.vocabulary import is_common
from flows.english.word_tables import read_words, word_list
from flows.model.annotation import EntityType

_OPENING = word_list(
    "Ministry Department Bureau Directorate Office Centers Centres Center Centre Institute Agency"
)
"""Heads before what the body is of or for."""
_CLOSING = word_list(
    "Agency Administration Authority Service Services Commission Committee Council Corps Directorate Bureau Ministry"
)
"""Heads behind it."""
_HEADS = _OPENING | _CLOSING
_HEADS_OF_TWO = _CLOSING | word_list(
    "Chamber Association Foundation University Institute Society Federation Bank Fund Centre Center Corporation"
)
"""Heads of bodies that two countries have."""
_OF_MEMBERS = word_list(
    "College Alliance Academy Association Society Federation Union League Board Congress Council Confederation Party"
)
"""Heads of bodies that are of people of two kinds: "College of Potters and Weavers"."""
_ALL_HEADS = _HEADS | _OF_MEMBERS
_HYPHEN = frozenset({"-"})
_MOST_BETWEEN = 6
"""Words between the countries and the head."""
_REACHES = word_list("Central National Federal Joint Regional General Standing Select Special Steering")
_MOST_WORDS = 4
"""On either side of "and"."""


def joint_bodies(stretch: Stretch) -> list[Naming]:
    """The bodies of a stretch that have two or more objects joined by "and"."""
    if not stretch.capitals_mean_names:
        return []
    found: list[Naming] = []
    heads = stretch.places_of(_ALL_HEADS)
    rows = {a: b for a, b in rows_of_fields(stretch) if not _goes_on(stretch.tokens, b)} if heads else {}
    for head in heads:
        word = stretch.words[head]
        if word in _OF_MEMBERS and (ends := _of_members(stretch.tokens, head)):
            found.append(Naming(*ends, EntityType.ORGANISATION))
        if word not in _HEADS:
            continue
        first, last = head, rows.get(head + 2) or rows.get(head + 3) or head + 1
        if word in _OPENING and last == head + 1:
            last = _end_of_objects(stretch.tokens, head)
        if last > head + 1:
            first = _with_country(stretch.tokens, head)
        elif word in _CLOSING:
            first = _begin_of_objects(stretch.tokens, head)
        name = Naming(first, last, EntityType.ORGANISATION)
        if last - first > 1 and not any(name.overlaps(other) for other in found):
            found.append(name)
    return found


def _of_members(tokens: Sequence[Token], head: int) -> tuple[int, int] | None:
    """Where a body of two kinds of members begins and ends, with what stands before its head behind "the"."""
    words = [token.text for token in tokens[head + 1 : head + 5]]
    if len(words) < 4 or words[0] != "of" or words[2] not in AND:  # noqa: PLR2004 - "of" and two kinds with "and"
        return None
    if not all(_are_members(word) for word in words[1::2]):
        return None
    last = head + 5
    if last + 1 < len(tokens) and tokens[last].text == "for" and capitalised(tokens[last + 1].text):
        last = _run(tokens, last + 1)
    first = run_before(tokens, head, capitalised, _MOST_WORDS)
    opens = first == head or tokens[first].text == "The" or tokens[first - 1].text == "the"
    first += tokens[first].text == "The"
    return (first if opens else head, last)


def _are_members(word: str) -> bool:
    """Whether a word is the plural of an ordinary one: "Growers", unlike "Corvus" and "Jones"."""
    plural = word.istitle() and word.endswith("s") and not word.endswith(("us", "is", "ss", "as", "os"))
    named = word in read_words("surnames.txt") and not is_common(word)
    return plural and not named and not is_title(word)


def _goes_on(tokens: Sequence[Token], end: int) -> bool:
    """Whether a further word belongs to the last object: "Energy and Industrial Relations"."""
    return end < len(tokens) and capitalised(tokens[end].text)


def bodies_of_two(stretch: Stretch, listed: Sequence[Listed]) -> list[Naming]:
    """The bodies of a stretch that are named after two countries, peoples or unions: "EU-Armenia ... Committee"."""
    if not stretch.has_any(_HYPHEN):
        return []
    sure = [name for name in listed if name.entry.sure]
    begins = {name.last: name.first for name in sure}
    ends = {name.first: name.last for name in sure}
    found: list[Naming] = []
    for place in sorted(begins):
        if place + 1 not in ends or not is_hyphen(stretch, place):
            continue
        first, head = begins[place], _head_behind(stretch, ends[place + 1], ends)
        while first - 1 in begins and is_hyphen(stretch, first - 1):
            first = begins[first - 1]
        name = Naming(first, head, EntityType.ORGANISATION)
        if head and not any(name.overlaps(other) for other in found):
            found.append(name)
    return found


def _head_behind(stretch: Stretch, start: int, names: Container[int]) -> int:
    """Just after the last head in a run of capitals and what it is of; 0 if there is none.

    "And" goes on only where no head stands before it and no listed name behind it.
    """
    head, tokens = 0, stretch.tokens
    for place in range(start, min(start + _MOST_BETWEEN + 1, len(tokens))):
        word = tokens[place].text
        if (word in AND and (head or place + 1 in names)) or (word not in AND and not capitalised(word)):
            break
        head = place + 1 if word in _HEADS_OF_TWO else head
    of_what = head and head + 1 < len(tokens) and tokens[head].text in {"of", "for"}
    return _run(tokens, head + 1) if of_what and capitalised(tokens[head + 1].text) else head


def _with_country(tokens: Sequence[Token], head: int) -> int:
    """Where the body begins with the United States or a word for its reach before its head."""
    head -= head > 0 and tokens[head - 1].text in _REACHES
    if head > 1 and tokens[head - 2].text == "United" and tokens[head - 1].text == "States":
        return head - 2
    return head - 1 if head > 0 and tokens[head - 1].text in {"U.S.", "US", "U.S"} else head


def _end_of_objects(tokens: Sequence[Token], head: int) -> int:
    """Where "Department for Business, Energy and Industrial Strategy" ends; just after its head if nothing joins."""
    start = head + 2
    if start >= len(tokens) or tokens[head + 1].text not in {"of", "for"}:
        return head + 1
    start += tokens[start].text == "the"
    end = place = _run(tokens, start)
    if end == start or not all(_is_object(token.text) for token in tokens[start:end]):
        return head + 1
    # Behind "of" a comma rather begins the next name: "Department of Defense, Customs and Border Protection".
    may_list = tokens[head + 1].text == "for" or tokens[head].text == "Office"
    links = AND | {","} if may_list else AND
    while place + 1 < len(tokens) and tokens[place].text in links:
        joined = tokens[place].text in AND
        begin = place + 1
        if not joined and tokens[begin].text in AND:
            joined, begin = True, begin + 1
        place = _run(tokens, begin)
        if place == begin or not all(_is_object(token.text) for token in tokens[begin:place]):
            break
        if joined:
            return place if tokens[place - 1].text not in _OPENING else head + 1
    return head + 1


def _begin_of_objects(tokens: Sequence[Token], head: int) -> int:
    """Where "Medicines and Healthcare Products Regulatory Agency" begins, behind "the"; its head if nothing joins."""
    first = run_before(tokens, head, _is_object, _MOST_WORDS)
    if first == head or first < 2 or tokens[first - 1].text not in AND:  # noqa: PLR2004 - a word and "and"
        return head
    begin = first_of_list = run_before(tokens, first - 1, _is_object, _MOST_WORDS)
    while begin > 1 and begin < first - 1 and _is_listed(tokens, begin):
        begin -= 2
    if begin > 1 and tokens[begin - 2].text == "of":
        begin = first_of_list  # "Departments of the Interior, Labor, Health and Human Services"
    behind_article = begin > 0 and tokens[begin - 1].text.lower() in {"the", "a", "an", "its", "their", "our"}
    return begin if begin < first - 1 and (behind_article or begin == 0) else head


def _is_listed(tokens: Sequence[Token], begin: int) -> bool:
    """Whether one more object and a comma stand before: "Meteorology, Climatology and Geophysics Agency"."""
    return tokens[begin - 1].text == "," and _is_object(tokens[begin - 2].text)


def _run(tokens: Sequence[Token], start: int) -> int:
    """Where a run of capitals ends."""
    return run_from(tokens, start, capitalised, _MOST_WORDS)


def _is_object(word: str) -> bool:
    """A word with a capital that is no name by itself, no office and no other head of a body."""
    if not capitalised(word) or (word.isupper() and len(word) > 1) or word in CALENDAR or word in _CLOSING:
        return word == "Services"
    listed = gazetteer().sure_kind([word]) not in {None, EntityType.MISC}  # programmes are of the last kind
    is_name = listed or word in read_words("given_names.txt")
    return not is_name and not is_title(word) and word not in {"The", "A", "An", "House", "Senate"}
