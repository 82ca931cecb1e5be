"""Whose words a quotation is: by names, pronouns, descriptions, and what else stands beside it."""

import pytest

from flows.annotate import annotate_document
from flows.ingest import document_from_record
from flows.model.annotation import QuotationKind
from flows.segment import segment_document
from tests.support.quoted_texts import quotations_of, told

SPEECH, PARTIAL, SCARE = QuotationKind.SPEECH, QuotationKind.PARTIAL, QuotationKind.SCARE


@pytest.mark.parametrize(
    ("marked", "speaker"),
    [
        ("“It is bad,” said a person familiar with the department's work, who asked not to be named.", "person familiar with the department's work"),
        ("“It is bad,” said an official close to the talks.", "official close to the talks"),
        ("“It is bad,” said one official briefed on the plan and not on the cost.", "One official briefed on the plan"),
        ("A person familiar with the talks was blunt.\n“It is bad,” said a person close to him.", "person close to him"),
        ("“It is bad,” said the person, who asked not to be named.", "person"),
        ("“It is bad,” said a driver with a red van.", "driver"),
        ("“It is bad,” said a spokesman for the port.", "spokesman for the port"),
    ],
)  # fmt: skip
def test_an_unnamed_source_is_named_in_full(marked: str, speaker: str) -> None:
    assert told(marked)[-1][2].lower() == speaker.lower()


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "“It is bad,” said Under Secretary of the Treasury for Levies and Harbour Dues Ann Lee.",
            "Ann Lee",
        ),
        ("“It is bad,” said Under Secretary of the Treasury Ann Lee.", "Ann Lee"),
        ("Ann Lee met the Secretary of the Treasury. “It is bad,” said a spokesman.", "spokesman"),
    ],
)
def test_an_office_that_goes_on_is_of_whom_it_is_stated(text: str, speaker: str) -> None:
    read = document_from_record(1, "text", text, "2025-10-13")
    document, _ = annotate_document(read, segment_document(read)[0])
    assert [q.speaker.name for q in document.annotations.quotations if q.speaker] == [speaker]


def test_the_person_is_the_one_told_of_before() -> None:
    marked = "A person familiar with the talks said it was late. “It is bad,” said the person, who asked not to be named."
    assert told(marked) == [("It is bad,", SPEECH, "person familiar with the talks")]


def test_pronouns_point_to_the_person_before() -> None:
    marked = "{Ann Lee} met {Bob Ray} on Monday. She said it was “a good talk” and he called her “a friend for life”."
    assert [row[2] for row in told(marked)] == ["Ann Lee", "Bob Ray"]


def test_a_pronoun_inside_a_clause_points_to_its_subject() -> None:
    marked = (
        "{Ray} praised the plan, while {Lee} lauded what he termed the “impressive results of the policy”."
    )
    assert [row[2] for row in told(marked)] == ["Lee"]


def test_a_shorter_description_means_the_fuller_one() -> None:
    marked = "A spokesman for the town said it was late. The spokesman called it “a long night for all”."
    assert [row[2] for row in told(marked)] == ["spokesman for the town"]


