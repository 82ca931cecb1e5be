"""Work that is done elsewhere: by this machine's processes, or by the machines of a cluster."""

from abc import ABC, abstractmethod
from collections.abc import Callable
from typing import ParamSpec, TypeVar

from flows.errors import BriefingError

P = ParamSpec("P")
T = TypeVar("T")

TASK_SECONDS = 300
"""Wall-clock limit of one piece of work."""


class WorkFailed(BriefingError):  # noqa: N818 - the name says what happened
    """A piece of work was given up: its worker died twice, or it needed too much time or memory."""


class Workers(ABC):
    """Something that does pieces of work elsewhere. Use it from as many threads as you like: to run is to wait."""

    @property
    @abstractmethod
    def workers(self) -> int:
        """How many pieces it does at once."""

    @abstractmethod
    def close(self) -> None:
        """Give back what is idle; the next piece of work takes it again."""

    @abstractmethod
    def _run(self, weight: int, seconds: float, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """The result of `work` within so many seconds; of what waits, the heaviest is done first."""

    def run(self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """The result of `work`. Its own exceptions pass through.

        Raises WorkFailed when whoever does it dies twice, or when time or memory run out.
        """
        return self._run(0, TASK_SECONDS, work, *args, **kwargs)

    def run_within(self, seconds: float, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """The same with a time limit of its own."""
        return self._run(0, seconds, work, *args, **kwargs)

    def run_weighed(self, weight: int, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """The same for work of which there is more: of what waits, the heaviest is done first."""
        return self._run(weight, TASK_SECONDS, work, *args, **kwargs)
