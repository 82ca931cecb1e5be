"""Decoded text -> clean text with an exact way back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.ingest.text.normalising import normalise_text
from flows.ingest.text.offset_runs import chain_offsets
from flows.model.spans import OffsetMap

DIRTY = "\r\n\x00\x85\u2028\u2029\x0c\x0b\xad\u200b\u200e\u202e\ufeff\x7f\x1b\t \u200dabc“É\U0001f600"
dirty_text = st.text(alphabet=st.sampled_from(DIRTY), max_size=60)


@pytest.mark.parametrize("newline", ["\r\n", "\r", "\n", "\u2028", "\u2029", "\x85", "\x0c", "\x0b"])
def test_every_newline_becomes_one(newline: str) -> None:
    assert normalise_text(f"one{newline}two")[0] == "one\ntwo"


def test_invisible_characters_go_and_joiners_stay() -> None:
    assert normalise_text("co\xadop\u200beration \u202eabc\u202c\x00")[0] == "cooperation abc"
    assert normalise_text("no\ufdd0n-\uffffcharacter")[0] == "non-character"
    assert normalise_text("می\u200cخواهم")[0] == "می\u200cخواهم"


def test_clean_text_is_unchanged_with_an_identity_map() -> None:
    text = "“Quoted”  text,\twith  spaces \n\n and e\u0301.\n"
    assert normalise_text(text) == (text, OffsetMap())


@given(dirty_text)
def test_every_character_leads_back_to_where_it_stood(text: str) -> None:
    clean, offsets = normalise_text(text)
    for index, character in enumerate(clean):
        place = offsets.to_source(index)
        assert text[place] == character or character == "\n"
    places = [offsets.to_source(index) for index in range(len(clean))]
    assert places == sorted(set(places))


@given(dirty_text)
def test_normalising_twice_is_normalising_once(text: str) -> None:
    clean, _ = normalise_text(text)
    assert normalise_text(clean) == (clean, OffsetMap())


@given(dirty_text, st.data())
def test_chained_maps_lead_where_both_lead_one_after_the_other(text: str, data: st.DataObject) -> None:
    clean, inner = normalise_text(text)
    if not clean:
        return
    start = data.draw(st.integers(0, len(clean) - 1))
    runs = [(0, start, True)]
    chained = chain_offsets(runs, inner, len(clean) - start)
    for index in range(len(clean) - start):
        assert chained.to_source(index) == inner.to_source(start + index)


def test_a_span_leads_back_to_the_words_in_the_file() -> None:
    text = "Zero\u200bwidth and\r\nmore"
    clean, offsets = normalise_text(text)
    start = offsets.to_source(clean.index("Zerowidth"))
    end = offsets.to_source(clean.index("Zerowidth") + 8) + 1
    assert text[start:end] == "Zero\u200bwidth"
