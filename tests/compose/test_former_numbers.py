"""Numbers told as what was before, or set aside, are agreed with by nobody who gives them as they are now."""

import pytest

from flows.compose.sentences.former_numbers import is_former_amount, is_revised_amount, standing_text
from flows.compose.sentences.locating import survey_source
from flows.model.agreement import Agreement
from tests.support.annotated import annotated
from tests.support.composed import compose


def pack(*texts: str):
    return compose(
        tuple(
            annotated(text, n, path=f"{n}.txt", published=f"2026-02-1{n}", reference_date=f"2026-02-1{n}")
            for n, text in enumerate(texts, 1)
        )
    )


def stances(rows: tuple[Agreement, ...]) -> list[tuple[str, list[tuple[str, bool]]]]:
    return [(row.lead.text, [(s.extract.text, s.agrees) for s in row.stances]) for row in rows]


@pytest.mark.parametrize(
    ("text", "former"),
    [
        ("The toll of the flood rose to {count 61|61} from {count 58|58} on Friday.", [False, True]),
        ("Aid reached {count 38000000|38} to {count 46000000|46 million} people.", [False, False]),
        ("The estimate was revised from {count 38000000|38} to {count 46000000|46 million}.", [True, False]),
        ("The total has gone from “more than {money 12 USD|$12}” to “{money 9 USD|$9}”.", [True, False]),
        ("It costs {money 21 GBP|£21} (previously {money 14 GBP|£14}).", [False, True]),
        ("It costs {money 21 GBP|£21}, formerly {money 14 GBP|£14}.", [False, True]),
        ("Earlier reports gave {count 31|31}.", [True]),
        ("An earlier count had put the missing at {count 31|31}.", [True]),
        ("The mayor initially reported that {count 31|31} were missing, but two of them came home.", [True]),
        ("Divers at first had counted {count 31|31} boats; by noon it was {count 40|40}.", [True, False]),
        ("The mayor initially put the dead at {count 31|31}. He later gave no number.", [True]),
        ("The mayor initially put the dead at {count 31|31}. The count is {count 27|27}.", [True, False]),
        (
            "Lea initially reported {count 31|31} boats; the number was confirmed at {count 31|31}.",
            [False, False],
        ),
        ("Lea initially reported {count 31|31} boats. On Friday she confirmed that 31 had sunk.", [False]),
        ("The firm initially announced {count 31|31} posts at the mill.", [False]),
        (
            "The firm initially put {count 31|31} posts up. It is at work.\n\nThere are {count 40|40} ships.",
            [False, False],
        ),
        (
            "The council, which had spoken of {count 31|31} dead on Monday, put the toll at {count 40|40}.",
            [True, False],
        ),
        ("The toll rose to {count 40|40}, a day after it had insisted on {count 31|31}.", [False, True]),
        ("The council, which had counted {count 31|31} dead, met on Monday.", [False]),
        ("The mayor first reported {count 31|31} cases in May.", [False]),
        ("Reports gave {count 31|31}.", [False]),
        ("Boats came from {count 31|31} {measure|ports}.", [False]),
    ],
)
def test_what_a_number_was_before(text: str, former: list[bool]) -> None:
    survey = survey_source(annotated(text))
    amounts = survey.annotated.annotations.amounts
    assert [is_former_amount(survey, amount) for amount in amounts] == former


@pytest.mark.parametrize(
    ("text", "revised"),
    [
        ("The board revised its estimate from {count 38|38} to {count 46|46}.", True),
        ("The total has gone from {count 38|38} to {count 46|46}.", True),
        ("The rate rose from {count 38|38} to {count 46|46}.", False),
        ("The ferry has gone from {count 38|38} to {count 46|46}.", False),
    ],
)
def test_what_is_given_otherwise_now_has_not_only_risen(text: str, *, revised: bool) -> None:
    survey = survey_source(annotated(text))
    assert is_revised_amount(survey, survey.annotated.annotations.amounts[0]) == revised


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("It rose to {count 61|61} from {count 58|58}.", ("61", "58")),
        ("Clinics took in {count 27|27}, not 31 as was said.", ("27", "31")),
        ("Clinics took in {count 27|27} instead of 31.", ("27", "31")),
    ],
)
def test_numbers_that_do_not_hold_are_left_out(text: str, told: tuple[str, str]) -> None:
    survey = survey_source(annotated(text))
    standing = standing_text(survey, survey.sentences[0])
    assert told[0] in standing
    assert told[1] not in standing


def test_a_rise_is_not_confirmed_by_who_has_only_the_old_number() -> None:
    content = pack(
        "{key 1|The toll of the {LOC r|Arden} fire stood at {count 58|58} on {date 2026-02-10|Tuesday}, the mayor said.}",
        "{key 1|The toll of the {LOC r|Arden} fire rose to {count 61|61} from {count 58|58} on {date 2026-02-10|Tuesday}, the mayor said.}",
    )
    assert all(not agrees for _, told in stances(content.agreements) for _, agrees in told)
    assert all("in two sources" not in p.note or "differ" in p.note for p in content.key_points)


def test_a_revised_number_is_set_against_who_gave_the_old_before() -> None:
    old = "{{key 1|The {{ORG w|Water Board}} counts {{count 38000000|38 million}} {{measure|households}} {0} in {{LOC a|Ardenland}}.}}"
    new = "{key 1|The {ORG w|Water Board} revised its count of {measure|households} without water in {LOC a|Ardenland} from {count 38000000|38} to {count 46000000|46 million}.}"
    (row,) = stances(pack(old.format("without water"), new).agreements)
    assert [agrees for _, agrees in row[1]] == [False]
    (row,) = stances(pack(new, old.format("without water")).agreements)
    assert [agrees for _, agrees in row[1]] == [False]


@pytest.mark.parametrize(
    ("now", "note"), [("50m", "in two sources"), ("60m", "in two sources, whose figures differ")]
)
def test_the_writing_of_a_number_makes_no_other_of_it(now: str, note: str) -> None:
    told = "{{key 1|A court in {{LOC r|Arden}} released {{PER m|Mila Turs}} on bail of {0} crowns on {{date 2026-02-10|Tuesday}}.}}"
    content = pack(told.format("50 million"), told.format(now))
    assert [point.note for point in content.key_points] == [note]
