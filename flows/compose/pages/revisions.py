"""An edition that was built again with another result says on its pages which revision of the edition it is."""

from collections.abc import Sequence
from dataclasses import replace

from flows.compose.pages.back_page import make_back_page
from flows.compose.pages.cover import SUPERSEDES, label_of
from flows.compose.pages.method import EDITION
from flows.model.content import PackContent
from flows.model.labels import LabelledFact


def as_revision(content: PackContent, revision: int) -> PackContent:
    """The content of the first revision, named as another wherever it names its edition."""
    if revision == content.identity.revision:
        return content
    identity = replace(content.identity, revision=revision)
    replaced = f"Revision {revision - 1} of this edition"
    cover = replace(
        content.cover, label=label_of(identity), facts=_stated(content.cover.facts, SUPERSEDES, replaced)
    )
    named = f"{identity.edition}, revision {revision}"
    method = replace(content.method, facts=_stated(content.method.facts, EDITION, named))
    content = replace(content, identity=identity, cover=cover, method=method)
    return replace(content, back=make_back_page(content))


def _stated(facts: Sequence[LabelledFact], label: str, value: str) -> tuple[LabelledFact, ...]:
    return tuple(replace(fact, value=value) if fact.label == label else fact for fact in facts)
