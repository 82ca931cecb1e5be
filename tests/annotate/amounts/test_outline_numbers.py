"""Numbers of headings, recommendations and wire stories, which count nothing."""

import pytest

from flows.annotate.amounts.amounts import annotate_amounts
from flows.annotate.amounts.outline_numbers import outline_numbers
from flows.model.annotation import AnnotatedDocument
from flows.model.document import Document, Role
from flows.model.segmentation import Segment, Segmentation
from flows.model.spans import Span
from tests.support.dated_texts import figures


def headed(*lines: str) -> list[str]:
    """The figures of lines; those with "# " before them are headings."""
    bare = [line.removeprefix("# ") for line in lines]
    text, segments, start = "\n".join(bare), [], 0
    for line, shown in zip(lines, bare, strict=True):
        span = Span(start, start + len(shown))
        role = Role.HEADING if line.startswith("# ") else Role.PARAGRAPH
        segments.append(Segment(span, role, sentences=(span,)))
        start = span.end + 1
    document = Document(1, "a.txt", "00", "text/plain", text)
    annotated = AnnotatedDocument(document, Segmentation(tuple(segments)))
    return [amount.span.of(text) for amount in annotate_amounts(annotated).amounts]


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (("# 1 Findings", "# 1.1 The quay", "# 1.2 The berths", "# 2 Analysis"), []),
        (("# 1. Findings", "It has 40 cranes.", "# 2. Analysis", "# 3. Safety measures"), ["40"]),
        (("# 4.1 The crew", "# 4.2 Casualties", "Twelve sailors drowned."), ["Twelve"]),
        (("# 4 Casualties", "# 4.1 The crew"), []),
        # A headline may begin with a count.
        (("# 5 sailors drown off Arden", "# 12 ferries sold"), ["5", "12"]),
        (("# 1 Findings", "# 40 ferries sold"), ["1", "40"]),
        (("# 2.5 million people fled", "# 2.1 million ferries sold"), ["2.5 million", "2.1 million"]),
        (("# 1.5 degrees Celsius out of reach", "# 2 ferries sold"), ["1.5 degrees Celsius", "2"]),
        (("1.1 tonnes of ore fell.",), ["1.1 tonnes"]),
    ],
)
def test_headings_are_numbered(lines: tuple[str, ...], found: list[str]) -> None:
    assert headed(*lines) == found


def test_a_text_without_headings_has_no_outline() -> None:
    assert outline_numbers("", ()) == frozenset()


@pytest.mark.parametrize(
    "text",
    [
        "2025-03-R1 That the harbour test all sirens.",
        "2025-03 is the number of the report.",
        "In 7/B2 the harbour is asked to test its sirens.",
        "UPDATE 1-Arden ferries sail again.",
        "WRAPUP 3-Arden ferries sail again.",
    ],
)
def test_labels_are_no_figures(text: str) -> None:
    assert not figures(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It takes 20-30 boats.", "20-30"),
        ("It has 2,020-2,500 boats.", "2,020-2,500"),
        ("Update: 14 boats sailed.", "14"),
        ("It has 12 B2 boats.", "12"),
    ],
)
def test_ranges_and_counts_are_no_labels(text: str, words: str) -> None:
    assert words in [figure[0] for figure in figures(text)]


@pytest.mark.parametrize(
    "text", ["It fell by 30 metres in less than 20 seconds.", "The boat ran for 40 minutes."]
)
def test_a_length_of_time_is_no_count(text: str) -> None:
    assert not [figure for figure in figures(text) if figure[1] == "COUNT"]
