"""Where things lie: the templates, inside the installed package or beside it in a checkout, and the user's caches."""

import os
from functools import cache
from pathlib import Path


@cache
def templates_root() -> Path:
    """The folder of templates and style sheets."""
    package = Path(__file__).resolve().parent
    packaged = package / "_templates"
    return packaged if packaged.is_dir() else package.parent / "templates"


def cache_folder() -> Path:
    """Where this user's caches lie: BRIEFPACK_CACHE, else the XDG cache folder."""
    own = os.environ.get("BRIEFPACK_CACHE")
    if own:
        return Path(own)
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "briefing-pack"
