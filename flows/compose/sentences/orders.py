"""What a judgment, a resolution, a declaration or a government decides: its own orders, and what leads in to them.

"For these reasons the Council: (a) annuls ..."; "The Commission resolves: 1. The vote shall be held ..."; "We agree
that tariffs shall be reduced". Such a text is published for their sake; facts and arguments only lead up to them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from flows.compose.sentences.lead_ins import decides_below, lead_in
from flows.compose.sentences.locating import SourceSurvey
from flows.compose.wording.figure_values import is_trivial
from flows.compose.wording.wording import on_one_line
from flows.model.document import HEADING_ROLES, Role
from flows.model.segmentation import Segment
from flows.model.spans import Span

_ITEM_DECIDES = re.compile(r"\b(?:shall|that|to|is|are)\b|\A\W*[a-z]+(?:s|es)\b", re.IGNORECASE)
_DECIDING = re.compile(
    r"\b(?:declaration|communiqu[eé]|(?:joint|common) statement|resolution|decision|judge?ment|ruling|decree|verdict"
    r"|conclusions of the|(?:executive )?order (?:no\.?|of)|treaty|memorandum of understanding)\b",
    re.IGNORECASE,
)
"""What the title of a text says that decides something; of a text without a title, what it says of itself."""
_FINITE = re.compile(r"\b(?:stuns?|sparks?|says|said|rejects|faces|hits|after|amid|over)\b")
"""A headline tells of such a text."""
_BODY = (
    r"(?:We|The (?:(?:Constitutional|Supreme|Security|European|General|National|Federal|High) )?"
    r"(?:Parties|Heads of State|Ministers|Leaders|Sides|Council|Court|Commission|Committee|Board|Assembly"
    r"|Conference|Government|Chamber|Tribunal))"
)
_ACTS = re.compile(
    rf"{_BODY}(?: (?:therefore|also|further|hereby|unanimously|jointly|accordingly|strongly)){{0,2}} "
    r"(?:decides?|agrees?|resolves?|undertakes?|commits?|adopts?|condemns?|rejects?|establish(?:es)?|annuls?|orders?"
    r"|dismiss(?:es)?|declares?|demands?|imposes?|extends?|lifts?|sets?|approves?"
    r"|have (?:not )?(?:reached|agreed|decided|adopted)|shall (?!return\b|continue\b|remain\b))\b"
)
_AGREED = re.compile(
    r"(?:We|(?:[Tt]he )?(?:(?:two|three|four|five|both) )?"
    r"(?:[Ss]ides|[Pp]arties|[Cc]ountries|[Mm]inisters|[Ll]eaders|[Pp]residents|[Dd]elegations|Heads of State))"
    r"(?: (?:therefore|also|further|hereby|unanimously|jointly|accordingly))? "
    r"(?:agreed (?:to|that|on)|decided (?:to|that|on)|resolved to|undertook to|committed (?:themselves|ourselves) to)\b"
)
"""How those who declare something together tell what they have agreed."""
_JOINT = re.compile(r"\b(?:declaration|communiqu[eé]|(?:joint|common) statement)\b", re.IGNORECASE)
_BARE = re.compile(
    r"(?:(?:Also|Further) )?(?:Decides|Resolves|Orders|Annuls|Dismisses|Demands|Condemns|Authori[sz]es|Imposes|Extends"
    r"|Establishes|Declares|Quashes|Upholds|Rejects|Adopts|Approves|Directs|Requests|Instructs)\b"
)
"""How an operative paragraph begins of which the subject stands far above it."""
_SHALL = re.compile(r"\bshall (?!not (?:apply|prejudge|prejudice|affect)\b|be construed\b)")
_NOTHING = re.compile(r"\A\W*(?:Nothing|No provision|Where|If|Should|Unless)\b")
_FORMAL = re.compile(
    r"\b(?:application for costs|costs? order|as to costs|costs (?:are|be|shall be) (?:reserved|borne)"
    r"|(?:pay|pays|bear|bears) (?:the |his |her |its |their )?(?:own )?(?:legal )?costs|court fees?|remains? seized"
    r"|express(?:es)? (?:its|our|their) (?:deep |sincere )?(?:gratitude|appreciation|thanks)|thanks?"
    r"|(?:Official )?(?:Gazette|Journal)"
    r"|(?:Registrar|Registry|Secretary[ -]General) (?:to|shall) (?:notify|transmit|send))\b"
)
"""What closes such a text and decides nothing of the matter."""
_OTHERS = re.compile(
    r"\b(?:dissent\w*|concurring|separate opinion|facts|background|procedure|arguments?|submissions?|preamble)\b",
    re.IGNORECASE,
)
"""What a part is headed that holds no decision."""
_TAIL = re.compile(r"[ ;,]{1,3}(?:(?:and|or)[ ;,]{0,2})?\Z")
_LINES = 6
_SAID_TO_BE = 2
"""The rank of what shall be, as a sentence says that names nobody who decides it."""
LAST = 3
"""The rank behind that of every order."""


@dataclass(frozen=True, slots=True)
class Order:
    """Something decided: its sentence, how much it weighs (0 most), and the words that lead in to it, if any."""

    span: Span
    rank: int
    lead: Span | None = None
    formal: bool = False
    """It says who pays, or who sends the text to whom."""

    def told(self, text: str) -> Span:
        """The words of the order, without what joins it to the next."""
        tail = _TAIL.search(text, max(self.span.start, self.span.end - _LINES), self.span.end)
        return Span(self.span.start, tail.start() if tail else self.span.end)


def find_orders(survey: SourceSurvey) -> dict[Span, Order]:
    """The orders of a source by their sentences, in text order."""
    decides = decides_something(survey)
    segments = survey.annotated.segmentation.segments
    found: dict[Span, Order] = {}
    telling, said = _telling_sentences(survey), _said_sentences(survey) if decides else frozenset()
    for index, segment in enumerate(segments):
        if (
            not segment.number
            or segment.beside
            or segment.role in {Role.TABLE_CELL, Role.CAPTION, Role.FOOTNOTE}
        ):
            continue
        lead = _deciding_lead(survey, index) if segment.role is Role.LIST_ITEM else None
        if _OTHERS.search(survey.words_over(segment.span.start)):
            continue
        for order in _orders_in(survey, segment, lead, decides=decides):
            if order.rank != _SAID_TO_BE or order.span not in said:
                found[order.span] = (
                    replace(order, rank=0) if order.rank == 1 and order.span in telling else order
                )
    return found


def decides_something(survey: SourceSurvey) -> bool:
    """Whether a text is a declaration, a resolution, a judgment or the like, by its title."""
    return any(_DECIDING.search(head) and not _FINITE.search(head) for head in _heads(survey))


def _heads(survey: SourceSurvey) -> list[str]:
    """The title of a text and the headings among its first lines."""
    title = survey.annotated.document.metadata.value("title") or ""
    segments = survey.annotated.segmentation.segments[:_LINES]
    return [
        on_one_line(head)
        for head in (title, *(s.span.of(survey.text) for s in segments if s.role in HEADING_ROLES))
    ]


def _deciding_lead(survey: SourceSurvey, index: int) -> Span | None:
    lead = lead_in(survey, index)
    return lead if lead and decides_below(on_one_line(lead.of(survey.text))) else None


def _orders_in(
    survey: SourceSurvey, segment: Segment, lead: Span | None, *, decides: bool
) -> Iterator[Order]:
    text = survey.text
    jointly = decides and any(map(_JOINT.search, _heads(survey)))
    for position, sentence in enumerate(segment.sentences):
        words = on_one_line(sentence.of(text))
        if words.endswith(":") or _NOTHING.match(words):
            continue
        led = lead if position == 0 and _ITEM_DECIDES.search(words) else None
        acts = led is not None or (decides and _decides(words, opens=position == 0, jointly=jointly))
        if acts or (decides and _SHALL.search(words)):
            yield Order(sentence, 1 if acts else _SAID_TO_BE, led, _FORMAL.search(words) is not None)


def _decides(words: str, *, opens: bool, jointly: bool) -> bool:
    found = _ACTS.match(words) or (opens and _BARE.match(words)) or (jointly and _AGREED.match(words))
    return bool(found)


def _telling_sentences(survey: SourceSurvey) -> frozenset[Span]:
    """The sentences that give a figure, or a day that lies ahead of their source."""
    layers = survey.annotated.annotations
    published = survey.published_on or date.min
    spans = [a.span for a in layers.amounts if not is_trivial(a, survey.text)]
    stretches = ((d.span, d.days) for d in layers.dates)
    spans += [span for span, stretch in stretches if stretch and stretch.last > published]
    return frozenset(map(survey.sentence_of, spans))


def _said_sentences(survey: SourceSurvey) -> frozenset[Span]:
    """The sentences in which somebody is quoted."""
    ends = (Span(max(q.span.end - 1, 0), q.span.end) for q in survey.annotated.annotations.quotations)
    starts = (q.span for q in survey.annotated.annotations.quotations)
    return frozenset(map(survey.sentence_of, (*starts, *ends)))
