"""How often this process looks for garbage among what it has made: a fifth of its time goes there unless told."""

import gc

MADE_BEFORE_LOOKING = 10_000
"""Objects; Python's own 700 suit programs that make fewer."""
LOOKS_BEFORE_LOOKING_DEEPER = 20


def look_seldom() -> None:
    """What has been made until now is never looked at again; what comes from now on, seldom."""
    gc.freeze()
    gc.set_threshold(MADE_BEFORE_LOOKING, LOOKS_BEFORE_LOOKING_DEEPER, LOOKS_BEFORE_LOOKING_DEEPER)
    gc.enable()
