"""Downloads as RFC 9110 wants them, asked for as curl does."""

import hashlib
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest

from flows.edition import SeriesFolder
from flows.publish import retain_editions
from flows.shelf import ShelfOptions, ShelfServer
from tests.shelf.conftest import Open
from tests.support.fetching import Client
from tests.support.shelves import PACK, put

EDITION = "/water/2025-09-09T0600Z"
PLAIN = f"{EDITION}/pack.pdf"
DIGEST = hashlib.sha256(PACK).hexdigest()
LASTING = f"{EDITION}/{DIGEST[:16]}/pack.pdf"
TAG = f'"{DIGEST}"'
SIZE = len(PACK)


@pytest.fixture(scope="module")
def standing(tmp_path_factory: pytest.TempPathFactory, state: Path) -> Iterator[Client]:
    """A shelf whose one edition no test touches."""
    output = tmp_path_factory.mktemp("outputs")
    put(output)
    with ShelfServer(ShelfOptions(output, state, port=0)) as server:
        yield Client(server.port, {})


@pytest.fixture
def client(output: Path, open_shelf: Open) -> Client:
    put(output)
    return open_shelf()


def test_the_whole_file(standing: Client) -> None:
    answer = standing.get(LASTING)
    assert (answer.status, answer.body) == (200, PACK)
    assert answer.header("ETag") == TAG
    assert answer.header("Content-Type") == "application/pdf"
    assert answer.header("Content-Length") == str(SIZE)
    assert answer.header("Accept-Ranges") == "bytes"
    assert answer.header("Last-Modified").endswith("GMT")
    assert answer.header("Cache-Control") == "private, max-age=31536000, immutable"
    assert answer.header("Content-Disposition") == 'inline; filename="water 2025-09-09T0600Z.pdf"'
    assert answer.header("X-Content-Type-Options") == "nosniff"


def test_head_says_the_same_and_sends_nothing(standing: Client) -> None:
    full, head = standing.get(LASTING), standing.get(LASTING, "HEAD")
    assert head.status == 200
    assert head.body == b""
    for name in (
        "ETag",
        "Content-Length",
        "Content-Type",
        "Last-Modified",
        "Content-Disposition",
        "Accept-Ranges",
    ):
        assert head.header(name) == full.header(name), name
    assert standing.get(LASTING, "HEAD", Range="bytes=0-9").status == 200


@pytest.mark.parametrize(
    ("asked", "start", "end"),
    [
        ("bytes=0-99", 0, 99),
        ("bytes=100-100", 100, 100),
        ("bytes=2000-", 2000, SIZE - 1),
        ("bytes=-10", SIZE - 10, SIZE - 1),
        ("bytes=-999999", 0, SIZE - 1),
        ("bytes=10-999999999", 10, SIZE - 1),
        ("BYTES=0-0", 0, 0),
    ],
)
def test_one_range(standing: Client, asked: str, start: int, end: int) -> None:
    answer = standing.get(LASTING, Range=asked)
    assert answer.status == 206
    assert answer.body == PACK[start : end + 1]
    assert answer.header("Content-Range") == f"bytes {start}-{end}/{SIZE}"
    assert answer.header("Content-Length") == str(end - start + 1)
    assert answer.header("ETag") == TAG


@pytest.mark.parametrize("asked", [f"bytes={SIZE}-", "bytes=999999999-", "bytes=-0"])
def test_a_range_beyond_the_end(standing: Client, asked: str) -> None:
    answer = standing.get(LASTING, Range=asked)
    assert answer.status == 416
    assert answer.header("Content-Range") == f"bytes */{SIZE}"
    assert answer.body == b""


@pytest.mark.parametrize(
    "asked",
    [
        "bytes=9-1",
        "bytes=a-b",
        "bytes=",
        "bytes=-",
        "lines=1-2",
        "bytes=0-1,5-6",
        "bytes=" + "9" * 400 + "-",
        "bytes=٣-٤",
    ],
)
def test_what_is_no_range_gets_the_whole_file(standing: Client, asked: str) -> None:
    answer = standing.get(LASTING, Range=asked.encode("utf-8").decode("latin-1"))
    assert (answer.status, answer.body) == (200, PACK)


def test_a_range_only_of_the_file_that_is_meant(standing: Client) -> None:
    modified = standing.get(LASTING).header("Last-Modified")
    for condition in (TAG, modified):
        assert standing.get(LASTING, Range="bytes=0-9", If_Range=condition).status == 206
    for condition in ('"stale"', f"W/{TAG}", "Sat, 01 Jan 2000 00:00:00 GMT", "nonsense"):
        answer = standing.get(LASTING, Range="bytes=0-9", If_Range=condition)
        assert (answer.status, len(answer.body)) == (200, SIZE), condition


def test_what_the_reader_has_already_is_not_sent_again(standing: Client) -> None:
    modified = standing.get(LASTING).header("Last-Modified")
    for condition in (TAG, f"W/{TAG}", f'"other", {TAG}', "*"):
        answer = standing.get(LASTING, If_None_Match=condition)
        assert (answer.status, answer.body) == (304, b""), condition
        assert answer.header("ETag") == TAG
    assert standing.get(LASTING, If_None_Match='"other"').status == 200
    assert standing.get(LASTING, If_Modified_Since=modified).status == 304
    assert standing.get(LASTING, If_Modified_Since="Sat, 01 Jan 2000 00:00:00 GMT").status == 200
    assert standing.get(LASTING, If_Modified_Since=modified, If_None_Match='"other"').status == 200
    assert standing.get(LASTING, Range="bytes=0-9", If_None_Match=TAG).status == 304


