"""Short forms with a capital and a stop that look like names: states, party tags, what courts cite.

"Malta, Mont.", "Sen. Ann Low, R-Ohio,", "Del. Eva Rios", "(Doc. 39)", "Schroeder Decl. ¶ 11", "IT IS SO ORDERED".
"""

from flows.annotate.names.gazetteer import gazetteer
from flows.annotate.names.naming import Naming, word_before, word_behind, words_before, words_behind, words_in
from flows.annotate.names.surnames import is_given_name
from flows.english.american_states import AMERICAN_STATES, american_state
from flows.english.function_words import AUXILIARIES, PREPOSITIONS, PRONOUNS
from flows.english.parties import PARTIES_IN_COMMONS
from flows.english.tokens import Stretch, capitalised
from flows.english.word_tables import word_list
from flows.model.annotation import EntityType

_PARTIES = word_list("R D I L G DFL")
"""What stands before the state of a member of a house, with a hyphen."""
_CITED = word_list(
    """
    Doc Docs Decl Decls Aff Affs Dep Ex Exs Compl Mot Opp Tr Mem App Resp Dkt Br Stip Pet Supp Rog Reply Am Ans
    """
)
"""Short names of what is filed in court, before a number."""
_NEVER_NAMES = word_list("Decl Decls Aff Affs Compl Exs Docs Dkt Opp Stip")
_MARKS_OF_PLACES = frozenset({"\N{PILCROW SIGN}", "\N{SECTION SIGN}", "at", "(", "No", "No."})
_SMALL = AUXILIARIES | PRONOUNS | PREPOSITIONS
_LONGEST_TAG = 4
_COMMA = frozenset({","})
_CAPITAL = "District of Columbia"
"""What is named as one with its city: "Washington, D.C."."""


def states_in_short(stretch: Stretch) -> list[Naming]:
    """The American states named in short behind a place and a comma: "Malta, Mont."."""
    tokens, words, found = stretch.tokens, stretch.words, []
    for place in (comma + 1 for comma in stretch.places_of(_COMMA)):
        if place < 2 or place == len(words) or not capitalised(words[place - 2]):  # noqa: PLR2004 - a place, a comma
            continue
        word = words[place]
        state = american_state(word)
        if state in {"", _CAPITAL, word}:
            continue
        stop = words[place + 1 : place + 2] == (".",) and tokens[place + 1].start == tokens[place].end
        if stop or word.endswith("."):
            entry = gazetteer().entry(state.split(" "))
            found.append(Naming(place, place + 1 + stop, EntityType.PLACE, entry))
    return found


def is_short_mark(stretch: Stretch, name: Naming) -> bool:
    """Whether a naming is only such a short form, or a word of a sentence set in capitals."""
    words = words_in(stretch, name)
    if _is_cited(stretch, name, words) or _is_in_party_tag(stretch, name):
        return True
    if len(words) > 1 or name.settled:
        return _is_small_word(stretch, name, words[0]) and len(words) == 1
    return _is_state(stretch, name, words[0]) or _is_small_word(stretch, name, words[0])


def _is_cited(stretch: Stretch, name: Naming, words: list[str]) -> bool:
    """Whether the last word is what is cited, with its stop, and a number or a place in it stands behind."""
    behind = words_behind(stretch, name, 2)
    if words[-1] not in _CITED or behind[:1] != ["."]:
        return False
    if len(behind) == 1:
        return words[-1] in _NEVER_NAMES  # the sentence seems to end at the stop
    return behind[1][0].isdigit() or behind[1] in _MARKS_OF_PLACES


def _is_in_party_tag(stretch: Stretch, name: Naming) -> bool:
    """Whether it is the party or the state of "R-Ohio", behind a comma or a bracket."""
    before, behind = words_before(stretch, name, _LONGEST_TAG), words_behind(stretch, name, 2)
    words = words_in(stretch, name)
    if before[-2:] == [")", "("] and words[0] in PARTIES_IN_COMMONS and behind[:1] == [")"]:
        return True
    is_party = words[0] in _PARTIES and before[-1:] in ([","], ["("])
    if is_party and len(words) == 1:
        return behind[:1] == ["-"] and bool(behind[1:]) and capitalised(behind[1])
    if is_party:
        return words[1] == "-"
    opened = before[-3:-2] in ([","], ["("])
    return before[-1:] == ["-"] and opened and before[-2] in _PARTIES


def _is_state(stretch: Stretch, name: Naming, word: str) -> bool:
    """Whether it is a state's short form with its stop behind a place and a comma, or a delegate's title."""
    if word_behind(stretch, name) != "." or AMERICAN_STATES.get(word, word) == word:
        return False
    after = words_behind(stretch, name, 2)[1:]
    return word_before(stretch, name) == "," or (word == "Del" and any(map(is_given_name, after)))


def _is_small_word(stretch: Stretch, name: Naming, word: str) -> bool:
    """Whether a small word has its capitals from the words around it: "IT IS SO ORDERED"."""
    if not word.isupper() or word.lower() not in _SMALL:
        return False
    around = (word_before(stretch, name), word_behind(stretch, name))
    return all(len(other) > 1 and other.isupper() for other in around)


def state_behind(stretch: Stretch, name: Naming) -> str:
    """The American state whose short form stands behind a place and a comma: "Malta, Mont."; "" if none does."""
    behind = words_behind(stretch, name, 3)
    if behind[:1] != [","] or len(behind) < 2:  # noqa: PLR2004 - the comma and the state
        return ""
    short = behind[1].endswith(".") or behind[2:] == ["."]
    state = american_state(behind[1])
    return state if short and state != behind[1] else ""
