from datetime import date

import pytest

from flows.compose.wording.dates_in_words import (
    date_in_words,
    days_in_words,
    iso_day_in_words,
    value_in_words,
)
from tests.support.annotated import annotated


@pytest.mark.parametrize(
    ("value", "mod", "words"),
    [
        ("2025-09-07", "", "7 September 2025"),
        ("2025-09", "", "September 2025"),
        ("2025-09", "MID", "mid-September 2025"),
        ("2025", "MID", "mid-2025"),
        ("2024", "END", "late 2024"),
        ("2025", "START", "early 2025"),
        ("2025-W36", "", "the week of 1 September 2025"),
        ("2025-W36-WE", "", "the weekend of 6 September 2025"),
        ("199", "MID", "the mid-1990s"),
        ("199", "", "the 1990s"),
        ("19", "", "the 20th century"),
        ("18", "END", "the late 19th century"),
        ("20", "", "the 21st century"),
        ("2025-SP", "", "spring 2025"),
        ("2025-Q3", "", "the third quarter of 2025"),
        ("2025-H1", "", "the first half of 2025"),
        ("2017", "APPROX", "about 2017"),
        ("2017", "BEFORE", "before 2017"),
        ("2025-09-07T14:30", "", "7 September 2025, 14:30"),
        ("2025-09-07T04", "", "7 September 2025, 04:00"),
        ("2025-09-07T06:00Z", "", "7 September 2025, 06:00 UTC"),
        ("2025-09-07TEV", "", "7 September 2025, evening"),
        ("2025-04/2025-06", "", "April to June 2025"),
        ("2024-12/2025-02", "", "December 2024 to February 2025"),
        ("2025-09-03/2025-09-05", "", "3 to 5 September 2025"),
        ("P2M", "", ""),
        ("2025-99", "", ""),
    ],
)
def test_values_are_printed_in_words(value: str, mod: str, words: str):
    assert value_in_words(value, mod) == words


