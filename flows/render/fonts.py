"""The @font-face rules, made here because the font packages lie elsewhere on every machine."""

from functools import cache

from flows.typefaces import typefaces

FAMILIES = {"text": "Text", "label": "Label"}
"""Roles of `flows.typefaces` as CSS families."""


@cache
def font_face_rules() -> str:
    """One rule for each face of the pack."""
    rules = [
        f"@font-face {{ font-family: '{FAMILIES[face.role]}'; font-weight: {face.weight}; "
        f"font-style: {'italic' if face.italic else 'normal'}; src: url('{face.path.as_uri()}') }}"
        for face in typefaces()
    ]
    return "\n".join(rules)
