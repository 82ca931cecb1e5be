"""The edition before this one: its manifest is an input like any source."""

import hashlib
from pathlib import Path

from flows.edition import CONTENT_NAME, MANIFEST_NAME, SeriesFolder
from flows.model.content import PackContent
from flows.model.json_form import from_json
from flows.model.problems import Problem
from flows.model.publication import Manifest, PreviousEdition


def read_content(folder: SeriesFolder, edition: str) -> PackContent | None:
    """What an edition printed; None when it was not kept or was written by another version."""
    try:
        return from_json(PackContent, (folder.edition(edition) / CONTENT_NAME).read_text("utf-8"))
    except (OSError, ValueError, KeyError):
        return None


def find_previous(folder: SeriesFolder, edition: str) -> tuple[PreviousEdition | None, tuple[Problem, ...]]:
    """The newest edition with an earlier cut-off than `edition`, or None for the first of the series.

    One that retention has removed counts too: its manifest is kept, and no number is given twice. A manifest that
    cannot be read is passed over for the one before it, and is a problem.
    """
    problems: list[Problem] = []
    kept = {name: folder.edition(name) / MANIFEST_NAME for name in folder.editions()}
    known = kept | {name: folder.tombstone(name) for name in folder.removed()}
    for name, path in sorted(known.items(), reverse=True):
        if name >= edition:
            continue
        try:
            content = path.read_bytes()
            manifest = from_json(Manifest, content.decode("utf-8"))
        except (OSError, ValueError, KeyError) as error:
            message = f"The manifest of the edition {name} cannot be read ({error})."
            problems.append(Problem("publish", str(path), message, "The edition before it was used instead."))
            continue
        digest = hashlib.sha256(content).hexdigest()
        return PreviousEdition(manifest.edition, manifest.number, digest, manifest.inputs), tuple(problems)
    return None, tuple(problems)


def number_edition(folder: SeriesFolder, edition: str) -> int:
    """The number of an edition: the one it has, or had when it was removed; else one that was not given yet."""
    known = {name: folder.edition(name) / MANIFEST_NAME for name in folder.editions()}
    known |= {name: folder.tombstone(name) for name in folder.removed()}
    numbers = {name: number for name, path in known.items() if (number := _number_in(path))}
    return numbers.get(edition) or max(numbers.values(), default=0) + 1


def _number_in(manifest: Path) -> int:
    """0 where it cannot be read."""
    try:
        return from_json(Manifest, manifest.read_text("utf-8")).number
    except (OSError, ValueError, KeyError):
        return 0
