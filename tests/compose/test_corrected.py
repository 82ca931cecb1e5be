"""What a text takes back or puts right itself is not told without the words that do so."""

import pytest

from flows.compose.sentences.corrected import find_corrections, tells_what_was_wrong
from flows.compose.sentences.locating import survey_source
from flows.compose.sentences.reversals import denied_behind, grown_behind, is_put_right, with_reversal
from flows.model.spans import Span
from tests.support.annotated import annotated
from tests.support.composed import compose


def corrected(text: str) -> list[tuple[str, str]]:
    survey = survey_source(annotated(text))
    return [(s.of(survey.text), note.of(survey.text)) for s, note in find_corrections(survey).items()]


@pytest.mark.parametrize(
    ("told", "note"),
    [
        ("The council will halve the levy on ferries.", "(This story has been corrected to say that the levy will be cut by a quarter, not halved, in paragraph 1)"),
        ("The council will halve the levy on ferries.", "Correction: The levy is cut by a quarter rather than halved."),
        ("The council has unanimously annulled the lease.", "At 15:48 we wrote that the council was unanimous. It was not: the vote was four to three."),
        ("There are 36 missing on the coast.", "The office regrets that an earlier release gave the number of missing as 36; the correct figure is 63."),
        ("The dyke broke at 02:00 near the mill.", "(Corrects time of breach of dyke to 03:15 from 02:00)"),
        ("Shares in the mill fell to 88.40 crowns.", "(This version of the story corrects price of mill in Nov. 20 story to 87.05 from 88.40)"),
        ("A court in Hull acquitted Ana Holm.", "Correction: at 16.05 we said Ana Holm had been acquitted. She was freed on bail."),
        ("The doses will land on the pier on Friday.", "She wishes to correct a statement. She said that doses would land on Friday. They will land on Sunday."),
        ("The ferry is owned by Ana Holm.", "Correction: an earlier version of this article said that the ferry is owned by Ana Holm."),
    ],
)  # fmt: skip
def test_a_correction_is_tied_to_what_it_corrects(told: str, note: str) -> None:
    assert corrected(f"{told} Nobody slept.\nThe mill stood.\n{note}") == [(told, note)]


@pytest.mark.parametrize(
    ("told", "note"),
    [
        ("The council will cut the levy on ferries.", "(This story has been corrected to say that the levy will be cut by a quarter, not halved)"),
        ("There are 63 missing on the coast.", "The office regrets that an earlier release gave the number of missing as 36; the correct figure is 63."),
        ("The council will halve the fees of the school.", "The house was corrected by the mason, not halved."),
        ("The council will halve the levy on ferries.", "The levy will be cut by a quarter, not halved, a rival paper said."),
        ("The council has unanimously annulled the lease.", "We wrote that the council would meet in the mill."),
    ],
)  # fmt: skip
def test_what_corrects_nothing_is_no_correction(told: str, note: str) -> None:
    assert corrected(f"{told} Nobody slept.\nThe mill stood.\n{note}") == []


@pytest.mark.parametrize(
    ("told", "behind"),
    [
        ("Yesterday we told you that the bill passed by 51-48.", "It was 52-47."),
        ("First, a correction: The council voted by 5-4.", "The vote was 6-3."),
        ("We wrote on Monday that 36 are missing.", "There are 63."),
    ],
)
def test_a_number_that_we_told_is_put_right_by_the_next(told: str, behind: str) -> None:
    survey = survey_source(annotated(f"{told} {behind} Nobody slept."))
    assert with_reversal(survey, survey.sentences[0]).of(survey.text) == f"{told} {behind}"


@pytest.mark.parametrize(
    ("told", "behind"),
    [
        ("She told you that the bill passed by 51-48.", "It was 52-47."),
        ("Yesterday we told you that the bill passed by 51-48.", "It was late."),
        ("Yesterday we told you of the bill.", "It was 52-47."),
        ("The bill passed by 51-48.", "It was 52 pages long."),
    ],
)
def test_what_others_told_or_has_no_number_is_not(told: str, behind: str) -> None:
    survey = survey_source(annotated(f"{told} {behind} Nobody slept."))
    assert with_reversal(survey, survey.sentences[0]) == survey.sentences[0]


def test_an_earlier_line_with_the_number_that_was_wrong_is_put_right() -> None:
    line = "The Assembly vote on the ferry bill was 51-48."
    note = "A correction: We told you that the Assembly passed the ferry bill by 51-48. It was 52-47."
    assert [s for s, _ in corrected(f"{line} Nobody slept.\nThe mill voted 51-48.\n{note}")] == [line]


