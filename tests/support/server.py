"""A Prefect server as a user would have it running: in a process of its own, with a database of its own."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.support.shared import PROJECT

SERVER = """
from flows.running.engine import prepare_environment, running_engine
if __name__ == "__main__":
    prepare_environment(verbose=False)
    with running_engine(scheduler=True) as engine:
        print(engine.api_url, flush=True)
        input()
"""


@contextmanager
def prefect_server(cache: Path) -> Iterator[str]:
    """The address of its API, while the block runs."""
    process = subprocess.Popen(
        [sys.executable, "-c", SERVER],
        env={**os.environ, "PYTHONPATH": str(PROJECT), "BRIEFPACK_CACHE": str(cache)},
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
    )  # fmt: skip
    assert process.stdout is not None
    try:
        yield process.stdout.readline().strip()
    finally:
        process.communicate("\n", timeout=60)
