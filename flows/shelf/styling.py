"""What the pages look like: templates; style sheet, script and faces under addresses that name their content."""

import gzip
import hashlib
import io
import os
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from fontTools.ttLib import TTFont
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import Response

from flows import __version__
from flows.packaged import templates_root
from flows.shelf import addresses
from flows.shelf.downloads import LASTING
from flows.shelf.wording import FILTERS
from flows.typefaces import Typeface, typefaces

FACES = (
    ("text", 400, False),
    ("text", 400, True),
    ("text", 600, False),
    ("label", 400, False),
    ("label", 600, False),
)
"""The faces that the pages use: the voice of the sources and that of the pack."""
MEDIA_TYPES = {".css": "text/css", ".js": "text/javascript", ".woff2": "font/woff2", ".svg": "image/svg+xml"}
_FAMILIES = {"text": "Text", "label": "Label"}


@dataclass(frozen=True, slots=True)
class StaticFile:
    """A file of the shelf's own, as it is sent. `packed` is its content for those who understand gzip."""

    content: bytes
    packed: bytes
    media_type: str


class Styling:
    """Templates and static files, made once."""

    def __init__(self, cache_folder: Path) -> None:
        self.files: dict[str, StaticFile] = {}
        root = templates_root() / "shelf"
        rules = "".join(self._face_rule(face, cache_folder) for face in _chosen_faces())
        sheet = self._keep("shelf.css", rules.encode() + (root / "shelf.css").read_bytes())
        script = self._keep("shelf.js", (root / "shelf.js").read_bytes())
        self.icon = self._keep("shelf.svg", (root / "shelf.svg").read_bytes())
        self._templates = Environment(
            loader=FileSystemLoader(root),
            undefined=StrictUndefined,
            autoescape=True,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._templates.filters.update(FILTERS)
        self._templates.tests["in_folder"] = str.startswith
        self._templates.globals.update(
            sheet=sheet, script=script, icon=self.icon, version=__version__, at=addresses
        )

    def render(self, template: str, values: Mapping[str, object]) -> str:
        return self._templates.get_template(template).render(values)

    def _face_rule(self, face: Typeface, folder: Path) -> str:
        address = self._keep(f"{face.path.stem}.woff2", web_font(face.path, folder))
        return (
            f"@font-face{{font-family:{_FAMILIES[face.role]};font-weight:{face.weight};"
            f"font-style:{'italic' if face.italic else 'normal'};font-display:swap;"
            f"src:url({address})format('woff2')}}\n"
        )

    def _keep(self, name: str, content: bytes) -> str:
        """The address of a static file, which changes with its content."""
        digest = hashlib.sha256(content).hexdigest()[: addresses.DIGEST_LENGTH]
        suffix = Path(name).suffix
        packed = b"" if suffix == ".woff2" else gzip.compress(content, mtime=0)
        self.files[f"{digest}/{name}"] = StaticFile(content, packed, MEDIA_TYPES[suffix])
        return addresses.own_address(f"static/{digest}/{name}")


def serve_static(files: Mapping[str, StaticFile], request: Request) -> Response | None:
    """A static file; None when there is none of that address."""
    file = files.get(request.path_params["path"])
    if file is None:
        return None
    headers = {"Cache-Control": f"public, {LASTING}", "Vary": "Accept-Encoding"}
    if file.packed and "gzip" in request.headers.get("accept-encoding", ""):
        return Response(
            file.packed, headers={**headers, "Content-Encoding": "gzip"}, media_type=file.media_type
        )
    return Response(file.content, headers=headers, media_type=file.media_type)


def web_font(path: Path, folder: Path) -> bytes:
    """A TrueType file as WOFF2, a third of its size. Made once and kept in `folder`."""
    kept = folder / f"{path.stem}-{_digest(path)}.woff2"
    try:
        return kept.read_bytes()
    except OSError:
        pass
    packed = io.BytesIO()
    with TTFont(path) as font:
        font.flavor = "woff2"
        font.save(packed, reorderTables=False)
    new = kept.with_suffix(f".{os.getpid()}.new")
    new.write_bytes(packed.getvalue())
    new.replace(kept)
    return packed.getvalue()


@cache
def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()[: addresses.DIGEST_LENGTH]


def _chosen_faces() -> list[Typeface]:
    return [face for face in typefaces() if (face.role, face.weight, face.italic) in FACES]
