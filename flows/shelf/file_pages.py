"""Published files: under lasting addresses, under the edition's own, as the latest of a series, several at once."""

import re

from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response

from flows.shelf import addresses
from flows.shelf.bundles import MOST_EDITIONS, bundle_size, list_bundle, stream_bundle
from flows.shelf.catalogue import Edition
from flows.shelf.downloads import disposition, serve_file
from flows.shelf.service import Gone, NotThere, Replaced, service_of
from flows.shelf.streaming import Streamed
from flows.shelf.styling import serve_static
from flows.shelf.whole_files import FileIsDamaged

_DIGEST = re.compile(f"([0-9a-f]{{{addresses.DIGEST_LENGTH}}})/(.+)", re.DOTALL)


def edition_file(request: Request) -> Response:
    """A file of an edition. With its digest before the name, it may be kept for ever."""
    service = service_of(request)
    reader = service.reader(request)
    series, name = request.path_params["series"], request.path_params["edition"]
    match = _DIGEST.fullmatch(request.path_params["file"])
    file_name = match[2] if match else request.path_params["file"]
    for last_try in (False, True):
        edition = service.edition(reader, series, name)
        record = edition.files.get(file_name)
        if match and (record is None or not record.sha256.startswith(match[1])):
            raise Replaced(edition)
        if record is None:
            raise NotThere
        public = service.doorkeeper.is_public(edition)
        try:
            return serve_file(request, edition, record, lasting=bool(match), public=public)
        except FileIsDamaged:
            # Perhaps a new revision was moved into place since its manifest was read.
            if last_try:
                raise
    raise NotThere


def latest(request: Request) -> Response:
    """A redirection to the newest edition that the reader may read, never to be kept."""
    service = service_of(request)
    series = service.series_named(service.reader(request), request.path_params["series"])
    file_name = request.path_params["file"]
    record = series.latest.files.get(file_name)
    if file_name and record is None:
        raise NotThere
    target = (
        addresses.file_address(series.latest, record)
        if record
        else addresses.page_address(*series.latest.key)
    )
    query = f"?{request.url.query}" if request.url.query else ""
    return RedirectResponse(f"{target}{query}", 302, {"Cache-Control": "no-store"})


def bundle(request: Request) -> Response:
    """The editions named by `edition=series/edition` or `edition=series/latest`, as one ZIP file."""
    service = service_of(request)
    reader = service.reader(request)
    asked = request.query_params.getlist("edition")
    if not asked or len(asked) > MOST_EDITIONS:
        return PlainTextResponse(
            f"Choose from one to {MOST_EDITIONS} editions: ?edition=series/edition&edition=...\n", 400
        )
    chosen: dict[tuple[str, str], Edition] = {}
    for key in asked:
        series, _, name = key.partition("/")
        try:
            edition = service.edition(reader, series, name)
        except Gone as error:
            raise NotThere from error
        chosen[edition.key] = edition
    editions = list(chosen.values())
    files = list_bundle(editions)
    headers = {"Cache-Control": "private, no-store", "Accept-Ranges": "none"}
    size = bundle_size(files)
    if size is not None:
        headers["Content-Length"] = str(size)
    headers["Content-Disposition"] = disposition(_bundle_name(editions), attached=True)
    if request.method == "HEAD":
        return Response(headers=headers, media_type="application/zip")
    pieces = stream_bundle(files)
    return Streamed(pieces, pieces.close, 200, headers, "application/zip")


def favicon(request: Request) -> Response:
    """Where browsers look for a picture of the shelf when a page names none, as a PDF does."""
    return RedirectResponse(service_of(request).styling.icon, 302, {"Cache-Control": "public, max-age=86400"})


def static_file(request: Request) -> Response:
    answer = serve_static(service_of(request).styling.files, request)
    if answer is None:
        raise NotThere
    return answer


def _bundle_name(editions: list[Edition]) -> str:
    names = {edition.key[0] for edition in editions}
    lead = names.pop() if len(names) == 1 else "packs"
    return f"{lead} {len(editions)} editions.zip" if len(editions) > 1 else f"{lead} {editions[0].key[1]}.zip"
