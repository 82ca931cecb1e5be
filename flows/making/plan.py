"""What one build is to do, decided before anything is read: sources, settings, data cut-off, where it goes.

The clock is looked at here and nowhere else: once, for a cut-off that nobody gave.
"""

import hashlib
import os
import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from textwrap import shorten
from zoneinfo import ZoneInfo

from flows import __version__
from flows.bootstrap import PANGO_ADVICE, pango_is_missing
from flows.edition import STORE_NAME, SeriesFolder, edition_name, parse_cut_off
from flows.errors import EnvironmentMissing, UsageError
from flows.model.calendar_names import MONTHS
from flows.model.content import PackIdentity
from flows.model.printed import Furniture, Imprint
from flows.model.publication import PreviousEdition, Setting
from flows.model.variants import PRINT, Style, Variant, variant_named
from flows.packaged import cache_folder
from flows.publish import number_edition
from flows.settings import (
    CONFIG_NAME,
    CORRECTIONS_NAME,
    DASK,
    ENGINES,
    LOCAL,
    Settings,
    check_pack_settings,
    load_settings,
)
from flows.workers.pool import default_workers
from flows.written_settings import refuse_control_characters

DEFAULT_INPUTS = "inputs"
LEAST_SCRATCH = 32 * 2**20
"""Bytes free for temporary files, without which no build is begun."""
HEAD_LENGTH = 48
"""Characters of the title that a running head has room for, beside the section's."""
_PRINTED_VERSIONS = ("weasyprint", "pypdf", "jinja2", "prefect", "nupunkt", "trafilatura")


@dataclass(frozen=True, slots=True)
class BuildPlan:
    """Everything that decides the result, and the number of workers, which must not."""

    sources: tuple[Path, ...]
    settings: Settings
    corrections: Path | None
    folder: SeriesFolder
    cut_off: datetime
    workers: int
    templates: Path | None = None
    store: Path = Path(STORE_NAME)
    only_if_changed: bool = False
    dask_address: str = ""
    """The Dask cluster that does the work; empty: processes of this machine."""
    fresh: bool = False
    """Whether earlier results are to be made again."""
    decided_in: tuple[Setting, ...] = ()
    """The digests of pack.toml and corrections.toml as they were read; empty for one that is not there."""

    @property
    def styles(self) -> tuple[Style, ...]:
        """The print variant, then the others asked for, each once."""
        pack = self.settings.pack
        names = dict.fromkeys((PRINT.name, *pack.variants))
        return tuple(Style(variant_named(name), pack.paper, self.templates) for name in names)

    @property
    def edition(self) -> str:
        return edition_name(self.cut_off)


def plan_build(  # noqa: PLR0913 - one argument for each flag of the command
    sources: Sequence[str] | None,
    output: str,
    *,
    as_of: str | None = None,
    config: str | None = None,
    series: str | None = None,
    title: str | None = None,
    workers: int | None = None,
    variants: Sequence[str] | None = None,
    paper: str | None = None,
    templates: str | None = None,
    store: str | None = None,
    fresh: bool = False,
    only_if_changed: bool = False,
    engine: str = LOCAL,
    dask_address: str | None = None,
) -> BuildPlan:
    """A build from what the command line or a schedule says. Raises UsageError for what cannot be."""
    paths = tuple(Path(source) for source in sources or ()) or (Path(DEFAULT_INPUTS),)
    settings = settings_for(paths, config)
    for path in paths:
        if not path.exists():
            raise UsageError(f"{path} does not exist.", "Name files or folders that hold your sources.")
    stated = settings.pack
    pack = replace(
        stated,
        series=stated.series if series is None else series,
        title=stated.title if title is None else refuse_control_characters("--title ", title),
        variants=stated.variants if variants is None else tuple(dict.fromkeys(variants)),
        paper=stated.paper if paper is None else paper,
    )
    settings = replace(settings, pack=pack)
    check_pack_settings(settings.pack)
    beside = _home(paths) / CORRECTIONS_NAME
    corrections = beside if beside.is_file() else None
    return BuildPlan(
        sources=paths,
        settings=settings,
        corrections=corrections,
        folder=SeriesFolder(Path(output), settings.pack.series),
        cut_off=parse_cut_off(as_of) if as_of else datetime.now(UTC).replace(second=0, microsecond=0),
        workers=workers or default_workers(),
        templates=_overlay(templates, settings),
        store=Path(store) if store else Path(output) / STORE_NAME,
        fresh=fresh,
        only_if_changed=only_if_changed,
        dask_address=_cluster(engine, dask_address),
        decided_in=(
            _digest_setting(CONFIG_NAME, settings.config),
            _digest_setting(CORRECTIONS_NAME, corrections),
        ),
    )


def _cluster(engine: str, address: str | None) -> str:
    """The address of the cluster, if one is to do the work. Raises UsageError."""
    if engine not in ENGINES:
        raise UsageError(f"The engine {engine!r} is not known.", f"Known are {', '.join(ENGINES)}.")
    if (engine == DASK) != bool(address):
        raise UsageError(
            "--engine dask and --dask-address go together.",
            "Write --engine dask --dask-address tcp://host:8786.",
        )
    return address or ""


