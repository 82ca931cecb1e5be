"""What a text asks somebody to do, whom, and until when."""

import pytest

from flows.annotate import annotate_document
from flows.model.annotation import OpenKind, OpenQuestion
from flows.model.document import Block, Document, Role
from flows.model.source import Fact, Origin
from flows.model.spans import Span
from flows.segment import segment_document

PROSE = (
    "The pier of Port Arden was closed on Monday after two of its beams had broken in the storm of last week."
)
LETTER = ("Dear Ms Byron,", PROSE)


def requests(*lines: str, items: int = 0) -> list[tuple[str, str, bool, str]]:
    """The words that ask, who is asked, whether the reader is, and until when."""
    text = "\n\n".join(lines)
    place, blocks = 0, []
    for number, line in enumerate(lines):
        role = Role.LIST_ITEM if number >= len(lines) - items else Role.PARAGRAPH
        blocks.append(Block(Span(place, place + len(line)), role, 1 if role is Role.LIST_ITEM else 0))
        place += len(line) + 2
    day = Fact("2026-03-02", Origin.DOCUMENT)
    document = Document(
        1, "a", "", "text/plain", text, reference_date=day, blocks=tuple(blocks) if items else ()
    )
    found = annotate_document(document, segment_document(document)[0])[0].annotations.open_questions

    assert all(one.span.contains(one.cue) for one in found)

    def told(one: OpenQuestion) -> tuple[str, str, bool, str]:
        asked, until = (span.of(text) if span else "" for span in (one.asked, one.until))
        return one.cue.of(text), asked, one.asks_reader, until

    return [told(one) for one in found if one.kind is OpenKind.REQUESTED]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("We ask you to confirm this by 20 March.", ("We ask you to confirm", "", True, "20 March")),
        ("I therefore request that the pier be opened.", ("I therefore request that", "", False, "")),
        ("We urge the Harbour Council to act.", ("We urge", "the Harbour Council", False, "")),
        ("Could you let me know by Friday whether it holds?", ("Could you let", "", True, "Friday")),
        ("Please send the plans before 1 April.", ("Please send", "", True, "1 April")),
        ("We would be grateful for an answer before our meeting on 19 March.",
         ("We would be grateful for", "", True, "19 March")),
    ],
)  # fmt: skip
def test_a_letter_asks_its_reader(sentence: str, expected: tuple[str, str, bool, str]) -> None:
    assert requests(*LETTER, sentence, "Yours sincerely,", "Bo Ray") == [expected]


@pytest.mark.parametrize(
    "sentence",
    [
        "Please do not hesitate to call us.",
        "Please find attached the plans of the pier.",
        "We ask ourselves how it could happen.",
        "We do not ask you to pay for it.",
        "If we ask you to pay, you may refuse.",
        "We asked you to pay in January, and you did.",
        "You would be grateful for a new pier.",
    ],
)
def test_what_asks_nothing(sentence: str) -> None:
    assert requests(*LETTER, sentence, "Yours sincerely,", "Bo Ray") == []


@pytest.mark.parametrize(
    "sentence", ["Could you let me know by Friday?", "Please send the plans.", "Would you say so?"]
)
def test_words_to_a_reader_ask_nothing_where_no_letter_is(sentence: str) -> None:
    assert requests(PROSE, sentence) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Ten towns signed a letter that asks the Minister to open the port.",
         [("asks", "the Minister", False, "")]),
        ("The resolution calls on all states to report by 1 May 2026.",
         [("calls on", "all states", False, "1 May 2026")]),
        ("The court asked the owners to reply by 20 March.", [("asked", "the owners", False, "20 March")]),
        ("The court asked the owners to reply.", []),
        ("The court asked the owners on 20 March to reply.", []),
        ("She never asks him to stay.", []),
        # How far something is to be put off is no day by which it is to be done.
        ("The town asked the court to put off the vote by 60 days.", []),
        ("The town asks the court to put off the vote by two weeks.", [("asks", "the court", False, "")]),
        # What is answered right behind is open no longer.
        ("The town asked the court to reply by 20 March. On 11 March the court refused.", []),
        ("The town asked the court to reply by 20 March. Snow fell. It has agreed.", []),
        ("The town asked the court to reply by 20 March. Snow fell. Rain fell. Bo agreed.",
         [("asked", "the court", False, "20 March")]),
        ("He asks whether the port is open, and what it asks of the towns.", []),
    ],
)  # fmt: skip
def test_what_others_ask(sentence: str, expected: list[tuple[str, str, bool, str]]) -> None:
    assert requests(PROSE, sentence) == expected


