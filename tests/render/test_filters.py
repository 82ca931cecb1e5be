"""How values look: titles held together, settings inside a sentence, counts."""

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.render.filters import counted, grouped_digest, held_together, mid_sentence


@given(st.text(alphabet="aB-< &“é", max_size=60))
def test_a_title_keeps_its_words(title: str) -> None:
    assert unescape(re.sub(r"<[^>]*>", "", str(held_together(title)))) == title


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
