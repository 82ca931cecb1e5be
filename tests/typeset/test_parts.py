"""Typesetting a part: places, outline, running heads, findings, refusals, and the same bytes every time."""

import hashlib
import io
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from flows.check.page_content import ContentReader
from flows.errors import CheckFailed
from flows.model.printed import Fit, LayoutFinding, PartMarkup, PrintedPart
from flows.typeset import parts, typeset_part

STYLE = """
@page { size: 100mm 100mm; margin: 10mm }
body { margin: 0; font: 10pt/12pt 'Text' } h1 { font-size: 14pt; bookmark-level: 1 } h2 { bookmark-level: 2 }
"""


def part(body: str, style: str = "", **fields: object) -> PartMarkup:
    html = (
        f"<html lang=en><head><title>T</title><style>{STYLE}{style}</style></head><body>{body}</body></html>"
    )
    return PartMarkup(key="test", title="Test", html=html, order=1, **fields)


@pytest.fixture
def base(tmp_path: Path) -> Path:
    (tmp_path / "css").mkdir()
    (tmp_path / "css" / "extra.css").write_text("p { margin: 0 }")
    return tmp_path


def findings(printed: PrintedPart) -> list[LayoutFinding]:
    return [finding for page in printed.pages for finding in page.findings]


def test_pages_anchors_and_outline(base: Path) -> None:
    printed = typeset_part(
        part('<h1 id=a>One</h1><p>Text.</p><h2 id=b style="break-before: page">Two</h2><p>More.</p>'), base
    )
    assert [(a.name, a.page) for a in printed.anchors] == [("a", 0), ("b", 1)]
    assert [(o.level, o.title, o.page) for o in printed.outline] == [(1, "One", 0), (2, "Two", 1)]
    top = printed.anchors[0]
    assert 28 < top.x < 29  # 10 mm in points, from the left
    assert 240 < top.y < 260  # near the top of a page 283 points high, from below
    with pikepdf.open(io.BytesIO(printed.pdf)) as pdf:
        assert len(pdf.pages) == len(printed.pages) == 2
        assert pdf.Root.MarkInfo.Marked


def test_a_paragraph_that_goes_on_overleaf_has_an_anchor_there(base: Path) -> None:
    words = " ".join(f"word{n}" for n in range(1, 600))
    marker = "<span style='display: inline-block'>•</span> "
    body = f"<h1>A</h1><p id=s1-p1 data-paragraph=s1-p1>{marker}{words}</p><p id=s1-p2 data-paragraph=s1-p2>Short.</p>"
    printed = typeset_part(part(body), base)
    turns = [anchor for anchor in printed.anchors if "@" in anchor.name]
    assert [anchor.page for anchor in turns] == list(range(1, len(printed.pages)))
    for anchor in turns:
        paragraph, _, depth = anchor.name.partition("@")
        assert paragraph == "s1-p1"
        with pikepdf.open(io.BytesIO(printed.pdf)) as pdf:
            assert anchor.name in dict(pikepdf.NameTree(pdf.Root.Names.Dests).items())
            shown = "".join(ContentReader().read(pdf.pages[anchor.page]).marked.values())
        assert words.replace(" ", "")[int(depth) :].startswith(shown.replace(" ", "")[:40])


def test_running_heads_follow_the_sections(base: Path) -> None:
    filler = "<p>Line.</p>" * 12
    printed = typeset_part(
        part(
            f"<section data-section=First><h1>First</h1>{filler * 2}</section>"
            f"<section data-section=Second><h2>Second</h2>{filler}</section>"
        ),
        base,
    )
    heads = [page.section for page in printed.pages]
    assert heads[0] == "First"
    assert heads[-1] == "Second"
    assert heads == sorted(heads)


def test_overflow_is_found_and_named(base: Path) -> None:
    printed = typeset_part(part("<h1>A</h1><p style='white-space: nowrap'>" + "word " * 60 + "</p>"), base)
    assert [f.kind for f in findings(printed)] == ["overflow"]
    assert "word word" in findings(printed)[0].detail


