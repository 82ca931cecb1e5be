"""What is done with a finished pack, without Prefect and without typesetting: a check, numbered copies, a booklet.

The files appear whole or not at all, and never in the place of the pack.
"""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass, field
from pathlib import Path

from flows.bind import (
    Recipient,
    Sign,
    check_wishes,
    impose_booklet,
    make_copies,
    open_key,
    read_recipients,
    split_keys,
)
from flows.check import check_pack
from flows.errors import EnvironmentMissing, UsageError
from flows.model.checking import CheckReport
from flows.progress import progress
from flows.publish.folders import write_file
from flows.workers.pool import WorkerPool, default_workers

WORTH_SHARING = 16
"""Fewer times is a pack saved sooner than worker processes start."""


@dataclass(frozen=True, slots=True)
class CopyOrder:
    """Copies of `pack` for all who are `listed`, into the folder `output`, signed with `key` if there is one."""

    pack: Path
    listed: tuple[Recipient, ...]
    output: Path
    key: Path | None = None
    passphrase: str = field(default="", repr=False)

    def sign(self) -> Sign | None:
        return open_key(self.key, self.passphrase) if self.key else None


def check_file(path: Path) -> CheckReport:
    """The report on any PDF, made in a worker process: the file may be hostile, its time and memory are limited.

    Raises UsageError for what cannot be opened.
    """
    with WorkerPool(1) as pool:
        return pool.run(check_pack, _read(path, "Give the path of a pack.pdf."), str(path))


def report_table(report: CheckReport) -> str:
    """A report as lines for people: a line for each check, findings indented under it, the verdict last."""
    lines = []
    for result in report.results:
        verdict = "passed" if result.passed else "FAILED"
        lines.append(f"{verdict}  {result.name:<20} {result.examined:>8} {result.unit}")
        lines += [f"          {finding}" for finding in result.findings]
        if result.found > len(result.findings):
            lines.append(f"          and {result.found - len(result.findings)} more")
    claims = " and ".join(report.claims) or "nothing"
    verdict = "All checks passed." if report.passed else "Not all checks passed."
    return "\n".join([*lines, f"{report.pages} pages; the file claims {claims}. {verdict}"])


def write_copies(
    pack: Path, recipients: Path, output: Path, parts: str = "", key: Path | None = None, passphrase: str = ""
) -> Iterator[Path]:
    """A numbered copy of `pack` for everybody in the list `recipients`; the paths as they are written.

    `parts` are the keys of the parts for those who have none of their own in the list. With `key`, a PKCS #12
    file, every copy is signed. Raises UsageError and EnvironmentMissing, for the list, pack and key before
    anything is written.
    """
    listed = read_recipients(
        _read(recipients, "Check the path given to --to."), recipients.name, split_keys(parts)
    )
    order = CopyOrder(pack, listed, output, key, passphrase)
    sign = order.sign()
    check_wishes(pack, listed)
    progress().stage("copies", len(listed))
    shares = share_out(listed, default_workers())
    if len(shares) == 1:
        for copy in make_copies(pack, listed, sign, listed):
            yield write_whole(output / copy.file_name, copy.pdf, spared=pack)
            progress().advance()
        return
    with ThreadPoolExecutor(len(shares)) as threads, WorkerPool(len(shares)) as pool:
        waiting = [threads.submit(pool.run, write_share, order, share) for share in shares]
        for done in as_completed(waiting):
            for path in done.result():
                yield path
                progress().advance()


def write_share(order: CopyOrder, share: tuple[Recipient, ...]) -> tuple[Path, ...]:
    """The copies of some of those listed: what one worker process does."""
    made = make_copies(order.pack, share, order.sign(), order.listed)
    return tuple(write_whole(order.output / copy.file_name, copy.pdf, spared=order.pack) for copy in made)


def share_out(listed: tuple[Recipient, ...], workers: int) -> tuple[tuple[Recipient, ...], ...]:
    """The list in shares for worker processes; in one, if it is done before they have started.

    A pack is saved once for each choice of parts and each password. Those with the same parts stay together.
    """
    saves = len({recipient.parts for recipient in listed}) + sum(1 for r in listed if r.password)
    if workers == 1 or saves < WORTH_SHARING:
        return (listed,)
    ordered = sorted(listed, key=lambda recipient: recipient.parts)
    size = -(-len(ordered) // workers)
    return tuple(tuple(ordered[start : start + size]) for start in range(0, len(ordered), size))


def write_booklet(pack: Path, output: Path, sheets_per_section: int | None = None) -> tuple[Path, int, bool]:
    """The booklet of `pack`: its path, its number of sheets, and whether it was put in the place of another.

    Raises UsageError and EnvironmentMissing.
    """
    progress().stage("booklet", 1)
    booklet, sheets = impose_booklet(pack, sheets_per_section)
    target = output / f"{pack.stem}-booklet.pdf"
    replaced = target.exists()
    return write_whole(target, booklet, spared=pack), sheets, replaced


def write_whole(target: Path, content: bytes, spared: Path) -> Path:
    """Write a file in one step, in place of one of that name, but never of `spared`.

    Raises UsageError when it would be, EnvironmentMissing when the disk refuses.
    """
    if target.resolve() == spared.resolve():
        raise UsageError(f"{target} is the pack itself.", "Choose another folder with --output.")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        write_file(target, content)
    except OSError as error:
        raise EnvironmentMissing(
            f"{target} could not be written: {error.strerror or error}.",
            "Make room or choose another folder with --output.",
        ) from error
    return target


def _read(path: Path, next_step: str) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise UsageError(f"{path}: {error.strerror}.", next_step) from error
