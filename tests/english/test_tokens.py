"""Tokens keep the document's own offsets, whatever the text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.english.tokens import Stretch, capitalised, plain_words, read_tokens
from flows.model.spans import Span


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("U.S.–Uzbek ties", ["U.S.", "-", "Uzbek", "ties"]),
        ("Trump’s calls", ["Trump", "'s", "calls"]),
        ("US$13.2 billion", ["US$", "13.2", "billion"]),
        ("C5+1", ["C5", "+", "1"]),
        ("George W. Bush Jr.", ["George", "W.", "Bush", "Jr."]),
        ("O’Brien doesn’t", ["O'Brien", "doesn't"]),
        ("Côte d’Ivoire", ["Côte", "d'Ivoire"]),
    ],
)
def test_words_and_marks(text, words):
    assert plain_words(text) == words


@given(st.text(max_size=300))
def test_tokens_cover_everything_but_blanks_in_order(text):
    tokens = read_tokens(text, Span(0, len(text)))
    end = 0
    for token in tokens:
        assert not text[end : token.start].strip()
        assert token.end - token.start == len(token.text)
        end = token.end
    assert not text[end:].strip()


@given(st.text(max_size=200), st.frozensets(st.sampled_from(["the", "A", "-", "'s", "of"])))
def test_a_stretch_knows_where_words_stand(text, wanted):
    stretch = Stretch(tuple(read_tokens(text, Span(0, len(text)))))
    words = [token.text for token in stretch.tokens]
    assert list(stretch.words) == words
    assert stretch.places_of(wanted) == [place for place, word in enumerate(words) if word in wanted]
    assert stretch.has_any(wanted) == (not wanted.isdisjoint(words))
    assert list(stretch.capitals) == [place for place, word in enumerate(words) if capitalised(word)]
