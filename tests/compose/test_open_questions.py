"""The register of open questions, and the gaps: only what sources say is open, only what is really missing."""

from dataclasses import replace

import pytest

from flows.compose.registers.gaps import MOST_PLACES
from flows.compose.registers.open_questions import STATUS
from flows.compose.verify import verify_content
from flows.errors import CheckFailed
from flows.model.annotation import AnnotatedDocument, OpenKind
from flows.model.content import PackContent
from tests.support.annotated import annotated
from tests.support.composed import compose, harbour_report

DOUBTS = """
# Questions
The {ORG hc|Harbour Council} {open undisclosed|declined to say} who paid, and the sum {open unknown|is not known}.
{speech berg|“It {open awaited|remains to be seen} who blinks,”} said {PER berg|Anders Berg}. {said hc|The date {open undecided|has yet to be fixed}}, the council said. A crane fell.
"""


def doubts(number: int = 1) -> AnnotatedDocument:
    return annotated(DOUBTS, number=number, path=f"doubts-{number}.txt", outlet="The Arden Post")


@pytest.fixture(scope="module")
def documents() -> tuple[AnnotatedDocument, ...]:
    return doubts(), harbour_report(2)


@pytest.fixture(scope="module")
def content(documents: tuple[AnnotatedDocument, ...]) -> PackContent:
    return compose(documents)


def test_a_sentence_is_one_row_with_all_that_says_it_is_open(content: PackContent) -> None:
    rows = [
        (row.locator.label, row.extract.locator.label, row.status, row.said_by)
        for row in content.open_questions
    ]
    assert rows == [
        ("S1 O1", "S1 ¶1", "not disclosed, not known", "The Arden Post"),
        ("S1 O2", "S1 ¶2", "to be seen", "Anders Berg"),
        ("S1 O3", "S1 ¶2", "not decided", "Harbour Council"),
    ]


def test_the_cues_stand_out_of_the_sentence(content: PackContent) -> None:
    first = content.open_questions[0]
    assert [words for words, is_cue in first.stretches if is_cue] == ["declined to say", "is not known"]
    assert "".join(words for words, _ in first.stretches) == first.extract.text


def test_the_paragraph_says_in_its_margin_that_it_is_open(content: PackContent) -> None:
    notes = [note.text for block in content.annexes[0].blocks for note in block.notes]
    assert "O1 not disclosed, not known" in notes


def gaps(content: PackContent) -> dict[str, list[str]]:
    return {gap.what: [place.label for place in gap.places] for gap in content.gaps}


def test_gaps_name_what_is_missing_and_where(content: PackContent) -> None:
    assert gaps(content) == {
        "No dated passage found": ["S1"],
        "No figure found": ["S1"],
        "No date of publication stated": ["S1"],
        "No author stated": ["S1", "S2"],
        "Not graded for reliability": ["S1", "S2"],
        "Dates that could not be placed on the calendar": ["S2 ¶4"],
        "People for whom no role was found": ["Anders Berg", "Xi Weiming"],
        "Key points that rest on one source": ["K1–K3, all"],
    }


def test_what_is_there_is_no_gap() -> None:
    told = annotated(
        "{key 1|{role ann|Minister} {PER ann|Ann Lee} gave {money 5 EUR|€5} for {measure|rope} on {date 2025-06-09|9 June 2025}.} {speech ann|“Well,”} said {PER ann|Lee}.",
        title="Rope", outlet="Post", author="Bo Ray", published="2025-06-09", grade="A1",
    )  # fmt: skip
    assert gaps(compose((told,))) == {}


def test_of_many_places_the_first_and_their_number() -> None:
    content = compose(tuple(doubts(number) for number in range(1, 22)))
    gap = next(gap for gap in content.gaps if gap.what == "No author stated")
    assert (len(gap.places), gap.count) == (MOST_PLACES, 21)


def test_every_kind_has_its_words() -> None:
    assert set(STATUS) == set(OpenKind)


def test_a_row_without_words_that_say_so_stops_the_edition(
    content: PackContent, documents: tuple[AnnotatedDocument, ...]
) -> None:
    verify_content(content, documents)
    first, *others = content.open_questions
    elsewhere = replace(first, cues=(others[0].cues[0],))
    for spoilt in (replace(first, cues=()), elsewhere):
        with pytest.raises(CheckFailed, match="S1 O1"):
            verify_content(replace(content, open_questions=(spoilt, *others)), documents)


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("{open requested reader until|We ask you to} pay by {date 2025-07-01|1 July}.", "request to Ann Byron by 1 July 2025"),
        ("{open requested reader|We ask you to} pay.", "request to Ann Byron"),
        ("{open requested until|I ask that} it be paid before {date 2025-07-01|1 July}.", "request before 1 July 2025"),
        ("The town {open requested|asks} the port to pay.", "reported request"),
    ],
)  # fmt: skip
def test_a_request_says_whom_it_goes_to_and_until_when(sentence: str, status: str) -> None:
    letter = annotated(f"To the Mayor, Ms {{PER ann|Ann Byron}}\nDear Mayor,\n{sentence}", author="Bo Ray")
    assert [row.status for row in compose((letter,)).open_questions] == [status]


def test_a_letter_to_two_people_asks_nobody_by_name() -> None:
    text = "Dear {PER ann|Ann Byron} and {PER cy|Cy Poe},\n{open requested reader|We ask you to} pay."
    assert [row.status for row in compose((annotated(text),)).open_questions] == ["request"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ida Low fled to Hull, the paper said. Her lawyer {open disputed|denies it}.", "Ida Low fled to Hull, the paper said. · Her lawyer denies it."),
        ("It rained. Her lawyer {open disputed|denies it}, and the court agrees.", "It rained. · Her lawyer denies it, and the court agrees."),
        ("It rained. Her lawyer {open disputed|denies the charges}.", "Her lawyer denies the charges."),
        ("Her lawyer {open disputed|denies it}.", "Her lawyer denies it."),
    ],
)  # fmt: skip
def test_a_denial_is_printed_with_what_is_denied(text: str, words: str) -> None:
    (row,) = compose((annotated(text),)).open_questions
    assert "".join(part for part, _ in row.stretches) == words
