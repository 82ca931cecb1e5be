"""What the user decides, as frozen values. Order of precedence: defaults < pack.toml < environment < flags.

`load_settings` reads one `pack.toml` and the environment; the command line lays its flags over the result
with `dataclasses.replace`. An unknown key or a value of the wrong kind is a UsageError naming file and key.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from difflib import get_close_matches
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from flows.errors import UsageError
from flows.model.sections import SECTIONS
from flows.model.variants import PAPERS, VARIANTS
from flows.toml_files import read_toml, suggest_name
from flows.written_settings import fill, read_variables

CONFIG_NAME = "pack.toml"
CORRECTIONS_NAME = "corrections.toml"
TLP_LABELS = ("TLP:RED", "TLP:AMBER+STRICT", "TLP:AMBER", "TLP:GREEN", "TLP:CLEAR")
"""The labels of the Traffic Light Protocol 2.0; no other spelling is one."""
FACSIMILE = "facsimile"
"""The value of `as` for a PDF that is printed as it is."""
LOCAL, DASK = ENGINES = ("local", "dask")
"""Who does the work: worker processes here, or those of a Dask cluster."""
ENVIRONMENT_PREFIX = "BRIEFPACK_"
SHELF_PREFIX = "BRIEFPACK_SHELF_"
_NEARLY = 0.8
"""How like the name of a setting that of a variable is which was meant for it."""

_TABLES = frozenset(["pack", "source", "fetch", "feed", "shelf", "deliver"])


@dataclass(frozen=True, slots=True)
class SourceSettings:
    """One `[[source]]` row. `path` is relative to pack.toml's folder; other empty strings say nothing.

    Sources with an `order` come first in the pack, by it, the others follow by path; `include = false` leaves a file
    out; `as = "facsimile"` prints a PDF page by page as it is (the field ends in _ because `as` is a word of Python);
    `distinct = true` prints a source in full although another holds the same text.
    """

    path: str
    order: int = 0
    include: bool = True
    as_: str = ""
    distinct: bool = False
    group: str = ""
    grade: str = ""
    licence: str = ""
    title: str = ""
    author: str = ""
    outlet: str = ""
    published: str = ""
    updated: str = ""
    retrieved: str = ""
    url: str = ""
    language: str = ""
    kind: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class FeedSettings:
    """One `[[feed]]` row: a feed whose entries are fetched. `outlet` and `grade` are stated of all of them."""

    url: str
    most: int = 20
    """Entries of one run, the newest."""
    days: int = 7
    """How old an entry may be; older ones are not fetched, and those fetched are taken out again."""
    pages: bool = True
    """Whether the page of each entry is fetched; else the text in the feed is taken."""
    outlet: str = ""
    grade: str = ""


@dataclass(frozen=True, slots=True)
class FetchSettings:
    """The `[fetch]` table and the `[[feed]]` rows: what is fetched before a build. Without them nothing ever is."""

    folder: str = "fetched"
    """Where it goes, relative to pack.toml's folder; it must lie inside it."""
    contact: str = ""
    """A mail or web address at which publishers reach the desk: it stands in every request."""
    allow_private: bool = False
    """Whether addresses of the own network and machine may be fetched."""
    addresses: tuple[str, ...] = ()
    feeds: tuple[FeedSettings, ...] = ()


@dataclass(frozen=True, slots=True)
class PackSettings:
    """The `[pack]` table: what the pack is called, who makes it, how it is marked, and how its dates print."""

    series: str = "pack"
    title: str = ""
    """Empty: named after its only source, or the names that it names most; a pack of several after its series."""
    subtitle: str = ""
    issuer: str = ""
    contact: str = ""
    marking: str = ""
    timezone: str = "UTC"
    """The zone in which the data cut-off is printed; editions are always named in UTC."""
    key_points: int = 7
    attach_sources: bool = True
    """Whether the sources travel inside the pack, as files."""
    spacy: str = ""
    """An installed spaCy pipeline that joins in finding names; empty for none."""
    sections: tuple[str, ...] = SECTIONS
    """What the pack prints between its contents and its back page, in this order."""
    variants: tuple[str, ...] = ()
    """Variants made beside the print variant."""
    paper: str = PAPERS[0]
    templates: str = ""
    """A folder whose templates and style sheets go before the built-in ones; relative to pack.toml's folder."""
    handling: str = ""
    """What readers may do with the pack, in the desk's words; printed under the marking."""
    distribution: tuple[str, ...] = ()
    """Who gets it, one line for each."""
    reviewed_by: str = ""
    """Who has read the pack before it went out; empty: the cover says that nobody has."""


