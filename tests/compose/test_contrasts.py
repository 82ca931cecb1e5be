"""Figures that a text sets against each other in so many words, and the disputes that they show."""

import pytest

from flows.annotate import annotate_document
from flows.compose.sentences.contrasts import find_contrasts
from flows.compose.sentences.locating import survey_source
from flows.compose.verify import verify_content
from flows.ingest import document_from_record
from flows.model.content import PackContent
from flows.segment import segment_document
from tests.support.annotated import annotated
from tests.support.composed import compose

SIX = "{money 6300000 EUR|€6.3 million}"
SEVEN = "{money 7400000 EUR|€7.4 million}"


def contrasts(text: str) -> list[tuple[str, str, str]]:
    """First figure, second figure and the one that does not hold, as printed."""
    survey = survey_source(annotated(text))
    return [
        (
            c.first.span.of(survey.text),
            c.second.span.of(survey.text),
            c.denied.span.of(survey.text) if c.denied else "",
        )
        for c in find_contrasts(survey)
    ]


@pytest.mark.parametrize(
    "text",
    [
        f"The quay will cost {SEVEN}, when a study of 2021 had put it at {SIX}.",
        f"The quay will cost {SEVEN}. The council had put the cost at {SIX} in an earlier draft.",
        f"The council, which had first given {SIX}, put the cost at {SEVEN}.",
    ],
)
def test_what_was_thought_before_is_no_other_view(text: str) -> None:
    assert contrasts(text) == []


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        (f"The quay will cost {SEVEN} rather than the {SIX} announced in May.", "€6.3 million"),
        (f"The paper reports that the quay costs {SEVEN} and not {SIX}.", "€6.3 million"),
        (f"It will cost the town {SEVEN} a year, not {SIX}.", "€6.3 million"),
        (f"The quay costs not {SIX} but {SEVEN}.", "€6.3 million"),
        (
            f"The quay is worth {SEVEN}, according to a copy of the deed; the two towns have put it at {SIX}.",
            "",
        ),
        (f"The sum in Table 2, {SIX}, did not agree with the deed, which gives {SEVEN}.", "€6.3 million"),
        (f"We are told that it is worth {SEVEN}. We read this morning that it is {SIX}.", ""),
    ],
)
def test_two_figures_set_against_each_other(text: str, denied: str) -> None:
    ((first, second, contradicted),) = contrasts(text)
    assert {first, second} == {"€7.4 million", "€6.3 million"}
    assert contradicted == denied


@pytest.mark.parametrize(
    "text",
    [
        f"The quay cost not only {SIX} but {SEVEN} more in repairs.",
        f"The quay cost {SEVEN}, and the mill {SIX}.",
        f"The quay cost {SEVEN}. Nobody knew that the mill had cost {SIX}.",
        f"The quay cost {SEVEN} rather than {{percent 6|6%}} of the budget.",
        f"Arden gets {SIX}. The share of Selm was not disclosed; two who know it put it at {SEVEN}.",
        f"The sum of {SIX} did not matter to the council, which has {SEVEN}.",
        f"In the first year it was {SEVEN}. In the second it was {SIX}.",
        f"It will not cost {SIX}. Lowmere has paid {SEVEN} for its mill.",
    ],
)
def test_figures_that_only_stand_beside_each_other(text: str) -> None:
    assert contrasts(text) == []


COUNCIL = "The {ORG hc|Harbour Council} of {LOC a|Port Arden} signed the lease. "


def pack(*texts: str) -> PackContent:
    sources = tuple(
        annotated(text, n, f"{n}.txt", published="2025-06-12", outlet=f"Paper {n}")
        for n, text in enumerate(texts, 1)
    )
    content = compose(sources)
    verify_content(content, sources)
    return content


