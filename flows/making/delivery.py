"""After publishing: the desk's own command, run once with the pack's path. Its failure never costs the edition."""

import os
import shlex
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

from flows.edition import SeriesFolder
from flows.model.problems import Problem, Severity
from flows.model.publication import PublishedEdition
from flows.publish import DELIVERY_STAGE, note_problem

SECONDS = 300
"""How long a delivery may take."""


def deliver(command: str, folder: SeriesFolder, edition: PublishedEdition) -> PublishedEdition:
    """Run `command` with the pack's absolute path as its last argument; what it prints goes to stderr.

    The environment names the pack, series, edition and status (BRIEFPACK_DELIVERED_PACK ...). A failure becomes a
    note in the manifest of the edition that is given back.
    """
    failure = _run(command, edition)
    if not failure:
        return edition
    note = Problem(
        DELIVERY_STAGE,
        "",
        f"The delivery command failed: {failure}.",
        "The pack is published; deliver it by hand, or correct [deliver] in pack.toml.",
        severity=Severity.NOTE,
    )
    return replace(edition, manifest=note_problem(folder, edition.manifest, note))


def _run(command: str, edition: PublishedEdition) -> str:
    """Why the command failed, or nothing."""
    pack = Path(edition.pack).resolve()
    manifest = edition.manifest
    told = {
        "BRIEFPACK_DELIVERED_PACK": str(pack),
        "BRIEFPACK_DELIVERED_SERIES": manifest.series,
        "BRIEFPACK_DELIVERED_EDITION": manifest.edition,
        "BRIEFPACK_DELIVERED_STATUS": manifest.status.value,
    }
    try:
        words = [*shlex.split(command), str(pack)]
    except ValueError as error:
        return str(error)
    try:
        done = subprocess.run(  # noqa: S603 - the desk's own command, without a shell
            words,
            env={**os.environ, **told},
            stdin=subprocess.DEVNULL,
            stdout=sys.stderr.fileno(),
            timeout=SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return f"it took longer than {SECONDS} seconds"
    except OSError as error:
        return f"{words[0]}: {error.strerror}"
    return f"it ended with {done.returncode}" if done.returncode else ""
