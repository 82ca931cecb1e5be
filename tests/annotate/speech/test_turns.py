"""Who speaks where in transcripts, records of speeches and questions with answers."""

import pytest

from flows.annotate import annotate_document
from flows.ingest import document_from_record
from flows.model.annotation import AnnotatedDocument, AttributionKind
from flows.model.document import Role
from flows.segment import segment_document

INTERVIEW = """Everyone wants the harbour

Interview with Dr Nadia Holm, economist at the Port Institute. She was asked by Bo Ray.

Q: Will the harbour be closed?

A: Not this year. I told the council on Monday: "You have a plan for everything but the tide."

It has 31 cranes.

Q: What about the ferries?

A: They will stay.
"""
DEBATE = """Harbour Bill

Caroline Lucas: I beg to move, That the Bill be now read a Second time.

It would cost £2 million.

Andrew Smith: I am sure that everyone in the House knows the harbour.

Caroline Lucas: I absolutely agree with the right hon. Gentleman.

The House divided.
"""
BRIEFING = """Briefing Room

MS. HOLM: Hi, everyone. Jane Holm was here.

Q Hello.

MS. HOLM: Go ahead, Steve.

Q How long do you think it will be?

MS. HOLM: An hour.
"""


def read(text: str) -> AnnotatedDocument:
    document = document_from_record(1, "text", text, "2025-10-13")
    annotated, problems = annotate_document(document, segment_document(document)[0])
    assert not problems
    return annotated


def said(text: str) -> list[tuple[str, str]]:
    document = read(text)
    turns = document.annotations.turns
    return [(turn.speaker.name, turn.span.of(document.text).split("\n")[0]) for turn in turns]


def test_an_answer_is_of_the_one_interviewed() -> None:
    assert said(INTERVIEW) == [
        ("", "Will the harbour be closed?"),
        (
            "Nadia Holm",
            'Not this year. I told the council on Monday: "You have a plan for everything but the tide."',
        ),
        ("", "What about the ferries?"),
        ("Nadia Holm", "They will stay."),
    ]


def test_speakers_are_named_before_a_colon() -> None:
    assert [name for name, _ in said(DEBATE)] == ["Caroline Lucas", "Andrew Smith", "Caroline Lucas"]


HANSARD = """House debate

The Minister for Water and Harbours (Dr Nadia Holm): I beg to move, That the Bill be agreed to.

Last summer 400 wells fell dry.

Mr Simeon Crowe (Visk and Harbour): I am grateful.

Mr Orrin Vale (Upper Visk): It is late.

The Parliamentary Under-Secretary of State for the Home Department (Bo Ray): It is not.

Dr Holm: I can rule it out.

Note on the Report: it was late.
"""


def test_brackets_hold_the_name_behind_an_office_and_the_seat_behind_a_name() -> None:
    assert [name for name, _ in said(HANSARD)] == [
        "Nadia Holm", "Simeon Crowe", "Orrin Vale", "Bo Ray", "Nadia Holm",
    ]  # fmt: skip


def test_an_office_in_a_label_is_held_by_the_one_in_its_brackets() -> None:
    text = HANSARD.replace("It is late.", "The Minister says that it costs £3 million.")
    given = [a.source.name for a in read(text).annotations.attributions if a.source and a.cue]
    assert given == ["Nadia Holm"]


def test_a_briefing_room_prints_questions_without_a_colon() -> None:
    assert said(BRIEFING) == [
        ("Jane Holm", "Hi, everyone. Jane Holm was here."),
        ("", "Hello."),
        ("Jane Holm", "Go ahead, Steve."),
        ("", "How long do you think it will be?"),
        ("Jane Holm", "An hour."),
    ]


@pytest.mark.parametrize("mark", [":", "."])
def test_one_question_with_its_answer_makes_two_turns(mark: str) -> None:
    text = f"The pier\n\nQ{mark} Will it be closed? Tell us.\n\nA{mark} Who knows?\n"
    assert said(text) == [("", "Will it be closed? Tell us."), ("", "Who knows?")]
    assert said(text.replace(f"Q{mark}", "The question:")) == []


def test_questions_and_answers_may_be_numbered() -> None:
    text = "Reply\n\nQ1. How many?\n\nA1. There were 94.\n\nQ2. Please send a list.\n\nA2. It is attached.\n"
    answers = [words for _, words in said(text)]
    assert answers == ["How many?", "There were 94.", "Please send a list.", "It is attached."]


def test_a_reply_by_letter_answers_in_its_writers_name() -> None:
    text = (
        "Dear Mr Orr,\n\nQ1. How many?\n\nA1. There were 94.\n\nQ2. Where?\n\nA2. In the park.\n\n"
        "Yours sincerely\n\nPriti Lal\nManager\n"
    )
    assert [name for name, _ in said(text)][:3] == ["", "Priti Lal", ""]


