"""Files and folders as given -> numbered sources with what is stated about them, and those that cannot be read."""

import hashlib
import stat
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path, PurePosixPath

from flows.errors import UsageError
from flows.ingest.media_types import MEDIA_TYPES, Refusal, recognise_facsimile, recognise_media_type
from flows.ingest.numbering import number_sources
from flows.ingest.sidecars import STAGE, described_by, read_sidecar, report_refused, sidecars_of
from flows.ingest.stated_facts import read_facts
from flows.ingest.walking import FoundFile, FoundFiles, find_files
from flows.model.problems import Problem, Severity
from flows.model.source import Metadata, Origin, Source, UnreadSource
from flows.settings import FACSIMILE, Settings, SourceSettings

LARGEST_FILE = 20_000_000
LARGEST_TOTAL = 500_000_000
_NOT_METADATA = frozenset(["path", "order", "include", "as_"])

Gathered = tuple[tuple[Source, ...], tuple[UnreadSource, ...], tuple[Problem, ...]]


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A file, or a row of pack.toml without one, and what pack.toml says about it."""

    path: str
    found: FoundFile | None
    row: SourceSettings | None

    @property
    def order(self) -> tuple[int, str]:
        return (self.row.order if self.row else 0, self.path)


def gather_sources(
    paths: Sequence[Path], settings: Settings, previous_numbers: Mapping[str, int]
) -> Gathered:
    """Every source under `paths`, by S number; those that cannot be read; everything noticed.

    `previous_numbers` are the S numbers of the edition before, by path. Raises UsageError when there is
    nothing to make a pack of.
    """
    found = find_files(paths, settings.config)
    candidates, row_problems = _match_rows(paths, found, settings)
    if not candidates:
        raise UsageError(
            f"There are no sources in {', '.join(str(path) for path in paths) or 'nothing'}.",
            f"Put texts there ({', '.join(sorted(MEDIA_TYPES))}), or name files or another folder.",
        )
    numbers = number_sources((c.path for c in sorted(candidates, key=lambda c: c.order)), previous_numbers)
    problems = [*found.problems, *row_problems, *_orphaned_sidecars(found)]
    sources: list[Source] = []
    unread: list[UnreadSource] = []
    for candidate in sorted(candidates, key=lambda c: numbers[c.path]):
        room = LARGEST_TOTAL - sum(len(source.content) for source in sources)
        taken = _take(candidate, numbers[candidate.path], room)
        if isinstance(taken, UnreadSource):
            unread.append(taken)
            problems.append(Problem(STAGE, taken.path, taken.reason, taken.next_step, severity=Severity.LOSS))
        else:
            source, noticed = taken
            sources.append(source)
            problems.extend(noticed)
    return tuple(sources), tuple(unread), (*problems, *_note_duplicates(sources))


def _match_rows(
    paths: Sequence[Path], found: FoundFiles, settings: Settings
) -> tuple[list[_Candidate], list[Problem]]:
    """Files with their [[source]] rows, and rows of the folders given that have no file."""
    rows, problems = _rows_by_file(settings)
    files = {f.file.resolve(): f for f in found.files}
    candidates = [
        _Candidate(f.path, f, rows.get(real))
        for real, f in files.items()
        if real not in rows or rows[real].include
    ]
    folders = [path.resolve() for path in paths if path.is_dir()]
    # Files named one by one need not be all that pack.toml speaks of; a folder should hold them all.
    for real, row in rows.items() if folders else ():
        if real in files or not row.include:
            continue
        if real.exists() and not any(real.is_relative_to(folder) for folder in folders):
            message = "It lies outside the folders given; it was not read."
            problems.append(Problem(STAGE, row.path, message, "Copy it in, or name it on the command line."))
        elif all(candidate.path != row.path for candidate in candidates):
            candidates.append(_Candidate(row.path, None, row))
    return candidates, problems


def _rows_by_file(settings: Settings) -> tuple[dict[Path, SourceSettings], list[Problem]]:
    home = settings.config.parent if settings.config else Path()
    rows: dict[Path, SourceSettings] = {}
    problems: list[Problem] = []
    for row in settings.sources:
        real = (home / row.path).resolve()
        if real in rows:
            message = "pack.toml has two rows for it; the first counts."
            problems.append(Problem(STAGE, row.path, message, "Join them."))
        rows.setdefault(real, row)
    return rows, problems


def _take(candidate: _Candidate, number: int, room: int) -> tuple[Source, tuple[Problem, ...]] | UnreadSource:
    """The source itself, read into memory, or why not."""
    if candidate.found is None:
        return UnreadSource(number, candidate.path, "", "The file that pack.toml names is missing.",
                            "Put it back, correct the path, or remove the row.")  # fmt: skip
    content = _read_content(candidate.found.file, min(LARGEST_FILE, room))
    if isinstance(content, Refusal):
        return UnreadSource(number, candidate.path, "", content.reason, content.next_step)
    digest = hashlib.sha256(content).hexdigest()
    is_facsimile = candidate.row is not None and candidate.row.as_ == FACSIMILE
    media_type = (
        recognise_facsimile(content) if is_facsimile else recognise_media_type(candidate.path, content)
    )
    if isinstance(media_type, Refusal):
        return UnreadSource(number, candidate.path, digest, media_type.reason, media_type.next_step)
    stated, problems = _stated(candidate.path, candidate.found.file, candidate.row)
    source = Source(number, candidate.path, digest, media_type, content, stated, is_facsimile=is_facsimile)
    return source, problems


def _read_content(file: Path, limit: int) -> bytes | Refusal:
    try:
        status = file.stat()
        if not stat.S_ISREG(status.st_mode):
            return Refusal("It is not a regular file.", "Save its content as a file.")
        if status.st_size > limit:
            return Refusal(
                f"The file is too large ({status.st_size // 1_000_000} MB).", "Split it, or leave it out."
            )
        with file.open("rb") as stream:
            return stream.read(limit)
    except OSError as error:
        return Refusal(
            f"The file cannot be opened: {error.strerror}.", "Check that it is there and readable."
        )


def _stated(shown: str, file: Path, row: SourceSettings | None) -> tuple[Metadata, tuple[Problem, ...]]:
    """What pack.toml says, completed by sidecars, the more particular sidecar first."""
    stated = Metadata()
    problems: tuple[Problem, ...] = ()
    if row:
        said = {key: value for key, value in asdict(row).items() if key not in _NOT_METADATA}
        stated, refused = read_facts(said, Origin.SETTINGS)
        problems = report_refused(shown, refused)
    for sidecar in sidecars_of(file):
        if sidecar.is_file():
            facts, noticed = read_sidecar(sidecar, PurePosixPath(shown).with_name(sidecar.name).as_posix())
            stated = stated.over(facts)
            problems += noticed
    return stated, problems


def _orphaned_sidecars(found: FoundFiles) -> list[Problem]:
    files = {f.file for f in found.files}
    return [
        Problem(
            STAGE, sidecar.path, "It describes no source: no file of that name lies beside it.", "Rename it."
        )
        for sidecar in found.sidecars
        if not described_by(sidecar.file, files)
    ]


def _note_duplicates(sources: list[Source]) -> list[Problem]:
    first: dict[str, str] = {}
    notes: list[Problem] = []
    for source in sources:
        other = first.setdefault(source.sha256, source.path)
        if other != source.path:
            message = f"It holds the same as {other}; both are kept."
            notes.append(Problem(STAGE, source.path, message, "Leave one out.", severity=Severity.NOTE))
    return notes
