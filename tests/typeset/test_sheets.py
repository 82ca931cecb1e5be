"""Style sheets that are parsed once: the same pages as with links, none stale, none shared that must not be."""

from pathlib import Path

import pytest

from flows.errors import CheckFailed
from flows.model.printed import PartMarkup
from flows.typeset import parts, typeset_part
from flows.typeset.sheets import take_sheets

SHEET = (
    "@layer base { h1 { font-size: 14pt } p { margin: 0 0 4mm } } @page { size: 100mm 60mm; margin: 10mm }"
)
LINK = '<link rel="stylesheet" href="css/pack.css">'


@pytest.fixture
def base(tmp_path: Path) -> Path:
    (tmp_path / "css").mkdir()
    (tmp_path / "css/pack.css").write_text(SHEET)
    return tmp_path


def page(links: str = LINK, head: str = "", lines: int = 8) -> str:
    body = "".join(f'<p style="color: #{n}{n}{n}">Line {n}</p>' for n in range(lines))
    return (
        f"<html lang=en><head><title>T</title>{head}\n{links}\n</head><body><h1>One</h1>{body}</body></html>"
    )


def pdf_of(html: str, base: Path, overlay: Path | None = None) -> bytes:
    return typeset_part(PartMarkup("test", "Test", html, 1), base, overlay).pdf


def test_the_same_bytes_as_with_links(base: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (base / "css/more.css").write_text("@layer more { p { margin: 0 } } @layer base { p { margin: 9mm } }")
    html = page(f'{LINK}\n<link rel="stylesheet" href="css/more.css">')
    bare, sheets = take_sheets(html, base, None)
    assert "stylesheet" not in bare
    assert len(sheets) == 2
    shared = pdf_of(html, base)
    monkeypatch.setattr(parts, "take_sheets", lambda html, *_: (html, ()))
    assert pdf_of(html, base) == shared


def test_they_are_parsed_once_and_again_when_one_has_changed(base: Path, tmp_path: Path) -> None:
    overlay = tmp_path / "desk"
    (overlay / "css").mkdir(parents=True)
    (overlay / "css/pack.css").write_text(SHEET)
    first = take_sheets(page(), base, overlay)[1]
    assert take_sheets(page(lines=3), base, overlay)[1] is first
    before = pdf_of(page(), base, overlay)
    (overlay / "css/pack.css").write_text(SHEET.replace("14pt", "24pt"))
    assert take_sheets(page(), base, overlay)[1] is not first
    assert pdf_of(page(), base, overlay) != before


@pytest.mark.parametrize(
    ("more", "follows"),
    [
        ("p { margin: 0 }", True),
        ("@layer more { p { margin: 0 } } @layer base { p { margin: 9mm } }", False),
        ("@page { margin: 20mm }", False),
    ],
)
def test_a_further_sheet_follows_parsed_ones_unless_it_has_layers_or_page_rules(
    base: Path, monkeypatch: pytest.MonkeyPatch, more: str, *, follows: bool
) -> None:
    (base / "css/more.css").write_text(more)
    html = page(f'{LINK}\n<link rel="stylesheet" href="css/more.css">')
    first = take_sheets(page(), base, None)[1]
    assert (take_sheets(html, base, None)[1][0] is first[0]) == follows
    shared = pdf_of(html, base)
    monkeypatch.setattr(parts, "take_sheets", lambda html, *_: (html, ()))
    assert pdf_of(html, base) == shared


@pytest.mark.parametrize(
    "rule",
    [
        "@font-face { font-family: Own; src: url(own.ttf) }",
        '@counter-style own { system: cyclic; symbols: "x" }',
    ],
)
def test_a_sheet_with_fonts_or_counters_of_its_own_stays_with_its_part(base: Path, rule: str) -> None:
    (base / "css/pack.css").write_text(SHEET + rule)
    assert take_sheets(page(), base, None) == (page(), ())


def test_a_part_with_rules_of_its_own_keeps_its_links(base: Path) -> None:
    faces = "<style>@font-face { font-family: Own; src: url(own.ttf) }</style>"
    own = page(head="<style>p { color: red }</style>")
    drawing = "<svg><style>text { fill: red }</style></svg>"
    assert take_sheets(page(head=faces), base, None)[1]
    assert take_sheets(page(head=drawing), base, None)[1]
    assert take_sheets(page(head=f"{drawing}<style>p {{ color: red }}</style>{drawing}"), base, None)[1] == ()
    assert take_sheets(own, base, None) == (own, ())


def test_what_is_wrong_with_a_sheet_fails_every_part(base: Path) -> None:
    (base / "css/pack.css").write_text("p { colour: red }")
    for _ in range(2):
        with pytest.raises(CheckFailed, match=r"Part test: .*colour"):
            pdf_of(page(), base)
