"""The words of all packs, page by page, in an SQLite index (FTS5) that can be made again from the editions at any time.

It lies outside the served folder. `refresh` brings it up to date: editions come and go whole.
"""

import hashlib
import sqlite3
import threading
from collections.abc import Collection, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from flows.edition import PAGE_TEXTS_NAME
from flows.model.json_form import from_json
from flows.model.shelving import PageTexts
from flows.shelf.catalogue import Edition
from flows.shelf.options import ShelfOptions
from flows.shelf.search_query import full_text_query

VERSION = 1
MARK_START, MARK_END = "\x02", "\x03"
"""Around found words in a snippet: characters that no text has."""
SNIPPET_TOKENS = 36
UNSEARCHED = ("contents", "index", "divider-")
"""Parts that only repeat the words of others."""
_SCHEMA = """
CREATE TABLE edition (
    id INTEGER PRIMARY KEY, series TEXT NOT NULL, name TEXT NOT NULL, digest TEXT NOT NULL UNIQUE
);
CREATE TABLE page (
    id INTEGER PRIMARY KEY, edition INTEGER NOT NULL REFERENCES edition ON DELETE CASCADE,
    folio INTEGER NOT NULL, section TEXT NOT NULL, same TEXT NOT NULL
);
CREATE INDEX pages_of_edition ON page (edition);
CREATE VIRTUAL TABLE words USING fts5(text, tokenize = "porter unicode61 remove_diacritics 2")
"""
_MATCHING = """
WITH matching AS MATERIALIZED (SELECT rowid AS id, bm25(words) AS rank FROM words WHERE words MATCH ?)
"""
_STANDING = (
    "matching JOIN page USING (id) JOIN edition ON edition.id = page.edition JOIN readable USING (digest)"
)
_FIND = f"""{_MATCHING}, ranked AS (
    SELECT page.id, count(*) OVER same AS copies, row_number() OVER newest AS place,
        series, name, folio, section, rank
    FROM {_STANDING}
    WINDOW same AS (PARTITION BY same), newest AS (PARTITION BY same ORDER BY name DESC, folio)
)
SELECT id, copies, rank, series, name, folio, section FROM ranked WHERE place = 1
ORDER BY rank, name DESC, folio LIMIT ? OFFSET ?
"""  # noqa: S608 - our own words
_COUNT = f"{_MATCHING} SELECT count(DISTINCT same) FROM {_STANDING}"  # noqa: S608 - as above


@dataclass(frozen=True, slots=True)
class Hit:
    """A page on which the words were found, in the newest edition that has it. `snippet` has them between marks."""

    series: str
    edition: str
    folio: int
    section: str
    snippet: str
    others: int
    """In how many older editions of its series the very same page stands."""


@dataclass(frozen=True, slots=True)
class Hits:
    """A stretch of all that was found, the best first, and how much that is."""

    found: tuple[Hit, ...]
    total: int


def forget_index(options: ShelfOptions) -> None:
    """Remove the index of a shelf: it is made again when the shelf opens."""
    SearchIndex(options.state, options.output).forget()


