"""Standoff annotations: what is said in a text and where, layer by layer, never touching the text."""

from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum

from flows.model.calendar_values import Days
from flows.model.document import Document
from flows.model.segmentation import Segmentation
from flows.model.spans import Span


class EntityType(StrEnum):
    PERSON = "PER"
    ORGANISATION = "ORG"
    PLACE = "LOC"
    EVENT = "EVENT"
    GROUP = "NORP"
    """Nationalities, religions and political groups ("Uzbek", "Republicans")."""
    PRODUCT = "PRODUCT"
    WORK = "WORK"
    MISC = "MISC"


@dataclass(frozen=True, slots=True)
class Mention:
    """One naming of an entity. `entity` is the id of its Entity ("E7")."""

    span: Span
    type: EntityType
    entity: str


@dataclass(frozen=True, slots=True)
class StatedRole:
    """An office or description as the source states it ("Uzbek President"), and where."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Entity:
    """One person, organisation, place, event or group of a document, with all its names.

    `name` is the fullest form as printed in the text, in usual capitals where the text has but capitals; `forms` are
    all other forms, in order of appearance, but for those that are the name in capitals.
    `key` is the same for the same entity in every document ("per:donald trump") and joins who's who.
    `place_of` names the country of a city or demonym when the gazetteer knows it, else empty. `surname` is the end of
    a person's name that begins with the surname, where the text shows which word that is; else empty.
    """

    id: str
    type: EntityType
    name: str
    key: str
    forms: tuple[str, ...] = ()
    mentions: tuple[Span, ...] = ()
    roles: tuple[StatedRole, ...] = ()
    place_of: str = ""
    surname: str = ""


@dataclass(frozen=True, slots=True)
class InnerName:
    """A name inside a longer one ("Texas" in "University of Texas"), which no register counts as a mention.

    `key` is that of its entity, here or in another document; `entity` the id, empty where the document does not name
    it by itself.
    """

    span: Span
    type: EntityType
    key: str
    entity: str = ""


class DateType(StrEnum):
    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class Anchor(StrEnum):
    """How the value of a date was found."""

    EXPLICIT = "explicit"
    """The text states it in full."""
    REFERENCE = "reference"
    """Counted from the source's reference date ("yesterday")."""
    NARRATIVE = "narrative"
    """Counted from another date of the text ("two months later"); `anchor_span` is that date."""
    NONE = "none"
    """Not resolved: `value` is None."""


@dataclass(frozen=True, slots=True)
class DateMention:
    """A TIMEX3 expression. `value` is its TIMEX3 value ("2025-09-07", "2025-W36", "P2M"), None if unresolved.

    `mod` is the TIMEX3 modifier (START, MID, END, APPROX, BEFORE, AFTER ...) or empty. `days` are those it can
    mean ("mid-2025": 2025-05-01 to 2025-08-31), None if unresolved or not on the calendar. `reach` are those
    over which a length goes ("the past ten days"), where the text tells its first or its last.
    """

    span: Span
    type: DateType
    value: str | None
    mod: str = ""
    anchor: Anchor = Anchor.EXPLICIT
    anchor_span: Span | None = None
    days: Days | None = None
    reach: Days | None = None


class AmountType(StrEnum):
    MONEY = "MONEY"
    PERCENT = "PERCENT"
    COUNT = "COUNT"
    """A number of things or people ("131 Uzbek nationals")."""
    QUANTITY = "QUANTITY"
    """A measure with a unit ("40 km", "51 years old")."""


@dataclass(frozen=True, slots=True)
class Amount:
    """A figure as printed, with its value as a plain decimal string ("12000000000"; a range "15/20").

    `unit` is the unit in words ("euro", "percent", "kilometre") or empty; `iso` the ISO 4217 code or empty.
    `approximation` is the word that loosens it ("about", "more than") or empty. `measure` spans what is
    counted or what the percentage is of ("U.S. tariffs on Kazakh goods"), if the text says. `equals` is the
    span of the same figure stated in another unit ("€12 billion (US$13.2 billion)": each names the other).
    """

    span: Span
    type: AmountType
    value: str | None
    unit: str = ""
    iso: str = ""
    approximation: str = ""
    measure: Span | None = None
    scope: Span | None = None
    """A limitation stated beside it ("(excluding key raw materials)")."""
    equals: Span | None = None
    rate: Span | None = None
    """What it is counted per ("a month", "per 100,000 inhabitants"), or the output it is a share of ("of GDP")."""
    holder: Span | None = None
    """What is so great a share of an output: "public debt", of 94% of GDP."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who said it: the naming in the text (name, pronoun or description), the full name, the entity id or ''."""

    span: Span
    text: str
    name: str
    entity: str = ""


@dataclass(frozen=True, slots=True)
class Turn:
    """What one speaker says in one go in a debate, an interview or a briefing: `span` behind the label that names him.

    `speaker` spans the label without its colon ("ANN LEE", "Q"); his name is empty where the text does not say who
    speaks. `asks` says that the label is of a question, or that the paragraph it opens ends in one.
    """

    span: Span
    speaker: Speaker
    asks: bool = False


