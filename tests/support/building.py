"""Building packs as a user does: the real command in a process of its own."""

import os
import signal
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from flows.model.json_form import from_json
from flows.model.publication import Manifest

PROJECT = Path(__file__).resolve().parents[2]
CUT_OFF = "2025-09-09T06:00"
EDITION = "2025-09-09T0600Z"


@dataclass(frozen=True)
class Built:
    """What a run of `briefpack build` left behind."""

    code: int
    stdout: str
    stderr: str
    folder: Path

    @property
    def pack(self) -> Path:
        return Path(self.stdout.splitlines()[-1])

    @property
    def edition(self) -> Path:
        return self.pack.parent

    @property
    def manifest(self) -> Manifest:
        return from_json(Manifest, (self.edition / "manifest.json").read_text(encoding="utf-8"))


def heed_interrupts() -> None:
    """For `preexec_fn`: a test run started in the background ignores SIGINT, and so would all it starts."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def briefpack(
    *arguments: str,
    cwd: Path = PROJECT,
    environment: Mapping[str, str] | None = None,
    given: str | None = None,
) -> subprocess.CompletedProcess[str]:
    """Run the command with this interpreter; stdout and stderr apart."""
    return subprocess.run(
        [sys.executable, "-m", "flows", *arguments],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(PROJECT), **(environment or {})},
        input=given,
        capture_output=True,
        text=True,
        check=False,
    )


def build(
    sources: Path,
    output: Path,
    *flags: str,
    as_of: str = CUT_OFF,
    environment: Mapping[str, str] | None = None,
) -> Built:
    """Build a pack from `sources` into `output`, with a Prefect database of its own."""
    cache = {"BRIEFPACK_CACHE": str(output / ".cache")}
    if "BRIEFPACK_CACHE" in os.environ:
        cache = {}
    done = briefpack(
        "build", str(sources), "--output", str(output), "--as-of", as_of, *flags,
        environment={**cache, **(environment or {})},
    )  # fmt: skip
    return Built(done.returncode, done.stdout, done.stderr, output)
