"""What must not happen: files from outside, headers from names, slow clients holding the shelf."""

import hashlib
import socket
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from email.message import Message
from pathlib import Path
from urllib.parse import quote

import pytest

from flows.edition import MANIFEST_NAME
from flows.errors import EnvironmentMissing, UsageError
from flows.model.json_form import from_json, to_json
from flows.model.publication import FileRecord, Manifest
from flows.shelf import ShelfOptions, ShelfServer, check_options, serving
from tests.shelf.conftest import EDITION, PASSWORD, SECRET, TOKEN, Open
from tests.support.fetching import Client
from tests.support.shelves import PACK, put


@pytest.fixture(scope="module")
def walled(tmp_path_factory: pytest.TempPathFactory, state: Path) -> Iterator[Client]:
    """A shelf with things around it that are nobody's business, and links that lead to them."""
    output = tmp_path_factory.mktemp("walled") / "outputs"
    put(output)
    outside = output.parent / "outside"
    put(outside, "linked")
    (output.parent / "secret.txt").write_text("SECRET")
    (output / ".cache").mkdir()
    (output / "linked").symlink_to(outside / "linked")
    (output / "water" / "2025-09-08T0600Z").symlink_to(outside / "linked" / "2025-09-09T0600Z")
    with ShelfServer(ShelfOptions(output, state, port=0)) as server:
        yield Client(server.port, {})


@pytest.mark.parametrize(
    "path",
    [
        "/../secret.txt", "/..%2fsecret.txt", "/%2e%2e/secret.txt", "/%2e%2e%2fsecret.txt", "//etc/passwd",
        "/water/../../secret.txt", f"{EDITION}/../../../secret.txt", f"{EDITION}/..%2f..%2f..%2fsecret.txt",
        f"{EDITION}/%2e%2e/%2e%2e/%2e%2e/secret.txt", f"{EDITION}/parts/../../../../secret.txt",
        f"{EDITION}/..\\..\\secret.txt", f"{EDITION}/%00", "/%00/", "/water%00/", f"{EDITION}//pack.pdf",
        "/.cache/", "/water/.lock", "/water/removed/", "/water/pinned/", f"/water/latest/{MANIFEST_NAME}/..",
        "/linked/2025-09-09T0600Z/pack.pdf", "/water/2025-09-08T0600Z/pack.pdf", "/water/.2025-09-09T0600Z.new/",
        "/-/static/../shelf.key", "/-/static/%2e%2e/shelf.css", "/\udcff/", "/%ff%fe/", "/" + "a" * 5000 + "/",
    ],
)  # fmt: skip
def test_nothing_outside_the_editions_is_reached(walled: Client, path: str) -> None:
    with socket.create_connection(("127.0.0.1", walled.port)) as connection:
        sent = path.encode("utf-8", "surrogateescape")
        connection.sendall(b"GET " + sent + b" HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")
        answer = b"".join(iter(lambda: connection.recv(65536), b""))
    assert int(answer.split(b" ", 2)[1]) in {302, 307, 400, 404}, answer[:200]
    assert b"SECRET" not in answer
    assert PACK not in answer


def test_a_manifest_cannot_lead_out_of_its_edition(output: Path, open_shelf: Open, tmp_path: Path) -> None:
    edition = put(output)
    outside = tmp_path / "secret.txt"
    outside.write_bytes(b"SECRET")
    folder = output / "water" / "2025-09-09T0600Z"
    (folder / "linked.txt").symlink_to(outside)
    names = ("../../../secret.txt", str(outside), "linked.txt", "parts/../../../../secret.txt")

    digest = hashlib.sha256(b"SECRET").hexdigest()
    files = tuple(FileRecord(name, digest, 6) for name in names)
    hostile = from_json(Manifest, (folder / MANIFEST_NAME).read_text())

    (folder / MANIFEST_NAME).write_text(to_json(replace(hostile, files=edition.manifest.files + files)))
    client = open_shelf()
    assert client.get(f"{EDITION}/pack.pdf").status == 200
    for name in names:
        answer = client.get(f"{EDITION}/{name}")
        assert answer.status in {404, 500}, name
        assert b"SECRET" not in answer.body
    assert client.page(f"{EDITION}/").status == 200


@pytest.mark.parametrize(
    "series", ["a\r\nX-Evil: 1", "a\nSet-Cookie: evil=1", 'a"; filename="evil.exe', "a\u2028b"]
)
def test_no_header_comes_from_a_name(output: Path, open_shelf: Open, series: str) -> None:

    put(output, series)
    client = open_shelf()
    redirected = client.get(f"/{quote(series, safe='')}/latest/pack.pdf")
    answer = client.get(redirected.header("Location"))
    assert answer.status == 200
    for headers in (redirected.headers, answer.headers):
        assert "X-Evil" not in headers
        assert "Set-Cookie" not in headers
    said = Message()
    said["Content-Disposition"] = answer.header("Content-Disposition")
    assert (said.get_filename() or "").endswith("2025-09-09T0600Z.pdf")


