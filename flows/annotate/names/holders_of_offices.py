"""Who holds an office, right behind what it is of: "the President of the Kyrgyz Republic Nurbek Ode".

The recogniser takes an unlisted name there for the rest of the place, the body or the field.
"""

from collections.abc import Iterator, Sequence

from flows.annotate.names.capitals import run_from
from flows.annotate.names.fields_of_government import ends_of_fields
from flows.annotate.names.gazetteer import Listed, gazetteer
from flows.annotate.names.name_patterns import BODIES, LANDMARKS, can_be_named, name_end
from flows.annotate.names.naming import Naming
from flows.annotate.names.surnames import is_given_name
from flows.annotate.names.told_people import may_be_full_name
from flows.english.state_names import ONE_WORD
from flows.english.titles import SENT_TO, head_of_envoy, is_office
from flows.english.tokens import Stretch, Token, capitalised
from flows.english.vocabulary import is_common
from flows.english.word_tables import word_list
from flows.model.annotation import EntityType

_OF_STATES = word_list(
    """
    minister ambassador premier king queen emir sultan chancellor secretary prosecutor envoy commissioner consul
    governor mayor speaker representative
    """
)
"""Offices that no firm has: behind "Chairman of Norway" rather its name goes on."""
_FORMS_OF_STATES = frozenset({"Republic", "Kingdom", "Federation", "Emirate", "Sultanate"})
_ENDS = BODIES | LANDMARKS
"""Last words of what is named after them by no person."""
_BODIES_OF_STATE = word_list(
    "Council Board Committee Commission Ministry Parliament Senate Agency Cabinet Court Assembly"
)
_LEADS = frozenset({"of", "for"})
_SENT = frozenset({"to", "in"})
_LONGEST_OFFICE = 12
_FEWEST = 2
"""Words of a body's name, and of a person's."""
_MOST = 3


def holders_of_offices(stretch: Stretch, listed: Sequence[Listed]) -> list[Naming]:
    """The people of a stretch who stand so, and the places and bodies before them, but no fields."""
    if not stretch.capitals_mean_names:
        return []
    found: list[Naming] = []
    for place in (*_places(stretch, listed), *_bodies(stretch)):
        last = _end_of_name(stretch.tokens, place.last)
        if _is_held(stretch.tokens, place, last):
            found += [place, Naming(place.last, last, EntityType.PERSON)]
    return [*found, *_behind_fields(stretch)]


def _behind_fields(stretch: Stretch) -> Iterator[Naming]:
    """Those behind fields of government: "Minister for Economic Growth Ann Low"; no common word in an unlisted name."""
    tokens = stretch.tokens
    for end in ends_of_fields(stretch):
        last = max(name_end(tokens, end), run_from(tokens, end, can_be_named))
        if end == last or not _ends_full_name(tokens, end, last):
            continue
        if is_given_name(tokens[end].text) or all(map(_is_unusual, tokens[end:last])):
            yield Naming(end, last, EntityType.PERSON)


def _is_unusual(token: Token) -> bool:
    """Whether a word is neither common nor the name of a state, a people or a body; it may be that of a town."""
    town = gazetteer().kind([token.text]) in (EntityType.PLACE, None) and token.text not in ONE_WORD
    return town and not is_common(token.text)


