"""Where a name that the recogniser sees begins and ends, and whether a person it sees is one."""

from collections.abc import Sequence
from dataclasses import replace

from flows.annotate.names.capitals import run_from
from flows.annotate.names.gazetteer import gazetteer
from flows.annotate.names.letters_behind_names import end_before_letters
from flows.annotate.names.name_events import HEADS
from flows.annotate.names.name_patterns import (
    AGREED,
    ALSO_SURNAMES,
    BODIES,
    CALENDAR,
    COMPANY_ENDINGS,
    COMPASS,
    FUNCTION_WORDS,
    GOVERNMENTS,
    HAPPENINGS,
    LANDMARKS,
    PARTICLES,
    ROADS,
    is_firm,
)
from flows.annotate.names.naming import Naming
from flows.annotate.names.recogniser import Recognised
from flows.annotate.names.rulers import with_byname
from flows.annotate.names.seen_in_part import (
    is_behind_first,
    second_of_two_signed,
    with_fund,
    with_rest_of_object,
)
from flows.annotate.names.surnames import is_given_name
from flows.annotate.names.told_things import is_model
from flows.annotate.names.words_of_forms import LABELS
from flows.english.titles import MODIFIERS, PLAIN_ADDRESS, after_titles, is_office, is_title
from flows.english.tokens import Stretch, Token, capitalised, is_hyphen
from flows.english.vocabulary import is_common
from flows.english.word_tables import read_words, word_list
from flows.model.annotation import EntityType

_OF_TWO = frozenset({"administration", "ticket", "campaign", "transition", "presidency", "government"})
"""What two people lead under their two names."""
_AWARDS = frozenset({"Prize", "Award", "Awards", "Medal", "Trophy", "Cup", "Show"})
"""Last words of what is won or shown, which people are not called by."""
_ISSUED = frozenset(
    {"Findings", "Report", "Reports", "Guidelines", "Guidance", "Handbook", "Bulletin", "Statement"}
)
"""What a body issues, behind its name."""
_SITTING = frozenset({"Tribunal", "Commission", "Committee", "Council", "Authority", "Ministry", "Agency"})
"""Last words of bodies alone."""
BUILDINGS = word_list(
    "House Dock Docks Manor Castle Cottage Cathedral Lighthouse Cemetery Courthouse Mansion Farm Barn Mill Ranch Mine"
)
"""Last words of what is built and bears a full name."""
_NO_ROADS = frozenset({EntityType.ORGANISATION, EntityType.MISC})
_NO_HAPPENINGS = frozenset({EntityType.PLACE, EntityType.MISC})
_BEFORE_SURNAMES = PARTICLES - {"al", "el", "abu", "den", "la", "le", "das"}
_FULL_NAME = 2
"""Words of a given name and a surname."""


def trim_name(stretch: Stretch, seen: Recognised) -> list[Naming]:
    """The name alone, without marks, small words and possessives at its ends; none when nothing is left.

    A person's name is also without titles and without the country or body before them.
    """
    tokens = stretch.tokens
    if seen.type is EntityType.MISC and tokens[seen.first].text in PLAIN_ADDRESS:
        seen = replace(seen, type=EntityType.PERSON)
    first, last = _edges(stretch, seen)
    if _is_nothing(tokens, first, last):
        return []
    return _seen_in_part(tokens, first, last, seen.type) or _seen_whole(tokens, first, last, seen.type)


def _edges(stretch: Stretch, seen: Recognised) -> tuple[int, int]:
    tokens = stretch.tokens
    first, last = seen.first, seen.last
    while first < last and (not _may_open(tokens[first].text) or tokens[first].text in LABELS):
        first += 1
    while first < last and not (
        _may_close(tokens[last - 1].text) or tokens[last - 1].text in COMPANY_ENDINGS
    ):
        last -= 1
    if seen.type is EntityType.PERSON:
        return _edges_of_person(stretch, first, last)
    return first, with_rest_of_object(tokens, _without_what_it_has(tokens, first, last))