def test_a_list_of_demands() -> None:
    demands = ("that you publish the plans;", "that the Government pay for half of it;", "that is all.")
    assert requests(*LETTER, "This is what we ask:", *demands, items=3) == [
        ("that you publish", "", True, ""),
        ("that", "the Government", False, ""),
    ]
    assert requests(*LETTER, "This is what we know:", *demands, items=3) == []
    assert requests(*LETTER, "This is what we ask:", "(a) that you publish the plans;", items=1) == [
        ("that you publish", "", True, "")
    ]


def test_a_list_of_requests_led_in_by_who_asks() -> None:
    items = (
        "the Harbour Council to open the pier by 20 March;",
        "donors to pay what they owe;",
        "a pier that is safe;",
        "those who have sworn to pay.",
    )
    assert requests(PROSE, "We call on", *items, items=4) == [
        ("to open", "the Harbour Council", False, "20 March"),
        ("to pay", "donors", False, ""),
    ]
    assert requests(PROSE, "The storm brought", *items, items=4) == []


def test_a_list_of_what_one_is_asked() -> None:
    items = ("to open the pier by 20 March;", "to the sea, a way;", "(c) not to close it.")
    assert requests(PROSE, "We ask the Harbour Council:", *items, items=3) == [
        ("to open", "the Harbour Council", False, "20 March"),
        ("not to close", "the Harbour Council", False, ""),
    ]
    assert requests(*LETTER, "I therefore ask you", *items[:1], items=1) == [
        ("to open", "", True, "20 March"),
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The issuer has been requested to publish it by 27 March.",
         [("has been requested to publish", "The issuer", False, "27 March")]),
        ("Bo Ray has called on Ada Holm to resign.", [("has called on", "Ada Holm", False, "")]),
        ("Ada Holm will ask the Prime Minister to set up an inquiry.",
         [("will ask", "the Prime Minister", False, "")]),
        ("The union demands a public inquiry into the fire.", [("demands", "", False, "")]),
        ("Residents are calling for the resignation of the mayor.", [("are calling for", "", False, "")]),
        ("The opposition has called for an inquiry by 3 May.", [("has called for", "", False, "3 May")]),
        ("The union said that the minister should resign.", [("should resign", "the minister", False, "")]),
        ("“She must come to the House today,” Bo Ray said.", [("must come to the House", "", False, "")]),
        ("Unions demand a public inquiry into the fire.", [("demand", "", False, "")]),
        ("I will ask the Congress for authority to lift it.", [("will ask", "the Congress", False, "")]),
        ("I will ask the Centre for Policy to look at it.", [("will ask", "the Centre for Policy", False, "")]),
        # nobody asks for anything
        ("The budget calls for a cut in pay.", []),
        ("The job demands a steady hand.", []),
        ("The union demands a lot of its members.", []),
        ("The council rejected calls for a ban.", []),
        ("The demands the union made were met.", []),
        ("China demands the same of others.", []),
        ("The owner must publish the accounts by 3 May.", []),
        ("“(2) The owner must publish the accounts within 10 days of a sale.”", []),
        ("“The owner must publish the accounts referred to in paragraph (b),” it says.", []),
        ("Ada Holm could have asked the bank to pay.", []),
        ("What is due to the United States demand a strong reply.", []),
        ("The firms that have been asked to wait will be served in June.", []),
        ("“If he must go now, let him,” Bo Ray said.", []),
        ("“I must explain the rules,” Bo Ray said.", []),
        ("The owners have been asked to pay by 3 May. They refused.", []),
    ],
)  # fmt: skip
def test_what_is_demanded(sentence: str, expected: list[tuple[str, str, bool, str]]) -> None:
    assert requests(PROSE, sentence) == expected


@pytest.mark.parametrize(
    "lead", ["We demand:", "The union demands:", "Our demands are:", "The families want:"]
)
def test_a_list_of_what_is_demanded(lead: str) -> None:
    items = ("an increase in wages of 9 per cent;", "the withdrawal of the plan by 3 May;", "Ada Holm spoke.")
    assert requests(PROSE, lead, *items, items=3) == [
        ("an increase in wages of 9 per cent;", "", False, ""),
        ("the withdrawal of the plan by 3 May;", "", False, "3 May"),
    ]
    assert requests(PROSE, "The storm brought:", *items, items=3) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("First, the House should vote on it before 3 May.", [("should vote", "the House", False, "3 May")]),
        ("Port Arden will need to find a ferry.", [("will need to find", "Port Arden", False, "")]),
        ("The minister must act.", [("must act", "The minister", False, "")]),
        ("He should go.", [("should go", "", False, "")]),
        ("Port Arden should be glad.", []),
        ("We should say so.", []),
        ("If the House should vote on it, we lose.", []),
        ("Should the House vote on it?", []),
    ],
)
def test_what_an_author_asks_for(sentence: str, expected: list[tuple[str, str, bool, str]]) -> None:
    assert requests("OPINION", PROSE, sentence) == expected
    assert requests(PROSE, sentence) == []
