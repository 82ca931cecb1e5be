"""The specimen as a file: every component of the templates once, set, bound and furnished like a pack."""

from pathlib import Path

from flows.bind import bind_pack
from flows.errors import EnvironmentMissing
from flows.model.printed import Furniture, Imprint
from flows.model.variants import Style
from flows.packaged import templates_root
from flows.render.specimen import render_specimen
from flows.typeset import typeset_part

CREATED = "2000-01-01T00:00:00Z"
"""The specimen has no data cut-off: the same templates give the same bytes."""


def write_specimen(style: Style, output: Path) -> Path:
    """Typeset the specimen in one style and write it as `specimen[-<variant>].pdf` into `output`; the path.

    Raises CheckFailed, naming template and line, for a template or a rule that is wrong; EnvironmentMissing for
    a folder that cannot be written.
    """
    part = typeset_part(render_specimen(style), templates_root(), style.overlay)
    variant = style.variant
    furniture = Furniture(
        head="Specimen", foot="Every component once", marking="TLP:CLEAR", head_size=variant.head_size,
        folio_size=variant.folio_size, marking_size=variant.marking_size, gutter=variant.gutter,
    )  # fmt: skip
    imprint = Imprint(
        title="Specimen",
        author="",
        subject="",
        keywords=(),
        language="en",
        created=CREATED,
        producer="briefing-pack",
    )
    pack = bind_pack([part], furniture, imprint)
    suffix = f"-{variant.name}" if variant.description else ""
    path = output / f"specimen{suffix}.pdf"
    draft = path.with_name(f".{path.name}.draft")
    try:
        output.mkdir(parents=True, exist_ok=True)
        draft.write_bytes(pack.pdf)
        draft.replace(path)
    except OSError as error:
        raise EnvironmentMissing(
            f"{path}: {error.strerror}. Give --output a folder you may write."
        ) from error
    return path
