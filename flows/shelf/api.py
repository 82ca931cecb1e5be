"""The shelf for programs: series, editions and search as JSON, described by OpenAPI.

The description is made from the functions below, so it cannot say anything else than what they do; the page
that shows it is our own, and loads nothing from elsewhere.
"""

from dataclasses import dataclass
from typing import Annotated

from fastapi import FastAPI, Query, Request
from fastapi.responses import JSONResponse, Response

from flows import __version__
from flows.model.problems import Problem
from flows.shelf import addresses
from flows.shelf.answers import page
from flows.shelf.catalogue import Edition, RemovedEdition
from flows.shelf.listing_pages import search
from flows.shelf.search_index import MARK_END, MARK_START
from flows.shelf.service import Gone, NotThere, Service, service_of
from flows.shelf.wording import say_moment

ABOUT = (
    "Read-only. Addresses are relative to the shelf. A guarded shelf wants its token"
    " (Authorization: Bearer ...) or its password (HTTP Basic, any name); without one, only editions whose"
    " marking is open to all are there."
)


@dataclass(frozen=True, slots=True)
class FileAnswer:
    """A published file: its size in bytes, its SHA-256, and the address where it will always be the same."""

    name: str
    size: int
    sha256: str
    address: str


@dataclass(frozen=True, slots=True)
class EditionAnswer:
    """An edition in a list."""

    series: str
    edition: str
    number: int
    revision: int
    title: str
    cut_off: str
    period: str
    marking: str
    status: str
    pages: int
    sources: int
    changed: str
    appeared: str
    address: str
    pack: FileAnswer | None


@dataclass(frozen=True, slots=True)
class KeyPointAnswer:
    """A key point; `extracted` is false for one in the desk's own words."""

    text: str
    extracted: bool
    page: int
    locators: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FullEditionAnswer:
    """Everything about one edition."""

    edition: EditionAnswer
    key_points: tuple[KeyPointAnswer, ...]
    problems: tuple[Problem, ...]
    files: tuple[FileAnswer, ...]


@dataclass(frozen=True, slots=True)
class SeriesAnswer:
    """A series: how many editions it has, and the newest."""

    name: str
    editions: int
    latest: EditionAnswer
    feed: str
    address: str


@dataclass(frozen=True, slots=True)
class HitAnswer:
    """A page on which the words stand. In snippet they stand between [[ and ]].

    "others" is in how many older editions of the series the very same page stands.
    """

    series: str
    edition: str
    page: int
    section: str
    snippet: str
    others: int
    address: str


@dataclass(frozen=True, slots=True)
class SearchAnswer:
    """A stretch of what was found, the best first; `total` is all of it."""

    total: int
    page: int
    hits: tuple[HitAnswer, ...]


def make_api(service: Service) -> FastAPI:
    """The application below `/-/api`."""
    api = FastAPI(
        title="The shelf",
        version=__version__,
        description=ABOUT,
        docs_url=None,
        redoc_url=None,
        openapi_url="/openapi.json",
        exception_handlers={NotThere: _not_there, Gone: _gone},
    )
    api.state.service = service
    api.get("/", include_in_schema=False)(description_page)
    api.get("/series", summary="All series, the one with the newest edition first")(list_series)
    api.get("/series/{series}", summary="The editions of a series, newest first")(list_editions)
    api.get("/series/{series}/{edition}", summary="One edition")(show_edition)
    api.get("/search", summary="Pages on which words stand")(search_pages)
    return api


def list_series(request: Request) -> list[SeriesAnswer]:
    service = service_of(request)
    return [
        SeriesAnswer(
            series.name,
            len(series.editions),
            _edition(series.latest),
            addresses.feed_address(series.name),
            addresses.series_address(series.name),
        )
        for series in service.series(service.reader(request))
    ]


def list_editions(request: Request, series: str) -> list[EditionAnswer]:
    service = service_of(request)
    return [_edition(e) for e in service.series_named(service.reader(request), series).editions]


def show_edition(request: Request, series: str, edition: str) -> FullEditionAnswer:
    service = service_of(request)
    found = service.edition(service.reader(request), series, edition)
    points = found.card.key_points if found.card else ()
    return FullEditionAnswer(
        _edition(found),
        tuple(
            KeyPointAnswer(p.text, p.extracted, p.folio, tuple(place.label for place in p.locators))
            for p in points
        ),
        found.manifest.problems,
        tuple(_file(found, name) for name in found.files),
    )


def search_pages(
    request: Request,
    q: Annotated[
        str, Query(max_length=300, description='Words; "words that follow each other"; begin*; -not')
    ],
    series: Annotated[str, Query(description="Only in this series")] = "",
    latest: Annotated[bool | None, Query(description="Only in the newest edition of each series")] = None,
    page: Annotated[int, Query(ge=1, le=500)] = 1,
    count: Annotated[int, Query(ge=1, le=100)] = 20,
) -> SearchAnswer:
    editions, hits = search(service_of(request), request, q, series, page, count, latest=bool(latest))
    by_key = {edition.key: edition for edition in editions}
    return SearchAnswer(
        hits.total,
        page,
        tuple(
            HitAnswer(
                hit.series,
                hit.edition,
                hit.folio,
                hit.section,
                hit.snippet.replace(MARK_START, "[[").replace(MARK_END, "]]"),
                hit.others,
                addresses.pack_address(by_key[hit.series, hit.edition], hit.folio),
            )
            for hit in hits.found
        ),
    )


def description_page(request: Request) -> Response:
    """The OpenAPI description as a page."""
    api: FastAPI = request.scope["app"]
    return page(request, "api.html", {"described": api.openapi(), "root": addresses.own_address("api")})


def _edition(edition: Edition) -> EditionAnswer:
    manifest, card = edition.manifest, edition.card
    return EditionAnswer(
        series=manifest.series,
        edition=manifest.edition,
        number=manifest.number,
        revision=manifest.revision,
        title=manifest.title,
        cut_off=manifest.cut_off,
        period=card.period if card else "",
        marking=edition.marking,
        status=manifest.status.value,
        pages=edition.count("pages"),
        sources=edition.count("sources"),
        changed=card.changed if card else "",
        appeared=say_moment(edition.appeared),
        address=addresses.page_address(*edition.key),
        pack=_file(edition, edition.pack.name) if edition.pack else None,
    )


def _file(edition: Edition, name: str) -> FileAnswer:
    record = edition.files[name]
    return FileAnswer(name, record.size, record.sha256, addresses.file_address(edition, record))


async def _not_there(request: Request, _: Exception) -> Response:
    if service_of(request).reader(request).signed_in:
        return JSONResponse({"error": "There is no such series or edition."}, 404)
    challenge = {"WWW-Authenticate": 'Bearer realm="shelf"'}
    return JSONResponse({"error": "Sign in to read this."}, 401, challenge)


async def _gone(_: Request, error: Exception) -> Response:
    removed: RemovedEdition = error.removed  # type: ignore[attr-defined]
    return Response(removed.content, 410, media_type="application/json")
