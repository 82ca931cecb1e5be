"""The annexed sources as parts: texts, and sheets for what could not be read or is printed as received."""

from flows.model.annexed import AnnexedSource, ErrorSheet, FacsimileSheet
from flows.model.printed import PartMarkup
from flows.model.variants import Style
from flows.render.annexed import set_annex, title_block
from flows.render.environment import tokens_of
from flows.render.left_out import without_left_out
from flows.render.order import place_of_annex
from flows.render.part_setter import PartSetter, opened_on_recto


def set_annexes(pack: PartSetter) -> list[PartMarkup]:
    """The annexed sources and the sheets for others, by S number. The first text carries the key to the marks."""
    content = pack.content
    keyed = min((annex.number for annex in content.annexes), default=0)
    numbers = [annex.number for annex in content.annexes]
    numbers += [sheet.number for sheet in content.error_sheets]
    numbers += [sheet.number for sheet in content.facsimiles]
    first = 0 if pack.is_divided("annexes") else min(numbers, default=0)
    parts = [
        *(_annex(pack, a, first=a.number == first, keyed=a.number == keyed) for a in content.annexes),
        *(_error_sheet(pack, sheet, first=sheet.number == first) for sheet in content.error_sheets),
        *(_facsimile_sheet(pack, sheet, first=sheet.number == first) for sheet in content.facsimiles),
    ]
    ordered = sorted(parts, key=lambda part: part.order)
    return ordered if pack.is_divided("annexes") else opened_on_recto(ordered)


def _annex(pack: PartSetter, annex: AnnexedSource, *, first: bool, keyed: bool) -> PartMarkup:
    annex = without_left_out(annex, pack.content)
    return pack.part(
        f"annex-s{annex.number}",
        f"S{annex.number} {annex.title}",
        "annex",
        place_of_annex(pack.content, annex.number),
        section="annexes",
        source=annex.number,
        language=annex.language,
        annex=annex,
        heading=title_block(annex),
        blocks=set_annex(annex, _table_width(pack.style)),
        first=first,
        keyed=keyed,
    )


def _table_width(style: Style) -> float:
    """How many ems of its letters an annexed table may be wide: as css/variants/one_column.css sets it, or the text."""
    tokens = tokens_of(style)
    beside = ("table-side", "hang", "hang-gap") if style.variant.single_column else ()
    return (tokens.length("measure") - sum(map(tokens.length, beside))) / tokens.length("size-table")


def _error_sheet(pack: PartSetter, sheet: ErrorSheet, *, first: bool) -> PartMarkup:
    return pack.part(
        f"error-s{sheet.number}",
        f"S{sheet.number} could not be read",
        "error_sheet",
        place_of_annex(pack.content, sheet.number),
        section="annexes",
        sheet=sheet,
        first=first,
    )


def _facsimile_sheet(pack: PartSetter, sheet: FacsimileSheet, *, first: bool) -> PartMarkup:
    return pack.part(
        f"annex-s{sheet.number}",
        f"S{sheet.number} {sheet.title}",
        "facsimile",
        place_of_annex(pack.content, sheet.number),
        section="annexes",
        source=sheet.number,
        sheet=sheet,
        first=first,
    )
