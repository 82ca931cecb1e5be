"""At a glance, the forward calendar, handling and the back page: chosen from the registers, nothing added."""

from dataclasses import replace
from datetime import date

import pytest

from flows.compose.pages.handling import NO_MARKING, OWN_MARKING, PERMITTED, describe_handling
from flows.compose.points.glance import PEOPLE, POINTS, QUOTATIONS, choose_glance
from flows.compose.points.glance_figures import FIGURES
from flows.model.annotation import AnnotatedDocument
from flows.model.content import PackContent
from flows.model.spans import Span
from flows.settings import TLP_LABELS, PackSettings
from tests.support.annotated import annotated
from tests.support.composed import compose, harbour_report, wire_story
from tests.support.sample_content import empty_content


@pytest.fixture(scope="module")
def content() -> PackContent:
    return compose((harbour_report(), wire_story()))


def test_everything_at_a_glance_stands_in_its_register(content: PackContent) -> None:
    glance = content.glance
    assert glance.points
    assert set(glance.points) <= set(content.key_points)
    assert set(glance.figures) <= set(content.figures)
    assert set(glance.quotations) <= set(content.quotations)
    assert set(glance.recent) <= {row for row in content.timeline if not row.forward}
    assert set(glance.ahead) <= set(content.forward)
    assert len(glance.points) <= POINTS
    assert len(glance.figures) <= FIGURES
    assert len(glance.quotations) <= QUOTATIONS
    assert len(glance.people) <= PEOPLE


def test_a_figure_stands_once_and_says_what_it_measures(content: PackContent) -> None:
    values = [row.extract.text for row in content.glance.figures]
    assert len(values) == len(set(values))
    assert all(row.measure for row in content.glance.figures)


def test_every_source_has_a_figure_before_one_has_more(content: PackContent) -> None:
    first, *_ = content.glance.figures
    several = tuple(
        replace(first, extract=replace(first.extract, text=f"{number} boats", source=source))
        for source in (1, 2, 3)
        for number in range(10 * source, 10 * source + 9)
    )
    told = choose_glance(empty_content(), several).figures
    assert [row.extract.text.split()[0] for row in told] == ["10", "11", "20", "21", "30", "31"]


def test_a_figure_that_leans_on_another_is_not_shown_alone() -> None:
    report = annotated(
        "Sales were {money 6 EUR|€6} of {measure|tin}, against {money 7 EUR|€7} of {measure|tin}. "
        "They did not grow by {percent 9|9%} of {measure|sales}. Tolls rose from {money 3 EUR|€3} of {measure|tolls} to "
        "{money 4 EUR|€4} of {measure|tolls}.",
        number=1,
    )
    assert [row.extract.text for row in compose((report,)).glance.figures] == ["€6", "€4"]


def test_a_figure_on_which_sources_differ_goes_first_and_the_newest_stands_for_all() -> None:
    boats = "".join(
        f"The {{ORG hc|Harbour Council}} saw {{count {n}|{n}}} {{measure|boats of kind {n}}}. "
        for n in range(40, 48)
    )
    cost = "The quay of the {{ORG hc|Harbour Council}} needs {{money {0}000000 EUR|€{0} million}} of {{measure|harbour repair costs}}."
    one = annotated(boats + cost.format(61), number=1, path="1.txt", published="2025-06-10")
    two = annotated(cost.format(43), number=2, path="2.txt", published="2025-06-12")
    values = [row.extract.text for row in compose((one, two)).glance.figures]
    assert "€43 million" in values
    assert "€61 million" not in values


def test_of_a_matter_told_anew_the_older_figures_are_not_at_a_glance() -> None:
    told = "Since {date 2025-06-09|9 June}, {count %d|%d} {measure|boats sank} and {count %d|%d} {measure|were hurt} in {LOC a|Arden}."
    one = annotated(told % (12, 12, 14, 14), number=1, path="1.txt", published="2025-06-10")
    two = annotated(told % (15, 15, 17, 17), number=2, path="2.txt", published="2025-06-12")
    assert {row.extract.text for row in compose((one, two)).glance.figures} == {"15", "17"}