@pytest.mark.parametrize(
    ("behind", "reverses"),
    [
        ("It was not: the vote was four to three.", True),
        ("They did not.", True),
        ("That is not true.", True),
        ("That was wrong.", True),
        ("This isn’t so.", True),
        ("It was not until Monday that the ferry came.", False),
        ("He did not come to the pier.", False),
        ("That was wrongly seen as a sign.", False),
        ("“That is false,” she said.", False),
        ("The vote was four to three.", False),
    ],
)
def test_a_sentence_that_is_taken_back_by_the_next(behind: str, *, reverses: bool) -> None:
    survey = survey_source(annotated(f"The council was of one mind. {behind}"))
    found = denied_behind(survey, survey.sentences[0])
    assert (found is not None) is reverses
    assert denied_behind(survey, survey.sentences[-1]) is None


def test_the_next_paragraph_takes_nothing_back() -> None:
    survey = survey_source(annotated("The council was of one mind.\nIt was not."))
    assert denied_behind(survey, survey.sentences[0]) is None


def test_no_point_and_no_brief_tells_what_does_not_hold() -> None:
    text = (
        "{key 1|The council halved the levy on {date 2025-06-09|9 June 2025}.}\n"
        "{key 2|We wrote that the ferries were sold on {date 2025-06-08|8 June 2025}.} They were not.\n"
        "{key 3|The pier closed on {date 2025-06-07|7 June 2025}.}\n"
        "Correction: The levy was cut by a quarter, not halved."
    )
    content = compose((annotated(text, published="2025-06-10"),))
    assert [point.told for point in content.key_points] == [
        "We wrote that the ferries were sold on 8 June 2025. They were not.",
        "The pier closed on 7 June 2025.",
    ]
    assert [extract.text for extract in content.briefs[0].happened] == [
        "The council halved the levy on 9 June 2025.",
        "Correction: The levy was cut by a quarter, not halved.",
        "We wrote that the ferries were sold on 8 June 2025. They were not.",
        "The pier closed on 7 June 2025.",
    ]


@pytest.mark.parametrize(
    ("behind", "denied"),
    [
        ("The company denies it.", True),
        ("Lowmere Shipping and the port reject this, and have sued.", True),
        ("Absolutely not, the mayor said.", True),
        ("The ministry denies that eleven clerks have left.", False),
        ("The company denies it has paid him.", False),
        ("The council rejected the draft.", False),
    ],
)
def test_what_somebody_denies_by_name_is_denied(behind, denied):
    survey = survey_source(annotated(f"The firm belongs to a cousin of the mayor. {behind}"))
    assert (denied_behind(survey, survey.sentences[0]) is not None) == denied


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        (
            "Report 5 gave the number of boats lost as two. One of them, a skiff, came home. The number is one.",
            True,
        ),
        ("Report 5 put the number of boats lost at two. The correct figure is three.", True),
        ("Report 5 gave the number of boats lost as two. The number is two.", False),
        ("Report 5 gave the number of boats lost as two. The number of crews is one.", False),
        ("Two boats were lost. The number is one.", False),
        ("Report 5 gave the number of boats lost as two.\nThe number is one.", False),
    ],
)
def test_a_number_given_before_stays_with_the_one_that_is_right(text: str, *, taken: bool) -> None:
    survey = survey_source(annotated(text))
    start = text.index("two" if "two" in text else "Two")
    assert is_put_right(survey, Span(start, start + 3)) == taken
    if taken:
        assert with_reversal(survey, survey.sentences[0]).of(text) == text


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("The notice stated that the recall covered 38,600 jars. The correct number is 41,000.", True),
        ("The board said that 12 pumps run. The true figure is 9.", True),
        ("The number of jars was given as 38,600. The correct number is 41,000.", True),
        ("The recall of 38,600 jars was given as a reason. The correct number is 41,000.", False),
        (
            "The notice stated that it covered 38,600 jars. The correct date is 9 June. The correct number, with others, is 41,000.",
            True,
        ),
        (
            "The notice stated that the recall covered 38,600 jars. Nobody slept. The correct number is 41,000.",
            False,
        ),
        ("The notice stated that the recall covered 38,600 jars. The number is 41,000.", False),
        ("The recall covers 38,600 jars. The correct number is 41,000.", False),
        ("The notice stated that 12 plants made 38,600 jars. The correct number is 41,000.", False),
        ("The notice stated that the recall covered 38,600 jars. The correct number is 38,600.", False),
    ],
)
def test_what_was_stated_is_put_right_by_the_next(text: str, *, taken: bool) -> None:
    number = "38,600" if "38,600" in text else "12"
    marked = text.replace("12 plants", "{count 12|12} plants").replace("38,600", "{count 38600|38,600}")
    survey = survey_source(annotated(marked.replace("12 pumps", "{count 12|12} pumps")))
    start = text.index(number)
    assert is_put_right(survey, Span(start, start + len(number))) == taken


