"""The sentences of a document that could be key sentences, each with its place and its words."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from flows.annotate.salience.correspondence import needs_its_question
from flows.annotate.salience.side_matter import side_matter
from flows.english.vocabulary import forms_in, is_telling, stem_of
from flows.model.annotation import AnnotatedDocument
from flows.model.document import Role
from flows.model.spans import Span

_RUNNING = frozenset([Role.PARAGRAPH, Role.LIST_ITEM, Role.QUOTATION])
_FEWEST_WORDS = 6
_MOST_WORDS = 120
"""A longer one is a list, or a text without stops."""


@dataclass(frozen=True, slots=True)
class SentenceView:
    """A sentence that could be chosen.

    `order` counts such sentences from 0, `section` the headings above it, `place` its place in its paragraph
    from 0, `place_share` the same as a share of the sentences there, `paragraph_share` the share of paragraphs
    before its own. `text` has its white space folded, `words` are in small letters, `terms` the stems of those that
    say what the text is about.
    """

    span: Span
    text: str
    order: int
    section: int
    place: int
    place_share: float
    paragraph_share: float
    words: tuple[str, ...]
    terms: frozenset[str]


def read_candidates(document: AnnotatedDocument) -> tuple[SentenceView, ...]:
    """The sentences of running text that tell something and are neither too short nor too long to be read alone."""
    views: list[SentenceView] = []
    paragraphs = sum(segment.role in _RUNNING for segment in document.segmentation.segments)
    beside = side_matter(document)
    section = paragraph = 0
    for segment in document.segmentation.segments:
        section += segment.role is Role.HEADING
        if segment.role not in _RUNNING:
            continue
        for place, sentence in enumerate(segment.sentences):
            said = _without_label(document, sentence)
            words = tuple(forms_in(document.text, said))
            text = " ".join(said.of(document.text).split())
            in_turn = document.annotations.turn_at(sentence.end - 1) is not None
            unsaid = in_turn and needs_its_question(text, words)
            if _FEWEST_WORDS <= len(words) <= _MOST_WORDS and sentence not in beside and not unsaid:
                terms = stems_of(words)
                shares = place / len(segment.sentences), paragraph / paragraphs
                views.append(SentenceView(sentence, text, len(views), section, place, *shares, words, terms))
        paragraph += 1
    return tuple(views)


def _without_label(document: AnnotatedDocument, sentence: Span) -> Span:
    """What is said in a sentence, without the name of who says it in front: "ANN LEE: It is safe."."""
    turn = document.annotations.turn_at(sentence.end - 1)
    opens = turn is not None and sentence.start <= turn.speaker.span.start < turn.span.start < sentence.end
    return Span(turn.span.start, sentence.end) if turn is not None and opens else sentence


def title_terms(document: AnnotatedDocument) -> frozenset[str]:
    """The stems of the telling words of a title that stands in the text."""
    titles = [s.span for s in document.segmentation.segments if s.role is Role.TITLE]
    return stems_of(form for span in titles for form in forms_in(document.text, span))


def stems_of(words: Iterable[str]) -> frozenset[str]:
    """The stems of those words, in small letters, that say what a text is about."""
    return frozenset(stem_of(word) for word in words if is_telling(word))


class SentencePlaces:
    """Finds the sentence in which something stands."""

    def __init__(self, views: Sequence[SentenceView]) -> None:
        self._starts = [view.span.start for view in views]
        self._ends = [view.span.end for view in views]

    def holders_of(self, spans: Iterable[Span]) -> frozenset[int]:
        """Which sentences (by `order`) hold the beginning of one of the spans."""
        held: set[int] = set()
        for span in spans:
            index = bisect_right(self._starts, span.start) - 1
            if index >= 0 and span.start < self._ends[index]:
                held.add(index)
        return frozenset(held)