def test_every_answer_carries_the_policy(two_markings: Path, open_shelf: Open) -> None:
    client = open_shelf(password=PASSWORD)
    for path in (
        "/",
        f"{EDITION}/",
        f"{EDITION}/pack.pdf",
        "/nothing/",
        "/-/api/series",
        "/water/feed.xml",
        SECRET + "/",
    ):
        answer = client.page(path)
        policy = answer.header("Content-Security-Policy")
        assert "default-src 'none'" in policy, path
        assert "unsafe" not in policy
        assert answer.header("X-Content-Type-Options") == "nosniff"
        assert answer.header("Referrer-Policy") == "same-origin"
        assert "server" not in {name.lower() for name in answer.headers}


def test_a_shelf_on_loopback_answers_to_its_own_names_only(output: Path, open_shelf: Open) -> None:
    put(output)
    client = open_shelf()
    for host in ("127.0.0.1", f"localhost:{client.port}", "[::1]:80"):
        assert client.get("/", Host=host).status == 200
    for host in ("evil.example", "127.0.0.1.evil.example", ""):
        assert client.get("/", Host=host).status == 421
    allowed = open_shelf(hosts=("shelf.example",), address="https://packs.example/")
    assert allowed.get("/", Host="shelf.example").status == 200
    assert allowed.get("/", Host="packs.example").status == 200


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.1", "shelf.example"])
def test_others_may_reach_it_only_with_a_password(output: Path, state: Path, host: str) -> None:
    with pytest.raises(UsageError, match="there is no password"):
        check_options(ShelfOptions(output, state, host=host))
    check_options(ShelfOptions(output, state, host=host, password=PASSWORD))
    check_options(ShelfOptions(output, state, host=host, token=TOKEN))
    with pytest.raises(UsageError, match="too short"):
        check_options(ShelfOptions(output, state, host=host, password="short"))


def test_its_own_folder_is_never_served(output: Path, state: Path) -> None:
    with pytest.raises(UsageError, match="lies inside the folder that is served"):
        check_options(ShelfOptions(output, output / "state"))
    with pytest.raises(UsageError, match="is not a folder"):
        check_options(ShelfOptions(output / "none", state))


def test_a_taken_port_is_said(output: Path, state: Path) -> None:
    with (
        ShelfServer(ShelfOptions(output, state, port=0)) as server,
        pytest.raises(EnvironmentMissing, match="port"),
    ):
        ShelfServer(ShelfOptions(output, state, port=server.port))


def drip(connection: socket.socket, content: bytes) -> None:
    for byte in content:
        connection.sendall(bytes([byte]))
        time.sleep(0.05)


def test_a_client_that_never_says_what_it_wants_is_let_go(
    output: Path, open_shelf: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(serving, "HEAD_SECONDS", 0.4)
    put(output)
    client = open_shelf()
    with socket.create_connection(("127.0.0.1", client.port), timeout=10) as silent:
        with socket.create_connection(("127.0.0.1", client.port), timeout=10) as slow:
            started = time.monotonic()
            with pytest.raises(OSError):
                drip(slow, b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: " + b"a" * 100)
            assert time.monotonic() - started < 4
        assert silent.recv(10) == b""
    assert client.get("/").status == 200


def test_a_reader_who_stops_reading_is_let_go(
    output: Path, open_shelf: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(serving, "STANDSTILL_SECONDS", 0.5)
    put(output, pack=b"%PDF" + b"0" * 30_000_000)
    client = open_shelf()
    with socket.create_connection(("127.0.0.1", client.port), timeout=10) as connection:
        connection.sendall(b"GET /water/2025-09-09T0600Z/pack.pdf HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
        time.sleep(2)
        taken = 0
        try:
            while piece := connection.recv(1 << 20):
                taken += len(piece)
        except ConnectionResetError:
            pass
    assert taken < 30_000_000


def test_heads_without_end_are_refused(output: Path, open_shelf: Open) -> None:
    client = open_shelf()
    with socket.create_connection(("127.0.0.1", client.port), timeout=10) as connection:
        connection.sendall(b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Long: " + b"a" * 100_000)
        assert b"400" in connection.recv(100)


def test_slow_readers_do_not_keep_others_waiting(output: Path, open_shelf: Open) -> None:
    put(output, pack=b"%PDF" + b"0" * 5_000_000)
    client = open_shelf()
    slow = [socket.create_connection(("127.0.0.1", client.port)) for _ in range(50)]
    try:
        for connection in slow:
            connection.sendall(b"GET /water/2025-09-09T0600Z/pack.pdf HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
        started = time.monotonic()
        assert len(client.get("/water/2025-09-09T0600Z/pack.pdf").body) == 5_000_004
        assert time.monotonic() - started < 5
    finally:
        for connection in slow:
            connection.close()
    assert threading.active_count() < 200