def test_what_is_new_is_of_the_last_week_first(content: PackContent) -> None:
    first, *_ = content.key_points
    assert first.extract is not None
    points = tuple(
        replace(first, number=n, extract=replace(first.extract, source=n, text=f"Point {n}."))
        for n in range(1, 7)
    )
    days = {
        1: date(2025, 1, 1),
        2: date(2025, 6, 1),
        4: date(2025, 6, 3),
        5: date(2024, 1, 1),
        6: date(2025, 5, 1),
    }
    told = replace(empty_content(), key_points=points)
    chosen = choose_glance(told, (), days).points
    assert [point.number for point in chosen] == [2, 3, 4]
    assert [p.number for p in choose_glance(told, ()).points] == [1, 2, 3]


def test_where_sources_differ_is_at_a_glance(content: PackContent) -> None:
    texts = [row.lead.text for row in content.glance.differing]
    assert any("131" in text for text in texts)


def test_the_forward_calendar_holds_what_lies_after_the_cut_off(content: PackContent) -> None:
    assert [forward.row.date for forward in content.forward] == ["1 July 2025"]
    assert content.forward[0].status == "reported"
    assert {forward.row for forward in content.forward} == {row for row in content.timeline if row.forward}


def test_abbreviations_are_those_that_stand_in_the_sources(content: PackContent) -> None:
    (short,) = content.back.abbreviations
    assert (short.short, short.full, short.locator.label) == ("HC", "Harbour Council", "S1 ¶1")
    assert content.back.scales == ()  # nothing is graded


@pytest.mark.parametrize("label", TLP_LABELS)
def test_every_label_of_the_protocol_says_what_it_permits(label: str) -> None:
    handling = describe_handling(PackSettings(marking=label.lower(), distribution=("The Library",)))
    assert handling.marking == label
    assert handling.permits == PERMITTED[label]
    assert handling.distribution == ("The Library",)


def test_other_markings_are_the_desks_own() -> None:
    assert describe_handling(PackSettings(marking="Internal")).permits == OWN_MARKING
    assert describe_handling(PackSettings()).permits == NO_MARKING


def test_the_latest_dates_are_newest_first_each_sentence_once() -> None:
    first = (
        "{key 1|On {date 2025-06-03|3 June} the {ORG c|council} raised the levy on timber by {percent 5|5%}.}"
    )
    rest = (
        "On {date 2025-06-03|3 June} it rained. In {date 2025-04|April} and in {date 2025-05|May} nothing was done. "
        "On {date 2025-06-01|1 June} ships left."
    )
    content = compose((annotated(f"{first} {rest}"),), key_points=1)
    assert [row.date for row in content.glance.recent] == ["3 June 2025", "1 June 2025", "May 2025"]
    assert content.glance.recent[0].extract.text.endswith("it rained.")


def test_greetings_and_what_a_protected_source_says_are_none_of_the_dates() -> None:
    text = (
        "Good morning from Lowmere on {date 2025-06-03|3 June}.\n"
        "A friend (strictly protect) saw the mayor on {date 2025-06-02|2 June}.\n"
        "On {date 2025-06-01|1 June} ships left. My friend (protect) will sail on {date 2025-06-20|20 June}."
    )
    glance = compose((annotated(text, published="2025-06-04"),)).glance
    assert [row.told for row in glance.recent] == ["On 1 June ships left."]
    assert glance.ahead == ()


def test_whole_utterances_go_before_fragments() -> None:
    text = " ".join(
        f"{{PER a|Low}} called it {{partial a|“a {word} day”}}." for word in ("fine", "good", "long", "wet")
    )
    text += " {PER a|Low} said: {speech a|“We have talked at length.”}"
    quotations = compose((annotated(text),)).glance.quotations
    assert len(quotations) == QUOTATIONS
    assert quotations[-1].kind == "speech"


