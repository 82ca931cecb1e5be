"""Bylines, date lines and datelines."""

from datetime import date

import pytest

from flows.ingest.facts.bylines import dateline_facts, read_byline, read_opening
from flows.ingest.facts.date_lines import read_date_line
from flows.model.source import Fact, Origin


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("By Jane Doe", "Jane Doe"),
        ("BY JANE DOE", "Jane Doe"),
        ("By Jane Doe and John van der Berg", "Jane Doe and John van der Berg"),
        ("By Jane Doe, Reuters", "Jane Doe"),
        ("Posted by Jane Doe, 16/11/2026", "Jane Doe"),
        ("By JANE DOE / Senior Staff Writer", "Jane Doe"),
        ("Author: Aigerim Seitkali", "Aigerim Seitkali"),
        ("INTERVIEW by Jane Doe, Arden", "Jane Doe"),
        ("By the time he left", None),
        ("By engaging closely with Astana, the U.S. gains.", None),
        ("By Monday all was over.", None),
    ],
)
def test_bylines(line: str, author: str | None) -> None:
    assert read_byline(line).value("author") == author


def test_a_byline_may_carry_the_date() -> None:
    metadata = read_byline("By Jane Doe | 9 September 2025")
    assert (metadata.value("author"), metadata.value("published")) == ("Jane Doe", "2025-09-09")


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Friday, July 21, 2017", "2017-07-21"),
        ("Published: 9 September 2025", "2025-09-09"),
        ("2025-09-09", "2025-09-09"),
        ("Geneva, 8 October 2025", "2025-10-08"),
        ("Geneva, 8 October 2025, 9 p.m.", "2025-10-08"),
        ("Time of issue: 08.15, 8 October 2025", "2025-10-08"),
        ("Union of Dockers – press statement, 8 October 2025, 04:45", "2025-10-08"),
        ("Port Louis, Mauritius, Wednesday, 8 October 2025", "2025-10-08"),
        ("(Geneva/Dakar, 8 October 2025)", "2025-10-08"),
        ("For immediate release: October 8, 2025", "2025-10-08"),
        ("Press release – 8 October 2025", "2025-10-08"),
        ("EXPLAINER | 8 October 2025", "2025-10-08"),
        ("Vol. 12 No. 871 | Wednesday, 8 October 2025", "2025-10-08"),
        ("Issue 14, 8 October 2025", "2025-10-08"),
        ("Volume of trade on 8 October 2025", None),
        ("First published 8 October 2025 | 5 minutes to read", "2025-10-08"),
        ("The Attack on Arden, 8 October 2025", None),
        ("Elections in Arden, 8 October 2025", None),
        ("TX: Tuesday 14 October 2025, 0810", "2025-10-14"),
        ("Washington, D.C., 14 October 2025", "2025-10-14"),
        ("14 October 2025, 0870", None),
        ("Tuesday, 14 October 2025, 3 p.m.", "2025-10-14"),
        ("14 October 2025, 3 people", None),
        ("14.10.2025", "2025-10-14"),
        ("10/14/2025", "2025-10-14"),
        ("5/6/2025", None),
        ("Published: 14 Oct 2025, 14:30 GMT | Updated: 15 Oct 2025", "2025-10-14"),
        ("Published 14:30, 14 October 2025", "2025-10-14"),
        ("Posted by Jane Doe on October 14, 2025 in News", "2025-10-14"),
        ("Flash Update #3 (as of 14 October 2025)", "2025-10-14"),
        ("Geneva/Goma, 14 October 2025. For release at 07:00 CET", "2025-10-14"),
        ("Geneva/Goma, 14 October 2025. For years it has been dry", None),
        ("Answered on: 14 October 2025", "2025-10-14"),
        ("Published on 14 October 2025 by authority of the House of Commons.", "2025-10-14"),
        (
            "Ordered by the House to be printed 7 May 2025. Published on 14 October 2025 by authority of it all.",
            "2025-10-14",
        ),
        ("Vol. CXXVIII—No. 231    ARDEN, 14th October, 2025    Price Sh. 60", "2025-10-14"),
        ("Vol. 12 was printed in No. 3 of Arden on 14 October 2025", None),
        ("Asked on: 7 October 2025", None),
        ("14 October 2025 in Arden", None),
        ("Report on the attack (7 October 2023)", None),
        ("On September 9, 2025, they met", None),
        ("September 2025", None),
    ],
)
def test_date_lines(line: str, day: str | None) -> None:
    assert read_date_line(line).value("published") == day


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("Flood\nAs of 10:00 (EET), 14 October 2025", "2025-10-14"),
        ("Arden Staff\nOperational information as of 08:00 on 14 October 2025 on the flood", "2025-10-14"),
        ("Flood\nAs of 14 October 2025", "2025-10-14"),
        (
            "Fire\nDate: 14 October 2025, 0600 hrs (AEDT) | Issued by: Eastern Ranges Control Centre, Arden",
            "2025-10-14",
        ),
        ("Text\nVersion of 14 October 2025, 23:10", "2025-10-14"),
        ("Ice\nSTRICTLY EMBARGOED UNTIL 16:00 GMT / 11:00 EST, TUESDAY 14 OCTOBER 2025", "2025-10-14"),
        ("Ice\nEmbargoed until 16:00 GMT (11:00 EST), 14 October 2025", "2025-10-14"),
        ("Flood\nAs of 10:00, 14 October 2025\nPublished: 15 October 2025", "2025-10-15"),
        ("The law as of 14 October 2025", None),
        ("The levels of 08:00 on 14 October 2025", None),
        ("Losses as of 08:00 on 14 October 2025 are counted here.", None),
    ],
)
def test_a_report_is_of_the_day_as_of_which_it_tells_where_nothing_else_dates_it(
    head: str, day: str | None
) -> None:
    assert read_opening(f"{head}\n\nIt rained.").metadata.value("published") == day


