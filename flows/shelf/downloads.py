"""A published file as an HTTP answer: conditions, one range, names, caching."""

import os
import re
from pathlib import PurePosixPath
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import Response

from flows.edition import PACK_NAME
from flows.model.publication import FileRecord
from flows.shelf.catalogue import Edition
from flows.shelf.conditions import FileState, answer
from flows.shelf.streaming import Streamed
from flows.shelf.whole_files import open_file, read_chunks

MEDIA_TYPES = {
    ".pdf": "application/pdf",
    ".json": "application/json",
    ".png": "image/png",
}
LASTING = "max-age=31536000, immutable"
"""For an address that names its content."""
REVALIDATE = "no-cache"
"""For an address whose content may be another one tomorrow: keep it, but ask."""
_UNSAFE = re.compile(r'[^ -~]|["\\%/]')
_FORBIDDEN_IN_NAMES = re.compile(r'[\x00-\x1f\x7f/\\:*?"<>|]')


def serve_file(
    request: Request, edition: Edition, record: FileRecord, *, lasting: bool, public: bool
) -> Response:
    """The file, or the part of it that was asked for. Raises FileIsDamaged.

    `lasting` says that the address names the content; `public` that anybody may read it, caches on the way too.
    """
    file = open_file(edition, record)
    state = FileState(f'"{record.sha256}"', int(os.fstat(file.fileno()).st_mtime), record.size)
    headers = {
        "ETag": state.tag,
        "Last-Modified": state.last_modified,
        "Accept-Ranges": "bytes",
        "Cache-Control": f"{'public' if public else 'private'}, {LASTING if lasting else REVALIDATE}",
    }
    decided = answer(request.method, request.headers, state)
    if decided.status in {304, 412, 416}:
        file.close()
        if decided.status == 416:  # noqa: PLR2004
            headers["Content-Range"] = f"bytes */{state.size}"
        return Response(status_code=decided.status, headers=headers)
    if decided.status == 206:  # noqa: PLR2004
        last = decided.start + decided.length - 1
        headers["Content-Range"] = f"bytes {decided.start}-{last}/{state.size}"
    headers["Content-Length"] = str(decided.length)
    headers["Content-Disposition"] = disposition(
        download_name(edition, record), attached="download" in request.query_params
    )
    kind = MEDIA_TYPES.get(PurePosixPath(record.name).suffix.lower(), "application/octet-stream")
    if request.method == "HEAD":
        file.close()
        return Response(status_code=decided.status, headers=headers, media_type=kind)
    chunks = read_chunks(file, decided.start, decided.length)
    return Streamed(chunks, file.close, decided.status, headers, kind)


def download_name(edition: Edition, record: FileRecord) -> str:
    """What a file is called once it has left its folder: "desk 2025-09-09T0600Z large-print.pdf"."""
    path = PurePosixPath(record.name)
    own = "" if record.name == PACK_NAME else f" {path.stem.removeprefix('pack-')}"
    series, name = edition.key
    return _FORBIDDEN_IN_NAMES.sub("_", f"{series} {name}{own}{path.suffix}")


def disposition(name: str, *, attached: bool) -> str:
    """A Content-Disposition: a plain name for every client, the true one after RFC 8187 (formerly 5987)."""
    kind = "attachment" if attached else "inline"
    plain = _UNSAFE.sub("_", name)
    true = "" if plain == name else f"; filename*=UTF-8''{quote(name, safe='')}"
    return f'{kind}; filename="{plain}"{true}'
