"""A figure that a source rejects, or that a text takes back, is borne out by nobody who does so."""

import pytest

from flows.compose.matching.superseded import find_superseded
from flows.compose.sentences.denied_claims import denied_claims, is_without_claim
from flows.compose.sentences.locating import survey_source
from flows.model.content import PackContent
from tests.support.annotated import annotated
from tests.support.composed import compose

TOLD = "{key 1|The ferry school in {LOC hud|Hudiksberg} has {count 140|140} {measure|pupils}.}"


def pack(*texts: str, outlets: tuple[str, ...] = ("The Coast", "The Lakes", "The Hills")) -> PackContent:
    return compose(
        tuple(
            annotated(
                text,
                n,
                path=f"{n}.txt",
                outlet=outlets[n - 1],
                published=f"2026-02-1{n}",
                reference_date=f"2026-02-1{n}",
            )
            for n, text in enumerate(texts, 1)
        )
    )


def stances(content: PackContent) -> list[tuple[str, list[tuple[str, bool]]]]:
    return [(row.lead.text, [(s.extract.text, s.agrees) for s in row.stances]) for row in content.agreements]


@pytest.mark.parametrize(
    "other",
    [
        "The statement that the school in {LOC hud|Hudiksberg} has {count 140|140} {measure|pupils} is incorrect.",
        "It is not true that the ferry school in {LOC hud|Hudiksberg} has {count 140|140} {measure|pupils}.",
        "The board disputes the figure of {count 140|140} {measure|pupils} in the school of {LOC hud|Hudiksberg}.",
        "The number of {count 140|140} {measure|pupils} in the ferry school of {LOC hud|Hudiksberg} is wrong, the board said.",
        "The figure of {count 140|140} {measure|pupils} given in Bulletin No. 1 for the school in {LOC hud|Hudiksberg} was wrong.",
    ],
)
def test_who_rejects_a_figure_differs(other: str) -> None:
    ((lead, told),) = stances(pack(TOLD, other))
    assert "140" in lead
    assert [agrees for _, agrees in told] == [False]


@pytest.mark.parametrize(
    ("words", "without"),
    [
        ("The commissioner, Nora Lind, rejected the charge.", True),
        ("Mr. Lind denied it.", True),
        ("The school strongly denies any such claim.", True),
        ("The board dismissed all these reports on Friday.", True),
        ("The board denied that the school was shut.", False),
        ("The board rejected the claim of the parents for damages.", False),
        ("Accused of closing the school, the board denied the charge.", False),
        ("The board rejected the plan.", False),
        ("The board denied it and opened the school.", False),
    ],
)
def test_a_denial_without_what_it_denies(words: str, *, without: bool) -> None:
    assert is_without_claim(words) is without


def test_two_denials_of_one_speaker_agree_on_nothing_and_are_no_points() -> None:
    first = "{key 1|The head of the ferry school in {LOC hud|Hudiksberg}, {PER a|Nora Lind}, rejected the charge.}"
    content = pack(first, first.replace("rejected the charge", "denied it"))
    assert content.agreements == ()
    assert content.key_points == ()


@pytest.mark.parametrize(
    "note",
    [
        "An earlier version of this article said that it had {count 140|140} {measure|pupils}.",
        "An earlier version of this story gave the number of {measure|pupils} as {count 140|140}.",
        "A previous version of this report wrongly said it had {count 140|140} {measure|pupils}.",
    ],
)
def test_what_a_text_takes_back_is_neither_agreed_nor_a_point(note: str) -> None:
    content = pack(
        TOLD,
        f"{{key 1|The ferry school in {{LOC hud|Hudiksberg}} has {{count 410|410}} {{measure|pupils}}.}} {{key 2|{note}}}",
    )
    assert not any(agrees for _, told in stances(content) for _, agrees in told)
    assert stances(content)
    points = [point.extract.text for point in content.key_points if point.extract]
    assert not any("version" in point for point in points)
    assert [p.note for p in content.key_points] == ["in two sources, whose figures differ"]


def test_a_figure_that_another_source_rejects_says_so_in_its_row() -> None:
    untrue = (
        "The figure of {count 140|140} {measure|pupils} in the ferry school of {LOC hud|Hudiksberg} is wrong."
    )
    assert [row.conflict for row in pack(TOLD, untrue, TOLD).figures] == [
        "S2 ¶1 rejects it",
        "",
        "S2 ¶1 rejects it",
    ]


