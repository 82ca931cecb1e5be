"""The cover: title, a sentence of counts, and the facts a reader checks first."""

from collections.abc import Sequence
from datetime import date, timedelta

from flows.compose.pages.pack_title import series_in_words
from flows.compose.registers.sources import count_paragraphs
from flows.compose.sentences.entries import SourceEntries
from flows.compose.wording.dates_in_words import days_in_words
from flows.compose.wording.wording import capitalise_first, count_phrase, count_phrases, join_words
from flows.model.annotation import QuotationKind
from flows.model.calendar_values import Days
from flows.model.content import Cover, PackIdentity
from flows.model.labels import LabelledFact

HOW_MADE = (
    "Extracted automatically from the annexed sources, word for word. Headings and labels are the pack’s own."
)
NOT_REVIEWED = "Not reviewed by a person."
FIRST_EDITION = "None: first edition of this series"
SUPERSEDES = "Supersedes"
NOT_STATED = "not stated in the sources"
RECENT = timedelta(days=31)
"""What happened up to this long before a source's own date is what it reports; the rest is background."""


def make_cover(
    identity: PackIdentity,
    sources: Sequence[SourceEntries],
    facsimiles: int,
    unread: int,
    copies: int = 0,
    *,
    review: str = NOT_REVIEWED,
) -> Cover:
    """The cover of a pack whose identity has its title; `review` says who has looked at it."""
    facts = [
        LabelledFact("Period covered", describe_period(sources)),
        LabelledFact("Data to", identity.cut_off_printed),
    ]
    if identity.issuer:
        facts.append(LabelledFact("Prepared by", identity.issuer))
    if identity.contact:
        facts.append(LabelledFact("Contact", identity.contact))
    facts.append(LabelledFact(SUPERSEDES, identity.supersedes or FIRST_EDITION))
    facts.append(LabelledFact("How made", f"{HOW_MADE} {review}"))
    return Cover(
        label=label_of(identity),
        title=identity.title,
        standfirst=count_contents(sources, facsimiles, unread, copies),
        facts=tuple(facts),
    )


def describe_review(corrected: int, reviewed_by: str) -> str:
    """Who has looked at the pack: the desk, in so many places as it corrected, and whoever has read all of it."""
    by_desk = f"Corrected by the desk in {count_phrase(corrected, 'place')}" if corrected else ""
    if reviewed_by:
        return f"{by_desk}. Reviewed by {reviewed_by}." if by_desk else f"Reviewed by {reviewed_by}."
    return f"{by_desk}; not otherwise reviewed by a person." if by_desk else NOT_REVIEWED


def label_of(identity: PackIdentity) -> str:
    """The line above the title."""
    return f"{series_in_words(identity.series)} · {identity.issue}"


def count_contents(sources: Sequence[SourceEntries], facsimiles: int, unread: int, copies: int) -> str:
    """What the pack holds, in one sentence of counts; what it prints unread and what it could not read, in others."""
    kinds = [entry.quotation.kind for source in sources for entry in source.quotations]
    speech = sum(kind != QuotationKind.SCARE for kind in kinds)
    counts = count_phrases(
        (sum(count_paragraphs(source) for source in sources), "paragraph"),
        (speech, "quotation"),
        (sum(len(source.figures) for source in sources), "figure"),
        (sum(len(source.dates) for source in sources), "dated passage"),
    )
    lead = capitalise_first(count_phrase(len(sources), "source"))
    sentence = f"{lead}: {join_words(counts)}, each traced to its paragraph." if sources else f"{lead}."
    if facsimiles:
        are = "is" if facsimiles == 1 else "are"
        sentence += (
            f" {capitalise_first(count_phrase(facsimiles, 'further source'))} {are} printed as received."
        )
    if copies:
        are = "is a copy" if copies == 1 else "are copies"
        sentence += f" {capitalise_first(count_phrase(copies, 'further source'))} {are} of these."
    if unread:
        sentence += f" {capitalise_first(count_phrase(unread, 'further source'))} could not be read."
    return sentence


def describe_period(sources: Sequence[SourceEntries]) -> str:
    """From the first recent event of the sources to their latest date, in words.

    A source that is not dated opens or closes no period, its day is only worked out; of what it tells the days count
    that lie in the month before the last of the others.
    """
    dated = [source for source in sources if source.survey.published_on is not None]
    stretches = [stretch for source in dated or sources if (stretch := _period_of(source)) is not None]
    if not stretches:
        return NOT_STATED
    last = max(s.last for s in stretches)
    others = [source for source in sources if source not in dated]
    told = [day for source in others for day in _first_days(source) if last - RECENT <= day <= last]
    return days_in_words(min([*(s.first for s in stretches), *told]), last)


def _first_days(source: SourceEntries) -> list[date]:
    """The first days of what a source dates by the day or week."""
    stretches = (entry.mentions[0].days for entry in source.dates)
    return [stretch.first for stretch in stretches if stretch and stretch.precision in {"day", "week"}]


def _period_of(source: SourceEntries) -> Days | None:
    """The days one source reports on: finely dated events of the month before its own date, and that date."""
    own = source.survey.day
    dated = [s for e in source.dates if (s := e.mentions[0].days) and s.precision in ("day", "week")]
    if own is None:
        last = max((s.last for s in dated), default=None)
        if last is None:
            return None
        own = last
    recent = [s.first for s in dated if own - RECENT <= s.first <= own]
    return Days(min([*recent, own]), own, "period")
