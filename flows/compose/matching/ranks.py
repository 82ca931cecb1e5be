"""What tells two statements apart though nearly all their words are the same: which of a row each speaks of, and what
one of them sets aside.

"The sixty-sixth session" is not "the sixty-seventh"; "in Hull, not Leeds" is no word for Leeds.
"""

import re
from collections.abc import Iterator

from flows.compose.matching.statement import stem
from flows.english.number_words import FIRST_NINE, TENS
from flows.english.word_tables import word_list
from flows.model.spans import Span

_TEENS = "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
_RANKS = {word: number for number, word in enumerate((*FIRST_NINE, *_TEENS.split()), 1)}
_RANKS |= {
    f"{ten}-{one}": 10 * number + digit
    for number, ten in enumerate(TENS, 2)
    for digit, one in enumerate(FIRST_NINE, 1)
}
_RANKS |= {f"{ten.removesuffix('y')}ieth": 10 * number for number, ten in enumerate(TENS, 2)}
_RANK = re.compile(
    r"\b(?P<rank>\d{1,3}(?=(?:st|nd|rd|th)\b)|[a-z]{3,7}-[a-z]{5,7}|[a-z]{5,11})(?:st|nd|rd|th)? (?P<noun>[a-z]{3,})",
    re.IGNORECASE,
)
_NO_NOUN = frozenset(
    word_list("time and are was were the largest most best highest biggest lowest place half")
)
"""Behind a rank, what is no member of a row: "for the first time", "the second largest"."""
_WORD = r"[\w’'-]+(?:[.,:]\d+)*"
_SET_ASIDE = re.compile(
    r", (?:and )?not (?!only\b|just\b|least\b|to\b|because\b|that\b|yet\b|all\b|including\b|counting\b|even\b|so\b)"
    rf"(?P<words>(?:{_WORD} ){{0,4}}?{_WORD})"
    r"(?: as (?:[a-z]+ ){0,2}(?:reported|stated|said|announced|thought|given|told))?(?=[.,;:](?!\d)|\s*\Z)"
    r"|(?<!\bmore )\b(?:rather than|instead of) (?P<chosen>(?!\bthat\b)(?:[\w’'-]+ ){0,3}[\w’'-]+)"
)
_QUOTED = r"[“\"‘']{}[”\"’']"
_STATE = r"[a-z]{2,20}(?:[ -][a-z]{2,20}){0,2}"
_LEFT = re.compile(
    rf"\bto {_QUOTED.format(_STATE)} from {_QUOTED.format(f'(?P<words>{_STATE})')}"
    rf"|\bfrom {_QUOTED.format(f'(?P<first>{_STATE})')} to {_QUOTED.format(_STATE)}"
)
"""A state in its own words that something is no longer in: 'raised to "hold" from "sell"'."""
_VERB = re.compile(r"\b(?:is|are|was|were|has|have|had|do|does|did|will|would|can|could|be|been)\b")


def ranks_in(words: str) -> frozenset[tuple[str, int]]:
    """The members of rows that words name: "session" with 66."""
    found: set[tuple[str, int]] = set()
    for match in _RANK.finditer(words):
        written, noun = match["rank"].lower(), match["noun"].lower()
        number = int(written) if written.isdecimal() else _RANKS.get(written)
        if number and noun not in _NO_NOUN:
            found.add((stem(noun), number))
    return frozenset(found)


def are_of_other_ranks(one: frozenset[tuple[str, int]], other: frozenset[tuple[str, int]]) -> bool:
    """Whether two statements name other members of one row, and none in common."""
    rows = {noun for noun, _ in one} & {noun for noun, _ in other}
    return any(
        {number for noun, number in one if noun == row}.isdisjoint(n for noun, n in other if noun == row)
        for row in rows
    )


def set_aside(text: str, sentence: Span) -> Iterator[Span]:
    """The few words that a sentence sets aside, without a verb: "in November, not [in June]"; the state left behind."""
    for match in _SET_ASIDE.finditer(text, sentence.start, sentence.end):
        group = "words" if match["words"] else "chosen"
        if not _VERB.search(match[group]):
            yield Span(*match.span(group))
    for match in _LEFT.finditer(text, sentence.start, sentence.end):
        yield Span(*match.span("words" if match["words"] else "first"))
