"""The first lines of a text -> the day on which, as they say themselves, it was published, recorded or delivered.

"Excerpt from the report by ..., published 17 October 2025." "The following interview was conducted on 3 May 2025."
Days on which others did or published something are none of the text's.
"""

import re
from collections.abc import Sequence
from datetime import date

from flows.english.date_lines import FULL_DATE
from flows.ingest.facts.full_dates import read_full_date
from flows.model.calendar_names import WEEKDAYS

_LONGEST = 400
"""Characters of a line that are looked at."""
_KIND = (
    r"(?:interview|article|report|statement|transcript|conversation|paper|brief(?:ing)?|note|update|speech|remarks|address"
    r"|lecture|(?:press |news )?release|communiqu[ée]|readout|letter|blog|story|piece|analysis|commentary|column"
    r"|editorial|document|publication|text|fact ?sheet|podcast|episode|programme|discussion|testimony|excerpt|extract"
    r"|summary|translation|press conference|op-ed|memorandum|answer)"
)
_MADE = (
    r"(?:published|issued|released|posted|recorded|conducted|delivered|given|broadcast|filmed|completed|finali[sz]ed"
    r"|written|prepared|dated)"
)
_REST = r"[^.;:!?\n]{0,120}?(?:(?<=[A-Z])\.[^.;:!?\n]{0,60}?)?"
"""Words without a stop, but for that of an initial."""
_DAY = rf"(?:,? ?on|,)? ?(?:(?:{'|'.join(WEEKDAYS)}),? )?(?:the )?(?P<day>{FULL_DATE})"
_SAID = (
    re.compile(
        rf"(?:\A|[.!?:)\]] |\n)[*_\[(]*(?:This|The following|The present|What follows is an?) (?:[a-z-]+ ){{0,2}}"
        rf"{_KIND}(?: (?:with|of|by|from)\b{_REST})?,? (?:was|were|is)? ?(?:[a-z]+ly |first ){{0,2}}{_MADE}\b"
        rf"{_REST}{_DAY}\b",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?:\A|\n)[*_\[(]*(?:Full |Edited |Unofficial )?{_KIND} (?:of|from|by|with|to|on)\b{_REST}"
        rf"(?<!that)(?:,|\)| \(|,? as)? ?(?:first |originally )?\b{_MADE}\b"
        rf"(?: (?:by|in|at|to|before)\b{_REST})?{_DAY}\b",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?:\A|\n)(?:(?:Draft|Approved) )?(?:Minutes|Record|Notes) of (?:the|an?) (?:[a-z]+ ){{0,3}}meeting\b"
        rf"{_REST}\b(?:held|on)\b{_REST}{_DAY}\b",
        re.IGNORECASE,
    ),
    re.compile(rf"(?:\A|\n)[*_\[(]*{_KIND},? dated{_DAY}\b", re.IGNORECASE),
    re.compile(
        rf"(?:\A|[.!?:)\]] |\n)(?:First )?(?:Broadcast|Aired|Recorded|Published|Issued|Released|Posted)(?: live)?{_DAY}"
        r"(?:,? (?:at )?\d{1,2}[.:]\d\d[^A-Za-z\n]{0,12})?(?:[.;)\]]|\Z)"
    ),
    re.compile(
        r"^[*_(]*(?:The (?:writer|author)|(?:[A-Z][\w’'.-]{0,20} ){1,4}(?:is|teaches|works|writes))\b[^\n]*?[.!?)] "
        rf"(?:The )?[A-Z][\w’'&-]{{1,20}}(?: (?:of|the|and|[A-Z][\w’'&-]{{1,20}})){{0,5}},{_DAY}\.?[*_)]*$"
    ),
    re.compile(
        r"^[*_]*(?:[A-Z][\w’'-]* ){0,4}(?:(?:[Pp]ress|[Nn]ews|[Mm]edia) (?:[Cc]onference|[Bb]riefing)"
        rf"|(?:[Dd]aily|[Mm]idday|[Nn]oon)(?: [Pp]ress)? [Bb]riefing)[^\n.]{{0,30}}?(?:,| \(| ?[|–—-]){_DAY}\)?[*_]*$"
    ),
    re.compile(rf"^(?:Judgment|Ruling|Decision|Order|Resolution) (?:of|adopted on){_DAY}\.?$", re.IGNORECASE),
)
_INTERVIEW = re.compile(
    r"\b[Ii]nterviews? (?:with|of|by)\b|^Interview\b|\bQ ?& ?A\b|\bin conversation with\b"
)
_INTERVIEWED = re.compile(
    rf"\b(?:was|were) interviewed\b{_REST}{_DAY}\b"
    r"|\b(?:I|We) (?:interviewed|spoke (?:to|with)|met|talked (?:to|with))\b"
    rf"{_REST}{_DAY.replace('<day', '<other_day')}\b"
)
_WRITTEN_QUESTION = re.compile(r"\bwritten (?:parliamentary )?(?:questions?|answers?)\b", re.IGNORECASE)
_ANSWERED = re.compile(rf"\banswered{_DAY}\b")
_CLAUSE = re.compile(
    r"\b(?:said|says|that|who|which|when|after|before|killed|will|found|shows?|had|has)\b", re.IGNORECASE
)
"""What makes of the words before a day something else than the heading of a text."""


def day_said_of_text(lines: Sequence[str]) -> date | None:
    """The first such day of the lines, or None."""
    heads = [line[:_LONGEST] for line in lines]
    for line in heads:
        for said in _SAID:
            match = said.search(line)
            if match and not _CLAUSE.search(line, match.start(), match.start("day")):
                return read_full_date(match["day"])
    if any(_WRITTEN_QUESTION.search(line) for line in heads):
        match = next(filter(None, map(_ANSWERED.search, heads)), None)
        return read_full_date(match["day"]) if match else None
    if any(_INTERVIEW.search(line) for line in heads):
        match = next(filter(None, map(_INTERVIEWED.search, heads)), None)
        return read_full_date(match["day"] or match["other_day"]) if match else None
    return None
