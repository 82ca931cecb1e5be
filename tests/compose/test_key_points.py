import pytest

from flows.compose.desk.desk_hand import Corrections, KeyPointCorrection
from flows.compose.matching.statements import Statements
from flows.compose.points.drafts import similarity
from flows.compose.points.key_points import choose_key_points
from flows.compose.points.news import all_said
from flows.compose.sentences.locating import survey_source
from flows.compose.sentences.voices import Voices
from flows.compose.wording.wording import content_words
from tests.support.annotated import annotated
from tests.support.composed import compose, harbour_report, wire_story


def pinned(**row: object) -> Corrections:
    return Corrections("corrections.toml", key_points=(KeyPointCorrection(place="[[key_point]] 1", **row),))


def test_a_sentence_two_sources_share_is_one_point_with_both_places():
    points = compose((harbour_report(), wire_story())).key_points
    assert [locator.label for locator in points[0].locators] == ["S2 ¶1", "S1 ¶1"]
    assert points[0].note == "in two sources"
    assert [[locator.label for locator in p.locators] for p in points[1:]] == [
        ["S2 ¶2"],
        ["S1 ¶2"],
        ["S1 ¶4"],
    ]


@pytest.mark.parametrize(
    ("other", "notes"),
    [
        (
            "The port denies that the pilots have refused to work since Sunday.",
            ["otherwise S2 ¶1", "otherwise S1 ¶1"],
        ),
        ("Asked whether the pilots have refused to work since Sunday, she smiled.", ["", ""]),
        ("The pilots have refused to work since Sunday, the union said.", ["in two sources"]),
    ],
)
def test_what_one_source_denies_or_doubts_is_not_in_two_sources(other, notes):
    told = "{key 1|The pilots have refused to work since Sunday.}", f"{{key 1|{other}}}"
    points = compose(tuple(annotated(text, number) for number, text in enumerate(told, 1))).key_points
    assert [point.note for point in points] == notes


@pytest.mark.parametrize(
    ("title", "place"), [("Flood: report {}", ["S2 ¶1"]), ("{} on the flood", ["S2 ¶1", "S1 ¶1"])]
)
def test_the_next_report_of_a_series_does_not_bear_out_the_one_before(title, place):
    told = (
        "{{key 1|Since 1 June at least {0} people have been killed in the flood of Arden, the mayor said.}}"
    )
    reports = (("Ada", "2", "2025-06-11"), ("Ben", "5", "2025-06-13"))
    series = title.startswith("Flood")
    sources = tuple(
        annotated(told.format(count), n, title=title.format(n if series else name), published=day)
        for n, (name, count, day) in enumerate(reports, 1)
    )
    first, *others = compose(sources).key_points
    assert ([locator.label for locator in first.locators], others) == (place, [])


@pytest.mark.parametrize(
    ("other", "places"),
    [
        ("On {date 2025-06-01|Sunday} {ORG c|Corve} told {ORG a|Arden} that {count 203|203} {measure|men} came back.", 1),
        ("On {date 2025-06-01|Sunday} {ORG c|Corve} swapped {count 410|410} {measure|men} with {ORG a|Arden} in the rain.", 2),
        ("From {date 2025-05-01/2025-05-09|1 to 9 May} {ORG c|Corve} swapped {count 60|60} {measure|men} with {ORG a|Arden}.", 1),
    ],
)  # fmt: skip
def test_other_numbers_of_the_same_day_or_of_another_stretch_are_a_point_of_their_own(other, places):
    told = "{key 1|On {date 2025-06-01|Sunday} {ORG c|Corve} swapped {count 410|410} {measure|men} with {ORG a|Arden} at the old quay after a truce.}"
    first, *_ = compose((annotated(told, 1), annotated(f"{{key 1|{other}}}", 2))).key_points
    assert len(first.locators) == places


def test_an_answer_without_its_question_is_no_point():
    told = "{key 1|No. I learned of {count 40|40} {measure|boats} in the car.} {key 2|No. 10 bought {count 20|20} {measure|boats}.}"
    points = compose((annotated(told),)).key_points
    assert [p.extract.text[:6] for p in points if p.extract] == ["No. 10"]


def test_every_source_has_its_turn_before_any_has_a_second():
    documents = tuple(
        annotated(f"{{key 1|{words} rose by a metre.}} {{key 2|Nobody near {words} slept that night.}}", n)
        for n, words in enumerate(("Aune river", "Two lakes", "Corve harbour"), 1)
    )
    assert [p.extract.source for p in compose(documents, key_points=3).key_points if p.extract] == [1, 2, 3]


