"""Descriptions of people behind a name and a comma: where they begin and end, and what they may tell of."""

from collections.abc import Sequence

from flows.annotate.names.fields_of_government import commas_in_rows
from flows.english.titles import LINKS, is_office
from flows.english.tokens import Stretch, Token, is_hyphen
from flows.english.word_tables import word_list

ENDS = frozenset({",", ".", ";", ":", "(", ")", '"', "?", "!", "\N{EM DASH}", "\N{BULLET}", "*", "|", "·"})
"""Marks that end a description."""
_LONGEST_AFTER = 16
_LONGEST_WHOLE = 32
"""Tokens of one that ends with a mark."""
_CLAUSE_WORDS = word_list(
    """
    who which that whose where when while is was are were be been has have had said says say told tells will
    would can could may might should must did does do announced added noted warned argued stated
    explained reported wrote but or as
    """
)
_PROFESSIONS = word_list(
    """
    physicist chemist biochemist geneticist astronomer astrophysicist engineer nurse surgeon physician psychiatrist
    statistician mathematician philosopher architect barrister accountant fisherman skipper farmer librarian archivist
    conservationist linguist pharmacist agronomist forester midwife paramedic pilot translator curator fellow
    plasterer bricklayer builder welder carpenter electrician plumber roofer mechanic labourer miner shepherd weaver
    butcher shopkeeper trader driver conductor signaller caretaker baker barber chef lifeguard steward stewardess
    """
)
_ENDINGS_OF_PROFESSIONS = ("ologist", "ographer")
_PARTICULARS = word_list("born aged DOB POB nationality passport")
_NATIONALS = word_list("national citizen nationality")
_MOST_PARTICULARS = 4
_LONGEST_PARTICULAR = 8
"""Tokens of one of them, with its comma."""
_WHOLES = word_list(
    """
    company firm group party club union bank ministry agency organisation organization association charity university
    team council department institute newspaper paper federation foundation network
    """
)
"""What a text calls a body by, which it has named before."""


def is_profession(word: str) -> bool:
    """Whether a word in small letters is what somebody does for a living: "biologist"."""
    return word in _PROFESSIONS or (word.islower() and word.endswith(_ENDINGS_OF_PROFESSIONS))


def is_post(word: str) -> bool:
    """Whether a word is an office or a profession."""
    return is_office(word) or is_profession(word)


def behind_particulars(tokens: Sequence[Token], first: int) -> int:
    """Where the words begin that follow a row of a person's particulars: "born 3 May 1971, Russian national, owner"."""
    for _ in range(_MOST_PARTICULARS):
        reach = range(first, min(len(tokens), first + _LONGEST_PARTICULAR))
        comma = next((i for i in reach if tokens[i].text == ","), first)
        told = comma > first and (
            tokens[first].text in _PARTICULARS
            or tokens[first].text.isdigit()
            or tokens[comma - 1].text in _NATIONALS
        )
        if not told or comma + 1 >= len(tokens):
            break
        first = comma + 1
    return first


def without_whole(tokens: Sequence[Token], first: int, last: int) -> int:
    """Where an office begins behind what it is of, if that says nothing by itself: "the company's chief executive"."""
    owned = first + 2 < last and tokens[first].text in _WHOLES and tokens[first + 1].text == "'s"
    return first + 2 if owned else first


def end_of_description(stretch: Stretch, first: int, people: frozenset[int]) -> int:
    """Where the words between two commas end, before a clause or a further person begins."""
    tokens = stretch.tokens
    last, inside = first, commas_in_rows(stretch)
    while last < min(len(tokens), first + _LONGEST_WHOLE):
        word = tokens[last].text
        free_dash = word == "-" and not is_hyphen(stretch, last)
        number = word == "+" and last + 1 < len(tokens) and tokens[last + 1].text[0].isdigit()
        marked = (word in ENDS and last not in inside) or free_dash or number
        of_month = word == "May" and last > first and tokens[last - 1].text.isdigit()
        if marked or (_low(word) in _CLAUSE_WORDS and not of_month) or last in people:
            break
        last += 1
    else:
        marked = last == len(tokens)
    if not marked:
        last = min(last, first + _LONGEST_AFTER)
    while last > first and (tokens[last - 1].text.lower() in LINKS or not _is_word(tokens[last - 1].text)):
        last -= 1
    return last


def _low(word: str) -> str:
    """A word in small letters; letters that stand for a name stay as they are, for the WHO is no "who"."""
    return word if word.isupper() and len(word) > 1 else word.lower()


def _is_word(text: str) -> bool:
    return any(character.isalnum() for character in text)
