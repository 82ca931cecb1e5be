"""The layers `mentions` and `entities`: people, organisations, places, events and groups, and which names are one's.

The line: tables (`gazetteer`), forms (`name_patterns`) and what was learned (`recogniser`) each see names;
`name_choice` chooses among them in one stretch, `name_consistency` over the document, `mistaken_names` takes out what
is none, `aliases` joins the names of one entity, and `roles` reads the offices stated beside people.
"""

from flows.annotate.names.names import annotate_names
from flows.annotate.names.spacy_names import require_pipeline

__all__ = ["annotate_names", "require_pipeline"]
