"""How much news a sentence tells: a deal, a charge or a changed plan go before moods, background and what is over."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from enum import IntEnum
from functools import partial
from itertools import islice

from flows.compose.points.acts import ACT, DECISIVE, DENIED, without_clause_behind
from flows.compose.points.leaning import says_nothing_alone
from flows.compose.points.slight_sentences import is_slight
from flows.compose.sentences.bare_demands import is_recommended
from flows.compose.sentences.findings import only_presents
from flows.compose.sentences.locating import SourceSurvey
from flows.compose.sentences.voices import Voices
from flows.compose.wording.figure_values import is_trivial
from flows.compose.wording.wording import closing_mark, on_one_line
from flows.english.sentence_openings import recommends
from flows.model.annotation import DateType
from flows.model.calendar_values import Days
from flows.model.spans import Span


class NewsValue(IntEnum):
    """From what goes first to what goes last."""

    NEWS = 0
    TOLD = 1
    SLIGHT = 2
    """It only says that a text is out, what others found elsewhere, what may come, or that somebody was polite."""
    LEANING = 3
    """It opens with somebody or something that only the sentence before names."""
    OVER = 4
    """It announces what is over by the cut-off."""


_RECENT = timedelta(days=31)
"""What happened up to so long before a source was published is news in it."""
_BACKGROUND = timedelta(days=120)
"""What lies further back tells how things came about."""
_LONG_AGO = timedelta(days=240)
"""What lies so far back is told again only for the sake of what is new."""
_NARRATED = timedelta(days=1)
"""So does what a long read opens with that lies further back than this."""
_DATED = re.compile(
    r"(?<!\bwas )(?<!\bwere )(?<!\bbeen )(?:announced|agreed|signed|adopted|made|set|reached|concluded|imposed|launched"
    r"|promised|introduced) (?:in|on|since) (?:the )?\Z"
)
_REACH = 40
_LEAD_PARAGRAPHS = 2
_LEAD_RANK = 2
"""So high a sentence at the beginning of its text must rank to be its lead: above it may stand what came before."""
_SPACES = 4
_FACTS = 2
SCENE = re.compile(
    r"[“\"‘']?(?:When|As|While|Ahead of|Before|On the eve of|In the run-up to|With|Days before|Hours before)\b"
)
"""How a sentence begins that leads up to something else."""
_AHEAD = re.compile(
    r"\b(?:will|would|shall|expected to|due to|set to|to be|plans? to|planned|scheduled|hopes? to|intends? to|about to"
    r"|(?:is|are|was|were) to|(?:is|are) (?:set|due|scheduled|planned) for)\b"
)
_NARRATES = re.compile(r"When [A-Z][^.;:?!“”\"]{10,240}, (?:he|she|they|it) (?!(?:is|will|would)\b)")
"""How a long read begins with what somebody did when something happened; what is new follows."""
_POINTS_BACK = re.compile(
    r"\bthe same (?:question|point|issue|matter|request|answer|claim|argument|proposal|demand|thing)s?\b"
    r"(?! (?:as|that|which|of|for)\b)"
    r"|(?:\bnot|n[’']t|\bnever|\bcannot) (?:\w+ )?(?:accept|agree|believe|recogni[sz]e|share|support)"
    r" (?:that |with )?(?:this|these|that|those) (?!week|month|year|House|country|Government)[a-z]+\b"
    r"|\A[“\"]?(?:The|A) (?:main|chief|biggest|largest|principal|primary|only|other|second|further)"
    r" (?:cause|reason|factor|driver|exception|difference|contributor)s? (?:was|were|is|are|lay|lies)\b",
)
"""What only the sentence before explains: "asked the same question", "The main cause was"."""
_SELF = re.compile(r"[“\"‘'(]?(?:(?:I|We|My|Mine|You|Your|Ours)\b|Our own\b|(?:I|We|You)[’'])")


def news_value(voices: Voices, span: Span, rank: int, cut_off: date) -> NewsValue:
    """The news value of a sentence of a source; `rank` is its rank among the key sentences."""
    survey, part = voices.survey, voices.part_told(span)
    words = on_one_line(part.of(survey.text))
    if announces_what_is_over(survey, span, cut_off):
        return NewsValue.OVER
    if (_SELF.match(words) or voices.tells_of_writer(part)) and not _is_somebodys(voices, part):
        return NewsValue.LEANING
    if recommends(words) or is_recommended(survey, span):
        return NewsValue.NEWS
    if says_nothing_alone(survey, span, words):
        return NewsValue.LEANING
    if (only_presents(survey, span) and part.end == span.end) or is_slight(survey, span, words):
        return NewsValue.SLIGHT
    stretches = tuple(_stretches(survey, span))
    apart = _NARRATED if _NARRATES.match(words) else _BACKGROUND
    if _is_background(survey, stretches, apart) and not _is_dated_beside(survey, span):
        return NewsValue.SLIGHT if _is_background(survey, stretches, _LONG_AGO) else NewsValue.TOLD
    leads = 0 < rank <= _LEAD_RANK and survey.paragraph_at(span.start) in _first_paragraphs(survey)
    leads = leads and voices.speaker_of(part) is None
    acts = ACT.search(without_clause_behind(words)) is not None and DENIED.search(words) is None
    return NewsValue.NEWS if leads or acts else NewsValue.TOLD


def points_back(words: str) -> bool:
    """Whether a sentence speaks of something that only those before it name, and says nothing without them."""
    return _POINTS_BACK.search(words) is not None


def _is_somebodys(voices: Voices, part: Span) -> bool:
    """Whether "I" and "we" are printed with a name beside them."""
    return voices.speaker_of(part) is not None or bool(voices.writer_of(part))


def is_decisive(survey: SourceSurvey, span: Span) -> bool:
    """Whether a sentence with a date of these weeks tells of a deal, a charge, a changed plan or the like."""
    words = span.of(survey.text)
    if DECISIVE.search(words) is None or DENIED.search(words) is not None:
        return False
    stretches, published = tuple(_stretches(survey, span)), survey.published_on
    return published is not None and any(s.last >= published - _RECENT for s in stretches)


def announces_what_is_over(survey: SourceSurvey, span: Span, cut_off: date) -> bool:
    """Whether all that a sentence dates lay ahead of its source and is over by the cut-off."""
    published = survey.published_on
    stretches = tuple(_stretches(survey, span))
    if published is None or cut_off == date.max or not stretches:
        return False
    ahead = [s for s in stretches if s.first > published]
    if not ahead or any(s.last >= cut_off for s in ahead):
        return False
    words = span.of(survey.text)
    return SCENE.match(words) is not None or (
        len(ahead) == len(stretches) and _AHEAD.search(words) is not None
    )


def sets_scene(survey: SourceSurvey, span: Span, cut_off: date) -> bool:
    """Whether a sentence only leads up to what is over by the cut-off: "When ministers meet tomorrow, ..."."""
    return SCENE.match(span.of(survey.text)) is not None and announces_what_is_over(survey, span, cut_off)


def tells_little_of_a_talk(voices: Voices, span: Span) -> bool:
    """Whether somebody who answers questions gives fewer than two facts in a sentence: others say more alone."""
    survey = voices.survey
    if voices.speaker_of(voices.part_told(span)) is None:
        return False
    layers = survey.annotated.annotations
    amounts = sum(span.contains(a.span) and not is_trivial(a, survey.text) for a in layers.amounts)
    return amounts + sum(span.contains(d.span) for d in layers.dates) < _FACTS


def _first_paragraphs(survey: SourceSurvey) -> list[int]:
    """The numbers of the first paragraphs that tell something: no bylines, datelines or lines of a menu."""
    telling = (
        segment.number
        for segment in survey.annotated.segmentation.segments
        if segment.number and not segment.beside and any(map(partial(_is_whole, survey), segment.sentences))
    )
    return list(islice(telling, _LEAD_PARAGRAPHS))


def _is_whole(survey: SourceSurvey, sentence: Span) -> bool:
    words = on_one_line(sentence.of(survey.text))
    return closing_mark(words) in {".", "!", "?", "…"} and words.count(" ") >= _SPACES


def _is_background(survey: SourceSurvey, stretches: tuple[Days, ...], apart: timedelta) -> bool:
    """Whether all that a sentence dates was over so long before the day of its source."""
    day = survey.day
    return bool(stretches) and day is not None and all(s.last < day - apart for s in stretches)


def _is_dated_beside(survey: SourceSurvey, span: Span) -> bool:
    """Whether somebody acts first, and all days are those of what he acts on: "decided to end the cuts announced in
    April 2023".
    """
    text, dates = survey.text, [d.span for d in survey.annotated.annotations.dates if span.contains(d.span)]
    beside = [_DATED.search(text, max(span.start, d.start - _REACH), d.start) for d in dates]
    return all(found and ACT.search(text, span.start, found.start()) for found in beside)


def _stretches(survey: SourceSurvey, span: Span) -> Iterator[Days]:
    for mention in survey.annotated.annotations.dates:
        if mention.type is DateType.DATE and span.contains(mention.span) and (found := mention.days):
            yield found
