"""Sections that a pack leaves out: no word, number or link of the others refers to them."""

import re
from dataclasses import replace

import pytest

from flows.model.content import PackContent
from flows.render import NO_PAGES, render_body, render_numbered
from tests.support.sample_content import sample_content


def printed(content: PackContent) -> str:
    """The words of the pack, without its markup."""
    html = " ".join(part.html for part in (*render_body(content), *render_numbered(content, NO_PAGES)))
    html = re.sub(r"<(style|svg).*?</\1>", " ", html, flags=re.DOTALL)
    return re.sub(r"<[^>]*>", "", html).replace("\u00a0", " ")


def without(*sections: str) -> str:
    content = sample_content(3)
    return printed(replace(content, sections=tuple(s for s in content.sections if s not in sections)))


@pytest.mark.parametrize(
    ("section", "gone"),
    [
        ("briefs", r"Brief S\d"),
        ("figures", r"\bF for figure|\bF figure|\bF\d"),
        ("quotations", r"\bQ for quotation|\bQ quotation|\bQ\d"),
        ("open-questions", r"O for an open question|O open question|\bO\d"),
    ],
)
def test_a_section_left_out_is_not_referred_to(section: str, gone: str) -> None:
    assert re.search(gone, without())
    assert re.findall(gone, without(section)) == []


def test_dates_stay_while_the_timeline_or_the_calendar_does() -> None:
    assert "T for date in the timeline" in without("calendar")
    assert "T for date in the timeline" in without("timeline")
    assert re.findall(r"T for date|T date|\bT\d", without("timeline", "calendar")) == []


def test_the_key_of_the_notes_says_only_what_is_there() -> None:
    assert (
        "→ key point (K), brief or matter of agreement (A); then its rows in the registers: Q quotation, F"
        in without()
    )
    assert "→ key point (K) or matter of agreement (A); then" in without("briefs")
    registers = ("quotations", "figures", "timeline", "calendar", "open-questions")
    assert "(A). A bar" in without(*registers) or "(A)." in without(*registers)
    nothing = without(*registers, "key-points", "briefs", "agreement")
    assert "side column" not in nothing
    assert "stands for" not in nothing
