"""How time grows with what is read, on a machine that does other work at the same time."""

import time
from collections.abc import Callable


def assert_time_grows_with(work: Callable[[int], object], few: int, many: int) -> None:
    """Fail if work on `many` takes more than two and a half times its share of the time for `few`, each time that it is tried.

    A single try says little where the processor is shared, so the least of up to five counts. Each try works on a
    little more than the one before: nothing kept from an earlier try answers for a later one.
    """
    short = long = float("inf")
    for attempt in range(5):
        short = min(short, seconds(work, few + attempt))
        long = min(long, seconds(work, many + attempt))
        if long < 2.5 * many / few * short + 0.1:
            return
    raise AssertionError(f"{few} took {short:.3f} s and {many} took {long:.3f} s")


def seconds(work: Callable[[int], object], size: int) -> float:
    """Return the processor's seconds that work on `size` takes."""
    began = time.process_time()
    work(size)
    return time.process_time() - began
