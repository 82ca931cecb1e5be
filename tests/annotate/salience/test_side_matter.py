"""What a text holds beside what it tells: words on itself, contacts and missions, questions put to others."""

import pytest

from flows.annotate.salience.side_matter import side_matter
from tests.support.annotated import annotated

LONG = (
    "The council agreed to raise the pay of its workers by a tenth. It will pay for this out of its levies. "
    * 3
)


def beside(text: str, **facts: str) -> list[str]:
    document = annotated(text, **facts)
    return [span.of(document.text) for span in sorted(side_matter(document))]


@pytest.mark.parametrize(
    "line",
    [
        "Excerpt from the report by River Watch, published on Monday.",
        "Interview with Ann Lee, economist at the port.",
        "The transcript has been shortened.",
        "Pasted by the duty desk on 24 November at ten to nine.",
        "Extract supplied by River Media Monitoring.",
        "Consider what is not in dispute here.",
        "On 5 November, the mayor of Port Arden wrote:",
        "Reporting by Ann Lee in Arden; editing by Bo Ray.",
        "To ask the Secretary of State for Rivers, what he has done.",
        "Tom Low (Tewk) (LD) [91022] [Asked on 16 November]: To ask the Secretary of State for Rivers, what he did.",
        "Baroness Lee asked His Majesty’s Government whether they will build it.",
        "Ann Lee (Bath) (LD) [78002]",
        "I am particularly grateful to Ann Lee for the help of her committee.",
        "Ann Lee: I beg to move, That the Bill be now read.",
        "For media enquiries please call Bo Ray on +41 79 472 9750.",
    ],
)
def test_what_stands_beside(line: str) -> None:
    assert beside(f"{LONG}\n{line}\n{LONG}") == [line]


@pytest.mark.parametrize(
    "line",
    [
        "The report was forwarded by the mayor of Port Arden on Monday.",
        "Supplied with water by two wells, the town of Arden has grown.",
        "Consider Port Arden, where the river has risen since May.",
    ],
)
def test_what_tells_of_the_world_does_not(line: str) -> None:
    assert beside(f"{LONG}\n{line}\n{LONG}") == []


def test_missions_and_notes_at_the_end() -> None:
    mission = "River Watch is the body responsible for the rivers of the coast."
    assert beside(f"{LONG}\n{mission}") == [mission]
    assert beside(f"{mission}\n{LONG}") == []
    assert beside(f"{LONG}\nNotes to editors\nThe river is long.") == [
        "Notes to editors",
        "The river is long.",
    ]


@pytest.mark.parametrize(
    ("line", "is_beside"),
    [
        ("Mr Low was Arden's ambassador to Skerra from 2015 to 2019.", True),
        ("Tom Low was U.S. ambassador to Skerra from 2014 to 2017.", True),
        ("Jo Poe was Deputy Minister of Rivers until 2009.", True),
        ("Jo Poe is a fellow at the Pier Institute.", True),
        ("Mr Poll was Arden's ambassador to Skerra.", False),
        ("Mr Low was late.", False),
    ],
)
def test_what_the_authors_are(line: str, *, is_beside: bool) -> None:
    assert beside(f"{line}\n{LONG}", author="Tom Low and Jo Poe") == ([line] if is_beside else [])


def test_those_who_ask_in_a_transcript() -> None:
    talk = "BO RAY: You were there. What did they do?\nANN LEE: They paid. Was it enough? No.\nQ: And the levy fell.\nA: It did."
    assert beside(talk) == ["BO RAY: You were there.", "What did they do?", "Q: And the levy fell."]
    assert beside("Outcome: They paid.\nCost: It was high.") == []


def test_a_sentence_that_is_the_title() -> None:
    assert beside(f"The third meeting of ministers\n{LONG}", title="The third meeting of ministers") == [
        "The third meeting of ministers"
    ]


def test_laughter_tells_nothing() -> None:
    assert beside(f"{LONG}\nA: [laughs] I do not do elections of any kind.\n{LONG}") == [
        "A: [laughs] I do not do elections of any kind."
    ]
