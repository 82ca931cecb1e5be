"""The tokens of a style as drawings read them: the values that the page has."""

import re
from pathlib import Path

import pytest

from flows.errors import CheckFailed
from flows.model.variants import Style, variant_named
from flows.render.environment import drawing_style, tokens_of
from flows.render.tokens import Tokens, read_tokens


def test_the_value_of_a_token_is_that_of_the_last_sheet() -> None:
    assert tokens_of(Style()).value("accent") == "#7a1f1f"
    assert tokens_of(Style(variant_named("greyscale"))).value("accent") == "#3a3a3a"
    assert tokens_of(Style()).length("size-note") == pytest.approx(8 * 4 / 3)
    assert tokens_of(Style(variant_named("large-print"))).length("size-note") == pytest.approx(16 * 4 / 3)


def test_a_house_style_goes_before_ours(tmp_path: Path) -> None:
    (tmp_path / "house.css").write_text(
        '@import "more.css";\n/* a comment: */ :root { --accent: #004488 }\n.x { --ink: red }'
    )
    (tmp_path / "more.css").write_text(":root { --accent: green; --rule: var(--muted) }")
    tokens = tokens_of(Style(overlay=tmp_path))
    assert tokens.value("accent") == "#004488"
    assert tokens.value("rule") == tokens.value("muted")
    assert tokens.value("ink") == "#1b1b1b"
    assert "#004488" in drawing_style(Style(overlay=tmp_path))


def test_no_token_is_left_in_the_sheet_of_drawings() -> None:
    assert "var(" not in drawing_style(Style())


def test_a_token_that_cannot_be_used_is_named() -> None:
    tokens = Tokens({"a": "var(--b)", "b": "var(--a)", "wide": "1fr"})
    with pytest.raises(CheckFailed, match="--missing"):
        tokens.value("missing")
    with pytest.raises(CheckFailed, match="--wide"):
        tokens.length("wide")
    with pytest.raises(CheckFailed, match="defined by itself"):
        tokens.value("a")


def test_a_sheet_that_imports_itself_or_is_not_there_does_no_harm(tmp_path: Path) -> None:
    (tmp_path / "a.css").write_text(
        '@import url("a.css"); @import url("https://example.org/x.css"); :root { --x: 1mm }'
    )
    assert read_tokens(("a.css", "missing.css"), (tmp_path,)).length("x") == pytest.approx(96 / 25.4)


def test_drawings_in_greyscale_have_no_colour() -> None:
    colours = re.findall(r"#([0-9a-f]{6})", drawing_style(Style(variant_named("greyscale"))))
    assert len(colours) > 5
    assert all(colour[:2] == colour[2:4] == colour[4:] for colour in colours)


def test_the_tints_of_a_map_keep_apart_in_greyscale() -> None:
    for style in (Style(), Style(variant_named("greyscale"))):
        paper, land, named = (
            _lightness(tokens_of(style).value(name)) for name in ("paper", "tint-land", "tint-named")
        )
        assert paper - land > 0.04
        assert land - named > 0.07


def _lightness(colour: str) -> float:
    red, green, blue = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
