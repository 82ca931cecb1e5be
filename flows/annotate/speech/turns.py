"""The layer `turns`: who speaks where in a transcript, a record of speeches or a list of questions and answers.

A turn begins with a label at the head of a paragraph ("Cat Maddox: I thank …", "ANN LEE:", "Q:", "A:") or on a line
of its own, and lasts until the next label or heading. "A" is whoever the text says was interviewed. An interview may
have none: there the questions stand alone.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from flows.annotate.names.usual_capitals import in_usual_capitals
from flows.annotate.speech.interviews import interviewed_person, unlabelled_turns
from flows.annotate.speech.named_in_headings import full_names, may_be_called
from flows.english.function_words import POSSESSIVES, PREPOSITIONS
from flows.english.letters import is_letter
from flows.english.outlet_names import names_outlet
from flows.english.record_labels import RECORD_LABEL
from flows.english.titles import ADDRESS, LINKS, is_title
from flows.english.turn_initials import initials_of_turns
from flows.model.annotation import AnnotatedDocument, Annotations, Entity, EntityType, Mention, Speaker, Turn
from flows.model.document import Role
from flows.model.spans import Span

_FEWEST = 3
"""So many labels make a transcript, of two speakers at least."""
_LABEL = re.compile(r"(?P<who>[^\s:()\[\]][^:()\[\]\n]{0,80}?)(?: ?\([^()\n]{1,80}\)){0,2}:(?=\s|\Z)")
_SHORT_LABELS = {
    "q": "Q", "question": "Q", "interviewer": "Q", "reporter": "Q", "journalist": "Q", "moderator": "Q",
    "a": "A", "answer": "A",
}  # fmt: skip
_STOPPED = re.compile(r"(?P<who>Q|A|Question|Answer)(?: ?\d{1,3}[.:]|\.)(?=[ \u00a0]\S)")
"""A label in a text that marks questions and answers so: "Q. Who pays?", "A. The town.", "Q3. Who pays?"."""
_BARE_Q = re.compile(r"Q[ \u00a0\t]{1,4}(?=[A-Z“\"(])")
"""As some briefing rooms print it, without a colon."""
_ASKED = re.compile(r"\bTo ask\b|\[\d{3,7}\]\s*(?:\Z|\n)|\bThe following questions? (?:was|were|has|have)\b")
"""A question in writing, or told of, which ends the answer before it."""
_LONGEST_OUTLET = 5
"""Words of "The Shenzhen Evening News"."""
_NEVER_IN_NAMES = (PREPOSITIONS | POSSESSIVES) - LINKS
_PRESIDES = re.compile(r"\bpresiding\b")
_CHAIRS = ("chairman", "chairwoman", "chair", "chairperson", "presiding officer")
_HEAD, _NEAR = 4000, 120
"""Characters of a text, and before "presiding", in which whoever presides is named."""


@dataclass(frozen=True, slots=True)
class _Labelled:
    label: Span
    start: int
    paragraph: int
    """Where the paragraph ends that the label opens."""
    end: int
    is_of_paper: bool = False
    """Whether the label is of a paper or agency that asks."""


def annotate_turns(document: AnnotatedDocument) -> Annotations:
    """The layer `turns`; empty where a text is no transcript. Reads `mentions` and `entities`, which may be empty."""
    text = document.text
    speakers = _Speakers(document)
    labelled = list(_labelled_stretches(document, speakers))
    if not labelled:
        return Annotations(turns=unlabelled_turns(document))
    counts = Counter(_key(text, one) for one in labelled)
    answered = {"Q", "A"} <= {_SHORT_LABELS.get(key) for key in counts}
    if not answered and (len(labelled) < _FEWEST or len(counts) < 2):  # noqa: PLR2004 - nobody talks alone
        return Annotations()
    often = {key for key, count in counts.items() if count >= _FEWEST}
    named = [(one, speakers.named(one, often)) for one in labelled]
    known = sum(who is not None for _, who in named)
    answering = any(who is not None and not _asks(text, one) for one, who in named)
    if 2 * known < len(labelled) or not (answered or (answering and _is_of_people(named, counts))):
        return Annotations()
    return Annotations(
        turns=tuple(
            Turn(
                Span(one.start, one.end).trimmed(text),
                Speaker(one.label, one.label.of(text), *who),
                asks=_asks(text, one),
            )
            for one, who in named
            if who is not None and one.end > one.start
        )
    )


def _is_of_people(
    named: Sequence[tuple[_Labelled, tuple[str, str] | None]], counts: Mapping[str, int]
) -> bool:
    """Whether a label comes again, or most are names or titles of people: headings in capitals do not and are none."""
    if max(counts.values()) > 1:
        return True
    people = [who is not None and (who[1] or is_title(who[0].split()[0])) for _, who in named]
    return 2 * sum(map(bool, people)) >= len(people)


def labelled_offices(turns: Sequence[Turn]) -> Iterator[tuple[int, str, str]]:
    """The offices in labels with a name in brackets: where each stands, its words in small letters, the entity."""
    for turn in turns:
        office, bracket, _ = turn.speaker.text.partition("(")
        if turn.speaker.entity and bracket and _is_office(office.split()):
            yield turn.speaker.span.start, office.strip().lower().removeprefix("the "), turn.speaker.entity


def _asks(text: str, one: _Labelled) -> bool:
    is_question = _is_question(text, Span(one.start, one.paragraph))
    return is_question or one.is_of_paper or _SHORT_LABELS.get(_key(text, one)) == "Q"


def _is_question(text: str, span: Span) -> bool:
    return span.of(text).rstrip().endswith("?")


def _key(text: str, one: _Labelled) -> str:
    return _who(text, one.label).casefold().rstrip(".")


def _who(text: str, label: Span) -> str:
    """A label without what stands in brackets."""
    return label.of(text).partition("(")[0].rstrip()


def _labelled_stretches(document: AnnotatedDocument, speakers: "_Speakers") -> Iterator[_Labelled]:
    """Each label with what stands behind it up to the next label, heading or question."""
    text = document.text
    opened: _Labelled | None = None  # with what is read of it so far
    segments = document.segmentation.segments
    for segment, following in zip_longest(segments, segments[1:]):
        asks = speakers.are_asking(segment.span, following.span if following else None)
        label = _label_at(text, segment.span, speakers, asks=asks)
        heads = segment.role in (Role.TITLE, Role.HEADING)
        if label:
            if opened:
                yield opened
            opened = _Labelled(*label, segment.span.end, segment.span.end, is_of_paper=asks)
        elif opened and (heads or _ASKED.search(text, segment.span.start, segment.span.end)):
            yield opened
            opened = None
        elif opened:
            opened = replace(opened, end=segment.span.end)
    if opened:
        yield opened


def _label_at(text: str, span: Span, speakers: "_Speakers", *, asks: bool) -> tuple[Span, int] | None:
    """The name at the head of a segment and where what is said begins."""
    if bare := _BARE_Q.match(text, span.start, span.end):
        return Span(span.start, span.start + 1), bare.end()
    if recorded := RECORD_LABEL.match(text, span.start, span.end):
        return Span(*recorded.span(recorded.lastgroup or "who")), recorded.end()
    match = _LABEL.match(text, span.start, span.end)
    if match is None and speakers.are_stopped:
        match = _STOPPED.match(text, span.start, span.end)
        if match:
            return Span(*match.span("who")), match.end()
    who = match["who"] if match else ""
    called = who.casefold() in _SHORT_LABELS or _is_name(who) or speakers.are_called(who)
    if match and (called or asks):
        return Span(match.start(), match.end() - len(":")), match.end()
    return None


def _is_name(words: str) -> bool:
    """Whether words may be somebody's name: two to six, in capitals or with capitals, no figure among them.

    An office may be longer: "The Minister for Water and Rivers".
    """
    parts = words.split()
    longest = 6
    if _is_office(parts):
        parts, longest = [part for part in parts if part not in LINKS], 9
    capital = sum(part[:1].isupper() for part in parts)
    return 1 < len(parts) <= longest and capital >= len(parts) - 1 and not any(map(str.isdigit, words))


def _may_be_outlet(parts: Sequence[str]) -> bool:
    """Whether words before a colon may be the paper or agency that asks what stands behind it: "AFP: Who pays?"."""
    return 0 < len(parts) <= _LONGEST_OUTLET and all(p[:1].isupper() or p in LINKS for p in parts)


def _is_office(parts: Sequence[str]) -> bool:
    """Whether words are an office with its article and in capitals: "The Parliamentary Secretary of State"."""
    titled = parts[:1] == ["The"] and any(is_title(piece) for part in parts[1:4] for piece in part.split("-"))
    return titled and all(part[:1].isupper() or part in LINKS for part in parts)


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


class _Speakers:
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
        labels = [(m["who"], s) for s in spans if (m := _LABEL.match(document.text, s.start, s.end))]
        self._opened = Counter(who for who, _ in labels)
        self._asking = {who for who, span in labels if _is_question(document.text, span)}
        stopped = (_STOPPED.match(document.text, s.span.start) for s in document.segmentation.segments)
        self.are_stopped = {"Q", "A"} <= {match["who"][0] for match in stopped if match}
        self._presiding = _presiding(document) | _behind_labels(document.text, people)
        self._in_headings = full_names(document)
        self._initials = initials_of_turns(s.span.of(document.text) for s in document.segmentation.segments)
        self._answering = interviewed_person(document)
        whole = document.document
        is_reply = is_letter(document.text, whole.media_type)
        self._writer = (whole.metadata.value("author") or "") if is_reply else ""

    def are_called(self, word: str) -> bool:
        """Whether a word is the surname of somebody whom the text names in full ("Noor:", "NOOR:"), or initials."""
        return word in self._initials or (word[:1].isupper() and word.casefold() in self._by_surname)

    def are_asking(self, span: Span, following: Span | None) -> bool:
        """Whether a paragraph is what a paper or agency asks: it ends in a question, or an answer stands below it.

        Who answers does so again and again; who asks without a question mark bears no person's name.
        """
        text = self._document.text
        match = _LABEL.match(text, span.start, span.end)
        if match is None or not _may_be_outlet(match["who"].split()):
            return False
        if _is_question(text, span):
            return True
        answer = _LABEL.match(text, following.start, following.end) if following else None
        answers = answer is not None and self._opened[answer["who"]] > 1 and self._is_person(answer["who"])
        return answers and self._is_paper(match["who"])

    def _is_paper(self, words: str) -> bool:
        """Whether a label may be a paper's: by its last word, or one word that is nobody's name and no speaker's."""
        short = " " not in words.removeprefix("The ") and not self._is_person(words)
        return names_outlet(words) or (short and (self._opened[words] < _FEWEST or words in self._asking))

    def _is_person(self, words: str) -> bool:
        last, whole = words.rsplit(maxsplit=1)[-1].casefold(), words.casefold()
        known = last in self._by_surname or last in self._in_headings or whole in self._presiding
        named = words in self._initials or whole in _SHORT_LABELS or is_title(words.split(maxsplit=1)[0])
        return known or named or whole in self._folded

    def named(self, one: _Labelled, often: Container[str]) -> tuple[str, str] | None:
        """Whom a label names. What comes back `often` is somebody's, whoever that is: the magazine that asks."""
        label, asks = one.label, one.is_of_paper
        words = _who(self._document.text, label)
        kind = _SHORT_LABELS.get(words.casefold())
        if kind:
            entity = self._answering if kind == "A" else ""
            return self._names.get(entity, self._writer if kind == "A" else ""), entity
        if words in self._initials:
            entity = self._of_initials(words)
            return self._names.get(entity, words), entity
        entity = self._named_in(label, words)
        headed = self._in_headings.get(words.rsplit(maxsplit=1)[-1].casefold(), "")
        if headed and " " not in self._names.get(entity, "") and may_be_called(headed, words):
            return headed, entity if entity in self._names else ""
        if entity in self._names:
            return self._names[entity], entity
        parts = words.split()
        office = _is_office(parts)
        again = words.casefold().rstrip(".") in often
        is_speaker = (
            asks or (words.isupper() and _may_be_somebody(parts)) or is_title(parts[0]) or office or again
        )
        named = words if asks else in_usual_capitals(words, EntityType.PERSON)
        return (named, "") if is_speaker else None

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
