"""Who issues a text, as its first lines tell."""

import pytest

from flows.ingest.facts.bylines import read_opening
from flows.ingest.facts.date_lines import month_of_lines
from flows.ingest.facts.imprints import read_imprint
from flows.ingest.facts.outlets import read_outlet

PROSE = (
    "The Bank of Arvenia kept its rate on Wednesday, the Monetary Board said in Port Arden. Nobody had expected "
    "anything else of it."
)


@pytest.mark.parametrize(
    ("line", "outlet", "day"),
    [
        ("Lowland Institute, Briefing Paper 22, 18 October 2025", "Lowland Institute", "2025-10-18"),
        ("Centre for Rivers | Policy Brief 12/2024 | 8 October 2025", "Centre for Rivers", "2025-10-08"),
        ("Ministry of Health, Press Release No. 19, 8 October 2025", "Ministry of Health", "2025-10-08"),
        ("Basin Watch, Arden. Report no. 14, September 2025", "Basin Watch", None),
        ("Arden Ledger, 17 October 2025", "Arden Ledger", "2025-10-17"),
        ("Arden Ledger | Friday, Oct. 17, 2025 | Updated 6:42 p.m.", "Arden Ledger", "2025-10-17"),
        ("Lowland Institute · 17 October 2025 · Dr Ann Low and Bo Ray", "Lowland Institute", "2025-10-17"),
        ("Lowland Institute · 17 October 2025 · the pier is open", None, None),
        ("Red Coast Dispatch", "Red Coast Dispatch", None),
        ("The Red Coast Observer, Sunday, November 22, 2026", "The Red Coast Observer", "2026-11-22"),
        ("Arden Radio 4", "Arden Radio 4", None),
        ("Arden Times 4", None, None),
        ("Ardenský deník, 26 November 2026", "Ardenský deník", "2026-11-26"),
        ("Týdeník Arden, 25 November 2026", "Týdeník Arden", "2026-11-25"),
        ("Radio Arden, Evening Edition, 3 May 2025. Transcript.", "Radio Arden", "2025-05-03"),
        ("Channel Four News | “Harbour Hour” | Friday, 9 May 2025", "Channel Four News", "2025-05-09"),
        ("Arden Television, 3 May 2025. Full transcript", "Arden Television", "2025-05-03"),
        ("Office of Rail, briefing to the Transport Committee, 3 May 2025", "Office of Rail", "2025-05-03"),
        ("Institute of Rivers | annual results | 3 May 2025", "Institute of Rivers", "2025-05-03"),
        ("Ann Byron, evidence to the Committee, 3 May 2025", None, None),
        ("Ministry of Health, Port Arden harbour office, 3 May 2025", None, None),
        ("Arden Today, Port Arden, 3 May 2025 (at night)", None, None),
        ("Peace Talks Today, 3 May 2025", None, None),
        ("Ann Byron, Port Arden, 3 May 2025. Transcript.", None, None),
        ("Hurricane Ida, 29 August 2021", None, None),
        ("Port Arden, 15 October 2025", None, None),
        ("Elections in Arden, 8 October 2025", None, None),
        ("Flight AB 370, 8 March 2014", None, None),
        ("Press Release no. 14, 8 October 2025", None, None),
        ("Ann Byron, Senior Reporter", None, None),
        ("The paper reports today", None, None),
        ("Bram Equity Research | 3 May 2025 | Rating: HOLD (from BUY) | Price: 58.40", None, "2025-05-03"),
        ("Negotiations Daily | Vol. 14 No. 9 | Saturday, 3 May 2025", None, "2025-05-03"),
        ("Deadline for papers | Parties and observers | 3 May 2025", None, None),
        ("Arden Institute | 3 May 2025 | 8 May 2025 | Draft", None, None),
    ],
)
def test_imprints(line: str, outlet: str | None, day: str | None) -> None:
    found = read_imprint(line)
    assert (found.value("outlet"), found.value("published")) == (outlet, day)


def test_an_imprint_may_name_no_more_than_a_month() -> None:
    line = "Basin Watch, Arden. Report no. 14, September 2025"
    end = month_of_lines([line])
    assert end is not None
    assert end.isoformat() == "2025-09-30"
    assert read_opening(f"Rivers\n{line}\n{PROSE}").metadata.value("published") is None


