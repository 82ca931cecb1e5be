"""The list of all series, one series, and the search over the words of all packs."""

import sqlite3
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from flows.shelf.answers import page
from flows.shelf.catalogue import Edition
from flows.shelf.search_index import Hit, Hits
from flows.shelf.service import Service, service_of

SHOWN = 5
"""Editions of each series in the list of all; the rest is on the page of the series."""
ON_A_PAGE = 20
MOST_PAGES = 500


@dataclass(frozen=True, slots=True)
class FoundEdition:
    """The hits of one search page that lie in one edition."""

    edition: Edition
    hits: tuple[Hit, ...]


def list_page(request: Request) -> Response:
    service = service_of(request)
    series = service.series(service.reader(request))
    return page(request, "list.html", {"all_series": series, "shown": SHOWN})


def series_page(request: Request) -> Response:
    service = service_of(request)
    reader = service.reader(request)
    series = service.series_named(reader, request.path_params["series"])
    removed = service.catalogue.removed_from(series.name)
    known = tuple(gone for gone in removed if reader.may_know(gone.manifest))
    return page(request, "series.html", {"series": series, "removed": known})


def search_page(request: Request) -> Response:
    service = service_of(request)
    query = request.query_params.get("q", "").strip()[:300]
    within = request.query_params.get("series", "")
    latest = "latest" in request.query_params
    number = _page_number(request)
    editions, hits = search(service, request, query, within, number, ON_A_PAGE, latest=latest)
    values = {
        "query": query,
        "within": within,
        "latest": latest,
        "number": number,
        "total": hits.total,
        "pages": min(-(-hits.total // ON_A_PAGE), MOST_PAGES),
        "found": _group(editions, hits.found),
        "all_series": [series.name for series in service.series(service.reader(request))],
    }
    return page(request, "search.html", values)


def search(  # noqa: PLR0913 - what a search is made of
    service: Service, request: Request, query: str, within: str, number: int, count: int, *, latest: bool
) -> tuple[tuple[Edition, ...], Hits]:
    """Page `number` of what was found, and the editions looked in: those that the reader may read and asked for.

    `within` is the name of a series, or empty for all; `latest` asks for the newest edition of each only.
    """
    chosen = [s for s in service.series(service.reader(request)) if not within or s.name == within]
    editions = tuple(e for series in chosen for e in (series.editions[:1] if latest else series.editions))
    if not query:
        return editions, Hits((), 0)
    try:
        service.index.refresh(list(service.catalogue.editions()))
        return editions, service.index.search(query, editions, (number - 1) * count, count)
    except sqlite3.OperationalError:  # the index is being made by another process, or the disk is full
        return editions, Hits((), 0)


def robots(_: Request) -> Response:
    """Packs are for readers, not for search engines."""
    return PlainTextResponse("User-agent: *\nDisallow: /\n")


def _page_number(request: Request) -> int:
    given = request.query_params.get("page", "1")
    number = int(given) if given.isascii() and given.isdecimal() and len(given) < 6 else 1  # noqa: PLR2004
    return min(max(number, 1), MOST_PAGES)


def _group(editions: tuple[Edition, ...], hits: tuple[Hit, ...]) -> tuple[FoundEdition, ...]:
    """The hits edition by edition, in the order in which each edition was first found."""
    by_key = {edition.key: edition for edition in editions}
    groups: dict[tuple[str, str], list[Hit]] = {}
    for hit in hits:
        groups.setdefault((hit.series, hit.edition), []).append(hit)
    return tuple(FoundEdition(by_key[key], tuple(found)) for key, found in groups.items() if key in by_key)