@pytest.mark.parametrize(
    ("line", "place", "day", "outlet"),
    [
        ("WASHINGTON, September 8, 2025 -- The talks", "Washington", "2025-09-08", None),
        ("ARDEN, Monday 8 September 2025 (NPA) - The talks", "Arden", "2025-09-08", "NPA"),
        ("ASTANA, Sept. 9 (Agency) — On May 1, 2025, he", "Astana", "2025-09-09", "Agency"),
        ("NUR-SULTAN, Kazakhstan (AP) — The talks", "Nur-Sultan, Kazakhstan", None, "AP"),
        ("Samarkand, 4 April 2025 – Leaders met", "Samarkand", "2025-04-04", None),
        ("(Geneva/Dakar, 14 October 2025) Five days later", "Geneva/Dakar", "2025-10-14", None),
        ("GENEVA (14 October 2025) – Experts", "Geneva", "2025-10-14", None),
        ("GENEVA/DAKAR, 14 October 2025 – Experts", "Geneva/Dakar", "2025-10-14", None),
        ("Oct 10, 2025 (Agency) - Shares", None, "2025-10-10", "Agency"),
        ("ARDEN, Oct. 14, 2025 /PRNewswire/ -- The", "Arden", "2025-10-14", "PRNewswire"),
        ("ARDEN--(BUSINESS WIRE)--October 14, 2025-- The", "Arden", "2025-10-14", "BUSINESS WIRE"),
        ("ARDEN, Redland, October 14, 2025. /Tide/. The", "Arden, Redland", "2025-10-14", "Tide"),
        ("ARDEN, October 14, 2025. /TIDE/. The port", "Arden", "2025-10-14", "TIDE"),
        ("ARDEN. REDINFORM – The head of state, Redinform reports", "Arden", None, "Redinform"),
        ("ARDEN. October 14, 2025. REDINFORM /Ann Lee/ – The head", "Arden", "2025-10-14", "REDINFORM"),
        ("Arden, October 14, 2025, REDTAC", "Arden", "2025-10-14", "REDTAC"),
        ("Arden, October 14, 2025, REDTAC The ministers met", "Arden", "2025-10-14", "REDTAC"),
        ("Arden, October 14, 2025, NATO Secretary General Lee said", None, None, None),
        ("Arden, October 14, 2025, the ministers met", None, None, None),
        ("EXCLUSIVE. WATCH – The minister left", None, None, None),
        ("ARDEN. The minister left – REDTAC", None, None, None),
        ("NATO — the alliance — met", None, None, None),
        ("The talks — on September 8, 2025 — ended", None, None, None),
    ],
)
def test_datelines(line: str, place: str | None, day: str | None, outlet: str | None) -> None:
    found = dateline_facts(line, line)
    assert (found.value("place"), found.value("published"), found.value("outlet")) == (place, day, outlet)


