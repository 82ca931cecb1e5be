"""The structure of plain text: titles, headings, labels, turns."""

import pytest

from flows.model.document import Role
from flows.segment import segment_document
from tests.support.plain_texts import PROSE, plain, roles, texts


def test_the_subject_of_a_notice_is_its_title() -> None:
    lines = ("PORT EXCHANGE", "NOTICE No. 7", "Subject: Pier shares are not traded", PROSE)
    assert roles(*lines, title="Pier shares are not traded") == "bbTp"


def test_title_byline_and_date() -> None:
    assert roles("Leaders agree to talk", "By Jane Doe", "September 9, 2025", PROSE, PROSE) == "Tbbpp"


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (("Ministry of Health", "Arden, 8 May 2025", "Readout of the third meeting", PROSE), "bbTp"),
        (("CENTRAL BANK OF ARVENIA", "Press release no. 19/2025", "Statement of the Board", PROSE), "bbTp"),
        (
            ("Leaders agree to talk", "Ann Lee in Arden and Bo Ray in Paris", "Arden, 8 May 2025", PROSE),
            "Tbbp",
        ),
        (("Ann Lee in Arden", PROSE), "Tp"),
        (
            (
                "NPA 0530 24/11 RAIL 2ND LEAD (recasts, toll rises to three, adds union; CORRECTS time in para 3)",
                "Leaders agree to talk",
                PROSE,
            ),
            "bTp",
        ),
        (
            (
                "Skip to content",
                "Leaders agree to talk",
                PROSE,
                "ADVERTISEMENT",
                PROSE,
                "Related stories",
                "A pier gives way",
            ),
            "bTpbpbb",
        ),
        (
            ("Leaders agree to talk", PROSE, "(Reporting by Ann Lee; editing by Bo Ray)", "© Arden Media"),
            "Tpbb",
        ),
        (("Leaders agree to talk", "By Ann Lee", "Red Coast Dispatch", PROSE), "Tbbp"),
        (("Leaders agree to talk", "By Ann Lee and Bo Ray. Edited by Kim Low.", PROSE), "Tbp"),
        (("Leaders agree to talk", "By noon they had left. Edited by hand, it said so.", PROSE), "Tpp"),
        (
            (
                "Leaders agree to talk",
                "By Ann Lee",
                "Business Line",
                "May 8, 2025 | Updated 9:12 p.m.",
                PROSE,
            ),
            "Tbbbp",
        ),
        (("Leaders agree to talk", "Ministry of Ports", "Press release", PROSE), "Tbbp"),
        (("Leaders agree to talk", "Dr Ann Lee, Senior Fellow, and Bo Ray, Reporter", PROSE), "Tbp"),
        (("Leaders agree to talk", PROSE, "Media contact: Ann Lee, ann@lee.example"), "Tpb"),
        (("Leaders agree to talk", PROSE, "Write to Ann Lee at ann@lee.example"), "Tpb"),
        (("Leaders agree to talk", PROSE, "END          12:03 P.M. EDT"), "Tpb"),
        (("Leaders agree to talk", PROSE, "Page 2 of 9", PROSE), "Tpbp"),
        (("Leaders agree to talk", PROSE, "Media contacts were few in the spring, Ann Lee said."), "Tpp"),
        (("Leaders agree to talk", "Arden, May 8, REDTAC", PROSE), "Tbp"),
        (
            (
                "701   8 MAY 2025   702",
                "House of Harbours",
                "8 May 2025",
                "The pier",
                PROSE,
                "8 MAY 2025   704",
                PROSE,
            ),
            "bbbTpbp",
        ),
        (
            (
                "Council of Arden",
                "Our ref: MAR/2026/17",
                "HARBOUR ACT 1991, SECTION 18",
                "Notice to leave",
                PROSE,
            ),
            "bbbTp",
        ),
        (
            (
                "WORLD BODY",
                "WB/DS658/6",
                "9 May 2025",
                "(26-8114)   Page: 1/2",
                "Original: English",
                "The panel",
                PROSE,
            ),
            "bbbbbTp",
        ),
        (("JOINT STATEMENT", "of the leaders of five harbours", "Arden, R.C., 8 May 2025", PROSE), "TTbp"),
        (("Leaders agree to talk", "Bo Ray", "The Red Coast Observer, Sunday, May 8, 2025", PROSE), "Tbbp"),
        (("Leaders agree to talk", "EXCLUSIVE by Bo Ray, Senior Reporter", PROSE), "Tbp"),
        (("Leaders agree to talk", "Bo Ray", PROSE), "THp"),
        (("A talk with Ann Lee", "(Unofficial transcript. Her words are given in English.)", PROSE), "Tbp"),
        (("Leaders agree to talk", PROSE, "READ MORE: Pier closed | Road open", PROSE), "Tpbp"),
        (("Leaders agree to talk", PROSE, "Read more books, Ann Lee told them.", PROSE), "Tppp"),
        (("Leaders agree to talk", PROSE, "Bo Ray, Chief Officer    +44 (0)1905 555 010"), "Tpb"),
        (("Leaders agree to talk", PROSE, "Bo Ray said to call him on +44 1905 555 010"), "Tpp"),
        (("Contents", "1 The pier 5", "2 The road 14", "The pier", PROSE), "bbbTp"),
        (("Leaders agree to talk", PROSE, "[1] Harbour Board, 2024", "[2] The same, p. 7"), "Tpnn"),
        (("Leaders agree to talk", PROSE, "[1] In May the levy rose, the board wrote."), "Tpp"),
        (
            (
                "Leaders agree to talk",
                PROSE,
                "[1] Ray wrote that two piers had shut.",
                "[2] They were in use.",
            ),
            "Tppp",
        ),
        (
            ("Leaders agree to talk", PROSE, '[1] "What was that?", The Observer', "[2] The same, p. 7"),
            "Tpnn",
        ),
        (("A talk with Ann Lee", "Radio Arden, Evening Edition, 8 May 2025. Transcript.", PROSE), "Tbp"),
        (("A talk with Ann Lee", "Arden News, “The Hour”, 8 May 2025. Edited transcript.", PROSE), "Tbp"),
    ],
)
def test_letterheads_and_lines_below_the_title(lines: tuple[str, ...], found: str) -> None:
    title = " ".join(line for line, role in zip(lines, found, strict=True) if role == "T")
    assert roles(*lines, title=title) == found


