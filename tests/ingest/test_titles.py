"""Titles that stand in a text, and titles made from one."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.ingest.facts.derived_titles import derive_title
from flows.ingest.facts.title_lines import find_title_line
from flows.ingest.text.read_text import ReadText
from flows.model.spans import OffsetMap
from tests.support.shared import SEED, needs_seed

PROSE = (
    "The two presidents agreed to broaden the partnership of their countries, the press office reported on Monday. "
    "Both praised what the other had done."
)
LONG = (
    "Statement by the Deputy Secretary for the Rivers and Coordinator of Relief on the Coast, Ms Ana Sörley, on the "
    "flood of the lower river and on what is needed by the people of Port Arden"
)
CALL = "The Envoy’s Call with the Deputy Prime Minister and Minister of Harbours of the Upper Rivers"


def read(text: str, *, lines: bool = True) -> ReadText:
    return ReadText(text, OffsetMap(), line_is_paragraph=lines)


def title_line(text: str, *, lines: bool = True) -> str | None:
    span = find_title_line(read(text, lines=lines))
    return span.of(text) if span else None


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (f"Presidents speak by telephone\n{PROSE}", "Presidents speak by telephone"),
        (
            f"Presidents speak by telephone\nBy Jane Doe\nMay 1, 2025\n{PROSE}",
            "Presidents speak by telephone",
        ),
        (f"PRESS RELEASE\nMay 1, 2025\nPresidents speak\n{PROSE}", "Presidents speak"),
        (f"Why now?\n{PROSE}", "Why now?"),
        (f"11 FEB, 14:35\nPresidents speak\n{PROSE}", "Presidents speak"),
        (f"Feb. 11, 2:35 p.m. ET\nPresidents speak\n{PROSE}", "Presidents speak"),
        (f"9,964TH MEETING (PM)\nPresidents speak\n{PROSE}", "Presidents speak"),
        (f"3rd Special Session\nPresidents speak\n{PROSE}", "Presidents speak"),
        (f"11 February and after\n{PROSE}", "11 February and after"),
        (f"The 9th meeting of ministers\n{PROSE}", "The 9th meeting of ministers"),
        (f"The view from the U.S.\n{PROSE}", "The view from the U.S."),
        (f"Title\n\nA section\n\n{PROSE}", "Title"),
        (f"Ministry of Health of Arvenia\nReadout of the third meeting\nArden, 8 May 2025\n{PROSE}", "Readout of the third meeting"),
        (
            f"PRIME MINISTER OF ARVENIA\nMEDIA RELEASE\n8 May 2025\n\nCall with the envoy of Norland\n{PROSE}",
            "Call with the envoy of Norland",
        ),
        (
            f"Ambassador to Arvenia\nMedia release\n8 May 2025\n\nCall with the envoy of Norland\n{PROSE}",
            "Call with the envoy of Norland",
        ),
        (f"PRIME MINISTER OF ARVENIA QUITS\nMEDIA RELEASE\n8 May 2025\n\n{PROSE}", "PRIME MINISTER OF ARVENIA QUITS"),
        (f"CENTRAL BANK OF ARVENIA\nPress release no. 19/2025\n8 May 2025\n\nStatement of the Board\n{PROSE}", "Statement of the Board"),
        (f"Office for the Rivers\nSTATEMENT\n{LONG}\n{PROSE}", LONG),
        (f"House of Lords\nWritten Answers\n8 May 2025\n{PROSE}", "Written Answers"),
        (f"Ministry of Health\n{PROSE}", "Ministry of Health"),
        (f"PARLIAMENT OF ARVENIA\nTHE SENATE\nOFFICIAL REPORT (extract)\n8 May 2025\nSTATEMENT\nLEASE OF A PIER\n{PROSE}", "LEASE OF A PIER"),
        (f"The Arden Courier\nA lease of a pier\n8 May 2025\n{PROSE}", "A lease of a pier"),
        (f"Institute for Rivers, Policy Brief 12, 8 May 2025\nA lease of a pier\n{PROSE}", "A lease of a pier"),
        (f"Court strikes down levy\nA second line\n{PROSE}", "Court strikes down levy"),
        (f"Arden Institute of Rivers\nEXPLAINER | 8 May 2025\nWhat a pier costs\n{PROSE}", "What a pier costs"),
        (f"HARBOUR LIVES\nAnn Byron, 71: the woman at the pier\nBy Bo Ray\n{PROSE}", "Ann Byron, 71: the woman at the pier"),
        (f"HARBOUR LIVES\nAnn Byron, 71: the woman at the pier\n{PROSE}", "HARBOUR LIVES"),
        (f"PRESIDENTS SPEAK\nThey agreed to meet again in May\nBy Bo Ray\n{PROSE}", "PRESIDENTS SPEAK"),
        (f"Harbour Bulletin\nA service\nVol. 3 No. 71 | 8 May 2025\nThe port in May\n{PROSE}", "The port in May"),
        (f"Harbour Bulletin\nVol. 3 No. 71 | 8 May 2025\n{PROSE}", "Harbour Bulletin"),
        (f"701   8 MAY 2025   702\nHouse of Harbours\nThe pier\n12.38 pm\n{PROSE}", "The pier"),
        (f"HARBOUR INSPECTORATE\nOur ref: MAR/2026/17\nHARBOUR ACT 1991, SECTION 18\nNOTICE OF INTENTION\n{PROSE}", "NOTICE OF INTENTION"),
        (f"The Courier\n8 May 2025\nReview, pages 4-5\nThe long read\nA glass of tar\n{PROSE}", "A glass of tar"),
        (f"ARDEN TOWN COUNCIL\nHARBOUR COMMITTEE\nMINUTES of the meeting held on 8 May 2025\n{PROSE}", "MINUTES of the meeting held on 8 May 2025"),
        (f"RADIO ARDEN\nTODAY\nTRANSCRIPT: INTERVIEW WITH ANN LEE\n{PROSE}", "TRANSCRIPT: INTERVIEW WITH ANN LEE"),
        (f"RNS Number: 71X\nPier Group plc\nThis announcement contains inside information.\nHalf year results\n{PROSE}", "Half year results"),
        (f"WORLD HARBOUR ORGANIZATION\nWH/DS658/6\n(26-8114) Page: 1/2\nOriginal: English\nThe panel\n{PROSE}", "The panel"),
        (f"Harbour Rights Vigil\nFor Immediate Release\nPier gives way\n{PROSE} So says Harbour Rights Vigil.", "Pier gives way"),
        (f"Presidents Speak Again\nFor Immediate Release\nThey meet in May\n{PROSE}", "Presidents Speak Again"),
        (f"JOINT STATEMENT\nof the leaders of five harbours\n8 May 2025\n{PROSE}", "JOINT STATEMENT\nof the leaders of five harbours"),
        (f"Office for the Rivers\n8 May 2025\n{CALL}\n{PROSE}", CALL),
        (f"Ministry of Health\nThe minister met her colleagues in the old mill and spoke with them for an hour on Monday.\n{PROSE}", "Ministry of Health"),
        (PROSE, None),
        (f"Dear colleagues,\n{PROSE}", None),
        (f"EXECUTIVE SUMMARY\n{PROSE}", None),
        (f"They spoke on Monday.\n{PROSE}", None),
        ("Nothing follows", None),
        (f"Skip to content\nTHE ARDEN DISPATCH\nHome | Politics | Opinion\nRIVERS & PIERS\nWhat a pier costs the town\nBy Bo Ray\n{PROSE}", "What a pier costs the town"),
        (f"Arden Window — Diplomacy\nPresidents speak\nBy Bo Ray\n{PROSE}", "Presidents speak"),
        (f"The Arden Courier\nWorld > Eurasia\nPresidents speak\nBy Bo Ray\n{PROSE}", "Presidents speak"),
        (f"The Arden Courier\nBusiness\nPresidents speak\n8 May 2025\n{PROSE}", "Presidents speak"),
        (f"Business\n{PROSE}", "Business"),
        (f"PIER & QUAY\nHarbour news since 1998\nWhat a pier costs, and who pays\nBy Bo Ray\n{PROSE}", "What a pier costs, and who pays"),
        (f"PRESIDENTS SPEAK\nThe first talks since 1998\nBy Bo Ray\n{PROSE}", "PRESIDENTS SPEAK"),
        (f"HARBOUR MAGAZINE\nDecember 2026 issue\nThe last winter of a pier\nBy Bo Ray\n{PROSE}", "The last winter of a pier"),
        (f"BC-ARVENIA-PIERS\nPresidents to speak May 2-4\nARDEN, May 1 (Wire) - {PROSE}", "Presidents to speak May 2-4"),
        (f"PORT EXCHANGE\nNOTICE No. 2026/117\nSubject: Pier shares are not traded\n{PROSE}", "Pier shares are not traded"),
        (f"DOCKERS' UNION OF ARDEN\nStrike of 8 December called off\nArden, 27 November 2026, 9 p.m.\n{PROSE}", "Strike of 8 December called off"),
        (f"UNION CALLS OFF STRIKE\nDockers go back to the pier\nBy Bo Ray\nThe strike that the union had called is off. {PROSE}", "UNION CALLS OFF STRIKE"),
        (f"PRESS RELEASE - FOR IMMEDIATE USE\nThe River Party\n8 May 2025\nMINISTER MUST ANSWER\n{PROSE}", "MINISTER MUST ANSWER"),
        (f"PRESS RELEASE NO: 2027/041/ECA\nPresidents speak\n{PROSE}", "Presidents speak"),
        (f"Arden Ferries\nStatement on the pier\n8 May 2025\n{PROSE} Arden Ferries is sorry.", "Statement on the pier"),
        (f"the tail of a sentence\n{PROSE}", None),
        ("", None),
    ],
)  # fmt: skip
def test_a_title_stands_above_prose(text: str, title: str | None) -> None:
    assert title_line(text) == title


def test_a_wrapped_title_is_one_title() -> None:
    text = f"Presidents speak by telephone about\npartnership\n\n{PROSE}"
    assert title_line(text, lines=False) == "Presidents speak by telephone about\npartnership"


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("FLASH - Pier gives way\n8 March 2025, 05:52", "FLASH - Pier gives way"),
        ("Pier gives way at Arden and\ntakes the ferry with it\n8 May 2025", "Pier gives way at Arden and\ntakes the ferry with it"),
        ("REPUBLIC OF ARVENIA\nMINISTRY OF HARBOURS\nPress release No. 31/2025\n\nGovernment leases a pier", "Government leases a pier"),
        ("MINISTRY OF HARBOURS\nGovernment leases a pier", "Government leases a pier"),
        ("The levy of 8 May\n2025 and what came of it", "The levy of 8 May\n2025 and what came of it"),
    ],
)  # fmt: skip
def test_a_date_or_a_letterhead_beside_a_wrapped_title_is_no_part_of_it(head: str, title: str) -> None:
    assert title_line(f"{head}\n\n{PROSE}", lines=False) == title


@pytest.mark.parametrize(
    ("lead", "title"),
    [
        (
            "In a bid that signals change, President Jane Doe on May 1, 2025, met the leaders of five countries.",
            "President Jane Doe met the leaders of five countries",
        ),
        (
            "ASTANA, Sept. 9 (Agency) — The two sides signed a treaty on trade.",
            "The two sides signed a treaty on trade",
        ),
        (
            (
                "The parliament approved a new budget on Tuesday, after weeks of talks between the government and its "
                "partners, the opposition and the trade unions of the country."
            ),
            "The parliament approved a new budget after weeks of talks between the government",
        ),
        (
            "The club of the town played on a Saturday and on a Sunday and lost both games.",
            "The club of the town played on a Saturday and on a Sunday and lost both games",
        ),
        (
            "The pier at Largs was shut for repairs on 4 September 2025, the council said.",
            "The pier at Largs was shut for repairs, the council said",
        ),
        (
            "The bridge at Ayr was closed to all traffic on Monday, mayor Tom Ellery said.",
            "The bridge at Ayr was closed to all traffic, mayor Tom Ellery said",
        ),
        (
            "President Ana Holm on September 7, 2025, said that the ministry reported no losses at sea.",
            "President Ana Holm said that the ministry reported no losses at sea",
        ),
        (
            "Earlier this week, the ministry (MFA) said it would open two embassies.",
            "The ministry said it would open two embassies",
        ),
    ],
)
def test_titles_are_made_of_the_lead(lead: str, title: str) -> None:
    made = derive_title(read(f"{lead}\n{PROSE}"), "en")
    assert made.startswith(title) or title.startswith(made)


@needs_seed
def test_the_seed_gets_a_title_an_editor_would_accept() -> None:
    made = derive_title(read(SEED.read_text(encoding="utf-8")), "en")
    assert made == (
        "Trump held what he described as a “great conversation” with Kazakhstan’s President Kassym-Jomart Tokayev"
    )


@given(
    st.lists(
        st.sampled_from([PROSE, "In May, he left.", "“No,” she said.", "A, b, c", "x" * 300, "U.S. (SCO)"]),
        min_size=1,
    )
)
def test_made_titles_are_short_words_of_the_text(paragraphs: list[str]) -> None:
    text = "\n".join(paragraphs)
    made = derive_title(read(text), "en")
    assert 0 < len(made) <= 125
    assert (
        set(re.findall(r"\w+", made.lower())) <= set(re.findall(r"\w+", text.lower()))
        or len(made.split()) == 1
    )


def test_other_languages_keep_their_beginning() -> None:
    text = "Оба президента поговорили по телефону. Они подчеркнули планы."
    assert derive_title(read(text), "ru") == "Оба президента поговорили по телефону"
