"""One address: what it holds, and how it is kept from doing harm."""

import socket
import time

import pytest

from flows.fetch import public_addresses
from flows.fetch.public_addresses import is_public, resolve_host
from flows.fetch.refusals import FetchRefused
from flows.fetch.web import Answer, TryLater, Web, check_address
from tests.support import misbehaving as bad
from tests.support.misbehaving import Server, serving

PAGE = "<html><body><p>It rained.</p></body></html>"


@pytest.fixture(scope="module")
def server():
    with serving() as running:
        yield running


def ask(server: Server, path: str, seconds: float = 5.0, largest: int = 100_000, **marks: str) -> Answer:
    with Web("test", allow_private=True, seconds=seconds, largest=largest) as web:
        return web.get(server.url + path, **marks)


def test_an_answer_is_its_content_and_what_is_said_of_it(server: Server) -> None:
    server.replies["/a"] = bad.body(
        PAGE, "text/html; charset=koi8-r", ETag='"1"', Last_Modified="Sun, 07 Sep 2025 10:00:00 GMT"
    )
    answer = ask(server, "/a")
    assert (answer.content, answer.media_type, answer.charset) == (PAGE.encode(), "text/html", "koi8-r")
    assert (answer.etag, answer.last_modified) == ('"1"', "Sun, 07 Sep 2025 10:00:00 GMT")
    assert server.asked[-1][1]["user-agent"] == "test"


def test_what_did_not_change_is_not_sent_again(server: Server) -> None:
    server.replies["/e"] = bad.body(PAGE, ETag='"1"')
    assert ask(server, "/e").is_new
    again = ask(server, "/e", etag='"1"', last_modified="Sun, 07 Sep 2025 10:00:00 GMT")
    assert not again.is_new
    assert server.asked[-1][1]["if-modified-since"] == "Sun, 07 Sep 2025 10:00:00 GMT"


def test_redirects_are_followed_and_the_end_is_known(server: Server) -> None:
    server.replies |= {
        "/r": bad.redirect("/s"),
        "/s": bad.redirect(f"{server.url}/t#part"),
        "/t": bad.body(PAGE),
    }
    assert ask(server, "/r").url == f"{server.url}/t"


