"""Offices under the holder of another: "the Secretary of the Council under the President of Norway Ann Low".

Who stands right behind both is the first of them, the Secretary. It is the second behind an office without "the":
"an adviser to President Low".
"""

from collections.abc import Sequence

from flows.annotate.names.name_patterns import BODIES
from flows.annotate.names.naming import Naming
from flows.annotate.offices.offices_in_apposition import is_predicate
from flows.english.function_words import DETERMINERS
from flows.english.kin import is_kin_word
from flows.english.titles import ADDRESS, MODIFIERS, is_office
from flows.english.tokens import Stretch, Token, capitalised
from flows.english.word_tables import word_list
from flows.model.annotation import EntityType

_LONGEST = 18
"""Tokens between the two heads."""
_LEADS = frozenset({"of", "for", "to", "under"})
_INSIDE = _LEADS | {"and", "the", "at", "in", "on", "&", "-", "'s"}
_SERVING = word_list(
    "adviser advisor aide assistant secretary counsel counsellor deputy spokesman spokeswoman"
)
"""Who may be something "to" somebody else in office, unlike the ambassador, who only speaks to him."""
_STAFF = "staff"
_ROOMS = word_list("office administration cabinet staff team secretariat department apparatus")
"""What belongs to an office, in small letters."""


def office_over(stretch: Stretch, first: int, last: int, names: Sequence[Naming]) -> int | None:
    """The head of the office over the one in tokens `first` to `last`; `first` if there is none, None if it is unclear.

    It is unclear where a clause tells of somebody unnamed ("an aide to the king of Norway Paul Low") and of kin.
    """
    tokens = stretch.tokens
    link = first - 2
    if link < 1 or tokens[first - 1].text != "the" or tokens[link].text not in _LEADS:
        return first
    if tokens[link].text == "to" and tokens[link - 1].text.lower() not in _SERVING | {_STAFF}:
        return first
    named = {i for n in names if n.type is EntityType.PERSON for i in range(n.first, n.last)}
    begin = link
    while begin > max(0, link - _LONGEST) and begin - 1 not in named and _may_stand_inside(tokens, begin - 1):
        begin -= 1
    head = next((i for i in range(begin, link) if _is_head(tokens, i)), None)
    if head is None or is_predicate(tokens, head):
        return first
    article = tokens[begin - 1].text.lower() if begin else ""
    bare = all(token.text.islower() for token in (tokens[head], *tokens[first:last]))
    return None if is_kin_word(tokens[head].text) or article in {"a", "an"} or bare else head


def _is_head(tokens: Sequence[Token], place: int) -> bool:
    word = tokens[place].text
    held = is_office(word) or is_kin_word(word) or word.lower() in _SERVING
    return held and tokens[place + 1].text in _LEADS


def _may_stand_inside(tokens: Sequence[Token], place: int) -> bool:
    """Whether a word belongs to an office whose object ends with another; "and the mayor" begins a new one."""
    word, following = tokens[place].text, tokens[place + 1].text
    if word == "and" and (following == "the" or is_office(following) or following.lower() in MODIFIERS):
        return False
    if capitalised(word) and word.lower() in DETERMINERS:
        return False
    small = word.lower()
    known = word in _INSIDE or small in MODIFIERS | _SERVING | _ROOMS or is_office(word) or is_kin_word(word)
    return known or (word not in ADDRESS and (capitalised(word) or word.title() in BODIES))
