"""The words of an edition's pages, for the search of the shelf: read in a worker while the pack is bound.

The parts are read, not the pack: they have no running heads, which would be found on every page.
"""

from collections.abc import Callable, Sequence
from functools import partial

from flows.errors import BriefingError
from flows.model.printed import PrintedPart
from flows.publish import read_page_texts
from flows.tasks import begin
from flows.workers.work import TASK_SECONDS, Workers

PageWords = tuple[tuple[str, ...], ...]
"""For each part the words of each of its pages."""


def begin_reading(parts: Sequence[PrintedPart], pool: Workers) -> Callable[[], PageWords | Exception]:
    """Begin to read the pages of all parts; what is given back waits for their words, or what came in the way."""
    seconds = TASK_SECONDS + sum(len(part.pages) for part in parts)
    pdfs = tuple(part.pdf for part in parts)
    finish = begin("preview", "page texts", partial(pool.run_within, seconds, read_page_texts, pdfs))

    def words() -> PageWords | Exception:
        try:
            return finish()
        except (BriefingError, ValueError) as error:
            return error

    return words
