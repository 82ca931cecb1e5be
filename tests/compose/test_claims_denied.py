"""What one source says and another calls untrue."""

import pytest

from tests.support.annotated import annotated
from tests.support.composed import compose

CLAIM = "The council has handed out food in all the flooded villages, the mayor said."


def differing(*texts: str) -> list[tuple[str, str]]:
    sources = tuple(
        annotated(text, number=n, path=f"{n}.txt", published="2026-02-12", reference_date="2026-02-12")
        for n, text in enumerate(texts, 1)
    )
    return [
        (row.lead.text, stance.extract.text)
        for row in compose(sources).agreements
        for stance in row.stances
        if stance.differs
    ]


@pytest.mark.parametrize(
    "denial",
    [
        "The mayor says that the council has handed out food in all flooded villages. That is not true.",
        "They say the council has handed out food in all flooded villages. But this is simply false.",
        "It is not true that the council has handed out food in all flooded villages.",
    ],
)
def test_a_denied_claim_is_a_difference_whichever_source_comes_first(denial: str) -> None:
    assert differing(CLAIM, denial) == [(CLAIM, denial)]
    assert differing(denial, CLAIM) == [(denial, CLAIM)]


@pytest.mark.parametrize(
    "other",
    [
        "The mayor says that the council has handed out food in all flooded villages. That is true.",
        "The mayor says that the school will close in the summer. That is not true.",
        "The council has handed out food in all flooded villages.\nThat is not true of the towns.",
        "The council has handed out food in all flooded villages. That is not all.",
        "The council has handed out food in all flooded villages. It rejects the claim that a dam broke.",
    ],
)
def test_what_is_borne_out_or_denied_of_another_thing_is_none(other: str) -> None:
    assert differing(CLAIM, other) == []


def test_a_denial_is_told_as_one_whichever_source_comes_first() -> None:
    denial = "{open denied|It is not true that} the council has handed out food in all flooded villages."
    documents = [
        annotated(text, number=n, path=f"{n}.txt", published="2026-02-12", reference_date="2026-02-12")
        for n, text in enumerate((CLAIM, denial, CLAIM), 1)
    ]
    (row,) = compose(tuple(documents[:2])).agreements
    assert (row.about, [stance.denies for stance in row.stances]) == ("", [True])
    first, *_ = compose(tuple(documents[1:])).agreements
    assert (first.about, [stance.denies for stance in first.stances]) == ("denial", [False])


def test_what_is_only_said_not_to_be_so_is_no_denial() -> None:
    told = "The council has not handed out food in all the flooded villages, the mayor said."
    documents = [
        annotated(text, number=n, path=f"{n}.txt", published="2026-02-12", reference_date="2026-02-12")
        for n, text in enumerate((CLAIM, told), 1)
    ]
    (row,) = compose(tuple(documents)).agreements
    assert [(stance.differs, stance.denies) for stance in row.stances] == [(True, False)]
