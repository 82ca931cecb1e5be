"""Whose words a sentence is, which texts argue, and which are what several say in turn."""

from dataclasses import replace

import pytest

from flows.compose.points.news import all_said
from flows.compose.sentences.locating import survey_source
from flows.compose.sentences.voices import Voices
from flows.model.annotation import AnnotatedDocument, Attribution, AttributionKind, Speaker
from flows.model.content import PackContent
from flows.model.spans import Span
from tests.support.annotated import annotated
from tests.support.composed import compose, wire_story

REPORT = "{key 1|The harbour of Lowmere was closed on {date 2025-06-09|Monday}.}\nIt holds {count 40|40} {measure|boats}."
COLUMN = "{key 1|The council has cut the wrong levy.}\nI would not bet on its sums. My sister sits on it."


def voices_of(text: str, **metadata: str) -> Voices:
    return Voices(survey_source(annotated(text, **metadata)))


@pytest.mark.parametrize(
    ("text", "metadata", "expected"),
    [
        (COLUMN, {"author": "Bo Ray", "outlet": "Lowmere Gazette"}, True),
        (REPORT, {"author": "Bo Ray", "outlet": "Lowmere Gazette", "kind": "column"}, True),
        ("Opinion\n" + REPORT, {"outlet": "Lowmere Gazette"}, True),
        ("COMMENT | The wrong levy\n" + REPORT, {"outlet": "Lowmere Gazette"}, True),
        (REPORT, {"author": "Bo Ray", "outlet": "Lowmere Gazette"}, False),
        (
            "I do not blame the mayor. My sister rows.",
            {"author": "Bo Ray", "outlet": "Lowmere Gazette"},
            True,
        ),
        (COLUMN, {"author": "Bo Ray"}, False),  # a statement of his own
        (COLUMN, {"author": "Bo Ray", "outlet": "Lowmere Council", "title": "Speech to the harbour"}, False),
        ("Dear Ms Low,\n" + COLUMN, {"author": "Bo Ray", "outlet": "Harbour Union"}, False),
        (
            "{speech low|“I think it is safe. I would not bet on it,”} said {PER low|Ana Low}. I saw it. My boat is old.",
            {"author": "Bo Ray", "outlet": "Lowmere Gazette"},
            False,  # who thinks so is not the author
        ),
        (
            "World War I began here, and World War I ended here. George I say some built it.",
            {"author": "Bo Ray", "outlet": "Lowmere Gazette"},
            False,
        ),
        ("COURIER LEADER\n" + REPORT, {"outlet": "Courier"}, True),
        ("Leading article\n" + REPORT, {"outlet": "Courier"}, True),
        ("Opposition Leader\n" + REPORT, {"outlet": "Courier"}, False),
        ("The opinion of the council is known.\n" + REPORT, {"author": "Bo Ray", "outlet": "Gazette"}, False),
    ],
)
def test_what_argues(text: str, metadata: dict[str, str], expected: bool) -> None:  # noqa: FBT001
    assert voices_of(text, **metadata).argues is expected


@pytest.mark.parametrize(
    ("text", "writer"),
    [
        ("We recommend that the pier be closed.", "Harbour Committee"),
        ("I will decide on it by Friday.", "Harbour Committee"),
        ("The pier will be closed.", ""),
        ("{speech low|“We are not against boats,”} said {PER low|Ana Low}.", ""),
        ("The pier was built before World War I began.", ""),
    ],
)
def test_who_writes_of_himself(text: str, writer: str) -> None:
    voices = voices_of(text, author="Harbour Committee")
    assert voices.writer_of(voices.survey.sentences[0]) == writer


@pytest.mark.parametrize(
    ("text", "writer"),
    [
        ("I estimate that 9 piers will be closed.", ""),
        ("We estimate that 9 piers will be closed.", "Harbour Office"),
    ],
)
def test_no_body_says_i(text: str, writer: str) -> None:
    voices = voices_of(text, outlet="Harbour Office")
    assert voices.writer_of(voices.survey.sentences[0]) == writer


def test_words_that_are_all_quoted_are_printed_without_an_open_mark_and_with_their_speaker() -> None:
    content = compose(
        (
            annotated(
                "{PER low|Ana Low} said: {speech low|“{key 1|The pier holds {count 40|40} {measure|boats}.} It is old.”}"
            ),
        )
    )
    (point,) = content.key_points
    assert point.extract is not None
    assert (point.extract.text, point.speaker) == ("The pier holds 40 boats.", "Ana Low")


def test_a_column_gives_no_point_while_others_have_some_and_names_its_author() -> None:
    column = annotated(COLUMN, 1, author="Bo Ray", outlet="Lowmere Gazette")
    sources = [
        p.extract.source for p in compose((column, wire_story()), key_points=2).key_points if p.extract
    ]
    assert sources == [2, 2]
    alone = compose((column,))
    assert [point.speaker for point in alone.key_points] == ["Bo Ray"]
    assert set(alone.briefs[0].speakers) == {"Bo Ray"}
    assert alone.briefs[0].argues
    assert not compose((wire_story(),)).briefs[0].argues


