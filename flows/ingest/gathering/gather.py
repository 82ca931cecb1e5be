"""Files and folders as given -> numbered sources with what is stated about them, and those that cannot be read."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from flows.errors import UsageError
from flows.ingest.gathering.containers import open_container
from flows.ingest.gathering.loading import Given, Loader, Opener
from flows.ingest.gathering.media_types import SUFFIXES
from flows.ingest.gathering.numbering import number_sources
from flows.ingest.gathering.sidecars import STAGE, described_by
from flows.ingest.gathering.walking import FoundFile, FoundFiles, find_files
from flows.model.problems import Problem, Severity
from flows.model.source import Source, UnreadSource
from flows.settings import Settings, SourceSettings

Gathered = tuple[tuple[Source, ...], tuple[UnreadSource, ...], tuple[Problem, ...]]
_Rows = dict[Path, SourceSettings]


def gather_sources(
    paths: Sequence[Path],
    settings: Settings,
    previous_numbers: Mapping[str, int],
    opener: Opener = open_container,
) -> Gathered:
    """Every source under `paths`, by S number; those that cannot be read; everything noticed.

    `previous_numbers` are the S numbers of the edition before, by path. `opener` opens archives, messages and
    feeds; a build gives one that does so in a worker. Raises UsageError when there is nothing to make a pack of.
    """
    found = find_files(paths, settings.config)
    rows, row_problems = _rows_by_file(settings)
    loader = Loader(rows, opener)
    for file in _ordered(found.files, rows):
        loader.load(file)
    missing, outside = _unmatched(paths, rows, loader)
    given = sorted([*loader.given, *missing], key=lambda g: _place(g.order, g.path))
    if not given:
        raise _nothing_given(paths, [*found.problems, *loader.problems], left_out=len(found.files))
    numbers = number_sources((g.path for g in given), previous_numbers)
    numbered = sorted(given, key=lambda g: numbers[g.path])
    sources = tuple(g.as_source(numbers[g.path]) for g in numbered if g.refusal is None)
    unread = tuple(g.as_unread(numbers[g.path]) for g in numbered if g.refusal is not None)
    problems = [*found.problems, *row_problems, *outside, *_orphaned_sidecars(found)]
    problems += [problem for g in numbered for problem in (*_loss_of(g), *g.problems)]
    return sources, unread, (*problems, *loader.problems)


def _nothing_given(paths: Sequence[Path], problems: Sequence[Problem], left_out: int) -> UsageError:
    """What is said where there is nothing to make a pack of, with the way out that a problem names if there is one.

    `left_out` files are there, but pack.toml leaves them out.
    """
    message = f"There are no sources in {', '.join(str(path) for path in paths) or 'nothing'}."
    if problems:
        first = problems[0]
        return UsageError(f"{message} {first.source}: {first.message}", first.next_step)
    if left_out:
        return UsageError(
            f"{message} pack.toml leaves out all that lie there.", "Remove include = false from a row."
        )
    return UsageError(
        message, f"Put texts there ({', '.join(sorted(SUFFIXES))}), or name files or another folder."
    )


def _ordered(files: Sequence[FoundFile], rows: _Rows) -> list[FoundFile]:
    """Files in the order of the pack, without those that pack.toml leaves out."""
    placed = [(rows.get(f.file.resolve()), f) for f in files]
    kept = [(_place(row.order if row else 0, f.path), f) for row, f in placed if row is None or row.include]
    return [file for _, file in sorted(kept, key=lambda pair: pair[0])]


def _place(order: int, path: str) -> tuple[bool, int, str]:
    """What sources are sorted by: those that are given an order first, then the others by path."""
    return not order, order, path


def _rows_by_file(settings: Settings) -> tuple[_Rows, list[Problem]]:
    home = settings.config.parent if settings.config else Path()
    rows: _Rows = {}
    problems: list[Problem] = []
    for row in settings.sources:
        real = (home / row.path).resolve()
        if real in rows:
            message = "pack.toml has two rows for it; the first counts."
            problems.append(Problem(STAGE, row.path, message, "Join them."))
        rows.setdefault(real, row)
    return rows, problems


def _unmatched(paths: Sequence[Path], rows: _Rows, loader: Loader) -> tuple[list[Given], list[Problem]]:
    """Rows of pack.toml that speak of what is not there, or lies outside the folders given."""
    folders = [path.resolve() for path in paths if path.is_dir()]
    missing: list[Given] = []
    problems: list[Problem] = []
    # Files named one by one need not be all that pack.toml speaks of; a folder should hold them all.
    for real, row in rows.items() if folders else ():
        if real in loader.met or not row.include:
            continue
        if real.exists() and not any(real.is_relative_to(folder) for folder in folders):
            message = "It lies outside the folders given; it was not read."
            problems.append(Problem(STAGE, row.path, message, "Copy it in, or name it on the command line."))
        elif all(given.path != row.path for given in loader.given):
            missing.append(Given.missing(row))
    return missing, problems


def _loss_of(given: Given) -> tuple[Problem, ...]:
    refusal = given.refusal
    if refusal is None:
        return ()
    return (Problem(STAGE, given.path, refusal.reason, refusal.next_step, severity=Severity.LOSS),)


def _orphaned_sidecars(found: FoundFiles) -> list[Problem]:
    files = {f.file for f in found.files}
    return [
        Problem(
            STAGE, sidecar.path, "It describes no source: no file of that name lies beside it.", "Rename it."
        )
        for sidecar in found.sidecars
        if not described_by(sidecar.file, files)
    ]
