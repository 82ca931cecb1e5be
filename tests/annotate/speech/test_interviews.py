"""Interviews whose questions stand alone, whom they are held with, and transcripts whose labels are initials."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.annotate import annotate_document
from flows.annotate.speech import interviews
from flows.ingest import read_source
from flows.model.annotation import AnnotatedDocument, EntityType
from flows.model.source import Source
from flows.segment import segment_document

HEAD = "The port will stay\n\nBy Tim Orr\n\n22 November 2026\n\n"
TALK = (
    "Is it true that 200 people left?\n\nI don't accept the number. We counted 12.\n\n"
    "Will the port close?\n\nNo. I will resign if it does.\n\nAnd then?\n\nThen I go home.\n"
)
ANSWERS = ["I don't accept the number. We counted 12.", "No. I will resign if it does.", "Then I go home."]


def read(text: str) -> AnnotatedDocument:
    source = Source(1, "a.txt", "0" * 64, "text/plain", text.encode())
    document, _ = read_source(source)
    assert document is not None
    return annotate_document(document, segment_document(document)[0])[0]


def said(text: str) -> list[tuple[str, str]]:
    document = read(text)
    return [
        (" ".join(t.span.of(document.text).split()), t.speaker.name)
        for t in document.annotations.turns
        if not t.asks
    ]


@pytest.mark.parametrize(
    ("standfirst", "speaker"),
    [
        ("Interview with Gulnora Vilks, the ombudswoman of Latvia.", "Gulnora Vilks"),
        ("Gulnora Vilks is the ombudswoman of Latvia. She spoke to Tim Orr.", "Gulnora Vilks"),
        ("Gulnora Vilks runs the port. Interview: Tim Orr.", "Gulnora Vilks"),
        ("Gulnora Vilks, who runs the port, received us in her office.", "Gulnora Vilks"),
        ("Gulnora Vilks runs the port. She answered our questions on Friday.", "Gulnora Vilks"),
        # Of two nobody can tell who answers, but the one who asks does not.
        ("Gulnora Vilks and Ann Lee run the port. They spoke to Tim Orr.", ""),
        ("The head of the port was interviewed by Tim Orr.", ""),
    ],
)
def test_answers_are_never_of_who_asks(standfirst: str, speaker: str) -> None:
    assert said(f"{HEAD}{standfirst}\n\n{TALK}") == [(answer, speaker) for answer in ANSWERS]


@pytest.mark.parametrize(
    "text",
    [
        # Nothing says that it is an interview; it is told by a reporter; the answers are an explainer's.
        f"{HEAD}Gulnora Vilks runs the port.\n\n{TALK}",
        f"{HEAD}I spoke to Gulnora Vilks, who runs the port.\n\n{TALK}",
        (
            f"{HEAD}Tim Orr spoke to Ann Lee about it.\n\nWhat is banned?\n\nThe ban covers cotton.\n\n"
            "Who decides?\n\nThe council does.\n\nAnd then?\n\nThe ban ends.\n"
        ),
    ],
)
def test_other_texts_with_questions_are_no_interviews(text: str) -> None:
    assert said(text) == []


def test_what_the_interviewer_throws_in_is_nobodys_answer() -> None:
    thrown = TALK.replace(
        "\n\nAnd then?",
        "\n\nThe minister calls it politics.\n\nThat was another minister, I think.\n\nAnd then?",
    )
    text = f"{HEAD}Interview with Gulnora Vilks.\n\n{thrown}\nThe interview was held in Russian and has been edited.\n"
    assert [words for words, _ in said(text)] == [
        *ANSWERS[:2],
        "That was another minister, I think.",
        ANSWERS[2],
    ]


RADIO = """Radio 4

NT: It's ten past eight. Fergus Blackwood runs the company. Good morning.

FB: Good morning. I'm sorry.

NT: When did you know?

