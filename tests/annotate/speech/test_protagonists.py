"""Whom "he" and "she" mean in an obituary or a profile, behind others who are only touched upon."""

import pytest

from tests.support.quoted_texts import told

DIED = "{John Doyle}, 71, died on Monday.\n"
SAID = "\nHe kept a boat. “I had a canoe,” he said in May."


@pytest.mark.parametrize(
    "between",
    [
        "On May 19 he laid a copy down. Two weeks later {Peter Burke} was arrested.",
        "He drove to a lodge of which he had heard {Peter Burke} speak.",
        "His colleague {Peter Burke} had been there before him.",
        "The police arrested {Peter Burke} in May.",
        "The yard was sold to {Peter Burke} in 1990.",
    ],
)
def test_he_goes_on_about_whom_the_text_is_about(between: str) -> None:
    assert told(DIED + between + SAID)[0][2] == "John Doyle"


@pytest.mark.parametrize(
    "marked",
    [
        DIED + "Mayor {Peter Burke} spoke at the church.\n“I was his friend,” he said.",
        DIED + "His son, {Peter Burke}, was at the bedside.\n“I was there,” he said.",
        DIED + "{Peter Burke} was asked what came next.\n“I was there,” he said.",
        DIED + "{Peter Burke} was appointed to the post.\n“I was there,” he said.",
        DIED + "Two weeks later {Peter Burke} was arrested. “I was there,” he said.",
        DIED + "Two weeks later {Peter Burke} was arrested.\n“He was my friend,” he said.",
        # She of whom the text tells is not "he".
        "{Robin Doyle}, 71, died on Monday.\nShe kept a boat.\nThe yard was sold to {Peter Burke} in 1990.\n“I was there,” he said.",
        # No text about one person's life.
        "{John Doyle} opened a bridge.\n{Peter Burke} was arrested there.\n“I was there,” he said.",
    ],
)
def test_another_who_acts_is_meant_as_elsewhere(marked: str) -> None:
    assert told(marked)[0][2] == "Peter Burke"


def test_most_paragraphs_tell_of_one_person() -> None:
    marked = (
        "{John Doyle} builds boats.\nHe was young when he began.\n{Doyle} has a yard.\nHe sold boats.\n"
        "In May {Peter Burke} was arrested.\n“I had a canoe,” he said."
    )
    assert told(marked)[0][2] == "John Doyle"


@pytest.mark.parametrize(("pronoun", "speaker"), [("She", "Kim Burke"), ("He", "Robin Doyle")])
def test_of_whom_a_first_name_says_nothing_the_first_pronoun_tells(pronoun: str, speaker: str) -> None:
    life = f"{{Robin Doyle}}, 71, died on Monday.\n{pronoun} kept a boat.\nThe yard was sold to {{Kim Burke}} in 1990."
    assert told(life + "\n“I had a canoe,” he said.")[0][2] == speaker
