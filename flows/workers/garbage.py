"""How often this process looks for garbage among what it has made: a fifth of its time goes there unless told."""

import ctypes
import gc
from contextlib import suppress

MADE_BEFORE_LOOKING = 10_000
"""Objects; Python's own 700 suit programs that make fewer."""
LOOKS_BEFORE_LOOKING_DEEPER = 20


def look_seldom() -> None:
    """What has been made until now is never looked at again; what comes from now on, seldom."""
    gc.freeze()
    gc.set_threshold(MADE_BEFORE_LOOKING, LOOKS_BEFORE_LOOKING_DEEPER, LOOKS_BEFORE_LOOKING_DEEPER)
    gc.enable()


def give_back_memory() -> None:
    """Look now, and give the system what is free: after a long piece of work a third of a process is."""
    gc.collect()
    with suppress(AttributeError, OSError, TypeError):  # only the C library of Linux can be asked
        ctypes.CDLL(None).malloc_trim(0)
