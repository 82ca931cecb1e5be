"""At a glance, the forward calendar, handling and the back page: chosen from the registers, nothing added."""

import pytest

from flows.compose.glance import FIGURES, PEOPLE, POINTS, QUOTATIONS
from flows.compose.handling import NO_MARKING, OWN_MARKING, PERMITTED, describe_handling
from flows.model.content import PackContent
from flows.settings import TLP_LABELS, PackSettings
from tests.support.composed import compose, harbour_report, wire_story


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
