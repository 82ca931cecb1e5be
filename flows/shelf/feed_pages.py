"""Feeds: one for each series, Atom and an OPDS 1.2 acquisition feed at once, and the OPDS catalogue of all series."""

from collections.abc import Mapping

from starlette.requests import Request
from starlette.responses import Response

from flows.shelf.listing_pages import search
from flows.shelf.service import service_of

ACQUISITION = "application/atom+xml;profile=opds-catalog;kind=acquisition"
NAVIGATION = "application/atom+xml;profile=opds-catalog;kind=navigation"
DESCRIPTION = "application/opensearchdescription+xml"
IN_A_FEED = 100
"""Editions of a series, the newest first: readers ask again and again."""


def series_feed(request: Request) -> Response:
    """The editions of one series. Atom readers show what changed, OPDS readers fetch the pack."""
    service = service_of(request)
    series = service.series_named(service.reader(request), request.path_params["series"])
    values = {"series": series, "editions": series.editions[:IN_A_FEED]}
    return _feed(request, "series_feed.xml", values, ACQUISITION)


def series_feed_list(request: Request) -> Response:
    """The series that the reader may read."""
    service = service_of(request)
    return _feed(
        request, "catalogue_feed.xml", {"all_series": service.series(service.reader(request))}, NAVIGATION
    )


def search_feed(request: Request) -> Response:
    """The editions in which words stand, as an OPDS acquisition feed."""
    service = service_of(request)
    query = request.query_params.get("q", "").strip()[:300]
    editions, hits = search(service, request, query, "", 1, IN_A_FEED, latest=False)
    found = {(hit.series, hit.edition) for hit in hits.found}
    values = {"query": query, "editions": [edition for edition in editions if edition.key in found]}
    return _feed(request, "search_feed.xml", values, ACQUISITION)


def search_description(request: Request) -> Response:
    """How a browser searches the shelf from its address bar (OpenSearch 1.1)."""
    return _feed(request, "opensearch.xml", {}, DESCRIPTION)


def _feed(request: Request, template: str, values: Mapping[str, object], kind: str) -> Response:
    service = service_of(request)
    root = service.address(request)
    text = service.styling.render(f"feeds/{template}", {**values, "root": root})
    headers = {"Cache-Control": "private, no-cache", "Content-Type": f"{kind}; charset=utf-8"}
    return Response(text, headers=headers)
