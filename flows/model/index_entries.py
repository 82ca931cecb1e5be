"""The entries of a pack's index."""

from dataclasses import dataclass

from flows.model.locators import Locator


@dataclass(frozen=True, slots=True)
class IndexSubentry:
    """A part of an entry; `depths` as there."""

    heading: str
    locators: tuple[Locator, ...]
    depths: tuple[tuple[int, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class IndexEntry:
    """One heading of the index. Pages are worked out by `render` from the anchors' real pages.

    Either `see` names the heading where the entry is found, or there are locators or subentries. `depths` say for each
    locator how deep in its paragraph the mentions are: how many characters, white space apart, stand before each.
    """

    heading: str
    sort_key: str
    locators: tuple[Locator, ...] = ()
    subentries: tuple[IndexSubentry, ...] = ()
    see: str = ""
    depths: tuple[tuple[int, ...], ...] = ()
