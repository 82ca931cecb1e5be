"""Work done where it is asked for: no processes, no limits."""

from collections.abc import Callable
from typing import Any


class InProcess:
    """Stands for workers where only what they do matters."""

    def run(self, work: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        return work(*args, **kwargs)

    def run_within(self, seconds: float, work: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        return work(*args, **kwargs)

    def close(self) -> None:
        """Nothing is held."""
