"""Publishing: atomic, idempotent, in revisions, never a half-written edition."""

import errno
import os
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from flows.edition import MANIFEST_NAME, SeriesFolder
from flows.errors import EditionBusy, EnvironmentMissing
from flows.model.json_form import from_json
from flows.model.problems import Problem
from flows.model.publication import InputRecord, Manifest, PublishedFile, Status
from flows.publish import (
    DELIVERY_STAGE,
    claim_series,
    find_previous,
    next_revision,
    note_problem,
    number_edition,
    publish_edition,
    retain_editions,
    standing_inputs,
)
from flows.publish.folders import write_file
from flows.publish.series_claim import clear_interrupted

MORNING = "2025-09-09T0600Z"
EVENING = "2025-09-09T1800Z"


def manifest(edition: str = MORNING, number: int = 1) -> Manifest:
    return Manifest(
        series="desk",
        edition=edition,
        number=number,
        revision=1,
        cut_off="2025-09-09T06:00:00Z",
        title="Desk",
        status=Status.COMPLETE,
        inputs=(InputRecord(1, "a.txt", "00", "read"),),
        previous=None,
        settings=(),
        versions=(),
        counts=(),
        problems=(),
        files=(),
    )


def files(content: bytes = b"%PDF") -> tuple[PublishedFile, ...]:
    return PublishedFile("pack.pdf", content), PublishedFile("parts/0001-cover.pdf", b"cover")


@pytest.fixture
def folder(tmp_path: Path) -> SeriesFolder:
    series = SeriesFolder(tmp_path, "desk")
    series.path.mkdir()
    return series


def test_an_edition_is_whole_and_latest_leads_to_it(folder: SeriesFolder) -> None:
    edition = publish_edition(folder, manifest(), files())
    assert edition.changed
    assert (folder.latest / "pack.pdf").read_bytes() == b"%PDF"
    assert (folder.latest / "parts/0001-cover.pdf").read_bytes() == b"cover"
    assert Path(edition.pack) == folder.edition(MORNING) / "pack.pdf"
    assert from_json(Manifest, (folder.latest / MANIFEST_NAME).read_text()) == edition.manifest
    assert [record.size for record in edition.manifest.files] == [4, 5]


def test_the_same_result_leaves_the_files_untouched(folder: SeriesFolder) -> None:
    publish_edition(folder, manifest(), files())
    before = {p: p.stat().st_mtime_ns for p in folder.path.rglob("*") if p.is_file()}
    again = publish_edition(folder, manifest(), files())
    assert not again.changed
    assert again.manifest.revision == 1
    assert {p: p.stat().st_mtime_ns for p in folder.path.rglob("*") if p.is_file()} == before


def test_what_became_of_an_edition_afterwards_makes_no_other_of_it(folder: SeriesFolder) -> None:
    edition = publish_edition(folder, manifest(), files())
    failed = Problem(DELIVERY_STAGE, "post", "The delivery failed.", "Send it again.")
    noted = note_problem(folder, edition.manifest, failed)
    assert from_json(Manifest, (folder.latest / MANIFEST_NAME).read_text()) == noted
    assert noted.problems == (failed,)
    again = publish_edition(folder, manifest(), files())
    assert (again.changed, again.manifest.revision) == (False, 1)
    # Any other problem is one of the build, and makes another result.
    other = note_problem(folder, edition.manifest, replace(failed, stage="render"))
    assert other.problems != noted.problems
    assert publish_edition(folder, manifest(), files()).manifest.revision == 2


def test_another_result_is_the_next_revision(folder: SeriesFolder) -> None:
    publish_edition(folder, manifest(), files())
    second = publish_edition(folder, manifest(), files(b"%PDF-2"))
    third = publish_edition(folder, manifest(), files(b"%PDF-3"))
    assert (second.manifest.revision, third.manifest.revision) == (2, 3)
    assert (folder.latest / "pack.pdf").read_bytes() == b"%PDF-3"
    assert [p.name for p in folder.path.iterdir() if p.name.startswith(".")] == []


