"""The work of a run on the machines of a Dask cluster, in place of this machine's own worker processes.

The flow and its store stay here; arguments and results travel as bytes. Every worker must run the same
installation at the same path, one task at a time (`--nthreads 1`); that it does is checked when the run begins. A
task whose worker dies is given to another; what kills worker after worker is given up. When no worker is left, or the
scheduler is gone, the run ends: no source is at fault.
"""

import logging
from collections.abc import Callable
from contextlib import suppress
from time import monotonic
from types import TracebackType
from typing import Any, ParamSpec, Self, TypeVar, cast

from flows.errors import EnvironmentMissing
from flows.recipes import installation
from flows.workers.waiting_line import WaitingLine
from flows.workers.work import Workers, WorkFailed

P = ParamSpec("P")
T = TypeVar("T")

CONNECT_SECONDS = 20
LOOK_SECONDS = 5.0
"""While a piece of work is waited for, it is looked so often whether anybody is left to do it."""


class DaskCluster(Workers):
    """Does pieces of work on a cluster, as WorkerPool does on this machine. Use from as many threads as you like.

    Raises EnvironmentMissing when the extra `dask` is not installed, no scheduler answers, or a worker has
    another installation.
    """

    def __init__(self, address: str) -> None:
        try:
            from distributed import Client  # noqa: PLC0415 - an extra, and slow to import
        except ImportError as error:
            raise EnvironmentMissing(
                "The Dask engine is not installed.", "Run pip install 'briefing-pack[dask]'."
            ) from error
        self._address = address
        self._count = 1
        self._gone = False
        # The limit on time counts from here: no piece of work waits long behind others.
        self._line = WaitingLine(lambda: self.workers + 1)
        logging.getLogger("distributed").setLevel(logging.CRITICAL)
        try:
            connect: Any = Client
            self._client = connect(address, timeout=CONNECT_SECONDS, set_as_default=False)
        except (OSError, TimeoutError, ValueError) as error:
            raise EnvironmentMissing(
                f"No Dask scheduler answers at {address}.", "Check --dask-address and that it is running."
            ) from error
        try:
            self._check_workers(address)
        except BaseException:
            self._client.close()
            raise

    def _check_workers(self, address: str) -> None:
        own = installation()
        try:
            self._client.wait_for_workers(1, timeout=CONNECT_SECONDS)
            found = self._client.run(installation)
        except TimeoutError as error:
            raise EnvironmentMissing(f"The cluster at {address} has no workers.", "Start some.") from error
        except Exception as error:  # whatever a worker answers that does not have the package
            raise EnvironmentMissing(
                f"A worker of the cluster at {address} cannot run briefing-pack: {error}.",
                "Install the same version on every worker.",
            ) from error
        for worker, installed in sorted(found.items()):
            if installed != own:
                raise EnvironmentMissing(
                    f"The worker {worker} has another installation of briefing-pack, or at another path.",
                    f"Every worker needs this one at {own[0]}.",
                )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with suppress(Exception):
            self._client.close(timeout=2)

    @property
    def workers(self) -> int:
        """How many there are now, or were when the scheduler last said it."""
        with suppress(Exception):  # who waits for work finds out, and says so
            self._count = len(self._client.nthreads()) or 1
        return self._count

    def _run(self, weight: int, seconds: float, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        from distributed import KilledWorker  # noqa: PLC0415 - an extra, and slow to import
        from distributed.client import FutureCancelledError  # noqa: PLC0415

        with self._line.taken(weight):
            if self._gone:
                raise self._nobody_left()
            future: Any = self._client.submit(work, *args, pure=False, **kwargs)
            try:
                return cast(T, self._await(future, work.__name__, seconds))
            except KilledWorker as error:
                raise WorkFailed(
                    f"Several workers died during {work.__name__}.",
                    "Give them more memory or split the source.",
                ) from error
            except FutureCancelledError as error:  # by nobody here: the scheduler that knew of it is gone
                raise self._nobody_left() from error
            finally:
                future.release()

    def _await(self, future: Any, name: str, seconds: float) -> object:
        """The result. Raises WorkFailed when it takes too long, EnvironmentMissing when nobody is left to make it."""
        end = monotonic() + seconds
        while (left := end - monotonic()) > 0:
            try:
                return future.result(timeout=min(left, LOOK_SECONDS))
            except TimeoutError:
                if future.done():  # the work's own
                    raise
            self._look_for_workers()
        future.cancel(force=True)
        raise WorkFailed(
            f"{name} took longer than {seconds:g} seconds and was given up.", "Split the source."
        )

    def _look_for_workers(self) -> None:
        try:
            self._client.wait_for_workers(1, timeout=CONNECT_SECONDS)  # one that died may be started again
        except Exception as error:
            raise self._nobody_left() from error

    def _nobody_left(self) -> EnvironmentMissing:
        self._gone = True
        return EnvironmentMissing(
            f"The cluster at {self._address} has no scheduler or no workers any more.",
            "Start them and build again: what is done is not done again.",
        )

    def close(self) -> None:
        """Nothing of it is this machine's: the cluster stays as it is."""
