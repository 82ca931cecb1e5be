"""The pages as HTML: what they show, in which order, and where they lead."""

import gzip
import hashlib
import re
from pathlib import Path

import pytest

from flows.edition import MANIFEST_NAME, SeriesFolder
from flows.model.json_form import to_json
from flows.publish import retain_editions
from tests.shelf.conftest import Open
from tests.support.sample_content import sample_content
from tests.support.shared import PROJECT
from tests.support.shelves import put

LINK = re.compile(r'(?:href|src)="([^"]+)"')


def test_series_stand_newest_first_with_what_a_reader_chooses_by(output: Path, open_shelf: Open) -> None:
    put(output, "water", "2025-09-08T06:00", number=1)
    put(output, "water", "2025-09-09T06:00", number=2, changed="One figure is new.")
    put(output, "energy", "2025-09-08T18:00", marking="", number=7)
    text = open_shelf().page("/").text
    assert text.index("Water talks 2") < text.index("Water talks 7")
    newest = text[: text.index("Water talks 7")]
    for fact in (
        "1 to 9 September 2025",
        "12\u00a0pages",
        "2\u00a0sources",
        "TLP:CLEAR",
        "Complete",
        "One figure is new.",
        "2\u00a0kB",
    ):
        assert fact in newest, fact
    assert "Not marked" in text


def test_every_link_of_every_page_leads_somewhere(output: Path, open_shelf: Open) -> None:
    content = to_json(sample_content(2)).encode()
    for day in range(1, 8):
        put(output, "water & Öl", f"2025-09-0{day}T06:00", number=day, content=content)
    retain_editions(SeriesFolder(output, "water & Öl"), 6)
    client = open_shelf()
    seen: set[str] = set()
    waiting = ["/"]
    while waiting:
        address = waiting.pop().replace("&amp;", "&").partition("#")[0]
        if address in seen or not address.startswith("/"):
            continue
        seen.add(address)
        answer = client.page(address)
        expected = {200, 302} if "2025-09-01" not in address else {410}
        assert answer.status in expected, (address, answer.status)
        if answer.header("Content-Type").startswith("text/html"):
            waiting += LINK.findall(answer.text)
    registers = {a.split("/registers/")[1] for a in seen if "/registers/" in a}
    assert registers == {"whos-who/", "quotations/", "figures/", "timeline/", "sources/"}
    assert sum("large-print" in address for address in seen) == 6
    assert any(address.endswith("feed.xml") for address in seen)


def test_an_edition_s_page_says_everything_of_it(output: Path, open_shelf: Open) -> None:
    content = to_json(sample_content(2)).encode()
    edition = put(output, content=content)
    text = open_shelf().page("/water/2025-09-09T0600Z/").text
    for record in edition.manifest.files:
        assert record.sha256 in text, record.name
        assert f"/{record.sha256[:16]}/{record.name}" in text
    assert "/pack.pdf#page=3" in text
    assert "The ministers agreed." in text
    assert "/pack.pdf#page=2" in text, "the locator of the key point leads to its page"
    assert "It is not dated." in text
    assert "note.txt" in text


def test_words_of_sources_are_never_markup(output: Path, open_shelf: Open) -> None:
    hostile = '<script>alert("x")</script>'
    put(output, title=hostile, texts=(f"The {hostile} page",), changed=hostile)
    client = open_shelf()
    for path in (
        "/",
        "/water/",
        "/water/2025-09-09T0600Z/",
        "/-/search?q=alert",
        f"/-/search?q={'%3Cscript%3E'}",
    ):
        text = client.page(path).text
        assert "<script>alert" not in text, path
    assert "&lt;script&gt;" in client.page("/-/search?q=alert").text
    assert "<script>" not in client.get("/water/feed.xml").text


def test_an_edition_of_an_older_version_has_its_page_too(output: Path, open_shelf: Open) -> None:
    put(output)
    folder = output / "water" / "2025-09-09T0600Z"
    for name in ("card.json", "pages.json", "content.json"):
        (folder / name).write_text("{}")
    client = open_shelf()
    assert client.page("/").status == 200
    text = client.page("/water/2025-09-09T0600Z/").text
    assert "9 September 2025, 06:00 UTC" in text
    assert "registers/" not in text
    assert client.page("/water/2025-09-09T0600Z/registers/figures/").status == 404
    assert client.page("/-/search?q=ministers").status == 200


@pytest.mark.parametrize("damage", ["{", "[]", '{"version": 9}', ""])
def test_an_edition_whose_manifest_cannot_be_read_is_not_there(
    output: Path, open_shelf: Open, damage: str
) -> None:
    put(output, cut_off="2025-09-08T06:00")
    put(output)
    client = open_shelf()
    assert client.page("/water/2025-09-09T0600Z/").status == 200
    (output / "water" / "2025-09-09T0600Z" / MANIFEST_NAME).write_text(damage)
    assert client.page("/water/2025-09-09T0600Z/").status == 404
    assert client.get("/water/2025-09-09T0600Z/pack.pdf").status == 404
    assert "2025-09-08T0600Z" in client.get("/water/latest/pack.pdf").header("Location")


def test_static_files_may_be_kept_for_ever(open_shelf: Open) -> None:
    client = open_shelf()
    addresses = [a for a in LINK.findall(client.page("/").text) if a.startswith("/-/static/")]
    addresses.append(client.get("/favicon.ico").header("Location"))
    sheet = next(address for address in addresses if address.endswith(".css"))
    addresses += re.findall(r"url\(([^)]+)\)", client.get(sheet).text)
    assert len(addresses) == 9, "sheet, script, icon twice, five faces"
    for address in addresses:
        plain, packed = client.get(address), client.get(address, Accept_Encoding="gzip")
        assert plain.status == packed.status == 200
        assert plain.header("Cache-Control") == "public, max-age=31536000, immutable"
        assert hashlib.sha256(plain.body).hexdigest().startswith(address.split("/")[3])
        if packed.header("Content-Encoding") == "gzip":
            assert gzip.decompress(packed.body) == plain.body
        else:
            assert address.endswith(".woff2")
    assert client.get("/-/static/none/shelf.css").status == 404


def test_an_empty_shelf_says_so(open_shelf: Open) -> None:
    assert "No pack is on the shelf yet" in open_shelf().page("/").text


def test_nothing_comes_from_elsewhere() -> None:
    folder = PROJECT / "templates" / "shelf"
    files = list(folder.rglob("*.*"))
    assert len(files) > 10
    for path in files:
        text = path.read_text("utf-8")
        named = set(re.findall(r"https?://([\w.-]+)", text)) - {
            "www.w3.org", "purl.org", "opds-spec.org", "a9.com",  # names of formats, never fetched
        }  # fmt: skip
        assert not named, path
        assert "<style" not in text
        assert not re.search(r"\son\w+=|style=", text), f"{path}: the policy forbids it"
