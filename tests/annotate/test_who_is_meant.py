"""Whom "he" and "she" mean: titles, kin words and given names tell; where nothing does, nobody is named."""

import pytest

from tests.support.quoted_texts import attributions_of


def speakers_of(marked: str) -> list[str]:
    """Who says each statement, in text order."""
    _, attributions = attributions_of(marked)
    return [a.source.name if a.source else "-" for a in attributions]


@pytest.mark.parametrize(
    ("marked", "speaker"),
    [
        ("Mr {Obura} met Ms {Auma}. “The talks failed,” she said.", "Auma"),
        ("Ms {Auma} met Mr. {Obura}. “We agreed,” he said.", "Obura"),
        ("Ms {Auma} thanked Mr {Obura}. She smiled. “We have tried,” he replied.", "Obura"),
        ("Mr {Obura} spoke. Mrs {Auma} listened. He said the tax was void.", "Obura"),
        ("President {Obura} met Ms {Auma}. She told reporters that the talks had failed.", "Auma"),
        ("Mr {Obura} spoke to his wife, {Grace}. She said the tax was void.", "Grace"),
        ("Baroness {Hale} met Lord {Mance}. He said the plan was ready.", "Mance"),
        ("Cardinal {Mbongo} met Sister {Rosalie}. “We prayed,” she said.", "Rosalie"),
        ("{Kwabena Obura} and {Adwoa Auma} sat. Mr {Obura} met Ms {Auma}. She said so: it was over.", "Adwoa Auma"),
        # The subject of the sentence, where both may be meant.
        ("Mr {Obura} met Mr {Banda}. He said the talks had failed.", "Obura"),
        ("Ms {Auma} met Mrs {Banda}. She said the talks had failed.", "Auma"),
        ("{Kwabena Obura} met {Adwoa Auma}. He said the talks had failed.", "Kwabena Obura"),
    ],
)  # fmt: skip
def test_a_pronoun_means_one_of_its_gender(marked: str, speaker: str) -> None:
    assert speakers_of(marked) == [speaker]


@pytest.mark.parametrize(
    "marked",
    [
        "Mr {Obura} was kind. “I wept,” she said.",
        "{Kwabena Obura} met {Adwoa Auma}. “I wept,” she said.",
    ],
)
def test_a_pronoun_without_anybody_of_its_gender_names_nobody(marked: str) -> None:
    assert speakers_of(marked) == ["she"]
