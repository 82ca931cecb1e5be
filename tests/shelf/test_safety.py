"""What must not happen: files from outside, headers from names, strangers reading, slow clients holding the shelf."""

import base64
import hashlib
import re
import socket
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from email.message import Message
from pathlib import Path
from urllib.parse import quote

import pytest

from flows.edition import MANIFEST_NAME, SeriesFolder
from flows.errors import EnvironmentMissing, UsageError
from flows.model.json_form import from_json, to_json
from flows.model.publication import FileRecord, Manifest
from flows.publish import retain_editions
from flows.shelf import ShelfOptions, ShelfServer, check_options, make_pass, serving, shelf_key
from flows.shelf.signing import read_key, read_signed, sign
from tests.shelf.conftest import Open
from tests.support.fetching import Client
from tests.support.shelves import PACK, put

EDITION = "/water/2025-09-09T0600Z"
SECRET = "/secret/2025-09-09T0600Z"
PASSWORD = "correct horse"
TOKEN = "token-for-programs"


@pytest.fixture
def two_markings(output: Path) -> Path:
    put(output)
    put(output, "secret", marking="TLP:RED", texts=("The ministers met in secret.",))
    put(output, "unmarked", marking="", texts=("The ministers met.",))
    return output


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


def test_the_marking_decides_what_a_stranger_sees(two_markings: Path, open_shelf: Open) -> None:
    client = open_shelf(password=PASSWORD, token=TOKEN)
    assert client.get(f"{EDITION}/pack.pdf").header("Cache-Control") == "public, no-cache"
    for path in (
        "/",
        "/-/search?q=ministers",
        "/-/api/series",
        "/-/opds.xml",
        "/-/search.xml?q=ministers",
        "/-/api/search?q=ministers",
    ):
        text = client.page(path).text
        assert "water" in text, path
        assert "/secret/" not in text, path
        assert "unmarked" not in text, path
    for path in (
        f"{SECRET}/", f"{SECRET}/pack.pdf", f"{SECRET}/manifest.json", f"{SECRET}/pictures/0001.png", "/secret/",
        "/secret/feed.xml", "/secret/latest/pack.pdf", f"{SECRET}/registers/figures/", "/unmarked/",
        "/-/api/series/secret", "/-/api/series/secret/latest", "/-/bundle.zip?edition=secret/2025-09-09T0600Z",
        "/nothing/", "/nothing/2025-09-09T0600Z/pack.pdf",
    ):  # fmt: skip
        answer = client.get(path)
        assert answer.status == 401, path
        assert answer.body == client.get("/none/at/all").body or "api" in path, (
            "it does not say whether it is there"
        )
        assert client.page(path).status == 401


def test_the_open_markings_can_be_chosen(two_markings: Path, open_shelf: Open) -> None:
    client = open_shelf(password=PASSWORD, open_markings=("tlp:red", ""))
    assert client.get(f"{SECRET}/pack.pdf").status == 200
    assert client.get("/unmarked/").status == 200
    assert client.get(f"{EDITION}/pack.pdf").status == 401


def test_what_was_removed_is_as_secret_as_it_was(two_markings: Path, open_shelf: Open) -> None:
    put(two_markings, "secret", "2025-09-10T06:00", marking="TLP:CLEAR", number=2)
    retain_editions(SeriesFolder(two_markings, "secret"), 1)
    stranger = open_shelf(password=PASSWORD)
    assert stranger.get(f"{SECRET}/").status == 401
    assert "2025-09-09T0600Z" not in stranger.page("/secret/").text
    assert open_shelf().get(f"{SECRET}/").status == 410


def basic(password: str) -> str:
    return "Basic " + base64.b64encode(f"anybody:{password}".encode()).decode()


