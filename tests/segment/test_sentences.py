"""Where sentences end: nupunkt's proposals, repaired by the table of rules."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.model.spans import Span
from flows.segment.sentences import split_sentences

ENGLISH = [
    "The U.S. President spoke. | He left at 3 p.m. Friday for the U.S. Open.",
    "They met in the U.S. | The talks went well.",
    "That is the view of the U.N. | Kenya puts the number at 51.",
    "It was sold to the E.U. | New Zealand did not comment.",
    "It was confirmed by the U.S. | Iran’s envoy left.",
    "The U.S. Mexico envoy said so. The U.N. Kenya office and the U.S. Japan talks closed.".replace(
        "so. ", "so. | "
    ),
    "The U.S. Army said so. | The U.N. Council did not.",
    "PROF. VAN DEN BERG: We left. | LT. COL. HALE: So did we.",
    "ST. JOHN: It was cold. | HE LIVES ON BROAD ST. | THE END",
    "See No. 5 and Art. 12, p. 30. | Then stop.",
    "Sen. J. D. Vance and Rep. A. B. Smith voted. | Lt. Col. Jones did not.",
    "Acme Inc. said profit rose 5.2 percent. | Shares of Foo Corp. fell.",
    "“Why now?” he asked. | “Because,” she said.",
    "“We won!” Smith said. | The crowd left.",
    "It ended on Sept. 9, 2025, at 5 p.m. | The next day it rained.",
    "It closed at 10 a.m. GMT on Monday.",
    "W. H. S. Koerner painted it. | George W. Bush liked it.",
    "He grew up near St. Mary. | He moved to Mt. Kisco.",
    "They cheered (quietly.) | Then they left.",
    "It cost $1.5 billion (€1.3 billion). | That was 25% of GDP.",
    "John Smith Jr. was there. | So was she.",
    "1. First do this. | Then that.",
    "It was for Viva Maria! (1965), and for more. | She won.",
    "The leg. | Also the arm.",
    "Markets stood at a low. | Japan fell.",
    "It was “not ready.”[7] | Kovar said so.",
    'It was "not ready."[7][8] | “We are late,” Kovar said.',
    "It was “not ready.”7 | Kovar said so.",
    "He wrote “not ready.” | 7 men came.",
    "It was “not ready”[7] and so was she.",
    "It was born in 1971. [1] [2] | Its father was wood. [3]",
    '"It is a long game." - Matthew Ingram',
    "“It is over.” | The President left.",
    "The price is 5.00 EUR. | iPhone sales rose.",
    "It would go down to 29 per cent. | Iceland wants 15 per cent. | Talks end on Friday.",
    "Turnout was 61 per cent. | (It was 55 per cent. in 2019.)",
    "It fell 3 per cent. | US officials were pleased with 3 pct. | Norway was not.",
    "Interest at 5 per cent. Treasury Stock and 4 per cent. War Loan was paid.",
    "It grew by 4 per cent. in May and by 5 per cent. per annum.",
    "It fell by 18 per cent. | 46 of 312 slopes had failed. | It rose by 5 per cent. | 12 boats were lost.",
    "It paid 5 per cent. 12 months later.",
    "It weighs 4 kg. | Kari Lund ran 5 km. | Norway won.",
    "Oslo said no. | Iceland said yes. | The answer was no. | Maine agreed.",
    "They sat. | Norway lay in the sun. | Denmark and Sweden were wed. | Finland left.",
    "She likes art. | Picasso went to the lab. | Lund was off. | They came in. | Sweden set a cap. | Google had the info.",
    "Quote reg. no. AB123 on Sat. at noon.",
]
OTHERS = [
    ("de", "Am 7. September 2025 traf er Präsident Dr. Weber. | Das Gespräch dauerte zwei Stunden."),
    ("ru", "В 2025 г. Президент А. А. Иванов встретился с В. В. Петровым. | Он сказал: «Да»."),
    ("fr", "M. Macron est arrivé à Paris. | Il a parlé à Mme. Dupont."),
    ("es", "El Sr. García llegó. | ¿Qué dijo? | Nada."),
    ("ar", "وصل الرئيس إلى أستانا. | هل انتهى الاجتماع؟ | نعم."),
]


def sentences(text: str, language: str = "en") -> list[str]:
    return [span.of(text) for span in split_sentences(text, Span(0, len(text)), language)]


@pytest.mark.parametrize("marked", ENGLISH)
def test_english(marked: str) -> None:
    assert sentences(marked.replace(" | ", " ")) == marked.split(" | ")


@pytest.mark.parametrize(("language", "marked"), OTHERS)
def test_other_languages(language: str, marked: str) -> None:
    assert sentences(marked.replace(" | ", " "), language) == marked.split(" | ")


def test_scripts_without_spaces() -> None:
    assert sentences("总统访问北京。他说：“很好。”会议结束了。", "zh") == [
        "总统访问北京。",
        "他说：“很好。”",
        "会议结束了。",
    ]


def test_the_mark_of_a_note_behind_a_stop_belongs_to_the_sentence_before() -> None:
    sentences = [
        "It pays $1.5 billion a year.¹",
        "“It is true.”²",
        "She left in 2024.³",
        "It was 10⁶ times.¹²",
        "The plan¹ works.",
    ]
    text = " ".join(sentences)
    assert [s.of(text) for s in split_sentences(text, Span(0, len(text)))] == sentences


def test_a_sentence_runs_over_line_ends() -> None:
    text = "The office\nreported it. Nobody\nknew."
    assert sentences(text) == ["The office\nreported it.", "Nobody\nknew."]


def test_a_credit_is_a_sentence_of_a_caption_only() -> None:
    text = "A showdown at the booth Image: Nick Moreau."
    span = Span(0, len(text))
    assert len(split_sentences(text, span, caption=True)) == 2
    assert len(split_sentences(text, span)) == 1


def test_long_blocks_give_the_same_sentences_as_short_ones() -> None:
    sentence = (
        "The U.S. President met Dr. Smith at 3 p.m. Friday, and both agreed on a plan worth $1.5 billion. "
    )
    text = (sentence * 400).strip()
    assert sentences(text) == [sentence.strip()] * 400


def test_a_sentence_longer_than_a_window_stays_whole() -> None:
    text = "He counted " + "one and two and " * 3000 + "stopped. Then he left."
    assert [len(s) > 1000 for s in sentences(text)] == [True, False]


@settings(max_examples=150, deadline=None)
@given(
    st.text(alphabet=st.sampled_from("aB1 .!?…\"”“’)(]['\n\u00a0。؟—;U.S"), max_size=120), st.integers(0, 5)
)
def test_sentences_are_in_order_trimmed_and_complete(text: str, start: int) -> None:
    whole = Span(min(start, len(text)), len(text))
    found = split_sentences(text, whole)
    assert list(found) == sorted(found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(len(s) and whole.contains(s) and s.of(text) == s.of(text).strip() for s in found)
    assert "".join("".join(s.of(text).split()) for s in found) == "".join(whole.of(text).split())
