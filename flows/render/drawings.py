"""The drawings of a pack, worked out for one style; each is None where there is too little to draw."""

from dataclasses import dataclass
from functools import cached_property

from flows.model.content import PackContent
from flows.model.variants import Style
from flows.render.environment import tokens_of
from flows.render.time_line import TimeLine, draw_time_line


@dataclass(frozen=True)
class Drawings:
    """What is drawn beside the registers, each worked out when a template asks for it."""

    content: PackContent
    style: Style

    @cached_property
    def time_line(self) -> TimeLine | None:
        return draw_time_line(self.content, tokens_of(self.style))
