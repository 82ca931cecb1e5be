"""The templates: where they lie and how they are read. Autoescape is on, a misspelt field is an error.

A folder of the desk's own may be laid over ours: a file there goes before the one of the same name here. Its
`house.css` is linked last, its `logo.svg` or `logo.png` printed on the cover.
"""

import base64
import hashlib
import traceback
from contextlib import suppress
from functools import cache
from importlib.metadata import version
from pathlib import Path

from jinja2 import (
    Environment,
    FileSystemBytecodeCache,
    FileSystemLoader,
    StrictUndefined,
    TemplateError,
    TemplateNotFound,
    UndefinedError,
)
from jinja2.bccache import Bucket
from markupsafe import Markup

from flows.errors import CheckFailed, UsageError
from flows.model.variants import PAPERS, PLAIN, PRINT, Style
from flows.packaged import cache_folder, templates_root
from flows.render.filters import FILTERS
from flows.render.fonts import font_face_rules
from flows.render.markup import SPACE
from flows.render.tokens import Tokens, read_tokens

HOUSE_SHEET = "house.css"
DRAWING_SHEET = "drawings/drawing.css"
LOGOS = (("logo.svg", "image/svg+xml"), ("logo.png", "image/png"))


class _Compiled(FileSystemBytecodeCache):
    """Our templates as compiled before: to compile them takes longer than to fill them in.

    What cannot be read there is compiled again, what cannot be written is not kept.
    """

    def load_bytecode(self, bucket: Bucket) -> None:
        try:
            super().load_bytecode(bucket)
        except Exception:  # noqa: BLE001 - whatever is wrong with the file
            bucket.reset()

    def dump_bytecode(self, bucket: Bucket) -> None:
        with suppress(OSError):
            Path(self.directory).mkdir(parents=True, exist_ok=True, mode=0o700)
            super().dump_bytecode(bucket)


@cache
def template_environment(style: Style) -> Environment:
    """The templates of one style; macros and parts know it as `style`."""
    environment = Environment(
        loader=FileSystemLoader(_folders(style)),
        # Those of a desk may lie anywhere, and nobody would clear them away.
        bytecode_cache=None if style.overlay else _Compiled(str(_compiled_folder())),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(FILTERS)
    environment.globals["space"] = SPACE
    environment.globals["style"] = style
    environment.globals["style_sheets"] = style_sheets(style)
    environment.globals["logo"] = logo_address(style)
    environment.globals["drawing_style"] = drawing_style(style)
    environment.globals["font_faces"] = Markup(font_face_rules())  # noqa: S704 - our own rules, no input in them
    return environment


def _compiled_folder() -> Path:
    """Where templates lie as this version of Jinja2 compiles them for this code: filters and settings go into it."""
    digest = hashlib.sha256(version("jinja2").encode())
    for path in sorted(Path(__file__).parent.glob("*.py")):
        digest.update(path.read_bytes())
    return cache_folder() / "templates" / digest.hexdigest()[:16]


def get_ready(style: Style) -> None:
    """Load every template of a style, which need not be waited for later."""
    environment = template_environment(style)
    for name in environment.list_templates(filter_func=_is_printed):
        with suppress(TemplateError):  # said when it is rendered, if it is
            environment.get_template(name)


def _is_printed(name: str) -> bool:
    """Whether a template is one of a pack, and not of the shelf's web pages."""
    return name.endswith(".html") and not name.startswith("shelf/")


def style_sheets(style: Style) -> tuple[str, ...]:
    """The sheets a part links, by their addresses below the templates: later ones go before earlier ones."""
    sheets = ["css/pack.css"]
    if style.paper != PAPERS[0]:
        sheets.append(f"css/paper/{style.paper.lower()}.css")
    if style.variant is not PRINT and (templates_root() / f"css/variants/{style.variant.name}.css").is_file():
        sheets.append(f"css/variants/{style.variant.name}.css")
    if style.overlay and (style.overlay / HOUSE_SHEET).is_file():
        sheets.append(HOUSE_SHEET)
    return tuple(sheets)


@cache
def tokens_of(style: Style) -> Tokens:
    """The design tokens of a style: for what is worked out before it is drawn."""
    return read_tokens(style_sheets(style), _folders(style))


def drawing_style(style: Style) -> str:
    """The sheet that drawings of a style bring with them."""
    sheet = next(folder / DRAWING_SHEET for folder in _folders(style) if (folder / DRAWING_SHEET).is_file())
    return tokens_of(style).resolved(sheet.read_text(encoding="utf-8"))


def _folders(style: Style) -> tuple[Path, ...]:
    """Where templates and sheets are looked for, the desk's own first."""
    return tuple(folder for folder in (style.overlay, templates_root()) if folder)


def logo_address(style: Style) -> str:
    """The desk's logo as a data: address; empty when it has none. Raises UsageError when it cannot be read."""
    for name, media_type in LOGOS:
        path = style.overlay / name if style.overlay else None
        if path and path.is_file():
            try:
                content = base64.b64encode(path.read_bytes()).decode("ascii")
            except OSError as error:
                raise UsageError(
                    f"{path}: {error.strerror}.", "Check the folder given to --templates."
                ) from error
            return f"data:{media_type};base64,{content}"
    return ""


def render_template(name: str, style: Style = PLAIN, **values: object) -> str:
    """A template filled in. Raises CheckFailed naming the template, the line and what is wrong with it; UsageError
    when the desk has templates of its own, whose fault it will be.
    """
    failed = UsageError if style.overlay else CheckFailed
    try:
        return template_environment(style).get_template(name).render(**values)
    except UndefinedError as error:
        raise failed(
            f"The template {_place(error, name)}: {error.message}.", "Correct the name of the field."
        ) from error
    except TemplateNotFound as error:
        raise failed(
            f"The template {name} asks for {error.message}, which is not there.", "Add it."
        ) from error
    except TemplateError as error:
        raise failed(
            f"The template {_place(error, name)}: {error.message}.", "Correct the template."
        ) from error


def _place(error: TemplateError, name: str) -> str:
    """Where a template fails: the innermost template and its line."""
    line = getattr(error, "lineno", None)
    if line:
        return f"{getattr(error, 'name', None) or name}, line {line}"
    frames = [f for f in traceback.extract_tb(error.__traceback__) if f.filename.endswith(".html")]
    if not frames:
        return name
    filename = Path(frames[-1].filename)
    return f"{filename.parent.name}/{filename.name}, line {frames[-1].lineno}"