def test_a_source_whose_best_tells_little_has_its_turn_with_its_best_that_tells_something():
    full = "{key 1|The lakes rose by {count 20|20} {measure|marks}.} {key 2|The harbour closed on {date 2025-06-01|Sunday}.}"
    late = "{key 1|Nobody near the river slept well that night.} {key 2|The mill sold {count 30|30} {measure|boats}.}"
    points = compose((annotated(full, 1), annotated(late, 2)), key_points=2).key_points
    assert [p.extract.text for p in points if p.extract] == [
        "The lakes rose by 20 marks.",
        "The mill sold 30 boats.",
    ]


def test_of_a_growing_toll_the_latest_is_the_point():
    told = "A quake struck the island of Lowmere. {{key 1|{0}}} {{key 2|The harbour of Lowmere closed on Sunday.}}"
    old = told.format("The quake killed 118 people, officials said.")
    new = told.format("The ferries carried 20 pupils home.") + " By now 427 people have died in it."
    documents = annotated(old, 1, published="2025-06-10"), annotated(new, 2, published="2025-06-14")
    points = [p.extract.text for p in compose(documents, key_points=2).key_points if p.extract]
    assert points == ["By now 427 people have died in it.", "The harbour of Lowmere closed on Sunday."]


OLD = "{key 1|The lakes rose by {count 20|20} {measure|marks}.}\nThe harbour closed on {date 2025-06-01|Sunday}.\nNobody slept."


def points_after(before: str, *documents: str, limit: int) -> list[str]:
    first = all_said(compose((annotated(before, 1),)))
    sources = tuple(annotated(text, n) for n, text in enumerate(documents, 1))
    points = compose(sources, key_points=limit, said_before=first).key_points
    return [point.extract.text for point in points if point.extract]


def test_what_has_changed_since_the_last_edition_is_among_the_points():
    changed = OLD.replace("closed on", "opened again on").replace(
        "{date 2025-06-01|Sunday}", "{date 2025-06-08|8 June}"
    )
    assert points_after(OLD, changed, limit=2) == [
        "The lakes rose by 20 marks.",
        "The harbour opened again on 8 June.",
    ]
    assert points_after(OLD, OLD, limit=1) == ["The lakes rose by 20 marks."]


def test_a_new_source_has_its_point_before_an_old_one_has_a_second():
    old = OLD.replace("The harbour closed", "{key 2|The harbour closed").replace("Sunday}.", "Sunday}.}")
    new = "{key 1|The mill paid {money 100 EUR|€100} for its {measure|water}.}"
    assert points_after(old, old, new, limit=2) == [
        "The mill paid €100 for its water.",
        "The lakes rose by 20 marks.",
    ]


def test_what_an_interviewer_asks_is_no_point_nor_is_what_came_about_long_ago():
    asked = (
        "{key 1|River & Quay: Mr Low, the quays have had {count 30|30} {measure|ships} since {date 2021|2021}.} Why build more?\n"
        "{key 2|Lowmere has had no coast since {date 1993|1993}.} {key 3|The harbour closed on {date 2025-06-01|Sunday}.}"
    )
    document = annotated(asked, 1, published="2025-06-02")
    assert [p.extract.text for p in compose((document,), key_points=1).key_points if p.extract] == [
        "The harbour closed on Sunday."
    ]


def test_no_more_points_than_asked_for():
    assert len(compose((harbour_report(), wire_story()), key_points=2).key_points) == 2


def test_the_desk_pins_a_sentence_at_its_place():
    corrections = pinned(source="wire.md", text="timber levy", position=2)
    points = compose((harbour_report(), wire_story()), corrections=corrections).key_points
    assert points[1].extract is not None
    assert points[1].extract.text == "The timber levy stays."
    assert points[1].note == "chosen by the desk"


def test_the_desk_drops_a_sentence():
    corrections = pinned(source="harbour.txt", text="The HC offered", drop=True)
    without = [p.extract.text for p in compose((harbour_report(),)).key_points if p.extract]
    points = [
        p.extract.text for p in compose((harbour_report(),), corrections=corrections).key_points if p.extract
    ]
    assert any("offered" in text for text in without)
    assert points
    assert not any("offered" in text for text in points)


