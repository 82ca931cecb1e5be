"""Days without a year, told late in a year, that a verb of what is to come carries into the next, and those it does not."""

import pytest

from flows.annotate.dates.dates import annotate_dates
from flows.ingest import document_from_record
from flows.model.annotation import AnnotatedDocument
from flows.segment import segment_document


def read(text: str, day: str | None = "2026-11-24") -> list[str | None]:
    """The values of the dates of a text; 24 November 2026 is a Tuesday."""
    document = document_from_record(1, "report", text, day)
    annotated = AnnotatedDocument(document, segment_document(document)[0])
    return [date.value for date in annotate_dates(annotated).dates]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The winner will be announced on 2 December.", "2026-12-02"),
        ("The winner will be announced on Friday.", "2026-11-27"),
        ("The deal will be announced on 27 November.", "2026-11-27"),
        ("The figures are due to be reported on 2 December.", "2026-12-02"),
        ("The minister will not be announced on 2 December.", "2026-12-02"),
        ("It will be officially confirmed on 2 December.", "2026-12-02"),
        ("Members may be told on 2 December.", "2026-12-02"),
        ("From 1 February the town will have to pay.", "2027-02-01"),
        ("The plan was announced on 2 December.", "2025-12-02"),
        ("The plan, announced on 2 December, failed.", "2025-12-02"),
        ("The law is said to have been announced on 2 December.", "2025-12-02"),
        ("The deaths were reported on Friday.", "2026-11-20"),
    ],
)
def test_what_is_to_be_announced_is_to_come(text: str, value: str) -> None:
    assert read(text)[0] == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The tax becomes payable on 5 February.", "2027-02-05"),
        ("The rate rises to 20% on 1 January.", "2027-01-01"),
        ("Nothing changes: the app becomes compulsory in 19 regions on 1 January.", "2027-01-01"),
        ("Prices go up from January.", "2027-01"),
        ("The shop closes for good on 8 February.", "2027-02-08"),
        ("The name may be announced on 2 January.", "2027-01-02"),
        ("The complaint, twice adjourned, is listed for 21 January.", "2027-01-21"),
        ("The case is down for 14 January.", "2027-01-14"),
        ("Sales are down for January.", "2026-01"),
        ("Sales began to fall on 1 January.", "2026-01-01"),
        ("It is the worst since 3 January.", "2026-01-03"),
        ("The letter of 12 January is in the annex.", "2026-01-12"),
        ("A photo shows him on 3 February.", "2026-02-03"),
        ("The number of beds falls from 30 in January.", "2026-01"),
        ("They open the box they found on 3 January.", "2026-01-03"),
    ],
)
def test_what_the_present_tells_of_a_day_early_in_the_next_year(text: str, value: str) -> None:
    assert read(text)[-1] == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("On 12 November it proposed to raise prices by 14 per cent from 1 January.", "2027-01-01"),
        ("The company has offered a rise of 4.5 per cent from January.", "2027-01"),
        ("We noted their decision to raise output by 137,000 barrels per day in January.", "2027-01"),
        ("The council voted by 7 votes to 2 to close the road in March.", "2027-03"),
        ("In March they decided to close the plant in May.", "2026-05"),
        ("The minister wants the tax raised from 1 January.", "2027-01-01"),
        ("A rise of 5 per cent from 1 January was agreed.", "2027-01-01"),
        ("The threat of an unlimited strike from 11 January stands.", "2027-01-11"),
        ("The deadline of 15 January stands.", "2027-01-15"),
        ("The board recommended a dividend payable in April.", "2027-04"),
        ("The ministry fears a shortage in January.", "2027-01"),
        ("The deadline of 15 January was missed.", "2026-01-15"),
        ("The dividend became payable in April.", "2026-04"),
        ("They decided to stay after the flood in January.", "2026-01"),
        ("They decided to close the plant it opened in March.", "2026-03"),
        ("They voted to honour those who died in March.", "2026-03"),
        ("They decided to look into the fire in March.", "2026-03"),
        ("The decision to close the mine in March led to protests.", "2026-03"),
        ("They agreed to talks in January.", "2026-01"),
        ("We want to thank those who helped in Saturday’s storm.", "2026-11-21"),
        ("They voted to mourn the dead of the storm in Saturday’s speech.", "2026-11-21"),
        ("The union demanded a rise in January.", "2026-01"),
        ("Lee asked for the data from January.", "2026-01"),
        ("Prices have risen by 3 per cent from January.", "2026-01"),
    ],
)
def test_what_is_decided_or_asked_for_is_to_come(text: str, value: str) -> None:
    assert read(text)[-1] == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("We will pay £5,000 to every injured passenger by Friday.", "2026-11-27"),
        ("Each displaced family and the killed miners will be told by Friday.", "2026-11-27"),
        ("The storm killed 12 people by Friday.", "2026-11-20"),
        ("Forty were dead and 100 injured by Friday.", "2026-11-20"),
        ("The toll reached 118 by Friday.", "2026-11-20"),
    ],
)
def test_a_promise_by_a_day_whatever_participle_stands_in_it(text: str, value: str) -> None:
    assert read(text)[-1] == value


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("His term ends on 30 June 2028.\n\nThe next debate is on 4 February.", ["2028-06-30", "2027-02-04"]),
        ("The treaty expires in 2031. The next round will be on 3 March.", ["2031", "2027-03-03"]),
        ("My term ends in June 2028. We will vote on 9 December.", ["2028-06", "2026-12-09"]),
        ("It must be repaid by June 2029. A report is due on 15 December.", ["2029-06", "2026-12-15"]),
        ("It runs until 31 December 2030. They meet again on 12 January.", ["2030-12-31", "2027-01-12"]),
        ("It cost $2m; first ore comes in 2030. On 24 November they spoke of it.", ["2030", "2026-11-24"]),
        ("It opens in 2032. On 3 June the board named 2031 as its year.", ["2032", "2026-06-03", "2031"]),
        ("He started 2032 in the reserves, but was called up on 17 May.", ["2032", "2032-05-17"]),
        ("They drew up a plan for 2032. On 17 May they named it.", ["2032", "2026-05-17"]),
        ("The Games open in 2032. The first race will be on 23 July.", ["2032", "2032-07-23"]),
        ("The vote is planned for 2028. It will probably be held in May.", ["2028", "2028-05"]),
        ("In 2030 the line will open. On 4 March, the first train will leave.", ["2030", "2030-03-04"]),
    ],
)
def test_a_far_year_holds_the_days_that_go_on_with_it_only(text: str, found: list[str]) -> None:
    assert read(text) == found


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Growth is forecast at 2.2 percent, unchanged from June.", "2026-06"),
        ("Growth is expected at 2 percent, little changed from March.", "2026-03"),
        ("The rate is expected to be the same as in June.", "2026-06"),
        ("The tariff is expected to be 20 percent from June.", "2027-06"),
        ("It says 610 jobs will go and the union, in a statement on Monday, says 630.", "2026-11-23"),
        ("The bank will fight and the unions, in a letter on Monday, call it wrong.", "2026-11-23"),
        ("The minister will reply in a statement on Monday.", "2026-11-30"),
        ("The minister will, in a speech to the house, reply on Monday.", "2026-11-30"),
    ],
)
def test_what_is_compared_with_and_the_day_of_a_statement_are_past(text: str, value: str) -> None:
    assert read(text)[-1] == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They said a team would come by the end of October and nobody came.", "2026-10"),
        ("They had promised to mend it by the end of September, but did not.", "2026-09"),
        ("The firm said it would finish in March and never did.", "2026-03"),
        ("He said he would come on Friday, but he didn’t.", "2026-11-20"),
        ("The firm said it would finish in March and did not rule out a delay.", "2027-03"),
        ("She promised to resign by January but did not say how.", "2027-01"),
        ("The road is shut until at least Monday.", "2026-11-30"),
        ("No trains will run until at least Thursday.", "2026-11-26"),
    ],
)
def test_what_was_promised_and_did_not_come_is_past_and_what_is_shut_until_then_is_not(
    text: str, value: str
) -> None:
    assert read(text)[-1] == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The meeting has been brought forward from Saturday to Friday.", "2026-11-27"),
        ("The hearing was brought forward from Tuesday evening to Monday.", "2026-11-30"),
        ("The council that was set for Saturday was brought forward to Friday evening.", "2026-11-27"),
        (
            "She will be in Rome on Friday of next week. The vote planned for Monday is brought forward to Sunday.",
            "2026-11-29",
        ),
        ("The vote has been moved from Monday to Wednesday.", "2026-12-02"),
        ("The fair will run from Saturday to Friday.", "2026-12-04"),
        ("The storm could re-emerge over the Channel on Saturday evening.", "2026-11-28"),
        ("Rivers could burst their banks on Sunday.", "2026-11-29"),
        ("Nobody could reach the village on Sunday.", "2026-11-22"),
        ("The sea could be seen to rise on Sunday.", "2026-11-22"),
        ("The vaccine doses, 1,500 of them, land on Friday in Lagos.", "2026-11-27"),
        ("They sold public land on Friday.", "2026-11-20"),
        ("The president declared three days of national mourning from Wednesday.", "2026-11-25"),
        ("The governor imposed a curfew in Arden, starting Thursday.", "2026-11-26"),
        ("The army declared on Friday a truce from Saturday.", "2026-11-21"),
        ("He declared that the strike from Monday had failed.", "2026-11-23"),
        ('A guard told us that we would be let through "after Thursday".', "2026-11-26"),
        ('The army said it had attacked "on Thursday".', "2026-11-19"),
        ("They will remember what he called “a black Thursday”.", "2026-11-19"),
    ],
)
def test_weekdays_to_which_things_are_moved_and_of_what_could_come(text: str, value: str) -> None:
    assert read(text)[-1] == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Ireland hands over to Lithuania on 1 January.", "2027-01-01"),
        ("The presidency passes to Latvia on 1 January.", "2027-01-01"),
        ("Lee, who took office in 2020, handed over to Roe on 1 January.", "2026-01-01"),
        ("She hands over to Roe on Saturday.", "2026-11-28"),
        ("The road passes the mill. They met there on Saturday.", "2026-11-21"),
        ("Next briefing on Saturday.", "2026-11-28"),
        ("Thank you all. Next briefing Saturday.", "2026-11-28"),
        ("The next briefing took place on Saturday.", "2026-11-21"),
        ("A debate has been requested for Saturday.", "2026-11-28"),
        ("A debate on the budget was requested on Saturday.", "2026-11-21"),
        ("Protests were announced for Saturday.", "2026-11-28"),
        ("Looking forward to seeing you in Arden on Saturday.", "2026-11-28"),
        ("She looked forward to a rest, he said on Saturday.", "2026-11-21"),
    ],
)
def test_what_is_announced_without_a_verb_of_the_future(text: str, value: str) -> None:
    assert read(text)[-1] == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The board expects to fill 25 of them by the end of January.", "2027-01"),
        ("It plans to fill 40 of them by February.", "2027-02"),
        ("Of the crew, 25 of them by the end of January had left.", "2026-01"),
        ("An order laid late could not be approved before the end of February.", "2027-02"),
        ("A bill cannot reach the upper house before March.", "2027-03"),
        ("The order was approved before the end of February.", "2026-02"),
        ("Corve follows on 21 January.", "2027-01-21"),
        ("The strikes follow on 21 January.", "2027-01-21"),
        ("The fall followed on 21 January.", "2026-01-21"),
        ("The walk follows a row on 21 January.", "2026-01-21"),
    ],
)
def test_what_is_expected_cannot_be_earlier_or_follows_is_to_come(text: str, value: str) -> None:
    assert read(text)[0] == value


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The board had proposed 2029 for both.\n\nThe council intends to vote on 9 December.", "2026-12-09"),
        ("It will open in 2030.\n\nThe panel is expected to vote in January.", "2027-01"),
        ("In 2030 the pier will open. The hall will be shut from 9 December.", "2030-12-09"),
    ],
)
def test_a_year_to_come_of_another_paragraph_gives_none_to_a_day(text: str, found: str) -> None:
    assert read(text)[-1] == found


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It should roll the mandate over for three months, to the middle of March.", "2027-03"),
        ("The Council should extend it to the end of March.", "2027-03"),
        ("They must stay until the end of March.", "2027-03"),
        ("They should have stayed to the end of March.", "2026-03"),
        ("The costs should be compared to March.", "2026-03"),
    ],
)
def test_what_ought_to_go_on_ends_on_a_day_to_come(text: str, value: str) -> None:
    assert read(text)[-1] == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The hearings, which were to have opened in Arden on 12 January, begin later.", "2027-01-12"),
        ("“We are not waiting for March,” she said.", "2027-03"),
        ("They waited for March.", "2026-03"),
        ("The pier was to have opened on 3 November.", "2026-11-03"),
        ("The report stage was originally to have been taken on 3 December but was put back.", "2026-12-03"),
        ("The pier was to have opened on 3 June but it rained.", "2026-06-03"),
    ],
)
def test_what_was_to_have_been_may_lie_ahead(text: str, value: str) -> None:
    assert read(text)[0] == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The fair, which was to open on Friday, has been put off until 30 November.", "2026-11-27"),
        ("The boat that was due to sail on Friday will now sail on Monday.", "2026-11-27"),
        ("The fair, which was to open on Friday, was put off.", "2026-11-20"),
        ("The fair, which opened on Friday, has been suspended.", "2026-11-20"),
        ("The fair, which was to open in March, has been put off.", "2026-03"),
    ],
)
def test_the_weekday_of_a_plan_that_is_given_up_only_now_is_to_come(text: str, value: str) -> None:
    assert read(text)[0] == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The bureau forecasts winds of 50–70 km/h from Friday afternoon.", "2026-11-27"),
        ("The bank expects rain on Monday.", "2026-11-30"),
        ("The bank's forecasts on Monday showed rain.", "2026-11-23"),
        ("Its forecasts published on Monday showed rain.", "2026-11-23"),
        (
            "A Total Fire Ban has been declared for the East Arden district for Friday and Saturday.",
            "2026-11-28",
        ),
        ("The ministry issued a flood warning for Friday.", "2026-11-27"),
        ("The ministry issued a flood warning on Friday.", "2026-11-20"),
        ("It was to have reopened today; this is now expected not before Sunday.", "2026-11-29"),
        (
            "The envoy, Ann Lee, left on Tuesday morning; an aide said she would be back on Friday.",
            "2026-11-27",
        ),
        ("The envoy, Ann Lee, who will come back, left on Friday.", "2026-11-20"),
        ("Flights planned for Tuesday and Wednesday have been cancelled.", "2026-11-25"),
        ("The planes flew on Tuesday and Wednesday.", "2026-11-18"),
        ("“Friday, six o’clock.", "2026-11-27T06"),
        ("“Friday.", "2026-11-20"),
        ("“It was Friday, six o’clock.", "2026-11-20T06"),
    ],
)
def test_weekdays_of_forecasts_measures_and_calls_are_to_come(text: str, value: str) -> None:
    assert read(text)[-1] == value


def test_a_plan_that_what_will_be_overtakes_was_for_a_day_to_come() -> None:
    assert read("The road, which was to reopen on Sunday, will stay closed.") == ["2026-11-29"]
    assert read("The road, which was to reopen on Sunday, stayed closed.") == ["2026-11-22"]
    assert read("It said that the curbs, which were to lapse on Sunday, would be reinstated.") == [
        "2026-11-29"
    ]
    assert read("He said the sale, which was to close on Sunday, would be seen as fraud.") == ["2026-11-22"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The rain is very likely (85 per cent) to persist through February.", "2027-02"),
        ("The fire is likely to have begun in February.", "2026-02"),
        ("The forecast for March to May would not be reliable.", "2027-05"),
        ("The forecast for March was wrong.", "2026-03"),
        ("It planned a plant, for which the state promised €2 billion in September.", "2026-09"),
        ("Donors pledged $40 million in March.", "2026-03"),
        ("The state promised a decision in March.", "2027-03"),
        ("The state promised to pay €2 billion in March.", "2027-03"),
        ("The state promised €2 billion by March.", "2027-03"),
    ],
)
def test_months_of_what_is_likely_and_of_sums_that_were_promised(text: str, value: str) -> None:
    assert read(text)[-1] == value
