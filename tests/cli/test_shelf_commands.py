"""The commands around the shelf: what they print, refuse and leave."""

from pathlib import Path
from urllib.parse import urlsplit

import pytest
from click.testing import Result
from typer.testing import CliRunner

from flows.cli import app
from flows.commands.shelf_commands import read_duration
from flows.edition import SeriesFolder
from flows.errors import UsageError
from flows.settings import load_settings
from flows.shelf import ShelfOptions, ShelfServer
from tests.support.fetching import Client
from tests.support.shelves import PACK, put


@pytest.fixture
def output(tmp_path: Path) -> Path:
    for day in (1, 2, 3, 4):
        put(tmp_path / "outputs", "water", f"2025-09-0{day}T06:00", number=day, marking="TLP:RED")
    return tmp_path / "outputs"


def run(output: Path, *arguments: str) -> Result:
    """The command in this process: it is the same, and starts at once."""
    environment = {"BRIEFPACK_CACHE": str(output.parent / "cache")}
    return CliRunner().invoke(app, [*arguments, "--output", str(output)], env=environment)


def test_a_shelf_open_to_others_wants_a_password(output: Path) -> None:
    done = run(output, "shelf", "--host", "0.0.0.0")
    assert done.exit_code == 2
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
    assert done.exit_code == code
    assert words in done.stderr
    assert done.stdout == ""


def test_retain_and_pin(output: Path) -> None:
    assert run(output, "pin", "water/2025-09-01T0600Z").exit_code == 0
    dry = run(output, "retain", "--keep", "1", "--dry-run")
    planned = dry.stdout
    assert dry.stderr == "2 editions would be removed.\n"
    assert planned == "water/2025-09-02T0600Z\nwater/2025-09-03T0600Z\n"
    folder = SeriesFolder(output, "water")
    assert len(folder.editions()) == 4
    assert run(output, "retain", "water", "--keep", "1").stdout == planned
    assert folder.editions() == ("2025-09-01T0600Z", "2025-09-04T0600Z")
    assert run(output, "pin", "water/2025-09-01T0600Z", "--remove").exit_code == 0
    done = run(output, "retain", "--keep", "1")
    assert (done.stdout, done.stderr) == ("water/2025-09-01T0600Z\n", "1 edition removed; manifests stay.\n")
    assert run(output, "retain", "--keep", "1").stderr == "0 editions removed; manifests stay.\n"


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


def test_readers_may_send_what_can_be_read_but_no_addresses(
    output: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    served: list[ShelfOptions] = []
    monkeypatch.setattr("flows.shelf.serve_shelf", lambda options, _: served.append(options))
    assert run(output, "shelf", "--builds").exit_code == 0
    assert run(output, "shelf", "--open-marking", "", "--allow-host", "packs").exit_code == 0
    (desk, none) = (options.desk for options in served)
    assert desk is not None
    assert {".txt", ".html", ".pdf", ".docx"} <= set(desk.suffixes)
    assert not {".urls", ".toml", ""} & set(desk.suffixes)
    assert none is None, "building is off unless it is asked for"
    assert (served[1].open_markings, served[1].hosts, served[1].host) == (("",), ("packs",), "127.0.0.1")


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