@pytest.mark.parametrize(("label", "requests"), [("Q2. ", 0), ("", 1)])
def test_what_is_asked_of_the_writer_is_no_request_of_his(label: str, requests: int) -> None:
    text = (
        f"Dear Mr Orr,\n\nQ1. How many?\n\nA1. There were 94.\n\n{label}Please provide a copy of the list.\n\n"
        "A2. It is attached.\n\nYours sincerely\n\nPriti Lal\nManager\n"
    )
    assert len(read(text).annotations.open_questions) == requests


def test_who_asks() -> None:
    asks = [turn.asks for turn in read(MAGAZINE).annotations.turns]
    assert asks == [True, False, True, False, False]
    assert [turn.asks for turn in read(BRIEFING).annotations.turns] == [False, True, False, True, False]


def test_a_turn_lasts_until_the_next_label() -> None:
    document = read(INTERVIEW)
    cranes = document.annotations.turn_at(document.text.index("31 cranes"))
    assert cranes is not None
    assert cranes.speaker.name == "Nadia Holm"
    assert document.annotations.turn_at(0) is None


def test_what_is_said_in_a_turn_is_given_to_its_speaker() -> None:
    document = read(INTERVIEW)
    layers = document.annotations
    direct = [a for a in layers.attributions if a.kind is AttributionKind.DIRECT]
    assert {a.source.name for a in direct if a.source} == {"Nadia Holm"}
    assert [q.speaker.name for q in layers.quotations if q.speaker] == ["Nadia Holm"]


@pytest.mark.parametrize(
    "text",
    [
        "Islands\n\nNorth Uist: 300 people.\n\nSouth Uist: 900 people.\n\nLewis: 20,000 people.\n",
        "Notes\n\nA: first.\n\nB: second.\n\nC: third.\n",
        "Ann Lee: I agree.\n\nAnn Lee: I do not.\n\nAnn Lee: I may.\n",
        "Only one\n\nAnn Lee: I agree.\n",
        "",
    ],
)
def test_lists_and_single_speakers_are_no_transcript(text: str) -> None:
    assert said(text) == []


MAGAZINE = """Nobody waits for the tide: interview with Dr Nadia Maria Holm

Harbour & Sea: Dr Holm, will the harbour be closed?

Holm: Not this year.

Harbour & Sea: And the ferries?

HOLM: They will stay.

Note: This text was shortened.

Harbour & Sea: Thank you.
"""


def test_a_surname_alone_begins_a_turn_of_somebody_named_in_full() -> None:
    assert said(MAGAZINE) == [
        ("Harbour & Sea", "Dr Holm, will the harbour be closed?"),
        ("Nadia Maria Holm", "Not this year."),
        ("Harbour & Sea", "And the ferries?"),
        ("Nadia Maria Holm", "They will stay."),
        ("Harbour & Sea", "Thank you."),
    ]


@pytest.mark.parametrize(
    ("heading", "labels", "speakers"),
    [
        ("PRESS BRIEFING BY PRESS SECRETARY ADA REYN", ["MS. REYN", "Q"], ["Ada Reyn", ""]),
        (
            "REMARKS BY SECRETARY OF STATE ADA REYN AND DEPUTY FOREIGN MINISTER TOMAS VENN OF NORWAY",
            ["SECRETARY REYN", "MINISTER VENN"],
            ["Ada Reyn", "Tomas Venn"],
        ),
        # Two of one surname; a title without a given name; a country between.
        ("BRIEFING BY MINISTER LAURA REYN AND AMBASSADOR THOMAS REYN", ["MS. REYN", "Q"], ["Laura Reyn", ""]),
        ("BRIEFING BY PRESIDENT REYN ON WATER", ["PRESIDENT REYN", "Q"], ["Reyn", ""]),
        ("BRIEFING OF THE PRIME MINISTER OF NORWAY ADA REYN", ["MS. REYN", "Q"], ["Reyn", ""]),
    ],
)
def test_a_heading_in_capitals_gives_labels_their_full_names(
    heading: str, labels: list[str], speakers: list[str]
) -> None:
    turns = [f"{labels[n % 2]}{'' if labels[n % 2] == 'Q' else ':'} It was late on Monday." for n in range(6)]
    named = [name for name, _ in said("\n\n".join([heading, *turns]))]
    assert [name.replace("REYN", "Reyn") for name in named] == speakers * 3


def test_the_office_of_a_label_is_his_whom_the_head_of_the_record_names() -> None:
    text = (
        "President: Ms. Van der Holm (Netherlands)\n\nThe President: I give the floor to Mr. Low.\n\n"
        "Mr. Low (Norway): We agree.\n\nThe President: I thank him.\n\nMr. Low (Norway): I thank her."
    )
    assert [name for name, _ in said(text)] == ["Van der Holm", "Low", "Van der Holm", "Low"]


