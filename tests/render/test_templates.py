"""The contract of the templates: components, tokens, strictness, and parts that render whatever the content."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from flows.errors import CheckFailed
from flows.model.annexed import ErrorSheet
from flows.model.changes import RowChange
from flows.model.content import PackContent, QuotationRow
from flows.model.locators import paragraph_locator, row_locator
from flows.model.variants import PLAIN, Style, variant_named
from flows.model.whos_who import StatedAs, WhoGroup, WhoRow
from flows.render import NO_PAGES, Pages, render_body, render_numbered, render_registers, templates_root
from flows.render.left_out import key_of_letters, key_of_notes
from flows.render.markup import behind_dash
from flows.render.sections import REGISTERS
from tests.support.composed import compose, harbour_report, wire_story
from tests.support.sample_content import sample_content

ROOT = templates_root()
COMPONENTS = sorted(p.stem for p in (ROOT / "components").glob("*.html"))
STYLES = sorted(path for path in ROOT.rglob("*.css") if path.parent.name != "shelf")
"""The style sheets of print; the shelf's has tokens of its own."""
TOKENS = (ROOT / "css" / "tokens.css").read_text("utf-8")


@pytest.fixture(scope="module")
def rich() -> PackContent:
    return compose((harbour_report(), wire_story()))


@pytest.fixture(scope="module")
def empty() -> PackContent:
    return compose(())


def test_every_component_has_its_style_sheet_and_every_sheet_is_imported() -> None:
    pack = (ROOT / "css" / "pack.css").read_text("utf-8")
    assert COMPONENTS
    for name in COMPONENTS:
        assert (ROOT / "components" / f"{name}.css").is_file()
        assert f'"../components/{name}.css"' in pack


@pytest.mark.parametrize("path", STYLES, ids=lambda p: p.name)
def test_literal_lengths_and_colours_stand_only_in_the_tokens(path: Path) -> None:
    if path.name == "tokens.css" or path.parent.name in {"paper", "variants"}:
        return  # they are tokens, and these set them anew
    text = re.sub(r"/\*.*?\*/", "", path.read_text("utf-8"), flags=re.DOTALL)
    assert not re.findall(r"#[0-9a-fA-F]{3,8}\b|rgb\(", text)
    assert not re.findall(r"(?<![\w-])\d*\.?\d+(?:pt|px|mm|cm|in|em|rem|pc)\b", text)


@pytest.mark.parametrize("path", STYLES, ids=lambda p: p.name)
def test_every_token_that_is_used_is_declared(path: Path) -> None:
    by_template = "".join(p.read_text("utf-8") for p in (ROOT / "components").glob("*.html"))
    declared = set(re.findall(r"(--[\w-]+):", TOKENS + by_template))
    used = set(re.findall(r"var\((--[\w-]+)\)", path.read_text("utf-8")))
    assert used <= declared


def test_every_token_that_is_declared_is_used() -> None:
    everything = "".join(p.read_text("utf-8") for p in STYLES)
    for name in set(re.findall(r"(--[\w-]+):", TOKENS)):
        assert f"var({name})" in everything, name


def test_a_misspelt_field_is_an_error_that_names_it() -> None:
    from flows.render.environment import render_template

    with pytest.raises(CheckFailed, match=r"cover\.html, line \d+: .*content"):
        render_template("parts/cover.html", part_title="x", language="en", font_faces="")


@pytest.fixture(scope="module")
def written() -> PackContent:
    """By hand, with what the composed samples lack: tables, lists, another script, dates ahead, error sheets."""
    return sample_content(5)


@pytest.mark.parametrize("content", ["rich", "empty", "written"])
def test_every_part_renders(content: str, request: pytest.FixtureRequest) -> None:
    pack: PackContent = request.getfixturevalue(content)
    body, numbered = render_body(pack), render_numbered(pack, NO_PAGES)
    keys = [part.key for part in (*body, *numbered)]
    assert len(keys) == len(set(keys))
    assert {"cover", "contents", "key-points", "index", "method"} <= set(keys)
    for part in (*body, *numbered):
        assert part.html.startswith("<!DOCTYPE html>") or "<!DOCTYPE html>" in part.html[:200]
        assert "{{" not in part.html