def test_the_desk_writes_a_point_and_it_says_so():
    corrections = pinned(
        write="Both sides will meet again.", source="harbour.txt", text="Work resumes", position=1
    )
    point = compose((harbour_report(),), corrections=corrections).key_points[0]
    assert (point.extract, point.written, point.note) == (
        None,
        "Both sides will meet again.",
        "written by the desk",
    )
    assert [locator.label for locator in point.locators] == ["S1 ¶4"]


def test_a_pinned_sentence_that_is_gone_is_a_problem():
    corrections = pinned(source="harbour.txt", text="no such words")
    points, problems = choose_key_points(
        [Voices(survey_source(harbour_report()))], corrections, 7, Statements({})
    )
    assert len(points) == 3
    assert [(p.source, p.locator) for p in problems] == [("corrections.toml", "[[key_point]] 1")]
    assert "no such words" in problems[0].message


def test_key_sentences_in_headings_are_no_points():
    assert compose((annotated("# {key 1|A telling headline}\nPlain text."),)).key_points == ()


def test_likeness_is_the_share_of_common_words():
    one, other = (
        content_words("The river rose by two metres"),
        content_words("The river rose two metres on Monday"),
    )
    assert similarity(one, one) == 1
    assert 0.6 <= similarity(one, other) < 1
    assert similarity(one, frozenset()) == 0
    assert similarity(content_words("Police held 131 dockers"), content_words("Police held 157 dockers")) == 0
    assert (
        similarity(content_words("Twenty-one dockers were held"), content_words("19 dockers were held")) == 0
    )


def printed(*texts: str, key_points: int = 7, **metadata: str) -> list[tuple[str, str]]:
    documents = tuple(
        annotated(text, number=n, path=f"{n}.txt", **metadata) for n, text in enumerate(texts, 1)
    )
    points = compose(documents, key_points=key_points).key_points
    return [(point.extract.text, point.note) for point in points if point.extract]


def test_a_sentence_that_tells_a_figure_a_date_or_an_act_goes_before_one_that_does_not() -> None:
    mood = "{key 1|The mood on the river is changing, and it can be told in three figures.}"
    fact = "{key 2|The council raised the levy on timber by {percent 25|25%} of its old sum.}"
    assert [text for text, _ in printed(f"{mood} {fact}", key_points=1)] == [
        "The council raised the levy on timber by 25% of its old sum."
    ]
    assert len(printed(f"{mood} {fact}")) == 2


def test_a_call_told_twice_with_its_week_is_one_point() -> None:
    spoke = "{key 1|Earlier {date 2025-W36|that week}, {PER a|Ida Low} spoke with {PER b|Xi Weiming} on wider trade plans.}"
    agreed = "{key 2|Earlier {date 2025-W36|the same week}, {PER a|Low} and {PER b|Weiming} agreed to widen their trade.}"
    assert len(printed(f"{spoke} {agreed}")) == 1


CALL = "{key 1|{PER low|Ida Low} spoke {date %s|today} with the president of the republic, {PER %s|%s}.}"


@pytest.mark.parametrize(
    ("second", "places"),
    [
        (("2025-06-10", "xi", "Xi Weiming"), [["S1 ¶1", "S2 ¶1"]]),
        (("2025-05-02", "xi", "Xi Weiming"), [["S1 ¶1"], ["S2 ¶1"]]),
        (("2025-06-10", "hart", "Jo Hart"), [["S1 ¶1"], ["S2 ¶1"]]),
    ],
)
def test_calls_on_other_days_or_with_others_are_other_points(
    second: tuple[str, str, str], places: list[list[str]]
) -> None:
    first = ("2025-06-10", "xi", "Xi Weiming")
    documents = tuple(
        annotated(CALL % called, number, reference_date=called[0])
        for number, called in enumerate((first, second), 1)
    )
    points = compose(documents).key_points
    assert [[locator.label for locator in point.locators] for point in points] == places


def test_a_point_of_a_source_that_argues_says_so() -> None:
    text = "{key 1|The council raised the levy on timber by {percent 25|25%} of its old sum.}"
    assert printed(text, kind="analysis", grade="F6") == [
        ("The council raised the levy on timber by 25% of its old sum.", "analysis, graded F6")
    ]
    assert printed(text, kind="report", grade="B2")[0][1] == ""
    assert printed(f"The Courier leader\n{text}", grade="B2")[0][1] == "leader"


