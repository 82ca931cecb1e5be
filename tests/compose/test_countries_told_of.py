"""Sources on other countries use the same words of other things."""

import pytest

from flows.compose.matching.countries_told_of import leading_countries, tell_of_others
from flows.compose.sentences.locating import survey_source
from flows.model.annotation import AnnotatedDocument
from tests.support.annotated import annotated
from tests.support.composed import compose

REPORT = (
    "{LOC c|%s} held an election. The constitution provides for an independent judiciary and for fair public trials.\n"
    "Inflation reached {percent %s|%s%%} {measure|annual consumer price inflation} in {LOC c|%s}, the bank said."
)


def reports(*countries: str) -> tuple[AnnotatedDocument, ...]:
    return tuple(
        annotated(REPORT % (country, 4 + n, 4 + n, country), number=n)
        for n, country in enumerate(countries, 1)
    )


def test_the_countries_named_most_lead() -> None:
    text = "{LOC a|Albania} and {LOC a|Albania} again, {LOC a|Albania}, {LOC a|Albania}, {LOC s|Serbia}, {LOC u|Uruguay}, {LOC s|Serbia}."
    assert leading_countries(survey_source(annotated(text))) == {"AL", "RS"}
    assert leading_countries(survey_source(annotated("Rain fell."))) == frozenset()


@pytest.mark.parametrize(
    ("one", "other", "others"), [("AL", "UY", 1), ("AL", "AL UY", 0), ("", "UY", 0), ("", "", 0)]
)
def test_a_source_without_countries_may_tell_of_any(one: str, other: str, others: int) -> None:
    assert tell_of_others(frozenset(one.split()), frozenset(other.split())) == bool(others)


def test_the_same_words_on_other_countries_are_no_agreement_and_no_conflict() -> None:
    apart = compose(reports("Albania", "Uruguay"))
    assert apart.agreements == ()
    assert not any(row.conflict for row in apart.figures)
    together = compose(reports("Albania", "Albania"))
    assert together.agreements
    assert all(row.conflict for row in together.figures)
