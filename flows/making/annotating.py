"""Step 3 as work for another process: what it imports takes long, and a process that only waits does without it."""

from flows.model.annotation import AnnotatedDocument
from flows.model.document import Document
from flows.model.problems import Problem
from flows.model.segmentation import Segmentation


def annotate(
    document: Document, segmentation: Segmentation, pipeline: str
) -> tuple[AnnotatedDocument, tuple[Problem, ...]]:
    """The document with every layer, as `flows.annotate` makes it."""
    from flows.annotate import annotate_document  # noqa: PLC0415 - see above

    return annotate_document(document, segmentation, pipeline)


def require_pipeline(name: str) -> None:
    """Raise EnvironmentMissing unless the spaCy pipeline of this name is installed."""
    from flows.annotate import require_pipeline as require  # noqa: PLC0415

    require(name)
