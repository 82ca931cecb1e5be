"""The day of a text that bears it in its title or at its end."""

import pytest

from flows.ingest.facts.closing_dates import read_closing_date
from tests.support.ingested import read

PROSE = (
    "The Council finds that the pier was leased without a vote. It heard both sides on 2 May 2025 in Arden.\n"
    * 4
)


@pytest.mark.parametrize(
    ("title", "end", "day"),
    [
        ("Judgment No. 7/2025 of 16 May 2025", "", "2025-05-16"),
        ("Judgment No. 7/CC/2025 of 16 May", "", "2025-05-16"),
        ("Resolution of the Harbour Council of 16 May", "Arden, 16 May 2025", "2025-05-16"),
        ("Ruling", "Arden, 16 May 2025", "2025-05-16"),
        ("Ruling", "Port Arden, 16 May 2025\n\nAna Holm, President\nBo Ray, Rapporteur", "2025-05-16"),
        ("Ruling", "Adopted at Port Arden on 16 May 2025.\nAna Holm, Chairman", "2025-05-16"),
        ("Treaty on ferries", "Done at Arden, this 16 May 2025", "2025-05-16"),
        ("Treaty on ferries", "Done at Arden, 16 May 2025.", "2025-05-16"),
        ("Order", "DATED this 16th day of May, 2025.\n\nAna Holm\nDistrict Judge", "2025-05-16"),
        ("Resolution", "Adopted on 16 May 2025.", "2025-05-16"),
        ("Ruling", "Arden, 16 May 2025\nSkerra, 17 May 2025", None),
        ("Ruling", "Hurricane Ida, 29 August 2021", None),
        ("Ruling", "The pier will be opened in Arden on 16 May 2025.", None),
        ("How the judgment of 16 May 2025 came about", "", None),
        ("Ruling", "", None),
    ],
)
def test_a_text_says_at_its_end_or_in_its_title_when_it_was_made(
    title: str, end: str, day: str | None
) -> None:
    published = read_closing_date(f"{title}\n\n{PROSE}\n{end}\n", title).published
    assert (published.value if published else None) == day


def test_a_day_at_the_head_of_the_first_half_closes_nothing() -> None:
    assert read_closing_date(f"Letters\n\nArden, 3 May 2025\n\n{PROSE}{PROSE}", "Letters").published is None


@pytest.mark.parametrize(
    ("end", "day"),
    [
        ("The office has ten people. Updated May 17, 2025", "2025-05-17"),
        ("*Last updated: 17 May 2025.*", "2025-05-17"),
        ("This page was last modified on 17 May 2025", "2025-05-17"),
        ("The list was updated on 17 May 2025 by the office in Arden.", None),
        ("It was published on 17 May 2025", None),
    ],
)
def test_its_last_words_say_when_it_was_updated(end: str, day: str | None) -> None:
    found = read_closing_date(f"A pier\n\n{PROSE}\n{end}\n", "A pier")
    assert (found.value("updated"), found.value("published")) == (day, None)


def test_today_is_the_day_of_publication_and_not_that_of_the_update() -> None:
    text = f"A pier\n\nWednesday, 14 May 2025\n\n{PROSE}\nThe office has ten people. Updated 15 May 2025"
    document, _ = read(text)
    assert (document.metadata.value("published"), document.metadata.value("updated")) == (
        "2025-05-14",
        "2025-05-15",
    )
    assert document.reference_date == document.metadata.published
