"""Texts whose author speaks in them: their figures are the author's."""

import pytest

from flows.compose.sentences.locating import survey_source
from flows.compose.sentences.own_voice import author_speaking
from flows.model.content import PackContent
from tests.support.annotated import annotated
from tests.support.composed import compose

PLAIN = "It will cost {money 40000 EUR|€40,000} to mend the quay."
FIRST = "I would not bet on it. My sister sits on the board."


@pytest.mark.parametrize(
    ("text", "facts", "author"),
    [
        (f"{PLAIN} {FIRST}", {"author": "Ann Byron", "outlet": "Post"}, "Ann Byron"),
        (f"{PLAIN} I’m sure of it. I’d pay it.", {"author": "Ann Byron"}, "Ann Byron"),
        (PLAIN, {"author": "Ann Byron", "outlet": "Post", "kind": "opinion"}, "Ann Byron"),
        (f"# Opinion\n{PLAIN}", {"author": "Ann Byron", "outlet": "Post"}, "Ann Byron"),
        (f"I write this as {{PER a|Ann Byron}}. {FIRST}", {"author": "Dr Ann Byron"}, "Ann Byron"),
        # A reporter who only quotes others, several authors, nobody known, a letter of the alphabet.
        (PLAIN, {"author": "Ann Byron", "outlet": "Post"}, ""),
        (f"{{PER b|Low}} said: {{speech b|“{FIRST}”}}", {"author": "Ann Byron", "outlet": "Post"}, ""),
        (f"{PLAIN} {FIRST}", {"author": "Ann Byron and Bo Ray", "outlet": "Post"}, ""),
        (f"{PLAIN} {FIRST}", {"outlet": "Post"}, ""),
        (f"{PLAIN} {FIRST}", {"author": "Harbour Desk", "outlet": "Post"}, ""),
        (PLAIN, {"author": "Ann Byron", "outlet": "Post", "kind": "analysis"}, ""),
        (f"{PLAIN} Part I is done. Part I was short.", {"author": "Ann Byron", "outlet": "Post"}, ""),
    ],
)
def test_an_author_speaks_where_a_text_says_i_or_argues(
    text: str, facts: dict[str, str], author: str
) -> None:
    assert author_speaking(survey_source(annotated(text, **facts))) == author


def pack(text: str) -> PackContent:
    return compose((annotated(text, author="Ann Byron", outlet="Post", title="Quays"),))


def test_what_an_author_writes_is_the_authors() -> None:
    content = pack(f"# Quays\n{{key 1|{PLAIN}}} {FIRST}")
    assert [row.said_by for row in content.figures] == ["Ann Byron"]
    assert [point.speaker for point in content.key_points] == ["Ann Byron"]


def test_a_sentence_out_of_a_longer_quotation_is_of_whoever_says_it() -> None:
    text = """# Quays
    {PER b|Bo Low} spoke: {speech b|“{key 1|The quay cost {money 40000 EUR|€40,000}.} The mill cost more.”}
    {speech b|“{key 2|The ferry cost {money 50000 EUR|€50,000}},”} {PER b|Low} said."""
    content = pack(text)
    assert [point.speaker for point in content.key_points if point.extract] == ["Bo Low"]


def test_what_an_author_reports_of_others_is_theirs() -> None:
    text = f"# Quays\n{FIRST} {{PER b|Low}} said: {{speech b|“We lost {{count 50|50}} {{measure|ships}}.”}}"
    assert [row.said_by for row in pack(text).figures] == ["Low"]