def _seen_in_part(tokens: Sequence[Token], first: int, last: int, kind: EntityType) -> list[Naming]:
    """The whole names of which a part is seen, or the two that are seen as one; none where it is seen whole."""
    person = kind is EntityType.PERSON
    if not person and (end := with_fund(tokens, first, last)) > last:
        return [_naming(tokens, first, end, EntityType.ORGANISATION)]
    if is_behind_first(tokens, first, last, person=person):
        return [_naming(tokens, 0, last, EntityType.ORGANISATION if person else kind)]
    if second := second_of_two_signed(tokens, first, last):
        return [Naming(first, second, EntityType.PERSON), Naming(second, last, EntityType.PERSON)]
    if person and _is_named_twice(tokens, first, last):
        signed = _naming(tokens, first, first + 1, EntityType.PERSON)
        return [signed, *_person_or_body(tokens, first + 1, last)]
    return []


def _seen_whole(tokens: Sequence[Token], first: int, last: int, kind: EntityType) -> list[Naming]:
    if kind is EntityType.PERSON or _led_by_a_person(tokens, first, last):
        return _person_or_body(tokens, first, last)
    if last - first > 1 and kind in _NO_ROADS and tokens[last - 1].text in ROADS:
        return [_naming(tokens, first, last, EntityType.PLACE)]
    return [_naming(tokens, first, last, _kind_by_last_word(tokens[first:last], kind))]


def _edges_of_person(stretch: Stretch, first: int, last: int) -> tuple[int, int]:
    """Where a person's name begins and ends, without titles and whose he is, with all its parts."""
    tokens = stretch.tokens
    first += first == 0 and last > 1 and tokens[0].text == "Q"  # who is asked, in a record of questions
    first = after_titles(tokens, _after_owner(tokens, first, last), last)
    first = _after_object(tokens, first, last)
    first = _with_particles(tokens, _with_double_name(stretch, first))
    last = _with_other_half(stretch, last)
    return first, with_byname(stretch, first, end_before_letters(tokens, first, last))