@dataclass(frozen=True, slots=True)
class ShelfSettings:
    """The `[shelf]` table: how long editions are kept, and where their pages are."""

    keep: int = 0
    """How many editions stay beside the pinned ones; 0 keeps all."""
    url: str = "http://127.0.0.1:8420/"
    """The shelf's address, to which Prefect's artifacts link."""


@dataclass(frozen=True, slots=True)
class DeliverSettings:
    """The `[deliver]` table: what is run, once, when an edition has been published."""

    command: str = ""
    """A program and its arguments, as in a shell but without one; the path of the pack is added as the last."""


@dataclass(frozen=True, slots=True)
class Settings:
    pack: PackSettings = PackSettings()
    sources: tuple[SourceSettings, ...] = ()
    deliver: DeliverSettings = DeliverSettings()
    config: Path | None = None
    """The pack.toml these settings came from, if any."""
    shelf: ShelfSettings = ShelfSettings()
    fetch: FetchSettings | None = None
    """None when pack.toml asks for nothing to be fetched."""


def load_settings(config: Path | None, environment: Mapping[str, str]) -> Settings:
    """Settings from an optional pack.toml and the environment. Raises UsageError."""
    tables = read_toml(config, "Check the path given to --config.") if config else {}
    unknown = sorted(set(tables) - _TABLES)
    if unknown and not isinstance(tables[unknown[0]], dict | list):
        raise UsageError(
            f"{config}: {unknown[0]} stands in no table.",
            "Write [pack] on a line of its own before the settings.",
        )
    if unknown:
        raise UsageError(
            f"{config}: unknown table [{unknown[0]}].",
            "Known are [pack], [[source]], [fetch], [[feed]], [shelf] and [deliver].",
        )
    pack = fill(PackSettings, tables.get("pack", {}), f"{config}: [pack]")
    rows = _rows_of(tables, "source", config)
    sources = tuple(_fill_source(row, f"{config}: [[source]] {number}") for number, row in enumerate(rows, 1))
    _check_variables(environment)
    pack = replace(pack, **read_variables(environment, PackSettings, ENVIRONMENT_PREFIX))
    check_pack_settings(pack)
    shelf = fill(ShelfSettings, tables.get("shelf", {}), f"{config}: [shelf]")
    shelf = replace(shelf, **read_variables(environment, ShelfSettings, SHELF_PREFIX))
    check_shelf_settings(shelf)
    deliver = fill(DeliverSettings, tables.get("deliver", {}), f"{config}: [deliver]")
    return Settings(pack, sources, deliver, config, shelf, _fetch_settings(tables, config))


def _rows_of(tables: dict[str, Any], name: str, config: Path | None) -> list[Any]:
    rows = tables.get(name, [])
    if not isinstance(rows, list):
        raise UsageError(f"{config}: {name} must be a list of tables.", f"Write [[{name}]] above each row.")
    return rows


