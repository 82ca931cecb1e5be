"""Asking for a build with one's own sources, and watching it."""

import secrets
from dataclasses import replace
from pathlib import Path

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from flows.errors import EditionBusy, UsageError
from flows.settings import TLP_LABELS, PackSettings, check_pack_settings
from flows.shelf import addresses
from flows.shelf.answers import page
from flows.shelf.build_queue import Build, BuildQueue
from flows.shelf.catalogue import OWN_ADDRESSES
from flows.shelf.options import BuildOrder, ShelfOptions
from flows.shelf.service import NotThere, service_of
from flows.shelf.uploads import Form, UploadRefused, close_files, read_form, store_files

DEFAULT_SERIES = "uploads"


def uploads_folder(options: ShelfOptions) -> Path:
    """Where uploaded sources wait until their pack is built."""
    return options.state / f"uploads-{options.port}"


def build_page(request: Request) -> Response:
    return _form_page(request, "", 200, {})


async def order_build(request: Request) -> Response:
    """Take in the files and put a build into the queue; the form again, saying why, if that cannot be."""
    queue = _queue(request)
    try:
        form = await read_form(request, queue.desk)
    except UploadRefused as error:
        response = _form_page(request, str(error), error.status, {})
        response.headers["Connection"] = "close"
        return response
    try:
        build = await run_in_threadpool(_take_in, queue, form, uploads_folder(service_of(request).options))
    except UploadRefused as error:
        return _form_page(request, str(error), error.status, form.fields)
    except (UsageError, EditionBusy) as error:
        return _form_page(request, str(error), 503 if isinstance(error, EditionBusy) else 422, form.fields)
    finally:
        await close_files(form)
    return RedirectResponse(addresses.own_address(f"build/{build.id}/"), 303, {"Cache-Control": "no-store"})


def progress_page(request: Request) -> Response:
    queue = _queue(request)
    build = queue.find(request.path_params["build"])
    if build is None:
        raise NotThere
    edition = None
    if build.report and build.report.edition:
        folder = build.report.edition
        edition = service_of(request).catalogue.edition(folder.parent.name, folder.name)
    values = {"build": build, "ahead": len(queue.ahead_of(build)), "edition": edition}
    return page(request, "build_progress.html", values)


def _take_in(queue: BuildQueue, form: Form, folder: Path) -> Build:
    series = form.field("series") or DEFAULT_SERIES
    title, marking = form.field("title"), form.field("marking")
    check_pack_settings(replace(PackSettings(), series=series, title=title, marking=marking))
    if series == OWN_ADDRESSES:
        raise UsageError(f"The series {series!r} cannot be served.", "Choose another name.")
    sources = folder / secrets.token_hex(8)
    names = store_files(form.files, sources, queue.desk)
    return queue.add(BuildOrder(sources, series, title, marking), names)


def _form_page(request: Request, refusal: str, status: int, fields: dict[str, str]) -> Response:
    queue = _queue(request)
    values = {
        "desk": queue.desk,
        "refusal": refusal,
        "fields": {"series": DEFAULT_SERIES, "title": "", "marking": "", **fields},
        "markings": TLP_LABELS,
        "recent": queue.builds(),
    }
    return page(request, "build.html", values, status)


def _queue(request: Request) -> BuildQueue:
    """The queue. Raises NotThere for strangers: only who is signed in may build."""
    service = service_of(request)
    if service.queue is None or not service.reader(request).signed_in:
        raise NotThere
    return service.queue
