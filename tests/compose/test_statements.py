"""Sentences known again in other words."""

from hypothesis import given, settings
from hypothesis import strategies as st

from flows.compose.matching.contrary import may_be_one
from flows.compose.matching.joined_entities import entities_by_source
from flows.compose.matching.joining import join_entities
from flows.compose.matching.statement_reading import read_statements
from flows.compose.matching.statements import Statements
from flows.compose.sentences.locating import survey_source
from tests.support.annotated import annotated

MET = "{PER a|Ida Low} met {PER b|Xi Weiming} in {LOC p|Port Arden} on {date 2025-06-03|3 June 2025}."
TALKED = "On {date 2025-06-03|Tuesday} {PER b|Xi Weiming} sat down with Minister {PER a|Ida Low} for an hour."


def statements(*texts: str, dates: tuple[str, ...] = ()) -> Statements:
    surveys = [
        survey_source(annotated(text, number=n, reference_date=day))
        for n, (text, day) in enumerate(zip(texts, dates or ["2025-06-04"] * len(texts), strict=True), 1)
    ]
    return read_statements(surveys, entities_by_source(join_entities(surveys)))


def same(*texts: str, dates: tuple[str, ...] = ()) -> bool:
    found = statements(*texts, dates=dates)
    one, other = found.by_place.values()
    return found.same(one, other) and may_be_one(one, other)


def test_who_and_when_make_the_same_of_other_words() -> None:
    assert same(MET, TALKED)
    assert not same(MET, TALKED.replace("2025-06-03", "2025-06-05"))


def test_another_matter_is_not_the_same() -> None:
    raised = "The {ORG c|Council} of {LOC p|Port Arden} raised the harbour levy on timber by half."
    assert not same(
        raised, "The {ORG c|Council} of {LOC p|Port Arden} praised {PER a|Ida Low} for her patience."
    )
    assert not same(raised, "The levy on timber is old.")


def test_what_only_comes_out_on_one_day_or_is_called_by_it_is_not_the_same() -> None:
    warning = "The next storm warning will be issued on {date 2025-06-09|9 June 2025}."
    assert not same(warning, "Sitrep No. 10 will be issued on {date 2025-06-09|9 June 2025}.")
    assert same(warning, "A storm warning will be issued by noon on {date 2025-06-09|9 June 2025}.")
    march = "The march is possible around Harbour Day on {date 2025-06-09|9 June 2025}."
    assert not same(march, "Feasts to mark Harbour Day on {date 2025-06-09|9 June 2025} have been cancelled.")
    assert same(march, "The Harbour Day march on {date 2025-06-09|9 June 2025} is possible, they hear.")


def test_what_rises_does_not_fall() -> None:
    up = "The {ORG i|Arden Index} of shares rose sharply in {LOC p|Port Arden}."
    assert same(up, up)
    assert not same(up, up.replace("rose", "fell"))


def test_news_of_another_month_is_other_news() -> None:
    cut = "{ORG f|Ford} will cut jobs at its plants, the company said."
    assert same(cut, cut, dates=("2025-06-04", "2025-06-06"))
    assert not same(cut, cut, dates=("2025-06-04", "2025-09-06"))


_WORDS = st.sampled_from(
    ["{PER a|Low}", "{date 2025-06-03|3 June}", "rose", "fell", "dock", "workers", "{count 5|five}"]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(_WORDS, min_size=1, max_size=12), st.lists(_WORDS, min_size=1, max_size=12))
def test_likeness_is_symmetric_and_a_share(one: list[str], other: list[str]) -> None:
    found = statements(" ".join(one) + ".", " ".join(other) + ".")
    first, second = found.by_place.values()
    likeness = found.likeness(first, second)
    assert 0 <= likeness <= 1.0000001
    assert likeness == found.likeness(second, first)
    assert found.same(first, second) == found.same(second, first)
