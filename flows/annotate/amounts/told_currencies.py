"""Currencies that no table knows, told from the text: a rare word behind sum after sum, "1.84 billion saldos".

"Crowns" is such a word too: it names currencies of several countries, and what kings wear and champions win.
"""

import re
from collections import Counter
from functools import lru_cache

from flows.annotate.amounts.amount_patterns import AmountPattern, sums_in
from flows.annotate.amounts.measure_words import UNIT_WORDS
from flows.english.money_words import NAMES
from flows.english.number_words import SCALE
from flows.english.vocabulary import RAREST, know_word
from flows.english.word_tables import word_list

_NUMBERED = re.compile(
    rf"(?<![\w.,])(?P<number>\d[\d.,]{{0,15}}\d|\d)(?P<scale> {SCALE})? (?P<word>[a-z]{{3,14}}s)\b"
)
_LINK_BEFORE = re.compile(r"(?:\d|\b(?:of|in|per|million|billion|trillion|thousand)|\()[ -]\Z")
_AMBIGUOUS = frozenset({"crowns"})
"""Known words that name currencies, among other things."""
_MONEY = word_list(
    """
    cost costs costing worth price priced pay pays paid paying fee fees charge charges charged charging tax taxes fine
    fined profit profits loss revenue revenues income earnings loan loans lend lent borrow borrowed debt debts dividend
    dividends budget capital ebitda spend spends spent spending invest invested investment wage wages salary salaries
    rent subsidy subsidies grant grants fund funds funding relief rate rates reserves bond bonds turnover expenditure
    """
)
_MEASURED = re.compile(
    r"\b(?:costs?|costing|worth|price|profits?|loss(?:es)?|revenues?|income|earnings|debt|dividends?|budget|capital|"
    r"ebitda|turnover|expenditure|reserves|wages?|salar(?:y|ies)|rent|fees?|loans?|tax(?:es)?|subsid(?:y|ies)|grants?|deficit|"
    r"surplus|injection|investment)(?: (?:was|were|is|are|of|at|to|by|will|would|be|been|has|had|stood|rose|fell|grew|"
    r"reached|came|about|around|some|nearly|almost|over|at least|up|down|more than)){0,4} \Z"
)
"""What is measured in money alone, right before a sum."""
_REACH = 60
_AROUND = 120
"""Characters on either side of a sum in which a word of money stands."""
_WORDS = re.compile(r"[a-z]{3,15}")
_PER = re.compile(r" (?:per|an?|each|apiece)\b")
_FEWEST = 2
_BEFORE = 12


@lru_cache(maxsize=8)
def told_currencies(text: str) -> str:
    """The expression of the names of such currencies in a text; empty where it has none.

    A rare word must stand behind two numbers, one of them with a scale and one what a profit, a price or the like is,
    and hardly ever without a number: people and things are also told of as "the subscribers". Words of money must
    stand beside most of them.
    """
    found: Counter[str] = Counter()
    scaled: set[str] = set()
    beside: Counter[str] = Counter()
    sums: Counter[str] = Counter()
    for match in _NUMBERED.finditer(text):
        word = match["word"]
        if _may_name(word):
            found[word] += 1
            scaled |= {word} if match["scale"] else set()
            beside[word] += _is_beside_money(text, match)
            sums[word] += (
                _MEASURED.search(text[max(0, match.start() - _REACH) : match.start()].lower()) is not None
            )
    names = [
        word
        for word, times in found.items()
        if 2 * beside[word] > times
        and (word in _AMBIGUOUS or (times >= _FEWEST and word in scaled and sums[word] >= 1))
    ]
    return "|".join(f"{name}?" for name in sorted(names) if _stands_by_numbers(text, name))


@lru_cache(maxsize=32)
def pattern_of(names: str) -> AmountPattern:
    """How sums in the currencies of an expression are written."""
    return sums_in(names)


def _may_name(word: str) -> bool:
    if word in _AMBIGUOUS:
        return True
    singular = word.removesuffix("s")
    known = word in UNIT_WORDS or singular in NAMES or word in NAMES
    return not known and know_word(word).weight >= RAREST


def _is_beside_money(text: str, match: re.Match[str]) -> bool:
    around = text[max(0, match.start() - _AROUND) : match.end() + _AROUND].lower()
    return _PER.match(text, match.end()) is not None or not _MONEY.isdisjoint(_WORDS.findall(around))


def _stands_by_numbers(text: str, name: str) -> bool:
    """Whether a word stands behind numbers or "in" and "of" in most places."""
    places = [match.start() for match in re.finditer(rf"\b{name}\b", text)]
    linked = sum(_LINK_BEFORE.search(text, max(0, p - _BEFORE), p) is not None for p in places)
    return 4 * linked >= 3 * len(places)