def test_a_dateline_over_new_year_is_not_before_what_it_tells() -> None:
    line = "ASTANA, Jan. 3 (Agency) — On December 30, 2024, he left."
    assert dateline_facts(line, line).value("published") == "2025-01-03"


@pytest.mark.parametrize(
    ("lead", "rest", "latest", "day"),
    [
        ("Rain fell, officials said on Friday.", "It was the worst since November 2022.", None, None),
        ("Rain fell, officials said on Friday.", "It was the worst since May 2024.", None, "2025-10-10"),
        ("Rain fell, officials said on Friday.", "It began on 12 December 1992.", "2025-10-20", "2025-10-10"),
        ("Rain fell, officials said.", "It began on 12 December 1992.", "2025-10-20", "2025-10-10"),
        ("Rain fell, officials said.", "It began on 12 December 1992.", "2025-10-09", "2024-10-10"),
        ("Rain fell, officials said.", "It will end on 1 January 2026.", "2025-10-20", "2025-10-10"),
        ("Rain fell, officials said on Thursday.", "He lost the 2024 election.", None, "2024-10-10"),
        ("Rain fell, officials said.", "Nobody knows why.", "2025-10-20", "2025-10-10"),
        ("Rain fell, officials said.", "Nobody knows why.", None, None),
        ("Rain fell, officials said.", "The 2030 goals are far off.", None, None),
    ],
)
def test_the_year_of_a_dateline_without_one(
    lead: str, rest: str, latest: str | None, day: str | None
) -> None:
    line = f"ARDEN, 10 October (Agency) – {lead} {rest}"
    found = dateline_facts(line, line, date.fromisoformat(latest) if latest else None)
    assert found.value("published") == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "Rivers\n\nExcerpt from the report by Jane Doe (CWI), published 17 October 2025. It is long.",
            "2025-10-17",
        ),
        ("Host: Jane Doe. Broadcast 17 October 2025, 09.05-10.00. By Arden Monitoring.", "2025-10-17"),
        ("Published on 17 October 2025, the report tells of piers.", None),
        ("Written questions and answers\nThe office, answered on 17 October 2025 by Jane Doe", "2025-10-17"),
        ("Rivers\n\nThe following interview was conducted by Jo Doe on 3 May 2025.", "2025-05-03"),
        ("Rivers\n\nThis article was first published on 3 May 2025 in a magazine.", "2025-05-03"),
        (
            "Rivers\n\nInterview with Dr Ada Byron. She was interviewed by Jo Doe on 3 May 2025 for a radio.",
            "2025-05-03",
        ),
        ("Rivers\n\nRemarks by the minister, as delivered in Arden on Friday, 3 May 2025", "2025-05-03"),
        ("Rivers\n\nLetter dated 3 May 2025 from the envoy of Norland", "2025-05-03"),
        ("Rivers\n\nJudgment of 3 May 2025", "2025-05-03"),
        ("Rivers\n\nReport of the committee on rivers, dated 3 May 2025", "2025-05-03"),
        ("Rivers\n\nThe ministry published a report on 3 May 2025.", None),
        ("Rivers\n\nThe report, which was published on 3 May 2025, was withdrawn.", None),
        ("Rivers\n\nA suspect was interviewed by the police on 3 May 2025.", None),
        ("ARDEN SERVICE\nMidday briefing, Tuesday 3 May 2025\n\nMR. LOW: Good day.", "2025-05-03"),
        ("Rivers\n\nHe gave the press a briefing, Tuesday 3 May 2025", None),
        ("Rivers\n\nThe writer is a poet. The Arden Review, 3 May 2025.\n\nIt rains.", "2025-05-03"),
        ("Rivers\n\nThe writer met a poet of the Arden Review on 3 May 2025.\n\nIt rains.", None),
        ("Rivers\n\nReport on the attack of 7 October 2023", None),
        ("Rivers\n\nSummary of the conference held on 7 October 2023", None),
    ],
)
def test_what_the_first_lines_say_of_the_text(text: str, day: str | None) -> None:
    assert read_opening(text).metadata.value("published") == day


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("October 14", "2025-10-14"),
        ("Tuesday, 14 October", "2025-10-14"),
        ("Monday, 14 October", "2024-10-14"),
    ],
)
def test_a_date_line_without_a_year(line: str, day: str) -> None:
    text = f"Rivers\n\n{line}\n\nIt rained on the town for a week, and its river rose."
    published = read_opening(text, date(2025, 10, 20)).metadata.published
    assert published == Fact(day, Origin.DERIVED, "date line")


