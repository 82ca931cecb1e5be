"""The layer `turns`: who speaks where in a transcript, a record of speeches or a list of questions and answers.

A turn begins with a label at the head of a paragraph ("Cat Maddox: I thank …", "ANN LEE:", "Q:", "A:") or on a line
of its own, and lasts until the next label or heading. "A" is whoever the text says was interviewed. An interview may
have none: there the questions stand alone.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import zip_longest

from flows.annotate.speech.interviews import unlabelled_turns
from flows.annotate.speech.labels_of_turns import (
    FEWEST_LABELS,
    FEWEST_POSTS,
    LABEL,
    POST,
    REPLYING,
    SHORT_LABELS,
    STOPPED,
    Labelled,
    is_office_in_label,
    is_question,
    words_of_label,
)
from flows.annotate.speech.speakers_of_turns import Speakers
from flows.english.record_labels import RECORD_LABEL
from flows.english.titles import LINKS, is_title
from flows.model.annotation import AnnotatedDocument, Annotations, Speaker, Turn
from flows.model.document import HEADING_ROLES, Role
from flows.model.spans import Span

_BARE_Q = re.compile(r"Q[ \u00a0\t]{1,4}(?!\([^()\n]{1,80}\):)(?=[A-Z“\"(])")
"""As some briefing rooms print it, without a colon."""
_ASKED = re.compile(r"\bTo ask\b|\[\d{3,7}\]\s*(?:\Z|\n)|\bThe following questions? (?:was|were|has|have)\b")
"""A question in writing, or told of, which ends the answer before it."""


def annotate_turns(document: AnnotatedDocument) -> Annotations:
    """The layer `turns`; empty where a text is no transcript. Reads `mentions` and `entities`, which may be empty."""
    text = document.text
    speakers = Speakers(document)
    labelled = list(_labelled_stretches(document, speakers))
    counts = Counter(_key(text, one) for one in labelled)
    answered = {"Q", "A"} <= {SHORT_LABELS.get(key) for key in counts}
    fewest = FEWEST_POSTS if all(key.startswith("@") for key in counts) else FEWEST_LABELS
    if not answered and (len(labelled) < fewest or len(counts) < 2):  # noqa: PLR2004 - nobody talks alone
        return Annotations(turns=unlabelled_turns(document))
    often = {key for key, count in counts.items() if count >= FEWEST_LABELS}
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
    named: Sequence[tuple[Labelled, tuple[str, str] | None]], counts: Mapping[str, int]
) -> bool:
    """Whether a label comes again, or most are names or titles of people: headings in capitals do not and are none."""
    if max(counts.values()) > 1:
        return True
    people = [
        who is not None and (who[1] or who[0][0] == "@" or is_title(who[0].split()[0])) for _, who in named
    ]
    return 2 * sum(map(bool, people)) >= len(people)


def labelled_offices(turns: Sequence[Turn]) -> Iterator[tuple[int, str, str]]:
    """The offices in labels with a name in brackets: where each stands, its words in small letters, the entity."""
    for turn in turns:
        office, bracket, _ = turn.speaker.text.partition("(")
        if turn.speaker.entity and bracket and is_office_in_label(office.split()):
            yield turn.speaker.span.start, office.strip().lower().removeprefix("the "), turn.speaker.entity


def _asks(text: str, one: Labelled) -> bool:
    ends_asking = is_question(text, Span(one.start, one.paragraph))
    return ends_asking or one.is_of_paper or SHORT_LABELS.get(_key(text, one)) == "Q"


def _key(text: str, one: Labelled) -> str:
    return words_of_label(text, one.label).casefold().rstrip(".")


def _labelled_stretches(document: AnnotatedDocument, speakers: "Speakers") -> Iterator[Labelled]:
    """Each label with what stands behind it up to the next label, heading or question."""
    text = document.text
    opened: Labelled | None = None  # with what is read of it so far
    segments = document.segmentation.segments
    for segment, following in zip_longest(segments, segments[1:]):
        asks = speakers.are_asking(segment.span, following.span if following else None)
        label = _label_at(text, segment.span, speakers, asks=asks)
        if label and segment.role is Role.TITLE and not _comes_again(text, label[0]):
            label = None  # "RATING ACTION: Low lowers the rating of Arden" is the title of a text and nobody's turn
        heads = segment.role in HEADING_ROLES and not REPLYING.match(text, segment.span.start)
        if label:
            if opened:
                yield opened
            opened = Labelled(*label, segment.span.end, segment.span.end, is_of_paper=asks)
        elif opened and (heads or _ASKED.search(text, segment.span.start, segment.span.end)):
            yield opened
            opened = None
        elif opened:
            opened = replace(opened, end=segment.span.end)
    if opened:
        yield opened


def _comes_again(text: str, label: Span) -> bool:
    """Whether another line of the text begins with a label and a colon, or with what stands behind it: "Q Will you"."""
    return any(f"\n{label.of(text)}{mark}" in text[label.end :] for mark in (":", text[label.end]))


def _label_at(text: str, span: Span, speakers: "Speakers", *, asks: bool) -> tuple[Span, int] | None:
    """The name at the head of a segment and where what is said begins."""
    if bare := _BARE_Q.match(text, span.start, span.end):
        return Span(span.start, span.start + 1), bare.end()
    if recorded := RECORD_LABEL.match(text, span.start, span.end):
        return Span(*recorded.span(recorded.lastgroup or "who")), recorded.end()
    if post := POST.match(text, span.start, span.end):
        return Span(*post.span("who")), post.end()
    match = LABEL.match(text, span.start, span.end)
    if match is None and speakers.are_stopped:
        match = STOPPED.match(text, span.start, span.end)
        if match:
            return Span(*match.span("who")), match.end()
    who = match["who"] if match else ""
    called = who.casefold() in SHORT_LABELS or _is_name(who) or speakers.are_called(who)
    if match and (called or asks):
        return Span(match.start(), match.end() - len(":")), match.end()
    return None


def _is_name(words: str) -> bool:
    """Whether words may be somebody's name: two to six, in capitals or with capitals, no figure among them.

    An office may be longer: "The Minister for Water and Rivers".
    """
    parts = words.split()
    longest = 6
    if is_office_in_label(parts):
        parts, longest = [part for part in parts if part not in LINKS], 9
    capital = sum(part[:1].isupper() for part in parts)
    return 1 < len(parts) <= longest and capital >= len(parts) - 1 and not any(map(str.isdigit, words))