class QuotationKind(StrEnum):
    SPEECH = "speech"
    """A quoted clause or sentence that somebody said or wrote."""
    PARTIAL = "partial"
    """A quoted phrase inside the reporter's sentence, attributed to somebody."""
    SCARE = "scare"
    """A quoted phrase nobody is said to have spoken: a term, a label, irony."""
    ECHO = "echo"
    """A heading repeats quoted words of the text below it."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """A stretch between quotation marks. `span` includes the marks, `words` does not.

    `setting` spans how it was said, in text order: to whom, on what occasion, through whom ("In that July
    letter", "told reporters", "via the press office"). `continues` says that a quotation of several paragraphs,
    each with its own opening mark, carries on: it is one with the quotation before it.
    """

    span: Span
    words: Span
    kind: QuotationKind
    speaker: Speaker | None = None
    cue: Span | None = None
    setting: tuple[Span, ...] = ()
    continues: bool = False


class AttributionKind(StrEnum):
    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"


@dataclass(frozen=True, slots=True)
class Attribution:
    """A statement that the text gives to somebody. `span` is the content, not the source or the cue."""

    span: Span
    kind: AttributionKind
    source: Speaker | None
    cue: Span | None


@dataclass(frozen=True, slots=True)
class Hedge:
    """A word that limits certainty. `kind`: likelihood (ICD 203 words), approximation, report, possibility."""

    span: Span
    kind: str


class OpenKind(StrEnum):
    """In what way something is open."""

    UNKNOWN = "unknown"
    UNDECIDED = "undecided"
    UNCONFIRMED = "unconfirmed"
    UNDISCLOSED = "undisclosed"
    """Somebody knows and does not tell."""
    UNANSWERED = "unanswered"
    """Somebody was asked and did not answer."""
    AWAITED = "awaited"
    """Time will show."""
    DISPUTED = "disputed"
    DENIED = "denied"
    """Somebody says that it is not so, or refuses what he is called on to do."""
    INQUIRED = "under inquiry"
    REQUESTED = "requested"
    """Somebody is asked to do something."""


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """A sentence that says something is open. `cue` spans the words that say so ("has yet to decide").

    Of a request `asked` spans who is asked, where that is no pronoun, `asks_reader` says that it is the reader of the
    letter, and `until` spans the date by which it is to be met.
    """

    span: Span
    cue: Span
    kind: OpenKind
    asked: Span | None = None
    asks_reader: bool = False
    until: Span | None = None


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody who acts or is acted with: the naming in the text, the full name, the entity id or ''."""

    span: Span
    text: str
    name: str
    entity: str = ""


@dataclass(frozen=True, slots=True)
class Event:
    """A dated happening. `trigger` spans the verb that tells it, `date` the date expression in its clause.

    `who` are those who act, `whom` the one they act with or upon; both may be empty. `span` is the sentence.
    """

    span: Span
    trigger: Span
    date: Span
    who: tuple[Actor, ...] = ()
    whom: tuple[Actor, ...] = ()


@dataclass(frozen=True, slots=True)
class KeySentence:
    """A sentence chosen as one of the most telling; `rank` counts from 1, `score` is between 0 and 1."""

    span: Span
    rank: int
    score: float


@dataclass(frozen=True, slots=True)
class KeyPhrase:
    """A phrase the text is about, in its most usual form, with every place it stands; `score` 0 to 1."""

    text: str
    spans: tuple[Span, ...]
    score: float


@dataclass(frozen=True, slots=True)
class Annotations:
    """All layers of one document, one field for each layer. Every layer is in text order (by first span)."""

    mentions: tuple[Mention, ...] = ()
    entities: tuple[Entity, ...] = ()
    inner_names: tuple[InnerName, ...] = ()
    dates: tuple[DateMention, ...] = ()
    amounts: tuple[Amount, ...] = ()
    turns: tuple[Turn, ...] = ()
    """Of a transcript; none in other texts."""
    quotations: tuple[Quotation, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    estimates: tuple[Attribution, ...] = ()
    """Figures that somebody gives without saying them in a clause: "puts the cost at", "expects growth of"."""
    hedges: tuple[Hedge, ...] = ()
    open_questions: tuple[OpenQuestion, ...] = ()
    events: tuple[Event, ...] = ()
    key_sentences: tuple[KeySentence, ...] = ()
    key_phrases: tuple[KeyPhrase, ...] = ()

    @property
    def given(self) -> tuple[Attribution, ...]:
        """All that the text gives to somebody: statements and estimates."""
        return (*self.attributions, *self.estimates)

    def turn_at(self, offset: int) -> Turn | None:
        """The turn in whose words `offset` lies; its label is none of them."""
        index = bisect_right(self.turns, offset, key=lambda turn: turn.span.start) - 1
        return self.turns[index] if index >= 0 and offset < self.turns[index].span.end else None

    def entity(self, entity_id: str) -> Entity:
        """The entity with this id. Raises KeyError."""
        for entity in self.entities:
            if entity.id == entity_id:
                return entity
        raise KeyError(entity_id)


@dataclass(frozen=True, slots=True)
class AnnotatedDocument:
    """A document with its segmentation and annotation layers: what `compose` edits into a pack."""

    document: Document
    segmentation: Segmentation = Segmentation()
    annotations: Annotations = Annotations()

    @property
    def text(self) -> str:
        return self.document.text
