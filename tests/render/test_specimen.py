"""The specimen shows every component once, in every variant, in our style and in the desk's own."""

import re
from pathlib import Path

import pikepdf
import pytest

from flows.making.specimen import write_specimen
from flows.model.variants import VARIANTS, Style
from flows.packaged import templates_root
from flows.render.specimen import render_specimen
from tests.support.building import briefpack

COMPONENTS = sorted((templates_root() / "components").glob("*.html"))
NOT_SHOWN = {"cover", "specimen"}
"""The cover fills a page of its own; the specimen's own labels are all over it."""
STYLES = [Style(variant) for variant in VARIANTS if not variant.is_summary]


def test_every_component_is_shown_under_its_name() -> None:
    html = render_specimen(Style()).html
    shown = re.findall(r'<p class="specimen__name">(\w+)', html)
    assert set(shown) == {path.stem for path in COMPONENTS} - NOT_SHOWN


def test_every_macro_that_prints_a_table_is_shown() -> None:
    html = render_specimen(Style()).html
    names = set(re.findall(r'<p class="specimen__name">data_table · (\w+)', html))
    macros = set(
        re.findall(
            r"macro (\w+_(?:table|matrix))\(",
            (templates_root() / "components/data_table.html").read_text("utf-8"),
        )
    )
    assert macros
    assert macros <= names


@pytest.mark.parametrize("style", STYLES, ids=lambda style: style.variant.name)
def test_it_is_set_in_every_variant(style: Style, tmp_path: Path) -> None:
    path = write_specimen(style, tmp_path)
    with pikepdf.open(path) as pdf:
        assert len(pdf.pages) >= 3
        assert str(pdf.Root.MarkInfo.Marked) == "True"
    assert write_specimen(style, tmp_path / "again").read_bytes() == path.read_bytes()


def test_the_command_prints_the_path_and_refuses_what_it_does_not_know(tmp_path: Path) -> None:
    done = briefpack("specimen", "--output", "out", "--paper", "Letter", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (0, "out/specimen.pdf\n")
    with pikepdf.open(tmp_path / "out/specimen.pdf") as pdf:
        assert [round(float(v)) for v in pdf.pages[0].mediabox] == [0, 0, 612, 792]
    for flag in (["--variant", "summary"], ["--paper", "A0"], ["--templates", "none"]):
        refused = briefpack("specimen", *flag, cwd=tmp_path)
        assert refused.returncode == 2
        assert "Traceback" not in refused.stderr


def test_a_faulty_rule_of_the_desk_is_named(tmp_path: Path) -> None:
    house = tmp_path / "house"
    house.mkdir()
    (house / "house.css").write_text("h1 { colour: red }")
    done = briefpack("specimen", "--templates", "house", cwd=tmp_path)
    assert done.returncode == 2
    assert "house.css line 1: `colour: red`: unknown property." in done.stderr
    assert not (tmp_path / "specimen.pdf").exists()
