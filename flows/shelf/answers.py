"""A template filled in, as an answer: what every page shows, and that it is nobody else's to keep."""

from collections.abc import Mapping

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from flows.shelf.service import service_of


def page(request: Request, template: str, values: Mapping[str, object], status: int = 200) -> Response:
    """An HTML page."""
    service = service_of(request)
    common = {
        "query": "",
        "within": "",
        "reader": service.reader(request),
        "guarded": service.options.guarded,
        "builds": service.queue is not None,
    }
    html = service.styling.render(template, {**common, **values})
    return HTMLResponse(html, status, {"Cache-Control": "private, no-cache"})


def wants_page(request: Request) -> bool:
    """Whether a person with a browser is asking, rather than a program."""
    return "text/html" in request.headers.get("accept", "")
