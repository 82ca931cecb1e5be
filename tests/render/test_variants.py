"""Variants, paper, sections switched off, and a folder of templates laid over ours."""

import io
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pikepdf
import pypdfium2 as pdfium
import pytest

from flows.errors import UsageError
from flows.model.content import PackContent
from flows.model.printed import PartMarkup
from flows.model.sections import SECTIONS
from flows.model.variants import MILLIMETRE, PLAIN, VARIANTS, Style, Variant, variant_named
from flows.render import NO_PAGES, Pages, render_body, render_numbered, templates_root
from flows.render.long_words import mark_long_words
from flows.render.table_lists import tables_as_lists, wide_tables_as_lists
from flows.typeset import typeset_part
from tests.support.sample_content import sample_content


def parts_of(content: PackContent, style: Style = PLAIN) -> dict[str, PartMarkup]:
    parts = (*render_body(content, style), *render_numbered(content, NO_PAGES, style))
    return {part.key: part for part in parts}


def assert_links_hold(parts: dict[str, PartMarkup]) -> None:
    defined = {anchor for part in parts.values() for anchor in part.defines}
    for part in parts.values():
        assert set(part.refers) <= defined, part.key


@pytest.mark.parametrize("variant", VARIANTS, ids=lambda variant: variant.name)
@pytest.mark.parametrize("sources", [1, 5])
def test_every_variant_renders_whole(variant: Variant, sources: int) -> None:
    assert_links_hold(parts_of(sample_content(sources), Style(variant)))


@pytest.mark.parametrize("key", ["cover", "contents", "key-points", "glance", "brief-s1", "registers", "annex-s1", "index", "method"])  # fmt: skip
@pytest.mark.parametrize("name", ["accessible", "large-print"])
def test_nothing_is_out_of_place_in_large_letters(name: str, key: str) -> None:
    style = Style(variant_named(name))
    printed = typeset_part(parts_of(sample_content(1), style)[key], templates_root())
    kinds = {finding.kind for page in printed.pages for finding in page.findings}
    assert not kinds & {"overflow", "stranded heading"}


def test_seven_points_in_larger_letters_leave_room_for_the_sentence_on_what_changed() -> None:
    content = sample_content(1)
    words = ["word " * n for n in (42, 36, 36, 50, 36, 36, 20)]
    (point, *_) = content.key_points
    points = tuple(
        replace(
            point, number=n, anchor=f"k{n}", extract=None, written=told, locators=point.locators[:1], note=""
        )
        for n, told in enumerate(words, 1)
    )
    content = replace(
        content, key_points=points, changes=replace(content.changes, sources=(), rows=(), paragraphs=())
    )
    part = parts_of(content, Style(variant_named("accessible")))["key-points"]
    assert [page.fill > 0.9 for page in typeset_part(part, templates_root()).pages] == [True]


def parents_and_children(node: pikepdf.Object) -> Iterator[tuple[str, str]]:
    """The types of all structure elements that stand directly in another, with the type of that."""
    kids = node.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield str(node.get("/S", "")), str(kid.S)
            yield from parents_and_children(kid)


@pytest.mark.parametrize("name", ["print", "accessible"])
@pytest.mark.parametrize("key", ["key-points", "annex-s1"])
def test_lists_hold_nothing_but_their_items(name: str, key: str) -> None:
    content = sample_content(5)
    words = "A point of the desk’s own, long enough for the smallest letters. " * 8
    points = tuple(replace(point, extract=None, written=words) for point in content.key_points)
    part = parts_of(replace(content, key_points=points), Style(variant_named(name)))[key]
    with pikepdf.open(io.BytesIO(typeset_part(part, templates_root()).pdf)) as pdf:
        found = set(parents_and_children(pdf.Root.StructTreeRoot))
    assert len(found) > 3
    assert {child for parent, child in found if parent == "/L"} <= {"/L", "/LI", "/Caption"}