@pytest.mark.parametrize(
    ("marked", "speakers"),
    [
        ("“We will go,” said the town's deputy mayor, {Ann Lee}.", ["Ann Lee"]),
        ("“We will go,” said {Ann Lee}'s spokesman.", ["Ann Lee's spokesman"]),
        ("It is, says {Ann Lee}, “a disgrace to us all”.", ["Ann Lee"]),
        ("He was, said his former tutor, “the brightest boy I taught”.", ["his former tutor"]),
        (
            "The law was welcomed by [Liberty], whose head, {Ann Lee}, said it was “a win for us all”.",
            ["Ann Lee"],
        ),
        ("{Ann Lee} said “review”, not “tear up”.", ["Ann Lee", "-"]),
        ("When I asked {Bob Ray} about it, he laughed and said, “It is late.”", ["Bob Ray"]),
        (
            "{Ann Lee} recalled the drill which a club had held there: “The children knew where to run.”",
            ["Ann Lee"],
        ),
        ("It is months since the president told migrants, “Do not come.”", ["president"]),
        ("The vice president went to Arden to say, “Do not come.”", ["vice president"]),
        ("{Ann Lee} would lead the new council, offering “a check on the power of the mayor”.", ["-"]),
        ("The email, sent at three, read: “We are leaving.”", ["email"]),
        ("“We are sorry,” the statement read.", ["statement"]),
        ("In the words of one veteran, “nobody came”.", ["one veteran"]),
        ("The minister's remark that “there is no money left” was noted.", ["minister"]),
        ("“It spread very quickly,” a spokesman was quoted by the [Post] as saying.", ["spokesman"]),
        ("Another said it was “the worst I have seen in years”.", ["Another"]),
        (
            "The paper said he had been “pushed out” and quoted one minister as saying it was over.",
            ["paper"],
        ),
        ("{Ann Lee} said that her office had asked for “more time” twice.", ["Ann Lee"]),
        ("It was late, as the hon. member suggested, and “quietly shelved”.", ["hon. member"]),
        ("{Omar Ray} nods. His mother sighs. “We have lost everything,” she says.", ["His mother"]),
    ],
)
def test_who_is_meant_by_the_words_around_a_quotation(marked: str, speakers: list[str]) -> None:
    assert [who for _, _, who in told(marked)] == speakers


def test_a_pronoun_rather_means_who_has_just_spoken_or_holds_an_office() -> None:
    marked = (
        "{David Berg} spoke first.\n{Gita Salal} said that it was late. “The first days count,” she added."
    )
    assert [who for _, _, who in told(marked)] == ["Gita Salal"]


@pytest.mark.parametrize(
    ("marked", "speaker"),
    [
        ("{Assaf Lee} called the text “a provocation”.", "Assaf Lee"),
        ("{Beverly Lee} called the report “rubbish”.", "Beverly Lee"),
        ("The report, written by {Ann Lee}, calls the rules “unworkable”.", "report"),
        ("Critics call it “a sham”.", "Critics"),
        ("{Ann Lee} branded the strikes “murder”.", "Ann Lee"),
        ("{Ann Lee} labelled the strikes “cold murder”.", "Ann Lee"),
        ("{Ann Lee} hailed the deal as “historic”.", "Ann Lee"),
        ("It was, in Mr {Bo Ray}'s phrase, “a long night”.", "Bo Ray"),
        ("Mr {Bo Ray}, according to the [Times], called the report “rubbish”.", "Bo Ray"),
        ("A spokeswoman, {Ann Lee}, said the town “resolutely opposes” it.", "Ann Lee"),
    ],
)
def test_words_by_which_a_thing_is_called(marked: str, speaker: str) -> None:
    assert [(kind, whose) for _, kind, whose in told(marked)] == [(PARTIAL, speaker)]


@pytest.mark.parametrize(
    ("marked", "speaker"),
    [
        ("The yen rose after {Ann Lee} said it was “ready to act”.", "Ann Lee"),
        (
            "The bank closed after a spokesman for the ministry said it was “not safe”.",
            "spokesman for the ministry",
        ),
        ("People arrested after the protest said it was “not safe”.", "-"),
        ("The minister said after talks that it was “not safe”.", "minister"),
        ("The man who was shot after {Bo Ray} spoke said it was “not safe”.", "man"),
        ("In {Bo Ray}'s view, “one good month is no trend”.", "Bo Ray"),
        ("“It closes a gap,” Minister for Trade and Industry {Ann Lee} told a briefing.", "Ann Lee"),
        ("“It closes a gap,” Under Secretary for Trade and Industry {Ann Lee} told us.", "Ann Lee"),
    ],
)
def test_who_speaks_in_a_clause_an_opinion_or_behind_a_long_office(marked: str, speaker: str) -> None:
    assert [whose for _, _, whose in told(marked)] == [speaker]


@pytest.mark.parametrize(
    "marked",
    [
        "The report is called “Hope”.",
        "{Ann Lee} called the report “Hope and Glory”.",
        "The goods were labelled “organic”.",
        "The region, branded “the new south”, grows.",
    ],
)
def test_names_given_to_things_are_nobody_s_words(marked: str) -> None:
    assert [kind for _, kind, _ in told(marked)] == [SCARE]


