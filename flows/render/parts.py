"""The parts of a pack in their order: which template prints each, and on which side it opens."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from markupsafe import Markup

from flows.model.content import AnnexedSource, Brief, ErrorSheet, PackContent
from flows.model.printed import PartMarkup
from flows.render.anchors import find_anchors
from flows.render.environment import render_template
from flows.render.fonts import font_face_rules
from flows.render.views import REGISTERS, contents_lines, index_groups, key_point_views

# Places in the pack; sources are counted on from theirs, and there are fewer than this of them.
_MANY = 100_000
COVER, CONTENTS, KEY_POINTS, BRIEFS = 0, 1, 2, _MANY
REGISTER, ANNEXES = 2 * _MANY, 3 * _MANY
INDEX, METHOD = 4 * _MANY, 4 * _MANY + 1

DIVIDED_FROM = 8
"""From so many sources on every register is a part of its own and opens on a new page."""


def render_body(content: PackContent) -> tuple[PartMarkup, ...]:
    """Every part that prints no page number of another part."""
    cover = _part(
        "cover", content.identity.title, "parts/cover.html", COVER, furniture=False, content=content
    )
    method = _part("method", "Method and limits", "parts/method.html", METHOD, recto=False, content=content)
    annexes = [*map(_annex, content.annexes), *map(_error_sheet, content.error_sheets)]
    return (cover, *map(_brief, content.briefs), *_registers(content), *_open_on_recto(annexes), method)


def render_numbered(
    content: PackContent, folios: Mapping[str, int], page_count: int
) -> tuple[PartMarkup, ...]:
    """Contents, key points and index; `folios` says on which page each anchor lies.

    An anchor without a folio prints a placeholder as wide as a number: the first round has none.
    """
    contents = _part(
        "contents",
        "Contents",
        "parts/contents.html",
        CONTENTS,
        recto=False,
        content=content,
        lines=contents_lines(content, folios),
        page_count=page_count or "000",
    )
    points = key_point_views(content, folios)
    key_points = _part(
        "key-points", "Key points", "parts/key_points.html", KEY_POINTS, content=content, points=points
    )
    groups = index_groups(content, folios)
    index = _part("index", "Index", "parts/index.html", INDEX, recto=False, content=content, groups=groups)
    return contents, key_points, index


def _brief(brief: Brief) -> PartMarkup:
    title = f"Brief S{brief.number}"
    return _part(
        f"brief-s{brief.number}",
        title,
        "parts/brief.html",
        BRIEFS + brief.number,
        recto=False,
        source=brief.number,
        brief=brief,
    )


def _registers(content: PackContent) -> Iterator[PartMarkup]:
    """All registers as one flowing part in a small pack, one part each in a large one."""
    if len(content.sources) < DIVIDED_FROM:
        names = tuple(anchor for anchor, _ in REGISTERS)
        yield _part(
            "registers",
            "Registers",
            "parts/registers.html",
            REGISTER,
            recto=False,
            content=content,
            names=names,
        )
        return
    for position, (anchor, title) in enumerate(REGISTERS):
        yield _part(
            anchor,
            title,
            "parts/registers.html",
            REGISTER + position,
            recto=position == 0,
            content=content,
            names=(anchor,),
        )


def _annex(annex: AnnexedSource) -> PartMarkup:
    return _part(
        f"annex-s{annex.number}",
        f"S{annex.number} {annex.title}",
        "parts/annex.html",
        ANNEXES + annex.number,
        recto=False,
        source=annex.number,
        language=annex.language,
        annex=annex,
    )


def _error_sheet(sheet: ErrorSheet) -> PartMarkup:
    return _part(
        f"error-s{sheet.number}",
        f"S{sheet.number} could not be read",
        "parts/error_sheet.html",
        ANNEXES + sheet.number,
        recto=False,
        sheet=sheet,
    )


def _open_on_recto(parts: list[PartMarkup]) -> list[PartMarkup]:
    """The annex as a whole opens on a right-hand page; its sources follow each other on any."""
    if not parts:
        return parts
    first = min(parts, key=lambda part: part.order)
    return [replace(part, recto=True) if part is first else part for part in parts]


def _part(  # noqa: PLR0913 - one argument for each property of a part
    key: str,
    title: str,
    template: str,
    order: int,
    *,
    recto: bool = True,
    furniture: bool = True,
    source: int = 0,
    language: str = "en",
    **values: object,
) -> PartMarkup:
    html = render_template(
        template,
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
