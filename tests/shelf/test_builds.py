"""Sending sources and having them built: limits, names, the queue, and the real flow once."""

import re
import threading
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from flows.running.commissions import Workshop
from flows.shelf import BuildDesk, BuildOrder, BuildReport
from flows.shelf.build_queue import MOST_WAITING, BuildQueue, Stage
from flows.shelf.uploads import safe_name
from tests.shelf.conftest import Open
from tests.support.fetching import Answer, Client
from tests.support.shelves import put

BOUNDARY = "b0undary"


class Bench:
    """Stands in for the flow: publishes an edition made by hand when it is allowed to."""

    def __init__(self, output: Path) -> None:
        self.output = output
        self.orders: list[tuple[BuildOrder, dict[str, bytes]]] = []
        self.go_on = threading.Event()
        self.fails = False

    def build(self, order: BuildOrder, note: Callable[[str], None]) -> BuildReport:
        self.orders.append((order, {p.name: p.read_bytes() for p in order.sources.iterdir()}))
        note("ingest (2)")
        self.go_on.wait(10)
        note("publish")
        if self.fails:
            raise OSError("the bench is broken")
        edition = put(self.output, order.series, title=order.title)
        return BuildReport(0, Path(edition.pack).parent, ("note: all well",))


@pytest.fixture
def bench(output: Path) -> Iterator[Bench]:
    bench = Bench(output)
    yield bench
    bench.go_on.set()


def desk(bench: Bench, **limits: int) -> BuildDesk:
    return BuildDesk(bench.build, (".txt", ".md"), **limits)


def send(client: Client, files: list[tuple[str, bytes]], **fields: str) -> Answer:
    parts = [
        f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode()
        for name, value in fields.items()
    ]
    parts += [
        f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="files"; filename="{name}"\r\n'
        "Content-Type: application/octet-stream\r\n\r\n".encode()
        + content
        + b"\r\n"
        for name, content in files
    ]
    body = b"".join(parts) + f"--{BOUNDARY}--\r\n".encode()
    return client.get("/-/build/", "POST", body, Content_Type=f"multipart/form-data; boundary={BOUNDARY}")


def wait_for(client: Client, address: str, words: str) -> str:
    for _ in range(100):
        text = client.page(address).text
        if words in text:
            return text
        time.sleep(0.05)
    raise AssertionError(f"{words!r} never came: {text}")


def test_building_is_off_unless_asked_for(output: Path, open_shelf: Open) -> None:
    client = open_shelf()
    assert client.page("/-/build/").status == 404
    assert "Build a pack" not in client.page("/").text
    assert send(client, [("a.txt", b"A")]).status in {404, 405}


def test_a_pack_is_built_from_what_was_sent(output: Path, open_shelf: Open, bench: Bench) -> None:
    client = open_shelf(desk=desk(bench))
    assert ".txt, .md" in client.page("/-/build/").text
    answer = send(
        client,
        [("one.txt", b"One."), ("two.md", b"Two.")],
        title="By <hand>",
        series="sent",
        marking="TLP:GREEN",
    )
    assert answer.status == 303
    address = answer.header("Location")
    running = wait_for(client, address, "Ingest (2)")
    assert "By &lt;hand&gt;" in running
    assert 'http-equiv="refresh"' in running, "it follows without a script"
    bench.go_on.set()
    done = wait_for(client, address, "The pack is done")
    assert 'http-equiv="refresh"' not in done
    assert "/sent/2025-09-09T0600Z/" in done
    ((order, files),) = bench.orders
    assert (order.series, order.title, order.marking) == ("sent", "By <hand>", "TLP:GREEN")
    assert files == {"one.txt": b"One.", "two.md": b"Two."}
    assert not order.sources.exists(), "what was sent is not kept"
    assert "published" in client.page("/-/build/").text


@pytest.mark.parametrize(
    ("files", "fields", "status", "words"),
    [
        ([], {}, 422, "No file was chosen"),
        ([("evil.exe", b"MZ")], {}, 415, "evil.exe is of a kind"),
        ([("pack.toml", b"[pack]")], {}, 415, "pack.toml is of a kind"),
        ([("a.txt", b"A"), (".txt", b"B")], {}, 415, "of a kind that cannot be read"),
        ([("a.txt", b"A" * 300_000)], {}, 413, "More than"),
        ([(f"{n}.txt", b"A") for n in range(4)], {}, 413, "More than 3 files"),
        ([(f"{n}.txt", b"A") for n in range(9)], {}, 400, "cannot be read"),
        ([("a.txt", b"A")], {"series": "../up"}, 422, "cannot be a folder"),
        ([("a.txt", b"A")], {"series": "-"}, 422, "cannot be served"),
        ([("a.txt", b"A")], {"series": ".hidden"}, 422, "cannot be a folder"),
        ([("a.txt", b"A")], {"marking": "TLP:PINK"}, 422, "no label of TLP"),
    ],
)  # fmt: skip
def test_what_cannot_be_taken_is_refused_and_nothing_is_left(  # noqa: PLR0913, PLR0917
    state: Path,
    open_shelf: Open,
    bench: Bench,
    files: list[tuple[str, bytes]],
    fields: dict[str, str],
    status: int,
    words: str,
) -> None:
    client = open_shelf(desk=desk(bench, most_files=3, most_bytes=200_000))
    answer = send(client, files, **fields)
    assert answer.status == status
    assert words in answer.text
    assert 'role="alert"' in answer.text
    assert not bench.orders
    assert not [path for path in state.glob("uploads-*/*") if path.is_dir()]
    assert client.page("/-/build/").status == 200


