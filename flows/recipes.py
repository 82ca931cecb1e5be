"""What a stage's result depends on beside its input: our own code and tables, libraries, templates, fonts.

`key_of` names a result by all of it. When any of this changes the name is another, and the old result is not
found any more.
"""

import ctypes
import platform
import re
from collections.abc import Iterable
from contextlib import suppress
from functools import cache
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path

from flows.model.variants import Style
from flows.store import digest_of
from flows.typefaces import typefaces

_PACKAGE = Path(__file__).resolve().parent
_FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.fonts", "~/.local/share/fonts")
_NAME = re.compile(r"^[A-Za-z0-9._-]+")
_FOR_OTHERS = re.compile(r"extra == .(test|doc|dev|all)")
SHARED = (
    "model",
    "english",
    "edition.py",
    "errors.py",
    "hyphen.py",
    "settings.py",
    "toml_files.py",
    "typefaces.py",
    "written_settings.py",
)
"""Code that every stage builds on."""


CODE = {
    "ingest": ("ingest", "feeds.py"),
    "reprint": ("bind",),
    "segment": ("segment",),
    "annotate": ("annotate",),
    "compose": ("compose",),
    "typeset": ("typeset",),
    "bind": ("bind", "making/bindery.py", "making/printing.py", "making/typesetting.py"),
    "check": ("check",),
    "edition": ("",),
}
"""The parts of our package that a stage is made with; the whole edition depends on all of it."""
_TOOLKITS = ("briefing-pack", "weasyprint", "trafilatura")
"""Whatever these ask for by name counts as a library of ours."""
_WITHOUT_EFFECT = frozenset({"prefect", "fastapi", "sqlalchemy", "filelock", "typer", "rich"})
"""Libraries that carry results about and do not make them."""


def key_of(stage: str, *inputs: object) -> str:
    """The name of the result that `stage` makes of `inputs`."""
    return digest_of(stage, recipe_digest(stage), *inputs)


@cache
def recipe_digest(stage: str) -> str:
    """Everything but its input that the result of a stage depends on: our code for it, and all libraries."""
    files = [path for name in (*CODE[stage], *SHARED) for path in _files_below(_PACKAGE / name)]
    return digest_of(platform.python_version(), _digest_files(_PACKAGE, files), _libraries())


def installation() -> tuple[str, str]:
    """Where this installation lies, and what it is: two that agree make the same of the same input."""
    return str(_PACKAGE), recipe_digest("edition")


@cache
def _libraries() -> tuple[tuple[str, str], ...]:
    """Name and version of every library that has a hand in results."""
    names = set(_TOOLKITS)
    for toolkit in _TOOLKITS:
        with suppress(PackageNotFoundError):
            asked = (line for line in requires(toolkit) or () if not _FOR_OTHERS.search(line))
            names.update(_NAME.findall(line)[0].lower() for line in asked)
    return tuple((name, _version_of(name)) for name in sorted(names - _WITHOUT_EFFECT))


@cache
def style_digest(style: Style, templates: Path) -> str:
    """Everything that the look of a part depends on beside its HTML: style sheets, fonts, and what sets them.

    `templates` is the folder of our own; the fonts of the machine count too, for they print what ours cannot.
    """
    overlay = _digest_files(style.overlay, _files_below(style.overlay)) if style.overlay else ""
    return digest_of(
        style,
        _digest_files(templates, _files_below(templates)),
        overlay,
        [(face.path.name, digest_of(face.path.read_bytes())) for face in typefaces()],
        _machine_fonts(),
        _pango_version(),
    )


def _files_below(folder: Path) -> list[Path]:
    """All files below a folder but byte code; a file is itself."""
    if folder.is_file():
        return [folder]
    return [path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts]


def _digest_files(root: Path, files: Iterable[Path]) -> str:
    return digest_of(
        *((path.relative_to(root).as_posix(), digest_of(path.read_bytes())) for path in sorted(set(files)))
    )


def _version_of(library: str) -> str:
    try:
        return version(library)
    except PackageNotFoundError:
        return ""


def _machine_fonts() -> str:
    """The font files of the machine, by name, size and time: reading hundreds of megabytes would cost seconds."""
    listed = []
    for folder in _FONT_FOLDERS:
        for path in sorted(_files_below(Path(folder).expanduser())):
            status = path.stat()
            listed.append((str(path), status.st_size, status.st_mtime_ns))
    return digest_of(listed)


def _pango_version() -> int:
    for name in ("libpango-1.0.so.0", "libpango-1.0-0.dll", "libpango-1.0.dylib"):
        try:
            return int(ctypes.CDLL(name).pango_version())
        except (OSError, AttributeError):
            continue
    return 0
