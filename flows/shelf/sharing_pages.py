"""Making a link that opens one edition without the password, for a time."""

import time
from datetime import timedelta

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from flows.shelf import addresses
from flows.shelf.answers import page
from flows.shelf.doorkeeper import PASS_PARAMETER, make_pass, shelf_key
from flows.shelf.forms import read_small_form
from flows.shelf.service import NotThere, service_of

LENGTHS = {"1": "a day", "7": "a week", "28": "four weeks"}
"""For how many days a link can open an edition."""


async def share_edition(request: Request) -> Response:
    """The link, for who is signed in. Raises NotThere for others, and for what is no such form."""
    service = service_of(request)
    reader = service.reader(request)
    fields = await read_small_form(request) or {}
    days = fields.get("days", "")
    if not (service.options.guarded and reader.signed_in) or days not in LENGTHS:
        raise NotThere
    series, _, name = fields.get("edition", "").partition("/")
    edition = await run_in_threadpool(service.edition, reader, series, name)
    lasts = timedelta(days=int(days))
    note = make_pass(shelf_key(service.options.state), series, name, lasts)
    link = f"{service.address(request)}{addresses.page_address(series, name)}?{PASS_PARAMETER}={note}"
    expires = time.time() + lasts.total_seconds()
    return page(request, "shared.html", {"edition": edition, "link": link, "expires": expires})
