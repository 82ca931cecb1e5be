from dataclasses import replace

from flows.model.annotation import QuotationKind
from tests.support.annotated import annotated
from tests.support.composed import compose, harbour_report


def test_speech_and_scare_quotes_are_kept_apart_in_one_series_of_numbers():
    content = compose((harbour_report(),))
    assert [(q.locator.label, q.kind) for q in content.quotations] == [
        ("S1 Q1", "speech"),
        ("S1 Q2", "partial"),
    ]
    assert [(q.locator.label, q.speaker) for q in content.phrases] == [("S1 Q3", "—")]


def test_a_row_holds_the_words_without_marks_the_speaker_the_capacity_and_the_setting():
    row = compose((harbour_report(),)).quotations[0]
    assert row.extract.text == "We made a good start,"
    assert (row.speaker, row.capacity, row.setting) == ("Ana Sörley", "Harbour minister", "told reporters")
    assert row.extract.locator.label == "S1 ¶2"


def test_the_date_of_the_sentence_is_when_it_was_said():
    content = compose((annotated("On {date 2025-09-07|7 September} he said {speech|“We talked.”}"),))
    assert content.quotations[0].when == "7 September 2025"


def test_the_capacity_is_the_one_stated_last_before_the_words():
    content = compose(
        (
            annotated(
                "{role a|Mayor} {PER a|Ida Low} came. {role a|Senator} {PER a|Low} said {speech a|“Yes.”} "
                "Later {role a|envoy} {PER a|Low} left."
            ),
        )
    )
    assert content.quotations[0].capacity == "Senator"


def test_whom_it_was_told_stands_before_the_occasion():
    content = compose(
        (
            annotated(
                "{setting next|As he left}, {PER a|Low} {cue next|told} two reporters, {speech a|“Yes.”} "
                "{PER a|Low} {cue next|told} them: {speech a|“No.”}"
            ),
        )
    )
    assert [row.setting for row in content.quotations] == ["told two reporters; as he left", "told them"]


def test_a_bare_said_is_no_setting():
    content = compose(
        (
            annotated(
                "{PER a|Low} {cue next|said} {speech a|“Yes.”} {PER a|Low} {cue next|told aides} {speech a|“No.”}"
            ),
        )
    )
    assert [row.setting for row in content.quotations] == ["", "told aides"]


def of_two_paragraphs(between: str = ""):
    """A document whose second quotation carries on the first."""
    document = annotated(
        f"{{PER a|Low}} said: {{speech a|“We came.”}}{between}\n{{speech a|“We went.”}} Then silence."
    )
    first, second = document.annotations.quotations
    layer = (first, replace(second, continues=True))
    return replace(document, annotations=replace(document.annotations, quotations=layer))


def test_a_quotation_over_paragraphs_is_one_row_with_an_extract_for_each():
    content = compose((of_two_paragraphs(),))
    (row,) = content.quotations
    assert (row.extract.text, [further.text for further in row.continued]) == ("We came.", ["We went."])
    assert [place.locator.label for place in (row.extract, *row.continued)] == ["S1 ¶1", "S1 ¶2"]
    assert [mark.target.label for block in content.annexes[0].blocks for mark in block.marks if mark.target][
        -2:
    ] == ["S1 Q1", "S1 Q1"]


def test_words_in_between_part_two_quotations():
    assert len(compose((of_two_paragraphs(" Low paused."),)).quotations) == 2


def test_what_a_heading_only_echoes_has_no_row():
    document = annotated("# “We came”\n{PER a|Low} said: {speech a|“We came.”}")
    (spoken,) = document.annotations.quotations
    echo = replace(spoken, kind=QuotationKind.ECHO)
    document = replace(document, annotations=replace(document.annotations, quotations=(echo, spoken)))
    content = compose((document,))
    assert [row.locator.label for row in content.quotations] == ["S1 Q1"]
    assert content.phrases == ()


def rows(text: str) -> list[tuple[str, str]]:
    return [(row.setting, row.when) for row in compose((annotated(text),)).quotations]


def test_a_bare_verb_says_nothing_of_the_setting():
    assert rows("{PER a|Low} {cue next|lauded} the {partial a|“good results of the trade policy.”}") == [
        ("", "")
    ]


def test_words_that_came_through_another_say_through_whom_by_the_fullest_name():
    text = (
        "It cites the Arden press office. {PER a|Low} praised the {partial a|“irreversible reforms of the port,”} "
        "which went on, the press office reported."
    )
    assert rows(text) == [("via the Arden press office", "")]
    other_clause = (
        "The port has forty men, according to a panel, though {PER a|Low} {cue next|spoke} of "
        "{partial a|“irreversible reforms of the port.”}"
    )
    assert rows(other_clause) == [("", "")]
    according = (
        "According to the office, {PER a|Low} praised the {partial a|“irreversible reforms of the port.”}"
    )
    assert rows(f"The Arden press office spoke. {according}") == [("via the Arden press office", "")]


def test_words_that_came_through_a_readout_behind_them_say_so():
    text = "{PER a|Low} {cue next|called} it {partial a|“a harm to us all”}, according to the Arden readout. It was late."
    assert rows(text) == [("via the Arden readout", "")]
    own = "{PER a|Low} {cue next|called} it {partial a|“a harm to us all”}, according to Low. It was late."
    assert rows(own) == [("", "")]


def test_his_office_is_of_whom_the_sentence_before_is_about():
    said = "According to his press office, {PER a|Low} praised the {partial a|“irreversible reforms of the port.”}"
    assert rows(f"{{PER b|Bo Ray}} met {{PER a|Low}}. {said}") == [("via the press office of Bo Ray", "")]
    assert rows(f"{{PER a|Low}} met {{PER b|Bo Ray}}. {said}") == [("via his press office", "")]
    assert rows(f"It rained. {said}") == [("via his press office", "")]


def test_the_speaker_is_nobody_s_relay():
    assert rows("There were {partial a|“good results of the policy,”} {PER a|Low} said.") == [("", "")]


def test_a_sentence_that_goes_on_with_the_one_before_has_its_date():
    text = (
        "{PER a|Low} wrote in {date 2025-07|July}. He also hoped for {partial a|“a good and lasting peace.”}"
    )
    assert rows(text) == [("", "July 2025")]
    assert rows(text.replace("He also hoped", "Some hoped")) == [("", "")]


def when(marked: str, reference_date: str = "2025-06-10") -> str:
    return compose((annotated(marked, reference_date=reference_date),)).quotations[0].when


def test_a_date_inside_the_quoted_words_is_not_when_they_were_said():
    assert when("{PER a|Low} {cue next|said}: {speech a|“We open {date 2025-06-10 reference|today}.”}") == ""
    assert (
        when("In {date 2006|2006} {PER a|Low} {cue next|said} {speech a|“We sail {date 2025|today}.”}")
        == "2006"
    )


def test_only_a_date_of_the_verb_of_saying_is_when_words_were_said():
    assert (
        when("{PER a|Low} {cue next|said} {speech a|“we sail”} on {date 2025-06-09|Monday}.") == "9 June 2025"
    )
    assert (
        when("{PER a|Low}, mayor since {date 2019|2019}, {cue next|said} {speech a|“we sail”} to all.") == ""
    )
    assert (
        when("{PER a|Low} {cue next|said} the quay that opened in {date 2019|2019} was {partial a|“mad”}.")
        == ""
    )
    assert when("{PER a|Low} {cue next|calls} the quay {partial a|“mad”} in {date 2030|2030}.") == ""
