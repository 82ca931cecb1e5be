"""Rows that print the same of one paragraph are one row, and every anchor stays."""

from dataclasses import replace

from flows.model.content import FigureRow, ForwardRow, QuotationRow
from flows.model.locators import Extract, paragraph_locator, row_locator
from flows.model.spans import Span
from flows.render import render_registers, render_texts
from flows.render.folding import around_values, folded, told_together
from tests.support.sample_content import sample_content


def quotation(number: int, words: str = "It rained", paragraph: int = 1) -> QuotationRow:
    extract = Extract(words, 1, Span(number, number + len(words)), paragraph_locator(1, paragraph))
    return QuotationRow(row_locator(1, "Q", number), extract, "speech", "Ada Byron", "", "", "")


def shown(*rows: QuotationRow) -> list[tuple[str, int]]:
    return [(fold.row.locator.label, fold.count) for fold in folded(rows)]


def test_what_prints_the_same_three_times_is_one_row() -> None:
    assert shown(quotation(1), quotation(2, "It blew"), quotation(3), quotation(4)) == [
        ("S1 Q1", 3),
        ("S1 Q2", 1),
    ]
    assert shown(quotation(1), quotation(2)) == [("S1 Q1", 1), ("S1 Q2", 1)]
    assert shown(*(quotation(n, paragraph=n) for n in (1, 2, 3))) == [
        ("S1 Q1", 1),
        ("S1 Q2", 1),
        ("S1 Q3", 1),
    ]


def test_a_row_of_the_calendar_is_folded_by_what_it_says() -> None:
    (first, *_) = [row for row in sample_content(2).timeline if row.forward]
    rows = [
        ForwardRow(replace(first, locator=row_locator(1, "T", n)), status)
        for n, status in enumerate(["reported"] * 3 + ["planned"], 1)
    ]
    assert [(fold.row.status, fold.count) for fold in folded(rows)] == [("reported", 3), ("planned", 1)]


def test_every_anchor_of_a_folded_row_is_still_there() -> None:
    content = sample_content(1)
    rows = tuple(quotation(number) for number in range(1, 6))
    html = "".join(part.html for part in render_registers(replace(content, quotations=rows)))
    assert "× 5" in html
    assert html.count("It rained") == 1
    assert all(f'id="s1-q{number}"' in html for number in range(1, 6))


def figure(number: int, value: str, measure: str) -> FigureRow:
    extract = Extract(value, 1, Span(number, number + len(value)), paragraph_locator(1, 1))
    return FigureRow(row_locator(1, "F", number), extract, "", measure, "", "the source", extract, "")


GREW = "Exports rose from 3 to 13 million"
GROWN = (
    figure(1, "3", GREW),
    figure(2, "13 million", GREW),
    figure(3, "5", "ferries"),
    figure(4, "6", "ferries"),
)


def test_figures_of_one_sentence_are_told_together() -> None:
    groups = told_together(folded(GROWN, 2))
    assert [[row.locator.label for row in rows] for rows in groups] == [
        ["S1 F1", "S1 F2"],
        ["S1 F3"],
        ["S1 F4"],
    ]
    assert [words for words, is_value in around_values(groups[0]) if is_value] == ["3", "13 million"]
    assert "".join(words for words, _ in around_values(groups[0])) == GREW


def test_a_brief_prints_the_sentence_of_several_figures_once() -> None:
    content = sample_content(1)
    brief = replace(content.briefs[0], figures=GROWN)
    html = next(p.html for p in render_texts(replace(content, briefs=(brief,))) if p.key == "brief-s1")
    assert html.count("Exports rose") == 1
    assert "<b>3</b> to <b>13 million</b>" in html