def test_a_damaged_edition_is_written_again(folder: SeriesFolder) -> None:
    publish_edition(folder, manifest(), files())
    (folder.edition(MORNING) / "pack.pdf").write_bytes(b"torn")
    assert publish_edition(folder, manifest(), files()).manifest.revision == 2
    assert (folder.latest / "pack.pdf").read_bytes() == b"%PDF"


def test_a_revision_is_counted_by_what_it_was_made_from(folder: SeriesFolder) -> None:
    assert next_revision(folder, MORNING, "one") == 1
    assert standing_inputs(folder, MORNING) == ()
    publish_edition(folder, replace(manifest(), made_from="one"), files())
    assert (next_revision(folder, MORNING, "one"), next_revision(folder, MORNING, "two")) == (1, 2)
    second = replace(manifest(), made_from="two", revision=2)
    assert publish_edition(folder, second, files(b"%PDF-2")).manifest.revision == 2
    assert not publish_edition(folder, second, files(b"%PDF-2")).changed
    assert standing_inputs(folder, MORNING) == second.inputs
    # What prints that it is revision 2 is written again as revision 2.
    (folder.edition(MORNING) / "pack.pdf").write_bytes(b"torn")
    mended = publish_edition(folder, second, files(b"%PDF-2"))
    assert (mended.changed, mended.manifest.revision) == (True, 2)


def test_latest_is_the_newest_cut_off_not_the_last_built(folder: SeriesFolder) -> None:
    publish_edition(folder, manifest(EVENING), files())
    publish_edition(folder, manifest(MORNING), files())
    assert folder.latest.readlink() == Path(EVENING)


def test_the_previous_edition_is_the_newest_with_an_earlier_cut_off(folder: SeriesFolder) -> None:
    publish_edition(folder, manifest(MORNING, 4), files())
    publish_edition(folder, manifest(EVENING, 5), files())
    previous, problems = find_previous(folder, EVENING)
    assert previous is not None
    assert (previous.edition, previous.number, problems) == (MORNING, 4, ())
    assert find_previous(folder, MORNING) == (None, ())


def test_a_number_is_given_once(folder: SeriesFolder) -> None:
    assert number_edition(folder, EVENING) == 1
    publish_edition(folder, manifest(MORNING, 4), files())
    publish_edition(folder, manifest("2025-09-10T0600Z", 5), files())
    assert number_edition(folder, EVENING) == 6  # between the others, and built after them
    assert number_edition(folder, "2025-09-01T0600Z") == 6
    assert number_edition(folder, MORNING) == 4
    retain_editions(folder, 1)
    assert number_edition(folder, MORNING) == 4


def test_a_build_without_an_edition_leaves_nothing(tmp_path: Path) -> None:
    new = SeriesFolder(tmp_path / "out", "river")
    with claim_series(new):
        assert new.lock.exists()
    assert list(tmp_path.iterdir()) == []
    new.output.mkdir()
    (new.output / "other").mkdir()
    with claim_series(new):
        pass
    assert [path.name for path in new.output.iterdir()] == ["other"]
    with claim_series(new):
        publish_edition(new, manifest(), files())
    assert new.lock.exists()


def test_a_folder_that_cannot_be_looked_into_is_named(tmp_path: Path) -> None:
    unheard_of = SeriesFolder(tmp_path / ("x" * 300), "river")
    with (
        pytest.raises(EnvironmentMissing, match="cannot be written: File name too long"),
        claim_series(unheard_of),
    ):
        pass


def test_an_unreadable_manifest_is_passed_over_and_said(folder: SeriesFolder) -> None:
    publish_edition(folder, manifest(MORNING, 4), files())
    publish_edition(folder, manifest(EVENING, 5), files())
    (folder.edition(EVENING) / MANIFEST_NAME).write_text("{")
    previous, problems = find_previous(folder, "2025-09-10T0600Z")
    assert previous is not None
    assert previous.number == 4
    assert "2025-09-09T1800Z cannot be read" in problems[0].message


def test_only_one_build_of_a_series_at_a_time(folder: SeriesFolder) -> None:
    with (
        claim_series(folder),
        pytest.raises(EditionBusy, match="Another build of the series 'desk'"),
        claim_series(folder),
    ):
        pass
    with claim_series(folder):
        pass


