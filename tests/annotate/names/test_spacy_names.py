"""A spaCy pipeline that joins in: a clear message where it is not installed, our own words where it is."""

from importlib.util import find_spec
from pathlib import Path

import pytest

from flows.annotate import require_pipeline
from flows.annotate.entities.entities import annotate_names
from flows.annotate.names.spacy_names import BLANK, recognise_with
from flows.errors import EnvironmentMissing
from flows.model.annotation import AnnotatedDocument, EntityType
from tests.support.quoted_texts import document_of

needs_spacy = pytest.mark.skipif(find_spec("spacy") is None, reason="spaCy is not installed")


def test_what_is_not_installed_is_named_with_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("flows.annotate.names.spacy_names.find_spec", lambda name: None)
    with pytest.raises(EnvironmentMissing, match="asks for spaCy") as refused:
        require_pipeline("en_core_web_sm")
    assert "briefing-pack[spacy]" in str(refused.value.next_step)


@pytest.mark.parametrize("name", ["no_such_pipeline", "../evil", "os;"])
def test_a_pipeline_that_is_not_there(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setattr(
        "flows.annotate.names.spacy_names.find_spec", lambda package: object() if package == "spacy" else None
    )
    with pytest.raises(EnvironmentMissing, match=r"not installed|no name of a pipeline"):
        require_pipeline(name)


def test_the_lock_leaves_spacy_out() -> None:
    """The bootstrap installs all that the lock lists, and spaCy is too much for those who did not ask for it."""
    lock = Path(__file__).parents[3] / "requirements.lock"
    assert "\nspacy==" not in lock.read_text(encoding="utf-8")


@needs_spacy
def test_a_pipeline_reads_our_own_words() -> None:
    import spacy

    from flows.annotate.names import spacy_names
    from flows.english.tokens import read_stretches

    document = AnnotatedDocument(
        document_of("The Zorblatt met Quendra “Q.” Vint–Olsen’s aunt in the U.S. yesterday.")
    )
    pipeline = spacy.blank("en")
    ruler = pipeline.add_pipe("entity_ruler")
    ruler.add_patterns(
        [{"label": "PERSON", "pattern": "Quendra"}, {"label": "ORG", "pattern": "The Zorblatt"}]
    )
    stretches = read_stretches(document)
    assert recognise_with(BLANK, stretches) == [[] for _ in stretches]
    spacy_names._load.cache_clear()
    (seen,) = [
        list(spacy_names._names_in(pipeline(spacy_names._as_document(pipeline, s)))) for s in stretches
    ]
    words = [" ".join(t.text for t in stretches[0].tokens[name.first : name.last]) for name in seen]
    assert words == ["Zorblatt", "Quendra"]
    assert seen[1].type is EntityType.PERSON


@needs_spacy
def test_a_pipeline_without_a_model_changes_nothing() -> None:
    document = AnnotatedDocument(document_of("President Ana Sörley met Bo Ray of Norse Ferries in Oslo."))
    assert annotate_names(document, BLANK) == annotate_names(document)
