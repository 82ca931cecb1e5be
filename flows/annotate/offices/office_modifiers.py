"""The words that may stand before the head word of an office."""

from flows.annotate.names.name_patterns import BODIES, FUNCTION_WORDS
from flows.english.function_words import is_adverb
from flows.english.titles import ADDRESS, MODIFIERS, is_office, leads_to_general
from flows.english.tokens import Stretch, capitalised, is_hyphen
from flows.english.word_tables import word_list

_ALSO_VERBS = frozenset({"press", "state", "house", "book", "film", "water", "head"})
"""What stands in small letters before an office with a capital as a verb."""
_CLAIMED = word_list("self proclaimed styled declared described appointed would be")
"""Parts of words with a hyphen that say an office is only claimed: "self-proclaimed", "would-be"."""
_LED = word_list("junta rebel militia guerrilla separatist union coup cartel gang")
"""Whom a leader leads, in small letters."""
_OF_COMMITTEES = word_list(
    "Standing Steering Organising Organizing Banking Planning Housing Governing Ruling"
)
_LOCAL = word_list("district county city town borough village")
"""Whose officer somebody is: "county clerk"."""
_OF_TWO_WORDS = {
    "Field": "Marshal",
    "Rear": "Admiral",
    "Under": "Secretary",
    "Charge": "d'Affaires",
    "Chargé": "d'Affaires",
}


def modifies_office(stretch: Stretch, position: int) -> bool:
    """Whether the word at a place can belong to the office whose words stand behind it."""
    word = stretch.tokens[position].text
    beside = stretch.tokens[position + 1].text == "-" or (
        position > 0 and stretch.tokens[position - 1].text == "-"
    )
    if (word.lower() in _CLAIMED and beside) or _is_in_compound(stretch, position):
        return True
    if word in _ALSO_VERBS and capitalised(stretch.tokens[position + 1].text):
        return False  # "will press President Low"
    inside = stretch.capitals_mean_names and capitalised(word) and word.isalpha()
    following = stretch.tokens[position + 1].text
    if (
        word.lower() in _LOCAL
        or word in _LED
        or _OF_TWO_WORDS.get(word) == following
        or leads_to_general(word, following)
    ):
        return True
    if not position:  # a capital that opens a sentence tells nothing, but for the rest of the body's name
        inside = (
            inside and following.title() in BODIES and not is_adverb(word.lower()) and _may_name_body(word)
        )
    if word.lower() in MODIFIERS or is_office(word) or is_hyphen(stretch, position) or word.title() in BODIES:
        return True
    return inside and word not in FUNCTION_WORDS and word not in ADDRESS


def _is_in_compound(stretch: Stretch, position: int) -> bool:
    """Whether the word is the "in" of "editor-in-chief"."""
    inside = position > 1 and stretch.tokens[position].text.lower() == "in"
    return inside and is_hyphen(stretch, position - 1) and is_hyphen(stretch, position + 1)


def _may_name_body(word: str) -> bool:
    """Whether a word may be the first of a committee's name: "Electoral", "Standing", unlike "Addressing"."""
    return not word.endswith("ing") or word in _OF_COMMITTEES
