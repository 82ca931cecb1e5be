"""Firms and bodies told by the form of their names, whatever their words are otherwise.

By a legal form ("Arden Meridian Shipping LLP"), by two partners ("Harrow & Quine"), by the name of a country before a
verb ("Zambia Power said"), or by a mark inside, at which the recogniser parts names: "Mirovan People's Party".
"""

from collections.abc import Sequence

from flows.annotate.names.capitals import may_name, run_before, run_from
from flows.annotate.names.gazetteer import gazetteer, is_town
from flows.annotate.names.name_patterns import BODIES, CALENDAR, COMPANY_ENDINGS, FUNCTION_WORDS, PARTICLES
from flows.annotate.names.naming import Naming
from flows.annotate.names.surnames import is_given_name
from flows.english.legal_forms import FIRM_ENDINGS, FORMS_BEFORE
from flows.english.titles import MODIFIERS, is_title
from flows.english.tokens import Stretch, Token, capitalised, is_hyphen
from flows.english.vocabulary import is_common
from flows.english.word_tables import read_words, word_list
from flows.model.annotation import EntityType

_SAYING = word_list("said says reported reports announced told")
_ACTING = _SAYING | word_list("paid signed agreed plans plan will has")
"""Of these no other name has one for its end."""
_FEWEST_BEFORE_FORM, _MOST_BEFORE_FORM = 2, 7
"""Words before a legal form; one alone is seen by the recogniser."""
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
_FORMS_WITH_COMMA = frozenset({"a.s.", "s.r.o."})
_MOST_SMALL = 3
_AIR = frozenset({"Air"})
_AND = frozenset({"&"})
_MARKS = frozenset({"'", "'s", "&", "/"})


def firms(stretch: Stretch) -> list[Naming]:
    """The firms and bodies of a stretch that are told so; where two overlap, the first is to be believed."""
    if not stretch.capitals_mean_names:
        return []
    return [
        *_airlines(stretch),
        *_opening_firm(stretch),
        *_firms_of_two(stretch),
        *_firms_by_ending(stretch),
        *_firms_with_small_words(stretch),
        *_firms_by_opening(stretch),
        *_firms_and_bodies_around_marks(stretch),
    ]


def _airlines(stretch: Stretch) -> list[Naming]:
    """The airlines of countries, as "Air Zambia", "Air New Zealand"."""
    tokens = stretch.tokens
    ends = (
        (
            place,
            next((end for end in (place + 3, place + 2) if _is_country(_words(tokens, place + 1, end))), 0),
        )
        for place in stretch.places_of(_AIR)
    )
    return [Naming(place, end, EntityType.ORGANISATION) for place, end in ends if end]


def _firms_with_small_words(stretch: Stretch) -> list[Naming]:
    """The firms whose form has a comma before it, with small words that are no English: "Horské doly, a.s."."""
    words, found = stretch.words, []
    for form in stretch.places_of(_FORMS_WITH_COMMA):
        last = form - (form > 1 and words[form - 1] == ",")
        first = last
        while (
            first > 0
            and last - first < _MOST_SMALL
            and words[first - 1].islower()
            and _is_foreign(words[first - 1])
        ):
            first -= 1
        while first > 0 and last - first < _MOST_BEFORE_FORM and may_name(words[first - 1]):
            first -= 1
        if first < last and capitalised(words[first]):
            found.append(Naming(first, form + 1, EntityType.ORGANISATION))
    return found


def _is_foreign(word: str) -> bool:
    return word.isalpha() and not is_common(word)


def _words(tokens: Sequence[Token], first: int, last: int) -> str:
    return " ".join(token.text for token in tokens[first:last])


def _opening_firm(stretch: Stretch) -> list[Naming]:
    """The firm that opens a stretch with two words, one of them a country, before a verb."""
    tokens = stretch.tokens
    if len(tokens) <= 2:  # noqa: PLR2004 - the name and its verb
        return []
    verb = tokens[2].text
    national = verb in _SAYING and _is_national(tokens)
    branch = verb in _ACTING and _is_branch(tokens)
    return [Naming(0, 2, EntityType.ORGANISATION)] if national or branch else []


def _is_national(tokens: Sequence[Token]) -> bool:
    """Whether an ordinary noun with a capital stands behind a country: "Zambia Power".

    Before one it may describe the country: "Host India said".
    """
    country, noun = tokens[0].text, tokens[1].text
    person = is_given_name(country) and noun in read_words("surnames.txt")
    return _is_country(country) and _is_ordinary(noun) and not person


def _is_branch(tokens: Sequence[Token]) -> bool:
    """Whether a country stands behind a listed firm: "ExxonMobil Guyana"."""
    firm = gazetteer().sure_kind([tokens[0].text]) is EntityType.ORGANISATION
    return firm and _is_country(tokens[1].text)


def _is_country(word: str) -> bool:
    entry = gazetteer().entry([word])
    return entry is not None and entry.sure and entry.type is EntityType.PLACE and not entry.country


