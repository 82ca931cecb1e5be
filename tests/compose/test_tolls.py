"""How many people a happening killed, hurt or drove out: what is a toll, and how the tolls of sources stand together."""

import time

import pytest

from flows.compose.agreement.common_matters import Matter, Saying
from flows.compose.agreement.common_tolls import toll_sentences
from flows.compose.agreement.tolls import find_tolls
from flows.compose.sentences.locating import survey_source
from flows.compose.verify import verify_content
from flows.model.agreement import Agreement
from tests.support.annotated import annotated
from tests.support.composed import compose


def tolls(text: str) -> list[tuple[str, str]]:
    survey = survey_source(annotated(text, published="2025-06-12", reference_date="2025-06-12"))
    return [(toll.fate, toll.span.of(survey.text)) for toll in find_tolls(survey)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The quake killed at least 118 people, officials said.", [("dead", "at least 118")]),
        ("Some 427 people are confirmed dead, 156 remain missing and more than 3,900 were injured.", [("dead", "Some 427"), ("missing", "156"), ("injured", "more than 3,900")]),
        ("So far 118 bodies have been recovered and 341 people were still missing.", [("dead", "118"), ("missing", "341")]),
        ("The agency gave a toll of 118 on {date 2025-06-02|2 June}, 302 on {date 2025-06-04|4 June} and 427 on {date 2025-06-06|6 June}.", [("dead", "118"), ("dead", "302"), ("dead", "427")]),
        ("We gave the number of missing as 36; the correct figure is 63.", [("missing", "63")]),
        ("The number of missing fell over the same time from 341 to 139.", [("missing", "139")]),
        ("Some 236,000 people are affected, of whom 83,000 are displaced.", [("displaced", "83,000")]),
        ("Twenty-three people have died.", [("dead", "Twenty-three")]),
        ("Fifty-two of the patients have died.", [("dead", "Fifty-two")]),
        ("Doctors say that 24 of the 66 confirmed patients have died.", [("dead", "24")]),
        ("So far 61 cases, including 22 deaths, are known.", [("dead", "22")]),
        ("The death toll from a ferry disaster on the Lake of Lowmere rose to 129 on Thursday.", [("dead", "129")]),
        ("The death toll from Storm Ada has since Monday risen further to 63.", [("dead", "63")]),
        ("The number of dead in the quake on Lowmere has risen to 58.", [("dead", "58")]),
        ("The number of beds in the ward of Lowmere has risen to 58.", []),
        ("So far 120 people were hurt, of whom two have died.", [("injured", "120"), ("dead", "two")]),
        ("Five of the patients are nurses, of whom two have died.", []),
        ("The toll on the road from Arden to Corve rose to 40 crowns.", []),
        ("Eighty thousand people have died.", []),
        ("The hall has 61 seats, including 22 dead ends.", []),
        ("About 1.2 million people have been displaced by the war.", [("displaced", "About 1.2 million")]),
    ],
)  # fmt: skip
def test_tolls(text: str, found: list[tuple[str, str]]) -> None:
    assert tolls(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "The gunmen killed 12 children and 14 nurses of the ward.",
        "In {LOC w|Wuring}, 19 people died. Another 12 people died, and 20 more were hurt.",
        "The floods killed 2,500 people on {date 1992-12-12|12 December 1992}.",
        "Of its 1,060 inhabitants, 214 were found dead.",
        "Some 300 died at {LOC w|Wuring}, and 74 patients were treated in 2025.",
        "They feared 40 dead; the company is worth 300 and lost 12.",
        "The quake killed people in 1992. It may have killed 400 people, and it did not kill 900 people.",
    ],
)
def test_what_is_no_toll_of_the_whole(text: str) -> None:
    assert tolls(text) == []


QUAKE = "# Quake in Lowmere\nA quake struck the island of Lowmere. {told}"


def compare(*told: tuple[str, str]) -> tuple[Agreement, ...]:
    sources = tuple(
        annotated(text, number=number, path=f"{number}.txt", published=day, reference_date=day)
        for number, (text, day) in enumerate(told, 1)
    )
    content = compose(sources)
    verify_content(content, sources)
    return content.agreements


def quake(told: str, day: str) -> tuple[str, str]:
    return QUAKE.format(told=told), day


