"""The figure that a sentence gives in the place of one that it rejects or revises: "to 44", of "from 47 to 44"."""

from operator import itemgetter

from flows.compose.sentences.former_numbers import is_former_amount
from flows.compose.sentences.locating import SourceSurvey, amounts_in
from flows.compose.wording.figure_openings import is_negated
from flows.compose.wording.wording import on_one_line
from flows.model.annotation import Amount
from flows.model.spans import Span

_BESIDE = 70
"""Characters between the two."""


def value_instead(survey: SourceSurvey, wrong: Amount) -> str:
    """The figure of the same kind that stands nearest to a wrong one in its sentence, as printed; empty for none."""
    near = [
        (_distance(amount.span, wrong.span), amount)
        for amount in amounts_in(survey, survey.sentence_of(wrong.span))
        if (amount.type, amount.iso or amount.unit) == (wrong.type, wrong.iso or wrong.unit)
        and amount.value not in {None, wrong.value}
        and not is_negated(survey.text, amount.span.start)
        and not is_former_amount(survey, amount)
    ]
    distance, amount = min(near, key=itemgetter(0), default=(_BESIDE + 1, wrong))
    return on_one_line(amount.span.of(survey.text)) if distance <= _BESIDE else ""


def _distance(one: Span, other: Span) -> int:
    return max(one.start - other.end, other.start - one.end)
