"""What names a weekday, a month, a quarter, a season or an hour and is none of the calendar, and what counts from it."""

import pytest

from tests.annotate.dates.test_days_of_plans import read


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Exports fell for the second quarter in a row.", []),
        ("Sales fell for the fourth quarter running.", []),
        ("It was the first quarter in which exports exceeded imports.", []),
        ("Output rose for the first quarter in two years.", ["P2Y"]),
        ("Sales fell in the second quarter.", ["2026-Q2"]),
        ("It rose in the third quarter in Spain.", ["2026-Q3"]),
        ("A bridge is to open in 2028. The contractor speaks of the third quarter.", ["2028", "2028-Q3"]),
        ("The plan runs to 2030. Profits rose in the third quarter.", ["2030", "2026-Q3"]),
    ],
)
def test_quarters_that_are_only_counted_and_those_of_a_year_planned(text: str, found: list[str]) -> None:
    assert read(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "They signed in August. Arrivals rose to 410,000 in the first nine months, from 246,000 a year before.",
            ["2026-08", "2026-01/2026-09", "2025-01/2025-09"],
        ),
        (
            "It sold $13bn in the first nine months, against $12bn in the same period last year.",
            ["2026-01/2026-09", "2025-01/2025-09"],
        ),
        ("In 2024 profits rose in the first six months.", ["2024", "2024-01/2024-06"]),
        ("In the first three months of his term profits rose.", ["P3M"]),
        ("Babies sleep a lot in the first six months.", ["P6M"]),
        ("Sales fell in the first two months after the flood.", ["P2M"]),
    ],
)
def test_first_months_are_of_the_year_where_figures_are_told(text: str, found: list[str]) -> None:
    assert read(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It is underpinned by the autumn macroeconomic forecast.", []),
        ("The route is served by the winter timetable.", []),
        ("The bridge will be ready by the summer.", ["2027-SU"]),
        ("It should be over by the spring when roads dry.", ["2027-SP"]),
        ("In 2022 they promised 200 buses. Fifty had arrived by the spring.", ["2022", None]),
        ("In 2022 they promised 200 buses. In the summer ten came.", ["2022", "2022-SU"]),
        ("The last winter of Arden", []),
        ("It was their last summer together.", []),
        ("They met during the last summer.", ["2026-SU"]),
        ("We had 61 mm of rain, against a November average of 94 mm.", ["XXXX-11"]),
        ("It rained more than in an average July.", ["XXXX-07"]),
        ("It was wetter than usual in July.", ["XXXX-07"]),
        ("Nothing will go back to normal in July.", ["2027-07"]),
        ("The July average was 12 euros.", ["2026-07"]),
        ("It rose in July on average.", ["2026-07"]),
    ],
)
def test_seasons_and_months_of_no_one_year(text: str, found: list[str | None]) -> None:
    assert read(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("By noon on a grey Thursday in late October it was still tied up.", ["T12:00", "2026-10"]),
        ("On a cold and wet Monday in March the factory closed.", ["2026-03"]),
        ("It was a quiet Monday in town.", []),
        ("They held a meeting Monday.", ["2026-11-23"]),
        ("The dispute is over Sunday working.", []),
        ("People ask about the Saturday market.", []),
        ("They worked Saturday jobs.", []),
        ("Friday's market was cancelled.", ["2026-11-20"]),
        ("The Monday meeting was cancelled.", ["2026-11-23"]),
        ("The Saturday attack killed ten.", ["2026-11-21"]),
    ],
)
def test_weekdays_of_no_week(text: str, found: list[str]) -> None:
    assert read(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The driver of train 2H59 reported a rough ride.", []),
        ("1H62 is off the road.", []),
        ("The lorry 1H26 broke down.", []),
        ("In 1H26 profits rose.", ["2026-H1"]),
        ("3Q25 profit was 4m.", ["2025-Q3"]),
        ("At 18:47 on Monday, the 17:52 service from Arden derailed.", ["2026-11-23T18:47"]),
        ("The 17:52 Arden to Moss End hit debris.", []),
        ("The 18:00 news told of it.", ["2026-11-24T18:00"]),
        ("The vote was held last night. By midnight the count was over.", ["2026-11-23", "2026-11-23T24:00"]),
        (
            "She would travel on Wednesday.\n\nFour were expected before midnight.",
            ["2026-11-25", "2026-11-24T24:00"],
        ),
        ("They will meet on Wednesday and end by midnight.", ["2026-11-25", "2026-11-25T24:00"]),
    ],
)
def test_trains_by_their_number_or_hour_and_midnight(text: str, found: list[str]) -> None:
    assert read(text) == found


