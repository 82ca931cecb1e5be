"""Which words with a capital may be a part of a name, and how far a run of them reaches."""

import pytest

from flows.annotate.names.capitals import may_name, run_before, run_from
from flows.annotate.names.name_patterns import BODIES
from flows.english.tokens import capitalised, read_tokens
from flows.model.spans import Span

TEXT = "yesterday Arden Ridge Foods said"
TOKENS = read_tokens(TEXT, Span(0, len(TEXT)))


@pytest.mark.parametrize(
    ("word", "may"),
    [
        ("Arden", True),
        ("arden", False),
        ("The", False),
        ("Monday", False),
        ("Senator", False),
        ("Council", True),
    ],
)
def test_titles_small_words_and_the_calendar_are_no_parts_of_names(word: str, *, may: bool) -> None:
    assert may_name(word) is may


def test_further_words_may_be_barred() -> None:
    assert not may_name("Council", BODIES)


def test_a_run_ends_at_the_first_word_that_does_not_belong() -> None:
    assert run_before(TOKENS, 4, capitalised) == 1
    assert run_from(TOKENS, 1, capitalised) == 4


def test_a_run_is_no_longer_than_told() -> None:
    assert run_before(TOKENS, 4, capitalised, 2) == 2
    assert run_from(TOKENS, 1, capitalised, 2) == 3


def test_no_run_is_empty() -> None:
    assert run_before(TOKENS, 1, capitalised) == 1
    assert run_from(TOKENS, 0, capitalised) == 0
    assert run_from(TOKENS, len(TOKENS), capitalised) == len(TOKENS)