def test_the_summary_is_two_pages_whatever_the_pack() -> None:
    for sources in (1, 5, 20):
        parts = parts_of(sample_content(sources), Style(variant_named("summary")))
        assert list(parts) == ["glance"]
        assert parts["glance"].refers == ()
        assert len(typeset_part(parts["glance"], templates_root()).pages) == 2


def test_large_print_has_no_tables_and_loses_no_words() -> None:
    plain, large = (
        parts_of(sample_content(3), style) for style in (PLAIN, Style(variant_named("large-print")))
    )
    for key in plain:
        assert '<table class="data-table' not in large[key].html
    registers = next(key for key in plain if "quotations" in key or key == "registers")
    told = re.findall(r'class="data-table__source">([^<]+)<', plain[registers].html)
    assert told
    assert [words for words in told if words not in large[registers].html] == []


def test_a_row_becomes_labelled_lines_under_its_anchor() -> None:
    html = tables_as_lists(
        '<table class="data-table"><caption>Two</caption><thead><tr><th scope="col">No.</th><th scope="col">Who</th>'
        '</tr></thead><tbody><tr id="s1-q1"><td>Q1</td><td>–</td></tr></tbody></table>'
    )
    assert 'id="s1-q1"' in html
    assert "<table" not in html
    assert '<span class="record__label">No.</span> Q1' in html
    assert "Who" not in html  # nobody: nothing to print


def test_a_part_with_a_word_longer_than_a_line_says_so() -> None:
    page = '<html><head><style>{}</style></head><body class="variant-print"><p id="{}"><a href="{}">{}</a></p></body></html>'
    long, short = (
        "0x7f3a9b1c2d4e5f60718293a4b5c6d7e8f90a1b2c3d",
        "a-long-path/with/places/where-a-line/may-end/at",
    )
    assert mark_long_words(page.format(long, long, long, short)) == page.format(long, long, long, short)
    assert 'class="long-words variant-print"' in mark_long_words(page.format("", "", "", long))


def test_only_a_table_with_too_many_columns_becomes_lines() -> None:
    rows = "<thead><tr><th>Year</th></tr></thead><tbody><tr><td>2025</td></tr></tbody></table>"
    narrow = f'<table class="data-table annexed-table">{rows}'
    wide = f'<table class="data-table annexed-table annexed-table--as-list">{rows}'
    html = wide_tables_as_lists(narrow + wide)
    assert html.startswith(narrow)
    assert html.count("<table") == 1
    assert '<div class="records records--run-in">' in html
    assert '<span class="record__label">Year:</span> 2025' in html


def test_the_head_of_an_annexed_table_is_a_paragraph_of_its_own() -> None:
    html = tables_as_lists(
        '<table class="data-table annexed-table"><thead><tr id="s1-p2"><th>¶2</th><th>Goods</th></tr></thead>'
        '<tbody><tr id="s1-p3" class="data-table__row--tall"><td>¶3</td><td>steel</td></tr>'
        '<tr id="s1-p4"><td>¶4</td><td>–</td></tr></tbody></table>'
    )
    first, second = html.split('<div id="s1-p3"')
    assert 'id="s1-p2"' in first
    assert re.findall(r">([^<>]+)</div>", first) == ["¶2", "Goods"]
    assert 'class="record data-table__row--tall"' in second
    assert "¶2" not in second
    assert '<span class="record__label">Goods:</span> steel' in second
    assert '<span class="record__label">Goods:</span> –' in second  # a word of the source


@pytest.mark.parametrize("off", SECTIONS)
def test_any_section_can_be_switched_off(off: str) -> None:
    content = sample_content(5)
    content = replace(content, sections=tuple(name for name in SECTIONS if name != off))
    parts = parts_of(content)
    assert_links_hold(parts)
    contents = parts["contents"].html
    assert "Timeline" in contents or off == "timeline"
    whole = parts_of(sample_content(5))
    before = {anchor for part in whole.values() for anchor in part.defines}
    after = {anchor for part in parts.values() for anchor in part.defines}
    assert after < before


