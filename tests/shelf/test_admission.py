"""Who may see what on the shelf: by marking, password, token, or a signed link."""

import base64
import re
import time
from datetime import timedelta
from pathlib import Path
from urllib.parse import quote

import pytest

from flows.edition import SeriesFolder
from flows.publish import retain_editions
from flows.shelf import make_pass, shelf_key
from flows.shelf.signing import read_key, read_signed, sign
from tests.shelf.conftest import EDITION, PASSWORD, SECRET, TOKEN, Open
from tests.support.shelves import PACK, put


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