def test_what_is_no_form_is_refused(open_shelf: Open, bench: Bench) -> None:
    client = open_shelf(desk=desk(bench))
    for kind in ("multipart/form-data", f"multipart/form-data; boundary={BOUNDARY}", "text/plain", ""):
        answer = client.get("/-/build/", "POST", b"nonsense" * 100, Content_Type=kind)
        assert answer.status in {400, 422}, kind


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ("note.txt", "note.txt"), ("../../etc/passwd.txt", "passwd.txt"), ("C:\\Users\\me\\note.txt", "note.txt"),
        ("/etc/passwd", "passwd"), ("..", "file"), ("", "file"), (".hidden.txt", "hidden.txt"), ("a\x00b\n.txt", "ab.txt"),
        ("gpj.\u202etxt.exe", "gpj.txt.exe"), ("Übersicht 1.txt", "Übersicht_1.txt"), ("водa.txt", "водa.txt"),
        ('a"b<c>|d?.txt', "a_b_c_d_.txt"), ("x" * 300 + ".txt", "x" * 96 + ".txt"),
    ],
)  # fmt: skip
def test_names_of_files_cannot_do_harm(given: str, name: str) -> None:
    assert safe_name(given) == name


def test_files_of_one_name_are_all_kept(open_shelf: Open, bench: Bench) -> None:
    bench.go_on.set()
    client = open_shelf(desk=desk(bench))
    send(client, [("a/note.txt", b"1"), ("b/note.txt", b"2"), ("c/NOTE.txt", b"3")])
    for _ in range(100):
        if bench.orders:
            break
        time.sleep(0.02)
    assert bench.orders[0][1] == {"note.txt": b"1", "note-2.txt": b"2", "NOTE-3.txt": b"3"}


def test_builds_wait_for_each_other_and_the_queue_has_an_end(open_shelf: Open, bench: Bench) -> None:
    client = open_shelf(desk=desk(bench))
    sent = [send(client, [("a.txt", b"A")], title=f"Number {n}") for n in range(MOST_WAITING + 1)]
    assert [answer.status for answer in sent] == [303] * MOST_WAITING + [503]
    assert "Too many builds are waiting" in sent[-1].text
    assert "behind 2\u00a0builds" in client.page(sent[2].header("Location")).text
    assert len(bench.orders) == 1
    bench.go_on.set()
    wait_for(client, sent[MOST_WAITING - 1].header("Location"), "The pack is done")
    assert [order.title for order, _ in bench.orders] == [f"Number {n}" for n in range(MOST_WAITING)]


def test_a_build_that_fails_does_not_stop_the_next(tmp_path: Path, bench: Bench) -> None:
    bench.fails = True
    bench.go_on.set()
    queue = BuildQueue(desk(bench))
    builds = []
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        builds.append(queue.add(BuildOrder(tmp_path / name, "sent", name, ""), ()))
    for _ in range(200):
        if builds[1].stage is Stage.OVER:
            break
        time.sleep(0.02)
    assert [build.report.exit_code for build in builds if build.report] == [1, 1]
    assert "the bench is broken" in builds[0].report.lines[0]
    queue.close()


def test_only_who_is_signed_in_may_build(open_shelf: Open, bench: Bench) -> None:
    client = open_shelf(desk=desk(bench), password="correct horse")
    assert client.page("/-/build/").status == 401
    assert send(client, [("a.txt", b"A")]).status == 401
    assert "Build a pack" not in client.page("/").text
    assert client.page("/-/build/some-build/").status == 401
    assert not bench.orders


def test_what_two_people_send_within_a_minute_becomes_two_editions(output: Path) -> None:
    put(output, "sent", "2025-09-01T06:00")
    moments = (datetime(2025, 9, 1, 6, minute, second, tzinfo=UTC) for minute, second in ((0, 59), (1, 0)))
    workshop = Workshop(output, clock=moments.__next__)
    assert workshop.free_minute("sent") == datetime(2025, 9, 1, 6, 1, tzinfo=UTC)


def test_a_shelf_that_is_stopped_begins_no_build(output: Path) -> None:
    put(output, "sent", "2025-09-01T06:00")
    workshop = Workshop(output, clock=lambda: datetime(2025, 9, 1, 6, tzinfo=UTC))
    workshop.close()
    order = BuildOrder(output, "sent", "Sent", "")
    assert workshop.build(order, print) == BuildReport(130, None, ())


@pytest.mark.slow
@pytest.mark.orchestration
def test_the_real_flow_builds_what_was_sent(
    output: Path, open_shelf: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BRIEFPACK_SHELF_KEEP", "2")
    for day in (1, 2, 3):
        put(output, "sent", f"2025-09-0{day}T06:00", number=day)
    workshop = Workshop(output)
    client = open_shelf(desk=BuildDesk(workshop.build, (".txt",)))
    source = b"Ministers agree on water\n\nMinisters met in Astana on 1 May 2025. \xe2\x80\x9cWe have a plan,\xe2\x80\x9d Jane Doe said.\n"
    address = send(
        client, [("note.txt", source)], title="Sent by hand", series="sent", marking="TLP:GREEN"
    ).header("Location")
    text = ""
    for _ in range(240):
        text = client.page(address).text
        if "data-again" not in text:
            break
        time.sleep(0.5)
    assert "The pack is done" in text, text
    (page,) = set(re.findall(r"/sent/[\dTZ-]+/(?=\")", text))
    shown = client.page(page).text
    assert "Sent by hand" in shown
    assert "TLP:GREEN" in shown
    assert "Edition 4" in shown
    assert client.get("/sent/latest/pack.pdf").header("Location").startswith(page)
    assert client.get("/sent/2025-09-03T0600Z/").status == 200
    assert client.get("/sent/2025-09-02T0600Z/").status == 410, "the flow keeps as many as it is told"
