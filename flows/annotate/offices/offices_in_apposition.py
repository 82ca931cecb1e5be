"""Offices with what they are of, before a comma and their holder: "the governor of the Bank of England, Ann Low,".

Also "As finance minister, Ann Low ...": the office behind "as", the holder behind the comma.
"""

from collections.abc import Sequence

from flows.annotate.frames.event_verbs import PAST_FORMS, is_past_form
from flows.annotate.names.fields_of_government import commas_in_rows
from flows.annotate.names.letters_behind_names import place_behind_letters
from flows.annotate.names.naming import Naming, word_behind
from flows.annotate.offices.descriptions import is_profession, without_whole
from flows.english.function_words import (
    ARTICLES,
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
)
from flows.english.speech_cues import CUE_FORMS
from flows.english.titles import ADDRESS, MODIFIERS, SPOKESPEOPLE, is_office
from flows.english.tokens import Stretch, Token, capitalised, is_hyphen
from flows.english.word_tables import word_list
from flows.model.annotation import EntityType
from flows.model.spans import Span

_LONGEST = 18
"""Tokens of an office with what it is of."""
_DETERMINERS = ARTICLES | POSSESSIVES | {"this", "that"}
_TITLES = ADDRESS | word_list(
    """
    Professor Doctor Engineer Reverend Father Rabbi Imam Bishop Archbishop Cardinal Sister Brother Judge Justice General
    Admiral Colonel Captain Brigadier Major Lieutenant Commander Commodore Marshal Sergeant Sheikh Sheikha Prince
    Princess Crown
    """
)
"""What may stand between the comma and the name."""
_OF = frozenset({"of", "for"})
_LEADS = _OF | {"to", "at", "in", "on"}
"""What leads in what an office is of."""
_ENDS = frozenset({",", ".", ";", ":", "(", ")", '"', "?", "!", "\N{EM DASH}"})
_KIN = word_list(
    """
    wife husband widow son daughter brother sister father mother partner ally friend rival critic predecessor successor
    """
)
_LEADING_IN = frozenset({"by", "with", "from"})
"""Before an office with a capital and no article: "opened by HM Coroner for the Calder Valley, Dr Low"."""
_BEING = word_list("is was 's became remains as")
_SUPPOSING = word_list("would will could might may should can")
_MOST_ADJECTIVES = 2
COUNTERPART = "counterpart"
"""Who holds the same office elsewhere: "her Dutch counterpart"."""
_NO_ADJECTIVES = PREPOSITIONS | CONJUNCTIONS | DETERMINERS | CUE_FORMS
_ADJECTIVAL = ("ed", "ing", "ive", "ent", "ant", "al", "ful", "ous", "ic", "ly", "en")
"""Endings of what may stand before an office: "ousted", "prospective"."""
_NEVER_INSIDE = (
    (AUXILIARIES | PRONOUNS | SUBORDINATORS | word_list("said says told who which")) - _LEADS - {"'s"}
)


def office_in_apposition(stretch: Stretch, name: Naming, names: Sequence[Naming]) -> Span | None:
    """The office that stands before a comma and the name, or None."""
    tokens = stretch.tokens
    comma = name.first - 1
    while comma > 0 and (tokens[comma].text in _TITLES or tokens[comma].text == "the"):
        comma -= 1
    if comma < 1 or tokens[comma].text != ",":
        return None
    if tokens[0].text == "As":
        return _behind_as(stretch, comma, name, names)
    if _is_in_a_row(stretch, name, names):
        return None
    first = _begin(stretch, comma, names)
    if first is None or is_of_another(tokens, first) or _are_listed(tokens, first, name.last):
        return None
    begin = _behind_another(tokens, first, comma)
    return stretch.span(without_whole(tokens, begin, comma), comma)


def _are_listed(tokens: Sequence[Token], first: int, behind: int) -> bool:
    """Whether holders and offices stand in a row: "the Prime Minister, the Chancellor, Ann Low, Secretary Webster"."""
    before = tokens[first - 2].text if first > 1 and tokens[first - 1].text.lower() in _DETERMINERS else ""
    goes_on = behind + 1 < len(tokens) and tokens[behind].text == ","
    return (
        before == ","
        and goes_on
        and (capitalised(tokens[behind + 1].text) or tokens[behind + 1].text == "the")
    )


def _behind_another(tokens: Sequence[Token], first: int, last: int) -> int:
    """Where the office begins behind what only stands before it: "vote" in "after the vote US Secretary of State"."""
    head = next(i for i in range(first, last) if _is_head(tokens, i, first))
    for place in range(head - 1, first - 1, -1):
        word = tokens[place].text
        noun = word.islower() and word.isalpha() and word not in MODIFIERS and not word.endswith(_ADJECTIVAL)
        parts = word == "and" or noun
        if parts and capitalised(tokens[place + 1].text):
            return place + 1
    return first


def is_of_another(tokens: Sequence[Token], first: int) -> bool:
    """Whether who holds the office at `first` is another than who is meant: "the wife of the president, Ann Low"."""
    place = first - 1 if first > 0 and tokens[first - 1].text.lower() in _DETERMINERS else first
    led = place > 1 and tokens[place - 1].text in _LEADS
    if not led:
        return False
    head = place - 2
    if head > 1 and tokens[head - 1].text in _OF and is_office(tokens[head - 2].text):
        head -= 2  # "chief of staff to the minister"
    other = is_office(tokens[head].text) or tokens[head].text.lower() in _KIN
    return other and not is_predicate(tokens, head)


