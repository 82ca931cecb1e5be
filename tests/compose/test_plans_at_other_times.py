"""The same announced for different days: who contradicts whom."""

import pytest

from flows.compose.agreement.contradictions import plans_at_other_times
from flows.compose.matching.joined_entities import entities_by_source
from flows.compose.matching.joining import join_entities
from flows.compose.matching.statement_reading import read_clauses
from flows.compose.sentences.locating import survey_source
from tests.support.annotated import annotated

FIRST = "The bridge over the harbour of {LOC w|Westport} will reopen to traffic on {date 2026-03-16|16 March 2026}."


def contradictions(*texts: str, days: tuple[str, ...] = ("2026-02-12", "2026-02-20")) -> list[list[str]]:
    documents = [
        annotated(text, number=n, path=f"{n}.txt", reference_date=day)
        for n, (text, day) in enumerate(zip(texts, days, strict=False), 1)
    ]
    surveys = tuple(survey_source(document) for document in documents)
    clauses = read_clauses(surveys, entities_by_source(join_entities(surveys)))
    return [
        [saying.extract.locator.label for saying in matter.sayings if not saying.agrees]
        for matter in plans_at_other_times({survey.number: survey for survey in surveys}, clauses)
    ]


def test_another_day_for_the_same_is_a_difference() -> None:
    later = FIRST.replace("16", "23")
    assert contradictions(FIRST, later) == [["S2 ¶1"]]


@pytest.mark.parametrize(
    ("other", "days"),
    [
        (FIRST, ("2026-02-12", "2026-02-20")),
        (FIRST.replace("16", "23"), ("2026-02-12", "2026-03-20")),
        (
            "The school of {LOC w|Westport} will close its doors to pupils on {date 2026-03-23|23 March 2026}.",
            ("2026-02-12", "2026-02-20"),
        ),
    ],
)
def test_the_same_day_another_thing_and_what_came_after_contradict_nothing(
    other: str, days: tuple[str, str]
) -> None:
    assert contradictions(FIRST, other, days=days) == []


@pytest.mark.parametrize(
    ("first", "second", "differing"),
    [
        ("2027-03|March 2027", "2027-12|December 2027", [["S2 ¶1"]]),
        ("2027-03|March 2027", "2027|2027", []),
        ("2027-03|March 2027", "2027-09-04|4 September 2027", [["S2 ¶1"]]),
        ("2025-03|March 2025", "2025-12|December 2025", []),
    ],
)
def test_another_month_or_year_for_the_same(first: str, second: str, differing: list[list[str]]) -> None:
    told = "The bridge over the harbour of {{LOC w|Westport}} will reopen to traffic in {{date {}}}."
    assert contradictions(told.format(first), told.format(second)) == differing


def test_few_words_are_enough_word_for_word_in_sources_on_one_country() -> None:
    told = "{{LOC k|Kenya}} has waited for years.\nThe berths will be ready in {{date {}}}."
    one, other = told.format("2027-03|March 2027"), told.format("2027-12|December 2027")
    assert contradictions(one, other) == [["S2 ¶2"]]
    assert contradictions(one, other.replace("LOC k|Kenya", "LOC f|France")) == []
