"""Quotation marks in pairs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.model.paired_marks import with_paired_marks


@pytest.mark.parametrize(
    ("words", "printed"),
    [
        ("“The team met the mayor.", "“The team met the mayor.”"),
        ('"The team met the mayor.', '"The team met the mayor."'),
        ("If it is dry, the quay must close.”", "“If it is dry, the quay must close.”"),
        ('If it is dry, the quay must close."', '"If it is dry, the quay must close."'),
        ("Lee said: “Two are back, and that is welcome.", "Lee said: “Two are back, and that is welcome.”"),
        ("it is dry,” Lee said, “and late", "“it is dry,” Lee said, “and late”"),
        ("Il a dit : «C’est fini.", "Il a dit : «C’est fini.»"),
        ("Q: “Who pays? · A: “We do.”", "Q: “Who pays? · A: “We do.””"),
    ],
)
def test_the_missing_mark_is_added(words: str, printed: str) -> None:
    assert with_paired_marks(words) == printed


@pytest.mark.parametrize(
    "words",
    [
        "The team met the mayor.",
        "“The team met,” she said, “the mayor.”",
        'He called it "a start" and left.',
        'It asked "who?" and "why?".',
        'A board of 24" by 12" was found.',
        "The farmers’ union can’t pay.",
        '("It is late," she said)',
    ],
)
def test_pairs_stay_as_they_are(words: str) -> None:
    assert with_paired_marks(words) == words


@given(st.text(alphabet='ab “”"«» .5', max_size=40))
def test_no_word_changes(words: str) -> None:
    printed = with_paired_marks(words)
    assert words in printed
    assert set(printed.replace(words, "", 1)) <= set('“”«»"')
    assert with_paired_marks(printed) == printed or '"' in words