def _digest_setting(name: str, path: Path | None) -> Setting:
    digest = hashlib.sha256(path.read_bytes()).hexdigest() if path else ""
    return Setting(f"{name} sha256", digest)


def _overlay(templates: str | None, settings: Settings) -> Path | None:
    """The folder of templates that go before ours: the one asked for, else that of pack.toml, beside it."""
    stated = settings.pack.templates
    if templates is None and not stated:
        return None
    folder = Path(templates) if templates else (settings.config or Path()).parent / stated
    if not folder.is_dir():
        raise UsageError(
            f"{folder} is not a folder.",
            "Give --templates, or templates in pack.toml, a folder of templates.",
        )
    from flows.render.house_sheet import check_house_sheets  # noqa: PLC0415 - slow to import, and seldom needed

    check_house_sheets(folder)
    return folder


def check_machine() -> None:
    """Raise EnvironmentMissing when WeasyPrint's libraries are missing, or room for temporary files or caches.

    Looks for the libraries without importing WeasyPrint, whose import fails without them and takes a second with them.
    """
    if pango_is_missing():
        raise EnvironmentMissing(PANGO_ADVICE)
    scratch = Path(tempfile.gettempdir())
    if shutil.disk_usage(scratch).free < LEAST_SCRATCH:
        raise EnvironmentMissing(
            f"{scratch} has less than {LEAST_SCRATCH // 2**20} MB free for temporary files.",
            "Make room, or name another folder in TMPDIR.",
        )
    caches = cache_folder()
    try:
        caches.mkdir(parents=True, exist_ok=True)
        tempfile.TemporaryFile(dir=caches).close()
    except OSError as error:
        raise EnvironmentMissing(
            f"{caches}, where caches are kept, cannot be written to: {error.strerror}.",
            "Set HOME, or BRIEFPACK_CACHE and PREFECT_HOME, to folders that can be.",
        ) from error


def settings_for(paths: tuple[Path, ...], config: str | None) -> Settings:
    """The settings asked for, else those of pack.toml in the first folder (or beside the first file), else none.

    Raises UsageError.
    """
    _refuse_closed(paths)
    if config is not None and not Path(config).is_file():
        raise UsageError(f"{config} is not a file.", "Give --config the path of a pack.toml.")
    beside = _home(paths) / CONFIG_NAME
    found = Path(config) if config else beside if beside.is_file() else None
    return load_settings(found, os.environ)


def _refuse_closed(paths: tuple[Path, ...]) -> None:
    """Raises UsageError for a path that may not be looked at, or a folder that may not be entered."""
    for path in paths:
        try:
            (path / CONFIG_NAME).exists()
        except OSError as error:
            raise UsageError(
                f"{path} cannot be opened: {error.strerror}.", "Check its permissions, or name other sources."
            ) from error


def _home(paths: tuple[Path, ...]) -> Path:
    return paths[0] if paths[0].is_dir() else paths[0].parent


def identify_pack(plan: BuildPlan, previous: PreviousEdition | None) -> PackIdentity:
    """Which edition this is: its name from the cut-off, its number from those that the series has given."""
    pack = plan.settings.pack
    supersedes = f"Edition {previous.number} ({previous.edition})" if previous else ""
    return PackIdentity(
        series=pack.series,
        title=pack.title,
        subtitle=pack.subtitle,
        edition=plan.edition,
        number=number_edition(plan.folder, plan.edition),
        cut_off=plan.cut_off.strftime("%Y-%m-%dT%H:%M:%SZ"),
        cut_off_printed=print_moment(plan.cut_off, pack.timezone),
        issuer=pack.issuer,
        contact=pack.contact,
        marking=pack.marking,
        supersedes=supersedes,
    )


def print_moment(moment: datetime, zone: str) -> str:
    """A moment in words: "9 September 2025, 06:00 UTC"."""
    local = moment.astimezone(ZoneInfo(zone))
    return f"{local.day} {MONTHS[local.month - 1]} {local.year}, {local:%H:%M} {local.tzname()}"


def describe_furniture(identity: PackIdentity, variant: Variant = PRINT) -> Furniture:
    """What is drawn on every page, once the pack has its title."""
    room = round(HEAD_LENGTH * PRINT.head_size / variant.head_size)
    return Furniture(
        head=f"{shorten(identity.title, room, placeholder='…')} · {identity.issue}",
        foot=f"Data to {identity.cut_off_printed}",
        marking=identity.marking,
        head_size=variant.head_size,
        folio_size=variant.folio_size,
        marking_size=variant.marking_size,
        gutter=variant.gutter,
    )


def describe_imprint(identity: PackIdentity, subject: str, variant: Variant, *, conforming: bool) -> Imprint:
    """The document properties of the pack, once it has its title."""
    named = "" if variant is PRINT else f" ({variant.name})"
    return Imprint(
        title=f"{identity.title}, {identity.issue.lower()}{named}",
        author=identity.issuer,
        subject=subject,
        keywords=(identity.series, identity.edition),
        language=identity.language,
        created=identity.cut_off,
        producer=f"briefing-pack {__version__}",
        conforming=conforming,
    )


def software_versions() -> tuple[Setting, ...]:
    """The versions of what made the pack, as the method section and the manifest state them."""
    own = Setting("briefing-pack", __version__)
    return (own, *(Setting(name, version(name)) for name in _PRINTED_VERSIONS))
