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
        ("It rained in the first week of May 2018.", "the first week of May 2018", "2018-04-30/2018-05-07"),
        ("It rained at the end of May 2018.", "end of May 2018", "2018-05"),
        ("They will meet on Monday from 8 to 9 pm.", "Monday from 8 to 9 pm", "2018-09-10T20/2018-09-10T21"),
        ("It is to be paid on or before Friday.", "on or before Friday", "../2018-09-07"),
        ("It rained an hour ago.", "an hour ago", "2018-09-06T23:00:00"),
        ("It will be ready in 20 minutes.", "in 20 minutes", "2018-09-07T00:20:00"),
        (
            "It rained for the last three hours.",
            "last three hours",
            "2018-09-06T21:00:00/2018-09-07T00:00:00",
        ),
        ("It is open from 8 am to 5 pm.", "from 8 am to 5 pm", "08:00:00/17:00:00"),
        ("It is open at half past seven.", "half past seven", "T07:30"),
        ("They left 20 days later.", "20 days later", "2018-09-27"),
        ("It starts at 10 am for 3 hours.", "10 am for 3 hours", "10:00:00/13:00:00"),
        ("It is shut for 2 days from 3 May 2018.", "for 2 days from 3 May 2018", "2018-05-03/2018-05-05"),
        ("It is shut 2 days from 3 May 2018.", "2 days from 3 May 2018", "2018-05-05"),
        ("He is out for 3 days from today.", "for 3 days from today", "2018-09-07/2018-09-10"),
        (
            "It rained from March to the end of June 2018.",
            "from March to the end of June 2018",
            "2018-03-01/2018-07-01",
        ),
        ("It must be done by the end of May 2019.", "by the end of May 2019", "../2019-06-01"),
        ("Show sales of 2012 or later.", "2012 or later", "2012-01-01/.."),
        ("Sales fell in the year to date.", "year to date", "2018-01-01/2018-09-07"),
        ("It rained from January to April 2015.", "from January to April 2015", "2015-01-01/2015-04-01"),
        ("They meet 3 minutes from now.", "3 minutes from now", "2018-09-07T00:03:00"),
        ("It is ready within 3 minutes.", "within 3 minutes", "2018-09-07T00:00:00/2018-09-07T00:03:00"),
        ("They are off on the 18th.", "the 18th", "2018-08-18"),
    ],
)
def test_expressions_as_the_other_set_has_them(text: str, words: str, value: str) -> None:
    gold = {"id": words, "text": text, "date": "2018-09-07"}
    (mention,) = join_expressions(gold, annotated(words, text, gold["date"]))["dates"]
    assert (text[mention["start"] : mention["end"]], mention["value"]) == (words, value)