@pytest.mark.parametrize(
    ("head", "outlet"),
    [
        ("BANK OF ARVENIA\nSTATEMENT OF THE BOARD\n15 October 2025", "Bank of Arvenia"),
        ("Skip to content\nThe Arden Dispatch\nPiers\nBy Bo Ray\n15 October 2025", "The Arden Dispatch"),
        ("Arden Police - MEDIA STATEMENT 4\nPier: update\n15 October 2025", "Arden Police"),
        ("Arden Window — Diplomacy\nPresidents speak\nBy Bo Ray", "Arden Window"),
        ("PARLIAMENT OF ARVENIA\nTHE SENATE\n16 October 2025\nLEASE OF A PIER", "Parliament of Arvenia"),
        ("Ministry of Health\nPress release\nNew clinics", "Ministry of Health"),
        ("U.N. HARBOUR OFFICE\nPRESS RELEASES\nPier gives way\n8 May 2025", "U.N. Harbour Office"),
        ("TAR INSPECTORATE\nOur ref: MAR/17\nThe tar must go\n8 May 2025", "Tar Inspectorate"),
        ("RNS Number: 71X\nPier Group plc\n8 May 2025\nHalf year results", "Pier Group plc"),
        (
            "ARDEN TOWN COUNCIL\nHARBOUR COMMITTEE\nMINUTES of the meeting held on 8 May 2025",
            "Arden Town Council",
        ),
        (
            "The Monetary Board\nFor immediate release\nPier gives way\nThe Monetary Board said so",
            "The Monetary Board",
        ),
        ("Pier Gives Way\nFor immediate release\nNobody was hurt", None),
        ("The Arden Courier\nA lease of a pier\n8 May 2025", "The Arden Courier"),
        ("A lease of a pier\nBy Ann Byron\nRed Coast Dispatch\n8 May 2025", "Red Coast Dispatch"),
        ("A lease of a pier\nBy Ann Byron\nArden Ledger, 8 May 2025", "Arden Ledger"),
        (
            "MINISTRY OF HEALTH\nOffice of the Inspector\nPress release\nNew clinics",
            "Ministry of Health, Office of the Inspector",
        ),
        ("A lease of a pier\nMinistry of Health\nFor immediate release\n8 May 2025", "Ministry of Health"),
        ("A lease of a pier\nMinistry of Health\nThe second line\n8 May 2025", None),
        (
            "Arden Harbour Bulletin\nA service\nVol. 3 No. 71 | Friday, 8 May 2025\nA pier",
            "Arden Harbour Bulletin",
        ),
        ("A lease of a pier\nVol. 3 No. 71 | Friday, 8 May 2025\nA pier", None),
        ("Bank of Arvenia\nHistory", None),
        ("PIER COMMISSION\nResolution No. 19/PC/2025 of 8 May\nCalendar of the piers", "Pier Commission"),
        ("Pier Commission\nA resolution 19 of 8 May\nCalendar of the piers", None),
        ("A lease of a pier\nBy Ann Byron\n8 May 2025", None),
        ("A lease of a pier\nRed Coast Dispatch", None),
        (
            "GENERAL STAFF OF THE ARMED FORCES OF ARVENIA\nOperational information as of 08:00 on 8 May 2025\nThe river",
            "General Staff of the Armed Forces of Arvenia",
        ),
        (
            "A lease of a pier\nInstitute for Piers\nAnn Lee and Bo Ray with Ida Low\n8 May 2025",
            "Institute for Piers",
        ),
        ("A lease of a pier\nInstitute for Piers\nAnn Lee and Bo Ray\nA second line", None),
    ],
)
def test_the_outlet_of_the_first_lines(head: str, outlet: str | None) -> None:
    text = f"{head}\n\n{PROSE}"
    assert read_opening(text).metadata.over(read_outlet(text)).value("outlet") == outlet


@pytest.mark.parametrize(
    ("text", "title", "outlet"),
    [
        ("*This update is issued by OCHA Arden in collaboration with its partners.*", "", "OCHA Arden"),
        ("This bulletin was published by the Ministry of Health and is free.", "", "Ministry of Health"),
        ("This report was published by Ann Byron in May.", "", None),
        ("A report issued by OCHA Arden counts boats.", "", None),
        ("SC/16291\nSecurity Council\nThe United Nations Security Council met.", "", "United Nations"),
        ("SG/SM/22984\nThe Secretary-General of the United Nations spoke.", "", "United Nations"),
        ("SC/16291\nThe Supreme Court met.", "", None),
        ("1. We, the ministers, met.", "G7 Foreign Ministers’ Statement on the Pier", "G7 Foreign Ministers"),
        (
            "The pier is safe, the Director General of ILAND said today.",
            "Update 7 – ILAND Director General Statement on the Pier",
            "ILAND Director General",
        ),
        (
            "By Ann Byron\nThe Director of ILAND said today.",
            "ILAND Director’s Statement on Pier Angers",
            None,
        ),
        ("The pier is safe, he said on Monday.", "ILAND Director’s Statement on Pier Angers All", None),
        (
            "Q: Is it?",
            "Foreign Ministry Spokesperson Ann Lee’s Regular Press Conference on 8 May",
            "Foreign Ministry",
        ),
        ("The pier is safe, he said today.", "IL Foreign Policy Statement on the Pier", None),
        ("It was.", "Foreign Ministry Spokesperson Ann Lee Holds No Press Conference", None),
        (
            "News Release | 8 May 2025\nARDEN, SKERRA (8 May 2025) — The Arden Pier Bank (APB) has lent.",
            "APB Lends to Skerra",
            "Arden Pier Bank",
        ),
        (
            "News Release | 8 May 2025\nARDEN, SKERRA (8 May 2025) — The Arden Pier Bank (APB) has lent.",
            "Skerra Thanks the Bank",
            None,
        ),
    ],
)
def test_who_issues_a_text_as_it_says_itself(text: str, title: str, outlet: str | None) -> None:
    assert read_outlet(text, title).value("outlet") == outlet


def test_the_day_of_a_broadcast_is_that_of_its_transcript() -> None:
    head = "Interview with Ann Byron, mayor\n\nRadio Arden, Evening Edition, 3 May 2025. Transcript.\n\n"
    facts = read_opening(f"{head}BO RAY: Good evening. Is the pier safe?\n\nANN BYRON: It is.").metadata
    assert (facts.value("outlet"), facts.value("published")) == ("Radio Arden", "2025-05-03")


def test_an_abbreviation_keeps_its_capitals() -> None:
    text = f"SECRETARIAT OF ILAND\nSTATEMENT\nA pier\n\n{PROSE} ILAND is content."
    assert read_outlet(text).value("outlet") == "Secretariat of ILAND"


def test_hostile_lines_take_no_time() -> None:
    for piece in ("A ", "A and ", "A, ", "Report 1, ", "A of the ", "A. ", "Report no ", "A Radio, "):
        assert read_imprint((piece * 200)[:160]).published is None
