"""The faces a pack is set in, found in the font packages that carry them. TrueType files only.

Roles, not names, are used elsewhere: `text` is the voice of the sources (serif), `label` the voice of the
pack (sans). Only TrueType can be united at binding, so the OpenType/CFF files of the packages are not used.
"""

from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from flows.errors import EnvironmentMissing


@dataclass(frozen=True, slots=True)
class Typeface:
    """One face: CSS family role, weight, style, and its file."""

    role: str
    weight: int
    italic: bool
    path: Path


_FACES = (
    ("text", 400, False, "font_source_serif_pro", "SourceSerifPro-Regular.ttf"),
    ("text", 400, True, "font_source_serif_pro", "SourceSerifPro-It.ttf"),
    ("text", 600, False, "font_source_serif_pro", "SourceSerifPro-Semibold.ttf"),
    ("text", 600, True, "font_source_serif_pro", "SourceSerifPro-SemiboldIt.ttf"),
    ("label", 400, False, "font_source_sans_pro", "SourceSansPro-Regular.ttf"),
    ("label", 400, True, "font_source_sans_pro", "SourceSansPro-It.ttf"),
    ("label", 600, False, "font_source_sans_pro", "SourceSansPro-Semibold.ttf"),
    ("label", 700, False, "font_source_sans_pro", "SourceSansPro-Bold.ttf"),
)


@cache
def typefaces() -> tuple[Typeface, ...]:
    """All faces of the pack. Raises EnvironmentMissing when a font package lacks its files."""
    faces = tuple(
        Typeface(role, weight, italic, _package_folder(package) / "files" / name)
        for role, weight, italic, package, name in _FACES
    )
    for face in faces:
        if not face.path.is_file():
            raise EnvironmentMissing(
                f"The font file {face.path.name} is missing.",
                "Install briefing-pack again with its dependencies.",
            )
    return faces


def typeface(role: str, weight: int = 400) -> Typeface:
    """The upright face for a role and weight. Raises KeyError."""
    for face in typefaces():
        if (face.role, face.weight, face.italic) == (role, weight, False):
            return face
    raise KeyError((role, weight))


def _package_folder(package: str) -> Path:
    # find_spec, not import: the packages run code at import that is of no use here.
    spec = find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        raise EnvironmentMissing(
            f"The font package {package.replace('_', '-')} is not installed.",
            "Install briefing-pack again with its dependencies.",
        )
    return Path(next(iter(spec.submodule_search_locations)))
