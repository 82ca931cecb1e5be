"""Fonts that are loaded once: the same pages as with rules, and none shared that must not be."""

from pathlib import Path

import pytest
from weasyprint.text.fonts import FontConfiguration

from flows.errors import CheckFailed
from flows.model.printed import PartMarkup
from flows.render.fonts import font_face_rules
from flows.typeset import parts, typeset_part
from flows.typeset.faces import forget_faces, take_faces

OURS = f"<style>{font_face_rules()}</style>"
SHEET = "@page { size: 100mm 60mm; margin: 10mm } p { font: 10pt/12pt 'Text' }"


@pytest.fixture
def base(tmp_path: Path) -> Path:
    (tmp_path / "css").mkdir()
    (tmp_path / "css/pack.css").write_text(SHEET)
    return tmp_path


def page(head: str = OURS, body: str = "<p>Words, and <em>more</em> of them.</p>") -> str:
    link = '<link rel="stylesheet" href="css/pack.css">'
    return (
        f"<html lang=en><head><title>T</title>{head}\n{link}\n</head><body><h1>One</h1>{body}</body></html>"
    )


def pdf_of(html: str, base: Path) -> bytes:
    return typeset_part(PartMarkup("test", "Test", html, 1), base).pdf


def test_the_same_bytes_as_with_rules(base: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shared = [pdf_of(page(), base), pdf_of(page(body="<p>Others.</p>"), base), pdf_of(page(), base)]
    assert shared[0] == shared[2]
    monkeypatch.setattr(parts, "take_faces", lambda html, *_: (html, FontConfiguration()))
    assert pdf_of(page(), base) == shared[0]
    assert pdf_of(page(body="<p>Others.</p>"), base) == shared[1]


def test_they_are_loaded_once_until_they_are_forgotten(base: Path) -> None:
    bare, fonts = take_faces(page(), base)
    assert "@font-face" not in bare
    assert take_faces(page(body="<p>Others.</p>"), base)[1] is fonts
    forget_faces()
    assert take_faces(page(), base)[1] is not fonts


@pytest.mark.parametrize(
    "html",
    [
        page(head=f"{OURS}<style>@font-face {{ font-family: Own; src: url(own.ttf) }}</style>"),
        page(body="<svg><style>@font-face { font-family: Own; src: url(own.ttf) }</style></svg>"),
    ],
)
def test_faces_of_a_desk_stay_with_their_part(base: Path, html: str) -> None:
    ours = take_faces(page(), base)[1]
    kept, fonts = take_faces(html, base)
    assert kept == html
    assert fonts is not ours


def test_what_is_wrong_with_a_face_fails_every_part(base: Path) -> None:
    empty = "<style>@font-face { font-family: Own; src: url('data:font/ttf;base64,AAAA') }</style>"
    for _ in range(2):
        with pytest.raises(CheckFailed, match=r"Part test: .*Own"):
            pdf_of(page(head=empty), base)