def test_lines_that_name_who_asks_or_can_be_called_are_no_headings() -> None:
    askers = (
        "Ann Lee (Bath) (LD) [78002]",
        "Mr Bo Ray (Coventry North) (Lab) [77940]",
        "Cy Poe (York) (Con) [71]",
    )
    assert roles(PROSE, "Harbours", *(line for asker in askers for line in (asker, PROSE))) == "pHpppppp"
    assert roles(PROSE, "Arden: Ann Lee, a@b.org", "Geneva: Bo Ray, +41 79 472 9750", PROSE) == "pbbp"


@pytest.mark.parametrize(
    ("opening", "labels"),
    [
        (("By Jane Doe", "9 September 2025"), ["By Jane Doe", "9 September 2025"]),
        (("By Jane Doe, the editor of", "foreign news"), ["By Jane Doe, the editor of\nforeign news"]),
        (("By Jane Doe",), ["By Jane Doe"]),
    ],
)
def test_a_date_line_under_a_byline_is_a_line_of_its_own_in_wrapped_text(
    opening: tuple[str, ...], labels: list[str]
) -> None:
    lines = ("Leaders agree to talk", "", *opening, "", PROSE[:60], PROSE[60:])
    assert texts(*lines, line_is_paragraph=False)[1 : len(labels) + 1] == labels


@pytest.mark.parametrize(
    "heading",
    [
        "Implications and outlook",
        "Why Now? Geopolitics, Tariffs, and Regional Recalibration",
        "“Great Conversation” With Tokayev",
        "What happens next?",
        "THE WAY AHEAD",
        "Get in",
        "2024",
        "4.1. Limits of the study",
        "Introduction.",
        "Talks in Washington D.C.",
        "Mr Ray Goes to Washington",
        "412. Apologies and Named Substitutes",
    ],
)
def test_headings(heading: str) -> None:
    assert roles(PROSE, heading, PROSE) == "pHp"


@pytest.mark.parametrize(
    "line",
    [
        "He left.",
        "“We had a great conversation”",
        "“We had a great conversation,” he said.",
        "What do you think of it?",
        "I have no idea what that means",
        "and then nothing",
        "Dear Mr Smith,",
        "Chairperson: Ms Luz Marina Lee",
        "Mr Bo Mbeki-Ray",
        "Goals: 1-0 Lee (23), 1-1 Ray (45+2), 2-1 Lee (71)",
        "https://example.org/Page",
        "September 9, 2025",
        "It all began with a promise that nobody in the room could have kept and that nobody meant to keep",
    ],
)
def test_short_lines_that_are_no_headings(line: str) -> None:
    assert roles(PROSE, line, PROSE) == "ppp"