def _is_ordinary(word: str) -> bool:
    """Whether it is a common word with a capital that no person, office or day is called by."""
    barred = word.lower() in MODIFIERS or is_given_name(word)
    return may_name(word, BODIES) and word.istitle() and is_common(word) and not barred


def _firms_of_two(stretch: Stretch) -> list[Naming]:
    """The firms of a stretch that are two surnames and "&", and no longer name."""
    texts, found = stretch.words, []
    for place in stretch.places_of(_AND):
        partners = texts[place - 1 : place + 2 : 2] if place else ()
        if len(partners) < 2 or not all(map(_may_be_partner, partners)) or all(map(is_town, partners)):  # noqa: PLR2004
            continue
        before = texts[place - 2] if place > 1 else ""
        behind = texts[place + 2] if place + 2 < len(texts) else ""
        alone = not capitalised(before) or before in FUNCTION_WORDS or is_title(before)
        if _is_cited(texts[place + 2 : place + 4]):
            continue
        if (
            alone
            and not capitalised(behind)
            and before not in {"&", ",", "-", "of", "for", "on"}
            and behind not in {"&", "-"}
        ):
            found.append(Naming(place - 1, place + 2, EntityType.ORGANISATION))
    return found


def _is_cited(behind: Sequence[str]) -> bool:
    """Whether a year or a number in a list stands behind, as behind two authors: "(Low & Webster, 2016)"."""
    rest = behind[1:] if behind[:1] and behind[0] in {",", "(", "["} else behind
    return rest[:1] != [] and rest[0].isdigit()


def _may_be_partner(word: str) -> bool:
    """Whether a word may be a surname: no given name, ordinary word, head of a body or listed name but a town's."""
    other = gazetteer().sure_kind([word]) is not None and not is_town(word)
    plain = may_name(word, BODIES) and word.istitle() and word.isalpha() and len(word) > 1
    return plain and not (other or is_given_name(word) or is_common(word))


def _firms_by_ending(stretch: Stretch) -> list[Naming]:
    """The firms of a stretch that are a run of capitals with a legal form behind."""
    tokens, found = stretch.tokens, []
    for place in stretch.places_of(FIRM_ENDINGS):
        if place + 1 < len(tokens) and _goes_on(tokens[place + 1].text):
            continue
        first = _begin_of_firm(stretch, place)
        if place - first >= _FEWEST_BEFORE_FORM and not _may_begin_otherwise(tokens, first):
            found.append(Naming(first, place + 1, EntityType.ORGANISATION))
    return found


def _goes_on(word: str) -> bool:
    """Whether the name may be longer, or the word no legal form: "Inc Magazine"."""
    return (capitalised(word) and not is_title(word)) or word in {"&", "-"}


def _begin_of_firm(stretch: Stretch, last: int) -> int:
    """Where the run of capitals before a legal form begins, behind the people or land whose firm it is."""
    tokens = stretch.tokens
    first = last
    while first > max(0, last - _MOST_BEFORE_FORM) and (
        _may_be_of_firm(tokens[first - 1].text) or is_hyphen(stretch, first - 1)
    ):
        first -= 1
    return first + (gazetteer().kind([tokens[first].text]) is EntityType.GROUP)


def _may_be_of_firm(word: str) -> bool:
    return word == "&" or (may_name(word) and word.isalpha())


def _may_begin_otherwise(tokens: Sequence[Token], first: int) -> bool:
    """Whether the first word has its capital from the sentence, or the run is cut off: "Yesterday Arden Foods Ltd"."""
    word = tokens[first].text
    common = is_common(word) and word.lower() not in PARTICLES
    return (
        not capitalised(word)
        or (first == 0 and common)
        or (first > 0 and tokens[first - 1].text in {"'s", "/", ","})
    )


def _firms_by_opening(stretch: Stretch) -> list[Naming]:
    """The firms whose legal form stands before the name: "OOO Vektor-Stanko"."""
    tokens, found = stretch.tokens, []
    for place in stretch.places_of(FORMS_BEFORE):
        if place + 1 == len(tokens) or not may_name(tokens[place + 1].text):
            continue
        last = run_from(tokens, place + 1, lambda word: word == "-" or may_name(word), _MOST_BEFORE)
        found.append(Naming(place, last - (tokens[last - 1].text == "-"), EntityType.ORGANISATION))
    return found


def _firms_and_bodies_around_marks(stretch: Stretch) -> list[Naming]:
    """The bodies that belong to people of a kind or bear a king's name, and the firms of partners."""
    found: list[Naming] = []
    for place in stretch.places_of(_MARKS):
        if not 0 < place < len(stretch.tokens) - 1:
            continue
        mark = stretch.words[place]
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
    listed = any(gazetteer().entry([t.text for t in tokens[first:end]]) for end in range(mark + 2, last + 1))
    return None if listed else (first, last)


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
