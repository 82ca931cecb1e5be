"""Whom "the company", "the bank" and "the group" mean: a firm, a bank or a group that was told of."""

import pytest

from tests.support.quoted_texts import told


@pytest.mark.parametrize(
    "before",
    [
        "Wells were tested by [UNICEF] in May.",
        "Tests by the [World Bank] were clean.",
        "The [University of Hull] found lead in 12 wells.",
        "The limit set by the [European Union] is 10.",
        "The [Red Cross] brought water.",
        "[Clear Air] took samples in May.",
        "The [Ministry of Rivers] took samples.",
    ],
)
@pytest.mark.parametrize("head", ["company", "firm", "airline"])
def test_a_body_that_is_no_firm_is_not_meant(before: str, head: str) -> None:
    assert told(f"{before}\nThe {head} said it had “no choice left”.")[0][2] == head


@pytest.mark.parametrize(
    ("marked", "speaker"),
    [
        ("[Arden Mining] runs the pit. The [Red Cross] brought water.\nThe company said it had “no choice”.", "Arden Mining"),
        # Another that may be a firm as well leaves it open.
        ("[Orla Foods Inc.] has a share of [Corvus].\nThe company said it had “no choice”.", "company"),
        ("[Orla], which sells boats, shut.\nThe firm said it had “no choice”.", "Orla"),
        ("[Orla], a mining company, shut.\nThe company said it had “no choice”.", "Orla"),
        ("[Orla] shares fell.\nThe company said it had “no choice”.", "Orla"),
        ("Shares in [Orla] fell.\nThe company said it had “no choice”.", "Orla"),
        ("[Orla Foods Inc.] shut.\nThe company said it had “no choice”.", "Orla Foods Inc."),
        ("The [World Bank] lent it.\nThe bank said it had “no choice”.", "World Bank"),
        ("[Greenpeace] counted birds.\nThe group said it had “no choice”.", "Greenpeace"),
        ("[Greenpeace] counted birds.\nThe bank said it had “no choice”.", "bank"),
        ("[UNICEF] counted birds.\nThe group said it had “no choice”.", "group"),
    ],
)  # fmt: skip
def test_a_firm_a_bank_and_a_group_are_what_they_are_called(marked: str, speaker: str) -> None:
    assert told(marked)[0][2] == speaker
