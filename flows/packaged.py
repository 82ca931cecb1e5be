"""Where the templates lie: inside the installed package, or beside it in a checkout."""

from functools import cache
from pathlib import Path


@cache
def templates_root() -> Path:
    """The folder of templates and style sheets."""
    package = Path(__file__).resolve().parent
    packaged = package / "_templates"
    return packaged if packaged.is_dir() else package.parent / "templates"
