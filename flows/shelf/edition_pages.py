"""The page of one edition, and its registers."""

from datetime import timedelta

from starlette.requests import Request
from starlette.responses import Response

from flows.model.problems import Severity
from flows.shelf import addresses
from flows.shelf.catalogue import Edition
from flows.shelf.page import page
from flows.shelf.readers import PASS_COOKIE, PASS_PARAMETER, Reader
from flows.shelf.registers import REGISTERS, read_registers
from flows.shelf.service import NotThere, Service, service_of


def edition_page(request: Request) -> Response:
    service = service_of(request)
    reader = service.reader(request)
    edition = service.edition(reader, request.path_params["series"], request.path_params["edition"])
    problems = edition.manifest.problems
    found = read_registers(edition)
    values = {
        "edition": edition,
        "newer": _newer(service, reader, edition),
        "older": _older(service, reader, edition),
        "registers": REGISTERS if found else {},
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


def _newer(service: Service, reader: Reader, edition: Edition) -> Edition | None:
    """The next edition of the series that the reader may read."""
    later = [e for e in _editions(service, reader, edition) if e.manifest.edition > edition.manifest.edition]
    return later[-1] if later else None


def _older(service: Service, reader: Reader, edition: Edition) -> Edition | None:
    earlier = [
        e for e in _editions(service, reader, edition) if e.manifest.edition < edition.manifest.edition
    ]
    return earlier[0] if earlier else None


def _editions(service: Service, reader: Reader, edition: Edition) -> tuple[Edition, ...]:
    series = service.catalogue.series_named(edition.manifest.series)
    return reader.readable(series) if series else ()


def _keep_pass(request: Request, response: Response, reader: Reader, edition: Edition) -> Response:
    """Let a pass that came in the address open what the page links to, for as long as it lasts."""
    note = request.query_params.get(PASS_PARAMETER)
    if note and reader.edition == edition.key:
        response.set_cookie(
            PASS_COOKIE,
            note,
            max_age=int(timedelta(days=1).total_seconds()),
            path=addresses.page_address(*edition.key),
            httponly=True,
            samesite="lax",
            secure=request.url.scheme == "https",
        )
    return response