def test_of_one_day_what_leans_on_the_sentence_before_gives_way() -> None:
    text = (
        "{PER l|Ida Low} wrote to the harbour on {date 2025-06-02|2 June}. The ferry runs.\n"
        "In that {date 2025-06-02|2 June} letter, {PER l|Low} offered a new pier."
    )
    assert [row.told for row in compose((annotated(text, published="2025-06-09"),)).glance.recent] == [
        "Ida Low wrote to the harbour on 2 June."
    ]


def test_what_was_only_announced_is_none_of_the_latest_dates() -> None:
    before = annotated(
        "When the mayors meet {date 2025-06-10|tomorrow}, a pier will be the least of it.\n"
        "The mayors meet in Lowmere on {date 2025-06-10|10 June}.",
        1,
        published="2025-06-09",
    )
    after = annotated("The boat left Lowmere on {date 2025-06-08|Sunday}.", 2, published="2025-06-09")
    assert [row.told for row in compose((before, after)).glance.recent] == [
        "The boat left Lowmere on Sunday."
    ]
    late = annotated(
        "The mayors of Lowmere and Aune met on {date 2025-06-10|Tuesday}.", 3, published="2025-06-11"
    )
    assert (
        compose((before, after, late)).glance.recent[0].told
        == "The mayors of Lowmere and Aune met on Tuesday."
    )


def test_a_sentence_with_two_days_to_come_is_printed_once() -> None:
    text = "They meet on {date 2025-06-20|20} and {date 2025-06-23|23 June} in Arden."
    content = compose((annotated(text),))
    assert [row.row.date for row in content.forward] == ["20 June 2025", "23 June 2025"]
    assert [row.row.date for row in content.glance.ahead] == ["20 June 2025"]


def test_of_a_change_the_figure_with_which_it_ended_is_printed() -> None:
    document = annotated("The stock fell from {quantity 4 tonne|4 tonnes} to {quantity 2 tonne|2 tonnes}.")
    first, last = (replace(amount, measure=Span(4, 9)) for amount in document.annotations.amounts)
    document = replace(document, annotations=replace(document.annotations, amounts=(first, last)))
    rows = compose((document,)).glance.figures
    assert [(row.extract.text, row.measure) for row in rows] == [
        ("2 tonnes", "stock fell from 4 tonnes to 2 tonnes")
    ]


def test_who_holds_an_office_and_whole_words_of_several_sources_go_first() -> None:
    first = (
        "{PER a|Low} said: {speech a|“We were there first.”} {PER b|May} said: {speech b|“We were there, too.”} "
        "{role c|Mayor} {PER c|Ray} said: {speech c|“We were there last.”} {PER e|Orr} said: {speech e|“So was I.”}"
    )
    second = "{role d|Judge} {PER d|Finch} said: {speech d|“We were all there.”}"
    documents = annotated(first, 1, published="2025-06-01"), annotated(second, 2, published="2025-06-09")
    said = [row.extract.text for row in compose(documents).glance.quotations]
    assert said == [
        "We were there first.",
        "We were there, too.",
        "We were there last.",
        "We were all there.",
    ]
    one = first_quotations(documents, 2)
    assert one == ["We were there last.", "We were all there."]


def test_a_word_broken_off_from_its_sentence_is_not_what_somebody_said() -> None:
    text = """
    {speech a|“Trust,”} {PER a|Low} said, {speech a|“is not to be lost.”} It was late.

    {speech b|“We will pay for every boat,”} {PER b|Orr} said.
    """
    said = [row.extract.text for row in compose((annotated(text),)).glance.quotations]
    assert said == ["is not to be lost.", "We will pay for every boat,"]


