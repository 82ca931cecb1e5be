"""A Prefect server as a user would have it running: in a process of its own, with a database of its own."""

import fcntl
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock

from tests.support.shared import PROJECT

SERVER = """
from flows.running.engine import prepare_environment, running_engine
if __name__ == "__main__":
    prepare_environment(verbose=False)
    with running_engine(scheduler=True) as engine:
        print(engine.api_url, flush=True)
        input()
"""
UNTIL_NOBODY_USES_IT = """
import fcntl, os, shutil, sys
from flows.running.engine import prepare_environment, running_engine
if __name__ == "__main__":
    prepare_environment(verbose=False)
    with running_engine(scheduler=True) as engine:
        print(engine.api_url, flush=True)
        with open(sys.argv[1]) as users:
            fcntl.flock(users, fcntl.LOCK_EX)
    shutil.rmtree(os.path.dirname(sys.argv[1]), ignore_errors=True)
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


def server_in_common(folder: Path) -> str:
    """The address of a server for this process and all others that ask for the one of a folder, until the last ends."""
    folder.mkdir(exist_ok=True)
    users, address = os.open(folder / "users", os.O_RDONLY | os.O_CREAT), folder / "address"
    fcntl.flock(users, fcntl.LOCK_SH)  # given back when this process ends, however it ends
    with FileLock(folder / "begins.lock"):
        if not address.is_file():
            process = subprocess.Popen(
                [sys.executable, "-c", UNTIL_NOBODY_USES_IT, str(folder / "users")],
                env={**os.environ, "PYTHONPATH": str(PROJECT), "BRIEFPACK_CACHE": str(folder)},
                stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
                start_new_session=True,
            )  # fmt: skip
            assert process.stdout is not None
            with process.stdout:
                address.write_text(process.stdout.readline().strip())
            vars(process)["returncode"] = 0  # it ends after this process, which does not wait for it
    return address.read_text()
