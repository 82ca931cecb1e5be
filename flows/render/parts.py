"""The parts of a pack in their order: which template prints each, and on which side it opens."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from markupsafe import Markup

from flows.model.content import AnnexedSource, Brief, ErrorSheet, FacsimileSheet, PackContent
from flows.model.printed import PartMarkup
from flows.render.anchors import find_anchors
from flows.render.annexed import set_annex, title_block
from flows.render.density import size_of_brief, size_of_key_points
from flows.render.environment import render_template
from flows.render.fonts import font_face_rules
from flows.render.sections import Register, group_registers
from flows.render.views import contents_lines, index_groups, key_point_views

# Places in the pack; sources are counted on from theirs, and there are fewer than this of them.
_MANY = 100_000
COVER, CONTENTS, KEY_POINTS, BRIEFS = 0, 1, 2, _MANY
REGISTER, ANNEXES = 2 * _MANY, 3 * _MANY
INDEX, METHOD = 5 * _MANY, 5 * _MANY + 1

LARGE = 10
"""From so many sources on the briefs open on a right-hand page, as the annex always does."""
UNKNOWN_COUNT = "000"


def render_body(content: PackContent) -> tuple[PartMarkup, ...]:
    """Every part that prints no page number of another part."""
    cover = _part(
        "cover", content.identity.title, "cover", COVER, recto=True, furniture=False, content=content
    )
    groups = group_registers(content)
    registers = [_registers(content, groups, place) for place in range(len(groups))]
    method = _part("method", "Method and limits", "method", METHOD, content=content)
    return (cover, *_briefs(content), *registers, *_annexes(content), method)


def render_numbered(
    content: PackContent, folios: Mapping[str, int], page_count: int
) -> tuple[PartMarkup, ...]:
    """Contents, key points and index; `folios` says on which page each anchor lies.

    An anchor without a folio prints a placeholder as wide as a number: the first round has none.
    """
    lines = contents_lines(content, folios)
    points = key_point_views(content, folios)
    size = size_of_key_points([(view.words, len(view.places) + bool(view.point.note)) for view in points])
    return (
        _part(
            "contents",
            "Contents",
            "contents",
            CONTENTS,
            content=content,
            lines=lines,
            page_count=page_count or UNKNOWN_COUNT,
        ),
        _part("key-points", "Key points", "key_points", KEY_POINTS, points=points, size=size),
        _part("index", "Index", "index", INDEX, groups=index_groups(content, folios)),
    )


def _briefs(content: PackContent) -> list[PartMarkup]:
    large = len(content.sources) >= LARGE
    parts = [_brief(brief, first=position == 0) for position, brief in enumerate(content.briefs)]
    return _opened_on_recto(parts) if large else parts


def _brief(brief: Brief, *, first: bool) -> PartMarkup:
    return _part(
        f"brief-s{brief.number}",
        f"Brief S{brief.number}",
        "brief",
        BRIEFS + brief.number,
        source=brief.number,
        brief=brief,
        size=size_of_brief(brief),
        first=first,
    )


def _registers(content: PackContent, groups: Sequence[Sequence[Register]], place: int) -> PartMarkup:
    """One part for registers that follow each other: named after them, or "registers" for all of them."""
    group = groups[place]
    whole = len(groups) == 1
    return _part(
        "registers" if whole else "-".join(register.anchor for register in group),
        "Registers" if whole else ", ".join(register.title for register in group),
        "registers",
        REGISTER + place,
        content=content,
        registers=group,
    )


def _annexes(content: PackContent) -> list[PartMarkup]:
    """The annexed sources and the sheets for others, by S number. The first text carries the key to the marks."""
    keyed = min((annex.number for annex in content.annexes), default=0)
    sheets = [sheet.number for sheet in content.error_sheets]
    sheets += [sheet.number for sheet in content.facsimiles]
    first = min([keyed or _MANY, *sheets])
    parts = [
        *(
            _annex(annex, first=annex.number == first, keyed=annex.number == keyed)
            for annex in content.annexes
        ),
        *(_error_sheet(sheet, first=sheet.number == first) for sheet in content.error_sheets),
        *(_facsimile_sheet(sheet, first=sheet.number == first) for sheet in content.facsimiles),
    ]
    return _opened_on_recto(sorted(parts, key=lambda part: part.order))


def _annex(annex: AnnexedSource, *, first: bool, keyed: bool) -> PartMarkup:
    return _part(
        f"annex-s{annex.number}",
        f"S{annex.number} {annex.title}",
        "annex",
        place_of_annex(annex.number),
        source=annex.number,
        language=annex.language,
        annex=annex,
        heading=title_block(annex),
        blocks=set_annex(annex),
        first=first,
        keyed=keyed,
    )


def _error_sheet(sheet: ErrorSheet, *, first: bool) -> PartMarkup:
    return _part(
        f"error-s{sheet.number}",
        f"S{sheet.number} could not be read",
        "error_sheet",
        place_of_annex(sheet.number),
        sheet=sheet,
        first=first,
    )


def _facsimile_sheet(sheet: FacsimileSheet, *, first: bool) -> PartMarkup:
    return _part(
        f"annex-s{sheet.number}",
        f"S{sheet.number} {sheet.title}",
        "facsimile",
        place_of_annex(sheet.number),
        source=sheet.number,
        sheet=sheet,
        first=first,
    )


def place_of_annex(number: int) -> int:
    """The place of a source's annex in the pack. The next one is free: for pages that follow a sheet."""
    return ANNEXES + 2 * number


def _opened_on_recto(parts: Sequence[PartMarkup]) -> list[PartMarkup]:
    """The first of some parts opens on a right-hand page; the others follow on either side."""
    return [replace(part, recto=position == 0) for position, part in enumerate(parts)]


def _part(  # noqa: PLR0913 - one argument for each property of a part
    key: str,
    title: str,
    template: str,
    order: int,
    *,
    recto: bool = False,
    furniture: bool = True,
    source: int = 0,
    language: str = "en",
    **values: object,
) -> PartMarkup:
    html = render_template(
        f"parts/{template}.html",
        part_title=title,
        language=language,
        font_faces=Markup(font_face_rules()),  # noqa: S704 - our own rules, no input in them
        **values,
    )
    anchors = find_anchors(html)
    return PartMarkup(
        key=key,
        title=title,
        html=html,
        order=order,
        defines=anchors.defines,
        refers=anchors.refers,
        recto=recto,
        furniture=furniture,
        language=language,
        source=source,
    )