@pytest.mark.parametrize(
    ("drop", "kinds"), [("0", ["overprinting"]), ("4mm", ["overprinting"]), ("9mm", []), ("20mm", [])]
)
def test_lines_that_are_printed_on_each_other_are_found(base: Path, drop: str, kinds: list[str]) -> None:
    style = "p { margin: 0 } .row { position: relative; line-height: 8mm } .note { position: absolute; left: 0; top: %s }"
    body = "<h1>A</h1><div class=row><p>The words.</p><p class=note>A note.</p></div>"
    printed = typeset_part(part(body, style % drop), base)
    assert [f.kind for f in findings(printed)] == kinds
    assert all("The words" in f.detail and "A note" in f.detail for f in findings(printed))


def test_a_heading_at_the_foot_of_a_page_is_found(base: Path) -> None:
    style = "h2 { break-after: auto } .big { height: 50mm } .next { break-inside: avoid; height: 25mm }"
    body = "<h1>A</h1><div class=big>Text.</div><h2>Stranded</h2><div class=next><p>Text.</p></div>"
    printed = typeset_part(part(body, style), base)
    assert ("stranded heading", True) in [(f.kind, "Stranded" in f.detail) for f in findings(printed)]


def test_a_near_empty_page_is_found_unless_it_ends_the_part(base: Path) -> None:
    body = "<h1>A</h1><p>Short.</p><p style='break-before: page'>End.</p>"
    printed = typeset_part(part(body), base)
    assert [f.kind for f in printed.pages[0].findings] == ["near-empty page"]
    assert printed.pages[1].findings == ()


def test_a_single_line_of_a_paragraph_is_found_at_the_foot_and_at_the_head(base: Path) -> None:
    loose = "p { orphans: 1; widows: 1; line-height: 10mm; margin: 0 } .gap { height: %smm }"
    two_lines = "<h1>A</h1><div class=gap></div><p>First of two.<br>Second of two.</p>"
    area = 80  # millimetres of type area; the heading and the gap leave room for one line
    printed = [
        typeset_part(part(two_lines, f"h1 {{ margin: 0; line-height: 10mm }} {loose % (area - 22)}"), base),
        typeset_part(part(two_lines, f"h1 {{ margin: 0; line-height: 10mm }} {loose % (area - 40)}"), base),
    ]
    assert sorted(f.kind for f in findings(printed[0])) == ["orphan", "widow"]
    assert "First of two." in findings(printed[0])[0].detail
    assert findings(printed[1]) == []


LINES = "h1, p { margin: 0; line-height: 3.2mm; font-size: 8pt; orphans: 1; widows: 1 }"
A_PAGE_AND_A_LINE = "<h1>A</h1>" + "".join(f"<p>Paragraph {n}</p>" for n in range(25))
LONG = "@page { margin-bottom: 0 }"


def test_a_line_more_on_each_page_saves_a_last_page_of_one_line(base: Path) -> None:
    assert len(typeset_part(part(A_PAGE_AND_A_LINE, LINES), base).pages) == 2
    (base / "css/long.css").write_text(LONG, encoding="utf-8")
    assert len(typeset_part(part(A_PAGE_AND_A_LINE, LINES), base).pages) == 1


def test_a_way_that_cannot_save_a_last_page_is_not_tried(base: Path) -> None:
    three_lines = A_PAGE_AND_A_LINE + "<p>One more</p>" * 2
    (base / "css/long.css").write_text(LONG, encoding="utf-8")
    assert len(typeset_part(part(three_lines, LINES), base).pages) == 2
    (base / "css/longer.css").write_text(LONG, encoding="utf-8")
    assert len(typeset_part(part(three_lines, LINES), base).pages) == 1


