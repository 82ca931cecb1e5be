"""What a study says that it cannot conclude, and the claim in the same text that it shows just that.

A press release behind a paper, or a summary above it, may tell as shown what its authors leave open: the claim is told
with the reservation, or not at all.
"""

import re
from collections.abc import Iterator
from itertools import islice

from flows.compose.sentences.locating import SourceSurvey
from flows.compose.sentences.word_forms import same_word
from flows.compose.wording.wording import content_words, on_one_line
from flows.model.spans import Span

_STUDY = (
    r"(?:study|paper|trial|data|research|report|review|analysis|survey|evidence"
    r"|results|findings|authors|researchers)"
)
_CANNOT = re.compile(
    rf"\b(?:we|they|it|(?:the|this|our|these|its|their) (?:[a-z]+ )?{_STUDY})"
    r" (?:can ?not|can[’']t|could not|do(?:es)?(?: not|n[’']t)|did not|(?:is|are|were|was) (?:not able|unable) to)"
    r" (?:yet |therefore |safely )?(?:conclude|establish|show|prove|demonstrate|infer|determine|claim)\b"
    r"[^.;]{0,80}?\b(?:caus\w+|because|due|effect\w*|attribut\w+|responsible|led|brought|reduc\w+|prevent\w+|work(?:s|ed)"
    r"|stop\w*|lower\w*|rais\w+|protect\w*|cure[sd]?)\b",
    re.IGNORECASE,
)
"""How authors say that they do not know what caused what."""
_SHOWS = re.compile(
    rf"\baccording to (?:a|an|the|this|our|new) (?:[a-z]+ ){{0,2}}{_STUDY}\b"
    rf"|\b{_STUDY} (?:\w+ )?(?:shows?|showed|finds?|found|proves?|proved|confirms?|reveals?|says?|suggests?)\b"
    rf"|\b(?:as|shown by|proved by|found by) (?:a|an|the|this|our) (?:[a-z]+ )?{_STUDY}\b",
    re.IGNORECASE,
)
"""How a claim calls a study as its witness."""
_FEWEST = 3
"""Words that both must have."""
_MOST = 10
"""So many reservations of one text are read."""


def find_reservations(survey: SourceSurvey) -> Iterator[tuple[Span, Span]]:
    """The sentences that claim what a study shows, each with the sentence of the text that says it cannot tell."""
    reserved = list(islice((s for s in survey.sentences if _CANNOT.search(s.of(survey.text))), _MOST))
    if not reserved:
        return
    told = [content_words(sentence.of(survey.text)) for sentence in reserved]
    for sentence in survey.sentences:
        words = on_one_line(sentence.of(survey.text))
        if sentence in reserved or not _SHOWS.search(words) or not survey.paragraph_at(sentence.start):
            continue
        held = content_words(words)
        for reservation, about in zip(reserved, told, strict=True):
            if sum(any(same_word(word, other) for other in held) for word in about) >= _FEWEST:
                yield sentence, reservation
                break
