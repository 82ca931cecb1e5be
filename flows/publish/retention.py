"""Which editions stay: the newest, those that are pinned, and no others. What goes leaves its manifest behind."""

import secrets
import shutil

from flows.edition import MANIFEST_NAME, SeriesFolder
from flows.errors import EnvironmentMissing, UsageError
from flows.publish.folders import NEW_SUFFIX, write_file


def retain_editions(folder: SeriesFolder, keep: int) -> tuple[str, ...]:
    """Remove all editions but the `keep` newest and the pinned ones; the names of those removed, oldest first.

    The newest edition always stays; 0 keeps all. Whoever calls this holds the series (`claim_series`). Raises
    EnvironmentMissing when the disk refuses; what was removed until then stays removed.
    """
    removed = list_removable(folder, keep)
    for name in removed:
        _remove(folder, name)
    return removed


def list_removable(folder: SeriesFolder, keep: int) -> tuple[str, ...]:
    """The editions that `retain_editions` would remove, oldest first."""
    editions = folder.editions()
    older = editions[: max(0, len(editions) - keep)] if keep > 0 else ()
    return tuple(name for name in older if not folder.pin(name).exists())


def pin_edition(folder: SeriesFolder, name: str) -> None:
    """Keep an edition whatever its age. Raises UsageError when there is none of this name."""
    if name not in folder.editions():
        raise UsageError(
            f"There is no edition {name} in {folder.path}.", "Name one as series/2025-09-09T0600Z."
        )
    folder.pin(name).parent.mkdir(exist_ok=True)
    folder.pin(name).touch()


def unpin_edition(folder: SeriesFolder, name: str) -> None:
    """Let an edition age like any other."""
    folder.pin(name).unlink(missing_ok=True)


def _remove(folder: SeriesFolder, name: str) -> None:
    """The manifest is kept first, then the folder goes in one step: killed in between, both are there."""
    tombstone = folder.tombstone(name)
    try:
        tombstone.parent.mkdir(exist_ok=True)
        write_file(tombstone, (folder.edition(name) / MANIFEST_NAME).read_bytes())
        aside = folder.path / f".{name}.{secrets.token_hex(4)}{NEW_SUFFIX}"
        folder.edition(name).rename(aside)
    except OSError as error:
        raise EnvironmentMissing(
            f"The edition {name} could not be removed from {folder.path}: {error.strerror or error}.",
            "See who owns the folder, then run again.",
        ) from error
    shutil.rmtree(aside, ignore_errors=True)