def first_quotations(documents: tuple[AnnotatedDocument, ...], most: int) -> list[str]:
    """The words that are first of all at a glance, as many as are asked for."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("flows.compose.points.glance.QUOTATIONS", most)
        return [row.extract.text for row in compose(documents).glance.quotations]


def test_a_figure_of_a_key_point_goes_before_others_of_its_source() -> None:
    text = (
        "Some {count 40|40} {measure|boats of Lowmere} came. "
        "{key 1|The pier holds {count 60|60} {measure|boats of Lowmere}.}"
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("flows.compose.points.glance_figures.FIGURES", 1)
        assert [row.extract.text for row in compose((annotated(text),), key_points=1).glance.figures] == [
            "60"
        ]


def test_what_an_author_argues_is_last_at_a_glance() -> None:
    column = "I would bet on {percent 9|9%} {measure|growth of trade}. My boat is old. {PER a|Low} said: {speech a|“We do.”}"
    report = (
        "Trade grew by {percent 2|2%} {measure|growth of trade}. {PER b|May} said: {speech b|“We do not.”}"
    )
    documents = annotated(column, 1, author="Bo Ray", outlet="Gazette"), annotated(report, 2)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("flows.compose.points.glance_figures.FIGURES", 1)
        patch.setattr("flows.compose.points.glance.QUOTATIONS", 1)
        glance = compose(documents).glance
    assert [row.extract.text for row in glance.figures] == ["2%"]
    assert [row.extract.text for row in glance.quotations] == ["We do not."]


def test_who_only_wrote_a_source_is_not_among_the_people() -> None:
    text = "{PER a|Bo Ray} {role b|Mayor} {PER b|Ann Low} met {PER c|Cy Poe}."
    people = compose((annotated(text, 1, author="Bo Ray and Ann Low"),)).glance.people
    assert [row.name for row in people] == ["Ann Low", "Cy Poe"]


def test_of_a_fall_the_figure_that_was_is_not_at_a_glance() -> None:
    text = (
        "Prices rose by {percent 4.1|4.1%} {measure|food prices} in {date 2025-06|June}, from {percent 4.8|4.8%}"
        " {measure|food prices} in {date 2025-05|May}."
    )
    assert [row.extract.text for row in compose((annotated(text),)).glance.figures] == ["4.1%"]


def test_what_became_of_people_goes_before_lengths_and_shares() -> None:
    lengths = "The road is {quantity 5 kilometre|5 km} {measure|long way}; {percent 57|57%} {measure|of tolls} are paid. "
    deaths = lengths + "{count 23|Twenty-three} {measure|sailors} have died."
    several = tuple(
        annotated(deaths if n == 7 else lengths.replace("5", str(n)), n, f"{n}.txt") for n in range(1, 8)
    )
    told = {row.extract.text for row in compose(several).glance.figures}
    assert "Twenty-three" in told  # it stands in words, in the last of more sources than there is room for


def test_a_figure_with_a_name_goes_before_one_told_by_its_clause() -> None:
    report = annotated(
        "The town paid {money 6 EUR|€6} then. The town saw {quantity 7 tonne|7 tonnes} of {measure|tin}."
    )
    (first, *_), rows = compose((report,)).glance.figures, compose((report,)).figures
    assert [row.told_by_clause for row in rows] == [True, False]
    assert first.extract.text == "€6"  # both have room, in the order of the register


def test_how_long_a_text_is_goes_last() -> None:
    report = annotated(
        "It cut the text to {count 19|19} {measure|pages}. It sold {count 40|40} {measure|ships}, {count 50|50} "
        "{measure|cranes}, {count 60|60} {measure|docks}, {count 70|70} {measure|tugs}, {count 80|80} {measure|piers} and "
        "{count 90|90} {measure|barges}."
    )
    told = [row.extract.text for row in compose((report,)).glance.figures]
    assert told == ["40", "50", "60", "70", "80", "90"]
