"""The commands around the shelf: what they print, refuse and leave."""

import re
import subprocess
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from flows.edition import SeriesFolder
from flows.errors import UsageError
from flows.settings import load_settings
from flows.shelf import ShelfOptions, ShelfServer
from flows.shelf_commands import read_duration
from tests.support.building import briefpack
from tests.support.fetching import Client
from tests.support.shelves import PACK, put


@pytest.fixture
def output(tmp_path: Path) -> Path:
    for day in (1, 2, 3, 4):
        put(tmp_path / "outputs", "water", f"2025-09-0{day}T06:00", number=day, marking="TLP:RED")
    return tmp_path / "outputs"


def run(output: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    cache = {"BRIEFPACK_CACHE": str(output.parent / "cache")}
    return briefpack(*arguments, "--output", str(output), environment={**cache, **environment})


def test_a_shelf_open_to_others_wants_a_password(output: Path) -> None:
    done = run(output, "shelf", "--host", "0.0.0.0")
    assert done.returncode == 2
    assert "there is no password. Set BRIEFPACK_SHELF_PASSWORD" in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout == ""


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("shelf", "--host", "203.0.113.1", "--port", "1"), 2, "there is no password"),
        (("link", "water/2000-01-01T0000Z"), 2, "There is no edition"),
        (("link", "water/latest", "--expires", "soon"), 2, "is no length of time"),
        (("pin", "nothing/latest"), 2, "There is no series 'nothing'"),
        (("retain", "nothing", "--keep", "1"), 2, "There are water"),
        (("retain", "--keep", "0"), 2, "--keep"),
    ],
)
def test_what_cannot_be_is_said(output: Path, arguments: tuple[str, ...], code: int, words: str) -> None:
    done = run(output, *arguments)
    assert done.returncode == code
    assert words in done.stderr
    assert done.stdout == ""


def test_retain_and_pin(output: Path) -> None:
    assert run(output, "pin", "water/2025-09-01T0600Z").returncode == 0
    planned = run(output, "retain", "--keep", "1", "--dry-run").stdout
    assert planned == "water/2025-09-02T0600Z\nwater/2025-09-03T0600Z\n"
    folder = SeriesFolder(output, "water")
    assert len(folder.editions()) == 4
    assert run(output, "retain", "water", "--keep", "1").stdout == planned
    assert folder.editions() == ("2025-09-01T0600Z", "2025-09-04T0600Z")
    assert run(output, "pin", "water/2025-09-01T0600Z", "--remove").returncode == 0
    assert run(output, "retain", "--keep", "1").stdout == "water/2025-09-01T0600Z\n"


def test_a_link_opens_what_it_was_made_for(output: Path) -> None:
    made = run(output, "link", "water/latest", "--expires", "2h", "--address", "https://packs.example/")
    address = urlsplit(made.stdout.strip())
    assert address.netloc == "packs.example"
    assert address.path == "/water/2025-09-04T0600Z/"
    state = output.parent / "cache" / "shelf"
    with ShelfServer(ShelfOptions(output, state, port=0, password="correct horse")) as server:
        client = Client(server.port, {})
        assert client.get(f"{address.path}pack.pdf").status == 401
        assert client.get(f"{address.path}pack.pdf?{address.query}").body == PACK
        assert client.get(f"/water/2025-09-03T0600Z/pack.pdf?{address.query}").status == 401


def test_lengths_of_time() -> None:
    assert [read_duration(text).total_seconds() for text in ("30m", "12h", "7d", "4w")] == [
        1800,
        43200,
        604800,
        2419200,
    ]
    for text in ("", "d", "7", "-1d", "1.5h", "7x", "99999d", "٣d "):
        with pytest.raises(UsageError, match="no length of time"):
            read_duration(text)


def test_the_table_of_the_shelf(tmp_path: Path) -> None:
    path = tmp_path / "pack.toml"
    path.write_text('[shelf]\nkeep = 5\nurl = "https://packs.example/"\n')
    assert (load_settings(path, {}).shelf.keep, load_settings(path, {}).shelf.url) == (
        5,
        "https://packs.example/",
    )
    assert load_settings(path, {"BRIEFPACK_SHELF_KEEP": "9"}).shelf.keep == 9
    assert load_settings(path, {"BRIEFPACK_SHELF_PASSWORD": "x"}).shelf.keep == 5
    assert load_settings(None, {}).shelf.keep == 0
    for wrong in ("keep = -1", 'url = "javascript:alert(1)"', "colour = 1", 'keep = "five"'):
        path.write_text(f"[shelf]\n{wrong}\n")
        with pytest.raises(UsageError):
            load_settings(path, {})


@pytest.mark.slow
@pytest.mark.orchestration
def test_a_build_keeps_as_many_editions_as_it_is_told(output: Path, desk: Path) -> None:
    (desk / "pack.toml").write_text('[pack]\nseries = "water"\n[shelf]\nkeep = 2\n')
    done = run(output, "build", str(desk), "--as-of", "2025-09-09T06:00")
    assert done.returncode == 0, done.stderr
    folder = SeriesFolder(output, "water")
    assert folder.editions() == ("2025-09-04T0600Z", "2025-09-09T0600Z")
    assert folder.removed() == ("2025-09-01T0600Z", "2025-09-02T0600Z", "2025-09-03T0600Z")
    assert re.search("Edition 4", (folder.latest / "content.json").read_text("utf-8"))
