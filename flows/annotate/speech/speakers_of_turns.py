"""Whom the labels of a transcript name."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Container, Sequence

from flows.annotate.names.usual_capitals import in_usual_capitals
from flows.annotate.speech.interviews import interviewed_person
from flows.annotate.speech.labels_of_turns import (
    FEWEST_LABELS,
    LABEL,
    SHORT_LABELS,
    STOPPED,
    Labelled,
    is_office_in_label,
    is_question,
    words_of_label,
)
from flows.annotate.speech.named_in_headings import full_names, may_be_called
from flows.english.function_words import POSSESSIVES, PREPOSITIONS
from flows.english.letters import is_letter
from flows.english.outlet_names import names_outlet
from flows.english.titles import ADDRESS, LINKS, is_title
from flows.english.turn_initials import initials_of_turns, is_part, words_of_turns
from flows.english.word_tables import word_list
from flows.model.annotation import AnnotatedDocument, Entity, EntityType, Mention
from flows.model.spans import Span

_LISTS = word_list("participants present attendees panellists panelists apologies absent speakers members")
"""What stands before the names of those who take part."""
_LONGEST_OUTLET = 5
"""Words of "The Shenzhen Evening News"."""
_NEVER_IN_NAMES = (PREPOSITIONS | POSSESSIVES) - LINKS
_PRESIDES = re.compile(r"\bpresiding\b")
_CHAIRS = ("chairman", "chairwoman", "chair", "chairperson", "presiding officer")
_HEAD = 4000
"""Characters of a text in which it says who presides."""
_NEAR = 120
"""Characters before "presiding" in which whoever does so is named."""


def _may_be_outlet(parts: Sequence[str]) -> bool:
    """Whether words before a colon may be the paper or agency that asks what stands behind it: "AFP: Who pays?"."""
    if " ".join(parts).casefold() in _LISTS:
        return False
    return 0 < len(parts) <= _LONGEST_OUTLET and all(p[:1].isupper() or p in LINKS for p in parts)


def _may_be_somebody(parts: Sequence[str]) -> bool:
    """Whether words in capitals may be a name: "FOLLOWING THROUGH ON HIS PROMISES" heads what stands below it."""
    return not any(part.lower() in _NEVER_IN_NAMES for part in parts)


def _presiding(document: AnnotatedDocument) -> dict[str, str]:
    """Who sits in the chair of a record that says so: "Hon. Ann Lee (chairman of the committee) presiding"."""
    found = _PRESIDES.search(document.text, 0, _HEAD)
    if found is None:
        return {}
    near = [
        m
        for m in document.annotations.mentions
        if m.type is EntityType.PERSON and found.start() - _NEAR <= m.span.start < found.start()
    ]
    return dict.fromkeys(_CHAIRS, near[-1].entity) if near else {}


def _behind_labels(text: str, people: Sequence[Entity]) -> dict[str, str]:
    """Who holds the office of a label before a name ("President: Ms. Low"), by the office in small letters."""
    found: dict[str, str] = {}
    for person in people:
        for role in person.roles:
            if text.startswith(":", role.span.end):
                office = role.text.casefold()
                found[office] = person.id if found.get(office, person.id) == person.id else ""
    return found


def _together(name: str) -> str:
    """A name of two words or more in small letters without what parts them; "" for a single word."""
    return "".join(filter(str.isalpha, name.casefold())) if " " in name else ""


class Speakers:
    """Whom the labels of one document name: as (name, entity id), or None for what is no speaker."""

    def __init__(self, document: AnnotatedDocument) -> None:
        self._document = document
        people = [e for e in document.annotations.entities if e.type is EntityType.PERSON]
        self._names = {entity.id: entity.name for entity in people}
        self._by_surname: dict[str, str] = {}
        for entity in people:
            if " " in entity.name:
                self._by_surname.setdefault(entity.name.split()[-1].casefold(), entity.id)
        self._folded = {entity.name.casefold() for entity in people}
        spans = [segment.span for segment in document.segmentation.segments]
        labels = [(m["who"], s) for s in spans if (m := LABEL.match(document.text, s.start, s.end))]
        self._opened = Counter(who for who, _ in labels)
        self._asking = {who for who, span in labels if is_question(document.text, span)}
        stopped = (STOPPED.match(document.text, s.span.start) for s in document.segmentation.segments)
        self.are_stopped = {"Q", "A"} <= {match["who"][0] for match in stopped if match}
        self._presiding = _presiding(document) | _behind_labels(document.text, people)
        self._in_headings = full_names(document)
        self._initials = initials_of_turns(span.of(document.text) for span in spans)
        self._called = words_of_turns([span.of(document.text) for span in spans])
        self._answering = interviewed_person(document)
        whole = document.document
        is_reply = is_letter(document.text, whole.media_type)
        self._writer = (whole.metadata.value("author") or "") if is_reply else ""

    def are_called(self, word: str) -> bool:
        """Whether a word is a surname of somebody whom the text names in full ("Noor:", "NOOR:"), or is a label."""
        if word in self._initials or word in self._called:
            return True
        return word[:1].isupper() and word.casefold() in self._by_surname

    def are_asking(self, span: Span, following: Span | None) -> bool:
        """Whether a paragraph is what a paper or agency asks: it ends in a question, or an answer stands below it.

        Who answers does so again and again; who asks without a question mark bears no person's name.
        """
        text = self._document.text
        match = LABEL.match(text, span.start, span.end)
        if match is None or not _may_be_outlet(match["who"].split()):
            return False
        if is_question(text, span):
            return True
        answer = LABEL.match(text, following.start, following.end) if following else None
        answers = answer is not None and self._opened[answer["who"]] > 1 and self._is_person(answer["who"])
        return answers and self._is_paper(match["who"])

    def _is_paper(self, words: str) -> bool:
        """Whether a label may be a paper's: by its last word, or one word that is nobody's name and no speaker's."""
        short = " " not in words.removeprefix("The ") and not self._is_person(words)
        return names_outlet(words) or (
            short and (self._opened[words] < FEWEST_LABELS or words in self._asking)
        )

    def _is_person(self, words: str) -> bool:
        last, whole = words.rsplit(maxsplit=1)[-1].casefold(), words.casefold()
        known = last in self._by_surname or last in self._in_headings or whole in self._presiding
        named = words in self._initials or whole in SHORT_LABELS or is_title(words.split(maxsplit=1)[0])
        return known or named or whole in self._folded

    def named(self, one: Labelled, often: Container[str]) -> tuple[str, str] | None:
        """Whom a label names. What comes back `often` is somebody's, whoever that is: the magazine that asks."""
        label, asks = one.label, one.is_of_paper
        words = words_of_label(self._document.text, label)
        kind = SHORT_LABELS.get(words.casefold())
        if kind:
            entity = self._answering if kind == "A" else ""
            return self._names.get(entity, self._writer if kind == "A" else ""), entity
        if words in self._initials:
            entity = self._of_initials(words)
            return self._names.get(entity, words), entity
        if words.startswith("@"):
            return self._of_handle(label, words)
        entity = self._named_in(label, words)
        headed = self._in_headings.get(words.rsplit(maxsplit=1)[-1].casefold(), "")
        if headed and " " not in self._names.get(entity, "") and may_be_called(headed, words):
            return headed, entity if entity in self._names else ""
        if entity in self._names:
            return self._names[entity], entity
        if words in self._called and is_part(words):
            return words.capitalize(), ""
        parts = words.split()
        office = is_office_in_label(parts)
        again = words.casefold().rstrip(".") in often
        is_speaker = (
            asks or (words.isupper() and _may_be_somebody(parts)) or is_title(parts[0]) or office or again
        )
        named = words if asks else in_usual_capitals(words, EntityType.PERSON)
        return (named, "") if is_speaker else None

    def _of_handle(self, label: Span, handle: str) -> tuple[str, str]:
        """Whose the handle above a post is: who stands in brackets, or whose name it runs together; else the handle."""
        said = [mention.entity for mention in self._people_within(label)]
        plain = [part for part in handle[1:].casefold().split("_") if part not in {"mp", "dr", "rep", "sen"}]
        runs = (i for i, name in self._names.items() if _together(name) == "".join(plain) != "")
        entity = next(iter(said), "") or next(runs, "")
        return self._names.get(entity, handle), entity if entity in self._names else ""

    def _of_initials(self, initials: str) -> str:
        """The one person of the text who has these initials; empty where there are none or two."""
        found = [
            i for i, name in self._names.items() if "".join(p[0] for p in name.split()).upper() == initials
        ]
        return found[0] if len(found) == 1 else ""

    def _named_in(self, label: Span, words: str) -> str:
        """The entity that a label names, by the name or in the brackets behind an office; "" if none.

        "The Minister (Mr. Bo Ray)" names Ray; the brackets of "Mr Bo Ray (Gate and Harbour)" are of a constituency.
        """
        ends = (label.start + len(words), label.end, label.end - len(")"))
        found = [m for m in self._people_within(label) if m.span.end in ends]
        named = [m.entity for m in found if m.span.end == ends[0]]
        titled = words.split(maxsplit=1)[0] in ADDRESS
        if named or (found and not titled):
            return (named or [m.entity for m in found])[-1]
        presiding = self._presiding.get(words.casefold().removeprefix("the "), "")
        return presiding or self._by_surname.get(words.rsplit(maxsplit=1)[-1].casefold(), "")

    def _people_within(self, span: Span) -> list[Mention]:
        mentions = self._document.annotations.mentions
        first = bisect_left(mentions, span.start, key=lambda mention: mention.span.start)
        inside: list[Mention] = []
        for mention in mentions[first:]:
            if mention.span.start >= span.end:
                break
            if mention.type is EntityType.PERSON:
                inside.append(mention)
        return inside
