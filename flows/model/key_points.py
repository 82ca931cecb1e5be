"""A key point: what a pack tells first, in the words of a source or of the desk."""

from dataclasses import dataclass

from flows.model.locators import Extract, Locator


@dataclass(frozen=True, slots=True)
class KeyPoint:
    """`extract` is None when the desk wrote the point (`written` then holds it). `support` are further places."""

    number: int
    anchor: str
    extract: Extract | None
    written: str
    locators: tuple[Locator, ...]
    note: str = ""
    """Said beside the locators: "written by the desk", "also S2 ¶4"."""
    when: str = ""
    """Whom or which day it means, where its words only point there: "She: Ann Byron; today: 18 May 2022"."""
    speaker: str = ""
    """Who says it, where it is somebody's own words."""
    asked: Extract | None = None
    """The question that it answers, in an interview or a debate."""
    lead: Extract | None = None
    """What leads in to it, where it is an item of a list: "For these reasons the Court:"."""

    @property
    def told(self) -> str:
        """All that is printed of it: the desk's words, or those of its source behind what leads in to them."""
        words = self.extract.text if self.extract else self.written
        return f"{self.lead.text} {words}" if self.lead else words