@pytest.mark.parametrize(
    ("marked", "words"),
    [
        ("Since {date 2017|2017}, they met.", "since 2017"),
        ("They met {date 2017|since 2017}.", "since 2017"),
        ("Trade since the {date 199 MID|mid-1990s} grew.", "since the mid-1990s"),
        ("Open until {date 2025-05|May 2025}.", "until May 2025"),
        ("Ready by {date 2025-07 END|the end of July}.", "by the end of July 2025"),
        ("Votes before {date 2026 END|the end of the year}.", "before the end of 2026"),
        ("It would not take place before {date 2026-05-28|28 May}.", "from 28 May 2026"),
        ("The road will not be open before the {date 2026-05-28|28 May}.", "from 28 May 2026"),
        ("He would not agree to sign it before {date 2026-05-28|28 May}.", "before 28 May 2026"),
        ("They will not say if it ends before {date 2026-05-28|28 May}.", "before 28 May 2026"),
        ("He did not expect the road to open before {date 2026-05-28|28 May}.", "from 28 May 2026"),
        ("It is not expected to be lifted before {date 2026-05-28|28 May}.", "from 28 May 2026"),
        ("They don’t think it can open before {date 2026-05-28|28 May}.", "from 28 May 2026"),
        ("The school is unlikely to open before {date 2026-05-28|28 May}.", "from 28 May 2026"),
        ("They will not require us to use it before {date 2026-05-28|28 May}.", "from 28 May 2026"),
        ("It will not be allowed to open before {date 2026-05-28|28 May}.", "from 28 May 2026"),
        ("It is expected to open before {date 2026-05-28|28 May}.", "before 28 May 2026"),
        ("It is likely to open before {date 2026-05-28|28 May}.", "before 28 May 2026"),
        ("He did not know that it opens before {date 2026-05-28|28 May}.", "before 28 May 2026"),
        ("No boat will sail until at least {date 2026-05-28|28 May}.", "until at least 28 May 2026"),
        ("It will not open until at least {date 2026-05-28|28 May}.", "from 28 May 2026"),
        ("The vote was put off until at least {date 2026-05-28|28 May}.", "from 28 May 2026"),
        ("Those who do not wish to sail may claim until {date 2026-05-28|28 May}.", "until 28 May 2026"),
        ("Those who have not paid can pay until {date 2026-05-28|28 May}.", "until 28 May 2026"),
        ("Reserves at {date 2025-06 END|the end of June}.", "the end of June 2025"),
        ("Reserves at {date 2025 END|year-end}.", "the end of 2025"),
        ("Ready by {date 2025-07 END|late July}.", "late July 2025"),
        ("The deficit of {date 2026|this fiscal year}.", "fiscal year 2026"),
        ("In {date 2026/2027|fiscal year 2026/27}.", "fiscal year 2026–27"),
        ("In {date 2025/2026|2025-26} it rose.", "2025–26"),
        ("Sales in {date 2025/2026|H1 2025/26} rose.", "the first half of 2025–26"),
        ("Sales in {date 2025/2026|Q3 2025/26} rose.", "the third quarter of 2025–26"),
        ("From {date 2020/2021|2020 to 2021} it rose.", "2020 to 2021"),
        ("The war of {date 1914/1918|1914-18}.", "1914 to 1918"),
        ("It was {date 2017|2017}.", "2017"),
        ("The licence {date 2017|2017}.", "2017"),
        ("It was {date P2M|two months}.", "two months"),
        (
            "It ends {date 2026-11-30T00:01|12:01 a.m. EST on 30 November 2026}.",
            "30 November 2026, 00:01 EST",
        ),
        ("As of {date 2026-03-12T18:00|12 March 2026, 18:00} local time.", "12 March 2026, 18:00 local time"),
        ("It struck at {date 2026-03-12T15|3 p.m. Lagos time on Monday}.", "12 March 2026, 15:00 Lagos time"),
        ("It struck at {date 2026-03-12T18:00Z|1800 GMT}.", "12 March 2026, 18:00 UTC"),
        ("It ends {date 2026-05-28T24:00|midnight on 28 May}.", "28 May 2026, 24:00"),
        (
            "EMBARGOED UNTIL {date 2026-05-28T09:00|09:00 (ARDEN TIME) ON 28 MAY}",
            "until 28 May 2026, 09:00 Arden time",
        ),
        ("Open from {date 2026-05-28T09:00|09:00 (local) on 28 May}.", "28 May 2026, 09:00 local time"),
        ("The vote was postponed until {date 2026-05-28|28 May}.", "28 May 2026"),
        ("They put the vote on the levy off until {date 2026-05-28|28 May}.", "28 May 2026"),
        ("The court has adjourned the trial until {date 2026-05-28|28 May}.", "28 May 2026"),
        ("The truce was extended until {date 2026-05-28|28 May}.", "until 28 May 2026"),
        ("The vote was put off; he stays until {date 2026-05-28|28 May}.", "until 28 May 2026"),
        ("It came at {date 2026-03-12T18:00|18:00}. EST is a zone.", "12 March 2026, 18:00"),
        ("It came {date 2026-03-12|on 12 March} local time.", "12 March 2026"),
    ],
)
def test_the_since_of_the_text_is_kept(marked: str, words: str):
    document = annotated(marked)
    assert date_in_words(document.annotations.dates[0], document.text) == words


def test_a_stretch_says_each_part_once():
    assert days_in_words(date(2025, 9, 1), date(2025, 9, 7)) == "1 to 7 September 2025"
    assert days_in_words(date(2025, 8, 28), date(2025, 9, 7)) == "28 August to 7 September 2025"
    assert days_in_words(date(2024, 12, 28), date(2025, 1, 2)) == "28 December 2024 to 2 January 2025"
    assert days_in_words(date(2025, 9, 7), date(2025, 9, 7)) == "7 September 2025"


def test_metadata_that_is_no_date_prints_as_it_is():
    assert iso_day_in_words("2025-09-09") == "9 September 2025"
    assert iso_day_in_words("early autumn") == "early autumn"