def test_a_point_says_which_day_its_today_is() -> None:
    today = "{key 1|{PER low|Ida Low} signed the treaty {date 2025-06-10 reference|today} in the harbour.}"
    (point,) = compose((annotated(today, reference_date="2025-06-10"),)).key_points
    assert point.when == "today: 10 June 2025"


def test_a_point_says_which_week_the_same_week_is() -> None:
    called = "{key 1|{date 2025-W23 narrative|Earlier the same week}, {PER low|Ida Low} signed the treaty in the harbour.}"
    (point,) = compose((annotated(called, reference_date="2025-06-10"),)).key_points
    assert point.when == "Earlier the same week: the week of 2 June 2025"
    named = called.replace("2025-W23 narrative|Earlier the same week", "2025-06 reference|In June")
    assert compose((annotated(named, reference_date="2025-06-10"),)).key_points[0].when == ""
    dated = called.replace("in the harbour", "on {date 2025-06-04|4 June 2025}")
    assert compose((annotated(dated, reference_date="2025-06-10"),)).key_points[0].when == ""


def test_the_places_of_a_point_stand_in_the_order_of_the_sources() -> None:
    told = "{key 1|{PER low|Ida Low} signed the treaty with {PER ben|Ben Hart} in the harbour of Astana.}"
    again = f"{told}\n\nIt rained.\n\n{told.replace('key 1', 'key 2')}"
    documents = tuple(annotated(text, n) for n, text in enumerate((told, again, told), 1))
    (point,) = compose(documents).key_points
    assert [place.label for place in point.locators] == ["S1 ¶1", "S2 ¶1", "S2 ¶3", "S3 ¶1"]


def test_questions_put_down_are_points_only_where_there_are_too_few_others() -> None:
    asked = "{key 1|Ada Byron: What steps he is taking to support small businesses by {date 2025-06-10|10 June 2025}.}"
    told = "{key 2|{PER low|Ida Low} signed the treaty in the harbour.}"
    points = compose((annotated(f"{asked}\n{told}"),), key_points=1).key_points
    assert [point.extract.text[:7] for point in points if point.extract] == ["Ida Low"]


def test_news_goes_before_what_was_published_long_before() -> None:
    told = (
        ("{key 1|{PER low|Ida Low} signed the treaty of Aune in the harbour.}", "2020-01-01"),
        ("{key 1|The council approved a levy on timber and grain.}", "2025-06-01"),
        ("{key 1|Fishermen rejected the quota for herring.}", "2025-06-02"),
    )
    documents = tuple(annotated(text, n, published=day) for n, (text, day) in enumerate(told, 1))
    points = compose(documents, key_points=2).key_points
    assert [point.extract.source for point in points if point.extract] == [3, 2]


def test_the_points_of_the_newest_source_come_first_and_those_of_one_source_in_its_order() -> None:
    texts = (
        "{key 2|The lakes rose by {count 20|20} {measure|marks}.} {key 1|The mill sold {count 70|70} {measure|boats}.}",
        "{key 1|The pier lost {count 9|9} {measure|piles}.}",
        "{key 1|The harbour took in {count 40|40} {measure|ships}.}",
    )
    days = ("2025-06-02", "2025-06-09", "2025-06-05")
    documents = [
        annotated(text, n, published=day) for n, (text, day) in enumerate(zip(texts, days, strict=True), 1)
    ]
    points = [p.extract.text for p in compose(tuple(documents), key_points=4).key_points if p.extract]
    assert points == [
        "The pier lost 9 piles.",
        "The harbour took in 40 ships.",
        "The lakes rose by 20 marks.",
        "The mill sold 70 boats.",
    ]
    undated = [annotated(text, n) for n, text in enumerate(texts, 1)]
    sources = [p.extract.source for p in compose(tuple(undated), key_points=4).key_points if p.extract]
    assert sources == sorted(sources)


def test_a_source_without_a_date_is_no_newer_than_the_one_in_the_middle() -> None:
    texts = (
        "{key 1|The lakes rose by {count 20|20} {measure|marks}.}",
        "{key 1|The mill sold {count 70|70} {measure|boats}.}",
        "{key 1|The pier lost {count 9|9} {measure|piles}.}",
        "{key 1|The harbour took in {count 40|40} {measure|ships}.}",
    )
    days = ("", "2025-06-12", "2025-06-02", "2025-06-01")
    documents = [
        annotated(text, n, published=day) for n, (text, day) in enumerate(zip(texts, days, strict=True), 1)
    ]
    sources = [p.extract.source for p in compose(tuple(documents)).key_points if p.extract]
    assert sources == [2, 1, 3, 4]


