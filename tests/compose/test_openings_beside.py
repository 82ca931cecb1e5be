"""What opens a sentence and is not of it: no register prints a dateline or a label where who says it stands beside."""

from tests.support.annotated import annotated
from tests.support.composed import compose


def test_no_dateline_in_what_is_set_side_by_side() -> None:
    told = "The council of {LOC Lowmere|Lowmere} will sell the old mill and the pier on {date 2025-06-20|20 June}."
    first = annotated(f"{told} It rained.", 1, published="2025-06-09")
    wire = told.replace("will sell", "will not sell")
    second = annotated(f"LOWMERE, June 10 (Unity Wire) - {wire} It rained.", 2, published="2025-06-10")
    printed = [stance.extract.text for a in compose((first, second)).agreements for stance in a.stances]
    assert printed
    assert not any("Unity Wire" in words for words in printed)


def test_no_label_of_a_turn_before_what_is_open() -> None:
    text = (
        "Ms. Low (Mere): It is not yet known who sold the mill and the pier.\n"
        "Mr. Poe (Lowmere): The mill was sold by the council, and the pier was not.\n"
        "Ms. Low (Mere): The council has never said so to any of us in this hall.\n"
    )
    rows = compose((annotated(text),)).open_questions
    assert not any("(Mere):" in words for row in rows for words, _ in row.stretches)


def names_of(*texts: str) -> set[str]:
    content = compose(tuple(annotated(text, n) for n, text in enumerate(texts, 1)))
    return {row.name for group in content.whos_who for row in group.rows}


def test_who_is_not_to_be_named_stands_in_no_register() -> None:
    letter = "Contact: {PER low|Ida Low}. Please do not quote {PER low|Ms Low} by name. {PER poe|Jo Poe} leads the board."
    assert names_of(letter) == {"Jo Poe"}
    assert names_of(letter, "{PER low|Ida Low} leads the mill.") == {"Ida Low", "Jo Poe"}
    assert names_of("{PER low|Ida Low} did not name {PER poe|Jo Poe}.") == {"Ida Low", "Jo Poe"}
    assert names_of("{PER low|Ida Low} must not be named in print.") == set()