def test_what_a_way_did_not_win_is_not_sought_by_the_next(
    base: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried: list[str] = []
    read = parts._read

    def counted(html: str, *rest: object, **named: object) -> object:
        tried.append(html)
        return read(html, *rest, **named)

    monkeypatch.setattr(parts, "_read", counted)
    for name in ("long", "longer", "longest"):
        (base / f"css/{name}.css").write_text(LINES, encoding="utf-8")
    assert len(typeset_part(part(A_PAGE_AND_A_LINE, LINES), base).pages) == 2
    # As it is, and with a line more on each page: that this wins nothing says enough of the closer ones.
    assert [html.count("long") for html in tried] == [0, 1]


def test_more_lines_are_saved_by_the_closest_way_alone(base: Path) -> None:
    five_lines = A_PAGE_AND_A_LINE + "<p>One more</p>" * 4
    room = "@page { margin-top: 0; margin-bottom: 0 }"
    (base / "css/longer.css").write_text(room, encoding="utf-8")
    assert len(typeset_part(part(five_lines, LINES), base).pages) == 2
    (base / "css/longest.css").write_text(room, encoding="utf-8")
    assert len(typeset_part(part(five_lines, LINES), base).pages) == 1


def test_only_what_prints_a_source_is_set_in_smaller_type(base: Path) -> None:
    five_lines = A_PAGE_AND_A_LINE + "<p>One more</p>" * 4
    (base / "css/smallest.css").write_text("@page { margin-top: 0; margin-bottom: 0 }", encoding="utf-8")
    assert len(typeset_part(part(five_lines, LINES), base).pages) == 2
    assert len(typeset_part(part(five_lines, LINES, source=1), base).pages) == 1


def test_a_part_that_prints_less_is_set_in_smaller_type_when_that_is_not_enough(base: Path) -> None:
    (base / "css/smallest.css").write_text("@page { margin-top: 0; margin-bottom: 0 }", encoding="utf-8")
    style = f"{LINES} .less p:nth-child(n+32) {{ display: none }}"

    def pages(rows: int, **fields: object) -> int:
        html = part("<h1>A</h1>" + "".join(f"<p>Row {n}</p>" for n in range(rows)), style).html
        html = html.replace("<body>", '<body class="rows">')
        return len(typeset_part(PartMarkup("test", "T", html, 1, source=1, **fields), base).pages)

    assert (pages(34), pages(34, shorter=("less",)), pages(60, shorter=("less",))) == (2, 1, 2)


def test_a_part_of_many_pages_is_set_once(base: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("flows.typeset.parts.FEW_PAGES", 1)
    (base / "css/long.css").write_text("@page { margin-bottom: 0 }", encoding="utf-8")
    body = "<h1>A</h1>" + "".join(f"<p>Paragraph {n}</p>" for n in range(8))
    style = "h1, p { margin: 0; line-height: 10mm; orphans: 1; widows: 1 }"
    assert len(typeset_part(part(body, style), base).pages) == 2


def test_the_first_way_that_keeps_to_its_pages_is_taken(base: Path) -> None:
    rows = "".join(f"<p>Row {n}</p>" for n in range(12))
    style = "p, h1 { margin: 0; line-height: 10mm } .few p:nth-child(n+6), .fewer p:nth-child(n+3) { display: none }"
    html = part(rows, style).html.replace("<body>", '<body class="rows">')
    fits = (Fit("", 1), Fit("few", 1), Fit("fewer", 1))
    few = typeset_part(PartMarkup(key="test", title="T", html=html, order=1, fits=fits), base)
    fewer = typeset_part(
        PartMarkup(key="test", title="T", html=html, order=1, fits=(*fits[:1], fits[2])), base
    )
    never = typeset_part(PartMarkup(key="test", title="T", html=html, order=1, fits=(Fit("", 1),)), base)
    assert [len(few.pages), len(fewer.pages), len(never.pages)] == [1, 1, 2]
    assert few.pages[0].fill > fewer.pages[0].fill


def test_a_way_that_cannot_fit_is_not_tried(base: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = "".join(f"<p>Row {n}</p>" for n in range(50))
    style = "p, h1 { margin: 0; line-height: 10mm } .few p:nth-child(n+3) { display: none }"
    html = part(rows, style).html.replace("<body>", '<body class="rows">')
    fits = (
        Fit("", 1),
        Fit("close", 1, (("", 0.75),)),
        Fit("closer", 1, (("", 0.1),)),
        Fit("few", 1, (("closest", 1),)),
        Fit("none", 1),
    )
    tried: list[str] = []
    read = parts._read

    def counted(html: str, *others: Any, **named: Any) -> Any:
        tried.append(re.findall(r'<body class="(.*?) ?rows"', html)[0])
        return read(html, *others, **named)

    monkeypatch.setattr(parts, "_read", counted)
    assert (
        len(typeset_part(PartMarkup(key="test", title="T", html=html, order=1, fits=fits), base).pages) == 1
    )
    assert tried == ["", "closer", "few"]


def test_a_part_prints_less_where_that_saves_a_short_last_page(base: Path) -> None:
    style = "p, h1 { margin: 0; line-height: 10mm } .less p:nth-child(n+6) { display: none }"

    def pages(rows: int, shorter: tuple[str, ...] = ("less",)) -> int:
        html = part("".join(f"<p>Row {n}</p>" for n in range(rows)), style).html
        html = html.replace("<body>", '<body class="rows">')
        return len(
            typeset_part(PartMarkup(key="test", title="T", html=html, order=1, shorter=shorter), base).pages
        )

    most = next(rows for rows in range(3, 30) if pages(rows + 1, ()) > 1)
    assert (pages(most), pages(most + 2, ()), pages(most + 2), pages(2 * most - 1)) == (1, 2, 1, 2)


def test_a_character_that_no_face_has_is_named_with_its_word(base: Path) -> None:
    printed = typeset_part(part("<h1>A</h1><p>Plain, Қазақстан, Ελλάδα and x\U00100123y here.</p>"), base)
    assert [(f.kind, "x\U00100123y" in f.detail) for f in findings(printed)] == [("missing glyph", True)]


@pytest.mark.parametrize(
    "address",
    [
        "file:///etc/hostname",
        "http://127.0.0.1:9/x.png",
        "../../../etc/hostname",
        "css/none.png",
        "ftp://h/x",
    ],
)
def test_nothing_outside_the_templates_is_loaded(base: Path, address: str) -> None:
    with pytest.raises(CheckFailed, match="Part test: "):
        typeset_part(part(f'<h1>A</h1><p><img alt=x src="{address}"></p>'), base)


def test_no_file_is_attached(base: Path) -> None:
    with pytest.raises(CheckFailed, match="Part test: "):
        typeset_part(part('<link rel=attachment href="file:///etc/hostname"><h1>A</h1><p>x</p>'), base)


def test_a_style_sheet_of_the_templates_is_loaded(base: Path) -> None:
    markup = part("<link rel=stylesheet href=css/extra.css><h1>A</h1><p>Text.</p>")
    assert typeset_part(markup, base).pages


def test_a_rule_that_weasyprint_does_not_know_fails_the_part(base: Path) -> None:
    with pytest.raises(CheckFailed, match=r"Part test: .*colour"):
        typeset_part(part("<h1>A</h1><p>x</p>", "p { colour: red }"), base)


SCRIPT = """
import sys, hashlib
from pathlib import Path
from tests.typeset.test_parts import part
from flows.typeset import typeset_part
print(hashlib.sha256(typeset_part(part("<h1 id=z>A</h1><p id=y>Text.</p>"), Path(sys.argv[1])).pdf).hexdigest())
"""


def test_the_same_markup_gives_the_same_bytes_in_any_process(base: Path) -> None:
    here = hashlib.sha256(typeset_part(part("<h1 id=z>A</h1><p id=y>Text.</p>"), base).pdf).hexdigest()
    project = Path(__file__).resolve().parents[2]
    for seed in ("0", "7"):
        there = subprocess.run(
            [sys.executable, "-c", SCRIPT, str(base)], cwd=project, env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True, text=True, check=True,
        ).stdout  # fmt: skip
        assert there.strip() == here
