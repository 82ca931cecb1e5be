"""Interviews: whom the text says was interviewed, and who speaks where no label says it.

In the usual form of magazines each question stands alone, in bold or as a heading, and the answer plainly below it.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from flows.english.function_words import FIRST_PERSON
from flows.english.letters import id_of_person
from flows.model.annotation import AnnotatedDocument, EntityType, Mention, Speaker, Turn
from flows.model.document import HEADING_ROLES, Role
from flows.model.segmentation import Segment
from flows.model.spans import Span

_OPENING = 1200
"""Characters at the beginning of a text in which it says who was interviewed."""
_INTERVIEW = re.compile(
    r"\b(?:interview(?:s|ed)?|conversation|discussion|talks?|talked|spoke|sat down|Q&A"
    r"|(?:receive[ds]?|meets?|met|welcome[ds]?|greet(?:s|ed)) us|answer(?:s|ed) our questions)\b",
    re.IGNORECASE,
)
_PARTNER = re.compile(r"\b(?:with|to|of)\b[^.;:]{0,40}\Z|\A\Z", re.IGNORECASE)
_LONGEST_LEAD = 44
"""Characters that it matches at most."""
_REPORTER = re.compile(r"\bI\b")
"""Who tells of a talk of his own above questions writes no interview: "I spoke to Ann Lee"."""
_ON_INTERVIEW = re.compile(
    r"\b(?:interview|conversation)\b.{0,80}\b(?:edited|conducted|condensed|translated)\b", re.DOTALL
)
"""What an editor says below an interview."""
_HEADED = re.compile(r"\bInterview(?:ed)?(?::| by\b)", re.IGNORECASE)
"""What stands at the head of an interview, with who made it."""
_BY = re.compile(r"\b[Bb]y \Z")
_NEAR = 4
_FEWEST = 2
"""So many questions make an interview."""
_FEWEST_ALTERNATING = 3
"""So many questions in the places of questions show that the paragraphs take turns."""
_LONGEST_QUESTION = 400
_LEANS = re.compile(r"(?:He|She|It|They|That|This|There|And|But|So|Yes|No)\b")
"""With which an answer goes on: "It was dear."."""
_OPENS_ASKING = re.compile(r"[^.?!\n]{1,60}\?")
"""With which the one who asks goes on: "And coca? The office says that it rose."."""
_SHORT = 10
"""Words; so short a paragraph below an answer may be what the interviewer throws in."""


@dataclass(frozen=True, slots=True)
class _Answered:
    """A question and the paragraphs below it."""

    question: Span
    answer: tuple[Span, ...]
    thrown_in: tuple[Span, ...] = ()
    """What the interviewer says between the paragraphs of the answer."""


def interviewed_person(document: AnnotatedDocument, *, headed: bool = True) -> str:
    """The entity of the person whom the opening names as the one talked with; empty where it tells of none.

    `headed` where whoever is introduced below "INTERVIEW by" may be that person.
    """
    end = min(_OPENING, len(document.text), _first_question(document))
    people = [m for m in document.annotations.mentions if m.type is EntityType.PERSON and m.span.end <= end]
    author = id_of_person(document, document.document.metadata.value("author") or "")
    others = [mention for mention in people if mention.entity != author]
    partner = next((m.entity for m in others if _is_partner(document, m)), "")
    told = author and not partner and _INTERVIEW.search(document.text, 0, end)
    named = {mention.entity for mention in others} if told else set()
    if headed and not partner and len(named) != 1 and _HEADED.search(document.text, 0, end):
        named = _introduced(document, others)
    return partner or (named.pop() if len(named) == 1 else "")


def _introduced(document: AnnotatedDocument, people: Sequence[Mention]) -> set[str]:
    """Those whom an opening names in full and again or with an office, but for whoever the interview is by."""
    text = document.text
    by = {m.entity for m in people if _BY.search(text, max(0, m.span.start - _NEAR), m.span.start)}
    times = Counter(mention.entity for mention in people if mention.entity not in by)
    known = {e.id: e for e in document.annotations.entities}
    return {
        entity
        for entity, count in times.items()
        if " " in known[entity].name and (count > 1 or known[entity].roles)
    }


def unlabelled_turns(document: AnnotatedDocument) -> tuple[Turn, ...]:
    """The turns of an interview without labels; the answers are of nobody where it does not say who was interviewed.

    Empty for a text that does not say that it is one, or whose answers do not say "I" or "we".
    """
    text = document.text
    end = min(_OPENING, _first_question(document))
    head = [
        s.span.of(text)
        for s in document.segmentation.segments
        if s.role not in HEADING_ROLES and s.span.start < end
    ]
    if not _INTERVIEW.search(text, 0, end) or any(map(_REPORTER.search, head)):
        return ()
    answered = list(_answered(document))
    own = sum(any(FIRST_PERSON.search(span.of(text)) for span in one.answer) for one in answered)
    if len(answered) < _FEWEST or 2 * own < len(answered):
        return ()
    entity = interviewed_person(document, headed=bool(_alternating(document)))
    name = next((e.name for e in document.annotations.entities if e.id == entity), "")
    turns: list[Turn] = []
    for one in answered:
        turns.append(Turn(one.question, _unlabelled(one.question, "Q"), asks=True))
        turns += [Turn(span, _unlabelled(span, "A", name, entity)) for span in one.answer]
        turns += [Turn(span, _unlabelled(span, "Q"), asks=True) for span in one.thrown_in]
    return tuple(sorted(turns, key=lambda turn: turn.span))


def _unlabelled(span: Span, letter: str, name: str = "", entity: str = "") -> Speaker:
    return Speaker(Span(span.start, span.start), letter, name, entity)


def _answered(document: AnnotatedDocument) -> Iterator[_Answered]:
    text = document.text
    if pairs := _alternating(document):
        yield from (_Answered(question, (answer,)) for question, answer in pairs)
        return
    question: Span | None = None
    answer: list[Span] = []
    thrown_in: list[Span] = []
    for segment in (*document.segmentation.segments, None):
        asks = segment is not None and _is_question(text, segment)
        if segment is None or asks or segment.role is not Role.PARAGRAPH:
            if question is not None and answer:
                below = tuple(span for span in thrown_in if span.start < answer[-1].start)
                yield _Answered(question, tuple(answer), below)
            question, answer, thrown_in = (segment.span if segment is not None and asks else None), [], []
        elif _ON_INTERVIEW.search(segment.span.of(text)):
            continue
        elif not answer or not _may_be_thrown_in(segment.span.of(text)):
            answer.append(segment.span)
        elif not _LEANS.match(segment.span.of(text)):
            thrown_in.append(segment.span)


def _alternating(document: AnnotatedDocument) -> list[tuple[Span, Span]]:
    """Questions and answers, each a paragraph, where they take turns throughout; none where they do not.

    So what the interviewer only holds against the other is told from an answer: "Rome counts 58 from your side."
    """
    text, first = document.text, _first_question(document)
    below = [s for s in document.segmentation.segments if s.span.start >= first]
    end = next((i for i, s in enumerate(below) if _ON_INTERVIEW.search(s.span.of(text))), len(below))
    below = below[:end]
    asking, answering = below[::2], below[1::2]
    asked = sum(_is_question(text, segment) for segment in asking)
    strict = asked >= _FEWEST_ALTERNATING and not any(_is_question(text, segment) for segment in answering)
    plain = all(segment.role in (Role.PARAGRAPH, Role.HEADING) for segment in below)
    short = all(len(segment.span) <= _LONGEST_QUESTION for segment in asking[: len(answering)])
    own = any(_says_i(text, segment) for segment in asking[: len(answering)])
    if not (strict and plain and short) or own:
        return []
    return [(a.span, b.span) for a, b in zip(asking, answering, strict=False)]


def _says_i(text: str, segment: Segment) -> bool:
    """Whether one speaks of himself in a paragraph ("I was a lawyer"), or it begins as an answer does that goes on.

    Whoever asks may go on so too: "So you rule it out?".
    """
    span = segment.span
    if _REPORTER.search(text, span.start, span.end):
        return True
    asks = _is_question(text, segment) or _OPENS_ASKING.match(text, span.start, span.end)
    return not asks and _LEANS.match(span.of(text)) is not None


def _is_question(text: str, segment: Segment) -> bool:
    words = segment.span.of(text).rstrip("*_ \n")
    alone = segment.role in (Role.PARAGRAPH, Role.HEADING)
    return alone and words.endswith("?") and len(words) <= _LONGEST_QUESTION


def _may_be_thrown_in(words: str) -> bool:
    return len(words.split()) <= _SHORT and not FIRST_PERSON.search(words)


def _first_question(document: AnnotatedDocument) -> int:
    """Where the first question begins that stands alone; the end of a text without one."""
    text, segments = document.text, document.segmentation.segments
    return next((s.span.start for s in segments if _is_question(text, s)), len(text))


def _is_partner(document: AnnotatedDocument, mention: Mention) -> bool:
    """Whether words such as "an interview with" or "spoke to" stand before a mention in its paragraph."""
    segment = document.segmentation.segment_at(mention.span.start)
    before = document.text[segment.span.start if segment else 0 : mention.span.start]
    led = _PARTNER.search(before, max(0, len(before) - _LONGEST_LEAD))
    return led is not None and _INTERVIEW.search(before) is not None
