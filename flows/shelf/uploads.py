"""Files that a reader sends: taken in within limits of number, size, kind and time, under names that cannot do harm."""

import asyncio
import re
import shutil
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath, PureWindowsPath

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData, UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.types import Message, Receive

from flows.shelf.options import BuildDesk

STANDSTILL_SECONDS = 30.0
"""How long a sender may send nothing."""
MOST_FIELDS = 10
LONGEST_NAME = 100
_FORM_BYTES = 64 * 1024
"""What the form may take beside its files."""
_SEPARATORS = re.compile(r"[\s/\\:*?\"<>|]+")


class UploadRefused(Exception):  # noqa: N818 - the name says what happened
    """What was sent cannot be taken, and why. `status` is that of the answer."""

    def __init__(self, message: str, status: int = 422) -> None:
        super().__init__(message)
        self.status = status


@dataclass(frozen=True, slots=True)
class Form:
    """What was sent: the fields that hold text, and the files."""

    fields: dict[str, str]
    files: tuple[UploadFile, ...]

    def field(self, name: str) -> str:
        return " ".join(self.fields.get(name, "").split())[:200]


async def read_form(request: Request, desk: BuildDesk) -> Form:
    """The form of a request. Raises UploadRefused when it is larger than the desk allows, or slower."""
    declared = request.headers.get("content-length", "")
    if declared.isdecimal() and int(declared) > desk.most_bytes + _FORM_BYTES:
        raise _too_large(desk)
    limited = Request(request.scope, _within_limits(request.receive, desk))
    try:
        form = await limited.form(max_files=desk.most_files + 1, max_fields=MOST_FIELDS)
    except HTTPException as error:
        raise UploadRefused(f"The form cannot be read: {error.detail}", error.status_code) from error
    except (TimeoutError, ClientDisconnect) as error:
        raise UploadRefused("The sender stood still for too long, or went away.", 408) from error
    return Form(_texts(form), _files(form))


def store_files(files: Sequence[UploadFile], folder: Path, desk: BuildDesk) -> tuple[str, ...]:
    """Write the files into a new folder; their names there. Raises UploadRefused, and leaves nothing then."""
    if not files:
        raise UploadRefused("No file was chosen.")
    if len(files) > desk.most_files:
        raise UploadRefused(f"More than {desk.most_files} files at once.", 413)
    names: list[str] = []
    folder.mkdir(parents=True, mode=0o700)
    try:
        for file in files:
            name = _free_name(safe_name(file.filename or ""), names)
            _check_kind(name, desk)
            with (folder / name).open("xb") as target:
                shutil.copyfileobj(file.file, target)
            names.append(name)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    return tuple(names)


def _check_kind(name: str, desk: BuildDesk) -> None:
    if PurePosixPath(name).suffix.lower() not in desk.suffixes:
        kinds = ", ".join(desk.suffixes)
        raise UploadRefused(f"{name} is of a kind that cannot be read. Send {kinds}.", 415)


async def close_files(form: Form) -> None:
    """Let go of the temporary files."""
    for file in form.files:
        await run_in_threadpool(file.file.close)


def safe_name(given: str) -> str:
    """A name for a file from what its sender calls it: no folders, nothing hidden, nothing invisible."""
    name = PureWindowsPath(PurePosixPath(given).name).name
    name = "".join(c for c in unicodedata.normalize("NFC", name) if unicodedata.category(c)[0] != "C")
    name = _SEPARATORS.sub("_", name.strip()).strip("._ ") or "file"
    path = PurePosixPath(name)
    return (
        f"{path.stem[: LONGEST_NAME - len(path.suffix)]}{path.suffix}" if len(name) > LONGEST_NAME else name
    )


def _free_name(name: str, taken: Sequence[str]) -> str:
    """The name, numbered if another file has it already."""
    path, number, folded = PurePosixPath(name), 1, {other.casefold() for other in taken}
    while name.casefold() in folded:
        number += 1
        name = f"{path.stem}-{number}{path.suffix}"
    return name


def _texts(form: FormData) -> dict[str, str]:
    return {name: value for name, value in form.multi_items() if isinstance(value, str)}


def _files(form: FormData) -> tuple[UploadFile, ...]:
    """The files that were chosen: a form sends an empty one when there are none."""
    found = (value for _, value in form.multi_items() if isinstance(value, UploadFile))
    return tuple(file for file in found if file.filename)


def _within_limits(receive: Receive, desk: BuildDesk) -> Receive:
    taken = 0

    async def limited() -> Message:
        nonlocal taken
        async with asyncio.timeout(STANDSTILL_SECONDS):
            message = await receive()
        taken += len(message.get("body", b""))
        if taken > desk.most_bytes + _FORM_BYTES:
            raise _too_large(desk)
        return message

    return limited


def _too_large(desk: BuildDesk) -> UploadRefused:
    return UploadRefused(f"More than {desk.most_bytes // 2**20} MB at once.", 413)
