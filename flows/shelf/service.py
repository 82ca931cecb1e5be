"""What every page of the shelf works with, and the questions that each of them asks first: may this reader see it?"""

from dataclasses import dataclass

from starlette.requests import HTTPConnection

from flows.edition import LATEST_NAME
from flows.shelf.build_queue import BuildQueue
from flows.shelf.catalogue import Catalogue, Edition, RemovedEdition, Series
from flows.shelf.doorkeeper import Doorkeeper, Reader
from flows.shelf.options import ShelfOptions
from flows.shelf.search_index import SearchIndex
from flows.shelf.styling import Styling

_READER = "briefpack.reader"


class NotThere(Exception):  # noqa: N818 - the name says what happened
    """Nothing is at this address, or nothing that this reader may know of."""


class Gone(Exception):  # noqa: N818
    """An edition that was removed."""

    def __init__(self, removed: RemovedEdition) -> None:
        super().__init__(removed.manifest.edition)
        self.removed = removed


class Replaced(Exception):  # noqa: N818
    """A revision that was replaced by another of the same edition."""

    def __init__(self, edition: Edition) -> None:
        super().__init__(edition.manifest.edition)
        self.edition = edition


@dataclass(frozen=True)
class Service:
    """The shelf, as its pages know it."""

    options: ShelfOptions
    catalogue: Catalogue
    doorkeeper: Doorkeeper
    index: SearchIndex
    styling: Styling
    queue: BuildQueue | None

    def reader(self, request: HTTPConnection) -> Reader:
        """Who is asking: found out once for each request, so that one wrong password counts once."""
        known: Reader | None = request.scope.get(_READER)
        if known is None:
            known = request.scope[_READER] = self.doorkeeper.reader(request)
        return known

    def series(self, reader: Reader) -> tuple[Series, ...]:
        """All series, each with the editions that the reader may read; none that would be empty."""
        pruned = (Series(s.name, reader.readable(s)) for s in self.catalogue.series())
        return tuple(series for series in pruned if series.editions)

    def series_named(self, reader: Reader, name: str) -> Series:
        """One series as above. Raises NotThere."""
        series = self.catalogue.series_named(name)
        editions = reader.readable(series) if series else ()
        if not editions:
            raise NotThere
        return Series(name, editions)

    def edition(self, reader: Reader, series: str, name: str) -> Edition:
        """A standing edition, or the newest of its series as "latest". Raises NotThere, and Gone for a removed one."""
        if name == LATEST_NAME:
            return self.series_named(reader, series).latest
        edition = self.catalogue.edition(series, name)
        if edition:
            if reader.may_read(edition):
                return edition
            raise NotThere
        removed = self.catalogue.removed(series, name)
        if removed and reader.may_know(removed.manifest):
            raise Gone(removed)
        raise NotThere

    def address(self, request: HTTPConnection) -> str:
        """The shelf's own address, for what must be absolute: feeds and signed links."""
        return (self.options.address or str(request.base_url)).rstrip("/")


def service_of(request: HTTPConnection) -> Service:
    """The shelf that is answering."""
    service: Service = request.scope["app"].state.service
    return service
