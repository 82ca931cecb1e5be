"""Statements given to somebody: their content, source and cue, and what is nobody's statement."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.annotate.speech.attributions import annotate_attributions
from flows.annotate.speech.quotations import annotate_quotations
from flows.model.annotation import AnnotatedDocument, AttributionKind
from tests.support.quoted_texts import attributions_of, document_of, given_to, segmented

DIRECT, MIXED, INDIRECT = AttributionKind.DIRECT, AttributionKind.MIXED, AttributionKind.INDIRECT


@pytest.mark.parametrize(
    ("marked", "content", "source", "cue"),
    [
        ("Commentators have noted that the tariffs hurt.", "that the tariffs hurt", "Commentators", "noted"),
        ("{Ann Lee} said the plan was ready.", "the plan was ready", "Ann Lee", "said"),
        ("{Ann Lee} said about 40 ships had sunk.", "about 40 ships had sunk", "Ann Lee", "said"),
        ("{Ann Lee} said at least 40 ships had sunk.", "at least 40 ships had sunk", "Ann Lee", "said"),
        ("The report says iodine is scarce.", "iodine is scarce", "report", "says"),
        ("{Ann Lee} told the [BBC] she would go.", "she would go", "Ann Lee", "told"),
        ("{Ann Lee} said on Friday that she would go.", "that she would go", "Ann Lee", "said"),
        (
            "Both sides agreed to trade more, the press office reported.",
            "Both sides agreed to trade more",
            "press office",
            "reported",
        ),
        (
            "According to the office, {Ann Lee} praised the reforms.",
            "Ann Lee praised the reforms",
            "office",
            "According to",
        ),
        (
            "Six million people came, according to the website.",
            "Six million people came",
            "website",
            "according to",
        ),
        (
            "As {Ann Lee} told the paper, ozone has dropped a lot.",
            "ozone has dropped a lot",
            "Ann Lee",
            "told",
        ),
        (
            "His claim that the deal was dead surprised {Ann Lee}.",
            "that the deal was dead",
            "His",
            "claim",
        ),
        (
            "{Ann Lee} said the war was over and added that peace would hold.",
            "the war was over",
            "Ann Lee",
            "said",
        ),
    ],
)
def test_indirect_statements(marked: str, content: str, source: str, cue: str) -> None:
    assert (content, INDIRECT, source, cue) in given_to(marked)


def test_quoted_statements_are_direct_and_partly_quoted_ones_mixed() -> None:
    rows = given_to("{Ann Lee} told reporters, “We had a good talk,” though she said no more.")
    assert rows[0] == ("“We had a good talk,”", DIRECT, "Ann Lee", "told")
    rows = given_to("{Ann Lee} reported that Asia stands at a “critical crossroads” today.")
    assert rows == [("that Asia stands at a “critical crossroads” today", MIXED, "Ann Lee", "reported")]


def test_a_phrase_inside_another_s_report_keeps_its_speaker() -> None:
    rows = given_to("According to the office, {Ann Lee} praised the “irreversible reforms” of the state.")
    assert [(kind, source) for _, kind, source, _ in rows] == [(MIXED, "office"), (DIRECT, "Ann Lee")]


@pytest.mark.parametrize(
    "marked",
    [
        "The state held talks and the market fell.",
        "{Ann Lee} offered Bob a part in the play.",
        "Started in 1990, the festival continues to grow.",
        "Speaking as a nurse myself, I tell you, {Ann Lee}.",
        "MR. LEE: Speaking as a nurse myself, I will tell you, that is good.",
        "Member states met in Rome to discuss reports of rain.",
        "The most well known effects are visible to all who look.",
    ],
)
def test_plain_statements_are_nobody_s(marked: str) -> None:
    assert given_to(marked) == []


_PIECES = st.sampled_from(
    [
        "“",
        "”",
        '"',
        "said",
        ",",
        ".",
        ":",
        ";",
        "—",
        "(",
        ")",
        "Ann",
        "Lee",
        "he",
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
        "by",
        "as",
        "claim",
        "report",
        "the",
        "office",
        "\n",
        "It’s",
        "added",
        "but",
        "Friday",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(_PIECES, max_size=60))
def test_any_text_gives_a_sound_layer(pieces: list[str]) -> None:
    text = " ".join(pieces)
    document = AnnotatedDocument(document_of(text), segmented(text))
    document = AnnotatedDocument(document.document, document.segmentation, annotate_quotations(document))
    attributions = annotate_attributions(document).attributions
    assert list(attributions) == sorted(attributions, key=lambda a: (a.span.start, -a.span.end))
    for attribution in attributions:
        assert len(attribution.span)
        assert attribution.span.end <= len(text)
        assert attribution.source is not None
        assert attribution.source.text
        if attribution.kind is INDIRECT:
            assert not any(q.span.overlaps(attribution.span) for q in document.annotations.quotations)


@pytest.mark.parametrize(
    "marked",
    [
        "The mayor did not say when the bridge would open.",
        "The ministry has refused to say how much it paid.",
        "{Ann Lee} has not said why the team was denied visas, but {Bob Ray} left.",
        "The general never said that the city had fallen.",
        "No one has said that the vaccine is unsafe.",
        "The report does not claim that the bank knew.",
        "It is too early to say how far prices will fall.",
        "May I ask what the Minister has decided?",
        "It is understood that the mayor will resign.",
        "I am told that the report is late.",
        "When reporters called the embassy, he told them to leave.",
        "{Bob Ray}, the press secretary, said nothing.",
        "In Arden, 27 suspected cases were found.",
        "Of the birds, 214 were found dead, a number that may rise.",
        "The council argued against a further cut, again.",
        "Rates rose in May, suggesting that the bank was late.",
        "For the first time ever, [NASA] has confirmed the presence of ice.",
        "He was criticised for failing to inform residents that a flood was near.",
        "It is used in 34 states, as is well known.",
        "Any citizen may report child abuse, and the state may act.",
        "The government observed such rules, as did many others.",
        "Courts gave recourse to workers denied what was due.",
        "Both sides have yet to say when they will meet.",
    ],
)
def test_what_nobody_says_is_given_to_nobody(marked: str) -> None:
    assert given_to(marked) == []


@pytest.mark.parametrize(
    ("said", "source"),
    [
        ("The plan, said Mr {Bo Ray}, was ready", "Bo Ray"),
        ("The war, said the foreign minister, would end soon", "foreign minister"),
        ("{Ann Lee}, said Mr {Bo Ray}, left the town", "Bo Ray"),
        ("The motion, Ms {Ann Lee} argued, was out of order", "Ann Lee"),
        ("The attack, police said, killed 12 people", "police"),
        ("The law, police say, makes it a crime", "police"),
        ("The risks, according to the [IMF], are tilted upwards", "IMF"),
        ("The drone, the ministry said on Monday, was shot down over the sea", "ministry"),
        ("The man who hurt six, police said, was arrested", "police"),
    ],
)
def test_who_says_it_may_stand_between_subject_and_verb(said: str, source: str) -> None:
    plain = said.translate(str.maketrans("", "", "{}[]"))
    assert [(words, whose) for words, _, whose, _ in given_to(said + ".")] == [(plain, source)]


@pytest.mark.parametrize(
    "marked",
    [
        "The man, said to be the leader, was held.",
        "The town, reported missing, was found.",
        "The man, believed the leader, was held.",
        "The minister, asked about it, said nothing.",
    ],
)
def test_what_describes_the_subject_says_nothing(marked: str) -> None:
    assert given_to(marked) == []


@pytest.mark.parametrize(
    "marked",
    [
        "The committee removed {Bo Ray}, a bomb-maker thought to have been killed in 2017.",
        "Police held {Bo Ray}, a courier believed to have moved three million dollars.",
        "Police held {Bo Ray}, a commander said to have planned the raid.",
        "Police held {Bo Ray}, a banker reported to be in Rome.",
        "Police held {Bo Ray}, a trader known to deal in gold.",
    ],
)
def test_what_is_held_of_somebody_is_not_said_by_him(marked: str) -> None:
    assert given_to(marked) == []


def test_what_is_said_to_somebody_is_said() -> None:
    assert given_to("The plan is ready, a commander said to reporters.")[0][2] == "commander"


@pytest.mark.parametrize(
    "marked",
    [
        "The minister warned on Monday of floods that had hurt six.",
        "The minister told parliament of a plan that would cost a lot.",
        "The court ruled on a petition that farmers had filed.",
        "The court will rule on Monday in the case of a man who was held in March.",
        "{Ann Lee} wrote of a country that had lost its way.",
    ],
)
def test_a_relative_clause_is_no_statement(marked: str) -> None:
    assert given_to(marked) == []


@pytest.mark.parametrize(
    "marked",
    [
        "Neither Mr {Bo Ray} nor Ms {Ann Lee} said who had paid.",
        "Neither the minister nor the bank said that the law was void.",
        "{Ann Lee} denied telling the court that the war was lost.",
        "He was asked to say that the war was lost.",
        "He was ordered to say that the war was lost.",
        "They forced him to say that the war was lost.",
        "She wanted him to say that the war was lost.",
        "He urged Mr {Bo Ray} to say that the war was lost.",
        "If the court rules that the law is void, the tax ends.",
        "Had the minister said that the law was void, the tax would have ended.",
        "Did Mr {Bo Ray} say that the law was void?",
        "It is fair to say that the airport is small.",
        "It would be premature to say when the airport will reopen.",
    ],
)
def test_what_is_denied_asked_for_or_conditional_is_not_said(marked: str) -> None:
    assert given_to(marked) == []


@pytest.mark.parametrize(
    "marked",
    [
        "Mr {Bo Ray} went there to say that the law was void.",
        "Asked about it, Mr {Bo Ray} said that the law was void.",
        "Having asked the court to wait, Mr {Bo Ray} said that the law was void.",
        "Mr {Bo Ray} was the first to say that the law was void.",
    ],
)
def test_what_is_said_of_one_s_own_accord_is_said(marked: str) -> None:
    assert [(words, whose) for words, _, whose, _ in given_to(marked)] == [
        ("that the law was void", "Bo Ray")
    ]


def test_one_whose_name_is_told_aside_says_it() -> None:
    assert [row[2] for row in given_to("“I will not stop,” the singer, whose name is {Bo Ray}, added.")] == [
        "singer"
    ]


@pytest.mark.parametrize(
    "said",
    ["Rebels hold the town", "Farmers need help", "Citrus exports face a 30% duty", "Prices remain high"],
)
def test_a_statement_before_its_verb_may_be_in_the_present(said: str) -> None:
    assert given_to(f"{said}, said {{Ann Lee}}.") == [(said, INDIRECT, "Ann Lee", "said")]


@pytest.mark.parametrize(
    "speakers",
    ["Sources close to the king", "Analysts at the bank", "Residents of the town", "Some in the party"],
)
def test_several_may_speak_though_the_last_word_is_of_one(speakers: str) -> None:
    assert given_to(f"{speakers} say he will not run.") == [("he will not run", INDIRECT, speakers, "say")]


@pytest.mark.parametrize("marked", ["Police said no more on Friday.", "The bank said little."])
def test_silence_is_no_statement(marked: str) -> None:
    assert given_to(marked) == []


@pytest.mark.parametrize(
    ("marked", "source"),
    [
        (
            "According to figures that Mayor {Low}’s office published on Monday, ten left.",
            "Mayor Low’s office",
        ),
        ("According to a count by the Forum, ten people left.", "Forum"),
        ("Ten people left, according to figures from the health office.", "health office"),
        ("Ten people left, according to data compiled by {Ann Lee}.", "Ann Lee"),
        ("Ten people left, according to numbers the agency released on Friday.", "agency"),
        ("According to figures which the office has released, ten people left.", "office"),
        # Nobody is told to have counted; a report says things itself.
        ("According to figures, ten people left.", "figures"),
        ("Ten people left, according to government data.", "government data"),
        ("According to a report by the Forum, ten people left.", "report"),
    ],
)
def test_figures_are_his_who_counted(marked: str, source: str) -> None:
    assert [a.source.name for a in attributions_of(marked)[1] if a.source] == [source]


@pytest.mark.parametrize(
    ("marked", "source"),
    [
        ("A colonel I know, who asked for tea, said that it was shut.", "colonel"),
        ("An official we trust said that it was shut.", "official"),
        ("One official we spoke to said that it was shut.", "One official"),
        ("The man she married said that it was shut.", "man"),
        ("{Ann Lee}, whom I trust, said that it was shut.", "Ann Lee"),
        ("I said that it was shut.", "I"),
    ],
)
def test_whom_the_writer_knows_says_it_himself(marked: str, source: str) -> None:
    assert [a.source.name for a in attributions_of(marked)[1] if a.source] == [source]


@pytest.mark.parametrize(
    ("marked", "source", "cue"),
    [
        ("The office dismissed claims that ten people had left.", "office", "dismissed claims"),
        ("{Ann Lee} rejected the allegation that ten people had left.", "Ann Lee", "rejected the allegation"),
        ("The office dismissed as false reports that ten had left.", "office", "dismissed as false reports"),
        ("The office claims that ten people had left.", "office", "claims"),
    ],
)
def test_a_claim_that_is_rejected_is_given_to_him_who_rejects_it(marked: str, source: str, cue: str) -> None:
    document, found = attributions_of(marked)
    told = [(a.source.name, a.cue.of(document.text)) for a in found if a.source and a.cue]
    assert told == [(source, cue)]


@pytest.mark.parametrize(
    ("marked", "source"),
    [
        ("The {United Kingdom} will send a draft and hopes that it will pass.", "United Kingdom"),
        ("The {United States} plans a vote and says that it will pass.", "United States"),
    ],
)
def test_a_country_with_a_participle_in_its_name_says_what_it_says(marked: str, source: str) -> None:
    assert [a.source.name for a in attributions_of(marked)[1] if a.source] == [source]
