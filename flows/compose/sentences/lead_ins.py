"""The words that lead in to a list, without which its items say nothing, and whether they say that it is decided."""

import re

from flows.compose.sentences.locating import SourceSurvey
from flows.compose.wording.wording import on_one_line
from flows.model.document import Role
from flows.model.segmentation import Segment
from flows.model.spans import Span

_FARTHEST = 40
"""Items of a list that are looked back over for the words that lead in."""
_GOES_ON = re.compile(r"\b(?:on|to|that|for)\Z")
_MARK = re.compile(r"(?P<bracket>\(?)(?:(?P<number>\d{1,3})|(?P<letter>[a-zA-Z]|[ivxIVX]{1,5}))[.)]\s")
_LEADS_IN = re.compile(
    r"\bfor (?:these|those|the (?:above|foregoing|following)) reasons\b[^:]{0,160}:\Z"
    r"|(?<!\bthe )(?<!\bthese )(?<!\bits )(?<!\btheir )(?<!\bfollowing )(?<!\bnot )"
    r"\b(?:decide[sd]?|resolve[sd]?|order(?:s|ed)|rule[sd]|agree[sd]?|declare[sd]?|undertakes?|undertook|enact(?:s|ed)"
    r"|direct(?:s|ed)|commits? (?:itself|themselves|ourselves)"
    r"|adopt(?:s|ed)? the following (?:decisions?|resolutions?|measures|orders?))"
    r"(?: (?:hereby|unanimously|as follows|the following|today|that|to|on [A-Z]\w{2,9}|by [^:]{1,60})){0,3} ?:\Z",
    re.IGNORECASE,
)
"""How the words end that lead in to what is decided."""
_BESIDE = re.compile(
    r"\b(?:also|further(?:more)?|in addition)\b[^:]{0,60}:\Z|\b(?:agenda|timetable|definitions?)\b"
)
"""What is decided beside the matter, and what is no decision."""
_LONGEST = 80
"""Characters of words that lead in to a decision and are printed before each item."""
_PREAMBLE = re.compile(r"[^,:]{2,200},.{0,2000}, (?=[^,:]{3,60}:)", re.DOTALL)
_WITHOUT_WHO = re.compile(
    r"(?:have|has) (?:\w+ )?(?:agreed|decided|resolved|undertaken|adopted)\b"
    r"|(?:hereby |jointly )?(?:declare|affirm|state)[sd]? (?:the following|as follows)"
)
"""What is left of a preamble that names who agreed: it tells nothing beside what they agreed."""
_ASKS = re.compile(
    r"\b(?:call(?:s|ed|ing)? (?:up)?on|appeal(?:s|ed)? to|urge[sd]?|ask(?:s|ed)?|demand(?:s|ed)?|request(?:s|ed)?"
    r"|recommend(?:s|ed)?)\b[^.!?]{0,60}\Z",
    re.IGNORECASE,
)
"""How words end that lead in to what is asked of somebody."""


def decides_below(lead: str) -> bool:
    """Whether words that lead in to a list say that it holds what somebody decides; on one line."""
    return _LEADS_IN.search(lead) is not None and _BESIDE.search(lead) is None


def printed_lead(survey: SourceSurvey, index: int, told: Span) -> Span | None:
    """What is printed before words of an item: what leads in to its list, of a long preamble to what is decided only
    the last clause ("resolves:"), and that before the first sentence of an item alone, where a decision stands.
    """
    lead = lead_in(survey, index)
    if lead is None or not decides_below(on_one_line(lead.of(survey.text))):
        return lead
    sentences, short = survey.annotated.segmentation.segments[index].sentences, without_preamble(survey, lead)
    if short != lead and _WITHOUT_WHO.match(short.of(survey.text)):
        return None
    return short if not sentences or told.start < sentences[0].end else None


def without_preamble(survey: SourceSurvey, lead: Span) -> Span:
    """Words that lead in to what is decided; of a long preamble only its last clause."""
    words = lead.of(survey.text)
    if len(words) <= _LONGEST:
        return lead
    preamble = _PREAMBLE.match(words)
    short = Span(lead.start + preamble.end(), lead.end) if preamble else lead
    return short if decides_below(on_one_line(short.of(survey.text))) else lead


def lead_in(survey: SourceSurvey, index: int) -> Span | None:
    """What leads in to the list of an item: the sentence right before it that ends with a colon, in a paragraph or
    an item of another kind ("7. For these reasons the Court:" before "(a)"), or a heading that goes on in the items.
    """
    segments, text = survey.annotated.segmentation.segments, survey.text
    for above in range(index - 1, max(index - _FARTHEST, 0) - 1, -1):
        segment = segments[above]
        end = segment.span.trimmed(text).end
        opens = text[end - 1 : end] == ":"
        if (segment.role is Role.LIST_ITEM and not opens) or (opens and _stands_beside(survey, above, index)):
            continue
        if not goes_on_below(survey, above, index):
            return None
        if segment.role in {Role.PARAGRAPH, Role.LIST_ITEM} and opens:
            return survey.sentence_of(Span(end - 1, end))
        heads = segment.role is Role.HEADING and (opens or _GOES_ON.search(text, segment.span.start, end))
        return segment.span.trimmed(text) if heads else None
    return None


def goes_on_below(survey: SourceSurvey, above: int, index: int) -> bool:
    """Whether an item is still one of the list that begins below a segment: it is like the first item, or deeper."""
    segments = survey.annotated.segmentation.segments
    first, item = _kind(survey, segments[above + 1]), _kind(survey, segments[index])
    return item == first or item[0] > first[0]


def _stands_beside(survey: SourceSurvey, above: int, index: int) -> bool:
    """Whether an item bears the same kind of mark as one above it: "8." behind "7. ...: (a) ...; (b) ..."."""
    segment, item = (survey.annotated.segmentation.segments[n] for n in (above, index))
    if segment.role is Role.PARAGRAPH:
        return _kind(survey, segment)[1] == _kind(survey, item)[1] != ""
    return segment.role is Role.LIST_ITEM and _kind(survey, segment) == _kind(survey, item)


def _kind(survey: SourceSurvey, item: Segment) -> tuple[int, str]:
    """The depth of an item, and whether a number, a letter or nothing stands before it, in brackets or not."""
    mark = _MARK.match(survey.text, item.span.start, item.span.end)
    if item.ordered or mark is None:
        return item.level, "number." if item.ordered else ""
    return item.level, f"{mark['bracket']}{mark.lastgroup}{mark[0].rstrip()[-1]}"


def is_asked_for(survey: SourceSurvey, offset: int) -> bool:
    """Whether what stands at a place is an item of a list of demands: "We call on" before "donors to pay"."""
    index = survey.segment_index(offset)
    segments = survey.annotated.segmentation.segments
    if index is None or segments[index].role is not Role.LIST_ITEM:
        return False
    before = range(index - 1, max(index - _FARTHEST, 0) - 1, -1)
    above = next((n for n in before if segments[n].role is not Role.LIST_ITEM), None)
    if above is None or not goes_on_below(survey, above, index):
        return False
    return _ASKS.search(segments[above].span.of(survey.text).rstrip(" :\n")) is not None
