"""What comes before a build, when pack.toml asks for it: feeds and listed addresses fetched into the inputs."""

from collections.abc import Sequence
from pathlib import Path

from flows.errors import UsageError
from flows.fetch import FetchReport, fetch_sources
from flows.ingest.gathering.address_lists import list_addresses
from flows.making.plan import settings_for
from flows.settings import FetchSettings, Settings

ASK = 'Write [fetch] and, for each feed, [[feed]] with its url into pack.toml; see "Feeds and pages" in the README.'


def fetch_inputs(sources: Sequence[str], config: str | None) -> FetchReport:
    """Fetch everything that the sources' pack.toml and address lists name. Raises UsageError when it names nothing."""
    paths = tuple(Path(source) for source in sources)
    settings = settings_for(paths, config)
    if settings.fetch is None:
        raise UsageError("pack.toml asks for nothing to be fetched.", ASK)
    return fetch_for(paths, settings, settings.fetch)


def fetch_for(paths: Sequence[Path], settings: Settings, wanted: FetchSettings) -> FetchReport:
    """The same for settings already read."""
    home = settings.config.parent if settings.config else Path()
    return fetch_sources(wanted, home / wanted.folder, list_addresses(paths, settings.config))
