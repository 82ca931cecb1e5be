"""How values look: titles held together, settings inside a sentence, counts."""

import re
from dataclasses import replace
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.model.annexed import AnnexBlock, Mark, MarkKind
from flows.model.document import Role
from flows.model.spans import Span
from flows.render.filters import (
    AROUND_CUE,
    LONGEST_SENTENCE,
    around_cues,
    counted,
    grouped_digest,
    held_together,
    marked_title,
    mid_sentence,
    numeral_and_unit,
)


@given(st.text(alphabet="aB-< &“é", max_size=60))
def test_a_title_keeps_its_words(title: str) -> None:
    assert unescape(re.sub(r"<[^>]*>", "", str(held_together(title)))) == title


def test_a_marked_title_keeps_its_words_and_leaves_none_alone() -> None:
    title = AnnexBlock(Role.TITLE, "Kazakh goods and the line to Tashkent")
    early, late = Mark(Span(0, 6), MarkKind.NAME, None), Mark(Span(29, 37), MarkKind.NAME, None)
    assert '<span class="whole">to Tashkent</span>' in marked_title(replace(title, marks=(early,)))
    assert "to Tashkent</span>" not in marked_title(replace(title, marks=(early, late)))
    for marks in ((), (early,), (early, late)):
        assert re.sub(r"<[^>]*>", "", marked_title(replace(title, marks=marks))) == title.text


def test_a_title_leaves_no_word_alone_and_parts_no_name() -> None:
    assert 'class="whole">United States<' in held_together("Central Asia and the United States")
    assert 'class="whole">Kassym-Jomart<' in held_together("Kassym-Jomart speaks")
    assert "whole" not in held_together("Key points")


@pytest.mark.parametrize(
    ("setting", "inside"),
    [("In that July letter", "in that July letter"), ("Tashkent said", "Tashkent said"), ("", "")],
)
def test_a_setting_inside_a_sentence(setting: str, inside: str) -> None:
    assert mid_sentence(setting) == inside


def test_counts_and_digests() -> None:
    assert [counted(n, "entry", "entries") for n in (1, 2)] == ["1\u00a0entry", "2\u00a0entries"]
    assert grouped_digest("ab" * 8) == "abababab abababab"


def test_a_sentence_of_usual_length_is_printed_whole() -> None:
    stretches = (("He ", False), ("gave no details", True), (" of the talks, as ever.", False))
    assert tuple(around_cues(stretches)) == stretches


@given(st.lists(st.text(alphabet="ab “”", max_size=500), min_size=1, max_size=4))
def test_of_a_very_long_sentence_the_words_around_its_cues_are_printed(words: list[str]) -> None:
    stretches = [(text, position % 2 == 1) for position, text in enumerate(words)]
    shown = list(around_cues(stretches))
    assert [text for text, is_cue in shown if is_cue] == [text for text, is_cue in stretches if is_cue]
    whole = "".join(words)
    if len(whole) <= LONGEST_SENTENCE:
        assert shown == stretches
    for (text, is_cue), (was, _) in zip(shown, stretches, strict=True):
        before, cut, after = text.partition("…")
        if is_cue or not cut:
            assert text == was
            continue
        assert was.startswith(before.rstrip())
        assert was.rstrip().endswith(after.strip())
        assert len(text) <= 2 * AROUND_CUE + 3
        assert not any("…" in quoted for quoted in re.findall("“[^“”]*”", text))


@pytest.mark.parametrize(
    ("value", "parts"),
    [
        ("0.25 percentage points", ("0.25", "percentage points")),
        ("3.1 cubic metres per second", ("3.1", "cubic metres per second")),
        ("about 2.6 million tonnes", ("about 2.6 million", "tonnes")),
        ("145,000–150,000 boe/d", ("145,000–150,000", "boe/d")),
        ("€12 billion", ("€12 billion", "")),
        ("2.5 billion", ("2.5 billion", "")),
        ("1.8 percent", ("1.8 percent", "")),
        ("one in eight of the farms", ("one in eight of the farms", "")),
    ],
)
def test_a_long_unit_stands_beside_its_numeral(value: str, parts: tuple[str, str]) -> None:
    assert numeral_and_unit(value) == parts
