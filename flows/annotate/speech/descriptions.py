"""Whom a description means: "the office", "the minister", "one of them".

"The office" points to the last fuller description with the same head, "the president" to the last person of whom the
text states that role, "the bank" to the only organisation near that may be called so.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from flows.annotate.frames.sentence_frames import Frame
from flows.annotate.speech.antecedents import SENTENCES_BACK, Antecedents
from flows.annotate.speech.described_people import DescribedPeople
from flows.annotate.speech.described_speakers import (
    FIRMS,
    FURTHER,
    Described,
    head_noun,
    of_several,
    without_article,
)
from flows.annotate.speech.firms_told_of import FirmsToldOf
from flows.annotate.speech.office_holders import HEAD_OF_STATE, OfficeHolders
from flows.model.annotation import AnnotatedDocument, Entity, Speaker
from flows.model.spans import Span

_DESCRIPTIONS_BACK = 40
"""How many described speakers "the office" or "they" may point back over."""
_SENTENCES_OF_THEY = 2


class Descriptions:
    """Finds whom the descriptions of one document mean. Frames are those of the whole document, in order."""

    def __init__(
        self, document: AnnotatedDocument, frames: Sequence[Frame], antecedents: Antecedents
    ) -> None:
        self._document = document
        self._entities = {entity.id: entity for entity in document.annotations.entities}
        self._frames = frames
        self._starts = [frame.start for frame in frames]
        self._antecedents = antecedents
        self._holders = OfficeHolders(document, frames)
        self._people = DescribedPeople(document, frames)
        self._firms = FirmsToldOf(document, frames)

    def meant(self, span: Span, printed: str) -> Speaker:
        """The speaker whom the words at a place mean, printed on one line."""
        name = without_article(printed)
        if name.lower() in FURTHER and (one := self._one_heard(span.start)):
            return Speaker(span, printed, f"{name.lower()} {one}")
        if name.lower() == "another" or name.lower().endswith(" of them"):
            return Speaker(span, printed, of_several(name, self.several_heard(span.start)))
        of_state = name.lower() == HEAD_OF_STATE
        head = HEAD_OF_STATE if of_state else head_noun(name)
        short = printed.lower().startswith("the ") and (of_state or len(name.split()) == 1)
        if short:
            if self._holders.stated(head, span.start):
                holder = self._holders.holder(head, span.start, formal=name[:1].isupper())
                entity = self._entities.get(holder)
                return Speaker(span, printed, entity.name if entity else name, holder)
            owner = self._only_organisation(head, span.start)
            if owner:
                return Speaker(span, printed, owner.name, owner.id)
            fuller = [d for d in self._described_before(span.start) if d.head == head]
            if fuller:
                return Speaker(span, printed, fuller[-1].name)
        if printed.lower().startswith("the ") and (meant := self._people.meant(name, span.start)):
            return Speaker(span, printed, self._entities[meant].name, meant)
        return Speaker(span, printed, name)

    def _one_heard(self, before: int) -> str:
        """What one is called who is heard in the sentences right before a place: "aide" of "one aide"; or empty."""
        number = bisect_right(self._starts, before) - 1
        near = self._starts[max(0, number - _SENTENCES_OF_THEY)]
        first, _, rest = next(
            (d.name for d in reversed(self._described_before(before)[-1:]) if d.start >= near), ""
        ).partition(" ")
        return rest if first.lower() in {"one", *FURTHER} else ""

    def several_heard(self, before: int) -> str:
        """Several who are described and heard in the sentences right before a place: "two officials"; or empty."""
        number = bisect_right(self._starts, before) - 1
        near = self._starts[max(0, number - _SENTENCES_OF_THEY)]
        plural = [d for d in self._described_before(before)[-3:] if d.head.endswith("s") and d.start >= near]
        return plural[-1].name if plural else ""

    def _only_organisation(self, head: str, before: int) -> Entity | None:
        """The organisation "the company" means: the only one named in the sentences before, if there is one."""
        if head not in FIRMS:
            return None
        number = bisect_right(self._starts, before) - 1
        near = self._frames[max(0, number - SENTENCES_BACK // 2) : number + 1]
        named = {
            name.mention.entity
            for frame in near
            for name in frame.names
            if name.mention is not None
            and (
                self._firms.may_be_called(name.mention.entity, head)
                or self._firms.leaves_open(name.mention.entity)
            )
            and frame.tokens[name.first].start < before
            and name.first >= frame.opening  # the agency is none of those the text is about
        }
        called = {entity for entity in named if self._may_be_called(entity, head)}
        one = called.pop() if len(called) == 1 else ""
        return self._entities[one] if one and self._firms.may_be_called(one, head) else None

    def _may_be_called(self, entity: str, head: str) -> bool:
        """Whether "the bank" may mean an organisation: not the paper itself, nor one beside the only "Bank of …"."""
        name = self._entities[entity].name.lower()
        outlet = self._document.document.metadata.value("outlet") or ""
        called = [
            e for e in self._antecedents.organisations if head in self._entities[e].name.lower().split()
        ]
        return name != outlet.lower() and (not called or entity in called)

    def _described_before(self, offset: int) -> list[Described]:
        described = self._antecedents.who_speak[0]
        end = bisect_left(described, offset, key=lambda d: d.start)
        return described[max(0, end - _DESCRIPTIONS_BACK) : end]
