"""Whether WeasyPrint can load the libraries it sets type with."""

from flows.bootstrap import PANGO_ADVICE, pango_is_missing
from flows.errors import EnvironmentMissing


def check_typesetting_library() -> None:
    """Raise EnvironmentMissing, saying what to install on which system, when Pango cannot be found.

    Looks for the libraries without importing WeasyPrint: only the workers need to spend that time.
    """
    if pango_is_missing():
        raise EnvironmentMissing(PANGO_ADVICE)
