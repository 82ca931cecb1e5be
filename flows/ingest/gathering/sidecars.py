"""Files beside a source that describe it (`article.txt.toml`, `article.yaml`) -> facts about it."""

import tomllib
from collections.abc import Collection
from pathlib import Path
from typing import Any

from flows.ingest.facts.stated_facts import Refused, read_facts
from flows.ingest.facts.yaml_tables import YamlRefused, read_yaml_table
from flows.model.problems import Problem, Severity
from flows.model.source import Metadata, Origin

SUFFIXES = (".toml", ".yaml", ".yml")
_LARGEST = 64 * 1024
STAGE = "gather"


def is_sidecar_name(path: Path) -> bool:
    """Whether a file is metadata by its name: it is never a source itself."""
    return path.suffix.lower() in SUFFIXES


def described_by(sidecar: Path, sources: Collection[Path]) -> tuple[Path, ...]:
    """The sources among `sources` that a sidecar describes: that of its full name, else all of its bare name."""
    bare = sidecar.with_suffix("")
    if bare in sources:
        return (bare,)
    return tuple(sorted(source for source in sources if source.with_suffix("") == bare))


def sidecars_of(source: Path) -> tuple[Path, ...]:
    """The names a sidecar of this source can have, the more particular first."""
    full = [source.with_name(source.name + suffix) for suffix in SUFFIXES]
    return (*full, *(source.with_suffix(suffix) for suffix in SUFFIXES))


def is_there(sidecar: Path) -> bool:
    """Whether there is such a file; a name that is too long for one is none."""
    try:
        return sidecar.is_file()
    except OSError:
        return False


def read_sidecar(path: Path, shown: str) -> tuple[Metadata, tuple[Problem, ...]]:
    """The facts a sidecar states; `shown` is its name in problems. Unknown keys and unusable values are reported."""
    try:
        table = _read_table(path)
    except OSError as error:
        return Metadata(), (_unread(shown, str(error.strerror)),)
    except UnicodeDecodeError:
        return Metadata(), (_unread(shown, "it is not in UTF-8"),)
    except (tomllib.TOMLDecodeError, YamlRefused, RecursionError) as error:
        return Metadata(), (_unread(shown, str(error) or "nested too deeply"),)
    facts, refused = read_facts(table, Origin.SIDECAR)
    return facts, report_refused(shown, refused)


def report_refused(shown: str, refused: tuple[Refused, ...]) -> tuple[Problem, ...]:
    return tuple(
        Problem(STAGE, shown, f"{r.key} was not used: {r.reason}.", r.next_step, f"key {r.key}")
        for r in refused
    )


def _read_table(path: Path) -> dict[str, Any]:
    with path.open("rb") as file:
        content = file.read(_LARGEST + 1)
    if len(content) > _LARGEST:
        raise YamlRefused("it is too long for metadata")
    text = content.decode("utf-8-sig")
    return tomllib.loads(text) if path.suffix.lower() == ".toml" else read_yaml_table(text)


def _unread(shown: str, reason: str) -> Problem:
    return Problem(
        STAGE,
        shown,
        f"It was not read: {reason}.",
        "Correct it; see `briefpack init`.",
        severity=Severity.PROBLEM,
    )
