"""A run: feeds with their pages, listed addresses, manners, windows, and what later runs leave alone."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from flows.feeds import read_feed
from flows.fetch import FetchReport, fetch_sources
from flows.fetch.manners import Manners
from flows.ingest.gathering.gather import gather_sources
from flows.settings import FeedSettings, FetchSettings, Settings
from tests.support import misbehaving as bad
from tests.support.misbehaving import Server, serving

NOW = datetime(2025, 9, 9, 6, 0, tzinfo=UTC)


@pytest.fixture
def server():
    with serving() as running:
        yield running


def feed_of(server: Server, *entries: tuple[str, str]) -> str:
    """A feed with entries (path, day)."""
    items = "".join(
        f"<item><title>Page {path[1:]}</title><link>{server.url}{path}</link><guid>{path}</guid>"
        f"<pubDate>{day} 10:00:00 GMT</pubDate><description>Summary of {path}.</description></item>"
        for path, day in entries
    )
    return f'<rss version="2.0"><channel><title>The Paper</title>{items}</channel></rss>'


def page(words: str) -> str:
    return f"<html><body><article><p>{words}</p></article></body></html>"


def fetch(
    server: Server, folder: Path, now: datetime = NOW, addresses: tuple[str, ...] = (), **feed: object
) -> FetchReport:
    feeds = (FeedSettings(f"{server.url}/feed", **feed),) if "/feed" in server.replies else ()
    settings = FetchSettings(allow_private=True, contact="desk@example.org", feeds=feeds)
    return fetch_sources(settings, folder, addresses, now, lambda web: Manners(web, pause=0.0))


def test_the_pages_of_a_feed_become_sources_with_what_the_feed_says(server: Server, tmp_path: Path) -> None:
    server.replies |= {
        "/feed": bad.body(
            feed_of(server, ("/a", "Mon, 08 Sep 2025"), ("/b", "Sun, 07 Sep 2025")), "application/rss+xml"
        ),
        "/a": bad.body(page("It rained."), "text/html; charset=utf-8"),
        "/b": bad.body(b"%PDF-1.7 x", "application/pdf"),
    }
    report = fetch(server, tmp_path / "fetched", outlet="Our paper")
    assert [path.suffix for path in report.written] == [".html", ".pdf"]
    assert report.problems == []
    assert "desk@example.org" in server.asked[0][1]["user-agent"]
    sources, _, _ = gather_sources([tmp_path], Settings(), {})
    first = next(s for s in sources if s.path.endswith(".html"))
    found = {name: first.stated.value(name) for name in ("title", "outlet", "published", "retrieved", "url")}
    assert found == {
        "title": "Page a", "outlet": "Our paper", "published": "2025-09-08", "retrieved": "2025-09-09",
        "url": f"{server.url}/a",
    }  # fmt: skip


def test_a_second_run_asks_little_and_writes_nothing(server: Server, tmp_path: Path) -> None:
    server.replies |= {
        "/feed": bad.body(feed_of(server, ("/a", "Mon, 08 Sep 2025")), "application/rss+xml", ETag='"7"'),
        "/a": bad.body(page("It rained.")),
    }
    fetch(server, tmp_path)
    server.asked.clear()
    report = fetch(server, tmp_path)
    assert (report.written, report.unchanged) == ([], 1)
    assert server.paths() == ["/robots.txt", "/feed"]
    assert server.asked[1][1]["if-none-match"] == '"7"'


def test_windows_and_caps(server: Server, tmp_path: Path) -> None:
    days = [
        ("/a", "Mon, 08 Sep 2025"),
        ("/b", "Sun, 07 Sep 2025"),
        ("/c", "Sat, 06 Sep 2025"),
        ("/old", "Fri, 01 Aug 2025"),
    ]
    server.replies |= {"/feed": bad.body(feed_of(server, *days), "application/rss+xml")}
    server.replies |= {path: bad.body(page(path)) for path, _ in days}
    fetch(server, tmp_path, most=2)
    assert [p for p in server.paths() if p in dict(days)] == ["/a", "/b"]


def test_what_a_feed_brought_goes_when_its_window_has_passed(server: Server, tmp_path: Path) -> None:
    server.replies |= {
        "/feed": bad.body(
            feed_of(server, ("/a", "Mon, 08 Sep 2025"), ("/b", "Mon, 08 Sep 2025")), "application/rss+xml"
        ),
        "/a": bad.body(page("It rained.")),
        "/b": bad.body(page("The dam held.")),
    }
    first, second = fetch(server, tmp_path).written
    second.write_text("The desk has changed it.", encoding="utf-8")
    report = fetch(server, tmp_path, datetime(2025, 9, 20, tzinfo=UTC))
    assert report.removed == [first]
    assert not first.exists()
    assert second.exists()


def test_without_pages_the_text_in_the_feed_is_taken(server: Server, tmp_path: Path) -> None:
    server.replies |= {"/feed": bad.body(feed_of(server, ("/a", "Mon, 08 Sep 2025")), "application/rss+xml")}
    (path,) = fetch(server, tmp_path, pages=False).written
    assert "Summary of /a." in path.read_text(encoding="utf-8")
    assert "/a" not in server.paths()
    assert fetch(server, tmp_path, pages=False).written == []


def test_listed_addresses_are_fetched_anew_when_they_change(server: Server, tmp_path: Path) -> None:
    address = (f"{server.url}/a",)
    server.replies |= {"/a": bad.body(page("It rained."))}
    (path,) = fetch(server, tmp_path, addresses=address).written
    assert fetch(server, tmp_path, addresses=address).written == []
    server.replies |= {"/a": bad.body(page("It rained again."))}
    assert fetch(server, tmp_path, addresses=address).written == [path]
    assert "again" in path.read_text(encoding="utf-8")


def test_the_encoding_that_a_server_states_is_kept(server: Server, tmp_path: Path) -> None:
    server.replies |= {"/a": bad.body("<p>Дождь</p>".encode("koi8-r"), "text/html; charset=koi8-r")}
    fetch(server, tmp_path / "in", addresses=(f"{server.url}/a",))
    from flows.ingest import read_source

    (source,), _, _ = gather_sources([tmp_path / "in"], Settings(), {})
    document, _ = read_source(source)
    assert document is not None
    assert document.text == "Дождь"


def test_robots_are_honoured(server: Server, tmp_path: Path) -> None:
    server.replies |= {
        "/robots.txt": bad.body("User-agent: *\nDisallow: /private\nCrawl-delay: 7\n", "text/plain"),
        "/private/a": bad.body(page("x")),
        "/open": bad.body(page("It rained.")),
        "/other": bad.body(page("The dam held.")),
    }
    slept: list[float] = []
    settings = FetchSettings(allow_private=True)
    addresses = tuple(f"{server.url}{path}" for path in ("/private/a", "/open", "/other"))
    report = fetch_sources(
        settings, tmp_path, addresses, NOW, lambda web: Manners(web, clock=lambda: 100.0, sleep=slept.append)
    )
    assert len(report.written) == 2
    assert [p.message for p in report.problems] == ["The site's robots.txt does not allow it."]
    assert "/private/a" not in server.paths()
    assert slept == [7.0]


def test_a_host_whose_rules_cannot_be_had_is_left(server: Server, tmp_path: Path) -> None:
    server.replies |= {"/robots.txt": bad.status(500), "/a": bad.body(page("x"))}
    report = fetch(server, tmp_path, addresses=(f"{server.url}/a",))
    assert (report.written, server.paths()) == ([], ["/robots.txt"])
    assert len(report.problems) == 1


def test_a_server_that_asks_for_patience_is_left_alone_until_then(server: Server, tmp_path: Path) -> None:
    server.replies |= {"/a": bad.status(503, Retry_After="7200")}
    address = (f"{server.url}/a",)
    fetch(server, tmp_path, addresses=address)
    server.replies |= {"/a": bad.body(page("It rained."))}
    assert fetch(server, tmp_path, datetime(2025, 9, 9, 7, 0, tzinfo=UTC), address).written == []
    assert len(fetch(server, tmp_path, datetime(2025, 9, 9, 9, 0, tzinfo=UTC), address).written) == 1


def test_failures_cost_only_themselves(server: Server, tmp_path: Path) -> None:
    server.replies |= {
        "/feed": bad.body("<html>no feed</html>"),
        "/film": bad.body(b"x", "video/mp4"),
        "/a": bad.body(page("It rained.")),
    }
    addresses = (f"{server.url}/gone", "file:///etc/passwd", f"{server.url}/film", f"{server.url}/a")
    report = fetch(server, tmp_path, addresses=addresses)
    assert len(report.written) == 1
    assert [p.source.rpartition("/")[2] for p in report.problems] == ["feed", "gone", "passwd", "film"]


def test_hostile_titles_make_harmless_names(server: Server, tmp_path: Path) -> None:
    title = '../../x"\n[[source]]\npath = "/etc'
    feed = feed_of(server, ("/a", "Mon, 08 Sep 2025")).replace("Page a", title)
    server.replies |= {"/feed": bad.body(feed, "application/rss+xml"), "/a": bad.body(page("It rained."))}
    (path,) = fetch(server, tmp_path).written
    assert path.parent == tmp_path
    import tomllib

    facts = tomllib.loads(path.with_name(path.name + ".toml").read_text(encoding="utf-8"))
    assert set(facts) == {"title", "outlet", "published", "retrieved", "url"}


@pytest.mark.parametrize("content", ["", "[1, 2]", "{", '{"a": 1}', '{"a": {"etag": 3, "odd": 1}}'])
def test_a_broken_memory_is_as_none(server: Server, tmp_path: Path, content: str) -> None:
    (tmp_path / ".fetched.json").write_text(content, encoding="utf-8")
    server.replies |= {"/a": bad.body(page("It rained."))}
    assert len(fetch(server, tmp_path, addresses=(f"{server.url}/a",)).written) == 1
    assert f"{server.url}/a" in json.loads((tmp_path / ".fetched.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    "content", [b"", b"<rss", b"<rss version='2.0'/>", b"\0" * 100, b"<a>" * 50_000, b"words"]
)
def test_what_is_no_feed_or_an_empty_one(content: bytes) -> None:
    feed = read_feed(content)
    assert feed is None or feed.entries == ()


def test_entities_in_feeds_neither_multiply_nor_load(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("secret words")
    lots = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10 if n else "ha"}">' for n in range(12))
    feed = (
        f'<!DOCTYPE r [{lots}<!ENTITY x SYSTEM "file://{tmp_path}/secret">]>'
        "<rss version='2.0'><channel><item><title>&a11;&x;</title></item></channel></rss>"
    )
    found = read_feed(feed.encode())
    assert found is None or all("secret" not in e.title and len(e.title) < 10_000 for e in found.entries)