@pytest.mark.parametrize(
    "does",
    ["would seek", "would demand", "had rejected", "had promised", "wanted", "would call for", "would offer"],
)
def test_quoted_words_of_an_act_are_his_who_tells_of_it(does: str) -> None:
    assert told(f"{{Ann Lee}} said [Rome] {does} “a fair extension”.")[0][2] == "Ann Lee"
    assert told(f"[Rome] {does} “a fair extension”, according to {{Ann Lee}}.")[0][2] == "Ann Lee"
    assert told(f"[Rome] {does} “a fair extension” of the talks.")[0][2] == "Rome"


@pytest.mark.parametrize(
    ("marked", "speaker"),
    [
        ("{Ann Lee} said [Rome] had called the talks “a farce”.", "Rome"),
        ("{Ann Lee} said [Rome] had described the talks as “a farce”.", "Rome"),
        ("The lawyer argued that the state showed “reckless disregard”.", "lawyer"),
        ("{Ann Lee} said it was over, but {Bo Ray} demanded “a fair extension”.", "Bo Ray"),
        ("{Ann Lee} praised “a fair extension”, the press office said.", "Ann Lee"),
    ],
)
def test_quoted_words_of_one_who_is_said_to_speak_are_his(marked: str, speaker: str) -> None:
    assert [whose for _, _, whose in told(marked)] == [speaker]


@pytest.mark.parametrize(
    ("marked", "speakers"),
    [
        # A pull quote of what the reporter writes is nobody's, that of a quotation its speaker's.
        (
            "“We will,” {Ann Lee} said. What that is, nobody has told.\n“What that is, nobody has told”",
            ["Ann Lee", "-"],
        ),
        (
            "{Ann Lee} shut it. The town never asked for this road.\n“The town never asked for this road.”",
            ["-"],
        ),
        (
            "“The town never asked for this road,” {Ann Lee} said.\n“The town never asked for this road”",
            ["Ann Lee", "Ann Lee"],
        ),
        # What goes on behind a quotation is its speaker's, though he says it elsewhere as well.
        (
            "“It is late,” {Ann Lee} said. “The town asked for this.”\nSo it is. The town asked for this. We saw.",
            ["Ann Lee", "Ann Lee"],
        ),
        ("{Ann Lee} has not said when it would close.\n“It will take us a year or two.”", ["Ann Lee"]),
    ],
)
def test_what_the_reporter_writes_is_nobodys_speech(marked: str, speakers: list[str]) -> None:
    assert [row[2] for row in told(marked)] == speakers


@pytest.mark.parametrize(
    ("marked", "setting"),
    [
        ("“It is late,” says {Bo Ray}, who follows the plan at the Energy Forum.", []),
        ("“It is late,” said {Bo Ray}, whose talks in Lima failed.", []),
        ("“It is late,” said {Bo Ray}, who runs the port, in a statement.", ["in a statement"]),
        ("“It is late,” said {Bo Ray}, who spoke at a conference in Oslo.", ["at a conference"]),
        ("“It is late,” said {Bo Ray}, speaking at the forum.", ["at the forum"]),
    ],
)
def test_a_clause_on_the_speaker_tells_no_occasion(marked: str, setting: list[str]) -> None:
    document, (quotation,) = quotations_of(marked)
    assert [span.of(document.text) for span in quotation.setting] == setting


@pytest.mark.parametrize(
    ("marked", "speaker"),
    [
        ("“They came and there was money at once,” remembers {Bo Ray}, a miner.", "Bo Ray"),
        ("“What else could we do?” sighs {Bo Ray}.", "Bo Ray"),
        ("“It was the best year of my life,” muses Dr {Bo Ray}.", "Bo Ray"),
        ("“A bad year for all,” besides {Bo Ray}, that is.", "-"),
        ("“The Long Way Home,” sales of which {Bo Ray} praised, is out.", "-"),
    ],
)
def test_any_verb_in_the_present_behind_a_quotation(marked: str, speaker: str) -> None:
    assert [row[2] for row in told(marked)] == [speaker]
