"""The who's who of a pack: its lists, where its places lie, and who is mentioned with whom."""

from dataclasses import dataclass

from flows.model.locators import Locator


@dataclass(frozen=True, slots=True)
class StatedAs:
    """A role as a source states it, and where; its country in brackets where that stands apart from the title.

    `as_of` is the date of the passage in words, where that lies well before the source's own.
    """

    text: str
    locator: Locator
    as_of: str = ""


@dataclass(frozen=True, slots=True)
class WhoRow:
    """One person, organisation, place or event across all sources. `other_forms` as printed in them."""

    anchor: str
    name: str
    other_forms: tuple[str, ...]
    roles: tuple[StatedAs, ...]
    locators: tuple[Locator, ...]
    mentions: int


@dataclass(frozen=True, slots=True)
class WhoGroup:
    """A list of the who's who under its heading: people, organisations, places, events, groups."""

    heading: str
    rows: tuple[WhoRow, ...]


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """A place that the sources name, and where it lies: `kind` country, region, capital or city, empty when not known.

    `country` is the code of the country or of that in which it lies (ISO 3166, two letters). A region (a state,
    province or county) has no point.
    """

    row: WhoRow
    kind: str = ""
    country: str = ""
    longitude: float = 0.0
    latitude: float = 0.0


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody in the network: a person or an organisation, and the anchor of its row in the who's who."""

    name: str
    anchor: str
    is_person: bool


@dataclass(frozen=True, slots=True)
class Tie:
    """Two members who are named in the same paragraphs."""

    one: Member
    other: Member
    locators: tuple[Locator, ...]


@dataclass(frozen=True, slots=True)
class Network:
    """Who is mentioned with whom. `others` counts those who have ties too but are left out, to keep it readable."""

    members: tuple[Member, ...]
    ties: tuple[Tie, ...]
    others: int = 0


NO_NETWORK = Network((), ())
