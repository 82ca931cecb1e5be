"""Near-identical paragraphs, whoever has them first."""

from hypothesis import given, settings
from hypothesis import strategies as st

from flows.compose.matching.shared_copy import Copies, find_copies, list_shared_copy
from flows.compose.sentences.locating import survey_source
from tests.support.annotated import annotated

NEWS = "The council of the port agreed late on Wednesday to raise the pay of all its dock workers by six percent."
CUT = "Late on Wednesday, the council of the port agreed to raise the pay of all its dock workers by six percent."
OTHER = (
    "Nobody in the villages up the river had heard of the storm before it tore the roofs off their houses."
)


def read(*texts: str) -> Copies:
    return find_copies([survey_source(annotated(text, number=n)) for n, text in enumerate(texts, 1)])


def copies(*texts: str) -> dict[tuple[int, int], tuple[int, int]]:
    return dict(read(*texts).whole)


def test_a_paragraph_changed_a_little_is_a_copy_of_the_first() -> None:
    assert copies(NEWS, f"{OTHER}\n{CUT}") == {(2, 2): (1, 1)}


def test_a_sentence_of_a_longer_paragraph_is_a_part_and_no_copy() -> None:
    surveys = [survey_source(annotated(text, number=n)) for n, text in enumerate((f"{NEWS} {OTHER}", CUT), 1)]
    found = find_copies(surveys)
    assert (found.whole, found.parts) == ({}, {(2, 1): (1, 1)})
    assert [row.in_part for row in list_shared_copy(surveys, found)] == [True]


def test_paragraphs_that_contradict_each_other_are_two_witnesses() -> None:
    told = "The bridge over the harbour of the town will open again to all traffic on {} March, the council said."
    assert copies(told.format(16), told.format(23)) == {}
    assert copies(told.format(16), told.format(16).replace(" again", "")) == {(2, 1): (1, 1)}


def test_a_number_brought_up_to_date_makes_no_second_witness_of_a_paragraph() -> None:
    told = f"{NEWS} It has since held {{}} meetings with those who own the ships and the mills by the river."
    assert copies(told.format(16), told.format(23)) == {(2, 1): (1, 1)}


def test_a_quotation_with_another_word_is_no_copy() -> None:
    told = "{{PER a|Ida Low}} said at the opening: {{speech a|“This river belongs to both our {}, and neither shall close it.”}}"
    assert copies(told.format("peoples"), told.format("peoples")) == {(2, 1): (1, 1)}
    assert copies(told.format("peoples"), told.format("nations")) == {}


def test_short_and_other_paragraphs_and_those_of_one_source_are_none() -> None:
    assert copies("The council agreed.", "The council agreed.") == {}
    assert copies(NEWS, OTHER) == {}
    assert copies(f"{NEWS}\n{NEWS}") == {}


def test_what_many_carry_is_listed_under_the_first() -> None:
    surveys = [survey_source(annotated(f"{NEWS}\n{OTHER}", number=n)) for n in (1, 2, 3)]
    (row,) = list_shared_copy(surveys, find_copies(surveys))
    assert [place.label for place in row.paragraphs] == ["S1 ¶1", "S1 ¶2"]
    assert [([place.label for place in c.paragraphs], c.of) for c in row.carriers] == [
        (["S2 ¶1", "S2 ¶2"], 2),
        (["S3 ¶1", "S3 ¶2"], 2),
    ]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.lists(st.sampled_from([NEWS, CUT, OTHER, "Rain."]), min_size=1, max_size=4), max_size=4))
def test_copies_lead_to_an_earlier_source(sources: list[list[str]]) -> None:
    found = copies(*("\n".join(paragraphs) for paragraphs in sources))
    assert all(origin[0] < place[0] and origin not in found for place, origin in found.items())