@pytest.mark.parametrize(
    ("said", "status"),
    [
        (basic(PASSWORD), 200), (basic(TOKEN), 200), (f"Bearer {TOKEN}", 200), (f"bearer {TOKEN}", 200),
        (basic("wrong password"), 401), ("Bearer wrong", 401), ("Basic ????", 401), ("Basic", 401), ("Digest x", 401), ("", 401),
    ],
)  # fmt: skip
def test_programs_say_a_token_or_a_password(
    two_markings: Path, open_shelf: Open, said: str, status: int
) -> None:
    client = open_shelf(password=PASSWORD, token=TOKEN)
    answer = client.get(f"{SECRET}/pack.pdf", Authorization=said)
    assert answer.status == status
    if status == 401:
        assert answer.header("WWW-Authenticate").startswith("Basic")
    else:
        assert answer.header("Cache-Control").startswith("private")


def test_people_sign_in_and_out(two_markings: Path, open_shelf: Open) -> None:
    client = open_shelf(password=PASSWORD)
    refused = client.page(f"{SECRET}/")
    assert 'type="password"' in refused.text
    assert f'value="{SECRET}/"' in refused.text
    wrong = client.get("/-/sign-in", "POST", b"password=nonsense&next=/")
    assert (wrong.status, "Set-Cookie" in wrong.headers) == (403, False)
    right = client.get("/-/sign-in", "POST", f"password=correct+horse&next={SECRET}/".encode())
    assert (right.status, right.header("Location")) == (303, f"{SECRET}/")
    cookie = right.header("Set-Cookie")
    assert "HttpOnly" in cookie
    assert "SameSite=lax" in cookie
    held = cookie.partition(";")[0]
    assert client.page(f"{SECRET}/", Cookie=held).status == 200
    assert client.page(f"{SECRET}/", Cookie=held[:-2] + "AA").status == 401
    assert open_shelf(password="another password").page(f"{SECRET}/", Cookie=held).status == 401
    out = client.get("/-/sign-out", "POST")
    assert 'briefpack=""' in out.header("Set-Cookie")


@pytest.mark.parametrize(
    "target", ["https://evil.example/", "//evil.example/", "/\\evil.example", "/\t/evil.example", "evil"]
)
def test_signing_in_leads_nowhere_else(output: Path, open_shelf: Open, target: str) -> None:

    body = f"password=correct+horse&next={quote(target)}".encode()
    assert open_shelf(password=PASSWORD).get("/-/sign-in", "POST", body).header("Location") == "/"


def test_behind_a_proxy_that_speaks_https_cookies_are_for_https_only(
    two_markings: Path, open_shelf: Open
) -> None:
    client = open_shelf(password=PASSWORD, address="https://packs.example/")
    form = b"password=correct+horse"
    assert "Secure" in client.get("/-/sign-in", "POST", form, X_Forwarded_Proto="https").header("Set-Cookie")
    for _ in range(12):
        client.get("/-/sign-in", "POST", b"password=wrong", X_Forwarded_For="192.0.2.1")
    assert client.get("/-/sign-in", "POST", form, X_Forwarded_For="192.0.2.1").status == 429
    assert client.get("/-/sign-in", "POST", form, X_Forwarded_For="192.0.2.2").status == 303, "another reader"
    direct = open_shelf(password=PASSWORD)
    assert "Secure" not in direct.get("/-/sign-in", "POST", form, X_Forwarded_Proto="https").header(
        "Set-Cookie"
    )


def test_passwords_cannot_be_guessed_in_a_row(two_markings: Path, open_shelf: Open) -> None:
    client = open_shelf(password=PASSWORD)
    codes = [client.get("/-/sign-in", "POST", b"password=wrong").status for _ in range(12)]
    assert codes[:10] == [403] * 10
    assert codes[10:] == [429] * 2
    assert client.get("/-/sign-in", "POST", b"password=correct+horse").status == 429
    assert client.get(f"{SECRET}/pack.pdf", Authorization=basic(PASSWORD)).status == 401
    programs = open_shelf(password=PASSWORD)
    for _ in range(9):
        assert programs.page(f"{SECRET}/", Authorization=basic("wrong password")).status == 401
    assert programs.page(f"{SECRET}/", Authorization=basic(PASSWORD)).status == 200, (
        "each of them counted once"
    )
    assert client.get(f"{EDITION}/pack.pdf").status == 200, "what is open to all stays open"