def test_a_point_that_another_source_rejects_says_so() -> None:
    untrue = "{key 1|The figure of {count 140|140} {measure|pupils} in the ferry school of {LOC hud|Hudiksberg} is wrong.}"
    assert [p.note for p in pack(TOLD, untrue).key_points] == ["otherwise S1 ¶1", "otherwise S2 ¶1"]
    taken_back = "It is a cold town, {LOC hud|Hudiksberg}. An earlier version of this article gave the number of {measure|pupils} at the ferry school as {count 140|140}."
    assert [p.note for p in pack(TOLD, taken_back).key_points] == ["others differ: A1"]


def test_further_sources_that_give_a_rejected_figure_agree_with_the_first() -> None:
    untrue = (
        "The statement that the school in {LOC hud|Hudiksberg} has {count 140|140} {measure|pupils} is false."
    )
    ((_, told),) = stances(pack(TOLD, untrue, TOLD))
    assert [agrees for _, agrees in told] == [False, True]


@pytest.mark.parametrize(
    "other",
    [
        "The statement that {count 140|140} {measure|boats} were sunk is incorrect.",
        "An earlier version of this article said that the mill in {LOC orn|Orn} had {count 140|140} {measure|looms}.",
        "The statement that the school in {LOC hud|Hudiksberg} has {count 150|150} {measure|pupils} is incorrect.",
    ],
)
def test_a_rejected_figure_of_another_thing_is_no_difference(other: str) -> None:
    assert stances(pack(TOLD, other)) == []


def test_who_rejects_another_figure_only_gives_his_own() -> None:
    other = "The ferry school of {LOC hud|Hudiksberg} is smaller: {count 130|130} {measure|pupils}, not {count 150|150}."
    content = pack(TOLD, other)
    assert stances(content) == [("140 pupils", [("130 pupils", False)])]
    assert not any("rejects" in row.conflict for row in content.figures)


def test_what_something_was_before_is_rejected_by_nobody() -> None:
    told = "The school in {LOC hud|Hudiksberg} grew from {count 140|140} to {count 190|190} {measure|pupils}."
    other = "The school in {LOC hud|Hudiksberg} has {count 180|180} {measure|pupils}, not {count 140|140}."
    assert [row.conflict for row in pack(told, other).figures if "reject" in row.conflict] == []


def test_a_figure_of_which_only_the_day_is_put_right_holds() -> None:
    said = "The mayor wishes to correct a statement. She said that {count 140|140} {measure|boats} would land on {date 2025-06-13|Friday}. "
    day = "They will land on {date 2025-06-15|Sunday}."
    number = "There are {count 90|90}, and they will land on {date 2025-06-15|Sunday}."
    assert [row.conflict for row in pack(said + day).figures] == [""]
    assert pack(said + number).figures[0].conflict == "its source puts it right"


def test_what_a_text_takes_back_says_so_in_its_row() -> None:
    note = "An earlier version of this article said that the school cost {money 29800000 EUR|€29.8 million}."
    rows = pack("Nobody slept. {money 5 EUR|€5} is the fare.\n" + note).figures
    assert [(row.extract.text, row.conflict) for row in rows] == [
        ("€5", ""),
        ("€29.8 million", "its source puts it right"),
    ]


@pytest.mark.parametrize(
    ("note", "points"),
    [
        ("The figure of {count 140|140} pupils given in Bulletin No. 1 was wrong.", 0),
        ("The figure of {count 140|140} pupils was high.", 1),
    ],
)
def test_what_a_later_bulletin_of_the_same_outlet_calls_wrong_is_no_point(note: str, points: int) -> None:
    content = pack(TOLD, f"{note} Nobody slept.", outlets=("The Coast", "The Coast"))
    assert len([p for p in content.key_points if p.extract and p.extract.source == 1]) == points


def test_what_a_later_version_of_the_same_outlet_puts_right_is_no_point() -> None:
    early = "{key 1|The port set aside {money 310000000 EUR|€310 million} for new cranes on Tuesday.} {key 2|Nobody slept in the port on Tuesday night, the mayor announced.}"
    late = "(Adds mayor; corrects sum to {money 130000000 EUR|€130 million}, not {money 310000000 EUR|€310 million})\n{key 1|The port set aside {money 130000000 EUR|€130 million} for new cranes on Tuesday.}"
    points = [
        p.extract.text for p in pack(early, late, outlets=("The Coast", "The Coast")).key_points if p.extract
    ]
    assert not any("310" in point for point in points)


