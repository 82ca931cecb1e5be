"""The templates: where they lie and how they are read. Autoescape is on, a misspelt field is an error."""

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateError, UndefinedError

from flows.errors import CheckFailed
from flows.render.filters import FILTERS
from flows.render.markup import SPACE


@cache
def templates_root() -> Path:
    """The folder of templates: inside the installed package, or beside it in a checkout."""
    package = Path(__file__).resolve().parents[1]
    packaged = package / "_templates"
    return packaged if packaged.is_dir() else package.parent / "templates"


@cache
def template_environment() -> Environment:
    """One environment for all parts."""
    environment = Environment(
        loader=FileSystemLoader(templates_root()),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(FILTERS)
    environment.globals["space"] = SPACE
    return environment


def render_template(name: str, **values: object) -> str:
    """A template filled in. Raises CheckFailed naming the template and what is wrong with it."""
    try:
        return template_environment().get_template(name).render(**values)
    except UndefinedError as error:
        raise CheckFailed(
            f"The template {name}: {error.message}.", "Correct the name of the field."
        ) from error
    except TemplateError as error:
        line = getattr(error, "lineno", None)
        place = f", line {line}" if line else ""
        raise CheckFailed(f"The template {name}{place}: {error.message}.", "Correct the template.") from error
