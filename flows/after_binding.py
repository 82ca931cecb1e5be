"""What is done with a finished pack, without Prefect and without typesetting: numbered copies, a booklet.

The files appear whole or not at all, and never in the place of the pack.
"""

import os
import secrets
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from flows.bind import impose_booklet, make_copies, open_key, read_recipients, split_keys
from flows.errors import EnvironmentMissing, UsageError
from flows.progress import progress


def write_copies(
    pack: Path, recipients: Path, output: Path, parts: str = "", key: Path | None = None, passphrase: str = ""
) -> Iterator[Path]:
    """A numbered copy of `pack` for everybody in the list `recipients`; the paths as they are written.

    `parts` are the keys of the parts for those who have none of their own in the list. With `key`, a PKCS #12
    file, every copy is signed. Raises UsageError and EnvironmentMissing, for the list, pack and key before
    anything is written.
    """
    listed = read_recipients(_read(recipients), recipients.name, split_keys(parts))
    sign = open_key(key, passphrase) if key else None
    progress().stage("copies", len(listed))
    for copy in make_copies(pack, listed, sign):
        yield write_whole(output / copy.file_name, copy.pdf, spared=pack)
        progress().advance()


def write_booklet(pack: Path, output: Path, sheets_per_section: int | None = None) -> tuple[Path, int]:
    """The booklet of `pack`: its path and its number of sheets. Raises UsageError and EnvironmentMissing."""
    progress().stage("booklet", 1)
    booklet, sheets = impose_booklet(pack, sheets_per_section)
    return write_whole(output / f"{pack.stem}-booklet.pdf", booklet, spared=pack), sheets


def write_whole(target: Path, content: bytes, spared: Path) -> Path:
    """Write a file in one step, in place of one of that name, but never of `spared`.

    Raises UsageError when it would be, EnvironmentMissing when the disk refuses.
    """
    if target.resolve() == spared.resolve():
        raise UsageError(f"{target} is the pack itself.", "Choose another folder with --output.")
    new = target.parent / f".{target.name}.{secrets.token_hex(4)}.new"
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with new.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        new.replace(target)
    except OSError as error:
        raise EnvironmentMissing(
            f"{target} could not be written: {error.strerror or error}.",
            "Make room or choose another folder with --output.",
        ) from error
    finally:
        with suppress(OSError):
            new.unlink(missing_ok=True)
    return target


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise UsageError(f"{path}: {error.strerror}.", "Check the path given to --to.") from error
