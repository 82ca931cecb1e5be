"""Files and folders as given -> the files in them that may be sources, each with the path it goes by."""

import os
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from flows.edition import is_series
from flows.ingest.gathering.sidecars import STAGE, is_sidecar_name
from flows.ingest.text.read_text import loss
from flows.model.problems import Problem
from flows.settings import CONFIG_NAME, CORRECTIONS_NAME

_NOT_SOURCES = frozenset([CONFIG_NAME, CORRECTIONS_NAME, "Thumbs.db", "desktop.ini", "Icon\r"])
_DEEPEST = 64
_NOT_FOLDERS = frozenset(["__MACOSX", "__pycache__"])


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file that may be a source. `path` is relative to `root`, the folder it was found in, with forward slashes."""

    file: Path
    root: Path
    path: str


@dataclass(frozen=True, slots=True)
class FoundFiles:
    """Sources-to-be and the metadata files beside them, in the order of their paths."""

    files: tuple[FoundFile, ...]
    sidecars: tuple[FoundFile, ...]
    problems: tuple[Problem, ...]


def find_files(paths: Sequence[Path], config: Path | None) -> FoundFiles:
    """Everything under `paths` once, whichever way it was given.

    Dotfiles, settings and finished editions are passed over.
    """
    problems: list[Problem] = []
    found: dict[Path, FoundFile] = {}
    for path in paths:
        for candidate in _walk(path, problems):
            real = _resolved(candidate.file)
            if real is None:
                problems.append(_leads_nowhere(candidate.path))
            else:
                found.setdefault(real, candidate)
    settings = config.resolve() if config else None
    kept = _with_distinct_paths([f for real, f in found.items() if real != settings])
    return FoundFiles(
        tuple(f for f in kept if not is_sidecar_name(f.file)),
        tuple(f for f in kept if is_sidecar_name(f.file)),
        tuple(problems),
    )


def _walk(path: Path, problems: list[Problem]) -> Iterator[FoundFile]:
    if not path.is_dir():
        yield FoundFile(path, path.parent, _readable(path.name))
        return
    root = path.resolve()
    for folder, folders, names in os.walk(path, onerror=lambda error: problems.append(_closed(path, error))):
        folders[:] = sorted(name for name in folders if _may_hold_sources(Path(folder) / name))
        links = [link for name in folders if (link := Path(folder) / name).is_symlink()]
        problems.extend(_leads_to_folder(link, path, root) for link in links)
        for name in sorted(names):
            file = Path(folder) / name
            shown = _readable(file.relative_to(path).as_posix())
            if name in _NOT_SOURCES or name.startswith((".", "~$")) or name.endswith("~"):
                continue
            real = _resolved(file)
            if file.is_symlink() and real is not None and not real.is_relative_to(root):
                problems.append(_leads_out(shown))
            else:
                yield FoundFile(file, path, shown)


def _may_hold_sources(folder: Path) -> bool:
    return not folder.name.startswith(".") and folder.name not in _NOT_FOLDERS and not is_series(folder)


def _resolved(file: Path) -> Path | None:
    """Where a file really lies; None for a link that leads to itself."""
    try:
        return file.resolve()
    except (OSError, RuntimeError):
        return None


def _readable(path: str) -> str:
    """The path as text that can be printed and written anywhere: bytes that are not UTF-8 become escapes."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def _with_distinct_paths(files: list[FoundFile]) -> list[FoundFile]:
    """Files of several folders that share a path get their folder's name before it, as far up as it takes."""
    shown = {f.file: f.path for f in files}
    above = {f.file: f.root.resolve() for f in files}
    for _ in range(_DEEPEST):
        counts = Counter(shown.values())
        shared = [file for file, path in shown.items() if counts[path] > 1 and above[file].name]
        for file in shared:
            shown[file] = f"{_readable(above[file].name)}/{shown[file]}"
            above[file] = above[file].parent
        if not shared:
            break
    distinct = [FoundFile(f.file, f.root, shown[f.file]) for f in files]
    return sorted(distinct, key=lambda f: f.path)


def _leads_out(shown: str) -> Problem:
    return loss(shown, "It is a link that leads out of the folder; it was not followed.", "Copy the file in.")


def _leads_nowhere(shown: str) -> Problem:
    return loss(shown, "It is a link that leads to itself.", "Remove it, or copy the file in.")


def _leads_to_folder(link: Path, given: Path, root: Path) -> Problem:
    """What the folder holds is lost, unless it lies among the sources anyway."""
    shown = _readable(link.relative_to(given).as_posix())
    message = "It is a link to a folder; it was not followed."
    real = _resolved(link)
    if real is not None and real.is_relative_to(root):
        return Problem(STAGE, shown, message, "Remove it: the folder lies among the sources anyway.")
    return loss(shown, message, "Name that folder as a source too, or copy its files in.")


def _closed(path: Path, error: OSError) -> Problem:
    folder = _readable(os.path.relpath(error.filename or path, path))
    return loss(folder, f"The folder cannot be read: {error.strerror}.", "Check its permissions.")