def test_empty_registers_say_so(empty: PackContent) -> None:
    registers = next(part for part in render_body(empty) if part.key == "registers")
    assert registers.html.count("None found in these sources.") >= len(REGISTERS) - len(
        {"agreement", "network", "places"}
    )


@pytest.mark.parametrize("content", ["rich", "written"])
def test_every_link_has_its_anchor(content: str, request: pytest.FixtureRequest) -> None:
    pack: PackContent = request.getfixturevalue(content)
    parts = [*render_body(pack), *render_numbered(pack, NO_PAGES)]
    defined = {anchor for part in parts for anchor in part.defines}
    assert sum(len(part.refers) for part in parts) > 50
    for part in parts:
        assert set(part.refers) <= defined, (part.key, sorted(set(part.refers) - defined))


@pytest.mark.parametrize("content", ["rich", "written"])
def test_no_anchor_is_defined_twice(content: str, request: pytest.FixtureRequest) -> None:
    pack: PackContent = request.getfixturevalue(content)
    markups = [part.html for part in (*render_body(pack), *render_numbered(pack, NO_PAGES))]
    anchors = [anchor for html in markups for anchor in re.findall(r' id="([^"]+)"', html)]
    assert anchors
    assert len(anchors) == len(set(anchors))


def test_links_hold_text_only(written: PackContent) -> None:
    """An element inside a link breaks PDF/UA."""
    markups = [part.html for part in (*render_body(written), *render_numbered(written, NO_PAGES))]
    inside = [inner for html in markups for inner in re.findall(r"<a [^>]*>(.*?)</a>", html, flags=re.DOTALL)]
    assert len(inside) > 50
    assert [inner for inner in inside if not inner.strip() or "<" in inner] == []


def test_tables_are_rectangular_and_their_heads_have_a_scope(written: PackContent) -> None:
    markup = "".join(part.html for part in render_body(written))
    tables = re.findall(r"<table.*?</table>", markup, flags=re.DOTALL)
    assert len(tables) > 5
    for table in tables:
        rows = re.findall(r"<tr.*?</tr>", table, flags=re.DOTALL)
        assert len({len(re.findall(r"<t[hd][ >]", row)) for row in rows}) == 1
    assert all("scope=" in head for head in re.findall(r"<th[ >][^>]*>?", markup))


def test_headings_skip_no_level(written: PackContent) -> None:
    parts = (*render_body(written), *render_numbered(written, NO_PAGES))
    assert len(parts) > 3
    for part in parts:
        level = 0
        for found in map(int, re.findall(r"<h(\d)", part.html)):
            assert found <= level + 1
            level = found
        assert level


def test_every_part_says_its_language_and_begins_a_section(written: PackContent) -> None:
    parts = (*render_body(written), *render_numbered(written, NO_PAGES))
    assert len(parts) > 3
    for part in parts:
        assert f'<html lang="{part.language}">' in part.html
        assert "data-section=" in part.html


def test_the_contents_print_real_page_numbers(rich: PackContent) -> None:
    folios = {anchor: 7 for part in render_body(rich) for anchor in part.defines}
    contents = render_numbered(rich, Pages({**folios, "timeline": 23}, 30))[1]
    line = re.search(r">Timeline</a>.*?>(\d+)</a>", contents.html, flags=re.DOTALL)
    assert line
    assert line[1] == "23"
    assert "30 pages" in contents.html


def test_text_of_sources_is_escaped(rich: PackContent) -> None:
    sheet = ErrorSheet(9, "s9", "<script>.txt", "“<b>”", "")
    pack = replace(rich, error_sheets=(sheet,))
    html = next(part for part in render_body(pack) if part.key == "error-s9").html
    assert "<script>" not in html
    assert "&lt;script&gt;.txt" in html


