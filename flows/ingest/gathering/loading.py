"""Files found -> what is given: their bytes, types, and what is stated about them, down to what archives hold."""

import hashlib
import stat
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path, PurePosixPath

from flows.errors import BriefingError
from flows.ingest.facts.stated_facts import read_facts
from flows.ingest.gathering import media_types as of
from flows.ingest.gathering.address_lists import addresses_in
from flows.ingest.gathering.containers import CONTAINERS, Member, Opened
from flows.ingest.gathering.media_types import Refusal, recognise_facsimile, recognise_media_type
from flows.ingest.gathering.sidecars import STAGE, is_there, read_sidecar, report_refused, sidecars_of
from flows.ingest.gathering.walking import FoundFile
from flows.ingest.text.read_text import LARGEST_TEXT, loss
from flows.model.problems import Problem, Severity
from flows.model.source import Metadata, Origin, Source, UnreadSource
from flows.settings import FACSIMILE, SourceSettings

LARGEST_FILE = 100_000_000
LARGEST_TOTAL = 500_000_000
MOST_SOURCES = 5_000
_DEEPEST = 3
"""Archives in archives, and messages in messages, are opened so many levels down."""
_NOT_METADATA = frozenset(["path", "order", "include", "as_", "distinct"])

Opener = Callable[[str, bytes], Opened | Refusal]


@dataclass(frozen=True, slots=True)
class Given:
    """One file that was given, from a folder or inside another. `refusal` says why it is no source."""

    path: str
    order: int = 0
    content: bytes = b""
    sha256: str = ""
    media_type: str = ""
    stated: Metadata = Metadata()
    container: str = ""
    is_facsimile: bool = False
    is_distinct: bool = False
    refusal: Refusal | None = None
    problems: tuple[Problem, ...] = ()

    @classmethod
    def missing(cls, row: SourceSettings) -> "Given":
        """What a row of pack.toml names and nobody gave."""
        advice = "Put it back, correct the path, or remove the row."
        return cls(row.path, row.order, refusal=Refusal("The file that pack.toml names is missing.", advice))

    def as_source(self, number: int) -> Source:
        return Source(
            number, self.path, self.sha256, self.media_type, self.content, self.stated, self.container,
            self.is_facsimile, self.is_distinct,
        )  # fmt: skip

    def as_unread(self, number: int) -> UnreadSource:
        refusal = self.refusal or Refusal("", "")
        return UnreadSource(number, self.path, self.sha256, refusal.reason, refusal.next_step)


