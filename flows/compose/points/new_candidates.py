"""Which sentences can be key points because no source of the last edition said them."""

from collections.abc import Iterator, Sequence

from flows.compose.points.fit_sentences import may_be_point, tells_something
from flows.compose.points.news_value import news_value, tells_little_of_a_talk
from flows.compose.points.point_candidates import LONGEST_WAIT, UNRANKED, Reader
from flows.compose.points.worth import Ranked
from flows.compose.sentences.voices import Voices
from flows.compose.wording.wording import on_one_line
from flows.model.annotation import KeySentence
from flows.model.spans import Span


def new_candidates(sources: Sequence[Voices], candidates: Sequence[Ranked], reader: Reader) -> list[Ranked]:
    """Those of the candidates that the last edition did not have, each with its turn among those of its source.

    Of a source that has changed, new answers to what was asked before come first, and the first new sentence of each
    paragraph that tells something comes, too. What tells little, or what an author argues, is none.
    """
    if not reader.said_before:
        return []
    return [
        one
        for voices in sources
        if not voices.is_overtaken and not voices.argues
        for one in _of_source(voices, [c for c in candidates if c.source == voices.survey.number], reader)
    ]


def _of_source(voices: Voices, candidates: Sequence[Ranked], reader: Reader) -> Iterator[Ranked]:
    survey = voices.survey
    fresh = [s for s in survey.sentences if on_one_line(s.of(survey.text)) not in reader.said_before]
    known = {c.sentence.span for c in candidates} & set(fresh)
    keys = [
        c.sentence for c in candidates if c.sentence.span in known and tells_something(survey, c.sentence)
    ]
    if len(fresh) < len(survey.sentences):
        keys = _new_answers(voices, fresh, reader) + keys
        keys += _first_of_paragraphs(voices, fresh, keys)
    matters = {c.sentence.span: c.matters for c in candidates}
    age = min((c.age for c in candidates), default=0)
    for turn, key in enumerate(keys):
        waits = min(news_value(voices, key.span, key.rank, reader.cut_off), LONGEST_WAIT)
        if waits == LONGEST_WAIT:
            continue
        yield Ranked(survey.number, key, turn, waits, age, matters=matters.get(key.span, False))


def _new_answers(voices: Voices, fresh: Sequence[Span], reader: Reader) -> list[KeySentence]:
    """The answers that begin otherwise than in the last edition, to questions that were asked there too."""
    text, new = voices.survey.text, {span.start for span in fresh}
    return [
        KeySentence(answer, 1, 0.0)
        for asked, answer in voices.answers()
        if answer.start in new and on_one_line(asked.of(text)) in reader.said_before
    ]


def _first_of_paragraphs(
    voices: Voices, fresh: Sequence[Span], best: Sequence[KeySentence]
) -> list[KeySentence]:
    """Of each paragraph that no sentence is taken from, the first new one that can be a point and tells something."""
    survey = voices.survey
    taken = {survey.paragraph_at(key.span.start) for key in best}
    first: dict[int, KeySentence] = {}
    for key in (KeySentence(span, UNRANKED, 0.0) for span in fresh):
        number = survey.paragraph_at(key.span.start)
        if number in taken or number in first or not may_be_point(survey, key):
            continue
        if key.span in voices.corrections or key.span in voices.superseded:
            continue
        if tells_something(survey, key) and not tells_little_of_a_talk(voices, key.span):
            first[number] = key
    return [first[number] for number in sorted(first)]
