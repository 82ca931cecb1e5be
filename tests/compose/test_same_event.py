"""Sources that may tell of one event stand side by side in the register, each in full."""

import pytest

from flows.compose.matching.joining import join_entities
from flows.compose.matching.same_event import find_same_events
from flows.compose.sentences.locating import survey_source
from flows.model.annotation import AnnotatedDocument
from tests.support.annotated import annotated
from tests.support.composed import compose

FIRST = (
    "{PER a|Ida Low} met {PER b|Xi Weiming} in {LOC c|Port Arden} on Monday and agreed on a levy on timber.\n"
    "The levy begins in autumn, the minister said, and the harbour will be widened for the timber ships."
)
SECOND = (
    "In {LOC c|Port Arden} the minister {PER a|Ida Low} and {PER b|Xi Weiming} have agreed on a timber levy.\n"
    "The harbour is to be widened for ships, and the levy will begin in the autumn."
)
OTHER = "{PER a|Ida Low} opened a school in {LOC d|Lower Arden}, where children sang. {PER b|Xi Weiming} sent flowers."


def source(number: int, text: str, published: str = "2025-06-10") -> AnnotatedDocument:
    return annotated(text, number=number, path=f"{number}.txt", published=published)


def found(*documents: AnnotatedDocument) -> dict[int, tuple[int, ...]]:
    surveys = [survey_source(document) for document in documents]
    return dict(find_same_events(surveys, join_entities(surveys)))


def test_other_reports_of_one_event_are_found() -> None:
    assert found(source(1, FIRST), source(2, OTHER), source(3, SECOND)) == {1: (3,), 3: (1,)}


def test_days_apart_are_other_events() -> None:
    assert found(source(1, FIRST), source(2, SECOND, "2025-06-30")) == {}


def test_the_register_says_so_and_both_are_printed() -> None:
    content = compose((source(1, FIRST), source(2, SECOND)))
    facts = [
        (row.locator.label, f.value)
        for row in content.sources
        for f in row.facts
        if f.label == "Perhaps same event"
    ]
    assert facts == [("S1", "S2"), ("S2", "S1")]
    assert len(content.annexes) == 2


TOLD = "{PER a|Ida Low} spoke with {PER %s|%s} of {LOC c|Port Arden} on the timber levy and the wide harbour at {LOC d|Lower Arden}."


@pytest.mark.parametrize(("title", "sources_beside"), [("A call with %s", 0), ("A call", 2)])
def test_titles_of_other_people_are_other_events(title: str, sources_beside: int) -> None:
    calls = [
        annotated(TOLD % (key, name), number=number, title=title.replace("%s", name))
        for number, (key, name) in enumerate((("b", "Xi Weiming"), ("h", "Jo Hart")), 1)
    ]
    assert len(found(*calls)) == sources_beside
