"""The content of a pack: what is printed, in words, with the place in the sources that each line rests on.

`compose` writes it, `render` only sets it. Every text that comes from a source is an Extract or a row with
locators; everything else is a label of the pack's own. Strings are ready to print (dates in words, true
minus signs); nothing here is markup.
"""

from dataclasses import dataclass

from flows.model.agreement import Agreement, SharedCopy
from flows.model.annexed import AnnexedSource, ErrorSheet, FacsimileSheet
from flows.model.back_page import NO_BACK_PAGE, BackPage
from flows.model.changes import NO_CHANGES, Changes, Shift, SourceChange
from flows.model.handling import NO_HANDLING, Handling
from flows.model.index_entries import IndexEntry
from flows.model.key_points import KeyPoint
from flows.model.labels import LabelledFact
from flows.model.locators import Extract, Locator
from flows.model.open_matters import Gap, OpenRow
from flows.model.paired_marks import with_paired_marks
from flows.model.sections import SECTIONS
from flows.model.spans import Span
from flows.model.whos_who import NO_NETWORK, Network, PlaceRow, WhoGroup, WhoRow


@dataclass(frozen=True, slots=True)
class PackIdentity:
    """Which pack this is. `cut_off` is ISO 8601 in UTC; `edition` its name; `number` counts in the series.

    `revision` counts the results that were published under one edition, each in place of the one before.
    """

    series: str
    title: str
    subtitle: str
    edition: str
    number: int
    cut_off: str
    cut_off_printed: str
    issuer: str
    contact: str
    marking: str
    supersedes: str
    language: str = "en"
    revision: int = 1

    @property
    def issue(self) -> str:
        """What the edition is called in print: "Edition 4", and from the second on its revision."""
        return f"Edition {self.number}" + (f", revision {self.revision}" if self.revision > 1 else "")


@dataclass(frozen=True, slots=True)
class Cover:
    label: str
    """The small spaced line above the title: the series and edition number."""
    title: str
    standfirst: str
    """One sentence of counts: sources, paragraphs, quotations, figures, dated events."""
    facts: tuple[LabelledFact, ...]


@dataclass(frozen=True, slots=True)
class QuotationRow:
    """One quotation: verbatim words, who, in what capacity, when, how it was said, and where it stands."""

    locator: Locator
    extract: Extract
    kind: str
    """speech, partial or scare."""
    speaker: str
    """"—" of its own when nobody is named; never invented."""
    capacity: str
    when: str
    setting: str
    continued: tuple[Extract, ...] = ()
    """The further paragraphs of a quotation that runs over several."""


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One figure: as printed, what it measures, its scope, as of when, who says so, where."""

    locator: Locator
    extract: Extract
    normalised: str
    """The value in full with its unit ("12 000 000 000 EUR"), or empty when it says no more than the print."""
    measure: str
    """Words of the source on what is counted or what the share is of; may be empty."""
    as_of: str
    said_by: str
    sentence: Extract
    conflict: str = ""
    """Names the rows that give another value for the same measure."""
    told_by_clause: bool = False
    """Whether nothing names what is counted, and `measure` is but the clause that holds the figure."""


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """One dated happening. `iso` is the TIMEX3 value, `sort_key` orders rows, `date` is printed in words."""

    locator: Locator
    date: str
    iso: str
    sort_key: str
    precision: str
    """day, week, month, season, part of year, year, decade, period."""
    resolution: str
    """Empty when stated in full; else how it was resolved: "two months later" from April 2025."""
    extract: Extract
    """The sentence that says it, or of one with several dates the clause."""
    date_span: Span
    """The date expression, indexing the source's text."""
    forward: bool = False
    """Whether it lies after the data cut-off."""
    who: tuple[str, ...] = ()
    """Who acted, by their full names, where the sentence does not give these itself."""
    whom: tuple[str, ...] = ()
    """With or upon whom."""
    first: str = ""
    last: str = ""
    """The first and the last ISO day it can mean."""
    open_end: str = ""
    """Where it goes on to: "later" for since and after, "earlier" for until and before; else empty."""
    context: tuple[Extract, ...] = ()
    """What a list item or a table cell says nothing without: the lead-in, the other cells of its row."""
    came_about: bool = True
    """Whether its source tells what happened then: no plan, no question, nothing that it denies."""
    with_rows: tuple[Locator, ...] = ()
    """The rows of later sources that tell the same of the same date: they are printed in this one."""
    with_places: tuple[Locator, ...] = ()
    """Where these stand."""

    @property
    def told(self) -> str:
        """All that is printed, in text order: "Aid includes: roads since 2019", "131 · people moved in April"."""
        told = sorted((self.extract, *self.context), key=lambda x: x.span)
        parts = [with_paired_marks(x.text) for x in told]
        joined = parts[0]
        for part in parts[1:]:
            joined += f" {part}" if joined.endswith((":", ",", ";")) else f" · {part}"
        return joined

    @property
    def acting(self) -> str:
        """Those who acted in one phrase: "Ana Sörley and Bo Ray, with Xi Weiming"; empty where nothing is to add."""
        acted = " and ".join(self.who)
        return f"{acted}, with {' and '.join(self.whom)}" if acted and self.whom else acted


