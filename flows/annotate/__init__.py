"""Step 3: a Document and its Segmentation -> an AnnotatedDocument with its layers of standoff annotations.

Annotators stand in one ordered table (`flows.annotate.table`). Each is a plain function from the document
as annotated so far to the layers it provides; none changes the text, none sees another document. A document
in a language the annotators do not speak keeps empty layers.
"""

from flows.annotate.names.spacy_names import require_pipeline
from flows.annotate.runner import annotate_document

__all__ = ["annotate_document", "require_pipeline"]