HEARING = """HEARING ON THE HARBOUR FUND

The hearing was convened at 10:04 a.m., Hon. Jane Holm (chairman of the committee) presiding.

STATEMENT OF HON. ROBERT RAY, INSPECTOR GENERAL

The CHAIRMAN. The committee will come to order. Mr. Ray, you may proceed.

Mr. RAY. We have looked at 312 grants.

The work is not finished.

Senator LOW. Who changed the scores?

Mr. RAY. I cannot answer that.

Ms. VAN HOLLEN of Arden. Is it true?

Mr. RAY. It is.

[Laughter.]
"""


def test_turns_of_a_record_have_labels_that_end_in_a_point() -> None:
    assert said(HEARING) == [
        ("Jane Holm", "The committee will come to order. Mr. Ray, you may proceed."),
        ("Robert Ray", "We have looked at 312 grants."),
        ("Low", "Who changed the scores?"),
        ("Robert Ray", "I cannot answer that."),
        ("Van Hollen", "Is it true?"),
        ("Robert Ray", "It is."),
    ]


def test_short_answers_of_a_record_are_no_headings() -> None:
    document = read(HEARING)
    heads = [s.span.of(document.text) for s in document.segmentation.segments if s.role is Role.HEADING]
    assert heads == ["STATEMENT OF HON. ROBERT RAY, INSPECTOR GENERAL"]


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Ray. Mrs. Low. Ms. Holm.",
        "They named Mr. RAY. He left.\n\nThey named Mr. LOW. He left.\n\nThey named Mr. RAY. He stayed.",
        "The COURT ruled.\n\nThe CHAIRMAN left.\n\nMr. RAY was there.",
    ],
)
def test_names_in_capitals_within_prose_open_no_turn(text: str) -> None:
    assert said(text) == []


CONFERENCE = """Regular Press Conference

Cornea: How many doctors will you send?

Mei Lanying: We offered 12.

{asked}

Mei Lanying: We welcome it.

The Paper: How many ships were hit?

Mei Lanying: Two.
"""


@pytest.mark.parametrize(
    "asked",
    [
        "Kyodo: Latvia freed 400 men today. I would like your comment.",
        "The Courant: Latvia freed 400 men today.",
        "Harbour Daily: Latvia freed 400 men today. Please comment.",
        "Cornea: Latvia freed 400 men today.",
    ],
)
def test_what_an_agency_asks_without_a_question_mark_is_not_the_answerers(asked: str) -> None:
    turns = read(CONFERENCE.format(asked=asked)).annotations.turns
    label = asked.partition(":")[0]
    assert [(turn.speaker.name, turn.asks) for turn in turns[2:4]] == [(label, True), ("Mei Lanying", False)]


@pytest.mark.parametrize(
    ("told", "speaker"),
    [
        ("Kyodo: Latvia freed 400 men today.\n\nThe hall laughed.", "Mei Lanying"),
        ("Rosa Lund: Latvia freed 400 men today.", "Rosa Lund"),
        ("Minister Lund: Latvia freed 400 men today.", "Rosa Lund"),
        ("He named three things: Latvia freed 400 men today.", "Mei Lanying"),
    ],
)
def test_no_other_words_before_a_colon_ask(told: str, speaker: str) -> None:
    text = CONFERENCE.format(asked=told) + "\nMinister Rosa Lund was there.\n"
    annotated = read(text)
    at = text.index("Latvia")
    (turn,) = [turn for turn in annotated.annotations.turns if turn.span.start <= at < turn.span.end]
    assert (turn.speaker.name, turn.asks) == (speaker, False)


def test_a_speaker_whose_first_name_is_not_told_makes_speeches() -> None:
    lines = ["Rosa Lund: It is late.", "Oddway: We have 40 ships.", "Rosa Lund: It is old.", "Oddway: We go."]
    turns = read("The Lund bill\n\n" + "\n\n".join([*lines, lines[0], "Oddway: We stay."])).annotations.turns
    assert not any(turn.asks for turn in turns)


def test_a_first_line_is_a_question_where_others_are_printed_like_it() -> None:
    asked = "Mayor Low, do you have any plans to speak to the press?"
    gaggle = (
        f"Q {asked}\n\nMAYOR LOW: Sure.\n\nI am heading home.\n\nQ Will you build it?\n\nMAYOR LOW: We will."
    )
    assert said(gaggle)[0] == ("", asked)


def test_the_title_of_a_text_is_nobodys_turn() -> None:
    action = """RATING ACTION: Holm Ratings lowers the rating of the port

    Holm Ratings lowered the rating of the port today. The outlook is negative.

    Primary analyst: Jane Holm, Port Street

    Committee chair: Bo Ray

    The committee met in Arden on Monday.
    """
    assert ("Rating Action", "Holm Ratings lowers the rating of the port") not in said(action)
    assert all(name != "Rating Action" for name, _ in said(action))
