"""Dated happenings: the verb that tells them, the date they go with, who acted and with whom."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.annotate import annotate_document
from flows.annotate.dates.dates import annotate_dates
from flows.annotate.events.events import annotate_events
from flows.ingest import document_from_record
from flows.model.annotation import AnnotatedDocument, Annotations
from flows.segment import segment_document
from tests.support.annotated import annotated
from tests.support.growth import assert_time_grows_with
from tests.support.quoted_texts import document_of

Told = tuple[str, str, list[str], list[str]]


def told(marked: str) -> list[Told]:
    document = annotated(marked, reference_date="2025-06-12")
    text = document.text
    return [
        (e.trigger.of(text), e.date.of(text), [a.name for a in e.who], [a.name for a in e.whom])
        for e in annotate_events(document).events
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "{PER ana|Ana Sörley} met {PER xi|Xi Weiming} on {date 2025-06-09|9 June} in Arden.",
            [("met", "9 June", ["Ana Sörley"], ["Xi Weiming"])],
        ),
        (
            "{date 2025-06-10|On Tuesday} President {PER ana|Ana Sörley} and Mr {PER bo|Bo Ray} spoke at length with Minister {PER xi|Xi Weiming}.",
            [("spoke", "On Tuesday", ["Ana Sörley", "Bo Ray"], ["Xi Weiming"])],
        ),
        (
            "{PER bo|Bo Ray}, 71, who left the island in {date 2023|2023}, will return {date 2025-06-20|next Friday}.",
            [("left", "2023", ["Bo Ray"], []), ("will return", "next Friday", ["Bo Ray"], [])],
        ),
        (
            "The operator, {ORG norse|Norse Ferries}, cancelled 12 sailings in {date 2025-05|May}.",
            [("cancelled", "May", ["Norse Ferries"], [])],
        ),
        (
            "The pact was signed on {date 2025-06-01|1 June} by {ORG ntl|The League}.",
            [("was signed", "1 June", ["The League"], [])],
        ),
        (
            "The {ORG hc|Harbour Council} ({ORG hc|HC}) resigned in {date 2025-04|April}, and in {date 2025-05|May} {PER bo|Bo Ray} took over.",
            [("resigned", "April", ["Harbour Council"], []), ("took", "May", ["Bo Ray"], [])],
        ),
        ("Talks begin on {date 2025-06-16|Monday}.", [("begin", "Monday", ["Talks"], [])]),
        (
            "{PER ana|Ana Sörley} studied law and left for Arden in {date 1964|1964}.",
            [("left", "1964", ["Ana Sörley"], [])],
        ),
        (
            "A formal text is to be signed on {date 2025-06-16|Monday}, they hope.",
            [("is to be signed", "Monday", [], [])],
        ),
    ],
)  # fmt: skip
def test_who_did_what_when_and_with_whom(text: str, expected: list[Told]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "{PER bo|Bo Ray} has led the club since {date 1998|1998}.",
        "The report has not been published, as of {date 2025-06|June}.",
        "{PER bo|Bo Ray} said so on {date 2025-06-10|Tuesday}.",
        "It was the wettest {date 2025-06|June} of all.",
        "They waited for {date P2D DURATION|two days} and left.",
        "{speech bo|“We lost the boat on {date 2025-06-10|Tuesday},”} said {PER bo|Bo Ray}.",
        "The treaty of {date 2019|2019} holds. It came {date X unresolved|one day}.",
    ],
)
def test_what_tells_no_dated_happening(text: str) -> None:
    assert told(text) == []


def test_a_pronoun_means_the_one_named_before() -> None:
    events = told("{PER ana|Anna Sörley} came. She married {PER bo|Bo Ray} in {date 1971-12|December 1971}.")
    assert events == [("married", "December 1971", ["Anna Sörley"], ["Bo Ray"])]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "{LOC la|Lamu} is idle, the {ORG ba|Harbour Bank} said. It moved 12 tonnes in {date 2024|2024}.",
            [],
        ),
        ("The {ORG ba|Harbour Bank} is idle. It lent £12 million in {date 2024|2024}.", ["Harbour Bank"]),
        (
            "In {LOC la|Lamu}, the {ORG ba|Harbour Bank} met. It lent £12 million in {date 2024|2024}.",
            ["Harbour Bank"],
        ),
    ],
)
def test_it_rather_means_what_opens_the_sentence_before(text: str, who: list[str]) -> None:
    assert [event[2] for event in told(text)] == [who]


WORDS = st.sampled_from(
    [
        "on",
        "Monday",
        "He",
        "met",
        "and",
        "will",
        ",",
        "who",
        "was",
        "held",
        "by",
        "signed",
        "in",
        "2023",
        ".",
        "is",
        "not",
        "since",
        "(",
        ")",
        ";",
        "shares",
    ]
)


@given(st.lists(WORDS, max_size=50).map(" ".join))
def test_events_lie_in_their_sentence_in_order(text: str) -> None:
    document = document_of(text)
    dates = annotate_dates(AnnotatedDocument(document)).dates
    events = annotate_events(AnnotatedDocument(document, annotations=Annotations(dates=dates))).events
    triggers = [event.trigger for event in events]
    assert triggers == sorted(set(triggers))
    for event in events:
        assert event.span.contains(event.trigger)
        assert event.date in {date.span for date in dates}
        assert not event.trigger.overlaps(event.date)


def test_time_grows_with_the_text() -> None:
    def read(count: int) -> None:
        document = document_of("He met her on 3 May 2024 and left in 2023 with all who came " * count)
        annotate_events(AnnotatedDocument(document, annotations=annotate_dates(AnnotatedDocument(document))))

    assert_time_grows_with(read, 50, 400)


@pytest.mark.parametrize(
    "text",
    [
        "The vote was not held on {date 2025-06-08|Sunday}.",
        "{PER ana|Ana Sörley} never met {PER bo|Bo Ray} in {date 2011|2011}.",
        "The bank closed and did not pay rent in {date 2025-06|June}.",
        "No deal was reached on {date 2025-06-08|Sunday}.",
        "Had he resigned on {date 2025-06-09|Monday}, the vote would have been held.",
        "The council has rejected claims that it sold two houses in {date 2025-05|May}.",
        "He denied that he had met {PER bo|Bo Ray} in {date 2011|2011}.",
        "The ministry said on {date 2025-06-08|Sunday} it had retaken the town.",
        "It was unclear on {date 2025-06-10|Tuesday} whether the council would accept.",
        "Sources told the paper the deal could be signed by {date 2025-06-13|Friday}.",
        "If the council passes the bill on {date 2025-06-13|Friday}, {PER bo|Bo Ray} will sign it.",
        "{PER bo|Bo Ray}, who was mayor from {date 2016|2016}, is being held.",
        "Bread costs more than prices rose in all, three times as much as in {date 2025-01|January}.",
        "Elected in {date 2018|2018}, {PER bo|Bo Ray} won a prize.",
        "The drone, launched on {date 2025-06-08|Sunday}, hit a house.",
        "Parts of the Harbour Safety Act {date 2023|2023} were cited.",
    ],
)
def test_what_is_denied_said_or_supposed_is_no_event(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The mayor said on {date 2025-06-09|Monday} he would resign on {date 2025-06-13|Friday}.",
            [("would resign", "Friday", [], [])],
        ),
        (
            "The mayor quit on {date 2025-06-10|Tuesday} after he was accused of fraud.",
            [("quit", "Tuesday", ["mayor"], [])],
        ),
        (
            "In {date 2023-03|March 2023}, after the vote, {PER bo|Bo Ray} resigned.",
            [("resigned", "March 2023", ["Bo Ray"], [])],
        ),
        (
            "{PER ana|Ana Sörley} is expected to sign it on {date 2025-06-13|Friday}.",
            [("is expected to sign", "Friday", ["Ana Sörley"], [])],
        ),
        (
            "It was signed in {date 1987|1987} by {PER ana|Ana Sörley} and {PER bo|Bo Ray}.",
            [("was signed", "1987", ["Ana Sörley", "Bo Ray"], [])],
        ),
        (
            "She was appointed {ORG hc|HC} special envoy in {date 2025-05|May}.",
            [("was appointed", "May", [], [])],
        ),
        (
            "Talks between {LOC a|Arden} and {LOC b|Boria} collapsed on {date 2025-06-06|Friday}.",
            [("collapsed", "Friday", ["Talks between Arden and Boria"], [])],
        ),
        (
            "{PER ana|Ana Sörley} left, moved to {LOC a|Arden} in {date 2001|2001}, and died there in {date 2010|2010}.",
            [("moved", "2001", ["Ana Sörley"], []), ("died", "2010", ["Ana Sörley"], [])],
        ),
        (
            "In {date 2024|2024}, shortly before the vote was held, {PER bo|Bo Ray} left the town.",
            [("left", "2024", ["Bo Ray"], [])],
        ),
        ("{ORG hc|HC} met in June. It emerged on {date 2025-06-06|Friday}.", [("emerged", "Friday", [], [])]),
    ],
)
def test_a_date_goes_with_the_verb_of_its_own_clause(text: str, expected: list[Told]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "verb", "who"),
    [
        ("The court sentenced the man who killed two officers in {date 2019|2019}.", "killed", "man"),
        ("The police held a man who robbed a bank in {date 2025-05|May}.", "robbed", "man"),
        ("{PER ana|Ana Sörley} met the envoy who sealed the deal in {date 2025-05|May}.", "sealed", "envoy"),
        (
            "The court sentenced {PER bo|Bo Ray}, who killed two officers in {date 2019|2019}.",
            "killed",
            "Bo Ray",
        ),
    ],
)
def test_who_stands_for_the_noun_before_it(text: str, verb: str, who: str) -> None:
    assert [(trigger, names) for trigger, _, names, _ in told(text)] == [(verb, [who])]


@pytest.mark.parametrize(
    "text",
    [
        # What was agreed or announced lies ahead, the agreement does not.
        "The navy has placed an order for 18 ships, to be delivered from {date 2028|2028}.",
        "{ORG oil|Norse Oil} has declared a dividend payable on {date 2025-10-10|10 October}.",
        "The members agreed to raise output from {date 2025-10|October}.",
        "The members signed a deal to end the war by {date 2026-03|March 2026}.",
        "The council approved a plan to close the mine in {date 2030|2030}.",
        # Compared, counted from, or part of a name.
        "Turnout reached 71 per cent, up from 68 per cent in {date 2020|2020}.",
        "The peso fell to 60, the lowest since independence in {date 1975|1975}.",
        "Some 21 million people are registered for the {date 2026-08|August 2026} general election.",
        # Only told.
        "The land expects first oil in {date 2026|2026}, the minister told reporters.",
        "{PER bo|Bo Ray} told us that the pull-out would be complete by the end of {date 2026|2026} and cost a lot.",
    ],
)
def test_days_of_what_is_announced_compared_or_told_date_no_verb(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "verb", "day"),
    [
        ("The vote was postponed on {date 2025-06-03|3 June}.", "was postponed", "3 June"),
        ("The vote was to be held on {date 2025-07-03|3 July}.", "was to be held", "3 July"),
        ("The minister will table its {date 2026|2026} budget on {date 2025-10-10|10 October}.", "will table", "10 October"),
        ("Exports fell in {date 2025-05|May}, the minister told reporters.", "fell", "May"),
        ("On {date 2025-06-09|Monday}, the minister told reporters that it was over.", "told", "Monday"),
        ("{PER bo|Bo Ray} won the {date 2024|2024} vote.", "won", "2024"),
    ],
)  # fmt: skip
def test_days_of_what_happens_date_the_verb(text: str, verb: str, day: str) -> None:
    assert [(trigger, when) for trigger, when, _, _ in told(text)] == [(verb, day)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The {date 1994|1994} deal was replaced in {date 2018|2018}.", [("was replaced", "2018")]),
        ("It will report {date 2025-Q3|third-quarter} results on {date 2025-10-30|Oct. 30}.", [("will report", "Oct. 30")]),
        ("The {date 2025-05-19|May 19} blast killed four.", [("killed", "May 19")]),
        ("Prices fell before {date 2025-06-03|Tuesday}'s vote.", []),
        ("{date 2025-06-03|Tuesday}'s vote came too late.", [("came", "Tuesday")]),
        (
            "They met on {date 2025-06-02|Monday} and {date 2025-06-03|Tuesday} and will meet on {date 2025-06-06|Friday}.",
            [("met", "Monday"), ("will meet", "Friday")],
        ),
        ("The vote came after the king, in a {date 2025-06-02|Monday} post, had left.", []),
        ("It began on the night of {date 2025-06-03|3 June}.", [("began", "3 June")]),
        ("It told of the vote of {date 2025-06-03|3 June}.", []),
        (
            "The vote, due by {date 2026-01|January} at the latest, was held on {date 2025-06-03|3 June}.",
            [("was held", "3 June")],
        ),
        ("He left office, returning in {date 2019|2019}.", []),
        (
            "It was last seen in {date 1938|1938} and declared extinct in {date 1982|1982}.",
            [("was last seen", "1938"), ("declared", "1982")],
        ),
        ("In a letter dated {date 2025-06-03|3 June} it said so.", []),
        ("The body will next report on {date 2025-09-25|Sept. 25}.", [("will next report", "Sept. 25")]),
    ],
)  # fmt: skip
def test_of_several_dates_the_one_of_the_happening(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(trigger, when) for trigger, when, _, _ in told(text)] == expected


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("A judge in {LOC sea|Seattle} blocked it on {date 2025-06-03|3 June}.", ["judge in Seattle"]),
        ("The war in {LOC ua|Ukraine} began in {date 2022|2022}.", ["war in Ukraine"]),
        ("It ends three weeks before the fiscal year ended in {date 2022|2022}.", []),
        ("In {date 2022|2022} {LOC ua|Ukraine} left.", ["Ukraine"]),
    ],
)
def test_whose_name_is_only_that_of_a_place_or_time(text: str, who: list[str]) -> None:
    assert [actors for _, _, actors, _ in told(text)] == [who]


def test_nothing_happens_on_the_day_of_a_dateline() -> None:
    text = "SINGAPORE, Sept 10 (Wire) - The ferry sank on August 12.\n\nIt was an old ship."
    document = document_from_record(1, "wire", text, "2025-09-10")
    read, _ = annotate_document(document, segment_document(document)[0], "")
    assert [e.date.of(text) for e in read.annotations.events] == ["August 12"]


def test_which_stands_for_the_noun_behind_an_infinitive() -> None:
    events = told(
        "A judge ordered {ORG norse|Norse Oil} to stop selling its pump, which earned it a lot {date 2024|last year}."
    )
    assert [(trigger, who) for trigger, _, who, _ in events] == [("earned", ["its pump"])]


@pytest.mark.parametrize(
    "text",
    [
        "They follow those that have been held by firms since {PER ana|Ana Sörley} called for a vote in {date 2025-05|May}.",
        "They kept rules that were made by a port because {PER ana|Ana Sörley} called for a vote in {date 2025-05|May}.",
    ],
)
def test_a_clause_behind_that_ends_where_another_begins(text: str) -> None:
    assert [names for trigger, _, names, _ in told(text) if trigger == "called"] == [["Ana Sörley"]]
