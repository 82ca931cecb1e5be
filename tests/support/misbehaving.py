"""A web server on this machine that misbehaves in every way it is asked to."""

import gzip
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

Reply = Callable[[socket.socket, dict[str, str]], None]


@dataclass
class Server:
    """`replies` by path; `asked` are the requests that came, with their headers."""

    port: int
    replies: dict[str, Reply] = field(default_factory=dict)
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def paths(self) -> list[str]:
        return [path for path, _ in self.asked]


@contextmanager
def serving() -> Iterator[Server]:
    """The server, until the block ends."""
    listener = socket.create_server(("127.0.0.1", 0))
    listener.settimeout(0.2)
    server = Server(listener.getsockname()[1])
    stopped = threading.Event()
    thread = threading.Thread(target=_serve, args=(listener, server, stopped), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        stopped.set()
        thread.join(2)
        listener.close()


def _serve(listener: socket.socket, server: Server, stopped: threading.Event) -> None:
    while not stopped.is_set():
        try:
            connection, _ = listener.accept()
        except TimeoutError:
            continue
        threading.Thread(target=_answer, args=(connection, server), daemon=True).start()


def _answer(connection: socket.socket, server: Server) -> None:
    with connection:
        connection.settimeout(5)
        try:
            request = b""
            while b"\r\n\r\n" not in request:
                received = connection.recv(4096)
                if not received:
                    return
                request += received
            first, *lines = request.decode("latin-1").split("\r\n\r\n")[0].split("\r\n")
            headers = {
                key.lower(): value.strip() for key, _, value in (line.partition(":") for line in lines)
            }
            path = first.split(" ")[1]
            server.asked.append((path, headers))
            server.replies.get(path, status(404))(connection, headers)
        except OSError:
            return


def body(content: bytes | str, media_type: str = "text/html", **headers: str) -> Reply:
    """A whole, proper answer. Header names are written with _ for -."""
    data = content.encode() if isinstance(content, str) else content
    more = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in headers.items())

    def reply(connection: socket.socket, asked: dict[str, str]) -> None:
        if headers.get("ETag") and asked.get("if-none-match") == headers["ETag"]:
            connection.sendall(f"HTTP/1.1 304 Not Modified\r\n{more}\r\n".encode())
            return
        head = f"HTTP/1.1 200 OK\r\nContent-Type: {media_type}\r\nContent-Length: {len(data)}\r\n{more}\r\n"
        connection.sendall(head.encode() + data)

    return reply


def status(code: int, **headers: str) -> Reply:
    more = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in headers.items())
    return raw(f"HTTP/1.1 {code} X\r\nContent-Length: 0\r\n{more}\r\n".encode())


def redirect(to: str) -> Reply:
    return status(302, Location=to)


def raw(data: bytes) -> Reply:
    """Exactly these bytes, then the end."""

    def reply(connection: socket.socket, asked: dict[str, str]) -> None:
        connection.sendall(data)

    return reply


def drip(head: bytes, every: float = 0.05) -> Reply:
    """A byte now and then, for ever."""

    def reply(connection: socket.socket, asked: dict[str, str]) -> None:
        connection.sendall(head)
        while True:
            connection.sendall(b"x")
            time.sleep(every)

    return reply


def silence(connection: socket.socket, asked: dict[str, str]) -> None:
    """Nothing at all."""
    time.sleep(30)


def endless(connection: socket.socket, asked: dict[str, str]) -> None:
    """A body without end."""
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
    while True:
        connection.sendall(b"words and words " * 4096)


def bomb(size: int) -> Reply:
    """Few bytes that unpack to many."""
    return body(gzip.compress(b"\0" * size), Content_Encoding="gzip")
