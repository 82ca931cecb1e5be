"""The names of everything inside the output folder: the only place where its paths are made.

outputs/
  .store/                        results of earlier work, never published
  <series>/
    latest -> <edition>          a relative link to the newest edition
    removed/<edition>.json       the manifest of an edition that retention has removed
    pinned/<edition>             an empty file: retention never removes this edition
    .lock                        held while an edition of the series is being built
    <edition>/                   2025-09-09T0600Z, the data cut-off in UTC
      pack.pdf
      pack-<variant>.pdf         the same content set in another way
      annotations.json           one object for each source: every layer with its offsets
      content.json               what is printed, register by register
      card.json                  what the shelf says of the edition
      pages.json                 the words of each page, for searching
      pictures/0001.png ...      the first pages, for leafing
      manifest.json              written last
      parts/010-cover.pdf ...
    .<edition>.<token>.new       an edition being written, renamed into place when whole
"""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import quote

from flows.errors import UsageError

PACK_NAME = "pack.pdf"
ANNOTATIONS_NAME = "annotations.json"
CONTENT_NAME = "content.json"
"""What the edition prints, register by register: the next edition is compared with it."""
CARD_NAME = "card.json"
PAGE_TEXTS_NAME = "pages.json"
PICTURES_FOLDER = "pictures"
BUILD_RECORD_NAME = "build.json"
"""Inside the pack only."""
MANIFEST_NAME = "manifest.json"
PARTS_FOLDER = "parts"
LATEST_NAME = "latest"
REMOVED_FOLDER = "removed"
PINNED_FOLDER = "pinned"
LOCK_NAME = ".lock"
STORE_NAME = ".store"
_EDITION_FORMAT = "%Y-%m-%dT%H%MZ"


@dataclass(frozen=True, slots=True)
class SeriesFolder:
    """Where the editions of one series lie."""

    output: Path
    series: str

    @property
    def path(self) -> Path:
        return self.output / self.series

    @property
    def latest(self) -> Path:
        return self.path / LATEST_NAME

    @property
    def lock(self) -> Path:
        return self.path / LOCK_NAME

    def tombstone(self, name: str) -> Path:
        """The manifest that an edition leaves when it is removed."""
        return self.path / REMOVED_FOLDER / f"{name}.json"

    def pin(self, name: str) -> Path:
        """The mark that keeps an edition from being removed."""
        return self.path / PINNED_FOLDER / name

    def removed(self) -> tuple[str, ...]:
        """The names of the removed editions, oldest first; one that was built again is none."""
        found = (path.stem for path in (self.path / REMOVED_FOLDER).glob("*.json"))
        return tuple(sorted(n for n in found if is_edition_name(n) and not self.edition(n).exists()))

    def edition(self, name: str) -> Path:
        return self.path / name

    def editions(self) -> tuple[str, ...]:
        """The names of all published editions (those with a manifest), oldest first."""
        if not self.path.is_dir():
            return ()
        names = (folder.name for folder in self.path.iterdir() if not folder.is_symlink())
        return tuple(
            sorted(n for n in names if is_edition_name(n) and (self.path / n / MANIFEST_NAME).is_file())
        )


def is_series(folder: Path) -> bool:
    """Whether a folder is one of finished editions, which nobody means by a source, wherever its output folder lies."""
    try:
        return bool(SeriesFolder(folder.parent, folder.name).editions())
    except OSError:  # a folder that cannot be read: who reads it says so
        return False


def edition_name(cut_off: datetime) -> str:
    """The name of the edition with this data cut-off: minutes, UTC. `cut_off` must know its zone."""
    return cut_off.astimezone(UTC).strftime(_EDITION_FORMAT)


def is_edition_name(name: str) -> bool:
    try:
        datetime.strptime(name, _EDITION_FORMAT).replace(tzinfo=UTC)
    except ValueError:
        return False
    return True


def variant_file_name(variant: str) -> str:
    """The file name of a variant; that of the print variant is PACK_NAME."""
    return f"pack-{variant}.pdf"


def picture_file_name(folio: int) -> str:
    """The file name of the picture of a page."""
    return f"{PICTURES_FOLDER}/{folio:04d}.png"


def part_file_name(position: int, key: str) -> str:
    """The file name of a part: a listing of the folder tells the order of the pack."""
    return f"{PARTS_FOLDER}/{position:04d}-{key}.pdf"


def parse_cut_off(text: str) -> datetime:
    """A data cut-off from the command line: ISO 8601 date or date and time, UTC unless it says otherwise.

    Raises UsageError.
    """
    try:
        moment = datetime.fromisoformat(text)
        moment = moment.replace(tzinfo=moment.tzinfo or UTC).astimezone(UTC)
    except (ValueError, OverflowError) as error:
        raise UsageError(
            f"--as-of {text!r} is not a date.",
            "Write 2025-09-09, 2025-09-09T06:00 or 2025-09-09T06:00+01:00.",
        ) from error
    return moment.replace(second=0, microsecond=0)


def edition_address(shelf: str, series: str, edition: str) -> str:
    """The page of an edition on the shelf whose own address is `shelf`."""
    return f"{shelf.rstrip('/')}/{quote(series, safe='')}/{edition}/"