def test_conditions_that_fail(standing: Client) -> None:
    assert standing.get(LASTING, If_Match=TAG).status == 200
    assert standing.get(LASTING, If_Match="*").status == 200
    assert standing.get(LASTING, If_Match='"other"').status == 412
    assert standing.get(LASTING, If_Unmodified_Since="Sat, 01 Jan 2000 00:00:00 GMT").status == 412


def test_the_edition_s_own_address_is_asked_again_each_time(standing: Client) -> None:
    answer = standing.get(PLAIN)
    assert (answer.status, answer.body, answer.header("ETag")) == (200, PACK, TAG)
    assert answer.header("Cache-Control") == "private, no-cache"
    assert standing.get(PLAIN, If_None_Match=TAG).status == 304


def test_the_latest_is_a_redirection_that_nobody_keeps(output: Path, client: Client) -> None:
    answer = client.get("/water/latest/pack.pdf")
    assert answer.status == 302
    assert answer.header("Location") == LASTING
    assert answer.header("Cache-Control") == "no-store"
    put(output, cut_off="2025-09-10T06:00", pack=PACK + b"more", number=2)
    moved = client.get("/water/latest/pack.pdf").header("Location")
    assert moved.startswith("/water/2025-09-10T0600Z/")
    assert client.get(moved).body == PACK + b"more"
    assert client.get("/water/latest/").header("Location") == "/water/2025-09-10T0600Z/"
    assert client.get("/water/latest/nothing.pdf").status == 404
    assert client.get("/water/latest/pack.pdf", "HEAD").status == 302


def test_another_revision_has_another_lasting_address(output: Path, client: Client) -> None:
    put(output, pack=PACK + b"corrected")
    answer = client.get(LASTING)
    assert answer.status == 410
    assert b"2025-09-09T0600Z" in answer.body
    assert "This revision was replaced" in client.page(LASTING).text
    assert client.get(PLAIN).body == PACK + b"corrected"
    assert client.get(PLAIN, If_None_Match=TAG).status == 200


def test_a_removed_edition_answers_with_its_manifest(output: Path, client: Client) -> None:
    manifest = client.get(f"{EDITION}/manifest.json").body
    put(output, cut_off="2025-09-10T06:00", number=2)
    retain_editions(SeriesFolder(output, "water"), 1)
    for path in (PLAIN, LASTING, f"{EDITION}/", f"{EDITION}/anything"):
        answer = client.get(path)
        assert (answer.status, answer.body) == (410, manifest), path
        assert answer.header("Content-Type") == "application/json"
    page = client.page(f"{EDITION}/")
    assert page.status == 410
    assert DIGEST in page.text
    assert "2025-09-09T0600Z" in client.page("/water/").text
    for shown in (page.text, client.page("/water/").text):
        assert "2025-09-09 in the desk&#39;s own zone" in shown
    put(output)
    assert client.get(PLAIN).status == 200, "an edition that is built again is back"


@pytest.mark.parametrize(
    ("series", "plain", "true"),
    [
        ("wäter", "w_ter 2025-09-09T0600Z.pdf", "w%C3%A4ter%202025-09-09T0600Z.pdf"),
        ("водa", "___a 2025-09-09T0600Z.pdf", "%D0%B2%D0%BE%D0%B4a%202025-09-09T0600Z.pdf"),
        ('q"u;o', "q_u;o 2025-09-09T0600Z.pdf", ""),
        ("per%41cent", "per_41cent 2025-09-09T0600Z.pdf", "per%2541cent%202025-09-09T0600Z.pdf"),
    ],
)
def test_names_travel_in_every_alphabet(
    output: Path, open_shelf: Open, series: str, plain: str, true: str
) -> None:
    put(output, series)
    client = open_shelf()
    address = client.get(client_address(series)).header("Location")
    said = client.get(f"{address}?download").header("Content-Disposition")
    assert said.startswith(f'attachment; filename="{plain}"')
    assert said.endswith(f"filename*=UTF-8''{true}") if true else "filename*" not in said


def client_address(series: str) -> str:
    return f"/{quote(series, safe='')}/latest/pack.pdf"


def test_a_file_that_is_not_what_the_manifest_says_is_never_served(output: Path, client: Client) -> None:
    path = output / "water" / "2025-09-09T0600Z" / "pack.pdf"
    path.write_bytes(PACK[:-1])
    assert client.get(LASTING).status == 500
    path.write_bytes(b"x" + PACK[1:])
    answer = client.get(LASTING)
    assert answer.status == 500
    assert b"another content" in answer.body
    path.unlink()
    assert client.get(LASTING).status == 500
    path.write_bytes(PACK)
    assert client.get(LASTING).status == 200


def test_half_an_edition_is_not_there(output: Path, client: Client) -> None:
    half = output / "water" / "2025-09-11T0600Z"
    half.mkdir()
    (half / "pack.pdf").write_bytes(PACK)
    assert client.get("/water/2025-09-11T0600Z/pack.pdf").status == 404
    assert client.get("/water/latest/pack.pdf").header("Location") == LASTING
