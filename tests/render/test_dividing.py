"""Long parts in pieces: nothing is lost or torn, heads are repeated, and a change moves only its own piece."""

import itertools
import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from flows.bind import bind_pack
from flows.check import check_pack
from flows.model.printed import Furniture, Imprint, PartMarkup
from flows.render import divide_markup
from flows.typeset import typeset_part
from tests.support.small_parts import STYLE, TEMPLATES

WORDS = "Ministers of the two republics met in the capital and agreed on a plan for the water of the basin. "


class Balance(HTMLParser):
    """What is open at the end of a document, and whether every element was closed in its turn."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.sound = True
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag not in {"br", "link", "meta"}:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        self.sound &= bool(self.open) and self.open.pop() == tag


def row(number: int) -> str:
    return f'<tr id="s{number}-t1"><td>S{number} T1</td><td>{WORDS}</td><td><a href="pack:s{number}">¶{number}</a></td></tr>'


def register(rows: list[int], entries: int = 0) -> PartMarkup:
    head = (
        '<thead><tr><th scope="col">No.</th><th scope="col">Words</th><th scope="col">Where</th></tr></thead>'
    )
    table = f'<table class="data-table" id="t"><caption>All</caption>{head}<tbody>{"".join(map(row, rows))}</tbody></table>'
    group = "".join(f'<p class="index-entry">Name {n} <a href="pack:t">{n}</a></p>' for n in range(entries))
    body = (
        '<section class="section"><header data-section="Timeline &amp; more"><h1 id="timeline">Timeline</h1></header>'
        f'{table}</section><div class="index"><section><h2>A</h2>{group}</section></div>'
    )
    html = f'<!DOCTYPE html><html lang="en"><head><title>T</title><style>{STYLE}</style></head><body class="a">{body}</body></html>'
    return PartMarkup("timeline", "Registers", html, 7, defines=("timeline", "t"), recto=True)


LONG = list(range(1, 4_001))


def test_a_part_of_sixty_pages_stays_whole() -> None:
    part = register(LONG[:900])
    assert divide_markup(part) == (part,)


def test_an_index_is_cut_sooner_than_other_parts() -> None:
    assert len(divide_markup(replace(register(LONG[:900]), key="index"))) > 1


def test_nothing_is_lost_torn_or_told_twice() -> None:
    part = register(LONG, entries=20_000)
    pieces = divide_markup(part)
    assert len(pieces) > 4
    assert [piece.key for piece in pieces][:2] == ["timeline", "timeline-2"]
    assert [piece.continues for piece in pieces] == [False] + [True] * (len(pieces) - 1)
    assert [piece.recto for piece in pieces] == [True] + [False] * (len(pieces) - 1)
    for piece in pieces:
        balance = Balance(piece.html)
        assert balance.sound
        assert balance.open == []
    for pattern in (r'<tr id="[^"]*">.*?</tr>', r'<p class="index-entry">.*?</p>', r'id="[^"]*"'):
        assert [m for piece in pieces for m in re.findall(pattern, piece.html)] == re.findall(
            pattern, part.html
        )
    assert sum((piece.defines for piece in pieces), ()) == tuple(re.findall(r'id="([^"]*)"', part.html))


def test_a_table_that_goes_on_repeats_its_head_and_no_piece_begins_below_a_heading() -> None:
    pieces = divide_markup(register(LONG, entries=20_000))
    for before, piece in itertools.pairwise(pieces):
        if "<tr id=" in piece.html:
            assert piece.html.count("<thead>") == 1
            assert "<caption>" not in piece.html
        assert not re.search(
            r"</(h\d|header|thead|caption)>(\s*</(section|div|table|tbody)>)*\s*</body>", before.html
        )
    assert {piece.title for piece in pieces[1:]} == {"Timeline & more"}


def test_one_row_more_changes_one_piece() -> None:
    before = {piece.html for piece in divide_markup(register(LONG))}
    after = {piece.html for piece in divide_markup(register([*LONG[:700], 99_999, *LONG[700:]]))}
    assert len(before) > 3
    assert len(after - before) == 1


def test_a_subentry_stays_with_its_entry() -> None:
    part = register([1])
    lines = "".join(
        f'<p class="index-entry">{WORDS}</p>'
        + f'<p class="index-entry index-entry--sub">{n} {WORDS}</p>' * 40
        for n in range(100)
    )
    pieces = divide_markup(
        replace(part, html=part.html.replace("<h2>A</h2>", f"<h2>A</h2><p>First.</p>{lines}"))
    )
    assert len(pieces) > 2
    for piece in pieces[1:]:
        assert re.search(r"<body[^>]*>(<(div|section)[^>]*>)*<p class=\"index-entry\">", piece.html)


@pytest.mark.slow
def test_the_pieces_bind_as_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("flows.render.dividing.LONG", 5_000)
    monkeypatch.setattr("flows.render.dividing.SHORTEST_PIECE", 3_000)
    monkeypatch.setattr("flows.render.dividing.LONGEST_PIECE", 6_000)
    part = register(list(range(1, 90)))
    links = "".join(
        f'<p id="s{n}">Source {n}, see <a href="pack:s{n}-t1">its row</a>.</p>' for n in range(1, 90)
    )
    html = f"<html lang=en><head><title>S</title><style>{STYLE}</style></head><body><h1 id=s>Sources</h1>{links}</body></html>"
    sources = PartMarkup("sources", "Sources", html, 8)
    pieces = divide_markup(part)
    assert len(pieces) >= 2
    printed = [typeset_part(markup, TEMPLATES) for markup in (*pieces, sources)]
    imprint = Imprint("T", "The desk", "", (), "en", "2025-09-09T06:00:00Z", "briefing-pack")
    pack = bind_pack(printed, Furniture("T", "Data to today", ""), imprint)
    report = check_pack(pack.pdf)
    faults = [str(finding) for result in report.results for finding in result.findings]
    assert [fault for fault in faults if not fault.startswith("attachments: ")] == []
    assert [entry.title for entry in pack.outline if entry.level == 1] == ["Timeline", "Sources"]
    folios = dict(pack.folio_of)
    assert folios["s1-t1"] < folios["s89-t1"] < folios["s"]
