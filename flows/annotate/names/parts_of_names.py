"""What looks like a name and is a part of something else: of a sum, a document with a number, another name.

Currencies, the first words of "Press release No. 4/2026", ranks and honours, rooms named after somebody, the "V" of
"V. Corrigendum".
"""

import re
from collections.abc import Sequence

from flows.annotate.names.abbreviations import long_form_before
from flows.annotate.names.capitals import run_from
from flows.annotate.names.name_patterns import BODIES, BUSINESSES, COMPANY_WORDS
from flows.annotate.names.naming import Naming, word_behind, words_before, words_behind
from flows.annotate.names.told_people import HONOURS_BEFORE
from flows.english.function_words import AUXILIARIES
from flows.english.money_words import CODES, SYMBOLS
from flows.english.titles import MODIFIERS, is_office
from flows.english.tokens import Stretch, capitalised, is_hyphen
from flows.english.vocabulary import is_common
from flows.english.word_tables import word_list
from flows.model.annotation import EntityType

_DOCUMENTS = word_list("release statement notice circular report bulletin order decree communique")
ROOMS = word_list(
    "Room Hall Auditorium Building Theatre Theater Library Center Centre Wing Museum Arena Studio Chapel Pavilion"
)
"""Last words of rooms and houses, which may be named after somebody."""
_LONGEST_BUILDING = 5
"""Words behind the name that a building bears."""
_LONGEST_HONOUR = 5
_OF_SUMS = word_list("thousand million billion trillion millions billions m mn bn")
_COINS = word_list("dollar dollars cent cents")
_LETTER_AND_SUM = re.compile(r"[KNPR]\d{1,6}")
_BEFORE_SUMS = word_list(
    "costs cost paid pays pay worth of to from at for than about is was by between and only just"
)
_AFTER_SUMS = word_list("a an per each and in on to for from by or more less")

_NUMBER_OF_PAPER = re.compile(r"(?!(?:19|20)\d\d\Z)\d{3,6}")
_ERRATA = word_list("Corrigendum Corrigenda Erratum Errata Addendum Annex Annexe")
_OUTLINE = re.compile(r"[IVX]{1,5}\.?")


def numbers_a_document(stretch: Stretch, name: Naming) -> bool:
    """Whether it is the first word of what a document is called before its number: "Press release No. 4/2026"."""
    behind = words_behind(stretch, name, 3)
    lone = name.last - name.first == 1 and len(behind) == 3  # noqa: PLR2004 - the kind, "No." and the number
    numbered = (
        lone
        and behind[1].rstrip(".") in {"No", "Nos", "no", "nos"}
        and (behind[2][0].isdigit() or behind[2] == ".")
    )
    return numbered and behind[0] in _DOCUMENTS


def is_in_name_of_building(stretch: Stretch, name: Naming) -> bool:
    """Whether a room or a house is named after somebody: "Ann B. Low Press Briefing Room"."""
    tokens = stretch.tokens
    last = run_from(tokens, name.last, capitalised, _LONGEST_BUILDING)
    whole = name.first == 0 and last == len(tokens)
    named = name.last - name.first > 1 and last > name.last and tokens[last - 1].text in ROOMS
    return named and (stretch.capitals_mean_names or whole)


def is_currency(stretch: Stretch, name: Naming, words: Sequence[str]) -> bool:
    """Whether it belongs to a sum: "HUF 300 million", "5 US dollars", "K500,000", "costs R45"."""
    if len(words) > 1:
        return words[0] in CODES and words[1][0].isdigit()
    around = [token.text for token in stretch.tokens[max(0, name.first - 1) : name.last + 1]]
    behind = around[-1] if name.last < len(stretch.tokens) else "."
    if words[0] in {"US", "U.S."}:
        return behind in _COINS
    if words[0] in CODES or words[0] in SYMBOLS:
        sums = any(word[0].isdigit() or word in _OF_SUMS for word in around)
        return sums or (
            words[0] in CODES and around[0] == "(" and behind == ")" and not _stands_for(stretch, name)
        )
    if not _LETTER_AND_SUM.fullmatch(words[0]):
        return False
    goes_on = behind in {",", "."} and _touches_digit(stretch, name.last)
    return goes_on or (around[0] in _BEFORE_SUMS and (not behind[0].isalpha() or behind in _AFTER_SUMS))


def _stands_for(stretch: Stretch, name: Naming) -> bool:
    """Whether letters in brackets are those of the words before them: "Computer Aided Design (CAD)"."""
    return long_form_before(stretch.tokens, name.first - 1, stretch.words[name.first]) is not None


def _touches_digit(stretch: Stretch, place: int) -> bool:
    """Whether the mark there stands between digits without a space: that of "500,000"."""
    mark, after = stretch.tokens[place], stretch.tokens[place + 1 : place + 2]
    return stretch.tokens[place - 1].end == mark.start and any(
        t.start == mark.end and t.text[0].isdigit() for t in after
    )


def is_rank(stretch: Stretch, name: Naming, words: Sequence[str]) -> bool:
    """Whether it is the rank of who is named behind it, though a firm is called so: "Admiral Low", "Admiral Sir"."""
    behind = word_behind(stretch, name)
    firm = behind in BODIES or behind in COMPANY_WORDS or behind in BUSINESSES
    titles = all(is_office(word) or word.lower() in MODIFIERS for word in words) and is_office(words[-1])
    body = name.type is EntityType.ORGANISATION and stretch.capitals_mean_names
    return body and titles and capitalised(behind) and not firm and not behind.isupper()


def is_honour(stretch: Stretch, name: Naming, words: Sequence[str]) -> bool:
    """Whether it is an honour before or behind a person's name: "Dato' Sri", "William Low, CGH, spoke"."""
    before = words_before(stretch, name, 2)
    behind = word_behind(stretch, name) or "."
    if len(words) > 1:
        return False
    if (words[0], behind) in HONOURS_BEFORE:
        return True
    letters = words[0].isupper() and 1 < len(words[0]) <= _LONGEST_HONOUR and stretch.capitals_mean_names
    return letters and before[1:] == [","] and capitalised(before[0]) and behind in {",", "."}


def is_no_word_of_a_name(stretch: Stretch, name: Naming, words: Sequence[str]) -> bool:
    """Whether it is as the "IS" of "IT IS notified", the "CBP" of "CBP-10488", "V. Corrigendum" or "V of the Act"."""
    before, behind = words_before(stretch, name, 1), words_behind(stretch, name, 2)
    if len(words) == 1:
        verb = words[0].isupper() and words[0].lower() in AUXILIARIES and before != [] and before[0].isupper()
        number = behind[:1] == ["-"] and _NUMBER_OF_PAPER.fullmatch("".join(behind[1:])) is not None
        return verb or (number and words[0].isupper() and is_hyphen(stretch, name.last))
    if _OUTLINE.fullmatch(words[0]) is None:
        return False
    part = name.type is not EntityType.PERSON and words[1] == "of"
    listed = words[-1] not in _ERRATA and not is_common(words[-1])
    alone = name.first == 0 and (stretch.heading or name.last == len(stretch.tokens))
    return part or (alone and name.type is EntityType.PERSON and not listed)
