"""Step 7, the check of the bound packs in worker processes: a long pack is read by all of them at once."""

from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from functools import partial

from flows.check import GLYPHS, PageContent, check_pack, read_pages
from flows.errors import CheckFailed
from flows.making.printing import Printing
from flows.making.workbench import Workbench
from flows.model.printed import BriefingPack, PrintedPart
from flows.recipes import key_of
from flows.store import Reused
from flows.tasks import begin
from flows.workers.work import TASK_SECONDS, Workers

WORTH_SHARING = 60
"""Pages; a shorter pack is read sooner by the worker that checks it."""


def begin_checks(printing: Printing, bench: Workbench) -> Callable[[], None]:
    """Begin the check of every bound pack. What is given back waits for the verdicts, and raises CheckFailed."""
    verdicts = [
        begin("check", f"{p.variant.name} pack", partial(check_finished, p.pack, bench, _excused(p.parts)))
        for p in printing.variants
    ]

    def finish() -> None:
        for verdict in verdicts:
            verdict()

    return finish


def _excused(parts: Iterable[PrintedPart]) -> frozenset[str]:
    """The checks that may fail: a character that no font has is the source's, and told as a problem."""
    return frozenset({GLYPHS}) if any(part.unprintable for part in parts) else frozenset()


def check_finished(
    pack: BriefingPack, bench: Workbench, excused: frozenset[str] = frozenset()
) -> Reused[None] | None:
    """Raise CheckFailed, naming the first place, unless the finished file passes every check but those excused.

    With time that grows with the pack. What has passed once passes again.
    """
    key = key_of("check", pack.pdf, sorted(excused))
    return bench.store.reuse("check", key, partial(_check_in_workers, pack, excused, bench.pool))


def _check_in_workers(pack: BriefingPack, excused: frozenset[str], pool: Workers) -> None:
    seconds = TASK_SECONDS + pack.page_count
    several = pack.page_count > WORTH_SHARING and pool.workers > 1
    pages = _read_pages(pack, seconds, pool) if several else ()
    report = pool.run_within(seconds, check_pack, pack.pdf, pages=pages)
    for result in report.results:
        if not result.passed and result.name not in excused:
            raise CheckFailed(
                f"The check of {result.name} failed: {result.findings[0]}"
                + (f" (and {result.found - 1} more)." if result.found > 1 else "."),
                "Nothing was published; please report these sources as a defect.",
            )


def _read_pages(pack: BriefingPack, seconds: float, pool: Workers) -> tuple[PageContent, ...]:
    """What is drawn on every page, each worker reading as many as any other."""
    size = -(-pack.page_count // pool.workers)
    with ThreadPoolExecutor(pool.workers) as threads:
        lots = threads.map(
            lambda first: pool.run_within(seconds, read_pages, pack.pdf, first, first + size),
            range(0, pack.page_count, size),
        )
        return tuple(page for lot in lots for page in lot)