def test_a_day_that_was_stated_stays_with_the_one_that_is_correct() -> None:
    text = "The notice stated that the pump failed on 8 June. The correct date is 9 June."
    survey = survey_source(annotated(text))
    assert with_reversal(survey, survey.sentences[0]).of(text) == text


@pytest.mark.parametrize(
    ("behind", "grown"),
    [
        ("On Monday the harbour office raised the toll to five.", True),
        ("The death toll has since risen to 11.", True),
        ("The toll now stands at six.", True),
        ("The office put the death toll at five.", True),
        ("The harbour raised the toll for lorries by a third.", False),
        ("The toll of the bridge is two crowns.", False),
        ("Five boats came home.", False),
    ],
)
def test_a_count_of_the_dead_stays_with_the_later_one(behind: str, *, grown: bool) -> None:
    text = f"Four sailors were killed on Sunday near Hull. {behind}"
    survey = survey_source(annotated(text))
    assert (grown_behind(survey, survey.sentences[0]) is not None) == grown
    assert (with_reversal(survey, survey.sentences[0]).of(text) == text) == grown


def test_a_toll_of_a_bridge_is_no_count_of_the_dead() -> None:
    survey = survey_source(
        annotated("Four lorries crossed on Sunday. On Monday the port raised the toll to five.")
    )
    assert grown_behind(survey, survey.sentences[0]) is None


def test_a_source_that_has_a_later_count_does_not_agree_with_the_first() -> None:
    told = "{key 1|Four {NORP s|Ardish} sailors were killed on {date 2025-06-08|8 June} near {LOC h|Hull}.}"
    later = " On Monday the harbour office raised the toll to five."
    content = compose((annotated(told, 1, path="1.txt"), annotated(told + later, 2, path="2.txt")))
    assert [[s.agrees for s in row.stances] for row in content.agreements] == [[False]]
    (point,) = content.key_points
    assert point.note == "in two sources, in part"


@pytest.mark.parametrize(
    ("first", "joined"),
    [
        ("Correction: at 16.05 we said Ana Holm had been acquitted.", True),
        ("A correction: an earlier post gave the day as Friday.", True),
        ("Correction (Feb. 12): An earlier version of this article said that it cost $29.8 billion.", True),
        ("Correction: we said Ana Holm was acquitted; she was freed on bail.", False),
        ("Correction: The levy was cut by a quarter, not halved, as we said.", False),
        ("Correction fluid is what we said he used.", False),
    ],
)
def test_a_correction_stays_with_what_is_right(first: str, *, joined: bool) -> None:
    survey = survey_source(annotated(f"{first} She has been freed. Nobody slept."))
    told = with_reversal(survey, survey.sentences[0]).of(survey.text)
    assert told == (f"{first} She has been freed." if joined else first)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The date was given as 19 June. It should read 29 June. Nobody slept.", 2),
        ("The name was printed as Ana Holm. She should read more. Nobody slept.", 1),
        ("Notice No. 7 set 3 July for the vote. That Notice is revoked. Nobody slept.", 2),
        ("An order closed the quay. The order was later quashed. Nobody slept.", 2),
        ("An order closed the quay. The chief was later withdrawn. Nobody slept.", 1),
        ("The mayor closed the quay. The order was later quashed. Nobody slept.", 1),
    ],
)
def test_what_should_read_otherwise_or_is_revoked_stays_with_the_words_that_say_so(
    text: str, told: int
) -> None:
    survey = survey_source(annotated(text))
    words = with_reversal(survey, survey.sentences[0]).of(text)
    assert words == text[: survey.sentences[told - 1].end]


@pytest.mark.parametrize(
    ("text", "is_wrong"),
    [
        ("Editor's note: A release issued on Nov. 20 gave the margin as 91 votes.", True),
        ("Note: The Report published on 21 July gave the backlog as 18,370 cases.", True),
        ("Note: The report of the harbour office gave the crew a day off.", False),
        ("A release issued on Nov. 20 gave the margin as 91 votes.", False),
        ("# Erratum\n\nThe Press Summary handed down on 18 November stated that all had been renewed.", True),
        ("# Erratum\n\nThe notices given to the crew were renewed twice.", False),
        ("# V. Corrigendum\n\nIn bulletin 10 the day of the deposit was given as 19 October.", True),
        (
            "# The court\n\nThe Press Summary handed down on 18 November stated that all had been renewed.",
            False,
        ),
    ],
)
def test_what_only_tells_what_was_wrong_is_no_news(text: str, *, is_wrong: bool) -> None:
    survey = survey_source(annotated(text))
    assert tells_what_was_wrong(survey, survey.sentences[-1]) is is_wrong
