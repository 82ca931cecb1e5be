from dataclasses import replace

import pytest

from flows.compose.verify import collect_anchors, verify_content
from flows.errors import CheckFailed
from flows.model.content import PackContent
from flows.model.locators import Locator
from flows.model.spans import Span
from flows.model.whos_who import StatedAs
from tests.support.composed import compose, harbour_report, wire_story

DOCUMENTS = (harbour_report(), wire_story())


@pytest.fixture
def content() -> PackContent:
    return compose(DOCUMENTS)


def test_a_sound_pack_passes(content: PackContent):
    verify_content(content, DOCUMENTS)
    assert {"s1", "s1-p1", "s1-q1", "s1-f1", "s1-t1", "k1", "brief-s1", "w-ana-sorley"} <= collect_anchors(
        content
    )


def with_first(content: PackContent, register: str, **changes: object) -> PackContent:
    rows = getattr(content, register)
    return replace(content, **{register: (replace(rows[0], **changes), *rows[1:])})


def test_one_changed_character_is_found(content: PackContent):
    row = content.quotations[0]
    spoilt = with_first(
        content, "quotations", extract=replace(row.extract, text=row.extract.text.replace("good", "bad!"))
    )
    with pytest.raises(CheckFailed, match="S1 ¶2"):
        verify_content(spoilt, DOCUMENTS)


def test_a_quotation_that_cites_another_paragraph_is_found(content: PackContent):
    row = content.quotations[0]
    moved = replace(row.extract, locator=Locator("S1 ¶1", "s1-p1"))
    with pytest.raises(CheckFailed, match="S1 Q1"):
        verify_content(with_first(content, "quotations", extract=moved), DOCUMENTS)


def test_a_figure_that_is_not_in_its_paragraph_is_found(content: PackContent):
    moved = replace(content.figures[0].extract, locator=Locator("S2 ¶1", "s2-p1"))
    with pytest.raises(CheckFailed, match="S1 F1"):
        verify_content(with_first(content, "figures", extract=moved), DOCUMENTS)


def test_a_measure_of_other_words_is_found(content: PackContent):
    with pytest.raises(CheckFailed, match="“sawdust” is not in S1"):
        verify_content(with_first(content, "figures", measure="new quays; sawdust"), DOCUMENTS)


def test_a_timeline_row_whose_date_lies_elsewhere_is_found(content: PackContent):
    with pytest.raises(CheckFailed, match="its date is not in"):
        verify_content(with_first(content, "timeline", date_span=Span(0, 5)), DOCUMENTS)


def test_a_link_to_nowhere_is_found(content: PackContent):
    with pytest.raises(CheckFailed, match="s9-p9"):
        verify_content(with_first(content, "key_points", locators=(Locator("S9 ¶9", "s9-p9"),)), DOCUMENTS)


def test_an_invented_role_is_found(content: PackContent):
    group = content.whos_who[0]
    row = replace(group.rows[0], roles=(StatedAs("Empress", Locator("S1 ¶1", "s1-p1")),))
    spoilt = replace(content, whos_who=(replace(group, rows=(row, *group.rows[1:])), *content.whos_who[1:]))
    with pytest.raises(CheckFailed, match="Empress"):
        verify_content(spoilt, DOCUMENTS)


@pytest.mark.parametrize("changed", ["lost", "altered", "marked"])
def test_an_annex_that_is_not_its_source_is_found(content: PackContent, changed: str):
    annex = content.annexes[0]
    blocks = list(annex.blocks)
    if changed == "lost":
        blocks.pop()
    elif changed == "altered":
        blocks[1] = replace(blocks[1], text=blocks[1].text.replace("met", "hit"))
    else:
        mark = replace(blocks[1].marks[0], span=Span(0, 9999))
        blocks[1] = replace(blocks[1], marks=(mark,))
    spoilt = replace(content, annexes=(replace(annex, blocks=tuple(blocks)), *content.annexes[1:]))
    with pytest.raises(CheckFailed):
        verify_content(spoilt, DOCUMENTS)


def test_the_error_says_that_nothing_was_published(content: PackContent):
    with pytest.raises(CheckFailed, match="Nothing was published"):
        verify_content(content, DOCUMENTS[:1])


def test_an_owner_of_other_words_is_found(content: PackContent):
    with pytest.raises(CheckFailed, match="“Westport” is not in S1"):
        verify_content(with_first(content, "figures", measure="new quays [Westport]"), DOCUMENTS)


def test_the_issuer_of_another_source_is_no_owner(content: PackContent):
    measure = "new quays [The Arden Post]"
    verify_content(with_first(content, "figures", measure=measure), DOCUMENTS)
    row = next(row for row in content.figures if row.extract.source == 2)
    spoilt = replace(
        content,
        figures=tuple(
            replace(r, measure="dock workers [The Arden Post]") if r is row else r for r in content.figures
        ),
    )
    with pytest.raises(CheckFailed, match="“The Arden Post” is not in S2"):
        verify_content(spoilt, DOCUMENTS)
