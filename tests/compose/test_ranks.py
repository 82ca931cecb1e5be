"""What nearly the same words tell of another member of a row, or set aside, is no confirmation and may be a difference."""

import pytest

from flows.compose.matching.contrary import contradict, opposed
from flows.compose.matching.joined_entities import entities_by_source
from flows.compose.matching.joining import join_entities
from flows.compose.matching.ranks import are_of_other_ranks, ranks_in, set_aside
from flows.compose.matching.statement import Statement
from flows.compose.matching.statement_reading import read_statements
from flows.compose.sentences.locating import survey_source
from flows.model.spans import Span
from tests.support.annotated import annotated
from tests.support.composed import compose


def pair(one: str, other: str) -> tuple[Statement, Statement]:
    surveys = [
        survey_source(annotated(text, number=n, reference_date="2025-06-04"))
        for n, text in enumerate((one, other), 1)
    ]
    found = list(read_statements(surveys, entities_by_source(join_entities(surveys))).by_place.values())
    return found[0], found[1]


@pytest.mark.parametrize(
    ("words", "ranks"),
    [
        ("at its sixty-sixth session", {("session", 66)}),
        ("at its 66th session", {("session", 66)}),
        ("the twentieth report and the Third Committee", {("report", 20), ("committe", 3)}),
        ("for the second time", set()),
        ("the second largest port", set()),
        ("12 reports", set()),
    ],
)
def test_members_of_rows(words: str, ranks: set[tuple[str, int]]) -> None:
    assert ranks_in(words) == ranks


def test_other_members_of_one_row() -> None:
    assert are_of_other_ranks(ranks_in("the first ferry"), ranks_in("the second ferry"))
    assert not are_of_other_ranks(ranks_in("the first ferry"), ranks_in("the second pier"))
    assert not are_of_other_ranks(ranks_in("the first ferry"), ranks_in("the first and the 1st ferry"))


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("It will meet in Hull, not Leeds.", ["Leeds"]),
        ("It meets at its 67th session, not its 66th, in May.", ["its 66th"]),
        ("It will meet in Hull, not only in Leeds.", []),
        ('She raised it to "hold" from "sell" on Monday.', ["sell"]),
        ("It went from “fair” to “very poor”.", ["fair"]),
        ("It went from Hull to Leeds.", []),
        ("It will meet, not because it must.", []),
        ("It sank at 18.47, not at about 18.40 as previously reported, off Hull.", ["at about 18.40"]),
        ("He came, not that he was asked, on Monday.", []),
    ],
)
def test_what_is_set_aside(sentence: str, words: list[str]) -> None:
    assert [span.of(sentence) for span in set_aside(sentence, Span(0, len(sentence)))] == words


def test_what_one_sets_aside_the_other_does_not_bear_out() -> None:
    first = "The ferry board agreed to hear the pilots at its sixth meeting of the season."
    second = "The ferry board agreed to hear the pilots at its seventh meeting of the season, not its sixth."
    assert opposed(*pair(first, second))
    assert opposed(*pair(first, second.removesuffix(", not its sixth.")))
    aside = "The ferry board will hear the pilots in {LOC h|Hull}, not {LOC l|Leeds}."
    assert contradict(*pair("The ferry board will hear the pilots in {LOC l|Leeds}.", aside))
    assert not contradict(*pair("The ferry board will hear the pilots in {LOC h|Hull}.", aside))


def test_what_one_raises_the_other_does_not_cut() -> None:
    cut = "The bank cut its target for {ORG a|Arden Ferries} and kept its rating."
    assert opposed(*pair(cut, "The bank raised its rating of {ORG a|Arden Ferries} and left its target."))
    assert not opposed(*pair(cut, cut))


def test_plans_for_other_times_do_not_agree() -> None:
    late = "The mill at {LOC o|Orn} will open again in {date 2027-10|October 2027}, its owner said."
    soon = "The mill at {LOC o|Orn} will open again in {date 2027-06|June 2027}, its owner said."
    assert opposed(*pair(late, soon))
    assert not opposed(*pair(late, late))
    assert not opposed(
        *pair(late, "The mill at {LOC o|Orn} will open again in {date 2027|2027}, its owner said.")
    )


def test_nobody_agrees_and_differs_at_once() -> None:
    texts = (
        "The mill at {LOC o|Orn} will not open again before {date 2027-10|October 2027}, {PER m|Ida Low} said.",
        "{PER m|Ida Low} said the mill at {LOC o|Orn} would open again in {date 2027-06|June 2027}.",
    )
    content = compose(
        tuple(
            annotated(text, n, path=f"{n}.txt", published="2026-11-17", reference_date="2026-11-17")
            for n, text in enumerate(texts, 1)
        )
    )
    assert not any(stance.agrees for row in content.agreements for stance in row.stances)
