"""What a report names itself as what matters goes first."""

import pytest

from flows.compose.sentences.highlights import find_highlights
from flows.compose.sentences.locating import survey_source
from tests.support.annotated import annotated
from tests.support.composed import compose

REPORT = """
The council sends this report every week.
# Highlights
- Some {count 147|147} {measure|people} are confirmed dead and {count 63|63} are missing. They are from Arden.
- It remains closed to lorries.
- More to come
# Funding
{key 1|The bureau released {money 7500000 USD|US$7.5 million} on {date 2025-06-08|8 June}.}
{key 2|The council has set aside {money 900000 EUR|€900,000}.}
"""


@pytest.mark.parametrize(
    ("heading", "names"),
    [
        ("Highlights", True), ("KEY MESSAGES", True), ("Executive summary", True), ("18:42 Summary", True),
        ("Key points of the week", True), ("1. Highlights", True), ("Highlights:", True),
        ("Funding", False), ("The summary trial of a baker", False), ("How the highlights were chosen", False),
    ],
)  # fmt: skip
def test_a_heading_says_that_its_part_holds_what_matters(heading: str, *, names: bool) -> None:
    survey = survey_source(annotated(REPORT.replace("Highlights", heading)))
    told = [span.of(survey.text) for span in find_highlights(survey)]
    assert told == (["Some 147 people are confirmed dead and 63 are missing."] if names else [])


def test_highlights_are_the_first_point_and_stand_in_the_brief() -> None:
    content = compose((annotated(REPORT, published="2025-06-10"),), key_points=1)
    assert [p.told for p in content.key_points] == ["Some 147 people are confirmed dead and 63 are missing."]
    assert "Some 147 people are confirmed dead and 63 are missing." in [
        e.text for e in content.briefs[0].happened
    ]


def test_news_with_which_a_report_opens_goes_before_its_highlights() -> None:
    lead = "{key 1|The bureau closed the harbour on {date 2025-06-08|8 June}.}"
    report = REPORT.replace("The council sends this report every week.", lead).replace(
        "{key 1|The bureau rel", "{key 3|The bureau rel"
    )
    content = compose((annotated(report, published="2025-06-10"),), key_points=1)
    assert [p.told for p in content.key_points] == ["The bureau closed the harbour on 8 June."]
