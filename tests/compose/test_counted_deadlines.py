"""Deadlines given as a length from a day that the text states are dated; others stay a length."""

import time

import pytest

from flows.compose.verify import verify_content
from tests.support.annotated import annotated
from tests.support.composed import compose
from tests.support.dated_texts import dated

DAYS = "{date P10D DURATION|ten days}"
VOTE = "The by-election shall be held in Arden on {date 2025-08-31|31 August}."


def counted(text: str, published: str | None = "2025-06-10") -> list[tuple[str, str]]:
    facts = {"published": published} if published else {}
    sources = (annotated(text, **facts),)
    content = compose(sources)
    verify_content(content, sources)
    return [(row.date, row.resolution) for row in content.timeline if "ten days" in row.resolution]


FROM_SOURCE = "counted from the source’s date"
FROM_VOTE = "counted from 31 August 2025"


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            f"The task force is to present a plan within {DAYS}.",
            [("by 20 June 2025", f"“within ten days”, {FROM_SOURCE}")],
        ),
        (f"The firm must pay within {DAYS}.", [("by 20 June 2025", f"“within ten days”, {FROM_SOURCE}")]),
        (
            f"{VOTE} Results shall be announced within {DAYS} of the vote.",
            [("by 10 September 2025", f"“within ten days”, {FROM_VOTE}")],
        ),
        (
            f"Results are announced within {DAYS} of the vote on {{date 2025-08-31|31 August}}.",
            [("by 10 September 2025", f"“within ten days”, {FROM_VOTE}")],
        ),
        (
            f"{VOTE} The list is published not later than {DAYS} before the vote.",
            [("by 21 August 2025", f"“not later than ten days”, {FROM_VOTE}")],
        ),
        (
            f"The order was notified on {{date 2025-06-20|20 June}}. They appeal within {DAYS} of the notification.",
            [("by 30 June 2025", "“within ten days”, counted from 20 June 2025")],
        ),
        (
            f"They shall file a report within {DAYS} of the date of this Order.",
            [("by 20 June 2025", f"“within ten days”, {FROM_SOURCE}")],
        ),
        (
            f"They shall pay within {DAYS} after entry of this Order.",
            [("by 20 June 2025", f"“within ten days”, {FROM_SOURCE}")],
        ),
        (
            f"They shall pay within {DAYS} of this Order.",
            [("by 20 June 2025", f"“within ten days”, {FROM_SOURCE}")],
        ),
        (
            f"{VOTE} The mill opens on {{date 2025-07-03|3 July}}. Results are announced within {DAYS} of the vote.",
            [("by 10 September 2025", f"“within ten days”, {FROM_VOTE}")],
        ),
        (
            f"{VOTE} Results are announced within {DAYS} of the vote, as the council of {{date 2025-06-03|3 June}} asked.",
            [],
        ),
        (f"They shall pay within {DAYS} of this incident.", []),
        (f"They shall pay within {DAYS} of the date of the order.", []),
        (
            f"The study will be completed within {DAYS} of the signing of this Declaration.",
            [("by 20 June 2025", f"“within ten days”, {FROM_SOURCE}")],
        ),
    ],
)
def test_a_length_from_a_day_that_is_stated_is_a_date(text: str, rows: list[tuple[str, str]]) -> None:
    assert counted(text) == rows


@pytest.mark.parametrize(
    ("published", "length", "day"),
    [
        ("2025-10-15", "{date P2M DURATION|two months}", "by 15 December 2025"),
        ("2025-12-31", "{date P2M DURATION|two months}", "by 28 February 2026"),
        ("2024-02-29", "{date P1Y DURATION|one year}", "by 28 February 2025"),
        ("2025-06-10", "{date P3W DURATION|three weeks}", "by 1 July 2025"),
    ],
)
def test_months_and_years_end_on_the_same_day_of_a_month_or_its_last(
    published: str, length: str, day: str
) -> None:
    sources = (annotated(f"The firm must pay within {length}.", published=published),)
    assert [row.date for row in compose(sources).timeline] == [day]


@pytest.mark.parametrize(
    "text",
    [
        f"Without a campaign within {DAYS}, cases could pass 1,000.",
        f"The firm paid within {DAYS}.",
        f"Results shall be announced within {DAYS} of the vote.",
        f"{VOTE} In Holm the by-election will be held on {{date 2025-09-07|7 September}}. They end within {DAYS} of the vote.",
        f"The force, named on {{date 2025-06-03|3 June}}, is to present a plan within {DAYS}.",
        f"They shall appeal within {DAYS} of the notification.",
        "They shall appeal within {date P10D DURATION|ten working days}.",
        f"First results shall be told within {DAYS}, all within {{date P15D DURATION|15 days}} of the vote.",
        f"The vote is held within {DAYS} of a vacancy.",
    ],
)
def test_a_length_whose_begin_is_not_certain_stays_a_length(text: str) -> None:
    assert counted(text) == []


def test_a_source_without_a_day_of_its_own_counts_nothing_from_it() -> None:
    assert counted(f"The firm must pay within {DAYS}.", None) == []


def test_it_is_a_deadline() -> None:
    text = f"Complaints may be made within {DAYS} of the vote. {VOTE}"
    assert {row.row.date: row.status for row in compose((annotated(text),)).forward} == {
        "by 10 September 2025": "deadline",
        "31 August 2025": "decided",
    }


@pytest.mark.parametrize(
    ("piece", "times"),
    [
        ("They shall report within 3 days of the vote held on 3 May 2026 and ", 60),
        ("the vote planned for 3 May 2026, which was called off, was not moved to 4 May 2026 and ", 60),
        ("The trial was to have begun on 25 May 2026, a week later than planned, put back by a week, ", 800),
    ],
)
def test_a_sentence_of_many_days_is_read_in_a_bounded_time(piece: str, times: int) -> None:
    began = time.process_time()
    compose((dated(piece * times),))
    assert time.process_time() - began < 10  # seconds; it takes one
