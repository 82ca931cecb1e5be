"""Answers to what cannot be had: a page for people, a line or the manifest for programs."""

from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response

from flows.shelf import addresses
from flows.shelf.answers import page, wants_page
from flows.shelf.service import Gone, Replaced, service_of


async def not_there(request: Request, _: Exception) -> Response:
    """404; 401 for a stranger, whether there is something or not."""
    if service_of(request).reader(request).signed_in:
        return _refuse(request, 404, "Nothing is here", "There is no such page or file on this shelf.")
    if wants_page(request):
        response = page(request, "sign_in.html", {"wrong": False, "next": _here(request)}, 401)
        response.headers["WWW-Authenticate"] = 'Bearer realm="shelf"'
        return response
    return PlainTextResponse(
        "Sign in to read this.\n", 401, {"WWW-Authenticate": 'Basic realm="shelf", charset="UTF-8"'}
    )


async def gone(request: Request, error: Exception) -> Response:
    """410, with the manifest of the edition that was removed."""
    assert isinstance(error, Gone)  # noqa: S101 - registered for nothing else
    if wants_page(request):
        return page(request, "removed.html", {"manifest": error.removed.manifest}, 410)
    return Response(error.removed.content, 410, media_type="application/json")


async def replaced(request: Request, error: Exception) -> Response:
    """410 for the file of a revision that was replaced, with the address of the one that stands."""
    assert isinstance(error, Replaced)  # noqa: S101 - as above
    now = addresses.page_address(*error.edition.key)
    if wants_page(request):
        return page(request, "replaced.html", {"edition": error.edition}, 410)
    return JSONResponse({"error": "This revision was replaced.", "edition": now}, 410)


async def damaged(request: Request, error: Exception) -> Response:
    return _refuse(
        request, 500, "This file is damaged", f"{error} It is not served. Build the edition again."
    )


async def not_so(request: Request, _: Exception) -> Response:
    return _refuse(request, 405, "Not in this way", "This address does not answer to that kind of request.")


async def failed(request: Request, _: Exception) -> Response:
    return _refuse(
        request, 500, "Something went wrong", "The shelf could not answer; its own output says why."
    )


def _refuse(request: Request, status: int, title: str, message: str) -> Response:
    if wants_page(request):
        return page(request, "refusal.html", {"title": title, "message": message}, status)
    return PlainTextResponse(f"{message}\n", status)


def _here(request: Request) -> str:
    query = f"?{request.url.query}" if request.url.query else ""
    return f"{request.url.path}{query}"
