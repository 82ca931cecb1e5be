"""The ways in which reporters quote; settings, nested speech, terms told from speech; the seed article by eye."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.annotate.speech.quotations import annotate_quotations
from flows.model.annotation import AnnotatedDocument, Quotation, QuotationKind
from tests.support.quoted_texts import document_of, quotations_of, segmented, told
from tests.support.shared import SEED, needs_seed

SPEECH, PARTIAL, SCARE = QuotationKind.SPEECH, QuotationKind.PARTIAL, QuotationKind.SCARE


@pytest.mark.parametrize(
    ("marked", "kind", "speaker"),
    [
        ("{Ann Lee} said, “We have won the day.”", SPEECH, "Ann Lee"),
        ("President {Ann Lee} told reporters: “We have won the day.”", SPEECH, "Ann Lee"),
        ("“We have won the day,” {Ann Lee} said.", SPEECH, "Ann Lee"),
        ("“We have won the day,” said {Ann Lee}, the coach.", SPEECH, "Ann Lee"),
        ("“We have won the day,” said Prime Minister {Ann Lee} in a statement.", SPEECH, "Ann Lee"),
        ("“We have won the day”, according to {Ann Lee}.", SPEECH, "Ann Lee"),
        ("“We have won the day,” {Ann Lee} is quoted as saying.", SPEECH, "Ann Lee"),
        ("“Who has won the day?” {Ann Lee} asked.", SPEECH, "Ann Lee"),
        ("{Ann Lee}, a spokeswoman for the [Treasury], said: “We have won the day.”", SPEECH, "Ann Lee"),
        ("The coach of the team, {Ann Lee}, said that “we have won the day.”", SPEECH, "Ann Lee"),
        ("{Bob Ray} left, and {Ann Lee} added: “We have won the day.”", SPEECH, "Ann Lee"),
        ("“We have won the day,” said the ambassador to Canada, {Ann Lee}.", SPEECH, "Ann Lee"),
        ("{Ann Lee} spoke. She praised {Joan Ray}. She added: “We have won the day.”", SPEECH, "Ann Lee"),
        ("I point to the [Treasury], which said that “we have won the day”.", SPEECH, "Treasury"),
        (
            "{Bob Ray} left, and the minister issued a statement saying that “we have won the day”.",
            SPEECH,
            "minister",
        ),
        ("One British official said that “we have won the day”.", SPEECH, "One British official"),
        (
            "“We have won the day,” said the envoy of the [Treasury], the Honourable {Ann Lee} MP.",
            SPEECH,
            "Ann Lee",
        ),
        ("“We have won the day,” said an aide to the president, {Ann Lee}.", SPEECH, "aide"),
        ("The [Treasury] said it was “ready to act”.", PARTIAL, "Treasury"),
        ("The press office said {Ann Lee} was “ready to act”.", PARTIAL, "press office"),
        ("A spokesman for {Ann Lee} called it “a disgrace to us all”.", PARTIAL, "spokesman for Ann Lee"),
        ("{Ann Lee} praised its “irreversible reforms”.", PARTIAL, "Ann Lee"),
        ("{Ann Lee} called for “urgent action” and more.", PARTIAL, "Ann Lee"),
        ("It was “a disgrace to us all”, {Ann Lee} said.", PARTIAL, "Ann Lee"),
        ("{Ann Lee} left early, calling the law “a disgrace to us all”.", PARTIAL, "Ann Lee"),
        ("{Ann Lee}'s promise of “a new dawn” was not kept.", PARTIAL, "Ann Lee"),
        ("It was described by {Ann Lee} as “a new dawn”.", PARTIAL, "Ann Lee"),
        ("{Ann Lee} was quoted by [Reuters] as saying “we have won the day”.", SPEECH, "Ann Lee"),
        ("“We have won the day,” [Reuters] quoted {Ann Lee} as saying.", SPEECH, "Ann Lee"),
        ("The [WHO] issued a report saying “we have won the day.”", SPEECH, "WHO"),
        ("The film, with {Ann Lee} saying “we have won the day,” is long.", SPEECH, "Ann Lee"),
        ("“We have won,” the union's president, {Ann Lee}, told reporters.", SPEECH, "Ann Lee"),
        (
            "{Bob Ray} supporter {Ann Lee} went further, saying it is “a shame for us all”.",
            PARTIAL,
            "Ann Lee",
        ),
        ("The candidate, {Ann Lee}, shrugged: “I had a bad day.”", SPEECH, "Ann Lee"),
        ("It was sent to the editor {Ann Lee}, who wrote back: “We are late.”", SPEECH, "Ann Lee"),
        ("It will come, as {Ann Lee} put it, from “boring things”.", PARTIAL, "Ann Lee"),
        ("It left late, which the guard called “a good day”.", PARTIAL, "guard"),
        ("The party's platform calls for “a wall along the border”.", PARTIAL, "party's platform"),
        ("We know it: in March {Ann Lee}, then a minister, promised “a fair price”.", PARTIAL, "Ann Lee"),
        ("“We have won,” {Ann Lee} muttered into her sleeve.", SPEECH, "Ann Lee"),
        ("A judge ordered [Acme] to stop selling its “whisper” pump.", SCARE, "-"),
        ("They played in a band called “The Winners”.", SCARE, "-"),
        ("The two have kept an “enhanced strategic partnership,” covering trade.", SCARE, "-"),
        ("The law, often referred to as “the ban”, was passed.", SCARE, "-"),
        ("Hackers used the so-called “back door”.", SCARE, "-"),
    ],
)
def test_ways_of_quoting(marked: str, kind: QuotationKind, speaker: str) -> None:
    assert [row[1:] for row in told(marked)] == [(kind, speaker)]


def test_speech_runs_on_in_sentences_and_paragraphs() -> None:
    marked = (
        "“We have won,” said {Ann Lee}. “It was a hard match. Nobody knew.” The crowd cheered.\n"
        "“Tomorrow we rest,” she added.\n"
        "“And then we play again.”"
    )
    assert [row[2] for row in told(marked)] == ["Ann Lee"] * 4


def test_a_colon_announces_the_next_paragraph() -> None:
    marked = "President {Ann Lee} wrote to the governors:\n“There is much to be done.”"
    assert told(marked) == [("There is much to be done.", SPEECH, "Ann Lee")]


def test_settings_and_cues() -> None:
    document, quotations = quotations_of(
        "As he left the house, {Bob Ray} told reporters, “We had a good talk.”\n"
        "In that July letter, {Ray} committed to “fair trade for all”.\n"
        "“It is over now,” {Ray} told the [BBC].\n"
        "{Ray} said in a statement that it was “over for good”."
    )
    settings_found = [[span.of(document.text) for span in q.setting] for q in quotations]
    assert settings_found == [
        ["As he left the house", "told reporters"],
        ["In that July letter"],
        ["told the BBC"],
        ["in a statement"],
    ]
    assert [q.cue.of(document.text) for q in quotations if q.cue] == ["told", "committed to", "told", "said"]


def test_a_quotation_is_said_in_a_setting_of_several_stretches() -> None:
    document, (first, second) = quotations_of(
        "In a letter to the town, {Ann Lee} wrote through her press office that it was “the end of an age”.\n"
        "“It was long,” {Bob Ray} told reporters at a news conference via his spokesman."
    )
    found = [[span.of(document.text) for span in q.setting] for q in (first, second)]
    assert found == [
        ["In a letter to the town", "through her press office"],
        ["told reporters", "at a news conference", "via his spokesman"],
    ]


def test_a_heading_alone_quotes_nothing() -> None:
    assert told("# “Great Talk” With Lee\nNothing was said.") == []


def test_a_heading_echoes_what_is_quoted_below() -> None:
    rows = told("# Lee hails ‘great talk’\n{Ann Lee} said: “We had a great talk, and it is the ‘last’ one.”")
    assert rows[0] == ("great talk", QuotationKind.ECHO, "Ann Lee")
    assert [row[1] for row in rows[1:]] == [SPEECH, SCARE]


def test_a_quotation_over_paragraphs_carries_on() -> None:
    _, quotations = quotations_of(
        "{Ann Lee} said: “We have won the day.\n“It was hard.\n“Nobody knew.”\n“Who did?” {Bob Ray} asked."
    )
    assert [(q.continues, q.speaker and q.speaker.name) for q in quotations] == [
        (False, "Ann Lee"),
        (True, "Ann Lee"),
        (True, "Ann Lee"),
        (False, "Bob Ray"),
    ]


def test_nested_speech_keeps_its_own_speaker() -> None:
    rows = told("{Ann Lee} said: “Then {Bob Ray} told me, ‘We have lost the day,’ and left the ‘old’ house.”")
    assert [(kind, speaker) for _, kind, speaker in rows] == [
        (SPEECH, "Ann Lee"),
        (SPEECH, "Bob Ray"),
        (SCARE, "-"),
    ]
    rows = told("“A friend told me, ‘You were right all along,’ and I said, ‘I know,’” {Ann Lee} recalled.")
    assert [(kind, speaker) for _, kind, speaker in rows] == [
        (SPEECH, "Ann Lee"),
        (SPEECH, "friend"),
        (SPEECH, "Ann Lee"),
    ]
    rows = told("“They were told ‘Turn around or else,’ and so they did,” {Ann Lee} said.")
    assert [(kind, speaker) for _, kind, speaker in rows] == [(SPEECH, "Ann Lee"), (SPEECH, "-")]


def test_straight_quotes_give_what_curly_ones_give() -> None:
    curly = "{Ann Lee} said: “We have won.” It was “a good day for all”, she added.\n“Never,” {Bob Ray} said."
    straight = curly.replace("“", '"').replace("”", '"')
    assert told(straight) == told(curly)


def test_without_names_capitals_are_read() -> None:
    assert [row[2] for row in told("“We have won the day,” said Ann Lee. Then Bob Ray replied: “No.”")] == [
        "Ann Lee",
        "Bob Ray",
    ]


def test_an_unsegmented_text_is_read_by_lines() -> None:
    document = AnnotatedDocument(document_of("Ann Lee said, “We have won.”\n\n“So we have.”"))
    assert len(annotate_quotations(document).quotations) == 2


_PIECES = st.sampled_from(
    [
        "“",
        "”",
        '"',
        "'",
        "’",
        "‘",
        "said",
        ",",
        ".",
        ":",
        ";",
        "—",
        "-",
        "(",
        ")",
        "Ann",
        "Lee",
        "he",
        "she",
        "who",
        "that",
        "and",
        "according",
        "to",
        "told",
        "reporters",
        "in",
        "a",
        "statement",
        "was",
        "called",
        "the",
        "office",
        "\n",
        "#",
        "It’s",
        "«",
        "»",
        "with",
        "saying",
        "by",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(_PIECES, max_size=60), st.booleans())
def test_any_text_gives_a_sound_layer(pieces: list[str], tight: bool) -> None:  # noqa: FBT001
    text = ("" if tight else " ").join(pieces)
    document = AnnotatedDocument(document_of(text), segmented(text))
    quotations = annotate_quotations(document).quotations
    assert list(quotations) == sorted(quotations, key=lambda q: (q.span.start, -q.span.end))
    for quotation in quotations:
        assert quotation.span.contains(quotation.words)
        assert (quotation.kind is SCARE) <= (quotation.speaker is None)
        assert _marks_at_its_ends(quotation, text)
        for span in (
            quotation.cue,
            *quotation.setting,
            quotation.speaker.span if quotation.speaker else None,
        ):
            assert span is None or (span.end <= len(text) and len(span))


def _marks_at_its_ends(quotation: Quotation, text: str) -> bool:
    around = (
        text[quotation.span.start : quotation.words.start] + text[quotation.words.end : quotation.span.end]
    )
    return not any(character.isalnum() for character in around)


def test_time_grows_with_the_text_alone() -> None:
    text = 'He said "a" and said, according to X, “b. ' * 600
    quotations = annotate_quotations(AnnotatedDocument(document_of(text))).quotations
    assert len(quotations) >= 600


@needs_seed
def test_the_seed_article_by_eye() -> None:
    from flows.annotate.entities.entities import annotate_names
    from flows.segment import segment_document

    document = document_of(SEED.read_text(encoding="utf-8"))
    annotated = AnnotatedDocument(document, segment_document(document)[0])
    annotated = replace(annotated, annotations=annotate_names(annotated))
    text = document.text
    rows = [
        (
            q.words.of(text),
            q.kind,
            q.speaker.name if q.speaker else None,
            q.cue.of(text) if q.cue else None,
            [span.of(text) for span in q.setting],
        )
        for q in annotate_quotations(annotated).quotations
        if q.kind is not QuotationKind.ECHO
    ]
    assert rows == [
        ("great conversation", PARTIAL, "Donald Trump", "described as", []),
        (
            "We had a great conversation,",
            SPEECH,
            "Donald Trump",
            "told",
            ["As he departed the White House for the U.S. Open men’s final", "told reporters"],
        ),
        (
            "developing fair, predictable, and mutually beneficial trade relations.",
            PARTIAL,
            "Kassym-Jomart Tokayev",
            "committed to",
            ["In that July letter"],
        ),
        (
            "constructive dialogue aimed at finding a rational solution.",
            PARTIAL,
            "Kassym-Jomart Tokayev",
            "emphasized",
            [],
        ),
        ("enhanced strategic partnership,", SCARE, None, None, []),
        ("irreversible reforms", PARTIAL, "Donald Trump", "praised", ["According to the office"]),
        (
            "impressive results of the domestic and foreign policy",
            PARTIAL,
            "Shavkat Mirziyoyev",
            "termed",
            ["According to the office"],
        ),
        ("critical crossroads", PARTIAL, "The Times of Central Asia", "reported", []),
    ]


@pytest.mark.parametrize(
    ("marked", "setting"),
    [
        ("“We won,” he told reporters, flanked by his lawyer, {Bo Ray}.", ["told reporters"]),
        ("{Ann Lee} told Reuters she “did not flee” the town.", ["told Reuters"]),
        ("“We won,” she said in a statement issued by her office.", ["in a statement", "by her office"]),
        # The speaker's office is no part of it, unless it is his to whom the letter goes.
        (
            "In a letter of 20 April its chief executive, {Ann Lee}, said “no way”.",
            ["In a letter of 20 April"],
        ),
        (
            "In a letter to its chief executive, {Ann Lee} said “no way”.",
            ["In a letter to its chief executive"],
        ),
    ],
)
def test_company_is_no_channel(marked: str, setting: list[str]) -> None:
    document, quotations = quotations_of(marked)
    assert [span.of(document.text) for span in quotations[0].setting] == setting
