"""Words and marks of a sentence with their offsets, as the name finders read them.

Typographic quotation marks and dashes are read as their plain counterparts, one character for one, so
that every offset still indexes the document's own text.
"""

import re
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from operator import attrgetter
from typing import NamedTuple

from flows.model.annotation import AnnotatedDocument
from flows.model.document import HEADING_ROLES, Role
from flows.model.spans import Span

_IMPORTANT_WORD = 4
"""Letters from which a word of a heading in title case is capitalised."""
_LETTERS_TO_JUDGE_BY = 8
_FEWEST_OF_LINE = 4
_LONGEST_RUN_IN = 14
"""Tokens of a heading that stands before its paragraph, with a colon."""
LONGEST_STRETCH = 250
"""Tokens read at a time; a longer sentence (a table, a list without stops) is read in stretches."""

_PLAIN = str.maketrans(
    {
        "\N{RIGHT SINGLE QUOTATION MARK}": "'",
        "\N{LEFT SINGLE QUOTATION MARK}": "'",
        "\N{MODIFIER LETTER APOSTROPHE}": "'",
        "\N{MODIFIER LETTER TURNED COMMA}": "'",
        "\N{LEFT DOUBLE QUOTATION MARK}": '"',
        "\N{RIGHT DOUBLE QUOTATION MARK}": '"',
        "\N{DOUBLE LOW-9 QUOTATION MARK}": '"',
        "\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}": '"',
        "\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}": '"',
        "\N{EN DASH}": "-",
        "\N{HYPHEN}": "-",
        "\N{NON-BREAKING HYPHEN}": "-",
        "\N{MINUS SIGN}": "-",
    }
)
_TOKEN = re.compile(
    r"""
      [a-z]+(?=[\s,])                                 # most words
    | [A-Z]{1,3}\$                                    # US$ is a currency, not a country
    | (?:[A-Z]\.)+[A-Z](?![\w.])                      # U.S without its last stop
    | (?:[A-Za-z]\.){2,}                              # U.S.  J.K.
    | (?:MR|MRS|MS|DR|Mr|Mrs|Ms|Mx|Dr|JUDr|MUDr|PhDr|RNDr|Ing|Mgr|Prof|Gen|Lt|Col|Maj|Capt|Cmdr|Adm|Sgt|Sen|Rep|Gov|Rev
       |Hon|Pres|Amb|St|Mt|Ft|Jr|Sr|Inc|Corp|Ltd|Co|Bros|Dept|Univ)\.
    | (?:PROF|GEN|LT|COL|MAJ|CAPT|CMDR|ADM|SGT|SEN|REP|GOV|REV|HON|PRES|AMB|ST)\.(?=\s[A-Z]{2})
    | [A-Z]\.(?=\s?[A-Z])                             # George W. Bush
    | '[sS](?![^\W_])                                 # the possessive stands alone
    | \d[\d.,]*\d
    | [^\W_](?:[^\W_]|[\u0300-\u036f])*(?:'(?![sS](?![^\W_]))[^\W_]+)*
    | \S
    """,
    re.VERBOSE,
)


class Token(NamedTuple):
    """A word or mark: its text in plain characters and its place in the document."""

    text: str
    start: int
    end: int


_TEXT = attrgetter("text")


@dataclass(frozen=True, slots=True, eq=False)
class Stretch:
    """A sentence (or a part of a very long one) in tokens, and what its capitals are worth.

    `heading` says that it is a title or heading; `capitals_mean_names` is False where every important word
    is capitalised anyway (a heading in title case, a line in capitals); `all_capitals` for the latter.
    """

    tokens: tuple[Token, ...]
    heading: bool = False
    capitals_mean_names: bool = True
    all_capitals: bool = False
    words: tuple[str, ...] = field(init=False, repr=False)
    """The texts of the tokens."""
    vocabulary: frozenset[str] = field(init=False, repr=False)
    """The same, each once."""
    capitals: tuple[int, ...] = field(init=False, repr=False)
    """Where words begin with a capital letter."""

    def __post_init__(self) -> None:
        words = tuple(map(_TEXT, self.tokens))
        object.__setattr__(self, "words", words)
        object.__setattr__(self, "vocabulary", frozenset(words))
        capitals = tuple([place for place, word in enumerate(words) if word[0].isupper()])
        object.__setattr__(self, "capitals", capitals)

    def has_any(self, wanted: AbstractSet[str]) -> bool:
        """Whether one of these words stands in it."""
        return not self.vocabulary.isdisjoint(wanted)

    def places_of(self, wanted: AbstractSet[str]) -> list[int]:
        """Where these words stand. Most stretches have none of them, which is told without reading the stretch."""
        if self.vocabulary.isdisjoint(wanted):
            return []
        return [place for place, word in enumerate(self.words) if word in wanted]

    def span(self, first: int, last: int) -> Span:
        """The characters from token `first` up to, not including, token `last`."""
        return Span(self.tokens[first].start, self.tokens[last - 1].end)