class SearchIndex:
    """The index of one shelf, in `folder`. One writer at a time; readers never wait for it."""

    def __init__(self, folder: Path, output: Path) -> None:
        name = hashlib.sha256(str(output.resolve()).encode("utf-8", "surrogateescape")).hexdigest()[:16]
        self.path = folder / f"search-{name}.db"
        self._writing = threading.Lock()

    def forget(self) -> None:
        """Remove the index; the next refresh makes it again."""
        for leftover in self.path.parent.glob(f"{self.path.name}*"):
            leftover.unlink(missing_ok=True)

    def refresh(self, editions: Collection[Edition]) -> None:
        """Take in new editions, drop those that are gone. An index that cannot be read is made again."""
        with self._writing:
            try:
                self._refresh(editions)
            except (
                sqlite3.OperationalError
            ):  # another process is writing, or the disk is full: it is not damaged
                raise
            except sqlite3.DatabaseError:
                self.forget()
                self._refresh(editions)

    def search(self, typed: str, among: Collection[Edition], first: int = 0, count: int = 20) -> Hits:
        """Pages of the given editions on which the words stand."""
        query = full_text_query(typed)
        if not query or not among:
            return Hits((), 0)
        with self._open() as database:
            database.execute("CREATE TEMP TABLE readable (digest TEXT PRIMARY KEY)")
            database.executemany("INSERT OR IGNORE INTO readable VALUES (?)", [(e.digest,) for e in among])
            rows = database.execute(_FIND, (query, count, first)).fetchall()
            hits = [
                Hit(series, name, folio, section, _snippet(database, query, number), copies - 1)
                for number, copies, _, series, name, folio, section in rows
            ]
            (total,) = database.execute(_COUNT, (query,)).fetchone()
        return Hits(tuple(hits), total)

    def _refresh(self, editions: Collection[Edition]) -> None:
        with self._open() as database:
            known = {digest for (digest,) in database.execute("SELECT digest FROM edition")}
            standing = {edition.digest: edition for edition in editions}
            for digest in known - set(standing):
                with _writing(database):
                    _drop(database, digest)
            for digest in standing.keys() - known:
                with _writing(database):
                    _add(database, standing[digest])

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        self.path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with closing(sqlite3.connect(self.path, timeout=30, isolation_level=None)) as database:
            with suppress(
                sqlite3.OperationalError
            ):  # another is just doing it, which SQLite does not wait for
                database.execute("PRAGMA journal_mode = WAL")
            if _version(database) == 0:
                with _writing(database):
                    _make_tables(database)
            if _version(database) != VERSION:
                raise sqlite3.DatabaseError("an index of another version")
            yield database


@contextmanager
def _writing(database: sqlite3.Connection) -> Iterator[None]:
    """A change that happens whole or not at all; other processes wait for it."""
    database.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        database.execute("ROLLBACK")
        raise
    database.execute("COMMIT")


def _version(database: sqlite3.Connection) -> int:
    (version,) = database.execute("PRAGMA user_version").fetchone()
    return int(version)


def _make_tables(database: sqlite3.Connection) -> None:
    if _version(database) == 0:  # nobody else did meanwhile
        for statement in _SCHEMA.strip().split(";\n"):
            database.execute(statement)
        database.execute(f"PRAGMA user_version = {VERSION}")


def _add(database: sqlite3.Connection, edition: Edition) -> None:
    """Take in an edition, unless another process did meanwhile."""
    if database.execute("SELECT 1 FROM edition WHERE digest = ?", (edition.digest,)).fetchone():
        return
    series, name = edition.key
    cursor = database.execute(
        "INSERT INTO edition (series, name, digest) VALUES (?, ?, ?)", (series, name, edition.digest)
    )
    number = cursor.lastrowid
    for page in _read_texts(edition).pages:
        if page.part.startswith(UNSEARCHED):
            continue
        same = hashlib.sha256(f"{series}\0{page.text}".encode()).hexdigest()
        row = database.execute(
            "INSERT INTO page (edition, folio, section, same) VALUES (?, ?, ?, ?)",
            (number, page.folio, page.section, same),
        )
        database.execute("INSERT INTO words (rowid, text) VALUES (?, ?)", (row.lastrowid, page.text))


def _snippet(database: sqlite3.Connection, query: str, number: int) -> str:
    (snippet,) = database.execute(
        "SELECT snippet(words, 0, ?, ?, '…', ?) FROM words WHERE words MATCH ? AND rowid = ?",
        (MARK_START, MARK_END, SNIPPET_TOKENS, query, number),
    ).fetchone()
    return str(snippet)


def _drop(database: sqlite3.Connection, digest: str) -> None:
    found = database.execute("SELECT id FROM edition WHERE digest = ?", (digest,)).fetchone()
    if found is None:
        return
    (number,) = found
    database.execute("DELETE FROM words WHERE rowid IN (SELECT id FROM page WHERE edition = ?)", (number,))
    database.execute("DELETE FROM page WHERE edition = ?", (number,))
    database.execute("DELETE FROM edition WHERE id = ?", (number,))


def _read_texts(edition: Edition) -> PageTexts:
    """The page texts of an edition; none for one made before there were any."""
    try:
        return from_json(PageTexts, (edition.folder / PAGE_TEXTS_NAME).read_text("utf-8"))
    except (OSError, ValueError, KeyError):
        return PageTexts((), ())
