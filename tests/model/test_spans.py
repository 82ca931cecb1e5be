"""Spans and offset maps: the ground everything else stands on."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.model.spans import OffsetMap, Span

TEXTS = st.text(max_size=60)


@st.composite
def text_and_span(draw: st.DrawFn) -> tuple[str, Span]:
    text = draw(TEXTS)
    start = draw(st.integers(0, len(text)))
    return text, Span(start, draw(st.integers(start, len(text))))


@given(text_and_span())
def test_a_span_cuts_what_slicing_cuts(case: tuple[str, Span]) -> None:
    text, span = case
    assert span.of(text) == text[span.start : span.end]
    assert len(span.of(text)) == len(span)


@given(text_and_span())
def test_trimming_stays_inside_and_loses_only_blanks(case: tuple[str, Span]) -> None:
    text, span = case
    trimmed = span.trimmed(text)
    assert span.contains(trimmed)
    assert trimmed.of(text) == span.of(text).strip(" \t\r\n\u00a0")


def test_a_span_beyond_the_text_is_refused() -> None:
    with pytest.raises(ValueError, match="beyond a text of 3"):
        Span(1, 4).of("abc")


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2)])
def test_what_is_not_a_range_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="not a span"):
        Span(start, end)


def test_touching_spans_do_not_overlap() -> None:
    assert not Span(0, 3).overlaps(Span(3, 5))
    assert Span(0, 4).overlaps(Span(3, 5))


@st.composite
def replaced_text(draw: st.DrawFn) -> tuple[str, str, OffsetMap]:
    """A source, the text made from it by cutting or replacing stretches, and the map between them."""
    source, text, runs = "", "", []
    for _ in range(draw(st.integers(0, 6))):
        kept = draw(st.text(alphabet="abc", max_size=5))
        if kept:
            runs.append((len(text), len(source), True))
            source, text = source + kept, text + kept
        cut = draw(st.text(alphabet="xyz", max_size=3))
        put = draw(st.text(alphabet="XYZ", max_size=2))
        if put:
            runs.append((len(text), len(source), False))
        source, text = source + cut, text + put
    return source, text, OffsetMap.from_runs(runs)


@given(replaced_text())
def test_kept_characters_lead_back_to_themselves(case: tuple[str, str, OffsetMap]) -> None:
    source, text, offsets = case
    for index, character in enumerate(text):
        if character.islower():
            assert source[offsets.to_source(index)] == character


@given(replaced_text())
def test_offsets_never_run_backwards(case: tuple[str, str, OffsetMap]) -> None:
    _, text, offsets = case
    places = [offsets.to_source(index) for index in range(len(text))]
    assert places == sorted(places)


@given(text_and_span())
def test_the_empty_map_is_the_identity(case: tuple[str, Span]) -> None:
    _, span = case
    assert [OffsetMap().to_source(offset) for offset in (span.start, span.end)] == [span.start, span.end]
