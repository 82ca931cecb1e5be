"""Names beside a figure or a role that a source spells in another way, or does not have at all."""

from dataclasses import replace

import pytest

from flows.annotate import annotate_document
from flows.compose.pack import compose_pack
from flows.compose.registers.figures import enter_figures
from flows.compose.verify import verify_content
from flows.model.annotation import Actor, AnnotatedDocument, Event
from flows.model.document import Document
from flows.segment import segment_document
from flows.settings import PackSettings, Settings
from tests.support.annotated import annotated
from tests.support.composed import IDENTITY, NO_CORRECTIONS, compose


def read(text: str) -> AnnotatedDocument:
    document = Document(number=1, path="talks.txt", sha256="0" * 64, media_type="text/plain", text=text)
    return annotate_document(document, segment_document(document)[0])[0]


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Talks\n\nBRAZIL raised its target from 50% to 60%.", "raised its target from 50% to 60% [BRAZIL]"),
        ("Talks\n\nFRANCE cut its forecast to 2%.", "cut its forecast to 2% [FRANCE]"),
        ("Talks\n\nKENYA increased its offer by 30 percent.", "increased its offer by 30 percent [KENYA]"),
        ("Talks\n\nBrazil raised its target from 50% to 60%.", "raised its target from 50% to 60% [Brazil]"),
        (
            "Talks\n\nBrazil met. BRAZIL raised its target from 50% to 60%.",
            "raised its target from 50% to 60% [Brazil]",
        ),
    ],
)
def test_an_owner_is_named_as_its_source_spells_it(text: str, measure: str) -> None:
    document = read(text)
    content = compose((document,))
    verify_content(content, (document,))
    assert content.figures[0].measure == measure


def test_an_issuer_that_its_text_does_not_name_is_the_owner_of_ours() -> None:
    document = annotated("Our {count 412|412} {measure|members} met.", outlet="The River Union")
    content = compose((document,))
    verify_content(content, (document,))
    assert content.figures[0].measure == "members [The River Union]"


def test_an_actor_bears_the_name_that_its_source_has_now() -> None:
    document = annotated(
        "On {date 2025-06-09|9 June} the {PER a|Low} met {PER b|Ana Orr}. {PER a|Eve Low} left."
    )
    low = document.annotations.entities[0]
    sentence = document.segmentation.sentences[0]
    date = document.annotations.dates[0].span
    former = Actor(low.mentions[0], "Low", "Evelyn Low", low.id)
    event = Event(sentence, low.mentions[0], date, (former,), ())
    document = replace(document, annotations=replace(document.annotations, events=(event,)))
    verify_content(compose((document,)), (document,))


def test_words_that_no_source_has_are_left_out_and_reported(monkeypatch: pytest.MonkeyPatch) -> None:
    def invent(*args: object) -> object:
        return tuple(
            replace(entry, row=replace(entry.row, measure="sawdust [Arden]"))
            for entry in enter_figures(*args)
        )

    monkeypatch.setattr("flows.compose.pack.enter_figures", invent)
    document = annotated("{count 412|412} {measure|members} met in {LOC a|Arden}.", path="a.txt")
    versions, settings = (), Settings(PackSettings(series="river-desk"))
    content, problems = compose_pack((document,), (), (), IDENTITY, settings, NO_CORRECTIONS, (), versions)
    verify_content(content, (document,))
    assert content.figures[0].measure == ""
    assert [str(problem) for problem in problems] == [
        "a.txt S1 F1: What it measures is left out, since words of it do not stand there: sawdust. Please report this as a defect."
    ]
