"""The shelf as one ASGI application: which address is answered by what."""

import sqlite3
import sys
import threading
import traceback
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from urllib.parse import urlsplit

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Mount, Route

from flows.shelf import (
    build_pages,
    edition_pages,
    feed_pages,
    file_pages,
    listing_pages,
    refusals,
    sharing_pages,
    sign_in_pages,
)
from flows.shelf.api import make_api
from flows.shelf.build_queue import BuildQueue, clear_uploads
from flows.shelf.catalogue import OWN_ADDRESSES, Catalogue
from flows.shelf.doorkeeper import Doorkeeper
from flows.shelf.options import ShelfOptions, is_loopback, make_state_folder
from flows.shelf.safety import KnownHosts, OwnForms, SafeAnswers
from flows.shelf.search_index import SearchIndex
from flows.shelf.service import Gone, NotThere, Replaced, Service
from flows.shelf.styling import Styling
from flows.shelf.whole_files import FileIsDamaged

LOOPBACK_HOSTS = ("localhost", "127.0.0.1", "::1")
Handler = Callable[[Request, Exception], Response | Awaitable[Response]]


def make_shelf(options: ShelfOptions) -> Starlette:
    """The application. Raises EnvironmentMissing when its own folder cannot be written."""
    make_state_folder(options)
    clear_uploads(build_pages.uploads_folder(options))
    service = Service(
        options,
        Catalogue(options.output),
        Doorkeeper(options),
        SearchIndex(options.state, options.output),
        Styling(options.state),
        BuildQueue(options.desk) if options.desk else None,
    )
    handlers: dict[type[Exception], Handler] = {
        NotThere: refusals.not_there,
        Gone: refusals.gone,
        Replaced: refusals.replaced,
        FileIsDamaged: refusals.damaged,
        Exception: _unexpected,
    }
    app = Starlette(
        routes=_routes(service),
        middleware=[
            Middleware(SafeAnswers),
            Middleware(KnownHosts, hosts=_known_hosts(options)),
            Middleware(OwnForms),
        ],
        exception_handlers={**handlers, 404: refusals.not_there, 405: refusals.not_so},
        lifespan=_lifespan,
    )
    app.state.service = service
    return app


def _routes(service: Service) -> list[BaseRoute]:
    own: list[BaseRoute] = [
        Route("/static/{path:path}", file_pages.static_file),
        Route("/search", listing_pages.search_page),
        Route("/opensearch.xml", feed_pages.search_description),
        Route("/search.xml", feed_pages.search_feed),
        Route("/opds.xml", feed_pages.series_feed_list),
        Route("/bundle.zip", file_pages.bundle),
        Route("/sign-in", sign_in_pages.sign_in_page),
        Route("/sign-in", sign_in_pages.sign_in, methods=["POST"]),
        Route("/share", sharing_pages.share_edition, methods=["POST"]),
        Route("/sign-out", sign_in_pages.sign_out, methods=["POST"]),
        Mount("/api", make_api(service)),
    ]
    if service.queue:
        own += [
            Route("/build/", build_pages.build_page),
            Route("/build/", build_pages.order_build, methods=["POST"]),
            Route("/build/{build}/", build_pages.progress_page),
        ]
    return [
        Route("/", listing_pages.list_page),
        Route("/robots.txt", listing_pages.robots),
        Route("/favicon.ico", file_pages.favicon),
        Mount(f"/{OWN_ADDRESSES}", routes=own),
        Route("/{series}/", listing_pages.series_page),
        Route("/{series}/feed.xml", feed_pages.series_feed),
        Route("/{series}/latest/{file:path}", file_pages.latest),
        Route("/{series}/{edition}/", edition_pages.edition_page),
        Route("/{series}/{edition}/registers/{register}/", edition_pages.register_page),
        Route("/{series}/{edition}/{file:path}", file_pages.edition_file),
    ]


def _known_hosts(options: ShelfOptions) -> tuple[str, ...]:
    """The names a shelf answers to. Behind a password it may be called anything, unless names are given."""
    named = [host for host in (*options.hosts, urlsplit(options.address).hostname or "") if host]
    if is_loopback(options.host):
        return (*LOOPBACK_HOSTS, options.host, *named)
    return (*LOOPBACK_HOSTS, options.host, *named) if options.hosts else ()


@asynccontextmanager
async def _lifespan(app: Starlette) -> AsyncIterator[None]:
    service: Service = app.state.service
    # Beside the pages: the first index of many editions takes a while, and only a search has to wait for it.
    threading.Thread(target=_fill_index, args=(service,), name="search index", daemon=True).start()
    yield
    if service.queue:
        service.queue.close()


def _fill_index(service: Service) -> None:
    try:
        service.index.refresh(list(service.catalogue.editions()))
    except (sqlite3.Error, OSError) as error:
        sys.stderr.write(f"briefpack: the search index could not be made: {error}.\n")


async def _unexpected(request: Request, error: Exception) -> Response:
    sys.stderr.write("".join(traceback.format_exception(error)))
    return await refusals.failed(request, error)