def is_predicate(tokens: Sequence[Token], place: int) -> bool:
    """Whether a word says who somebody before it is, and no one else: "Lee is the wife of the president, Paul Low"."""
    article = place - (place > 0 and tokens[place - 1].text in {"the", "a", "an"}) - 1
    return article >= 0 and tokens[article].text in _BEING


def _behind_as(stretch: Stretch, comma: int, name: Naming, names: Sequence[Naming]) -> Span | None:
    """The office of "As finance minister, Ann Low cut taxes"; of what she would do it says nothing."""
    tokens = stretch.tokens
    behind = word_behind(stretch, name)
    first = 1 + (tokens[1].text in _DETERMINERS)
    is_office_held = (
        behind not in _SUPPOSING and first < comma and _is_office_of(stretch, first, comma, names)
    )
    return stretch.span(first, comma) if is_office_held else None


def _is_in_a_row(stretch: Stretch, name: Naming, names: Sequence[Naming]) -> bool:
    """Whether the name is one of several people in a row and not the end of an apposition."""
    tokens = stretch.tokens
    place = place_behind_letters(tokens, name.last)
    after = tokens[place].text if place < len(tokens) else "."
    if after not in _ENDS:
        return True
    joined = place + 1 < len(tokens) and tokens[place + 1].text in {"and", "or", "&"}
    people = [n.first for n in names if n.type is EntityType.PERSON]
    return after == "," and joined and any(name.last < place <= name.last + 3 for place in people)


def _begin(stretch: Stretch, comma: int, names: Sequence[Naming]) -> int | None:
    """Where the office before a comma begins, behind the article that is the nearest to make it whole."""
    tokens = stretch.tokens
    found: int | None = None
    inside = commas_in_rows(stretch)
    for place in range(comma - 1, max(-1, comma - _LONGEST), -1):
        word = tokens[place].text
        if place in inside:
            continue
        if word in _ENDS or (word.lower() in _NEVER_INSIDE and not word.isupper()):
            break
        article = word.lower() in _DETERMINERS
        begin = place + 1 if article else place
        owner = any(n.first == place and tokens[n.last].text == "'s" for n in names)
        led = word[0].isupper() and tokens[place - 1].text in _LEADING_IN
        if not (article or owner or led or place == 0) or not _is_office_of(stretch, begin, comma, names):
            continue
        if found is None or _passes_on(tokens, begin, found):
            found = begin
    return found


def _passes_on(tokens: Sequence[Token], first: int, inner: int) -> bool:
    """Whether an outer office speaks for the inner one."""
    return any(token.text.lower() in SPOKESPEOPLE for token in tokens[first:inner])


def _is_office_of(stretch: Stretch, first: int, last: int, names: Sequence[Naming]) -> bool:
    """Whether tokens are an office alone or with what it is of, and name no other person."""
    tokens = stretch.tokens
    owned = {n.last for n in names if n.last < last and tokens[n.last].text == "'s"}
    inside = [n for n in names if first <= n.first < last]
    if any(n.type is EntityType.PERSON and n.last not in owned for n in inside):
        return False
    covered = {i for n in inside for i in range(n.first, n.last)}
    head = next(
        (i for i in range(first, last) if _is_head(tokens, i, first) and not _goes_on(tokens, i, last)), None
    )
    if head is None or not _all_modify(stretch, range(first, head), covered):
        return False
    rest = tokens[head + 1 : last]
    return not _is_clause(rest) and (not rest or (rest[0].text in _LEADS and len(rest) > 1))


def _is_clause(words: Sequence[Token]) -> bool:
    """Whether a verb stands among the words behind the head of an office: "judge on Monday sentenced a nurse"."""
    for place, token in enumerate(words):
        if token.text in PAST_FORMS:
            return True
        after = words[place + 1].text if place + 1 < len(words) else ""
        takes_object = after.lower() in DETERMINERS | PRONOUNS
        if takes_object and token.text.islower() and is_past_form(token.text):
            return True
    return False


def _is_head(tokens: Sequence[Token], place: int, first: int) -> bool:
    """Whether a word is an office or a profession, or a counterpart with what tells whose: "Dutch counterpart"."""
    word = tokens[place].text
    return is_office(word) or is_profession(word) or (word == COUNTERPART and place > first)


def _all_modify(stretch: Stretch, places: range, covered: set[int]) -> bool:
    """Whether the words before the head of an office belong to it; two may be any adjectives: "first female"."""
    others = [stretch.tokens[i].text for i in places if not _modifies(stretch, i, covered)]
    return len(others) <= _MOST_ADJECTIVES and all(
        word.islower() and word not in _NO_ADJECTIVES for word in others
    )


def _goes_on(tokens: Sequence[Token], head: int, last: int) -> bool:
    """Whether an office is only the first word of a longer one: "chief" of "chief executive"."""
    after = tokens[head + 1].text if head + 1 < last else ""
    return after not in _LEADS and after != ""


def _modifies(stretch: Stretch, place: int, covered: set[int]) -> bool:
    """Whether a word before the head of an office can belong to it."""
    word = stretch.tokens[place].text
    known = word.lower() in MODIFIERS or is_office(word) or is_hyphen(stretch, place)
    joined = word in {"and", "'s"} or stretch.tokens[place + 1].text == "'s"
    return place in covered or known or joined or capitalised(word)