@pytest.mark.parametrize(("outlet", "found"), [("The Coast", True), ("The Lakes", False)])
def test_only_the_same_outlet_supersedes_its_report(outlet: str, *, found: bool) -> None:
    texts = (
        "The port lost 36 boats.",
        "The port lost 63 boats. An earlier version of this article said that it lost 36 boats.",
    )
    surveys = [
        survey_source(annotated(text, n, path=f"{n}.txt", outlet=o, published=f"2026-02-1{n}"))
        for n, (text, o) in enumerate(zip(texts, ("The Coast", outlet), strict=True), 1)
    ]
    assert (1 in find_superseded(surveys)) is found


@pytest.mark.parametrize(
    ("words", "claims"),
    [
        ("The statement that 2.5 million left is incorrect.", ["2.5 million left"]),
        ("The figure of 21 is not correct.", ["21"]),
        ("The figure of 41 breaches is not supported by the monitors.", ["41 breaches"]),
        ("The plan of 41 boats is not supported by the board.", []),
        ("It is wrong that 40 died, she said.", ["40 died"]),
        ("The statement that 21 left is correct.", []),
        ("The number of boats is incorrectly given as 21.", []),
        ("It is true that 40 died.", []),
    ],
)
def test_claims_called_untrue(words: str, claims: list[str]) -> None:
    assert [span.of(words).strip() for span in denied_claims(words)] == claims


@pytest.mark.parametrize(
    ("told", "other", "rows"),
    [
        ("has bought {count 14|14} {measure|liners}", "The number of {ORG f|Fleuve} boats {ORG n|Nordia} has bought is eight, not {count 14|14}.", 1),
        ("has bought {count 14|14} {measure|liners}", "The number of boats {ORG x|Fjordia} has bought is eight, not {count 14|14}.", 0),
        ("has bought {count 4|4} {measure|liners}", "The number of {ORG f|Fleuve} boats {ORG n|Nordia} has bought is eight, not {count 4|4}.", 0),
        ("will pay {money 12000000 EUR|€12 million}", "The total that {ORG n|Nordia} named has gone from “{money 12000000 EUR|€12 million}” to “{money 9000000 EUR|€9 million}”.", 1),
        ("will pay {money 12000000 EUR|€12 million}", "Its own bill, {ORG n|Nordia} said, rose from {money 12000000 EUR|€12 million} to {money 9000000 EUR|€9 million}.", 0),
    ],
)  # fmt: skip
def test_who_gives_another_number_than_before_rejects_the_first(told: str, other: str, rows: int) -> None:
    beside = "The {LOC h|Havn} yard of {ORG f|Fleuve} is old. {ORG n|Nordia} {told}."
    content = pack(beside.replace("{told}", told), f"The {{LOC h|Havn}} yard was shut. {other}")
    found = [row for row in stances(content) if any(not agrees for _, agrees in row[1])]
    assert len(found) == rows


def test_a_figure_that_another_source_rejects_is_no_figure_at_a_glance() -> None:
    other = "The board disputes the figure of {count 140|140} {measure|pupils} in the school of {LOC hud|Hudiksberg}."
    assert [row.extract.text for row in pack(TOLD).glance.figures] == ["140"]
    assert not pack(TOLD, other).glance.figures


LOST = "{key 1|The bank lost {money 40000000 USD|$40 million} in the storm of {LOC hud|Hudiksberg}, it said.}"


@pytest.mark.parametrize(
    "other",
    [
        "The bank took back its claim that it had lost {money 40000000 USD|$40 million}.",
        "The bank retracted its statement that it had lost {money 40000000 USD|$40 million} and put it at {money 12000000 USD|$12 million}.",
        "The bank withdrew the claim that {money 40000000 USD|$40 million} was lost.",
    ],
)
def test_who_takes_a_round_sum_back_differs(other: str) -> None:
    content = pack(LOST, other)
    ((_, told),) = stances(content)
    assert [agrees for _, agrees in told] == [False]
    assert "rejects it" in content.figures[0].conflict


@pytest.mark.parametrize(
    "other",
    [
        "The union took back its claim that it had spent {money 40000000 USD|$40 million}.",
        "The bank took back its claim that it had won {money 40000000 USD|$40 million}.",
        "The bank withdrew {money 40000000 USD|$40 million} from its branch.",
        "The bank took back its claim that it had lost {money 30000000 USD|$30 million}.",
    ],
)
def test_another_sum_or_deed_taken_back_rejects_nothing(other: str) -> None:
    assert not any(row.conflict for row in pack(LOST, other).figures)


def test_the_figure_that_is_correct_measures_what_the_wrong_one_did() -> None:
    wrong = "The catch was given as {count 140|140} {measure|boats}. "
    rows = pack(wrong + "The correct figure is {count 150|150}.").figures
    assert [(row.measure, row.conflict) for row in rows] == [
        ("boats", "its source puts it right"),
        ("boats", ""),
    ]
