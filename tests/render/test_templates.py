"""The contract of the templates: components, tokens, strictness, and parts that render whatever the content."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from flows.errors import CheckFailed
from flows.model.content import ErrorSheet, PackContent
from flows.render import render_body, render_numbered, templates_root
from flows.render.environment import template_environment
from flows.render.parts import DIVIDED_FROM, REGISTERS
from tests.support.composed import compose, harbour_report, wire_story

ROOT = templates_root()
COMPONENTS = sorted(p.stem for p in (ROOT / "components").glob("*.html"))
STYLES = sorted(ROOT.rglob("*.css"))
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
    if path.name == "tokens.css":
        return
    text = re.sub(r"/\*.*?\*/", "", path.read_text("utf-8"), flags=re.DOTALL)
    assert not re.findall(r"#[0-9a-fA-F]{3,8}\b|rgb\(", text)
    assert not re.findall(r"(?<![\w-])\d*\.?\d+(?:pt|px|mm|cm|in|em|rem|pc)\b", text)


@pytest.mark.parametrize("path", STYLES, ids=lambda p: p.name)
def test_every_token_that_is_used_is_declared(path: Path) -> None:
    declared = set(re.findall(r"(--[\w-]+):", TOKENS))
    used = set(re.findall(r"var\((--[\w-]+)\)", path.read_text("utf-8")))
    assert used <= declared


def test_every_token_that_is_declared_is_used() -> None:
    everything = "".join(p.read_text("utf-8") for p in STYLES)
    for name in set(re.findall(r"(--[\w-]+):", TOKENS)):
        assert f"var({name})" in everything, name


def test_a_misspelt_field_is_an_error_that_names_it() -> None:
    from flows.render.environment import render_template

    template_environment().loader.load(template_environment(), "parts/cover.html")  # type: ignore[union-attr]
    with pytest.raises(CheckFailed, match=r"parts/cover\.html.*content"):
        render_template("parts/cover.html", part_title="x", language="en", font_faces="")


@pytest.mark.parametrize("content", ["rich", "empty"])
def test_every_part_renders(content: str, request: pytest.FixtureRequest) -> None:
    pack: PackContent = request.getfixturevalue(content)
    body, numbered = render_body(pack), render_numbered(pack, {}, 0)
    keys = [part.key for part in (*body, *numbered)]
    assert len(keys) == len(set(keys))
    assert {"cover", "contents", "key-points", "index", "method"} <= set(keys)
    for part in (*body, *numbered):
        assert part.html.startswith("<!DOCTYPE html>") or "<!DOCTYPE html>" in part.html[:200]
        assert "{{" not in part.html


def test_empty_registers_say_so(empty: PackContent) -> None:
    registers = next(part for part in render_body(empty) if part.key == "registers")
    assert registers.html.count("None found in these sources.") >= len(REGISTERS) - 1


def test_every_link_has_its_anchor(rich: PackContent) -> None:
    parts = [*render_body(rich), *render_numbered(rich, {}, 0)]
    defined = {anchor for part in parts for anchor in part.defines}
    for part in parts:
        assert set(part.refers) <= defined, (part.key, sorted(set(part.refers) - defined))


def test_no_anchor_is_defined_twice(rich: PackContent) -> None:
    anchors = [
        anchor for part in (*render_body(rich), *render_numbered(rich, {}, 0)) for anchor in part.defines
    ]
    assert len(anchors) == len(set(anchors))


def test_the_contents_print_real_page_numbers(rich: PackContent) -> None:
    folios = {anchor: 7 for part in render_body(rich) for anchor in part.defines}
    contents = render_numbered(rich, {**folios, "timeline": 23}, 30)[0]
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


def test_a_large_pack_gives_every_register_its_own_part() -> None:
    documents = tuple(harbour_report(n, f"h{n}.txt") for n in range(1, DIVIDED_FROM + 1))
    keys = [part.key for part in render_body(compose(documents))]
    assert [anchor for anchor, _ in REGISTERS] == [k for k in keys if k in dict(REGISTERS)]
