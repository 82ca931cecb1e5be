"""What figures count beside which no noun stands: the noun they share with the next, or the clause that tells it.

"21 Norland and six Westport sailors came": the 21 are sailors. "Nineteen have recovered": the clause says who they are.
"""

import re
from bisect import bisect_left

from flows.compose.sentences.clauses import clause_of
from flows.compose.sentences.locating import SourceSurvey
from flows.compose.sentences.turn_labels import without_opening
from flows.compose.wording.clause_measures import opens_alone
from flows.compose.wording.wording import on_one_line
from flows.model.annotation import Amount, AmountType, EntityType
from flows.model.spans import Span

_AND = re.compile(r",? (?:and|or) (?:(?:about|some|the|another|at least) )?")
_LONGEST = 20
"""Words; a longer clause tells too much to say what its figure counts."""
_ACTS = re.compile(r" (?:is|are|was|were|has|have|had|will|would|remain(?:s|ed)?|[a-z]{2,15}ed)\b")
"""Behind a figure with which a clause begins: its verb."""
_END = re.compile(r"[ ,;:.–]+\Z")


def shared_noun(survey: SourceSurvey, amount: Amount, measure: Span) -> str:
    """The noun that a count with only a people behind it shares with the next: "21 Norland and six Westport sailors".

    Empty where it has a noun of its own.
    """
    amounts, text = survey.annotated.annotations.amounts, survey.text
    index = bisect_left(amounts, amount.span.start, key=lambda other: other.span.start) + 1
    following = amounts[index] if index < len(amounts) else None
    if following is None or following.measure is None or {amount.type, following.type} != {AmountType.COUNT}:
        return ""
    people = _people_at(survey, following.measure.start)
    if people is None or _people_at(survey, measure.start) != measure or people.end >= following.measure.end:
        return ""
    joined = _AND.fullmatch(text, measure.end, following.span.start)
    return on_one_line(text[people.end : following.measure.end]).strip() if joined else ""


def _people_at(survey: SourceSurvey, start: int) -> Span | None:
    """The name of a people that begins at a place."""
    mentions = survey.annotated.annotations.mentions
    index = bisect_left(mentions, start, key=lambda mention: mention.span.start)
    mention = mentions[index] if index < len(mentions) else None
    named = mention is not None and mention.type is EntityType.GROUP and mention.span.start == start
    return mention.span if mention is not None and named else None


def telling_clause(survey: SourceSurvey, figure: Span) -> str:
    """The clause of a figure, which tells by itself what it counts; empty where it leans on others or is long."""
    clause = without_opening(survey, clause_of(survey, figure))
    words = _END.sub("", on_one_line(clause.of(survey.text)))
    told = survey.paragraph_at(figure.start) and clause.contains(figure) and len(words.split()) <= _LONGEST
    whole = words.count("(") == words.count(")") and words.count("“") == words.count("”")
    acts = clause.start < figure.start or _ACTS.match(survey.text, figure.end, clause.end)
    return words if told and whole and acts and opens_alone(words) else ""