@pytest.mark.parametrize(
    ("line", "published", "updated"),
    [
        ("Updated on September 9, 2025 at 14:05 GMT", None, "2025-09-09"),
        ("Last updated: 9 September 2025", None, "2025-09-09"),
        ("Last updated: 9 September 2025. Still current at: 12 September 2025", None, "2025-09-09"),
        ("Last updated: 9 September 2025. Nobody has read it since", None, None),
        ("Published: 8 Sept 2025, 14:30 GMT | Updated: 9 Sept 2025", "2025-09-08", "2025-09-09"),
        ("Date: 8 September 2025, updated 9 September 2025", "2025-09-08", "2025-09-09"),
        ("8 September 2025 (last updated on 9 September 2025)", "2025-09-08", "2025-09-09"),
        (
            "Published on 8 September 2025 at 09:00 – Last modified 9 September 2025",
            "2025-09-08",
            "2025-09-09",
        ),
        ("Flash update (9 September 2025)", "2025-09-09", None),
        ("The plan was updated on 9 September 2025", None, None),
    ],
)
def test_a_line_may_tell_of_an_update(line: str, published: str | None, updated: str | None) -> None:
    found = read_date_line(line)
    assert (found.value("published"), found.value("updated")) == (published, updated)


def test_a_text_of_which_only_an_update_is_known_is_of_that_day() -> None:
    prose = "It rained on the town for a week, and its river rose."
    alone = read_opening(f"Rivers\n\nUpdated 9 September 2025\n\n{prose}").metadata
    below = read_opening(f"Rivers\n\n8 September 2025\nUpdated 9 September 2025\n\n{prose}").metadata
    assert alone.value("published") == "2025-09-09"
    assert (below.value("published"), below.value("updated")) == ("2025-09-08", "2025-09-09")


def test_a_long_heading_is_no_prose_yet() -> None:
    heading = "Statement by the coordinator for the affairs of rivers, " * 3 + "in Arden"
    text = f"STATEMENT\n\n{heading}\n\n(Geneva, 14 October 2025) Five days after the flood it rained again."
    assert read_opening(text).metadata.value("published") == "2025-10-14"


def test_only_the_opening_is_read() -> None:
    text = "Title\nBy Jane Doe\n" + "A long first paragraph " * 10 + "\nBy Another One\n2020-01-01"
    assert read_opening(text).metadata.value("author") == "Jane Doe"
    assert read_opening(text).metadata.published is None


def test_hostile_lines_take_no_time() -> None:
    hostile = (
        "A-",
        "AB ",
        "A.",
        "(A/",
        "Report of ",
        "published ",
        "was interviewed ",
        "This report was ",
        "2024 by ",
    )
    for line in ("By " + "A " * 50, *(piece * 100_000 for piece in hostile)):
        assert read_opening(line).metadata.published is None


@pytest.mark.parametrize(
    ("above", "day"),
    [
        (f"HARBOUR RIGHTS\n\nOffice of the Envoy\n\nEnd-of-mission statement by the Envoy {'on the pier and the road ' * 7}", "2025-10-14"),
        ("HARBOUR RIGHTS\n\nOn the visit of the Envoy", "2025-10-14"),
        (f"HARBOUR RIGHTS\n\nThe Envoy came {'to the pier and the road ' * 7}and left again.", None),
    ],
)  # fmt: skip
def test_a_place_and_day_below_a_long_title_date_a_letter(above: str, day: str | None) -> None:
    text = f"{above}\n\nArden, 14 October 2025\n\nGood morning, ladies and gentlemen,\n\nI thank you."
    assert read_opening(text).metadata.value("published") == day
