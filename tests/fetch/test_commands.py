"""`briefpack fetch` and `briefpack watch`, as they are called."""

from contextlib import contextmanager
from pathlib import Path

import pytest
from typer.testing import CliRunner

from flows.cli import app
from flows.commands import intake_commands
from flows.errors import UsageError
from flows.running import starting
from flows.settings import FeedSettings, load_settings
from tests.support import misbehaving as bad
from tests.support.misbehaving import serving

RUNNER = CliRunner()


def desk(folder: Path, text: str) -> Path:
    folder.mkdir(exist_ok=True)
    (folder / "pack.toml").write_text(text, encoding="utf-8")
    return folder


def test_fetch_prints_the_new_files_and_says_what_failed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("flows.fetch.manners.PAUSE", 0.0)
    with serving() as server:
        server.replies |= {"/a": bad.body("<p>It rained.</p>")}
        folder = desk(
            tmp_path / "desk", f'[fetch]\nallow_private = true\naddresses = ["{server.url}/gone"]\n'
        )
        (folder / "list.urls").write_text(f"# to read\n{server.url}/a\n", encoding="utf-8")
        result = RUNNER.invoke(app, ["fetch", str(folder)])
    (line,) = result.stdout.splitlines()
    assert Path(line).parent == folder / "fetched"
    assert "It rained." in Path(line).read_text(encoding="utf-8")
    assert "answers 404" in result.stderr
    assert "1 new, 0 unchanged, 0 removed." in result.stderr
    assert result.exit_code == 3


def test_nothing_is_fetched_unless_it_is_asked_for(tmp_path: Path) -> None:
    folder = desk(tmp_path / "desk", "[pack]\n")
    (folder / "list.urls").write_text("http://127.0.0.1:9/\n", encoding="utf-8")
    result = RUNNER.invoke(app, ["fetch", str(folder)])
    assert result.exit_code == 2
    assert "asks for nothing" in result.stderr


def test_the_own_network_is_refused_by_default(tmp_path: Path) -> None:
    with serving() as server:
        folder = desk(tmp_path / "desk", f'[fetch]\naddresses = ["{server.url}/a"]\n')
        result = RUNNER.invoke(app, ["fetch", str(folder)])
        assert server.asked == []
    assert result.exit_code == 3
    assert not list((folder / "fetched").glob("*.html"))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('[fetch]\nfolder = "../out"\n', "leads out"),
        ('[fetch]\nfolder = "/etc"\n', "leads out"),
        ("[fetch]\ncolour = 1\n", "unknown key colour"),
        ("[feed]\nurl = 'x'\n", "list of tables"),
        ("[[feed]]\nmost = 3\n", "url"),
        ('[[feed]]\nurl = "https://example.org"\ndays = 0\n', "begin at 1"),
        ("[fetch]\nfeeds = []\n", "[[feed]]"),
        ('[fetch]\naddresses = ["file:///etc/passwd"]\n', "no address of the web"),
        ('[[feed]]\nurl = "ftp://example.org/feed"\n', "no address of the web"),
    ],
)
def test_settings_that_make_no_sense_are_refused(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(UsageError) as refused:
        load_settings(desk(tmp_path / "desk", text) / "pack.toml", {})
    assert said in str(refused.value)


def test_feeds_alone_are_enough_to_ask(tmp_path: Path) -> None:
    folder = desk(tmp_path / "desk", '[[feed]]\nurl = "https://example.org/feed"\nmost = 3\n')
    fetch = load_settings(folder / "pack.toml", {}).fetch
    assert fetch is not None
    assert fetch.feeds == (FeedSettings("https://example.org/feed", most=3),)
    assert load_settings(desk(tmp_path / "other", "[pack]\n") / "pack.toml", {}).fetch is None


def test_watch_builds_as_often_as_it_was_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = desk(tmp_path / "desk", "[pack]\n")
    (folder / "a.txt").write_text("It rained.", encoding="utf-8")
    built: list[tuple] = []

    def build(*arguments: object) -> tuple[str, ...]:
        built.append(arguments)
        (folder / f"{len(built)}.txt").write_text("It rained again.", encoding="utf-8")
        return ()

    @contextmanager
    def engine(**_: object):
        yield None

    monkeypatch.setattr(intake_commands, "_build", build)
    monkeypatch.setattr(starting, "prefect_engine", engine)
    flags = ("--settled-after", "0.5", "--builds", "2", "--paper", "Letter")
    result = RUNNER.invoke(app, ["watch", str(folder), *flags])
    assert result.exit_code == 0, result.stderr
    assert [request["sources"] for (request,) in built] == [[str(folder)]] * 2
    assert {(request["output"], request["paper"], request["engine"]) for (request,) in built} == {
        ("outputs", "Letter", "local")
    }
