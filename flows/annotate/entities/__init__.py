"""The layers `mentions` and `entities`: who and what a document names, under all their names and with their offices.

`names` finds what names something, `offices` reads the offices stated beside people; here the names of one are joined.
"""

from flows.annotate.entities.entities import annotate_names

__all__ = ["annotate_names"]
