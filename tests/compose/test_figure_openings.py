"""The words before a figure without which it would say something else."""

import pytest

from flows.compose.wording.figure_openings import is_negated, leans, start_with_words


def printed(text: str, figure: str) -> str:
    start = text.index(figure)
    return text[start_with_words(text, start) : start + len(figure)]


@pytest.mark.parametrize(
    ("text", "figure", "shown"),
    [
        ("It traded at $15, down 0.8%.", "0.8%", "down 0.8%"),
        ("It was 6 billion, against 6.5 billion then.", "6.5 billion", "against 6.5 billion"),
        ("It was 5%, compared with 4% then.", "4%", "compared with 4%"),
        ("It was 19, up from 12.", "12", "up from 12"),
        ("It grew after a revised 0.7%.", "0.7%", "revised 0.7%"),
        ("It grew, originally reported as 0.9%.", "0.9%", "originally reported as 0.9%"),
        ("It does not grow by 2.3% a year.", "2.3%", "not grow by 2.3%"),
        ("It didn't fall by 3% then.", "3%", "didn't fall by 3%"),
        ("It never reached 9% then.", "9%", "never reached 9%"),
        ("It is 15%, not 22% now.", "22%", "not 22%"),
        ("It is $9 rather than the $8 announced.", "$8", "rather than the $8"),
        # Nothing of the kind.
        ("It voted against 12 of them.", "12", "12"),
        ("It fell from 12 then.", "12", "12"),
        ("It did not say that 12 came.", "12", "12"),
        ("It has not paid $5 yet.", "$5", "$5"),
        ("It is not only 12 of them.", "12", "12"),
        ("It did not rise, and 12 came.", "12", "12"),
    ],
)
def test_which_words_belong_to_a_figure(text: str, figure: str, shown: str) -> None:
    assert printed(text, figure) == shown


@pytest.mark.parametrize(
    ("text", "figure", "negated"),
    [
        ("It does not grow by 2.3% a year.", "2.3%", True),
        ("It has not fallen to 2% yet.", "2%", True),
        ("It is 15%, not 22%.", "22%", True),
        ("It must not exceed 5% of it.", "5%", False),
        ("It was 19, up from 12.", "12", False),
        ("It grew by 2%.", "2%", False),
    ],
)
def test_what_is_denied(text: str, figure: str, *, negated: bool) -> None:
    assert is_negated(text, text.index(figure)) is negated


def test_what_leans_on_another_figure() -> None:
    assert [leans(words) for words in ("up from 12", "not grow by 2%", "revised 0.7%", "down 12%", "12")] == [
        True, True, True, False, False,
    ]  # fmt: skip
