"""What earlier runs fetched: for each address its marks of change, its file, and when it may be asked again."""

import json
import os
import tempfile
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any, Self

NAME = ".fetched.json"


@dataclass(frozen=True, slots=True)
class Visit:
    """`file` is the name of what was written, empty for a feed. `day` is the ISO day its text is from."""

    etag: str = ""
    last_modified: str = ""
    file: str = ""
    sha256: str = ""
    day: str = ""
    feed: str = ""
    not_before: str = ""


@dataclass(slots=True)
class Visits:
    """The visits by address, kept in a file of the folder that is fetched into."""

    folder: Path
    by_address: dict[str, Visit] = field(default_factory=dict)

    @classmethod
    def read(cls, folder: Path) -> Self:
        """A file that cannot be read is as none: everything is then fetched anew."""
        try:
            table = json.loads((folder / NAME).read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return cls(folder)
        names = {f.name for f in fields(Visit)}
        rows = table.items() if isinstance(table, dict) else ()
        return cls(folder, {str(url): _visit(row, names) for url, row in rows if isinstance(row, dict)})

    def of(self, url: str) -> Visit:
        return self.by_address.get(url, Visit())

    def write(self) -> None:
        rows = {url: {k: v for k, v in asdict(visit).items() if v} for url, visit in self.by_address.items()}
        text = json.dumps(rows, indent=1, sort_keys=True, ensure_ascii=False)
        write_whole(self.folder / NAME, text.encode("utf-8"))


def _visit(row: dict[str, Any], names: set[str]) -> Visit:
    return Visit(**{key: str(value) for key, value in row.items() if key in names})


def write_whole(path: Path, content: bytes) -> None:
    """Write a file at once or not at all: under a name of its own first, a dotfile that nothing reads."""
    descriptor, scratch = tempfile.mkstemp(prefix=".", suffix=".part", dir=path.parent)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
        Path(scratch).chmod(0o644)
        Path(scratch).replace(path)
    except OSError:
        Path(scratch).unlink(missing_ok=True)
        raise
