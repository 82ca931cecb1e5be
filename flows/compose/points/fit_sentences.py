"""Which sentences may be key points by what they tell."""

import re
from datetime import timedelta

from flows.compose.points.acts import ACT, DENIED, without_clause_behind
from flows.compose.points.news_value import points_back
from flows.compose.sentences.bare_demands import is_bare_demand
from flows.compose.sentences.corrected import tells_what_was_wrong
from flows.compose.sentences.courtesies import is_greeting
from flows.compose.sentences.denied_claims import is_without_claim
from flows.compose.sentences.draft_options import leaves_options
from flows.compose.sentences.hearsay import is_hearsay
from flows.compose.sentences.locating import SourceSurvey
from flows.compose.sentences.protected import is_protected
from flows.compose.sentences.questions_answered import leans_on_question
from flows.compose.sentences.ratings import is_rating
from flows.compose.sentences.record_forms import is_beside_matter
from flows.compose.sentences.turn_labels import is_asked
from flows.compose.wording.figure_values import is_trivial
from flows.compose.wording.wording import closing_mark, on_one_line
from flows.english.sentence_openings import recommends
from flows.model.annotation import DateMention, DateType, KeySentence
from flows.model.calendar_names import MONTH
from flows.model.document import Role
from flows.model.segmentation import Segment
from flows.model.spans import Span

_META = re.compile(
    r"\b(?:can be (?:told|summed up|summarised|summarized|seen)|(?:this|the present) (?:article|report|paper|text|brief"
    r"|section|chapter|document|study) (?:is|was|looks?|examines?|describes?|explains?|sets? out|aims?|offers?)"
    r"|(?:sentences|pages|words|paragraphs|lines) long"
    r"|here (?:is|are) (?:what|how|the|a)|as (?:follows|noted above|described below))\b",
    re.IGNORECASE,
)
"""What speaks of the telling instead of telling."""
_ASKS = re.compile(
    r"(?:[A-Z][^:.?!]{2,120}: )?(?:What|Whether|If (?:he|she|they|the)|To ask|How|When|Why|Who|Will|Can|Does|Is) "
)
"""What asks, as questions put down in a parliament do, with or without a question mark."""
_REPLIES = re.compile(
    r"[“\"‘']?(?:Yes|No|Yeah|Of course|Certainly|Absolutely|Exactly|Not at all|Perhaps|Maybe)[.!] (?=[A-Z])"
)
"""How an answer begins that does not repeat what was asked: "No. I learned it in the car."."""
_DATED_AT = re.compile(rf"[A-Z][A-Z .’'-]{{2,40}}, (?:\d{{1,2}} )?(?:{MONTH})(?: \d{{1,2}},)? \d{{4}}\.")
"""The line below an order that says where and when it was given: "THE WHITE HOUSE, March 2, 2022."."""
_DAYS = frozenset([DateType.DATE, DateType.TIME])
_BACKGROUND = timedelta(days=366)
"""What lies further back than this tells of how things came about, not of what is new."""


def may_be_point(survey: SourceSurvey, sentence: KeySentence) -> bool:
    """Whether a sentence of running text can be read alone, and is no greeting, question, talk or the like."""
    segment = survey.segment_at(sentence.span.start)
    words = on_one_line(sentence.span.of(survey.text))
    return (
        segment is not None
        and segment.number > 0
        and not segment.beside
        and sentence.span.start < survey.end
        and (_is_whole(words) or (survey.told_in_items and _is_item(segment, words)))
        and not is_asked(survey, sentence.span.start)
        and not is_greeting(words)
        and not is_protected(words)
        and not is_hearsay(words)
        and not leaves_options(words)
        and not tells_what_was_wrong(survey, sentence.span)
        and not is_beside_matter(words)
        and not is_bare_demand(survey, sentence.span)
        and not points_back(words)
        and not is_without_claim(words)
        and not is_rating(words)
        and not _REPLIES.match(words)
        and not leans_on_question(survey, sentence.span)
    )


def tells_something(survey: SourceSurvey, sentence: KeySentence) -> bool:
    """Whether a sentence holds a figure, a date or somebody's act, and does not only speak of the text itself."""
    span = sentence.span
    words = span.of(survey.text)
    if (
        _DATED_AT.fullmatch(words)
        or _META.search(words)
        or (_ASKS.match(words) and (words.rstrip().endswith("?") or ": " in words[:124]))
    ):
        return False
    acts = ACT.search(words) is not None or recommends(on_one_line(words))
    return acts or holds_fact(survey, span)


def tells_act(survey: SourceSurvey, span: Span) -> bool:
    """Whether a sentence tells what somebody did, with a figure or a date."""
    words = without_clause_behind(span.of(survey.text))
    return ACT.search(words) is not None and DENIED.search(words) is None and holds_fact(survey, span)


def holds_fact(survey: SourceSurvey, span: Span) -> bool:
    """Whether a sentence gives a figure that counts or measures something, or a day or a month of late."""
    layers = survey.annotated.annotations
    held = (
        *(amount.span for amount in layers.amounts if not is_trivial(amount, survey.text)),
        *(mention.span for mention in layers.dates if mention.type in _DAYS and _is_recent(survey, mention)),
    )
    return any(span.contains(one) for one in held)


def _is_recent(survey: SourceSurvey, mention: DateMention) -> bool:
    days, published = mention.days, survey.published_on
    return days is not None and (published is None or days.last >= published - _BACKGROUND)


def _is_item(segment: Segment, words: str) -> bool:
    """Whether it is an item of a list that can be read alone where a source is told in such items."""
    return segment.role is Role.LIST_ITEM and not words[:1].islower() and not words.endswith((":", ";", ","))


def _is_whole(sentence: str) -> bool:
    """Whether it begins and ends as a sentence does, and not as an item of a list or the head of one."""
    return not sentence[:1].islower() and closing_mark(sentence) in {".", "!", "?", "…"}
