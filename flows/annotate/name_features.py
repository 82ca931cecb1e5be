"""What the recogniser sees of each word: the word, its shape, its endings, its neighbours, the tables.

Training and recognising read the same features; a change here asks for a new model
(`python -m flows.annotate.train_recogniser`).
"""

from collections.abc import Sequence
from functools import cache, lru_cache

from flows.annotate.gazetteer import Listed
from flows.annotate.name_tables import read_rows, read_words
from flows.annotate.name_tokens import Stretch
from flows.annotate.titles import is_title

_NOWHERE = "-"


def read_features(stretch: Stretch, listed: Sequence[Listed]) -> list[list[str]]:
    """One list of features for each token of a stretch."""
    words = [token.text for token in stretch.tokens]
    tables = _table_tags(len(words), listed)
    seen = [_features_of(word) for word in words]
    count = len(words)
    rows: list[list[str]] = []
    for i in range(count):
        here = seen[i]
        row = [*here[0], "t=" + tables[i]]
        before, after = (seen[i - 1] if i else _EDGE), (seen[i + 1] if i + 1 < count else _EDGE)
        row += before[1]
        row += after[2]
        row += seen[i - 2][3] if i > 1 else _EDGE[3]
        row += seen[i + 2][4] if i + 2 < count else _EDGE[4]
        row.append("t-1=" + (tables[i - 1] if i else _NOWHERE))
        row.append("t+1=" + (tables[i + 1] if i + 1 < count else _NOWHERE))
        row.append(f"s-1|s={before[5]}|{here[5]}")
        row.append(f"s|s+1={here[5]}|{after[5]}")
        row.append(f"s-1|s|s+1={before[5]}|{here[5]}|{after[5]}")
        if i == 0:
            row.append("first")
        rows.append(row)
    return rows


def _table_tags(count: int, listed: Sequence[Listed]) -> list[str]:
    tags = [_NOWHERE] * count
    for name in listed:
        kind = name.entry.type.value + ("" if name.entry.sure else "?")
        for i in range(name.first, name.last):
            tags[i] = ("B" if i == name.first else "I") + kind
    return tags


_WordFeatures = tuple[list[str], list[str], list[str], list[str], list[str], str]


@lru_cache(maxsize=200_000)
def _features_of(word: str) -> _WordFeatures:
    """A word's features for its own place, the places after and before it, two after, two before; its shape."""
    # A lone surrogate cannot be written in UTF-8, which the model asks for.
    word = word.encode("utf-8", "replace").decode("utf-8")
    lower = word.lower()
    shape = _shape(word)
    lists = _lists(word)
    cluster = _clusters().get(lower, "")
    groups = [f"c={cluster}", f"C={cluster[:2]}"] if cluster else []
    own = ["w=" + lower, "s=" + shape, "p3=" + lower[:3], "e3=" + lower[-3:], "e2=" + lower[-2:]]
    own += [f"e4={lower[-4:]}", *lists, *groups]
    near = [f"w={lower}", f"s={shape}", *lists, *groups]
    far = [f"w={lower}", f"s={shape}", *groups[:1]]
    return (
        own,
        ["-1" + feature for feature in near],
        ["+1" + feature for feature in near],
        ["-2" + feature for feature in far],
        ["+2" + feature for feature in far],
        shape,
    )


_EDGE: _WordFeatures = ([], ["-1edge"], ["+1edge"], ["-2edge"], ["+2edge"], _NOWHERE)


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
    if word.lower() in read_words("common_words.txt"):
        lists.append("common")
    if is_title(word):
        lists.append("title")
    return lists


@cache
def _clusters() -> dict[str, str]:
    return {row[0]: row[1] for row in read_rows("word_clusters.tsv", 2)}
