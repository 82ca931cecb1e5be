"""The claim on a series while one of its editions is built: one build at a time, nothing left over."""

import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout

from flows.edition import LOCK_NAME, SeriesFolder, is_edition_name
from flows.errors import EditionBusy, EnvironmentMissing
from flows.publish.folders import NEW_SUFFIX, OLD_SUFFIX


@contextmanager
def claim_series(folder: SeriesFolder) -> Iterator[None]:
    """Hold the series' lock; of a series without an edition nothing is left.

    Raises EditionBusy when another build holds it, EnvironmentMissing if unwritable.
    """
    try:
        fresh = [path for path in (folder.path, *folder.path.parents) if not path.exists()]
        folder.path.mkdir(parents=True, exist_ok=True)
        lock = FileLock(folder.lock, timeout=0)
        lock.acquire()
    except Timeout as error:
        raise EditionBusy(
            f"Another build of the series {folder.series!r} is running.",
            "Wait for it to end, then run again.",
        ) from error
    except OSError as error:
        raise EnvironmentMissing(
            f"{folder.path} cannot be written: {error.strerror}.", "Choose another folder with --output."
        ) from error
    try:
        clear_interrupted(folder)
        yield
    finally:
        _leave_nothing_empty(folder, fresh)  # while the lock is held, so that nobody else holds what goes
        lock.release()


def _leave_nothing_empty(folder: SeriesFolder, fresh: Sequence[Path]) -> None:
    """Remove the folder of a series in which there is nothing but its lock, and those that were made for it."""
    with suppress(OSError):
        if [path.name for path in folder.path.iterdir()] == [LOCK_NAME]:
            folder.lock.unlink()
            for path in fresh:
                path.rmdir()


def clear_interrupted(folder: SeriesFolder) -> None:
    """Undo what a killed build left: half-written folders go, an edition moved aside comes back."""
    for leftover in sorted((*folder.path.glob(".*"), *folder.tombstone("").parent.glob(".*"))):
        if leftover.name.endswith(NEW_SUFFIX):
            _remove(leftover)
        elif leftover.name.endswith(OLD_SUFFIX):
            name = leftover.name.removeprefix(".").removesuffix(OLD_SUFFIX)
            if is_edition_name(name) and not folder.edition(name).exists():
                leftover.rename(folder.edition(name))
            else:
                shutil.rmtree(leftover, ignore_errors=True)


def _remove(leftover: Path) -> None:
    if leftover.is_dir():
        shutil.rmtree(leftover, ignore_errors=True)
    else:
        with suppress(OSError):
            leftover.unlink()
