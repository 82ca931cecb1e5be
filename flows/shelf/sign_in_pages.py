"""Signing in with the password of the shelf, and out."""

from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response

from flows.shelf.answers import page
from flows.shelf.doorkeeper import SESSION, SESSION_COOKIE, client_of
from flows.shelf.forms import read_small_form
from flows.shelf.service import service_of


def sign_in_page(request: Request) -> Response:
    return page(
        request, "sign_in.html", {"wrong": False, "next": _own(request.query_params.get("next", "/"))}
    )


async def sign_in(request: Request) -> Response:
    """Check the password; a session that lasts half a day, or the form again."""
    keeper = service_of(request).doorkeeper
    fields = await read_small_form(request)
    if fields is None:
        return PlainTextResponse("That is no sign-in form.\n", 413)
    target = _own(fields.get("next", "/"))
    client = client_of(request)
    if keeper.must_wait(client):
        response = page(request, "sign_in.html", {"wrong": True, "next": target}, 429)
        response.headers["Retry-After"] = "60"
        return response
    if not keeper.is_secret(fields.get("password", "")):
        keeper.note_wrong_password(client)
        return page(request, "sign_in.html", {"wrong": True, "next": target}, 403)
    answer = RedirectResponse(target, 303, {"Cache-Control": "no-store"})
    answer.set_cookie(
        SESSION_COOKIE,
        keeper.session(),
        max_age=int(SESSION.total_seconds()),
        httponly=True,
        samesite="lax",
        secure=request.url.scheme == "https",
    )
    return answer


def sign_out(_: Request) -> Response:
    answer = RedirectResponse("/", 303, {"Cache-Control": "no-store"})
    answer.delete_cookie(SESSION_COOKIE, httponly=True, samesite="lax")
    return answer


def _own(target: str) -> str:
    """Where to go afterwards: an address of this shelf, never of another site."""
    plain = target.isprintable() and "\\" not in target
    return target if plain and target.startswith("/") and not target.startswith("//") else "/"