def test_a_denied_figure_is_printed_so_and_both_rows_name_the_other() -> None:
    (first, second) = pack(f"{COUNCIL}The quay will cost {SEVEN} rather than the {SIX} announced.").figures
    assert (first.extract.text, second.extract.text) == ("€7.4 million", "rather than the €6.3 million")
    assert (first.said_by, second.said_by) == ("Paper 1", "Paper 1")
    assert (first.conflict, second.conflict) == ("S1 F2 gives €6.3 million", "S1 F1 gives €7.4 million")


@pytest.mark.parametrize(
    "text",
    [
        f"{COUNCIL}The quay cost {SEVEN}, not {SIX}.",
        f"{COUNCIL}The quay cost not {SIX} but {SEVEN}.",
        f"{COUNCIL}The sum given then, {SIX}, should have been {SEVEN}.",
    ],
)
def test_a_number_that_its_text_puts_right_is_no_rival(text: str) -> None:
    content = pack(text)
    assert [row.conflict for row in content.figures] == ["", ""]
    assert contrasts(text)[0][2] == "€6.3 million"


def test_a_dispute_gathers_who_gives_which_number_whatever_it_is_called() -> None:
    content = pack(
        f"{COUNCIL}It is a deal worth {SIX}.",
        f"{COUNCIL}The total investment is {SIX}.",
        f"{COUNCIL}The quay will cost {SEVEN} rather than the {SIX} announced.",
        f"{COUNCIL}The bill comes to {SEVEN}.",
        f"{COUNCIL}We are told that it is worth {SIX}. We read that it is {SEVEN}.",
    )
    (row,) = [row for row in content.agreements if row.kind == "figure"]
    assert (row.lead.text, row.lead.source) == ("€6.3 million", 1)
    assert [(s.extract.source, s.differs) for s in row.stances] == [
        (2, False),
        (3, True),
        (4, True),
        (5, True),
    ]
    assert row.stances[1].extract.text == "€7.4 million rather than the €6.3 million"


@pytest.mark.parametrize(
    "other",
    [
        f"The {{ORG f|Lakes Ferry Company}} paid {SIX} for its boats.",
        f"{COUNCIL.replace('signed the lease', 'met')}The prize was {SIX}.",
    ],
)
def test_the_same_number_of_something_else_takes_no_part(other: str) -> None:
    content = pack(f"{COUNCIL}The quay will cost {SEVEN} rather than the {SIX} announced.", other)
    assert [row for row in content.agreements if row.kind == "figure"] == []


TONNES = "{quantity 287 tonne|287 tonnes}, not {quantity 310 tonne|310}"
NAMES = "{PER berg|Anders Berg} of the {ORG hc|Harbour Council} spoke in {LOC port|Port Arden}. "


def test_a_third_number_of_the_same_thing_takes_part_even_from_a_table():
    cell = "{PER berg|Anders Berg} and the {ORG hc|Harbour Council} met.\nIt had {quantity 301 tonne|301 tonnes} of {measure|herring}."
    first = f"{NAMES}{{PER berg|Berg}} weighed the catch. It was {TONNES}."
    second = f"{NAMES}{{PER berg|Berg}} told of a catch, {{quantity 310 tonne|310 tonnes}} of {{measure|herring in the hold}}."
    content = pack(first, second, cell)
    (row,) = (row for row in content.agreements if row.kind == "figure")
    said = {row.lead.source, *(s.extract.source for s in row.stances)}
    assert said == {1, 2, 3}
    assert not any(s.agrees for s in row.stances)
    far = cell.replace("301", "940")
    (row,) = (row for row in pack(first, second, far).agreements if row.kind == "figure")
    assert {row.lead.source, *(s.extract.source for s in row.stances)} == {1, 2}


def test_the_whole_of_a_part_is_set_against_nothing() -> None:
    text = "She has 88 vacancies out of an establishment of 410. The ministry disputes this and put the figure at 52."
    document = document_from_record(1, "a", text, "2025-06-01")
    survey = survey_source(annotate_document(document, segment_document(document)[0])[0])
    told = [(c.first.span.of(text), c.second.span.of(text)) for c in find_contrasts(survey)]
    assert told == [("88", "52")]
