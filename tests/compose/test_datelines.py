"""What is a dateline and what only looks like one."""

import pytest

from flows.compose.sentences.datelines import without_dateline
from flows.compose.sentences.locating import survey_source
from flows.model.spans import Span
from tests.support.annotated import annotated
from tests.support.composed import compose


def bare(text: str, paragraph: int = 0) -> str:
    survey = survey_source(annotated("\n".join(["It rained."] * paragraph + [text])))
    start = survey.text.index(text)
    return without_dateline(survey, Span(start, start + len(text))).of(survey.text)


@pytest.mark.parametrize(
    "dateline",
    [
        "ARDEN, Oct 14 (River Wire) - ",
        "ARDEN (River Wire) — ",
        "PORT ARDEN - ",
        "ARDEN, Norland – ",
        "Lowmere, 14 October 2025 - ",
        "Lowmere, 14 October -- ",
    ],
)
def test_a_dateline_is_left_out(dateline: str) -> None:
    dateline = dateline.replace("ARDEN, Norland", "ARDEN, NORLAND")
    assert bare(f"{dateline}The council met.") == "The council met."
    assert bare(f"{dateline}The council met.", paragraph=4) != "The council met."


@pytest.mark.parametrize(
    "text",
    [
        "The council - it met on 14 October - rose.",
        "Arden - The council met.",
        "On 14 October the council met.",
        "It lost 3-2 on 14 October.",
        "The mayor, 54 (no party) and others - all of them - rose.",
    ],
)
def test_other_beginnings_stay(text: str) -> None:
    assert bare(text) == text


def test_a_key_point_is_printed_without_its_dateline() -> None:
    told = "{key 1|ARDEN, {date 2025-06-11|June 11} (River Wire) - The council agreed on {percent 6|6%} {measure|more pay}.}"
    (point,) = compose((annotated(told),)).key_points
    assert point.extract is not None
    assert point.extract.text == "The council agreed on 6% more pay."
