"""Markdown -> readable text, blocks, front matter, places."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.model.document import Role
from flows.model.problems import Severity
from flows.model.source import Origin
from tests.support.ingested import check_places, read, shown_blocks

MARKDOWN = "text/markdown"

EVERYTHING = """\
---
title: "Tariffs: the figures"
date: 2025-09-07
authors: [Jane Doe, John Roe]
lang: en
tags: [a, b]
---

# Tariffs: the figures

A *first* paragraph with a [link](https://example.org/a_(b)) and `code`,
wrapped over **two** lines &amp; an \\*escape\\*.

## Lists

- one
- two with *words*
  - deeper

1. first
2. second

> “Quoted” words
> go on.

| Figure | Measure |
|--|--|
| 25% | duty |
| 83% | aid |

```
x = 1
  y = 2
```

![A map of the region](map.png)
"""


def test_every_block_has_its_role() -> None:
    document, problems = read(EVERYTHING, MARKDOWN)
    assert problems == ()
    assert shown_blocks(document) == [
        (Role.TITLE, "Tariffs: the figures"),
        (Role.PARAGRAPH, "A first paragraph with a link and code, wrapped over two lines & an *escape*."),
        (Role.HEADING, "Lists"),
        (Role.LIST_ITEM, "one"),
        (Role.LIST_ITEM, "two with words"),
        (Role.LIST_ITEM, "deeper"),
        (Role.LIST_ITEM, "first"),
        (Role.LIST_ITEM, "second"),
        (Role.QUOTATION, "“Quoted” words go on."),
        (Role.TABLE_CELL, "Figure"),
        (Role.TABLE_CELL, "Measure"),
        (Role.TABLE_CELL, "25%"),
        (Role.TABLE_CELL, "duty"),
        (Role.TABLE_CELL, "83%"),
        (Role.TABLE_CELL, "aid"),
        (Role.CODE, "x = 1\n  y = 2"),
        (Role.CAPTION, "A map of the region"),
    ]
    assert [block.level for block in document.blocks if block.role is Role.LIST_ITEM] == [1, 1, 2, 1, 1]
    assert [block.ordered for block in document.blocks if block.role is Role.LIST_ITEM] == [False] * 3 + [
        True
    ] * 2
    cells = [(b.row, b.column, b.header) for b in document.blocks if b.role is Role.TABLE_CELL]
    assert cells == [(1, 1, True), (1, 2, True), (2, 1, False), (2, 2, False), (3, 1, False), (3, 2, False)]
    assert "Figure\tMeasure\n25%\tduty\n83%\taid" in document.text


@pytest.mark.parametrize(
    ("markdown", "shown"),
    [
        ("1. one\n2. two", "# one|# two"),
        ("1. one\n1. two\n1. three", "# one|# two|# three"),
        (
            "4. We decide.\n\n## Roads\n\n5. We open.\n\n## End\n\n13. We part.",
            "4. We decide.|5. We open.|13. We part.",
        ),
        ("3. three\n4. four\n\n   more of it\n5. five", "3. three|4. four|5. five"),
        ("1. one\n\n   more of it\n2. two", "# one|2. two"),
        ("1) one\n2) two\n\n1. uno\n2. due", "# one|# two|1. uno|2. due"),
        ("1. one\n3. three\n2. two", "# one|3. three|2. two"),
        ("0. nought\n1. one", "0. nought|# one"),
        ("2. two\n   1. inner\n   2. inner too\n3. three", "2. two|# inner|# inner too|3. three"),
        ("- 1999. A year.\n- two", "1999. A year.|two"),
    ],
)
def test_items_have_the_numbers_that_they_say(markdown: str, shown: str) -> None:
    """ "#" stands for a number that whoever prints the list counts."""
    document, _ = read(f"Words before.\n\n{markdown}\n", MARKDOWN)
    items = [b for b in document.blocks if b.role is Role.LIST_ITEM]
    assert "|".join(f"{'# ' * b.ordered}{b.span.of(document.text)}" for b in items) == shown
    assert [b.span.of(document.text) for b in document.blocks if b.role is Role.PARAGRAPH][1:] == [
        "more of it"
    ] * markdown.count("more of it")
    check_places(document, f"Words before.\n\n{markdown}\n")


def test_the_words_lead_back_to_the_file() -> None:
    document, _ = read(EVERYTHING, MARKDOWN)
    assert check_places(document, EVERYTHING) > 0.85
    for words in ("link", "code", "two", "deeper", "duty", "y = 2", "go on"):
        start = document.text.index(words)
        place = document.offsets.to_source(start)
        assert EVERYTHING[place : place + len(words)] == words


def test_front_matter_is_metadata() -> None:
    metadata = read(EVERYTHING, MARKDOWN)[0].metadata
    assert metadata.value("title") == "Tariffs: the figures"
    assert metadata.value("author") == "Jane Doe, John Roe"
    assert metadata.value("published") == "2025-09-07"
    assert metadata.published is not None
    assert metadata.published.origin is Origin.DOCUMENT


def test_broken_front_matter_is_read_line_by_line() -> None:
    document, problems = read("---\ntitle: One: two\nauthor: Jane\n---\nWords of the text.", MARKDOWN)
    assert document.metadata.value("title") == "One: two"
    assert document.metadata.value("author") == "Jane"
    assert document.text == "Words of the text."
    assert [p.severity for p in problems if p.locator == "front matter"] == [Severity.PROBLEM]


def test_rules_around_prose_are_no_front_matter() -> None:
    document, _ = read("---\nSome words of prose.\n\n---\n\nAnd more words.", MARKDOWN)
    assert "Some words of prose." in document.text
    assert "And more words." in document.text


def test_raw_html_loses_its_tags_and_scripts_and_keeps_its_words() -> None:
    text = (
        "Words <b onclick='x()'>and</b> more<br>here.\n\n<div><p>A &lt;block&gt;</p><script>evil()</script></div>\n\n"
        "<script>alert(1)</script>\n"
    )
    document, _ = read(text, MARKDOWN)
    assert document.text == "Words and more here.\n\nA <block>"


def test_yaml_aliases_do_not_multiply() -> None:
    lines = ["a: &a [x, x, x, x, x, x, x, x]"] + [
        f"{c}: &{c} [*{p}, *{p}, *{p}, *{p}]" for p, c in zip("abcdefgh", "bcdefghi", strict=True)
    ]
    document, problems = read("---\n" + "\n".join(lines) + "\n---\nWords of the text.", MARKDOWN)
    assert document.text == "Words of the text."
    assert any("aliases" in problem.message for problem in problems)


@pytest.mark.parametrize(
    "text",
    [
        "> " * 5_000 + "words",
        "[" * 20_000 + "words",
        "*a " * 20_000,
        "[a](b" * 10_000,
        "- " * 3_000 + "words",
        "a " + "`" * 20_000 + " words",
    ],
    ids=["quotations", "brackets", "stars", "links", "lists", "ticks"],
)
def test_hostile_markup_loses_no_words_and_takes_no_time(text: str) -> None:
    document, _ = read(text, MARKDOWN)
    assert text.rsplit(maxsplit=1)[-1].strip("*>[`-")[-5:] in document.text


def test_nesting_beyond_reason_is_read_as_plain_text_and_reported() -> None:
    document, problems = read("> " * 200 + "words of the text", MARKDOWN)
    assert document.text.endswith("words of the text")
    assert any("too deeply" in problem.message for problem in problems)


markup = st.text(alphabet=st.sampled_from("ab *_`[]()<>!#-|\n>1.&;\\\r\u200b\"'~"), max_size=80)


@settings(max_examples=150)
@given(markup)
def test_any_markup_reads_and_its_places_are_right(text: str) -> None:
    from flows.ingest.markdown.markdown_text import read_markdown
    from tests.support.ingested import source_of

    found = read_markdown(source_of(text, MARKDOWN))
    ends = [*found.offsets.text_offsets[1:], len(found.text)]
    for start, end, place, verbatim in zip(
        found.offsets.text_offsets, ends, found.offsets.source_offsets, found.offsets.verbatim, strict=True
    ):
        if verbatim:
            assert text[place : place + end - start] == found.text[start:end]
    edges = [edge for block in found.blocks for edge in (block.span.start, block.span.end)]
    assert edges == sorted(edges)
    for block in found.blocks:
        assert block.span.of(found.text).strip()


@pytest.mark.parametrize(
    ("markdown", "links"),
    [
        ("See [the *council*\npage](https://example.org/bridge) now.", [("the council page", "https://example.org/bridge")]),
        ("- [one](https://a.example/1) [two][2]\n\n[2]: https://a.example/2", [("one", "https://a.example/1"), ("two", "https://a.example/2")]),
        ("<https://example.org/> and [up](../up.md), [https://example.org](https://example.org/)", []),
        ("![a dam in spring](https://example.org/dam.jpg)", []),
    ],
)  # fmt: skip
def test_the_addresses_of_links_are_kept(markdown: str, links: list[tuple[str, str]]) -> None:
    document, _ = read(markdown, MARKDOWN)
    assert [(link.span.of(document.text), link.address) for link in document.links] == links


NOTES = """\
Half was metered in 2024 [^1], a *fifth*[^dept] unread. A class such as [^a-z] stays.

> Quoted, with a note.[^1]

[^dept]: Department for Water,
    *Table 7*, page 3.
[^1]: https://example.org/water
[^never]: Nobody refers to it.

The end. [^2]
"""


def test_notes_stand_as_footnotes_and_their_marks_in_the_text() -> None:
    document, _ = read(NOTES, MARKDOWN)
    assert shown_blocks(document) == [
        (Role.PARAGRAPH, "Half was metered in 2024¹, a fifth² unread. A class such as [^a-z] stays."),
        (Role.QUOTATION, "Quoted, with a note.¹"),
        (Role.FOOTNOTE, "² Department for Water, Table 7, page 3."),
        (Role.FOOTNOTE, "¹ https://example.org/water"),
        (Role.FOOTNOTE, "³ Nobody refers to it."),
        (Role.PARAGRAPH, "The end. [^2]"),
    ]
    check_places(document, NOTES)


@pytest.mark.parametrize(
    "text", ["[^a]:\n", "[^a]: x\n[^a]: y\n\nz[^a]", "```\n[^a]: x\n```\n[^a]", "- [^a]: x\n  y\n\nz[^a]"]
)
def test_strange_notes_lose_no_words(text: str) -> None:
    document, _ = read(text, MARKDOWN)
    check_places(document, text)
    assert all(letter in document.text for letter in "xyz" if letter in text)


def test_lines_at_the_head_stand_for_themselves() -> None:
    head = "Ministry of Ports\nOffice of the Inspector\nFOR IMMEDIATE RELEASE\nFriday, May 8, 2026"
    prose = "Ferries will go by night again, the ministry\nsaid on Friday. Nobody had asked for it, and nobody\nwill pay."
    markup = f"# Ferries go by night\n\n{head}\n\n**ARDEN** – {prose}\n"
    document, _ = read(markup, MARKDOWN)
    assert [b.span.of(document.text) for b in document.blocks][1:5] == head.split("\n")
    assert len(document.blocks) == 6
    assert document.metadata.value("published") == "2026-05-08"
    assert document.metadata.value("outlet") == "Ministry of Ports, Office of the Inspector"
    check_places(document, markup)


@pytest.mark.parametrize(
    ("above", "title"),
    [
        ("Harbour Agency\n\nOFFICIAL\n\n", "Tar in the water"),
        ("Harbour Agency\n\nBy Ann Lee, Bo Ray\n\n", "Tar in the water"),
        ("The ferries go by night again, the ministry said on Friday.\n\n", None),
        (f"{'Ferries go by night and by day, ' * 5}it says\n\n", None),
        ("- a pier\n\n", None),
    ],
)
def test_labels_may_stand_above_the_title(above: str, title: str | None) -> None:
    document, _ = read(f"{above}# Tar in the water\n\nFerries go by night again.\n", MARKDOWN)
    assert [b.span.of(document.text) for b in document.blocks if b.role is Role.TITLE] == (
        [title] if title else []
    )


@pytest.mark.parametrize(
    ("head", "below", "title"),
    [
        (
            "Health and Homes Committee",
            "Seventh Report: Damp homes and repair",
            "Seventh Report: Damp homes and repair",
        ),
        ("Arden Board of Elections", "Board orders a recount in Corve", "Board orders a recount in Corve"),
        ("Ministry of Ports", "Background", "Ministry of Ports"),
        ("Board raises the pier levy", "What the levy is to pay for", "Board raises the pier levy"),
        ("Committee work in May", "What it did and did not do", "Committee work in May"),
    ],
)
def test_the_heading_below_the_name_of_a_body_is_the_title(head: str, below: str, title: str) -> None:
    document, _ = read(
        f"# {head}\n\n**NEWS RELEASE**\n\n## {below}\n\nFerries go by night again.\n", MARKDOWN
    )
    assert document.metadata.value("title") == title
    assert [b.span.of(document.text) for b in document.blocks if b.role is Role.TITLE] == [title]


def test_notes_with_numbers_in_brackets_stand_each_for_itself() -> None:
    markup = "# Tar\n\nIt rose.[1]\n\n[1] Board, *The levy*, 2024\n[2] The same\nand more\n\n[3] a year\nwas enough.\n"
    document, _ = read(markup, MARKDOWN)
    shown = [text for _, text in shown_blocks(document)]
    assert shown[2:] == ["[1] Board, The levy, 2024", "[2] The same and more", "[3] a year was enough."]
    check_places(document, markup)


@pytest.mark.parametrize(
    "paragraph",
    [
        "Ferries will go by night again\nThe ministry said on Friday",
        "Ferries will go by night again,\nFriday, May 8, 2026",
        "Friday, May 8, 2026\nwas the day on which it rained",
    ],
)
def test_lines_of_a_sentence_stay_together(paragraph: str) -> None:
    document, _ = read(f"# Ferries\n\n{paragraph}\n", MARKDOWN)
    assert len(document.blocks) == 2


@pytest.mark.parametrize(
    ("paragraph", "role"),
    [
        ("**What it means**", Role.HEADING),
        ("**Why now?**", Role.PARAGRAPH),
        ("**What it means** is unclear", Role.PARAGRAPH),
        ("**It means nothing.**", Role.PARAGRAPH),
        ("**By Ann Lee**", Role.PARAGRAPH),
        ("**8 May 2026**", Role.PARAGRAPH),
        ("*What it means*", Role.PARAGRAPH),
    ],
)
def test_a_few_words_in_bold_head_a_section(paragraph: str, role: Role) -> None:
    document, _ = read(f"# Ferries\n\nIt rained.\n\n{paragraph}\n\nIt rained again.\n", MARKDOWN)
    assert document.blocks[2].role is role
