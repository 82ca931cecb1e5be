"""Our dates told in the way of another set: only joined and written otherwise, never found."""

import pytest

from tests.quality.conventions import join_expressions
from tests.quality.measure import annotated


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("Show sales from 2014 to 2018.", "from 2014 to 2018", "2014-01-01/2018-01-01"),
        ("Show sales between 2007 and 2009.", "between 2007 and 2009", "2007-01-01/2009-01-01"),
        ("Show sales since August.", "since August", "2018-08-01/.."),
        ("Show sales before 2018.", "before 2018", "../2018-01-01"),
        ("Show sales after February.", "after February", "2018-03-01/.."),
        ("It was two days before yesterday.", "two days before yesterday", "2018-09-04"),
        ("It happened at 8 pm.", "8 pm", "T20"),
        ("It lasted for the past ten days.", "past ten days", "2018-08-28/2018-09-07"),
        ("It lasted for a few hours.", "a few hours", "PT3H"),
        ("It happened on May 3, 2018.", "May 3, 2018", "2018-05-03"),
    ],
)
def test_expressions_as_the_other_set_has_them(text: str, words: str, value: str) -> None:
    gold = {"id": words, "text": text, "date": "2018-09-07"}
    (mention,) = join_expressions(gold, annotated(words, text, gold["date"]))["dates"]
    assert (text[mention["start"] : mention["end"]], mention["value"]) == (words, value)
