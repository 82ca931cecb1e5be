"""What is found between quotation marks of every shape, and what is not."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.annotate.speech.quotation_marks import QuotedStretch, find_quoted
from flows.model.spans import Span


def stretches(text: str) -> tuple[QuotedStretch, ...]:
    paragraphs, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            paragraphs.append(Span(start, start + len(line)))
        start += len(line) + 1
    return find_quoted(text, paragraphs)


def quoted(text: str) -> list[str]:
    return [stretch.span.of(text) for stretch in stretches(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He said, “We won,” and left.", ["“We won,”"]),
        ('He said, "We won," and left.', ['"We won,"']),
        ("She called it ‘a farce’ today.", ["‘a farce’"]),
        ("She called it 'a farce' today.", ["'a farce'"]),
        ("On a dit « bonjour » et «au revoir».", ["« bonjour »", "«au revoir»"]),
        ("Er sagte: „Guten Tag“ und ging.", ["„Guten Tag“"]),
        ("`` I say brains'' he wrote", ["`` I say brains''"]),
        ('"A," Ann said. "B." (“C”) — "D"', ['"A,"', '"B."', "“C”", '"D"']),
        ('“Mixed marks" and then “good ones”.', ['“Mixed marks"', "“good ones”"]),
        ('a "more general reflection" ((it)) is', ['"more general reflection"']),
    ],
)
def test_marks_of_every_family(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "It’s the ministers’ plan, and they don’t like it.",
        "the students' rights, the '90s, rock 'n' roll, 'til then",
        'five foot 10" tall and 6" wide',
        "O’Neill’s and D’Escoto’s",
        "nothing quoted here",
        '“” and ""',
    ],
)
def test_apostrophes_and_inches_quote_nothing(text: str) -> None:
    assert quoted(text) == []


def test_single_marks_hold_possessives_and_contractions() -> None:
    text = "‘It’s the students’ rights we don’t discuss,’ he said. ‘Yes,’ she said."
    assert quoted(text) == ["‘It’s the students’ rights we don’t discuss,’", "‘Yes,’"]


def test_nesting_has_depths() -> None:
    text = 'He asked: "If we knew, would it be called "research", then?" and “A ‘b’ c.”'
    assert [(s.depth, s.words.of(text)) for s in stretches(text)] == [
        (0, 'If we knew, would it be called "research", then?'),
        (1, "research"),
        (0, "A ‘b’ c."),
        (1, "b"),
    ]


def test_each_paragraph_opens_anew_and_only_the_last_closes() -> None:
    text = "She said: “First.\n“Second.\n“Third.” Then she left.\nNo more."
    found = stretches(text)
    assert [s.span.of(text) for s in found] == ["“First.", "“Second.", "“Third.”"]
    assert [(s.closed, s.continues) for s in found] == [(False, False), (False, True), (True, True)]


def test_a_quotation_carried_on_without_a_mark() -> None:
    text = 'He said, "It was hard.\nWe won." They left.'
    assert quoted(text) == ['"It was hard.', 'We won."']


def test_a_mark_never_closed_stays_in_its_paragraph() -> None:
    text = "He said: “We won.\nThe market fell. Nobody knew why.\n" + "Rain. " * 50
    assert quoted(text) == ["“We won."]


def test_a_stray_mark_does_not_swallow_a_long_paragraph() -> None:
    assert quoted("He said “" + "word " * 2000) == []


@given(st.text(alphabet="aA s.,\n“”\"'’‘„«»`—(", max_size=80))
def test_every_stretch_lies_in_its_paragraph_and_nests(text: str) -> None:
    found = stretches(text)
    for stretch in found:
        assert stretch.span.contains(stretch.words)
        assert len(stretch.words)
        assert "\n" not in stretch.span.of(text)
    for outer, inner in pairwise(found):
        assert outer.span.contains(inner.span) or outer.span.end <= inner.span.start
        assert outer.span.contains(inner.span) == (inner.depth > outer.depth)
