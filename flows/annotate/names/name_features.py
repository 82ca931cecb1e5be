"""What the recogniser sees of each word: the word, its shape, its endings, its neighbours, the tables.

Training and recognising read the same features; a change here asks for a new model
(`python -m flows.annotate.training.train_recogniser`).
"""

from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from flows.annotate.names.gazetteer import NAME_TABLES, Listed
from flows.english.titles import is_title
from flows.english.tokens import Stretch, capitalised
from flows.english.vocabulary import is_common
from flows.english.word_tables import read_rows, read_words

_NOWHERE = b"-"
_BODIES = frozenset({"O2", "O3"})
"""Kinds of the words that nearly always name bodies."""
_LONGEST_COUNTED = 4
"""Words of a run of capitals that are told apart by number."""


class _Seen(NamedTuple):
    """A word's features for its own place, for the places after and before it, and for two after and two before."""

    own: tuple[bytes, ...]
    behind: tuple[bytes, ...]
    ahead: tuple[bytes, ...]
    far_behind: tuple[bytes, ...]
    far_ahead: tuple[bytes, ...]
    lower: bytes
    shape: bytes
    kind: bytes
    """What it mostly names, in brief."""


_EDGE = _Seen((), (b"-1edge",), (b"+1edge",), (b"-2edge",), (b"+2edge",), _NOWHERE, _NOWHERE, _NOWHERE)


def read_features(stretch: Stretch, listed: Sequence[Listed]) -> list[list[bytes]]:
    """One list of features for each token of a stretch, in UTF-8, as the model holds them."""
    words = [_features_of(token.text) for token in stretch.tokens]
    tables = [_NOWHERE, *_table_tags(len(words), listed), _NOWHERE]
    runs = _run_features(stretch, words)
    padded = [_EDGE, _EDGE, *words, _EDGE, _EDGE]
    beside = [(a.shape + b"|" + b.shape, a.kind + b"|" + b.kind) for a, b in pairwise(padded[1:-1])]
    rows: list[list[bytes]] = []
    for i, here in enumerate(words):
        (shapes, kinds), (next_shapes, next_kinds) = beside[i], beside[i + 1]
        near = (*here.own, *padded[i + 1].behind, *padded[i + 3].ahead)
        far = (*padded[i].far_behind, *padded[i + 4].far_ahead)
        listings = (b"t=" + tables[i + 1], b"t-1=" + tables[i], b"t+1=" + tables[i + 2])
        pairs = (
            b"s-1|s=" + shapes,
            b"s|s+1=" + next_shapes,
            b"K-1|K=" + kinds,
            b"K|K+1=" + next_kinds,
        )
        rows.append([*near, *far, *listings, *pairs, *runs[i]])
    if rows:
        rows[0] += (b"first", b"first|K=" + words[0].kind)
    return rows


def _run_features(stretch: Stretch, words: Sequence[_Seen]) -> list[tuple[bytes, ...]]:
    """What each word of a run of capitals may know of the run: its ends, its length, the words around it."""
    rows: list[tuple[bytes, ...]] = [()] * len(words)
    begin = 0
    while begin < len(words):
        end = begin
        while end < len(words) and capitalised(stretch.tokens[end].text):
            end += 1
        if end > begin:
            shared = _shared_features(words, begin, end)
            for i in range(begin, end):
                rows[i] = (*shared, b"rn=%d|%d" % (_few(end - begin), _few(i - begin)))
        begin = end + 1
    return rows


def _shared_features(words: Sequence[_Seen], begin: int, end: int) -> tuple[bytes, ...]:
    first, last = words[begin], words[end - 1]
    before = words[begin - 1].lower if begin else b"^"
    after = words[end].lower if end < len(words) else b"$"
    return (
        b"rb=" + before,
        b"ra=" + after,
        b"rf=" + first.lower,
        b"rfK=" + first.kind,
        b"rl=" + last.lower,
        b"rlK=" + last.kind,
        b"rbn=%b|%d" % (before, _few(end - begin)),
    )


def _few(count: int) -> int:
    return min(count, _LONGEST_COUNTED)


def _table_tags(count: int, listed: Sequence[Listed]) -> list[bytes]:
    tags = [_NOWHERE] * count
    for name in listed:
        kind = f"{name.entry.type.value}{'' if name.entry.sure else '?'}".encode()
        for i in range(name.first, name.last):
            tags[i] = (b"B" if i == name.first else b"I") + kind
    return tags


@lru_cache(maxsize=200_000)
def _features_of(word: str) -> _Seen:
    # A lone surrogate cannot be written in UTF-8, which the model asks for.
    word = word.encode("utf-8", "replace").decode("utf-8")
    lower = word.lower()
    shape = _shape(word)
    lists = _lists(word)
    kind = word_kinds().get(lower, "")
    cluster = word_clusters().get(lower, "")
    groups = [f"c={cluster}", f"C={cluster[:2]}"] if cluster else []
    groups += [f"k={kind}", f"K={kind[:1]}"] if kind else []
    near = [f"w={lower}", f"s={shape}", *lists, *groups]
    far = [f"w={lower}", f"s={shape}", *groups[:1]]
    ends = (f"p3={lower[:3]}", f"e2={lower[-2:]}", f"e3={lower[-3:]}", f"e4={lower[-4:]}")
    return _Seen(
        own=_encoded("", (*near, *ends)),
        behind=_encoded("-1", near),
        ahead=_encoded("+1", near),
        far_behind=_encoded("-2", far),
        far_ahead=_encoded("+2", far),
        lower=lower.encode(),
        shape=shape.encode(),
        kind=((kind[:1] or ("c" if "common" in lists else "?")) + shape[:1]).encode(),
    )


def _encoded(place: str, features: Sequence[str]) -> tuple[bytes, ...]:
    return tuple((place + feature).encode() for feature in features)


def _shape(word: str) -> str:
    """The kinds of its characters, repeated kinds once: Xx, X, x, 9, X.X."""
    shape: list[str] = []
    for character in word[:24]:
        if character.isupper():
            kind = "X"
        elif character.isalpha():
            kind = "x"
        elif character.isdigit():
            kind = "9"
        else:
            kind = character
        if not shape or shape[-1] != kind:
            shape.append(kind)
    single = len(word) == 1
    return "".join(shape) + ("1" if single else "")


def _lists(word: str) -> list[str]:
    lists: list[str] = []
    if word in read_words("given_names.txt"):
        lists.append("given")
    if word in read_words("surnames.txt"):
        lists.append("surname")
    if word in read_words("ordinary_words.txt"):
        lists.append("ordinary")
    if is_common(word):
        lists.append("common")
    if is_title(word):
        lists.append("title")
    return lists


@cache
def word_kinds() -> dict[str, str]:
    """What words in small letters mostly name: the letter of a kind, then how sure that is."""
    return {
        word: kind
        for kind, words in read_rows(NAME_TABLES / "word_kinds.tsv", 2)
        for word in words.split(" ")
    }


@cache
def word_clusters() -> dict[str, str]:
    """The groups of frequent words, in small letters."""
    return {row[0]: row[1] for row in read_rows(NAME_TABLES / "word_clusters.tsv", 2)}


def is_plain_word(word: str) -> bool:
    """Whether a frequent word names nothing in particular: "Pillar", not "Paris"."""
    small = word.lower()
    return small in word_clusters() and small not in word_kinds()


def is_body_by_use(word: str) -> bool:
    """Whether words of like use nearly always name bodies: "Alstom"."""
    return word_kinds().get(word.lower(), "")[:2] in _BODIES
