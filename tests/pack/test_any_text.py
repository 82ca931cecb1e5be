"""A pack of any text has all its sections and no fault on its pages: one paragraph, no names at all, many thousand words."""

import os
import random
from pathlib import Path

import pikepdf
import pytest

from flows.model.variants import VARIANTS
from flows.render.dividing import LONGEST_PIECE
from tests.benchmarks.corpus import sample_paragraphs
from tests.support.building import Built, build

deep = pytest.mark.skipif(
    not os.environ.get("BRIEFPACK_DEEP"), reason="takes minutes: set BRIEFPACK_DEEP=1 to run it"
)
ALL = [flag for variant in VARIANTS[1:] for flag in ("--variant", variant.name)]
FIRM = {
    "Cover", "Contents", "Handling and distribution", "Key points", "Changes", "At a glance", "Timeline",
    "Who’s who", "Quotations", "Figures", "Source register", "Index", "Method and limits",
    "Abbreviations",
}  # fmt: skip
"""Sections that every pack has, with an entry in its outline."""
PLAIN_WORDS = (
    "it",
    "was",
    "a",
    "day",
    "like",
    "any",
    "other",
    "and",
    "they",
    "went",
    "down",
    "to",
    "the",
    "water",
)


def one_paragraph() -> str:
    return "Rain fell on the hills, and the river rose by two metres.\n"


def no_names() -> str:
    chance = random.Random(1)
    sentences = [" ".join(chance.choices(PLAIN_WORDS, k=12)).capitalize() + "." for _ in range(120)]
    return "\n\n".join(" ".join(sentences[at : at + 4]) for at in range(0, len(sentences), 4)) + "\n"


def long_text(length: int) -> str:
    chance, paragraphs, words = random.Random(2), sample_paragraphs(), 0
    blocks = ["A long report", "Published 8 September 2025"]
    while words < length:
        paragraph = chance.choice(paragraphs)
        blocks.append(" ".join(chance.sample(paragraph.split(". "), k=paragraph.count(". ") + 1)))
        words += len(paragraph.split())
    return "\n\n".join(blocks) + "\n"


def build_text(text: str, tmp_path: Path, *flags: str) -> Built:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(text, encoding="utf-8")
    built = build(tmp_path / "in", tmp_path / "out", *flags)
    assert built.code == 0, built.stderr
    return built


def assert_sound(built: Built, variants: int) -> None:
    """Every section is in the outline, no page has a fault, and there are as many packs as asked for."""
    assert [problem for problem in built.manifest.problems if problem.stage == "typeset"] == []
    packs = sorted(built.edition.glob("pack*.pdf"))
    assert len(packs) == variants
    with pikepdf.open(built.pack) as pdf, pdf.open_outline() as outline:
        titles = {item.title.partition(" (p. ")[0] for item in outline.root}
    assert titles >= FIRM, FIRM - titles
    for pack in packs:
        with pikepdf.open(pack) as pdf:
            assert not pack.name.startswith("pack-summary") or len(pdf.pages) <= 2


@pytest.mark.slow
def test_one_paragraph_in_every_variant(tmp_path: Path) -> None:
    assert_sound(build_text(one_paragraph(), tmp_path, *ALL), len(VARIANTS))


@pytest.mark.slow
def test_a_text_without_names_dates_or_figures(tmp_path: Path) -> None:
    assert_sound(build_text(no_names(), tmp_path), 1)


@pytest.mark.slow
def test_fifteen_thousand_words_are_bound_from_several_pieces(tmp_path: Path) -> None:
    text = long_text(15_000)
    assert len(text) > LONGEST_PIECE
    built = build_text(text, tmp_path)
    assert_sound(built, 1)
    with pikepdf.open(built.pack) as pdf:
        assert len(pdf.pages) > 50


@deep
def test_a_text_without_names_dates_or_figures_in_every_variant(tmp_path: Path) -> None:
    assert_sound(build_text(no_names(), tmp_path, *ALL), len(VARIANTS))


@deep
def test_thirty_thousand_words_in_every_variant(tmp_path: Path) -> None:
    assert_sound(build_text(long_text(30_000), tmp_path, *ALL), len(VARIANTS))


@pytest.mark.parametrize(
    "sections",
    [("key-points", "annexes"), ("method", "annexes", "index"), ("key-points", "method", "back"), ("back",)],
    ids=" ".join,
)
def test_a_desk_prints_the_sections_it_wants(desk: Path, desk_pack: Built, sections: tuple[str, ...]) -> None:
    (desk / "pack.toml").write_text(f"[pack]\nsections = {list(sections)}\n")
    built = build(desk, desk_pack.folder)
    assert built.code == 0, built.stderr
    with pikepdf.open(built.pack) as pack:
        destinations = {str(name) for name, _ in pikepdf.NameTree(pack.Root.Names.Dests).items()}
    assert set(sections) - {"annexes"} <= destinations
    assert ("s1" in destinations) == ("annexes" in sections)