@pytest.mark.parametrize(
    ("text", "day", "found"),
    [
        (
            "@a · 23 Nov 19:31\n\nIt was done in January 2025.\n\n@c · 24 Nov 08:20",
            None,
            [None, "T19:31", "2025-01", None, "T08:20"],
        ),
        (
            "@a · 3 Dec 19:31\n\nIt will be done in 2030.\n\n@c · 4 Dec 08:20",
            "2026-12-05",
            ["2026-12-03T19:31", "2030", "2026-12-04T08:20"],
        ),
        ("It was done in January 2025. It rained on 24 November.", None, ["2025-01", "2025-11-24"]),
    ],
)
def test_the_stamp_of_a_post_has_its_year_from_no_other_post(
    text: str, day: str | None, found: list[str | None]
) -> None:
    assert read(text, day) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("In 2016 it shut. “They came on Tuesday,” said Mr Roe.", ["2016", None]),
        ("In 2016 it shut. On Monday the mayor said it would open.", ["2016", "2026-11-23"]),
        ("In 2016 it shut. “It will open on Friday,” said Mr Roe.", ["2016", "2026-11-27"]),
        (
            "Sales fell to CZK 71 billion (9M 2025: CZK 76 billion). Profit was half that of a year earlier.",
            ["2025-01/2025-09", None],
        ),
        (
            "In 2024 profit was EUR 90 million, against EUR 80 million a year earlier.",
            ["2024", "2023"],
        ),
    ],
)
def test_what_counts_from_no_remembered_or_compared_year(text: str, found: list[str | None]) -> None:
    assert read(text) == found


def test_a_year_told_paragraphs_ago_gives_none_to_the_days_of_a_text_without_a_day() -> None:
    text = "In 2016 it shut.\n\nIt rains.\n\nOn 17 November, a holiday, some two thousand people walked."
    assert read(text, None)[-1] != "2016-11-17"
    assert read("It will be told in the first quarter of 2027. He is to come on Dec. 3.", None)[-1] is None
    assert read("It will open in March 2027. He is to come on 5 May.", None)[-1] == "2027-05-05"
    assert read("In 2016 it shut.\n\nOn 17 November two thousand people walked.", None)[-1] == "2016-11-17"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The clause would allow landlords 21 days between November and March.", ["XXXX-11", "XXXX-03"]),
        ("The rule gives tenants 48 hours between October and April.", ["XXXX-10", "XXXX-04"]),
        ("It rained on 21 days between November and March.", ["2025-11", "2026-03"]),
        ("The fees now in force stay until they next fall due.", []),
        ("The fair opens next fall.", ["2027-FA"]),
    ],
)
def test_a_limit_for_some_months_is_of_no_year_and_a_verb_no_season(text: str, found: list[str]) -> None:
    assert [value for value in read(text) if value and not value.startswith("P")] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Output rose in the latest quarter.", ["2026-Q3"]),
        ("Output rose in the most recent month.", ["2026-10"]),
        ("It lost money in the latest year.", ["2025"]),
        ("In the third quarter of 2025 output rose. In the latest quarter, it fell.", ["2025-Q3", "2025-Q3"]),
        ("Of the latest year of school he said nothing.", []),
    ],
)
def test_the_latest_is_the_last_that_is_over_or_was_told(text: str, found: list[str]) -> None:
    assert read(text) == found
