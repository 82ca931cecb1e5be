from dataclasses import replace

import pytest

from flows.compose.desk.desk_hand import Corrections, DateCorrection
from flows.compose.pages.cover import FIRST_EDITION, NOT_STATED, describe_period, describe_review
from flows.compose.pages.pack_title import series_in_words
from flows.compose.pages.revisions import as_revision
from flows.compose.wording.wording import count_phrases
from flows.making.plan import describe_furniture
from flows.model.source import UnreadSource
from tests.support.annotated import annotated
from tests.support.composed import compose, harbour_report, wire_story


def facts_of(content):
    return {fact.label: fact.value for fact in content.cover.facts}


def test_one_source_names_the_pack_and_several_are_named_by_the_series():
    assert compose((harbour_report(),)).identity.title == "Talks on the harbour"
    assert compose((harbour_report(), wire_story())).cover.title == "River Desk"
    assert series_in_words("pack") == "Briefing pack"


def test_the_facts_are_complete():
    facts = facts_of(compose((harbour_report(), wire_story())))
    assert facts["Period covered"] == "2 to 11 June 2025"
    assert facts["Data to"] == "12 June 2025, 06:00 UTC"
    assert facts["Prepared by"] == "The River Desk"
    assert facts["Supersedes"] == FIRST_EDITION
    assert facts["How made"].startswith("Extracted automatically")


def test_another_revision_of_an_edition_says_so_wherever_it_is_named():
    content = compose((harbour_report(),))
    assert as_revision(content, 1) is content
    assert content.cover.label == "River Desk · Edition 1"
    second = as_revision(content, 2)
    assert second.cover.label == "River Desk · Edition 1, revision 2"
    assert facts_of(second)["Supersedes"] == "Revision 1 of this edition"
    assert "2025-06-12T0600Z, revision 2" in [fact.value for fact in second.method.facts]
    assert "River Desk, edition 1, revision 2 (2025-06-12T0600Z)" in [
        fact.value for fact in second.back.facts
    ]
    assert describe_furniture(second.identity).head.endswith("Edition 1, revision 2")


@pytest.mark.parametrize(
    ("applied", "reviewed_by", "says"),
    [
        (0, "", "Not reviewed by a person."),
        (1, "", "Corrected by the desk in one place; not otherwise reviewed by a person."),
        (3, "", "Corrected by the desk in three places; not otherwise reviewed by a person."),
        (3, "Ada Byron", "Corrected by the desk in three places. Reviewed by Ada Byron."),
        (0, "Ada Byron", "Reviewed by Ada Byron."),
    ],
)
def test_the_cover_says_how_far_people_looked_at_it(applied: int, reviewed_by: str, says: str):
    assert describe_review(applied, reviewed_by) == says


def test_corrections_that_were_applied_are_counted_on_the_cover():
    rows = tuple(
        DateCorrection(place=f"row {n}", source="harbour.txt", text=text, value="2025-08-01")
        for n, text in enumerate(("some day", "last week"), 1)
    )
    corrections = Corrections("corrections.toml", dates=rows)
    facts = facts_of(compose((harbour_report(),), corrections=corrections))
    assert facts["How made"].endswith(
        "Corrected by the desk in two places; not otherwise reviewed by a person."
    )
    missed = corrections.problem("row 2", "“last week” is not found.")
    facts = facts_of(compose((harbour_report(),), corrections=corrections, problems=(missed,)))
    assert "in one place" in facts["How made"]


def test_a_source_without_dates_covers_no_stated_period():
    assert facts_of(compose((annotated("Nothing is dated here."),)))["Period covered"] == NOT_STATED
    assert describe_period(()) == NOT_STATED


def test_background_years_ago_does_not_widen_the_period():
    content = compose((annotated("On {date 1995-05-05|5 May 1995} it began.", published="2025-06-01"),))
    assert facts_of(content)["Period covered"] == "1 June 2025"


def test_a_source_whose_day_is_only_worked_out_opens_no_period():
    dated = annotated("On {date 2025-05-30|30 May 2025} it began.", published="2025-06-01")
    undated = annotated("On {date 2025-01-05|5 January 2025} it ended.", number=2)
    assert facts_of(compose((dated, undated)))["Period covered"] == "30 May to 1 June 2025"
    recent = annotated(
        "It ran from {date 2025-05-21|21 May} on and ends on {date 2025-07-01|1 July}.", number=2
    )
    assert facts_of(compose((dated, recent)))["Period covered"] == "21 May to 1 June 2025"


def test_the_standfirst_counts_what_the_registers_hold():
    content = compose(
        (harbour_report(),), (UnreadSource(2, "b.pdf", "", "It is encrypted.", "Remove the password."),)
    )
    assert content.cover.standfirst == (
        "One source: four paragraphs, two quotations, five figures and seven dated passages, each traced to its "
        "paragraph. One further source could not be read."
    )


def test_counts_of_one_sentence_are_all_in_words_or_all_in_figures():
    assert count_phrases((3, "figure"), (1, "quotation")) == ("three figures", "one quotation")
    assert count_phrases((13, "paragraph"), (1, "figure"), (0, "quotation")) == (
        "13 paragraphs",
        "1 figure",
        "no quotations",
    )


def test_an_unstated_title_is_said_to_be_so():
    document = harbour_report()
    bare = replace(
        document,
        document=replace(document.document, metadata=replace(document.document.metadata, title=None)),
    )
    annex = compose((bare,)).annexes[0]
    assert (annex.title, annex.title_note) == ("harbour", "No title is known: named after its file")
