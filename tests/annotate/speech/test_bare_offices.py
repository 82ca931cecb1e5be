"""Whom "the Minister" and other bare offices mean where a text names one holder, or two; where nothing tells, nobody."""

import pytest

from flows.annotate import annotate_document
from flows.ingest import document_from_record
from flows.segment import segment_document

READOUT = "Minister for Fisheries Anders Vik spoke today with Birna Jonsdottir, Minister of Food of Iceland."
RECEIVED = "President Ann Low received President Ivo Banda of Zambia on Monday."
MET = "President Ann Low met President Ivo Banda on Monday."


def speakers_of(text: str) -> list[str]:
    """Who says each statement, in text order; lines are paragraphs."""
    document = document_from_record(1, "a", text.replace("\n", "\n\n"), "2025-09-10")
    annotated, _ = annotate_document(document, segment_document(document)[0], "")
    return [a.source.name if a.source else "-" for a in annotated.annotations.attributions]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("President Ivo Banda came.\nThe head of state said that trade had doubled.", ["Ivo Banda"]),
        (f"{RECEIVED} The Head of State said that trade had doubled.", ["Ann Low"]),
        (
            "Ann Low, president of Orr Bank, came. The head of state said that trade had doubled.",
            ["head of state"],
        ),
        ("Vice President Ann Low came. The head of state said that trade had doubled.", ["head of state"]),
        ("President Ivo Banda came. A head of state said that trade had doubled.", ["head of state"]),
    ],
)
def test_the_head_of_state_is_the_president_of_a_country(text: str, speakers: list[str]) -> None:
    assert speakers_of(text) == speakers


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (f"{READOUT}\nThe Minister expressed Norway's concern and asked that the crew be freed.", ["Anders Vik"]),
        (
            (f"Readout of the Minister's call\n{READOUT}\nThe Minister said that Norway was ready. Minister Jonsdottir "
            "said that Iceland was not. The Minister noted that time was short."),
            ["Anders Vik", "Birna Jonsdottir", "Anders Vik"],
        ),
        (
            ("Secretary of State Ann Low met with Turkish Foreign Minister Kemal Aydin in Ankara. The Secretary thanked "
            "the Foreign Minister and said that talks would go on. The Minister said that Turkey was ready."),
            ["Ann Low", "Kemal Aydin"],
        ),
        (
            (f"{RECEIVED} The President said that trade had doubled. President Banda said that it would grow. "
            "The President added that more was to come."),
            ["Ann Low", "Ivo Banda", "Ann Low"],
        ),
        (
            "Ambassador Ann Low met the Ambassador of Chile, Ivo Banda. The Ambassador said that visas were free.",
            ["Ann Low"],
        ),
        (
            ("Readout of Minister Vik's call with Minister Low\nMinister Vik and Minister Low spoke. "
            "The Minister said that it was over."),
            ["Vik"],
        ),
        # The one whom the last sentence is about, where it is no other than the one who acts.
        (f"{MET} Low praised the talks. The president also said that wheat was cheap.", ["Ann Low"]),
        (
            "Governor Ann Low signed the bill. Governor Ivo Banda vetoed his. The governor said that it cost too much.",
            ["Ivo Banda"],
        ),
        # The only holder, whatever else is said of him or of lesser ones.
        ("Health Minister Ann Low left. She smiled. The minister said that it was over.", ["Ann Low"]),
        (
            "Finance Minister Ann Low spoke. Deputy Minister Ivo Banda sat by. The minister said that taxes fell.",
            ["Ann Low"],
        ),
        ("Prime Minister Ann Low met Finance Minister Ivo Banda. The minister said that taxes rose.", ["Ivo Banda"]),
        ("The president, Ann Low, left. The president said that it was over.", ["Ann Low"]),
    ],
)  # fmt: skip
def test_a_bare_office_means_its_holder(text: str, speakers: list[str]) -> None:
    assert speakers_of(text) == speakers


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        # Of two who are met together, the news may go on about either.
        (f"{MET} Banda praised the talks. The president also said that wheat was cheap.", ["president"]),
        ("President Ann Low and President Ivo Banda met. The president said that it was over.", ["president"]),
        ("Senator Ann Low and Senator Ivo Banda spoke. The senator said that the bill was dead.", ["senator"]),
        # Who is met by the bare office is another.
        (
            ("The Minister met Minister Low on Monday. The Minister said that it was over. Minister Low said that it was "
            "not. The Minister stressed that time was short."),
            ["Minister", "Low", "Minister"],
        ),
        (
            "The Minister's call with Minister Low\nMinister Low said that it was over. The Minister said that it was not.",
            ["Low", "Minister"],
        ),
        ("Senator Ann Low asked Senator Ivo Banda to vote. The senator said that he would.", ["senator"]),
        # Nobody acts alone, and the title names the other.
        (
            "Readout of the call with Minister Low\nMinister Vik and Minister Low spoke. The Minister said that it was over.",
            ["Minister"],
        ),
        ("Minister Low was received by Minister Vik. The Minister said that it was over.", ["Minister"]),
        # No minister is a prime one, no president a vice president.
        ("Prime Minister Ann Low left. The minister said that taxes rose.", ["minister"]),
        ("Vice President Ann Low left. The president said that taxes rose.", ["president"]),
        # Several together, and those without a name, stay as they are.
        (f"{READOUT} The two ministers said that it was over.", ["two ministers"]),
        (f"{READOUT} His Icelandic counterpart said that it was over.", ["His Icelandic counterpart"]),
        (f"{READOUT} Both sides said that it was over.", ["sides"]),
    ],
)  # fmt: skip
def test_where_a_bare_office_cannot_be_told_nobody_is_named(text: str, speakers: list[str]) -> None:
    assert speakers_of(text) == speakers


def test_a_statement_ends_with_its_sentence_behind_a_share() -> None:
    text = "Norway has said it would go down to 29 per cent. Iceland says it wants at least 15 per cent. Talks go on."
    assert speakers_of(text) == ["Norway", "Iceland"]


def test_she_is_the_office_that_met_her_counterpart() -> None:
    text = (
        "The Foreign Minister of Kenya, Tala Orro, held talks.\nWith Sheikh Hamo Birr the Minister discussed gas.\n"
        "The Minister also met her Chadian counterpart, Oru Venn. He told her that it was late. She said that it was not."
    )
    assert speakers_of(text) == ["Oru Venn", "Tala Orro"]


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        ("Ms. Roe: The President said on Monday that the vote was off.", "President"),
        ("The President: It is late. The President said that the vote was off.", "Ann Low"),
    ],
)
def test_to_others_the_president_of_a_meeting_is_no_president_of_whom_they_tell(
    words: str, speaker: str
) -> None:
    text = (
        f"President: Ms. Ann Low (Iceland)\nThe President: I open the meeting.\n{words}\nMs. Roe: We agree.\n"
        "The President: The meeting is over."
    )
    assert speaker in speakers_of(text)
    assert ("President" in speakers_of(text)) == (speaker == "President")
