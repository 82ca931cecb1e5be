"""People whose surname is something else, too: a place, a firm, a month, an ordinary word.

They are told by a personal title ("Ms Berlin", "Senator Jordan", "Mrs May", "MR. FORD:"), or behind a full name by what
they say and where they stand: behind "Sandy Angers" the "Angers" of "Angers said", "May said", "the target is Homer".
"""

from collections.abc import Collection, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from flows.annotate.frames.event_verbs import is_past_form
from flows.annotate.names.gazetteer import gazetteer, is_town
from flows.annotate.names.name_patterns import CALENDAR, FUNCTION_WORDS
from flows.annotate.names.naming import Naming, word_before, word_behind, words_of
from flows.annotate.names.surnames import surname
from flows.english.function_words import CONJUNCTIONS, DETERMINERS, PREPOSITIONS, SUBORDINATORS
from flows.english.tokens import Stretch, Token, capitalised, is_hyphen
from flows.english.word_tables import read_words, word_list
from flows.model.annotation import EntityType

_PERSONAL = word_list(
    """
    Mr Mrs Ms Mx Miss Mr. Mrs. Ms. Mx. MR MRS MS MR. MRS. MS. Prof Prof. Professor Senator Sen. Congressman
    Congresswoman Councillor Justice Judge Sergeant Detective Inspector
    """
)
"""Titles that stand before one person's surname and never before the place of an office ("President ...")."""
_GOVERNING = word_list("President Minister Chancellor Premier")
"""Offices that no town has, so that behind them its name is a person's: "President Aydın"."""
_TITLES = _PERSONAL | _GOVERNING
_SAYING = word_list("said says told added argued warned asked")
_ENDS = frozenset({".", ",", '"', ";"})
_ALSO_SURNAMES = frozenset({EntityType.PLACE, EntityType.ORGANISATION})
_DONE_BY_PEOPLE = word_list(
    """
    said says told tells announced announces warned warns insisted insists argued argues replied replies urged urges
    promised promises admitted admits denied denies refused refuses resigned resigns agreed agrees thanked thanks
    apologised apologized apologises apologizes vowed vows declined declines pledged pledges wrote writes spoke speaks
    asked asks believes believed joked laughed smiled stood sat voted
    """
)
"""What months never do, and adjectives never stand before."""
_DONE_TO_PEOPLE = word_list(
    "received accused faced promised called urged said told met criticised criticized appointed elected"
)
"""Behind "has" or "had"."""
_OPENING = frozenset({'"', "'", ":", "(", "-", "."})


def titled_surnames(stretch: Stretch) -> list[Naming]:
    """The people of a stretch that are told by such a title alone."""
    tokens = stretch.tokens
    ends = [
        (place, _end_of_surname(stretch, place))
        for place in (title + 1 for title in stretch.places_of(_TITLES))
        if place < len(tokens) and (tokens[place - 1].text in _PERSONAL or is_town(tokens[place].text))
    ]
    return [
        Naming(place, end, EntityType.PERSON) for place, end in ends if _is_surname_alone(tokens, place, end)
    ]


def last_names(stretches: Sequence[Stretch], namings: Sequence[Sequence[Naming]]) -> frozenset[str]:
    """The surnames of the people whom a document names in full."""
    people = (
        words_of(stretch, name).split(" ")
        for stretch, names in zip(stretches, namings, strict=True)
        for name in names
        if name.type is EntityType.PERSON and name.last - name.first > 1
    )
    return frozenset(surname(words) for words in people)


def as_speaker(stretch: Stretch, name: Naming, surnames: Collection[str]) -> Naming:
    """A place or firm that says or did something as the person whose surname it is: "Jordan left"."""
    lone = name.type in _ALSO_SURNAMES and name.last - name.first == 1 and words_of(stretch, name) in surnames
    after = word_behind(stretch, name)
    before = word_before(stretch, name)
    speaks = after in _SAYING or (before in _SAYING and after in _ENDS)
    speaks = speaks or (is_past_form(after) and before.lower() not in DETERMINERS | PREPOSITIONS)
    return replace(name, type=EntityType.PERSON, entry=None) if lone and speaks else name


def _end_of_surname(stretch: Stretch, place: int) -> int:
    """Behind a surname, or behind both halves of "Jordan-Smith"."""
    joined = place + 2 < len(stretch.tokens) and is_hyphen(stretch, place + 1)
    return place + 3 if joined and capitalised(stretch.tokens[place + 2].text) else place + 1


def _is_surname_alone(tokens: Sequence[Token], place: int, end: int) -> bool:
    word = tokens[place].text
    after = tokens[end].text if end < len(tokens) else ""
    if not capitalised(word) or capitalised(after) or after in {"-", "&"}:
        return False
    if word.isupper():
        return after == ":" and tokens[place - 1].text.isupper() and len(word) > 1
    return word in CALENDAR or gazetteer().kind([word]) in _ALSO_SURNAMES


def plain_surnames(stretch: Stretch, taken: Sequence[bool], people: AbstractSet[str]) -> list[Naming]:
    """The places, not taken by other names, where a word is the name of one whom the document names in full.

    `people` are the given names and surnames of these.
    """
    if not stretch.capitals_mean_names or stretch.heading:
        return []
    return [
        Naming(place, place + 1, EntityType.PERSON)
        for place in stretch.places_of(people)
        if not taken[place] and _is_person(stretch.words, place)
    ]


def _is_person(words: Sequence[str], place: int) -> bool:
    word = words[place]
    ordinary = word in CALENDAR or word in read_words("ordinary_words.txt")
    before = words[place - 1] if place else "."
    if (
        not (ordinary and word.istitle())
        or before == "-"
        or (capitalised(before) and before not in FUNCTION_WORDS)
    ):
        return False
    behind = [*words[place + 1 : place + 3], ".", "."]
    if capitalised(behind[0]) or behind[0] == "-":
        return False
    subject = before in _OPENING or before == "," or before.lower() in CONJUNCTIONS | SUBORDINATORS
    if subject and _acts(behind[0], behind[1]):
        return True
    inside = place > 0 and before not in _OPENING and before.lower() not in {"the", "a", "an"}
    return inside and word not in CALENDAR


def _acts(verb: str, further: str) -> bool:
    return verb in _DONE_BY_PEOPLE or (verb in {"has", "had"} and further in _DONE_TO_PEOPLE)