def test_new_rows_need_no_column_of_before_and_gone_ones_none_of_now(rich: PackContent) -> None:
    rows = (
        RowChange("new", "Figures", "", "three boats", None),
        RowChange("changed", "Figures", "four boats", "five boats", None),
        RowChange("gone", "Figures", "two boats", "", None),
    )
    shown = replace(rich, changes=replace(rich.changes, rows=rows))
    html = next(part.html for part in render_body(shown) if part.key == "changes")
    told = [
        (re.findall("<th [^>]*>([^<]*)", table), re.findall(r"\w+ boats", table))
        for table in html.split("<h2>")
    ]
    assert told[-3:] == [
        (["Register", "What it says", "Where"], ["three boats"]),
        (["Register", "Before", "Now", "Where"], ["four boats", "five boats"]),
        (["Register", "What it said"], ["two boats"]),
    ]


def test_a_dash_stays_with_who_says_it(rich: PackContent) -> None:
    html = next(part.html for part in render_body(rich) if part.key == "glance")
    assert re.search(r'<span class="whole">– \w', html)
    assert behind_dash("Ada Byron") == '<span class="whole">– Ada Byron</span>'
    assert behind_dash("Ada Byron, on 9 May 2025") == (
        '<span class="whole">– Ada Byron,</span> on<span> </span><span class="whole">9 May 2025</span>'
    )


def test_a_long_phrase_behind_a_dash_may_be_parted_but_for_its_first_word() -> None:
    spoken = "at a meeting of all the river ports of the north"
    assert behind_dash(spoken) == f"–&nbsp;{spoken}"
    assert behind_dash(f"Kassym-Jomart {spoken}") == f'<span class="whole">– Kassym-Jomart</span> {spoken}'


def test_a_comma_of_the_sentence_about_it_is_no_word_of_a_quotation(rich: PackContent) -> None:
    (row, *_) = rich.quotations
    told = replace(row, extract=replace(row.extract, text="It rained,"))
    html = "".join(part.html for part in render_body(replace(rich, quotations=(told,))))
    assert "“It rained”" in html


def test_a_name_in_many_paragraphs_says_how_many_more(rich: PackContent) -> None:
    places = tuple(paragraph_locator(1, n) for n in range(1, 10))
    glance = replace(rich.glance, people=(replace(rich.glance.people[0], locators=places),))
    html = next(part.html for part in render_body(replace(rich, glance=glance)) if part.key == "glance")
    assert "and 5 more" in html


def test_a_brief_prints_a_date_of_several_passages_once(rich: PackContent) -> None:
    brief = rich.briefs[0]
    days = ("May 2025", "June 2025", "June 2025", "7 June 2025")
    rows = tuple(
        replace(
            brief.dates[0],
            date=day,
            locator=row_locator(1, "T", n),
            extract=replace(brief.dates[0].extract, locator=paragraph_locator(1, n)),
        )
        for n, day in enumerate(days, 1)
    )
    briefs = (replace(brief, dates=rows),)
    html = next(part.html for part in render_body(replace(rich, briefs=briefs)) if part.key == "brief-s1")
    printed = re.sub(r"<[^>]+>", "", html[html.index("<h2>Dates") :])
    assert "May 2025 S1\u00a0T1 · June 2025 S1\u00a0T2–3 · 7 June 2025 S1\u00a0T4" in " ".join(
        printed.split(" ")
    )
    bare = replace(rich, briefs=briefs, sections=tuple(name for name in rich.sections if name != "timeline"))
    html = next(part.html for part in render_body(bare) if part.key == "brief-s1")
    assert "S1\u00a0¶2" in html[html.index("<h2>Dates") :]


def test_a_shorter_brief_leaves_the_oldest_dates_to_the_timeline(rich: PackContent) -> None:
    brief = rich.briefs[0]
    rows = tuple(
        replace(brief.dates[0], date=f"{1990 + n}", locator=row_locator(1, "T", n + 1)) for n in range(12)
    )
    shown = replace(rich, briefs=(replace(brief, dates=rows),))
    html = next(part.html for part in render_body(shown) if part.key == "brief-s1")
    assert re.findall(r'class="whole spare">(\d+)', html) == ["1990", "1991"]


