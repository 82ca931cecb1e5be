"""One run: every feed and address asked for, one after the other; what came, what was left as it is, what failed."""

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path

from flows.errors import EnvironmentMissing
from flows.feeds import FeedEntry, read_feed
from flows.fetch.manners import AGENT, Manners
from flows.fetch.refusals import FetchRefused
from flows.fetch.visits import Visit, Visits, write_whole
from flows.fetch.web import Answer, TryLater, Web
from flows.model.problems import Problem, Severity
from flows.settings import FeedSettings, FetchSettings

STAGE = "fetch"
MOST_ADDRESSES = 1_000
"""In one run."""
_SLUG = 60
_SUFFIXES = {
    "text/html": ".html", "application/xhtml+xml": ".html", "application/pdf": ".pdf", "text/plain": ".txt",
    "text/markdown": ".md", "application/rtf": ".rtf", "application/epub+zip": ".epub",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation": ".pptx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ".xlsx",
    "application/vnd.oasis.opendocument.text": ".odt", "application/vnd.oasis.opendocument.spreadsheet": ".ods",
    "application/vnd.oasis.opendocument.presentation": ".odp",
}  # fmt: skip
"""What is taken, and the ending its file gets."""
_CHARSET = re.compile(rb"charset\s*=|<\?xml[^>]*encoding", re.IGNORECASE)


@dataclass(slots=True)
class FetchReport:
    """`written` and `removed` are files; `unchanged` counts addresses that held what they did."""

    written: list[Path] = field(default_factory=list)
    removed: list[Path] = field(default_factory=list)
    unchanged: int = 0
    problems: list[Problem] = field(default_factory=list)


def fetch_sources(
    settings: FetchSettings,
    folder: Path,
    addresses: Sequence[str] = (),
    now: datetime | None = None,
    manners: Callable[[Web], Manners] = Manners,
) -> FetchReport:
    """Fetch what is asked for into `folder`; `addresses` are those of address lists, beside those of the settings.

    An address that fails is a problem of the report and costs only itself. Raises EnvironmentMissing when the
    folder cannot be written.
    """
    moment = now or datetime.now(UTC)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with Web(_name(settings), allow_private=settings.allow_private) as web:
            run = _Run(settings, folder, moment, manners(web), Visits.read(folder))
            run.fetch_all(addresses)
            run.remove_old()
            run.visits.write()
    except OSError as error:
        raise EnvironmentMissing(
            f"{folder} cannot be written: {error.strerror}.", "Make room, or allow it."
        ) from error
    return run.report


def _name(settings: FetchSettings) -> str:
    return f"{AGENT}/1 ({settings.contact})" if settings.contact else f"{AGENT}/1"