def _fetch_settings(tables: dict[str, Any], config: Path | None) -> FetchSettings | None:
    """What is to be fetched, or None. Raises UsageError for a folder outside, a feed without sense, or no address."""
    if "fetch" not in tables and "feed" not in tables:
        return None
    table = tables.get("fetch", {})
    if isinstance(table, dict) and "feeds" in table:
        raise UsageError(f"{config}: [fetch] has no feeds.", "Write a [[feed]] table for each.")
    fetch = fill(FetchSettings, table, f"{config}: [fetch]")
    place = Path(fetch.folder)
    if place.is_absolute() or ".." in place.parts or not place.parts:
        raise UsageError(f"{config}: [fetch] folder = {fetch.folder!r} leads out.", "Name a folder inside.")
    feeds = tuple(
        fill(FeedSettings, row, f"{config}: [[feed]] {number}")
        for number, row in enumerate(_rows_of(tables, "feed", config), 1)
    )
    for feed in feeds:
        if feed.most < 1 or feed.days < 1:
            raise UsageError(
                f"{config}: {feed.url}: most and days begin at 1.", "Leave the feed out instead."
            )
    for address in (*fetch.addresses, *(feed.url for feed in feeds)):
        if not address.startswith(("http://", "https://")):
            raise UsageError(
                f"{config}: {address} is no address of the web.", "Write http://... or https://..."
            )
    return replace(fetch, feeds=feeds)


def check_pack_settings(pack: PackSettings) -> None:
    """Raise UsageError for a series that is no folder name, a zone nobody knows, or too many key points."""
    if not pack.series or pack.series != Path(pack.series).name or pack.series.startswith("."):
        raise UsageError(
            f"The series {pack.series!r} cannot be a folder's name.", "Use letters, digits and -."
        )
    try:
        ZoneInfo(pack.timezone)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise UsageError(
            f"The time zone {pack.timezone!r} is not known.", "Use an IANA name such as Europe/London."
        ) from error
    if not 1 <= pack.key_points <= 7:  # noqa: PLR2004 - one page holds seven
        raise UsageError(f"key_points is {pack.key_points}.", "A page of key points holds 1 to 7.")
    _check_choice("paper", (pack.paper,), PAPERS)
    _check_choice("sections", pack.sections, SECTIONS)
    _check_choice("variants", pack.variants, tuple(variant.name for variant in VARIANTS))
    if pack.marking.upper().startswith("TLP") and pack.marking.upper() not in TLP_LABELS:
        raise UsageError(
            f"The marking {pack.marking!r} is no label of TLP 2.0.", f"Write {', '.join(TLP_LABELS)}."
        )


def check_shelf_settings(shelf: ShelfSettings) -> None:
    """Raise UsageError for fewer editions than none, or an address that no browser can open."""
    if shelf.keep < 0:
        raise UsageError(f"keep is {shelf.keep}.", "Write how many editions stay; 0 keeps all.")
    if not shelf.url.startswith(("http://", "https://")):
        raise UsageError(
            f"The url {shelf.url!r} is not the address of a shelf.", "Write http://... or https://..."
        )


def _check_choice(key: str, chosen: tuple[str, ...], known: tuple[str, ...]) -> None:
    """Raise UsageError for a name that is not known, or is there twice."""
    for position, name in enumerate(chosen):
        if name not in known:
            raise UsageError(f"{key}: {name!r} is not known.", suggest_name(name, known))
        if name in chosen[:position]:
            raise UsageError(f"{key}: {name!r} is there twice.", "Name it once.")


def _fill_source(table: Any, place: str) -> SourceSettings:
    row = fill(SourceSettings, table, place)
    if row.as_ not in {"", FACSIMILE}:
        raise UsageError(
            f"{place}: as = {row.as_!r} is not known.", f'Write as = "{FACSIMILE}", or leave it out.'
        )
    return row


def _check_variables(environment: Mapping[str, str]) -> None:
    """Raise UsageError for a variable whose name is nearly that of a setting: it would be passed over in silence."""
    known = {field.name.upper() for field in fields(PackSettings)}
    known |= {"SHELF_" + field.name.upper() for field in fields(ShelfSettings)}
    given = (
        name.removeprefix(ENVIRONMENT_PREFIX) for name in environment if name.startswith(ENVIRONMENT_PREFIX)
    )
    for name in sorted(set(given) - known):
        if near := get_close_matches(name, known, 1, _NEARLY):
            raise UsageError(
                f"The environment variable {ENVIRONMENT_PREFIX}{name} is no setting.",
                f"Did you mean {ENVIRONMENT_PREFIX}{near[0]}?",
            )