def _is_nothing(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether what is left is no name: nothing, a currency ("US$"), part of a word, a mere head, a date."""
    single = last - first == 1
    constituency = last - first > 1 and len(tokens[first].text) == 1 and tokens[first + 1].text == "-"
    if first == last or constituency or (single and tokens[first].text.endswith("$")):
        return True
    only_head = single and tokens[first].text.lower() in HEADS
    return only_head or all(of_the_calendar(token.text) for token in tokens[first:last])


def _is_named_twice(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a letter is signed with a given name right before the full one: "Martina Martina Holm"."""
    given = tokens[first].text
    twice = last - first > _FULL_NAME and tokens[first + 1].text == given and is_given_name(given)
    return twice and tokens[first + 2].text != "-"


def _without_what_it_has(tokens: Sequence[Token], first: int, last: int) -> int:
    """Without a last word that begins an office or names a paper: "White House" of "White House Press Secretary"."""
    if last - first <= 1:
        return last
    ending = tokens[last - 1].text
    behind = tokens[last].text if last < len(tokens) else ""
    office = is_office(behind if ending.lower() in MODIFIERS else ending)  # "US Ambassador to Norway"
    if behind == "'s" or not (office or (ending in _ISSUED and behind in {"on", "about", "for"})):
        return last
    return last - 1 if gazetteer().sure_kind([token.text for token in tokens[first : last - 1]]) else last


def _kind_by_last_word(words: Sequence[Token], seen: EntityType) -> EntityType:
    """The kind seen, unless the last word of several is of another: "Minsk Accords", "Coast Highway", "Trojan War"."""
    ending = words[-1].text if len(words) > 1 else ""
    if seen is EntityType.MISC and ending in _SITTING:
        return EntityType.ORGANISATION
    appeal = ending == "Appeal" and BODIES.isdisjoint(word.text for word in words)
    if seen is EntityType.ORGANISATION and (appeal or ending in AGREED - {"Accord"}):
        return EntityType.MISC
    if seen in _NO_ROADS and ending in ROADS:
        return EntityType.PLACE
    if seen is EntityType.ORGANISATION and is_model([token.text for token in words]):
        return EntityType.PRODUCT
    return EntityType.EVENT if seen in _NO_HAPPENINGS and ending in HAPPENINGS else seen


def _led_by_a_person(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether it is a surname and a word for those who govern: "Harris Administration"."""
    names = read_words("surnames.txt")
    return last - first == 2 and tokens[last - 1].text in GOVERNMENTS and tokens[first].text in names  # noqa: PLR2004


def _naming(tokens: Sequence[Token], first: int, last: int, kind: EntityType) -> Naming:
    """What the tables know of exactly these words, else a name of the kind seen."""
    entry = gazetteer().entry([token.text for token in tokens[first:last]])
    if entry and entry.sure:
        return Naming(first, last, entry.type, entry)
    return Naming(first, last, kind)


def _person_or_body(tokens: Sequence[Token], first: int, last: int) -> list[Naming]:
    """What is seen as a person: a body when its last word is one, its person when that governs, else a person."""
    ending = tokens[last - 1].text
    if ending in GOVERNMENTS:
        last -= 1
        return _governing(tokens, first, last)
    if last < len(tokens) and tokens[last].text.lower() in _OF_TWO and last - first == 3:  # noqa: PLR2004
        return _governing(tokens, first, last)
    if ending in BODIES:
        return [_naming(tokens, first, last, EntityType.ORGANISATION)] if last - first > 1 else []
    titled = first > 0 and is_title(tokens[first - 1].text)
    if last - first > 1 and not titled and (other := _kind_by_ending(tokens, first, last)):
        return [_naming(tokens, first, last, other)]
    if last - first == 1 and _behind_compass(tokens, first):
        return [_naming(tokens, first - 1, last, EntityType.PLACE)]
    if tokens[first].text in COMPASS and last < len(tokens) and capitalised(tokens[last].text):
        return []
    following = tokens[last].text if last < len(tokens) else ""
    if last - first == 1 and is_title(ending) and following in {"of", "and"}:
        return []
    if last - first == 1 and titled and is_firm(tokens[first - 1].text, ending):
        return [_naming(tokens, first - 1, last, EntityType.ORGANISATION)]
    if last - first == 1 and not titled and is_common(ending):
        return []
    return [_naming(tokens, first, last, EntityType.PERSON)]


def _behind_compass(tokens: Sequence[Token], place: int) -> bool:
    """Whether a word is the rest of "East Ridge"; behind "the West" a new name may begin."""
    return (
        place > 0
        and tokens[place - 1].text in COMPASS
        and tokens[max(0, place - 2)].text.lower() not in {"the", "-"}
    )


def _kind_by_ending(tokens: Sequence[Token], first: int, last: int) -> EntityType | None:
    """What a name is whose first or last word no person's has: "Bay Street", "Ridge Tsunami", "East Ridge"."""
    ending = tokens[last - 1].text
    if ending in HAPPENINGS:
        return EntityType.EVENT
    if ending in AGREED | _AWARDS:
        return EntityType.MISC
    full = last - first == _FULL_NAME and tokens[first].text in read_words("given_names.txt")
    if ending in LANDMARKS and not (full and ending in ALSO_SURNAMES):
        return EntityType.PLACE
    if ending in BUILDINGS and not full:
        return EntityType.PLACE
    compass = tokens[first].text in COMPASS and last - first == _FULL_NAME
    return EntityType.PLACE if compass else None


def _governing(tokens: Sequence[Token], first: int, last: int) -> list[Naming]:
    """Who governs: one person, or the two of "the Biden-Harris Administration"."""
    if last - first == 3 and tokens[first + 1].text == "-":  # noqa: PLR2004 - two names and the dash between
        return [_naming(tokens, i, i + 1, EntityType.PERSON) for i in (first, last - 1)]
    return [_naming(tokens, first, last, EntityType.PERSON)] if last > first else []


def _with_double_name(stretch: Stretch, first: int) -> int:
    """With the part before a hyphen: "Jomart Tokayev" after "Kassym-"."""
    tokens = stretch.tokens
    joined = first > 1 and is_hyphen(stretch, first - 1) and capitalised(tokens[first - 2].text)
    headline = (
        first > 1 and tokens[first - 2].text.isupper() and not tokens[first].text.isupper()
    )  # "TENNIS-Low wins"
    if joined and not headline and gazetteer().entry([tokens[first - 2].text]) is None:
        return first - 2
    return first


def _with_particles(tokens: Sequence[Token], first: int) -> int:
    """With the given name and the small words before a surname, where the name seen begins behind them."""
    place = first
    while place > 0 and tokens[place - 1].text in _BEFORE_SURNAMES:
        place -= 1
    led = 0 < place < first and is_given_name(tokens[place - 1].text)
    return place - 1 if led else first


def _with_other_half(stretch: Stretch, last: int) -> int:
    """With the part behind a hyphen and the surname that follows: "-Jomart Tokayev" after "Kassym"."""
    tokens, end = stretch.tokens, last
    while end + 1 < len(tokens) and _joins_surnames(stretch, end) and capitalised(tokens[end + 1].text):
        end += 2
    if end == last:
        return last
    return run_from(tokens, end, lambda word: capitalised(word) and word not in FUNCTION_WORDS)


def _joins_surnames(stretch: Stretch, position: int) -> bool:
    """A hyphen, or the "and" of Catalonia and Spain: "Ramón y Cajal"."""
    return is_hyphen(stretch, position) or stretch.tokens[position].text in {"i", "y"}


def _after_object(tokens: Sequence[Token], first: int, last: int) -> int:
    """Past what an office is of: "Jennifer Low" behind "Secretary", in "of Energy Jennifer Low"."""
    given = read_words("given_names.txt")
    of_office = first > 1 and tokens[first - 1].text == "of" and is_office(tokens[first - 2].text)
    of_state = of_office and first < last and tokens[first].text == "State"
    if of_state or _ends_an_object(tokens, first, last):
        return first + 1
    if first == last or tokens[first].text not in {"of", "for"}:
        return first
    start = first + 1 + (first + 2 < last and tokens[first + 1].text == "State")
    named = (place for place in range(start, last) if tokens[place].text in given)
    return next(named, max(start, last - 2))


def _ends_an_object(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether the first word is the last of what an office is of: "Minister of Trade and Energy Jennifer Low"."""
    before = [token.text for token in tokens[max(0, first - 3) : first]]
    if last - first < _FULL_NAME or is_given_name(tokens[first].text):
        return False
    if before[-2:] == ["State", "for"]:
        return True
    of_the = before[-2:] == ["of", "the"] and is_title(before[0])
    plain = before[-1:] != [] and before[-1] in {"of", "for", "and"} and is_common(tokens[first].text)
    return last - first > _FULL_NAME and (of_the or (plain and is_given_name(tokens[first + 1].text)))


def _may_open(word: str) -> bool:
    return (
        (capitalised(word) and word not in FUNCTION_WORDS) or word[0].isdigit() or word.lower() in PARTICLES
    )


def _may_close(word: str) -> bool:
    return (
        (capitalised(word) and word != "'S")
        or (word[0].isalnum() and word.lower() in HEADS)
        or word[0].isdigit()
    )


def of_the_calendar(word: str) -> bool:
    return word in CALENDAR or not any(character.isalpha() for character in word)


def _after_owner(tokens: Sequence[Token], first: int, last: int) -> int:
    """Past the country, people or body that a title before the name belongs to ("Uzbek President ...")."""
    word = tokens[first].text if first < last else ""
    if first and tokens[first - 1].text == "of" and word.isupper() and len(word) > _FULL_NAME < last - first:
        return first + 1  # "Chairman of KTZ Talgat Low"
    for end in range(min(last - 1, first + 4), first, -1):
        kind = gazetteer().sure_kind([token.text for token in tokens[first:end]])
        if kind:
            group = kind is EntityType.GROUP
            if group and end == first + 1 and is_given_name(tokens[first].text):
                return first  # "Christian Lindner"
            full = last - end in {_FULL_NAME, _FULL_NAME + 1}
            held = full and first > 0 and tokens[first - 1].text == "of"
            return end if group or held or after_titles(tokens, end, last) > end else first
    return first