def test_a_date_in_a_narrow_column_is_not_parted_but_in_large_letters(rich: PackContent) -> None:
    row = replace(
        rich.timeline[0], date="the week of 1 September 2025", resolution="counted from 7 June 2025"
    )

    def registers(style: Style) -> str:
        return "".join(part.html for part in render_registers(replace(rich, timeline=(row,)), style))

    kept = ('<span class="whole">1 September 2025</span>', '<span class="whole">7 June 2025</span>')
    assert all(words in registers(PLAIN) for words in kept)
    large = registers(Style(variant_named("accessible")))
    assert not any(words in large for words in kept)


def test_a_letter_stays_with_what_it_stands_for(rich: PackContent) -> None:
    assert key_of_letters(rich).startswith("K\u00a0stands for key point, Q\u00a0for quotation")
    assert "Q\u00a0quotation, F\u00a0figure" in key_of_notes(rich)


def named(number: int, *roles: str, forms: tuple[str, ...] = ()) -> WhoRow:
    stated = tuple(StatedAs(role, paragraph_locator(1, 1)) for role in roles)
    return WhoRow(f"w-{number}", f"Name {number}", forms, stated, (paragraph_locator(1, 1),), 1)


def whos_who_of(rich: PackContent, *rows: WhoRow) -> str:
    content = replace(rich, whos_who=(WhoGroup("People", rows),))
    html = "".join(part.html for part in render_registers(content))
    return html.partition('id="whos-who"')[2].partition("<header")[0]


def test_the_who_s_who_has_a_column_of_roles_only_where_most_names_have_one(rich: PackContent) -> None:
    with_roles = named(1, "minister"), named(2, "envoy"), named(4, "clerk")
    table = whos_who_of(rich, *with_roles, named(3, forms=("Three",)))
    assert re.findall(r'<th scope="col"[^>]*>([^<]*)', table) == ["Name", "Role, kin as stated", "Where"]
    assert 'Name 3<br><span class="data-table__aside">also Three</span></td>' in table
    listed = whos_who_of(rich, named(1, "minister"), named(2), named(3, forms=("Three", "Drei")))
    assert "<table" not in listed
    assert 'Name 3</span><span class="data-table__aside">, also Three, Drei</span>' in listed
    assert '<br><span class="data-table__source">minister</span>' in listed


def test_places_are_no_records_of_four_labels_each_in_large_print(written: PackContent) -> None:
    def places(variant: str) -> str:
        parts = render_registers(written, Style(variant_named(variant)))
        return (
            "".join(part.html for part in parts).partition('id="places"')[2].partition('id="quotations"')[0]
        )

    assert "Times named" in places("print")
    large = places("large-print")
    assert "Times named" not in large
    for place in written.places:
        assert f'<li id="{place.row.anchor}"><span class="data-table__name">{place.row.name}' in large
        assert f"{place.row.mentions}\u00a0mention" in large


def test_a_head_of_several_lines_may_end_a_page_of_large_letters(written: PackContent) -> None:
    html = "".join(part.html for part in render_registers(written))
    told = set(re.findall(r'<header class="section-head section-head--told" data-section="([^"]*)"', html))
    assert {"Quotations", "Agreement"} <= told
    assert not {"Figures", "Places"} & told


def test_a_setting_of_several_lines_stands_below_the_words(rich: PackContent) -> None:
    asked = "asked: How many of the clinics along the lake are still without a doctor this week?"
    row = rich.quotations[0]
    long, short = (replace(row, setting=setting) for setting in (asked, "told reporters"))

    def cells(row: QuotationRow) -> list[str]:
        html = "".join(p.html for p in render_registers(replace(rich, quotations=(row,), phrases=())))
        html = html.partition(f'<tr id="{row.locator.anchor}"')[2].partition("</tr>")[0]
        return re.findall("<td[^>]*>(.*?)</td>", html, re.DOTALL)

    assert asked in cells(long)[1]
    assert asked not in cells(long)[3]
    assert "told reporters" not in cells(short)[1]
    assert "told reporters" in cells(short)[3]
