"""What comes next begins with days that are known, not with the year or the quarter that runs."""

import pytest

from flows.compose.registers.forward import announces_nothing
from flows.compose.sentences.locating import survey_source
from tests.support.annotated import annotated
from tests.support.composed import compose

YEAR = "{ORG mill|Mere Mill} expects to sell more flour in {date 2025|2025} than before."
DAY = "The council of {LOC mere|Mere} will meet on {date 2025-07-03|3 July}."
LATER = "The pier of {LOC selm|Selm} will open in {date 2026|2026}."


def test_the_year_that_runs_comes_behind_the_days_in_it() -> None:
    content = compose(
        (annotated(f"{YEAR} {DAY} {LATER}", published="2025-06-09", reference_date="2025-06-09"),)
    )
    assert [forward.row.iso for forward in content.glance.ahead] == ["2025-07-03", "2025", "2026"]


@pytest.mark.parametrize(
    ("sentence", "nothing"),
    [
        ("{date 2025-Q4|Fourth-quarter} results are due in {date 2026-02|February}.", True),
        ("The {date 2026|2026} report will be published in {date 2027-03|March 2027}.", True),
        ("In {date 2026|2026} sales will rise by half.", False),
        ("The ferry opens in {date 2026-02|February}, and results are due.", False),
    ],
)
def test_results_of_a_stretch_are_not_announced_for_it(sentence: str, *, nothing: bool) -> None:
    survey = survey_source(annotated(sentence, published="2025-11-09", reference_date="2025-11-09"))
    first = survey.annotated.annotations.dates[0]
    assert survey.published_on is not None
    assert announces_nothing(survey, first, survey.published_on) is nothing
