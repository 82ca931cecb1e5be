"""Sentences that tell little whatever they are about: they lead up to something, paint, guess, greet, cite."""

import re

from flows.compose.points.acts import ACT, only_meets
from flows.compose.sentences.courtesies import is_courtesy
from flows.compose.sentences.locating import SourceSurvey
from flows.compose.sentences.own_voice import is_note_on_author
from flows.compose.wording.wording import on_one_line
from flows.model.calendar_names import MONTH, WEEKDAY
from flows.model.spans import Span

_CITES = re.compile(
    r"\((?:e\.g\. |see )?[A-Z][^()]{1,80}\b(?:19|20)\d\d[a-z]?(?:[,;:][^()]{0,80})?\)|\bet al\."
)
"""That a sentence rests on what others have written: "(Brandt, 2016; Ruiz et al., 2020)"."""
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
_INTRODUCES = re.compile(
    r"(?:[A-Z][\w’'.-]{0,20} ){0,5}[A-Z][\w’'.-]{1,20}(?:, \d\d,)? has "
    r"(?:been (?:an?|the|its|our|[A-Z][\w’'-]{1,20}[’']s?)|served as) [^.;:]{3,80}? "
    r"(?:since|for (?:the past|more than|over|almost|nearly|\w{2,8} years))\b"
)
"""How somebody is introduced who then speaks: "Ann Lee, 51, has been Norway's minister since July"."""
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
_BUILDS_ON = re.compile(
    r"(?:Today|This week)[’']s (?:announcement|action|step|move|release)s? "
    r"(?:comes? on top of|builds? (?:up)?on|(?:is|are) in addition to)\b"
)
"""What an announcement says of those before it."""
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


def is_slight(survey: SourceSurvey, span: Span, words: str) -> bool:
    """Whether a sentence only leads up to something, paints, guesses, greets, cites, or speaks of the text itself."""
    return bool(
        any(
            pattern.match(words)
            for pattern in (_GUESSES, _MEETING_OPENS, _PAINTS, _CORRESPONDS, _INTRODUCES, _BUILDS_ON)
        )
        or any(pattern.search(words) for pattern in (_ONLY_STRESSES, _CALLS_ON, _REMINDS))
        or (_MAY_COME.match(words) and ACT.search(words) is None)
        or is_courtesy(words)
        or only_meets(words)
        or _CITES.search(words)
        or _leads_to_statement(survey, span)
        or _stands_in_background(survey, span)
        or is_note_on_author(survey, span)
    )


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