@pytest.mark.parametrize(
    "site", [{"Origin": "https://evil.example"}, {"Sec_Fetch_Site": "cross-site"}, {"Origin": "null"}]
)
def test_forms_of_other_sites_are_refused(output: Path, open_shelf: Open, site: dict[str, str]) -> None:
    client = open_shelf(password=PASSWORD)
    assert client.get("/-/sign-in", "POST", b"password=correct+horse", **site).status == 403


def test_a_signed_link_opens_one_edition_until_it_expires(
    two_markings: Path, open_shelf: Open, state: Path
) -> None:
    client = open_shelf(password=PASSWORD)
    key = shelf_key(state)
    note = make_pass(key, "secret", "2025-09-09T0600Z", timedelta(hours=1))
    assert client.get(f"{SECRET}/pack.pdf?pass={note}").body == PACK
    opened = client.page(f"{SECRET}/?pass={note}")
    assert opened.status == 200
    cookie = opened.header("Set-Cookie")
    assert f"Path={SECRET}/" in cookie
    assert re.search(r"Max-Age=3[56]\d\d;", cookie), "as long as the link"
    assert "HttpOnly" in cookie
    held = cookie.partition(";")[0]
    assert client.get(f"{SECRET}/pictures/0001.png", Cookie=held).status == 200
    for path in ("/unmarked/2025-09-09T0600Z/", "/secret/2025-09-08T0600Z/"):
        assert client.get(f"{path}?pass={note}").status == 401
        assert client.get(path, Cookie=held).status == 401
    expired = make_pass(key, "secret", "2025-09-09T0600Z", timedelta(seconds=-1))
    forged = make_pass(b"0" * 32, "secret", "2025-09-09T0600Z", timedelta(hours=1))
    payload, seal = note.split(".")
    halves = (payload, f"{payload}.", f"{payload}.{seal[::-1]}", f".{seal}", "%C3%A9.%C3%A9", f"{note}A")
    for bad in (expired, forged, *halves):
        assert client.get(f"{SECRET}/pack.pdf?pass={bad}").status == 401, bad
    session = sign(key, "edition", {}, time.time() + 60)
    assert client.get(f"{SECRET}/pack.pdf?pass={session}").status == 401
    assert client.get(f"{SECRET}/pack.pdf", Cookie=f"briefpack={note}").status == 401, "a pass is no session"


def test_who_is_signed_in_can_share_an_edition(two_markings: Path, open_shelf: Open) -> None:
    client = open_shelf(password=PASSWORD, address="https://packs.example/")
    held = {"Authorization": basic(PASSWORD)}
    assert "Make a link" in client.page(f"{SECRET}/", **held).text
    form = b"edition=secret/2025-09-09T0600Z&days=7"
    link = re.search(
        r'href="https://packs\.example([^"]+)"', client.get("/-/share", "POST", form, **held).text
    )
    assert link
    assert client.page(link[1]).status == 200
    assert "Make a link" not in client.page(link[1]).text, "a link cannot be passed on for longer"
    assert client.get("/-/share", "POST", form).status == 401
    for wrong in (
        b"",
        b"edition=secret/2025-09-09T0600Z&days=9999",
        b"edition=none/2025-09-09T0600Z&days=7",
        b"x=" + b"9" * 9000,
    ):
        assert client.get("/-/share", "POST", wrong, **held).status == 404
    assert "Make a link" not in open_shelf().page(f"{SECRET}/").text


def test_a_note_serves_one_purpose(tmp_path: Path) -> None:
    key = read_key(tmp_path)
    assert read_key(tmp_path) == key
    assert (tmp_path / "shelf.key").stat().st_mode & 0o077 == 0
    note = sign(key, "edition", {"series": "a"}, time.time() + 60)
    assert (read_signed(key, "edition", note) or {})["series"] == "a"
    assert read_signed(key, "session", note) is None


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
