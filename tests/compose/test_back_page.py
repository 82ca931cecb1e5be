"""The abbreviations of the back page."""

import pytest

from tests.support.annotated import annotated
from tests.support.composed import compose


def abbreviations(*marked, **metadata):
    sources = tuple(annotated(text, number, **metadata) for number, text in enumerate(marked, 1))
    return {a.short: (a.full, a.locator.label) for a in compose(sources).back.abbreviations}


def test_a_name_is_printed_short_and_in_full():
    found = abbreviations("{ORG a|River Transport Union} met.\nThe {ORG a|RTU} agreed.")
    assert found == {"RTU": ("River Transport Union", "S1 ¶2")}


def test_a_short_form_may_have_letters_with_marks():
    found = abbreviations("{ORG a|Energy Regulatory Office} ({ORG a|ERÚ}) met.")
    assert found == {"ERÚ": ("Energy Regulatory Office", "S1 ¶1")}


def test_a_name_that_holds_a_short_form_is_not_what_it_stands_for():
    assert abbreviations("{ORG a|MEZ Group} met.\nThe firm {ORG a|MEZ} agreed.") == {}


@pytest.mark.parametrize(
    ("text", "short", "full"),
    [
        (
            "It averaged 148 barrels of oil equivalent per day (boe/d).",
            "boe/d",
            "barrels of oil equivalent per day",
        ),
        ("The retail price index (RPI) rose.", "RPI", "retail price index"),
        ("It pumped nine barrels per day (bpd).", "bpd", "barrels per day"),
        ("Cuts of the Area of Search (AoS) were made.", "AoS", "Area of Search"),
        ("It took megawatts an hour (MW/h) of it.", "MW/h", ""),
        ("Apples never dropped (and) rose.", "and", ""),
        ("The minister (Labour) left.", "Labour", ""),
    ],
)
def test_what_a_source_explains_in_brackets(text, short, full):
    assert abbreviations(text) == ({short: (full, "S1 ¶1")} if full else {})


def test_what_no_source_explains_is_not_explained():
    assert abbreviations("It fell by 2% of GDP.") == {}
    assert abbreviations("It fell.\nThe gross domestic product (GDP) rose.", "GDP fell.") == {
        "GDP": ("gross domestic product", "S1 ¶2")
    }


def test_the_back_page_is_named_by_what_it_holds():
    titles = [compose((annotated("It rained.", **graded),)).back.title for graded in ({}, {"grade": "B2"})]
    assert titles == ["Abbreviations", "Abbreviations and scales"]
