"""Templates compiled before: found again, made again when damaged or changed, and never a reason to fail."""

from pathlib import Path

import pytest

from flows.model.variants import PLAIN, Style
from flows.packaged import templates_root
from flows.render import environment, get_ready
from flows.render.environment import render_template, template_environment


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of compiled templates of an empty cache."""
    monkeypatch.setenv("BRIEFPACK_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache" / "templates"


def fresh_environment() -> None:
    template_environment.cache_clear()


def test_compiled_templates_are_kept_and_found_again(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fresh_environment()
    get_ready(PLAIN)
    page = render_template("base.html", part_title="One", language="en")
    files = [path for path in kept.rglob("*") if path.is_file()]
    templates = [*templates_root().glob("*.html"), *templates_root().glob("[!s]*/*.html")]  # not the shelf's
    assert len(files) == len(templates) > 40
    fresh_environment()
    monkeypatch.setattr("jinja2.environment.Environment.compile", None)  # nothing is compiled now
    get_ready(PLAIN)
    assert render_template("base.html", part_title="One", language="en") == page
    monkeypatch.undo()
    fresh_environment()


@pytest.mark.parametrize("damage", [b"", b"no template", None])
def test_what_is_damaged_is_compiled_again(kept: Path, damage: bytes | None) -> None:
    fresh_environment()
    page = render_template("base.html", part_title="One", language="en")
    for file in kept.glob("*/*"):
        file.write_bytes(file.read_bytes()[:-40] if damage is None else damage)
    fresh_environment()
    assert render_template("base.html", part_title="One", language="en") == page


def test_another_version_of_what_compiles_them_finds_none(
    kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fresh_environment()
    render_template("base.html", part_title="One", language="en")
    (folder,) = kept.iterdir()
    monkeypatch.setattr(environment, "version", lambda _: "0")
    fresh_environment()
    render_template("base.html", part_title="One", language="en")
    assert len(list(kept.iterdir())) == 2
    assert {path.name for path in folder.iterdir()} == {
        path.name for other in kept.iterdir() for path in other.iterdir()
    }
    fresh_environment()


def test_a_cache_that_cannot_be_written_costs_nothing_but_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("BRIEFPACK_CACHE", str(tmp_path / "file"))
    fresh_environment()
    assert "<title>One</title>" in render_template("base.html", part_title="One", language="en")
    fresh_environment()


def test_templates_of_the_desk_are_not_kept(kept: Path, tmp_path: Path) -> None:
    house = tmp_path / "house"
    house.mkdir()
    (house / "base.html").write_text("<p>{{ part_title }}</p>")
    style = Style(overlay=house)
    assert render_template("base.html", style, part_title="One", language="en") == "<p>One</p>"
    assert not kept.exists()