def read_stretches(document: AnnotatedDocument) -> tuple[Stretch, ...]:
    """All sentences and headings of a document in order; code is left out."""
    stretches: list[Stretch] = []
    for span, heading in _reading_units(document):
        tokens = read_tokens(document.text, span)
        for begin in range(0, len(tokens), LONGEST_STRETCH):
            part = tuple(tokens[begin : begin + LONGEST_STRETCH])
            capitals = _all_capitals(part)
            telling = not capitals and not (heading and _title_case(part))
            stretches.append(Stretch(part, heading, telling, capitals))
    return tuple(stretches)


def read_tokens(text: str, span: Span) -> list[Token]:
    """The tokens of `text` inside `span`."""
    plain = text[span.start : span.end].translate(_PLAIN)
    base = span.start
    return [
        Token(plain[(at := m.span())[0] : at[1]], base + at[0], base + at[1]) for m in _TOKEN.finditer(plain)
    ]


def plain_words(name: str) -> list[str]:
    """The token texts of a name, as the tables hold it."""
    return [token.text for token in read_tokens(name, Span(0, len(name)))]


def capitalised(word: str) -> bool:
    """Whether a word begins with a capital letter."""
    return word[:1].isupper()


def is_hyphen(stretch: Stretch, position: int) -> bool:
    """A dash that touches the words on both sides; one that stands free parts them."""
    tokens = stretch.tokens
    if tokens[position].text != "-" or not 0 < position < len(tokens) - 1:
        return False
    here = tokens[position]
    return tokens[position - 1].end == here.start and tokens[position + 1].start == here.end


def titled_tokens(stretch: Stretch) -> int:
    """How many tokens from the first are a heading in title case: all of them, or those before a colon, or none.

    A line of some words in title case that does not end like a sentence counts as one.
    """
    tokens = stretch.tokens
    if not stretch.capitals_mean_names or (
        len(tokens) >= _FEWEST_OF_LINE and tokens[-1].text.isalnum() and _title_case(tokens)
    ):
        return len(tokens)
    begun = tokens[:_LONGEST_RUN_IN]
    colon = next((place for place, token in enumerate(begun) if token.text == ":"), 0)
    words = sum(token.text.isalpha() for token in begun[:colon])
    return colon if words > 1 and _title_case(begun[:colon]) else 0


def _reading_units(document: AnnotatedDocument) -> list[tuple[Span, bool]]:
    segments = document.segmentation.segments
    if not segments:
        return [(span, False) for span in lines_of(document.text)]
    units: list[tuple[Span, bool]] = []
    for segment in segments:
        if segment.role is Role.CODE:
            continue
        heading = segment.role in HEADING_ROLES
        units.extend((span, heading) for span in segment.sentences or (segment.span,))
    return units


def lines_of(text: str) -> list[Span]:
    """The lines of a text that are not empty."""
    spans: list[Span] = []
    start = 0
    for line in text.split("\n"):
        if line.strip():
            spans.append(Span(start, start + len(line)))
        start += len(line) + 1
    return spans


def _title_case(tokens: tuple[Token, ...]) -> bool:
    """Whether (nearly) every word of four letters or more is capitalised."""
    words = [token.text for token in tokens if len(token.text) >= _IMPORTANT_WORD and token.text.isalpha()]
    return sum(capitalised(word) for word in words) >= 0.8 * len(words)


def _all_capitals(tokens: tuple[Token, ...]) -> bool:
    words = [token.text for token in tokens if len(token.text) > 1 and token.text.isalpha()]
    letters, in_capitals = sum(map(len, words)), sum(map(len, filter(str.isupper, words)))
    return len(words) > 1 and letters > _LETTERS_TO_JUDGE_BY and in_capitals >= 0.8 * letters
