"""The pack of the seed article is right: each quotation, figure, date and name, with its place and speaker."""

import json
import re

import pypdfium2 as pdfium
import pytest

from tests.support.building import Built

QUOTATIONS = {
    # words: (paragraph, kind, speaker)
    "great conversation": (1, "partial", "Donald Trump"),
    "We had a great conversation,": (3, "speech", "Donald Trump"),
    "developing fair, predictable, and mutually beneficial trade relations.": (
        4,
        "partial",
        "Kassym-Jomart Tokayev",
    ),
    "constructive dialogue aimed at finding a rational solution.": (4, "partial", "Kassym-Jomart Tokayev"),
    "enhanced strategic partnership,": (5, "scare", None),
    "irreversible reforms": (6, "partial", "Donald Trump"),
    "impressive results of the domestic and foreign policy": (6, "partial", "Shavkat Mirziyoyev"),
    "critical crossroads": (9, "partial", "The Times of Central Asia"),
}
FIGURES = {
    ("25%", 4), ("25%", 9), ("83%", 10), ("€12 billion", 11), ("US$13.2 billion", 11), ("five", 11), ("131", 12),
}  # fmt: skip
DATES = [
    (1, "2025-09-07"), (2, "2025-W36"), (4, "2025-07"), (4, "2025-07"), (5, "2017"), (6, "2025-W36"), (7, "199"),
    (7, "2024"), (7, "2024"), (9, "2025"), (11, "2025-04"), (11, "2025-06"), (12, "2025-01"), (12, "2025-04"),
]  # fmt: skip
PEOPLE = {"Donald Trump", "Kassym-Jomart Tokayev", "Shavkat Mirziyoyev", "Katherine Tai"}


@pytest.fixture(scope="module")
def record(seed_pack: Built) -> dict:
    (only,) = json.loads((seed_pack.edition / "annotations.json").read_text(encoding="utf-8"))
    return only


@pytest.fixture(scope="module")
def printed(seed_pack: Built) -> str:
    document = pdfium.PdfDocument(seed_pack.pack)
    text = " ".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return re.sub(r"\s+", " ", text)


def paragraph(record: dict, offset: int) -> int:
    """Which prose paragraph an offset of the article lies in: its lines but for the four headings."""
    headings = {h["start"] for h in record["headings"]}
    number = 0
    for line in re.finditer(r"[^\n]+", record["text"]):
        number += line.start() not in headings
        if line.start() <= offset < line.end():
            return number
    raise AssertionError(offset)


def cut(record: dict, row: dict) -> str:
    return record["text"][row["start"] : row["end"]]


def test_the_article_has_its_headings_paragraphs_and_sentences(record: dict) -> None:
    headings = {h["start"] for h in record["headings"]}
    assert len(headings) == 4
    assert len([s for s in record["sentences"] if s["start"] not in headings]) == 37


def test_every_quotation_has_its_place_kind_and_speaker(record: dict) -> None:
    found = {
        cut(record, q).strip("“”"): (
            paragraph(record, q["start"]), q["kind"], q["speaker"] and q["speaker"]["name"],
        )
        for q in record["quotes"]
    }  # fmt: skip
    assert found == QUOTATIONS


def test_every_figure_is_found_where_it_stands(record: dict) -> None:
    found = {(cut(record, a), paragraph(record, a["start"])) for a in record["amounts"]}
    assert found >= FIGURES
    assert {f for f, _ in found} - {f for f, _ in FIGURES} <= {"two"}


def test_every_date_has_its_value(record: dict) -> None:
    calendar = [d for d in record["dates"] if d["value"] and d["value"][0].isdigit()]
    assert [(paragraph(record, d["start"]), d["value"]) for d in calendar] == DATES


def test_the_people_are_these_four(record: dict) -> None:
    names: dict[str, str] = {}
    for mention in (e for e in record["entities"] if e["type"] == "PER"):
        words = cut(record, mention)
        names[mention["cluster"]] = max(names.get(mention["cluster"], ""), words, key=len)
    assert set(names.values()) == PEOPLE


def test_registers_print_them(printed: str) -> None:
    for words in QUOTATIONS:
        assert f"“{words}”" in printed, words
    for person in PEOPLE:
        assert person in printed
    for figure in ("€12 billion (US$13.2 billion)", "83%", "131", "25%"):
        assert figure in printed
    assert "“Two months later”, counted from April 2025" in printed


def test_it_has_a_title_of_its_own(seed_pack: Built, record: dict) -> None:
    # The people it names most: it has no title of its own.
    assert seed_pack.manifest.title == "Trump, Tokayev, Mirziyoyev"
