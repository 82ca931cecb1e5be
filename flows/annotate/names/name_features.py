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
    kind: bytes
    """What it mostly names, in brief."""
    sort: tuple[bytes, bytes]
    """Its shape and what it names."""


_EDGE = _Seen(
    (), (b"-1edge",), (b"+1edge",), (b"-2edge",), (b"+2edge",), _NOWHERE, _NOWHERE, (_NOWHERE, _NOWHERE)
)
_SORTS_REMEMBERED = 20_000
"""Pairs of neighbours by their shapes and kinds, of which there are few."""


def read_features(stretch: Stretch, listed: Sequence[Listed]) -> list[list[bytes]]:
    """One list of features for each token of a stretch, in UTF-8, as the model holds them."""
    words = [_features_of(word) for word in stretch.words]
    padded = [_EDGE, _EDGE, *words, _EDGE, _EDGE]
    beside = [_beside(a.sort, b.sort) for a, b in pairwise(padded[1:-1])]
    around = zip(
        words, padded[1:], padded[3:], padded, padded[4:],
        _table_features(len(words), listed), beside, beside[1:], _run_features(stretch, words),
        strict=False,
    )  # fmt: skip
    rows = [
        [
            *here.own,
            *before.behind,
            *after.ahead,
            *far_before.far_behind,
            *far_after.far_ahead,
            *tables,
            *with_before[0],
            *with_after[1],
            *run,
        ]
        for here, before, after, far_before, far_after, tables, with_before, with_after, run in around
    ]
    if rows:
        rows[0] += (b"first", b"first|K=" + words[0].kind)
    return rows


@lru_cache(maxsize=_SORTS_REMEMBERED)
def _beside(
    before: tuple[bytes, bytes], after: tuple[bytes, bytes]
) -> tuple[tuple[bytes, bytes], tuple[bytes, bytes]]:
    """What a word knows of itself and the one before it, and what that one knows of both."""
    shapes, kinds = (a + b"|" + b for a, b in zip(before, after, strict=True))
    return (b"s-1|s=" + shapes, b"K-1|K=" + kinds), (b"s|s+1=" + shapes, b"K|K+1=" + kinds)


def _run_features(stretch: Stretch, words: Sequence[_Seen]) -> list[tuple[bytes, ...]]:
    """What each word of a run of capitals may know of the run: its ends, its length, the words around it."""
    rows: list[tuple[bytes, ...]] = [()] * len(words)
    end = 0
    for begin in stretch.capitals:
        if begin < end:
            continue
        end = begin + 1
        while end < len(words) and capitalised(stretch.words[end]):
            end += 1
        shared = _shared_features(words, begin, end)
        for i in range(begin, end):
            rows[i] = (*shared, b"rn=%d|%d" % (_few(end - begin), _few(i - begin)))
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


def _table_features(count: int, listed: Sequence[Listed]) -> list[tuple[bytes, ...]]:
    """What the tables say of each word and of those beside it."""
    if not listed:
        return [_UNLISTED] * count
    tags = [_NOWHERE] * (count + 2)
    for name in listed:
        kind = f"{name.entry.type.value}{'' if name.entry.sure else '?'}".encode()
        for i in range(name.first, name.last):
            tags[i + 1] = (b"B" if i == name.first else b"I") + kind
    return [_listing(*three) for three in zip(tags, tags[1:], tags[2:], strict=False)]


@cache
def _listing(before: bytes, here: bytes, after: bytes) -> tuple[bytes, ...]:
    return (b"t=" + here, b"t-1=" + before, b"t+1=" + after)


_UNLISTED = _listing(_NOWHERE, _NOWHERE, _NOWHERE)


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
    brief = ((kind[:1] or ("c" if "common" in lists else "?")) + shape[:1]).encode()
    return _Seen(
        own=_encoded("", (*near, *ends)),
        behind=_encoded("-1", near),
        ahead=_encoded("+1", near),
        far_behind=_encoded("-2", far),
        far_ahead=_encoded("+2", far),
        lower=lower.encode(),
        kind=brief,
        sort=(shape.encode(), brief),
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
