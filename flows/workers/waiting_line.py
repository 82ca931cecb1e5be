"""A line before a few places: whoever waits with most to do goes first, so that no long work is left to the end."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from heapq import heappop, heappush
from itertools import count


class WaitingLine:
    """A number of places, taken from as many threads as you like; of equals, who came first goes first.

    `places` tells how many there are now: there may be more or fewer the next time somebody comes or goes.
    """

    def __init__(self, places: Callable[[], int]) -> None:
        self._lock = threading.Lock()
        self._places = places
        self._held = 0
        self._arrivals = count()
        self._waiting: list[tuple[int, int, threading.Event]] = []

    @contextmanager
    def taken(self, weight: int) -> Iterator[None]:
        """Wait for a place and hold it for the block; of those who wait the heaviest gets the next."""
        called = threading.Event()
        with self._lock:
            heappush(self._waiting, (-weight, next(self._arrivals), called))
            self._call()
        called.wait()
        try:
            yield
        finally:
            with self._lock:
                self._held -= 1
                self._call()

    def _call(self) -> None:
        while self._waiting and self._held < self._places():
            heappop(self._waiting)[2].set()
            self._held += 1
