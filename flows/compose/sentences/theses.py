"""What an analysis argues: the one sentence of a text that says it, by how it claims and what its title names.

A text that only tells has none, but where a part of it is headed as its conclusion.
"""

import re
from collections.abc import Iterator

from flows.compose.sentences.locating import SourceSurvey
from flows.compose.sentences.own_voice import OwnVoice, kind_argued
from flows.compose.wording.wording import content_words, on_one_line
from flows.english.sentence_openings import leans_on_others
from flows.model.document import Role
from flows.model.spans import Span

_CLAIMS = re.compile(
    r"\b(?:(?:shows?|means?|proves?|suggests?|argues?|concludes?|follows) that|because|alone|cannot|should|must"
    r"|ought to|(?:needs?|has|have) to|will (?:not|need to)|not [^,;.]{2,40}? but|rather than|less about|more about"
    r"|the (?:lesson|point|conclusion|answer|truth|reason) is|(?:signals?|marks?|amounts to) an?)\b"
)
"""How somebody claims or demands."""
_CONCLUDES = re.compile(
    r"\W*(?:\d{1,2}[.)]? )?(?:(?:in )?conclusions?|concluding remarks|(?:policy )?implications?|outlook|lessons"
    r"|(?:the )?bottom line|what (?:it|this) (?:all )?means|why (?:it|this) matters|in sum|summing up)"
    r"(?: (?:and|for) [^.:]{1,40})?\W*",
    re.IGNORECASE,
)
"""What a part is headed that says what follows from the rest."""
_ASIDE = re.compile(r"[“\"‘'(]?(?:If|Perhaps|Maybe|Some|Critics|Consider|Imagine|Of course|To be sure|I)\b")
_FEWEST_WORDS = 8
_MOST_WORDS = 60


def find_thesis(survey: SourceSurvey) -> Span | None:
    """The sentence in which a text says what it argues; of several the one that shares most with its title."""
    title = content_words(survey.annotated.document.metadata.value("title") or "")
    own = OwnVoice(survey)
    found = [
        (_weight(on_one_line(sentence.of(survey.text)), title), -sentence.start, sentence)
        for sentence in _own_sentences(survey, argued=bool(kind_argued(survey)))
        if _claims(own, sentence)
    ]
    return max(found)[2] if found else None


def _own_sentences(survey: SourceSurvey, *, argued: bool) -> Iterator[Span]:
    """Of a text that argues all sentences of running text, else those of a part that is headed as its conclusion."""
    for segment in survey.annotated.segmentation.segments:
        if segment.role is not Role.PARAGRAPH or not segment.number or segment.beside:
            continue
        if argued or _CONCLUDES.fullmatch(on_one_line(survey.words_over(segment.span.start))):
            yield from segment.sentences


def _claims(own: OwnVoice, sentence: Span) -> bool:
    """Whether a sentence claims something in the text's own words and can be read alone."""
    words = on_one_line(sentence.of(own.survey.text))
    return (
        words.endswith(".")
        and _FEWEST_WORDS <= len(words.split()) <= _MOST_WORDS
        and not leans_on_others(words)
        and _ASIDE.match(words) is None
        and _CLAIMS.search(own.words(sentence)) is not None
    )


def _weight(words: str, title: frozenset[str]) -> float:
    """How much of the title it holds, and how much it claims."""
    shared = len(content_words(words) & title) / len(title) if title else 0.0
    return shared + 0.2 * len(_CLAIMS.findall(words))
