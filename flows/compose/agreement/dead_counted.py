"""How many have died, in words that no comparison of tolls reads: "24 of the 66 patients have died".

Where several sources of a pack count the dead, the newest count is one of its points.
"""

import re
from datetime import date

from flows.compose.sentences.governing_dates import dates_near
from flows.compose.sentences.locating import SourceSurvey, Surveys
from flows.compose.wording.wording import on_one_line
from flows.english.number_words import ONE_TO_TWELVE
from flows.english.sentence_openings import leans_on_others
from flows.model.spans import Span

_NUMBER = (
    r"(?:(?:at least|more than|over|about|around|nearly|some|up to) )?"
    rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d{{1,6}}|(?i:{ONE_TO_TWELVE}"
    r"|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-[a-z]{3,5})?))"
)
_OF_WHOM = (
    r"(?:people|persons|patients|civilians|soldiers|citizens|villagers|residents|passengers|workers|miners)"
)
_DEAD = re.compile(
    rf"\b{_NUMBER}(?: of (?:the|them)(?: [\w,’'-]+){{0,5}}?)?(?: {_OF_WHOM})?"
    r" (?:(?:have|had|has)(?: now| so far| already)? (?:died|perished|been killed|lost their lives)|lost their lives"
    r"|were killed|are (?:now )?(?:confirmed )?dead)\b"
    rf"|\b(?:death toll|toll of the dead|number of (?:dead|deaths))(?: [\w.,’'-]+){{0,8}}? (?:to|at|is|was|reached|of)"
    rf" {_NUMBER}\b"
    rf"|\b(?:killed|claimed the lives of) {_NUMBER} {_OF_WHOM}\b"
    rf"|\b{_NUMBER} (?:confirmed |recorded )?(?:deaths|dead)\b"
)
_OF_ONE_SIDE = re.compile(
    r"\b(?:its|their|our|his|her) (?:own )?\w*\Z|\b(?:if|not|no|never|may|might|could) (?:\w+ )?\Z"
)
_OF_ALL = re.compile(
    r"In (?:this|the) (?:outbreak|war|conflict|disaster|epidemic|fighting|flood|earthquake|crisis)\b"
)
"""Opens a sentence that leans on no other: of what the whole pack tells."""
_BACK = 24
_FEWEST = 2
"""So many sources must count the dead."""
_LONG_AGO = 60
"""Days; what was so long over when a source was written is another matter."""


def newest_count(surveys: Surveys) -> tuple[int, Span] | None:
    """The S number and the sentence of the newest source that counts the dead, where others do so, too.

    Of several sentences the first that can stand alone; of sources of one day the last.
    """
    counts = {number: found for number, survey in surveys.items() if (found := _counts(survey))}
    if len(counts) < _FEWEST:
        return None
    number = max(counts, key=lambda n: (surveys[n].published_on or date.min, n))
    text = surveys[number].text
    alone = [s for s in counts[number] if _OF_ALL.match(text, s.start) or not leans_on_others(s.of(text))]
    return (number, alone[0]) if alone else None


def _counts(survey: SourceSurvey) -> list[Span]:
    """The sentences of a source that tell how many have died of late."""
    return [
        sentence
        for sentence in survey.sentences
        if survey.paragraph_at(sentence.start)
        and _counts_dead(on_one_line(sentence.of(survey.text)))
        and not _is_long_ago(survey, sentence)
    ]


def _counts_dead(words: str) -> bool:
    return any(
        not _OF_ONE_SIDE.search(words[max(0, match.start() - _BACK) : match.start()])
        for match in _DEAD.finditer(words)
    )


def _is_long_ago(survey: SourceSurvey, sentence: Span) -> bool:
    day = survey.day
    stretches = (d.days for d in dates_near(survey, sentence) if sentence.contains(d.span))
    return day is not None and any(s is not None and (day - s.last).days > _LONG_AGO for s in stretches)