def test_sections_stand_in_the_order_asked_for() -> None:
    order = ("annexes", "figures", "key-points", "briefs", "quotations")
    parts = parts_of(replace(sample_content(1), sections=order))
    printed = sorted(parts.values(), key=lambda part: part.order)
    keys = [part.key for part in printed]
    assert [key for key in keys if not key.startswith("error")] == [
        "cover", "contents", "annex-s1", "figures", "key-points", "brief-s1", "quotations",
    ]  # fmt: skip


def test_other_variants_print_both_page_numbers() -> None:
    content, style = sample_content(1), Style(variant_named("accessible"))
    folios = {anchor: 9 for part in render_body(content) for anchor in part.defines}
    own, in_print = Pages(folios, 20), Pages(dict.fromkeys(folios, 4), 11)
    cover, contents, *_ = render_numbered(content, own, style, in_print)
    assert "Its 20 pages hold the 11 of the print variant" in cover.html
    assert ">9</a>" in contents.html
    assert '<span class="contents-line__print">(4)</span>' in contents.html


def test_letter_paper_is_letter() -> None:
    part = parts_of(sample_content(1), Style(paper="Letter"))["annex-s1"]
    with pikepdf.open(io.BytesIO(typeset_part(part, templates_root()).pdf)) as pdf:
        assert [round(float(v)) for v in pdf.pages[0].mediabox] == [0, 0, 612, 792]


def test_three_lines_make_a_house_style(tmp_path: Path) -> None:
    (tmp_path / "house.css").write_text(":root { --accent: #003366; --text: 'Label', sans-serif; }")
    (tmp_path / "logo.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30"><title>Our desk</title><rect width="90" height="30"/></svg>')  # fmt: skip
    style = Style(overlay=tmp_path)
    cover = parts_of(sample_content(1), style)["cover"]
    assert "house.css" in cover.html
    assert "data:image/svg+xml;base64," in cover.html
    printed = typeset_part(cover, templates_root(), tmp_path)
    ours = typeset_part(parts_of(sample_content(1))["cover"], templates_root())
    assert "Text-Semi-Bold" in fonts_of(ours.pdf)
    assert all(name.startswith("Label") for name in fonts_of(printed.pdf))


def fonts_of(pdf: bytes) -> set[str]:
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        names = [
            str(o.BaseFont) for o in opened.objects if isinstance(o, pikepdf.Dictionary) and "/BaseFont" in o
        ]
    return {name.rpartition("+")[2].lstrip("/") for name in names}


def test_a_template_of_the_desk_goes_before_ours_and_its_faults_are_named(tmp_path: Path) -> None:
    (tmp_path / "parts").mkdir()
    (tmp_path / "parts" / "cover.html").write_text(
        '{% extends "base.html" %}\n{% block body %}<h1 id="cover" data-section="x">Ours</h1>{% endblock %}'
    )
    assert ">Ours</h1>" in parts_of(sample_content(1), Style(overlay=tmp_path))["cover"].html
    faulty = tmp_path / "faulty"
    (faulty / "parts").mkdir(parents=True)
    (faulty / "parts" / "index.html").write_text(
        '{% extends "base.html" %}\n{% block body %}\n{{ content.titel }}{% endblock %}'
    )
    with pytest.raises(UsageError, match=r"parts/index\.html, line 3: .*titel"):
        parts_of(sample_content(1), Style(overlay=faulty))


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize(
    "subtitle", ["", "What was said in the capital, and what surrounds it", "More to be said. " * 20]
)
def test_the_facts_of_a_cover_in_large_letters_stand_above_the_marking(paper: str, subtitle: str) -> None:
    content = sample_content(5)
    told = replace(content, identity=replace(content.identity, subtitle=subtitle))
    style = Style(variant_named("large-print"), paper)
    cover = typeset_part(parts_of(told, style)["cover"], templates_root())
    assert len(cover.pages) == 1
    with pdfium.PdfDocument(cover.pdf) as document:
        page = document[0].get_textpage()
        lowest = min(page.get_rect(n)[1] for n in range(page.count_rects()))
    assert lowest > 15 * MILLIMETRE
