"""What a report itself names as what matters: the sentences under "Highlights", "Key messages", "Summary"."""

import re

from flows.compose.sentences.courtesies import is_greeting
from flows.compose.sentences.locating import SourceSurvey
from flows.compose.wording.wording import closing_mark, on_one_line
from flows.english.sentence_openings import leans_on_others
from flows.model.document import Role
from flows.model.spans import Span

_HEADING = re.compile(
    r"(?:\W*(?:[01]?\d|2[0-3])[:.h][0-5]\d\W{1,4})?(?:\d{1,2}[.)]? )?"
    r"(?:(?:the )?(?:main |key )?highlights"
    r"|(?:key|main) (?:messages?|points|findings|figures|facts|developments|takeaways)"
    r"|(?:executive )?summary|at a glance|in brief|the main points)(?: (?:of|in|for) [^.:]{1,40})?:?",
    re.IGNORECASE,
)
_SPEAKS_OF_ITSELF = re.compile(r"This (?:paper|report|study|review|brief|note|analysis|survey)\b")
_FEWEST_WORDS = 5
_MOST = 8


def find_highlights(survey: SourceSurvey) -> tuple[Span, ...]:
    """The whole sentences of the first part of a source that is headed so, in text order; none that lean on others."""
    segments = survey.annotated.segmentation.segments
    heads = (
        index
        for index, segment in enumerate(segments)
        if segment.role is Role.HEADING and _HEADING.fullmatch(on_one_line(segment.span.of(survey.text)))
    )
    head = next(heads, None)
    if head is None:
        return ()
    found = [
        sentence
        for segment, section in zip(segments, survey.sections, strict=True)
        if section == head and segment.role in {Role.PARAGRAPH, Role.LIST_ITEM}
        for sentence in segment.sentences
        if _stands_alone(on_one_line(sentence.of(survey.text)))
    ]
    return tuple(found[:_MOST])


def _stands_alone(words: str) -> bool:
    whole = closing_mark(words) in {".", "!"} and len(words.split()) >= _FEWEST_WORDS
    return (
        whole
        and not is_greeting(words)
        and (_SPEAKS_OF_ITSELF.match(words) is not None or not leans_on_others(words))
    )
