"""The drawings of a pack, worked out for one style; each is None where there is too little to draw."""

from dataclasses import dataclass
from functools import cached_property, lru_cache

from flows.model.content import PackContent
from flows.model.variants import Style
from flows.model.whos_who import PlaceRow
from flows.render.environment import tokens_of
from flows.render.locator_map import LocatorMap, draw_map
from flows.render.network_circle import NetworkDrawing, draw_network
from flows.render.strips import Strips, draw_strips
from flows.render.time_line import TimeLine, draw_time_line


@dataclass(frozen=True)
class Drawings:
    """What is drawn beside the registers, each worked out when a template asks for it."""

    content: PackContent
    style: Style

    @cached_property
    def time_line(self) -> TimeLine | None:
        return draw_time_line(self.content.timeline, self.content.identity, tokens_of(self.style))

    @cached_property
    def locator_map(self) -> LocatorMap | None:
        return _map_of(self.content.places, self.style)

    @cached_property
    def network(self) -> NetworkDrawing | None:
        return draw_network(self.content.network, tokens_of(self.style))

    @cached_property
    def strips(self) -> tuple[Strips, ...]:
        return draw_strips(self.content, tokens_of(self.style))


@lru_cache(maxsize=8)
def _map_of(places: tuple[PlaceRow, ...], style: Style) -> LocatorMap | None:
    """The map of some places; a pack is rendered in several rounds, and a map takes a third of a second."""
    return draw_map(places, tokens_of(style))