@dataclass(slots=True)
class Loader:
    """Loads files one after the other, and what they hold, within limits for all of them together."""

    rows: Mapping[Path, SourceSettings]
    opener: Opener
    given: list[Given] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    met: set[Path] = field(default_factory=set)
    """The places, inside files too, that rows of pack.toml can speak of."""
    room: int = field(default_factory=lambda: LARGEST_TOTAL)

    def load(self, found: FoundFile) -> None:
        """One file from a folder."""
        real = found.file.resolve()
        row = self.rows.get(real)
        content = _read_content(found.file, min(LARGEST_FILE, self.room))
        stated, problems = _stated(found.path, found.file, row)
        item = Given(found.path, row.order if row else 0, stated=stated, problems=problems)
        self._take(replace(item, content=b"" if isinstance(content, Refusal) else content), content, real, 0)

    def _take(self, item: Given, content: bytes | Refusal, real: Path, depth: int) -> None:
        """Decide what an item is: a source, something that holds sources, or neither."""
        self.met.add(real)
        row = self.rows.get(real)
        if isinstance(content, Refusal):
            self.given.append(replace(item, refusal=content))
            return
        self.room -= len(content)
        is_facsimile = row is not None and row.as_ == FACSIMILE
        media_type = recognise_facsimile(content) if is_facsimile else _recognise(item.path, content)
        item = replace(
            item,
            sha256=hashlib.sha256(content).hexdigest(),
            is_facsimile=is_facsimile,
            is_distinct=row is not None and row.distinct,
        )
        if not isinstance(media_type, Refusal) and media_type in of.TEXTS and len(content) > LARGEST_TEXT:
            media_type = _too_large(len(content))
        if isinstance(media_type, Refusal):
            self._refuse(item, media_type)
        elif media_type == of.ADDRESSES:
            self._note_addresses(item)
        elif media_type in CONTAINERS:
            self._open(replace(item, media_type=media_type), real, depth)
        else:
            self.given.append(replace(item, media_type=media_type))

    def _refuse(self, item: Given, refusal: Refusal) -> None:
        """A picture inside something is mentioned; anything else that cannot be read is a loss."""
        if refusal.is_picture and item.container:
            self._note(item.container, f"{item.path} is a picture; it is not printed.")
        else:
            self.given.append(replace(item, refusal=refusal, content=b""))

    def _open(self, item: Given, real: Path, depth: int) -> None:
        opened = self._opened(item, depth)
        if isinstance(opened, Refusal):
            self.given.append(replace(item, refusal=opened, content=b""))
            return
        for message in opened.notes:
            self._note(item.path, message)
        for message in opened.lost:
            self.problems.append(loss(item.path, message, "Split it."))
        if opened.is_source:
            self.given.append(item)
        else:
            self.problems.extend(item.problems)
        for member in opened.members:
            self._take_member(item, member, real, depth)

    def _opened(self, item: Given, depth: int) -> Opened | Refusal:
        if depth >= _DEEPEST:
            return Refusal("It lies in too many archives, one in the other.", "Put its files in one by one.")
        try:
            return self.opener(item.media_type, item.content)
        except BriefingError as error:  # its worker was ended
            return Refusal(error.message, error.next_step)

    def _take_member(self, container: Given, member: Member, real: Path, depth: int) -> None:
        path, place = f"{container.path}/{member.name}", real / member.name
        row = self.rows.get(place)
        if row is not None and not row.include:
            return
        stated, problems = _stated_by_row(path, row)
        item = Given(
            path,
            row.order if row else container.order,
            member.content,
            stated=stated.over(member.stated),
            container=container.path,
            problems=problems,
        )
        self._take(item, self._within_limits(member.content), place, depth + 1)

    def _within_limits(self, content: bytes) -> bytes | Refusal:
        if len(self.given) >= MOST_SOURCES:
            return Refusal(f"There are more than {MOST_SOURCES} sources.", "Make several packs.")
        if len(content) > min(LARGEST_FILE, self.room):
            return _too_large(len(content))
        return content

    def _note_addresses(self, item: Given) -> None:
        count = len(addresses_in(item.content))
        listed = "1 address" if count == 1 else f"{count} addresses"
        message = f"It lists {listed}; building a pack never fetches anything."
        self._note(item.path, message, "Run `briefpack fetch` to fetch them.")

    def _note(self, path: str, message: str, next_step: str = "") -> None:
        self.problems.append(Problem(STAGE, path, message, next_step, severity=Severity.NOTE))


def _recognise(path: str, content: bytes) -> str | Refusal:
    """The media type of a file; one that is too damaged even for that costs only itself."""
    try:
        return recognise_media_type(path, content)
    except (MemoryError, Exception) as error:  # noqa: BLE001 - whatever a file does
        reason = f"It could not be told what it is ({type(error).__name__})."
        return Refusal(reason, "Save it again, or save its text as plain text.")


def _too_large(size: int) -> Refusal:
    return Refusal(f"The file is too large ({size // 1_000_000} MB).", "Split it, or leave it out.")


def _read_content(file: Path, limit: int) -> bytes | Refusal:
    try:
        status = file.stat()
        if not stat.S_ISREG(status.st_mode):
            return Refusal("It is not a regular file.", "Save its content as a file.")
        if status.st_size > limit:
            return _too_large(status.st_size)
        with file.open("rb") as stream:
            return stream.read(limit)
    except OSError as error:
        return Refusal(
            f"The file cannot be opened: {error.strerror}.", "Check that it is there and readable."
        )


def _stated(shown: str, file: Path, row: SourceSettings | None) -> tuple[Metadata, tuple[Problem, ...]]:
    """What pack.toml says, completed by sidecars, the more particular sidecar first."""
    stated, problems = _stated_by_row(shown, row)
    for sidecar in sidecars_of(file):
        if is_there(sidecar):
            facts, noticed = read_sidecar(sidecar, PurePosixPath(shown).with_name(sidecar.name).as_posix())
            stated = stated.over(facts)
            problems += noticed
    return stated, problems


def _stated_by_row(shown: str, row: SourceSettings | None) -> tuple[Metadata, tuple[Problem, ...]]:
    if row is None:
        return Metadata(), ()
    said = {key: value for key, value in asdict(row).items() if key not in _NOT_METADATA}
    stated, refused = read_facts(said, Origin.SETTINGS)
    return stated, report_refused(shown, refused)
