"""Who speaks in news of politics: straight marks, verbs of all kinds, offices and those who ask."""

import pytest

from flows.annotate import annotate_document
from flows.ingest import document_from_record
from flows.segment import segment_document
from tests.support.quoted_texts import attributions_of, quotations_of


def told(marked: str) -> list[tuple[str, str]]:
    """Per quotation its kind and the name of its speaker or "-"."""
    _, quotations = quotations_of(marked)
    return [(q.kind.value, q.speaker.name if q.speaker else "-") for q in quotations]


@pytest.mark.parametrize(
    "verb",
    [
        "crowed", "fumed", "offered", "volunteered on Monday", "shot back", "fired back at a rally", "wondered aloud",
        "reminisced", "emailed reporters", "scolded them", "was saying", "was overheard telling an aide", "laughs",
        "chanted as the crowd left", "finished", "went on", "deadpanned",
    ],
)  # fmt: skip
def test_any_verb_behind_a_quotation_tells_who_speaks(verb):
    assert told(f'The vote came late. "It is a long road," {{Ann Lee}} {verb}.') == [("speech", "Ann Lee")]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ('"It is a long road," crowed {Ann Lee}, the mayor.', ("speech", "Ann Lee")),
        ('"It is a long road!" roared the crowd.', ("speech", "crowd")),
        ('"Who is going to pay?" {Ann Lee} fumed.', ("speech", "Ann Lee")),
        ('"It is a long road," a song that {Ann Lee} wrote, was played.', ("scare", "-")),
        ('"The Winding Road," {Ann Lee} directed in 1999.', ("scare", "-")),
        ('"It is a long road," {Ann Lee} heard.', ("scare", "-")),
        # What ends like a title and stands where a programme does is one.
        ('{Ann Lee} spoke on "Face the State."', ("scare", "-")),
        ('{Ann Lee} is known for "The Winding Road Home."', ("scare", "-")),
        # What a sign says is the sign's.
        (
            'A sign outside the hall read "Stop them now," and was taken away.',
            ("partial", "sign outside the hall"),
        ),
        (
            'One aide to a [House] member said, "We are not connecting with them."',
            ("speech", "aide to a House member"),
        ),
    ],
)
def test_one_quotation(marked, expected):
    kind, name = told(marked)[0]
    assert (kind, name.removeprefix("One ")) == expected


@pytest.mark.parametrize(
    ("marked", "speakers"),
    [
        # The rest of a sentence broken off for its speaker.
        (
            '"It is not fair to us," said {Jim Hood}, the attorney general and a Democrat, "and it will not stand."',
            ["Jim Hood", "Jim Hood"],
        ),
        # Behind an office that a sentence is about.
        (
            '{Bob Ray} had said so before. The president hit back hours later. "He begged me to help," he tweeted.',
            ["president"],
        ),
        ('{Bob Ray} was calm. The plan came late. "I was not told of it," he said.', ["Bob Ray"]),
        # Who asks is not who answers.
        ('{Ann Lee} waited. Asked about it by {Mary Ray}, she said, "I do not care at all."', ["Ann Lee"]),
        ('{Ann Lee} waited. When {Mary Ray} pressed her, she said, "I do not care at all."', ["Ann Lee"]),
        ('{Ann Lee} waited. When {Mary Ray} won, she said, "I am glad of it all."', ["Mary Ray"]),
        # A sentence whose subject cannot speak leaves its follower to nobody.
        ('The vote came late. "It was a long night for us."', ["-"]),
        ('The minister was angry. "It was a long night for us."', ["minister"]),
        # Marks set apart, as in text made of tokens.
        ('" We have to act now , " {Ann Lee} said . " It is late . "', ["Ann Lee", "Ann Lee"]),
    ],
)
def test_who_speaks(marked, speakers):
    assert [name.removeprefix("The ") for _, name in told(marked)] == speakers


def test_inches_are_no_quotation():
    assert told('The shelf is 20 " wide and 30 " deep.') == []


@pytest.mark.parametrize(
    ("marked", "contents"),
    [
        (
            "{Ann Lee} said the bill was dead, denied she had seen it and accused {Bob Ray} of lying.",
            ["the bill was dead", "she had seen it and accused Bob Ray of lying"],
        ),
        (
            "{Ann Lee} said the bill, called a disgrace by {Bob Ray}, was dead.",
            ["the bill, called a disgrace by Bob Ray, was dead"],
        ),
        (
            "{Ann Lee} argued that the law was old while {Bob Ray} insisted it was sound.",
            ["that the law was old", "it was sound"],
        ),
        (
            "{Ann Lee} argued that the law was old while it was in force.",
            ["that the law was old while it was in force"],
        ),
        ("{Ann Lee} cried when she heard the news.", []),
        ("{Ann Lee} asked when she had heard the news.", ["when she had heard the news"]),
        ("{Ann Lee} said when asked that she knew nothing.", ["that she knew nothing"]),
    ],
)
def test_where_statements_begin_and_end(marked, contents):
    document, attributions = attributions_of(marked)
    assert [a.span.of(document.text) for a in attributions] == contents


def test_an_office_written_short_before_a_name_has_its_holder():
    text = 'Sen. Jeff Marden of Arizona met Gov. Doug Lowe on Friday.\n\n"He does not listen," the senator said.\n'
    document = document_from_record(1, "r", text, "2020-01-01")
    segmented, _ = segment_document(document)
    annotated, _ = annotate_document(document, segmented, "")
    assert [q.speaker.name for q in annotated.annotations.quotations if q.speaker] == ["Jeff Marden"]
