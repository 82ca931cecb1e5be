"""How much news a sentence tells: a deal, a charge or a changed plan go before moods, background and what is over."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from enum import IntEnum
from functools import partial
from itertools import islice

from flows.compose.points.acts import ACT, DECISIVE, DENIED, only_meets, without_clause_behind
from flows.compose.points.leaning import says_nothing_alone
from flows.compose.sentences.bare_demands import is_recommended
from flows.compose.sentences.courtesies import is_courtesy
from flows.compose.sentences.findings import only_presents
from flows.compose.sentences.locating import SourceSurvey
from flows.compose.sentences.own_voice import is_note_on_author
from flows.compose.sentences.voices import Voices
from flows.compose.wording.figure_values import is_trivial
from flows.compose.wording.wording import closing_mark, on_one_line
from flows.english.sentence_openings import recommends
from flows.model.annotation import DateType
from flows.model.calendar_names import MONTH, WEEKDAY
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
    r" (?:that |with )?(?:this|these|that|those) (?!week|month|year|House|country|Government)[a-z]+\b",
)
"""What is spoken of by a word that only the sentence before explains: "asked the same question"."""
_CITES = re.compile(
    r"\((?:e\.g\. |see )?[A-Z][^()]{1,80}\b(?:19|20)\d\d[a-z]?(?:[,;:][^()]{0,80})?\)|\bet al\."
)
_STATEMENT_FOLLOWS = re.compile(
    r"\b(?:issued|made|released|gave) the following (?:\w{1,20} )?statements?[.:]\Z"
)
_VISITS = re.compile(r"\b(?:visited|met|held (?:talks|meetings|discussions)|conducted)\b")
_CORRESPONDS = re.compile(
    r"(?:We|I) (?:have (?:read|received|seen|noted)|are writing|am writing|write|refer|thank|were|was|are"
    r"|am (?:grateful|pleased|sorry))"
    r"\b|Thank you for\b|Action requested\b"
    r"|(?:We|I) (?:called on|met|saw|visited|spoke (?:to|with)|had (?:\w{1,10} ){1,3}with)\b[^,;:]{0,80}\Z"
)
"""How a writer tells of his own steps and letters, and what he asks for himself."""
_REMINDS = re.compile(r"\b(?:I|let me)(?: would|[’']d)? (?:just )?remind you\b", re.IGNORECASE)
_GUESSES = re.compile(
    r"[“\"‘'(]?(?:We|I) (?:still |also |therefore )?(?:think|believe|expect|doubt|suspect|assume|guess|fear"
    r"|do(?: not|n['’]t) (?:think|believe|expect))\b"
)
"""How an author says what may come: it waits for what others have done."""
_MAY_COME = re.compile(
    r"(?:(?!will |has |have |had |was |were |is |are )[^\s“”\"]{1,30} ){1,14}?(?:could|might) "
    r"(?:[a-z]+ly |also |yet |still )?(?:help|lead|mean|become|bring|see|trigger"
    r"|ease|spark|prompt|force|make|be|take|cost|give|end|put"
    r"|undermine)\b"
)
"""And how it is said by anybody, where no verb stands before it."""
_MEETING_OPENS = re.compile(
    r"[^.;:“”\"]{0,120}\b(?:conference|summit|session|week|meeting|talks|congress|assembly|forum|plenary|negotiations"
    r"|consultations)\b(?:(?! (?:after|agreed|decided|that|to)\b)[^.;:“”\"\d]){0,60}? "
    r"(?:opened|began|convened|reconvened|resumed|got under way|kicked off|continued)\b"
    r"(?: (?:with|in|at|on|under|amid|for|by|late|early|this|\w{3,6}day)\b"
    r"(?:(?! (?:after|when|as|and)\b)[^.;:“”\"\d]){0,80})?\.?\Z",
    re.IGNORECASE,
)
"""That a meeting began says nothing of what it is about."""
_BEFORE = re.compile(
    r"\W*(?:\d{1,2}(?:\.\d{1,2})*[.)]? )?(?:(?:the )?(?:historical )?(?:background|context|history)|foreword|preface"
    r"|introduction|acknowledge?ments|methodology|methods?|scope|about (?:the|this|us)\b.{0,60})\W*",
    re.IGNORECASE,
)
"""What a part is headed that leads up to what is told, or says how it was found."""
_ONLY_STRESSES = re.compile(
    r"\b(?:(?:agreed|concurred) (?:up)?on|stressed|underlined|underscored|emphasi[sz]ed|reaffirmed|reiterated|noted"
    r"|highlighted) the (?:\w+ )?(?:importance|need|necessity|significance|value)\b"
    r"|\bexchanged views\b|\bdiscussed (?:ways|prospects|issues|matters|a (?:wide |broad )?range) "
)
"""What every statement on a meeting says."""
_CALLS_ON = re.compile(
    r"\b(?:will|would|to|due to|expected to) (?:travel to|visit|go to|be in|attend|see|fly to) [^.;:]{2,80}?"
    r"\bto (?:meet|thank|comfort|pay (?:his|her|their) respects|offer|see|hear from)\b"
)
"""That somebody will come to meet or thank those to whom something has happened."""
_PAINTS = re.compile(
    r"There (?:is|are|was|were) an? (?:[\w-]{2,15} ){1,3}(?:opposite|beside|next to|outside|behind|in front of"
    r"|(?:at|on) the (?:edge|end|foot|corner|top) of)\b"
    r"|Seen from\b|The [a-z]{3,15} can be (?:seen|heard|smelt)\b"
    r"|(?:[Bb]y noon )?[Oo]n an? (?:(?:wet|gr[ea]y|cold|frosty|clear|sunny|rainy|foggy|misty|hot|warm|windy|quiet"
    r"|bright|dark|snowy|recent|chilly|crisp|humid|dusty|late|early) ){1,2}"
    rf"(?:morning|afternoon|evening|night|day|spring|summer|autumn|winter|{MONTH}|{WEEKDAY})\b"
    r"|It (?:is|was) (?:just |nearly |almost |still )?(?:dawn|dusk|noon|midnight|raining|snowing)\b"
    r"|(?:An?|One) [a-z][a-z’' -]{2,40}(?:(?:in|from|of|at) [A-Z][\w’-]{1,20} )?(?:told (?:us|me)|recall(?:s|ed)"
    r"|remember(?:s|ed))\b"
)
"""How a long read begins that paints a scene before it tells what is new, and how it brings in somebody met there."""
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
    if (only_presents(survey, span) and part.end == span.end) or _is_slight(survey, span, words):
        return NewsValue.SLIGHT
    stretches = tuple(_stretches(survey, span))
    apart = _NARRATED if _NARRATES.match(words) else _BACKGROUND
    if _is_background(survey, stretches, apart) and not _is_dated_beside(survey, span):
        return NewsValue.SLIGHT if _is_background(survey, stretches, _LONG_AGO) else NewsValue.TOLD
    leads = 0 < rank <= _LEAD_RANK and survey.paragraph_at(span.start) in _first_paragraphs(survey)
    leads = leads and voices.speaker_of(part) is None
    acts = ACT.search(without_clause_behind(words)) is not None and DENIED.search(words) is None
    return NewsValue.NEWS if leads or acts else NewsValue.TOLD


def _is_slight(survey: SourceSurvey, span: Span, words: str) -> bool:
    """Whether a sentence only leads up to something, paints, guesses, greets, cites, or speaks of the text itself."""
    return bool(
        any(pattern.match(words) for pattern in (_GUESSES, _MEETING_OPENS, _PAINTS, _CORRESPONDS))
        or any(pattern.search(words) for pattern in (_ONLY_STRESSES, _CALLS_ON, _REMINDS))
        or (_MAY_COME.match(words) and ACT.search(words) is None)
        or is_courtesy(words)
        or only_meets(words)
        or cites_others(words)
        or _leads_to_statement(survey, span)
        or _stands_in_background(survey, span)
        or is_note_on_author(survey, span)
    )


def points_back(words: str) -> bool:
    """Whether a sentence speaks of something that only those before it name, and says nothing without them."""
    return _POINTS_BACK.search(words) is not None


def _leads_to_statement(survey: SourceSurvey, span: Span) -> bool:
    """Whether a visit or a meeting is told only to say that a statement was issued at its end, which follows."""
    segment = survey.segment_at(span.start)
    leads = (
        segment is not None and _STATEMENT_FOLLOWS.search(segment.span.of(survey.text).rstrip()) is not None
    )
    return leads and _VISITS.search(span.of(survey.text)) is not None


def _stands_in_background(survey: SourceSurvey, span: Span) -> bool:
    """Whether the part in which a sentence stands is headed as one that leads up to what is told."""
    return _BEFORE.fullmatch(on_one_line(survey.words_over(span.start))) is not None


def _is_somebodys(voices: Voices, part: Span) -> bool:
    """Whether "I" and "we" are printed with a name beside them."""
    return voices.speaker_of(part) is not None or bool(voices.writer_of(part))


def cites_others(words: str) -> bool:
    """Whether a sentence rests on what others have written: "(Brandt, 2016; Ruiz et al., 2020)"."""
    return _CITES.search(words) is not None


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
