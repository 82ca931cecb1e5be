"""Retention: the newest stay, pinned ones stay, the rest leaves its manifest."""

from pathlib import Path

import pytest

from flows.edition import MANIFEST_NAME, SeriesFolder
from flows.errors import EnvironmentMissing, UsageError
from flows.publish import (
    claim_series,
    find_previous,
    list_removable,
    pin_edition,
    retain_editions,
    unpin_edition,
)
from tests.support.shelves import put

NAMES = tuple(f"2025-09-0{day}T0600Z" for day in range(1, 7))


@pytest.fixture
def folder(tmp_path: Path) -> SeriesFolder:
    for number, day in enumerate(range(1, 7), 1):
        put(tmp_path, cut_off=f"2025-09-0{day}T06:00", number=number)
    return SeriesFolder(tmp_path, "water")


@pytest.mark.parametrize(("keep", "left"), [(0, 6), (1, 1), (2, 2), (6, 6), (99, 6)])
def test_the_newest_stay(folder: SeriesFolder, keep: int, left: int) -> None:
    manifests = {name: (folder.edition(name) / MANIFEST_NAME).read_bytes() for name in NAMES}
    announced = list_removable(folder, keep)
    assert retain_editions(folder, keep) == announced == NAMES[: 6 - left]
    assert folder.editions() == NAMES[6 - left :]
    assert folder.removed() == NAMES[: 6 - left]
    for name in folder.removed():
        assert folder.tombstone(name).read_bytes() == manifests[name]
        assert not folder.edition(name).exists()
    assert (folder.latest / "pack.pdf").is_file()
    assert not [path for path in folder.path.iterdir() if path.name.startswith(".") and path.is_dir()]
    assert retain_editions(folder, keep) == ()


def test_pinned_editions_stay_until_they_are_let_go(folder: SeriesFolder) -> None:
    pin_edition(folder, NAMES[0])
    assert retain_editions(folder, 2) == NAMES[1:4]
    assert folder.editions() == (NAMES[0], *NAMES[4:])
    unpin_edition(folder, NAMES[0])
    assert retain_editions(folder, 2) == (NAMES[0],)
    with pytest.raises(UsageError, match="There is no edition"):
        pin_edition(folder, NAMES[0])


def test_a_removed_edition_is_still_counted(folder: SeriesFolder) -> None:
    retain_editions(folder, 1)
    previous, problems = find_previous(folder, NAMES[-1])
    assert previous is not None
    assert (previous.edition, previous.number, problems) == (NAMES[-2], 5, ())


def test_the_next_edition_still_knows_the_one_before(folder: SeriesFolder) -> None:
    retain_editions(folder, 1)
    previous, problems = find_previous(folder, "2025-09-09T0600Z")
    assert previous is not None
    assert (previous.edition, previous.number, problems) == (NAMES[-1], 6, ())


def test_an_edition_built_again_is_removed_no_longer(folder: SeriesFolder) -> None:
    retain_editions(folder, 5)
    assert folder.removed() == (NAMES[0],)
    put(folder.output, cut_off="2025-09-01T06:00")
    assert folder.removed() == ()
    assert folder.editions() == NAMES


def test_killed_in_between_nothing_is_lost(folder: SeriesFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: Path, target: Path) -> None:
        raise OSError(13, "Permission denied")

    with monkeypatch.context() as patched:
        patched.setattr(Path, "rename", refuse)
        with pytest.raises(EnvironmentMissing, match="could not be removed"):
            retain_editions(folder, 5)
    assert folder.editions() == NAMES, "the manifest is kept twice, the edition stands"
    assert folder.removed() == ()
    assert retain_editions(folder, 5) == NAMES[:1]


def test_a_removal_that_was_killed_is_cleared_up(folder: SeriesFolder) -> None:
    folder.edition(NAMES[0]).rename(folder.path / f".{NAMES[0]}.ab12.new")
    half = folder.tombstone(NAMES[0]).parent / ".ab12.new"
    half.parent.mkdir(exist_ok=True)
    half.write_text("{")
    with claim_series(folder):
        pass
    assert not (folder.path / f".{NAMES[0]}.ab12.new").exists()
    assert not half.exists()
