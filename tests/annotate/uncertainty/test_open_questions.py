"""What a text says is not known, decided, confirmed or told: the words that say so, their kind, and what only looks so."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.annotate.uncertainty.open_questions import annotate_open_questions
from flows.model.annotation import AnnotatedDocument
from tests.support.annotated import annotated
from tests.support.growth import assert_time_grows_with
from tests.support.quoted_texts import document_of


def open_in(text: str) -> list[tuple[str, str]]:
    document = AnnotatedDocument(document_of(text))
    return [
        (question.cue.of(text), question.kind.value)
        for question in annotate_open_questions(document).open_questions
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The cause of the fire is not yet known.", [("is not yet known", "unknown")]),
        ("It wasn’t immediately clear whether anyone was hurt.", [("wasn’t immediately clear", "unknown")]),
        ("Her whereabouts remain unknown.", [("whereabouts remain unknown", "unknown")]),
        ("We do not know who drew the map.", [("do not know who", "unknown")]),
        ("The charges have not been proven.", [("have not been proven", "unconfirmed")]),
        ("The log of the ferry for May is missing.", [("log of the ferry for May is missing", "unknown")]),
        ("The mayor did not answer two letters.", [("did not answer two letters", "unanswered")]),
        ("The council has not yet taken a position.", [("has not yet taken a position", "undecided")]),
        ("The bank would decide within 30 days.", [("would decide within", "undecided")]),
        ("Police are still investigating it.", [("are still investigating", "under inquiry")]),
        ("The miller denies this.", [("denies this", "denied")]),
        ("He denied the charges.", [("denied the charges", "denied")]),
        ("No one on the ferry has been charged.", [("No one on the ferry has been charged", "awaited")]),
        ("The port is not aware of any leak.", [("is not aware of any", "unknown")]),
        ("The firm has no record of a call.", [("has no record of", "unknown")]),
        ("I’m not authorised to say who it is.", [("I’m not authorised to say", "undisclosed")]),
        ("I can’t answer that today.", [("I can’t answer that", "undisclosed")]),
        ("I can't tell you that.", [("I can't tell you that", "undisclosed")]),
        ("I don’t have a timeline for you.", [("I don’t have a timeline", "undisclosed")]),
        ("We never preview sanctions.", [("We never preview", "undisclosed")]),
        ("I don’t comment on election campaigns.", [("I don’t comment on", "undisclosed")]),
        ("I do not want to prejudge the inquiry.", [("I do not want to prejudge", "undisclosed")]),
        ("I was not given access to the mill.", [("was not given access", "undisclosed")]),
        ("It is not possible to say whether it would have helped.", [("is not possible to say", "unknown")]),
        ("We will not know until the spring.", [("will not know until", "unknown")]),
        ("No such estimate has been made.", [("No such estimate has been made", "unknown")]),
        ("It has not proved possible to respond in time.", [("has not proved possible to respond", "unanswered")]),
        ("None of them replied.", [("None of them replied", "unanswered")]),
        ("Not one of you has answered our letter.", [("Not one of you has answered", "unanswered")]),
        ("I will write to my hon. Friend.", [("I will write to my hon", "unanswered")]),
        ("Whether it grows is for the member states to decide.", [("is for the member states to decide", "undecided")]),
        ("I have never ruled it out.", [("have never ruled it out", "undecided")]),
        ("That report is completely made up.", [("report is completely made up", "denied")]),
        ("He rejected as groundless the reports of a ban.", [("rejected as groundless the reports", "denied")]),
        ("Dr Low did not accept that the pump failed.", [("did not accept that the", "disputed")]),
        ("I don’t accept 43 either.", [("don’t accept 43", "disputed")]),
        ("It has not told us what for.", [("has not told us what", "undisclosed")]),
        ("What comes in spring nobody can quite say.", [("nobody can quite say", "unknown")]),
        ("I would rather not speculate.", [("would rather not speculate", "undisclosed")]),
        ("The bank does not comment on clients.", [("does not comment on clients", "undisclosed")]),
        ("No one at the inn has yet seen the plan.", [("No one at the inn has yet seen the plan", "unknown")]),
        ("Bergen denies there was any such promise.", [("denies there", "denied")]),
        ("Who pays the rest was left open.", [("Who pays the rest was left open", "undecided")]),
        ("Bergen has never confirmed this.", [("has never confirmed", "unconfirmed")]),
        ("A second summit remains unscheduled.", [("remains unscheduled", "undecided")]),
        ("Riga agreed; Bergen has said nothing.", [("has said nothing", "undisclosed")]),
        ("What it is, nobody has written down.", [("nobody has written down", "unknown")]),
        ("The two accounts cannot be reconciled.", [("accounts cannot be reconciled", "disputed")]),
        ("There is “no information to release”.", [("no information to release", "undisclosed")]),
        ("The vote has not yet taken place.", [("has not yet taken place", "awaited")]),
        ("The office does not hold this information.", [("does not hold this information", "unknown")]),
        ("There is so far no sign of a leak.", [("There is so far no sign", "unconfirmed")]),
        ("No such loan was under discussion.", [("No such loan was under discussion", "denied")]),
        ("“We have no record of any such letter.”", []),
        ("If no agreement is reached by noon, they will strike.", []),
        ("The door was left open for him.", []),
        ("He said nothing and left.", []),
        ("Bergen has said nothing that matters.", []),
        ("Nobody in Arden has seen such rain.", []),
        ("She would rather not eat fish.", []),
        ("There is no evidence that he lied.", []),
        ("The film has not yet begun to bore us.", []),
        ("The shop does not hold this view.", []),
        ("He spoke unnamed as he was not authorised to discuss it.", []),
        ("The firm is not authorised to give loans.", []),
        ("I can’t answer the door.", []),
        ("I don’t have a date for the dance.", []),
        ("We never comment our code.", []),
        ("None of them came.", []),
        ("I will write to my mother.", []),
        ("It is not for sale.", []),
        ("The story was made for her.", []),
        ("The shop does not accept that card.", []),
        ("None of us knew your name.", []),
        ("They denied them food.", []),
        ("He denied it.", [("denied it", "denied")]),
        ("The court denied the request.", []),
        ("One man is missing a shoe.", []),
        ("We do not know the extent of it.", [("do not know the extent", "unknown")]),
        ("The decision remains tentative.", [("remains tentative", "undecided")]),
        ("They refused to provide any more funding.", []),
        ("They refused to provide further details.", [("refused to provide further details", "undisclosed")]),
        ("Shots were fired by unidentified men.", [("unidentified", "unknown")]),
        ("Questions remain about the second boat.", [("Questions remain", "unknown")]),
        ("Little is known about the buyer.", [("Little is known", "unknown")]),
        ("The board has yet to choose a chair.", [("has yet to choose", "undecided")]),
        ("No date has been set for the vote.", [("No date has been set", "undecided")]),
        ("The council is considering whether to appeal.", [("is considering whether", "undecided")]),
        ("The bill is still under review.", [("is still under review", "undecided")]),
        ("The report could not be independently verified.", [("could not be independently verified", "unconfirmed")]),
        ("The army would neither confirm nor deny it.", [("would neither confirm nor deny", "unconfirmed")]),
        ("The ministry declined to comment.", [("declined to comment", "undisclosed")]),
        ("He did not say when talks resume.", [("did not say", "undisclosed")]),
        ("The terms were not disclosed.", [("were not disclosed", "undisclosed")]),
        ("It went for an undisclosed sum.", [("undisclosed", "undisclosed")]),
        ("She gave no further details.", [("gave no further details", "undisclosed")]),
        ("They left without giving a reason.", [("without giving a reason", "undisclosed")]),
        (
            "The firm did not immediately respond to a request for comment.",
            [("did not immediately respond to a request for comment", "unanswered")],
        ),
        ("Mr Ray could not be reached.", [("could not be reached", "unanswered")]),
        ("Whether it holds remains to be seen.", [("remains to be seen", "awaited")]),
        ("It is too early to say.", [("too early to say", "awaited")]),
        ("The ministry has yet to answer our questions.", [("has yet to answer", "unanswered")]),
        ("The aid has yet to arrive.", [("has yet to arrive", "awaited")]),
        ("The names have yet to be published.", [("have yet to be published", "undisclosed")]),
        ("The claim has yet to be confirmed.", [("has yet to be confirmed", "unconfirmed")]),
        ("A decision has yet to be made.", [("decision has yet to be made", "undecided")]),
        ("The treaty has not been signed.", [("has not been signed", "undecided")]),
        ("The day will be agreed through diplomatic channels.", [("will be agreed through", "undecided")]),
        ("The sum would be communicated in due course.", [("would be communicated in due course", "undisclosed")]),
        ("They did not reach agreement on fees.", [("did not reach agreement", "undecided")]),
        ("Officials failed to agree on a price.", [("failed to agree", "undecided")]),
        ("The port disputes the last of these findings.", [("disputes the last of these findings", "disputed")]),
        ("None has been confirmed by a doctor.", [("None has been confirmed", "unconfirmed")]),
        ("The number may yet change.", [("may yet change", "awaited")]),
        ("Our findings are preliminary.", [("findings are preliminary", "unconfirmed")]),
        ("Whether it was malice, I cannot say today.", [("cannot say", "unknown")]),
        ("We keep the fee under review.", [("keep the fee under review", "undecided")]),
        ("It is far from clear who paid.", [("is far from clear", "unknown")]),
        ("Doubts remain about the boat.", [("Doubts remain", "unknown")]),
        ("The question is whether the wall holds.", [("The question is whether", "unknown")]),
        ("The mill declined our invitation to give evidence.", [("declined our invitation to give evidence", "unanswered")]),
        ("The mill turned down several requests for comment.", [("turned down several requests for comment", "unanswered")]),
        ("We had not received it when we agreed this report.", [("had not received it", "unanswered")]),
        ("The court has not yet received the report.", [("has not yet received the report", "unanswered")]),
        ("The union disputes this: the toll is higher.", [("disputes this", "disputed")]),
        ("The union contested that.", [("contested that", "disputed")]),
        ("I can't give you a date.", [("can't give you a date", "undisclosed")]),
        ("We cannot give exact numbers.", [("cannot give exact numbers", "undisclosed")]),
        ("I won't comment on that.", [("won't comment on that", "undisclosed")]),
        ("The patrol was not able to determine who fired.", [("not able to determine who", "unknown")]),
        ("The cause of the leak has not been established.", [("has not been established", "unknown")]),
        ("We no longer believe that this can be established.", [("no longer believe that this can be established", "unknown")]),
        ("Two of the sailors remain missing.", [("remain missing", "unknown")]),
        ("No reply has been received.", [("No reply has been received", "unanswered")]),
        ("She cannot give evidence before the court.", []),
        ("A board has not been established for the mill.", []),
        ("We do not comment on advice that we may give.", []),
        ("The report tells who paid, or rather that nobody knows.", []),
        ("They were not able to sell the boat.", []),
        ("The mill declined the invitation to the ball.", []),
        ("She had not received it well.", []),
        ("He has not received the medal.", []),
        ("The union disputes it and the mill does not.", []),
        ("He won the disputed seat and contested it twice.", []),
        ("Experts are divided.", [("Experts are divided", "disputed")]),
        ("It neither confirmed nor denied the report.", [("neither confirmed nor denied", "unconfirmed")]),
        ("A man whose identity has not been released fell.", [("identity has not been released", "undisclosed")]),
        ("The reasons were not given.", [("reasons were not given", "undisclosed")]),
        ("The vote hangs in the balance.", [("hangs in the balance", "undecided")]),
        ("The race is too close to call.", [("too close to call", "undecided")]),
        ("No motive has been established.", [("No motive has been established", "unknown")]),
        ("It did not respond to requests for comment.", [("did not respond to requests for comment", "unanswered")]),
        ("There are conflicting accounts of the clash.", [("conflicting accounts", "disputed")]),
        ("Police are trying to determine how it began.", [("trying to determine how", "under inquiry")]),
        ("The case is under investigation, and the toll is\nunclear.", [("is under investigation", "under inquiry"), ("is\nunclear", "unknown")]),
    ],
)  # fmt: skip
def test_each_kind(text: str, expected: list[tuple[str, str]]) -> None:
    assert open_in(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "It is no longer unclear who won.",
        "It was not unknown to them.",
        "They laid a wreath for the unknown soldier.",
        "He made clear that he would not go.",
        "She did not say that.",
        "The plan was confirmed and the sum disclosed.",
        "He knows whether it rains and decided to stay.",
        "The troops refused to leave. The rebels did not respond with fire.",
        "Yet the answer was plain. There is no doubt about it.",
        "The treaty will not be signed on Friday.",
        "The prisoners have not been released and the deal was not signed.",
        "Fees rose in the year under review.",
        "The country is divided into ten regions.",
        "They will be released later and contested the election.",
    ],
)
def test_words_that_leave_nothing_open(text: str) -> None:
    assert open_in(text) == []


def test_the_sentence_is_the_statement_and_headings_state_nothing() -> None:
    document = annotated(
        """
        # The cause is unknown
        A ship sank. The cause is unknown, said Bo. It went fast.
        """
    )
    (question,) = annotate_open_questions(document).open_questions
    assert question.span.of(document.text) == "The cause is unknown, said Bo."


WORDS = st.sampled_from("is was not yet unclear known did say no details to be n't .".split())  # noqa: SIM905


@given(st.lists(WORDS, max_size=60).map(" ".join) | st.text(max_size=120))
def test_cues_lie_in_order_inside_their_sentence(text: str) -> None:
    questions = annotate_open_questions(AnnotatedDocument(document_of(text))).open_questions
    cues = [question.cue for question in questions]
    assert cues == sorted(cues)
    assert all(one.end <= other.start for one, other in pairwise(cues))
    for question in questions:
        assert question.span.contains(question.cue)
        assert question.cue.of(text).strip() == question.cue.of(text) != ""


@pytest.mark.parametrize(
    "word", ["is not ", "is yet ", "did not respond to the ", "is   ", "has ", "a", "to be "]
)
def test_time_grows_with_the_text(word: str) -> None:
    assert_time_grows_with(
        lambda count: annotate_open_questions(AnnotatedDocument(document_of(word * count))), 2000, 16000
    )


@pytest.mark.parametrize(
    ("text", "cue", "kind"),
    [
        (
            "No group has claimed responsibility for the blast.",
            "No group has claimed responsibility",
            "unknown",
        ),
        (
            "No armed group had yet claimed responsibility.",
            "No armed group had yet claimed responsibility",
            "unknown",
        ),
        ("It raises the question of how it is paid for.", "raises the question of how", "unknown"),
        ("It is hard to say who paid.", "hard to say", "unknown"),
        ("Neither side has confirmed the deal.", "Neither side has confirmed", "unconfirmed"),
        (
            "Neither Rome nor the bank has confirmed it.",
            "Neither Rome nor the bank has confirmed",
            "unconfirmed",
        ),
        ("The jury is still out on the plan.", "jury is still out", "undecided"),
        ("The court has reserved judgment.", "has reserved judgment", "undecided"),
        ("The court reserved its ruling.", "reserved its ruling", "undecided"),
        ("A decision has been deferred to May.", "decision has been deferred", "undecided"),
        ("A decision on the dam was put off.", "decision on the dam was put off", "undecided"),
        ("Nothing has been decided, she said.", "Nothing has been decided", "undecided"),
        ("The results of the audit are awaited.", "are awaited", "awaited"),
        ("It would be premature to say when it opens.", "premature to say", "awaited"),
        ("The minister would not be drawn.", "would not be drawn", "undisclosed"),
        ("She declined to be drawn on the price.", "declined to be drawn", "undisclosed"),
        ("The reasons for the delay were not given.", "reasons for the delay were not given", "undisclosed"),
    ],
)
def test_turns_of_phrase_that_leave_a_question_open(text: str, cue: str, kind: str) -> None:
    assert open_in(text) == [(cue, kind)]


@pytest.mark.parametrize(
    "text",
    [
        "The group has claimed responsibility.",
        "Both sides have confirmed the deal.",
        "The jury left the court.",
        "Seats are reserved for judges.",
        "A meeting was deferred to May.",
        "Something has been decided.",
        "The long-awaited plan is here.",
        "The curtain would not be drawn back.",
        "The reasons for the delay were given.",
        "It is hard to say goodbye.",
    ],
)
def test_what_only_sounds_so_leaves_nothing_open(text: str) -> None:
    assert open_in(text) == []


@pytest.mark.parametrize(
    ("text", "cue", "kind"),
    [
        ("I'm not going to get into that.", "I'm not going to get into that", "undisclosed"),
        (
            "We are not going to go into the details.",
            "We are not going to go into the details",
            "undisclosed",
        ),
        ("He won't go into specifics.", "won't go into specifics", "undisclosed"),
        ("She is not going to comment on a lawsuit.", "She is not going to comment", "undisclosed"),
        ("You'd have to ask them.", "You'd have to ask them", "undisclosed"),
        ("You will have to ask the ministry about that.", "You will have to ask the ministry", "undisclosed"),
        (
            "You would have to ask my finance minister.",
            "You would have to ask my finance minister",
            "undisclosed",
        ),
        ("We are not going to get ahead of the talks.", "We are not going to get ahead of", "undisclosed"),
        ("I have nothing to announce today.", "have nothing to announce", "undisclosed"),
        ("I don't have an update for you.", "don't have an update", "undisclosed"),
        ("The funds have still not been released.", "have still not been released", "awaited"),
        ("I would refer you to the Treasury.", "I would refer you to", "undisclosed"),
        ("It is not on the schedule yet.", "is not on the schedule yet", "undecided"),
        ("The trip isn't yet on the calendar.", "isn't yet on the calendar", "undecided"),
        ("Chad reserves its position on the dam.", "reserves its position", "undecided"),
        ("It promised 4 million euros, which have not yet been paid.", "have not yet been paid", "awaited"),
        ("The money has not been paid yet.", "has not been paid yet", "awaited"),
        ("Laboratory confirmation is expected by 14 March.", "confirmation is expected", "awaited"),
        ("The results are now expected on Monday.", "results are now expected", "awaited"),
        ("Nobody has told us why.", "Nobody has told us why", "unknown"),
        ("No one has yet explained how it broke.", "No one has yet explained how", "unknown"),
        ("We have not been told when it opens.", "have not been told when", "unknown"),
    ],
)
def test_what_is_held_back_or_has_not_happened_yet(text: str, cue: str, kind: str) -> None:
    assert open_in(text) == [(cue, kind)]


@pytest.mark.parametrize(
    "text",
    [
        "I'm not going to get into the car.",
        "He did not go into politics.",
        "They did not get into it a second time.",
        "You have to ask yourself why.",
        "We are not going to get ahead of the game.",
        "They have nothing to eat.",
        "I don't have anything to wear.",
        "You'd have to ask them for a permit.",
        "He refers to you often.",
        "They ask me in the street.",
        "It is on the schedule.",
        "It is not on the table.",
        "Chad reserves its seats.",
        "The town has not been the same.",
        "A storm is expected by 14 March.",
        "Ann had not yet been born.",
        "Nobody told us to leave.",
        "He has told us why.",
    ],
)
def test_what_is_not_held_back(text: str) -> None:
    assert open_in(text) == []
