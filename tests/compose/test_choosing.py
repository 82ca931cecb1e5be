"""Which sentences are chosen beside each other: what several sources tell, each story before one has many points."""

from tests.support.annotated import annotated
from tests.support.composed import compose

FLOOD = "{key 1|The dam at {LOC o|Orlec} broke and {count 40|40} {measure|mills} were flooded below it.} {key 2|Trains near {LOC o|Orlec} stood still for {count 3|3} hours.}"
AGAIN = "{key 1|At {LOC o|Orlec} the dam broke, and water took {count 40|40} {measure|mills} away.} It rained on {LOC o|Orlec} all night."
RATE = "{key 1|The bank of {LOC n|Norvia} raised its rate to {percent 5|5%} of deposits.} Nobody had thought of it."
FAIR = "{key 1|A fair for bakers opened in {LOC s|Selm} with {count 90|90} {measure|stalls}.} Buns were sold out."


def chosen(*texts: str, limit: int = 7, days: tuple[str, ...] = ()) -> list[int]:
    documents = tuple(
        annotated(text, n, published=days[n - 1] if days else "2025-06-10") for n, text in enumerate(texts, 1)
    )
    points = compose(documents, key_points=limit).key_points
    return [point.extract.source for point in points if point.extract]


def test_what_several_sources_tell_goes_before_what_is_newest() -> None:
    days = ("2025-06-12", "2025-06-11", "2025-06-11")
    assert chosen(FAIR, FLOOD, AGAIN, days=days)[0] == 2
    assert chosen(FAIR, FLOOD, days=days)[0] == 1


def test_of_two_stories_that_one_source_each_tells_the_newest_goes_first() -> None:
    assert chosen(FAIR, RATE, days=("2025-06-10", "2025-06-11")) == [2, 1]
    assert chosen(FAIR, RATE, days=("2025-06-11", "2025-06-10")) == [1, 2]


def test_every_story_has_a_point_before_one_has_two() -> None:
    flood = FLOOD + " The mayor of {LOC o|Orlec} blamed the firm that ran the dam."
    other = "{key 1|The mayor of {LOC o|Orlec} sued the firm that ran the dam for {money 9000 EUR|€9,000}.} The dam of {LOC o|Orlec} flooded mills when it broke."
    assert sorted(chosen(flood, other, RATE, FAIR, limit=3)) in ([1, 3, 4], [2, 3, 4])
    assert sorted(chosen(flood, other, RATE, FAIR, limit=4)) == [1, 2, 3, 4]


def test_what_the_points_tell_already_comes_after_what_they_do_not() -> None:
    told = (
        "{key 1|The dam at {LOC o|Orlec} broke and {count 40|40} {measure|mills} were flooded.} "
        "{key 2|Below {LOC o|Orlec} {count 40|40} {measure|mills} were flooded when the dam there broke.} "
        "{key 3|The bank of {LOC n|Norvia} raised its rate to {percent 5|5%} of deposits.}"
    )
    points = compose((annotated(told, 1),), key_points=2).key_points
    assert [p.extract.text[:8] for p in points if p.extract] == ["The dam ", "The bank"]


def test_a_copy_is_no_witness() -> None:
    days = ("2025-06-11", "2025-06-10", "2025-06-10")
    news = "{key 1|The fair of {LOC s|Selm} closed after {count 9|9} {measure|bakers} fell ill there.} Buns were burnt."
    assert chosen(news, RATE, RATE, days=days)[0] == 1


def test_the_points_of_one_source_stand_together_in_its_order() -> None:
    two = "{key 2|Trains near {LOC o|Orlec} stood still for {count 3|3} hours.} {key 1|The dam at {LOC o|Orlec} broke and {count 40|40} {measure|mills} were flooded.}"
    documents = annotated(two, 1), annotated(FAIR, 2)
    points = [p.extract.text[:9] for p in compose(documents).key_points if p.extract]
    assert points == ["Trains ne", "The dam a", "A fair fo"]
