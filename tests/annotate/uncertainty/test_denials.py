"""Denials are open matters: what somebody says is not so, or refuses; whoever rules, or only denies entry, denies nothing."""

import pytest

from flows.annotate import annotate_document
from flows.ingest import document_from_record
from flows.model.annotation import OpenKind
from flows.segment import segment_document


def denials(text: str) -> list[str]:
    document = document_from_record(1, "1.txt", text + "\n", "2026-11-24")
    found = annotate_document(document, segment_document(document)[0])[0].annotations.open_questions
    return [q.cue.of(document.text) for q in found if q.kind is OpenKind.DENIED]


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("The authority denied that the slope had been on a list.", "denied that"),
        ("The Russian side denies there was any such promise.", "denies there"),
        ("The army denied carrying out the raid on Marlow.", "denied carrying"),
        ("Ms Holm has always denied having met him.", "denied having"),
        ("He left the room, denying that he had been asked.", "denying that"),
        ("The ministry denied any wrongdoing.", "denied any wrongdoing"),
        ("The bank denied reports of a merger.", "denied reports"),
        ("A spokesman for the union denied it.", "denied it"),
        ("The minister rejected reports that the port would close.", "rejected reports"),
        ("Marchbank rejected repeated calls to resign.", "rejected repeated calls to"),
        ("The company dismissed as baseless the report on its debts.", "dismissed as baseless the report"),
        ("There is no truth in reports that the bank is for sale.", "no truth in"),
        ("It is not true that the school will close.", "It is not true that"),
        ("Suggestions that she has decided against it are incorrect.", "Suggestions that she has decided against it are incorrect"),
        ("We heard that the list was lost. This is not correct.", "This is not correct"),
        ("Contrary to reports in the press, the union is not balloting.", "Contrary to reports"),
    ],
)  # fmt: skip
def test_who_denies_says_so(text: str, cue: str) -> None:
    assert denials(text) == [cue]


@pytest.mark.parametrize(
    "text",
    [
        "Police denied entry to 40 fans.",
        "Patients were denied treatment for a year.",
        "The council denied planning permission for the tower.",
        "The prison denied visiting privileges to his sister.",
        "The agency denied operating licences to four firms.",
        "The insurer denied 40 claims for flood damage.",
        "The court dismissed the claims against the firm.",
        "It offers cash to those with weak or rejected asylum claims.",
        "The firm rejected his insurance claim.",
        "The judge rejected that.",
        "He rejected the offer from Norbank.",
        "The bill was rejected by the senate.",
        "She did not deny that the talks had taken place.",
        "The actress in me cannot deny that comparison.",
        "Nobody denies that the plan has failed.",
        "What is the good of denying that the plan has failed?",
        "There is no use in denying that it has failed.",
        "She wants to deny that she was there.",
        "If the minister denies it, the matter is closed.",
        "Does the minister deny that he was there?",
        "Contrary to popular belief, the river is clean.",
        "They engage in acts that are contrary to what is seen as good practice.",
        "That was not true of every school.",
        "Ministers neither confirmed nor denied the report.",
    ],
)
def test_what_is_no_denial(text: str) -> None:
    assert denials(text) == []