@dataclass(frozen=True, slots=True)
class UnresolvedDate:
    extract: Extract
    """The expression as printed."""
    sentence: Extract


@dataclass(frozen=True, slots=True)
class Brief:
    """The brief of one source. Empty tuples print "none found in this source"."""

    number: int
    anchor: str
    title: str
    byline: str
    """Outlet, author, date in words, joined; what is not known is not mentioned."""
    happened: tuple[Extract, ...]
    who: tuple[WhoRow, ...]
    figures: tuple[FigureRow, ...]
    quotations: tuple[QuotationRow, ...]
    dates: tuple[TimelineRow, ...]
    phrases: tuple[str, ...]
    annex: Locator
    speakers: tuple[str, ...] = ()
    """Who says each sentence of `happened`, where it is somebody's own words; else empty."""
    argues: bool = False
    """It says what its author thinks, and not what happened."""


@dataclass(frozen=True, slots=True)
class SourceRow:
    """One row of the source register: everything known about a source, and where each fact comes from."""

    locator: Locator
    title: str
    facts: tuple[LabelledFact, ...]
    words: int
    paragraphs: int
    grade: str
    sha256: str
    status: str
    """used; read, not used; not annotated: language; not read; a copy of another."""
    path: str = ""
    is_copy: bool = False
    """It has no annex: its anchor stands in the register."""


@dataclass(frozen=True, slots=True)
class ForwardRow:
    """A dated passage about what lies after the data cut-off, and who announced it, if the source says."""

    row: TimelineRow
    status: str
    is_overtaken: bool = False
    """Whether another place tells of another day, or that nothing will be held then: `status` says where."""
    instead: str = ""
    """The first ISO day of the time that it tells instead."""

    @property
    def locator(self) -> Locator:
        return self.row.locator


@dataclass(frozen=True, slots=True)
class Glance:
    """What the two pages of "At a glance" print: the first of each register, in the words of the registers.

    `compared` says what came of comparing the edition with the last one, and is empty where there is none;
    `new_points` are what is new in it, `new_sources` those that are new or updated and have no point among these.
    """

    points: tuple[KeyPoint, ...]
    figures: tuple[FigureRow, ...]
    quotations: tuple[QuotationRow, ...]
    ahead: tuple[ForwardRow, ...]
    recent: tuple[TimelineRow, ...]
    people: tuple[WhoRow, ...]
    differing: tuple[Agreement, ...]
    compared: str = ""
    new_points: tuple[KeyPoint, ...] = ()
    new_sources: tuple[SourceChange, ...] = ()


NO_GLANCE = Glance((), (), (), (), (), (), ())


@dataclass(frozen=True, slots=True)
class Method:
    """How the pack was made: statements of the pack's own, settings and versions, corrections, what fell short."""

    statements: tuple[str, ...]
    facts: tuple[LabelledFact, ...]
    corrections: tuple[str, ...]
    problems: tuple[str, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PackContent:
    """Everything that is printed in one edition."""

    identity: PackIdentity
    cover: Cover
    key_points: tuple[KeyPoint, ...]
    briefs: tuple[Brief, ...]
    timeline: tuple[TimelineRow, ...]
    unresolved_dates: tuple[UnresolvedDate, ...]
    whos_who: tuple[WhoGroup, ...]
    quotations: tuple[QuotationRow, ...]
    phrases: tuple[QuotationRow, ...]
    """Scare-quoted fragments, kept apart from speech."""
    figures: tuple[FigureRow, ...]
    sources: tuple[SourceRow, ...]
    annexes: tuple[AnnexedSource, ...]
    error_sheets: tuple[ErrorSheet, ...]
    index: tuple[IndexEntry, ...]
    method: Method
    facsimiles: tuple[FacsimileSheet, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    shared_copy: tuple[SharedCopy, ...] = ()
    open_questions: tuple[OpenRow, ...] = ()
    gaps: tuple[Gap, ...] = ()
    handling: Handling = NO_HANDLING
    changes: Changes = NO_CHANGES
    forward: tuple[ForwardRow, ...] = ()
    glance: Glance = NO_GLANCE
    back: BackPage = NO_BACK_PAGE
    places: tuple[PlaceRow, ...] = ()
    """The places of the who's who, with where they lie."""
    network: Network = NO_NETWORK
    shifts: tuple[Shift, ...] = ()
    """What a source of it tells and a later one otherwise: those new in an edition stand among its changes."""
    sections: tuple[str, ...] = SECTIONS
    """The sections that are printed, in their order."""
