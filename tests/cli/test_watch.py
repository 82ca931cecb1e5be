"""A watched folder: a build begins when nothing has changed for a while, and never with a file half there."""

from functools import partial
from pathlib import Path

import pytest
import typer

from flows.commands.console import refusals_explained
from flows.commands.intake_commands import end_told
from flows.errors import ExitCode
from flows.watch import Watch, is_unfinished, look


class Clock:
    """Time that passes only while somebody sleeps; what happens meanwhile is planned."""

    def __init__(self) -> None:
        self.now = 0.0
        self.plan: dict[int, list] = {}

    def sleep(self, seconds: float) -> None:
        self.now += seconds
        for event in self.plan.pop(round(self.now), []):
            event()


@pytest.fixture
def clock() -> Clock:
    return Clock()


def test_a_file_that_grows_is_waited_for(tmp_path: Path, clock: Clock) -> None:
    file = tmp_path / "a.txt"
    file.write_text("half ")
    for second in range(1, 8):
        clock.plan[second] = [lambda: file.write_text(file.read_text() + "more ")]
    seen: list[tuple[float, str]] = []
    watch = Watch([tmp_path], 5, 1, lambda: clock.now, clock.sleep)
    watch.run(lambda: seen.append((clock.now, file.read_text())), rounds=1)
    assert seen == [(12.0, "half " + "more " * 7)]


def test_each_change_that_settles_is_one_build(tmp_path: Path, clock: Clock) -> None:
    (tmp_path / "a.txt").write_text("a")
    clock.plan[20] = [lambda: (tmp_path / "b.txt").write_text("b")]
    clock.plan[22] = [lambda: (tmp_path / "c.txt").write_text("c")]
    clock.plan[40] = [(tmp_path / "a.txt").unlink]
    builds: list[tuple[float, int]] = []
    watch = Watch([tmp_path], 5, 1, lambda: clock.now, clock.sleep)
    watch.run(lambda: builds.append((clock.now, len(list(tmp_path.iterdir())))), rounds=3)
    assert builds == [(5.0, 1), (27.0, 3), (45.0, 2)]


def test_what_changes_during_a_build_is_built_next(tmp_path: Path, clock: Clock) -> None:
    (tmp_path / "a.txt").write_text("a")
    builds: list[int] = []

    def build() -> None:
        builds.append(len(list(tmp_path.iterdir())))
        (tmp_path / f"{len(builds)}.txt").write_text("new")

    Watch([tmp_path], 5, 1, lambda: clock.now, clock.sleep).run(build, rounds=2)
    assert builds == [1, 2]


def _note(builds: list[float], clock: Clock) -> None:
    builds.append(clock.now)


@pytest.mark.parametrize("name", ["a.pdf.part", "a.crdownload", "a.TMP", "a.docx.filepart"])
def test_names_of_what_is_not_yet_whole_hold_a_build_up(tmp_path: Path, clock: Clock, name: str) -> None:
    (tmp_path / name).write_text("half")
    clock.plan[60] = [lambda: (tmp_path / name).rename(tmp_path / "a.txt")]
    builds: list[float] = []
    Watch([tmp_path], 5, 1, lambda: clock.now, clock.sleep).run(partial(_note, builds, clock), rounds=1)
    assert builds == [65.0]


def test_editions_written_into_the_folder_do_not_matter(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("a")
    before = look([tmp_path])
    edition = tmp_path / "outputs" / "pack" / "2025-09-09T0600Z"
    edition.mkdir(parents=True)
    (edition / "manifest.json").write_text("{}")
    assert look([tmp_path]) == before
    (tmp_path / "outputs" / "b.txt").write_text("b")
    assert look([tmp_path]) != before


def test_dotfiles_do_not_matter(tmp_path: Path) -> None:
    (tmp_path / ".fetched.json").write_text("{}")
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "x").write_text("x")
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "a.txt").write_text("a")
    state = look([tmp_path, tmp_path / "gone.txt"])
    assert [Path(path).name for path in state] == ["a.txt"]
    assert not is_unfinished(state)


@pytest.mark.parametrize(
    ("packs", "says"),
    [
        ([], "stopped; nothing was published."),
        (["a.pdf"], "stopped after 1 build."),
        (["a.pdf", "b.pdf"], "stopped after 2 builds."),
    ],
)
def test_who_stops_it_is_told_what_was_built(
    packs: list[str], says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    def stop() -> None:
        with refusals_explained(verbose=False), end_told() as published:
            published.extend(packs)
            raise KeyboardInterrupt

    with pytest.raises(typer.Exit) as ended:
        stop()
    assert ended.value.exit_code == ExitCode.INTERRUPTED
    assert capsys.readouterr().err == f"briefpack: {says}\n"