@dataclass(slots=True)
class _Run:
    settings: FetchSettings
    folder: Path
    now: datetime
    manners: Manners
    visits: Visits
    report: FetchReport = field(default_factory=FetchReport)
    asked: set[str] = field(default_factory=set)

    def fetch_all(self, addresses: Iterable[str]) -> None:
        for feed in self.settings.feeds:
            self._attempt(feed.url, partial(self._fetch_feed, feed))
        for url in dict.fromkeys([*self.settings.addresses, *addresses]):
            self._attempt(url, partial(self._fetch_page, url, {}))

    def _attempt(self, url: str, work: Callable[[], None]) -> None:
        """One address; what keeps it from being fetched is reported."""
        if url in self.asked:
            return
        self.asked.add(url)
        if len(self.asked) > MOST_ADDRESSES:
            if len(self.asked) == MOST_ADDRESSES + 1:
                self._note(url, f"More than {MOST_ADDRESSES} addresses: the rest is left for a later run.")
            return
        waiting = self.visits.of(url).not_before
        if waiting and waiting > self.now.isoformat():
            self._note(url, f"The server asked to be left alone until {waiting[:16]}.")
            return
        try:
            work()
        except TryLater as refused:
            until = (self.now + timedelta(seconds=refused.seconds)).isoformat()
            self._remember(url, not_before=until)
            self._fail(url, refused)
        except FetchRefused as refused:
            self._fail(url, refused)

    def _fetch_feed(self, feed: FeedSettings) -> None:
        before = self.visits.of(feed.url)
        answer = self.manners.get(feed.url, before.etag, before.last_modified)
        if not answer.is_new:
            self.report.unchanged += 1
            return
        found = read_feed(answer.content)
        if found is None:
            raise FetchRefused("It is no feed (RSS or Atom).", "Check the address.")
        whole = True
        for entry in _wanted(found.entries, feed, self.now.date()):
            problems = len(self.report.problems)
            facts = {"title": entry.title, "author": entry.author, "published": entry.moment[:10],
                     "outlet": feed.outlet or found.title, "grade": feed.grade}  # fmt: skip
            if feed.pages and entry.link:
                self._attempt(entry.link, partial(self._fetch_page, entry.link, facts, feed.url))
            else:
                self._write_entry(entry, facts, feed.url)
            whole = whole and len(self.report.problems) == problems
        # A feed is marked as seen only when all its entries came: else they would be asked for when it changes again.
        self._remember(
            feed.url, etag=answer.etag if whole else "", last_modified=answer.last_modified if whole else ""
        )

    def _fetch_page(self, url: str, facts: dict[str, str], feed: str = "") -> None:
        before = self.visits.of(url)
        if before.file and feed:
            self.report.unchanged += (
                1  # an entry of a feed is fetched once; what it holds later is another edition
            )
            return
        stands = bool(before.file) and (self.folder / before.file).is_file()
        answer = self.manners.get(url, *((before.etag, before.last_modified) if stands else ("", "")))
        suffix = _SUFFIXES.get(answer.media_type or "text/html")
        if suffix is None:
            raise FetchRefused(
                f"It is of type {answer.media_type[:60]}, which is not taken.", "Fetch it by hand."
            )
        content = _complete(answer, suffix)
        if not answer.is_new or (stands and _digest(content) == before.sha256):
            self.report.unchanged += 1
            return
        visit = Visit(
            answer.etag, answer.last_modified, before.file, feed=feed, day=facts.get("published", "")
        )
        self._write(url, content, suffix, facts | {"url": answer.url}, visit)

    def _write_entry(self, entry: FeedEntry, facts: dict[str, str], feed: str) -> None:
        """The text that the feed itself holds."""
        page = f"<!DOCTYPE html>\n<html><body>\n{entry.markup}\n</body></html>\n".encode("utf-8", "replace")
        before = self.visits.of(entry.key)
        if not entry.markup or before.sha256 == _digest(page):
            self.report.unchanged += 1
            return
        visit = Visit(file=before.file, day=facts["published"], feed=feed)
        self._write(entry.key, page, ".html", facts | {"url": entry.link}, visit)

    def _write(self, url: str, content: bytes, suffix: str, facts: dict[str, str], visit: Visit) -> None:
        """Put a file and its sidecar into the folder, under the name it had before if it had one."""
        name = visit.file or f"{_slug(facts.get('title') or url)}-{_digest(url.encode())[:8]}{suffix}"
        path = self.folder / name
        write_whole(path, content)
        stated = facts | {"retrieved": self.now.date().isoformat()}
        write_whole(path.with_name(f"{name}.toml"), _sidecar(stated).encode("utf-8"))
        day = visit.day or self.now.date().isoformat()
        self.visits.by_address[url] = replace(visit, file=name, sha256=_digest(content), day=day)
        self.report.written.append(path)

    def remove_old(self) -> None:
        """Take out what feeds brought and their window has passed; files that the desk changed stay."""
        windows = {feed.url: feed.days for feed in self.settings.feeds}
        for _, visit in sorted(self.visits.by_address.items()):
            day = _day(visit.day)
            if not visit.file or visit.feed not in windows or day is None:
                continue
            if self.now.date() - day > timedelta(days=windows[visit.feed]):
                path = self.folder / visit.file
                if path.is_file() and _is_untouched(path, visit):
                    path.unlink()
                    path.with_name(f"{path.name}.toml").unlink(missing_ok=True)
                    self.report.removed.append(path)

    def _remember(self, url: str, **values: str) -> None:
        self.visits.by_address[url] = Visit(**values)

    def _note(self, url: str, message: str) -> None:
        self.report.problems.append(Problem(STAGE, url, message, severity=Severity.NOTE))

    def _fail(self, url: str, refused: FetchRefused) -> None:
        self.report.problems.append(Problem(STAGE, url, refused.reason, refused.next_step))


def _wanted(entries: Sequence[FeedEntry], feed: FeedSettings, today: date) -> Iterator[FeedEntry]:
    """The newest entries within the window; undated ones as if they were of today, in the order of the feed."""
    oldest = today - timedelta(days=feed.days)
    recent = [e for e in entries if (_day(e.moment) or today) >= oldest]
    yield from sorted(recent, key=lambda e: e.moment or today.isoformat(), reverse=True)[: feed.most]


def _day(moment: str) -> date | None:
    try:
        return date.fromisoformat(moment[:10])
    except ValueError:
        return None


def _is_untouched(path: Path, visit: Visit) -> bool:
    return _digest(path.read_bytes()) == visit.sha256


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _slug(words: str) -> str:
    return re.sub(r"[^\w]+", "-", words.lower())[:_SLUG].strip("-") or "page"


def _complete(answer: Answer, suffix: str) -> bytes:
    """A page with the encoding that its server stated, where the page itself does not: the file alone would not say."""
    if suffix != ".html" or not answer.charset or _CHARSET.search(answer.content[:4096]):
        return answer.content
    name = re.sub(r"[^A-Za-z0-9._:-]", "", answer.charset)[:40]
    return f'<meta charset="{name}">\n'.encode("ascii") + answer.content


def _sidecar(facts: dict[str, str]) -> str:
    """The facts as TOML."""
    rows = [f"{key} = {_quoted(value)}" for key, value in sorted(facts.items()) if value]
    return "# Written by briefpack fetch; what you change here counts.\n" + "\n".join(rows) + "\n"


def _quoted(value: str) -> str:
    """A TOML string; what could not stand in one is escaped."""
    plain = value.encode("utf-8", "replace").decode("utf-8")
    return '"' + "".join(c if c.isprintable() and c not in '"\\' else f"\\U{ord(c):08x}" for c in plain) + '"'