def standings(row: Agreement) -> list[tuple[str, str, bool, bool]]:
    return [(s.extract.text, s.when, s.agrees, s.other_day) for s in row.stances]


def test_a_growing_toll_is_no_disagreement() -> None:
    first = quake("It killed at least 118 people in all.", "2025-06-10")
    later = quake("According to the council, 427 people are confirmed dead.", "2025-06-14")
    latest = quake("By now 431 people have died there.", "2025-06-16")
    (row,) = (r for r in compare(first, later, latest) if r.about.startswith("people"))
    assert (row.lead.text, row.about) == ("431", "people dead, published 16 June 2025")
    assert standings(row) == [
        ("at least 118", "published 10 June 2025", False, True),
        ("427", "published 14 June 2025", False, True),
    ]
    assert row.silent == ()


def test_a_toll_bears_the_day_that_its_text_gives_it() -> None:
    first = quake("By {date 2025-06-09|9 June} it had killed 118 people in all.", "2025-06-10")
    later = quake("On {date 2025-06-10|10 June} 427 people were confirmed dead.", "2025-06-14")
    (row,) = (r for r in compare(first, later) if r.about.startswith("people"))
    assert row.about == "people dead, as of 10 June 2025"
    assert standings(row) == [("118", "9 June 2025", False, True)]


def test_tolls_of_one_day_agree_or_differ() -> None:
    one = quake("According to the council, 427 people are confirmed dead.", "2025-06-14")
    same = quake("In all 427 people have died in it.", "2025-06-14")
    other = quake("The toll of the dead is a lie: 449 people died in it.", "2025-06-14")
    (row,) = (r for r in compare(one, same, other) if r.about.startswith("people"))
    day = "14 June 2025"
    assert standings(row) == [
        ("427", f"published {day}", True, False),
        ("449", f"published {day}", False, False),
    ]


@pytest.mark.parametrize(
    "other",
    [
        ("# Bridge in Highmere\nA bridge collapsed at Highmere on {date 2025-06-12|Thursday}. In it 11 people died.", "2025-06-13"),
        ("# Quake in Highmere\nA quake struck the town of Highmere. It killed 11 people, the mayor said.", "2025-06-13"),
        ("# Bomb in Lowmere\nA bomb went off in Lowmere. It killed 11 people, the mayor said.", "2025-06-13"),
    ],
)  # fmt: skip
def test_tolls_of_other_happenings_are_never_set_side_by_side(other: tuple[str, str]) -> None:
    one = quake("According to the council, 427 people are confirmed dead.", "2025-06-14")
    assert not [row for row in compare(one, other) if row.kind == "figure"]


def test_sources_that_tell_most_of_one_place_or_one_storm_tell_of_one_happening() -> None:
    one = "# Storm report\nCyclone Wanda struck Norland. In the storm 147 people were killed.", "2025-06-12"
    other = (
        "# Cyclone Wanda: as it happened\nThe storm has gone. The national toll of Cyclone Wanda rose to 163.",
        "2025-06-14",
    )
    (row,) = (r for r in compare(one, other) if r.about.startswith("people"))
    assert (row.lead.text, [s.extract.text for s in row.stances]) == ("163", ["147"])


ILL = "# Bulletin\nBy now 24 cases of cholera are known in Lowmere. Two people have died.", "2025-06-16"


@pytest.mark.parametrize(
    "told",
    [
        "There is cholera, too.\nThe toll of the quake rose to 431.",
        "There is cholera, too.\nThe toll was put at 431.",
    ],
)
def test_those_who_died_of_an_illness_are_not_counted_with_those_of_the_quake_before_it(told: str) -> None:
    assert not [row for row in compare(quake(told, "2025-06-14"), ILL) if row.about.startswith("people")]


def test_those_who_died_of_an_illness_are_counted_where_the_title_tells_of_it_too() -> None:
    first = (
        "# Cholera after quake\nThere is cholera in Lowmere since the quake. So far 9 people have died.",
        "2025-06-14",
    )
    (row,) = (r for r in compare(first, ILL) if r.about.startswith("people"))
    assert standings(row) == [("9", "published 14 June 2025", False, True)]


