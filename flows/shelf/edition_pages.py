"""The page of one edition, and its registers."""

import time

from starlette.requests import Request
from starlette.responses import Response

from flows.model.problems import Severity
from flows.shelf import addresses
from flows.shelf.answers import page
from flows.shelf.catalogue import Edition
from flows.shelf.doorkeeper import PASS_COOKIE, PASS_PARAMETER, Reader
from flows.shelf.registers import REGISTERS, read_registers
from flows.shelf.service import NotThere, Service, service_of
from flows.shelf.sharing_pages import LENGTHS


def edition_page(request: Request) -> Response:
    service = service_of(request)
    reader = service.reader(request)
    edition = service.edition(reader, request.path_params["series"], request.path_params["edition"])
    problems = edition.manifest.problems
    found = read_registers(edition)
    newer, older = _neighbours(service, reader, edition)
    values = {
        "edition": edition,
        "newer": newer,
        "older": older,
        "registers": REGISTERS if found else {},
        "lengths": LENGTHS,
        "folios": found.folios if found else {},
        "shortcomings": [p for p in problems if p.severity is not Severity.NOTE],
        "notes": [p for p in problems if p.severity is Severity.NOTE],
    }
    return _keep_pass(request, page(request, "edition.html", values), reader, edition)


def register_page(request: Request) -> Response:
    service = service_of(request)
    reader = service.reader(request)
    edition = service.edition(reader, request.path_params["series"], request.path_params["edition"])
    register = request.path_params["register"]
    found = read_registers(edition) if register in REGISTERS else None
    if found is None:
        raise NotThere
    values = {
        "edition": edition,
        "register": register,
        "title": REGISTERS[register],
        "registers": REGISTERS,
        "content": found.content,
        "folios": found.folios,
    }
    return page(request, f"registers/{register}.html", values)


def _neighbours(service: Service, reader: Reader, edition: Edition) -> tuple[Edition | None, Edition | None]:
    """The next edition of the series that the reader may read, and the one before."""
    series = service.catalogue.series_named(edition.manifest.series)
    editions = reader.readable(series) if series else ()
    newer = [other for other in editions if other.manifest.edition > edition.manifest.edition]
    older = [other for other in editions if other.manifest.edition < edition.manifest.edition]
    return newer[-1] if newer else None, older[0] if older else None


def _keep_pass(request: Request, response: Response, reader: Reader, edition: Edition) -> Response:
    """Let a pass that came in the address open what the page links to, for as long as it lasts."""
    note = request.query_params.get(PASS_PARAMETER)
    if note and reader.edition == edition.key:
        response.set_cookie(
            PASS_COOKIE,
            note,
            max_age=max(0, reader.expires - int(time.time())),
            path=addresses.page_address(*edition.key),
            httponly=True,
            samesite="lax",
            secure=request.url.scheme == "https",
        )
    return response
