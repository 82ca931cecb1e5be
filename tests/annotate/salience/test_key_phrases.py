"""Key phrases: whole, not overlapping, in the text's own words, with the names it mentions most."""

from hypothesis import given, settings
from hypothesis import strategies as st

from flows.annotate.runner import annotate_document
from flows.annotate.salience.key_phrases import MOST, annotate_key_phrases
from flows.english.vocabulary import Use, know_word, read_words_in, stem_of
from flows.model.annotation import AnnotatedDocument, KeyPhrase
from flows.model.document import Document
from flows.model.segmentation import Segmentation
from flows.model.spans import Span
from flows.segment import segment_document
from tests.support.annotated import annotated
from tests.support.shared import SEED, needs_seed

CALLS = """
# Trade talks
{PER t|Donald Trump} opened new trade talks on {LOC k|Kazakhstan}. The trade talks cover supply chains and uranium.
{PER t|Trump} said that regional supply chains suffer from 25% tariffs. Higher tariffs hurt every supply chain.
{LOC k|Kazakhstan} wants trade talks because tariffs on its goods hurt, {PER t|Trump} said.
"""


def phrases(document: AnnotatedDocument) -> tuple[KeyPhrase, ...]:
    return annotate_key_phrases(document).key_phrases


def test_what_comes_back_is_what_it_is_about() -> None:
    found = {phrase.text for phrase in phrases(annotated(CALLS))}
    assert {"trade talks", "supply chains", "tariffs"} <= found


def test_names_stand_among_them_in_full() -> None:
    found = {phrase.text: phrase.spans for phrase in phrases(annotated(CALLS))}
    assert len(found["Donald Trump"]) == 3
    assert "Donald" not in found


def _come_back(word: str) -> set[str]:
    text = f"He saw the {word}. She said so of the {word}. They saw the {word}. It is of the {word}, too."
    return {phrase.text for phrase in phrases(annotated(text))}


def test_what_is_counted_the_calendar_and_the_parts_of_a_text_are_no_phrases() -> None:
    for word in (
        "dollars",
        "date",
        "paragraphs",
        "sides",
        "night",
        "kroner",
        "weekend",
        "tonnes",
        "USD",
        "DOB",
        "interpreter",
    ):
        assert _come_back(word) == set()


def test_words_that_are_only_like_those_stay() -> None:
    for word in ("tariffs", "side effects", "harbour", "night shift"):
        assert _come_back(word) == {word}


def test_what_an_office_is_of_is_no_phrase() -> None:
    text = "He saw the Minister of Foreign Affairs. She saw the Ministry for Foreign Affairs, too."
    assert phrases(annotated(text)) == ()
    alone = "He saw the school of Foreign Affairs. She saw the school of Foreign Affairs, too."
    assert "Foreign Affairs" in {phrase.text for phrase in phrases(annotated(alone))}


def test_no_phrase_is_part_of_another() -> None:
    texts = [f" {phrase.text.lower()} " for phrase in phrases(annotated(CALLS))]
    assert not [(a, b) for a in texts for b in texts if a != b and a in b]


def test_every_place_reads_as_the_phrase_and_the_layer_is_in_text_order() -> None:
    document = annotated(CALLS)
    found = phrases(document)
    assert [p.spans[0] for p in found] == sorted(p.spans[0] for p in found)
    for phrase in found:
        words = {tuple(stem_of(w.form) for w in read_words_in(document.text, s)) for s in phrase.spans}
        assert len(words) == 1 or phrase.text in ("Donald Trump", "Kazakhstan")
        assert 0 <= phrase.score <= 1
    assert max(p.score for p in found) == 1


def test_verbs_and_empty_words_make_no_phrase() -> None:
    text = (
        "He said that they said that it was said. They went on and said that they would go on. It was said."
    )
    assert phrases(annotated(text)) == ()


def test_without_any_text() -> None:
    nothing = AnnotatedDocument(Document(1, "a", "", "text/plain", ""), Segmentation())
    assert phrases(nothing) == ()


def test_what_is_known_of_words() -> None:
    assert know_word("tariffs").use is Use.NOUN
    assert know_word("regional").use is Use.MODIFIER
    assert know_word("said").use is Use.OTHER
    assert know_word("uranium").weight > know_word("government").weight
    assert [w.form for w in read_words_in("the U.S. Senate’s vote", Span(0, 22))] == [
        "the",
        "u.s.",
        "senate",
        "vote",
    ]
    assert stem_of("parties") == "party"
    assert stem_of("crisis") == "crisis"


@needs_seed
def test_the_seed_article() -> None:
    document = Document(1, SEED.name, "", "text/plain", SEED.read_text(encoding="utf-8"))
    whole, _ = annotate_document(document, segment_document(document)[0])
    found = {phrase.text for phrase in whole.annotations.key_phrases}
    assert 10 <= len(found) <= MOST
    assert {"tariffs", "strategic partnership", "Central Asia", "aid programs", "Donald Trump"} <= found


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(["tariff", "new", "tariffs", ".", "the", "U.S.", "’s", "-", "é", "25%", "said", "\n"])
    )
)
def test_any_words_give_places_inside_the_text(words: list[str]) -> None:
    text = " ".join(words)
    document = Document(1, "a", "", "text/plain", text)
    for phrase in phrases(AnnotatedDocument(document, segment_document(document)[0])):
        assert all(" ".join(s.of(text).split()) for s in phrase.spans)
        assert list(phrase.spans) == sorted(phrase.spans)


def test_units_greetings_and_parts_of_names_are_no_phrases() -> None:
    told = "The boat landed 40 tonnes in nine hours. It lost 12 tonnes in two hours. The minister for Fisheries saw it."
    text = f"Good morning. {told} Good morning. {told} Good morning. {told}"
    found = {phrase.text for phrase in phrases(annotated(text))}
    assert not found & {"tonnes", "hours", "Good morning", "Fisheries"}
