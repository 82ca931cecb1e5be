"""Where a person's name that the recogniser sees begins and ends: without titles, with all its parts."""

from collections.abc import Sequence

from flows.annotate.names.capitals import run_from
from flows.annotate.names.gazetteer import gazetteer
from flows.annotate.names.letters_behind_names import end_before_letters
from flows.annotate.names.name_patterns import FUNCTION_WORDS, PARTICLES
from flows.annotate.names.rulers import with_byname
from flows.annotate.names.surnames import is_given_name
from flows.english.titles import ADDRESS, after_titles, is_office, is_title
from flows.english.tokens import Stretch, Token, capitalised, is_hyphen
from flows.english.vocabulary import is_common
from flows.english.word_tables import read_words
from flows.model.annotation import EntityType

_BEFORE_SURNAMES = PARTICLES - {"al", "el", "abu", "den", "la", "le", "das"}
_ARTICLES = frozenset({"ur", "ul", "ud", "al", "el", "us", "un", "as"})
_INNER_ARTICLE = 4
"""Tokens of a given name, the article and both hyphens."""
FULL_NAME = 2
"""Words of a given name and a surname."""


def edges_of_person(stretch: Stretch, first: int, last: int) -> tuple[int, int]:
    """Where a person's name begins and ends, without titles and whose he is, with all its parts."""
    tokens = stretch.tokens
    first += first == 0 and last > 1 and tokens[0].text == "Q"  # who is asked, in a record of questions
    first = after_titles(tokens, _after_owner(tokens, first, last), last)
    first = _after_object(tokens, first, last)
    first = _with_particles(tokens, _with_double_name(stretch, first))
    last = _with_other_half(stretch, _before_degrees(tokens, first, last))
    return first, with_byname(stretch, first, end_before_letters(tokens, first, last))


def _with_double_name(stretch: Stretch, first: int) -> int:
    """With the part before a hyphen: "Jomart Tokayev" after "Kassym-"."""
    tokens = stretch.tokens
    if (
        first > _INNER_ARTICLE
        and all(is_hyphen(stretch, first - i) for i in (1, 3))
        and _is_article(tokens, first)
    ):
        return first - _INNER_ARTICLE
    joined = first > 1 and is_hyphen(stretch, first - 1) and capitalised(tokens[first - 2].text)
    headline = (
        first > 1 and tokens[first - 2].text.isupper() and not tokens[first].text.isupper()
    )  # "TENNIS-Low wins"
    if joined and not headline and gazetteer().entry([tokens[first - 2].text]) is None:
        return first - 2
    return first


def _before_degrees(tokens: Sequence[Token], first: int, last: int) -> int:
    """Without the degree behind a name and a comma: "Petr Novák, JUDr."."""
    while last - first > FULL_NAME and tokens[last - 2].text == "," and tokens[last - 1].text in ADDRESS:
        last -= 2
    return last


def _is_article(tokens: Sequence[Token], first: int) -> bool:
    """Whether the Arabic article between two hyphens stands before a token: "Mujeeb-ur-" before "Rahman Omar"."""
    return tokens[first - 2].text in _ARTICLES and capitalised(tokens[first - _INNER_ARTICLE].text)


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
    if last - first < FULL_NAME or is_given_name(tokens[first].text):
        return False
    if before[-2:] == ["State", "for"]:
        return True
    of_the = before[-2:] == ["of", "the"] and is_title(before[0])
    plain = before[-1:] != [] and before[-1] in {"of", "for", "and"} and is_common(tokens[first].text)
    return last - first > FULL_NAME and (of_the or (plain and is_given_name(tokens[first + 1].text)))


def _after_owner(tokens: Sequence[Token], first: int, last: int) -> int:
    """Past the country, people or body that a title before the name belongs to ("Uzbek President ...")."""
    word = tokens[first].text if first < last else ""
    if first and tokens[first - 1].text == "of" and word.isupper() and len(word) > FULL_NAME < last - first:
        return first + 1  # "Chairman of KTZ Talgat Low"
    for end in range(min(last - 1, first + 4), first, -1):
        kind = gazetteer().sure_kind([token.text for token in tokens[first:end]])
        if kind:
            group = kind is EntityType.GROUP
            if group and end == first + 1 and is_given_name(tokens[first].text):
                return first  # "Christian Lindner"
            full = last - end in {FULL_NAME, FULL_NAME + 1}
            held = full and first > 0 and tokens[first - 1].text == "of"
            return end if group or held or after_titles(tokens, end, last) > end else first
    return first
