"""Starting Prefect inside this process, quickly, and leaving it as quickly: for the commands that run the flow."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import Any

from flows.workers.garbage import look_seldom

WORKERS_IMPORT = ("flows.making.work_ready",)
"""What worker processes need: they get ready while this process imports Prefect."""


@contextmanager
def prefect_engine(*, verbose: bool, scheduler: bool = False, port: int = 0) -> Iterator[Any]:
    """Prefect and the flow, imported with the right environment, with an API to talk to."""
    from flows.running.engine import prepare_environment, running_engine  # noqa: PLC0415 - kept beside its use

    prepare_environment(verbose=verbose)
    # Half a million objects are made while importing, and all of them stay: looking for garbage among them
    # costs a second then, and two more when the interpreter ends.
    gc.disable()
    try:
        with running_engine(scheduler=scheduler, port=port) as engine:
            import_module("flows.briefing_pack")
            look_seldom()
            yield engine
    finally:
        gc.freeze()
