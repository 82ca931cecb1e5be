"""What a brief shows of a source: sentences that tell, figures that say what they measure."""

from tests.support.annotated import annotated
from tests.support.composed import compose


def test_a_text_of_items_tells_what_happened_in_its_items() -> None:
    told = "- {key 1|The ministers met in the old mill on Monday.}\n- {key 2|a longer quay}\n- {key 3|They adopted a plan.}"
    (brief,) = compose((annotated(told),)).briefs
    assert [extract.text for extract in brief.happened] == [
        "The ministers met in the old mill on Monday.",
        "They adopted a plan.",
    ]
    (beside,) = compose(
        (annotated(f"{{key 4|The rain fell.}} {{key 5|It was over by noon.}}\n{told}"),)
    ).briefs
    assert [extract.text for extract in beside.happened] == ["The rain fell.", "It was over by noon."]


def test_figures_without_a_measure_are_left_to_the_register() -> None:
    measured = " ".join(f"They have {{count {n}|{n}}} {{measure|river ferries}} there." for n in (20, 30, 40))
    (brief,) = compose((annotated(f"It rose to {{percent 3|3%}}. {measured}"),)).briefs
    assert [row.extract.text for row in brief.figures] == ["20", "30", "40"]
    (few,) = compose(
        (annotated("It rose to {percent 3|3%}. They have {count 20|20} {measure|river ferries}."),)
    ).briefs
    assert [row.extract.text for row in few.figures] == ["3%", "20"]


def test_numbered_answers_of_several_sentences_tell_what_happened() -> None:
    text = (
        "1. {key 1|The council gave {money 100 EUR|€100} to the mill.} It will give no more.\n"
        "2. {key 2|There are none.} {key 3|Three boats came to the pier.}\n"
        "{key 4|The mayor wrote to the board.} {key 5|The board will answer.}"
    )
    (brief,) = compose((annotated(text),)).briefs
    assert "The council gave €100 to the mill." in [extract.text for extract in brief.happened]


def test_what_a_correction_takes_back_is_no_fact_of_its_source() -> None:
    told = "The levy is {money 28 EUR|€28} of {measure|salt dues} since {date 2025-05-02|2 May}.\n"
    note = "Correction (3 May): An earlier version of this article said that the levy was {money 29 EUR|€29} in {date 2024|2024}."
    (brief,) = compose((annotated(told + note),)).briefs
    assert [row.extract.text for row in brief.figures] == ["€28"]
    assert [row.date for row in brief.dates] == ["since 2 May 2025"]
