"""Whether a sentence of a source is printed, as far as its characters can be told apart on a page."""

from collections import defaultdict

import pytest
from fontTools.ttLib import TTFont

from flows.check.provenance import Sentence, _bare, is_printed
from flows.typefaces import typefaces

NEITHER = {0xA0, 0xAD}
"""White space, and the soft hyphen, which no text is read with."""


def test_characters_with_one_glyph_are_taken_for_each_other() -> None:
    """A page says of a glyph only one of the characters that it stands for."""
    tried = 0
    for face in typefaces():
        with TTFont(face.path, lazy=True) as font:
            alike: dict[str, list[str]] = defaultdict(list)
            for code, glyph in font.getBestCmap().items():
                if code not in NEITHER:
                    alike[glyph].append(chr(code))
        for one, *others in alike.values():
            for other in others:
                assert is_printed(Sentence(f"A {one} B", turned=False), _bare(f"A{other}B")), other
                tried += 1
    assert tried


@pytest.mark.parametrize(
    ("sentence", "printed", "found"),
    [
        ("The websiteʼs pages", "Thewebsite’spages", True),
        ("The website’s pages", "Thewebsitespages", False),
        ("The website's pages", "Thewebsite’spages", False),
        ("A well‐known pier", "Awell-knownpier", True),
        ("A well–known pier", "Awell-knownpier", False),
        ("Some 3 µm", "Some3mm", False),
    ],
)
def test_only_those_are(sentence: str, printed: str, found: object) -> None:
    assert is_printed(Sentence(sentence, turned=False), printed) is found
