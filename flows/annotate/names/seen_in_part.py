"""Names of which the recogniser sees a part alone, or two as one.

"First Nordhav" without "First", "Marshland Recovery Fund" without "Fund", a centre "for Preventive Diplomacy" up to
"Preventive"; "J. Holm S. Orr", who have signed side by side.
"""

import re
from collections.abc import Sequence

from flows.annotate.frames.event_verbs import is_past_form
from flows.annotate.names.capitals import is_unknown, may_name
from flows.annotate.names.gazetteer import gazetteer
from flows.annotate.names.name_patterns import ARABIC_ARTICLES, BODIES
from flows.annotate.names.surnames import is_given_name
from flows.english.outlet_names import names_paper_abroad
from flows.english.titles import is_title
from flows.english.tokens import Token, capitalised
from flows.english.vocabulary import is_common
from flows.english.word_tables import word_list

_INITIAL = re.compile(r"[A-Z]\.?\Z")
_TWO_SIGNED = 4
"""Tokens of two initials and two surnames."""
_FUND = "Fund"
_ARABIC_BODIES = word_list(
    "jama'at jamaat jamaah jemaah harakat harakah hay'at jabhat katibat jaysh jaish lashkar tehrik tahrik hizb liwa"
)
"""Groups, movements, fronts and armies, in small letters: nobody is called so."""
_OF = frozenset({"of", "for"})
_LONGEST_OBJECT = 5
_LONGEST_PAPER = 2


def is_behind_first(tokens: Sequence[Token], first: int, last: int, *, person: bool) -> bool:
    """Whether the "First" that opens a sentence begins an unlisted name: "First Nordhav, whose ...", "... said".

    What is seen as a `person` must be a word that no table has.
    """
    word = tokens[first].text
    unlisted = last - first == 1 and gazetteer().entry([word]) is None and not is_title(word)
    unlisted = unlisted and (not person or is_unknown(word))
    if first != 1 or tokens[0].text != "First" or not unlisted or last == len(tokens):
        return False
    return tokens[last].text in {",", "'s"} or is_past_form(tokens[last].text)


def with_fund(tokens: Sequence[Token], first: int, last: int) -> int:
    """The end of a name with the "Fund" behind it, of which it is the name."""
    words = [token.text for token in tokens[first:last]]
    named = len(words) > 1 and all(map(capitalised, words)) and gazetteer().entry(words) is None
    return last + 1 if named and last < len(tokens) and tokens[last].text == _FUND else last


def with_kind_of_paper(tokens: Sequence[Token], first: int, last: int) -> int:
    """The end of the name of a paper in another language with the small word behind it: "Hospodářský | deník"."""
    if last - first > _LONGEST_PAPER or last >= len(tokens) or not tokens[last].text.islower():
        return last
    words = [token.text for token in tokens[first : last + 1]]
    return last + 1 if names_paper_abroad(" ".join(words)) else last


def end_of_arabic_body(tokens: Sequence[Token], first: int, last: int) -> int:
    """Where a group ends that is called "Jama'at Nusrat al-Islam wal-Muslimin", seen in part or as somebody; else 0."""
    if tokens[first].text.lower().replace("’", "'") not in _ARABIC_BODIES:
        return 0
    while (
        last + 2 < len(tokens) and tokens[last].text in ARABIC_ARTICLES and capitalised(tokens[last + 2].text)
    ):
        last += 3
    return last if last > first + 1 else 0


def with_rest_of_object(tokens: Sequence[Token], last: int) -> int:
    """The end of a body with the further common words of what it is for: "Centre for Preventive | Diplomacy",
    "University of World Economy | and Diplomacy", "Association of Serb | -Majority Municipalities".
    """
    last = _with_compound_object(tokens, _with_joined_object(tokens, last))
    if last < 2 or tokens[last - 2].text not in _OF or not is_common(tokens[last - 1].text):  # noqa: PLR2004 - "for" and a word
        return last
    end = last
    while end < len(tokens) and may_name(tokens[end].text) and is_common(tokens[end].text):
        end += 1
    return end


def _with_joined_object(tokens: Sequence[Token], last: int) -> int:
    """The end of a body with "and" and one more common word behind those that it is of."""
    of = next((i for i in range(last - 1, max(0, last - _LONGEST_OBJECT), -1) if tokens[i].text in _OF), 0)
    if not of or tokens[of - 1].text not in BODIES or last + 1 >= len(tokens) or tokens[last].text != "and":
        return last
    words = [token.text for token in (*tokens[of + 1 : last], tokens[last + 1])]
    behind = tokens[last + 2].text if last + 2 < len(tokens) else "."
    plain = all(may_name(word, BODIES) and is_common(word) for word in words)
    another = gazetteer().entry(words[-1:]) is not None or capitalised(behind) or behind == "'s"
    return last + 2 if plain and len(words) > 1 and not another else last


def _with_compound_object(tokens: Sequence[Token], last: int) -> int:
    """The end of a body that is of what a word with a hyphen describes, of which the first half is seen."""
    of = last - 2
    if of < 1 or tokens[of].text not in _OF or tokens[of - 1].text not in BODIES or last + 2 >= len(tokens):
        return last
    half = tokens[last + 1].text if tokens[last].text == "-" else ""
    end = last + 2
    while half and end < len(tokens) and may_name(tokens[end].text) and is_common(tokens[end].text):
        end += 1
    return end if capitalised(half) and is_common(half) and end > last + 2 else last


def second_of_two_signed(tokens: Sequence[Token], first: int, last: int) -> int:
    """Where the second of two people begins who have signed side by side; 0 where it is one."""
    if last - first != _TWO_SIGNED:
        return 0
    initials = all(_INITIAL.match(tokens[place].text) for place in (first, first + 2))
    surnames = all(capitalised(tokens[place].text) for place in (first + 1, last - 1))
    given = is_given_name(tokens[first + 1].text)
    return first + 2 if initials and surnames and not given else 0