def test_what_an_author_argues_is_the_last_of_the_points() -> None:
    news = annotated("{key 1|The lakes rose by {count 20|20} {measure|marks}.}", 1, published="2025-06-02")
    column = "{key 1|The mill should have sold {count 70|70} {measure|boats}.}"
    argued = annotated(column, 2, published="2025-06-09", kind="opinion", author="Ann Low")
    assert [p.extract.source for p in compose((news, argued)).key_points if p.extract] == [1, 2]


@pytest.mark.parametrize(("month", "order"), [("2025-06-30", [2, 1]), ("2025-06-12", [1, 2])])
def test_an_issue_of_a_month_to_come_does_not_go_first(month: str, order: list[int]) -> None:
    issue = annotated("{key 1|The mill has promised {count 70|70} {measure|boats}.}", 1, reference_date=month)
    news = annotated("{key 1|The lakes rose by {count 20|20} {measure|marks}.}", 2, published="2025-06-11")
    assert [p.extract.source for p in compose((issue, news)).key_points if p.extract] == order


def test_what_points_back_to_what_is_left_out_is_no_point() -> None:
    text = (
        "{key 1|The Member for Low asked the same question in {date 2025-02|February}.} "
        "{key 2|The board does not accept that this cut, of {percent 5|5%}, closed the pier.} "
        "{key 3|The board paid {money 100 EUR|€100} for the same boats as the mill.} "
        "{key 4|The main cause was agency staff on the boats ({money 160 EUR|€160}).} "
        "{key 5|The main cause of the fire cost the mill {money 90 EUR|€90}.}"
    )
    assert [p.told for p in compose((annotated(text, published="2025-06-02"),)).key_points] == [
        "The board paid €100 for the same boats as the mill.",
        "The main cause of the fire cost the mill €90.",
    ]


def test_a_draft_that_leaves_options_open_is_no_point() -> None:
    text = (
        "{key 1|Decides that [at least][up to] {percent 50|50%} of the sum shall be for the lakes.} "
        "{key 2|It [the board] paid {money 100 EUR|€100} for the boats [1][2].}"
    )
    found = compose((annotated(text, published="2025-06-02"),)).key_points
    assert [p.told for p in found] == ["It [the board] paid €100 for the boats [1][2]."]


def test_how_many_have_died_is_a_point_beside_what_its_source_leads_with() -> None:
    old = "{key 1|The fever has closed {count 3|3} {measure|schools} in Lowmere.} Nine patients have died of it."
    new = (
        "{key 1|The trial of the serum was put off on {date 2025-06-09|Monday}.}\n"
        "In this outbreak 12 of the 40 patients have died. The mill lost 3 people in {date 1990|1990}."
    )
    documents = [annotated(old, 1, published="2025-06-05"), annotated(new, 2, published="2025-06-09")]
    points = [p.told for p in compose(tuple(documents)).key_points]
    assert points[:2] == [
        "The trial of the serum was put off on Monday.",
        "In this outbreak 12 of the 40 patients have died.",
    ]
    alone = [p.told for p in compose((documents[1],)).key_points]
    assert alone == ["The trial of the serum was put off on Monday."]


def test_what_may_come_and_what_counts_from_the_sentence_before_waits() -> None:
    text = (
        "It rained. {key 1|Two months later, the mill sold {count 7|7} {measure|boats}.}\n"
        "{key 2|The levy of {percent 5|5%} could help the mill.}\n"
        "{key 3|The pier has {count 90|90} {measure|piles}.}"
    )
    points = compose((annotated(text, published="2025-06-09"),), key_points=1).key_points
    assert [p.told for p in points] == ["The pier has 90 piles."]


@pytest.mark.parametrize(
    ("when", "note"),
    [
        ("in {date 2027-Q1|the first quarter of 2027}", "in two sources"),
        ("in {date 2027-02|February 2027}", "in two sources, in part"),
    ],
)
def test_other_times_that_may_be_one_are_in_part(when, note):
    told = "{{key 1|The next round of the {{EVENT d|River Dialogue}} of mills will be held in {{LOC a|Arden}} {0}.}}"
    first = told.format("in {date 2027-Q1|the first quarter of 2027}")
    points = compose(
        (annotated(first, 1, path="1.txt"), annotated(told.format(when), 2, path="2.txt"))
    ).key_points
    assert [point.note for point in points] == [note]