def test_what_a_killed_build_left_is_cleared(folder: SeriesFolder) -> None:
    half = folder.path / f".{MORNING}.ab12.new"
    half.mkdir()
    (half / "pack.pdf").write_bytes(b"half")
    aside = folder.path / f".{EVENING}.old"
    aside.mkdir()
    (aside / "pack.pdf").write_bytes(b"whole")
    clear_interrupted(folder)
    assert not half.exists()
    assert (folder.edition(EVENING) / "pack.pdf").read_bytes() == b"whole"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_may_not_be_written_is_named(folder: SeriesFolder) -> None:
    folder.path.chmod(0o500)
    with pytest.raises(EnvironmentMissing, match="could not be written"):
        publish_edition(folder, manifest(), files())


def test_a_disk_that_refuses_leaves_the_old_edition(
    folder: SeriesFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish_edition(folder, manifest(), files())

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("flows.publish.editions.write_folder", full)
    with pytest.raises(EnvironmentMissing, match="No space left on device"):
        publish_edition(folder, manifest(), files(b"%PDF-2"))
    assert (folder.latest / "pack.pdf").read_bytes() == b"%PDF"


KILLED = """
import sys
from pathlib import Path
from flows.edition import SeriesFolder
from flows.publish import claim_series, publish_edition
from tests.publish.test_editions import files, manifest
folder = SeriesFolder(Path(sys.argv[1]), "desk")
print("ready", flush=True)
for number in range(10_000):
    with claim_series(folder):
        publish_edition(folder, manifest(), files(b"%PDF" + str(number % 2).encode() * 200_000))
"""


def wait_for(path: Path) -> None:
    deadline = time.monotonic() + 60
    while not path.exists() and time.monotonic() < deadline:
        time.sleep(0.01)


def test_a_file_that_cannot_be_written_leaves_nothing_behind(
    folder: SeriesFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(OSError, match="No space"):
        write_file(folder.path / "copy.pdf", b"%PDF")
    assert list(folder.path.iterdir()) == []


def test_every_file_is_seen_safely_on_the_disk(folder: SeriesFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    safe: list[int] = []
    monkeypatch.setattr(os, "fsync", lambda file: safe.append(os.fstat(file).st_size))
    publish_edition(folder, manifest(), files())
    assert {4, 5} <= set(safe)


@pytest.mark.skipif(sys.platform != "linux", reason="folders are swapped in one step on Linux only")
def test_where_folders_can_be_swapped_the_old_edition_is_never_away(
    folder: SeriesFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish_edition(folder, manifest(), files())
    monkeypatch.setattr(Path, "rename", lambda *_: pytest.fail("moved in two steps"))
    publish_edition(folder, manifest(), files(b"%PDF-2"))
    assert (folder.latest / "pack.pdf").read_bytes() == b"%PDF-2"


def test_killed_at_any_moment_the_edition_is_whole(folder: SeriesFolder) -> None:
    project = Path(__file__).resolve().parents[2]
    for number, delay in enumerate((0.0, 0.011, 0.023, 0.037, 0.051, 0.067)):
        process = subprocess.Popen(
            [sys.executable, "-c", KILLED, str(folder.output)], cwd=project, stdout=subprocess.PIPE
        )
        assert process.stdout is not None
        with process.stdout as stdout:
            stdout.readline()
            if number > 1:  # the first may be killed before anything is published
                wait_for(folder.edition(MORNING))
            time.sleep(delay)
            process.send_signal(signal.SIGKILL)
            process.wait()
        if not folder.edition(MORNING).exists():
            assert number < 2, "nothing was published"
            continue
        standing = from_json(Manifest, (folder.edition(MORNING) / MANIFEST_NAME).read_text())
        pack = (folder.edition(MORNING) / "pack.pdf").read_bytes()
        assert len(pack) == standing.files[0].size
        with claim_series(folder):
            assert not [p for p in folder.path.iterdir() if p.name.endswith(".new")]
    assert publish_edition(folder, replace(manifest()), files()).manifest.status is Status.COMPLETE
