"""Which sentences can be key points because no source of the last edition said them."""

from collections.abc import Sequence

from flows.compose.points.fit_sentences import may_be_point, tells_something
from flows.compose.points.news_value import news_value, tells_little_of_a_talk
from flows.compose.points.point_candidates import LONGEST_WAIT, UNRANKED, Reader
from flows.compose.sentences.voices import Voices
from flows.compose.wording.wording import on_one_line
from flows.model.annotation import KeySentence
from flows.model.spans import Span


def new_candidates(
    sources: Sequence[Voices], candidates: Sequence[tuple[Voices, KeySentence]], reader: Reader
) -> list[tuple[Voices, KeySentence]]:
    """Those of the candidates that the last edition did not have: every source's first, then every source's second.

    Of a source that has changed, new answers to what was asked before come first, and the first new sentence of each
    paragraph that tells something comes, too. What an author argues is none.
    """
    if not reader.said_before:
        return []
    turns: list[tuple[int, int, Voices, KeySentence]] = []
    for voices in (one for one in sources if not one.is_overtaken):
        survey = voices.survey
        fresh = [s for s in survey.sentences if on_one_line(s.of(survey.text)) not in reader.said_before]
        best = [k for v, k in candidates if v is voices and k.span in fresh and tells_something(survey, k)]
        if len(fresh) < len(survey.sentences):
            best = _new_answers(voices, fresh, reader) + best
            best += _first_of_paragraphs(voices, fresh, best)
        turns += [
            (
                turn + min(news_value(voices, key.span, key.rank, reader.cut_off), LONGEST_WAIT),
                survey.number,
                voices,
                key,
            )
            for turn, key in enumerate(best)
            if not voices.argues
        ]
    return [(voices, key) for *_, voices, key in sorted(turns, key=lambda t: t[:2])]


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
