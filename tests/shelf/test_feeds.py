"""Feeds as their readers want them: Atom (RFC 4287), OPDS 1.2, OpenSearch."""

import re
import xml.etree.ElementTree as ET
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.shelf.conftest import Open
from tests.support.fetching import Client
from tests.support.shelves import PACK, put

ATOM = "{http://www.w3.org/2005/Atom}"
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")


@pytest.fixture
def client(output: Path, open_shelf: Open) -> Client:
    put(output, "wäter", "2025-09-08T06:00", number=1)
    put(output, "wäter", "2025-09-09T06:00", number=2, title="Rivers & <dams>")
    put(output, "energy", marking="TLP:RED")
    return open_shelf(address="https://packs.example")


def read(client: Client, path: str) -> ET.Element:
    answer = client.get(path)
    assert answer.status == 200
    return ET.fromstring(answer.body)


def path_of(address: str | None) -> str:
    assert address is not None
    parts = urlsplit(address)
    assert (parts.scheme, parts.netloc) == ("https", "packs.example"), "readers want absolute addresses"
    return parts.path + (f"?{parts.query}" if parts.query else "")


def check_atom(feed: ET.Element) -> None:
    """What RFC 4287 asks of every feed and entry."""
    for element in (feed, *feed.findall(f"{ATOM}entry")):
        for name in ("id", "title", "updated"):
            assert len(element.findall(f"{ATOM}{name}")) == 1, name
        assert MOMENT.fullmatch(element.findtext(f"{ATOM}updated") or "")
        assert urlsplit(element.findtext(f"{ATOM}id") or "").scheme == "https"
    assert feed.find(f"{ATOM}author/{ATOM}name") is not None
    assert [link.get("rel") for link in feed.findall(f"{ATOM}link")].count("self") == 1
    identities = [entry.findtext(f"{ATOM}id") for entry in feed.findall(f"{ATOM}entry")]
    assert len(set(identities)) == len(identities)


def test_a_series_is_a_feed_to_subscribe_to_and_to_fetch_packs_from(client: Client) -> None:
    answer = client.get("/w%C3%A4ter/feed.xml")
    assert (
        answer.header("Content-Type")
        == "application/atom+xml;profile=opds-catalog;kind=acquisition; charset=utf-8"
    )
    feed = ET.fromstring(answer.body)
    check_atom(feed)
    entries = feed.findall(f"{ATOM}entry")
    assert [entry.findtext(f"{ATOM}title") for entry in entries] == [
        "Rivers & <dams>, edition 2",
        "Water talks 1, edition 1",
    ]
    links = entries[0].findall(f"{ATOM}link")
    packs = [link for link in links if link.get("rel") == "http://opds-spec.org/acquisition"]
    assert [(link.get("type"), link.get("title")) for link in packs] == [
        ("application/pdf", "print"), ("application/pdf", "large print")
    ]  # fmt: skip
    assert packs[0].get("length") == str(len(PACK))
    assert client.get(path_of(packs[0].get("href"))).body == PACK
    images = [link for link in links if (link.get("rel") or "").startswith("http://opds-spec.org/image")]
    assert {link.get("type") for link in images} == {"image/png"}
    assert client.get(path_of(images[0].get("href"))).status == 200
    (alternate,) = [link for link in links if link.get("rel") == "alternate"]
    assert client.page(path_of(alternate.get("href"))).status == 200
    shown = entries[0].findtext(f"{ATOM}content") or ""
    assert "<li>The ministers agreed. (S1 ¶1)</li>" in shown


def test_the_catalogue_leads_to_every_series(client: Client) -> None:
    feed = read(client, "/-/opds.xml")
    check_atom(feed)
    entries = feed.findall(f"{ATOM}entry")
    assert entries
    for entry in entries:
        (link,) = entry.findall(f"{ATOM}link")
        assert link.get("rel") == "subsection"
        assert "kind=acquisition" in (link.get("type") or "")
        check_atom(read(client, path_of(link.get("href"))))


def test_readers_can_search(client: Client) -> None:
    description = read(client, "/-/opensearch.xml")
    templates = {url.get("type"): url.get("template") for url in description.iter() if url.get("template")}
    found = read(
        client,
        path_of(
            (templates["application/atom+xml;profile=opds-catalog;kind=acquisition"] or "").replace(
                "{searchTerms}", "ministers"
            )
        ),
    )
    check_atom(found)
    assert len(found.findall(f"{ATOM}entry")) == 2, (
        "the same pages are found in the newest edition of each series"
    )
    assert not read(client, "/-/search.xml?q=zebra").findall(f"{ATOM}entry")


def test_a_stranger_s_feed_has_what_a_stranger_may_read(output: Path, open_shelf: Open) -> None:
    put(output, "mixed", "2025-09-08T06:00", number=1)
    put(output, "mixed", "2025-09-09T06:00", number=2, marking="TLP:RED")
    client = open_shelf(password="correct horse")
    feed = read(client, "/mixed/feed.xml")
    assert [e.findtext(f"{ATOM}title") for e in feed.findall(f"{ATOM}entry")] == ["Water talks 1, edition 1"]
    assert "2025-09-08T0600Z" in client.get("/mixed/latest/pack.pdf").header("Location")
