"""The @font-face rules, made here because the font packages lie elsewhere on every machine."""

import base64
from functools import cache

from flows.hyphen import FAMILY, hyphen_face
from flows.typefaces import Typeface, typefaces

FAMILIES = {"text": "Text", "label": "Label"}
"""Roles of `flows.typefaces` as CSS families."""


@cache
def font_face_rules() -> str:
    """One rule for each face of the pack, and for the hyphen at line ends of each face of texts."""
    rules = [_rule(FAMILIES[face.role], face, face.path.as_uri()) for face in typefaces()]
    hyphens = [
        _rule(FAMILY, face, _address(hyphen_face(face))) for face in typefaces() if face.role == "text"
    ]
    return "\n".join([*rules, *hyphens])


def _rule(family: str, face: Typeface, address: str) -> str:
    style = "italic" if face.italic else "normal"
    return (
        f"@font-face {{ font-family: '{family}'; font-weight: {face.weight}; font-style: {style}; "
        f"src: url('{address}') }}"
    )


def _address(font_file: bytes) -> str:
    return f"data:font/ttf;base64,{base64.b64encode(font_file).decode('ascii')}"
