"""Sources in any number for measuring: the paragraphs of the samples in `inputs/`, in another order each time."""

import random
from pathlib import Path

from tests.support.shared import PROJECT

WORDS = 1_600
"""The length of a source: some four printed pages."""


def write_corpus(folder: Path, count: int, words: int = WORDS) -> Path:
    """Write `count` sources of about `words` words into a folder; the same call writes the same bytes.

    They share their paragraphs: the pack.toml beside them says that none is a copy of another.
    """
    folder.mkdir(parents=True, exist_ok=True)
    paragraphs = sample_paragraphs()
    for number in range(1, count + 1):
        text = "\n\n".join(_article(random.Random(number), number, paragraphs, words))
        (folder / f"source-{number:04}.txt").write_text(text + "\n", encoding="utf-8")
    rows = (
        f'[[source]]\npath = "source-{number:04}.txt"\ndistinct = true\n' for number in range(1, count + 1)
    )
    (folder / "pack.toml").write_text("\n".join(rows), encoding="utf-8")
    return folder


def sample_paragraphs() -> list[str]:
    """Every paragraph of the plain text samples, in the order of files and text."""
    samples = sorted((PROJECT / "inputs").glob("*.txt"))
    blocks = [block for path in samples for block in path.read_text("utf-8").split("\n\n")]
    return [" ".join(block.split()) for block in blocks if len(block.split()) > 20]


def _article(chance: random.Random, number: int, paragraphs: list[str], words: int) -> list[str]:
    """A title, a date line, and paragraphs under headings until there are enough words."""
    article = [f"Report {number} on the talks in Central Asia", f"Published {1 + number % 28} August 2025"]
    while sum(len(block.split()) for block in article) < words:
        article.append(f"Section {len(article)}")
        article += chance.sample(paragraphs, min(4, len(paragraphs)))
    return article
