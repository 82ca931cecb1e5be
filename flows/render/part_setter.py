"""What every part of a pack is set with: the pack, the style, the place and the tab of a section."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from flows.model.content import PackContent
from flows.model.printed import PartMarkup
from flows.model.variants import Style
from flows.render.environment import render_template
from flows.render.order import division_of, place_of_section, printed_sections


@dataclass(frozen=True, slots=True)
class PartSetter:
    """A pack and the style in which its parts are set."""

    content: PackContent
    style: Style

    @property
    def sections(self) -> tuple[str, ...]:
        """What is printed in this style."""
        if self.style.variant.is_summary:
            return ("glance",)
        return printed_sections(self.content)

    @property
    def is_summary(self) -> bool:
        return self.style.variant.is_summary

    def place(self, section: str) -> int:
        """Where a section comes in the pack."""
        return place_of_section(self.content, section)

    def is_divided(self, section: str) -> bool:
        """Whether a section stands behind a divider."""
        return division_of(self.content, section) is not None

    def part(  # noqa: PLR0913 - one argument for each property of a part
        self,
        key: str,
        title: str,
        template: str,
        order: int,
        *,
        section: str = "",
        recto: bool = False,
        furniture: bool = True,
        source: int = 0,
        language: str = "en",
        **values: object,
    ) -> PartMarkup:
        """A part set in a template, with what this is given besides."""
        html = render_template(
            f"parts/{template}.html",
            self.style,
            part_title=title,
            language=language,
            content=self.content,
            **values,
        )
        division = division_of(self.content, section) if section else None
        return PartMarkup(
            key=key,
            title=title,
            html=html,
            order=order,
            recto=recto,
            furniture=furniture,
            language=language,
            source=source,
            tab=division.tab if division else None,
        )


def opened_on_recto(parts: Sequence[PartMarkup]) -> list[PartMarkup]:
    """The first of some parts opens on a right-hand page; the others follow on either side."""
    return [replace(part, recto=position == 0) for position, part in enumerate(parts)]