@pytest.mark.parametrize(
    ("told", "speaker"),
    [
        ("Bo Ray teaches law at Hull.", ""),
        ("Bo Ray was the mayor of Lowmere from 2007 to 2009.", ""),
        ("The mayor teaches law at Hull.", "Bo Ray"),
        ("Bo Ray said so in May.", "Bo Ray"),
    ],
)
def test_a_note_on_the_author_is_not_what_he_argues(told: str, speaker: str) -> None:
    voices = voices_of(f"{COLUMN}\n{told}", author="Bo Ray", outlet="Lowmere Gazette")
    assert voices.writer_of(voices.survey.sentences[-1]) == speaker


TALK = """
# A talk with {PER low|Ana Low}
Q: Will you pay for the pier?
{PER low|A}: Yes. We will pay {money 40000 EUR|€40,000} for it.
Q: And who else?
{PER low|A}: The boats that use it will pay the rest of what it costs.
Q: When?
{PER low|A}: On {date 2025-06-12|Thursday}, and nobody will be asked again.
"""


def talk(text: str = TALK) -> AnnotatedDocument:
    """An interview whose answers are given to whoever answers, as the annotator gives them."""
    document = annotated(text, outlet="Lowmere Gazette", title="A talk")
    layers, turns = document.annotations, []
    for segment in document.segmentation.segments:
        if document.text.startswith("A: ", segment.span.start):
            label = Span(segment.span.start, segment.span.start + 1)
            speaker = Speaker(label, "A", "Ana Low", layers.entities[0].id)
            said = Span(label.end + 2, segment.span.end)
            turns.append(Attribution(said, AttributionKind.DIRECT, speaker, None))
    return replace(document, annotations=replace(layers, attributions=tuple(turns)))


def printed(content: PackContent) -> list[tuple[str, str, str]]:
    return [(row.extract.text, row.speaker, row.setting) for row in content.briefs[0].quotations]


def test_an_interview_prints_who_says_what_and_lacks_no_quotation() -> None:
    content = compose((talk(),))
    assert Voices(survey_source(talk())).is_transcript
    assert printed(content) == [
        ("Yes. We will pay €40,000 for it.", "Ana Low", "asked: Will you pay for the pier?"),
        ("The boats that use it will pay the rest of what it costs.", "Ana Low", "asked: And who else?"),
        ("On Thursday, and nobody will be asked again.", "Ana Low", "asked: When?"),
    ]
    assert not any(gap.what == "No quotation found" for gap in content.gaps)
    assert any(gap.what == "No quotation found" for gap in compose((annotated(REPORT),)).gaps)


def test_a_new_answer_to_an_old_question_is_news() -> None:

    before = all_said(compose((talk(TALK.replace("Yes. We will pay", "We have not decided on")),)))
    (point, *_) = compose((talk(),), said_before=before).key_points
    assert point.extract is not None
    assert point.extract.text == "Yes. We will pay €40,000 for it."
    assert point.asked is not None
    assert (point.asked.text, point.speaker) == ("Will you pay for the pier?", "Ana Low")


def test_what_a_published_text_finds_is_told_with_it() -> None:
    text = (
        "{key 1|The council today published its review of the pier.} It shows that {count 17|17} {measure|planks} are "
        "loose.\nThe council today published its plan. The harbour is old."
    )
    (point, *_) = compose((annotated(text),)).key_points
    assert point.extract is not None
    assert point.extract.text.endswith("its review of the pier. It shows that 17 planks are loose.")
    survey = survey_source(annotated(text))
    assert Voices(survey).part_told(survey.sentences[2]) == survey.sentences[2]


def test_the_same_figure_on_the_same_day_makes_one_point() -> None:
    one = "{key 1|The {ORG b|Bank of Selm} voted by 5–2 on {date 2025-06-09|9 June} to set its rate at {percent 6.75|6.75%}.}"
    two = "{key 1|Selm's central bank cut its main rate by 25 points to {percent 6.75|6.75%} on {date 2025-06-09|Monday}.}"
    other = two.replace("6.75", "7.25")
    points = compose((annotated(one, 1), annotated(two, 2))).key_points
    assert [(point.note, len(point.locators)) for point in points] == [("in two sources, in part", 2)]
    assert len(compose((annotated(one, 1), annotated(other, 2))).key_points) == 2


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        ("I did not say that. I said it was passed on.", "I did not say that. I said it was passed on."),
        ("The town will pay all of it. It is rich.", "The town will pay all of it."),
    ],
)
def test_a_short_answer_is_printed_with_what_it_goes_on_to_say(answer: str, told: str) -> None:
    document = talk(TALK.replace("Yes. We will pay {money 40000 EUR|€40,000} for it.", answer))
    assert printed(compose((document,)))[0][0] == told
