"""Whom "I" and "you" mean in a letter."""

import pytest

from flows.annotate import annotate_document
from flows.model.document import Document
from flows.model.source import Fact, Metadata, Origin
from flows.segment import segment_document

AUTHOR = Metadata(author=Fact("Ann Byron", Origin.DOCUMENT, "mail header"))


def spoken(*lines: str, metadata: Metadata = AUTHOR) -> list[tuple[str, str]]:
    text = "\n".join(lines)
    document = Document(1, "a", "", "text/plain", text, metadata)
    found = annotate_document(document, segment_document(document)[0])[0].annotations
    return [(q.words.of(text), q.speaker.name) for q in found.quotations if q.speaker]


TAIL = (
    "The pier was closed on Monday after two of its beams had broken in the storm.",
    "Yours sincerely,",
    "Ann Byron",
)
YOURS = '"I will not close the pier for anybody," you said in Arden.'
MINE = '"The pier is not safe at all," I said in March.'


@pytest.mark.parametrize(
    "head", [("To the Mayor, Mr Oskar Lindqvist", "Dear Mayor,"), ("Dear Oskar Lindqvist,",)]
)
def test_the_addressee_and_the_writer(head: tuple[str, ...]) -> None:
    assert [who for _, who in spoken(*head, YOURS, MINE, *TAIL)] == ["Oskar Lindqvist", "Ann Byron"]


@pytest.mark.parametrize(
    "head", [("Dear Mayor,",), ("Dear Oskar Lindqvist and Maria Keller,",), ("Dear Oskar,",)]
)
def test_an_uncertain_addressee_is_nobody(head: tuple[str, ...]) -> None:
    assert "Oskar Lindqvist" not in [who for _, who in spoken(*head, YOURS, *TAIL)]


OURS = '"We will not close the pier for anybody," we said in Arden.'


@pytest.mark.parametrize(
    ("head", "tail", "who"),
    [
        (("Harbour Friends", "Dear Mayor,"), TAIL, "Harbour Friends"),
        (("The Mayor", "Arden Harbour Council", "Dear Mayor,"), TAIL, "we"),
        (("Dear Mayor,",), (*TAIL, "Chair", "Arden Harbour Council"), "Arden Harbour Council"),
        (("Dear Mayor,",), TAIL, "we"),
        (("Dear Mayor,",), (*TAIL, "Arden Harbour Council", "Skerra Ferry Council"), "we"),
    ],
)
def test_the_body_that_writes(head: tuple[str, ...], tail: tuple[str, ...], who: str) -> None:
    issued = Metadata(author=AUTHOR.author, outlet=Fact("Harbour Friends", Origin.DOCUMENT, "imprint"))
    assert [name for _, name in spoken(*head, OURS, *tail, metadata=issued)] == [who]


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        (
            'We understand from your deputy, Ms Maria Keller, that the beams leave "some room for doubt".',
            "Maria Keller",
        ),
        ('I have heard from Oskar Lindqvist that there is "no money at all" for it.', "Oskar Lindqvist"),
        ('We understand that the beams leave "some room for doubt".', "We"),
        ('We said that the beams leave "some room for doubt".', "Harbour Friends"),
    ],
)
def test_what_is_learnt_from_somebody_is_theirs(sentence: str, who: str) -> None:
    issued = Metadata(author=AUTHOR.author, outlet=Fact("Harbour Friends", Origin.DOCUMENT, "imprint"))
    assert {
        name for _, name in spoken("Harbour Friends", "Dear Mayor,", sentence, *TAIL, metadata=issued)
    } <= {who}


def test_the_only_one_to_whom_a_mail_is_sent() -> None:
    def sent_to(names: str) -> Metadata:
        return Metadata(author=AUTHOR.author, addressee=Fact(names, Origin.DOCUMENT, "mail header"))

    greeted = ("Dear Oskar,", YOURS, *TAIL)
    assert "Oskar Lindqvist" in [who for _, who in spoken(*greeted, metadata=sent_to("Oskar Lindqvist"))]
    for names in ("Oskar Lindqvist, Maria Keller", "oskar@arden.example", "Oskar"):
        assert names not in [who for _, who in spoken(*greeted, metadata=sent_to(names))]


@pytest.mark.parametrize(
    ("below", "roles"),
    [
        (("Ann Byron", "Chair"), ["Chair"]),
        (("Ann", "Ann Byron", "Permanent Secretary", "Ministry of Ports"), ["Permanent Secretary"]),
        (("Dr Ann Byron", "Head of the Harbour Office"), ["Head of the Harbour Office"]),
        (("Ann Byron", "Arden Harbour Council"), []),
        (("Ann Byron", "Maria Keller"), []),
        (("Ann Byron", "The chair is broken."), []),
        (("Ann Byron", "Chair 12"), []),
        (("Arden Harbour Council", "Chair"), []),
    ],
)
def test_the_line_below_who_signs_is_the_office(below: tuple[str, ...], roles: list[str]) -> None:
    text = "\n".join(("Dear Mayor,", TAIL[0], TAIL[1], *below))
    document = Document(1, "a", "", "text/plain", text, AUTHOR)
    found = annotate_document(document, segment_document(document)[0])[0].annotations
    assert [role.text for e in found.entities if e.name == "Ann Byron" for role in e.roles] == roles
    assert not any(e.roles for e in found.entities if e.name != "Ann Byron")


def test_outside_of_letters_nobody_is_meant() -> None:
    assert "Ann Byron" not in [
        who for _, who in spoken("To Oskar Lindqvist it was dear.", YOURS, MINE, *TAIL[:1])
    ]