@pytest.mark.parametrize(
    ("reply", "reason"),
    [
        (bad.status(404), "answers 404"),
        (bad.status(500), "answers 500"),
        (bad.raw(b""), "could not be fetched"),
        (bad.raw(b"SSH-2.0-x\r\n"), "could not be fetched"),
        (bad.raw(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort"), "could not be fetched"),
        (bad.raw(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n"), "could not be fetched"),
        (bad.raw(b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 3\r\n\r\nabc"), "could not be fetched"),
        (bad.raw(b"HTTP/1.1 200 OK\r\n" + b"X: " + b"y" * 2_000_000 + b"\r\n\r\n"), "could not be fetched"),
        (bad.raw(b"HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n"), "answers 302"),
        (bad.endless, "larger than"),
        (bad.bomb(50_000_000), "larger than"),
        (bad.redirect("/bad"), "redirects without end"),
        (bad.redirect("file:///etc/passwd"), "no address of the web"),
        (bad.redirect("ftp://example.org/"), "no address of the web"),
        (bad.redirect("http://[::1"), "could not be fetched"),
        (bad.redirect("http://user:word@example.org/"), "user name"),
    ],
)  # fmt: skip
def test_whatever_a_server_does_costs_only_its_address(server: Server, reply: bad.Reply, reason: str) -> None:
    server.replies["/bad"] = reply
    with pytest.raises(FetchRefused) as refused:
        ask(server, "/bad")
    assert reason in refused.value.reason


@pytest.mark.parametrize(
    "reply",
    [
        bad.silence,
        bad.drip(b"HTTP/1.1 200 OK\r\nX: "),
        bad.drip(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"),
    ],
)
def test_a_server_that_takes_its_time_is_left(server: Server, reply: bad.Reply) -> None:
    server.replies["/slow"] = reply
    started = time.monotonic()
    with pytest.raises(FetchRefused, match="longer than"):
        ask(server, "/slow", seconds=0.6)
    assert time.monotonic() - started < 3


def test_a_server_may_ask_for_patience(server: Server) -> None:
    server.replies["/later"] = bad.status(429, Retry_After="120")
    with pytest.raises(TryLater) as refused:
        ask(server, "/later")
    assert refused.value.seconds == 120


def test_the_own_machine_is_not_asked_unless_allowed(server: Server) -> None:
    server.replies["/a"] = bad.body(PAGE)
    before = len(server.asked)
    with Web("test") as web:
        for url in (
            f"{server.url}/a",
            f"http://localhost:{server.port}/a",
            "http://127.0.0.1/a",
            "http://[::1]/",
        ):
            with pytest.raises(FetchRefused):
                web.get(url)
    assert len(server.asked) == before


@pytest.mark.parametrize(
    "target", ["http://10.0.0.1/", "http://169.254.169.254/latest", "http://localhost.localdomain/"]
)
def test_a_redirect_into_the_own_network_is_not_followed(
    server: Server, monkeypatch: pytest.MonkeyPatch, target: str
) -> None:
    """The server itself counts as public here; what it sends on to does not."""
    real = public_addresses.is_public
    monkeypatch.setattr(public_addresses, "is_public", lambda a: a == "127.0.0.1" or real(a))
    monkeypatch.setattr(public_addresses, "PORTS", frozenset([server.port, 80]))
    look_up = socket.getaddrinfo

    def answer(host, port, *rest, **more):
        return look_up(host, port, *rest, **more) if rest else [(2, 1, 6, "", (_number(host), port))]

    monkeypatch.setattr(socket, "getaddrinfo", answer)
    server.replies["/in"] = bad.redirect(target)
    with Web("test") as web, pytest.raises(FetchRefused, match="not on the public internet"):
        web.get(f"{server.url}/in")


def _number(host: str) -> str:
    return "127.0.0.9" if host == "localhost.localdomain" else host


def test_the_connection_goes_to_the_address_that_was_checked(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A name that leads somewhere else when asked again gains nothing: it is asked once."""
    answers = [[(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", server.port))]]
    asked: list[str] = []
    real = socket.getaddrinfo

    def lookup(host, *rest, **more):
        if host != "changing.example":
            return real(host, *rest, **more)
        asked.append(host)
        return (
            answers[0] if len(asked) == 1 else [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.2", 1))]
        )

    monkeypatch.setattr(socket, "getaddrinfo", lookup)
    server.replies["/a"] = bad.body(PAGE)
    with Web("test", allow_private=True) as web:
        assert web.get(f"http://changing.example:{server.port}/a").content == PAGE.encode()
    assert asked == ["changing.example"]
    assert server.asked[-1][1]["host"] == f"changing.example:{server.port}"


def test_one_private_address_among_public_ones_is_enough_to_refuse(monkeypatch: pytest.MonkeyPatch) -> None:
    found = [(2, 1, 6, "", ("93.184.215.14", 80)), (2, 1, 6, "", ("10.0.0.1", 80))]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: found)
    with pytest.raises(FetchRefused, match=r"10\.0\.0\.1"):
        resolve_host("example.org", 80, allow_private=False)


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("93.184.215.14", True), ("2606:2800:220:1::1", True), ("127.0.0.1", False), ("10.1.2.3", False),
        ("172.16.0.1", False), ("192.168.1.1", False), ("169.254.169.254", False), ("100.64.0.1", False),
        ("0.0.0.0", False), ("224.0.0.1", False), ("255.255.255.255", False), ("::1", False), ("::", False),
        ("fe80::1%eth0", False), ("fc00::1", False), ("::ffff:127.0.0.1", False), ("::ffff:93.184.215.14", True),
        ("64:ff9b::7f00:1", False), ("2002:7f00:1::", False), ("nonsense", False),
    ],
)  # fmt: skip
def test_which_addresses_are_public(address: str, public: object) -> None:
    assert is_public(address) is public


@pytest.mark.parametrize("port", [22, 25, 6379, 9200])
def test_ports_of_other_services_are_not_asked(port: int) -> None:
    with pytest.raises(FetchRefused, match="Port"):
        resolve_host("example.org", port, allow_private=False)


@pytest.mark.parametrize(
    "url",
    ["", "example.org", "file:///etc/passwd", "javascript:x", "http://", "http://a b/", "http://x:99999/", "http://e\n.org/", "gopher://x", "http://" + "x" * 3000],
)  # fmt: skip
def test_what_is_no_address(url: str) -> None:
    with pytest.raises(FetchRefused):
        check_address(url)
