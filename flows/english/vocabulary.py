"""Words of English prose: how they are told apart, how common they are, of what kind, which carry no meaning.

The table words.txt says of each of the commonest words how many stretches of prose hold it and how it is used
(`flows.annotate.training.make_word_table` makes it). A word that is not in the table is rare; its ending tells its use.
"""

import re
from enum import StrEnum
from functools import cache, lru_cache
from typing import NamedTuple

from flows.english.word_tables import WORD_TABLES, read_rows, read_words, word_list
from flows.model.spans import Span

TABLE = "words.txt"
RAREST = 14.0
"""The weight of a word that the table does not know, in bits."""
_WORDS_REMEMBERED = 20_000
"""The words of prose come again and again."""
_TOKEN = re.compile(r"(?:[A-Za-z]\.){2,}|[^\W_]+(?:[.&+’'\N{NON-BREAKING HYPHEN}-][^\W_]+)*")
_POSSESSIVE = re.compile(r"[’'][sS]$")
_ADJECTIVE = re.compile(r"(?:al|ive|ous|ic|able|ible|ful|less|ary|ish|led|based|wide|backed|style)$")
_VERB_OR_ADVERB = re.compile(r"(?:ly|ed|ing|ise|ize|ises|izes)$")


class Use(StrEnum):
    """How a word is mostly used, as far as its neighbours tell."""

    NOUN = "n"
    """Can end a noun phrase."""
    MODIFIER = "m"
    """Stands before nouns."""
    OTHER = "o"
    """A verb, an adverb, a word without meaning of its own: no part of a noun phrase."""


class Word(NamedTuple):
    """A word of a text without possessive: as it stands, where, in small letters, and whether it had one."""

    text: str
    start: int
    end: int
    form: str
    possessive: bool


class Known(NamedTuple):
    """What is known of a word: how much its presence tells, in bits, and its use."""

    weight: float
    use: Use


STOP_WORDS = word_list("""
    a about above according across after again against ago all almost along already also although always am amid among
    an and another any anyone anything are around as aside at away back be became because become been before began
    behind being below besides between beyond both but by called came can cannot certain come could despite did do
    does doing done down due during each earlier either else even ever every everything except far few first following
    for former from further get give given go going gone got had has have having he her here hers herself him himself
    his how however i if in including indeed instead into is it its itself just kind know known last late later least
    less let like likely lot made make makes making many may me mean meanwhile might mine more moreover most much must
    my myself near nearly need neither never next no nobody none nor not nothing now of off often on once one only onto
    or other others otherwise our ours out over own part per perhaps put quite rather really s said same say saying
    says second see seem seemed seems seen several shall she should since so some something sometimes soon still such
    t take taken tell than that the their theirs them themselves then there therefore these they thing things this
    those though three through throughout thus time times to today together told tomorrow too toward towards two
    under unless until up upon us use used using very via want was way ways we well went were what whatever when where
    whereas whether which while who whole whom whose why will with within without would year years yes yesterday yet
    you your yours yourself mr mrs ms dr lot bit able number amount ms. mr. type types percent cent hundred
    thousand million billion trillion january february march april may june july august september october november
    december monday tuesday wednesday thursday friday saturday sunday day days week weeks month months
""")
"""Words that say nothing about what a text is about."""


def read_words_in(text: str, span: Span) -> list[Word]:
    """All words and numbers of the text inside a span, in order."""
    words: list[Word] = []
    for match in _TOKEN.finditer(text, span.start, span.end):
        full, start = match.group(), match.start()
        bare = _bare(full)
        words.append(Word(bare, start, start + len(bare), _form(bare), bare != full))
    return words


def forms_in(text: str, span: Span) -> list[str]:
    """The same words in small letters, without their places."""
    return [_form(_bare(word)) for word in _TOKEN.findall(text, span.start, span.end)]


def count_words(text: str, span: Span) -> int:
    """How many they are."""
    return len(_TOKEN.findall(text, span.start, span.end))


def _bare(word: str) -> str:
    return _POSSESSIVE.sub("", word) if "'" in word or "’" in word else word


def _form(word: str) -> str:
    return word.lower().replace("’", "'")


@lru_cache(maxsize=_WORDS_REMEMBERED)
def know_word(form: str) -> Known:
    """What is known of a word in small letters: from the table, from its singular, else from its ending."""
    table = _table()
    known = table.get(form) or table.get(form.removesuffix("s"))
    if known:
        return known
    if _VERB_OR_ADVERB.search(form):
        return Known(RAREST, Use.OTHER)
    return Known(RAREST, Use.MODIFIER if _ADJECTIVE.search(form) else Use.NOUN)


@lru_cache(maxsize=_WORDS_REMEMBERED)
def stem_of(form: str) -> str:
    """A word in small letters without the ending of the plural."""
    if len(form) < 4 or form.endswith(("ss", "us", "is")):  # noqa: PLR2004 - "gas" and the like stay whole
        return form
    if form.endswith("ies") and len(form) > 4:  # noqa: PLR2004
        return form[:-3] + "y"
    return form.removesuffix("s")


def is_common(word: str) -> bool:
    """Whether a word is an ordinary one, with a capital or without."""
    return word.lower() in read_words("common_words.txt")


@lru_cache(maxsize=_WORDS_REMEMBERED)
def is_telling(form: str) -> bool:
    """Whether a word says something about what its text is about."""
    return form not in STOP_WORDS and any(c.isalpha() for c in form) and len(form) > 1


@cache
def _table() -> dict[str, Known]:
    rows = read_rows(WORD_TABLES / TABLE, 3)
    return {word: Known(float(weight), Use(use)) for weight, use, words in rows for word in words.split(" ")}