FB: I was told on Friday.
"""


def test_what_the_interviewer_throws_in_is_asked() -> None:
    talk = TALK.replace(
        "We counted 12.\n\n", "We counted 12.\n\nYou sound tired.\n\nI am.\n\nIt was dear.\n\n"
    )
    document = read(f"{HEAD}Interview with Gulnora Vilks.\n\n{talk}")
    asked = [t.span.of(document.text) for t in document.annotations.turns if t.asks]
    assert asked == [
        "Is it true that 200 people left?", "You sound tired.", "Will the port close?", "And then?"
    ]  # fmt: skip


def test_initials_are_labels_and_mean_the_one_of_these_initials() -> None:
    document = read(RADIO)
    turns = [(t.speaker.text, t.speaker.name) for t in document.annotations.turns]
    assert turns == [("NT", "NT"), ("FB", "Fergus Blackwood")] * 2
    people = [e.name for e in document.annotations.entities if e.type is EntityType.PERSON]
    assert people == ["Fergus Blackwood"]


@pytest.mark.parametrize(
    "text",
    [
        "Trade\n\nEU: 3 million tons of steel.\n\nUS: 2 million tons of steel.\n\nUK: 1 million tons of steel.\n",
        "Votes\n\nEU: It is for the plan.\n\nEU: It is against the plan.\n\nEU: It is not sure yet.\n",
        # Headings in capitals, none of which comes again, are no speakers.
        (
            "Facts\n\nSECURING JOBS: The plant opens in 2029.\n\nBUYING AMERICAN: The firm buys 14 jets.\n\n"
            "KEEPING PROMISES: The road is built.\n"
        ),
        (
            "Facts\n\nFOLLOWING THROUGH ON HIS PROMISES: It is built.\n\nWORKING WITH ALLIES: It is signed.\n\n"
            "FOLLOWING THROUGH ON HIS PROMISES: It is paid.\n"
        ),
    ],
)
def test_tags_and_headings_are_no_labels(text: str) -> None:
    assert said(text) == []


@given(
    st.lists(st.sampled_from(["with", "to", "OF", " ", ".", ":", "a word ", "ab"]), max_size=30).map("".join)
)
def test_no_lead_to_a_partner_is_longer_than_the_longest(before: str) -> None:
    near = interviews._PARTNER.search(before, max(0, len(before) - interviews._LONGEST_LEAD))
    assert (near is None) == (interviews._PARTNER.search(before) is None)


INTRODUCED = (
    "INTERVIEW by Jane Roe, Oslo\n\nOlena Holm, 49, has been Norway's foreign minister since July 2026.\n\n"
)
EXCHANGES = (
    "Minister, the truce is two days old. Is it one?\n\nIt is a pause. We counted 80 shots.\n\n"
    "Rome counts 58 from your side and says that it will count more of them on each day to come.\n\nRome may.\n\n"
    "Did you know?\n\nNo. I learned it in the car.\n\nWill you stay?\n\nI will.\n"
)


def test_where_paragraphs_take_turns_what_is_held_against_one_is_no_answer() -> None:
    answers = ["It is a pause. We counted 80 shots.", "Rome may.", "No. I learned it in the car.", "I will."]
    title = "We signed a silence\n\nOlena Holm on the truce\n\n"
    assert said(title + INTRODUCED + EXCHANGES) == [(answer, "Olena Holm") for answer in answers]


def test_where_paragraphs_take_turns_a_question_may_open_what_is_held_against_one() -> None:
    title = "We signed a silence\n\nOlena Holm on the truce\n\n"
    asked = EXCHANGES.replace("Rome counts 58", "And Rome? It counts 58")
    answers = ["It is a pause. We counted 80 shots.", "Rome may.", "No. I learned it in the car.", "I will."]
    assert said(title + INTRODUCED + asked) == [(answer, "Olena Holm") for answer in answers]


def test_of_two_who_are_introduced_nobody_is_the_one_interviewed() -> None:
    title = "We signed a silence\n\nForeign Minister Olena Holm met President Jan Kovar\n\n"
    assert {speaker for _, speaker in said(title + INTRODUCED + EXCHANGES)} == {""}


BRIEFING = (
    "Spokesperson Mei Low's Press Conference\n\n"
    "AFP: Rome and Oslo signed it. What is your comment?\n\nMei Low: We welcome it.\n\n"
    "Bloomberg: President Dahl said that you had offered 2,000 men. Can you confirm this?\n\n"
    "Mei Low: I am not aware of it.\n\nThe following question was put after it: Is it over?\n\nMei Low: No.\n"
)


def test_what_an_agency_asks_is_no_answer() -> None:
    answers = ["We welcome it.", "I am not aware of it.", "No."]
    assert said(BRIEFING) == [(answer, "Mei Low") for answer in answers]


def test_headings_that_ask_are_no_agencies() -> None:
    questions = (
        "Cost: How much is it?",
        "Ten million.",
        "Who: Who pays?",
        "The town.",
        "Cost: Is it dear?",
        "No.",
    )
    assert said("\n\n".join(["The plan in brief", *questions])) == []


def test_a_line_on_who_asks_is_no_label() -> None:
    text = (
        "One coin\n\nInterview with Gulnora Vilks, Minister of Finance\nInterviewer: Ann Orr\n\nWere you pleased?\n\n"
        "I was. It helps.\n\nThe Fund says 2 per cent. Who is right?\n\nWe shall see. I will not add to it.\n\n"
        "Rome wants 24 million for bills.\n\nIt has a wish.\n\nSo you rule it out?\n\nI rule it out this year.\n"
    )
    answers = [
        "I was. It helps.",
        "We shall see. I will not add to it.",
        "It has a wish.",
        "I rule it out this year.",
    ]
    assert said(text) == [(answer, "Gulnora Vilks") for answer in answers]


def called(*lines: str) -> list[str]:
    """Who speaks in each turn of a call-in programme with these lines."""
    turns = read("The call\n\n24 November 2026\n\n" + "\n\n".join(lines) + "\n").annotations.turns
    return [turn.speaker.name for turn in turns]


@pytest.mark.parametrize(
    ("lines", "speakers"),
    [
        (
            ("LEN: Morning, Brian.", "BRIAN: I rang them.", "LEN: Whom?", "BRIAN: The clinic.",
             "LEN: Joanne, you were there?", "JOANNE: I was, yeah."),
            ["Len", "Brian", "Len", "Brian", "Len", "Joanne"],
        ),
        (
            ("HOST: Line one.", "CALLER 1: It was full.", "HOST: Line two.", "CALLER 2: It was not.",
             "HOST: And the road?", "CALLER 2: Shut."),
            ["Host", "Caller 1", "Host", "Caller 2", "Host", "Caller 2"],
        ),
        # Nobody speaks here.
        (
            ("MYTH: It has no brakes.", "FACT: It has.", "MYTH: It was late.", "FACT: It was not.",
             "MYTH: He jumped.", "FACT: He did not."),
            [],
        ),
        (
            ("CLAIM: It has no brakes.", "VERDICT: False.", "CLAIM: It was late.", "VERDICT: True.",
             "CLAIM: He jumped.", "VERDICT: False."),
            [],
        ),
        (("WHO: The minister.", "WHAT: A briefing.", "WHEN: Tuesday.", "WHERE: The hall.", "WHO: The press."), []),
    ],
)  # fmt: skip
def test_labels_of_a_call_are_whoever_rings(lines: tuple[str, ...], speakers: list[str]) -> None:
    assert called(*lines) == speakers


def test_a_post_is_of_whoever_stands_above_it() -> None:
    text = (
        "Posts\n\nHelen Marchbank met Bo Ray.\n\n@HelenMarchbank · 24 Nov 08:20\nOn my way. I have asked him for an account.\n\n"
        "@HarbourFire · 24 Nov 10:31\nReplying to @HelenMarchbank\nWe have 12 engines there.\n\n"
        "@dr_slope (Prof Ines Holt) · 24 Nov 11:02\nI study slopes.\n"
    )
    turns = read(text).annotations.turns
    assert [turn.speaker.name for turn in turns] == ["Helen Marchbank", "@HarbourFire", "Ines Holt"]


@pytest.mark.parametrize(
    "text",
    [
        "Posts\n\nFollow @HarbourFire for news.\n\nThe brigade has 12 engines.\n",
        "Posts\n\n@HarbourFire is the account of the brigade.\n\nIt has 12 engines.\n\n@Port is that of the port.\n",
    ],
)
def test_a_handle_in_a_sentence_is_no_label(text: str) -> None:
    assert read(text).annotations.turns == ()


def test_who_asks_may_stand_in_brackets_behind_the_letter() -> None:
    document = read(
        "Talk\n\nGovernor Ada Nova took questions.\n\nNOVA: Welcome. It is late.\n\nQ (Ida Low, Port News): Is it closed?\n\n"
        "NOVA: No.\n\nQ (Bo Ray, Tide): And then?\n\nNOVA: We wait.\n"
    )
    asked = [turn.span.of(document.text) for turn in document.annotations.turns if turn.asks]
    assert asked == ["Is it closed?", "And then?"]
