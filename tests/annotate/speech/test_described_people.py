"""Whom descriptions mean: offices of several words, members by state and party, those told of just before."""

import pytest

from flows.annotate import annotate_document
from flows.ingest import document_from_record
from flows.segment import segment_document

OPENING = "Congress returns for a short week\n\n"


def speakers(text: str) -> list[str]:
    """Per quotation of a text the name of its speaker, or "-"."""
    document = document_from_record(1, "r1", OPENING + text, "2025-11-10")
    segmentation, _ = segment_document(document)
    annotated, _ = annotate_document(document, segmentation, "")
    return [q.speaker.name if q.speaker else "-" for q in annotated.annotations.quotations]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "Attorney General Pamela Holt met Secretary of State Martin Ruiz. “It is bad,” the attorney general said. "
                "“It is good,” the secretary of state said."
            ),
            ["Pamela Holt", "Martin Ruiz"],
        ),
        (
            "Former President Martin Ruiz met Gov. Pamela Holt. “It is a long road,” the former president said.",
            ["Martin Ruiz"],
        ),
        # Another office, an older one, or two who hold it.
        (
            "Deputy Attorney General Pamela Holt met Martin Ruiz. “It is a long road,” the attorney general said.",
            ["attorney general"],
        ),
        (
            "Former Attorney General Pamela Holt met Martin Ruiz. “It is a long road,” the attorney general said.",
            ["attorney general"],
        ),
    ],
)
def test_an_office_of_several_words_means_its_only_holder(text, expected):
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "Sen. Martin Ruiz, D-Ariz., will vote no. Rep. Pamela Holt (R-Ky.) will vote yes. “It is wrong,” the "
                "Arizona Democrat said. “It is right,” the Kentucky congresswoman said."
            ),
            ["Martin Ruiz", "Pamela Holt"],
        ),
        (
            (
                "Sen. Martin Ruiz of Ohio met Rep. Pamela Holt, a Texas Republican. The vote was late. "
                "“It is wrong,” the Ohio senator said. “It is right,” the Texas Republican said."
            ),
            ["Martin Ruiz", "Pamela Holt"],
        ),
        # Of two of a state and a party nobody, unless the office tells.
        (
            (
                "Sen. Martin Ruiz, R-Texas, met Rep. Pamela Holt, R-Texas. The vote was late. “It is right,” the Texas "
                "Republican said. “It is wrong,” the Texas senator said."
            ),
            ["Texas Republican", "Martin Ruiz"],
        ),
        # Of another party, of another state.
        (
            "Sen. Martin Ruiz, R-Texas, met Rep. Pamela Holt, R-Iowa. “It is right,” the Texas Democrat said.",
            ["Texas Democrat"],
        ),
        (
            "Sen. Martin Ruiz, R-Texas, was calm. “It is right,” the Ohio Republican said.",
            ["Ohio Republican"],
        ),
        # Who is named behind the description is another.
        (
            "Sen. Martin Ruiz, R-Texas, left. The vote was late. “He is right,” the Texas Republican said of Ruiz.",
            ["Texas Republican"],
        ),
    ],
)
def test_members_are_meant_by_state_and_party(text, expected):
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rep. Martin Ruiz was calm on Monday. “It is right,” the Ohio Republican said.", ["Martin Ruiz"]),
        ("Mayor Martin Ruiz lost by a wide margin. “It is over,” the former governor said.", ["Martin Ruiz"]),
        # Who meets those killed speaks, who was killed does not.
        ("Rep. Martin Ruiz met families of those killed. “It is right,” the Ohio Republican said.", ["Martin Ruiz"]),
        ("Rep. Martin Ruiz was badly injured. “It is right,” the Ohio Republican said.", ["Ohio Republican"]),
        ("Rep. Martin Ruiz, killed in May, was 40. “It is right,” the Ohio Republican said.", ["Ohio Republican"]),
        # Two are told of, an aside is about somebody without a name, or somebody is told of far above.
        ("Martin Ruiz met Pamela Holt on Monday. “It is right,” the Ohio Republican said.", ["Ohio Republican"]),
        (
            "Martin Ruiz was calm. An aide was not so sure. “It is right,” the former governor said.",
            ["former governor"],
        ),
        ("Martin Ruiz was calm.\n\nIt was late.\n\nIt is Monday. “It is right,” the Ohio Republican said.", ["Ohio Republican"]),
        # What belongs to somebody tells of another; a trade tells too little.
        ("Martin Ruiz was calm on Monday. “It is right,” the senator's lawyer said.", ["senator's lawyer"]),
        ("Martin Ruiz was calm on Monday. “It is right,” the retired teacher said.", ["retired teacher"]),
        ("Rep. Martin Ruiz was calm on Monday. “It is right,” the former teacher said.", ["Martin Ruiz"]),
        ("Martin Ruiz lost by a wide margin. “It is over,” the former governor said.", ["Martin Ruiz"]),
        # Not whom something was done to; an office that is another's here, or of another kind.
        ("Gov. Pamela Holt was away.\n\nMartin Ruiz was calm. “It is bad,” the Texas governor said.", ["Texas governor"]),
        ("Rep. Martin Ruiz was calm on Monday. “It is bad,” the Texas governor said.", ["Texas governor"]),
        ("Martin Ruiz was calm on Monday. “It is bad,” the police chief said.", ["police chief"]),
        ("Martin Ruiz was shot on Monday. “It is bad,” the former governor said.", ["former governor"]),
        ("Martin Ruiz was shot on Monday. “It is bad,” the police chief said.", ["police chief"]),
        ("Rep. Martin Ruiz was shot on Monday. “It is bad,” the Texas governor said.", ["Texas governor"]),
    ],
)  # fmt: skip
def test_a_description_means_the_one_the_sentence_before_is_about(text, expected):
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sen. Mark Kelly spoke. “It is wrong,” Kelly said.", ["Mark Kelly"]),
        ("“Is it right to do this?” Sen. Tom Donnelly asked.", ["Tom Donnelly"]),
        (
            "In a note, spokeswoman Anna Reilly called the report “an old story from nowhere.”",
            ["Anna Reilly"],
        ),
        ("Sen. Mark Kelly recently said it was “a long road for us all.”", ["Mark Kelly"]),
        ("“It is wrong,” Rep. Pamela Holt, D-N.Y., said in a statement.", ["Pamela Holt"]),
        ("“It is wrong,” Rep. Pamela Holt, R-S.D., said. “It is late.”", ["Pamela Holt", "Pamela Holt"]),
        ("Rep. Pamela Holt, I-N.H., called it “a long road for us all.”", ["Pamela Holt"]),
    ],
)
def test_names_like_adverbs_and_letters_of_parties(text, expected):
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“Nobody wants this,” Sen. Pamela Holt, D-Ariz., said of the plan.", ["Pamela Holt"]),
        ("It was late, according to Sen. Martin Ruiz, R-Ark., who called it “a long road for us all.”", ["Martin Ruiz"]),
        ("Sen. Martin Ruiz (R-Ark.), who chairs the panel, called it “a long road for us all.”", ["Martin Ruiz"]),
        (
            "Reps. Pamela Holt, D-Calif., and Martin Ruiz, R-Ky., called it “a long road for us all.”",
            ["Pamela Holt and Martin Ruiz"],
        ),
        ("“It is wrong,” said Rep. Pamela Holt, D-Ohio, the mayor's sister. “It is late.”", ["Pamela Holt", "Pamela Holt"]),
        ("Pamela Holt got a D-plus, Martin Ruiz, an old man, said of it: “It is a long road.”", ["Martin Ruiz"]),
    ],
)  # fmt: skip
def test_party_and_state_behind_a_name_part_nothing(text, expected):
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Before a colon the same sentence tells; in an aside or in what is asked others may be named.
        ("Rep. Martin Ruiz was blunt: “It is right,” the Ohio Republican said.", ["Martin Ruiz"]),
        ("Rep. Martin Ruiz, whose vote saved Pamela Holt, was calm. “It is right,” the Ohio Republican said.", ["Martin Ruiz"]),
        ("Rep. Martin Ruiz was asked whether he trusts Pamela Holt. “I do so,” the Ohio Republican said.", ["Martin Ruiz"]),
        # Whose state is stated only later, or who may as well be the one just told of, is not meant.
        (
            ("Rep. Martin Ruiz was calm. “It is right,” the Ohio Republican said.\n\nRep. Pamela Holt, the Ohio "
            "Republican who led the vote, left."),
            ["Martin Ruiz"],
        ),
        (
            ("Rep. Pamela Holt, R-Ohio, left. The vote was late.\n\nIt was a long night.\n\nRep. Martin Ruiz was calm. "
            "“It is right,” the Ohio Republican said."),
            ["Ohio Republican"],
        ),
        (
            ("Rep. Martin Ruiz will vote yes. But the Long Beach congressman asked why Pamela Holt had not done so. "
            "“Where is the plan?” he asked."),
            ["Martin Ruiz"],
        ),
        ("A White House official denied it, saying the president had “made no promise at all.”", ["White House official"]),
        ("ST. PAUL, Minn. — Gov. Martin Ruiz quit on Monday over what he called “a long road for us all.”", ["Martin Ruiz"]),
        (
            "State Sen. Martin Ruiz had hopes. “It is a long road,” the Franklin County Republican said.",
            ["Martin Ruiz"],
        ),
        (
            "Martin Ruiz's campaign, in a note from spokesperson Will Simons, said he was “a long way from it all.”",
            ["Martin Ruiz's campaign"],
        ),
        ("Rep. Martin Ruiz was calm. “It is a long road,” the two-term Republican said.", ["Martin Ruiz"]),
        ("Rep. Martin Ruiz was calm. “It is a long road,” the moderate Democrat told them.", ["Martin Ruiz"]),
        ("“It is a long road,” Martin Ruiz is fond of saying.", ["Martin Ruiz"]),
        ("“It is a long road,” an aide texted a friend.", ["aide"]),
    ],
)  # fmt: skip
def test_whom_the_text_around_tells_of(text, expected):
    assert [name.removeprefix("an ") for name in speakers(text)] == expected