def _ends_full_name(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a full name that begins with a given name ends there, which may be an ordinary word: "Grant Ellery"."""
    goes_on = last < len(tokens) and capitalised(tokens[last].text)
    of_two = last - first == _FEWEST and not goes_on and not is_common(tokens[last - 1].text)
    return of_two or _is_full_name(tokens, first, last)


def _places(stretch: Stretch, listed: Sequence[Listed]) -> Iterator[Naming]:
    """The places and bodies that the tables know, and unlisted states by their form: "Hellenic Republic"."""
    for name in listed:
        body = name.entry.type is EntityType.ORGANISATION and _is_led(stretch.tokens, name.first)
        if name.entry.sure and (body or name.entry.type is EntityType.PLACE):
            yield Naming(name.first, name.last, name.entry.type, name.entry)
    for place in stretch.places_of(_FORMS_OF_STATES):
        if place > 1 and stretch.words[place - 2] == "the" and capitalised(stretch.words[place - 1]):
            entry = gazetteer().entry(stretch.words[place - 1 : place + 1])
            yield Naming(place - 1, place + 1, EntityType.PLACE, entry)


def _is_led(tokens: Sequence[Token], first: int) -> bool:
    """Whether "of", "for" or "to" stands right before: not in "Envoy for the Coalition to Counter ISIL"."""
    link = first - 1 - (first > 1 and tokens[first - 1].text == "the")
    return link >= 0 and tokens[link].text in _LEADS | _SENT


def _bodies(stretch: Stretch) -> Iterator[Naming]:
    """Bodies and sites of several words by the last of them, behind "of the": "Oslo Sea Trade Port".

    Of one word such as nobody's name stands behind: "Council".
    """
    tokens = stretch.tokens
    for place in stretch.places_of(_ENDS):
        first = place
        while first > 0 and capitalised(tokens[first - 1].text) and tokens[first - 1].text.isalpha():
            first -= 1
        enough = place + 1 - first >= _FEWEST or tokens[place].text in _BODIES_OF_STATE
        if enough and first > 1 and tokens[first - 1].text == "the":
            kind = EntityType.PLACE if tokens[place].text in LANDMARKS else EntityType.ORGANISATION
            yield Naming(first, place + 1, kind)


def _is_full_name(tokens: Sequence[Token], first: int, last: int) -> bool:
    words = [token.text for token in tokens[first:last]]
    goes_on = last < len(tokens) and capitalised(tokens[last].text)
    firm = gazetteer().kind(words) is EntityType.ORGANISATION
    return not (goes_on or firm) and _FEWEST <= len(words) <= _MOST and may_be_full_name(words)


def _is_held(tokens: Sequence[Token], place: Naming, last: int) -> bool:
    """Whether an office is of the place, and a person's full name stands behind it and ends at token `last`."""
    if not _is_full_name(tokens, place.last, last):
        return False
    office, of_region = _office_of(tokens, place.first)
    formal = not _FORMS_OF_STATES.isdisjoint(token.text for token in tokens[place.first : place.last])
    body = place.type is EntityType.ORGANISATION or (place.entry is None and not formal)
    given = is_given_name(tokens[place.last].text)
    if body and place.last - place.first == 1 and place.entry is None:
        return office != "" and given
    return office != "" and (formal or of_region or body or given or office.lower() in _OF_STATES)


def _is_office(word: str) -> bool:
    """Whether a word is an office or several: "Foreign Ministers of Latvia Ann Low and of Norway Rosa Ode"."""
    return is_office(word) or is_office(word.removesuffix("s"))


def _end_of_name(tokens: Sequence[Token], first: int) -> int:
    """Where the words end that can be a person's name; the first may be a people's, too: "Han Chunlin"."""
    people = first < len(tokens) and gazetteer().kind([tokens[first].text]) is EntityType.GROUP
    return name_end(tokens, first + people)


def _office_of(tokens: Sequence[Token], first: int) -> tuple[str, bool]:
    """The office that is of what begins at a token, "" if none is, and whether what it is "for" stands between.

    One in small letters must stand right before what it is of: "the mayor of Oslo Ann Low".
    """
    link = first - 1 - (first > 0 and tokens[first - 1].text == "the")
    region = False
    for place in range(link, max(0, link - _LONGEST_OFFICE), -1):
        word, head = tokens[place].text, tokens[head_of_envoy(tokens, place - 1)].text
        region = region or word == "for"
        sent = word in _SENT and head.lower() in SENT_TO
        if (word in _LEADS and _is_office(head) and (place == link or capitalised(head))) or sent:
            return head, region
        if not (capitalised(word) or word in {",", "and", "for", "of", "the", "-", "to"}):
            break
    return "", False
