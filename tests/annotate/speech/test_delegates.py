"""Who speaks in records of meetings and in stories of several people: delegates without a name, kin, colleagues."""

import pytest

from flows.annotate import annotate_document
from flows.ingest import document_from_record
from flows.model.annotation import AnnotatedDocument
from flows.segment import segment_document


def read(text: str) -> AnnotatedDocument:
    document = document_from_record(1, "r", text, "2026-11-20")
    return annotate_document(document, segment_document(document)[0])[0]


def quoted(text: str) -> list[str]:
    """Who says each quotation, in text order."""
    return [q.speaker.name if q.speaker else "-" for q in read(text).annotations.quotations]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "Latvia's delegate said it was late.\n\nThe delegate of Norway said the dam had burst. “Four are dead,” he said.",
            ["delegate of Norway"],
        ),
        ("The envoy of Norway, speaking under rule 37, said so. “Four are dead,” she said.", ["envoy of Norway"]),
        ("Echoing that, Latvia's representative said no. “It is late,” he said.", ["Latvia's representative"]),
        (
            "The representative of Latvia, Council President for March, left. The report was “not in line with it”, she added.",
            ["representative of Latvia"],
        ),
        (
            "The delegate of Latvia said no.\n\nThe delegate of Norway said yes. The Council, he stressed, was “not at ease”.",
            ["delegate of Norway"],
        ),
        ("The envoy of the United States, noting the hour, said that it was “too late”.", ["envoy of the United States"]),
        # Those who are named, and what is another's.
        ("The mayor of Bergen, Jan Dahl, said it had burst. “Four are dead,” he said.", ["Jan Dahl"]),
        ("Norway's prime minister Jan Dahl met Rosa Lund. “Four are dead,” he said.", ["Jan Dahl"]),
        ("Jan Dahl met Rosa Lund. Norway's victory was complete. “It was good,” he said.", ["Jan Dahl"]),
    ],
)  # fmt: skip
def test_a_delegate_is_the_one_of_his_paragraph(text: str, speakers: list[str]) -> None:
    assert quoted(text) == speakers


@pytest.mark.parametrize(
    ("told", "speaker"),
    [
        (
            "said Rosa Lund, a nurse with a picture of her son Magnus, who went missing. He was not found.",
            "Rosa Lund",
        ),
        ("said Rosa Lund, whose husband Peter Lund was lost. He was not found.", "Rosa Lund"),
        ("Rosa Lund told her son Magnus. He shrugged.", "Magnus"),
        ("said Rosa Lund, who met Peter Dahl. He was tired.", "Peter Dahl"),
        ("said Rosa Lund, who came with her brother Peter. Peter laughed.", "Peter"),
    ],
)
def test_kin_whom_one_only_tells_of_do_not_speak(told: str, speaker: str) -> None:
    assert quoted(f"“It's a wound,” {told} “They told me: next time, maybe.”") == ["Rosa Lund", speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("A senior official, who asked not to be named, said Oslo had agreed and had then “slept on it.”", "senior official"),
        ("An aide said Rome had insisted that it stay in the text, and had then “stopped mentioning it.”", "aide"),
        ("Rosa Lund said Jan Dahl had agreed at first and had then “slept on it.”", "Rosa Lund"),
        ("The ministry insisted that it had asked and had “never heard back.”", "ministry"),
        ("Rosa Lund insisted on a vote and was “very sure” of it.", "Rosa Lund"),
        ("Rosa Lund denied the report and said it was “false and late”.", "Rosa Lund"),
    ],
)  # fmt: skip
def test_what_one_went_on_to_do_is_told_by_another(text: str, speaker: str) -> None:
    document = read(f"{text} They left.")
    assert [q.speaker and q.speaker.name for q in document.annotations.quotations] == [speaker]
    first = document.text[:20]
    assert not any(a.span.of(document.text).startswith(first) for a in document.annotations.attributions)


def test_a_colleague_who_is_asked_is_the_one_who_answers() -> None:
    text = (
        "President Dahl says Rome offered 20 men.\n\nNobody did. I asked my Danish colleague Eskil Munk by telephone on "
        "Monday, and he said it was news to him. I believe Mr Dahl meant another."
    )
    told = {a.span.of(text): a.source.name for a in read(text).annotations.attributions if a.source}
    assert told["it was news to him"] == "Eskil Munk"
