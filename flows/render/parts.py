"""The parts of a pack in their order: which template prints each, and on which side it opens."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from flows.model.content import Brief, PackContent
from flows.model.printed import Fit, PartMarkup
from flows.model.sections import SECTIONS
from flows.model.variants import PLAIN, Style
from flows.render.absent import unlink
from flows.render.anchors import find_anchors
from flows.render.annex_parts import set_annexes
from flows.render.density import size_of_contents, size_of_divider, size_of_key_points, turns_of_contents
from flows.render.drawings import Drawings
from flows.render.long_words import mark_long_words
from flows.render.matrix import agreement_matrix
from flows.render.order import (
    CONTENTS,
    COVER,
    STEP,
    Division,
    divide,
    printed_sections,
)
from flows.render.part_setter import PartSetter, opened_on_recto
from flows.render.sections import Register, group_registers
from flows.render.table_lists import tables_as_lists, wide_tables_as_lists
from flows.render.views import contents_lines, divider_lines, index_groups, key_point_views

LARGE = 10
"""From so many sources on the briefs open on a right-hand page, as the annex always does."""
SHORTER_BRIEFS = ("brief-short", "brief-shorter", "brief-shortest")
"""With these a brief shows fewer rows of each register, so that it ends on the page before."""
SHORTER_CONTENTS = ("without-details",)
"""With this they name the sources by their titles alone."""
COVER_FITS = (Fit("", 1), Fit("tight", 1))
"""A cover of large letters may have more to say than its page holds with space around it."""
_CLOSE_TAKES = 0.75
"""Less space saves a seventh of the height at most; pages are not quite full."""
_MOST_ROWS = 4
GLANCE_FITS = (
    Fit("flowing", 1),
    Fit("", 2, (("flowing", 1),)),
    Fit("close", 2, (("flowing", _CLOSE_TAKES),)),
    Fit("flowing", 2, (("flowing", 1),)),
    Fit("flowing close", 2, (("flowing", _CLOSE_TAKES),)),
    *(
        Fit(
            f"flowing close rows-{most}",
            2,
            tuple((f"flowing close rows-{more}", most / more) for more in range(most + 1, _MOST_ROWS + 1)),
        )
        for most in range(_MOST_ROWS, 0, -1)
    ),
)
"""One page for a small pack, else two, what was said on the second: with less space first, then from one page to the
other without a break between them, then with fewer rows of each list."""
UNKNOWN_COUNT = "000"


@dataclass(frozen=True, slots=True)
class Pages:
    """On which page each anchor lies, and how many pages there are; 0 while nobody knows."""

    folios: Mapping[str, int]
    count: int


NO_PAGES = Pages({}, 0)


def render_body(content: PackContent, style: Style = PLAIN) -> tuple[PartMarkup, ...]:
    """Every part that prints no page number of another part."""
    return (*render_registers(content, style), *render_texts(content, style))


def render_registers(content: PackContent, style: Style = PLAIN) -> tuple[PartMarkup, ...]:
    """The registers, which draw on all sources: the longest parts."""
    pack = _Pack(content, style)
    return pack.finished(pack.registers(pack.sections))


def render_texts(content: PackContent, style: Style = PLAIN) -> tuple[PartMarkup, ...]:
    """Briefs, annexed sources, and whatever else prints no page number of another part."""
    pack = _Pack(content, style)
    return pack.finished(pack.texts(pack.sections))


def render_numbered(
    content: PackContent, pages: Pages, style: Style = PLAIN, in_print: Pages | None = None
) -> tuple[PartMarkup, ...]:
    """Cover, contents, key points, dividers and index; `pages` says on which page each anchor lies.

    An anchor without a folio prints a placeholder as wide as a number: the first round has none. `in_print` are
    the pages of the print variant, for a variant whose own are others.
    """
    pack = _Pack(content, style)
    return pack.finished(pack.numbered(pack.sections, pages, in_print))


@dataclass(frozen=True, slots=True)
class _Pack(PartSetter):
    """The parts of a pack, in one style."""

    def body(self, sections: Sequence[str]) -> list[PartMarkup]:
        return self.registers(sections) + self.texts(sections)

    def texts(self, sections: Sequence[str]) -> list[PartMarkup]:
        makers: dict[str, Callable[[], list[PartMarkup]]] = {
            "glance": self._glance,
            "changes": self._changes,
            "briefs": self._briefs,
            "annexes": partial(set_annexes, self),
        }
        parts = [part for name in sections if name in makers for part in makers[name]()]
        return parts + self._closing(sections)

    def numbered(
        self, sections: Sequence[str], pages: Pages, in_print: Pages | None = None
    ) -> list[PartMarkup]:
        if self.is_summary:
            return []
        content, folios = self.content, pages.folios
        differs = in_print if in_print and in_print != pages else None
        parts = [self._cover(pages, differs), self._contents(pages, differs)]
        if "key-points" in sections:
            parts.append(self._key_points(folios))
        parts += [self._divider(division, folios) for division in divide(content)]
        if "index" in sections:
            groups = index_groups(content, folios)
            draft = not pages.count
            parts.append(
                self.part("index", "Index", "index", self.place("index"), groups=groups, draft=draft)
            )
        return parts

    def finished(self, parts: Sequence[PartMarkup]) -> tuple[PartMarkup, ...]:
        """The parts without links to what this pack does not print, tables as lists where columns are too narrow."""
        absent = self._absent()
        finished = []
        for part in parts:
            html = mark_long_words(unlink(part.html, absent))
            html = tables_as_lists(html) if self.style.variant.as_lists else wide_tables_as_lists(html)
            anchors = find_anchors(html)
            finished.append(replace(part, html=html, defines=anchors.defines, refers=anchors.refers))
        return tuple(finished)

    def _absent(self) -> frozenset[str]:
        """The anchors that only sections define which are switched off, or not in this variant."""
        off = [name for name in printed_sections(self.content, SECTIONS) if name not in self.sections]
        if not off:
            return frozenset()
        whole = replace(self, style=PLAIN)
        parts = [*whole.body(off), *whole.numbered(off, NO_PAGES)]
        return frozenset(a for part in parts for a in find_anchors(part.html).defines) - self._present()

    def _present(self) -> frozenset[str]:
        parts = [*self.body(self.sections), *self.numbered(self.sections, NO_PAGES)]
        return frozenset(a for part in parts for a in find_anchors(part.html).defines)

    def _cover(self, pages: Pages, in_print: Pages | None) -> PartMarkup:
        part = self.part(
            "cover",
            self.content.identity.title,
            "cover",
            COVER,
            recto=True,
            furniture=False,
            page_count=pages.count or UNKNOWN_COUNT,
            print_count=in_print.count if in_print else 0,
        )
        return replace(part, fits=COVER_FITS)

    def _contents(self, pages: Pages, in_print: Pages | None) -> PartMarkup:
        lines = contents_lines(self.content, pages.folios, in_print.folios if in_print else {})
        part = self.part(
            "contents",
            "Contents",
            "contents",
            CONTENTS,
            lines=lines,
            size=size_of_contents(lines),
            turns=turns_of_contents(lines),
            page_count=pages.count or UNKNOWN_COUNT,
            differs=in_print is not None,
        )
        return replace(part, shorter=SHORTER_CONTENTS) if self.style.variant.single_column else part

    def _key_points(self, folios: Mapping[str, int]) -> PartMarkup:
        """The key points; what changed follows on the same page when it is one sentence."""
        points = key_point_views(self.content, folios)
        with_changes = "changes" in self.sections and changes_run_on(self.content)
        size = size_of_key_points([(view.words, view.lines) for view in points], with_changes=with_changes)
        return self.part(
            "key-points",
            "Key points",
            "key_points",
            self.place("key-points"),
            points=points,
            size=size,
            with_changes=with_changes,
        )

    def _changes(self) -> list[PartMarkup]:
        if changes_run_on(self.content):
            return []
        return [self.part("changes", "Changes", "changes", self.place("changes"))]

    def _glance(self) -> list[PartMarkup]:
        part = self.part("glance", "At a glance", "glance", self.place("glance"))
        return [replace(part, fits=GLANCE_FITS)]

    def _divider(self, division: Division, folios: Mapping[str, int]) -> PartMarkup:
        lines = divider_lines(self.content, division, folios)
        return self.part(
            f"divider-{division.tab.letter.lower()}",
            division.title,
            "divider",
            self.place(division.sections[0]) - 1,
            recto=True,
            section=division.sections[0],
            division=division,
            lines=lines,
            size=size_of_divider(lines),
        )

    def _briefs(self) -> list[PartMarkup]:
        parts = [self._brief(brief, position) for position, brief in enumerate(self.content.briefs)]
        large = len(self.content.sources) >= LARGE and not self.is_divided("briefs")
        return opened_on_recto(parts) if large else parts

    def _brief(self, brief: Brief, position: int) -> PartMarkup:
        part = self.part(
            f"brief-s{brief.number}",
            f"Brief S{brief.number}",
            "brief",
            self.place("briefs") + brief.number,
            section="briefs",
            source=brief.number,
            brief=brief,
            first=position == 0 and not self.is_divided("briefs"),
        )
        return replace(part, shorter=SHORTER_BRIEFS)

    def registers(self, sections: Sequence[str]) -> list[PartMarkup]:
        groups = group_registers(self.content, sections)
        return [self._register_part(group, whole=len(groups) == 1) for group in groups]

    def _register_part(self, group: Sequence[Register], *, whole: bool) -> PartMarkup:
        """One part for registers that follow each other: named after them, or "registers" for all of them."""
        return self.part(
            "registers" if whole else "-".join(register.anchor for register in group),
            "Registers" if whole else ", ".join(register.title for register in group),
            "registers",
            self.place(group[0].anchor),
            section=group[0].anchor,
            registers=group,
            drawings=Drawings(self.content, self.style),
            printed=self.sections,
            divided=self.is_divided(group[0].anchor),
            matrix=None if self.style.variant.single_column else agreement_matrix(self.content),
        )

    def _closing(self, sections: Sequence[str]) -> list[PartMarkup]:
        """Method and back page: one part, unless the desk has put something between them."""
        closing = [name for name in sections if name in {"method", "back"}]
        if len(closing) == 2 and abs(self.place(closing[0]) - self.place(closing[1])) == STEP:  # noqa: PLR2004
            return [
                self.part("method", "Method and limits", "closing", self.place(closing[0]), members=closing)
            ]
        titles = {"method": "Method and limits", "back": self.content.back.title}
        return [
            self.part(name, titles[name], "closing", self.place(name), members=[name]) for name in closing
        ]


def changes_run_on(content: PackContent) -> bool:
    """Whether what changed is one sentence, which needs no page of its own."""
    changes = content.changes
    return "key-points" in content.sections and not (changes.sources or changes.rows)