def test_a_numbered_heading_may_stand_above_items_with_letters() -> None:
    assert roles(PROSE, "416. Tar in the Water", "(a) Ann Lee spoke.", "(b) Bo Ray spoke.", PROSE) == "pHiip"
    assert roles(PROSE, "14. Tar in the Water", "15. The Pier", "16. The Road", PROSE) == "piiip"
    assert roles("Leaders agree to talk", PROSE, "ENDS", "Notes to editors", PROSE) == "TpbHp"


def test_a_short_last_line_heads_nothing() -> None:
    assert roles(PROSE, "Jane Doe, Astana") == "pp"


def test_many_short_lines_are_no_headings() -> None:
    assert roles(PROSE, "Bats: Left", "Throws: Right", "Teams", "Home runs 19", "Debut", PROSE) == "ppppppp"


def test_a_second_line_under_a_heading() -> None:
    assert roles(PROSE, "Get in", "By plane", PROSE) == "pHHp"
    assert roles(PROSE, "Understand", "Historic fire station, rebuilt in 1958", PROSE) == "pHpp"


def test_interviews_have_questions_not_headings() -> None:
    questions = ["How big are the samples?", "Where are they kept?", "Who pays?"]
    assert roles(*[line for q in questions for line in (q, PROSE)]) in ("pppppp", "Tppppp")


def test_what_is_spoken_in_a_transcript_is_no_heading() -> None:
    talk = (
        "MS. HOLM: Hello.",
        "Go ahead.",
        "Q Thank you, Jane.",
        PROSE,
        "MS. HOLM: It is.",
        "Go ahead.",
        PROSE,
    )
    assert roles("Briefing", PROSE, *talk, "Go ahead, Ann.", PROSE) == "Tp" + "p" * 9


def test_a_short_turn_is_no_heading() -> None:
    debate = (
        "The Speaker (Hon. Ray): Order, Members.",
        f"Sen. Holm: {PROSE}",
        "The Speaker (Hon. Ray): Sen. Holm, did you say so?",
        f"Sen. Holm: {PROSE}",
        "(Laughter)",
        f"Sen. Lee: {PROSE}",
        "Sen. Holm: Will she bring the annexes?",
        f"Sen. Lee: {PROSE}",
    )
    assert roles("Lease of a pier", *debate) == "T" + "p" * 8
    interview = ("Harbour News: How many?", f"Holm: {PROSE}", "Harbour News: And ships?", f"Holm: {PROSE}")
    assert roles("A talk with Ann Holm", PROSE, *interview) == "Tppppp"


def test_headings_with_a_colon_stay_headings() -> None:
    assert roles(PROSE, "Arvenia: the road", PROSE, "Norland: the river", PROSE) == "pHpHp"
    assert roles(PROSE, "The roads (Arvenia)", PROSE, "(Laughter)", PROSE)[1] == "H"


def test_the_title_of_the_metadata_is_found_in_the_text() -> None:
    assert roles("a small title.", PROSE, title="a small title.") == "Tp"


def test_a_line_of_nothing_but_a_day_stands_alone_at_the_head_of_a_wrapped_text_only() -> None:
    wrapped = "The council met in the old mill of Arden and heard the ferries, whose masters had asked for it on\nSeptember 7, 2025.\nNobody spoke."
    for head in ("Pier gives way\n8 March 2025, 05:52", "8 March 2025\nPier gives way"):
        text = f"{head}\n\n{wrapped}"
        segments = segment_document(plain(text, line_is_paragraph=False))[0].segments
        assert [s.span.of(text) for s in segments] == [*head.split("\n"), wrapped]


def test_headings_marked_as_in_markdown() -> None:
    segments = segment_document(plain(f"{PROSE}\n## What comes\n{PROSE}"))[0].segments
    assert [s.role for s in segments] == [Role.PARAGRAPH, Role.HEADING, Role.PARAGRAPH]
    assert segments[1].level == 2
    assert texts(PROSE, "## What comes", PROSE)[1] == "What comes"
