"""The day of a text that bears it in its title or at its end."""

import pytest

from flows.ingest.facts.closing_dates import read_closing_date

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