def test_a_dyke_that_breaks_is_of_the_storm() -> None:
    flash = "# Dyke at Lowmere breaks\nA dyke at Lowmere broke. In all 20 people were killed.", "2025-06-12"
    storm = "# Storm in Lowmere\nThe storm has left Lowmere. In all 163 people died.", "2025-06-14"
    (row,) = (r for r in compare(flash, storm) if r.about.startswith("people"))
    assert standings(row) == [("20", "published 12 June 2025", False, True)]


def test_an_older_toll_is_no_figure_at_a_glance_whoever_repeats_it() -> None:
    told = (
        ("The storm has killed {count 147|147} {measure|people}.", "2025-06-12"),
        ("We doubt that {count 147|147} {measure|dead} are all.", "2025-06-13"),
        ("By now it has killed {count 163|163} {measure|people}.", "2025-06-14"),
    )
    sources = tuple(
        annotated(
            f"# Storm in Lowmere\nThe storm has left Lowmere. {text}",
            n,
            f"{n}.txt",
            published=day,
            reference_date=day,
        )
        for n, (text, day) in enumerate(told, 1)
    )
    assert [row.extract.text for row in compose(sources).glance.figures] == ["163"]


def test_bombs_of_two_days_are_two_happenings() -> None:
    told = "# Bomb in Lowmere\nA bomb went off in Lowmere. It killed {count} people, the mayor said."
    bombs = (told.format(count=11), "2025-06-13"), (told.format(count=19), "2025-06-15")
    assert not [row for row in compare(*bombs) if row.kind == "figure"]


def test_a_source_that_holds_the_number_is_not_called_silent() -> None:
    one = quake("According to the council, 427 people are confirmed dead.", "2025-06-14")
    same = quake("In all 427 people have died in it.", "2025-06-14")
    holds = "The count stood at 118 on Monday and at 427 on Friday.", "2025-06-14"
    not_of_it = "The council spent $427 million and 427% more on 14,427 houses.", "2025-06-14"
    (row,) = (r for r in compare(one, same, holds, not_of_it) if r.about.startswith("people"))
    assert [extract.locator.label for extract in row.same_number] == ["S3 ¶1"]
    assert [locator.label for locator in (*row.silent, *row.elsewhere)] == ["S4"]


@pytest.mark.parametrize(
    "words", ["killed 118 people of whom 83 ", "of its 12, ", "toll of 118 on 10 October, "]
)
def test_a_sentence_without_end_is_read_in_a_bounded_time(words: str) -> None:
    began = time.process_time()
    tolls(words * 4000)
    assert time.process_time() - began < 10


@pytest.mark.parametrize(
    ("one", "other", "chosen"),
    [
        ("Officials say 17 people died.", "The storm killed 17 people.", 2),
        ("Officials say 17 people died.", "{ORG o|Orr Relief} says 17 people died.", 2),
        ("The storm killed 17 people.", "Officials say 17 people died.", 1),
        ("Officials say 17 people died.", "Doctors say 17 people died.", 1),
    ],
)
def test_of_one_toll_the_sentence_that_says_of_what_stands_for_all(one: str, other: str, chosen: int) -> None:
    surveys = {n: survey_source(annotated(text, n, f"{n}.txt")) for n, text in enumerate((one, other), 1)}
    told = [survey.extract(toll.span) for survey in surveys.values() for toll in find_tolls(survey)]
    found = toll_sentences([Matter("figure", "people dead", tuple(map(Saying, told)))], surveys)
    assert {number for number, _ in found.latest} == {chosen}


@pytest.mark.parametrize(("dead", "day", "outdated"), [(33, "", 1), (60, "", 0), (33, "2025-06-14", 0)])
def test_a_smaller_toll_of_a_source_without_a_day_is_an_older_one(dead: int, day: str, outdated: int) -> None:
    told = "A quake struck {{LOC l|Lowmere}}. It killed {} people."
    undated = annotated(told.format(dead), 1, "1.txt", published=day, reference_date=day)
    dated = annotated(told.format(47), 2, "2.txt", published="2025-06-14", reference_date="2025-06-14")
    surveys = {n: survey_source(document) for n, document in enumerate((undated, dated), 1)}
    (lead,) = find_tolls(surveys[2])
    matter = Matter("figure", "people dead", (Saying(surveys[2].extract(lead.span)),))
    assert len(toll_sentences([matter], surveys).outdated) == outdated
