"""Moving a finished folder into place, so that at every moment the old one or the new one is there."""

import ctypes
import os
import secrets
import shutil
from contextlib import suppress
from pathlib import Path

NEW_SUFFIX = ".new"
OLD_SUFFIX = ".old"
_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


def write_folder(folder: Path, files: tuple[tuple[str, bytes], ...]) -> None:
    """Write every file (name with forward slashes, content) into a new folder and see it safely on the disk."""
    for name, content in files:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        _write_safely(path, content)


def write_file(path: Path, content: bytes) -> None:
    """Write one file in one step, in place of one of that name. Raises OSError, and leaves nothing behind."""
    new = path.with_name(f".{secrets.token_hex(4)}{NEW_SUFFIX}")
    try:
        _write_safely(new, content)
        new.replace(path)
    finally:
        with suppress(OSError):
            new.unlink(missing_ok=True)


def _write_safely(path: Path, content: bytes) -> None:
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def move_into_place(new: Path, target: Path) -> None:
    """Make `new` the folder `target`, replacing what is there; `new` is gone afterwards."""
    if not target.exists():
        new.rename(target)
    elif _exchange(new, target):
        shutil.rmtree(new, ignore_errors=True)
    else:
        _replace_in_two_steps(new, target)


def point_to(link: Path, target: str) -> None:
    """Make `link` a relative symbolic link to `target`, in one step."""
    temporary = link.with_name(f".{link.name}{NEW_SUFFIX}")
    temporary.unlink(missing_ok=True)
    temporary.symlink_to(target)
    temporary.replace(link)


def _exchange(one: Path, other: Path) -> bool:
    """Swap two folders in one step where the system can (Linux); says whether it did."""
    swap = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None) if os.name == "posix" else None
    if swap is None:
        return False
    done: int = swap(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE)
    return done == 0


def _replace_in_two_steps(new: Path, target: Path) -> None:
    """Where folders cannot be swapped: if killed in between, the next build moves the old edition back."""
    old = target.with_name(f".{target.name}{OLD_SUFFIX}")
    shutil.rmtree(old, ignore_errors=True)
    target.rename(old)
    new.rename(target)
    shutil.rmtree(old, ignore_errors=True)
