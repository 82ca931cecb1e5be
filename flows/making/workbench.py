"""What the stages of one run work with: the workers, and the store of earlier results."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import ParamSpec, TypeVar

from flows.store import Reused, Store
from flows.workers.work import Workers

P = ParamSpec("P")
T = TypeVar("T")
V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Workbench:
    """Results are looked up in the store by their keys, and made in a worker process when they are not there."""

    pool: Workers
    store: Store

    def make(
        self, stage: str, key: str, weight: int, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs
    ) -> T | Reused[T]:
        """The result of `work`, found or made in a worker, heaviest first. Its exceptions pass through; WorkFailed."""
        return self.store.reuse(stage, key, lambda: self.pool.run_weighed(weight, work, *args, **kwargs))

    def read(
        self, stage: str, key: str, work: Callable[P, tuple[V | None, T]], *args: P.args, **kwargs: P.kwargs
    ) -> tuple[V | None, T] | Reused[tuple[V | None, T]]:
        """The same for work on one source. What gave nothing is tried again next time: the machine may be at fault."""
        return self.store.reuse(
            stage,
            key,
            lambda: self.pool.run(work, *args, **kwargs),
            lasting=lambda result: result[0] is not None,
        )
