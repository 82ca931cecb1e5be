"""Standoff marks as markup: balanced whatever the overlaps, and the text itself again without its tags."""

import re
from html import unescape

from hypothesis import given
from hypothesis import strategies as st

from flows.model.annexed import Mark, MarkKind
from flows.model.spans import Span
from flows.render.markup import mark_up


@st.composite
def marked(draw: st.DrawFn) -> tuple[str, list[Mark]]:
    text = draw(st.text(alphabet="ab <&>\"'“” \n", max_size=40))
    marks = []
    for _ in range(draw(st.integers(0, 6))):
        start = draw(st.integers(0, len(text)))
        end = draw(st.integers(start, len(text)))
        marks.append(Mark(Span(start, end), draw(st.sampled_from(MarkKind)), None))
    return text, marks


@given(marked())
def test_without_its_tags_the_markup_is_the_text(case: tuple[str, list[Mark]]) -> None:
    text, marks = case
    assert unescape(re.sub(r"<[^>]*>", "", str(mark_up(text, marks)))) == text


@given(marked())
def test_elements_are_balanced(case: tuple[str, list[Mark]]) -> None:
    depth = 0
    for tag in re.findall(r"<(/?)span", str(mark_up(*case))):
        depth += -1 if tag else 1
        assert depth >= 0
    assert depth == 0


@given(marked())
def test_every_mark_covers_just_its_characters(case: tuple[str, list[Mark]]) -> None:
    text, marks = case
    for kind in MarkKind:
        wanted = {i for m in marks if m.kind is kind for i in range(m.span.start, m.span.end)}
        assert covered(str(mark_up(text, marks)), kind) == wanted


def covered(markup: str, kind: MarkKind) -> set[int]:
    """The offsets of the text that stand inside an element of this kind."""
    found: set[int] = set()
    stack: list[bool] = []
    offset = 0
    for tag, text in re.findall(r"(<[^>]*>)|([^<]+)", markup):
        if tag.startswith("</"):
            stack.pop()
        elif tag:
            stack.append(f"mark--{kind.value}" in tag)
        else:
            length = len(unescape(text))
            if any(stack):
                found.update(range(offset, offset + length))
            offset += length
    return found


def test_crossing_marks_are_cut_and_opened_again() -> None:
    marks = [
        Mark(Span(0, 4), MarkKind.QUOTATION, None),
        Mark(Span(2, 6), MarkKind.NAME, None),
    ]
    assert str(mark_up("abcdef", marks)).count("mark--name") == 2


def test_the_space_before_a_mark_stands_apart() -> None:
    markup = str(mark_up("So Tai said", [Mark(Span(3, 6), MarkKind.NAME, None)]))
    assert markup == 'So<span> </span><span class="mark mark--name whole">Tai</span> said'


def test_no_hyphen_is_added_in_addresses_compounds_short_quotations_and_last_words() -> None:
    quotation = [Mark(Span(0, 19), MarkKind.QUOTATION, None)]
    assert 'class="mark mark--quotation unparted"' in str(
        mark_up("“constructive talks” about everything", quotation)
    )
    text = "See https://example.org/some/documents, or write to ministry@example.org on decision-making in government.”"
    markup = str(mark_up(text, []))
    assert re.findall(r'<span class="unparted">([^<]*)</span>', markup) == [
        "https://example.org/some/documents,", "ministry@example.org", "decision-making", "government.”",
    ]  # fmt: skip
    assert "unparted" not in str(mark_up("negotiations about everything there is", []))


def test_a_short_last_word_has_company() -> None:
    assert str(mark_up("They are courting too.", [])).endswith(
        'are<span> </span><span class="whole">courting too.</span>'
    )
    assert str(mark_up("So.", [])) == "So."
    assert str(mark_up("They are courting Kazakhstan", [])).endswith(
        '<span class="unparted">Kazakhstan</span>'
    )
