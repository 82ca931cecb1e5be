"""The layers `hedges` and `open_questions`: how certain a text is, and what it says is not known or not decided."""

from flows.annotate.uncertainty.hedges import annotate_hedges
from flows.annotate.uncertainty.open_questions import annotate_open_questions

__all__ = ["annotate_hedges", "annotate_open_questions"]
