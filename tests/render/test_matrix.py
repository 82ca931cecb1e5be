"""The matrix of agreement: each source has a column, and each cell says how the source stands to the matter."""

from dataclasses import replace

from flows.model.agreement import Agreement, Stance
from flows.model.content import PackContent
from flows.model.locators import Extract, agreement_locator, paragraph_locator, source_locator
from flows.model.spans import Span
from flows.render import render_body
from flows.render.matrix import WIDEST, agreement_matrix
from tests.support.sample_content import sample_content


def words(text: str, source: int, paragraph: int) -> Extract:
    return Extract(text, source, Span(0, len(text)), paragraph_locator(source, paragraph))


MATTER = Agreement(
    agreement_locator(1),
    "figure",
    words("131", 1, 3),
    "dock workers",
    (
        Stance(words("131", 1, 4), agrees=True),
        Stance(words("157", 2, 2), agrees=False),
        Stance(words("131", 3, 1), agrees=True, copied=True),
    ),
    (source_locator(4),),
)


def content_of(sources: int, *matters: Agreement) -> PackContent:
    return replace(sample_content(sources, unread=0), agreements=matters)


def test_each_cell_says_how_its_source_stands() -> None:
    matrix = agreement_matrix(content_of(4, MATTER))
    assert matrix is not None
    assert matrix.sources == (1, 2, 3, 4)
    cells = [
        [(standing.word, "".join(p.separator + p.label for p in standing.places)) for standing in cell]
        for cell in matrix.rows[0].cells
    ]
    assert cells == [[("", "¶3–4")], [("differs", "¶2")], [("copy", "¶1")], []]


def test_many_sources_are_named_in_a_list_instead() -> None:
    assert agreement_matrix(content_of(WIDEST, MATTER)) is not None
    assert agreement_matrix(content_of(WIDEST + 1, MATTER)) is None


def test_the_words_that_differ_are_printed_beside_the_matter() -> None:
    html = next(part.html for part in render_body(content_of(4, MATTER)) if "agreement" in part.defines)
    row = html.partition('id="a1"')[2].partition("</tr>")[0]
    assert "157" in row
    assert row.count("<td") == 2 + 4
    assert ">–<" in row
