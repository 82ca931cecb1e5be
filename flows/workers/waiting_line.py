"""A line before a few places: whoever waits with most to do goes first, so that no long work is left to the end."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from heapq import heappop, heappush
from itertools import count


class WaitingLine:
    """A number of places, taken from as many threads as you like; of equals, who came first goes first."""

    def __init__(self, places: int) -> None:
        self._lock = threading.Lock()
        self._free = places
        self._arrivals = count()
        self._waiting: list[tuple[int, int, threading.Event]] = []

    @contextmanager
    def taken(self, weight: int) -> Iterator[None]:
        """Wait for a place and hold it for the block; of those who wait the heaviest gets the next."""
        called = threading.Event()
        with self._lock:
            if self._free:
                self._free -= 1
                called.set()
            else:
                heappush(self._waiting, (-weight, next(self._arrivals), called))
        called.wait()
        try:
            yield
        finally:
            with self._lock:
                if self._waiting:
                    heappop(self._waiting)[2].set()
                else:
                    self._free += 1
