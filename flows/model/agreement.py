"""What several sources say of the same matter, and what they only carry from one another."""

from dataclasses import dataclass

from flows.model.locators import Extract, Locator


@dataclass(frozen=True, slots=True)
class Stance:
    """What another source says of the same matter: its clause, or the words that differ. `copied` where its
    paragraph is nearly that of a source named before: no second witness. `in_part` where it leaves out a party or
    a figure, or sets another limit to it. `other_day` where it does not agree, but its figure is of another day than
    the first, or of one that is not stated: no difference. `when` is that day, or when its source was published.
    `speaker` is who says the words of a quotation there, where it is another; `denies` says that it is a denial.
    """

    extract: Extract
    agrees: bool
    copied: bool = False
    in_part: bool = False
    when: str = ""
    other_day: bool = False
    speaker: str = ""
    denies: bool = False

    @property
    def differs(self) -> bool:
        """Whether it says something else of the same thing."""
        return not self.agrees and not self.other_day


@dataclass(frozen=True, slots=True)
class Agreement:
    """One matter (`kind` event, statement, figure or quotation) of which several sources speak, and who is silent.

    `about` is what a figure measures, who is quoted or when it happened; it may be empty. `silent` are the sources that
    name much that those who speak name, and do not speak of it; `elsewhere` those that tell of other things.
    `same_number` are places of further sources where the number of a figure stands, too, if not plainly of the same
    thing.
    """

    locator: Locator
    kind: str
    lead: Extract
    about: str
    stances: tuple[Stance, ...]
    silent: tuple[Locator, ...]
    same_number: tuple[Extract, ...] = ()
    elsewhere: tuple[Locator, ...] = ()

    @property
    def differs(self) -> bool:
        """Whether a source tells it otherwise."""
        return any(stance.differs for stance in self.stances)


@dataclass(frozen=True, slots=True)
class Carrier:
    """A source that carries paragraphs of another nearly word for word; it has `of` paragraphs in all."""

    paragraphs: tuple[Locator, ...]
    of: int


@dataclass(frozen=True, slots=True)
class SharedCopy:
    """Paragraphs of one source that others carry too: syndicated copy, a common press release. With `in_part` the
    shorter paragraph is a part of the longer.
    """

    paragraphs: tuple[Locator, ...]
    carriers: tuple[Carrier, ...]
    in_part: bool = False
