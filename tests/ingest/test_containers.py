"""Archives, messages and feeds -> sources of their own, with names that lead nowhere."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from flows.ingest.gathering import loading
from flows.ingest.gathering.containers import CONTAINERS, Opened, open_container
from flows.ingest.gathering.gather import gather_sources
from flows.ingest.gathering.media_types import Refusal
from flows.model.problems import Severity
from flows.model.source import Source
from flows.settings import Settings, load_settings
from flows.workers.work import WorkFailed
from tests.support.office_files import mail_file, packed

ZIP = "application/zip"
FEED = """<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>The Paper</title><item><title>Rain in the valley</title><link>https://example.org/a</link><guid>1</guid>
<author>ada@example.org (Ada Byron)</author><pubDate>Sun, 07 Sep 2025 10:00:00 GMT</pubDate>
<description>It rained.</description><content:encoded>&lt;p&gt;It rained for three days.&lt;/p&gt;&lt;script&gt;x()&lt;/script&gt;</content:encoded></item>
<item><title>Dam</title><link>https://example.org/b</link><description>The dam held.</description></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>The Paper</title><entry><id>x</id><title>Rain</title>
<updated>2025-09-08T10:00:00Z</updated><published>2025-09-07T10:00:00Z</published><author><name>Ada Byron</name></author>
<link href="https://example.org/a"/><content type="html">&lt;p&gt;It rained.&lt;/p&gt;</content></entry></feed>"""


def opened(media_type: str, content: bytes) -> Opened:
    found = open_container(media_type, content)
    assert isinstance(found, Opened), found
    return found


def gather(
    folder: Path, files: dict[str, bytes], settings: str = ""
) -> tuple[dict[str, Source], list[str], list[str]]:
    """The sources by path, what was unread, and what was noted, of a folder with these files."""
    for name, content in files.items():
        (folder / name).write_bytes(content)
    (folder / "pack.toml").write_text(settings, encoding="utf-8")
    sources, unread, problems = gather_sources([folder], load_settings(folder / "pack.toml", {}), {})
    notes = [f"{p.source}: {p.message}" for p in problems if p.severity is Severity.NOTE]
    return {s.path: s for s in sources}, [u.path for u in unread], notes


def test_an_archive_is_its_files(tmp_path: Path) -> None:
    archive = packed({"b/two.txt": "two", "a.md": "# one", "__MACOSX/x": "x", ".DS_Store": "x"})
    sources, unread, _ = gather(tmp_path, {"all.zip": archive})
    assert [(s.number, path, s.container) for path, s in sources.items()] == [
        (1, "all.zip/a.md", "all.zip"),
        (2, "all.zip/b/two.txt", "all.zip"),
    ]
    assert unread == []


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("../../etc/passwd", "etc/passwd"),
        ("/etc/passwd", "etc/passwd"),
        ("C:\\windows\\a.txt", "windows/a.txt"),
        ("a/\u202etxt.exe", "a/txt.exe"),
        ("a\r\n\x1b[31m.txt", "a [31m.txt"),
        ("..", "unnamed"),
    ],
)
def test_names_lead_nowhere(name: str, safe: str) -> None:
    (member,) = opened(ZIP, packed({name: "words"})).members
    assert member.name == safe


def test_links_in_archives_are_not_followed() -> None:
    import io
    import zipfile

    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        link = zipfile.ZipInfo("link.txt")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
        archive.writestr("a.txt", "words")
    found = opened(ZIP, stream.getvalue())
    assert [m.name for m in found.members] == ["a.txt"]
    assert found.notes == ("link.txt is a link; it was not followed.",)


def test_files_of_one_name_are_told_apart() -> None:
    found = opened(ZIP, packed({"a.txt": "one", "./a.txt": "two", "../a.txt": "three"}))
    assert [m.name for m in found.members] == ["a.txt", "a (2).txt", "a (3).txt"]


def test_of_members_that_bear_one_name_the_last_is_read_and_the_others_are_told() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("a.txt", "one")
        with pytest.warns(UserWarning, match="Duplicate name"):
            archive.writestr("a.txt", "two")
    found = opened(ZIP, stream.getvalue())
    assert [m.content for m in found.members] == [b"two"]
    assert found.notes == ("Of files in it that bear one name only the last was read: 1 left out.",)


def test_a_reader_that_breaks_costs_only_its_file(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_: bytes) -> Opened:
        raise RecursionError

    monkeypatch.setitem(CONTAINERS, ZIP, broken)
    refused = open_container(ZIP, packed({"a.txt": "one"}))
    assert isinstance(refused, Refusal)
    assert refused.reason == "It could not be opened (it nests too deeply)."


def test_a_message_and_its_attachments_are_sources(tmp_path: Path) -> None:
    inner = mail_file("It rained again.", Subject="Inner")
    message = mail_file(
        "It rained.", attachments={"plan.txt": b"The plan.", "logo.png": b"x", "more.eml": inner}
    )
    sources, unread, notes = gather(tmp_path, {"rain.eml": message})
    assert [(path, s.container) for path, s in sources.items()] == [
        ("rain.eml", ""),
        ("rain.eml/more.eml", "rain.eml"),
        ("rain.eml/plan.txt", "rain.eml"),
    ]
    assert unread == []
    assert "rain.eml: Its attachment logo.png is a picture; it is not printed." in notes


def test_a_message_without_words_is_only_its_attachments(tmp_path: Path) -> None:
    sources, unread, _ = gather(
        tmp_path, {"rain.eml": mail_file(" ", attachments={"plan.txt": b"The plan."})}
    )
    assert (list(sources), unread) == (["rain.eml/plan.txt"], [])


def test_what_cannot_be_read_inside_is_a_loss_and_a_picture_is_not(tmp_path: Path) -> None:
    archive = packed({"a.exe": b"MZ\x90\0words", "b.txt": "", "c.jpg": b"\xff\xd8\xff", "d.txt": "words"})
    sources, unread, notes = gather(tmp_path, {"all.zip": archive})
    assert list(sources) == ["all.zip/d.txt"]
    assert unread == ["all.zip/a.exe", "all.zip/b.txt"]
    assert "all.zip: all.zip/c.jpg is a picture; it is not printed." in notes


def test_pack_toml_may_speak_of_what_lies_inside(tmp_path: Path) -> None:
    archive = packed({"a.txt": "one", "b.txt": "two"})
    settings = (
        '[[source]]\npath = "all.zip/a.txt"\ngrade = "B2"\n[[source]]\npath = "all.zip/b.txt"\ninclude = false\n'
        '[[source]]\npath = "all.zip/gone.txt"\n'
    )
    sources, unread, _ = gather(tmp_path, {"all.zip": archive}, settings)
    assert {path: s.stated.value("grade") for path, s in sources.items()} == {"all.zip/a.txt": "B2"}
    assert unread == ["all.zip/gone.txt"]


def test_what_lies_inside_may_be_given_an_order_of_its_own(tmp_path: Path) -> None:
    rows = '[[source]]\npath = "all.zip/b.txt"\norder = 1\n[[source]]\npath = "c.txt"\norder = 2\n'
    files = {"all.zip": packed({"a.txt": "one", "b.txt": "two"}), "c.txt": b"three"}
    assert list(gather(tmp_path, files, rows)[0]) == ["all.zip/b.txt", "c.txt", "all.zip/a.txt"]


def test_what_lies_inside_takes_the_order_of_what_holds_it(tmp_path: Path) -> None:
    rows = '[[source]]\npath = "all.zip"\norder = 1\n'
    files = {"all.zip": packed({"b.txt": "two"}), "a.txt": b"one"}
    assert list(gather(tmp_path, files, rows)[0]) == ["all.zip/b.txt", "a.txt"]


@pytest.mark.parametrize("content", [FEED, ATOM])
def test_entries_of_a_feed_are_sources_with_what_the_feed_says(tmp_path: Path, content: str) -> None:
    sources, _, _ = gather(tmp_path, {"paper.xml": content.encode()})
    first = next(s for path, s in sources.items() if path.startswith("paper.xml/rain"))
    assert b"script" not in first.content
    assert b"<p>It rained" in first.content
    found = {name: first.stated.value(name) for name in ("title", "outlet", "author", "url", "published")}
    assert found["title"] in {"Rain", "Rain in the valley"}
    assert found | {"title": ""} == {
        "title": "",
        "outlet": "The Paper",
        "author": "Ada Byron",
        "url": "https://example.org/a",
        "published": "2025-09-07",
    }
    assert first.stated.title is not None
    assert first.stated.title.within == "feed"


def test_an_entry_of_a_title_alone_is_its_title() -> None:
    bare = (
        ATOM.replace("<content", "<rights")
        .replace("</content", "</rights")
        .replace("Rain<", "Rain &amp; wind<")
    )
    (member,) = opened("application/feed+xml", bare.encode()).members
    assert b"<p>Rain &amp; wind</p>" in member.content


def test_the_path_of_an_entry_stays_when_the_feed_grows() -> None:
    names = [m.name for m in opened("application/feed+xml", FEED.encode()).members]
    grown = FEED.replace(
        "<item>", "<item><title>New</title><guid>2</guid><description>x</description></item><item>", 1
    )
    assert set(names) < {m.name for m in opened("application/feed+xml", grown.encode()).members}


def test_summaries_are_noted(tmp_path: Path) -> None:
    _, _, notes = gather(tmp_path, {"paper.xml": FEED.encode()})
    assert "paper.xml: Of 1 of its 2 entries it holds only a summary." in notes


def test_lists_of_addresses_are_noted_and_never_fetched(tmp_path: Path) -> None:
    sources, unread, notes = gather(tmp_path, {"list.urls": b"https://example.org/\n", "a.txt": b"words"})
    assert (list(sources), unread) == (["a.txt"], [])
    assert notes == ["list.urls: It lists 1 address; building a pack never fetches anything."]


def nested(depth: int) -> bytes:
    content = packed({"a.txt": "words"})
    for _ in range(depth):
        content = packed({"inner.zip": content})
    return content


def test_archives_in_archives_end_somewhere(tmp_path: Path) -> None:
    sources, _, _ = gather(tmp_path, {"all.zip": nested(1)})
    assert list(sources) == ["all.zip/inner.zip/a.txt"]
    (tmp_path / "all.zip").write_bytes(nested(5))
    _, (unread,), _ = gather_sources([tmp_path], Settings(), {})
    assert unread.reason == "It lies in too many archives, one in the other."


@pytest.mark.parametrize(
    ("media_type", "content", "reason"),
    [
        (ZIP, b"PK\x03\x04", "damaged"),
        (ZIP, lambda: packed({}), "empty"),
        (ZIP, lambda: packed({"a.txt": b"\0" * 50_000_000}), "more than 40 MB"),
        (ZIP, lambda: packed({f"{i}.txt": b"\0" * 30_000_000 for i in range(8)}), "more than"),
        (ZIP, lambda: packed({f"{i}.txt": b"" for i in range(5_001)}), "more than 5000"),
        ("application/feed+xml", b"<rss", "no feed"),
        ("application/vnd.ms-outlook", b"\xd0\xcf\x11\xe0", "damaged"),
        ("message/rfc822", b"Content-Type: multipart/encrypted; boundary=b\n\n--b--", "encrypted"),
    ],
)
def test_what_cannot_be_opened_says_why(
    media_type: str, content: bytes | Callable[[], bytes], reason: str
) -> None:
    """What takes long to pack is packed when its test runs, not when tests are gathered."""
    refusal = open_container(media_type, content if isinstance(content, bytes) else content())
    assert isinstance(refusal, Refusal)
    assert reason in refusal.reason
    assert refusal.next_step


def test_locked_members_are_refused() -> None:
    content = bytearray(packed({"a.txt": "words"}))
    content[6] |= 1
    content[content.index(b"PK\x01\x02") + 8] |= 1
    refusal = open_container(ZIP, bytes(content))
    assert isinstance(refusal, Refusal)
    assert refusal.reason == "It is encrypted."


def test_a_container_that_ends_its_worker_costs_only_itself(tmp_path: Path) -> None:
    def fail(media_type: str, content: bytes) -> Opened:
        raise WorkFailed("It took too long.", "Split it.")

    (tmp_path / "a.zip").write_bytes(packed({"a.txt": "words"}))
    (tmp_path / "b.txt").write_text("words")
    sources, unread, _ = gather_sources([tmp_path], Settings(), {}, fail)
    assert [s.path for s in sources] == ["b.txt"]
    assert [(u.path, u.reason) for u in unread] == [("a.zip", "It took too long.")]


def test_sources_are_bounded_in_number(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loading, "MOST_SOURCES", 2)
    _, unread, _ = gather(tmp_path, {"all.zip": packed({f"{i}.txt": f"words {i}" for i in range(4)})})
    assert unread == ["all.zip/2.txt", "all.zip/3.txt"]
